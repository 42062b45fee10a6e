// The generated bulletin that a search is measured on, and what is asked of it.
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Bulletin, loadBulletin } from '../../src/bulletin/index.ts'
import { checkBulletin } from '../../src/check/index.ts'
import { generateNews, type News } from '../bench/generate-news.ts'
import { newsQueries } from '../bench/news-queries.ts'

const PAGES = 400
let folder: string
let news: News
let bulletin: Bulletin
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ban-tin-news-'))
  news = generateNews(join(folder, 'content'), { pages: PAGES })
  bulletin = await loadBulletin({ contentDir: join(folder, 'content'), today: '2026-11-23' })
})
afterAll(() => rm(folder, { recursive: true }))

const all = () => [...news.articles, ...news.documents]

describe('a generated bulletin', () => {
  it('has as many pages as were asked for, and nothing to complain of', () => {
    expect(bulletin.articles.length + bulletin.documents.length).toBe(PAGES)
    expect(checkBulletin(bulletin).filter(({ severity }) => severity === 'error')).toEqual([])
  })

  it('is the same every time', () => {
    expect(generateNews(join(folder, 'again'), { pages: PAGES })).toEqual(news)
    const { address } = news.articles[0] ?? { address: '' }
    const file = join('articles', `${address.split('/').slice(2, -1).join('/')}.md`)
    expect(readFileSync(join(folder, 'again', file), 'utf8')).toBe(
      readFileSync(join(folder, 'content', file), 'utf8'),
    )
  })

  it('has no two articles with one title, and stands where it says', () => {
    expect(new Set(news.articles.map(({ title }) => title)).size).toBe(news.articles.length)
    const addresses = [...bulletin.articles, ...bulletin.documents].map(({ address }) => address)
    expect(
      all()
        .map(({ address }) => address)
        .toSorted(),
    ).toEqual(addresses.toSorted())
  })

  it('has about 400 words on a page', () => {
    const words = bulletin.articles.map(({ html }) => html.replace(/<[^>]*>/g, ' ').split(/\s+/).length)
    expect(Math.min(...words)).toBeGreaterThan(350)
    expect(Math.max(...words)).toBeLessThan(650)
  })

  it('has phrases that stand on one page alone', () => {
    const texts = bulletin.articles.map(({ html }) => html)
    for (const { phrase } of news.articles)
      expect(texts.filter(text => text.includes(phrase)).length, phrase).toBe(1)
  })

  it('has numbers that are easily taken for each other', () => {
    const numbers = bulletin.documents.map(({ document }) => document.number)
    for (const number of ['61/2018/NĐ-CP', '61/QĐ-UBND', '30/NQ-CP', '30a/NQ-CP', '30c/NQ-CP', '225/QĐ-UBND'])
      expect(numbers).toContain(number)
    expect(numbers.filter(number => number === '76/NQ-CP')).toHaveLength(2)
    expect(bulletin.documents.some(({ document }) => /^Sửa đổi.* số \d/.test(document.title))).toBe(true)
  })
})

describe('the queries of a generated bulletin', () => {
  it('are at least twelve in each group, for pages that are there', () => {
    const addresses = new Set([...all(), ...news.topics].map(({ address }) => address))
    for (const { id, queries } of newsQueries(news, 24)) {
      expect(queries.length, id).toBeGreaterThanOrEqual(12)
      expect(queries.length, id).toBeLessThanOrEqual(24)
      for (const { text, expected } of queries) {
        if (expected.kind !== 'first') continue
        expect(expected.anyOf.length, text).toBeGreaterThan(0)
        for (const page of expected.anyOf) expect(addresses, text).toContain(page)
      }
    }
  })

  it('are typed as their groups say', () => {
    const textsOf = (id: string) =>
      newsQueries(news, 24)
        .find(group => group.id === id)
        ?.queries.map(({ text }) => text) ?? []
    const written = new Set(textsOf('exact-marks'))
    for (const text of textsOf('typos')) expect(written).not.toContain(text)
    for (const id of ['without-marks', 'd-for-crossed-d', 'telex', 'vni'])
      expect(
        textsOf(id).filter(text => /[^ -~]/.test(text)),
        id,
      ).toEqual([])
  })
})
