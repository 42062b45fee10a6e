import { conflictsOf, keepAsWritten } from '../conflicts.ts'
import type { Rule } from '../rule.ts'

export const numberConflict: Rule = {
  id: 'number-conflict',
  severity: 'warning',
  title: 'số, ký hiệu trong bài khác trong sổ',
  *find(bulletin) {
    for (const { conflict, place, slip, why } of conflictsOf(bulletin, 'number')) {
      // Only a letter of another alphabet: look-alike-letter says so, and mends it.
      if (conflict.slip === 'eth-for-d' || conflict.slip === 'cyrillic') continue
      yield {
        place,
        message: `Bài ghi «${conflict.found}», sổ văn bản ghi «${conflict.expected}»${slip}.`,
        hint: `${why}Sửa trong bài thành «${conflict.expected}». ${keepAsWritten('number-conflict')}`,
      }
    }
  },
}
