// What a change of the register does to articles. The fixture has 61/2018/NĐ-CP and knows nothing of its end; the
// article of 2025 names 118/2025/NĐ-CP, which replaced it, before the register has it.
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { impactOf, loadBulletin } from '../../src/bulletin/index.ts'
import { type Changes, decree118, impactOfChanges, today } from './changed-content.ts'

const decree61 = 'documents/61-2018-nd-cp.yaml'
const of = (impact: Awaited<ReturnType<typeof impactOfChanges>>, slug: string) =>
  impact.documents.find(document => document.slug === slug)

describe('adding 118/2025/NĐ-CP, which replaces 61/2018/NĐ-CP', async () => {
  const impact = await impactOfChanges({}, decree118)

  test('touches the new document and both whose end it brings, the most cited first', () => {
    expect(impact.documents.map(({ slug, change, articles }) => [slug, change, articles.length])).toEqual([
      ['61-2018-nd-cp', 'changed', 3],
      ['107-2021-nd-cp', 'changed', 1],
      ['118-2025-nd-cp', 'added', 1],
    ])
  })

  test('is told on 61/2018/NĐ-CP, whose own record nobody opened', () => {
    expect(of(impact, '61-2018-nd-cp')).toMatchObject({
      label: 'Nghị định 61/2018/NĐ-CP',
      file: decree61,
      changes: [
        {
          field: 'replaces-inverse',
          name: 'Được thay thế bởi',
          after: 'Nghị định 118/2025/NĐ-CP, từ 01/7/2025',
        },
      ],
      validity: {
        before: { status: 'in-force' },
        after: {
          status: 'expired',
          words: 'Hết hiệu lực từ 01/7/2025, thay bằng Nghị định 118/2025/NĐ-CP',
        },
      },
      periods: {
        before: [
          { status: 'not-yet-in-force', until: '2018-06-20' },
          { status: 'in-force', from: '2018-06-21' },
        ],
        after: [
          { status: 'not-yet-in-force', until: '2018-06-20' },
          { status: 'in-force', from: '2018-06-21', until: '2025-06-30' },
          { status: 'expired', from: '2025-07-01' },
        ],
      },
      end: { on: '2025-07-01', status: 'expired' },
    })
  })

  test('lists its articles without withdrawn ones, and counts those published once it had ended', () => {
    const decree = of(impact, '61-2018-nd-cp')
    expect(decree?.publishedAfterEnd).toBe(2)
    expect(decree?.articles).toMatchObject([
      {
        file: 'articles/2026/huong-dan.md',
        title: 'Hướng dẫn | nộp *hồ sơ* <mới> ở [một cửa]',
        date: '2026-02-03',
        line: 7,
        mentions: 1,
        validityThen: { status: 'expired' },
        validityThenBefore: { status: 'in-force' },
        validityNow: { status: 'expired' },
      },
      { file: 'articles/2025/ngay-dau.md', date: '2025-07-01', validityThen: { status: 'expired' } },
      {
        file: 'articles/2020/mot-cua.md',
        line: 7,
        mentions: 2,
        validityThen: { status: 'in-force' },
        validityNow: { status: 'expired' },
      },
    ])
    expect(decree?.articles.at(-1)).not.toHaveProperty('validityThenBefore')
  })

  test('brings down 107/2021/NĐ-CP, which only amended it and has no relation to the new one', () => {
    expect(of(impact, '107-2021-nd-cp')).toMatchObject({
      changes: [],
      validity: { before: { status: 'in-force' }, after: { status: 'expired' } },
    })
  })

  test('tells of the new document what it does to others, not its whole record', () => {
    expect(of(impact, '118-2025-nd-cp')).toMatchObject({
      changes: [{ field: 'replaces', name: 'Thay thế', after: 'Nghị định 61/2018/NĐ-CP, từ 01/7/2025' }],
      validity: { after: { status: 'in-force' } },
    })
    expect(of(impact, '118-2025-nd-cp')?.validity).not.toHaveProperty('before')
  })

  test('gives the citation a link that named it before', () => {
    expect(impact.citations).toEqual([
      {
        file: 'articles/2025/ngay-dau.md',
        line: 7,
        column: 1,
        title: 'Ngày đầu của một nghị định mới',
        date: '2025-07-01',
        text: 'Nghị định số 118/2025/NĐ-CP',
        before: { outcome: 'unknown' },
        after: { outcome: 'found', document: '118-2025-nd-cp', label: 'Nghị định 118/2025/NĐ-CP' },
      },
    ])
  })

  test('names every article concerned once', () => {
    expect(impact.articles).toEqual([
      'articles/2020/mot-cua.md',
      'articles/2025/ngay-dau.md',
      'articles/2026/huong-dan.md',
    ])
  })

  test('on a day before it takes effect, today stays as it was and the days to come do not', async () => {
    const early = of(await impactOfChanges({}, decree118, '2025-06-10'), '61-2018-nd-cp')
    expect(early?.validity.before).toEqual(early?.validity.after)
    expect(early?.periods.after?.at(-1)).toMatchObject({ from: '2025-07-01', status: 'expired' })
  })

  test('the other way round takes all of it back', async () => {
    const back = await impactOfChanges(decree118, {})
    expect(of(back, '118-2025-nd-cp')).toMatchObject({
      change: 'removed',
      file: 'documents/118-2025-nd-cp.yaml',
      changes: [{ field: 'replaces', before: 'Nghị định 61/2018/NĐ-CP, từ 01/7/2025' }],
      articles: [{ file: 'articles/2025/ngay-dau.md' }],
    })
    expect(of(back, '61-2018-nd-cp')).toMatchObject({
      publishedAfterEnd: 0,
      changes: [{ field: 'replaces-inverse', before: 'Nghị định 118/2025/NĐ-CP, từ 01/7/2025' }],
    })
    expect(back.citations).toMatchObject([{ before: { outcome: 'found' }, after: { outcome: 'unknown' } }])
  })
})

describe('a record', () => {
  // Each row: what becomes of the text of 61/2018/NĐ-CP, and the change that is told.
  test.each<[(text: string) => string, object]>([
    [
      text => text.replace('2018-04-23', '2018-04-24'),
      { field: 'issuedOn', name: 'Ngày ban hành', before: '23/4/2018', after: '24/4/2018' },
    ],
    [
      text => `${text}inForceUntil: 2027-02-28\n`,
      { field: 'inForceUntil', name: 'Ngày cuối còn hiệu lực', after: '28/02/2027' },
    ],
    [
      text =>
        text.replace(
          'effectiveOn: 2018-06-21',
          'effectiveOn: [{on: 2018-06-21}, {on: 2019-01-01, scope: Điều 5}]',
        ),
      { field: 'effectiveOn', before: '21/6/2018', after: '21/6/2018; Điều 5: 01/01/2019' },
    ],
    [
      text => text.replace('checkedOn: 2026-11-01', 'checkedOn: 2026-11-20'),
      {
        field: 'sources',
        before: 'Bản gốc [official, xem ngày 01/11/2026]',
        after: 'Bản gốc [official, xem ngày 20/11/2026]',
      },
    ],
    [
      text => text.replace('issuer: chinh-phu', 'issuer: [chinh-phu, bo-noi-vu]'),
      { field: 'issuers', before: 'Chính phủ', after: 'Chính phủ, Bộ Nội vụ' },
    ],
    [text => `${text}names: [Nghị định một cửa]\n`, { field: 'names', after: 'Nghị định một cửa' }],
    [text => `${text}period: {from: 2018, to: 2030}\n`, { field: 'period', after: '2018 – 2030' }],
    [
      text => `${text}unverifiedSince: {on: 2026-07-01, reason: chưa rõ}\n`,
      { field: 'unverifiedSince', after: 'từ 01/7/2026: chưa rõ' },
    ],
    [
      text => `${text}signer: {name: Nguyễn Văn Mẫu, position: Thủ tướng}\n`,
      { field: 'signer', after: 'Thủ tướng Nguyễn Văn Mẫu' },
    ],
    [
      text => `${text}gazette: {date: 2018-05-08, numbers: "551-552"}\n`,
      { field: 'gazette', name: 'Công báo', after: 'số 551-552 ngày 08/5/2018' },
    ],
    [
      text => `${text}attachments: [{file: /media/61.pdf, title: Bản gốc}]\n`,
      { field: 'attachments', after: 'Bản gốc (/media/61.pdf)' },
    ],
    [
      text =>
        `${text}relations: {replaces: [{document: {type: quyet-dinh, number: 09/2015/QĐ-TTg}, scope: Điều 3, by: Điều 40}]}\n`,
      { field: 'replaces', name: 'Thay thế', after: 'Quyết định 09/2015/QĐ-TTg, Điều 3, theo Điều 40' },
    ],
  ])('that has changed says in what: %#', async (change, told) => {
    const impact = await impactOfChanges({}, { [decree61]: change })
    expect(of(impact, '61-2018-nd-cp')?.changes).toMatchObject([told])
    expect(of(impact, '61-2018-nd-cp')?.articles).toHaveLength(3)
  })

  test('whose relation has another day says so once, on both documents', async () => {
    const later = {
      'documents/118-2025-nd-cp.yaml': decree118['documents/118-2025-nd-cp.yaml'].replace(
        'on: 2025-07-01',
        'on: 2025-08-01',
      ),
    }
    const impact = await impactOfChanges(decree118, later)
    expect(of(impact, '118-2025-nd-cp')?.changes).toEqual([
      {
        field: 'replaces',
        name: 'Thay thế',
        before: 'Nghị định 61/2018/NĐ-CP, từ 01/7/2025',
        after: 'Nghị định 61/2018/NĐ-CP, từ 01/8/2025',
      },
    ])
    expect(of(impact, '61-2018-nd-cp')).toMatchObject({
      changes: [{ field: 'replaces-inverse' }],
      publishedAfterEnd: 1,
    })
  })

  test('that gets a full text says so', async () => {
    const impact = await impactOfChanges({}, { 'documents/61-2018-nd-cp.md': '# Điều 1\n\nLời.\n' })
    expect(of(impact, '61-2018-nd-cp')?.changes).toMatchObject([{ field: 'fullText', name: 'Toàn văn' }])
  })

  test('that rests on another one or names it does not touch that one', async () => {
    const resting: Changes = {
      'documents/309-2026-nd-cp.yaml': decree118['documents/118-2025-nd-cp.yaml']
        .replace('118/2025', '309/2026')
        .replace('2025-06-09', '2026-06-19')
        .replace(/relations:[\s\S]*?(?=sources)/, 'relations: {basedOn: [{document: 61-2018-nd-cp}]}\n'),
    }
    const impact = await impactOfChanges({}, resting)
    expect(impact.documents.map(({ slug }) => slug)).toEqual(['309-2026-nd-cp'])
  })

  test('that points to a document by its number is as before when that document is entered', async () => {
    const pointing: Changes = {
      'documents/107-2021-nd-cp.yaml': text =>
        text.replace('document: 61-2018-nd-cp', 'document: {type: nghi-dinh, number: 61/2018/NĐ-CP}'),
    }
    const impact = await impactOfChanges({ ...pointing, [decree61]: 'removed' }, pointing)
    expect(of(impact, '61-2018-nd-cp')?.change).toBe('added')
    expect(of(impact, '107-2021-nd-cp')?.changes ?? []).toEqual([])
  })

  test('under another file name is the same document, and so for those that point to it', async () => {
    const text = readFileSync(`tests/fixtures/bulletins/impact/${decree61}`, 'utf8')
    const renamed: Changes = {
      [decree61]: 'removed',
      'documents/nd-61.yaml': text,
      'documents/107-2021-nd-cp.yaml': record => record.replace('61-2018-nd-cp', 'nd-61'),
    }
    const impact = await impactOfChanges({}, renamed)
    expect(impact.documents).toMatchObject([
      {
        change: 'changed',
        slug: 'nd-61',
        file: 'documents/nd-61.yaml',
        renamedFrom: { slug: '61-2018-nd-cp', file: decree61 },
        changes: [],
      },
    ])
    expect(impact.citations).toEqual([])
  })
})

describe('a citation', () => {
  const resolution2021: Changes = {
    'documents/76-nq-cp-2021.yaml': `type: nghi-quyet
number: 76/NQ-CP
issuer: chinh-phu
title: Ban hành Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021 - 2030
issuedOn: 2021-07-15
sources: [{title: Bản gốc, kind: official, checkedOn: 2026-11-01}]
`,
  }
  const article = (body: string): Changes => ({
    'articles/2026/moi.md': `---\ntitle: Mới\ndate: 2026-11-01\nauthor: ban-bien-tap\n---\n\n${body}\n`,
  })

  test('that several documents fit now is told, and who they are', async () => {
    const text = article('Nghị quyết 76/NQ-CP nói về cải cách hành chính.')
    const impact = await impactOfChanges(text, { ...text, ...resolution2021 })
    expect(impact.citations).toMatchObject([
      {
        file: 'articles/2026/moi.md',
        before: { outcome: 'found', document: '76-nq-cp-2013' },
        after: { outcome: 'ambiguous', candidates: ['Nghị quyết 76/NQ-CP', 'Nghị quyết 76/NQ-CP'] },
      },
    ])
  })

  test('that means another document now is told', async () => {
    const text = article('Nghị quyết 76/NQ-CP nói về cải cách hành chính.')
    const other: Changes = { ...resolution2021, 'documents/76-nq-cp-2013.yaml': 'removed' }
    const impact = await impactOfChanges(text, { ...text, ...other })
    expect(impact.citations.find(({ file }) => file === 'articles/2026/moi.md')).toMatchObject({
      before: { document: '76-nq-cp-2013' },
      after: { document: '76-nq-cp-2021' },
    })
  })

  test('is compared where the article was edited around it', async () => {
    const impact = await impactOfChanges(article('Nghị định 118/2025/NĐ-CP.'), {
      ...decree118,
      ...article('Một đoạn mới.\n\nNghị định 118/2025/NĐ-CP, và lần nữa Nghị định 118/2025/NĐ-CP.'),
    })
    const here = impact.citations.filter(({ file }) => file === 'articles/2026/moi.md')
    expect(here.map(({ line }) => line)).toEqual([9, 9])
  })

  test('of a new article means nothing else than before', async () => {
    const impact = await impactOfChanges({}, { ...decree118, ...article('Nghị định 118/2025/NĐ-CP.') })
    expect(impact.citations.map(({ file }) => file)).toEqual(['articles/2025/ngay-dau.md'])
    expect(of(impact, '118-2025-nd-cp')?.articles).toHaveLength(2)
  })
})

describe('nothing is touched', () => {
  const nothing = { today, documents: [], citations: [], articles: [] }

  // Each row: a bulletin of the fixtures, and of the project itself.
  test.each([
    'tests/fixtures/bulletins/impact',
    'tests/fixtures/bulletins/check-citations',
    'tests/fixtures/bulletins/check-register',
    'tests/fixtures/bulletins/site-small',
    'content',
  ])('between %s and itself', async contentDir => {
    const bulletin = await loadBulletin({ contentDir, today })
    expect(impactOf(bulletin, await loadBulletin({ contentDir, today }))).toEqual(nothing)
  })

  test('by Windows line endings, on any day', async () => {
    const toCrLf = (text: string): string => text.replaceAll('\n', '\r\n')
    const files = [
      'documents/61-2018-nd-cp.yaml',
      'documents/107-2021-nd-cp.yaml',
      'articles/2020/mot-cua.md',
    ]
    await fc.assert(
      fc.asyncProperty(
        fc.subarray(files),
        fc.date({ min: new Date('2018-01-01'), max: new Date('2030-12-31'), noInvalidDate: true }),
        async (changed, date) => {
          const day = date.toISOString().slice(0, 10)
          const impact = await impactOfChanges(
            {},
            Object.fromEntries(changed.map(file => [file, toCrLf])),
            day,
          )
          expect(impact).toEqual({ ...nothing, today: day })
        },
      ),
      { numRuns: 25 },
    )
  })

  test('where an article is written without a word of the register', async () => {
    const impact = await impactOfChanges(
      {},
      {
        'articles/2026/moi.md': '---\ntitle: Mới\ndate: 2026-11-01\nauthor: ban-bien-tap\n---\n\nLời.\n',
      },
    )
    expect(impact).toEqual(nothing)
  })
})
