// The words of the bulletin and which of them stand side by side, as the index step writes them. It is what slips of
// typing are judged by, and is loaded only where a question has no answer as it was typed.
//   packVocabulary(['của', 'cải', 'cách'], [['cải', 'cách']])   // {words: 'của cải cách', pairs: '.C.'}
//
// A row of pairs for each word, in the order of the words: the places of its followers, each counted from the one
// before and written in figures of five bits, capitals for the last figure of a number.
import { foldUnits, mayMean, wordKey } from './search-text.ts'

export interface VocabularyData {
  /** Those on most pages first, in lower case, canonical. */
  words: string
  pairs: string
}

export interface Vocabulary {
  /** The words that a word typed may mean: `meanings('chinh')` // ['chính', 'chỉnh', …] */
  meanings(typed: string): readonly string[]
  /** Whether the two may stand side by side: `isPair('cai', 'cach')` */
  isPair(left: string, right: string): boolean
  /** Words that begin so, the most frequent first: `completions('chí')` // ['chính', 'chí'] */
  completions(beginning: string): readonly string[]
}

const LAST_FIGURES = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345'
const OTHER_FIGURES = 'abcdefghijklmnopqrstuvwxyz6789-_'

/** `words` holds every word of `pairs`, once. */
export function packVocabulary(
  words: readonly string[],
  pairs: readonly (readonly [left: string, right: string])[],
): VocabularyData {
  const places = new Map(words.map((word, place) => [word, place]))
  const rows = words.map((): number[] => [])
  for (const [left, right] of pairs) rows[places.get(left) ?? -1]?.push(places.get(right) ?? -1)
  return {
    words: words.join(' '),
    pairs: rows.map(row => packed(row.sort((a, b) => a - b))).join('.'),
  }
}

function packed(row: readonly number[]): string {
  return row.map((place, index) => figures(place - (row[index - 1] ?? 0))).join('')
}

function figures(number: number): string {
  let text = LAST_FIGURES.charAt(number & 31)
  for (let rest = number >> 5; rest > 0; rest >>= 5) text = OTHER_FIGURES.charAt(rest & 31) + text
  return text
}

export function openVocabulary({ words, pairs }: VocabularyData): Vocabulary {
  const all = words.split(' ')
  const followers = pairs.split('.').map(row => unpacked(row, all))
  const byKey = new Map<string, { word: string; followers: ReadonlySet<string> }[]>()
  for (const [place, word] of all.entries()) {
    const entry = { word, followers: followers[place] ?? new Set() }
    const key = wordKey(word)
    const entries = byKey.get(key)
    if (entries) entries.push(entry)
    else byKey.set(key, [entry])
  }
  const entriesFor = (typed: string) =>
    byKey.get(wordKey(typed))?.filter(({ word }) => mayMean(typed, word)) ?? []

  return {
    meanings: typed => entriesFor(typed).map(({ word }) => word),
    isPair(left, right) {
      const rights = entriesFor(right)
      return (
        rights.length > 0 && entriesFor(left).some(one => rights.some(({ word }) => one.followers.has(word)))
      )
    },
    completions(beginning) {
      const key = foldUnits(beginning)
      return all.filter(
        word => foldUnits(word).startsWith(key) && mayMean(beginning, word.slice(0, key.length)),
      )
    },
  }
}

function unpacked(row: string, words: readonly string[]): ReadonlySet<string> {
  const all = new Set<string>()
  let place = 0
  let number = 0
  for (const figure of row) {
    const last = LAST_FIGURES.indexOf(figure)
    if (last < 0) {
      number = (number + OTHER_FIGURES.indexOf(figure)) << 5
      continue
    }
    place += number + last
    number = 0
    all.add(words[place] ?? '')
  }
  return all
}
