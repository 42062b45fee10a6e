// The order of pages found: documents that are what the question names, then pages whose words stand together, then
// those whose words stand near each other in the order they were typed in, then the rest; among these the engine's
// scores, and titles that say what was asked.
import { lackingIn, wordsOfPage } from './lacking.ts'
import type { EngineFragment, EngineResult, SearchEngine } from './pagefind.ts'
import type { QueryPlan } from './query.ts'
import { engineText, shownText, wordKey, wordsOf } from './search-text.ts'
import { textWords } from './text-words.ts'

/** Words that stand together count for more than words that stand somewhere. */
const PHRASE_WEIGHT = 4
/** How many of the best are put in order by their texts, and of these how many are fetched to be shown anyway. */
const COMPARED = 12
const SHOWN = 10
/** How many other words may stand between words that are near. */
const NEAR = 4
/** Who does not ask for an amendment asks for what it amends: their titles say the same. */
const AMENDMENT_WEIGHT = 0.8
/** From the best to those that are no match. */
const TIERS = [4, 3, 2, 1, 0]

interface Ranked {
  result: EngineResult
  score: number
  /** 4 is what was asked for by its title, kind or issuer; 3 has all, together; 2 near; 1 somewhere; 0 is no match. */
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
  const compare = (from: number, to: number, isShown: boolean) =>
    Promise.all(ordered.slice(from, to).map(ranked => compared(ranked, plan, isShown)))
  const shown = await compare(0, SHOWN, true)
  // A page with its words near each other comes before none that has them together.
  const isSettled = shown.every(({ tier }) => tier > 2)
  const others = isSettled ? ordered.slice(SHOWN, COMPARED) : await compare(SHOWN, COMPARED, false)
  const best = [...shown, ...others]
  const inTiers = TIERS.flatMap(tier => inOrder(best.filter(ranked => ranked.tier === tier)))
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
  const fragment = await result.data()
  const title = shownText(fragment.meta.title ?? '')
  const isSaid = saysTogether(title, plan)
  const isAsked = isSaid || isNamed(fragment, plan)
  const words = textWords([title])
  const together = words.holdsNear(plan.terms, NEAR) ? 3 : tier
  const weighted = {
    result,
    score:
      score *
      (together > tier ? PHRASE_WEIGHT : 1) *
      (isAsked ? titleWeight(title, plan) : 1) *
      (amends(title) && !amends(plan.text) ? AMENDMENT_WEIGHT : 1),
  }
  if (lackingIn(fragment, plan).length > 0) return { ...weighted, tier: 0 }
  if (isAsked) return { ...weighted, tier: 4 }
  if (together > 1) return { ...weighted, tier: together }
  const isNear =
    plan.terms.every(term => words.holds(term)) || wordsOfPage(fragment).holdsNear(plan.terms, NEAR)
  return { ...weighted, tier: isNear ? 2 : 1 }
}

/**
 * Whether the question names the kind or an issuer of this document, and says nothing else that is not in its title or
 * known of it: 'nghị quyết của Bộ Chính trị', 'luật ban hành văn bản QPPL 2025'.
 */
function isNamed({ meta }: EngineFragment, { terms }: QueryPlan): boolean {
  const asked = ` ${keysOf(terms)} `
  const names = shownText(meta.origin ?? '').split(' · ')
  const { title = '', line = '', origin = '', acronyms = '', numbers = '' } = meta
  const known = textWords([title, line, origin, acronyms, numbers].map(shownText))
  return (
    names.some(name => name !== '' && asked.includes(` ${keysOf([name])} `)) &&
    terms.every(term => known.holds(term))
  )
}

/** The engine tells where the words of a page stand that were asked for, but not which is which. */
function mayBeNear(places: readonly number[], terms: readonly string[]): boolean {
  const { length } = terms
  const ordered = [...new Set(places)].sort((a, b) => a - b)
  return ordered.some((first, index) => (ordered[index + length - 1] ?? Infinity) - first < length + NEAR)
}

/** The terms say less than the text where a number stands for 'Nghị định số …'. */
function saysTogether(title: string, { terms, text }: QueryPlan): boolean {
  return [keysOf(terms), keysOf([text])].some(asked => ` ${keysOf([title])} `.includes(` ${asked} `))
}

/** A title that says what was asked counts for more, and most if it says nothing else. */
function titleWeight(title: string, { terms }: QueryPlan): number {
  const asked = new Set(keysOf(terms).split(' '))
  const words = keysOf([title]).split(' ')
  return 1.5 + (2 * words.filter(word => asked.has(word)).length) / words.length
}

function amends(text: string): boolean {
  return ` ${keysOf([text])} `.includes(' sua doi ')
}

function keysOf(texts: readonly string[]): string {
  return texts.flatMap(wordsOf).map(wordKey).join(' ')
}

/** Equal scores stand in the order of their ids, which come from their content: the same on every visit. */
function inOrder(ranked: readonly Ranked[]): readonly Ranked[] {
  return [...ranked].sort((a, b) => b.score - a.score || (a.result.id < b.result.id ? -1 : 1))
}
