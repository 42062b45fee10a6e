// What a shard of the light index answers, at each key:
//   createInstantFinder(shard).find('nđ 61')   // [{address: '/van-ban/61-2018-nd-cp/', …}, …]
//
// Every word typed is a word of the entry, the last one perhaps the beginning of one. Marks that are typed must be
// there; those that are not typed may be. Nothing is repaired or left out here: what does not match is not shown.
import { formatDate } from '../legal/index.ts'
import type { Piece } from './excerpt.ts'
import {
  codedSequence,
  compactNumber,
  INSTANT_KINDS,
  type InstantKind,
  type InstantRow,
  type InstantShard,
  instantKey,
  numberWords,
  yearAsked,
} from './instant-index.ts'
import { canonicalText, daysIn, mayMean, wordsOf } from './search-text.ts'

export interface InstantMatch {
  /** Without the path prefix. */
  address: string
  kind: InstantKind
  /** As it is written, with the words asked for marked. */
  title: readonly Piece[]
  /** `Chính phủ · 23/4/2018`; empty where there is nothing to say. */
  line: readonly Piece[]
}

export interface InstantFinder {
  /** Best first. */
  find(query: InstantQuery, most?: number): readonly InstantMatch[]
}

/** What is typed, made ready: `{terms: [nđ, 61], unfinished: true, compact: 'nd61'}`. */
export interface InstantQuery {
  terms: readonly Term[]
  /** The last word may be going on. */
  unfinished: boolean
  compact: string
}

interface Term {
  written: string
  key: string
  /** 'số' of 'Nghị định số 61', 'năm' of '61 năm 2018', 'của' of '225 của Thủ tướng': a record says it otherwise. */
  isFiller: boolean
  /** The day it is a part of: '9/6/2025' is said of the document of that day. */
  day: string | undefined
}

/** Best first. */
const TIERS = {
  number: 0,
  numberBegun: 1,
  numberPart: 2,
  title: 3,
  titleBegun: 4,
  phrase: 5,
  words: 6,
  elsewhere: 7,
}
const FILLERS: ReadonlySet<string> = new Set([
  'số',
  'so',
  'năm',
  'nam',
  'ngày',
  'ngay',
  'của',
  'do',
  'về',
  've',
])
const MOST = 10

interface Word {
  written: string
  key: string
}

interface Entry {
  row: InstantRow
  title: readonly Word[]
  /** Where in its words a title begins: after what a document is called it begins once more. */
  starts: readonly number[]
  /** Numbers in the forms they may be typed in, names, acronyms, the year. */
  others: readonly Word[]
  /** `612018ndcp`, and `['61', '2018', 'nd', 'cp']`; empty where there is none. */
  number: string
  numberParts: readonly string[]
  /** `nd61` */
  codedSequence: string
}

/** How one entry answers; less is better, in this order. */
interface Rank {
  tier: number
  isBegun: boolean
}

/** Empty `terms` where too little is typed to answer: one letter begins a third of all words. */
export function readInstantQuery(query: string): InstantQuery {
  const text = canonicalText(query)
  const words = placedWords(text)
  const days = daysIn(text)
  const isAsked = words.map(({ written }) => written).join('').length > 1 || /\d/.test(text)
  return {
    terms: isAsked
      ? words.map(({ written, key, start }) => ({
          written,
          key,
          isFiller: FILLERS.has(written),
          day: days.find(day => day.start <= start && start < day.end)?.iso,
        }))
      : [],
    unfinished: /[\p{L}\p{N}\p{M}]$/u.test(text),
    compact: compactNumber(text),
  }
}

/** The words by which a shard is chosen: those that every entry has which answers. */
export function selectingKeys({ terms }: InstantQuery): readonly string[] {
  const telling = terms.filter(({ isFiller, day }) => !isFiller && day === undefined)
  return (telling.length > 0 ? telling : terms).map(({ key }) => key)
}

export function createInstantFinder(shard: InstantShard): InstantFinder {
  const entries = shard.rows.map(row => entryOf(row, shard.names))
  return {
    find(query, most = MOST) {
      if (query.terms.length === 0) return []
      const means = meaningOf(query)
      return entries
        .flatMap((entry, order) => {
          const rank = rankOf(entry, query, means)
          return rank ? [{ entry, rank, order }] : []
        })
        .sort((a, b) => compare(a.rank, b.rank) || a.order - b.order)
        .slice(0, most)
        .map(({ entry }) => matchOf(entry, shard.names, query, means))
    },
  }
}

function entryOf(row: InstantRow, names: readonly string[]): Entry {
  const [, , title, number, places, , also] = row
  const words = wordsIn(title)
  return {
    row,
    title: words,
    starts: startsOf(row, words),
    others: [
      ...numberWords(number).map(asWord),
      ...[...places.map(place => names[place] ?? ''), also, yearAsked(row)].flatMap(wordsIn),
    ],
    number: compactNumber(number),
    numberParts: wordsIn(number).map(({ key }) => key),
    codedSequence: instantKey(codedSequence(number)),
  }
}

/** 'Nghị định 61/2018/NĐ-CP: Về thực hiện …' begins again at 'Về' and at 'thực'; 'Bộ luật Dân sự' at 'Dân'. */
function startsOf([kind, , title]: InstantRow, words: readonly Word[]): readonly number[] {
  if (INSTANT_KINDS[kind] !== 'document') return [0]
  const label = wordsIn(title.slice(0, title.indexOf(': ') + 1)).length
  if (label === 0) return [0, 1, 2]
  return words[label]?.key === 've' ? [0, label, label + 1] : [0, label]
}

function wordsIn(text: string): readonly Word[] {
  return wordsOf(canonicalText(text)).map(asWord)
}

function placedWords(canonical: string): readonly (Word & { start: number; end: number })[] {
  let end = 0
  return wordsOf(canonical).map(word => {
    const start = canonical.indexOf(word, end)
    end = start + word.length
    return { ...asWord(word), start, end }
  })
}

function asWord(word: string): Word {
  return { written: word.toLowerCase(), key: instantKey(word) }
}

/** Whether a word answers a term, and whether it goes on after it. */
type Meaning = (term: number, word: Word) => 'whole' | 'begun' | undefined

/** The same few hundred words come in many titles: each is judged once. */
function meaningOf({ terms, unfinished }: InstantQuery): Meaning {
  const judged = terms.map(() => new Map<string, ReturnType<Meaning>>())
  return (index, word) => {
    const term = terms[index]
    if (!term) return undefined
    const mayGoOn = unfinished && index === terms.length - 1
    // On the way to '08', whose key is '8'.
    if (mayGoOn && term.key === '0' && word.written.startsWith('0')) return 'begun'
    if (!(mayGoOn ? word.key.startsWith(term.key) : word.key === term.key)) return undefined
    const verdicts = judged[index]
    if (!verdicts?.has(word.written)) verdicts?.set(word.written, judge(term, word))
    return verdicts?.get(word.written)
  }
}

/** The keys agree: whether the marks do. */
function judge(term: Term, { written, key }: Word): ReturnType<Meaning> {
  const isWhole = key.length === term.key.length
  // Figures have none, but may have zeros before them.
  const isMeant =
    /^\d/.test(key) || mayMean(term.written, isWhole ? written : beginningOf(written, term.written))
  if (!isMeant) return undefined
  return isWhole ? 'whole' : 'begun'
}

/** As it stands alone: 'soá' of 'soát' is 'sóa' where what was typed has been made canonical. */
function beginningOf(written: string, typed: string): string {
  return canonicalText(written.replaceAll('&', '').slice(0, typed.replaceAll('&', '').length))
}

function rankOf(entry: Entry, query: InstantQuery, means: Meaning): Rank | undefined {
  const { terms, compact } = query
  const { row, title, others, starts, number, numberParts } = entry
  if (number !== '' && compact === number) return { tier: TIERS.number, isBegun: false }
  const byNumber = numberTier()
  let isBegun = false
  /** Terms that the title answers, by their places. */
  const inTitle: number[] = []
  for (const [index, term] of terms.entries()) {
    const there = answerOf(title, index, means)
    if (there !== undefined) inTitle.push(index)
    const answer = there === 'whole' ? there : (answerOf(others, index, means) ?? there)
    const isSaidOtherwise = byNumber !== undefined && (term.isFiller || term.day === row[5])
    if (answer === undefined && !isSaidOtherwise) return undefined
    if (answer === 'begun') isBegun = true
  }
  return { tier: byNumber ?? titleTier(), isBegun }

  function numberTier(): number | undefined {
    if (number === '') return undefined
    const keys = new Set(terms.map(({ key }) => key))
    if (numberParts.every(part => keys.has(part))) return TIERS.number
    const [sequence = ''] = numberParts
    if (keys.has(sequence) || keys.has(entry.codedSequence)) return TIERS.numberBegun
    const last = query.unfinished ? (terms.at(-1)?.key ?? '') : ''
    if (!/\d/.test(last)) return undefined
    return [sequence, entry.codedSequence, number].some(one => one.startsWith(last))
      ? TIERS.numberPart
      : undefined
  }

  function titleTier(): number {
    const places = phrasesIn(title, inTitle, means)
    const first = places.find(place => starts.includes(place))
    const isAll = inTitle.length === terms.length
    // One word at the beginning, and others elsewhere, is not much.
    if (places.length === 0 || (!isAll && inTitle.length === 1)) return isAll ? TIERS.words : TIERS.elsewhere
    if (first === undefined) return isAll ? TIERS.phrase : TIERS.words
    return first + terms.length === title.length && !isBegun && isAll ? TIERS.title : TIERS.titleBegun
  }
}

function answerOf(words: readonly Word[], term: number, means: Meaning): 'whole' | 'begun' | undefined {
  let best: 'begun' | undefined
  for (const word of words) {
    const answer = means(term, word)
    if (answer === 'whole') return answer
    best ??= answer
  }
  return best
}

/** Where in a title these terms stand one after the other. */
function phrasesIn(title: readonly Word[], terms: readonly number[], means: Meaning): readonly number[] {
  const places: number[] = []
  for (let place = 0; terms.length > 0 && place + terms.length <= title.length; place++) {
    const isThere = terms.every((term, index) => {
      const word = title[place + index]
      return word !== undefined && means(term, word) !== undefined
    })
    if (isThere) places.push(place)
  }
  return places
}

function compare(a: Rank, b: Rank): number {
  return a.tier - b.tier || Number(a.isBegun) - Number(b.isBegun)
}

function matchOf(
  { row, title: titleWords }: Entry,
  names: readonly string[],
  query: InstantQuery,
  means: Meaning,
): InstantMatch {
  const [kind, address, title, number, places, date] = row
  const facts = [
    ...(title.includes(number) ? [] : [number]),
    ...(INSTANT_KINDS[kind] === 'article' && date !== '' ? [formatDate(date)] : []),
    ...places.map(place => names[place] ?? ''),
    ...(INSTANT_KINDS[kind] === 'document' && date !== '' ? [formatDate(date)] : []),
  ]
  return {
    address,
    kind: INSTANT_KINDS[kind] ?? 'page',
    title: marked(title, query, means),
    // A word that the title has answers there.
    line: marked(facts.join(' · '), query, (term, word) =>
      answerOf(titleWords, term, means) === undefined ? means(term, word) : undefined,
    ),
  }
}

/** Where all that is asked for stands together, that is marked; else each of its words, whole. */
function marked(text: string, { terms }: InstantQuery, means: Meaning): readonly Piece[] {
  const shown = text.normalize('NFC')
  const canonical = canonicalText(shown)
  // But for letters that are not seen, it has one for each of the text as it is written.
  const source = canonical.length === shown.length ? shown : canonical
  const words = placedWords(canonical)
  const all = [...terms.keys()]
  const phrases = phrasesIn(words, all, means)
  const pieces: Piece[] = []
  let at = 0
  for (const [index, word] of words.entries()) {
    const { start, end } = word
    const isMarked =
      phrases.length > 0
        ? phrases.some(place => place <= index && index < place + terms.length)
        : all.some(term => means(term, word) !== undefined)
    if (!isMarked) continue
    const last = pieces.at(-1)
    const between = source.slice(at, start)
    if (last?.marked && /^[\s/-]*$/.test(between)) {
      pieces[pieces.length - 1] = { text: last.text + source.slice(at, end), marked: true }
    } else {
      if (between !== '') pieces.push({ text: between, marked: false })
      pieces.push({ text: source.slice(start, end), marked: true })
    }
    at = end
  }
  if (at < source.length) pieces.push({ text: source.slice(at), marked: false })
  return pieces
}
