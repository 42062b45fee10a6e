// Where in a text a citation may be, from left to right, and what announces it there.
//   'theo Nghị định số 61/2018/NĐ-CP và Luật Đất đai'  ->  number at 61, law at 'Luật'
import { classAt, isLetterAt, LOWER, lettersStart, NEWLINE, SPACE, skipGap } from './letters.ts'
import { type Search, searchBy, searchFor, startSearches } from './search.ts'

/** What may be read at a place. */
export type Announcement = 'number' | 'law' | 'ordinance' | 'constitution' | 'code' | 'declaration'

/** A place where a citation may be: a digit of its number, the first letter of a law's word, or a bracket. */
export interface Anchor {
  announces: Announcement
  at: number
}

// A digit counts with a symbol ahead ('61/2018/NĐ-CP', '12-\nCTr/BCĐ', '313 VH/VP') or a word for a kind before it
// ('số 61', 'Nghị định 61', 'NQ57'). It need not be the first digit of its number.
const dash = '\\-\u2010-\u2015\u2212'
const capital = 'A-ZĐƯÂÊÔĂ'
const symbolAhead = `(?=[a-zđA-ZĐ]{0,2}\\s{0,8}(?:[/${dash}]/?\\s{0,8}(?:[a-zđ${capital}]|\\d{4}\\s{0,8}[/${dash}])|(?<=\\s)[${capital}]+[/-]))`
const words =
  'số|định|quyết|tư|tịch|thị|lệnh|uật|văn|bản|điện|luận|dẫn|báo|hoạch|trình|cáo|nhất|bộ|' +
  'SỐ|ĐỊNH|QUYẾT|TƯ|TỊCH|THỊ|LỆNH|UẬT|VĂN|BẢN|ĐIỆN|LUẬN|DẪN|BÁO|HOẠCH|TRÌNH|CÁO|NHẤT|Số|NĐ|NQ|QĐ|TT|LT|CV|CT'
// The last letters of those words: one look settles most digits.
const wordBefore = `(?<=[ốhtưịnộoSỐHTƯỊNOĐQV][\\s:]{0,12}\\d)(?<=(?:${words})[\\s:]{0,12}\\d)`
const digit = new RegExp(`\\d(?:${symbolAhead}|${wordBefore})`, 'g')

const isSpaceAt = (text: string, at: number): boolean => {
  const unit = classAt(text, at)
  return unit === SPACE || unit === NEWLINE
}
const lower = (text: string, at: number): number => text.charCodeAt(at) | 0x20
const [H, I, L, P, U] = [0x68, 0x69, 0x6c, 0x70, 0x75] as const

/** 'ật' of 'luật': where the word begins, if it ends there too; 'theoLuật' has lost a space. */
const lawWord = (text: string, at: number): number | undefined =>
  lower(text, at - 1) === U &&
  lower(text, at - 2) === L &&
  !isLetterAt(text, at + 2) &&
  (!isLetterAt(text, at - 3) || (text.charAt(at - 2) === 'L' && classAt(text, at - 3) === LOWER))
    ? at - 2
    : undefined

/** 'ệnh' of 'lệnh' after another word: 'pháp lệnh'. */
const ordinanceWord = (text: string, at: number): number | undefined =>
  lower(text, at - 1) === L && isSpaceAt(text, at - 2) && !isLetterAt(text, at + 3) ? at - 1 : undefined

/** 'ến' of 'hiến' before a word with p: 'hiến pháp'. */
const constitutionWord = (text: string, at: number): number | undefined =>
  lower(text, at - 1) === I &&
  lower(text, at - 2) === H &&
  isSpaceAt(text, at + 2) &&
  lower(text, skipGap(text, at + 2)) === P
    ? lettersStart(text, at)
    : undefined

/** 'BL' of 'BLHS'. */
const codeWord = (text: string, at: number): number | undefined =>
  'HDLT'.includes(text.charAt(at + 2)) && at + 2 < text.length ? at : undefined

/** '(' of '(sau đây gọi là …)', '(dưới đây …)', '(được gọi …)', '(gọi tắt …)', '(viết tắt …)'. */
const declarationBracket = (text: string, at: number): number | undefined =>
  'sdđgv'.includes(text.charAt(skipGap(text, at + 1)) || ' ') ? at : undefined

// Each string begins with a letter that is rare in Vietnamese text.
const announcements: readonly (readonly [Announcement, Search])[] = [
  ['number', searchBy(digit)],
  ['law', searchFor('ật', lawWord)],
  ['law', searchFor('ẬT', lawWord)],
  ['ordinance', searchFor('ệnh', ordinanceWord)],
  ['ordinance', searchFor('ỆNH', ordinanceWord)],
  ['constitution', searchFor('ến', constitutionWord)],
  ['constitution', searchFor('ẾN', constitutionWord)],
  ['code', searchFor('BL', codeWord)],
  ['declaration', searchFor('(', declarationBracket)],
]
const searches = announcements.map(([, search]) => search)

/** Gives the anchors of a text in order: the first at or after the place asked for, again and again. */
export function startAnchors(text: string): (from: number) => Anchor | undefined {
  const next = startSearches(text, searches)
  return from => {
    const hit = next(from)
    const announces = hit && announcements[hit.index]?.[0]
    return announces && { announces, at: hit.at }
  }
}
