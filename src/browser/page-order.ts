// The order of pages found: those whose words stand together, then those whose words stand near each other in the
// order they were typed in, then the rest; among these the engine's scores, and titles that say what was asked.
import type { EngineResult, SearchEngine } from './pagefind.ts'
import type { QueryPlan } from './query.ts'
import { engineText, shownText, wordKey, wordsOf } from './search-text.ts'
import { textWords } from './text-words.ts'

/** Words that stand together count for more than words that stand somewhere. */
const PHRASE_WEIGHT = 4
/** How many of the best are put in order by their texts, and of these how many are fetched to be shown anyway. */
const COMPARED = 20
const SHOWN = 10
/** How many other words may stand between words that are near. */
const NEAR = 4

interface Ranked {
  result: EngineResult
  score: number
  /** 3 has all, together; 2 near; 1 somewhere; 0 with other marks than were typed. */
  tier: number
}

/** Best first. */
export async function rankPages(
  results: readonly EngineResult[],
  plan: QueryPlan,
  engine: SearchEngine,
): Promise<readonly EngineResult[]> {
  const phrases = await phraseIds(plan.terms, engine)
  const scored = results.map(result => {
    const isPhrase = phrases?.has(result.id) ?? true
    // The engine adds in no fixed order: the last places differ from one time to the next.
    const score = Number(result.score.toPrecision(4))
    return { result, score: score * (isPhrase ? PHRASE_WEIGHT : 1), tier: isPhrase ? 3 : 1 }
  })
  const ordered = inOrder(scored)
  const best = await Promise.all(
    ordered.slice(0, COMPARED).map((ranked, place) => compared(ranked, plan, place < SHOWN)),
  )
  const inTiers = [3, 2, 1, 0].flatMap(tier => inOrder(best.filter(ranked => ranked.tier === tier)))
  return [...inTiers, ...ordered.slice(COMPARED)].map(({ result }) => result)
}

/** Where the words stand together; nothing where one word is asked for. */
async function phraseIds(
  terms: readonly string[],
  engine: SearchEngine,
): Promise<ReadonlySet<string> | undefined> {
  if (terms.length < 2) return undefined
  const { results } = await engine.search(`"${engineText(terms.join(' '))}"`)
  return new Set(results.map(({ id }) => id))
}

/** By its text, if that is to be shown anyway or may have the words near each other. */
async function compared(ranked: Ranked, plan: QueryPlan, isShown: boolean): Promise<Ranked> {
  const { result, score, tier } = ranked
  if (!isShown && (tier > 1 || !mayBeNear(result.words, plan.terms))) return ranked
  const { content, meta } = await result.data()
  const words = textWords([content, ...Object.values(meta)].map(shownText))
  const hasAll = plan.terms.every((term, at) =>
    words.holds(term, plan.unfinished && at === plan.terms.length - 1),
  )
  return {
    result,
    score: score * titleWeight(shownText(meta.title ?? ''), plan),
    tier: !hasAll ? 0 : tier === 1 && words.holdsNear(plan.terms, NEAR) ? 2 : tier,
  }
}

/** The engine tells where the words of a page stand that were asked for, but not which is which. */
function mayBeNear(places: readonly number[], terms: readonly string[]): boolean {
  const { length } = terms
  const ordered = [...new Set(places)].sort((a, b) => a - b)
  return ordered.some((first, index) => (ordered[index + length - 1] ?? Infinity) - first < length + NEAR)
}

/** A title that says what was asked counts for more, and most if it says nothing else. */
function titleWeight(title: string, { terms, text }: QueryPlan): number {
  const words = wordsOf(title).map(wordKey)
  // The terms say less than the text where a number stands for 'Nghị định số …'.
  const said = [terms.flatMap(wordsOf), wordsOf(text)]
    .map(asked => asked.map(wordKey))
    .find(asked => ` ${words.join(' ')} `.includes(` ${asked.join(' ')} `))
  return said ? 1.5 + (2 * said.length) / words.length : 1
}

/** Equal scores stand in the order of their ids, which come from their content: the same on every visit. */
function inOrder(ranked: readonly Ranked[]): readonly Ranked[] {
  return [...ranked].sort((a, b) => b.score - a.score || (a.result.id < b.result.id ? -1 : 1))
}
