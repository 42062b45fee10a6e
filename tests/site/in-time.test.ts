// What an article's page, its feed and the search make of documents that change between its day, today and tomorrow.
import { describe, expect, test } from 'vitest'
import { loadBulletin } from '../../src/bulletin/index.ts'
import type { ArticlePage } from '../../src/site/index.ts'
import { planSite } from '../../src/site/plan.ts'
import { searchCopies } from '../../src/site/search/search-copies.ts'

const contentDir = 'tests/fixtures/bulletins/in-time'
const assets = {
  stylesheets: {},
  icon: '/i.svg',
  preloadedFonts: [],
  scripts: { 'citation-card': '/assets/citation-card.js', standings: '/assets/standings.js' },
  files: [],
}
const bulletin = await loadBulletin({ contentDir, today: '2026-11-23' })
const { pages, files } = planSite(bulletin, assets)

function articleAt(address: string): ArticlePage {
  const view = pages.find(page => page.address === address)?.view()
  if (view?.kind !== 'article') throw new Error(`No article at ${address}`)
  return view
}
const article = articleAt('/tin/2020/bon-van-ban/')
const [replaced, amended, planned, unknown] = article.cited

describe('an article of 2020', () => {
  test('counts what has changed since, and what will have', () => {
    expect(article.cited.map(({ slug, since }) => [slug, since])).toEqual([
      ['901-2011-nd-cp', 'nay hết hiệu lực'],
      ['910-2018-nd-cp', 'nay có hiệu lực thêm một phần'],
      ['68-kh-ubnd-mau-2020', undefined],
      ['69-kh-ubnd-mau', undefined],
    ])
    expect(article.changed).toEqual({
      today: 2,
      next: [
        { on: '2027-03-01', count: 3 },
        { on: '2027-04-01', count: 2 },
        { on: '2028-01-01', count: 3 },
      ],
    })
  })

  test('follows what replaced a document to what holds today', () => {
    expect(replaced).toMatchObject({
      standingThen: { sentence: 'Còn hiệu lực từ 01/3/2011' },
      standing: {
        sentence: 'Hết hiệu lực từ 01/3/2021, thay bằng Nghị định 902/2021/NĐ-CP',
        names: [{ text: 'Nghị định 902/2021/NĐ-CP', href: '/van-ban/902-2021-nd-cp/' }],
      },
      replacedBy: [
        { text: 'Nghị định 902/2021/NĐ-CP', standing: { status: 'expired' } },
        { text: 'Nghị định 903/2025/NĐ-CP', standing: { status: 'in-force' } },
      ],
      pinpoints: ['khoản 2 Điều 5'],
    })
  })

  test('tells what amended a document after its day, known and unknown, and not what did before or will', () => {
    expect(amended?.effectiveOn).toEqual(['01/3/2018', '01/01/2022: Điều 9'])
    expect(amended?.amendedBy.items).toEqual([
      {
        text: 'Nghị định 912/2021/NĐ-CP',
        href: '/van-ban/912-2021-nd-cp/',
        when: 'từ 01/3/2021',
        scope: 'khoản 1 Điều 5',
      },
      {
        text: 'Nghị định 913/2022/NĐ-CP',
        href: '/van-ban/913-2022-nd-cp/',
        when: 'ban hành 10/01/2022, chưa rõ ngày có hiệu lực',
      },
    ])
  })

  test('has ready what its text will say behind its links', () => {
    expect(planned?.effectiveOn).toEqual(['ngày ban hành (suy ra)'])
    expect(planned?.standing.next?.map(({ on, status }) => [on, status])).toEqual([
      ['2027-03-01', 'suspended'],
      ['2027-04-01', 'in-force'],
      ['2028-01-01', 'period-over'],
    ])
    expect(planned?.sinceNext).toEqual([
      { on: '2027-03-01', since: 'nay ngưng hiệu lực' },
      { on: '2027-04-01' },
      { on: '2028-01-01', since: 'nay hết giai đoạn' },
    ])
  })

  test('tells a standing once that is the same on both days', () => {
    expect(unknown).toMatchObject({ effectiveOn: [], standing: { status: 'unverified' }, sinceNext: [] })
    expect(unknown).not.toHaveProperty('standingThen')
    // The plan is the same on both days too, but not for long.
    expect(planned).toHaveProperty('standingThen')
  })

  test('runs the script of the cards', () => {
    expect(article.frame.assets.scripts).toEqual(['/assets/citation-card.js'])
  })
})

test('an article of today has nothing behind it, and what is to come before it', () => {
  const { cited, changed } = articleAt('/tin/2026/hom-nay/')
  expect(cited.map(({ since }) => since)).toEqual([undefined, undefined])
  expect(changed.today).toBe(0)
  expect(changed.next.at(-1)).toEqual({ on: '2028-01-01', count: 1 })
})

test('an article dated after today changes from its own day on', async () => {
  const earlier = await loadBulletin({ contentDir, today: '2020-01-20' })
  const view = planSite(earlier, assets)
    .pages.find(({ address }) => address === '/tin/2020/bon-van-ban/')
    ?.view()
  expect(view).toMatchObject({ changed: { today: 0 } })
  expect(view).toMatchObject({
    cited: [{ sinceNext: [{ on: '2021-03-01', since: 'nay hết hiệu lực' }] }, {}, {}, {}],
  })
})

test('a withdrawn article says nothing of its documents, and runs no script for them', () => {
  const { cited, html, frame } = articleAt('/tin/2021/da-go/')
  expect([cited, html, frame.assets.scripts]).toEqual([[], '', []])
})

test('feeds say it in words, where no stylesheet hides them and no script turns them', () => {
  const feed = String(files.find(({ address }) => address === '/feed.json')?.content())
  expect(feed.match(/\(nay hết hiệu lực\)/g)).toHaveLength(3)
})

test('the search looks for the words of the article alone', () => {
  const blocks = searchCopies(bulletin).find(({ address }) => address === '/tin/2020/bon-van-ban/')?.blocks
  const text = blocks?.map(({ text }) => text).join('\n')
  expect(text).toContain('Theo Nghị định số 901/2011/NĐ-CP ngày 10/01/2011')
  expect(text).toContain('Nghị định số 910/2018/NĐ-CP, Kế hoạch')
  expect(text).not.toMatch(/\bnay\b/)
})
