// What machines read of a small bulletin: feeds, sitemap, open data.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { faultsOfAtom } from './atom-rules.ts'
import { build, filesOf, smallBulletin, temporaryFolder, today } from './built-site.ts'
import { faultsOfJsonFeed } from './json-feed-rules.ts'
import { faultOf } from './well-formed.ts'

const folder = temporaryFolder()
const output = join(folder.path, 'trang')

beforeAll(async () => {
  expect(await build(smallBulletin, output)).toMatchObject({ code: 0 })
})
afterAll(() => folder.remove())

const read = (file: string): string => readFileSync(join(output, file), 'utf8')

test('the sitemap is well-formed', () => {
  expect(faultOf(read('sitemap.xml'))).toBeUndefined()
})

test('the bulletin, each topic and each document has two feeds, which keep to their formats', () => {
  const feeds = filesOf(output).filter(file => /(?:^|\/)feed\.(?:xml|json)$/.test(file))
  expect(feeds).toHaveLength(2 * (1 + 2 + 5))
  for (const file of feeds)
    expect((file.endsWith('.xml') ? faultsOfAtom : faultsOfJsonFeed)(read(file)), file).toEqual([])
})

describe('the Atom feed', () => {
  test('has the newest first, with whole addresses and what the standard asks for', () => {
    const feed = read('feed.xml')
    const ids = [...feed.matchAll(/<id>([^<]*)<\/id>/g)].map(match => match[1])
    expect(ids).toEqual([
      'https://mau.example/',
      'https://mau.example/tin/2026/chuong-trinh/',
      'https://mau.example/tin/2025/doi-moi/',
      'https://mau.example/van-ban/61-2018-nd-cp/#2025-07-01/replaces/118-2025-nd-cp',
      'https://mau.example/tin/2020/mot-cua/',
    ])
    expect(feed).toContain(
      '<link rel="self" type="application/atom+xml" href="https://mau.example/feed.xml"/>',
    )
    expect(feed).toContain('<title>Một cửa ở Sở KH&amp;CN &lt;mẫu&gt;</title>')
    expect(feed).toContain('<updated>2020-05-02T00:00:00+07:00</updated>')
  })

  test('makes links in texts whole', () => {
    const feed = read('feed.xml')
    expect(feed).toContain('href=&quot;https://mau.example/gioi-thieu/&quot;')
    expect(feed).toContain('href=&quot;https://mau.example/tin/2020/mot-cua/#can-cu&quot;')
    expect(feed).not.toMatch(/(?:href|src)=&quot;[/#]/)
  })

  test('of a topic has only that topic', () => {
    expect(read('chu-de/an-toan/feed.xml')).not.toContain('Một cửa ở Sở')
  })
})

test('the JSON feed says the same', () => {
  const feed = JSON.parse(read('feed.json'))
  expect(feed).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Bản tin mẫu',
    home_page_url: 'https://mau.example/',
    feed_url: 'https://mau.example/feed.json',
    language: 'vi',
  })
  expect(feed.items.map((item: { title: string }) => item.title)).toEqual([
    'Một chương trình của năm 2021',
    '-5 % hồ sơ giấy, từ một nghị định mới',
    'Nghị định 61/2018/NĐ-CP: Được thay thế bởi Nghị định 118/2025/NĐ-CP',
    'Một cửa ở Sở KH&CN <mẫu>',
  ])
})

describe('the sitemap', () => {
  test('lists every page a search engine may show, and only those', () => {
    const listed = [...read('sitemap.xml').matchAll(/<loc>https:\/\/mau\.example\/([^<]*)<\/loc>/g)].map(
      match => match[1],
    )
    const hidden =
      /^(?:404\.html|tim-kiem\/|tin\/2026\/da-go\/|cu\/|tin-tuc\/)|^van-ban\/tinh-trang\/(?:chua-co-hieu-luc|ngung-hieu-luc|het-hieu-luc-mot-phan|het-giai-doan)\//
    const pages = filesOf(output)
      .filter(file => file.endsWith('.html') && !hidden.test(file))
      .map(file => file.replace(/index\.html$/, ''))
    expect(listed.toSorted()).toEqual(pages.toSorted())
  })

  test('says when an article last changed', () => {
    expect(read('sitemap.xml')).toContain('/tin/2020/mot-cua/</loc><lastmod>2020-05-02</lastmod>')
  })

  test('is found by robots.txt', () => {
    expect(read('robots.txt')).toContain('Sitemap: https://mau.example/sitemap.xml')
  })
})

describe('open data', () => {
  test.each(['van-ban', 'bai-viet', 'vien-dan'])('%s.json says its version and its day', name => {
    expect(JSON.parse(read(`du-lieu/${name}.json`))).toEqual({
      $schema: `https://mau.example/du-lieu/schema/v1/${name}.schema.json`,
      schemaVersion: 1,
      generatedFor: today,
      items: expect.any(Array),
    })
  })

  test('a citation has its sentence, its place and the standings then and now', () => {
    const { items } = JSON.parse(read('du-lieu/vien-dan.json'))
    const ofArticle = items.filter((item: { article: string }) => item.article === '/tin/2020/mot-cua/')
    expect(ofArticle).toHaveLength(4)
    expect(ofArticle[0]).toEqual({
      article: '/tin/2020/mot-cua/',
      articleDate: '2020-04-20',
      document: '61-2018-nd-cp',
      text: 'Nghị định số 61/2018/NĐ-CP',
      sentence:
        'Việc giải quyết TTHC theo khoản 2 Điều 5 Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ.',
      pinpoint: 'khoan=2;dieu=5',
      outcome: 'found',
      validityThen: 'in-force',
      validityNow: 'expired',
    })
    expect(ofArticle.at(-1)).toMatchObject({
      document: null,
      outcome: 'unknown',
      validityThen: null,
      validityNow: null,
    })
  })

  test('a citation is on one line, though its article breaks it', () => {
    const { items } = JSON.parse(read('du-lieu/vien-dan.json'))
    const texts = items.map((item: { text: string }) => item.text)
    expect(texts).toContain('Nghị quyết 76/NQ-CP')
    expect(texts.filter((text: string) => /[^\S ]/.test(text))).toEqual([])
  })

  test('what the editor took out of the citations is not in it', () => {
    const { items } = JSON.parse(read('du-lieu/vien-dan.json'))
    const article = '/tin/2026/chuong-trinh/'
    const documents = items
      .filter((item: { article: string }) => item.article === article)
      .map((item: { document: string }) => item.document)
    expect(documents).toEqual(['76-nq-cp-2021'])
    const { items: articles } = JSON.parse(read('du-lieu/bai-viet.json'))
    expect(articles).toContainEqual(expect.objectContaining({ article, documents: ['76-nq-cp-2021'] }))
  })

  test('CSV opens in a spreadsheet: byte order mark, CRLF, quotes, and no cell is a formula', () => {
    const csv = read('du-lieu/bai-viet.csv')
    expect(csv.startsWith('\uFEFFarticle,url,title,')).toBe(true)
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(csv).toContain(`,"'-5 % hồ sơ giấy, từ một nghị định mới",`)
    expect(read('du-lieu/van-ban.csv')).toContain('"Về cải cách ""một cửa"" năm 2016"')
  })

  test('the page leads to every file there is, and speaks of itself as a data set', () => {
    const page = read('du-lieu/index.html')
    const files = filesOf(join(output, 'du-lieu')).filter(file => file !== 'index.html')
    expect(files).toHaveLength(12)
    for (const file of files) expect(page, file).toContain(`href="/du-lieu/${file}"`)
    const [, script = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page) ?? []
    const { distribution } = JSON.parse(script)
    expect(distribution).toHaveLength(9)
    expect(distribution).toContainEqual({
      '@type': 'DataDownload',
      name: 'Viện dẫn (JSON-LD)',
      encodingFormat: 'application/ld+json',
      contentUrl: 'https://mau.example/du-lieu/vien-dan.jsonld',
    })
  })

  test('every field is explained on the page', () => {
    const page = read('du-lieu/index.html')
    for (const name of ['van-ban', 'bai-viet', 'vien-dan']) {
      const [header = ''] = read(`du-lieu/${name}.csv`).slice(1).split('\r\n')
      for (const field of header.split(','))
        expect(page, field).toContain(`<code class="field__name">${field}</code>`)
    }
  })
})
