// The text as the grammar wants to read it, with the way back to the text as given.
//   'Nghi' + combining marks, 'Nghị định số 61/2018/NÐ-CP' with soft hyphens  ->  the same, composed and clean

import { lookAlikeLetters, repairLetter } from './number.ts'
import { remembered } from './remembered.ts'
import { searchBy, searchFor, startSearches } from './search.ts'

/** A cleaned text, and where each of its units stood in the given text. */
export interface Reading {
  text: string
  /** Where the unit at `at` began. */
  startOf(at: number): number
  /** Where the unit at `at` ended. */
  endOf(at: number): number
}

const CLEAN = 0
const MARK = 1
// Not seen, but in the way of comparing: soft hyphen, zero-width spaces and joiners, byte order mark.
const UNSEEN = 2
// A letter of another alphabet that looks like one of ours.
const ALIKE = 3

const classes = makeClasses()

function makeClasses(): Uint8Array {
  const table = new Uint8Array(0x10000)
  for (let unit = 0x300; unit < 0x370; unit += 1) table[unit] = MARK
  for (const unit of [0xad, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2060, 0xfeff]) table[unit] = UNSEEN
  for (const letter of lookAlikeLetters) table[letter.charCodeAt(0)] = ALIKE
  return table
}

// What Vietnamese text does not hold, as few ranges as can be: a class of many ranges is slow to search. It takes in
// units that do no harm (Chinese, emoji), and leaves out the four that stand among ours.
const searches = [
  searchBy(/[\u0300-\u1dff\u200b-\u200f\u2060-\uffff]/g),
  searchFor('\u00AD'),
  searchFor('\u00D0'),
  searchFor('\u00F0'),
  searchFor('\u0189'),
]

/**
 * A text composed (NFC), without unseen characters, with look-alike letters repaired; nothing where the text is all
 * that already.
 *
 * @example readingOf('61/2018/N\u00D0-CP')?.text // '61/2018/NĐ-CP'
 * @example readingOf('61/2018/NĐ-CP') // undefined
 */
export function readingOf(given: string): Reading | undefined {
  const next = startSearches(given, searches)
  for (let from = 0; ; ) {
    const hit = next(from)
    if (!hit) return undefined
    if (classes[given.charCodeAt(hit.at)] !== CLEAN) return cleaned(given, hit.at, next)
    from = hit.at + 1
  }
}

function cleaned(given: string, first: number, next: ReturnType<typeof startSearches>): Reading {
  const parts: string[] = []
  // One entry for each stretch that was changed: where it stands now, and where it stood.
  const starts: number[] = []
  const ends: number[] = []
  const givenStarts: number[] = []
  const givenEnds: number[] = []
  let length = 0
  let done = 0
  const change = (from: number, to: number, read: string): void => {
    if (from > done) parts.push(given.slice(done, from))
    length += from - done
    if (read !== '') parts.push(read)
    // One unit for one leaves every place where it was.
    if (read.length !== to - from) {
      starts.push(length)
      givenStarts.push(from)
      givenEnds.push(to)
      ends.push(length + read.length)
    }
    length += read.length
    done = to
  }
  for (let at = first; ; ) {
    const unit = classes[given.charCodeAt(at)]
    if (unit === ALIKE && classes[given.charCodeAt(at + 1)] !== MARK)
      change(at, at + 1, repairLetter(given.charAt(at)))
    else if (unit === MARK && at > done) {
      const end = runEnd(given, at, MARK, MARK)
      change(at - 1, end, composed(given.slice(at - 1, end)))
    } else if (unit === MARK || unit === UNSEEN) change(at, runEnd(given, at, MARK, UNSEEN), '')
    const hit = next(Math.max(done, at + 1))
    if (!hit) break
    at = hit.at
  }
  if (done < given.length) parts.push(given.slice(done))

  /** The last change at or before a unit of the cleaned text. */
  const changeAt = (at: number): number => {
    let low = 0
    let high = starts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) <= at) low = middle + 1
      else high = middle
    }
    return low - 1
  }
  return {
    text: parts.join(''),
    startOf(at) {
      const index = changeAt(at)
      if (index < 0) return at
      const end = ends[index] ?? 0
      return at < end ? (givenStarts[index] ?? 0) : at - end + (givenEnds[index] ?? 0)
    },
    endOf(at) {
      const index = changeAt(at)
      if (index < 0) return at + 1
      const end = ends[index] ?? 0
      return at < end ? (givenEnds[index] ?? 0) : at - end + (givenEnds[index] ?? 0) + 1
    },
  }
}

function runEnd(text: string, at: number, one: number, other: number): number {
  let end = at
  for (;;) {
    const unit = classes[text.charCodeAt(end)]
    if (unit !== one && unit !== other) return end
    end += 1
  }
}

const marks = /[\u0300-\u036F]+/g

/** A letter with its marks as one letter; a mark that no letter takes is left out, so that a cleaned text is clean. */
const composed = remembered(2000, letter => letter.normalize('NFC').replace(marks, ''))
