// Days as text, known as far as they are known: '2026', '2026-02', '2026-02-13'. No Date and no time zone.
import type { Day, LegalDocument, PartialDate } from './types.ts'

/** The last day of each month of a common year, January first. */
const lastDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

/**
 * A day of the calendar as text, or nothing where there is none ("31/4", "24/2018").
 *
 * @example dayOf(2018, 4, 23) // '2018-04-23'
 */
export function dayOf(year: number, month: number, day: number): Day | undefined {
  if (month < 1 || month > 12 || day < 1 || day > lastDayOfMonth(year, month)) return undefined
  return `${year}-${two(month)}-${two(day)}`
}

function lastDayOfMonth(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return month === 2 && leap ? 29 : (lastDays[month - 1] ?? 31)
}

function two(value: number): string {
  return value < 10 ? `0${value}` : String(value)
}

/** @example firstDay('2026-02') // '2026-02-01' */
export function firstDay(date: PartialDate): Day {
  if (date.length === 4) return `${date}-01-01`
  return date.length === 7 ? `${date}-01` : date
}

/** @example lastDay('2026-02') // '2026-02-28' */
export function lastDay(date: PartialDate): Day {
  if (date.length === 4) return `${date}-12-31`
  return date.length === 7 ? `${date}-${two(lastDayOfMonth(yearOf(date), Number(date.slice(5))))}` : date
}

/** @example yearOf('2026-02') // 2026 */
export function yearOf(date: PartialDate): number {
  return Number(date.slice(0, 4))
}

/**
 * Whether what begins on `date` has begun by `day`; `unsure` while the day lies inside what is not known.
 *
 * @example hasBegun('2026-02', '2026-02-13') // 'unsure'
 */
export function hasBegun(date: PartialDate, day: Day): 'yes' | 'no' | 'unsure' {
  if (day >= lastDay(date)) return 'yes'
  return day < firstDay(date) ? 'no' : 'unsure'
}

/** What was issued, the newest first; what has no day last. */
export function newestFirst<T extends { issuedOn?: PartialDate }>(documents: readonly T[]): readonly T[] {
  return documents.toSorted((a, b) => ((a.issuedOn ?? '') < (b.issuedOn ?? '') ? 1 : -1))
}

/** @example nextDay('2027-02-28') // '2027-03-01' */
export function nextDay(day: Day): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return dayOf(year, month, date + 1) ?? dayOf(year, month + 1, 1) ?? `${year + 1}-01-01`
}

/** @example previousDay('2027-03-01') // '2027-02-28' */
export function previousDay(day: Day): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return (
    dayOf(year, month, date - 1) ?? (month > 1 ? lastDay(`${year}-${two(month - 1)}`) : `${year - 1}-12-31`)
  )
}

/** Whether a fully known day can be meant by what is known: the 13th of February lies in '2026-02'. */
export function liesIn(day: Day, date: PartialDate): boolean {
  return day.startsWith(date)
}

/**
 * A date as Nghị định 30/2020/NĐ-CP writes it: days below 10 and the months 1 and 2 with a leading 0.
 *
 * @example formatDate('2019-06-07') // '07/6/2019'
 * @example formatDate('2026-02') // 'tháng 02/2026'
 */
export function formatDate(date: PartialDate): string {
  const [year, month, day] = date.split('-')
  if (year === undefined || month === undefined) return date
  const monthText = Number(month) < 3 ? two(Number(month)) : String(Number(month))
  return day === undefined ? `tháng ${monthText}/${year}` : `${two(Number(day))}/${monthText}/${year}`
}

/**
 * The same in running text, where a year alone would be a number.
 *
 * @example dateWords('2024') // 'năm 2024'
 */
export function dateWords(date: PartialDate): string {
  return date.length === 4 ? `năm ${date}` : formatDate(date)
}

/**
 * The same with the word for what it is.
 *
 * @example dayWords('2018-04-23') // 'ngày 23/4/2018'
 */
export function dayWords(date: PartialDate): string {
  return date.length === 10 ? `ngày ${formatDate(date)}` : dateWords(date)
}

/** The last day on which somebody compared the record with a source. */
export function lastCheckedOn({ sources }: Pick<LegalDocument, 'sources'>): Day | undefined {
  return sources
    .map(({ checkedOn }) => checkedOn)
    .toSorted()
    .at(-1)
}
