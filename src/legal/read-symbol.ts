// Reads a number with its symbol where a digit stands.
//   '61/2018/NĐ-CP'  '30c/NQ-CP'  '66.22/2026/NQ-CP'  '57-NQ/TW'  '29/2013/QH13'  '7019/VPCP-TCCV'
//   '183/2010/TTLT/BTC-BNN'  '315-HĐBT'  '105 /2021/TT- BQP'  '12-\nCTr/BCĐ'  '200/2014/TT-BTCngày'
// and the number without symbol of a short form: '67', '64/2017', '30a'.
import { foldText } from './fold.ts'
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
import { type SymbolCode, symbolCode } from './symbol-codes.ts'
import type { DocumentKind } from './vocabulary.ts'

/** A number with its symbol. */
export interface NumberedSymbol {
  end: number
  /** As `normalizeNumber` has it. */
  number: string
  /** What its first code says it is; the second where the first is no kind of its own ('1141-TC/QĐ/CĐKT'). */
  kind: DocumentKind | undefined
  hasYear: boolean
  /** Codes in order: those of `NĐ`, `CP`. */
  codes: readonly SymbolCode[]
  /** White space stands where a slash or a dash should: '309 QĐ-TTg'. */
  spaced?: true
}

/** A number without symbol. */
export interface BareNumber {
  end: number
  number: string
  /** '66.22': so only resolutions of the Government are numbered. */
  dotted?: true
}

const SLASH = 0x2f
const HYPHEN = 0x2d
const DOT = 0x2e
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
  if (text.charCodeAt(place) === DOT && isDigitAt(text, place + 1)) {
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
  let tidy =
    spaced === undefined &&
    separator === suffixEnd &&
    (unit === SLASH || unit === HYPHEN) &&
    text.charCodeAt(separator + 1) !== SLASH
  let hasYear = false
  // A year nobody writes documents in: 142/2205/NĐ-CP. A misprint is read as it stands.
  let misprint = false
  let dashed = unit !== SLASH
  // '64//2023/NĐ-CP'
  if (!dashed && text.charCodeAt(separator + 1) === SLASH) separator += 1
  let next = skipGap(text, separator + 1)
  if (next !== separator + 1) tidy = false
  if (digitsEnd(text, next) - next === 4) {
    // '61/2018/NĐ-CP', and '19-2017/NQ-CP'
    misprint = !isYearAt(text, next)
    const after = next + 4
    separator = skipGap(text, after)
    const joint = text.charCodeAt(separator) === SLASH
    // 'Quyết định số 10/2016 QĐ-UBND'
    if (!joint && separator > after && classAt(text, separator) === UPPER)
      return misprint ? undefined : readSpaced(text, at, after, separator, true)
    if (!joint && classAt(text, separator) !== DASH) return undefined
    hasYear = true
    dashed = !joint
    // '143/2025//NĐ-CP'
    if (joint && text.charCodeAt(separator + 1) === SLASH) {
      separator += 1
      tidy = false
    }
    const code = skipGap(text, separator + 1)
    if (separator !== after || code !== separator + 1 || (!joint && text.charCodeAt(separator) !== HYPHEN))
      tidy = false
    next = code
  }
  if (dotted && !hasYear) return undefined
  if (!isLetterAt(text, next)) return undefined
  // 'năm 2010 - Hà Nội': with space on both sides of the dash only a code that is known may follow.
  const loose = dashed && next !== separator + 1 && classAt(text, separator - 1) === SPACE
  const codes = readCodes(text, next, hasYear)
  if (!codes) return undefined
  const [first, second] = codes.codes
  if (loose && first?.kind === undefined) return undefined
  if (firstDigits - at > 5 && first?.kind === undefined) return undefined
  if (misprint && (first?.kind === undefined || !second?.issuer)) return undefined
  return {
    end: codes.end,
    number: numberText(text, at, codes.end, tidy && codes.tidy),
    kind: kindOfCodes(codes.codes),
    hasYear,
    codes: codes.codes,
  }
}

/** 'TC' of '1141-TC/QĐ/CĐKT' is the Ministry of Finance of its day, and 'QĐ' the kind. */
function kindOfCodes([first, second]: readonly SymbolCode[]): DocumentKind | undefined {
  const normative = second?.kind === 'quyet-dinh' || second?.kind === 'thong-tu'
  return normative && first?.kind === 'thong-cao' ? second.kind : first?.kind
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

/** Issuers that once stood alone in a symbol, with a space before them: 'Nghị định số 145 CP'. */
const aloneOnce: ReadonlySet<string> = new Set(['CP', 'TTg', 'TTG', 'HĐBT', 'HĐCP'])

function readSpaced(
  text: string,
  at: number,
  end: number,
  code: number,
  hasYear: boolean,
): NumberedSymbol | undefined {
  const codes = readCodes(text, code, hasYear)
  if (!codes) return undefined
  const [first, issuer] = codes.codes
  if (!first) return undefined
  const slash = text.charCodeAt(code + first.text.length) === SLASH
  // A dash is common in prose ('quận 1 TP-HCM'): after it the codes must be known.
  if (issuer ? !slash && (first.kind === undefined || !issuer.issuer) : hasYear || !aloneOnce.has(first.text))
    return undefined
  const joint = slash || !issuer ? '-' : '/'
  return {
    end: codes.end,
    number: normalizeNumber(`${text.slice(at, end)}${joint}${text.slice(code, codes.end)}`),
    kind: kindOfCodes(codes.codes),
    hasYear,
    codes: codes.codes,
    spaced: true,
  }
}

interface Codes {
  end: number
  codes: SymbolCode[]
  /** No white space, no dash but '-', no letter to repair. */
  tidy: boolean
}

function readCodes(text: string, at: number, hasYear: boolean): Codes | undefined {
  const codes: SymbolCode[] = []
  let tidy = true
  let place = at
  let end = at
  while (codes.length < mostCodes) {
    const read = readCode(text, place, codes)
    if (read === undefined) break
    end = read.end
    const { code } = read
    codes.push(code)
    if (code.text === 'ND' || code.text === 'QD') tidy = false
    if (read.runOn) break
    const next = nextCode(text, end, codes, hasYear)
    if (next === undefined) break
    if (next !== end + 1 || (text.charCodeAt(end) !== HYPHEN && text.charCodeAt(end) !== SLASH)) tidy = false
    if (codes[0]?.kind === 'nghi-dinh' && text.charCodeAt(end) === SLASH) tidy = false
    place = next
  }
  return codes.length === 0 ? undefined : { end, codes, tidy }
}

/** Where the next code begins, if one belongs to the symbol. */
function nextCode(
  text: string,
  end: number,
  codes: readonly SymbolCode[],
  hasYear: boolean,
): number | undefined {
  const unit = text.charCodeAt(end)
  const [first] = codes
  const awaited = codes.length === 1 && first !== undefined && (first.kind !== undefined || first.issuer)
  if (unit === SLASH || classAt(text, end) === DASH) {
    const next = skipGap(text, end + 1)
    if (next === end + 1) return next
    // 'TT- BVHTTDL', 'NĐ-\nCP': after a dash with space only capitals go on.
    const wrapped = hasNewline(text, end + 1, next)
    // 'TTLT- BKHCN- BYT'
    const joint = first?.kind === 'thong-tu-lien-tich' && codeAt(text, next).issuer
    return (awaited || wrapped || joint) && isCapitals(text, next) ? next : undefined
  }
  if (unit === DOT) return afterDot(text, end + 1, codes)
  if (classAt(text, end) !== SPACE && classAt(text, end) !== NEWLINE) return undefined
  if (!awaited || first.kind === undefined) return undefined
  const next = skipGap(text, end)
  if (classAt(text, next) === DASH) {
    // 'NĐ – CP', 'NĐ -CP'
    const code = skipGap(text, next + 1)
    return isCapitals(text, code) && !isSentence(text, code) ? code : undefined
  }
  // '61/2018/NĐ CP': the dash is missing, the issuer is known.
  return hasYear && next === end + 1 && codeAt(text, next).issuer ? next : undefined
}

/** '123/QĐ-UBND.HC', '103-SL/L.005', '12/2007/NQ-HĐND.K7', '43/QĐ.UBND'; 'NĐ-CP.UBND tỉnh' is the next sentence. */
function afterDot(text: string, at: number, codes: readonly SymbolCode[]): number | undefined {
  const [first, second] = codes
  if (second?.text === 'L' && isDigitAt(text, at)) return at
  if (codes.length === 1)
    return first?.kind !== undefined && codeAt(text, at).local && !isSentence(text, at) ? at : undefined
  if (codes.length !== 2 || second === undefined || !/^(?:UBND|HĐND)$/u.test(second.text)) return undefined
  return isOfficeAt(text, at) || isTermAt(text, at) ? at : undefined
}

/** 'K7' of 'NQ-HĐND.K7' and 'KXII': the term of the people's council. */
function isTermAt(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== 0x4b) return false
  const end = digitsEnd(text, at + 1)
  return end > at + 1 && !isLetterAt(text, end)
}

function codeAt(text: string, at: number): SymbolCode {
  return symbolCode(text.slice(at, Math.min(lettersEnd(text, at), at + longestCode)))
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
  return !codeAt(text, at).issuer && classAt(text, skipSpaces(text, end)) === LOWER
}

function isOfficeAt(text: string, at: number): boolean {
  const end = lettersEnd(text, at)
  if (end - at < 2 || end - at > 4 || !isCapitals(text, at) || isDigitAt(text, end)) return false
  return !codeAt(text, at).issuer
}

interface CodeRead {
  end: number
  code: SymbolCode
  /** The next word is stuck to the code: 'BTCngày'. */
  runOn: boolean
}

function readCode(text: string, at: number, before: readonly SymbolCode[]): CodeRead | undefined {
  // '102-SL/L-004', '103-SL/L.005', '03-SL/76': the old laws went on with digits.
  if (before.length > 0 && classAt(text, at) === DIGIT) {
    const end = digitsEnd(text, at)
    const old = text.charCodeAt(at - 2) === 0x4c && end - at <= 4
    return old ? { end, code: symbolCode(text.slice(at, end)), runOn: false } : undefined
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
  const code = symbolCode(text.slice(at, end))
  if (small < 0) return { end, code, runOn: false }
  // 'TTg', 'CTr'; 'Ttg', 'Qh13' of a hurried hand.
  if (small > at && (code.issuer || code.kind !== undefined)) return { end, code, runOn: false }
  // 'qđ-ttg', 'nđ/cp': small letters where the code is known.
  if (capitals === 0) {
    const [first] = before
    return (first ? isStrong(first) && code.issuer : isStrong(code)) ? { end, code, runOn: false } : undefined
  }
  return mixedCode(text, at, end, small, code)
}

// 'TTg', 'CTr', 'QyĐ', 'GDTrH' are codes; 'BTCngày', 'TTgngày' a code and a word; 'Thủ', 'Sở' words.
function mixedCode(
  text: string,
  at: number,
  end: number,
  small: number,
  code: SymbolCode,
): CodeRead | undefined {
  if (classAt(text, at) !== UPPER) return undefined
  let place = small
  while (place < end && (classAt(text, place) !== LOWER || isSmallInCode(text.charCodeAt(place)))) {
    // Two small letters in a row are a word, as in 'Tr' + 'ong'.
    if (classAt(text, place) === LOWER && classAt(text, place + 1) === LOWER) break
    place += 1
  }
  if (place === end)
    return end - at === 2 && code.kind === undefined ? undefined : { end, code, runOn: false }
  const { text: read } = code
  const cut =
    text.charCodeAt(small) === 0x67 && read.startsWith('TTg') && small === at + 2 ? small + 1 : small
  if (cut - at < 2 || !runOnWord.test(foldText(text.slice(cut, cut + 6)))) return undefined
  return { end: cut, code: symbolCode(text.slice(at, cut)), runOn: true }
}

/** Small letters that occur in codes: TTg, CTr, QyĐ, SLt. */
function isSmallInCode(unit: number): boolean {
  return unit === 0x67 || unit === 0x72 || unit === 0x79 || unit === 0x74
}

// 'BTCngày', 'CPcủa', 'CPvề', 'TTgban hành', 'BGDĐTsẽ'
const runOnWord =
  /^(?:ngay|cua|ve|ban|do|va|quy|huong|sua|thang|nam|duoc|da|co|tai|se|cung|khi|thi|nay|trong|theo|vao|cho|la|gom|neu|hien|voi|tu|den|con|bi|thay|chua|moi|vua|kem|nham|khong|gui|yeu|de|tra|tren|nhu|boi|vi)(?![a-z])/

/** Codes of kinds common enough to be read in small letters, and stuck to their issuer. */
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
  'ND',
  'QD',
])

function isStrong({ text, kind }: SymbolCode): boolean {
  return kind !== undefined && strongCodes.has(text.toUpperCase())
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
  // '66.22' and '66.7/2025' of the Government's resolutions: two digits before the dot, one or two after it.
  if (after === DOT && digits === end && digits - at === 2) {
    const dotted = digitsEnd(text, end + 1)
    if (dotted - end === 2 || dotted - end === 3) return dottedNumber(text, at, dotted)
  }
  if (isLetterAt(text, end) || isDigitAt(text, end) || after === 0x25 || isRangeAt(text, end))
    return undefined
  // '1.000', '2,5', '7:30'
  if ((after === 0x2e || after === 0x2c || after === 0x3a) && isDigitAt(text, end + 1)) return undefined
  return { end, number: text.slice(at, end) }
}

function dottedNumber(text: string, at: number, dotted: number): BareNumber | undefined {
  const end = text.charCodeAt(dotted) === SLASH && isYearAt(text, dotted + 1) ? dotted + 5 : dotted
  const after = text.charCodeAt(end)
  if (isLetterAt(text, end) || after === SLASH || after === 0x25 || isRangeAt(text, end)) return undefined
  if ((after === DOT || after === 0x2c) && isDigitAt(text, end + 1)) return undefined
  return { end, number: text.slice(at, end), dotted: true }
}

/** '2016-2020', '2016 – 2020', '4-NQ' */
function isRangeAt(text: string, at: number): boolean {
  const dash = skipSpaces(text, at)
  if (classAt(text, dash) !== DASH) return false
  const next = skipSpaces(text, dash + 1)
  return isDigitAt(text, next) || (dash === at && isLetterAt(text, next))
}
