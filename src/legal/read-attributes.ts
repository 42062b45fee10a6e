// Reads what follows a citation and belongs to it: date, issuer, the beginning of the title.
import { classAt, exactHash, exactWords, lettersEnd, NEWLINE, skipGap } from './letters.ts'
import { type DateRead, readDate, readYear } from './read-date.ts'
import { type IssuerRead, readIssuer } from './read-issuer.ts'

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
  let end = at
  let date = readDate(text, at)
  if (date) end = pastBracket(text, date.end)
  const yearRead = !date && yearWanted ? readYear(text, at, false) : undefined
  if (yearRead) end = yearRead.end
  const issuer = readIssuer(text, end)
  if (issuer) end = issuer.end
  if (issuer && !date) {
    date = readDate(text, end)
    if (date) end = pastBracket(text, date.end)
  }
  return { date, issuer, year: yearRead?.year, titleText: readTitle(text, end), end }
}

function pastBracket(text: string, at: number): number {
  return text.charCodeAt(at) === 0x29 ? at + 1 : at
}

const openings = exactWords('về quy ban sửa bổ hướng phê thay bãi thành thực')
const longestTitle = 240

/** 'về công tác văn thư': the words of a title up to the end of the clause. */
function readTitle(text: string, at: number): string | undefined {
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
  return text.slice(start, end).trimEnd()
}
