// The words and pairs of words of a bulletin, for a reader's slips of typing: see src/browser/vocabulary.ts.
import { canonicalText, packVocabulary, type VocabularyData, wordsOf } from '../../browser/index.ts'
import type { SearchCopy } from './search-copy.ts'

/** What a reader can be asked to load for one slip, whatever the size of the bulletin. */
const MOST_WORDS = 2500
const MOST_PAIRS = 4000
/** Pairs of titles and names come first and may be more: they are what readers look for. */
const MOST_TITLE_PAIRS = 12_000

/** No word of a sentence has to do with what stands beyond these. */
const stop = /[.,;:!?()[\]{}"“”«»…]+/u

/** The same bulletin gives the same bytes. */
export function vocabularyOf(copies: readonly SearchCopy[]): VocabularyData {
  const words = new Map<string, number>()
  const pairs = new Map<string, number>()
  const titlePairs = new Map<string, number>()
  for (const { title, facts, blocks } of copies) {
    const page = { words: new Set<string>(), pairs: new Set<string>() }
    read([title, facts.authors ?? '', facts.acronyms ?? ''], page)
    count(page.pairs, titlePairs)
    read(
      blocks.map(({ text }) => text),
      page,
    )
    count(page.words, words)
    count(page.pairs, pairs)
  }
  const kept = new Set(best(titlePairs, MOST_TITLE_PAIRS))
  for (const pair of best(pairs, MOST_PAIRS)) if (kept.size < MOST_PAIRS) kept.add(pair)
  const keptPairs = [...kept].map(asPair)
  const needed = new Set([...best(words, MOST_WORDS), ...keptPairs.flat()])
  return packVocabulary(
    best(words, words.size).filter(word => needed.has(word)),
    keptPairs,
  )
}

function read(texts: readonly string[], page: { words: Set<string>; pairs: Set<string> }): void {
  for (const stretch of texts.flatMap(text => canonicalText(text).toLowerCase().split(stop))) {
    let left = ''
    for (const word of wordsOf(stretch)) {
      // Figures are no words; '30c' and '2018' are found by their numbers.
      const right = /^\d/.test(word) ? '' : word
      if (right !== '') page.words.add(right)
      if (left !== '' && right !== '') page.pairs.add(`${left} ${right}`)
      left = right
    }
  }
}

function count(found: ReadonlySet<string>, counts: Map<string, number>): void {
  for (const one of found) counts.set(one, (counts.get(one) ?? 0) + 1)
}

/** Those on most pages, in one order on all machines. */
function best(counts: ReadonlyMap<string, number>, most: number): readonly string[] {
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([one]) => one)
}

function asPair(pair: string): [left: string, right: string] {
  const [left = '', right = ''] = pair.split(' ')
  return [left, right]
}
