import { describe, expect, it } from 'vitest'
import {
  createRegistry,
  findCitations,
  formatConflict,
  formatReason,
  type LegalDocument,
  type ResolutionContext,
  resolveCitation,
  resolveCitations,
} from '../../src/legal/index.ts'
import * as records from './documents.ts'
import { documentOf, documents, localIssuers } from './documents.ts'

const registry = createRegistry({ documents, issuers: localIssuers })
const here: ResolutionContext = { date: '2026-11-23', province: 'Lạng Sơn' }

/** Outcome and slugs for each citation of a text: `found 61-2018-nd-cp`, `unknown`, `ambiguous a b`. */
function outcomes(text: string, context: ResolutionContext = here, of = registry): string[] {
  return resolveCitations(findCitations(text), of, context).map(({ resolution }) =>
    resolution.outcome === 'found'
      ? `found ${resolution.document.slug}`
      : [resolution.outcome, ...resolution.candidates.map(({ slug }) => slug)].join(' '),
  )
}

function only(text: string, context: ResolutionContext = here) {
  const [citation] = findCitations(text)
  if (!citation) throw new Error(`No citation in: ${text}`)
  return resolveCitation(citation, registry, context)
}

function reasons(text: string, context: ResolutionContext = here): string[] {
  return only(text, context).reasons.map(({ code }) => code)
}

function conflicts(text: string, context: ResolutionContext = here): string[] {
  const resolution = only(text, context)
  return resolution.outcome === 'found' ? resolution.conflicts.map(formatConflict) : [resolution.outcome]
}

describe('a number used twice', () => {
  it.each([
    // The date decides, whatever the day of the text.
    ['Nghị quyết 76/NQ-CP ngày 13/6/2013', '2026-11-23', 'found 76-nq-cp-2013'],
    ['Nghị quyết 76/NQ-CP ngày 15/7/2021', '2026-11-23', 'found 76-nq-cp-2021'],
    // A 2020 article cannot cite a document of 2021.
    ['Nghị quyết 76/NQ-CP', '2020-04-20', 'found 76-nq-cp-2013'],
    // In 2022 the programme of 2011-2020 was over.
    ['Nghị quyết 76/NQ-CP', '2022-03-01', 'found 76-nq-cp-2021'],
    // On a day when both were at work it stays open.
    ['Nghị quyết 76/NQ-CP', '2012-01-01', 'unknown 76-nq-cp-2021 76-nq-cp-2013'],
    // Four years apart, both cited to this day.
    ['Nghị quyết 39-NQ/TW', '2020-04-20', 'ambiguous 39-nq-tw-2015 39-nq-tw-2019'],
    ['Nghị quyết 39-NQ/TW về tinh giản biên chế', '2020-04-20', 'found 39-nq-tw-2015'],
    ['Nghị quyết 39-NQ/TW ngày 15-01-2019', '2020-04-20', 'found 39-nq-tw-2019'],
    ['Nghị quyết 39-NQ/TW năm 2015', '2020-04-20', 'found 39-nq-tw-2015'],
  ])('%s, in a text of %s', (text, date, expected) => {
    const [outcome = ''] = outcomes(text, { date })
    expect(outcome.split(' ').toSorted()).toEqual(expected.split(' ').toSorted())
  })

  it('is understood by the fuller mention before it', () => {
    expect(
      outcomes('Nghị quyết 39-NQ/TW ngày 17/4/2015 nêu rõ. Nghị quyết 39-NQ/TW còn yêu cầu thêm.'),
    ).toEqual(['found 39-nq-tw-2015', 'found 39-nq-tw-2015'])
  })

  it('says why', () => {
    expect(reasons('Nghị quyết 76/NQ-CP', { date: '2020-04-20' })).toEqual([
      'number-agrees',
      'only-one-before',
    ])
    expect(reasons('Nghị quyết 76/NQ-CP', { date: '2022-03-01' })).toEqual(['number-agrees', 'newest-before'])
    expect(reasons('Nghị quyết 76/NQ-CP', { date: '2012-01-01' })).toEqual(['later-than-text'])
  })
})

describe('a number that differs by a stroke', () => {
  it.each([
    ['Nghị quyết 57-NQ/TW', 'found 57-nq-tw-2024'],
    ['Nghị quyết 57/NQ-CP', 'found 57-nq-cp-2022'],
    ['Nghị định 118/2025/NĐ-CP', 'found 118-2025-nd-cp'],
    ['Luật số 118/2025/QH15', 'found 118-2025-qh15'],
    ['Nghị quyết 30/NQ-CP', 'unknown 30c-nq-cp-2011'],
    ['Nghị quyết 66.22/2026/NQ-CP', 'found 66-22-2026-nq-cp'],
    ['Nghị quyết 22/2026/NQ-CP', 'unknown'],
  ])('%s', (text, expected) => {
    expect(outcomes(text)).toEqual([expected])
  })

  it('compares numerically and without regard to case', () => {
    expect(outcomes('Quyết định 0225/QĐ-TTG ngày 04/02/2016')).toEqual(['found 225-qd-ttg-2016'])
  })
})

describe('a local document', () => {
  it.each([
    ['Kế hoạch số 68/KH-UBND của UBND tỉnh Lạng Sơn', 'found 68-kh-ubnd-lang-son-2016'],
    ['Kế hoạch số 68/KH-UBND của UBND tỉnh', 'found 68-kh-ubnd-lang-son-2016'],
    ['Kế hoạch số 68/KH-UBND', 'found 68-kh-ubnd-lang-son-2016'],
    ['Kế hoạch số 68/KH-UBND của Chủ tịch UBND tỉnh Lạng Sơn', 'found 68-kh-ubnd-lang-son-2016'],
    ['Kế hoạch số 68/KH-UBND của UBND tỉnh Cao Bằng', 'unknown 68-kh-ubnd-lang-son-2016'],
    ['Kế hoạch số 68/KH-UBND của UBND huyện Văn Lãng', 'unknown 68-kh-ubnd-lang-son-2016'],
    ['Kế hoạch số 68/KH-UBND của UBND thành phố Lạng Sơn', 'unknown 68-kh-ubnd-lang-son-2016'],
    ['UBND tỉnh Cao Bằng vừa ban hành Kế hoạch số 68/KH-UBND', 'unknown 68-kh-ubnd-lang-son-2016'],
    ['Các kế hoạch số 68/KH-UBND, 69/KH-UBND của UBND TP. Hà Nội', 'unknown 68-kh-ubnd-lang-son-2016'],
  ])('%s', (text, expected) => {
    expect(outcomes(text)[0]).toBe(expected)
  })

  it('of a bare "UBND tỉnh" belongs to the province of the site', () => {
    expect(outcomes('Kế hoạch số 68/KH-UBND của UBND tỉnh', { province: 'Cao Bằng' })).toEqual([
      'unknown 68-kh-ubnd-lang-son-2016',
    ])
    expect(reasons('Kế hoạch số 68/KH-UBND của UBND tỉnh')).toContain('province-of-site')
  })

  it('without place and without site is not guessed, unless the very day agrees', () => {
    expect(outcomes('Kế hoạch số 68/KH-UBND', {})).toEqual(['ambiguous 68-kh-ubnd-lang-son-2016'])
    expect(outcomes('Kế hoạch số 68/KH-UBND ngày 15/6/2016', {})).toEqual(['found 68-kh-ubnd-lang-son-2016'])
  })

  it('of two provinces is told apart', () => {
    const other = documentOf('ke-hoach', '68/KH-UBND', 'ubnd-tinh-cao-bang', 'Về phòng chống cháy rừng', {
      issuedOn: '2020-03-09',
    })
    const both = createRegistry({ documents: [...documents, other], issuers: localIssuers })
    expect(outcomes('Kế hoạch 68/KH-UBND', here, both)).toEqual(['found 68-kh-ubnd-lang-son-2016'])
    expect(outcomes('Kế hoạch 68/KH-UBND của UBND tỉnh Cao Bằng', here, both)).toEqual([
      'found 68-kh-ubnd-cao-bang-2020',
    ])
  })
})

describe('a misprint', () => {
  it.each([
    // The decree bears its year in its number: an impossible date cannot point elsewhere.
    [
      'Nghị định 61/2018/NĐ-CP ngày 24/2018',
      'ngày ban hành: bài viết «ngày 24/2018», sổ văn bản ghi «23/4/2018»',
    ],
    [
      'Nghị định 61/2018/NĐ-CP ngày 24/3/2018',
      'ngày ban hành: bài viết «ngày 24/3/2018», sổ văn bản ghi «23/4/2018»',
    ],
    ['Nghị quyết 61/2018/NĐ-CP', 'tên loại: bài viết «Nghị quyết», sổ văn bản ghi «Nghị định»'],
    [
      'Nghị định 61/2018/NĐ-CP của Quốc hội',
      'cơ quan ban hành: bài viết «Quốc hội», sổ văn bản ghi «Chính phủ»',
    ],
    ['Nghị quyết 57/NQ-TW', 'số, ký hiệu: bài viết «57/NQ-TW», sổ văn bản ghi «57-NQ/TW»'],
    ['Nghị định 61/2018/NÐ-CP', 'số, ký hiệu: bài viết «61/2018/NÐ-CP», sổ văn bản ghi «61/2018/NĐ-CP»'],
    [
      'Luật Đất đai số 29/2013/QH13',
      'trích yếu: bài viết «Luật Đất đai số 29/2013/QH13», sổ văn bản ghi «Luật Khoa học và công nghệ»',
    ],
    // One digit of the year is wrong, day and month agree.
    [
      'Quyết định 225/QĐ-TTg ngày 04/02/2017',
      'ngày ban hành: bài viết «ngày 04/02/2017», sổ văn bản ghi «04/02/2016»',
    ],
  ])('is found and told: %s', (text, expected) => {
    expect(conflicts(text)).toEqual([expected])
  })

  it('that may as well be another document is not linked', () => {
    // Numbers such as 225/QĐ-TTg come again every year.
    expect(outcomes('Quyết định 225/QĐ-TTg ngày 18/3/2019')).toEqual(['unknown 225-qd-ttg-2016'])
    expect(outcomes('Quyết định 225/QĐ-TTg về phòng cháy chữa cháy rừng mùa khô')).toEqual([
      'unknown 225-qd-ttg-2016',
    ])
  })

  it('of a number not in the register names the nearest ones', () => {
    expect(outcomes('Nghị định 16/2018/NĐ-CP')).toEqual(['unknown 61-2018-nd-cp'])
    expect(outcomes('Nghị định 61/2017/NĐ-CP')).toEqual(['unknown 61-2018-nd-cp'])
    expect(outcomes('Nghị định 612/2018/NĐ-CP')).toEqual(['unknown 61-2018-nd-cp'])
    expect(outcomes('Nghị định 999/1999/NĐ-CP')).toEqual(['unknown'])
  })
})

describe('a short form', () => {
  it.each([
    [
      'Nghị định 61/2018/NĐ-CP đã cũ. Nghị định 61 được thay.',
      ['found 61-2018-nd-cp', 'found 61-2018-nd-cp'],
    ],
    ['Nghị định 61 có từ lâu.', ['unknown 61-2018-nd-cp']],
    ['Nghị định 61 có trước Nghị định 61/2018/NĐ-CP.', ['unknown 61-2018-nd-cp', 'found 61-2018-nd-cp']],
    [
      'Nghị quyết 57-NQ/TW và 57/NQ-CP; Nghị quyết 57 nào?',
      ['found 57-nq-tw-2024', 'found 57-nq-cp-2022', 'ambiguous 57-nq-tw-2024 57-nq-cp-2022'],
    ],
    [
      'Nghị quyết số 57-NQ/TW ngày 22/12/2024 (sau đây gọi là Nghị quyết 57) và Nghị quyết 57/NQ-CP. Theo Nghị quyết 57 thì khác.',
      ['found 57-nq-tw-2024', 'found 57-nq-tw-2024', 'found 57-nq-cp-2022', 'found 57-nq-tw-2024'],
    ],
    ['Nghị quyết 30c/NQ-CP. Nghị quyết 30c đã xong.', ['found 30c-nq-cp-2011', 'found 30c-nq-cp-2011']],
    ['Nghị định 61/2018/NĐ-CP. Thông tư 61 thì không.', ['found 61-2018-nd-cp', 'unknown']],
    [
      'Quyết định 225/QĐ-TTg ngày 04/02/2016. Quyết định 225/2016 hết hạn.',
      ['found 225-qd-ttg-2016', 'found 225-qd-ttg-2016'],
    ],
  ])('%s', (text, expected) => {
    expect(outcomes(text)).toEqual(expected)
  })

  it('tells the full number where the text gives it', () => {
    const [, short] = resolveCitations(
      findCitations('Thông tư 99/2020/TT-BTC rồi Thông tư 99'),
      registry,
      here,
    )
    expect(short?.resolution.outcome).toBe('unknown')
    expect(short?.resolvedNumber).toBe('99/2020/TT-BTC')
  })
})

describe('a law by its name', () => {
  it.each([
    ['Luật Khoa học và công nghệ năm 2013', '2026-11-23', 'found 29-2013-qh13'],
    ['Luật KH&CN', '2020-04-20', 'found 29-2013-qh13'],
    ['Luật Khoa học, công nghệ và đổi mới sáng tạo', '2025-09-01', 'found 93-2025-qh15'],
    ['Luật Ban hành văn bản quy phạm pháp luật', '2020-04-20', 'found 80-2015-qh13'],
    ['Luật Ban hành văn bản quy phạm pháp luật', '2025-03-01', 'found 80-2015-qh13'],
    ['Luật Ban hành văn bản quy phạm pháp luật', '2026-03-01', 'found 64-2025-qh15'],
    ['Luật Ban hành văn bản quy phạm pháp luật năm 2015', '2026-03-01', 'found 80-2015-qh13'],
    ['Luật Ban hành văn bản quy phạm pháp luật năm 2008', '2026-03-01', 'unknown 80-2015-qh13 64-2025-qh15'],
    ['Luật Ban hành VBQPPL ngày 19/02/2025', '2026-03-01', 'found 64-2025-qh15'],
    // No law amended that year is meant by the bare name.
    ['Luật Ban hành văn bản quy phạm pháp luật năm 2020', '2026-03-01', 'unknown 80-2015-qh13 64-2025-qh15'],
    ['Luật Chuyển đổi số', '2025-06-01', 'unknown 148-2025-qh15'],
    ['dự thảo Luật Chuyển đổi số', '2026-06-01', 'unknown 148-2025-qh15'],
    ['Luật Đất đai', '2026-06-01', 'unknown'],
  ])('%s, in a text of %s', (text, date, expected) => {
    expect(outcomes(text, { date })).toEqual([expected])
  })

  it('without a day is not chosen among several', () => {
    expect(outcomes('Luật Ban hành văn bản quy phạm pháp luật', {})).toEqual([
      'ambiguous 80-2015-qh13 64-2025-qh15',
    ])
  })

  it('means the one named in full before', () => {
    const text =
      'Luật Ban hành văn bản quy phạm pháp luật năm 2015 đã cũ. Luật Ban hành văn bản quy phạm pháp luật quy định'
    expect(outcomes(text)).toEqual(['found 80-2015-qh13', 'found 80-2015-qh13'])
  })

  it('is found by its number under the name of the law it amends', () => {
    const text =
      'Luật sửa đổi, bổ sung một số điều của Luật Ban hành văn bản quy phạm pháp luật số 63/2020/QH14'
    expect(outcomes(text)).toEqual(['found 63-2020-qh14'])
    expect(conflicts(text)).toEqual([])
  })
})

describe('a document of the Party', () => {
  it('may be ascribed to the Party as a whole', () => {
    expect(conflicts('Nghị quyết 57-NQ/TW của Đảng')).toEqual([])
    expect(conflicts('Nghị quyết 57-NQ/TW của Bộ Chính trị')).toEqual([])
    expect(conflicts('Nghị quyết 57-NQ/TW của Ban Bí thư')).toHaveLength(1)
  })
})

describe('a registry', () => {
  it('finds documents by what a record says of them', () => {
    expect(registry.find({ slug: '61-2018-nd-cp' })).toBe(records.nd61)
    expect(registry.find({ type: 'nghi-dinh', number: '61/2018/NĐ-CP' })).toBe(records.nd61)
    expect(registry.find({ type: 'nghi-quyet', number: '76/NQ-CP', year: 2021 })).toBe(records.nq76of2021)
    // Two fit: none is named.
    expect(registry.find({ type: 'nghi-quyet', number: '76/NQ-CP' })).toBeUndefined()
    expect(registry.find({ type: 'quyet-dinh', number: '61/2018/NĐ-CP' })).toBeUndefined()
  })

  it('knows central issuers, and local ones given to it', () => {
    expect(registry.issuer('bo-thong-tin-va-truyen-thong')?.successor).toBe('bo-khoa-hoc-va-cong-nghe')
    expect(registry.issuer('ubnd-tinh-lang-son')?.place).toBe('Lạng Sơn')
    const named = createRegistry({
      documents: [],
      issuers: [{ key: 'chinh-phu', name: 'Chính phủ nước CHXHCN Việt Nam', codes: ['CP'] }],
    })
    expect(named.issuer('chinh-phu')?.name).toBe('Chính phủ nước CHXHCN Việt Nam')
  })
})

describe('every reason', () => {
  it('has Vietnamese words', () => {
    for (const text of [
      'Nghị quyết 76/NQ-CP ngày 13/6/2013',
      'Nghị định 1/2000/NĐ-CP',
      'Nghị định 61',
      'Kế hoạch 68/KH-UBND của UBND tỉnh Cao Bằng',
    ])
      for (const reason of only(text).reasons) expect(formatReason(reason)).not.toBe('')
    const reason = { code: 'only-one-before', date: '2020-04-20' } as const
    expect(formatReason(reason)).toBe('văn bản duy nhất mang số này trước ngày của bài (20/4/2020)')
  })
})

it('reads the seed of the bulletin as its author meant it', () => {
  const text = `Nghị quyết 30c/NQ-CP ngày 08/11/2011 của Chính phủ; Nghị quyết 76/NQ-CP ngày 13/6/2013 của Chính phủ, sửa đổi
một số điều của Nghị quyết 30c/NQ-CP; Nghị định 61/2018/NĐ-CP ngày 24/2018 của Chính phủ; Quyết định 225/QĐ-TTg ngày
04/02/2016; Kế hoạch số 68/KH-UBND ngày 15/6/2016 của UBND tỉnh Lạng Sơn; Quyết định số 1063/QĐ-UBND của UBND tỉnh`
  const found: LegalDocument[] = [
    records.nq30c,
    records.nq76of2013,
    records.nq30c,
    records.nd61,
    records.qd225,
    records.kh68,
    records.qd1063,
  ]
  expect(outcomes(text, { date: '2020-04-20', province: 'Lạng Sơn' })).toEqual(
    found.map(({ slug }) => `found ${slug}`),
  )
})
