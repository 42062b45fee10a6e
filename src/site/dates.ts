// Days in the words of a Vietnamese reader, for the page and for machines.
//   dayInWords('2020-04-20')   // {text: 'Thứ hai, 20/04/2020', iso: '2020-04-20'}
//   dateInWords('2025-07-01')  // {text: '01/7/2025', iso: '2025-07-01'}
import { DateTime, Info } from 'luxon'
import { type Day, formatDate, type PartialDate } from '../legal/index.ts'
import type { DateText } from './view-models.ts'

/** The locale writes "Thứ Hai"; running text has "Thứ hai". Monday first. */
const WEEKDAYS = Info.weekdays('long', { locale: 'vi' }).map(
  name => name.charAt(0).toUpperCase() + name.slice(1).toLowerCase(),
)

/** The same few thousand days come back on ten thousand pages. */
const days = new Map<Day, DateText>()

/** With the day of the week, for what the bulletin itself publishes. */
export function dayInWords(day: Day): DateText {
  let words = days.get(day)
  if (words === undefined) {
    // A day of the calendar has the same name in every zone, and UTC is the one luxon reads fastest.
    const { weekday } = DateTime.fromISO(day, { zone: 'utc' })
    const [year, month, date] = day.split('-')
    words = { text: `${WEEKDAYS[weekday - 1]}, ${date}/${month}/${year}`, iso: day }
    days.set(day, words)
  }
  return words
}

/** As administrative texts write a date, and with no more than is known: `tháng 02/2026`. */
export function dateInWords(date: PartialDate): DateText {
  return { text: formatDate(date), iso: date }
}

/** monthInWords('2020-04') // 'Tháng 4/2020' */
export function monthInWords(month: string): string {
  const [year = '', number = ''] = month.split('-')
  return `Tháng ${Number(number)}/${year}`
}

/** momentOf('2020-04-20') // '2020-04-20T00:00:00+07:00', for machines that want more than a day */
export function momentOf(day: Day): string {
  return `${day}T00:00:00+07:00`
}
