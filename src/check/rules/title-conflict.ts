import { conflictsOf, keepAsWritten } from '../conflicts.ts'
import type { Rule } from '../rule.ts'

export const titleConflict: Rule = {
  id: 'title-conflict',
  severity: 'warning',
  title: 'tên văn bản trong bài không khớp số',
  *find(bulletin) {
    for (const { document, conflict, place, slip, why } of conflictsOf(bulletin, 'title')) {
      yield {
        place,
        message: `Bài viết «${conflict.found}», mà số ${document.number} trong sổ là «${conflict.expected}»${slip}.`,
        hint:
          `${why}Đúng số thì sửa tên thành «${conflict.expected}»; đúng tên thì sửa số: có thể bài muốn nói văn bản khác. ` +
          keepAsWritten('title-conflict'),
      }
    }
  },
}
