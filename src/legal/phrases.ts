// Tables of phrases, read word by word at a place in a text, forwards or backwards, whatever the case, the marks,
// the white space and the line breaks. "và" and "&" between words are the same and may be missing.
//   phrases of ['khoa hoc va cong nghe', …] read 'Khoa học và\nCông nghệ', 'KHOA HỌC & CÔNG NGHỆ'
import { foldText } from './fold.ts'
import {
  classAt,
  DASH,
  hashOf,
  isDigitAt,
  isLetterAt,
  LOWER,
  lettersEnd,
  lettersStart,
  skipGap,
  skipGapBack,
  UPPER,
  wordEnd,
  wordHash,
} from './letters.ts'

interface Node<T> {
  next: Map<number, Node<T>>
  value: T | undefined
}

/** A table of phrases. */
export interface Phrases<T> {
  readonly root: Node<T>
}

/** Where a phrase was read, and what it means. */
export interface Read<T> {
  start: number
  end: number
  value: T
}

const connective = hashOf('va')

/**
 * A table from phrases to values; `backwards` for phrases that are read from their last word.
 *
 * @example makePhrases([['nghi dinh', 'nghi-dinh']])
 */
export function makePhrases<T>(
  entries: Iterable<readonly [string, T]>,
  direction: 'forwards' | 'backwards' = 'forwards',
): Phrases<T> {
  const root: Node<T> = { next: new Map(), value: undefined }
  const words = new Map<number, string>()
  for (const [phrase, value] of entries) {
    const parts = wordsOf(phrase)
    if (direction === 'backwards') parts.reverse()
    let node = root
    for (const word of parts) {
      const hash = hashOf(word)
      const folded = foldText(word)
      const other = words.get(hash) ?? folded
      if (other !== folded) throw new Error(`Two words with one hash: ${other}, ${folded}`)
      words.set(hash, folded)
      const next = node.next.get(hash) ?? { next: new Map(), value: undefined }
      node.next.set(hash, next)
      node = next
    }
    node.value = value
  }
  return { root }
}

/** Phrases written one after another, parted by semicolons. */
export function listed(text: string): string[] {
  return text.split(';').map(item => item.trim().replace(/\s+/gu, ' '))
}

function wordsOf(phrase: string): string[] {
  return phrase.split(/[^\p{L}\p{N}]+/u).filter(word => word !== '' && hashOf(word) !== connective)
}

/** The longest phrase of a table that begins at `at`. Commas, dashes and "&" may stand between its words. */
export function readPhrase<T>(text: string, at: number, phrases: Phrases<T>): Read<T> | undefined {
  let node = phrases.root
  let place = at
  let best: Read<T> | undefined
  for (;;) {
    const end = wordEnd(text, place)
    if (end === place) return best
    const hash = wordHash(text, place, end)
    let next = node.next.get(hash)
    if (!next && isDigitAt(text, end - 1)) {
      // 'Luật Bảo hiểm xã hội1' with the mark of a footnote
      const letters = lettersEnd(text, place)
      next = node.next.get(wordHash(text, place, letters))
      return next?.value === undefined ? best : { start: at, end: letters, value: next.value }
    }
    if (next) {
      node = next
      if (node.value !== undefined) best = { start: at, end, value: node.value }
    } else if (hash !== connective || place === at) return best
    place = skipJoint(text, end)
  }
}

// Between two words of a phrase: ' ', ', ', ' - ', '&', ' & ', '\&' of Markdown source, '/', ' (' of '(HIV/AIDS)'.
function skipJoint(text: string, at: number): number {
  let next = skipGap(text, at)
  if (classAt(text, next) === DASH || isJoint(text.charCodeAt(next))) {
    next += 1
    if (text.charCodeAt(next) === 0x26) next += 1
    next = skipGap(text, next)
  }
  return next
}

function isJoint(unit: number): boolean {
  return unit === 0x2c || unit === 0x26 || unit === 0x5c || unit === 0x2f || unit === 0x28
}

/** Where a capital follows a small letter in a word; its start where none does. */
function capitalInside(text: string, start: number, end: number): number {
  for (let at = end - 1; at > start; at -= 1)
    if (classAt(text, at) === UPPER && classAt(text, at - 1) === LOWER) return at
  return start
}

/** The longest phrase of a table that ends at `end`, its words parted by white space only. */
export function readPhraseBack<T>(
  text: string,
  end: number,
  phrases: Phrases<T>,
  floor: number,
): Read<T> | undefined {
  let node = phrases.root
  let place = end
  let best: Read<T> | undefined
  for (;;) {
    let start = lettersStart(text, place, floor)
    if (start === place) return best
    let next = node.next.get(wordHash(text, start, place))
    if (!next) {
      // 'theoThông tư' has lost a space.
      start = capitalInside(text, start, place)
      next = node.next.get(wordHash(text, start, place))
    }
    if (!next) return best
    node = next
    if (node.value !== undefined) best = { start, end, value: node.value }
    const before = skipGapBack(text, start, floor)
    if (before === start || !isLetterAt(text, before - 1)) return best
    place = before
  }
}
