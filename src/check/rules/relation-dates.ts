// The days of a relation against those of the acting document: it does nothing before it is there, nor once it has
// ended. That the other document is there by then is for ended-by-older to say.
import {
  dayWords,
  type LegalDocument,
  lastDay,
  type PartialDate,
  type RelationKind,
} from '../../legal/index.ts'
import { isBefore } from '../days.ts'
import { deeds, relationsOf, targetName, type WrittenRelation } from '../register.ts'
import type { Rule } from '../rule.ts'

/** What takes effect with the acting document, or later. */
const changes: ReadonlySet<RelationKind> = new Set(['amends', 'replaces', 'repeals', 'suspends'])

export const relationDates: Rule = {
  id: 'relation-dates',
  severity: 'warning',
  title: 'ngày của quan hệ không khớp ngày của văn bản tác động',
  *find(bulletin) {
    for (const written of relationsOf(bulletin)) {
      const { entry, relation, place } = written
      const { on, until, kind } = relation
      const { number } = entry.document
      const wrong = on === undefined ? undefined : wrongStart(on, written)
      if (wrong !== undefined) {
        yield {
          place: place('on'),
          message: `${number} ${deeds[kind]} ${targetName(written)} từ ${dayWords(on ?? '')}, ${wrong}.`,
          hint: 'Xem lại «on» trong bản gốc; không rõ ngày thì bỏ «on», khi đó tính từ ngày văn bản này có hiệu lực.',
        }
      }
      if (until === undefined) continue
      if (kind !== 'suspends') {
        yield {
          place: place('until'),
          message: `«until» chỉ dùng cho «suspends» (đình chỉ có thời hạn); ở «${kind}» nó không có tác dụng.`,
          hint: 'Xóa «until»; văn bản tự quy định ngày hết hiệu lực thì ghi «inForceUntil» trong tệp của văn bản ấy.',
        }
        continue
      }
      const start = on ?? firstEffect(entry.document)
      if (start !== undefined && isBefore(until, start)) {
        yield {
          place: place('until'),
          message: `${number} đình chỉ đến hết ${dayWords(until)}, mà từ ${dayWords(start)} mới bắt đầu.`,
          hint: 'Viết ngày đầu vào «on», ngày cuối vào «until».',
        }
      }
    }
  },
}

/** wrongStart('2025-01-01', …) // 'trước khi chính nó được ban hành (ngày 09/6/2025)' */
function wrongStart(on: PartialDate, { entry, relation }: WrittenRelation): string | undefined {
  const { issuedOn, inForceUntil } = entry.document
  if (issuedOn !== undefined && isBefore(on, issuedOn))
    return `trước khi chính nó được ban hành (${dayWords(issuedOn)})`
  if (!changes.has(relation.kind)) return undefined
  const effect = firstEffect(entry.document)
  if (effect !== undefined && isBefore(on, effect))
    return `trước khi chính nó có hiệu lực (${dayWords(effect)})`
  if (inForceUntil !== undefined && isBefore(inForceUntil, on))
    return `khi chính nó đã hết hiệu lực (${dayWords(inForceUntil)})`
  return undefined
}

/** The day on which something of a document first holds. */
function firstEffect({ effectiveOn }: LegalDocument): PartialDate | undefined {
  return effectiveOn.map(({ on }) => on).toSorted((a, b) => (lastDay(a) < lastDay(b) ? -1 : 1))[0]
}
