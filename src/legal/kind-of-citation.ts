// Which kind a citation is, from the word before the number and from the code in it, and whether it is one at all.
import type { KindWord } from './kind-words.ts'
import { keyedNumber } from './number.ts'
import type { NumberedSymbol } from './read-symbol.ts'
import type { SymbolCode } from './symbol-codes.ts'
import type { Citation } from './types.ts'
import type { DocumentKind } from './vocabulary.ts'

/** Kinds whose code alone, with an issuer, makes a citation: '61/2018/NĐ-CP' without any word. */
const plain: ReadonlySet<DocumentKind> = new Set([
  'nghi-dinh',
  'nghi-quyet',
  'quyet-dinh',
  'thong-tu',
  'thong-tu-lien-tich',
  'nghi-quyet-lien-tich',
  'van-ban-hop-nhat',
])
/** Kinds whose code is short and also used elsewhere ('01/TB-ĐKĐT' is a form): the issuer must be known. */
const guarded: ReadonlySet<DocumentKind> = new Set([
  'chi-thi',
  'ke-hoach',
  'thong-bao',
  'bao-cao',
  'huong-dan',
  'ket-luan',
  'chuong-trinh',
  'to-trinh',
  'cong-dien',
  'phap-lenh',
  'quy-dinh',
  'quy-che',
  'de-an',
])
/** Kinds of the National Assembly: its symbols do not tell them apart. */
const assemblyKinds: readonly DocumentKind[] = [
  'luat',
  'bo-luat',
  'nghi-quyet',
  'phap-lenh',
  'lenh',
  'hien-phap',
]

/** Whether the symbol alone says that this is a legal document. */
export function standsAlone({ kind, codes, hasYear, number, spaced }: NumberedSymbol): boolean {
  const [first, second] = codes
  // '3 NĐ-CP mới' counts decrees.
  if (!first || spaced) return false
  // '11/LĐTBXH-GP' is a permit (giấy phép).
  if (codes.at(-1)?.text === 'GP') return false
  if (first.assembly) return hasYear && first.text.length > 2
  if (kind !== undefined) {
    if (second === undefined) return false
    if (plain.has(kind)) return second.text.length > 1
    // '18-L/CTN', '56-LCT/HĐNN8', '103-SL/L.005': laws and decrees of the first decades.
    if (kind === 'lenh' || kind === 'sac-lenh')
      return !hasYear && number.includes('-') && (second.issuer || second.kind === 'lenh')
    return guarded.has(kind) && second.issuer
  }
  // '7019/VPCP-TCCV': an official letter of a body we know. '18/A-B' is not.
  return (
    second !== undefined &&
    !hasYear &&
    !number.includes('/QH') &&
    first.text.length > 2 &&
    first.issuer &&
    second.text.length > 1
  )
}

/** Whether a symbol after a word for a kind is one: '74/CP', '315-HĐBT', '143/VN', but not 'kế hoạch 3/A'. */
export function isSymbolAfter(
  word: KindWord,
  { kind, codes, number, hasYear }: NumberedSymbol,
  so: boolean,
): boolean {
  const [first, second] = codes
  if (!first) return false
  if (first.issuer) return true
  if (kind !== undefined) return second !== undefined || first.text.length > 1
  // 'CT4-A1' is a block of flats.
  if (first.text.length < 2 || (word.abbreviated && second === undefined)) return false
  if (second !== undefined || hasYear) return true
  return so || word.capital || word.kind === 'sac-lenh' || !number.includes('-')
}

/** Kinds that may be meant by the words before a number of this symbol. */
export function kindsOfSymbol({ kind, codes }: NumberedSymbol): readonly DocumentKind[] {
  if (codes[0]?.assembly) return assemblyKinds
  if (kind === undefined) return ['quyet-dinh', 'cong-van', 'thong-bao', 'nghi-dinh', 'thong-tu', 'chi-thi']
  if (kind === 'quyet-dinh') return ['quyet-dinh', 'quy-dinh']
  return kind === 'phap-lenh' || kind === 'lenh' ? [kind, 'luat', 'phap-lenh'] : [kind]
}

/** The kind of a citation: the one that is said of it when it is the more specific, else the code's. */
export function kindOfCitation(said: DocumentKind | undefined, symbol: NumberedSymbol): DocumentKind {
  const { kind: code, codes } = symbol
  const [first, second] = codes
  if (first?.assembly) {
    if (said !== undefined && assemblyKinds.includes(said)) return said
    return /^ubtv/i.test(first.text) ? 'nghi-quyet' : 'luat'
  }
  if (code === undefined) return said ?? 'cong-van'
  // '18-L/CTN' is a law by its own order of publication, '01-LCT/HĐNN8' too; 'Lệnh số 18-L/CTN' is the order.
  if (said === undefined && (code === 'lenh' || (code === 'sac-lenh' && second?.text === 'L'))) return 'luat'
  if (said === undefined || said === code) return code
  return refines(said, code, second, symbol) ? said : code
}

/**
 * The kind of a member of a list that has no word of its own: what the word at the head says is said of all whose symbol
 * is of one sort, so 'các Pháp lệnh số 01/2012/UBTVQH13, số 02/2012/UBTVQH13' are two ordinances.
 */
export function kindInList({ kind: form, type, number }: Citation, symbol: NumberedSymbol): DocumentKind {
  const { kind: code, codes } = symbol
  const own = kindOfCitation(undefined, symbol)
  if (type === undefined || type === own) return own
  if (codes[0]?.assembly) return kindOfCitation(type, symbol)
  // '7019/VPCP-TCCV' is an official letter in any list, '74/CP' whatever stands before it.
  if (code === undefined) return standsAlone(symbol) ? own : type
  const alike = form === 'short' || (number !== undefined && keyedNumber(number)?.parsed.kind === code)
  return alike ? kindOfCitation(type, symbol) : own
}

/** Where word and code differ and the word is right; elsewhere it is a slip ('Nghị định số 11/NQ-CP'). */
function refines(
  said: DocumentKind,
  code: DocumentKind,
  issuer: SymbolCode | undefined,
  { number, codes }: NumberedSymbol,
): boolean {
  switch (said) {
    case 'quy-dinh':
      // The Party writes QĐ for both; 'Quy định số 08-QĐi/TW' is settled by the word as well.
      return code === 'quyet-dinh' && (/^\d+\w?-/.test(number) || /^T[WUƯ]$/.test(issuer?.text ?? ''))
    case 'thong-tu-lien-tich':
      return code === 'thong-tu'
    case 'nghi-quyet-lien-tich':
      return code === 'nghi-quyet'
    case 'luat':
    case 'bo-luat':
    case 'phap-lenh':
      // Laws of the 1980s and 1990s bear the number of the order that made them known: '24-LCT/HĐNN8', '18-L/CTN'.
      return code === 'lenh' || code === 'sac-lenh'
    case 'sac-luat':
      // 'Sắc luật số 027/TT-SLU'
      return code === 'sac-lenh' || code === 'thong-tu'
    case 'thong-tri':
      // The Party's own code for it: '06-TT/TU', '297/TT-TW'.
      return code === 'thong-tu'
    case 'cong-van':
      // 'Công văn 1234/CT-TTHT' comes from a Cục Thuế: CT is no directive there.
      return !issuer?.issuer
    case 'quyet-dinh':
      // 'Quyết định 176-CT' of the chairman (chủ tịch) of the former Council of Ministers.
      // 'Quyết định số 199/TC.UB': TC is a department of finance.
      return (code === 'chi-thi' && codes.length === 1) || code === 'thong-cao'
    default:
      // 'Thông tư số 79 TC/TCT': TC is the Ministry of Finance (Tài chính) of its day.
      return code === 'thong-cao'
  }
}

/** Nouns and verbs of everyday speech: in small letters before a number of another kind they are no part of it. */
const everyday: ReadonlySet<DocumentKind> = new Set([
  'quy-dinh',
  'quy-hoach',
  'chien-luoc',
  'de-an',
  'du-an',
  'huong-dan',
  'bao-cao',
  'phuong-an',
  'chuong-trinh',
  'ke-hoach',
  'ket-luan',
  'thong-bao',
  'dieu-le',
  'quy-che',
])

/** Whether the word belongs to the citation: not so 'quy định' in 'theo quy định 61/2018/NĐ-CP'. */
export function belongs(word: KindWord, kind: DocumentKind): boolean {
  return word.kind === kind || !isEveryday(word)
}

/** 'quy định', 'hướng dẫn' in small letters: a verb as often as a document. */
export function isEveryday({ capital, kind }: KindWord): boolean {
  return !capital && everyday.has(kind)
}
