// What a reader types, made into a plan: which documents are named by number, and which words are asked for.
//   await planQuery('nđ 61 2018 về "một cửa"', numbers)
//   // documents: [61/2018/NĐ-CP], terms: ['61/2018/NĐ-CP', 'về', 'một', 'cửa'], phrases: [['một', 'cửa']]
import type { NumberedDocument, NumberFinder, NumberMention, NumberReading } from './number-table.ts'
import { canonicalText, daysIn, wordsOf } from './search-text.ts'

export interface QueryPlan {
  /** The query, canonical. Empty where nothing is asked. */
  text: string
  /** Named by their numbers: shown before everything else. */
  documents: readonly NumberedDocument[]
  /** Nothing is asked for but these documents. */
  onlyNumbers: boolean
  /** Words in their order; a number or a day is one term. */
  terms: readonly string[]
  /** Terms asked for in quotes: those of one list must stand together. */
  phrases: readonly (readonly string[])[]
  /** A kind and its number, which no document here has together: a page that has them in other company is no match. */
  misnamed: readonly (readonly string[])[]
  /** The last term may be the beginning of a word. */
  unfinished: boolean
}

/** Whether the table of numbers can say anything. */
export function hasDigit(query: string): boolean {
  return /\d/.test(query)
}

/** Whether there is enough to search for: one letter begins a third of all words. */
export function isAsked(query: string): boolean {
  // A mark that stands alone, or with the only letter, is no second one.
  const words = wordsOf(canonicalText(query).replace(/\p{M}/gu, ''))
  return words.join('').length > 1 || hasDigit(query)
}

/** Without `numbers` (no digit typed, or the table could not be loaded) numbers are words like others. */
export async function planQuery(query: string, numbers?: NumberFinder): Promise<QueryPlan> {
  const typed = canonicalText(query)
  const text = typed
    .replace(/[“”„«»]/g, '"')
    .replace(/\s+/g, ' ')
    .trim()
  // A part of the table that did not come is asked for again by the next question; this one is answered by words.
  const reading = await numbers?.read(text).catch(() => undefined)
  const { mentions, misnamed, onlyNumbers } = beyondQuotes(text, reading)
  const documents = unique(
    mentions.flatMap(mention => mention.documents),
    ({ address }) => address,
  )
  const isAsSaid = documents.every(({ differs }) => differs === undefined)
  const placed = placedTerms(text, mentions, onlyNumbers && isAsSaid)
  const within = ({ start, end }: { start: number; end: number }) =>
    placed.filter(({ at }) => at >= start && at < end).map(({ term }) => term)
  return {
    text,
    documents,
    onlyNumbers: onlyNumbers && isAsSaid,
    terms: placed.map(({ term }) => term),
    phrases: quotedStretches(text)
      .map(within)
      .filter(phrase => phrase.length > 0),
    misnamed: misnamed.map(within),
    unfinished: /[\p{L}\p{M}]$/u.test(typed),
  }
}

/** Among other words in quotes a number is a word: the words are looked for, not the document. */
function beyondQuotes(text: string, reading: NumberReading | undefined): NumberReading {
  const { mentions = [], misnamed = [], onlyNumbers = false } = reading ?? {}
  const beyond = mentions.filter(
    mention =>
      !quotedStretches(text).some(
        ({ start, end }) =>
          mention.start >= start &&
          mention.end <= end &&
          wordsOf(text.slice(start, mention.start) + text.slice(mention.end, end)).length > 0,
      ),
  )
  return { mentions: beyond, misnamed, onlyNumbers: onlyNumbers && beyond.length === mentions.length }
}

interface PlacedTerm {
  term: string
  at: number
}

function placedTerms(
  text: string,
  mentions: readonly NumberMention[],
  onlyNumbers: boolean,
): readonly PlacedTerm[] {
  const terms: PlacedTerm[] = []
  let from = 0
  for (const { start, end, term } of [...numberTerms(mentions), ...dayTerms(text, mentions)].sort(
    (a, b) => a.start - b.start,
  )) {
    if (start < from) continue
    if (!onlyNumbers) terms.push(...plainTerms(text, from, start))
    terms.push(...(term === undefined ? plainTerms(text, start, end) : [{ term, at: start }]))
    from = end
  }
  if (!onlyNumbers) terms.push(...plainTerms(text, from, text.length))
  return terms.filter(({ term }) => term !== '')
}

interface Stretch {
  start: number
  end: number
  /** What stands for it; absent: its words. */
  term: string | undefined
}

/** A mention of one number stands for that number as it is printed; '225' alone can be of several. */
function numberTerms(mentions: readonly NumberMention[]): Stretch[] {
  return mentions.map(({ start, end, documents }) => {
    const printed = new Set(documents.map(({ number }) => number))
    const isSure = printed.size === 1 && documents.every(({ differs }) => differs?.as !== 'kind')
    return { start, end, term: isSure ? [...printed][0] : undefined }
  })
}

/** Days are asked for in one form; the day of issue of a number already found says nothing more. */
function dayTerms(text: string, mentions: readonly NumberMention[]): Stretch[] {
  const isWrong = mentions.some(({ documents }) => documents.some(({ differs }) => differs?.as === 'day'))
  return daysIn(text).map(day => ({
    start: day.start,
    end: day.end,
    term: mentions.length > 0 && !isWrong ? '' : day.text,
  }))
}

/** '09/2015/QĐ-TTg' is one term even where no document here has that number; '2016-2020' is two. */
function plainTerms(text: string, start: number, end: number): PlacedTerm[] {
  const stretch = text.slice(start, end)
  return [...stretch.matchAll(/\d[\p{L}\p{N}]*\/[\p{L}\p{N}&/-]*[\p{L}\p{N}]|[^\s"]+/gu)].flatMap(
    ({ 0: piece, index }) =>
      (piece.includes('/') && /^\d/.test(piece) ? [piece] : wordsOf(piece)).map(term => ({
        term,
        at: start + index,
      })),
  )
}

/** Between a quote and the next; one without another is none. */
function quotedStretches(text: string): { start: number; end: number }[] {
  return [...text.matchAll(/"[^"]+"/g)].map(({ 0: quoted, index }) => ({
    start: index,
    end: index + quoted.length,
  }))
}

function unique<Value>(values: readonly Value[], key: (value: Value) => string): Value[] {
  const seen = new Set<string>()
  return values.filter(value => !seen.has(key(value)) && seen.add(key(value)))
}
