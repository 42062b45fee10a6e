// Whether the words after a citation are the title of a document: 'về cải cách hành chính … giai đoạn 2016-2020'.

import { foldText } from './fold.ts'
import { remembered } from './remembered.ts'
import type { Citation, LegalDocument } from './types.ts'

const tones = /[\u0300\u0301\u0303\u0309\u0323]/g

/** 'Ủy' and 'Uỷ' are one: the mark of the tone, which is set on either letter, goes to the end. */
function syllablesOf(text: string): string[] {
  return text
    .normalize('NFD')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(word => word !== '')
    .map(word => {
      const tone = word.match(tones)
      return tone ? word.replace(tones, '') + tone.join('') : word
    })
}

const [and = ''] = syllablesOf('và')

/** Words that stand in most titles and tell none from another. */
const common = new Set(
  syllablesOf(
    'về việc và của các cho trong tại theo trên địa bàn ban hành quy định sửa đổi bổ sung một số điều phê duyệt ' +
      'chi tiết hướng dẫn thi hành thực hiện nghị quyết định kế hoạch chương trình đề án công tác giai đoạn năm ' +
      'ngày tháng đến những được với thông tư luật biện pháp phát triển tăng cường nâng cao đẩy mạnh quản lý tổ chức ' +
      'triển khai nhiệm vụ giải pháp trọng tâm này đó nêu',
  ),
)

// Bodies and bounds of whatever matter: 'phát triển Chính phủ điện tử' and 'cải cách hành chính của Chính phủ'.
const bodies =
  /(?<!\p{L})(?:chính phủ|nhà nước|cơ quan|địa phương|quốc gia|quốc hội|tỉnh|hội đồng nhân dân|[uủ][yỷ] ban nhân dân)(?!\p{L})/giu

/** Syllables of so many words that one alone tells no matter: 'chính sách', 'hành chính', 'tài chính'. */
const ofManyWords = new Set(syllablesOf('chính'))

/** How many telling words two titles share, and how many each has. */
export interface Likeness {
  shared: number
  said: number
  recorded: number
  /** Plans of every year and every province are alike but for that: '… năm 2024' is not '… năm 2025'. */
  elsewhere: boolean
  /** Both tell their matter and share no word of it: bodies, places and years are no matter. */
  ofOtherMatter: boolean
}

/** Compares the words of a text with a title. */
export function likeness(said: string, recorded: string): Likeness {
  const a = wordsOf(said)
  const b = wordsOf(recorded)
  let shared = 0
  for (const word of a.telling) if (b.telling.has(word)) shared += isYear(word) ? 2 : 1
  let named = spelledOut(a, b) + spelledOut(b, a)
  for (const number of a.numbers) if (b.numbers.includes(number)) named += 2
  shared += named
  const elsewhere = isOfOtherYear(a, b) || isOfOtherPlace(a, b)
  const ofOtherMatter = named === 0 && isOfOtherMatter(a, b)
  return { shared, said: a.telling.size, recorded: b.telling.size, elsewhere, ofOtherMatter }
}

function isOfOtherMatter(a: TitleWords, b: TitleWords): boolean {
  const said = matterOf(a)
  const recorded = matterOf(b)
  return (
    said.syllables.size >= 2 &&
    recorded.syllables.size > 0 &&
    shareNone(said.syllables, recorded.syllables) &&
    shareNone(said.pairs, recorded.pairs)
  )
}

function shareNone(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const one of a) if (b.has(one)) return false
  return true
}

function isOfOtherYear({ years: [said] }: TitleWords, { years }: TitleWords): boolean {
  return said !== undefined && years.length > 0 && (said < Math.min(...years) || said > Math.max(...years))
}

function isOfOtherPlace({ place: said }: TitleWords, { place }: TitleWords): boolean {
  return said !== undefined && place !== undefined && said !== place
}

/** The words agree: more than half of the shorter title's telling words are in both, not of place and year alone. */
export function agrees(like: Likeness): boolean {
  return wordsAgree(like) && !like.elsewhere && !like.ofOtherMatter
}

function wordsAgree({ shared, said, recorded }: Likeness): boolean {
  return shared >= 2 && shared * 2 > Math.min(said, recorded)
}

/** The words speak of something else altogether, or of the same in another year or place. */
function differs(like: Likeness): boolean {
  const { shared, said, recorded, elsewhere, ofOtherMatter } = like
  // A syllable or two are shared by chance: 'hành chính' and 'phiên họp Chính phủ'.
  const byChance = shared <= 2 && said >= 5 && recorded >= 5 && shared * 3 <= Math.min(said, recorded)
  const nothing = shared === 0 && said >= 2 && recorded >= 2
  return byChance || nothing || ofOtherMatter || (elsewhere && wordsAgree(like))
}

// 'về công tác văn thư', 'phê duyệt Đề án', 'ban hành Chương trình'. Not a title:
//   'gửi báo cáo … về Sở Nội vụ', 'về cơ sở'      where something goes
//   'về trách nhiệm người đứng đầu', 'về nội dung này'   one matter among those it settles
//   'ban hành đã lâu'
const titleOpening = new RegExp(
  '^(?:về\\s+(?!\\p{Lu}|(?:' +
    [
      'cơ sở|cơ quan|địa phương|tỉnh|thành phố|huyện|xã|phường|thôn|sở|đơn vị|tận|đến|tới|dưới|trước',
      'nội dung|vấn đề|lĩnh vực|trách nhiệm|thẩm quyền|thời hạn|thời gian|trình tự|điều kiện|tiêu chí|tiêu chuẩn|đối tượng',
      'mức|tỷ lệ|chỉ tiêu|mục tiêu|quyền|nghĩa vụ|hồ sơ|cách|mặt|phía|sau',
    ].join('|') +
    ')(?!\\p{L}))|phê duyệt\\s|ban hành\\s+(?=(?:Chương|Kế|Quy|Đề|Chiến|Danh|Bộ|Tiêu|Điều|quy|danh|chương|kế|bộ tiêu)))',
  'u',
)
// 'sửa đổi, bổ sung một số điều của Nghị định số 30/2020/NĐ-CP'
const amendingTitle = /^(?:về\s+(?:việc\s+)?)?(?:sửa đổi|bổ sung)/u

/**
 * Whether the words after a citation are the title of this document, or of another one; nothing where they may be
 * no title at all, or say too little.
 *
 * @example titleFit(citation, decree) // 'differs' for '61/2018/NĐ-CP về công tác văn thư'
 */
export function titleFit(
  { titleText, pinpoints }: Citation,
  document: LegalDocument,
): 'agrees' | 'differs' | undefined {
  if (titleText === undefined) return undefined
  const { title, names } = document
  const period = periodAtHead.exec(titleText)?.groups
  if (period) return periodFit(Number(period.from), Number(period.to), document)
  // Most citations quote the title as it is.
  if (title.length > 1 && titleText.startsWith(title.slice(1), 1)) return 'agrees'
  // 'Nghị quyết 76/NQ-CP … thay cho Nghị quyết 76/NQ-CP': what it does, not what it is called.
  if (/^(?:thay|bãi)/u.test(titleText) && !/^(?:về việc )?(?:thay|bãi)/iu.test(title)) return undefined
  const like = likeness(titleText, title)
  if (agrees(like) || names.some(name => agrees(likeness(titleText, name)))) return 'agrees'
  // 'khoản 2 Điều 5 Nghị định … về thời hạn': the matter of that place, not of the decree.
  if (pinpoints.length > 0) return undefined
  if (amendingTitle.test(titleText)) return amendingFit(titleText, title)
  if (!titleOpening.test(titleText)) return undefined
  return differs(like) && names.every(name => differs(likeness(titleText, name))) ? 'differs' : undefined
}

// 'giai đoạn 2011-2020 đã được tổng kết'
const periodAtHead = /^giai đoạn\s+(?<from>(?:19|20)\d\d)\s*[-–]\s*(?<to>(?:19|20)\d\d)/iu

/** 'Nghị quyết 76/NQ-CP giai đoạn 2021-2030' is not the one whose programme ran from 2011 to 2020. */
function periodFit(
  from: number,
  to: number,
  { title, period }: LegalDocument,
): 'agrees' | 'differs' | undefined {
  const years = [...wordsOf(title).years, Number(period?.from?.slice(0, 4)), Number(period?.to.slice(0, 4))]
  const known = years.filter(year => !Number.isNaN(year))
  if (known.length === 0) return undefined
  if (known.includes(from) && known.includes(to)) return 'agrees'
  return Math.max(...known) < to && Math.min(...known) < from ? 'differs' : undefined
}

/** 'sửa đổi, bổ sung một số điều của Nghị quyết 30c/NQ-CP đã giao …': which one is amended tells it all. */
function amendingFit(said: string, recorded: string): 'agrees' | 'differs' | undefined {
  const [first] = wordsOf(said).numbers
  if (
    first !== undefined &&
    amendingTitle.test(recorded.toLowerCase()) &&
    wordsOf(recorded).numbers[0] === first
  )
    return 'agrees'
  return amendsAnother(said, recorded) ? 'differs' : undefined
}

/** The province a title names: 'lang son'. */
export function placeInTitle({ titleText }: Citation): string | undefined {
  return titleText === undefined ? undefined : provinceIn(titleText)
}

function amendsAnother(said: string, recorded: string): boolean {
  const [first] = wordsOf(said).numbers
  const own = wordsOf(recorded).numbers
  // 'sửa đổi Nghị định 61, Nghị định số 30/2020/NĐ-CP': the first one has no symbol to compare.
  if (first === undefined || own.length === 0) return false
  return !/\d/.test(said.slice(0, said.toLowerCase().indexOf(first))) && !own.includes(first)
}

/** A title taken apart. */
interface TitleWords {
  telling: ReadonlySet<string>
  /** First letters of all its words but 'và': 'khoa học và công nghệ' is 'khcn'. */
  initials: string
  abbreviations: readonly string[]
  /** Documents it names: '61/2018', '30c'. */
  numbers: readonly string[]
  /** Years it names, those of dates apart. */
  years: readonly number[]
  /** The province or city it names first: 'lạng sơn'. */
  place: string | undefined
  /** The title without the numbers of documents and without days. */
  plain: string
  /** Read when first asked for: most titles are told apart without. */
  matter?: Matter
}

/** What a title is about. */
interface Matter {
  syllables: ReadonlySet<string>
  /** Two neighbours, for words whose syllables are in many others: 'hành chính'. */
  pairs: ReadonlySet<string>
}

// '61/2018/NĐ-CP', '30c/NQ-CP'
const documentNumber = /(?<number>\d+\p{L}?(?:\/(?:19|20)\d\d)?)(?:[/-](?=\p{L})[\p{L}\d&]+)+/gu
// 'tỉnh Lạng Sơn', 'thành phố Hồ Chí Minh'
const provinceName = /(?:tỉnh|thành phố) (?<place>\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){0,3})/u
// '08/11/2011', 'ngày 23 tháng 4 năm 2018'
const fullDate = /\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2} tháng \d{1,2} năm \d{4}/gu
// 'CCHC', 'KH&CN'
const abbreviation = /(?<!\p{L})\p{Lu}(?:&?\p{Lu})+(?!\p{L})/gu

/** Titles of the register are asked for again and again, and so are those that articles quote. */
const wordsOf = remembered(10_000, (title): TitleWords => {
  const numbers: string[] = []
  const plain = title
    .replace(documentNumber, (_, number: string) => {
      numbers.push(number.toLowerCase())
      return ' '
    })
    .replace(fullDate, ' ')
  const syllables = syllablesOf(plain)
  // In a title all in capitals nothing is an abbreviation.
  const shortened = /\p{Ll}/u.test(plain) ? (plain.match(abbreviation) ?? []) : []
  return {
    telling: new Set(syllables.filter(isTelling)),
    initials: syllables
      .filter(syllable => syllable !== and)
      .map(([first = '']) => (first === 'đ' ? 'd' : first))
      .join(''),
    abbreviations: shortened.map(text => foldText(text).replaceAll('&', '')),
    numbers,
    years: syllables.filter(isYear).map(Number),
    place: provinceIn(plain),
    plain,
  }
})

function provinceIn(title: string): string | undefined {
  return provinceName.exec(title)?.groups?.place?.toLowerCase()
}

function matterOf(words: TitleWords): Matter {
  words.matter ??= readMatter(words.plain, words.place)
  return words.matter
}

function readMatter(title: string, place = ''): Matter {
  const ofPlace = new Set(syllablesOf(place))
  const tells = (syllable: string) => isTelling(syllable) && !isYear(syllable) && !ofPlace.has(syllable)
  const syllables = new Set<string>()
  const pairs = new Set<string>()
  for (const part of title.normalize('NFC').split(bodies)) {
    const ofPart = syllablesOf(part)
    for (const [at, syllable] of ofPart.entries()) {
      if (tells(syllable) && !ofManyWords.has(syllable)) syllables.add(syllable)
      const next = ofPart[at + 1]
      if (next !== undefined && (tells(syllable) || tells(next))) pairs.add(`${syllable} ${next}`)
    }
  }
  return { syllables, pairs }
}

function isTelling(syllable: string): boolean {
  return syllable.length > 1 && !common.has(syllable) && (!/^\d+$/.test(syllable) || isYear(syllable))
}

function isYear(word: string): boolean {
  return /^(?:19|20)\d\d$/.test(word)
}

/** Words of one title for its abbreviations that the other spells out. */
function spelledOut({ abbreviations }: TitleWords, { initials }: TitleWords): number {
  return abbreviations.filter(letters => letters.length > 1 && initials.includes(letters)).length * 2
}
