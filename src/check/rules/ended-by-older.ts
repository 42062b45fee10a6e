import { dayWords, documentLabel, type PartialDate, parseNumber } from '../../legal/index.ts'
import { isBefore } from '../days.ts'
import { deeds, relationsOf, targetName, type WrittenRelation } from '../register.ts'
import type { Rule } from '../rule.ts'

export const endedByOlder: Rule = {
  id: 'ended-by-older',
  severity: 'error',
  title: 'văn bản cũ hơn lại tác động đến văn bản ban hành sau nó',
  *find(bulletin) {
    for (const written of relationsOf(bulletin)) {
      const { entry, relation, target, place } = written
      const issuedOn = entry.document.issuedOn
      const later = issueOf(written)
      if (issuedOn === undefined || later === undefined || !isBefore(issuedOn, later)) continue
      const where =
        target === undefined
          ? 'Xem lại chiều của quan hệ, số hiệu và ngày ban hành.'
          : `Ghi ngược chiều thì xóa dòng này và ghi vào ${bulletin.entry(target.slug)?.file ?? target.slug}: ` +
            `${relation.kind}: [{document: ${entry.document.slug}}]. Đúng chiều thì xem lại hai ngày ban hành.`
      yield {
        place: place(),
        message:
          `${documentLabel(entry.document)} (${dayWords(issuedOn)}) không thể ${deeds[relation.kind]} ` +
          `${targetName(written)}, ban hành sau nó (${dayWords(later)}).`,
        hint: where,
      }
    }
  },
}

/** The day of issue of the document acted on; outside the register the year in its number, where that has one. */
function issueOf({ relation: { document }, target }: WrittenRelation): PartialDate | undefined {
  if (target) return target.issuedOn
  if ('slug' in document) return undefined
  const year = document.year ?? parseNumber(document.number)?.year
  return year === undefined ? undefined : String(year)
}
