// The text both sides of the search are made of: the index step writes pages in it, the reader's script asks in it.
//   canonicalText('Hoà bình')             // 'Hòa bình'
//   engineText('Quyết định 225/QĐ-TTg')   // 'Quyết‿ ḑịnh‿ 225‿ ‿/QḐ‿-TTg‿'
//   shownText('Quyết‿ ḑịnh‿')             // 'Quyết định'
//
// Two things the engine cannot do are done to its copy of the text:
// - It folds a letter by taking its marks off, and `đ` is a letter without any, so that "dinh" never finds "định".
//   `ḑ` looks like nothing we write and does come apart into d and a mark: it carries the `đ` through the engine.
// - It lets every word of a query stand for all words that begin with it, as far as it happens to have loaded
//   them: "an" finds "anh", and a second search answers differently from the first. A closed word (`an‿`) is the
//   beginning of itself alone. Of the characters the engine takes for letters the tie `‿` is one that it does not
//   cut words at, and that nobody writes. (At `_` it cuts: of `2016_-2020_` it would keep a `2020` without one.)
import { foldText } from '../legal/index.ts'

// What is not seen, and the tie that closes words.
const invisible = /[\u00AD\u200B-\u200F\u203F\u2060\uFEFF]/g
const otherSpaces = /[\u00A0\u2007\u202F]/g
// Icelandic and African letters typed for ours.
const mistakenD = /[ÐðƉ]/g
const carrier = /[ḑḐ]/g

// hoà, khoẻ, thuý: the tone on the last letter of oa, oe, uy that ends a syllable. Not hoàn, khuỷu, quý.
const toneOnLast = /(?<![qQ])(?:[oO][àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸ]|[uU][ỳýỷỹỵỲÝỶỸỴ])(?!\p{L})/gu
// qúy, qủa: after q the u is no vowel and carries no tone.
const toneAfterQ = /(?<=[qQ])[ùúủũụÙÚỦŨỤ]\p{L}(?!\p{L})/gu

/**
 * One text for all ways to type it: composed letters, plain spaces, one tone placement (hòa, thúy, quý).
 *
 * @example canonicalText('Uỷ ban') // 'Ủy ban'
 */
export function canonicalText(text: string): string {
  return text
    .normalize('NFC')
    .replace(invisible, '')
    .replace(otherSpaces, ' ')
    .replace(mistakenD, letter => (letter === 'ð' ? 'đ' : 'Đ'))
    .replace(carrier, letter => (letter === 'ḑ' ? 'd' : 'D'))
    .replace(toneOnLast, pair => {
      const [first = '', second = '', tone = ''] = pair.normalize('NFD')
      return (first + tone + second).normalize('NFC')
    })
    .replace(toneAfterQ, pair => {
      const [u = '', tone = '', ...rest] = pair.normalize('NFD')
      return u + [...rest, tone].join('').normalize('NFC')
    })
}

/** A word as readers see it, also `KH&CN`; what is between words is not asked for. */
const word = /[\p{L}\p{N}\p{M}]+(?:&[\p{L}\p{N}\p{M}]+)*/gu
// '2011–2020', 'một·hai': the engine takes words apart at punctuation of ASCII only.
const gluedMark = /‿([^ -~\s\p{L}\p{N}\p{M}])(?=[\p{L}\p{N}])/gu

// '61‿/2018‿/NĐ‿-CP‿' as one word would be one that begins with the word '61‿', and the engine would find it or not as it
// has loaded it or not. What is after the first figures gets a beginning of its own.
const numberStart = /(?<![\p{L}\p{N}‿/])\d+\p{L}?‿(?=\/)/gu

/** @example wordsOf('theo Nghị định 30c/NQ-CP') // ['theo', 'Nghị', 'định', '30c', 'NQ', 'CP'] */
export function wordsOf(text: string): readonly string[] {
  return text.match(word) ?? []
}

/** Words with one key may mean each other: wordKey('KH&CN') // 'khcn' */
export function wordKey(word: string): string {
  return foldUnits(word).replaceAll('&', '')
}

/**
 * A text as the engine gets it, in the index and in a query: canonical, `đ` carried, every word closed.
 *
 * @example engineText('Đơn giản') // 'Ḑơn‿ giản‿'
 */
export function engineText(text: string): string {
  return carried(canonicalText(text))
    .replace(word, '$&‿')
    .replace(numberStart, '$& ‿')
    .replace(gluedMark, (_, mark: string) => (/\p{Pd}/u.test(mark) ? '‿-' : `‿${mark} `))
}

/**
 * A text that only readers see, carried beside the text that is searched: no word of a query begins like one of these.
 *
 * @example outOfSearch('Hoà bình') // '‿Hoà ‿bình'
 */
export function outOfSearch(text: string): string {
  return text.replace(/\S+/g, '‿$&')
}

/** A beginning of a word, for a query: as `engineText`, the last word open. */
export function openEngineText(text: string): string {
  return engineText(text).replace(/‿$/, '')
}

/**
 * The way back from `engineText`: what readers may see.
 *
 * @example shownText('Ḑơn‿ giản‿') // 'Đơn giản'
 */
export function shownText(text: string): string {
  return text.replaceAll('‿ ‿', '').replaceAll('‿', '').replaceAll('ḑ', 'đ').replaceAll('Ḑ', 'Đ')
}

function carried(text: string): string {
  return text.replaceAll('đ', 'ḑ').replaceAll('Đ', 'Ḑ')
}

/**
 * A text folded unit by unit, so that a place in it is a place in the canonical text.
 *
 * @example foldUnits('30c/NQ-CP, Điều 5') // '30c/nq-cp, dieu 5'
 */
export function foldUnits(canonical: string): string {
  return canonical.replace(/[^ -~]/g, foldUnit).toLowerCase()
}

/** A long text has the same few hundred letters again and again. */
const foldedUnits = new Map<string, string>()

function foldUnit(unit: string): string {
  let folded = foldedUnits.get(unit)
  if (folded === undefined) {
    folded = foldText(unit)
    if (folded.length !== 1) folded = ' '
    foldedUnits.set(unit, folded)
  }
  return folded
}

/**
 * Whether a word typed may mean a word written: the same letters, and no mark that is not there. `chinh` and
 * `chính` may mean `chính`; `chỉnh` may not.
 */
export function mayMean(typed: string, written: string): boolean {
  const letters = lettersOf(typed)
  const others = lettersOf(written)
  return (
    letters.length === others.length &&
    letters.every((letter, index) => [...letter].every(part => others[index]?.includes(part)))
  )
}

/** `ế` as e and two marks, `đ` as d and one; the `&` of an acronym is not read. */
function lettersOf(text: string): readonly string[] {
  return (
    carried(text.toLowerCase().replaceAll('&', ''))
      .normalize('NFD')
      .match(/\P{M}\p{M}*/gu) ?? []
  )
}

// '8/11/2011', '08-11-2011', 'ngày 8 tháng 11 năm 2011', 'ngay 8 thang 11 nam 2011'
const dateShape =
  /(?<![\p{L}\p{N}/])(?:(\d{1,2})([/.-])(\d{1,2})\2|(\d{1,2}) th[áa]ng (\d{1,2}) n[ăa]m )((?:19|20)\d\d)(?![\p{L}\p{N}/])/giu

/** A day named in a text, and where. `text` has one form for all: `08/11/2011`. */
export interface NamedDay {
  start: number
  end: number
  text: string
  iso: string
}

/** @example daysIn('ngày 8/11/2011')[0]?.text // '08/11/2011' */
export function daysIn(canonical: string): readonly NamedDay[] {
  return [...canonical.matchAll(dateShape)].map(match => {
    const [whole, d1, , m1, d2, m2, year = ''] = match
    const day = (d1 ?? d2 ?? '').padStart(2, '0')
    const month = (m1 ?? m2 ?? '').padStart(2, '0')
    return {
      start: match.index,
      end: match.index + whole.length,
      text: `${day}/${month}/${year}`,
      iso: `${year}-${month}-${day}`,
    }
  })
}
