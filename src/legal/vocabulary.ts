// Kinds of legal document: what they are called, by which codes symbols name them, how they are numbered.
//   kindOf('Nghị định') -> 'nghi-dinh'    kindOf('NĐ') -> 'nghi-dinh'    kindName('nghi-dinh') -> 'Nghị định'
//
// Sources of the list: Nghị định 30/2020/NĐ-CP (Phụ lục III, 27 abbreviations), Luật Ban hành văn bản quy
// phạm pháp luật 2025 (Điều 4), Hướng dẫn 36-HD/VPTW (party kinds), and the old kinds still cited.
import { foldText } from './fold.ts'

/**
 * When numbers of a kind start again from 01: each calendar year; each term (of the National Assembly, of a
 * party committee); or the kind has no number of its own. A number does not identify a document across it.
 */
export type Numbering = 'year' | 'term' | 'none'

/** `[slug, name, codes in symbols, abbreviations before a number in prose]` */
type KindRow = readonly [
  kind: string,
  name: string,
  codes?: readonly string[],
  abbreviations?: readonly string[],
]

/** *Văn bản quy phạm pháp luật*, as a rule; see `isNormative` for the rest of the rule. */
const normativeKinds = [
  ['hien-phap', 'Hiến pháp'],
  ['bo-luat', 'Bộ luật'],
  ['luat', 'Luật', ['LQ']],
  ['phap-lenh', 'Pháp lệnh', ['PL']],
  ['lenh', 'Lệnh', ['L', 'LC', 'LCT']],
  ['nghi-quyet', 'Nghị quyết', ['NQ'], ['NQ']],
  ['nghi-quyet-lien-tich', 'Nghị quyết liên tịch', ['NQLT'], ['NQLT']],
  ['nghi-dinh', 'Nghị định', ['NĐ'], ['NĐ']],
  ['quyet-dinh', 'Quyết định', ['QĐ'], ['QĐ']],
  ['thong-tu', 'Thông tư', ['TT'], ['TT']],
  ['thong-tu-lien-tich', 'Thông tư liên tịch', ['TTLT', 'TTLB'], ['TTLT']],
  ['sac-lenh', 'Sắc lệnh', ['SL']],
  ['sac-luat', 'Sắc luật', ['SLT']],
] as const satisfies readonly KindRow[]

/** *Văn bản hành chính*: the kinds of Phụ lục III, and those it gives no abbreviation. */
const administrativeKinds = [
  ['chi-thi', 'Chỉ thị', ['CT'], ['CT']],
  ['quy-che', 'Quy chế', ['QC']],
  ['quy-dinh', 'Quy định', ['QyĐ']],
  ['thong-cao', 'Thông cáo', ['TC']],
  ['thong-bao', 'Thông báo', ['TB'], ['TB']],
  ['huong-dan', 'Hướng dẫn', ['HD'], ['HD']],
  ['chuong-trinh', 'Chương trình', ['CTr'], ['CTr']],
  ['ke-hoach', 'Kế hoạch', ['KH'], ['KH']],
  ['phuong-an', 'Phương án', ['PA']],
  ['de-an', 'Đề án', ['ĐA']],
  ['du-an', 'Dự án', ['DA']],
  ['bao-cao', 'Báo cáo', ['BC'], ['BC']],
  ['bien-ban', 'Biên bản', ['BB']],
  ['to-trinh', 'Tờ trình', ['TTr'], ['TTr']],
  ['hop-dong', 'Hợp đồng', ['HĐ']],
  ['cong-van', 'Công văn', [], ['CV']],
  ['cong-dien', 'Công điện', ['CĐ'], ['CĐ']],
  ['ban-ghi-nho', 'Bản ghi nhớ', ['BGN']],
  ['ban-thoa-thuan', 'Bản thỏa thuận', ['BTT']],
  ['giay-uy-quyen', 'Giấy ủy quyền', ['GUQ']],
  ['giay-moi', 'Giấy mời', ['GM']],
  ['giay-gioi-thieu', 'Giấy giới thiệu', ['GGT']],
  ['giay-nghi-phep', 'Giấy nghỉ phép', ['GNP']],
  ['phieu-gui', 'Phiếu gửi', ['PG']],
  ['phieu-chuyen', 'Phiếu chuyển', ['PC']],
  ['phieu-bao', 'Phiếu báo', ['PB']],
  ['thu-cong', 'Thư công'],
  ['ban-sao-y', 'Bản sao y', ['SY']],
  ['ban-trich-sao', 'Bản trích sao', ['TrS']],
  // `SL` of a *bản sao lục* is left to the far more often cited *sắc lệnh*.
  ['ban-sao-luc', 'Bản sao lục'],
  ['van-ban-hop-nhat', 'Văn bản hợp nhất', ['VBHN'], ['VBHN']],
] as const satisfies readonly KindRow[]

/** Kinds of the Party. Its `QĐ` is a quyết định or a quy định: the word before the number tells which. */
const partyKinds = [
  ['ket-luan', 'Kết luận', ['KL'], ['KL']],
  ['thong-tri', 'Thông tri', ['TTri']],
  ['quy-hoach', 'Quy hoạch'],
  ['chien-luoc', 'Chiến lược'],
  ['dieu-le', 'Điều lệ'],
] as const satisfies readonly KindRow[]

/** Slug of a kind of document: address, YAML value and code in one. */
export type DocumentKind = (typeof normativeKinds | typeof administrativeKinds | typeof partyKinds)[number][0]

/** Numbered per term of the National Assembly or of a party committee; every other kind per year. */
const perTerm: ReadonlySet<DocumentKind> = new Set([
  'bo-luat',
  'luat',
  'phap-lenh',
  'ket-luan',
  'thong-tri',
  'quy-hoach',
])
const unnumbered: ReadonlySet<DocumentKind> = new Set(['hien-phap', 'thu-cong', 'chien-luoc', 'dieu-le'])

/** What is known of a kind of document. */
export interface KindFacts {
  readonly kind: DocumentKind
  readonly name: string
  /** In symbols: `NĐ` in `61/2018/NĐ-CP`. */
  readonly codes: readonly string[]
  /** Before a number in prose: `NĐ 61/2018/NĐ-CP`, `TTLT số 06`. */
  readonly abbreviations: readonly string[]
  /** Whether it is, as a rule, a *văn bản quy phạm pháp luật*. See also `isNormative`. */
  readonly normative: boolean
  readonly numbering: Numbering
}

/** Every kind of document, normative ones first. */
export const documentKinds: readonly KindFacts[] = [
  ...normativeKinds.map(row => factsOf(row, true)),
  ...administrativeKinds.map(row => factsOf(row, false)),
  ...partyKinds.map(row => factsOf(row, false)),
]

function factsOf(row: KindRow & readonly [DocumentKind, ...unknown[]], normative: boolean): KindFacts {
  const [kind, name, codes = [], abbreviations = []] = row
  const numbering = unnumbered.has(kind) ? 'none' : perTerm.has(kind) ? 'term' : 'year'
  return { kind, name, codes, abbreviations, normative, numbering }
}

const byKind = new Map<string, KindFacts>(documentKinds.map(facts => [facts.kind, facts]))
const byCode = new Map(
  // As printed and in capitals, so that most codes are looked up as they stand.
  documentKinds.flatMap(({ kind, codes }) =>
    codes.flatMap(code => [code, code.toUpperCase()].map(key => [key, kind] as const)),
  ),
)
const byName = new Map(documentKinds.map(facts => [foldText(facts.name), facts.kind]))

/** @example kindFacts('ke-hoach').codes // ['KH'] */
export function kindFacts(kind: DocumentKind): KindFacts {
  const facts = byKind.get(kind)
  if (!facts) throw new Error(`Kind of document not found: ${kind}`)
  return facts
}

/** @example kindName('thong-tu-lien-tich') // 'Thông tư liên tịch' */
export function kindName(kind: DocumentKind): string {
  return kindFacts(kind).name
}

/**
 * The kind a word, a code or a slug names.
 *
 * @example kindOf('nghị quyết') // 'nghi-quyet'
 * @example kindOf('TTr') // 'to-trinh'
 */
export function kindOf(text: string): DocumentKind | undefined {
  const trimmed = text.trim()
  return (
    byKind.get(trimmed)?.kind ?? kindOfCode(trimmed) ?? byName.get(foldText(trimmed).replace(/\s+/g, ' '))
  )
}

/**
 * The kind a code stands for in a symbol, letters of either case, marks required (`HD` is not `HĐ`).
 *
 * @example kindOfCode('QĐ') // 'quyet-dinh'
 */
export function kindOfCode(code: string): DocumentKind | undefined {
  return byCode.get(code) ?? byCode.get(code.toUpperCase())
}
