import { type Day, formatDate } from '../../legal/index.ts'
import { isBefore } from '../days.ts'
import type { Rule } from '../rule.ts'

export const endBeforeEffect: Rule = {
  id: 'end-before-effect',
  severity: 'error',
  title: 'hết hiệu lực trước khi có hiệu lực',
  *find(bulletin) {
    for (const { document, file } of bulletin.documents) {
      const { number, issuedOn, effectiveOn, inForceUntil, period, unverifiedSince } = document
      const from = [issuedOn, ...effectiveOn.map(({ on }) => on)].filter(day => day !== undefined)
      const laterThan = (end: Day | undefined) =>
        end === undefined ? undefined : from.find(day => isBefore(end, day))
      const late = laterThan(inForceUntil)
      if (inForceUntil !== undefined && late !== undefined) {
        yield {
          place: bulletin.locate(file, ['inForceUntil']),
          message: `${number} ghi hiệu lực đến hết ${formatDate(inForceUntil)}, trước ngày ban hành hoặc có hiệu lực ${formatDate(late)}.`,
          hint: 'Xem lại «inForceUntil», «effectiveOn» và «issuedOn» trong bản gốc.',
        }
      }
      const doubted = laterThan(unverifiedSince?.on)
      if (unverifiedSince && doubted !== undefined) {
        yield {
          place: bulletin.locate(file, ['unverifiedSince', 'on']),
          message: `Từ ${formatDate(unverifiedSince.on)} không rõ ${number} còn hiệu lực hay không, mà ngày ban hành hoặc có hiệu lực là ${formatDate(doubted)}.`,
          hint: 'Xem lại «unverifiedSince»: ngày đầu tiên không rõ, sau ngày có hiệu lực.',
        }
      }
      if (period?.from !== undefined && isBefore(period.to, period.from)) {
        yield {
          place: bulletin.locate(file, ['period']),
          message: `Giai đoạn của ${number} bắt đầu ${formatDate(period.from)} mà kết thúc ${formatDate(period.to)}.`,
          hint: 'Viết năm trước vào «from», năm sau vào «to».',
        }
      }
    }
  },
}
