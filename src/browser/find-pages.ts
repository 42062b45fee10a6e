// A plan of words, asked of the engine. Whatever it answers, a page is called a match only when its own text holds
// every word: the engine drops words it does not know, and lets "hat" and "hạt" find each other.
import type { EngineFragment, EngineResult, SearchEngine } from './pagefind.ts'
import type { QueryPlan } from './query.ts'
import { engineText, foldUnits, mayMean, openEngineText, shownText, wordKey, wordsOf } from './search-text.ts'

export interface Answer {
  /** Best first. Their texts are fetched when asked for. */
  hits: readonly Hit[]
  /** Words that stand on no page. */
  missing: readonly string[]
}

export interface Hit {
  id: string
  load(): Promise<FoundPage>
}

export interface FoundPage {
  /** With the path prefix. */
  href: string
  title: string
  line: string
  /** The text of the page without its title. */
  text: string
  kind: string
  /** Whether the page has everything that was asked for. */
  exact: boolean
  /**
   * Whether its title says all that was asked, and that of no document named by number does: who types the title
   * of an amendment means the amendment, and not the decree whose number is in it.
   */
  beforeNumbers: boolean
}

/** Words that stand together count for more than words that stand somewhere. */
const PHRASE_WEIGHT = 4
/** How many of the best are put in order by their titles: they are fetched to be shown anyway. */
const COMPARED_BY_TITLE = 10

export async function findPages(plan: QueryPlan, engine: SearchEngine): Promise<Answer> {
  const { terms, phrase } = plan
  if (terms.length === 0) return { hits: [], missing: [] }
  const { results } = await engine.search(askedFor(terms))
  const [first] = results
  // A word the engine does not know is dropped without a word. One page tells: it has all the others.
  if (first && holdsAll(await first.data(), plan)) {
    const ranked = await phrasesFirst(results, terms, engine)
    const wanted = phrase ? ranked.filter(({ isPhrase }) => isPhrase) : ranked
    if (wanted.length > 0) return { hits: hitsOf(await titlesFirst(wanted, terms), plan), missing: [] }
  }
  return findNearest(plan, engine)
}

/** Every word once: 'ban hành văn bản' asks for 'ban' with one weight. */
function askedFor(terms: readonly string[]): string {
  const seen = new Set<string>()
  return engineText(terms.filter(term => !seen.has(wordKey(term)) && seen.add(wordKey(term))).join(' '))
}

/** Not every word is known, or no page has all of them: the pages that have most, and which words are nowhere. */
async function findNearest(plan: QueryPlan, engine: SearchEngine): Promise<Answer> {
  const found = await Promise.all(
    plan.terms.map(async (term, index) =>
      lookUp(term, plan.unfinished && index === plan.terms.length - 1, engine),
    ),
  )
  const known = found.filter(({ results }) => results.length > 0)
  const missing = found.filter(({ results }) => results.length === 0).map(({ term }) => term)
  // One word of three is a page about something else.
  if (known.length === 0 || known.length * 2 < found.length) return { hits: [], missing }

  const { results } = await engine.search(known.map(({ asked }) => asked).join(' '))
  const ranked =
    results.length > 0
      ? await phrasesFirst(
          results,
          known.map(({ term }) => term),
          engine,
        )
      : mostWords(known)
  return { hits: hitsOf(inOrder(ranked), plan), missing }
}

interface LookUp {
  term: string
  asked: string
  results: readonly EngineResult[]
}

/** A term alone: as a whole; where there is none, a number by its parts, or an unfinished word by its beginning. */
async function lookUp(term: string, unfinished: boolean, engine: SearchEngine): Promise<LookUp> {
  const whole = engineText(term)
  const others =
    wordsOf(term).length > 1
      ? [engineText(wordsOf(term).join(' '))]
      : unfinished
        ? [openEngineText(term)]
        : []
  for (const asked of [whole, ...others]) {
    const { results } = await engine.search(asked)
    if (results.length > 0) return { term, asked, results }
  }
  return { term, asked: whole, results: [] }
}

interface Ranked {
  result: EngineResult
  score: number
  isPhrase: boolean
}

/** Pages with at least half of the words; rare words count for more. */
function mostWords(known: readonly LookUp[]): readonly Ranked[] {
  const pages = new Map<string, { result: EngineResult; score: number; words: number }>()
  for (const { results } of known) {
    const weight = Math.log(1 + 10_000 / results.length)
    for (const result of results) {
      const { score, words } = pages.get(result.id) ?? { score: 0, words: 0 }
      pages.set(result.id, { result, score: score + weight, words: words + 1 })
    }
  }
  return [...pages.values()]
    .filter(({ words }) => words * 2 >= known.length)
    .map(({ result, score }) => ({ result, score, isPhrase: false }))
}

async function phrasesFirst(
  results: readonly EngineResult[],
  terms: readonly string[],
  engine: SearchEngine,
): Promise<readonly Ranked[]> {
  if (terms.length < 2) return results.map(result => ({ result, score: result.score, isPhrase: true }))
  const phrases = new Set(
    (await engine.search(`"${engineText(terms.join(' '))}"`)).results.map(({ id }) => id),
  )
  return results.map(result => {
    const isPhrase = phrases.has(result.id)
    return { result, score: result.score * (isPhrase ? PHRASE_WEIGHT : 1), isPhrase }
  })
}

/** Among the best, a title that says what was asked counts for more, and most if it says nothing else. */
async function titlesFirst(ranked: readonly Ranked[], terms: readonly string[]): Promise<readonly Ranked[]> {
  const asked = ` ${keysOf(terms.join(' ')).join(' ')} `
  const best = await Promise.all(
    inOrder(ranked)
      .slice(0, COMPARED_BY_TITLE)
      .map(async one => {
        const { title = '' } = (await one.result.data()).meta
        const words = keysOf(shownText(title))
        const weight = ` ${words.join(' ')} `.includes(asked)
          ? 1.5 + (2 * keysOf(terms.join(' ')).length) / words.length
          : 1
        return { ...one, score: one.score * weight }
      }),
  )
  return [...inOrder(best), ...inOrder(ranked).slice(COMPARED_BY_TITLE)]
}

function keysOf(text: string): readonly string[] {
  return wordsOf(text).map(wordKey)
}

/** Equal scores stand in the order of their ids, which come from their content: the same on every visit. */
function inOrder(ranked: readonly Ranked[]): readonly Ranked[] {
  return [...ranked].sort((a, b) => b.score - a.score || (a.result.id < b.result.id ? -1 : 1))
}

function hitsOf(ranked: readonly Ranked[], plan: QueryPlan): readonly Hit[] {
  return ranked.map(({ result }) => ({ id: result.id, load: async () => pageOf(await result.data(), plan) }))
}

function pageOf(fragment: EngineFragment, plan: QueryPlan): FoundPage {
  const { title = '', titleAsWritten, line = '' } = fragment.meta
  const shownTitle = shownText(title)
  const content = shownText(fragment.content)
  return {
    href: fragment.url,
    title: titleAsWritten === undefined ? shownTitle : shownText(titleAsWritten),
    line: shownText(line),
    // The engine puts a full stop after every block, the heading included.
    text: content.startsWith(shownTitle) ? content.slice(shownTitle.length).replace(/^[.\s]+/, '') : content,
    kind: fragment.filters.kind?.[0] ?? '',
    exact: holdsAll(fragment, plan),
    beforeNumbers:
      plan.documents.length > 0 &&
      !plan.onlyNumbers &&
      saysAll(shownTitle, plan) &&
      !plan.documents.some(document => saysAll(document.title, plan)),
  }
}

function saysAll(title: string, plan: QueryPlan): boolean {
  return (
    holdsTerms(title, plan.terms, plan.unfinished) || holdsTerms(title, wordsOf(plan.text), plan.unfinished)
  )
}

function holdsAll({ content, meta }: EngineFragment, { terms, unfinished }: QueryPlan): boolean {
  return holdsTerms(shownText([content, ...Object.values(meta)].join(' ')), terms, unfinished)
}

function holdsTerms(text: string, terms: readonly string[], unfinished: boolean): boolean {
  const folded = foldUnits(text)
  const words = new Map<string, Set<string>>()
  for (const word of wordsOf(text)) {
    const key = wordKey(word)
    words.set(key, (words.get(key) ?? new Set()).add(word))
  }
  return terms.every((term, index) => {
    if (wordsOf(term).length > 1) return holdsStretch(folded, foldUnits(term))
    const written = words.get(wordKey(term))
    if (written && [...written].some(word => mayMean(term, word))) return true
    const isBeginning = unfinished && index === terms.length - 1
    return isBeginning && [...words.keys()].some(key => key.startsWith(wordKey(term)))
  })
}

/** '61/2018/nd-cp' in '161/2018/nd-cp' is not it. */
function holdsStretch(folded: string, stretch: string): boolean {
  for (let at = folded.indexOf(stretch); at >= 0; at = folded.indexOf(stretch, at + 1)) {
    if (!/[a-z0-9]/.test(folded.charAt(at - 1)) && !/[a-z0-9]/.test(folded.charAt(at + stretch.length)))
      return true
  }
  return false
}
