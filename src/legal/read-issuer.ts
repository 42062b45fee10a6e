// Reads who issued a document, in the words after 'của' or 'do'.
//   'của Chính phủ'  'của Bộ trưởng Bộ Lao động - Thương binh và Xã hội'  'của UBND tỉnh Cao Bằng'
//   'của UBND tỉnh Phê duyệt Đề án' ends at 'tỉnh'; 'của Ban Bí thư (khóa XII)' at 'thư'; 'của doanh nghiệp' is none.
import { centralIssuers } from './issuers.ts'
import {
  classAt,
  DASH,
  digitsEnd,
  exactHash,
  exactWords,
  hashOf,
  isLetterAt,
  LOWER,
  lettersEnd,
  lettersStart,
  SPACE,
  skipGap,
  UPPER,
  wordHash,
} from './letters.ts'
import { listed, makePhrases, readPhrase } from './phrases.ts'
import { provinceNames } from './provinces.ts'
import type { Span } from './types.ts'

/** The issuer's words in a text. */
export interface IssuerRead extends Span {
  text: string
}

/** Fields of work that ministries and the departments (Sở) of provinces are named by. */
const fields = listed(`
  Khoa học và Công nghệ; KH&CN; KHCN; Thông tin và Truyền thông; TT&TT; TTTT; Nội vụ; Tài chính; Tư pháp;
  Xây dựng; Giáo dục và Đào tạo; GD&ĐT; GDĐT; Y tế; Công Thương; Giao thông vận tải; GTVT;
  Nông nghiệp và Phát triển nông thôn; Nông nghiệp và PTNT; NN&PTNT; NNPTNT; Nông nghiệp và Môi trường;
  NN&MT; Tài nguyên và Môi trường; TN&MT; TNMT; Kế hoạch và Đầu tư; KH&ĐT; KHĐT;
  Lao động - Thương binh và Xã hội; LĐTBXH; LĐ-TB&XH; LĐTB&XH; LĐ,TB&XH; Văn hóa, Thể thao và Du lịch;
  VHTTDL; VH,TT&DL; VHTT&DL; Văn hóa và Thể thao; Văn hóa - Thông tin; Du lịch; Ngoại vụ; Ngoại giao;
  Công an; Quốc phòng; Dân tộc và Tôn giáo; Quy hoạch - Kiến trúc; An toàn thực phẩm; Thương mại;
  Công nghiệp; Thủy sản; Bưu chính, Viễn thông; Khoa học, Công nghệ và Môi trường; Văn hóa Thông tin;
  Thủy lợi; Nông nghiệp; Lâm nghiệp
`)

/**
 * 'central' names end where they end; 'local' ones go on with level and place, 'named' ones with a place that needs no
 * level ('Huyện ủy Văn Lãng'); 'placed' ones name nobody without a place; 'field' ones go on with a field; 'open' ones
 * with words.
 */
type Manner = 'central' | 'local' | 'named' | 'placed' | 'field' | 'open' | 'office'

const names = makePhrases<Manner>([
  ...centralIssuers
    .flatMap(({ name, shortName, names = [] }) => [
      name,
      ...(shortName === undefined ? [] : [shortName]),
      ...names,
    ])
    .map(name => [name, 'central'] as const),
  ...listed('Chủ tịch Hồ Chí Minh; Ban Tổ chức - Cán bộ Chính phủ; Thường vụ Quân ủy Trung ương; NHNNVN').map(
    name => [name, 'central'] as const,
  ),
  ...listed(`
  UBND; UBNN; Ủy ban nhân dân; UB nhân dân; UB; HĐND; Hội đồng nhân dân; Thường trực HĐND;
  Thường trực Hội đồng nhân dân; Đoàn đại biểu Quốc hội; Đảng ủy; Ban Chấp hành Đảng bộ; Ban Thường vụ; Văn phòng UBND; Văn phòng Ủy ban nhân dân; Công an;
  Tòa án nhân dân; TAND; Viện kiểm sát nhân dân; VKSND; Bảo hiểm xã hội; BHXH; Mặt trận Tổ quốc;
  Thanh tra; Kho bạc Nhà nước; Bộ Chỉ huy quân sự; Ban Tổ chức; Ban Tuyên giáo; Ban Dân vận;
  Ban Nội chính; Ủy ban Kiểm tra
`).map(name => [name, 'local'] as const),
  ...['Tỉnh', 'Thành', 'Huyện', 'Thị', 'Quận']
    .flatMap(level => [`${level} ủy`, `${level} đoàn`])
    .flatMap(name => [name, `Ban Thường vụ ${name}`, `BTV ${name}`, `Thường trực ${name}`])
    .map(name => [name, 'named'] as const),
  ['chính quyền', 'placed'] as const,
  ...['Bộ', 'Sở', 'Liên Bộ', 'Liên Sở'].map(name => [name, 'field'] as const),
  ...listed(`
  Tổng cục; Cục; Chi cục; Vụ; Viện; Trường; Đại học; Học viện; Hội; Liên đoàn; Liên minh; Liên hiệp;
  Trung tâm; Tập đoàn; Tổng công ty; Công ty; Ngân hàng; Ban; Ủy ban; Hội đồng; Tổng Liên đoàn;
  Trung ương Đoàn; Đoàn; Tổng Thanh tra; Quân ủy; Tòa án; Kho bạc; Văn phòng; Phòng; Cơ quan; Cảnh sát
`).map(name => [name, 'open'] as const),
  ...listed(`
  Bộ trưởng; Thứ trưởng; Chủ tịch; Phó Chủ tịch; Giám đốc; Phó Giám đốc; Tổng Giám đốc; Thống đốc;
  Tổng cục trưởng; Cục trưởng; Viện trưởng; Chánh án; Chánh Thanh tra; Chánh Văn phòng; Chủ nhiệm;
  Trưởng ban; Thủ trưởng; Hiệu trưởng; Bí thư; Tổng Bí thư; Vụ trưởng; Chi cục trưởng
`).map(name => [name, 'office'] as const),
])
const fieldNames = makePhrases(fields.map(name => [name, true] as const))

/** 'tỉnh', 'thành phố', 'TP.', 'huyện' …, which go before a place. */
const levels = makePhrases(
  listed(`
  tỉnh; cấp huyện; cấp xã; các huyện; các xã; thành phố; TP; T.P; Tp; huyện; quận; thị xã; TX; xã; phường; thị trấn; đặc khu; cấp tỉnh;
  các tỉnh
`).map(level => [level, true] as const),
)

const TINH = hashOf('tỉnh')
const by = exactWords('của do cua')
const and = exactWords('và')

/** The issuer attached at `at` by 'của' or 'do'. */
export function readIssuer(text: string, at: number): IssuerRead | undefined {
  let place = skipGap(text, at)
  if (text.charCodeAt(place) === 0x2c) place = skipGap(text, place + 1)
  const end = lettersEnd(text, place)
  if (end === place || !by.has(exactHash(text, place, end))) return undefined
  return readIssuerName(text, skipGap(text, end))
}

/** The issuer whose name begins at `at`; 'tỉnh Cao Bằng' alone stands for its people's committee or council. */
export function readIssuerName(text: string, at: number): IssuerRead | undefined {
  let end = nameEnd(text, at, 0)
  if (end === undefined) return readPlace(text, at, 'any')
  const first = wordHash(text, at, lettersEnd(text, at))
  // Joint circulars: 'của Bộ Tài chính, Bộ Y tế và Bộ Công an', 'Bộ Nội vụ - Bộ Tài chính'.
  for (let more = 0; more < 8; more += 1) {
    const joint = nextJoint(text, end)
    if (!joint) break
    // 'Nghị định 61/2018/NĐ-CP của Chính phủ, Bộ Tài chính hướng dẫn': who guides is another.
    if (!joint.and && alone.has(first)) break
    const joined = joint.and ? jointlyEnd(text, joint.at) : ministryEnd(text, joint.at, first)
    if (joined === undefined) break
    // 'của Văn phòng Chính phủ, Bộ Công Thương đã …': who has done something else.
    if (!joint.and && first !== LIEN && first !== BO && actsNext(text, joined)) break
    end = joined
  }
  return { start: at, end, text: text.slice(at, end) }
}

const BO = hashOf('bộ')
const LIEN = hashOf('liên')
/** The first words of the highest court and procuracy, which issue joint circulars with each other and with ministries. */
const justice: ReadonlySet<number> = new Set(['viện', 'vksndtc', 'vksnd', 'tòa', 'tandtc'].map(hashOf))
const joins: ReadonlySet<number> = new Set([BO, LIEN, ...justice])
/** The first words of bodies that issue nothing jointly with a ministry: Chính phủ, Thủ tướng, Quốc hội, Ban Bí thư … */
const alone: ReadonlySet<number> = new Set(
  ['chính', 'thủ', 'phó', 'quốc', 'ban', 'trung', 'đảng', 'chủ'].map(hashOf),
)

/** The local body whose name begins at `at`: 'UBND tỉnh Cao Bằng', 'Sở Nội vụ'. */
export function readLocalBody(text: string, at: number): IssuerRead | undefined {
  const read = readPhrase(text, at, names)
  if (read?.value !== 'local' && read?.value !== 'named' && read?.value !== 'field') return undefined
  const end = nameEnd(text, at, 0)
  return end === undefined ? undefined : { start: at, end, text: text.slice(at, end) }
}

/**
 * A place named at `at`: 'tỉnh Cao Bằng', 'huyện Văn Lãng, tỉnh Lạng Sơn', 'TP. Hồ Chí Minh'; with `any` also a province
 * without its level.
 */
export function readPlace(text: string, at: number, manner: 'with-level' | 'any'): IssuerRead | undefined {
  const level = readPhrase(text, at, levels)
  const end = level ? placeEnd(text, at) : manner === 'any' ? readPhrase(text, at, provinces)?.end : undefined
  if (end === undefined || end === level?.end || (!level && classAt(text, at) !== UPPER)) return undefined
  return { start: at, end, text: text.slice(at, end) }
}

function ministryEnd(text: string, at: number, first: number): number | undefined {
  // 'Liên bộ Tài chính - Khoa học và Công nghệ', 'liên Bộ Công Thương - Bộ Tài chính'
  const field = first === LIEN ? readPhrase(text, at, fieldNames)?.end : undefined
  const word = wordHash(text, at, lettersEnd(text, at))
  // 'Bộ Công an, Viện kiểm sát nhân dân tối cao, Tòa án nhân dân tối cao'
  return field ?? (word === BO || (justice.has(word) && joins.has(first)) ? centralEnd(text, at) : undefined)
}

/** 'Bộ trưởng Bộ Tài chính và Bộ trưởng Bộ Y tế', 'Bộ Công an và Viện kiểm sát nhân dân tối cao' */
function jointlyEnd(text: string, at: number): number | undefined {
  const central = centralEnd(text, at)
  if (central !== undefined) return central
  const read = classAt(text, at) === UPPER ? readPhrase(text, at, names) : undefined
  return read?.value === 'office' ? nameEnd(text, at, 0) : undefined
}

const acting = exactWords('đã sẽ vừa cũng đang')

function actsNext(text: string, at: number): boolean {
  const next = skipGap(text, at)
  return acting.has(exactHash(text, next, lettersEnd(text, next)))
}

function centralEnd(text: string, at: number): number | undefined {
  const read = readPhrase(text, at, names)
  return read?.value === 'central' && classAt(text, at) === UPPER ? pastCountry(text, read.end) : undefined
}

const country = makePhrases(
  listed('Việt Nam; Việt Nam Dân chủ Cộng hòa; nước Việt Nam Dân chủ Cộng hòa').map(name => [name, true]),
)

/** 'Ngân hàng Nhà nước Việt Nam', 'Chủ tịch nước Việt Nam Dân chủ Cộng hòa' */
function pastCountry(text: string, at: number): number {
  return readPhrase(text, skipGap(text, at), country)?.end ?? at
}

/** What another issuer may begin after: ',', '-', 'và'. */
function nextJoint(text: string, at: number): { at: number; and: boolean } | undefined {
  const next = skipGap(text, at)
  if (text.charCodeAt(next) === 0x2c || classAt(text, next) === DASH)
    return { at: skipGap(text, next + 1), and: false }
  const end = lettersEnd(text, next)
  return end > next && and.has(exactHash(text, next, end)) ? { at: skipGap(text, end), and: true } : undefined
}

function nameEnd(text: string, at: number, depth: number): number | undefined {
  const read = readPhrase(text, at, names)
  if (!read) return undefined
  // Small letters: 'của bộ Tài chính', 'của ủy ban nhân dân tỉnh' name someone; 'của hội', 'của công ty' nobody.
  const small = classAt(text, at) === LOWER
  switch (read.value) {
    case 'central':
      // 'của chính phủ'; in one word small letters are another word: 'do đang …' is not 'do Đảng'.
      return small && lettersEnd(text, at) === read.end ? undefined : pastCountry(text, read.end)
    case 'local': {
      const end = pastCentral(text, pastAbbreviation(text, read.end))
      // 'Thanh tra Sở Xây dựng Hà Nội', 'Ban Tổ chức Tỉnh ủy Cao Bằng'
      const within = skipGap(text, end)
      const whole =
        depth === 0 && classAt(text, within) === UPPER ? readPhrase(text, within, names) : undefined
      const nested = whole && whole.value !== 'open' && whole.value !== 'office'
      return (nested ? nameEnd(text, within, 1) : undefined) ?? placeEnd(text, end)
    }
    case 'placed': {
      const place = placeEnd(text, read.end)
      return place > read.end ? place : undefined
    }
    case 'named': {
      const place = placeEnd(text, read.end)
      return place > read.end ? place : (capitalsEnd(text, skipGap(text, read.end)) ?? read.end)
    }
    case 'field': {
      const field = readPhrase(text, skipGap(text, read.end), fieldNames)
      if (field) return small && classAt(text, field.start) !== UPPER ? undefined : placeEnd(text, field.end)
      return small ? undefined : openEnd(text, read.end)
    }
    case 'open':
      return small ? undefined : openEnd(text, read.end)
    case 'office': {
      // 'Bộ trưởng Bộ Tài chính', 'Chủ tịch UBND tỉnh', 'Bộ trưởng, Chủ nhiệm …'; alone it names nobody we know.
      if (small || depth > 2) return undefined
      let next = skipGap(text, read.end)
      if (text.charCodeAt(next) === 0x2c) next = skipGap(text, next + 1)
      // 'Bộ trưởng Lao động - Thương binh và Xã hội'
      return nameEnd(text, next, depth + 1) ?? readPhrase(text, next, fieldNames)?.end
    }
  }
}

/** 'Ủy ban nhân dân (UBND) tỉnh' */
function pastAbbreviation(text: string, at: number): number {
  const open = skipGap(text, at)
  if (text.charCodeAt(open) !== 0x28) return at
  const end = lettersEnd(text, open + 1)
  return end > open + 1 &&
    end - open < 7 &&
    text.charCodeAt(end) === 0x29 &&
    classAt(text, open + 1) === UPPER
    ? end + 1
    : at
}

/** 'Ban Tổ chức TƯ'; by the letters, for 'từ' and 'tự' are words. */
function pastCentral(text: string, at: number): number {
  const start = skipGap(text, at)
  const end = lettersEnd(text, start)
  return centralShort.has(text.slice(start, end)) ? end : at
}

const centralShort: ReadonlySet<string> = new Set(['TƯ', 'TW'])

/** Past 'tỉnh Cao Bằng', 'TP. Hồ Chí Minh', 'huyện Hòa An, tỉnh Cao Bằng', 'Hà Nội'. */
function placeEnd(text: string, at: number): number {
  let end = at
  let outermost = false
  for (let levelsRead = 0; levelsRead < 3; levelsRead += 1) {
    let next = skipGap(text, end)
    if (levelsRead > 0) {
      // Nothing lies around a province: 'UBND tỉnh An Giang, thị xã Long Xuyên …' goes on with something else.
      if (outermost) return end
      if (text.charCodeAt(next) !== 0x2c) return end
      next = skipGap(text, next + 1)
    }
    const level = readPhrase(text, next, levels)
    if (level) {
      outermost = wordHash(text, level.start, level.end) === TINH
      let place = level.end
      // 'TP. Hồ Chí Minh', 'Tp. Huế'; after 'tỉnh' a full stop ends the sentence.
      if (text.charCodeAt(place) === 0x2e && place - level.start < 4) place += 1
      const name = skipGap(text, pastFriend(text, place))
      // 'tỉnh cao bằng' too: behind its level the name of a province needs no capitals.
      const named = capitalsEnd(text, name) ?? readPhrase(text, name, provinces)?.end ?? numberEnd(text, name)
      if (levelsRead > 0 && named === undefined) return end
      end = named ?? pastFriend(text, level.end)
    } else {
      // Without a level only a province is a place: 'Sở Y tế Lê Quang Hùng' goes on with a person.
      return levelsRead === 0 && next > end ? (readPhrase(text, next, provinces)?.end ?? end) : end
    }
  }
  return end
}

const friend = exactWords('bạn')

/** 'UBND tỉnh bạn Cao Bằng', 'UBND tỉnh bạn' */
function pastFriend(text: string, at: number): number {
  const start = skipGap(text, at)
  const end = lettersEnd(text, start)
  return friend.has(exactHash(text, start, end)) ? end : at
}

/** 'quận 1', 'phường 12' */
function numberEnd(text: string, at: number): number | undefined {
  const end = digitsEnd(text, at)
  return end > at && end - at < 3 && !isLetterAt(text, end) ? end : undefined
}

/** Provinces, and towns whose names a province begins or a dash parts. */
const provinces = makePhrases(
  [...provinceNames, 'Điện Biên Phủ', 'Phan Rang - Tháp Chàm'].map(name => [name, true] as const),
)
/** Verbs that open a title with a capital right after the issuer: 'UBND tỉnh Phê duyệt …'. */
const verbs = makePhrases(
  listed(`
  quy định; phê duyệt; ban hành; sửa đổi; bổ sung; hướng dẫn; thành lập; công bố; triển khai; bãi bỏ;
  thực hiện; điều chỉnh; tổ chức; kiện toàn; thay thế; quyết định; chỉ đạo; tăng cường; thông qua;
  giải quyết; xử phạt; xử lý; yêu cầu; công nhận; quy chế; chi tiết;
  xác định; xác nhận; khẳng định
`).map(verb => [verb, true] as const),
)

/** Words that no place is called by; in capitals they look like one. */
const noPlace = exactWords('về giao cho ngày được của và theo tại với')

/** A province, or a name of up to three capital words: 'Cao Bằng', 'Bà Rịa - Vũng Tàu', 'HCM'. */
function capitalsEnd(text: string, at: number): number | undefined {
  if (classAt(text, at) !== UPPER) return undefined
  const province = readPhrase(text, at, provinces)
  if (province) return province.end
  let end: number | undefined
  let place = at
  for (let words = 0; words < 3; words += 1) {
    if (classAt(text, place) !== UPPER || isNoPlace(text, place)) return end
    end = lettersEnd(text, place)
    const space = skipGap(text, end)
    const dash = classAt(text, space) === DASH && words > 0 && space > end
    place = dash ? skipGap(text, space + 1) : space
    // A name does not run over into the next sentence or line of a table.
    if (place === end || (!dash && classAt(text, end) !== SPACE && words > 0)) return end
  }
  return end
}

function isNoPlace(text: string, at: number): boolean {
  return readPhrase(text, at, verbs) !== undefined || noPlace.has(exactHash(text, at, lettersEnd(text, at)))
}

/** Words after which an open name is over. */
const stops = exactWords(`
  về ngày phê có được là đã để cho với theo tại khi thì này nêu trên do năm vừa sẽ cũng yêu đối gửi trong
  cùng nhằm khóa khoá nhiệm không bị ra đến từ hết ký mở cấp mời nêu trả bắt tiếp
`)
const opens = exactWords('và của')
const about = exactHash('về', 0, 2)
const manage = exactWords('lý')

/** Past the words of a name whose end nobody marks: at punctuation, at a word no name holds, after ten words. */
function openEnd(text: string, at: number): number {
  let end = at
  let place = skipGap(text, at)
  for (let words = 0; words < 10; words += 1) {
    if (!isLetterAt(text, place)) return end
    const stop = lettersEnd(text, place)
    const word = exactHash(text, place, stop)
    // 'Cục Giám sát quản lý về hải quan'
    const field = word === about && manage.has(exactHash(text, lettersStart(text, end), end))
    const capital = classAt(text, place) === UPPER && classAt(text, place + 1) !== UPPER
    if (!field && !capital && stops.has(word)) return end
    if (words > 0 && readPhrase(text, place, verbs)) return end
    const next = skipGap(text, stop)
    // 'và' and '-' join when a capital word follows.
    if (opens.has(word)) {
      if (classAt(text, next) !== UPPER) return end
    } else end = stop
    place = classAt(text, next) === DASH ? skipGap(text, next + 1) : next
  }
  return end
}
