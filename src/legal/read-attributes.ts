// Reads what follows a citation and belongs to it: date, issuer, the beginning of the title.
import { isEveryday } from './kind-of-citation.ts'
import { readKindWord } from './kind-words.ts'
import {
  classAt,
  exactHash,
  exactWords,
  hashOf,
  isDigitAt,
  isLetterAt,
  LOWER,
  lettersEnd,
  NEWLINE,
  nextWord,
  SPACE,
  skipGap,
  wordHash,
} from './letters.ts'
import { type DateRead, readDate, readLedYear, readYear } from './read-date.ts'
import { type IssuerRead, readIssuer } from './read-issuer.ts'
import type { Span } from './types.ts'

/** What follows a citation. */
export interface Attributes {
  date: DateRead | undefined
  issuer: IssuerRead | undefined
  /** 'Quyết định 79/QĐ-BTC năm 2023' */
  year: number | undefined
  titleText: string | undefined
  /** Where the last of them but the title ends. */
  end: number
}

/** Reads the attributes after a citation that ends at `at`. */
export function readAttributes(text: string, at: number, yearWanted: boolean): Attributes {
  const start = pastRemark(text, at)
  let date = readDate(text, start)
  // '79/QĐ-BTC năm 2023', '76/NQ-CP 2013', '76/NQ-CP ban hành năm 2013'
  let yearRead = !date && yearWanted ? (readYear(text, start, true) ?? readLedYear(text, start)) : undefined
  let end = date ? pastBracket(text, date.end) : (yearRead?.end ?? start)
  const issuer = readIssuer(text, end)
  if (issuer) end = issuer.end
  if (issuer && !date) {
    date = readDate(text, end)
    if (date) end = pastBracket(text, date.end)
  }
  // '76/NQ-CP của Chính phủ năm 2013', '76/NQ-CP do Chính phủ ban hành năm 2013'
  if (issuer && yearWanted && !date && !yearRead) {
    yearRead = readLedYear(text, end)
    if (yearRead) end = yearRead.end
  }
  // A bracket with nothing of the document's behind it is left to others.
  if (end === start) end = at
  const title = readTitle(text, end)
  const behind = !date && !issuer && title ? readBehindTitle(text, title) : undefined
  return {
    date: date ?? behind?.date,
    issuer: issuer ?? behind?.issuer,
    year: yearRead?.year,
    titleText: title && text.slice(title.start, behind?.date.start ?? title.end).trimEnd(),
    end: behind?.end ?? end,
  }
}

const longestRemark = 60
// '(sửa đổi, bổ sung) ngày 18/6/2020', '(ban hành)' tell of the day behind them.
const tellingRemarks = exactWords('sửa bổ thay bãi hủy hết có ban ký của do được đã')

/** Past a remark in small letters that only stands between: '76/NQ-CP (xem toàn văn) ngày 13/6/2013'. */
function pastRemark(text: string, at: number): number {
  const open = skipGap(text, at)
  if (text.charCodeAt(open) !== 0x28) return at
  if (tellingRemarks.has(exactHash(text, open + 1, lettersEnd(text, open + 1)))) return at
  const limit = Math.min(text.length, open + longestRemark)
  for (let place = open + 1; place < limit; place += 1) {
    if (text.charCodeAt(place) === 0x29) return place + 1
    const unit = classAt(text, place)
    if (unit !== LOWER && unit !== SPACE && text.charCodeAt(place) !== 0x2c) return at
  }
  return at
}

const NGAY = hashOf('ngày')
const promulgation = exactWords('hành')

/** 'Thông tư 04/2024/TT-BGDĐT quy định … ngày 29/3/2024 của Bộ …', '… ban hành ngày 14/10/2011', with the title before. */
function readBehindTitle(
  text: string,
  { start, end }: Span,
): { date: DateRead; issuer: IssuerRead | undefined; end: number } | undefined {
  let before = 0
  for (let at = start; at < end; ) {
    // Another number or another document in the title: what follows may be that one's.
    if (isDigitAt(text, at)) return undefined
    if (!isLetterAt(text, at)) {
      at += 1
      continue
    }
    const stop = lettersEnd(text, at)
    if (wordHash(text, at, stop) === NGAY) {
      const date = readDate(text, at)
      if (date?.iso === undefined || namesDocument(text, start, at)) return undefined
      const issuer = readIssuer(text, date.end)
      return issuer || promulgation.has(before) ? { date, issuer, end: issuer?.end ?? date.end } : undefined
    }
    before = exactHash(text, at, stop)
    at = stop
  }
  return undefined
}

/** Past the bracket that closes behind a day or a number: '(ngày 23/4/2018)'. */
export function pastBracket(text: string, at: number): number {
  return text.charCodeAt(at) === 0x29 ? at + 1 : at
}

/** Whether a word for a kind of document stands in a title, but at its head: 'Quy định …', 'Hướng dẫn …'. */
function namesDocument(text: string, start: number, end: number): boolean {
  for (let at = nextWord(text, start, end); at < end; ) {
    const stop = lettersEnd(text, at)
    const word = readKindWord(text, stop, start)
    if (word === 'other' || (word && word.start !== start && !isEveryday(word))) return true
    at = nextWord(text, stop, end)
  }
  return false
}

const openings = exactWords('về quy ban sửa bổ hướng phê thay bãi thành thực giai')
const longestTitle = 240

/** 'về công tác văn thư': the words of a title up to the end of the clause. */
function readTitle(text: string, at: number): Span | undefined {
  let start = skipGap(text, at)
  if (text.charCodeAt(start) === 0x2c) start = skipGap(text, start + 1)
  const word = lettersEnd(text, start)
  if (word === start || !openings.has(exactHash(text, start, word))) return undefined
  const limit = Math.min(text.length, start + longestTitle)
  let end = word
  for (; end < limit; end += 1) {
    const unit = text.charCodeAt(end)
    // ';', '.', '(', ')', '|' and an empty line end a title; commas stand inside.
    if (unit === 0x3b || unit === 0x2e || unit === 0x28 || unit === 0x29 || unit === 0x7c) break
    if (classAt(text, end) === NEWLINE && classAt(text, skipGap(text, end)) === NEWLINE) break
  }
  return { start, end }
}
