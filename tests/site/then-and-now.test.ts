// What the page of a document and the list of an article say of the article's day, of today, and of days to come.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { loadBulletin } from '../../src/bulletin/index.ts'
import type { ArticlePage, DocumentPage } from '../../src/site/index.ts'
import { planSite } from '../../src/site/plan.ts'
import { temporaryFolder, today } from './built-site.ts'

const folder = temporaryFolder()
afterAll(() => folder.remove())
const noAssets = { stylesheets: {}, icon: '/i.svg', preloadedFonts: [], scripts: {}, files: [] }

const write = (name: string, text: string): void => {
  const file = join(folder.path, name)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

/** A decree of the first day of its year, in force from February on unless `more` says otherwise. */
function decree(sequence: number, year: number, more = ''): void {
  write(
    `documents/${sequence}-${year}-nd-cp.yaml`,
    `type: nghi-dinh
number: ${sequence}/${year}/NĐ-CP
issuer: chinh-phu
title: Về việc thứ ${sequence}
issuedOn: ${year}-01-01
${more.includes('effectiveOn') ? '' : `effectiveOn: ${year}-02-01\n`}${more}
`,
  )
}

function article(name: string, date: string, body: string): void {
  write(`articles/${date.slice(0, 4)}/${name}.md`, `---\ntitle: Bài ${name}\ndate: ${date}\n---\n\n${body}\n`)
}

write(
  'site.yaml',
  `department: Sở Mẫu
shortName: Sở Mẫu
bulletin: Bản tin mẫu
description: Bản tin để thử.
province: Mẫu
baseUrl: https://mau.example/
`,
)
// Loses a part, and another one later.
decree(1, 2020)
decree(
  2,
  2025,
  `effectiveOn: 2025-12-01
relations:
  repeals:
    - {document: 1-2020-nd-cp, scope: khoản 1 Điều 5, on: 2026-01-01}
    - {document: 1-2020-nd-cp, scope: Chương II, on: 2026-07-01}`,
)
// A part of it begins later.
decree(3, 2020, 'effectiveOn:\n  - {on: 2020-02-01}\n  - {on: 2026-06-01, scope: Điều 9}')
article(
  'thang-ba',
  '2026-03-01',
  'Theo Nghị định 1/2020/NĐ-CP và Nghị định 3/2020/NĐ-CP, hồ sơ nộp ở một nơi.',
)

// Ends after the day of the build; one before an article that is still to come, one after it.
decree(4, 2020, 'inForceUntil: 2026-11-26')
decree(5, 2020, 'inForceUntil: 2026-12-31')
article(
  'ngay-mai',
  '2026-11-27',
  'Theo Nghị định 4/2020/NĐ-CP và Nghị định 5/2020/NĐ-CP, hồ sơ nộp ở một nơi.',
)

// Amended often; replaced by one that is going to be replaced.
decree(6, 2010)
for (let i = 1; i <= 9; i++) decree(60 + i, 2010 + i, 'relations: {amends: [{document: 6-2010-nd-cp}]}')
decree(7, 2010)
decree(8, 2021, 'relations: {replaces: [{document: 7-2010-nd-cp}]}')
decree(9, 2026, 'effectiveOn: 2027-07-01\nrelations: {replaces: [{document: 8-2021-nd-cp}]}')
// Replaced by one that holds, with nothing known to come.
decree(10, 2010)
decree(11, 2021, 'relations: {replaces: [{document: 10-2010-nd-cp}]}')
// Parts ended by two resolutions of one name.
decree(12, 2010)
for (const [year, part] of [
  [2013, 'Điều 1'],
  [2021, 'Điều 2'],
] as const)
  write(
    `documents/76-nq-cp-${year}.yaml`,
    `type: nghi-quyet
number: 76/NQ-CP
issuer: chinh-phu
title: Về việc của năm ${year}
issuedOn: ${year}-06-08
relations:
  repeals: [{document: 12-2010-nd-cp, scope: ${part}}]
  suspends: [{document: 12-2010-nd-cp, scope: ${part} và Điều 3, until: 2030-12-31}]
`,
  )
article(
  'ngay-xua',
  '2012-12-01',
  'Theo Nghị định 6/2010/NĐ-CP, Nghị định 7/2010/NĐ-CP, Nghị định 10/2010/NĐ-CP và Nghị định 12/2010/NĐ-CP.',
)
const bulletin = await loadBulletin({ contentDir: folder.path, today })
const { pages } = planSite(bulletin, noAssets)

function documentPage(slug: string): DocumentPage {
  const view = pages.find(({ address }) => address === `/van-ban/${slug}/`)?.view()
  if (view?.kind !== 'document') throw new Error(`No document ${slug}`)
  return view
}
function articlePage(address: string): ArticlePage {
  const view = pages.find(page => page.address === address)?.view()
  if (view?.kind !== 'article') throw new Error(`No article at ${address}`)
  return view
}
const mentionIn = (slug: string, title: string) => {
  const mention = documentPage(slug).citedBy.find(({ article }) => article.title === title)
  if (mention === undefined) throw new Error(`${slug} is not mentioned in ${title}`)
  return mention
}
const citedIn = (address: string, slug: string) => {
  const cited = articlePage(address).cited.find(document => document.slug === slug)
  if (cited === undefined) throw new Error(`${slug} is not cited at ${address}`)
  return cited
}

test('the bulletin is without faults', () => {
  expect(bulletin.problems.filter(({ severity }) => severity === 'error')).toEqual([])
})

describe('a further part', () => {
  test('that has ended makes the article’s day another than today, on both pages', () => {
    const then = {
      sentence: 'Hết hiệu lực một phần: khoản 1 Điều 5 từ 01/01/2026 theo Nghị định 2/2025/NĐ-CP',
    }
    expect(mentionIn('1-2020-nd-cp', 'Bài thang-ba')).toMatchObject({ standingThen: then })
    expect(citedIn('/tin/2026/thang-ba/', '1-2020-nd-cp')).toMatchObject({
      standingThen: then,
      since: 'nay hết hiệu lực thêm một phần',
    })
    expect(documentPage('1-2020-nd-cp').standing.sentence).toContain('Chương II từ 01/7/2026')
  })

  test('that has begun does too', () => {
    expect(mentionIn('3-2020-nd-cp', 'Bài thang-ba')).toMatchObject({
      standingThen: { sentence: 'Còn hiệu lực từ 01/02/2020; riêng Điều 9 có hiệu lực từ 01/6/2026' },
    })
  })
})

describe('an article of a day to come', () => {
  test('says once what holds today, where nothing changes after its day', () => {
    expect(mentionIn('4-2020-nd-cp', 'Bài ngay-mai')).not.toHaveProperty('standingThen')
    expect(citedIn('/tin/2026/ngay-mai/', '4-2020-nd-cp')).not.toHaveProperty('standingThen')
    expect(documentPage('4-2020-nd-cp').standing).toMatchObject({ status: 'in-force', next: [{}] })
  })

  test('has today’s standing for its own until that day, and keeps it then', () => {
    const { standingThen } = mentionIn('5-2020-nd-cp', 'Bài ngay-mai')
    expect(standingThen).toMatchObject({ status: 'in-force' })
    expect(standingThen).not.toHaveProperty('next')
    expect(citedIn('/tin/2026/ngay-mai/', '5-2020-nd-cp').standingThen).toEqual(standingThen)
  })
})

describe('in the list of an article', () => {
  const cited = (slug: string) => citedIn('/tin/2012/ngay-xua/', slug)

  test('the last amendments are told, and how many more there are', () => {
    const { items, more } = cited('6-2010-nd-cp').amendedBy
    expect(items.map(({ text, when }) => `${text}, ${when}`)).toEqual([
      'Nghị định 69/2019/NĐ-CP, từ 01/02/2019',
      'Nghị định 68/2018/NĐ-CP, từ 01/02/2018',
      'Nghị định 67/2017/NĐ-CP, từ 01/02/2017',
    ])
    // Two of the nine came before the article.
    expect(more).toBe(4)
  })

  test('replacements go on to what is going to replace the last one, and turn with it', () => {
    expect(cited('7-2010-nd-cp').replacedBy).toMatchObject([
      {
        text: 'Nghị định 8/2021/NĐ-CP',
        standing: { status: 'in-force', next: [{ on: '2027-07-01', status: 'expired' }] },
      },
      {
        text: 'Nghị định 9/2026/NĐ-CP',
        standing: { status: 'not-yet-in-force', next: [{ on: '2027-07-01', status: 'in-force' }] },
      },
    ])
    expect(cited('10-2010-nd-cp').replacedBy).toEqual([])
  })

  test('two documents of one name are two links', () => {
    expect(cited('12-2010-nd-cp').standing.names).toEqual([
      // Parts that ended, then those that are suspended.
      { text: 'Nghị quyết 76/NQ-CP', href: '/van-ban/76-nq-cp-2013/' },
      { text: 'Nghị quyết 76/NQ-CP', href: '/van-ban/76-nq-cp-2021/' },
      { text: 'Nghị quyết 76/NQ-CP', href: '/van-ban/76-nq-cp-2013/' },
      { text: 'Nghị quyết 76/NQ-CP', href: '/van-ban/76-nq-cp-2021/' },
    ])
  })
})

test('relations of which the record says no day bear that of the acting document, from both sides', () => {
  expect(documentPage('7-2010-nd-cp').relations).toMatchObject([
    { name: 'Được thay thế bởi', items: [{ on: { text: '01/02/2021' } }] },
  ])
  expect(documentPage('8-2021-nd-cp').relations).toMatchObject([
    { name: 'Thay thế', items: [{ on: { text: '01/02/2021' } }] },
    { name: 'Được thay thế bởi', items: [{ on: { text: '01/7/2027' } }] },
  ])
})

test('a picture in which a standing is going to change says of which day it is', () => {
  expect(documentPage('7-2010-nd-cp').picture?.asOf?.iso).toBe(today)
  expect(documentPage('10-2010-nd-cp').picture).not.toHaveProperty('asOf')
})

test('the way to documents of the same standing turns with the standing', () => {
  const values = documentPage('4-2020-nd-cp').attributes.find(
    ({ name }) => name === 'Tình trạng hiệu lực',
  )?.values
  expect(values?.at(0)?.standing?.next).toHaveLength(1)
  expect(values?.at(-1)).toEqual({
    text: 'Các văn bản còn hiệu lực',
    href: '/van-ban/tinh-trang/con-hieu-luc/',
    next: [{ on: '2026-11-27', text: 'Các văn bản hết hiệu lực', href: '/van-ban/tinh-trang/het-hieu-luc/' }],
  })
})
