import { firstDay, lastDay, type PartialDate } from '../legal/index.ts'

/**
 * Whether one date lies before another for certain: of 2018-06 and 2018-06-21 nobody can say.
 *
 * isBefore('2018-05', '2018-06-21') // true
 */
export function isBefore(one: PartialDate, other: PartialDate): boolean {
  return lastDay(one) < firstDay(other)
}
