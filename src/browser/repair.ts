// What a reader meant whose words stand on no page: keys of an input method that was off, and slips of the fingers.
//   'cari cachs'           -> 'cải cách'
//   'cai cahc hanh chinh'  -> 'cai cach hanh chinh'
//   'blockchain', 'hạt nhãn', 'Bắc Kạn', and all that is known  -> nothing
// A wrong repair is worse than none: a word is changed only into one that is known to stand beside its neighbour.
import { wordKey, wordsOf } from './search-text.ts'
import { decodedTyping } from './typing.ts'
import type { Vocabulary } from './vocabulary.ts'

interface Typed {
  terms: readonly string[]
  /** In quotes: meant as it stands. */
  phrases: readonly (readonly string[])[]
  unfinished: boolean
}

/** The question with other words, and whether it may be answered even where no page has all of them. */
export interface Repair {
  terms: readonly string[]
  isSure: boolean
}

/** No word of ours is longer; slips are looked for in a question, not in a pasted paragraph. */
const LONGEST_WORD = 12
const MOST_TERMS = 24
/** Where several repairs are as good as each other, so many are tried. */
const MOST_CHOICES = 3

/** The likeliest first; none is the question itself. */
export function repairsOf(typed: Typed, vocabulary: Vocabulary): readonly Repair[] {
  const quoted = new Set(typed.phrases.flat())
  const isFixed = (term: string) =>
    quoted.has(term) || term.length > LONGEST_WORD || wordsOf(term).length !== 1
  const decoded = decodedTerms(typed.terms, isFixed, vocabulary)
  const isOpen = (terms: readonly string[], at: number) => {
    const term = terms[at] ?? ''
    const isBeginning = typed.unfinished && at === terms.length - 1 && vocabulary.completions(term).length > 0
    return !isFixed(term) && !/\d/.test(term) && !isBeginning && !isKnown(term, vocabulary)
  }
  const isShort = decoded.length <= MOST_TERMS
  const mended = isShort ? mendedUnknown(decoded, isOpen, vocabulary) : []
  const slip = isShort ? onlySlip(mended[0] ?? decoded, isFixed, vocabulary) : undefined
  const all: Repair[] = [
    ...mended.map((terms, index) => ({ terms, isSure: index === 0 })),
    { terms: decoded, isSure: true },
    ...(slip ? [{ terms: slip, isSure: false }] : []),
  ]
  const seen = new Set([typed.terms.join(' ')])
  return all.filter(({ terms }) => !seen.has(terms.join(' ')) && seen.add(terms.join(' ')))
}

function isKnown(term: string, vocabulary: Vocabulary): boolean {
  return vocabulary.meanings(term).length > 0
}

/** Terms with their neighbours read as the keys of Telex or VNI, where that makes words of the bulletin of them. */
function decodedTerms(
  terms: readonly string[],
  isFixed: (term: string) => boolean,
  vocabulary: Vocabulary,
): readonly string[] {
  const asItIs = (term: string) => isFixed(term) || /^\d/.test(term) || isKnown(term, vocabulary)
  const readings = terms.map(term => (asItIs(term) ? undefined : decodedTyping(term)))
  const read = terms.map((term, at) => readings[at]?.syllable ?? term)
  const known = readings.filter(reading => reading && isKnown(reading.syllable, vocabulary))
  // One word that can be nothing else tells of the others, unless there is one among them that can not be so.
  const isRaw =
    (known.length > 1 || known[0]?.isSure) && terms.every((term, at) => readings[at] || asItIs(term))
  return isRaw
    ? read
    : terms.map((term, at) => {
        const syllable = readings[at]?.syllable ?? term
        return support(read, at, syllable, vocabulary) > 0 ? syllable : term
      })
}

/** How many neighbours a word is known to stand beside. */
function support(terms: readonly string[], at: number, word: string, vocabulary: Vocabulary): number {
  const [left = '', right = ''] = [terms[at - 1], terms[at + 1]]
  return Number(vocabulary.isPair(left, word)) + Number(vocabulary.isPair(word, right))
}

/** Words beside a word; figures say nothing about it. */
function neighboursOf(terms: readonly string[], at: number): number {
  return [terms[at - 1], terms[at + 1]].filter(term => term !== undefined && !/\d/.test(term)).length
}

/** Every word that is not known, repaired beside its neighbours: in rounds, for a neighbour may need it first. */
function mendedUnknown(
  terms: readonly string[],
  isOpen: (terms: readonly string[], at: number) => boolean,
  vocabulary: Vocabulary,
): readonly (readonly string[])[] {
  let all: readonly (readonly string[])[] = [terms]
  for (let round = 0; round < terms.length; round++) {
    const next = all.flatMap(one => {
      for (let at = 0; at < one.length; at++) {
        if (!isOpen(one, at)) continue
        const choices = choicesFor(one, at, vocabulary)
        if (choices.length > 0) return choices.map(words => one.toSpliced(at, 1, ...words))
      }
      return [one]
    })
    if (next.length === all.length && next.every((one, index) => one === all[index])) break
    all = next.slice(0, MOST_CHOICES)
  }
  return all
}

/** The best repairs of one word that are equally good. */
function choicesFor(
  terms: readonly string[],
  at: number,
  vocabulary: Vocabulary,
): readonly (readonly string[])[] {
  const term = (terms[at] ?? '').toLowerCase()
  const neighbours = neighboursOf(terms, at)
  const choices = [...variantsOf(term)]
    .filter(([variant]) => isKnown(variant, vocabulary))
    .map(([variant, cost]) => ({
      words: [written(variant, terms, at, vocabulary)],
      cost,
      support: support(terms, at, variant, vocabulary),
      // Another mark makes another word, and "Thúy" another person than "Thủy".
      needed: wordKey(variant) === wordKey(term) && cost > 1 ? Math.max(2, neighbours) : 1,
    }))
    .filter(({ support, needed }) => support >= needed)
  const cuts = cutsOf(term)
    .filter(([left, right]) => vocabulary.isPair(left, right))
    .map(words => ({ words, cost: 1, support: 1 }))
  const ranked = [...choices, ...cuts].sort((a, b) => b.support - a.support || a.cost - b.cost)
  const best = ranked[0]
  return ranked
    .filter(({ support, cost }) => support === best?.support && cost === best.cost)
    .slice(0, MOST_CHOICES)
    .map(({ words }) => words)
}

/** Whoever types marks is shown marks, if it is clear which. */
function written(variant: string, terms: readonly string[], at: number, vocabulary: Vocabulary): string {
  if (/^[ -~]*$/.test(terms.join(''))) return variant
  const meant = vocabulary.meanings(variant).filter(word => support(terms, at, word, vocabulary) > 0)
  return meant.length === 1 ? (meant[0] ?? variant) : variant
}

/**
 * A known word in place of another, 'chính sánh': only where it stands beside none of its neighbours, and a single
 * repair in the whole question lets it stand beside all of them.
 */
function onlySlip(
  terms: readonly string[],
  isFixed: (term: string) => boolean,
  vocabulary: Vocabulary,
): readonly string[] | undefined {
  const found = new Map<string, readonly string[]>()
  for (const [at, term] of terms.entries()) {
    const neighbours = neighboursOf(terms, at)
    if (neighbours === 0 || isFixed(term) || !isKnown(term, vocabulary)) continue
    if (support(terms, at, term, vocabulary) > 0) continue
    for (const [variant, cost] of variantsOf(term.toLowerCase())) {
      if (wordKey(variant) === wordKey(term) && cost > 1) continue
      if (support(terms, at, variant, vocabulary) < neighbours) continue
      found.set(`${at} ${wordKey(variant)}`, terms.with(at, written(variant, terms, at, vocabulary)))
    }
  }
  return found.size === 1 ? [...found.values()][0] : undefined
}

/** 'caicach' -> ['cai', 'cach'] among others: a space that was not hit. */
function cutsOf(term: string): [left: string, right: string][] {
  return Array.from({ length: Math.max(0, term.length - 3) }, (_, index) => [
    term.slice(0, index + 2),
    term.slice(index + 2),
  ])
}

const LETTERS = 'abcdeghiklmnopqrstuvxy'
const KEYBOARD = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']
/** What sounds alike to some ear in the country, at the beginning of a word. */
const LIKE_AT_START = [
  ['s', 'x'],
  ['tr', 'ch'],
  ['gi', 'd', 'r', 'v'],
  ['l', 'n'],
  ['c', 'k', 'q'],
  ['g', 'gh'],
  ['ng', 'ngh'],
]
const LIKE_AT_END = [
  ['n', 'ng', 'nh'],
  ['c', 't', 'ch'],
  ['i', 'y'],
]
const HOOK = '\u0309'
const TILDE = '\u0303'

/** Words one slip away, and how unlikely the slip: 1 for what happens to everyone. */
function variantsOf(term: string): ReadonlyMap<string, number> {
  const letters = [...term]
  const variants = new Map<string, number>()
  const add = (variant: string, cost: number) => {
    if (variant !== term && cost < (variants.get(variant) ?? Infinity)) variants.set(variant, cost)
  }
  for (const variant of soundsLike(term)) add(variant, 1)
  for (let at = 0; at <= letters.length; at++) {
    const letter = letters[at] ?? ''
    const next = letters[at + 1] ?? ''
    if (next !== '') add(letters.toSpliced(at, 2, next, letter).join(''), 1)
    // A key hit twice, or one too many.
    if (letter !== '') add(letters.toSpliced(at, 1).join(''), letter === letters[at - 1] ? 1 : 2)
    for (const other of LETTERS) {
      add(letters.toSpliced(at, 0, other).join(''), 1)
      if (letter !== '') add(letters.with(at, other).join(''), isBeside(letter, other) ? 2 : 3)
    }
  }
  return variants
}

function* soundsLike(term: string): Generator<string> {
  for (const like of LIKE_AT_START) {
    for (const one of like.filter(one => term.startsWith(one))) {
      for (const other of like) yield other + term.slice(one.length)
    }
  }
  for (const like of LIKE_AT_END) {
    for (const one of like.filter(one => term.endsWith(one))) {
      for (const other of like) yield term.slice(0, term.length - one.length) + other
    }
  }
  const decomposed = term.normalize('NFD')
  for (const [one, other] of [
    [HOOK, TILDE],
    [TILDE, HOOK],
  ] as const) {
    if (decomposed.includes(one)) yield decomposed.replace(one, other).normalize('NFC')
  }
  // 'đôỉ', 'hoì': the tone is there, on another vowel.
  const tone = /[\u0300\u0301\u0303\u0309\u0323]/.exec(decomposed)?.[0]
  if (tone !== undefined) {
    const toneless = decomposed.replace(tone, '')
    for (const { index, 0: vowel } of toneless.matchAll(/[aeiouy][\u0302\u0306\u031b]*/g)) {
      const end = index + vowel.length
      yield (toneless.slice(0, end) + tone + toneless.slice(end)).normalize('NFC')
    }
  }
  // 'kĩ', 'lí', 'qui': y with the mark of the i, and the other way round.
  if (decomposed.includes('i')) yield decomposed.replace('i', 'y').normalize('NFC')
  if (decomposed.includes('y')) yield decomposed.replace('y', 'i').normalize('NFC')
}

function isBeside(letter: string, other: string): boolean {
  const base = letter.normalize('NFD').charAt(0)
  return KEYBOARD.some((row, at) => {
    const place = row.indexOf(other)
    const near = [
      row.slice(Math.max(0, place - 1), place + 2),
      KEYBOARD[at - 1]?.slice(place, place + 2),
      KEYBOARD[at + 1]?.slice(Math.max(0, place - 1), place + 1),
    ]
    return place >= 0 && near.some(keys => keys?.includes(base))
  })
}
