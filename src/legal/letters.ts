// What a UTF-16 unit is to the scanner, and small steps over a text. Tables instead of regular expressions:
// the scanner looks at every unit of a text, and must not be made to look at any of them again and again.
import { foldedUnit } from './fold.ts'

const OTHER = 0
export const DIGIT = 1
export const LOWER = 2
export const UPPER = 3
export const SPACE = 4
export const NEWLINE = 5
export const DASH = 6

/** The class of each UTF-16 unit. `ð`, Cyrillic and marks are `OTHER`: `readingOf` repairs them beforehand. */
const classes = makeClasses()

function makeClasses(): Uint8Array {
  const table = new Uint8Array(0x10000)
  for (let unit = 0x30; unit <= 0x39; unit += 1) table[unit] = DIGIT
  for (let unit = 0x41; unit < 0x1f00; unit += 1) {
    if (unit > 0x24f && unit < 0x1e00) continue
    const letter = String.fromCharCode(unit)
    if (!/\p{L}/u.test(letter)) continue
    table[unit] = letter === letter.toLowerCase() ? LOWER : UPPER
  }
  for (const unit of [0x09, 0x0b, 0x0c, 0x0d, 0x20, 0xa0, 0x1680, 0x202f, 0x205f, 0x3000]) table[unit] = SPACE
  for (let unit = 0x2000; unit <= 0x200a; unit += 1) table[unit] = SPACE
  for (const unit of [0x0a, 0x2028, 0x2029]) table[unit] = NEWLINE
  for (const unit of [0x2d, 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212]) table[unit] = DASH
  return table
}

/** The class of the unit at a place; past either end there is `OTHER`. */
export function classAt(text: string, at: number): number {
  return at < 0 || at >= text.length ? OTHER : (classes[text.charCodeAt(at)] ?? OTHER)
}

export function isLetterAt(text: string, at: number): boolean {
  const unit = classAt(text, at)
  return unit === LOWER || unit === UPPER
}

export function isDigitAt(text: string, at: number): boolean {
  return classAt(text, at) === DIGIT
}

/** White space within one paragraph: a line may wrap inside a citation, an empty line ends it. */
export function skipGap(text: string, at: number): number {
  let next = at
  let wrapped = false
  for (; next < text.length; next += 1) {
    const unit = classAt(text, next)
    if (unit === SPACE) continue
    if (unit !== NEWLINE || wrapped) break
    wrapped = true
  }
  return next
}

/** The same backwards: the place after the last thing before `at`. */
export function skipGapBack(text: string, at: number, floor = 0): number {
  let next = at
  let wrapped = false
  for (; next > floor; next -= 1) {
    const unit = classAt(text, next - 1)
    if (unit === SPACE) continue
    if (unit !== NEWLINE || wrapped) break
    wrapped = true
  }
  return next
}

export function skipSpaces(text: string, at: number): number {
  let next = at
  while (classAt(text, next) === SPACE) next += 1
  return next
}

/** End of the run of letters and digits that begins at `at`. */
export function wordEnd(text: string, at: number): number {
  let next = at
  for (;;) {
    const unit = classAt(text, next)
    if (unit !== LOWER && unit !== UPPER && unit !== DIGIT) return next
    next += 1
  }
}

/** Start of the run of letters (no digits) that ends at `end`. */
export function lettersStart(text: string, end: number, floor = 0): number {
  let next = end
  while (next > floor && isLetterAt(text, next - 1)) next -= 1
  return next
}

export function lettersEnd(text: string, at: number): number {
  let next = at
  while (isLetterAt(text, next)) next += 1
  return next
}

/** Where the next word begins, from `at` on; `to` where there is none before. */
export function nextWord(text: string, at: number, to: number): number {
  let next = at
  while (next < to && !isLetterAt(text, next)) next += 1
  return next
}

export function digitsEnd(text: string, at: number): number {
  let next = at
  while (isDigitAt(text, next)) next += 1
  return next
}

/**
 * The folded word as a number, for tables of words. Two of the few hundred words in our tables never share one
 * (`makePhrases` checks), and a stranger would have to hit one of four thousand million.
 */
export function wordHash(text: string, start: number, end: number): number {
  let hash = 0
  for (let at = start; at < end; at += 1) {
    const unit = foldedUnit[text.charCodeAt(at)] ?? 0
    if (unit !== 0) hash = (Math.imul(hash, 31) + unit) | 0
  }
  return hash
}

/** For one unit its small letter, marks kept. */
const smallUnits = makeSmallUnits()

function makeSmallUnits(): Uint16Array {
  const table = new Uint16Array(0x10000)
  for (let unit = 0; unit < 0x10000; unit += 1) table[unit] = unit
  for (let unit = 0x41; unit < 0x1f00; unit += 1)
    if (unit <= 0x24f || unit >= 0x1e00) table[unit] = String.fromCharCode(unit).toLowerCase().charCodeAt(0)
  return table
}

/** The word as a number, marks kept: 'tại' is not 'tài', 'năm' is not 'Nam'. */
export function exactHash(text: string, start: number, end: number): number {
  let hash = 7
  for (let at = start; at < end; at += 1)
    hash = (Math.imul(hash, 31) + (smallUnits[text.charCodeAt(at)] ?? 0)) | 0
  return hash
}

/** A set of words (parted by white space) told apart by their marks, for `exactHash`. */
export function exactWords(words: string): ReadonlySet<number> {
  return new Set(
    words
      .trim()
      .split(/\s+/u)
      .map(word => exactHash(word, 0, word.length)),
  )
}

/** @example hashOf('Nghị') === wordHash('nghi', 0, 4) // true */
export function hashOf(word: string): number {
  return wordHash(word, 0, word.length)
}

/** The value of a run of digits. */
export function numberAt(text: string, start: number, end: number): number {
  let value = 0
  for (let at = start; at < end; at += 1) value = value * 10 + text.charCodeAt(at) - 0x30
  return value
}

/** Whether four digits from `at` on are a year a document can bear, and the run ends with them. */
export function isYearAt(text: string, at: number): boolean {
  if (digitsEnd(text, at) - at !== 4) return false
  const year = numberAt(text, at, at + 4)
  return year >= 1900 && year < 2100
}
