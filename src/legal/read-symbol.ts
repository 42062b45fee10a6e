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
  start: number
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
  // 'Nghị định số 25 - CP'
  const old = codes.codes.length === 1 && firstDigits - at <= 3 && aloneOnce.has(first?.text ?? '')
  if (loose && first?.kind === undefined && !old) return undefined
  if (firstDigits - at > 5 && first?.kind === undefined) return undefined
  if (misprint && (first?.kind === undefined || !second?.issuer)) return undefined
  return {
    end: codes.end,
    number: numberText(text, at, codes.end, tidy && codes.tidy),
    kind: kindOfCodes(codes.codes),
    hasYear: codes.hasYear,
    codes: codes.codes,
  }
}

/** 'TC' of '1141-TC/QĐ/CĐKT' is the Ministry of Finance of its day, and 'QĐ' the kind. */
function kindOfCodes([first, second]: readonly SymbolCode[]): DocumentKind | undefined {
  const normative = second?.kind === 'quyet-dinh' || second?.kind === 'thong-tu'
  return normative && first?.kind === 'thong-cao' ? second.kind : first?.kind
}

/** '30c', '522b', '09b': one or two letters close to the digits, with a slash or a dash after them; '30c /NQ-CP'. */
function suffixAt(text: string, at: number): number {
  const end = lettersEnd(text, at)
  if (end === at || end - at > 2) return at
  if (text.charCodeAt(skipGap(text, end)) !== SLASH && classAt(text, end) !== DASH) return at
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
  hasYear: boolean
}

function readCodes(text: string, at: number, hasYear: boolean): Codes | undefined {
  const codes: SymbolCode[] = []
  let tidy = true
  let place = at
  let end = at
  // The slash or dash between the last code and this one, where white space stands beside it.
  let loose: number | undefined
  let year = false
  while (codes.length < mostCodes) {
    const read = readCode(text, place, codes)
    if (read === undefined) break
    if (loose !== undefined && !goesOn(text, place, read, codes, loose)) break
    const { code } = read
    end = read.end
    codes.push(code)
    // 'QH 11' is longer than its code.
    if (!code.tidy || loose !== undefined || end - place !== code.text.length) tidy = false
    if (read.runOn) break
    const separator = skipGap(text, end)
    const unit = text.charCodeAt(separator)
    if (unit === SLASH || classAt(text, separator) === DASH) {
      if (!hasYear && separator === end && unit === SLASH && isLastYear(text, end + 1, codes)) {
        end += 5
        year = true
        break
      }
      place = skipGap(text, separator + 1)
      loose = separator > end || place > separator + 1 ? separator : undefined
      if (unit !== HYPHEN && unit !== SLASH) tidy = false
      if (unit === SLASH && codes[0]?.kind === 'nghi-dinh') tidy = false
      continue
    }
    const next =
      unit === DOT && separator === end
        ? afterDot(text, end + 1, codes)
        : missingDash(text, end, separator, codes, hasYear)
    if (next === undefined) break
    place = next
    tidy = false
    loose = undefined
  }
  return codes.length === 0 ? undefined : { end, codes, tidy, hasYear: hasYear || year }
}

/** '26/CV/VPF/2012': letters of some bodies end in their year. */
function isLastYear(text: string, at: number, codes: readonly SymbolCode[]): boolean {
  if (codes.length < 2 || codes[0]?.kind !== undefined || !isYearAt(text, at)) return false
  const next = text.charCodeAt(at + 4)
  return next !== SLASH && next !== HYPHEN && !isLetterAt(text, at + 4)
}

/** Whether a code belongs to the symbol although white space stands beside the slash or dash before it. */
function goesOn(
  text: string,
  at: number,
  { end, code, runOn }: CodeRead,
  codes: readonly SymbolCode[],
  separator: number,
): boolean {
  const [first] = codes
  const last = codes[codes.length - 1]
  if (!first || !last) return false
  if (first.kind === 'sac-lenh' && (code.text === 'L' || last.text === 'L')) return true
  if (!isCapitals(text, at, end)) return false
  // 'QĐ – UBND tỉnh ban hành' reads on as prose where the code is not known, and so does '7019/VPCP - UBND tỉnh' where it is.
  const before = isGapAt(text, separator - 1)
  const prose = runOn || (before && classAt(text, skipSpaces(text, end)) === LOWER)
  // 'NĐ -CP', 'NQ /TW', 'VBHN- NĐ- BTP': the issuer is still to come.
  if (last.kind !== undefined) return code.issuer || !prose
  // 'VPCP - TCCV': so is the office of an official letter.
  if (codes.length === 1 && last.issuer) return !(prose && code.issuer)
  // 'TTLT- BKHCN - BYT'
  if (isJoint(first) && code.issuer) return true
  // 'QĐ-BCA-\nTCCB', 'QĐ-BCA- V03', 'QĐ-BCA -V03'; with space on both sides V03 may be the next word.
  const office = classAt(text, separator) === DASH && digitInside.test(code.text)
  return before ? office && at === separator + 1 : office || hasNewline(text, at)
}

const digitInside = /\d/

function isGapAt(text: string, at: number): boolean {
  const unit = classAt(text, at)
  return unit === SPACE || unit === NEWLINE
}

/** Kinds that name several bodies in their symbols. */
function isJoint({ kind }: SymbolCode): boolean {
  return kind === 'thong-tu-lien-tich' || kind === 'nghi-quyet-lien-tich' || kind === 'van-ban-hop-nhat'
}

/** Where the issuer of '61/2018/NĐ CP' begins, whose dash is missing. */
function missingDash(
  text: string,
  end: number,
  next: number,
  codes: readonly SymbolCode[],
  hasYear: boolean,
): number | undefined {
  if (!hasYear || codes.length !== 1 || codes[0]?.kind === undefined || next !== end + 1) return undefined
  return codeAt(text, next).issuer ? next : undefined
}

/** '123/QĐ-UBND.HC', '763/UBND.TNMT', '103-SL/L.005', '12/2007/NQ-HĐND.K7', '43/QĐ.UBND'; 'NĐ-CP.UBND tỉnh' is the next sentence. */
function afterDot(text: string, at: number, codes: readonly SymbolCode[]): number | undefined {
  const [first, second] = codes
  if (second?.text === 'L' && isDigitAt(text, at)) return at
  if (codes.length === 1 && first?.kind === undefined)
    return first?.text === 'UBND' && isOfficeAt(text, at) ? at : undefined
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

/** Whether the gap that ends at `at` holds the end of a line. */
function hasNewline(text: string, at: number): boolean {
  let place = at - 1
  while (classAt(text, place) === SPACE) place -= 1
  return classAt(text, place) === NEWLINE
}

/** Two letters at least of those that codes are made of: 'TTg', 'BGD&ĐT', 'V03', but not 'NGÀY'. */
function isCapitals(text: string, at: number, end: number): boolean {
  if (end - at < 2 || classAt(text, at) !== UPPER) return false
  for (let place = at; place < end; place += 1) {
    const unit = text.charCodeAt(place)
    // Đ and Ư
    if (unit > 0x7f && unit !== 0x110 && unit !== 0x1af) return false
  }
  return true
}

/** A capital word followed by small ones reads on as prose: '43/QĐ.UB tỉnh ban hành' has no issuer code. */
function isSentence(text: string, at: number): boolean {
  const end = lettersEnd(text, at)
  return !codeAt(text, at).issuer && classAt(text, skipSpaces(text, end)) === LOWER
}

function isOfficeAt(text: string, at: number): boolean {
  const end = lettersEnd(text, at)
  if (end - at > 4 || !isCapitals(text, at, end) || isDigitAt(text, end)) return false
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
    const old = before[before.length - 1]?.text.endsWith('L') && end - at <= 4
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
  const noted = withoutNote(code, end)
  if (noted) return noted
  if (small < 0) return termOf(text, code, end) ?? { end, code, runOn: false }
  // 'TTg', 'CTr'; 'Ttg', 'Qh13' of a hurried hand.
  if (small > at && (code.issuer || code.kind !== undefined)) return { end, code, runOn: false }
  // 'qđ-ttg', 'nđ/cp': small letters where the code is known.
  if (capitals === 0) {
    const [first] = before
    return (first ? isStrong(first) && code.issuer : isStrong(code)) ? { end, code, runOn: false } : undefined
  }
  return mixedCode(text, at, end, small, code)
}

/** '73/2006/QH 11': the term of the Assembly after a space. */
function termOf(text: string, code: SymbolCode, end: number): CodeRead | undefined {
  if (!code.assembly || isDigitAt(text, end - 1)) return undefined
  const at = skipSpaces(text, end)
  const stop = digitsEnd(text, at)
  if (at === end || stop - at < 1 || stop - at > 2 || isLetterAt(text, stop)) return undefined
  return { end: stop, code: symbolCode(`${code.text}${text.slice(at, stop)}`), runOn: false }
}

/** Past the mark of a footnote that the reading has left at `at`: 'QĐ-TTg5', 'Luật Bảo hiểm y tế1'. */
export function pastNote(text: string, at: number): number {
  return isDigitAt(text, at) && !isDigitAt(text, at + 1) && !isLetterAt(text, at + 1) ? at + 1 : at
}

/** 'NĐ-CP4', '66-NQ/TW1': the mark of a footnote. No ministry ends in a digit; 'BCA-C46', 'NHNN7' and 'QH15' do. */
const noteMark = /^(?:CP|TTg|TW|TU|HĐND|UBND|VPCP|B[A-ZĐ]{1,6}|BCĐ)(?=\d$)/u

function withoutNote(code: SymbolCode, end: number): CodeRead | undefined {
  const own = code.local || code.issuer ? undefined : noteMark.exec(code.text)?.[0]
  const known = own === undefined ? undefined : symbolCode(own)
  return known?.issuer ? { end: end - 1, code: known, runOn: false } : undefined
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
  if (cut - at < 2) return undefined
  // 'CPvàNghị định': the word may be stuck at its other end too.
  let stop = cut
  while (stop < cut + 6 && classAt(text, stop) === LOWER) stop += 1
  if (!runOnWord.test(foldText(text.slice(cut, stop)))) return undefined
  return { end: cut, code: symbolCode(text.slice(at, cut)), runOn: true }
}

/** Small letters that occur in codes: TTg, CTr, QyĐ, SLt, QLĐTư. */
function isSmallInCode(unit: number): boolean {
  return unit === 0x67 || unit === 0x72 || unit === 0x79 || unit === 0x74 || unit === 0x1b0
}

// 'BTCngày', 'CPcủa', 'CPvề', 'TTgban hành', 'BGDĐTsẽ'
const runOnWord =
  /^(?:ngay|cua|ve|ban|do|va|quy|huong|sua|thang|nam|duoc|da|co|tai|se|cung|khi|thi|nay|trong|theo|vao|cho|la|gom|neu|hien|voi|tu|den|con|bi|thay|chua|moi|vua|kem|nham|khong|gui|yeu|de|tra|bao|tren|nhu|boi|vi)(?![a-z])/

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
 * Reads the number of a short form at a digit: '67', '64/2017', '64 /2017', '30a', in capitals '30C'; nothing where it
 * is part of a date, a range, a fraction or an amount.
 */
export function readBareNumber(text: string, at: number, inCapitals: boolean): BareNumber | undefined {
  const digits = digitsEnd(text, at)
  if (digits - at > 5) return undefined
  // '30a', '30c'
  const suffix =
    classAt(text, digits) === (inCapitals ? UPPER : LOWER) &&
    !isLetterAt(text, digits + 1) &&
    !isDigitAt(text, digits + 1)
  const end = suffix ? digits + 1 : digits
  const slash = skipGap(text, end)
  if (text.charCodeAt(slash) === SLASH) return withYear(text, at, end, slash)
  const after = text.charCodeAt(end)
  // '66.22' and '66.7/2025' of the Government's resolutions: two digits before the dot, one or two after it.
  if (after === DOT && digits === end && digits - at === 2) {
    const dotted = digitsEnd(text, end + 1)
    if (dotted - end === 2 || dotted - end === 3) return dottedNumber(text, at, dotted)
  }
  // '51_2015.doc'
  if (
    after === 0x5f ||
    isLetterAt(text, end) ||
    isDigitAt(text, end) ||
    after === 0x25 ||
    isRangeAt(text, end)
  )
    return undefined
  // '1.000', '2,5', '7:30'
  if ((after === 0x2e || after === 0x2c || after === 0x3a) && isDigitAt(text, end + 1)) return undefined
  return { start: at, end, number: text.slice(at, end) }
}

/** '64/2017', '64 /2017', '64/ 2017' */
function withYear(text: string, at: number, end: number, slash: number): BareNumber | undefined {
  const year = skipGap(text, slash + 1)
  if (!isYearAt(text, year)) return undefined
  const stop = year + 4
  if (text.charCodeAt(stop) === SLASH || isLetterAt(text, stop) || isRangeAt(text, stop)) return undefined
  return { start: at, end: stop, number: `${text.slice(at, end)}/${text.slice(year, stop)}` }
}

function dottedNumber(text: string, at: number, dotted: number): BareNumber | undefined {
  const end = text.charCodeAt(dotted) === SLASH && isYearAt(text, dotted + 1) ? dotted + 5 : dotted
  const after = text.charCodeAt(end)
  if (isLetterAt(text, end) || after === SLASH || after === 0x25 || isRangeAt(text, end)) return undefined
  if ((after === DOT || after === 0x2c) && isDigitAt(text, end + 1)) return undefined
  return { start: at, end, number: text.slice(at, end), dotted: true }
}

/** '2016-2020', '2016 – 2020', '4-NQ' */
function isRangeAt(text: string, at: number): boolean {
  const dash = skipSpaces(text, at)
  if (classAt(text, dash) !== DASH) return false
  const next = skipSpaces(text, dash + 1)
  return isDigitAt(text, next) || (dash === at && isLetterAt(text, next))
}
