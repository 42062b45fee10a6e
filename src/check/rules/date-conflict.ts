import { dayWords, documentLabel, type LegalDocument } from '../../legal/index.ts'
import { conflictsOf, keepAsWritten } from '../conflicts.ts'
import type { Rule } from '../rule.ts'

export const dateConflict: Rule = {
  id: 'date-conflict',
  severity: 'warning',
  title: 'ngày của văn bản trong bài khác trong sổ',
  *find(bulletin, files) {
    for (const { document, conflict, place, slip, why } of conflictsOf(bulletin, 'date')) {
      const right = document.issuedOn === undefined ? conflict.expected : dayWords(document.issuedOn)
      yield {
        place,
        message: `Bài ghi ${documentLabel(document)} «${conflict.found}», sổ văn bản ghi ${right}${slip}.`,
        hint:
          `${why}Sửa trong bài thành «${asWritten(conflict.found, document) ?? right}»; nếu sổ sai, sửa «issuedOn» trong ` +
          `${files.nameOf(`documents/${document.slug}.yaml`)}. ${keepAsWritten('date-conflict')}`,
      }
    }
  },
}

/** «ngày 24 tháng 4 năm 2018» is mended in the same words. */
function asWritten(found: string, { issuedOn = '' }: LegalDocument): string | undefined {
  const [year, month, day] = issuedOn.split('-').map(Number)
  if (day === undefined || !/tháng/i.test(found)) return undefined
  const two = (figure = 0, below = 10) => (figure < below ? `0${figure}` : String(figure))
  return `ngày ${two(day)} tháng ${two(month, 3)} năm ${year}`
}
