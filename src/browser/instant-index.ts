// The light index that answers at each key: what every page is called, by number, title and author.
//
// A small bulletin has one shard with all its entries. A larger one has a shard for each beginning of a word, with the
// entries that have such a word, and where these are too many, shards for longer beginnings: `hoa`, `hoac`. The end of
// a word counts as a letter, a space: `hoa ` is the shard of the word itself. No shard is ever too long to be fetched
// at a key; one that cannot be divided any further keeps the newest of its entries, for such a word selects nothing.
import { foldText } from '../legal/index.ts'
import { canonicalText, wordKey, wordsOf } from './search-text.ts'

/** In the order in which a row names them by their place. */
export const INSTANT_KINDS = ['article', 'document', 'page', 'issue', 'topic'] as const

export type InstantKind = (typeof INSTANT_KINDS)[number]

/** Which shards there are. Shard number n is `<version>/<n>.json` beside it. */
export interface InstantManifest {
  /** Of all shards together: their names never come again with other bytes. */
  version: string
  /** Entries are those that belong there, be they more than the shard keeps. */
  shards: readonly (readonly [beginning: string, entries: number])[]
}

export interface InstantShard {
  /** Of authors and issuers: they come again and again. */
  names: readonly string[]
  rows: readonly InstantRow[]
}

export type InstantRow = readonly [
  /** A place in `INSTANT_KINDS`. */
  kind: number,
  /** Without the path prefix. */
  address: string,
  /** As its author spells it. A document's begins with what it is called: `Nghị định 61/2018/NĐ-CP: Về …`. */
  title: string,
  /** As printed; empty where there is none. */
  number: string,
  /** Places in the names of the shard. */
  names: readonly number[],
  /** As far as it is known: `2018-04-23`, `2018`, or empty. */
  date: string,
  /** Other names and acronyms; looked for, not shown. */
  also: string,
]

/** The folded words by which an entry is found: `['nghi', 'dinh', '61', …, '612018ndcp', 'chinh', 'phu']`. */
export function instantKeys(row: InstantRow, names: readonly string[]): readonly string[] {
  const [, , title, number, places, , also] = row
  const texts = [title, ...places.map(place => names[place] ?? ''), also, yearAsked(row)]
  return [...new Set([...texts.flatMap(text => wordsOf(canonicalText(text))), ...numberWords(number)])].map(
    instantKey,
  )
}

/** '225/QĐ-TTg' is told from its namesakes by its year; of an article it says too little. */
export function yearAsked([, , , number, , date]: InstantRow): string {
  return number === '' ? '' : date.slice(0, 4)
}

/** Numbers are compared without their leading zeros: instantKey('08') // '8' */
export function instantKey(word: string): string {
  return withoutZeros(wordKey(word))
}

/**
 * All that a number may be asked for by.
 *
 * @example numberWords('61/2018/NĐ-CP') // ['61', '2018', 'NĐ', 'CP', 'NĐ61', 'NĐCP', '612018NĐCP']
 */
export function numberWords(number: string): readonly string[] {
  const parts = wordsOf(canonicalText(number))
  const codes = parts.filter(part => /^\p{L}/u.test(part))
  return parts.length === 0 ? [] : [...parts, codedSequence(number), codes.join(''), parts.join('')]
}

/** What is said of a number for short: codedSequence('30c/NQ-CP') // 'NQ30c' */
export function codedSequence(number: string): string {
  const [sequence = '', ...rest] = wordsOf(canonicalText(number))
  return (rest.find(part => /^\p{L}/u.test(part)) ?? '') + withoutZeros(sequence)
}

/** compactNumber('08/2014/NĐ-CP') // '82014ndcp' */
export function compactNumber(text: string): string {
  return withoutZeros(foldText(text).replace(/[^a-z0-9]/g, ''))
}

/**
 * The shard that has all entries with such words, or the newest of them: that of the word which selects most.
 * `undefined` where no entry has them all, or where no word is long enough to select one.
 *
 * @example shardOf(manifest, ['hoa', 'binh'], true) // 17
 */
export function shardOf(
  { shards }: InstantManifest,
  keys: readonly string[],
  unfinished: boolean,
): number | undefined {
  let best: number | undefined
  for (const [index, key] of keys.entries()) {
    const asked = unfinished && index === keys.length - 1 ? key : `${key} `
    // Alone it begins too much.
    if (asked.length < 2 && shards[0]?.[0] !== '') continue
    const found = shardOfWord(shards, asked)
    if (found === undefined) return undefined
    if (best === undefined || entriesIn(shards, found) < entriesIn(shards, best)) best = found
  }
  return best
}

function shardOfWord(shards: InstantManifest['shards'], asked: string): number | undefined {
  let inside: number | undefined
  let around: number | undefined
  for (const [index, [beginning]] of shards.entries()) {
    if (asked.startsWith(beginning)) {
      if (inside === undefined || beginning.length > lengthOf(shards, inside)) inside = index
    } else if (
      beginning.startsWith(asked) &&
      (around === undefined || beginning.length < lengthOf(shards, around))
    ) {
      around = index
    }
  }
  const isWhole =
    inside !== undefined &&
    (shards[inside]?.[0] === asked ||
      shards.every(
        ([beginning], index) => index === inside || !beginning.startsWith(shards[inside]?.[0] ?? ''),
      ))
  return isWhole ? inside : around
}

function lengthOf(shards: InstantManifest['shards'], index: number): number {
  return shards[index]?.[0].length ?? 0
}

function entriesIn(shards: InstantManifest['shards'], index: number): number {
  return shards[index]?.[1] ?? 0
}

function withoutZeros(text: string): string {
  return text.replace(/^0+(?=\d)/, '')
}
