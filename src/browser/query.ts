// What a reader types, made into a plan: which documents are named by number, and which words are asked for.
//   planQuery('nđ 61 2018 về một cửa', numbers)
//   // documents: [61/2018/NĐ-CP], terms: ['61/2018/NĐ-CP', 'về', 'một', 'cửa']
import type { NumberedDocument, NumberFinder } from './number-table.ts'
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
  /** Asked for in quotes: the words must stand together. */
  phrase: boolean
  /** The last term may be the beginning of a word. */
  unfinished: boolean
}

/** Whether the table of numbers can say anything. */
export function hasDigit(query: string): boolean {
  return /\d/.test(query)
}

/** Whether there is enough to search for: one letter begins a third of all words. */
export function isAsked(query: string): boolean {
  const words = wordsOf(canonicalText(query))
  return words.join('').length > 1 || hasDigit(query)
}

/** Without `numbers` (no digit typed, or the table could not be loaded) numbers are words like others. */
export function planQuery(query: string, numbers?: NumberFinder): QueryPlan {
  const text = canonicalText(query)
    .replace(/[“”„«»]/g, '"')
    .replace(/\s+/g, ' ')
    .trim()
  const { mentions = [], onlyNumbers = false } = numbers?.read(text) ?? {}
  const documents = unique(
    mentions.flatMap(mention => mention.documents),
    ({ address }) => address,
  )
  const phrase = /^".+"$/.test(text)
  const unfinished = !phrase && /[\p{L}\p{M}]$/u.test(query)

  const terms: string[] = []
  let from = 0
  for (const { start, end, term } of [...numberTerms(mentions), ...dayTerms(text, mentions)].sort(
    (a, b) => a.start - b.start,
  )) {
    if (start < from) continue
    if (!onlyNumbers) terms.push(...plainTerms(text.slice(from, start)))
    terms.push(...(term === undefined ? plainTerms(text.slice(start, end)) : [term]))
    from = end
  }
  if (!onlyNumbers) terms.push(...plainTerms(text.slice(from)))
  return { text, documents, onlyNumbers, terms: terms.filter(term => term !== ''), phrase, unfinished }
}

interface Stretch {
  start: number
  end: number
  /** What stands for it; absent: its words. */
  term: string | undefined
}

/** A mention of one number stands for that number as it is printed; '225' alone can be of several. */
function numberTerms(mentions: ReturnType<NumberFinder['read']>['mentions']): Stretch[] {
  return mentions.map(({ start, end, documents }) => {
    const printed = new Set(documents.map(({ number }) => number))
    return { start, end, term: printed.size === 1 ? [...printed][0] : undefined }
  })
}

/** Days are asked for in one form; the day of issue of a number already found says nothing more. */
function dayTerms(text: string, mentions: readonly unknown[]): Stretch[] {
  return daysIn(text).map(day => ({
    start: day.start,
    end: day.end,
    term: mentions.length > 0 ? '' : day.text,
  }))
}

/** '09/2015/QĐ-TTg' is one term even where no document here has that number; '2016-2020' is two. */
function plainTerms(text: string): string[] {
  return (text.match(/\d[\p{L}\p{N}]*\/[\p{L}\p{N}&/-]*[\p{L}\p{N}]|[^\s"]+/gu) ?? []).flatMap(piece =>
    piece.includes('/') && /^\d/.test(piece) ? [piece] : wordsOf(piece),
  )
}

function unique<Value>(values: readonly Value[], key: (value: Value) => string): Value[] {
  const seen = new Set<string>()
  return values.filter(value => !seen.has(key(value)) && seen.add(key(value)))
}
