// Reads the date of a document after its number or its issuer.
//   'ngày 08/11/2011'  'ngày 23 tháng 4 năm 2018'  'ngày 25-10-1993'  'ngày 28.11.2014'  '(ban hành ngày 4/1/1995)'
//   'ngày 24/2018' and 'ngày 31/4/2018' are read too, without a day of the calendar: a checker wants to see them.
import { dayOf } from './days.ts'
import {
  classAt,
  DASH,
  digitsEnd,
  exactHash,
  exactWords,
  hashOf,
  isDigitAt,
  isLetterAt,
  isYearAt,
  lettersEnd,
  NEWLINE,
  numberAt,
  SPACE,
  skipGap,
  UPPER,
  wordHash,
} from './letters.ts'
import { makePhrases, readPhrase } from './phrases.ts'
import { readIssuerName } from './read-issuer.ts'
import type { Day, Span } from './types.ts'
import { documentKinds } from './vocabulary.ts'

/** A date in a text. */
export interface DateRead extends Span {
  text: string
  iso?: Day
}

const NGAY = hashOf('ngày')
const THANG = hashOf('tháng')
const NAM = exactWords('năm')
// Folded, where a month has been read before: 'nam' of a text without marks.
const NAM_FOLDED = hashOf('năm')
const passive = exactWords('được')
const leadIns = exactWords('ban hành ký thông qua được ra đã cùng')

/** A date that belongs to the document named before `at`, with what may stand between. */
export function readDate(text: string, at: number): DateRead | undefined {
  let place = skipGap(text, at)
  const comma = text.charCodeAt(place) === 0x2c
  if (comma) place = skipGap(text, place + 1)
  const bracket = text.charCodeAt(place) === 0x28
  if (bracket) place = skipGap(text, place + 1)
  let led = false
  for (let words = 0; words < 5; words += 1) {
    const end = lettersEnd(text, place)
    if (end === place) break
    const word = wordHash(text, place, end)
    // 'ngày ngày 09 tháng 11'
    if (word === NGAY && wordHash(text, skipGap(text, end), lettersEnd(text, skipGap(text, end))) === NGAY) {
      place = skipGap(text, end)
      continue
    }
    if (word === NGAY) return attached(text, readDay(text, place, end), comma)
    const exact = exactHash(text, place, end)
    if (hour.has(exact)) {
      // 'Công điện 02/CĐ-UBND hồi 15 giờ ngày 7/9/2024'
      const after = pastHour(text, skipGap(text, end))
      if (after === undefined) break
      place = after
      continue
    }
    if (!leadIns.has(exact)) break
    led = true
    // 'Luật Thanh tra được Quốc hội thông qua ngày 14/11/2022'
    const issuer = passive.has(exact) ? readIssuerName(text, skipGap(text, end)) : undefined
    place = skipGap(text, issuer?.end ?? end)
  }
  // '(23/4/2018)'
  if (bracket && !led && isDigitAt(text, place)) {
    const date = readDay(text, place, place)
    return date?.iso !== undefined && text.charCodeAt(skipGap(text, date.end)) === 0x29 ? date : undefined
  }
  return undefined
}

const hour = exactWords('hồi lúc')
const timeUnits = exactWords('giờ phút')

/** Past '15 giờ', '15 giờ 30 phút', '15h30'. */
function pastHour(text: string, at: number): number | undefined {
  let place = at
  for (let units = 0; units < 2; units += 1) {
    const digits = digitsEnd(text, place)
    if (digits === place || digits - place > 2) break
    const word = skipGap(text, digits)
    const end = lettersEnd(text, word)
    if (!timeUnits.has(exactHash(text, word, end)) && text.charAt(word) !== 'h') break
    place = skipGap(text, end)
  }
  return place > at ? place : undefined
}

/**
 * 'Nghị quyết 29-NQ/TW, ngày 6/3/2014 Bộ Giáo dục và Đào tạo đã ban hành': after a comma the date opens the next
 * clause when a subject follows it. Where all is in capitals, a capital tells nothing.
 */
function attached(text: string, date: DateRead | undefined, comma: boolean): DateRead | undefined {
  if (!date || !comma || classAt(text, date.start + 1) === UPPER) return date
  return opensClause(text, date.end) ? undefined : date
}

/** Whether what ends at `end` is followed, behind a comma or not, by the subject of a clause. */
function opensClause(text: string, end: number): boolean {
  let next = skipGap(text, end)
  if (text.charCodeAt(next) === 0x2c) next = skipGap(text, next + 1)
  return classAt(text, next) === UPPER && isSubject(text, next)
}

/** Of a title, of a place in the next document, and between two citations. */
const noSubjects = exactWords(`
  về quy ban phê sửa bổ hướng thay bãi điểm khoản điều mục chương phần phụ tiết các từ và số của do
`)
// With 'số' stuck to the word, too: 'Nghị địnhsố 61'.
const kindNames = makePhrases(
  documentKinds
    .flatMap(({ name, abbreviations }) => [name, `${name}số`, ...abbreviations])
    .map(name => [name, true] as const),
)

/** Whether the word with a capital that begins at `at` opens a clause, and no title and no other citation. */
function isSubject(text: string, at: number): boolean {
  return !noSubjects.has(exactHash(text, at, lettersEnd(text, at))) && !readPhrase(text, at, kindNames)
}

/** From the word 'ngày' at `start` (its end is `wordEnd`), or from a bare day. */
export function readDay(text: string, start: number, wordEnd: number): DateRead | undefined {
  const first = skipGap(text, wordEnd)
  const dayEnd = digitsEnd(text, first)
  if (dayEnd === first || dayEnd - first > 2) return undefined
  const day = numberAt(text, first, dayEnd)
  const next = skipGap(text, dayEnd)
  const wordStop = lettersEnd(text, next)
  if (wordStop > next) {
    if (wordHash(text, next, wordStop) !== THANG) return undefined
    return readLongDate(text, start, day, wordStop)
  }
  const monthAt = separated(text, next)
  if (monthAt === undefined) return undefined
  const monthEnd = digitsEnd(text, monthAt)
  // 'ngày 24/2018'
  if (isYearAt(text, monthAt)) return dated(text, start, monthEnd, undefined)
  if (monthEnd - monthAt > 2) return undefined
  const month = numberAt(text, monthAt, monthEnd)
  const yearAt = separated(text, skipGap(text, monthEnd))
  if (yearAt !== undefined && isYearAt(text, yearAt))
    return dated(text, start, yearAt + 4, dayOf(numberAt(text, yearAt, yearAt + 4), month, day))
  const shortYear = yearAt === undefined ? monthEnd : digitsEnd(text, yearAt)
  return dated(
    text,
    start,
    yearAt !== undefined && shortYear - yearAt === 2 ? shortYear : monthEnd,
    undefined,
  )
}

/** Months in words, as the first decrees have them: 'ngày 20 tháng mười năm 1945'. */
const months = makePhrases(
  'giêng;hai;ba;tư;năm;sáu;bảy;tám;chín;mười;mười một;mười hai'
    .split(';')
    .map((name, index) => [name, index + 1] as const),
)

// 'ngày 23 tháng 4 năm 2018', 'ngày 10tháng 11/2018'
function readLongDate(text: string, start: number, day: number, at: number): DateRead | undefined {
  const monthAt = skipGap(text, at)
  const worded = readPhrase(text, monthAt, months)
  const monthEnd = worded?.end ?? digitsEnd(text, monthAt)
  if (monthEnd === monthAt || (!worded && monthEnd - monthAt > 2)) return undefined
  const next = skipGap(text, monthEnd)
  const word = lettersEnd(text, next)
  const yearAt =
    word > next
      ? wordHash(text, next, word) === NAM_FOLDED
        ? skipGap(text, word)
        : undefined
      : separated(text, next)
  if (yearAt === undefined || !isYearAt(text, yearAt)) return dated(text, start, monthEnd, undefined)
  return dated(
    text,
    start,
    yearAt + 4,
    dayOf(numberAt(text, yearAt, yearAt + 4), worded?.value ?? numberAt(text, monthAt, monthEnd), day),
  )
}

/** Past '/', '.', '-' (doubled by a slip: '10/11//2025') to digits. */
function separated(text: string, at: number): number | undefined {
  const unit = text.charCodeAt(at)
  if (unit !== 0x2f && unit !== 0x2e && classAt(text, at) !== DASH) return undefined
  let next = at + 1
  if (unit === 0x2f && text.charCodeAt(next) === 0x2f) next += 1
  next = skipGap(text, next)
  return isDigitAt(text, next) ? next : undefined
}

function dated(text: string, start: number, end: number, iso: Day | undefined): DateRead {
  const written = { start, end, text: text.slice(start, end) }
  return iso === undefined ? written : { ...written, iso }
}

function monthEnd(text: string, at: number): number | undefined {
  const word = lettersEnd(text, at)
  if (word === at || wordHash(text, at, word) !== THANG) return undefined
  const digits = skipGap(text, word)
  const end = digitsEnd(text, digits)
  if (end === digits || end - digits > 2) return undefined
  // 'tháng 6/2013', 'tháng 6-2013'
  const yearAt = separated(text, end)
  return yearAt !== undefined && isYearAt(text, yearAt) ? yearAt : end
}

/** A year, and where it ends. */
export interface YearRead {
  end: number
  year: number
}

/** 'năm 2023', '2023', '(năm 2013)', '(2013)' after a name or a number. Where the year ends, brackets included. */
export function readYear(text: string, at: number, bare: boolean): YearRead | undefined {
  let place = skipGap(text, at)
  const bracket = text.charCodeAt(place) === 0x28
  if (bracket) place = skipGap(text, place + 1)
  // 'tháng 9 năm 2021'
  const month = monthEnd(text, place)
  if (month !== undefined) place = skipGap(text, month)
  const end = lettersEnd(text, place)
  let worded = month !== undefined && isYearAt(text, month)
  if (end > place) {
    if (!NAM.has(exactHash(text, place, end))) return undefined
    worded = true
    place = skipGap(text, end)
  }
  if ((!worded && !bare && !bracket) || !isYearAt(text, place)) return undefined
  let stop = place + 4
  const year = numberAt(text, place, stop)
  if (bracket) {
    const close = skipGap(text, stop)
    if (text.charCodeAt(close) === 0x29) stop = close + 1
    // '(năm 2013, sửa đổi năm 2018)': the year is read, the bracket left alone.
    else if (text.charCodeAt(close) !== 0x2c && text.charCodeAt(close) !== 0x3b) return undefined
    return { end: stop, year }
  }
  const after = text.charCodeAt(stop)
  if (after === 0x2f || after === 0x25 || classAt(text, stop) === DASH) return undefined
  if ((after === 0x2e || after === 0x2c) && isDigitAt(text, stop + 1)) return undefined
  const unit = classAt(text, stop)
  if (unit === SPACE || unit === NEWLINE) {
    const next = skipGap(text, stop)
    if (classAt(text, next) === DASH && isDigitAt(text, skipGap(text, next + 1))) return undefined
  }
  return { end: stop, year }
}

const yearLeads = exactWords('được ban hành ký thông qua hồi')
const owners = exactWords('của do')

/**
 * A year that words or a comma lead to: 'ban hành năm 2013', 'hồi tháng 6/2013', ', ban hành năm 2013', ', năm 2013,',
 * '(ban hành năm 2013)'.
 * A year between commas may be that of the next clause; then a subject or a verb follows it.
 */
export function readLedYear(text: string, at: number): YearRead | undefined {
  const first = skipGap(text, at)
  const comma = text.charCodeAt(first) === 0x2c
  const bracket = text.charCodeAt(first) === 0x28
  const start = comma || bracket ? skipGap(text, first + 1) : first
  let place = start
  for (let words = 0; words < 5; words += 1) {
    const end = lettersEnd(text, place)
    if (end === place || !yearLeads.has(exactHash(text, place, end))) break
    place = skipGap(text, end)
  }
  const read = readYear(text, place, false)
  if (!read) return undefined
  if (bracket) {
    const close = skipGap(text, read.end)
    return text.charCodeAt(close) === 0x29 ? { ...read, end: close + 1 } : undefined
  }
  return comma && place === start && !closes(text, read.end) ? undefined : read
}

/** Whether what ends at `end` is an insertion that closes there: before a comma, a stop, or 'của' of an issuer. */
function closes(text: string, end: number): boolean {
  const next = skipGap(text, end)
  if (isLetterAt(text, next)) return owners.has(exactHash(text, next, lettersEnd(text, next)))
  return !isDigitAt(text, next) && !opensClause(text, end)
}
