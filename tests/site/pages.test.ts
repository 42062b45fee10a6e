// One small bulletin, built once under a path prefix, as on a project page of GitHub.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { build, filesOf, smallBulletin, temporaryFolder } from './built-site.ts'

const folder = temporaryFolder()
const output = join(folder.path, 'trang')
let files: string[] = []
let summary: unknown

beforeAll(async () => {
  const run = await build(smallBulletin, output, '--base-url', 'https://mau.example/ban-tin')
  expect(run.stderr).not.toMatch(/\blỗi\b/)
  expect(run.code).toBe(0)
  summary = JSON.parse(run.stdout.trimEnd().split('\n').at(-1) ?? '')
  files = filesOf(output)
})
afterAll(() => folder.remove())

const read = (file: string): string => readFileSync(join(output, file), 'utf8')
const pages = (): string[] => files.filter(file => file.endsWith('.html'))

test('the last line of standard output sums the build up', () => {
  expect(summary).toEqual({
    articles: 4,
    documents: 5,
    pages: pages().length,
    citations: { found: 7, unknown: 1, ambiguous: 0 },
    nextChanges: [{ on: '2031-01-01', document: '76-nq-cp-2021', status: 'period-over' }],
    seconds: expect.any(Number),
    peakMemoryMB: expect.any(Number),
  })
})

describe('permanent addresses', () => {
  test.each([
    ['', 'home'],
    ['tin/2020/mot-cua/', 'an article'],
    ['van-ban/61-2018-nd-cp/', 'a document'],
    ['van-ban/', 'the register'],
    ['van-ban/loai/nghi-dinh/', 'documents of a kind'],
    ['van-ban/co-quan/ubnd-tinh-mau/', 'of an issuer'],
    ['van-ban/nam/2018/', 'of a year'],
    ['van-ban/tinh-trang/het-hieu-luc/', 'of a standing'],
    ['van-ban/tinh-trang/ngung-hieu-luc/', 'of a standing no document has'],
    ['van-ban/linh-vuc/mot-cua/', 'of a topic'],
    ['van-ban/linh-vuc/chua-ro/', 'of no topic'],
    ['chu-de/', 'topics'],
    ['chu-de/mot-cua/', 'a topic'],
    ['luu-tru/', 'the archive'],
    ['luu-tru/2020/', 'a year of it'],
    ['luu-tru/2020/04/', 'a month of it'],
    ['ban-tin/', 'the issues of the bulletin'],
    ['ban-tin/2026-03/', 'one of them'],
    ['gioi-thieu/', 'a page'],
    ['en/about/', 'an English page'],
    ['tim-kiem/', 'search'],
    ['du-lieu/', 'open data'],
    ['so-do-trang/', 'the site map'],
  ])('/%s is %s', address => {
    expect(files).toContain(`${address}index.html`)
  })

  test.each([
    '404.html',
    'feed.xml',
    'feed.json',
    'chu-de/mot-cua/feed.xml',
    'chu-de/mot-cua/feed.json',
    'van-ban/61-2018-nd-cp/feed.xml',
    'van-ban/61-2018-nd-cp/feed.json',
    'van-ban/so-van-ban.json',
    'sitemap.xml',
    'robots.txt',
    'favicon.svg',
    'media/2020/mot-cua.svg',
    'assets/fonts/LICENSE.txt',
    'assets/fonts/be-vietnam-pro-vietnamese-400-normal.woff2',
  ])('/%s is a file', file => {
    expect(files).toContain(file)
  })

  test('a draft is not published', () => {
    expect(files.filter(file => file.includes('nhap'))).toEqual([])
    expect(pages().filter(file => read(file).includes('Bài còn nháp'))).toEqual([])
  })
})

describe('every page', () => {
  test('says which address is its own', () => {
    for (const file of pages()) {
      if (/^(?:cu|tin-tuc)\//.test(file)) continue
      const address = `https://mau.example/ban-tin/${file.replace(/index\.html$/, '')}`
      expect(read(file), file).toContain(`<link rel="canonical" href="${address}">`)
    }
  })

  test('leads only to what there is, under the path prefix', () => {
    const ids = new Map(
      pages().map(file => [
        file,
        new Set([...read(file).matchAll(/\sid="([^"]*)"/g)].map(match => match[1])),
      ]),
    )
    const dead: string[] = []
    for (const file of pages()) {
      for (const [, href = ''] of read(file).matchAll(/\s(?:href|src|action)="([^"]*)"/g)) {
        if (/^(?:https?|mailto):/.test(href)) continue
        const [path = '', fragment] = href.replace(/\?[^#]*/, '').split('#')
        const target = path === '' ? file : fileOf(path)
        const anchor = fragment === undefined || ids.get(target)?.has(fragment)
        if (!files.includes(target) || !anchor) dead.push(`${file}: ${href}`)
      }
    }
    expect(dead).toEqual([])
  })

  test('has JSON-LD that can be read', () => {
    for (const file of pages()) {
      for (const node of jsonLdOf(file))
        expect(node, file).toMatchObject({ '@context': 'https://schema.org' })
    }
  })
})

/** fileOf('/ban-tin/van-ban/') // 'van-ban/index.html' */
function fileOf(address: string): string {
  expect(address).toMatch(/^\/ban-tin\//)
  return address.slice('/ban-tin/'.length).replace(/(^|\/)$/, '$1index.html')
}

function jsonLdOf(file: string): Record<string, unknown>[] {
  return [...read(file).matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(match =>
    JSON.parse(match[1] ?? ''),
  )
}

test.each([
  ['van-ban/61-2018-nd-cp/', 'Nghị định 61/2018/NĐ-CP', 'Theo dõi văn bản này'],
  ['chu-de/mot-cua/', 'Một cửa', 'Theo dõi chủ đề này'],
])('/%s can be followed, by feed readers that look for it and by people', (address, name, words) => {
  const page = read(`${address}index.html`)
  expect(page).toContain(
    `<link rel="alternate" type="application/atom+xml" title="Atom: ${name}" href="/ban-tin/${address}feed.xml">`,
  )
  expect(page).toContain(
    `<link rel="alternate" type="application/feed+json" title="JSON Feed: ${name}" href="/ban-tin/${address}feed.json">`,
  )
  const main = page.slice(page.indexOf('<main'), page.indexOf('</main>'))
  expect(main).toContain(`<a href="/ban-tin/${address}feed.xml">${words}</a>: báo khi có bài viết mới`)
})

test('the site map says what feeds are for', () => {
  expect(read('so-do-trang/index.html')).toMatch(/<h2>Theo dõi<\/h2><p[^>]*>[^<]*không cần tài khoản/)
})

test('a list of documents that is empty says so, and is not offered', () => {
  const page = read('van-ban/tinh-trang/ngung-hieu-luc/index.html')
  expect(page).toContain('Hiện không có văn bản nào trong danh sách này.')
  expect(page).toContain('<meta name="robots" content="noindex">')
  expect(read('van-ban/index.html')).not.toContain('tinh-trang/ngung-hieu-luc')
})

describe('an article', () => {
  test('has its text in [data-article-body], with citations linked', () => {
    const body = /<div [^>]*data-article-body>(.*?)<\/div>/s.exec(read('tin/2020/mot-cua/index.html'))?.[1]
    expect(body).toContain(
      '<a class="citation" data-document="61-2018-nd-cp" href="/ban-tin/van-ban/61-2018-nd-cp/"',
    )
    expect(body).toContain('data-document="76-nq-cp-2013"')
    expect(body).toContain('data-document="68-kh-ubnd-mau-2016"')
    expect(body).not.toContain('999-2019')
    // How a citation was understood is for editors, in the preview.
    expect(body).not.toContain('khớp số')
    expect(body).not.toContain('unlinked-citation')
  })

  test('says of each document what held then and what holds now', () => {
    const page = read('tin/2020/mot-cua/index.html')
    expect(page).toContain('Còn hiệu lực từ 21/6/2018')
    expect(page).toContain(
      'Hết hiệu lực từ 01/7/2025, thay bằng <a href="/ban-tin/van-ban/118-2025-nd-cp/">Nghị định 118/2025/NĐ-CP</a>',
    )
    expect(page).toContain('Chưa kiểm chứng')
  })

  test('escapes what an editor wrote, and dates it in words', () => {
    const page = read('tin/2020/mot-cua/index.html')
    expect(page).toContain('<h1>Một cửa ở Sở KH&amp;CN &lt;mẫu&gt;</h1>')
    expect(page).toContain('<time datetime="2020-04-20">Thứ hai, 20/04/2020</time>')
  })

  test('is news that cites legislation, for machines', () => {
    const [article, breadcrumbs] = jsonLdOf('tin/2020/mot-cua/index.html')
    expect(article).toMatchObject({
      '@type': 'NewsArticle',
      headline: 'Một cửa ở Sở KH&CN <mẫu>',
      datePublished: '2020-04-20T00:00:00+07:00',
      author: [{ '@type': 'Person', name: 'Lê Thị Mẫu' }],
      publisher: { '@type': 'GovernmentOrganization' },
    })
    expect(article?.citation).toEqual([
      expect.objectContaining({ '@type': 'Legislation', legislationIdentifier: '61/2018/NĐ-CP' }),
      expect.objectContaining({ legislationIdentifier: '76/NQ-CP' }),
      expect.objectContaining({ legislationIdentifier: '68/KH-UBND' }),
    ])
    expect(breadcrumbs).toMatchObject({ '@type': 'BreadcrumbList' })
  })

  test('is signed by a person, or by a collective where authors.yaml says so', () => {
    const [article] = jsonLdOf('tin/2026/chuong-trinh/index.html')
    expect(article?.author).toEqual([{ '@type': 'Organization', name: 'Ban biên tập' }])
  })

  test('does not count what its editor took out of the citations', () => {
    const page = read('tin/2026/chuong-trinh/index.html')
    expect(page).toContain('Hồ sơ Nghị định 118/2025/NĐ-CP là tên một thư mục.')
    expect(page).toContain('Nhắc đến 1 văn bản')
    expect(page).not.toContain('118-2025-nd-cp')
    expect(jsonLdOf('tin/2026/chuong-trinh/index.html')[0]?.citation).toHaveLength(1)
  })

  test('that was withdrawn says so, and nothing of it is told elsewhere', () => {
    const page = read('tin/2026/da-go/index.html')
    expect(page).toContain('Số liệu trong bài không có nguồn.')
    expect(page).toContain('<meta name="robots" content="noindex">')
    expect(page).not.toContain('lời không còn đứng')
    expect(read('van-ban/61-2018-nd-cp/index.html')).not.toContain('Bài đã gỡ')
    expect(read('feed.xml')).not.toContain('Bài đã gỡ')
    expect(read('sitemap.xml')).not.toContain('da-go')
    expect(read('du-lieu/vien-dan.csv')).not.toContain('da-go')
    expect(read('luu-tru/2026/03/index.html')).toContain('Bài đã gỡ')
  })

  test('forwards from its old addresses', () => {
    for (const old of ['tin-tuc/mot-cua.html', 'cu/mot-cua/index.html']) {
      expect(read(old)).toContain('content="0; url=/ban-tin/tin/2020/mot-cua/"')
    }
  })
})

describe('a document', () => {
  test('names its attributes as Vietnamese readers do', () => {
    const [, attributes = ''] = read('van-ban/61-2018-nd-cp/index.html').split('<dl class="attributes">')
    const names = [...attributes.matchAll(/<dt>([^<]*)<\/dt>/g)].map(match => match[1])
    expect(names.slice(0, 10)).toEqual([
      'Số, ký hiệu',
      'Ngày ban hành',
      'Ngày có hiệu lực',
      'Trích yếu',
      'Loại văn bản',
      'Cơ quan ban hành',
      'Người ký',
      'Tình trạng hiệu lực',
      'Lĩnh vực',
      'Công báo',
    ])
  })

  test('shows relations from both sides, also to what the register lacks', () => {
    expect(read('van-ban/118-2025-nd-cp/index.html')).toContain('Thay thế')
    expect(read('van-ban/118-2025-nd-cp/index.html')).toContain('Luật 63/2025/QH15')
    expect(read('van-ban/61-2018-nd-cp/index.html')).toContain('Được thay thế bởi')
  })

  test('shows the sentences that cite it, with the place', () => {
    const page = read('van-ban/61-2018-nd-cp/index.html')
    expect(page).toContain('<mark>Nghị định số 61/2018/NĐ-CP</mark>')
    expect(page).toContain('khoản 2 Điều 5')
  })

  test('leads to others with its number', () => {
    expect(read('van-ban/76-nq-cp-2013/index.html')).toContain('href="/ban-tin/van-ban/76-nq-cp-2021/"')
  })

  test('is legislation for machines, with a legal force only where that is known', () => {
    expect(jsonLdOf('van-ban/61-2018-nd-cp/index.html')[0]).toMatchObject({
      '@type': 'Legislation',
      legislationIdentifier: '61/2018/NĐ-CP',
      legislationType: 'Nghị định',
      legislationDate: '2018-04-23',
      legislationPassedBy: [{ '@type': 'GovernmentOrganization', name: 'Chính phủ' }],
      legislationLegalForce: 'https://schema.org/NotInForce',
      sameAs: ['https://vbpl.vn/61'],
    })
    expect(jsonLdOf('van-ban/68-kh-ubnd-mau-2016/index.html')[0]).not.toHaveProperty('legislationLegalForce')
  })
})

describe('an issue of the bulletin', () => {
  const issue = (): string => read('ban-tin/2026-03/index.html')

  test('shows its articles in the order of its editors, without the withdrawn one', () => {
    const titles = [...issue().matchAll(/<h3 class="story__title"><a [^>]*>([^<]*)</g)].map(match => match[1])
    expect(titles).toEqual(['Một chương trình của năm 2021', '-5 % hồ sơ giấy, từ một nghị định mới'])
    expect(issue()).toContain('>2 bài<')
    expect(issue()).not.toContain('Bài đã gỡ')
  })

  test('has an editorial with its citations linked, counted nowhere', () => {
    expect(issue()).toContain('data-document="118-2025-nd-cp" href="/ban-tin/van-ban/118-2025-nd-cp/"')
    expect(read('van-ban/118-2025-nd-cp/index.html')).not.toContain('Lời mở đầu')
    // Of its own month: of the two resolutions 76/NQ-CP that of 2013.
    expect(read('ban-tin/2020-04/index.html')).toContain('data-document="76-nq-cp-2013"')
  })

  test('leads to the one before and after, and is led to from the list, the site map and its articles', () => {
    expect(issue()).toContain('href="/ban-tin/ban-tin/2020-04/" rel="prev"')
    expect(read('ban-tin/2020-04/index.html')).toContain('href="/ban-tin/ban-tin/2026-03/" rel="next"')
    for (const file of ['ban-tin', 'so-do-trang', 'tin/2025/doi-moi'])
      expect(read(`${file}/index.html`), file).toContain(
        '<a href="/ban-tin/ban-tin/2026-03/">Số mùa xuân 2026</a>',
      )
    expect(read('sitemap.xml')).toContain('<loc>https://mau.example/ban-tin/ban-tin/2026-03/</loc>')
    const breadcrumbs = jsonLdOf('ban-tin/2026-03/index.html').at(-1)
    expect(breadcrumbs).toMatchObject({ '@type': 'BreadcrumbList' })
    expect(JSON.stringify(breadcrumbs)).toContain('https://mau.example/ban-tin/ban-tin/')
  })
})

test('the register counts its lists and sorts them as Vietnamese does', () => {
  const page = read('van-ban/index.html')
  const kinds = [
    ...page.matchAll(/href="\/ban-tin\/van-ban\/loai\/[^"]*"[^>]*>([^<]*) <span class="count">(\d+)</g),
  ]
  expect(kinds.map(([, name, count]) => [name, count])).toEqual([
    ['Kế hoạch', '1'],
    ['Nghị định', '2'],
    ['Nghị quyết', '2'],
  ])
})

test('a number that two documents bear is said in every list of documents, and leads to the other', () => {
  const words =
    'Trùng số với <a href="/ban-tin/van-ban/76-nq-cp-2021/">Nghị quyết ngày 15/7/2021 của Chính phủ</a>'
  expect(read('van-ban/nam/2013/index.html')).toContain(words)
  expect(read('index.html')).toContain(words)
  // Its own page has said so above.
  expect(read('van-ban/76-nq-cp-2021/index.html')).not.toContain('Trùng số với')
})

test('a topic leads to all its documents', () => {
  expect(read('chu-de/mot-cua/index.html')).toContain(
    '<a href="/ban-tin/van-ban/linh-vuc/mot-cua/">Tất cả 2 văn bản</a>',
  )
})

test('the slogan is that of the day', () => {
  expect(read('index.html')).toContain('Khẩu hiệu mới')
  expect(read('index.html')).not.toContain('Khẩu hiệu cũ')
})
