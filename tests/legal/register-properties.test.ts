// Random registers: what is printed of a document leads back to it, and validity runs one way only.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  createRegistry,
  type Day,
  type DocumentKind,
  findCitations,
  firstDay,
  formatCitation,
  type LegalDocument,
  type Relation,
  resolveCitations,
  validityOn,
  validityPeriods,
} from '../../src/legal/index.ts'
import { lawTitles } from './citation-families.ts'
import { documentOf, localIssuers } from './documents.ts'

const dayOfYear = (year: number) =>
  fc
    .integer({ min: 0, max: 364 })
    .map(days => new Date(Date.UTC(year, 0, 1) + days * 86_400_000).toISOString().slice(0, 10))

/** Few years and small numbers, so that many documents of a register share their number. */
const year = fc.integer({ min: 2016, max: 2021 })
const sequence = fc.integer({ min: 1, max: 12 }).map(value => (value < 10 ? `0${value}` : String(value)))

/** Kind, what follows the number, issuer. `y` stands for the year. */
const kinds: readonly (readonly [DocumentKind, string, string])[] = [
  ['nghi-dinh', '/y/NĐ-CP', 'chinh-phu'],
  ['nghi-quyet', '/NQ-CP', 'chinh-phu'],
  ['nghi-quyet', 'c/NQ-CP', 'chinh-phu'],
  ['nghi-quyet', '/y/NQ-CP', 'chinh-phu'],
  ['quyet-dinh', '/QĐ-TTg', 'thu-tuong-chinh-phu'],
  ['chi-thi', '/CT-TTg', 'thu-tuong-chinh-phu'],
  ['thong-tu', '/y/TT-BKHCN', 'bo-khoa-hoc-va-cong-nghe'],
  ['thong-tu', '/y/TT-BVHTTDL', 'bo-van-hoa-the-thao-va-du-lich'],
  ['thong-tu', '/y/TT-BLĐTBXH', 'bo-lao-dong-thuong-binh-va-xa-hoi'],
  ['quyet-dinh', '/QĐ-UBND', 'ubnd-tinh-lang-son'],
  ['quyet-dinh', '/QĐ-UBND', 'ubnd-tinh-cao-bang'],
  ['ke-hoach', '/KH-UBND', 'ubnd-tinh-lang-son'],
  ['ke-hoach', '/KH-UBND', 'ubnd-tinh-cao-bang'],
  ['nghi-quyet', '/NQ-HĐND', 'hdnd-tinh-lang-son'],
  ['nghi-quyet', '-NQ/TW', 'bo-chinh-tri'],
  ['chi-thi', '-CT/TW', 'ban-bi-thu'],
  ['quy-dinh', '-QĐ/TW', 'bo-chinh-tri'],
  ['cong-van', '/VPCP-TCCV', 'van-phong-chinh-phu'],
  ['van-ban-hop-nhat', '/VBHN-VPQH', 'van-phong-quoc-hoi'],
  ['nghi-quyet', '/y/QH14', 'quoc-hoi'],
  ['nghi-quyet', '/y/UBTVQH14', 'uy-ban-thuong-vu-quoc-hoi'],
]

const titles = [
  'Về thực hiện cơ chế một cửa trong giải quyết thủ tục hành chính',
  'Quy định chi tiết một số điều của Luật Lưu trữ',
  'Ban hành Kế hoạch cải cách hành chính nhà nước giai đoạn 2016 - 2020',
  'Sửa đổi, bổ sung một số điều của Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ',
  'Phê duyệt Đề án xây dựng chính quyền điện tử',
  'Công tác văn thư',
  'Hướng dẫn áp dụng tiêu chuẩn kỹ thuật',
]

const ordinary: fc.Arbitrary<LegalDocument> = fc
  .tuple(fc.constantFrom(...kinds), sequence, fc.constantFrom(...titles), year.chain(dayOfYear))
  .map(([[type, symbol, issuer], number, title, issuedOn]) =>
    documentOf(type, `${number}${symbol.replace('y', issuedOn.slice(0, 4))}`, issuer, title, { issuedOn }),
  )

const law: fc.Arbitrary<LegalDocument> = fc
  .tuple(fc.constantFrom(...lawTitles), sequence, year.chain(dayOfYear))
  .map(([{ type, title }, number, issuedOn]) => {
    const [code, issuer] =
      type === 'phap-lenh' ? ['UBTVQH14', 'uy-ban-thuong-vu-quoc-hoi'] : ['QH14', 'quoc-hoi']
    return documentOf(type, `${number}/${issuedOn.slice(0, 4)}/${code}`, issuer, title, { issuedOn })
  })

/** One document a day has this number from this issuer. A number with its year is given once. */
function identity({ type, number, issuers, issuedOn }: LegalDocument): string {
  return [type, number, ...(number.includes('/20') ? [] : [...issuers, issuedOn])].join(' ')
}

/** Documents with words for a counterexample. */
interface Documents extends fc.WithToStringMethod {
  documents: readonly LegalDocument[]
}

/** A line for each document, without what its record leaves empty. */
function readable(documents: readonly LegalDocument[]): Documents {
  const told = (_: string, value: unknown) => (Array.isArray(value) && value.length === 0 ? undefined : value)
  return {
    documents,
    [fc.toStringMethod]: () => documents.map(document => `\n  ${JSON.stringify(document, told)}`).join(''),
  }
}

const register = fc
  .uniqueArray(fc.oneof({ arbitrary: ordinary, weight: 4 }, { arbitrary: law, weight: 1 }), {
    minLength: 1,
    maxLength: 25,
    selector: identity,
  })
  .map(readable)

const openings = fc.constantFrom(
  '',
  'Theo ',
  'Căn cứ ',
  'Cơ quan thực hiện khoản 2 Điều 5 ',
  'Việc này đã xong. ',
)

describe('a citation as the rules want it printed', () => {
  it('leads to its document, whatever else the register holds, without a conflict', async () => {
    await fc.assert(
      fc.property(register, fc.nat(), openings, ({ documents }, at, opening) => {
        const registry = createRegistry({ documents, issuers: localIssuers })
        const document = documents[at % documents.length]
        if (!document) return
        const text = `${opening}${formatCitation(document, registry)}.`
        const [resolved] = resolveCitations(findCitations(text), registry)
        const resolution = resolved?.resolution
        expect({
          text,
          outcome: resolution?.outcome,
          slug: resolution?.outcome === 'found' ? resolution.document.slug : undefined,
          conflicts: resolution?.outcome === 'found' ? resolution.conflicts : undefined,
        }).toEqual({ text, outcome: 'found', slug: document.slug, conflicts: [] })
      }),
      { numRuns: 1000 },
    )
  })
})

const partialDay = year
  .chain(dayOfYear)
  .chain(day => fc.constantFrom(day, day, day, day.slice(0, 7), day.slice(0, 4)))
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined })

const relationKinds = ['amends', 'replaces', 'repeals', 'suspends', 'guides', 'corrects'] as const
const names = [0, 1, 2, 3, 4, 5]
const slugOfName = (name: number): string => `van-ban-${name}`

const relation: fc.Arbitrary<Relation> = fc
  .record({
    kind: fc.constantFrom(...relationKinds),
    to: fc.constantFrom(...names),
    on: maybe(partialDay),
    until: maybe(partialDay),
    scope: fc.option(fc.constant('Điều 1'), { nil: undefined, freq: 3 }),
  })
  .map(({ kind, to, on, until, scope }) => ({
    kind,
    document: { slug: slugOfName(to) },
    ...(on !== undefined && { on }),
    ...(kind === 'suspends' && until !== undefined && { until }),
    ...(scope !== undefined && { scope }),
  }))

const effectiveDate = fc
  .record({ on: partialDay, scope: maybe(fc.constant('Điều 5')) })
  .map(({ on, scope }) => ({ on, ...(scope !== undefined && { scope }) }))

const actingDocument = (name: number): fc.Arbitrary<LegalDocument> =>
  fc
    .record({
      type: fc.constantFrom('nghi-dinh' as const, 'quyet-dinh' as const, 'ke-hoach' as const),
      title: fc.constantFrom('Về công tác văn thư', 'Sửa đổi, bổ sung một số điều của Nghị định'),
      issuedOn: maybe(partialDay),
      effectiveOn: fc.array(effectiveDate, { maxLength: 2 }),
      inForceUntil: maybe(year.chain(dayOfYear)),
      period: maybe(partialDay),
      unverifiedSince: fc.option(year.chain(dayOfYear), { nil: undefined, freq: 2 }),
      relations: fc.array(relation, { maxLength: 3 }),
    })
    .map(({ type, title, issuedOn, inForceUntil, period, unverifiedSince, ...rest }) =>
      documentOf(type, `${name + 1}/QĐ-CP`, 'chinh-phu', title, {
        ...rest,
        slug: slugOfName(name),
        ...(issuedOn !== undefined && { issuedOn }),
        ...(inForceUntil !== undefined && { inForceUntil }),
        ...(period !== undefined && { period: { to: period } }),
        ...(unverifiedSince !== undefined && { unverifiedSince: { on: unverifiedSince, reason: 'chưa rõ' } }),
      }),
    )

const actingRegister: fc.Arbitrary<Documents> = fc.tuple(...names.map(actingDocument)).map(readable)
const days = fc
  .array(fc.integer({ min: 2015, max: 2023 }).chain(dayOfYear), { minLength: 2, maxLength: 12 })
  .map(unordered => unordered.toSorted())

/** The validity of each document on each day. */
function histories({ documents }: Documents, onDays: readonly Day[]) {
  const registry = createRegistry({ documents })
  return documents.map(document => ({
    slug: document.slug,
    days: onDays.map(day => ({ day, ...validityOn(document, registry, day) })),
  }))
}

describe('validity', () => {
  it('is told for every document of every register, and its first day is no later one', async () => {
    await fc.assert(
      fc.property(actingRegister, days, (register, onDays) => {
        for (const { days } of histories(register, onDays))
          for (const validity of days)
            if ('since' in validity && validity.since !== undefined)
              expect(firstDay(validity.since) <= validity.day).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('begins once', async () => {
    await fc.assert(
      fc.property(actingRegister, days, (register, onDays) => {
        for (const { slug, days } of histories(register, onDays)) {
          const begins = days.findIndex(({ status }) => status !== 'not-yet-in-force')
          const later = begins < 0 ? [] : days.slice(begins)
          expect([slug, later.filter(({ status }) => status === 'not-yet-in-force')]).toEqual([slug, []])
        }
      }),
      { numRuns: 500 },
    )
  })

  it('ends for ever', async () => {
    await fc.assert(
      fc.property(actingRegister, days, (register, onDays) => {
        for (const { slug, days } of histories(register, onDays)) {
          const ends = days.findIndex(({ status }) => status === 'expired')
          const later = ends < 0 ? [] : days.slice(ends)
          expect([slug, later.filter(({ status }) => status !== 'expired')]).toEqual([slug, []])
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('does not depend on the order in which the records were read', async () => {
    const shuffled = actingRegister.chain(register =>
      fc
        .shuffledSubarray([...register.documents], { minLength: names.length })
        .map(documents => [register, readable(documents)] as const),
    )
    const bySlug = (register: Documents, onDays: readonly Day[]) =>
      Object.fromEntries(histories(register, onDays).map(({ slug, days }) => [slug, days]))
    await fc.assert(
      fc.property(shuffled, days, ([register, other], onDays) => {
        expect(bySlug(other, onDays)).toEqual(bySlug(register, onDays))
      }),
      { numRuns: 500 },
    )
  })

  it('is the one of the period that the day lies in', async () => {
    await fc.assert(
      fc.property(actingRegister, days, ({ documents }, onDays) => {
        const registry = createRegistry({ documents })
        for (const document of documents) {
          const periods = validityPeriods(document, registry)
          for (const day of onDays)
            expect({
              day,
              validity: periods
                .filter(({ from = '', until = '9999' }) => from <= day && day <= until)
                .map(({ validity }) => validity),
            }).toEqual({ day, validity: [validityOn(document, registry, day)] })
        }
      }),
      { numRuns: 500 },
    )
  })
})
