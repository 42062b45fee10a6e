// A piece of a page around the words asked for, with these marked:
//   excerptOf('… theo Nghị quyết 30c/NQ-CP về cải cách hành chính …', ['cai', 'cach'], false)
//   // [{text: '… về ', marked: false}, {text: 'cải cách', marked: true}, …]
// Whole words or the whole phrase are marked, never letters inside a word.
import { canonicalText, foldUnits, mayMean, wordsOf } from './search-text.ts'

export interface Piece {
  text: string
  marked: boolean
}

export interface Mark {
  start: number
  end: number
  /** Which of the terms; -1 for all of them together. */
  term: number
}

const LENGTH = 220
const BEFORE = 60

/** `text` is canonical; `unfinished` lets the last term be the beginning of a word. */
export function excerptOf(
  text: string,
  terms: readonly string[],
  unfinished: boolean,
  length = LENGTH,
): readonly Piece[] {
  const marks = marksIn(text, terms, unfinished)
  const from = wordStart(text, Math.max(0, bestStart(marks, length) - BEFORE))
  const to = wordEnd(text, Math.min(text.length, from + length))
  const before = from > 0 ? [{ text: '… ', marked: false }] : []
  const after = to < text.length ? [{ text: ' …', marked: false }] : []
  return [...before, ...pieces(text, marks, from, to), ...after]
}

/** A whole text with its marks, for titles. */
export function markedText(text: string, terms: readonly string[], unfinished: boolean): readonly Piece[] {
  return pieces(text, marksIn(text, terms, unfinished), 0, text.length)
}

function pieces(text: string, marks: readonly Mark[], from: number, to: number): readonly Piece[] {
  const all: Piece[] = []
  let at = from
  for (const { start, end } of joined(marks, text)) {
    if (start < at || end > to) continue
    all.push({ text: text.slice(at, start), marked: false }, { text: text.slice(start, end), marked: true })
    at = end
  }
  all.push({ text: text.slice(at, to), marked: false })
  return all.filter(piece => piece.text !== '')
}

/** Whether all of them are there; 'together' if one right after the other. */
export function holdsTerms(
  text: string,
  terms: readonly string[],
  unfinished: boolean,
): 'together' | 'all' | undefined {
  const marks = marksIn(text, terms, unfinished)
  if (marks[0]?.term === -1) return 'together'
  return new Set(marks.map(({ term }) => term)).size === terms.length ? 'all' : undefined
}

/** Where the terms stand in a text as it is shown: marksIn('Kế hoạch một cửa', ['mot', 'cua'], false) // [{start: 9, end: 16, …}] */
export function marksIn(text: string, terms: readonly string[], unfinished: boolean): readonly Mark[] {
  const folded = foldUnits(text)
  const shapes = terms.map((term, index) =>
    shapeOf(foldUnits(term), unfinished && index === terms.length - 1),
  )
  if (terms.length > 1) {
    const phrases = together(text, folded, shapes, terms)
    if (phrases.length > 0) return phrases
  }
  return shapes
    .flatMap((shape, term) =>
      stretches(folded, shape)
        .filter(({ start, end }) => isMeant(terms[term] ?? '', text.slice(start, end)))
        .map(stretch => ({ ...stretch, term })),
    )
    .sort((a, b) => a.start - b.start)
}

/** One right after the other, each as it was meant. */
function together(
  text: string,
  folded: string,
  shapes: readonly string[],
  terms: readonly string[],
): readonly Mark[] {
  const words = shapes.map(shape => `(${shape})`).join('[^a-z0-9]+')
  return [...folded.matchAll(new RegExp(`(?<![a-z0-9])${words}(?![a-z0-9])`, 'dg'))]
    .filter(({ indices = [] }) =>
      terms.every((term, index) => isMeant(term, text.slice(...(indices[index + 1] ?? [])))),
    )
    .map(match => ({ start: match.index, end: match.index + match[0].length, term: -1 }))
}

/** shapeOf('khcn', true) // finds 'khcn', 'kh&cn', 'khcnmt' */
function shapeOf(folded: string, unfinished: boolean): string {
  const letters = [...folded.replaceAll('&', '')].map(letter =>
    /[a-z0-9]/.test(letter) ? letter : `\\${letter}`,
  )
  return letters.join('&?') + (unfinished ? '[a-z0-9]*' : '')
}

function stretches(folded: string, shape: string): { start: number; end: number }[] {
  return [...folded.matchAll(new RegExp(`(?<![a-z0-9])${shape}(?![a-z0-9])`, 'g'))].map(match => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
}

/** Of a word found by its beginning, the beginning. */
function isMeant(typed: string, written: string): boolean {
  if (wordsOf(typed).length > 1) return true
  return mayMean(typed, canonicalText(written).replaceAll('&', '').slice(0, typed.length))
}

/** Where the stretch of that length begins that holds most of the terms. */
function bestStart(marks: readonly Mark[], length: number): number {
  let best = { start: 0, terms: 0 }
  for (const [index, { start }] of marks.entries()) {
    const terms = new Set<number>()
    for (let i = index; i < marks.length; i++) {
      const mark = marks[i]
      if (!mark || mark.end > start + length - BEFORE) break
      terms.add(mark.term)
    }
    if (terms.size > best.terms) best = { start, terms: terms.size }
  }
  return best.start
}

/** Marks with only white space between them are one. */
function joined(marks: readonly Mark[], text: string): readonly { start: number; end: number }[] {
  const all: { start: number; end: number }[] = []
  for (const { start, end } of marks) {
    const last = all.at(-1)
    if (last && start < last.end) continue
    if (last && /^\s+$/.test(text.slice(last.end, start))) last.end = end
    else all.push({ start, end })
  }
  return all
}

function wordStart(text: string, at: number): number {
  if (at === 0) return 0
  const space = text.indexOf(' ', at)
  return space < 0 || space - at > 20 ? at : space + 1
}

function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length
  const space = text.lastIndexOf(' ', at)
  return space <= 0 || at - space > 20 ? at : space
}
