import { documentLabel } from '../../legal/index.ts'
import { conflictsOf, keepAsWritten } from '../conflicts.ts'
import type { Rule } from '../rule.ts'

export const issuerConflict: Rule = {
  id: 'issuer-conflict',
  severity: 'warning',
  title: 'cơ quan ban hành trong bài khác trong sổ',
  *find(bulletin) {
    for (const { document, conflict, place, slip, why } of conflictsOf(bulletin, 'issuer')) {
      yield {
        place,
        message: `Bài ghi ${documentLabel(document)} của «${conflict.found}», sổ văn bản ghi của «${conflict.expected}»${slip}.`,
        hint:
          `${why}Sửa trong bài thành «${conflict.expected}»; nếu đó là một văn bản khác cùng số, thêm văn bản ấy vào sổ. ` +
          keepAsWritten('issuer-conflict'),
      }
    }
  },
}
