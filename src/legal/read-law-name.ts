// Reads laws cited by their title, at the word 'luật', 'Pháp lệnh' or 'Hiến pháp'.
//   'Luật Khoa học và công nghệ'  'Bộ luật Hình sự'  'luật đất đai'  'Luật BHYT'  'Pháp lệnh Ngoại hối'  'BLHS'
// and leaves 'Luật sư', 'luật này', 'pháp luật đất đai', 'kỷ luật', 'Đại học Luật Hà Nội' alone.
import { foldText } from './fold.ts'
import { codeAbbreviations, type LawTitle, lawTitles, ordinanceTitles } from './law-titles.ts'
import {
  classAt,
  exactHash,
  exactWords,
  isDigitAt,
  isLetterAt,
  LOWER,
  lettersEnd,
  lettersStart,
  skipGap,
  skipGapBack,
  skipSpaces,
  UPPER,
} from './letters.ts'
import { listed, makePhrases, readPhrase, readPhraseBack } from './phrases.ts'
import { readYear } from './read-date.ts'
import { type DocumentKind, kindName } from './vocabulary.ts'

/** A law's name in a text. */
export interface LawName {
  start: number
  /** End of the title; a year or a number may follow. */
  end: number
  kind: DocumentKind
  /** `Luật Bảo hiểm y tế`, whatever the text abbreviates. */
  name: string
  draft: boolean
  /** The title is in our vocabulary; others need a pinpoint, a year or a number beside them. */
  known: boolean
}

const laws = makePhrases<LawTitle>(lawTitles)
const ordinances = makePhrases<LawTitle>(ordinanceTitles)

const code = exactWords('bộ')
const draftFirst = exactWords('dự')
const draftSecond = exactWords('thảo án')
const regulated = exactWords('quy')
const article = exactWords('điều')
const defined = exactWords('định')
/** 'pháp luật', 'quy luật', 'điều luật', 'Đại học Luật', 'Công ty Luật', 'cử nhân luật' … name no law. */
const notLaw = exactWords(`
  pháp quy điều đạo học khoa trường ngành ty phòng nhân sĩ âm giới nhạc hãng tạp niêm kỷ kỉ
`)
/** Countries whose laws are not ours: 'Luật Đất đai Trung Quốc', 'Hiến pháp của Nga'. */
const foreign = listed(`
  quốc tế; Mỹ; Hoa Kỳ; Anh; Pháp; Đức; Nga; Liên bang Nga; Trung Quốc; Nhật; Nhật Bản; Hàn Quốc;
  Thái Lan; Lào; Campuchia; Singapore; Malaysia; Indonesia; Philippines; Ấn Độ; Đài Loan; Úc;
  Australia; Canada; Thụy Điển; Thụy Sĩ; Tây Ban Nha; Ý; Italia; Brazil; Ukraine; Venezuela;
  Thổ Nhĩ Kỳ; Ai Cập; Cuba; Myanmar; Iran; Iraq; Liên Xô; EU; châu Âu; Liên minh châu Âu; nước này;
  nước ngoài; liên bang; Hà Lan; Phần Lan; Ireland; Mông Cổ; Đan Mạch; Na Uy; Bỉ; Áo; Ba Lan; Hungary; Hy Lạp; Bồ Đào Nha;
  Argentina; Mexico; Chile; Pakistan; Bangladesh; Nepal; Israel; Triều Tiên; New Zealand; Nam Phi; Việt Nam Cộng hòa
`)
const abroad = makePhrases(foreign.map(name => [name, true] as const))
const abroadBack = makePhrases(
  foreign.map(name => [name, name] as const),
  'backwards',
)
/** What a country does with a law of its own: 'Nhật Bản thông qua Luật …', 'Hàn Quốc đã có Luật …'. */
const enacts = makePhrases(
  listed('ban hành; thông qua; có; sửa; sửa đổi; công bố').map(verb => [verb, true] as const),
  'backwards',
)
const adverbs = exactWords('đã vừa mới cũng sẽ đang')
const of = exactWords('của')
const shortTitle = 10

/**
 * The same words in the same marks, wherever the mark of a tone is set ('Hoá chất', 'Hóa chất'); or without any, which
 * says too little of one syllable ('luật Gia Long').
 */
function sameWithMarks(written: string, title: string): boolean {
  const plain = foldText(title)
  return markKey(written) === markKey(title) || (plain.includes(' ') && written.toLowerCase() === plain)
}

function markKey(text: string): string {
  const letters = text.toLowerCase().normalize('NFD')
  const tones = letters.match(/[\u0300\u0301\u0303\u0309\u0323]/g) ?? []
  return letters.replace(/[\u0300\u0301\u0303\u0309\u0323]|[^\p{L}\p{M}]/gu, '') + tones.join('')
}
const peoples = exactWords('nước bạn người')

/** The bracket that closes one inside a title: '… ở người (HIV/AIDS)'. */
function pastClosing(text: string, start: number, end: number): number {
  return text.charCodeAt(end) === 0x29 && text.slice(start, end).includes('(') ? end + 1 : end
}

/** Reads the law named at the word 'luật' that spans `start` to `end`. */
export function readLaw(text: string, start: number, end: number, floor: number): LawName | undefined {
  let from = start
  let before = wordBefore(text, from, floor)
  const isCode = before !== undefined && code.has(before.hash)
  if (isCode && before) {
    from = before.start
    before = wordBefore(text, from, floor)
  }
  const capital = classAt(text, start) === UPPER
  if (before && (isNotLaw(text, before, capital, floor) || isEnactedAbroad(text, before.end, floor)))
    return undefined
  const at = skipGap(text, end)
  if (at === end || !isLetterAt(text, at)) return undefined
  const draft = isDraft(text, before, floor)
  const read = readPhrase(text, at, laws)
  if (read && suits(text, at, read.end, read.value, isCode, capital)) {
    const titleEnd = pastClosing(text, at, read.end)
    if (isForeign(text, titleEnd)) return undefined
    const { kind, title } = read.value
    return {
      start: from,
      end: titleEnd,
      kind,
      name: `${kindName(kind)} ${title}`,
      draft: draft || isRevision(text, titleEnd),
      known: true,
    }
  }
  const open = openTitleEnd(text, at)
  if (open === undefined) return undefined
  const kind = isCode ? 'bo-luat' : 'luat'
  return {
    start: from,
    end: open,
    kind,
    name: `${kindName(kind)} ${tidy(text.slice(at, open))}`,
    draft: draft || isRevision(text, open),
    known: false,
  }
}

/** Reads the ordinance named at 'Pháp lệnh' that spans `start` to `end`. */
export function readOrdinance(text: string, start: number, end: number, floor: number): LawName | undefined {
  const at = skipGap(text, end)
  if (at === end || !isLetterAt(text, at)) return undefined
  const draft = isDraft(text, wordBefore(text, start, floor), floor)
  const read = readPhrase(text, at, ordinances)
  if (read)
    return {
      start,
      end: read.end,
      kind: 'phap-lenh',
      name: `Pháp lệnh ${read.value.title}`,
      draft,
      known: true,
    }
  const open = openTitleEnd(text, at)
  return open === undefined
    ? undefined
    : {
        start,
        end: open,
        kind: 'phap-lenh',
        name: `Pháp lệnh ${tidy(text.slice(at, open))}`,
        draft,
        known: false,
      }
}

// 'nước Cộng hòa xã hội chủ nghĩa Việt Nam', which may follow 'Hiến pháp'.
const ofVietNam = makePhrases(
  [
    'nước Cộng hòa xã hội chủ nghĩa Việt Nam',
    'nước CHXHCN Việt Nam',
    'Việt Nam',
    'CHXHCN Việt Nam',
    'nước CHXHCNVN',
  ].map(name => [name, true] as const),
)
const constitutionBefore = exactWords('tòa án đồng ban vi lập hội')

/** Reads the constitution at 'Hiến pháp' that spans `start` to `end`. */
export function readConstitution(
  text: string,
  start: number,
  end: number,
  floor: number,
): LawName | undefined {
  const before = wordBefore(text, start, floor)
  if (before && (constitutionBefore.has(before.hash) || isEnactedAbroad(text, before.end, floor)))
    return undefined
  const country = readPhrase(text, skipGap(text, end), ofVietNam)
  const stop = country?.end ?? end
  if (!country && (isForeign(text, end) || isOthers(text, end) || isStrange(text, end))) return undefined
  const known = classAt(text, start) === UPPER
  return {
    start,
    end: stop,
    kind: 'hien-phap',
    name: 'Hiến pháp',
    draft: isDraft(text, before, floor),
    known,
  }
}

const others = exactWords('mới ông bà họ nước')

/** 'Hiến pháp mới', 'Hiến pháp của ông', 'Hiến pháp của nước này': somebody else's. */
function isOthers(text: string, end: number): boolean {
  let at = skipGap(text, end)
  let stop = lettersEnd(text, at)
  if (of.has(exactHash(text, at, stop))) {
    at = skipGap(text, stop)
    stop = lettersEnd(text, at)
  }
  return others.has(exactHash(text, at, stop))
}

/** 'Hiến pháp Weimar', 'Hiến pháp của Qatar': a name that is no Vietnamese word, on the same line. */
function isStrange(text: string, end: number): boolean {
  let at = skipSpaces(text, end)
  let stop = lettersEnd(text, at)
  if (of.has(exactHash(text, at, stop))) {
    at = skipSpaces(text, stop)
    stop = lettersEnd(text, at)
  }
  return stop > at && at > end && classAt(text, at) === UPPER && !isOurs(text, at, stop)
}

/** Reads 'BLHS', 'BLTTDS' … at a capital B. */
export function readCodeAbbreviation(text: string, start: number): LawName | undefined {
  if (start > 0 && (isLetterAt(text, start - 1) || isDigitAt(text, start - 1))) return undefined
  const end = lettersEnd(text, start)
  if (end - start > 6) return undefined
  const title = codeAbbreviations.get(text.slice(start, end))
  return (
    title && {
      start,
      end,
      kind: title.kind,
      name: `${kindName(title.kind)} ${title.title}`,
      draft: false,
      known: true,
    }
  )
}

interface Word {
  start: number
  end: number
  hash: number
}

function wordBefore(text: string, at: number, floor: number): Word | undefined {
  const end = skipGapBack(text, at, floor)
  const start = ownStart(text, end, floor)
  return start === end ? undefined : { start, end, hash: exactHash(text, start, end) }
}

/** Where the word that ends at `end` begins: 'Bộ' of 'căn cứBộ luật' has lost a space before it. */
export function ownStart(text: string, end: number, floor: number): number {
  let at = end
  while (at > floor && isLetterAt(text, at - 1)) {
    at -= 1
    if (classAt(text, at) === UPPER && classAt(text, at - 1) === LOWER) return at
  }
  return at
}

function isNotLaw(text: string, before: Word, capital: boolean, floor: number): boolean {
  // 'điều luật', but 'một số điều Luật Đất đai'.
  if (capital && article.has(before.hash)) return false
  // 'định luật', but 'theo quy định Luật Đất đai'.
  if (defined.has(before.hash)) return !regulated.has(wordBefore(text, before.start, floor)?.hash ?? 0)
  return notLaw.has(before.hash)
}

/** 'dự thảo Luật', 'dự án Luật', 'dự luật'. */
function isDraft(text: string, before: Word | undefined, floor: number): boolean {
  if (!before) return false
  if (draftFirst.has(before.hash)) return true
  return draftSecond.has(before.hash) && draftFirst.has(wordBefore(text, before.start, floor)?.hash ?? 0)
}

/** One-word titles and abbreviations are read with their capitals only: 'Luật Giá', not 'luật giá trị'. */
function suits(
  text: string,
  at: number,
  end: number,
  title: LawTitle,
  code: boolean,
  capital: boolean,
): boolean {
  const upper = classAt(text, at) === UPPER
  if (title.capitals && (!upper || classAt(text, at + 1) === LOWER)) return false
  // 'Luật giá' and 'luật Giá' count where the title is surely over, 'luật Giá trị' does not.
  const oneWord = !title.capitals && lettersEnd(text, at) === end
  if (oneWord && !(upper && capital) && !((upper || capital) && isOver(text, end))) return false
  // Short titles are told apart by their marks: 'luật Hồi giáo' is not the Luật Hội, 'luật để điều hành' not the Luật Đê điều.
  const { said = title.title } = title
  if (!title.capitals && said.length <= shortTitle && !sameWithMarks(text.slice(at, end), said)) return false
  if (title.spoken && !capital) return false
  // 'luật hình sự' is a branch of learning, 'Luật Hình sự' is said for the code.
  if (title.kind === 'bo-luat') return code || upper || (capital && lettersEnd(text, at) !== end)
  return !code
}

/** No word follows, or one that no title holds. */
function isOver(text: string, end: number): boolean {
  const at = skipGap(text, end)
  return !isLetterAt(text, at) || endsTitle(text, at, lettersEnd(text, at))
}

function isForeign(text: string, end: number): boolean {
  let at = skipGap(text, end)
  let stop = lettersEnd(text, at)
  if (stop > at && of.has(exactHash(text, at, stop))) {
    at = skipGap(text, stop)
    stop = lettersEnd(text, at)
    // 'của nước bạn Lào'
    while (stop > at && peoples.has(exactHash(text, at, stop))) {
      at = skipGap(text, stop)
      stop = lettersEnd(text, at)
    }
  }
  const read = readPhrase(text, at, abroad)
  // 'Anh' and 'Pháp' are countries in capitals only.
  return read !== undefined && (read.end - at > 4 || classAt(text, at) === UPPER)
}

/** 'Trung Quốc ban hành Luật …': whether a country and its verb end at `end`. */
function isEnactedAbroad(text: string, end: number, floor: number): boolean {
  const verb = readPhraseBack(text, end, enacts, floor)
  if (!verb) return false
  let at = skipGapBack(text, verb.start, floor)
  let start = lettersStart(text, at, floor)
  if (adverbs.has(exactHash(text, start, at))) {
    at = skipGapBack(text, start, floor)
    start = lettersStart(text, at, floor)
  }
  if (start === at) return false
  const country = readPhraseBack(text, at, abroadBack, floor)
  // 'Bộ Tư pháp ban hành', 'người lao động nước ngoài có': only a name, as it is written.
  return (
    country !== undefined &&
    classAt(text, country.start) === UPPER &&
    tidy(text.slice(country.start, at)) === country.value
  )
}

// 'Luật Đất đai (sửa đổi)', 'Luật Đất đai sửa đổi'; not 'Luật Quy hoạch sửa đổi Điều 5 Luật Đất đai', where it is a verb.
const revision =
  /\s*\([sS]ửa đổi(?:, bổ sung)?\)|\s+sửa đổi(?:, bổ sung)?(?![\p{L}\p{N}]|,? (?:[Đđ]iều|khoản|điểm|[Cc]hương|một|các|những|[Bb]ộ|[Ll]uật|bởi|theo|tại|bổ sung|thay|bãi) ?)/uy

/** Where the words end that say of a law's name that it is revised: 'Luật Đất đai (sửa đổi) năm 2024'. */
export function revisionEnd(text: string, end: number): number | undefined {
  revision.lastIndex = end
  return revision.test(text) ? revision.lastIndex : undefined
}

/** 'Luật Đất đai (sửa đổi)': the bill before the National Assembly, unless its year says it is passed. */
function isRevision(text: string, end: number): boolean {
  const revised = revisionEnd(text, end)
  return revised !== undefined && readYear(text, revised, true) === undefined
}

const titleStops = exactWords(`
  có được là này đã sẽ khi thì mà để cho của theo tại từ ngày năm số hoặc với do bởi vì nếu phải
  không chưa đang bị mới cũng còn cần đều nêu chỉ trong như ra nên vào bắt vừa sau trước gồm nhằm yêu
`)
/** Words that end a title only together: 'quy định' does, 'quy hoạch' does not; 'thông qua', not 'giao thông'. */
const titleStopPairs = pairs(
  listed(`
  quy định; quy trình; hiện hành; hiện nay; sửa đổi; ban hành; thông qua; trên thực; trên cơ; thay thế; thay đổi;
  thay cho; đối với; áp dụng; trình tại; trên đây; ban bố; và điều; và khoản; và luật; và nghị
`),
)

function pairs(phrases: readonly string[]): ReadonlyMap<number, ReadonlySet<number>> {
  const map = new Map<number, Set<number>>()
  for (const phrase of phrases) {
    const [first = '', second = ''] = phrase.split(' ')
    const key = exactHash(first, 0, first.length)
    const seconds = map.get(key) ?? new Set()
    seconds.add(exactHash(second, 0, second.length))
    map.set(key, seconds)
  }
  return map
}

/** First words that make no title: 'Luật sư', 'Luật sửa đổi', 'Luật số', 'luật Hồi giáo'. */
const notTitle = exactWords(`
  sư sửa bổ số này gia định các pháp khoa học và của việt hà tnhh trên nói nêu mới cũ quốc thay nhà điều biển luật
  hồi ls tp đảng
`)
/** A Vietnamese syllable, marks off: 'Okun' and 'Magnitsky' are none, and name laws of nature or of others. */
const syllable =
  /^(?:ngh|ng|nh|ph|th|tr|kh|gh|gi|ch|qu|[bcdghklmnpqrstvx])?(?:[aeiouy]{1,3})(?:ch|ng|nh|[cmnpt])?$/

/** Whether a title cannot hold the word that spans `at` to `end`. */
function endsTitle(text: string, at: number, end: number): boolean {
  const word = exactHash(text, at, end)
  if (titleStops.has(word)) return true
  const next = skipGap(text, end)
  return titlePair(word, exactHash(text, next, lettersEnd(text, next)))
}

function titlePair(first: number, second: number): boolean {
  return titleStopPairs.get(first)?.has(second) ?? false
}

/** A word of Vietnamese, or an abbreviation in capitals. */
function isOurs(text: string, at: number, end: number): boolean {
  const word = text.slice(at, end)
  return word === word.toUpperCase() || syllable.test(foldText(word))
}

/** The end of a title nobody has told us of: it begins with a capital and runs to a word no title holds. */
function openTitleEnd(text: string, at: number): number | undefined {
  if (classAt(text, at) !== UPPER) return undefined
  let place = at
  let end: number | undefined
  for (let words = 0; words < 12; words += 1) {
    const stop = lettersEnd(text, place)
    if (stop === place) break
    const word = exactHash(text, place, stop)
    if (words === 0 ? notTitle.has(word) || !isOurs(text, place, stop) : endsTitle(text, place, stop)) break
    end = stop
    const next = skipGap(text, stop)
    const comma = text.charCodeAt(next) === 0x2c
    place = comma ? skipGap(text, next + 1) : next
    if (comma && classAt(text, place) !== LOWER) break
  }
  return end
}

function tidy(title: string): string {
  return title.replace(/\s+/gu, ' ')
}
