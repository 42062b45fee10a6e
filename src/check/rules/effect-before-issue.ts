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
      for (const [index, { on, scope }] of effectiveOn.entries()) {
        if (!isBefore(on, issuedOn)) continue
        yield {
          // One day for all stands without a list.
          place: bulletin.locate(
            file,
            effectiveOn.length === 1 ? ['effectiveOn'] : ['effectiveOn', index, 'on'],
          ),
          message: `${scope === undefined ? '' : `${scope} của `}${number} có hiệu lực từ ${formatDate(on)}, trước ngày ban hành ${formatDate(issuedOn)}.`,
          hint: 'Xem lại «issuedOn» và «effectiveOn» trong bản gốc: thường là đổi chỗ hai ngày hoặc gõ nhầm năm.',
        }
      }
    }
  },
}
