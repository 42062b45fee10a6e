// What an article says of documents that have changed since, and what the register knows is coming.
import { describe, expect, it } from 'vitest'
import { formatUpcoming, loadBulletin, upcomingChanges } from '../../src/bulletin/index.ts'

const contentDir = 'tests/fixtures/bulletins/in-time'
const bulletin = await loadBulletin({ contentDir, today: '2026-11-23' })
const article = (slug: string) => bulletin.articles.find(article => article.slug === slug)
const marksIn = (html = '') =>
  Array.from(
    html.matchAll(/data-document="([^"]*)"[^>]*>[^<]*<\/a>(?:\u00a0<small[^>]*><span>([^<]*)<)?/g),
    ([, slug, words]) => [slug, words],
  )

describe('an article', () => {
  it('says behind its citations what has become of the documents since its day', () => {
    expect(marksIn(article('bon-van-ban')?.html)).toEqual([
      ['901-2011-nd-cp', '(nay hết hiệu lực)'],
      ['901-2011-nd-cp', '(nay hết hiệu lực)'],
      ['910-2018-nd-cp', '(nay có hiệu lực thêm một phần)'],
      ['68-kh-ubnd-mau-2020', undefined],
      ['69-kh-ubnd-mau', undefined],
      ['68-kh-ubnd-mau-2020', undefined],
      ['901-2011-nd-cp', '(nay hết hiệu lực)'],
    ])
  })

  it('says it nowhere else: not in its text, not in the sentences that other pages show', () => {
    const { text, citations = [] } = article('bon-van-ban') ?? {}
    expect(text).toContain('Theo Nghị định số 901/2011/NĐ-CP ngày 10/01/2011')
    expect(text).not.toMatch(/\bnay\b/)
    expect(citations.map(({ sentence }) => sentence.text).filter(text => /\bnay\b/.test(text))).toEqual([])
  })

  it('of today says nothing: it was written knowing', () => {
    expect(marksIn(article('hom-nay')?.html)).toEqual([
      ['901-2011-nd-cp', undefined],
      ['68-kh-ubnd-mau-2020', undefined],
    ])
  })

  it('of a day to come says nothing', async () => {
    const earlier = await loadBulletin({ contentDir, today: '2020-05-01' })
    const html = earlier.articles.find(({ slug }) => slug === 'bon-van-ban')?.html
    expect(html).toContain('class="citation"')
    expect(html).not.toContain('citation-since')
  })

  it('says tomorrow what tomorrow holds', async () => {
    const later = await loadBulletin({ contentDir, today: '2027-03-01' })
    const html = later.articles.find(({ slug }) => slug === 'bon-van-ban')?.html
    expect(marksIn(html)[3]).toEqual(['68-kh-ubnd-mau-2020', '(nay ngưng hiệu lực)'])
  })
})

describe('an editorial', () => {
  it('has no list that would tell the rest, and says nothing', () => {
    expect(bulletin.issues[0]?.html).toContain('data-document="901-2011-nd-cp"')
    expect(bulletin.issues[0]?.html).not.toContain('citation-since')
  })
})

describe('the next changes', () => {
  const changes = upcomingChanges(bulletin)

  it('stand in the order of their days', () => {
    expect(changes.map(({ on, document, words }) => [on, document.slug, words])).toEqual([
      ['2027-03-01', '914-2026-nd-cp', 'có hiệu lực'],
      ['2027-03-01', '68-kh-ubnd-mau-2020', 'ngưng hiệu lực'],
      ['2027-04-01', '68-kh-ubnd-mau-2020', 'có hiệu lực trở lại'],
      ['2028-01-01', '68-kh-ubnd-mau-2020', 'hết giai đoạn'],
    ])
  })

  it('are told to editors, and how many more there are', () => {
    expect(formatUpcoming(changes, 2)).toBe(`Sắp đổi hiệu lực:
  01/3/2027: Nghị định 914/2026/NĐ-CP: có hiệu lực
  01/3/2027: Kế hoạch 68/KH-UBND: ngưng hiệu lực
  và 2 thay đổi nữa
`)
    expect(formatUpcoming(changes, 4)).not.toContain('nữa')
  })

  it('are nothing to tell where there are none', () => {
    expect(formatUpcoming([], 2)).toBe('')
  })
})
