// Reasons and conflicts of a resolution in Vietnamese words, for editors.
import { formatDate } from './days.ts'
import type { Conflict, NearReason, Reason, Slip } from './types.ts'

/**
 * Why a document was chosen, or could not be.
 *
 * @example formatReason({ code: 'only-one-before', date: '2020-04-20' })
 * // 'văn bản duy nhất mang số này trước ngày của bài (20/4/2020)'
 */
export function formatReason(reason: Reason): string {
  switch (reason.code) {
    case 'number-agrees':
      return 'khớp số, ký hiệu'
    case 'date-agrees':
      return `khớp ngày ban hành ${formatDate(reason.date)}`
    case 'issuer-agrees':
      return `khớp cơ quan ban hành (${reason.issuer})`
    case 'only-one-with-number':
      return 'văn bản duy nhất trong sổ mang số này'
    case 'only-one-before':
      return `văn bản duy nhất mang số này trước ngày của bài (${formatDate(reason.date)})`
    case 'newest-before':
      return `văn bản gần nhất trước ngày của bài (${formatDate(reason.date)})`
    case 'province-of-site':
      return `địa phương của trang là ${reason.province}`
    case 'short-form-of':
      return `viết gọn của «${reason.text}» ở trên`
    case 'name-agrees':
      return `khớp tên gọi «${reason.name}»`
    case 'year-agrees':
      return `khớp năm ${reason.year}`
    case 'amended-in':
      return `được sửa đổi, bổ sung năm ${reason.year}`
    case 'effective-date-agrees':
      return `khớp ngày có hiệu lực ${formatDate(reason.date)}`
    case 'title-agrees':
      return 'khớp trích yếu'
    case 'not-in-register':
      return 'không có trong sổ văn bản'
    case 'later-than-text':
      return `văn bản mang số này ban hành sau ngày của bài (${formatDate(reason.date)})`
    case 'several-places':
      return `câu còn nhắc đến ${reason.places.map(place => `«${place}»`).join(', ')}, chưa rõ văn bản của ai`
    case 'changes-cited':
      return `sửa đổi, thay thế «${reason.text}» vừa nêu`
    case 'several-candidates':
      return 'có nhiều văn bản cùng khớp'
    case 'draft':
      return 'dự thảo, hoặc luật sửa đổi không rõ năm'
    case 'other-place':
      return `văn bản mang số này trong sổ là của ${reason.place}`
    case 'date-differs':
      return `văn bản mang số này trong sổ ban hành ngày khác (${formatDate(reason.date)})`
    case 'title-differs':
      return 'trích yếu khác hẳn văn bản mang số này trong sổ'
    case 'fields-differ':
      return `văn bản mang số này trong sổ khác về ${listed(reason.fields.map(field => fields[field]))}`
    case 'no-full-citation-before':
      return 'viết gọn mà phía trên chưa viện dẫn đầy đủ'
    case 'near-document':
      return formatNear(reason)
  }
}

/** So many numbers differ by one of these that they are no more than possible where nothing else agrees. */
const guesses: ReadonlySet<Slip> = new Set([
  'one-digit',
  'digit-missing',
  'digit-added',
  'letter-missing',
  'letter-added',
  'other-letter',
  'other-year',
  'other-issuer-code',
])

function formatNear({ label, slip, of, agrees }: NearReason): string {
  const words = slip && slipWords(slip, of)
  const isGuess = slip !== undefined && agrees.length === 0 && guesses.has(slip)
  const why = words === undefined ? [] : [isGuess ? words.replace(/^có lẽ /, 'nếu đúng thì bài ') : words]
  if (agrees.length > 0) why.push(`khớp ${listed(agrees.map(field => fields[field]))}`)
  return `gần nhất trong sổ: ${label}${why.length === 0 ? '' : ` (${why.join('; ')})`}`
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} và ${words.at(-1)}`
}

const fields = {
  date: 'ngày ban hành',
  type: 'tên loại',
  issuer: 'cơ quan ban hành',
  title: 'trích yếu',
  number: 'số, ký hiệu',
} as const satisfies Record<Conflict['field'], string>

const slips = {
  'digits-swapped': 'có lẽ đảo hai chữ số',
  'one-digit': 'có lẽ sai một chữ số',
  'digit-missing': 'có lẽ thiếu một chữ số',
  'digit-added': 'có lẽ thừa một chữ số',
  'letter-missing': 'có lẽ thiếu chữ cái sau số',
  'letter-added': 'có lẽ thừa chữ cái sau số',
  'other-letter': 'có lẽ sai chữ cái sau số',
  'other-year': 'có lẽ nhầm năm',
  'year-missing': 'thiếu năm',
  'year-added': 'có lẽ thừa năm',
  'short-year': 'năm chỉ ghi hai chữ số',
  'other-term': 'có lẽ nhầm khóa Quốc hội',
  'term-missing': 'có lẽ thiếu khóa Quốc hội',
  'other-code': 'có lẽ nhầm ký hiệu tên loại',
  'other-issuer-code': 'có lẽ nhầm ký hiệu cơ quan',
  'parts-swapped': 'có lẽ đảo các phần của ký hiệu',
  'eth-for-d': 'chữ Ð nước ngoài thay cho Đ',
  'no-diacritics': 'ký hiệu gõ không dấu',
  cyrillic: 'có chữ cái Nga trông giống chữ Việt',
  'slash-for-dash': 'dấu «/» thay cho «-»',
  'dash-for-slash': 'dấu «-» thay cho «/»',
  'slash-and-dash-swapped': 'đổi chỗ «/» và «-»',
  'wrong-kind-word': 'có lẽ nhầm tên loại',
  'kindred-issuer': 'có lẽ lẫn hai cơ quan gần nhau',
  'former-issuer': 'đó là cơ quan trước khi hợp nhất hoặc đổi tên',
  'day-and-month-swapped': 'có lẽ đảo ngày và tháng',
  'day-missing': 'có lẽ thiếu ngày',
  'month-missing': 'có lẽ thiếu tháng',
  'impossible-date': 'lịch không có ngày này',
  'effective-date-for-issue-date': 'đó là ngày có hiệu lực',
  'effective-year-for-issue-year': 'đó là năm có hiệu lực',
  'gazette-date-for-issue-date': 'đó là ngày đăng Công báo',
  'date-of-another': 'đó là ngày của văn bản khác',
  'year-of-another': 'đó là năm của văn bản khác',
  'name-of-another': 'đó là tên của văn bản khác',
} as const satisfies Record<Slip, string>

function slipWords(slip: Slip, of: string | undefined): string {
  return of === undefined ? slips[slip] : `${slips[slip]}: ${of}`
}

/**
 * How text and record most likely came to differ.
 *
 * @example formatSlip({ slip: 'year-of-another', of: 'Nghị quyết 76/NQ-CP ngày 15/7/2021' })
 * // 'đó là năm của văn bản khác: Nghị quyết 76/NQ-CP ngày 15/7/2021'
 */
export function formatSlip({ slip, of }: Pick<Conflict, 'slip' | 'of'>): string | undefined {
  return slip && slipWords(slip, of)
}

/**
 * What in the text does not agree with the record, and the likeliest slip.
 *
 * @example formatConflict({ field: 'date', found: 'ngày 24/2018', expected: '23/4/2018', slip: 'month-missing', start: 40, end: 52 })
 * // 'ngày ban hành: bài viết «ngày 24/2018», sổ văn bản ghi «23/4/2018» (có lẽ thiếu tháng)'
 */
export function formatConflict(conflict: Conflict): string {
  const slip = formatSlip(conflict)
  const told = `${fields[conflict.field]}: bài viết «${conflict.found}», sổ văn bản ghi «${conflict.expected}»`
  return slip === undefined ? told : `${told} (${slip})`
}
