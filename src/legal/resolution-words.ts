// Reasons and conflicts of a resolution in Vietnamese words, for editors.
import { formatDate } from './days.ts'
import type { Conflict, Reason } from './types.ts'

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
    case 'title-agrees':
      return 'khớp trích yếu'
    case 'not-in-register':
      return 'không có trong sổ văn bản'
    case 'issuer-not-in-register':
      return `sổ văn bản không có văn bản mang số này của ${reason.issuer}`
    case 'later-than-text':
      return `văn bản mang số này ban hành sau ngày của bài (${formatDate(reason.date)})`
    case 'several-candidates':
      return 'có nhiều văn bản cùng khớp'
    case 'draft':
      return 'dự thảo, chưa phải văn bản'
    case 'other-place':
      return `văn bản mang số này trong sổ là của ${reason.place}`
    case 'date-differs':
      return `văn bản mang số này trong sổ ban hành ngày khác (${formatDate(reason.date)})`
    case 'title-differs':
      return 'trích yếu khác hẳn văn bản mang số này trong sổ'
    case 'no-full-citation-before':
      return 'viết gọn mà phía trên chưa viện dẫn đầy đủ'
  }
}

const fields = {
  date: 'ngày ban hành',
  type: 'tên loại',
  issuer: 'cơ quan ban hành',
  title: 'trích yếu',
  number: 'số, ký hiệu',
} as const satisfies Record<Conflict['field'], string>

/**
 * What in the text does not agree with the record.
 *
 * @example formatConflict({ field: 'date', found: 'ngày 24/2018', expected: '23/4/2018', start: 40, end: 52 })
 * // 'ngày ban hành: bài viết «ngày 24/2018», sổ văn bản ghi «23/4/2018»'
 */
export function formatConflict(conflict: Conflict): string {
  return `${fields[conflict.field]}: bài viết «${conflict.found}», sổ văn bản ghi «${conflict.expected}»`
}
