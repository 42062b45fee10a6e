// Whether a document held on the day of an article, beside whether it holds today: said once where one answer serves
// for both days.
import { type Day, type LegalDocument, validityOn } from '../../legal/index.ts'
import type { Edition } from '../edition.ts'
import type { StandingText } from '../view-models.ts'

/**
 * The standing on the day of an article; nothing where today's is the same, whatever has been checked in between, and
 * stays so. On a day that has not come it is today's, with the changes that come until then.
 *
 * @example standingThen(decree61, '2020-04-20', edition) // { standingThen: { sentence: 'Còn hiệu lực từ 21/6/2018', … } }
 */
export function standingThen(
  document: LegalDocument,
  date: Day,
  { bulletin: { registry, today }, standing, standingToday }: Edition,
): { standingThen?: StandingText } {
  const { next = [], ...now } = standingToday(document)
  const isSame = (): boolean =>
    JSON.stringify(validityOn(document, registry, date)) ===
    JSON.stringify(validityOn(document, registry, today))
  if (next.every(({ on }) => on <= date) && (date > today || isSame())) return {}
  if (date <= today) return { standingThen: standing(document, date) }
  const until = next.filter(({ on }) => on <= date)
  return { standingThen: { ...now, ...(until.length > 0 && { next: until }) } }
}
