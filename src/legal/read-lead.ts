// Reads what stands before a number: 'Nghị định số', 'Thông tư liên tịch số :', 'NĐ', 'Quyết định của TTCP', 'Mẫu số'.

import { type KindWord, readKindWord } from './kind-words.ts'
import {
  classAt,
  DASH,
  exactHash,
  exactWords,
  hashOf,
  isDigitAt,
  isLetterAt,
  isYearAt,
  LOWER,
  lettersStart,
  NEWLINE,
  numberAt,
  skipGap,
  skipGapBack,
  UPPER,
  wordHash,
} from './letters.ts'
import { type IssuerRead, readIssuerName } from './read-issuer.ts'
import type { DocumentKind } from './vocabulary.ts'

/** What stands before a number. */
export interface Lead {
  /** The word for the kind right before the number. */
  word: KindWord | undefined
  /** 'số' stands between. */
  so: boolean
  /** It is the number of a form, a contract, a permit. */
  other: boolean
  /** Where 'số' begins, or the number. */
  at: number
  /** 'Nghị quyết năm 2013 số 76/NQ-CP' */
  year?: number
}

const SO = hashOf('số')
const namWord = exactWords('năm')
const COLON = 0x3a

/** Reads the words before a number that begins at `at`. */
export function readLead(text: string, at: number, floor: number): Lead {
  let place = at
  let so = false
  // 'số 61', 'số: 61', 'số : 61', 'số số 61'
  for (let times = 0; times < 2; times += 1) {
    let end = skipGapBack(text, place, floor)
    if (text.charCodeAt(end - 1) === COLON) end = skipGapBack(text, end - 1, floor)
    const start = lettersStart(text, end, floor)
    if (start === end) break
    if (wordHash(text, start, end) === SO) {
      so = true
      place = start
    } else if (isStuckSo(text, start, end)) {
      // 'Thông tưsố200/2014'
      so = true
      place = end - 2
      break
    } else break
  }
  let end = skipGapBack(text, place, floor)
  // 'các Quyết định: 12/QĐ-UBND'
  if (!so && text.charCodeAt(end - 1) === COLON) end = skipGapBack(text, end - 1, floor)
  const dated = so ? yearBefore(text, end, floor) : undefined
  end = beforeBracket(text, dated?.start ?? end, floor)
  const word = readKindWord(text, end, floor)
  // 'mẫu TB01/AC', 'Mẫu số CT07/AC'
  const other = word === 'other' || (word?.abbreviated && isOtherPaper(text, word.start, floor)) || false
  const lead: Lead = { word: word === 'other' ? undefined : word, other, so, at: place }
  if (word && dated) lead.year = dated.year
  return lead
}

/** The year of 'Nghị quyết năm 2013 số', and where the words before it end. */
function yearBefore(text: string, end: number, floor: number): { start: number; year: number } | undefined {
  const digits = end - 4
  if (digits < floor || isDigitAt(text, digits - 1) || !isYearAt(text, digits)) return undefined
  const wordEnd = skipGapBack(text, digits, floor)
  const start = lettersStart(text, wordEnd, floor)
  if (!namWord.has(exactHash(text, start, wordEnd))) return undefined
  return { start: skipGapBack(text, start, floor), year: numberAt(text, digits, end) }
}

function isOtherPaper(text: string, at: number, floor: number): boolean {
  const end = skipGapBack(text, at, floor)
  const start = lettersStart(text, end, floor)
  const before = wordHash(text, start, end) === SO ? skipGapBack(text, start, floor) : end
  return readKindWord(text, before, floor) === 'other'
}

function isStuckSo(text: string, start: number, end: number): boolean {
  return end - start > 3 && /^[sS][ốỐ]$/u.test(text.slice(end - 2, end))
}

/** 'Nghị định (NĐ) số 61': past an abbreviation in brackets. */
function beforeBracket(text: string, end: number, floor: number): number {
  if (text.charCodeAt(end - 1) !== 0x29) return end
  const start = lettersStart(text, end - 1, floor)
  const short = end - 1 - start
  return short > 0 && short < 8 && text.charCodeAt(start - 1) === 0x28
    ? skipGapBack(text, start - 1, floor)
    : end
}

/** A word for the kind, further back than right before the number. */
export interface FarLead {
  word: KindWord
  /** 'Quyết định của TTCP 19/2012/QĐ-TTg' */
  issuer: IssuerRead | undefined
}

/** Words that begin something else between the word for a kind and a number. */
const breaks = exactWords('này tại theo thay bằng bởi trong trên nêu kèm đó')
const of = exactWords('của')
const farthest = 130
const mostWords = 26
const titled: ReadonlySet<DocumentKind> = new Set(['luat', 'bo-luat', 'phap-lenh'])

/**
 * Looks back over a title or an issuer for the word that fits what the symbol says: 'quyết định khởi tố vụ án hình
 * sự số 133/QĐ-CQCSĐT', 'Luật thuế XNK số 107/2016/QH13'.
 */
export function readFarLead(
  text: string,
  lead: Lead,
  floor: number,
  wanted: readonly DocumentKind[],
): FarLead | undefined {
  const from = Math.max(floor, lead.at - farthest)
  let place = skipGapBack(text, lead.at, from)
  let comma = false
  for (let words = 0; words < mostWords; words += 1) {
    if (!isLetterAt(text, place - 1)) {
      const last = text.charCodeAt(place - 1)
      // A comma or a dash may stand in a title, an '&' in 'Luật KH&CN'; anything else ends the search.
      if (place <= from || (last !== 0x2c && last !== 0x26 && classAt(text, place - 1) !== DASH))
        return undefined
      if (last === 0x2c) comma = true
      place = skipGapBack(text, place - 1, from)
      continue
    }
    const word = readKindWord(text, place, from)
    if (word === 'other') return undefined
    // 'Luật sửa đổi … một số điều của các luật … số 38/2009/QH12': past 'các luật' to the one with a capital.
    const small = word && titled.has(word.kind) && !word.capital
    if (word && !small && !word.general && wanted.includes(word.kind)) return fits(text, word, lead, comma)
    const start = lettersStart(text, place, from)
    if (breaks.has(exactHash(text, start, place))) return undefined
    place = skipGapBack(text, start, from)
    if (place <= from) return undefined
  }
  return undefined
}

function fits(text: string, word: KindWord, lead: Lead, comma: boolean): FarLead | undefined {
  const law = titled.has(word.kind)
  if (law)
    return word.capital && classAt(text, skipGap(text, word.end)) !== NEWLINE
      ? { word, issuer: undefined }
      : undefined
  const next = skipGap(text, word.end)
  const nextEnd = next + 3
  const issuer = of.has(exactHash(text, next, nextEnd))
    ? readIssuerName(text, skipGap(text, nextEnd))
    : undefined
  if (issuer && skipGap(text, issuer.end) >= lead.at) return { word, issuer }
  return lead.so && !comma ? { word, issuer: undefined } : undefined
}

/** Whether a number may begin here: not inside a longer number, a code, an address or a word. */
export function startsNumber(text: string, at: number, lead: Lead): boolean {
  if (at === 0) return true
  const before = text.charCodeAt(at - 1)
  const stuck = lead.so || lead.word !== undefined
  switch (classAt(text, at - 1)) {
    case LOWER:
    case UPPER:
      return stuck && (lead.word?.end === at || lead.so)
    case DASH:
      // A dash that opens a line of a list.
      return at < 2 || !(isLetterAt(text, at - 2) || isDigitAt(text, at - 2))
    default:
  }
  // 'TCVN 6909:2001', 'QTKĐ:06-2021/BLĐTBXH'
  if (before === COLON) return stuck
  if (before === 0x2e) return isLetterAt(text, at - 2) && stuck
  // '/', '_', '=', '#', '@', '%', '+', '&', '\'
  return (
    before !== 0x2f &&
    before !== 0x5f &&
    before !== 0x3d &&
    before !== 0x23 &&
    before !== 0x40 &&
    before !== 0x25 &&
    before !== 0x2b &&
    before !== 0x26 &&
    before !== 0x5c
  )
}
