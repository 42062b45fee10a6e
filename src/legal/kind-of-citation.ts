// Which kind a citation is, from the word before the number and from the code in it, and whether it is one at all.
import { isAssemblyCode, isIssuerCode, isLocalCode } from './issuer-codes.ts'
import type { KindWord } from './kind-words.ts'
import type { NumberedSymbol } from './read-symbol.ts'
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
export function standsAlone({ kind, codes, hasYear, number }: NumberedSymbol): boolean {
  const [first = '', second] = codes
  if (isAssemblyCode(first)) return hasYear && first.length > 2
  if (kind !== undefined) {
    const issuer = second ?? ''
    if (issuer === '') return false
    if (plain.has(kind)) return issuer.length > 1
    return guarded.has(kind) && (isIssuerCode(issuer) || isLocalCode(issuer))
  }
  // '7019/VPCP-TCCV': an official letter of a body we know. '18/A-B' is not.
  return (
    second !== undefined &&
    !hasYear &&
    !number.includes('/QH') &&
    first.length > 2 &&
    (isIssuerCode(first) || isLocalCode(first)) &&
    second.length > 1
  )
}

/** Whether a symbol after a word for a kind is one: '74/CP', '315-HĐBT', '143/VN', but not 'kế hoạch 3/A'. */
export function isSymbolAfter(
  word: KindWord,
  { kind, codes, number, hasYear }: NumberedSymbol,
  so: boolean,
): boolean {
  const [first = '', second] = codes
  if (isAssemblyCode(first) || isIssuerCode(first)) return true
  if (kind !== undefined) return second !== undefined || first.length > 1
  if (first.length < 2) return false
  if (second !== undefined || hasYear) return true
  return so || word.capital || !number.includes('-')
}

/** Kinds that may be meant by the words before a number of this symbol. */
export function kindsOfSymbol({ kind, codes }: NumberedSymbol): readonly DocumentKind[] {
  if (isAssemblyCode(codes[0] ?? '')) return assemblyKinds
  if (kind === undefined) return ['quyet-dinh', 'cong-van', 'thong-bao', 'nghi-dinh', 'thong-tu', 'chi-thi']
  if (kind === 'quyet-dinh') return ['quyet-dinh', 'quy-dinh']
  return kind === 'phap-lenh' || kind === 'lenh' ? [kind, 'luat', 'phap-lenh'] : [kind]
}

/** The kind of a citation: the word's when it is the more specific, else the code's. */
export function kindOfCitation(word: KindWord | undefined, symbol: NumberedSymbol): DocumentKind {
  const { kind: code, codes } = symbol
  const [first = '', second = ''] = codes
  const said = word && !word.general ? word.kind : undefined
  if (isAssemblyCode(first)) {
    if (said !== undefined && assemblyKinds.includes(said)) return said
    return first.startsWith('UBTV') ? 'nghi-quyet' : 'luat'
  }
  if (code === undefined) return said ?? 'cong-van'
  if (said === undefined || said === code) return code
  return refines(said, code, second, symbol) ? said : code
}

/** Where word and code differ and the word is right; elsewhere it is a slip ('Nghị định số 11/NQ-CP'). */
function refines(
  said: DocumentKind,
  code: DocumentKind,
  issuer: string,
  { number, codes }: NumberedSymbol,
): boolean {
  switch (said) {
    case 'quy-dinh':
      // The Party writes QĐ for both; 'Quy định số 08-QĐi/TW' is settled by the word as well.
      return code === 'quyet-dinh' && /^\d+\w?-/.test(number)
    case 'thong-tu-lien-tich':
      return code === 'thong-tu'
    case 'nghi-quyet-lien-tich':
      return code === 'nghi-quyet'
    case 'luat':
    case 'bo-luat':
    case 'phap-lenh':
      // Laws of the 1980s and 1990s bear the number of the order that made them known: '24-LCT/HĐNN8', '18-L/CTN'.
      return code === 'lenh'
    case 'cong-van':
      // 'Công văn 1234/CT-TTHT' comes from a Cục Thuế: CT is no directive there.
      return !isIssuerCode(issuer)
    case 'quyet-dinh':
      // 'Quyết định 176-CT' of the chairman (chủ tịch) of the former Council of Ministers.
      return code === 'chi-thi' && codes.length === 1
    default:
      return false
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
  return word.capital || word.kind === kind || !everyday.has(word.kind)
}
