// Reads a number with its symbol where a digit stands.
//   '61/2018/NĐ-CP'  '30c/NQ-CP'  '66.22/2026/NQ-CP'  '57-NQ/TW'  '29/2013/QH13'  '7019/VPCP-TCCV'
//   '183/2010/TTLT/BTC-BNN'  '315-HĐBT'  '105 /2021/TT- BQP'  '12-\nCTr/BCĐ'  '200/2014/TT-BTCngày'
// and the number without symbol of a short form: '67', '64/2017', '30a'.
import { foldText } from './fold.ts'
import { isAssemblyCode, isIssuerCode } from './issuer-codes.ts'
import {
  classAt,
  DASH,
  DIGIT,
  digitsEnd,
  isDigitAt,
  isLetterAt,
  isYearAt,
  LOWER,
  lettersEnd,
  NEWLINE,
  SPACE,
  skipGap,
  skipSpaces,
  UPPER,
} from './letters.ts'
import { normalizeNumber } from './number.ts'
import { type DocumentKind, kindOfCode } from './vocabulary.ts'

/** A number with its symbol. */
export interface NumberedSymbol {
  end: number
  /** As `normalizeNumber` has it. */
  number: string
  /** What its first code says it is. */
  kind: DocumentKind | undefined
  hasYear: boolean
  /** Codes as read: `['NĐ', 'CP']`. */
  codes: readonly string[]
}

/** A number without symbol. */
export interface BareNumber {
  end: number
  number: string
}

const SLASH = 0x2f
const longestSequence = 6
const longestCode = 24
// Joint circulars name five ministries and more; a run of "/A/A/A…" must still end somewhere.
const mostCodes = 12

/** Reads a number with symbol at a digit; nothing where there is none. */
export function readSymbol(text: string, at: number): NumberedSymbol | undefined {
  let place = digitsEnd(text, at)
  if (place - at > longestSequence) return undefined
  const firstDigits = place
  let dotted = false
  // '66.22/2026/NQ-CP': the part after the dot counts only with a year after it, else '1.000/…' would be read.
  if (text.charCodeAt(place) === 0x2e && isDigitAt(text, place + 1)) {
    place = digitsEnd(text, place + 1)
    dotted = true
  }
  const spaced = dotted ? undefined : spacedSuffixEnd(text, place)
  const suffixEnd = spaced ?? suffixAt(text, place)
  let separator = skipGap(text, suffixEnd)
  const unit = text.charCodeAt(separator)
  if (unit !== SLASH && classAt(text, separator) !== DASH) {
    // '313 VH/VP', '309 QĐ-TTg': a space where a dash or a slash should be.
    if (separator === suffixEnd || classAt(text, separator) !== UPPER) return undefined
    return dotted ? undefined : readSpaced(text, at, suffixEnd, separator, false)
  }
  let tidy = spaced === undefined && separator === suffixEnd && text.charCodeAt(separator + 1) !== SLASH
  let hasYear = false
  let dashed = unit !== SLASH
  // '64//2023/NĐ-CP'
  if (!dashed && text.charCodeAt(separator + 1) === SLASH) separator += 1
  let next = skipGap(text, separator + 1)
  if (next !== separator + 1) tidy = false
  if (isYearAt(text, next)) {
    // '61/2018/NĐ-CP', and '19-2017/NQ-CP'
    const after = next + 4
    separator = skipGap(text, after)
    const joint = text.charCodeAt(separator) === SLASH
    // 'Quyết định số 10/2016 QĐ-UBND'
    if (!joint && separator > after && classAt(text, separator) === UPPER)
      return readSpaced(text, at, after, separator, true)
    if (!joint && classAt(text, separator) !== DASH) return undefined
    hasYear = true
    dashed = !joint
    const code = skipGap(text, separator + 1)
    if (separator !== after || code !== separator + 1) tidy = false
    next = code
  }
  if (dotted && !hasYear) return undefined
  if (!isLetterAt(text, next)) return undefined
  // 'năm 2010 - Hà Nội': with space on both sides of the dash only a code that is known may follow.
  const loose = dashed && next !== separator + 1 && classAt(text, separator - 1) === SPACE
  const codes = readCodes(text, next, hasYear)
  if (!codes) return undefined
  const kind = kindOfCode(plainCode(codes.codes[0] ?? ''))
  if (loose && kind === undefined) return undefined
  if (firstDigits - at > 5 && kind === undefined) return undefined
  return {
    end: codes.end,
    number: numberText(text, at, codes.end, tidy && codes.tidy),
    kind,
    hasYear,
    codes: codes.codes,
  }
}

/** '30c', '522b', '09b': one or two letters close to the digits, with a slash or a dash (or nothing) after them. */
function suffixAt(text: string, at: number): number {
  const end = lettersEnd(text, at)
  if (end === at || end - at > 2) return at
  const next = text.charCodeAt(end)
  if (next !== SLASH && classAt(text, end) !== DASH) return at
  // '12NĐ/CP' has no suffix but lost its slash; it is no number we know.
  return classAt(text, at) === LOWER || end - at === 1 ? end : at
}

// 'Nghị quyết 30 c/NQ-CP': only where a code that is known follows at once.
const spacedSuffix = /[ \u00a0][a-zđ]\/(?:(?:19|20)\d\d\/)?(?:NQ|QĐ|NĐ|TT|CT|KH|TTLT|TB)[-/]/y

function spacedSuffixEnd(text: string, at: number): number | undefined {
  if (classAt(text, at) !== SPACE || classAt(text, at + 1) !== LOWER) return undefined
  spacedSuffix.lastIndex = at
  return spacedSuffix.test(text) ? at + 2 : undefined
}

function readSpaced(
  text: string,
  at: number,
  end: number,
  code: number,
  hasYear: boolean,
): NumberedSymbol | undefined {
  const codes = readCodes(text, code, hasYear)
  const [first = '', issuer] = codes?.codes ?? []
  if (!codes || issuer === undefined) return undefined
  const slash = text.charCodeAt(code + first.length) === SLASH
  const kind = kindOfCode(plainCode(first))
  // A dash is common in prose ('quận 1 TP-HCM'): after it the codes must be known.
  if (!slash && (kind === undefined || !isIssuerCode(issuer))) return undefined
  return {
    end: codes.end,
    number: normalizeNumber(`${text.slice(at, end)}${slash ? '-' : '/'}${text.slice(code, codes.end)}`),
    kind,
    hasYear,
    codes: codes.codes,
  }
}

interface Codes {
  end: number
  codes: string[]
  /** No white space, no dash but '-', no letter to repair. */
  tidy: boolean
}

function readCodes(text: string, at: number, hasYear: boolean): Codes | undefined {
  const codes: string[] = []
  let tidy = true
  let place = at
  let end = at
  while (codes.length < mostCodes) {
    const code = readCode(text, place, codes.length, codes[0])
    if (code === undefined) break
    end = code.end
    codes.push(code.text)
    if (code.text === 'ND' || code.text === 'QD') tidy = false
    if (code.runOn) break
    const next = nextCode(text, end, codes, hasYear)
    if (next === undefined) break
    if (next.at !== end + 1 || (text.charCodeAt(end) !== 0x2d && text.charCodeAt(end) !== SLASH)) tidy = false
    if (codes[0] === 'NĐ' && text.charCodeAt(end) === SLASH) tidy = false
    place = next.at
  }
  return codes.length === 0 ? undefined : { end, codes, tidy }
}

/** Where the next code begins, if one belongs to the symbol. */
function nextCode(
  text: string,
  end: number,
  codes: readonly string[],
  hasYear: boolean,
): { at: number } | undefined {
  const unit = text.charCodeAt(end)
  const first = codes.length === 1
  const awaited =
    first && (kindOfCode(plainCode(codes[0] ?? '')) !== undefined || isIssuerCode(codes[0] ?? ''))
  if (unit === SLASH || classAt(text, end) === DASH) {
    const next = skipGap(text, end + 1)
    if (next === end + 1) return { at: next }
    // 'TT- BVHTTDL', 'NĐ-\nCP': after a dash with space only capitals go on.
    const wrapped = hasNewline(text, end + 1, next)
    return (awaited || wrapped) && isCapitals(text, next) ? { at: next } : undefined
  }
  // '123/QĐ-UBND.HC': offices of some provinces after a dot. 'NĐ-CP.UBND tỉnh' is the next sentence.
  if (
    unit === 0x2e &&
    codes.length === 2 &&
    /^(?:UBND|HĐND)$/u.test(codes[1] ?? '') &&
    isOfficeAt(text, end + 1)
  )
    return { at: end + 1 }
  if (classAt(text, end) !== SPACE && classAt(text, end) !== NEWLINE) return undefined
  if (!awaited || kindOfCode(plainCode(codes[0] ?? '')) === undefined) return undefined
  const next = skipGap(text, end)
  if (classAt(text, next) === DASH) {
    // 'NĐ – CP', 'NĐ -CP'
    const code = skipGap(text, next + 1)
    return isCapitals(text, code) && !isSentence(text, code) ? { at: code } : undefined
  }
  // '61/2018/NĐ CP': the dash is missing, the issuer is known.
  const word = text.slice(next, lettersEnd(text, next))
  return hasYear && next === end + 1 && isIssuerCode(word) ? { at: next } : undefined
}

function hasNewline(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (classAt(text, at) === NEWLINE) return true
  return false
}

/** Capitals only (TTg apart), two at least: what stands after a wrapped or spaced dash of a symbol. */
function isCapitals(text: string, at: number): boolean {
  const end = lettersEnd(text, at)
  if (end - at < 2) return isDigitAt(text, end) && end > at
  for (let place = at; place < end; place += 1)
    if (classAt(text, place) !== UPPER && !(place > at && isSmallInCode(text.charCodeAt(place)))) return false
  return true
}

/** A capital word followed by small ones reads on as prose: 'QĐ – UBND tỉnh ban hành' has no issuer code. */
function isSentence(text: string, at: number): boolean {
  const end = lettersEnd(text, at)
  return !isIssuerCode(text.slice(at, end)) && classAt(text, skipSpaces(text, end)) === LOWER
}

function isOfficeAt(text: string, at: number): boolean {
  const end = lettersEnd(text, at)
  if (end - at < 2 || end - at > 4 || !isCapitals(text, at) || isDigitAt(text, end)) return false
  return !isIssuerCode(text.slice(at, end))
}

interface Code {
  end: number
  text: string
  /** The next word is stuck to the code: 'BTCngày'. */
  runOn: boolean
}

function readCode(text: string, at: number, index: number, first: string | undefined): Code | undefined {
  // '102-SL/L-004': the old laws went on with digits.
  if (index > 0 && classAt(text, at) === DIGIT) {
    const end = digitsEnd(text, at)
    const old = text.charCodeAt(at - 2) === 0x4c && end - at <= 4
    return old ? { end, text: text.slice(at, end), runOn: false } : undefined
  }
  let end = at
  let small = -1
  let capitals = 0
  for (; end - at < longestCode; end += 1) {
    const unit = classAt(text, end)
    if (unit === UPPER) capitals += 1
    else if (unit === LOWER) {
      if (small < 0) small = end
    } else if (unit !== DIGIT && !(text.charCodeAt(end) === 0x26 && isLetterAt(text, end + 1) && end > at))
      break
  }
  if (end === at || end - at === longestCode) return undefined
  if (small < 0) return { end, text: text.slice(at, end), runOn: false }
  const read = text.slice(at, end)
  // 'TTg', 'CTr'; 'Ttg', 'Qh13' of a hurried hand.
  if (small > at && (isIssuerCode(read) || isAssemblyCode(read) || kindOfCode(read)))
    return { end, text: read, runOn: false }
  // 'qđ-ttg', 'nđ/cp': small letters where the code is known.
  if (capitals === 0) {
    if (index === 0 ? strongCode(read) : strongCode(first ?? '') && isIssuerCode(read))
      return { end, text: read, runOn: false }
    return undefined
  }
  return mixedCode(text, at, end, small, read)
}

// 'TTg', 'CTr', 'QyĐ', 'GDTrH' are codes; 'BTCngày', 'TTgngày' a code and a word; 'Thủ', 'Sở' words.
function mixedCode(text: string, at: number, end: number, small: number, read: string): Code | undefined {
  if (classAt(text, at) !== UPPER) return undefined
  let place = small
  while (place < end && (classAt(text, place) !== LOWER || isSmallInCode(text.charCodeAt(place)))) {
    // Two small letters in a row are a word, as in 'Tr' + 'ong'.
    if (classAt(text, place) === LOWER && classAt(text, place + 1) === LOWER) break
    place += 1
  }
  if (place === end) {
    const single = end - at === 2 && kindOfCode(read) === undefined
    return single ? undefined : { end, text: read, runOn: false }
  }
  const cut =
    text.charCodeAt(small) === 0x67 && read.startsWith('TTg') && small === at + 2 ? small + 1 : small
  if (cut - at < 2 || !runOnWord.test(foldText(text.slice(cut, cut + 6)))) return undefined
  return { end: cut, text: text.slice(at, cut), runOn: true }
}

/** Small letters that occur in codes: TTg, CTr, QyĐ, SLt. */
function isSmallInCode(unit: number): boolean {
  return unit === 0x67 || unit === 0x72 || unit === 0x79 || unit === 0x74
}

// 'BTCngày', 'CPcủa', 'CPvề', 'TTgban hành'
const runOnWord = /^(?:ngay|cua|ve|ban|do|va|quy|huong|sua|thang|nam|duoc|da|co|tai)/

/** `ND` and `QD` are what is typed where no Đ is at hand. */
function plainCode(code: string): string {
  return code === 'ND' || code === 'nd' ? 'NĐ' : code === 'QD' || code === 'qd' ? 'QĐ' : code
}

const strongCodes: ReadonlySet<string> = new Set([
  'NĐ',
  'NQ',
  'QĐ',
  'TT',
  'CT',
  'KH',
  'TTLT',
  'TB',
  'BC',
  'HD',
  'KL',
  'CĐ',
])

function strongCode(code: string): boolean {
  return strongCodes.has(plainCode(code).toUpperCase())
}

function numberText(text: string, at: number, end: number, tidy: boolean): string {
  const given = text.slice(at, end)
  return tidy ? given : normalizeNumber(given)
}

/**
 * Reads the number of a short form at a digit: '67', '64/2017', '30a', '79 năm 2012' (`79/2012`); nothing where it
 * is part of a date, a range, a fraction or an amount.
 */
export function readBareNumber(text: string, at: number): BareNumber | undefined {
  const digits = digitsEnd(text, at)
  if (digits - at > 5) return undefined
  let end = digits
  // '30a', '30c'
  if (classAt(text, end) === LOWER && !isLetterAt(text, end + 1) && !isDigitAt(text, end + 1)) end += 1
  const after = text.charCodeAt(end)
  if (after === SLASH) {
    if (!isYearAt(text, end + 1)) return undefined
    const year = end + 5
    if (text.charCodeAt(year) === SLASH || isLetterAt(text, year) || isRangeAt(text, year)) return undefined
    return { end: year, number: text.slice(at, year) }
  }
  if (isLetterAt(text, end) || isDigitAt(text, end) || after === 0x25 || isRangeAt(text, end))
    return undefined
  // '1.000', '2,5', '7:30'
  if ((after === 0x2e || after === 0x2c || after === 0x3a) && isDigitAt(text, end + 1)) return undefined
  return { end, number: text.slice(at, end) }
}

/** '2016-2020', '2016 – 2020', '4-NQ' */
function isRangeAt(text: string, at: number): boolean {
  const dash = skipSpaces(text, at)
  if (classAt(text, dash) !== DASH) return false
  const next = skipSpaces(text, dash + 1)
  return isDigitAt(text, next) || (dash === at && isLetterAt(text, next))
}
