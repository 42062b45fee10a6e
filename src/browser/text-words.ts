// Which words a text has, and how they stand in it:
//   const words = textWords(['Kế hoạch cải cách hành chính', 'theo 61/2018/NĐ-CP'])
//   words.holds('61/2018/nd-cp')   words.holdsTogether(['cai', 'cach'])   words.holdsNear(['kế', 'cải', 'hành'], 2)
import { foldUnits, mayMean, wordKey, wordsOf } from './search-text.ts'

export interface TextWords {
  /** The word with no other marks than those it has, or a number as a whole; if unfinished, a word that begins so. */
  holds(term: string, unfinished?: boolean): boolean
  /** A word that begins so; right behind another one, if that is given: 'luật giá' does not ask for 'luật … giám …'. */
  holdsBeginning(term: string, behind: string | undefined): boolean
  /** One right after the other, in one sentence or fact: '… cải cách. Hành chính …' does not hold 'cải cách hành chính'. */
  holdsTogether(terms: readonly string[]): boolean
  /** In their order, with at most so many others between the first and the last. */
  holdsNear(terms: readonly string[], others: number): boolean
  /** One of two words somewhere beside the other, on either side, with at most so many others between them. */
  holdsBeside(word: string, other: string, others: number): boolean
}

/** Where a sentence ends, or one of several facts in a line. After 'Điều 5.' and 'TP.' it goes on. */
const SENTENCE_END = /(?<=\p{Ll}{2}["”)]?)[.!?…]+\s+(?=\P{Ll})|\s·\s|\n/u

/** The words of one text, as they are written and by their keys. */
interface Written {
  words: readonly string[]
  keys: readonly string[]
}

/** Texts are canonical; no phrase goes from one into the next. */
export function textWords(texts: readonly string[]): TextWords {
  const whole = texts.map(readWords)
  let sentences: readonly Written[] | undefined
  const byKey = new Map<string, Set<string>>()
  for (const { words, keys } of whole) {
    for (const [at, word] of words.entries()) {
      const key = keys[at] ?? ''
      byKey.set(key, (byKey.get(key) ?? new Set()).add(word))
    }
  }

  return {
    holds,
    holdsBeginning: (term, behind) =>
      holds(term, true) &&
      (behind === undefined || whole.some(text => hasBeginningBehind(text, term, behind))),
    holdsTogether: terms => {
      sentences ??= texts.flatMap(text => text.split(SENTENCE_END)).map(readWords)
      return isNear(sentences, terms, 0)
    },
    holdsNear: (terms, others) => isNear(whole, terms, others),
    holdsBeside,
  }

  function holdsBeside(word: string, other: string, others: number): boolean {
    const places = placesOf(other)
    return placesOf(word).some((inText, index) =>
      inText.some(at => places[index]?.some(place => place !== at && Math.abs(place - at) <= others + 1)),
    )
  }

  /** Where a word stands in each text. */
  function placesOf(word: string): number[][] {
    const key = wordKey(word)
    return whole.map(({ words, keys }) =>
      keys.flatMap((other, at) => (other === key && mayMean(word, words[at] ?? '') ? [at] : [])),
    )
  }

  function holds(term: string, unfinished = false): boolean {
    if (wordsOf(term).length > 1) return texts.some(text => holdsStretch(foldUnits(text), foldUnits(term)))
    const key = wordKey(term)
    const means = (word: string) => mayMean(term, word)
    if ([...(byKey.get(key) ?? [])].some(means)) return true
    const beginnings = unfinished ? [...byKey].filter(([other]) => other.startsWith(key)) : []
    return beginnings.some(([, words]) =>
      [...words].some(word => means(word.replaceAll('&', '').slice(0, key.length))),
    )
  }
}

function readWords(text: string): Written {
  const words = wordsOf(text)
  return { words, keys: words.map(wordKey) }
}

function isNear(texts: readonly Written[], terms: readonly string[], others: number): boolean {
  const asked = terms.flatMap(wordsOf)
  const [first = ''] = asked
  return texts.some(text =>
    text.words.some((_, start) => isAt(text, start, first) && reaches(text, start, asked, others)),
  )
}

function reaches(text: Written, start: number, asked: readonly string[], others: number): boolean {
  let at = start
  for (const [place, term] of asked.entries()) {
    while (!isAt(text, at, term)) {
      at += 1
      if (at > start + place + others) return false
    }
    at += 1
  }
  return at - start <= asked.length + others
}

function hasBeginningBehind({ words, keys }: Written, term: string, behind: string): boolean {
  const key = wordKey(term)
  const last = wordsOf(behind).at(-1) ?? ''
  return keys.some(
    (other, at) =>
      other.startsWith(key) &&
      mayMean(term, (words[at] ?? '').replaceAll('&', '').slice(0, key.length)) &&
      at > 0 &&
      keys[at - 1] === wordKey(last) &&
      mayMean(last, words[at - 1] ?? ''),
  )
}

function isAt({ words, keys }: Written, at: number, term: string): boolean {
  return keys[at] === wordKey(term) && mayMean(term, words[at] ?? '')
}

/** '61/2018/nd-cp' in '161/2018/nd-cp' is not it. */
function holdsStretch(folded: string, stretch: string): boolean {
  for (let at = folded.indexOf(stretch); at >= 0; at = folded.indexOf(stretch, at + 1)) {
    if (!/[a-z0-9]/.test(folded.charAt(at - 1)) && !/[a-z0-9]/.test(folded.charAt(at + stretch.length)))
      return true
  }
  return false
}
