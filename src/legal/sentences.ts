// Where sentences begin and end, and whether they say that something is issued.
import {
  classAt,
  DASH,
  exactHash,
  exactWords,
  LOWER,
  lettersEnd,
  lettersStart,
  NEWLINE,
  nextWord,
  SPACE,
  skipGap,
  UPPER,
} from './letters.ts'

/** So far a sentence is looked at. */
export const reach = 200
/** The first words of verbs of issuing: 'ban hành', 'phê duyệt', 'có' … */
export const issuing = exactWords('ban ký kí có phê công thông ra')

/** Where the sentence around `end` begins, or its paragraph; at `floor` or some way back at the latest. */
export function sentenceStart(text: string, end: number, floor: number): number {
  const from = Math.max(floor, end - reach)
  for (let place = end; place > from; place -= 1) {
    if (classAt(text, place - 1) === NEWLINE && classAt(text, skipGap(text, place - 1)) === NEWLINE)
      return place
    if (isStop(text, place - 1)) return place
  }
  return from
}

const longestAbbreviation = 3

/** '.', '?', '!' at the end of a sentence; not the dot of 'TP. Hồ Chí Minh' or 'PGS. Nguyễn', but that of 'số 12/QĐ-UB.'. */
export function isStop(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  if (unit === 0x3f || unit === 0x21) return true
  if (unit !== 0x2e) return false
  const next = classAt(text, at + 1)
  if (next !== SPACE && next !== NEWLINE) return false
  if (classAt(text, at - 1) !== UPPER) return text.slice(at - 2, at) !== 'Tp'
  const word = lettersStart(text, at)
  return at - word > longestAbbreviation || classAt(text, word - 1) === DASH || text[word - 1] === '/'
}

/** Whether a verb of issuing stands between two places: 'UBND tỉnh vừa ban hành Kế hoạch …'. */
export function hasIssuingVerb(text: string, from: number, to: number): boolean {
  for (let at = nextWord(text, from, to); at < to; ) {
    const end = lettersEnd(text, at)
    if (issuing.has(exactHash(text, at, end)) && classAt(text, at) === LOWER) return true
    at = nextWord(text, end, to)
  }
  return false
}
