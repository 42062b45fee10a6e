// When a word and a number without symbol are a citation: 'Nghị định 67', 'Quyết định số 24', 'NQ57', 'Thông tư 64/2017',
// and when not: 'quyết định 2 kế hoạch', 'kế hoạch 5 năm', 'thông báo 3 trường hợp', 'Chương trình 135', 'căn hộ CT2'.

import type { KindWord } from './kind-words.ts'
import {
  classAt,
  digitsEnd,
  exactHash,
  exactWords,
  isDigitAt,
  isLetterAt,
  isYearAt,
  LOWER,
  lettersEnd,
  lettersStart,
  NEWLINE,
  skipGap,
  skipGapBack,
  skipSpaces,
  UPPER,
} from './letters.ts'
import { readDate } from './read-date.ts'
import { readIssuer } from './read-issuer.ts'
import { jointEnd } from './read-joint.ts'
import type { Lead } from './read-lead.ts'
import { type BareNumber, readBareNumber, readSymbol } from './read-symbol.ts'
import type { DocumentKind } from './vocabulary.ts'

/** Nouns only: with a number they are citations, in small letters too. */
const nouns: ReadonlySet<DocumentKind> = new Set([
  'nghi-dinh',
  'nghi-quyet',
  'thong-tu',
  'thong-tu-lien-tich',
  'nghi-quyet-lien-tich',
  'phap-lenh',
  'sac-lenh',
  'chi-thi',
  'cong-van',
  'van-ban-hop-nhat',
  'cong-dien',
])
/** With a capital letter and two digits: 'Quyết định 282', 'Kết luận 14', 'Quy định 37'. */
const capitals: ReadonlySet<DocumentKind> = new Set([
  'quyet-dinh',
  'ket-luan',
  'quy-dinh',
  'thong-bao',
  'huong-dan',
  'ke-hoach',
  'to-trinh',
])
/** Only after 'số'. */
const numbered: ReadonlySet<DocumentKind> = new Set([
  'chuong-trinh',
  'bao-cao',
  'quy-che',
  'thong-tri',
  'lenh',
  'quy-hoach',
  'de-an',
  'thong-cao',
])

/** After a noun such as 'nghị định' only these make an amount of the number. */
const amounts = exactWords('tháng tuần giờ phút tỷ tỉ triệu nghìn ngàn đồng điều chương trang tờ')
/** Nouns that are counted: 'Quyết định 2 kế hoạch', 'Thông báo 3 trường hợp'. */
const counted = exactWords(`
  tháng tuần giờ phút tỷ tỉ triệu nghìn ngàn đồng người trường vấn dự đề điểm khoản mục chương điều nội nhiệm
  giải nhóm lần lượt đợt bên cấp tỉnh huyện xã địa đơn cơ bộ kế tiêu loại vụ phương chiếc căn ha km kg cán
  công doanh hộ khu lô gói bước phần chính trụ mũi cá thành quận ca học thí môn vị ông bà đối tổ đoàn hình
  mức giai hướng dòng cái con bài ý cách ngân hãng nhà quốc nước tuyến cầu xe tàu máy khách sai suất tấn tạ lít
  trang tờ héc hecta m cây hạng hoạt giảng sinh thửa mô doanh em cụ bị can cuộc vòng trận
`)
const people = exactWords('người hộ')
/** 'Chương trình số 12 phát tối thứ Bảy' is one of television. */
const broadcast = exactWords('phát lên')
/** What is numbered in capitals too: plots, blocks, channels, roads. */
const numberedThings = exactWords(
  'lô ô kênh tòa toà khu nhà căn block đường tuyến tàu xe máy mã phòng lớp trạm bến dãy khối kí ký',
)
const year = exactWords('năm')
const day = exactWords('ngày')

/** Whether a bare number after this word is a short citation. */
export function isShortCitation(text: string, lead: Lead, word: KindWord, number: BareNumber): boolean {
  const { kind } = word
  const yearly = number.number.includes('/')
  if (number.dotted) return kind === 'nghi-quyet' && word.capital
  if (kind === 'nghi-quyet' && isOfUnitedNations(text, word.start, number.end)) return false
  // 'Roosevelt ký Sắc lệnh 8807': ours never came to a thousand.
  if (kind === 'sac-lenh' && number.number.length > 3) return false
  if (word.general) return lead.so || isDated(text, number)
  if (word.abbreviated) return isShortAbbreviation(text, word, number, yearly, lead.so)
  if (kind === 'luat' || kind === 'bo-luat')
    return yearly ? lead.so || word.capital : isListed(text, number.end)
  if (lead.so) {
    // 'quyết định số 5 người được cử đi': the number of people, not of a decision.
    if (!word.capital && !nouns.has(kind) && isFollowedBy(text, number.end, people)) return false
    if (kind === 'chuong-trinh' && isFollowedBy(text, number.end, broadcast)) return false
    return nouns.has(kind) || capitals.has(kind) || numbered.has(kind)
  }
  if (yearly) return nouns.has(kind) || kind === 'quyet-dinh'
  // '2021' after a word is a year: 'Kế hoạch 2021'; official letters go as high.
  if (kind !== 'cong-van' && isYearLike(text, number)) return false
  // 'chủ trương, nghị quyết 2' of a table, 'THÔNG TƯ1' with its footnote, 'Thông tư' at the end of a line.
  if (number.number.length < 2 || !isBeside(text, word, number)) return false
  if (nouns.has(kind)) return !isAmount(text, number.end, amounts)
  if (!capitals.has(kind)) return false
  if (isDated(text, number)) return true
  // 'ra quyết định 5383', 'ban hành quyết định 153'
  if (kind === 'quyet-dinh' && !word.capital)
    return number.number.length > 2 && isDone(text, word.start) && !isAmount(text, number.end, counted)
  return word.capital && classAt(text, word.start + 1) === LOWER && !isAmount(text, number.end, counted)
}

const done = exactWords('ra hành ký lại theo bỏ sửa các của hai và')

function isDone(text: string, start: number): boolean {
  const end = skipGapBack(text, start)
  return done.has(exactHash(text, lettersStart(text, end), end))
}

const longestList = 12

/** 'Luật số 43, 47 và 58/2024/QH15': the last of the list says what the numbers before it are. */
function isListed(text: string, at: number): boolean {
  let place = at
  for (let members = 0; members < longestList; members += 1) {
    const next = jointEnd(text, place, text.length)
    if (next === undefined || !isDigitAt(text, next)) return false
    const symbol = readSymbol(text, next)
    if (symbol) return symbol.codes[0]?.assembly ?? false
    place = digitsEnd(text, next)
  }
  return false
}

const afterList = exactWords(`
  của về do và là đã được đều cũng có cùng quy thì bị sẽ vẫn còn xử hướng sửa thay bãi nêu yêu
`)

/**
 * The numbers that go on after a short citation: '100', '123' of 'Nghị định 46, 100 và 123 của Chính phủ'. None where
 * they may count what follows ('Nghị định 46, 100 hộ dân'), or the last one has a symbol, which is then that of all.
 */
export function listedNumbers(text: string, from: number, kind: DocumentKind): readonly BareNumber[] {
  if (!nouns.has(kind) && kind !== 'quyet-dinh') return []
  const members: BareNumber[] = []
  let place = from
  while (members.length < longestList) {
    const start = jointEnd(text, place, text.length)
    if (start === undefined || !isDigitAt(text, start)) break
    const member = readBareNumber(text, start, false)
    if (!member || member.dotted || member.number.length < 2 || isYearLike(text, member)) return []
    members.push(member)
    place = member.end
  }
  return members.length > 0 && endsList(text, place) ? members : []
}

const endOfClause: ReadonlySet<string> = new Set('.,;:)…!?”"')

function endsList(text: string, at: number): boolean {
  const next = skipGap(text, at)
  if (next === text.length) return true
  if (!isLetterAt(text, next)) return endOfClause.has(text[next] ?? '')
  const end = lettersEnd(text, next)
  const word = exactHash(text, next, end)
  // 'số 13 ngày 5-4-2019'
  if (day.has(word)) return isDigitAt(text, skipGap(text, end))
  return next > at && afterList.has(word)
}

// 'Nghị quyết 2334 của Hội đồng Bảo an', 'Nghị quyết 598 Hội đồng Bảo an', 'Nghị quyết 242 được Hội đồng Bảo an …'
const unitedNations =
  /\s{1,3}(?:\(\d{4}\)\s)?(?:(?:của|được|do)\s)?(?:Hội đồng Bảo an|HĐBA|LHQ|Liên [Hh]ợp [Qq]uốc|Liên [Hh]iệp [Qq]uốc|Đại hội đồng)/uy

const unitedNationsBefore = /Hội đồng Bảo an|HĐBA|LHQ|Liên [Hh]ợp [Qq]uốc|Liên [Hh]iệp [Qq]uốc/u
const wayBefore = 80

function isOfUnitedNations(text: string, start: number, end: number): boolean {
  unitedNations.lastIndex = end
  return (
    unitedNations.test(text) || unitedNationsBefore.test(text.slice(Math.max(0, start - wayBefore), start))
  )
}

/** Whether word and number stand side by side, also over the end of a line where no list or table begins there. */
function isBeside(text: string, word: KindWord, { start, end }: BareNumber): boolean {
  // 'Nghị định116' has lost a space, 'THÔNG TƯ1' has a footnote.
  if (start === word.end) return end - start > 2
  if (skipSpaces(text, word.end) === start) return true
  const next = text.charCodeAt(end)
  const after = skipSpaces(text, end)
  const aloneOnLine = after === text.length || classAt(text, after) === NEWLINE
  return word.capital && next !== 0x2e && next !== 0x29 && !aloneOnLine
}

function isYearLike(text: string, { start }: BareNumber): boolean {
  return isYearAt(text, start)
}

/** 'quyết định 49 (ngày 1/9/2011) của Thủ tướng', 'kế hoạch 199 của Công an thành phố': a date or an issuer follows. */
function isDated(text: string, { end, number }: BareNumber): boolean {
  return number.length > 1 && (readDate(text, end)?.iso !== undefined || readIssuer(text, end) !== undefined)
}

/** 'NQ57', 'NĐ 61', 'TT 02/2014'; 'CT2' is a block of flats and 'KH 12' a customer. */
function isShortAbbreviation(
  text: string,
  { kind, start, end }: KindWord,
  { number, start: at, end: stop }: BareNumber,
  yearly: boolean,
  so: boolean,
): boolean {
  // 'CT2' of 'XCT2', 'TT' of 'CNTT&TT 18 Nguyễn Du'
  const stuck = text.charCodeAt(start - 1)
  if (classAt(text, start - 1) === UPPER || isDigitAt(text, start - 1) || stuck === 0x2d || stuck === 0x26)
    return false
  const before = skipGapBack(text, start)
  if (numberedThings.has(exactHash(text, lettersStart(text, before), before))) return false
  if (yearly) return kind !== 'ke-hoach' || so
  if (kind === 'nghi-dinh' || kind === 'nghi-quyet' || kind === 'thong-tu-lien-tich')
    return !isAmount(text, stop, amounts)
  if (so) return kind === 'thong-tu' || kind === 'quyet-dinh' || kind === 'cong-van' || kind === 'chi-thi'
  // 'CV 5512 của Bộ …': a date or an issuer tells it from a block of flats.
  if (kind === 'cong-van' || kind === 'chi-thi')
    return skipSpaces(text, end) === at && isDated(text, { start: at, end: stop, number })
  if ((kind !== 'thong-tu' && kind !== 'quyet-dinh') || number.length < 2) return false
  return skipSpaces(text, end) === at && !isAmount(text, stop, counted)
}

/** Whether what follows is counted by the number: 'kế hoạch 5 năm', but 'Nghị định 61 năm 2018'. */
function isAmount(text: string, at: number, units: ReadonlySet<number>): boolean {
  const next = skipGap(text, at)
  const end = lettersEnd(text, next)
  if (end === next || next === at || classAt(text, next) !== LOWER) return false
  const word = exactHash(text, next, end)
  if (year.has(word)) return !isYearAt(text, skipGap(text, end))
  // 'Nghị định 61 ngày 23/4/2018'
  if (day.has(word)) return !isDigitAt(text, skipGap(text, end))
  return units.has(word)
}

function isFollowedBy(text: string, at: number, words: ReadonlySet<number>): boolean {
  const next = skipGap(text, at)
  return next > at && words.has(exactHash(text, next, lettersEnd(text, next)))
}

/** The year after a short form: 'Nghị định số 79 năm 2012'. 'Kế hoạch số 5 năm 2016-2020' has a period. */
export function shortYear(text: string, { start, end, number }: BareNumber): BareNumber | undefined {
  if (number.includes('/')) return undefined
  const next = skipGap(text, end)
  const stop = lettersEnd(text, next)
  if (stop === next || !year.has(exactHash(text, next, stop))) return undefined
  const at = skipGap(text, stop)
  if (!isYearAt(text, at)) return undefined
  const after = skipSpaces(text, at + 4)
  if (text.charCodeAt(after) === 0x2d || text.charCodeAt(after) === 0x2013) return undefined
  return { start, end: at + 4, number: `${number}/${text.slice(at, at + 4)}` }
}
