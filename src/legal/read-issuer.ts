// Reads who issued a document, in the words after 'của' or 'do'.
//   'của Chính phủ'  'của Bộ trưởng Bộ Lao động - Thương binh và Xã hội'  'của UBND tỉnh Cao Bằng'
//   'của UBND tỉnh Phê duyệt Đề án' ends at 'tỉnh'; 'của Ban Bí thư (khóa XII)' at 'thư'; 'của doanh nghiệp' is none.
import { centralIssuers } from './issuers.ts'
import {
  classAt,
  DASH,
  exactHash,
  exactWords,
  hashOf,
  isLetterAt,
  LOWER,
  lettersEnd,
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

/** 'central' names end where they end; 'local' ones go on with level and place; 'field' ones with a field; 'open' ones with words. */
type Manner = 'central' | 'local' | 'field' | 'open' | 'office'

const names = makePhrases<Manner>([
  ...centralIssuers
    .flatMap(({ name, shortName, names = [] }) => [
      name,
      ...(shortName === undefined ? [] : [shortName]),
      ...names,
    ])
    .map(name => [name, 'central'] as const),
  ...listed(`
  UBND; UBNN; Ủy ban nhân dân; UB nhân dân; UB; HĐND; Hội đồng nhân dân; Thường trực HĐND;
  Thường trực Hội đồng nhân dân; Đoàn đại biểu Quốc hội; Tỉnh ủy; Thành ủy; Huyện ủy; Thị ủy; Quận ủy;
  Đảng ủy; Ban Thường vụ Tỉnh ủy; Ban Thường vụ Thành ủy; BTV Tỉnh ủy; BTV Thành ủy;
  Ban Chấp hành Đảng bộ; Ban Thường vụ; Văn phòng UBND; Văn phòng Ủy ban nhân dân; Công an;
  Tòa án nhân dân; TAND; Viện kiểm sát nhân dân; VKSND; Bảo hiểm xã hội; BHXH; Mặt trận Tổ quốc;
  Thanh tra; Kho bạc Nhà nước; Bộ Chỉ huy quân sự; Ban Tổ chức; Ban Tuyên giáo; Ban Dân vận;
  Ban Nội chính; Ủy ban Kiểm tra
`).map(name => [name, 'local'] as const),
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
  tỉnh; thành phố; TP; T.P; Tp; huyện; quận; thị xã; TX; xã; phường; thị trấn; đặc khu; cấp tỉnh;
  các tỉnh
`).map(level => [level, true] as const),
)

const by = exactWords('của do')
const and = exactWords('và')

/** The issuer attached at `at` by 'của' or 'do'. */
export function readIssuer(text: string, at: number): IssuerRead | undefined {
  let place = skipGap(text, at)
  if (text.charCodeAt(place) === 0x2c) place = skipGap(text, place + 1)
  const end = lettersEnd(text, place)
  if (end === place || !by.has(exactHash(text, place, end))) return undefined
  return readIssuerName(text, skipGap(text, end))
}

/** The issuer whose name begins at `at`. */
export function readIssuerName(text: string, at: number): IssuerRead | undefined {
  let end = nameEnd(text, at, 0)
  if (end === undefined) return undefined
  // Joint circulars: 'của Bộ Tài chính, Bộ Y tế và Bộ Công an', 'Bộ Nội vụ - Bộ Tài chính'.
  for (let more = 0; more < 8; more += 1) {
    const next = nextJoint(text, end)
    const joined = next === undefined ? undefined : ministryEnd(text, next)
    if (joined === undefined) break
    end = joined
  }
  return { start: at, end, text: text.slice(at, end) }
}

const BO = hashOf('bộ')

/** The local body whose name begins at `at`: 'UBND tỉnh Cao Bằng', 'Sở Nội vụ'. */
export function readLocalBody(text: string, at: number): IssuerRead | undefined {
  const read = readPhrase(text, at, names)
  if (read?.value !== 'local' && read?.value !== 'field') return undefined
  const end = nameEnd(text, at, 0)
  return end === undefined ? undefined : { start: at, end, text: text.slice(at, end) }
}

function ministryEnd(text: string, at: number): number | undefined {
  if (wordHash(text, at, lettersEnd(text, at)) !== BO) return undefined
  const read = readPhrase(text, at, names)
  return read?.value === 'central' ? read.end : undefined
}

function nextJoint(text: string, at: number): number | undefined {
  const next = skipGap(text, at)
  if (text.charCodeAt(next) === 0x2c || classAt(text, next) === DASH) return skipGap(text, next + 1)
  const end = lettersEnd(text, next)
  return end > next && and.has(exactHash(text, next, end)) ? skipGap(text, end) : undefined
}

function nameEnd(text: string, at: number, depth: number): number | undefined {
  const read = readPhrase(text, at, names)
  if (!read) return undefined
  // Small letters: 'của bộ Tài chính', 'của ủy ban nhân dân tỉnh' name someone; 'của hội', 'của công ty' nobody.
  const small = classAt(text, at) === LOWER
  switch (read.value) {
    case 'central':
      return small && !goesOnCapital(text, at, read.end) ? undefined : read.end
    case 'local':
      return placeEnd(text, read.end)
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
      return nameEnd(text, next, depth + 1)
    }
  }
}

function goesOnCapital(text: string, at: number, end: number): boolean {
  for (let place = at + 1; place < end; place += 1) if (classAt(text, place) === UPPER) return true
  return false
}

/** Past 'tỉnh Cao Bằng', 'TP. Hồ Chí Minh', 'huyện Hòa An, tỉnh Cao Bằng', 'Hà Nội'. */
function placeEnd(text: string, at: number): number {
  let end = at
  for (let levelsRead = 0; levelsRead < 3; levelsRead += 1) {
    let next = skipGap(text, end)
    if (levelsRead > 0) {
      if (text.charCodeAt(next) !== 0x2c) return end
      next = skipGap(text, next + 1)
    }
    const level = readPhrase(text, next, levels)
    if (level) {
      let place = level.end
      if (text.charCodeAt(place) === 0x2e) place += 1
      const named = capitalsEnd(text, skipGap(text, place))
      if (levelsRead > 0 && named === undefined) return end
      end = named ?? level.end
    } else {
      // Without a level only a province is a place: 'Sở Y tế Lê Quang Hùng' goes on with a person.
      return levelsRead === 0 && next > end ? (readPhrase(text, next, provinces)?.end ?? end) : end
    }
  }
  return end
}

/** Verbs that open a title with a capital right after the issuer: 'UBND tỉnh Phê duyệt …'. */
const provinces = makePhrases(provinceNames.map(name => [name, true] as const))
const verbs = makePhrases(
  listed(`
  quy định; phê duyệt; ban hành; sửa đổi; bổ sung; hướng dẫn; thành lập; công bố; triển khai; bãi bỏ;
  thực hiện; điều chỉnh; tổ chức; kiện toàn; thay thế; quyết định; chỉ đạo; tăng cường; thông qua;
  giải quyết; xử phạt; xử lý; yêu cầu; công nhận; quy chế; chi tiết
`).map(verb => [verb, true] as const),
)

const shortVerbs = exactWords('về giao cho')

/** A province, or a name of up to three capital words: 'Cao Bằng', 'Bà Rịa - Vũng Tàu', 'HCM'. */
function capitalsEnd(text: string, at: number): number | undefined {
  if (classAt(text, at) !== UPPER) return undefined
  const province = readPhrase(text, at, provinces)
  if (province) return province.end
  let end: number | undefined
  let place = at
  for (let words = 0; words < 3; words += 1) {
    if (classAt(text, place) !== UPPER || isVerb(text, place)) return end
    end = lettersEnd(text, place)
    const space = skipGap(text, end)
    const dash = classAt(text, space) === DASH && words > 0 && space > end
    place = dash ? skipGap(text, space + 1) : space
    // A name does not run over into the next sentence or line of a table.
    if (place === end || (!dash && classAt(text, end) !== SPACE && words > 0)) return end
  }
  return end
}

function isVerb(text: string, at: number): boolean {
  return (
    readPhrase(text, at, verbs) !== undefined || shortVerbs.has(exactHash(text, at, lettersEnd(text, at)))
  )
}

/** Words after which an open name is over. */
const stops = exactWords(`
  về ngày phê có được là đã để cho với theo tại khi thì này nêu trên do năm vừa sẽ cũng yêu đối gửi trong
  cùng nhằm khóa khoá nhiệm không bị ra đến từ hết ký
`)
const opens = exactWords('và của')

/** Past the words of a name whose end nobody marks: at punctuation, at a word no name holds, after ten words. */
function openEnd(text: string, at: number): number {
  let end = at
  let place = skipGap(text, at)
  for (let words = 0; words < 10; words += 1) {
    if (!isLetterAt(text, place)) return end
    const stop = lettersEnd(text, place)
    const word = exactHash(text, place, stop)
    if (stops.has(word) && classAt(text, place) === LOWER) return end
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
