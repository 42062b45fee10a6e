import { documentLabel } from '../../legal/index.ts'
import { conflictsOf, keepAsWritten } from '../conflicts.ts'
import { dateWords } from '../days.ts'
import type { Rule } from '../rule.ts'

export const dateConflict: Rule = {
  id: 'date-conflict',
  severity: 'warning',
  title: 'ngày của văn bản trong bài khác trong sổ',
  *find(bulletin, files) {
    for (const { document, conflict, place } of conflictsOf(bulletin, 'date')) {
      const right = document.issuedOn === undefined ? conflict.expected : dateWords(document.issuedOn)
      yield {
        place,
        message: `Bài ghi ${documentLabel(document)} «${conflict.found}», sổ văn bản ghi ${right}.`,
        hint:
          `Sửa trong bài thành «${right}»; nếu sổ sai, sửa «issuedOn» trong ` +
          `${files.nameOf(`documents/${document.slug}.yaml`)}. ${keepAsWritten('date-conflict')}`,
      }
    }
  },
}
