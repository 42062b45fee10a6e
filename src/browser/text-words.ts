// Which words a text has, and how they stand in it:
//   const words = textWords(['Kế hoạch cải cách hành chính', 'theo 61/2018/NĐ-CP'])
//   words.holds('61/2018/nd-cp')   words.holdsTogether(['cai', 'cach'])   words.holdsNear(['kế', 'cải', 'hành'], 2)
import { foldUnits, mayMean, wordKey, wordsOf } from './search-text.ts'

export interface TextWords {
  /** The word with no other marks than those it has, or a number as a whole; if unfinished, a word that begins so. */
  holds(term: string, unfinished?: boolean): boolean
  /** One right after the other. */
  holdsTogether(terms: readonly string[]): boolean
  /** In their order, with at most so many others between the first and the last. */
  holdsNear(terms: readonly string[], others: number): boolean
  /** One of two words somewhere beside the other, on either side, with at most so many others between them. */
  holdsBeside(word: string, other: string, others: number): boolean
}

/** Texts are canonical; no phrase goes from one into the next. */
export function textWords(texts: readonly string[]): TextWords {
  const written = texts.map(text => wordsOf(text))
  const keys = written.map(words => words.map(wordKey))
  const byKey = new Map<string, Set<string>>()
  for (const [index, words] of written.entries()) {
    for (const [at, word] of words.entries()) {
      const key = keys[index]?.[at] ?? ''
      byKey.set(key, (byKey.get(key) ?? new Set()).add(word))
    }
  }

  return {
    holds,
    holdsTogether: terms => holdsNear(terms, 0),
    holdsNear,
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
    return keys.map((inText, index) =>
      inText.flatMap((other, at) => (other === key && mayMean(word, written[index]?.[at] ?? '') ? [at] : [])),
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

  function holdsNear(terms: readonly string[], others: number): boolean {
    const asked = terms.flatMap(wordsOf)
    return written.some((_, index) =>
      written[index]?.some((_, start) => isAt(start, index, asked) && reaches(start, index, asked, others)),
    )
  }

  function reaches(start: number, index: number, asked: readonly string[], others: number): boolean {
    let at = start
    for (const [place, term] of asked.entries()) {
      while (!isAt(at, index, [term])) {
        at += 1
        if (at > start + place + others) return false
      }
      at += 1
    }
    return at - start <= asked.length + others
  }

  function isAt(at: number, index: number, [term = '']: readonly string[]): boolean {
    return keys[index]?.[at] === wordKey(term) && mayMean(term, written[index]?.[at] ?? '')
  }
}

/** '61/2018/nd-cp' in '161/2018/nd-cp' is not it. */
function holdsStretch(folded: string, stretch: string): boolean {
  for (let at = folded.indexOf(stretch); at >= 0; at = folded.indexOf(stretch, at + 1)) {
    if (!/[a-z0-9]/.test(folded.charAt(at - 1)) && !/[a-z0-9]/.test(folded.charAt(at + stretch.length)))
      return true
  }
  return false
}
