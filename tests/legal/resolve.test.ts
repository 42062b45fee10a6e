// Reasons, conflicts and the registry. Which document is meant is said by the sentences of tests/fixtures/resolution.
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
import { documents, localIssuers } from './documents.ts'

const registry = createRegistry({ documents, issuers: localIssuers })
const here: ResolutionContext = { date: '2026-11-23', province: 'Lạng Sơn' }

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
  it('says why', () => {
    expect(reasons('Nghị quyết 76/NQ-CP', { date: '2020-04-20' })).toEqual([
      'number-agrees',
      'only-one-before',
    ])
    expect(reasons('Nghị quyết 76/NQ-CP', { date: '2022-03-01' })).toEqual(['number-agrees', 'newest-before'])
    expect(reasons('Nghị quyết 76/NQ-CP', { date: '2012-01-01' })).toEqual(['later-than-text'])
  })
})

describe('a local document', () => {
  it('of a bare "UBND tỉnh" belongs to the province of the site', () => {
    expect(reasons('Kế hoạch số 68/KH-UBND của UBND tỉnh')).toContain('province-of-site')
  })
})

describe('a misprint', () => {
  it.each([
    // The decree bears its year in its number: an impossible date cannot point elsewhere.
    [
      'Nghị định 61/2018/NĐ-CP ngày 24/2018',
      'ngày ban hành: bài viết «ngày 24/2018», sổ văn bản ghi «23/4/2018» (có lẽ thiếu tháng)',
    ],
    [
      'Nghị định 61/2018/NĐ-CP ngày 24/3/2018',
      'ngày ban hành: bài viết «ngày 24/3/2018», sổ văn bản ghi «23/4/2018» (có lẽ đảo hai chữ số)',
    ],
    [
      'Nghị quyết 61/2018/NĐ-CP',
      'tên loại: bài viết «Nghị quyết», sổ văn bản ghi «Nghị định» (có lẽ nhầm tên loại)',
    ],
    [
      'Nghị định 61/2018/NĐ-CP của Quốc hội',
      'cơ quan ban hành: bài viết «Quốc hội», sổ văn bản ghi «Chính phủ»',
    ],
    [
      'Nghị quyết 57/NQ-TW',
      'số, ký hiệu: bài viết «57/NQ-TW», sổ văn bản ghi «57-NQ/TW» (đổi chỗ «/» và «-»)',
    ],
    [
      'Nghị định 61/2018/NÐ-CP',
      'số, ký hiệu: bài viết «61/2018/NÐ-CP», sổ văn bản ghi «61/2018/NĐ-CP» (chữ Ð nước ngoài thay cho Đ)',
    ],
    [
      'Luật Đất đai số 29/2013/QH13',
      'trích yếu: bài viết «Luật Đất đai số 29/2013/QH13», sổ văn bản ghi «Luật Khoa học và công nghệ»',
    ],
    // One digit of the year is wrong, day and month agree.
    [
      'Quyết định 225/QĐ-TTg ngày 04/02/2017',
      'ngày ban hành: bài viết «ngày 04/02/2017», sổ văn bản ghi «04/02/2016» (có lẽ nhầm năm)',
    ],
  ])('is found and told: %s', (text, expected) => {
    expect(conflicts(text)).toEqual([expected])
  })
})

describe('a short form', () => {
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
  const resolved = resolveCitations(findCitations(text), registry, {
    date: '2020-04-20',
    province: 'Lạng Sơn',
  })
  expect(
    resolved.map(({ resolution }) =>
      resolution.outcome === 'found' ? resolution.document.slug : resolution.outcome,
    ),
  ).toEqual(found.map(({ slug }) => slug))
})
