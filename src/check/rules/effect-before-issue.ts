import { formatDate } from '../../legal/index.ts'
import { isBefore } from '../days.ts'
import type { Rule } from '../rule.ts'

export const effectBeforeIssue: Rule = {
  id: 'effect-before-issue',
  severity: 'warning',
  title: 'ngày có hiệu lực sớm hơn ngày ban hành',
  *find(bulletin) {
    for (const { document, file } of bulletin.documents) {
      const { number, issuedOn, effectiveOn } = document
      if (issuedOn === undefined) continue
      for (const { on } of effectiveOn) {
        if (!isBefore(on, issuedOn)) continue
        yield {
          place: bulletin.locate(file, ['effectiveOn']),
          message: `${number} có hiệu lực từ ${formatDate(on)}, trước ngày ban hành ${formatDate(issuedOn)}.`,
          hint: 'Xem lại «issuedOn» và «effectiveOn» trong bản gốc.',
        }
      }
    }
  },
}
