// What a citation says against the record of its document, with the likeliest slip; and what it may mean where its
// number is not in the register.
import { describe, expect, it } from 'vitest'
import {
  createRegistry,
  findCitations,
  formatConflict,
  formatReason,
  formatSlip,
  type LegalDocument,
  type Resolution,
  type ResolutionContext,
  resolveCitation,
} from '../../src/legal/index.ts'
import { documentOf, documents, localIssuers } from './documents.ts'

/** Plainly made up, for what no real record in short shows. */
const madeUp: readonly LegalDocument[] = [
  documentOf('nghi-dinh', '45/2031/NĐ-CP', 'chinh-phu', 'Về trồng rừng ngập mặn', {
    issuedOn: '2031-02-12',
    effectiveOn: [{ on: '2032-01-01' }],
    gazette: { date: '2031-03-05', numbers: '11-12' },
  }),
  documentOf('quyet-dinh', '845/QĐ-TTg', 'thu-tuong-chinh-phu', 'Phê duyệt Đề án nuôi cá lồng', {
    issuedOn: '2030-09-04',
    effectiveOn: [{ on: '2031-01-01' }],
  }),
  documentOf(
    'thong-tu-lien-tich',
    '13/2032/TTLT-BKHCN-BYT',
    'bo-khoa-hoc-va-cong-nghe',
    'Về máy đo nhịp tim',
    {
      issuedOn: '2032-04',
    },
  ),
  documentOf('nghi-quyet', '176/2025/QH15', 'quoc-hoi', 'Về cơ cấu tổ chức của Chính phủ', {
    issuedOn: '2025-02-18',
  }),
  documentOf('ke-hoach', '57/KH-UBND', 'ubnd-tinh-lang-son', 'Về chuyển đổi số tỉnh Lạng Sơn năm 2031', {
    issuedOn: '2030-11-06',
  }),
]
const registry = createRegistry({ documents: [...documents, ...madeUp], issuers: localIssuers })
const here: ResolutionContext = { date: '2035-11-23', province: 'Lạng Sơn' }

function resolve(text: string, context = here): Resolution {
  const [citation] = findCitations(text)
  if (!citation) throw new Error(`No citation in: ${text}`)
  return resolveCitation(citation, registry, context)
}

/** 'date month-missing: có lẽ thiếu tháng', for each conflict of the first citation. */
function slipsIn(text: string): string[] {
  const resolution = resolve(text)
  if (resolution.outcome !== 'found') return [resolution.outcome]
  return resolution.conflicts.map(conflict => {
    const words = formatSlip(conflict)
    return `${conflict.field} ${conflict.slip ?? '-'}${words === undefined ? '' : `: ${words}`}`
  })
}

describe('a date that is not the record’s', () => {
  it.each([
    ['Nghị định 61/2018/NĐ-CP ngày 23/4/2018', []],
    ['Nghị định 61/2018/NĐ-CP ngày 24/2018', ['date month-missing: có lẽ thiếu tháng']],
    ['Nghị định 61/2018/NĐ-CP ngày 4/2018', ['date day-missing: có lẽ thiếu ngày']],
    ['Nghị định 61/2018/NĐ-CP ngày 23/4', ['date year-missing: thiếu năm']],
    ['Nghị định 61/2018/NĐ-CP ngày 23 tháng 4', ['date year-missing: thiếu năm']],
    ['Nghị định 61/2018/NĐ-CP ngày 23/4/18', ['date short-year: năm chỉ ghi hai chữ số']],
    ['Nghị định 61/2018/NĐ-CP ngày 24/3/2018', ['date digits-swapped: có lẽ đảo hai chữ số']],
    ['Nghị định 61/2018/NĐ-CP ngày 32/4/2018', ['date digits-swapped: có lẽ đảo hai chữ số']],
    ['Nghị định 61/2018/NĐ-CP ngày 22/4/2018', ['date one-digit: có lẽ sai một chữ số']],
    ['Nghị định 61/2018/NĐ-CP ngày 23/6/2018', ['date one-digit: có lẽ sai một chữ số']],
    ['Nghị định 61/2018/NĐ-CP ngày 3/4/2018', ['date digit-missing: có lẽ thiếu một chữ số']],
    ['Nghị định 61/2018/NĐ-CP ngày 23/14/2018', ['date digit-added: có lẽ thừa một chữ số']],
    ['Nghị định 30/2020/NĐ-CP ngày 03/5/2020', ['date day-and-month-swapped: có lẽ đảo ngày và tháng']],
    // A month above 12, as an American writes it.
    ['Nghị định 61/2018/NĐ-CP ngày 04/23/2018', ['date day-and-month-swapped: có lẽ đảo ngày và tháng']],
    ['Nghị định 61/2018/NĐ-CP ngày 31/9/2018', ['date impossible-date: lịch không có ngày này']],
    ['Nghị định 61/2018/NĐ-CP ngày 23/4/2008', ['date other-year: có lẽ nhầm năm']],
    ['Quyết định 225/QĐ-TTg ngày 04/02/2017', ['date other-year: có lẽ nhầm năm']],
    // The day it came into force, in another year too.
    [
      'Nghị định 61/2018/NĐ-CP ngày 21/6/2018',
      ['date effective-date-for-issue-date: đó là ngày có hiệu lực'],
    ],
    ['Quyết định 845/QĐ-TTg ngày 01/01/2031', ['date effective-date-for-issue-date: đó là ngày có hiệu lực']],
    [
      'Nghị định 45/2031/NĐ-CP ngày 05/3/2031',
      ['date gazette-date-for-issue-date: đó là ngày đăng Công báo'],
    ],
    [
      'Nghị định 61/2018/NĐ-CP ngày 09/6/2025',
      ['date date-of-another: đó là ngày của văn bản khác: Nghị định 118/2025/NĐ-CP'],
    ],
    [
      'Nghị định 107/2021/NĐ-CP ngày 23/4/2018',
      ['date date-of-another: đó là ngày của văn bản khác: Nghị định 61/2018/NĐ-CP'],
    ],
    // Nothing that a hand does.
    ['Nghị định 61/2018/NĐ-CP ngày 15/11/2018', ['date -']],
    // A record that knows the month only.
    ['Thông tư liên tịch 13/2032/TTLT-BKHCN-BYT ngày 05/4/2032', []],
    ['Thông tư liên tịch 13/2032/TTLT-BKHCN-BYT ngày 05/4/2031', ['date other-year: có lẽ nhầm năm']],
    [
      'Thông tư liên tịch 13/2032/TTLT-BKHCN-BYT ngày 04/5/2032',
      ['date day-and-month-swapped: có lẽ đảo ngày và tháng'],
    ],
    // The year alone.
    ['Nghị quyết 39-NQ/TW năm 2016 về tinh giản biên chế', ['date other-year: có lẽ nhầm năm']],
    [
      'Nghị quyết 39-NQ/TW năm 2019 về tinh giản biên chế',
      ['date year-of-another: đó là năm của văn bản khác: Nghị quyết 39-NQ/TW ngày 15/01/2019'],
    ],
    [
      'Nghị quyết 39-NQ/TW ngày 17/4/2019 về tinh giản biên chế',
      ['date year-of-another: đó là năm của văn bản khác: Nghị quyết 39-NQ/TW ngày 15/01/2019'],
    ],
  ])('%s', (text, expected) => {
    expect(slipsIn(text)).toEqual(expected)
  })
})

describe('a symbol that is not the record’s', () => {
  it.each([
    ['Nghị định 61/2018/NÐ-CP', ['number eth-for-d: chữ Ð nước ngoài thay cho Đ']],
    ['Nghị định 61/2018/NĐ-СР', ['number cyrillic: có chữ cái Nga trông giống chữ Việt']],
    ['Nghị định 61/2018/ND-CP', ['number no-diacritics: ký hiệu gõ không dấu']],
    // All without marks, or English: nothing to tell.
    ['Nghi dinh 61/2018/ND-CP', []],
    ['Decree No. 61/2018/ND-CP', []],
    ['Nghị định 61/2018/NĐ/CP', ['number slash-for-dash: dấu «/» thay cho «-»']],
    ['Nghị quyết 57/NQ/TW', ['number slash-for-dash: dấu «/» thay cho «-»']],
    ['Nghị định 61-2018-NĐ-CP', ['number dash-for-slash: dấu «-» thay cho «/»']],
    ['Nghị quyết 57/NQ-TW', ['number slash-and-dash-swapped: đổi chỗ «/» và «-»']],
    // Zeros, case, white space and other dashes are no slips.
    ['Quyết định 0225/QĐ-TTG', []],
    ['Nghị định 61 /2018/NĐ – CP', []],
    ['Luật Khoa học và công nghệ năm 2013 số 29/2013/QH13', []],
  ])('%s', (text, expected) => {
    expect(slipsIn(text)).toEqual(expected)
  })

  it('is placed where the number stands, after a year too', () => {
    const text = 'theo Luật Khoa học và công nghệ năm 2013 số 29-2013-QH13'
    const [citation] = findCitations(text)
    const resolution = citation && resolveCitation(citation, registry, here)
    const [conflict] = resolution?.outcome === 'found' ? resolution.conflicts : []
    expect(conflict && text.slice(conflict.start, conflict.end)).toBe('29-2013-QH13')
  })
})

describe('a kind, an issuer, a title that is not the record’s', () => {
  const unlike = 'title -'
  it.each([
    ['Nghị quyết 61/2018/NĐ-CP', ['type wrong-kind-word: có lẽ nhầm tên loại']],
    ['Nghị định số 57-NQ/TW', ['type wrong-kind-word: có lẽ nhầm tên loại']],
    [
      'Nghị định 61/2018/NĐ-CP của Thủ tướng Chính phủ',
      ['issuer kindred-issuer: có lẽ lẫn hai cơ quan gần nhau'],
    ],
    ['Nghị quyết 57-NQ/TW của Ban Bí thư', ['issuer kindred-issuer: có lẽ lẫn hai cơ quan gần nhau']],
    ['Nghị định 61/2018/NĐ-CP của Quốc hội', ['issuer -']],
    ['Nghị định 61/2018/NĐ-CP ngày 23/4/2018 của Quốc hội', ['issuer -']],
    [
      'Thông tư liên tịch 13/2032/TTLT-BKHCN-BYT của Bộ Thông tin và Truyền thông',
      ['issuer former-issuer: đó là cơ quan trước khi hợp nhất hoặc đổi tên'],
    ],
    ['Luật Đất đai số 29/2013/QH13', [unlike]],
    // The right law by half its new name, which is the whole name of the old one.
    [
      'Luật Khoa học và công nghệ số 93/2025/QH15',
      ['title name-of-another: đó là tên của văn bản khác: Luật Khoa học và công nghệ số 29/2013/QH13'],
    ],
    // The title word by word, shortened, abbreviated, retold.
    ['Nghị định 61/2018/NĐ-CP về thực hiện cơ chế một cửa, một cửa liên thông', []],
    ['Nghị định 61/2018/NĐ-CP về việc giải quyết TTHC theo cơ chế một cửa', []],
    ['Nghị định 61/2018/NĐ-CP về cải cách thủ tục hành chính', []],
    ['Nghị quyết 57-NQ/TW về KHCN, ĐMST và CĐS', []],
    ['Nghị quyết 57-NQ/TW về đột phá phát triển KH&CN', []],
    ['Quyết định 225/QĐ-TTg ban hành Kế hoạch CCHC nhà nước', []],
    ['Nghị định 61/2018/NĐ-CP về chăn nuôi, thú y', [unlike]],
    ['Nghị định 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ về quản lý phân bón và thuốc trừ sâu', [unlike]],
    ['Nghị định 107/2021/NĐ-CP sửa đổi, bổ sung một số điều của Nghị định số 61/2018/NĐ-CP', []],
    ['Nghị định 107/2021/NĐ-CP sửa đổi, bổ sung một số điều của Nghị định số 34/2016/NĐ-CP', [unlike]],
    // The document before it has no number to compare.
    ['Nghị định 107/2021/NĐ-CP sửa đổi Nghị định 61, Nghị định số 34/2016/NĐ-CP', []],
    // Words after a citation that are no title.
    ['Nghị định 61/2018/NĐ-CP về Sở Nội vụ trước ngày 15 hằng tháng', []],
    ['Nghị định 61/2018/NĐ-CP về xã, phường để niêm yết', []],
    ['Nghị định 61/2018/NĐ-CP về trách nhiệm người đứng đầu', []],
    ['Nghị định 61/2018/NĐ-CP về việc này', []],
    ['Nghị định 61/2018/NĐ-CP quy định rõ ai trông giữ trẻ', []],
    ['Nghị định 61/2018/NĐ-CP ban hành đã lâu, trẻ em nay đã lớn', []],
    ['Nghị định 118/2025/NĐ-CP thay thế Nghị định số 61/2018/NĐ-CP', []],
    // What a place in it is about is not what the whole is about.
    ['khoản 2 Điều 5 Nghị định 61/2018/NĐ-CP về giờ trực đêm mùa lũ', []],
  ])('%s', (text, expected) => {
    expect(slipsIn(text)).toEqual(expected)
  })
})

describe('a citation against which two things speak', () => {
  /** 'unknown a b | formatted reasons' */
  const answerTo = (text: string): string => {
    const { outcome, reasons, ...rest } = resolve(text)
    const slugs = 'candidates' in rest ? rest.candidates : [rest.document]
    return `${outcome} ${slugs.map(({ slug }) => slug).join(' ')} | ${reasons.map(formatReason).join(' | ')}`
  }

  it.each([
    // The day and the title are another one's: the number is the slip.
    [
      'Nghị định 61/2018/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư',
      'unknown 30-2020-nd-cp 61-2018-nd-cp | văn bản mang số này trong sổ khác về ngày ban hành và trích yếu | ' +
        'gần nhất trong sổ: Nghị định 30/2020/NĐ-CP (khớp ngày ban hành và trích yếu)',
    ],
    [
      'Quyết định 61/2018/NĐ-CP của Thủ tướng Chính phủ',
      'unknown 61-2018-nd-cp | văn bản mang số này trong sổ khác về cơ quan ban hành và tên loại',
    ],
    [
      'Nghị định 61/2018/NĐ-CP ngày 20/8/2018 của Chính phủ về quản lý phân bón',
      'unknown 61-2018-nd-cp | văn bản mang số này trong sổ khác về ngày ban hành và trích yếu',
    ],
    // One document has the number, another one the name, the title, the issuer.
    [
      'Luật Chuyển đổi số số 93/2025/QH15',
      'ambiguous 93-2025-qh15 148-2025-qh15 | văn bản mang số này trong sổ khác về trích yếu | ' +
        'gần nhất trong sổ: Luật Chuyển đổi số số 148/2025/QH15 (khớp trích yếu)',
    ],
    [
      'Nghị định 61/2018/NĐ-CP về công tác văn thư',
      'ambiguous 61-2018-nd-cp 30-2020-nd-cp | văn bản mang số này trong sổ khác về trích yếu | ' +
        'gần nhất trong sổ: Nghị định 30/2020/NĐ-CP (khớp trích yếu)',
    ],
    [
      'Nghị quyết 57/NQ-CP của Bộ Chính trị',
      'ambiguous 57-nq-cp-2022 57-nq-tw-2024 | văn bản mang số này trong sổ khác về cơ quan ban hành | ' +
        'gần nhất trong sổ: Nghị quyết 57-NQ/TW ngày 22/12/2024 (có lẽ nhầm ký hiệu cơ quan; khớp cơ quan ban hành)',
    ],
    [
      'Nghị quyết 76/NQ-CP ngày 13/6/2021',
      'ambiguous 76-nq-cp-2013 76-nq-cp-2021 | có nhiều văn bản cùng khớp | ' +
        'gần nhất trong sổ: Nghị quyết 76/NQ-CP ngày 13/6/2013 (đó là năm của văn bản khác: Nghị quyết 76/NQ-CP ngày 15/7/2021)',
    ],
    // The National Assembly numbers laws and resolutions apart.
    ['Luật số 176/2025/QH15', 'unknown 176-2025-qh15 | văn bản mang số này trong sổ khác về tên loại'],
    // A plan is of its year and of its province.
    [
      'Kế hoạch 57/KH-UBND về chuyển đổi số tỉnh Lạng Sơn năm 2030',
      'unknown 57-kh-ubnd-lang-son-2030 | trích yếu khác hẳn văn bản mang số này trong sổ',
    ],
    [
      'Kế hoạch 57/KH-UBND về chuyển đổi số tỉnh Bắc Kạn năm 2031',
      'unknown 57-kh-ubnd-lang-son-2030 | văn bản mang số này trong sổ là của Lạng Sơn',
    ],
  ])('is not linked: %s', (text, expected) => {
    expect(answerTo(text)).toBe(expected)
  })

  it.each([
    ['Nghị định 61/2018/NĐ-CP ngày 23/4/2018 của Quốc hội về quản lý phân bón', '61-2018-nd-cp'],
    ['Quyết định 61/2018/NĐ-CP ngày 23/4/2018 của Thủ tướng Chính phủ', '61-2018-nd-cp'],
    ['Luật Chuyển đổi số số 93/2025/QH15 ngày 27/6/2025', '93-2025-qh15'],
    ['Kế hoạch 57/KH-UBND về chuyển đổi số tỉnh Lạng Sơn năm 2031', '57-kh-ubnd-lang-son-2030'],
  ])('is linked where its very day or its title agrees: %s', (text, slug) => {
    const resolution = resolve(text)
    expect(resolution.outcome === 'found' && resolution.document.slug).toBe(slug)
  })
})

describe('a number that is not in the register', () => {
  /** The candidates with the slip of each, the likeliest first. */
  const nearestTo = (text: string): string[] => {
    const { outcome, reasons, ...rest } = resolve(text)
    if (outcome !== 'unknown' || !('candidates' in rest)) return [outcome]
    return rest.candidates.map(({ slug }) => {
      const near = reasons.find(reason => reason.code === 'near-document' && reason.slug === slug)
      return near?.code === 'near-document' ? [slug, near.slip ?? '-', ...near.agrees].join(' ') : slug
    })
  }

  it.each([
    ['Nghị định 16/2018/NĐ-CP', ['61-2018-nd-cp digits-swapped']],
    ['Nghị định 612/2018/NĐ-CP', ['61-2018-nd-cp digit-added']],
    ['Nghị định 6/2018/NĐ-CP', ['61-2018-nd-cp digit-missing']],
    ['Nghị định 61/2017/NĐ-CP', ['61-2018-nd-cp other-year']],
    ['Luật số 148/2025/QH16', ['148-2025-qh15 other-term']],
    ['Luật số 148/2024/QH14', ['148-2025-qh15 other-year']],
    ['Nghị quyết số 176/2025/QH', ['176-2025-qh15 term-missing']],
    ['Nghị quyết 30/NQ-CP', ['30c-nq-cp-2011 letter-missing']],
    ['Nghị quyết 30a/NQ-CP', ['30c-nq-cp-2011 other-letter']],
    ['Nghị định 61/NĐ-CP', ['61-2018-nd-cp year-missing']],
    ['Thông tư liên tịch 13/2032/TTLT-BYT-BKHCN', ['13-2032-ttlt-bkhcn-byt parts-swapped']],
    // The year that was added is the year of one of them.
    ['Nghị quyết 76/2021/NQ-CP', ['76-nq-cp-2021 year-added', '76-nq-cp-2013']],
    // The word and the symbol tell different kinds; the word agrees.
    ['Nghị định 61/2018/QĐ-CP', ['61-2018-nd-cp other-code type']],
    ['Quyết định 225/QĐ-CP của Thủ tướng Chính phủ', ['225-qd-ttg-2016 other-issuer-code issuer']],
    ['Nghị định 03/2020/NĐ-CP', ['30-2020-nd-cp digits-swapped']],
    // '05' is not 57 with a figure missing.
    ['Nghị quyết 5/NQ-CP', ['57-nq-cp-2022 digit-missing']],
    ['Nghị quyết 05/NQ-CP', []],
    ['Nghị định 999/1999/NĐ-CP', []],
  ])('%s', (text, expected) => {
    expect(nearestTo(text)).toEqual(expected)
  })

  it.each([
    ['Luật Ban hành VBQPPL số 64/2023/QH15', ['64-2025-qh15 other-year title']],
    // By its number alone it might be either.
    ['Nghị định 35/2020/NĐ-CP', ['45-2020-nd-cp one-digit', '30-2020-nd-cp one-digit']],
    ['Nghị định 35/2020/NĐ-CP ngày 05/3/2020', ['30-2020-nd-cp one-digit date', '45-2020-nd-cp']],
    ['Nghị định 35/2020/NĐ-CP về công tác văn thư', ['30-2020-nd-cp one-digit title', '45-2020-nd-cp']],
    // Only what day and title say.
    [
      'Nghị định 93/2018/NĐ-CP ngày 23/4/2018 của Chính phủ về thực hiện cơ chế một cửa',
      ['61-2018-nd-cp - date title'],
    ],
    ['Luật Chuyển đổi số số 99/2026/QH16', ['148-2025-qh15 - title']],
    // Another day and another matter: it is merely the nearest, and no slip is named.
    ['Nghị định 62/2018/NĐ-CP ngày 08/5/2018 về chăn nuôi, thú y', ['61-2018-nd-cp']],
    ['Kế hoạch 86/KH-UBND của UBND tỉnh Cao Bằng', ['68-kh-ubnd-lang-son-2016']],
  ])('is ranked by what else agrees: %s', (text, expected) => {
    expect(nearestTo(text)).toEqual(expected)
  })

  it.each([
    ['Luật KH&CN năm 2014', 'Luật Khoa học và công nghệ số 29/2013/QH13 (đó là năm có hiệu lực)'],
    [
      'Luật Khoa học và công nghệ ngày 01/01/2014',
      'Luật Khoa học và công nghệ số 29/2013/QH13 (đó là ngày có hiệu lực)',
    ],
    [
      'Luật Ban hành VBQPPL năm 2020',
      'Luật Ban hành văn bản quy phạm pháp luật số 80/2015/QH13 (đó là năm của văn bản khác: Luật số 63/2020/QH14)',
    ],
  ])('is a year for a law by name: %s', (text, words) => {
    expect(resolve(text).reasons.map(formatReason)).toContain(`gần nhất trong sổ: ${words}`)
  })
})

it('is put into words', () => {
  const [conflict] = (() => {
    const resolution = resolve('Nghị định 61/2018/NĐ-CP ngày 24/2018')
    return resolution.outcome === 'found' ? resolution.conflicts : []
  })()
  expect(conflict && formatConflict(conflict)).toBe(
    'ngày ban hành: bài viết «ngày 24/2018», sổ văn bản ghi «23/4/2018» (có lẽ thiếu tháng)',
  )
  expect(resolve('Nghị định 16/2018/NĐ-CP').reasons.map(formatReason)).toEqual([
    'không có trong sổ văn bản',
    'gần nhất trong sổ: Nghị định 61/2018/NĐ-CP (có lẽ đảo hai chữ số)',
  ])
  // Every year has its number 61, and one wrong digit leads anywhere: that is not likely by itself.
  expect(resolve('Nghị định 61/2017/NĐ-CP').reasons.map(formatReason)).toContain(
    'gần nhất trong sổ: Nghị định 61/2018/NĐ-CP (nếu đúng thì bài nhầm năm)',
  )
})
