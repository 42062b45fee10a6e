import { placeHeadings } from '../headings.ts'
import type { Rule } from '../rule.ts'
import { textsOf } from '../texts.ts'

export const h1InBody: Rule = {
  id: 'h1-in-body',
  severity: 'warning',
  title: 'tiêu đề cấp 1 trong thân bài',
  *find(bulletin, files) {
    for (const { file, headings } of textsOf(bulletin)) {
      if (!headings.some(({ level }) => level === 1)) continue
      for (const { heading, place } of placeHeadings(file, headings, files, bulletin.locate(file, []))) {
        if (heading.level !== 1) continue
        yield {
          place,
          message: `«${heading.text}» là tiêu đề cấp 1; cấp 1 đã dành cho tên bài.`,
          hint: `Viết «## ${heading.text}», và thêm một dấu # vào các tiêu đề nằm dưới nó.`,
        }
      }
    }
  },
}
