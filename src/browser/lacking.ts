// What a page does not have of what was asked for: what it lacks makes it no match.
import type { EngineFragment } from './pagefind.ts'
import type { QueryPlan } from './query.ts'
import { shownText, wordsOf } from './search-text.ts'
import { type TextWords, textWords } from './text-words.ts'

/** So many other words may stand between two of which one goes with the other: 'cải (và) cách'. */
const BESIDE = 1

/** Words as they were typed, phrases in quotes, and words side by side that the page has in other company only. */
export function lackingIn(
  fragment: Pick<EngineFragment, 'content' | 'meta'>,
  plan: Pick<QueryPlan, 'terms' | 'phrases' | 'misnamed' | 'unfinished'>,
): readonly string[] {
  const words = wordsOfPage(fragment)
  const { terms, phrases, misnamed, unfinished } = plan
  const lacking = [
    ...terms.filter((term, index) =>
      unfinished && index === terms.length - 1
        ? !words.holds(term) && !words.holdsBeginning(term, terms[index - 1])
        : !words.holds(term),
    ),
    ...phrases.filter(phrase => phrase.length > 1 && !words.holdsTogether(phrase)).map(quoted),
    // 'quyết định số 61': a word may stand between.
    ...misnamed.filter(named => !words.holdsNear(named, 1)).map(quoted),
  ]
  return lacking.length > 0 ? lacking : strayIn(fragment, terms).map(quoted)
}

/** @example quoted(['một', 'cửa']) // '"một cửa"' */
export function quoted(phrase: readonly string[]): string {
  return `"${phrase.join(' ')}"`
}

/** All its words, with those of its title and facts. */
export function wordsOfPage({ content, meta }: Pick<EngineFragment, 'content' | 'meta'>): TextWords {
  return textWords([content, ...Object.values(meta)].map(shownText))
}

/**
 * Two words or more, side by side in the question, of which none stands beside a neighbour on the page. "thời tiết Lạng Sơn"
 * is not answered by a page with "thời gian", "chi tiết" and "Lạng Sơn"; "một cửa Lạng Sơn" is by one that has the two
 * names apart. What a page is called, and what is known of it, is beside everything on it.
 */
function strayIn(
  { content, meta }: Pick<EngineFragment, 'content' | 'meta'>,
  terms: readonly string[],
): readonly (readonly string[])[] {
  if (terms.length < 2) return []
  // Acronyms of the text, spelled out, are words of the text.
  const { spelledOut = '', ...known } = meta
  const text = textWords([content, spelledOut].map(shownText))
  const facts = textWords(Object.values(known).map(shownText))
  const isNear = (term: string, other: string | undefined) =>
    other !== undefined && text.holdsBeside(term, other, BESIDE)
  const isStray = terms.map(
    (term, at) =>
      wordsOf(term).length === 1 &&
      !/\d/.test(term) &&
      text.holds(term) &&
      !facts.holds(term) &&
      !isNear(term, terms[at - 1]) &&
      !isNear(term, terms[at + 1]),
  )
  const runs: string[][] = []
  for (const [at, term] of terms.entries()) {
    if (!isStray[at]) continue
    if (isStray[at - 1]) runs.at(-1)?.push(term)
    else runs.push([term])
  }
  return runs.filter(({ length }) => length > 1)
}
