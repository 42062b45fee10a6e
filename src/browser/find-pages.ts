// A plan of words, asked of the engine. Whatever it answers, a page is called a match only when its own text holds
// every word: the engine drops words it does not know, and lets "hat" and "hạt" find each other.
//
// Where no page holds all words as they were typed, the words are read as slips (repair.ts). The answer then says
// what was asked in the end, and its pages are matches of that: `exact` never means "of what was typed" alone.
import { lackingIn, quoted, wordsOfPage } from './lacking.ts'
import { rankPages } from './page-order.ts'
import type { EngineFragment, EngineResult, SearchEngine } from './pagefind.ts'
import type { QueryPlan } from './query.ts'
import { repairsOf } from './repair.ts'
import { engineText, foldUnits, openEngineText, shownText, wordKey, wordsOf } from './search-text.ts'
import { type Section, sectionsOf } from './sections.ts'
import { textWords } from './text-words.ts'
import type { Vocabulary } from './vocabulary.ts'

export interface Answer {
  /** What was asked in the end: the plan given, or one with other words. */
  plan: QueryPlan
  /** Best first. Their texts are fetched when asked for. */
  hits: readonly Hit[]
  /** Words that stand on no page, and those that stand on some, as far as they were asked for one by one. */
  missing: readonly string[]
  found: readonly string[]
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
  /** By its headings, in their order. */
  sections: readonly Section[]
  /** Words and phrases asked for that the page does not have. */
  lacking: readonly string[]
  /** Whether the page has everything that was asked for in the end. */
  exact: boolean
  /**
   * Whether its title says all that was asked, and that of no document named by number does: who types the title
   * of an amendment means the amendment, and not the decree whose number is in it.
   */
  beforeNumbers: boolean
}

/** So many of the best are looked at before it is said that no page has all words. */
const LOOKED_AT = 5
/** So many of the best are read for a phrase that the engine does not find. */
const LOOKED_THROUGH = 20
/** An unfinished word is asked for as so many words that begin like it. */
const MOST_COMPLETIONS = 4

/** What is used only where no page has all words. */
export interface SecondThoughts {
  loadVocabulary(): Promise<Vocabulary | undefined>
  /** The plan of a question with other words: a slip may hide a number. */
  plan(query: string): Promise<QueryPlan>
}

/** Without second thoughts (the reader wants it so) words are asked for as they stand. */
export async function findPages(
  plan: QueryPlan,
  engine: SearchEngine,
  second?: SecondThoughts,
): Promise<Answer> {
  if (plan.terms.length === 0) return { plan, hits: [], missing: [], found: [] }
  const asTyped = await findExact(plan, engine)
  if (asTyped) return asTyped
  const byName = await findByName(plan, engine)
  if (byName) return byName
  const vocabulary = await second?.loadVocabulary()
  if (!second || !vocabulary) return findNearest(plan, engine)

  const completed = await findCompleted(plan, engine, vocabulary)
  if (completed) return completed
  const repairs = repairsOf(plan, vocabulary)
  for (const { terms } of repairs) {
    const repaired = await planAgain(plan, terms, second)
    const answer = (await findExact(repaired, engine)) ?? (await findCompleted(repaired, engine, vocabulary))
    if (answer) return answer
  }
  const sure = repairs.find(({ isSure }) => isSure)
  return findNearest(sure ? await planAgain(plan, sure.terms, second) : plan, engine, vocabulary)
}

/** What is in quotes stays as it was planned. */
async function planAgain(
  plan: QueryPlan,
  terms: readonly string[],
  second: SecondThoughts,
): Promise<QueryPlan> {
  const text = terms.join(' ')
  if (plan.phrases.length > 0) return { ...plan, terms, text }
  return { ...(await second.plan(text)), unfinished: plan.unfinished }
}

/** Pages with all the words, if there is one. */
async function findExact(plan: QueryPlan, engine: SearchEngine): Promise<Answer | undefined> {
  const { results } = await engine.search(askedFor(plan.terms))
  const wanted = await withPhrases(results, plan.phrases, engine)
  // A word the engine does not know is dropped without a word. A page tells: it has all the others.
  const ranked = await rankPages(wanted, plan, engine)
  if (!(await hasMatch(ranked, plan))) return undefined
  return { plan, hits: hitsOf(ranked, plan), missing: [], found: plan.terms }
}

/** 'tác giả …', 'bài của …', 'người ký …' before a name: words that its pages need not have. */
const nameField = /^(?:tac gia|nguoi viet|bai(?: viet)? cua|(?<signer>nguoi ky)) (?=\p{L})/u

async function findByName(plan: QueryPlan, engine: SearchEngine): Promise<Answer | undefined> {
  const match = plan.phrases.length > 0 ? undefined : nameField.exec(foldUnits(plan.text))
  if (!match) return undefined
  const [field] = match
  const named = {
    ...plan,
    text: plan.text.slice(field.length),
    terms: plan.terms.slice(wordsOf(field).length),
  }
  const answer = await findExact(named, engine)
  const page = await answer?.hits[0]?.load()
  if (!page) return undefined
  // An author stands in the line of facts, a signer in the text.
  const said = match.groups?.signer === undefined ? page.line : page.text
  return textWords([said]).holdsTogether(named.terms) ? answer : undefined
}

async function hasMatch(results: readonly EngineResult[], plan: QueryPlan): Promise<boolean> {
  for (const result of results.slice(0, LOOKED_AT)) {
    if (lackingIn(await result.data(), plan).length === 0) return true
  }
  return false
}

/**
 * Those with every phrase. The engine overlooks some phrases of a large bulletin; where it finds none, the texts of the
 * best pages that have the words are looked through.
 */
async function withPhrases(
  results: readonly EngineResult[],
  phrases: QueryPlan['phrases'],
  engine: SearchEngine,
): Promise<readonly EngineResult[]> {
  const long = phrases.filter(({ length }) => length > 1)
  let wanted = results
  for (const phrase of long) {
    const found = await engine.search(`"${engineText(phrase.join(' '))}"`)
    const ids = new Set(found.results.map(({ id }) => id))
    wanted = wanted.filter(({ id }) => ids.has(id))
  }
  if (wanted.length > 0 || long.length === 0) return wanted
  const likely = await withPieces(results, long, engine)
  const read = await Promise.all(
    [...likely]
      .sort((a, b) => b.score - a.score)
      .slice(0, LOOKED_THROUGH)
      .map(async result => ({ result, words: wordsOfPage(await result.data()) })),
  )
  return read
    .filter(({ words }) => long.every(phrase => words.holdsTogether(phrase)))
    .map(({ result }) => result)
}

/** Of many pages those with parts of the phrases, as far as the engine finds parts. */
async function withPieces(
  results: readonly EngineResult[],
  phrases: QueryPlan['phrases'],
  engine: SearchEngine,
): Promise<readonly EngineResult[]> {
  let likely = results
  for (const piece of phrases.flatMap(piecesOf)) {
    if (likely.length <= LOOKED_THROUGH) break
    const ids = new Set((await engine.search(`"${engineText(piece.join(' '))}"`)).results.map(({ id }) => id))
    const narrowed = likely.filter(({ id }) => ids.has(id))
    if (narrowed.length > 0) likely = narrowed
  }
  return likely
}

/** piecesOf(['Dương', 'Văn', 'Hòa', 'xã', 'Phú', 'Trạch']) // three by three, each beginning with the next word */
function piecesOf(phrase: readonly string[]): readonly (readonly string[])[] {
  return phrase.slice(2).map((_, at) => phrase.slice(at, at + 3))
}

/**
 * The last word as words that begin like it. The engine could do that itself, but knows only the words it happens to
 * have loaded: it would answer differently later.
 */
async function findCompleted(
  plan: QueryPlan,
  engine: SearchEngine,
  vocabulary: Vocabulary,
): Promise<Answer | undefined> {
  const last = plan.terms.at(-1)
  if (!plan.unfinished || last === undefined) return undefined
  const previous = plan.terms.at(-2)
  const completions = vocabulary.completions(last)
  const fitting = completions.filter(word => previous !== undefined && vocabulary.isPair(previous, word))
  const best = new Map<string, EngineResult>()
  for (const word of [...new Set([...fitting, ...completions])].slice(0, MOST_COMPLETIONS)) {
    const { results } = await engine.search(askedFor(plan.terms.with(-1, word)))
    for (const result of await withPhrases(results, plan.phrases, engine)) {
      const known = best.get(result.id)
      if (!known || known.score < result.score) best.set(result.id, result)
    }
  }
  const results = [...best.values()].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
  const ranked = await rankPages(results, plan, engine)
  if (!(await hasMatch(ranked, plan))) return undefined
  return { plan, hits: hitsOf(ranked, plan), missing: [], found: plan.terms }
}

/** All pages there are, in no order. */
export async function everyPage(plan: QueryPlan, engine: SearchEngine): Promise<readonly Hit[]> {
  return hitsOf((await engine.search(null)).results, plan)
}

/** Every word once: 'ban hành văn bản' asks for 'ban' with one weight. */
function askedFor(terms: readonly string[]): string {
  const seen = new Set<string>()
  return engineText(terms.filter(term => !seen.has(wordKey(term)) && seen.add(wordKey(term))).join(' '))
}

/** Not every word is known, or no page has all of them: the pages that have most, and which words are nowhere. */
async function findNearest(plan: QueryPlan, engine: SearchEngine, vocabulary?: Vocabulary): Promise<Answer> {
  const lookedUp = await Promise.all(
    plan.terms.map((term, index) =>
      lookUp(term, plan.unfinished && index === plan.terms.length - 1, engine, vocabulary),
    ),
  )
  const known = lookedUp.filter(({ results }) => results.length > 0)
  const found = lookedUp.filter(({ isFound }) => isFound).map(({ term }) => term)
  const missing = [
    ...lookedUp.filter(({ isFound }) => !isFound).map(({ term }) => term),
    ...(await unknownPhrases(plan.phrases, engine)),
  ]
  // One word of three is a page about something else.
  if (known.length === 0 || found.length * 2 < lookedUp.length)
    return { plan, hits: [], missing, found: stretchesOf(lookedUp, vocabulary) }

  const { results } = await engine.search(known.map(({ asked }) => asked).join(' '))
  const nearest = results.length > 0 ? results : mostWords(known)
  const ranked = await rankPages(nearest, { ...plan, terms: known.map(({ term }) => term) }, engine)
  return { plan, hits: hitsOf(ranked, plan), missing, found: stretchesOf(lookedUp, vocabulary) }
}

/** What was found, in the order of the question; words that are known to go together as one: 'cải cách' and 'lương'. */
function stretchesOf(lookedUp: readonly LookUp[], vocabulary: Vocabulary | undefined): readonly string[] {
  const stretches: string[][] = []
  for (const [at, { term, isFound }] of lookedUp.entries()) {
    if (!isFound) continue
    const before = lookedUp[at - 1]
    if (before?.isFound && vocabulary?.isPair(before.term, term)) stretches.at(-1)?.push(term)
    else stretches.push([term])
  }
  return stretches.map(words => words.join(' '))
}

async function unknownPhrases(
  phrases: QueryPlan['phrases'],
  engine: SearchEngine,
): Promise<readonly string[]> {
  const asked = await Promise.all(
    phrases
      .filter(({ length }) => length > 1)
      .map(async phrase => ({ phrase, found: await engine.search(`"${engineText(phrase.join(' '))}"`) })),
  )
  return asked.filter(({ found }) => found.results.length === 0).map(({ phrase }) => quoted(phrase))
}

interface LookUp {
  term: string
  asked: string
  results: readonly EngineResult[]
  /** Whether a page has it as it was typed. */
  isFound: boolean
}

/** A term alone: as a whole; where there is none, a number by its parts, or an unfinished word as a whole one. */
async function lookUp(
  term: string,
  unfinished: boolean,
  engine: SearchEngine,
  vocabulary: Vocabulary | undefined,
): Promise<LookUp> {
  const isNumber = wordsOf(term).length > 1
  const whole = engineText(term)
  const { results } = await engine.search(whole)
  const asTyped = { terms: [term], phrases: [], unfinished: false }
  // Of an unknown number the engine takes the beginning for the whole.
  const isFound = await hasMatch(results, { ...emptyPlan, ...asTyped })
  if (isFound || (results.length > 0 && !isNumber && !unfinished))
    return { term, asked: whole, results, isFound }
  const other = isNumber
    ? engineText(wordsOf(term).join(' '))
    : unfinished
      ? completedText(term, vocabulary)
      : undefined
  if (other === undefined) return { term, asked: whole, results: [], isFound: false }
  const { results: others } = await engine.search(other)
  return { term, asked: other, results: others, isFound: !isNumber && others.length > 0 }
}

const emptyPlan: QueryPlan = {
  text: '',
  documents: [],
  onlyNumbers: false,
  terms: [],
  phrases: [],
  misnamed: [],
  unfinished: false,
}

function completedText(term: string, vocabulary: Vocabulary | undefined): string | undefined {
  if (!vocabulary) return openEngineText(term)
  const [first] = vocabulary.completions(term)
  return first === undefined ? undefined : engineText(first)
}

/** Pages with at least half of the words; rare words count for more. */
function mostWords(known: readonly LookUp[]): readonly EngineResult[] {
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
    .map(({ result, score }) => ({ ...result, score }))
}

function hitsOf(ranked: readonly EngineResult[], plan: QueryPlan): readonly Hit[] {
  return ranked.map(result => ({ id: result.id, load: async () => pageOf(await result.data(), plan) }))
}

function pageOf(fragment: EngineFragment, plan: QueryPlan): FoundPage {
  const { title = '', titleAsWritten, line = '' } = fragment.meta
  const shownTitle = shownText(title)
  const content = shownText(fragment.content)
  const lacking = lackingIn(fragment, plan)
  return {
    href: fragment.url,
    title: titleAsWritten === undefined ? shownTitle : shownText(titleAsWritten),
    line: shownText(line),
    // The engine puts a full stop after every block, the heading included.
    text: content.startsWith(shownTitle) ? content.slice(shownTitle.length).replace(/^[.\s]+/, '') : content,
    sections: sectionsOf(fragment),
    lacking,
    exact: lacking.length === 0,
    beforeNumbers:
      lacking.length === 0 &&
      plan.documents.length > 0 &&
      !plan.onlyNumbers &&
      saysAll(shownTitle, plan) &&
      !plan.documents.some(document => saysAll(document.title, plan)),
  }
}

function saysAll(title: string, plan: QueryPlan): boolean {
  const words = textWords([title])
  return [plan.terms, wordsOf(plan.text)].some(terms =>
    terms.every((term, index) => words.holds(term, plan.unfinished && index === terms.length - 1)),
  )
}
