import { describe, expect, it } from 'vitest'
import {
  createRegistry,
  formatLifeEvent,
  formatValidity,
  type LegalDocument,
  lifeOf,
  replacementsOf,
  validityPeriods,
} from '../../src/legal/index.ts'
import * as records from './documents.ts'
import { documentOf, documents, localIssuers } from './documents.ts'

const registry = createRegistry({ documents, issuers: localIssuers })
const life = (document: LegalDocument, of = registry) =>
  lifeOf(document, of).map(event => `${event.on ?? '?'} ${formatLifeEvent(event)}`)
const periods = (document: LegalDocument, of = registry) =>
  validityPeriods(document, of).map(
    ({ from = '', until = '', validity }) => `${from}..${until} ${formatValidity(validity, of)}`,
  )

describe('the life of', () => {
  it('61/2018/NĐ-CP goes from its issue to 118/2025/NĐ-CP', () => {
    expect(life(records.nd61)).toEqual([
      '2018-04-23 Ban hành',
      '2018-06-21 Có hiệu lực',
      '2021-12-06 Được sửa đổi, bổ sung bởi Nghị định 107/2021/NĐ-CP',
      '2025-07-01 Được thay thế bởi Nghị định 118/2025/NĐ-CP',
    ])
    expect(periods(records.nd61)).toEqual([
      '..2018-06-20 Chưa có hiệu lực, có hiệu lực từ 21/6/2018',
      '2018-06-21..2025-06-30 Còn hiệu lực từ 21/6/2018',
      '2025-07-01.. Hết hiệu lực từ 01/7/2025, thay bằng Nghị định 118/2025/NĐ-CP',
    ])
  })

  it('367/2025/NĐ-CP loses one khoản', () => {
    expect(life(records.nd367)).toContain('2026-07-01 Khoản 9 Điều 1: bị bãi bỏ bởi Nghị định 224/2026/NĐ-CP')
  })

  it('93/2025/QH15 begins on two days', () => {
    expect(life(records.lawScience2025)).toEqual([
      expect.stringMatching(/Ban hành$/),
      '2025-07-01 Có hiệu lực: Điều 75',
      '2025-10-01 Có hiệu lực',
    ])
    expect(periods(records.lawScience2025).map(words => words.slice(0, 22))).toEqual([
      '..2025-09-30 Chưa có h',
      '2025-10-01.. Còn hiệu ',
    ])
  })

  it('66.22/2026/NQ-CP ends by itself after 28/02/2027', () => {
    expect(life(records.nq66).at(-1)).toBe('2027-03-01 Hết hiệu lực theo thời hạn của chính văn bản')
    expect(periods(records.nq66).at(-2)).toBe('2026-08-15..2027-02-28 Còn hiệu lực từ 15/8/2026')
  })

  it('107/2021/NĐ-CP falls with the decree it amended', () => {
    expect(life(records.nd107).at(-1)).toBe(
      '2025-07-01 Hết hiệu lực cùng văn bản được sửa đổi, theo Nghị định 118/2025/NĐ-CP',
    )
  })

  it('26/2020/TT-BTTTT is not vouched for since 01/7/2026', () => {
    expect(life(records.tt26).at(-1)).toMatch(/^2026-07-01 Chưa kiểm chứng: /)
  })

  it('30c/NQ-CP runs out with 2020', () => {
    expect(life(records.nq30c).at(-1)).toBe('2021-01-01 Hết giai đoạn')
    expect(periods(records.nq30c).at(-1)).toBe('2021-01-01.. Hết giai đoạn từ 01/01/2021')
  })

  it('a suspended document begins again', () => {
    const suspending = documentOf('nghi-dinh', '10/2021/NĐ-CP', 'chinh-phu', 'Tạm ngưng hiệu lực', {
      effectiveOn: [{ on: '2021-02-01' }],
      relations: [{ kind: 'suspends', document: { slug: records.nd61.slug }, until: '2021-06-30' }],
    })
    const of = createRegistry({ documents: [records.nd61, suspending] })
    expect(life(records.nd61, of).slice(2)).toEqual([
      '2021-02-01 Bị đình chỉ bởi Nghị định 10/2021/NĐ-CP',
      '2021-07-01 Có hiệu lực trở lại, hết thời gian đình chỉ theo Nghị định 10/2021/NĐ-CP',
    ])
    expect(periods(records.nd61, of).map(words => words.slice(0, 35))).toEqual([
      '..2018-06-20 Chưa có hiệu lực, có h',
      '2018-06-21..2021-01-31 Còn hiệu lực',
      '2021-02-01..2021-06-30 Ngưng hiệu l',
      '2021-07-01.. Còn hiệu lực từ 21/6/2',
    ])
  })

  it('a document is not told what never took effect', () => {
    const waiting = documentOf('nghi-dinh', '12/2026/NĐ-CP', 'chinh-phu', 'Về việc ấy', {
      effectiveOn: [{ on: '2026-07-01' }],
      relations: [{ kind: 'replaces', document: { slug: records.nd30.slug } }],
    })
    const repealing = documentOf('nghi-dinh', '13/2026/NĐ-CP', 'chinh-phu', 'Về việc khác', {
      effectiveOn: [{ on: '2026-05-01' }],
      relations: [{ kind: 'repeals', document: { slug: waiting.slug } }],
    })
    const told = (...more: LegalDocument[]) =>
      life(records.nd30, createRegistry({ documents: [records.nd30, waiting, ...more] })).join()
    expect(told()).toContain('12/2026')
    expect(told(repealing)).not.toContain('12/2026')
  })

  it('a law is not told by the thousands that rest on it', () => {
    const based = documentOf('nghi-dinh', '11/2026/NĐ-CP', 'chinh-phu', 'Về việc khác', {
      issuedOn: '2026-01-01',
      relations: [
        { kind: 'basedOn', document: { slug: records.lawDigital.slug } },
        { kind: 'cites', document: { slug: records.lawDigital.slug } },
      ],
    })
    const of = createRegistry({ documents: [records.lawDigital, based] })
    expect(life(records.lawDigital, of).join()).not.toContain('11/2026')
  })
})

describe('what took the place of', () => {
  const first = documentOf('nghi-dinh', '1/2010/NĐ-CP', 'chinh-phu', 'Về việc này', {
    effectiveOn: [{ on: '2010-01-01' }],
  })
  const replacing = (number: string, replaced: LegalDocument, on: string) =>
    documentOf('nghi-dinh', number, 'chinh-phu', 'Về việc này', {
      effectiveOn: [{ on }],
      relations: [{ kind: 'replaces', document: { slug: replaced.slug } }],
    })
  const second = replacing('2/2015/NĐ-CP', first, '2015-01-01')
  const third = replacing('3/2020/NĐ-CP', second, '2020-01-01')
  const of = createRegistry({ documents: [third, first, second] })
  const slugs = (document: LegalDocument, day: string) =>
    replacementsOf(document, of, day).map(({ slug }) => slug)

  it('a document is followed to the end, on the day asked for', () => {
    expect(slugs(first, '2014-12-31')).toEqual([])
    expect(slugs(first, '2015-01-01')).toEqual([second.slug])
    expect(slugs(first, '2026-01-01')).toEqual([second.slug, third.slug])
    expect(slugs(third, '2026-01-01')).toEqual([])
  })

  it('documents that replace each other does not go round for ever', () => {
    const left = documentOf('nghi-dinh', '5/2010/NĐ-CP', 'chinh-phu', 'Về việc này', {
      effectiveOn: [{ on: '2010-01-01' }],
      relations: [{ kind: 'replaces', document: { slug: '6-2010-nd-cp' }, on: '2011-01-01' }],
    })
    const right = documentOf('nghi-dinh', '6/2010/NĐ-CP', 'chinh-phu', 'Về việc này', {
      effectiveOn: [{ on: '2010-01-01' }],
      relations: [{ kind: 'replaces', document: { slug: left.slug }, on: '2011-01-01' }],
    })
    const round = createRegistry({ documents: [left, right] })
    expect(replacementsOf(left, round, '2026-01-01')).toEqual([right])
  })
})
