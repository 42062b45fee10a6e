import { conflictsOf, keepAsWritten } from '../conflicts.ts'
import type { Rule } from '../rule.ts'

export const typeConflict: Rule = {
  id: 'type-conflict',
  severity: 'warning',
  title: 'tên loại văn bản trong bài khác trong sổ',
  *find(bulletin) {
    for (const { document, conflict, place, slip, why } of conflictsOf(bulletin, 'type')) {
      yield {
        place,
        message: `Bài gọi ${document.number} là «${conflict.found}», sổ văn bản ghi là «${conflict.expected}»${slip}.`,
        hint: `${why}Sửa trong bài thành «${conflict.expected} ${document.number}». ${keepAsWritten('type-conflict')}`,
      }
    }
  },
}
