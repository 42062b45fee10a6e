// The words before a number that say what kind of document it is: 'Thông tư liên tịch', 'NĐ', 'văn bản'.
import { classAt, exactHash, exactWords, lettersStart, skipGapBack, UPPER } from './letters.ts'
import { listed, makePhrases, readPhraseBack } from './phrases.ts'
import { type DocumentKind, documentKinds } from './vocabulary.ts'

/** A word for a kind of document, where it stands. */
export interface KindWord {
  start: number
  end: number
  kind: DocumentKind
  /** 'văn bản': any kind; the symbol says which. */
  general: boolean
  abbreviated: boolean
  /** Written with a capital letter. */
  capital: boolean
}

interface Meaning {
  kind?: DocumentKind
  general?: boolean
  abbreviated?: boolean
  other?: boolean
}

/** Longer names in use for a kind. */
const longerNames: readonly (readonly [string, DocumentKind])[] = [
  ['thông báo kết luận', 'thong-bao'],
  ['thông báo kết luật', 'thong-bao'],
  ['chương trình hành động', 'chuong-trinh'],
  ['chương trình công tác', 'chuong-trinh'],
  ['kế hoạch hành động', 'ke-hoach'],
  ['kế hoạch liên tịch', 'ke-hoach'],
  ['kế hoạch phối hợp', 'ke-hoach'],
  ['thông tư liên bộ', 'thong-tu-lien-tich'],
  ['chỉ thị liên tịch', 'chi-thi'],
  ['hướng dẫn liên ngành', 'huong-dan'],
  ['hướng dẫn liên tịch', 'huong-dan'],
  ['công điện khẩn', 'cong-dien'],
  ['công điện hỏa tốc', 'cong-dien'],
  ['công văn hỏa tốc', 'cong-van'],
  ['công văn khẩn', 'cong-van'],
  ['quy chế phối hợp', 'quy-che'],
  ['báo cáo thẩm định', 'bao-cao'],
  ['báo cáo thẩm tra', 'bao-cao'],
]

/** Before a number these say that it is no document of a register: forms, contracts, permits, judgments. */
const otherPapers = listed(`
  mẫu; mẫu đơn; mẫu biểu; biểu; biểu mẫu; phụ lục; hợp đồng; HĐ; giấy phép; giấy chứng nhận; chứng chỉ;
  bản án; hóa đơn; tờ khai; hồ sơ; biển số; tài khoản; mã số; ký hiệu; giấy phép lái xe; thẻ căn cước;
  căn cước công dân; chứng minh nhân dân; hộ chiếu; điện thoại; phiếu;
  mẫu báo cáo; mẫu thông báo; mẫu tờ trình; mẫu biên bản; mẫu kế hoạch; mẫu công văn
`)

/** The second word of 'văn bản', with its mark or, in a text without any, none. */
const plainWords = exactWords('bản ban')

const table = makePhrases<Meaning>(
  [
    ...documentKinds
      .filter(({ kind }) => kind !== 'hop-dong' && kind !== 'hien-phap')
      .flatMap(({ kind, name, abbreviations }): (readonly [string, Meaning])[] => [
        [name, { kind }],
        ...abbreviations.map((short): readonly [string, Meaning] => [short, { kind, abbreviated: true }]),
      ]),
    ...longerNames.map(([name, kind]) => [name, { kind }] as const),
    ['văn bản', { kind: 'cong-van', general: true }] as const,
    ...otherPapers.map(name => [name, { other: true }] as const),
    // 'pháp luật 61/2018/NĐ-CP' is no law.
    ['pháp luật', {}] as const,
  ],
  'backwards',
)

/** Reads the word for a kind that ends at `end`; `'other'` where the word names some other paper. */
export function readKindWord(text: string, end: number, floor: number): KindWord | 'other' | undefined {
  const read = readPhraseBack(text, end, table, floor)
  if (!read) return undefined
  const { kind, general = false, abbreviated = false, other = false } = read.value
  if (kind === undefined) return other ? 'other' : undefined
  const { start } = read
  // 'Văn Bàn' is a district.
  if (general && !plainWords.has(exactHash(text, lettersStart(text, end, floor), end))) return undefined
  // 'quyết định kỷ luật số 25/QĐ-LĐ'
  if (kind === 'luat' && isDiscipline(text, start, floor)) return undefined
  const capital = classAt(text, start) === UPPER
  // 'tt', 'ct' and 'kh' in small letters are no abbreviations of ours.
  if (abbreviated && (!capital || classAt(text, start + 1) !== UPPER)) return undefined
  return { start, end, kind, general, abbreviated, capital }
}

const discipline = exactWords('kỷ kỉ')

/** 'kỷ luật'; 'ký Luật số 12/2017/QH14' differs by its marks only. */
function isDiscipline(text: string, start: number, floor: number): boolean {
  const end = skipGapBack(text, start, floor)
  return discipline.has(exactHash(text, lettersStart(text, end, floor), end))
}
