// Positions between a text as it was written and the NFC text everything here works on.
//
//   written   'Nghi\u0323 đi\u0323nh'   (NFD: 11 units, as some keyboards on a Mac type it)
//   NFC       'Nghị định'               (9 units)
//
// `normalize` gives the NFC text and the way back; `lineMap` turns offsets into lines and columns.

/** An NFC text that knows where each of its units stood in the text it was made of. */
export interface NormalizedText {
  /** The text in NFC. */
  text: string
  /** Whether the text written was not NFC. */
  changed: boolean
  /** Offset in the text written of an offset in `text`. Inside a composed letter: the start of that letter. */
  toWritten(offset: number): number
}

// A letter with its marks. Besides \p{M}, what may compose with the letter before it: the vowels and
// final consonants of Hangul, and the Kirat Rai vowel signs (letters by category).
const letters = /(?:[^\p{M}\u1160-\u11ff\u{16d63}-\u{16d6a}]|^)[\p{M}\u1160-\u11ff\u{16d63}-\u{16d6a}]*/gu

/**
 * Text in NFC with its way back.
 *
 *     normalize('đi\u0323nh').text            // 'định'
 *     normalize('đi\u0323nh').toWritten(2)    // 3: the 'n'
 */
export function normalize(written: string): NormalizedText {
  const text = written.normalize('NFC')
  if (text === written) return { text, changed: false, toWritten: offset => offset }

  // The letters that changed their length, in order: where they start in the NFC text, and both ends.
  const starts: number[] = []
  const ends: number[] = []
  const writtenStarts: number[] = []
  const writtenEnds: number[] = []
  let offset = 0
  for (const { 0: letter, index } of written.matchAll(letters)) {
    const length = letter.length === 1 && letter < '\u0300' ? 1 : letter.normalize('NFC').length
    if (length !== letter.length) {
      starts.push(offset)
      ends.push(offset + length)
      writtenStarts.push(index)
      writtenEnds.push(index + letter.length)
    }
    offset += length
  }

  return {
    text,
    changed: true,
    toWritten(wanted) {
      const i = lastAtMost(starts, wanted)
      const start = starts[i]
      const end = ends[i]
      if (start === undefined || end === undefined || wanted < start) return wanted
      if (wanted < end) return writtenStarts[i] ?? wanted
      return (writtenEnds[i] ?? 0) + wanted - end
    },
  }
}

/** Lines of a text: `\n`, `\r\n` and a lone `\r` end a line, as editors show them. */
export interface LineMap {
  /** Offset of the first unit of each line. */
  starts: readonly number[]
  /** 0-based line of an offset. */
  lineAt(offset: number): number
  /** 1-based line and column. */
  positionAt(offset: number): { line: number; column: number }
}

/** lineMap('a\r\nbc').positionAt(4) // { line: 2, column: 2 } */
export function lineMap(text: string): LineMap {
  const starts = [0]
  const hasReturns = text.includes('\r')
  if (hasReturns) {
    for (const match of text.matchAll(/\r\n?|\n/g)) starts.push(match.index + match[0].length)
  } else {
    for (let i = text.indexOf('\n'); i !== -1; i = text.indexOf('\n', i + 1)) starts.push(i + 1)
  }
  const lineAt = (offset: number) => lastAtMost(starts, offset)
  return {
    starts,
    lineAt,
    positionAt(offset) {
      const line = lineAt(offset)
      return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 }
    },
  }
}

/** Index of the last element that is not greater: lastAtMost([0, 4, 9], 5) // 1 */
export function lastAtMost(sorted: readonly number[], wanted: number): number {
  let low = 0
  let high = sorted.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((sorted[middle] ?? 0) <= wanted) low = middle
    else high = middle - 1
  }
  return low
}
