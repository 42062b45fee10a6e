// The text as the grammar wants to read it, with the way back to the text as given.
//   'Nghi' + combining marks, 'Nghị định số 61/2018/NÐ-CP' with soft hyphens  ->  the same, composed and clean
import { lookAlikeLetters, repairLetter } from './number.ts'

/** A cleaned text and, for each of its units, where in the given text it began and ended. */
export interface Reading {
  text: string
  starts: Uint32Array
  ends: Uint32Array
}

// Not seen, but in the way of comparing: soft hyphen, zero-width spaces and joiners, byte order mark.
const unseen = '\u00AD\u200B-\u200F\u2060\uFEFF'
const marks = '\u0300-\u036F'

// One piece each: a letter with its combining marks; what is not seen; a look-alike from another alphabet.
const piece = new RegExp(
  `(?<composed>[^${unseen}${marks}][${marks}]+)|(?<unseen>[${unseen}${marks}]+)|(?<alike>[${lookAlikeLetters}])`,
  'gu',
)

/** A mark that no letter takes: it is left out, so that a cleaned text is clean. */
const leftOver = new RegExp(`[${marks}]+`, 'gu')

/** Units that make `readingOf` necessary. A text without any is read as it stands. */
export const dirtyUnits: readonly number[] = [
  0xad,
  0x200b,
  0x200c,
  0x200d,
  0x200e,
  0x200f,
  0x2060,
  0xfeff,
  ...Array.from({ length: 0x70 }, (_, offset) => 0x300 + offset),
  ...Array.from(lookAlikeLetters, letter => letter.charCodeAt(0)),
]

const dirty = new Uint8Array(0x10000)
for (const unit of dirtyUnits) dirty[unit] = 1

/** Whether nothing between two places needs `readingOf`. */
export function isClean(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (dirty[text.charCodeAt(at)] === 1) return false
  return true
}

/**
 * A text composed (NFC), without unseen characters, with look-alike letters repaired.
 *
 * @example readingOf('61/2018/N\u00D0-CP').text // '61/2018/NĐ-CP'
 */
export function readingOf(given: string): Reading {
  const starts = new Uint32Array(given.length)
  const ends = new Uint32Array(given.length)
  const parts: string[] = []
  let length = 0
  let done = 0
  const copy = (until: number): void => {
    if (until <= done) return
    parts.push(given.slice(done, until))
    for (let at = done; at < until; at += 1, length += 1) {
      starts[length] = at
      ends[length] = at + 1
    }
    done = until
  }
  for (const match of given.matchAll(piece)) {
    copy(match.index)
    done = match.index + match[0].length
    const { composed, alike } = match.groups ?? {}
    const read =
      composed === undefined
        ? alike === undefined
          ? ''
          : repairLetter(alike)
        : composed.normalize('NFC').replace(leftOver, '')
    parts.push(read)
    for (let at = 0; at < read.length; at += 1, length += 1) {
      starts[length] = match.index
      ends[length] = done
    }
  }
  copy(given.length)
  return { text: parts.join(''), starts, ends }
}
