// The number and symbol of a document, taken apart and made comparable.
//   '61 /2018/NÐ- CP'  ->  '61/2018/NĐ-CP'  ->  {sequence: '61', year: 2018, typeCode: 'NĐ', issuerCodes: ['CP']}

import { foldText } from './fold.ts'
import { remembered } from './remembered.ts'
import { type DocumentKind, kindOfCode } from './vocabulary.ts'

/** A number taken apart. `30c/NQ-CP`: sequence `30`, suffix `c`, no year, type `NQ`, issuers `['CP']`. */
export interface DocumentNumber {
  /** Without leading zeros, so that `01` and `1` are one; with its dot: `66.22`. */
  sequence: string
  /** Letter after the sequence, in lower case: `c` in `30c/NQ-CP`; empty as a rule. */
  suffix: string
  year?: number
  /** `NĐ`, `TTLT`; absent in laws (`29/2013/QH13`), công văn (`7019/VPCP-TCCV`) and old forms (`74/CP`). */
  typeCode?: string
  /** What the type code says; `luat` or `nghi-quyet` is for the words before a number to tell. */
  kind?: DocumentKind
  /** `['CP']`, `['BTC', 'BNN']`, `['QH13']`. */
  issuerCodes: readonly string[]
}

// Letters of other alphabets that look like ours, found in real symbols: 'NÐ-CP' (Icelandic Ð), 'NĐ-СР' (Cyrillic).
const lookAlikes: Readonly<Record<string, string>> = {
  Ð: 'Đ',
  ð: 'đ',
  Ɖ: 'Đ',
  А: 'A',
  В: 'B',
  С: 'C',
  Е: 'E',
  Н: 'H',
  К: 'K',
  М: 'M',
  О: 'O',
  Р: 'P',
  Т: 'T',
  Х: 'X',
  У: 'Y',
  І: 'I',
  Ѕ: 'S',
  Ј: 'J',
  а: 'a',
  с: 'c',
  е: 'e',
  о: 'o',
  р: 'p',
  х: 'x',
  у: 'y',
  і: 'i',
  ѕ: 's',
  ј: 'j',
}
/** All of them, for a character class. */
export const lookAlikeLetters: string = Object.keys(lookAlikes).join('')
const lookAlike = new RegExp(`[${lookAlikeLetters}]`, 'gu')
const dash = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/gu
// White space and what is not seen: no-break and zero-width spaces, soft hyphen, joiners, byte order mark.
const blank = /[\s\u00AD\u200B-\u200F\u2060\uFEFF]+/gu

/** @example repairLetter('Ð') // 'Đ' */
export function repairLetter(letter: string): string {
  return lookAlikes[letter] ?? letter
}

/**
 * A number as it is compared and shown: NFC, no white space, every dash `-`, `Đ` where `Ð`, `ND` or `QD` is typed
 * for it before another code. What is meant (case, zeros, slash or dash between codes) stays, but for the slip `NĐ/CP`.
 *
 * @example normalizeNumber('61 /2018/ND– CP') // '61/2018/NĐ-CP'
 */
export function normalizeNumber(text: string): string {
  return text
    .normalize('NFC')
    .replace(blank, '')
    .replace(dash, '-')
    .replace(lookAlike, repairLetter)
    .replace(/\/{2,}/gu, '/')
    .replace(
      /([/-])(N|Q)D(?=[/-])/giu,
      (_, before: string, letter: string) =>
        `${before}${letter}${letter === letter.toLowerCase() ? 'đ' : 'Đ'}`,
    )
    .replace(/([/-])(NĐ|nđ)\/(CP|cp)$/u, '$1$2-$3')
}

// '61', '30c', '66.22', '522b'
const sequenceShape = /^(?<sequence>\d{1,6}(?:\.\d{1,6})?)(?<suffix>\p{L}{0,2})$/u
const yearShape = /^\d{4}$/

/**
 * The parts of a number; nothing where the text is none.
 *
 * @example parseNumber('57-NQ/TW') // {sequence: '57', suffix: '', typeCode: 'NQ', kind: 'nghi-quyet', issuerCodes: ['TW']}
 * @example parseNumber('29/2013/QH13') // {sequence: '29', suffix: '', year: 2013, issuerCodes: ['QH13']}
 */
export function parseNumber(text: string): DocumentNumber | undefined {
  return parseNormalized(normalizeNumber(text))
}

/** The parts of a number with its key. */
export interface KeyedNumber {
  parsed: DocumentNumber
  key: string
}

/**
 * The parts and the key of a number that `normalizeNumber` has seen, as the numbers of citations have been. One
 * number is asked for several times while a text is resolved, so the last ones are kept.
 */
export const keyedNumber = remembered(20_000, (number): KeyedNumber | undefined => {
  const parsed = parseNormalized(number)
  const key = parsed && numberKey(parsed)
  return parsed && key !== undefined ? { parsed, key } : undefined
})

function parseNormalized(number: string): DocumentNumber | undefined {
  const [head = '', ...rest] = number.split(/[/-]/u)
  const shape = sequenceShape.exec(head)?.groups
  if (!shape?.sequence) return undefined
  const parsed: DocumentNumber = {
    sequence: shape.sequence.replace(/^0+(?=\d)/, ''),
    suffix: (shape.suffix ?? '').toLowerCase(),
    issuerCodes: [],
  }
  const codes = rest.filter(part => part !== '')
  const yearAt = codes.findIndex(part => yearShape.test(part))
  // '13/TT-BXD/2016' is an odd order, but its year is a year all the same.
  if (yearAt >= 0) parsed.year = Number(codes.splice(yearAt, 1)[0])
  // '02/2026/VBHN-NĐ-BTP' consolidates a decree: the first code is what the document is.
  const kind = codes[0] === undefined ? undefined : kindOfCode(codes[0])
  if (kind && codes[0] !== undefined) {
    parsed.typeCode = codes[0]
    parsed.kind = kind
    codes.shift()
  }
  parsed.issuerCodes = codes
  return parsed
}

/**
 * One text for all spellings of a number: zeros, case, marks and the choice of slash or dash fall away, the
 * parts stay. `57-NQ/TW` and `57/NQ-CP` differ by their issuer.
 *
 * @example numberKey('01/2012/TT-BGD&ĐT') // '1|2012|TT|BGDDT'
 */
export function numberKey(number: string | DocumentNumber): string | undefined {
  const parsed = typeof number === 'string' ? parseNumber(number) : number
  if (!parsed) return undefined
  const codes = parsed.issuerCodes
    // 'TƯ' is Trung ương; without its mark it would be the Tỉnh ủy.
    .map(code => (code === 'TƯ' ? 'TW' : code))
    .join('-')
    .toUpperCase()
    .replace(/[^A-Z0-9-]/gu, letter =>
      foldText(letter)
        .toUpperCase()
        .replace(/[^A-Z]/g, ''),
    )
  return `${parsed.sequence}${parsed.suffix}|${parsed.year ?? ''}|${parsed.typeCode?.toUpperCase() ?? ''}|${codes}`
}
