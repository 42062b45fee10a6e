import { firstDay, formatDate, lastDay, type PartialDate } from '../legal/index.ts'

/**
 * Whether one date lies before another for certain: of 2018-06 and 2018-06-21 nobody can say.
 *
 * isBefore('2018-05', '2018-06-21') // true
 */
export function isBefore(one: PartialDate, other: PartialDate): boolean {
  return lastDay(one) < firstDay(other)
}

/** dateWords('2018-04-23') // 'ngày 23/4/2018', and 'tháng 4/2018', 'năm 2018' */
export function dateWords(date: PartialDate): string {
  if (date.length === 4) return `năm ${date}`
  return date.length === 10 ? `ngày ${formatDate(date)}` : formatDate(date)
}
