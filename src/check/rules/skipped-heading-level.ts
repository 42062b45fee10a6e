import { placeHeadings } from '../headings.ts'
import type { Rule } from '../rule.ts'
import { textsOf } from '../texts.ts'

export const skippedHeadingLevel: Rule = {
  id: 'skipped-heading-level',
  severity: 'advice',
  title: 'tiêu đề nhảy cấp',
  *find(bulletin, files) {
    for (const { file, headings } of textsOf(bulletin)) {
      // The title of the text is level 1.
      if (!headings.some(({ level }, index) => level > (headings[index - 1]?.level ?? 1) + 1)) continue
      let before = 1
      for (const { heading, place } of placeHeadings(file, headings, files, bulletin.locate(file, []))) {
        if (heading.level > before + 1) {
          yield {
            place,
            message: `«${heading.text}» là tiêu đề cấp ${heading.level} ngay sau cấp ${before}; người nghe trang đọc tưởng thiếu một phần.`,
            hint: `Viết «${'#'.repeat(before + 1)} ${heading.text}».`,
          }
        }
        before = heading.level
      }
    }
  },
}
