// What feeds tell, to whom and when; and that every one of them keeps to its format.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { HtmlValidate } from 'html-validate'
import { afterAll, describe, expect, test } from 'vitest'
import { loadBulletin } from '../../src/bulletin/index.ts'
import { createEdition } from '../../src/site/edition.ts'
import { feedFiles } from '../../src/site/feeds/feeds.ts'
import { childrenOf, faultsOfAtom } from './atom-rules.ts'
import { project, temporaryFolder, today } from './built-site.ts'
import { faultsOfJsonFeed, type JsonFeed, readJsonFeed } from './json-feed-rules.ts'
import { readXml } from './well-formed.ts'

const noAssets = { stylesheets: {}, icon: '/i.svg', preloadedFonts: [], scripts: {}, files: [] }
const temporary = temporaryFolder()
afterAll(() => temporary.remove())
let bulletins = 0

/** Every feed of a content folder with its text, by address. */
async function feedsIn(contentDir: string, day = today): Promise<Map<string, string>> {
  const bulletin = await loadBulletin({ contentDir, today: day })
  expect(bulletin.problems.filter(({ severity }) => severity === 'error')).toEqual([])
  const files = feedFiles(createEdition(bulletin, noAssets))
  return new Map(files.map(({ address, content }) => [address, String(content())]))
}

const SITE = `department: Sở Mẫu
shortName: Sở Mẫu
bulletin: Bản tin mẫu
description: Bản tin để thử.
province: Mẫu
baseUrl: https://mau.example/ban-tin/
`

/** A content folder of these files, beside what every bulletin has. */
function folderOf(files: Readonly<Record<string, string>>): string {
  bulletins += 1
  const folder = join(temporary.path, String(bulletins))
  const all = {
    'site.yaml': SITE,
    'authors.yaml': '- {key: mau, name: Ban biên tập}\n',
    'topics.yaml': '- {key: mot-cua, name: Một cửa}\n',
    ...files,
  }
  for (const [name, text] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return folder
}

const feedsOf = (files: Readonly<Record<string, string>>, day?: string): Promise<Map<string, string>> =>
  feedsIn(folderOf(files), day)

/** A decree of the first day of a year, in force a month later: `decree('7/2020', {relations: …})`. */
function decree(number: string, more = ''): Record<string, string> {
  const [sequence, year] = number.split('/')
  return {
    [`documents/${sequence}-${year}-nd-cp.yaml`]: `type: nghi-dinh
number: ${number}/NĐ-CP
issuer: chinh-phu
title: Về việc thứ ${sequence}
issuedOn: ${year}-01-02
effectiveOn: ${year}-02-03
sources: [{title: Trang thử, kind: secondary, checkedOn: ${year}-03-04}]
topics: [mot-cua]
${more}`,
  }
}

function article(name: string, date: string, body: string, more = ''): Record<string, string> {
  return {
    [`articles/${date.slice(0, 4)}/${name}.md`]: `---
title: Bài ${name}
date: ${date}
summary: Tóm tắt của bài.
author: mau
topics: [mot-cua]
${more}---

${body}
`,
  }
}

const itemsOf = (feeds: ReadonlyMap<string, string>, page: string): JsonFeed['items'] =>
  readJsonFeed(feeds.get(`${page}feed.json`) ?? '').items
const titlesOf = (feeds: ReadonlyMap<string, string>, page: string): (string | undefined)[] =>
  itemsOf(feeds, page).map(({ title }) => title)

const base = 'https://mau.example/ban-tin'
const replacing = (relation = '{document: 1-2020-nd-cp, on: 2025-07-01}') => ({
  ...decree('1/2020'),
  ...decree('2/2025', `relations: {replaces: [${relation}]}\n`),
})

/** A faulty feed by its address, with what is wrong. */
function faultsOf(feeds: ReadonlyMap<string, string>): [address: string, faults: string[]][] {
  return [...feeds]
    .map(([address, text]): [string, string[]] => [
      address,
      address.endsWith('.xml') ? faultsOfAtom(text) : faultsOfJsonFeed(text),
    ])
    .filter(([, faults]) => faults.length > 0)
}

describe('every feed', () => {
  test('of the bulletin that is shipped keeps to its format', async () => {
    const feeds = await feedsIn(join(project, 'content'))
    expect(feeds.size).toBeGreaterThan(100)
    expect(faultsOf(feeds)).toEqual([])
  })

  test('keeps to its format, and to its words, whatever an editor wrote', async () => {
    const words = `KH&CN ]]> <b> "hai" 'một' &amp; 😀`
    const hostile = JSON.stringify(words)
    const feeds = await feedsOf({
      'site.yaml': SITE.replace('Bản tin mẫu', hostile).replace(
        'department: Sở Mẫu',
        `department: ${hostile}`,
      ),
      'authors.yaml': `- {key: mau, name: ${hostile}}\n`,
      'topics.yaml': `- {key: mot-cua, name: ${hostile}, description: ${hostile}}\n`,
      'media/ảnh-đẹp.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>',
      ...decree('1/2020', `gazette: {date: 2020-01-09, numbers: ${hostile}}\n`),
      ...decree(
        '2/2025',
        `relations: {repeals: [{document: 1-2020-nd-cp, on: 2025-03-01, scope: ${hostile}, by: ${hostile}}]}\n`,
      ),
      'articles/2020/mau.md': `---
title: ${hostile}
date: 2020-03-01
summary: "một\\b hai\\uFFFF"
author: mau
topics: [mot-cua]
image: {src: /media/ảnh-đẹp.svg, alt: ${hostile}}
---

Theo Nghị định 1/2020/NĐ-CP: KH&CN \\]\\]> 😀 \u000Bmột\uFFFE, [trên](#tren), [kia](../khac/), [đó](/van-ban/), [xa](https://vbpl.vn/?a=1&b=2).

## Trên

![Ảnh](/media/%E1%BA%A3nh-%C4%91%E1%BA%B9p.svg)
`,
      'articles/2020/khac.md': `---\ntitle: Khác\ndate: 2020-02-01\nsummary: Khác.\n---\n\nLời.\n`,
    })
    expect(faultsOf(feeds)).toEqual([])

    const atom = readXml(feeds.get('/feed.xml') ?? '')
    const titles = childrenOf(atom, 'entry').map(entry => childrenOf(entry, 'title')[0]?.text)
    expect(titles).toContain(words)
    expect(titles).toContain(`Nghị định 1/2020/NĐ-CP: ${words}: bị bãi bỏ bởi Nghị định 2/2025/NĐ-CP`)
    expect(childrenOf(atom, 'entry').map(entry => childrenOf(entry, 'id')[0]?.text)).toEqual(
      itemsOf(feeds, '/').map(({ id }) => id),
    )

    const validator = new HtmlValidate({ extends: ['html-validate:recommended'] })
    for (const page of ['/', '/chu-de/mot-cua/', '/van-ban/1-2020-nd-cp/', '/van-ban/2-2025-nd-cp/'])
      for (const { content_html = '' } of itemsOf(feeds, page)) {
        for (const [, address] of content_html.matchAll(/ (?:href|src)="([^"]*)"/g))
          expect(address).toMatch(/^https:\/\/(?:mau\.example\/ban-tin|vbpl\.vn)\//)
        const { results } = await validator.validateString(content_html)
        expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([])
      }
    const whole = itemsOf(feeds, '/').find(({ title }) => title === words)
    expect(whole?.image).toBe(`${base}/media/%E1%BA%A3nh-%C4%91%E1%BA%B9p.svg`)
    expect(whole?.content_html).toContain(`href="${base}/tin/2020/khac/"`)
    expect(whole?.content_html).toContain(`href="${base}/tin/2020/mau/#tren"`)
  })

  test('says the same on two days between which nothing happened', async () => {
    const files = { ...replacing(), ...article('mot', '2024-05-06', 'Theo Nghị định 1/2020/NĐ-CP.') }
    expect(await feedsOf(files, '2026-11-24')).toEqual(await feedsOf(files, '2026-11-23'))
  })

  test('without an entry is dated all the same, and always alike', async () => {
    const empty = { 'topics.yaml': '- {key: mot-cua, name: Một cửa}\n- {key: khac, name: Khác}\n' }
    const feeds = await feedsOf(empty)
    expect(faultsOf(feeds)).toEqual([])
    expect(feeds.get('/chu-de/khac/feed.xml')).toContain('<updated>2005-12-01T00:00:00+07:00</updated>')
    expect(await feedsOf(empty, '2027-01-01')).toEqual(feeds)
  })

  test('waits for the day of an article', async () => {
    const files = { ...decree('1/2020'), ...article('mai', '2026-11-24', 'Theo Nghị định 1/2020/NĐ-CP.') }
    const told = async (day: string): Promise<string[]> =>
      [...(await feedsOf(files, day))]
        .filter(([address, text]) => address.endsWith('.json') && text.includes('Bài mai'))
        .map(([address]) => address)
    expect(await told('2026-11-23')).toEqual([])
    expect(await told('2026-11-24')).toEqual([
      '/feed.json',
      '/chu-de/mot-cua/feed.json',
      '/van-ban/1-2020-nd-cp/feed.json',
    ])
  })

  test('is as new as its newest entry', async () => {
    const feeds = await feedsOf({
      ...article('mot', '2024-05-06', 'Lời.', 'corrections: [{on: 2025-01-02, text: Đã sửa.}]\n'),
      ...article('hai', '2024-06-07', 'Lời.'),
    })
    expect(feeds.get('/feed.xml')).toMatch(/<subtitle>.*<\/subtitle>\n<updated>2025-01-02T/)
  })
})

describe('the feed of a document', () => {
  test('tells its life, with the document that acted', async () => {
    const feeds = await feedsOf(replacing('{document: 1-2020-nd-cp, on: 2025-07-01, by: khoản 2 Điều 9}'))
    expect(titlesOf(feeds, '/van-ban/1-2020-nd-cp/')).toEqual([
      'Nghị định 1/2020/NĐ-CP: Được thay thế bởi Nghị định 2/2025/NĐ-CP',
      'Nghị định 1/2020/NĐ-CP: Có hiệu lực',
      'Nghị định 1/2020/NĐ-CP: Ban hành',
    ])
    const [replaced] = itemsOf(feeds, '/van-ban/1-2020-nd-cp/')
    expect(replaced).toEqual({
      id: `${base}/van-ban/1-2020-nd-cp/#2025-07-01/replaces/2-2025-nd-cp`,
      url: `${base}/van-ban/1-2020-nd-cp/`,
      title: 'Nghị định 1/2020/NĐ-CP: Được thay thế bởi Nghị định 2/2025/NĐ-CP',
      content_html: `<p><a href="${base}/van-ban/1-2020-nd-cp/">Nghị định 1/2020/NĐ-CP</a>: Về việc thứ 1.</p>
<p>Ngày 01/7/2025: Được thay thế bởi <a href="${base}/van-ban/2-2025-nd-cp/">Nghị định 2/2025/NĐ-CP</a> (khoản 2 Điều 9).</p>
<p>Hiệu lực vào ngày 01/7/2025: Hết hiệu lực từ 01/7/2025, thay bằng Nghị định 2/2025/NĐ-CP.</p>`,
      date_published: '2025-07-01T00:00:00+07:00',
      tags: ['Một cửa'],
    })
    expect(feeds.get('/van-ban/1-2020-nd-cp/feed.xml')).toContain(
      `<link rel="related" type="text/html" href="${base}/van-ban/2-2025-nd-cp/" title="Nghị định 2/2025/NĐ-CP"/>`,
    )
  })

  test('tells of a new document what it does to others', async () => {
    const feeds = await feedsOf(replacing())
    const issued = itemsOf(feeds, '/van-ban/2-2025-nd-cp/').find(({ id }) => id.endsWith('/issued'))
    expect(issued?.content_html).toContain(
      `<p>Thay thế: <a href="${base}/van-ban/1-2020-nd-cp/">Nghị định 1/2020/NĐ-CP</a>.</p>`,
    )
  })

  test('tells what lies ahead when its day has come, and changes nothing it has told', async () => {
    const files = replacing('{document: 1-2020-nd-cp, on: 2027-01-01}')
    const before = itemsOf(await feedsOf(files, '2026-12-31'), '/van-ban/1-2020-nd-cp/')
    const after = itemsOf(await feedsOf(files, '2027-01-01'), '/van-ban/1-2020-nd-cp/')
    expect(before.map(({ id }) => id)).not.toContainEqual(expect.stringContaining('replaces'))
    expect(after[0]).toMatchObject({
      id: `${base}/van-ban/1-2020-nd-cp/#2027-01-01/replaces/2-2025-nd-cp`,
      date_published: '2027-01-01T00:00:00+07:00',
    })
    expect(after.slice(1)).toEqual(before)
  })

  test('tells what happened in a month when the month is over', async () => {
    const files = replacing('{document: 1-2020-nd-cp, on: 2026-02}')
    expect(titlesOf(await feedsOf(files, '2026-02-27'), '/van-ban/1-2020-nd-cp/')).toHaveLength(2)
    const [replaced] = itemsOf(await feedsOf(files, '2026-02-28'), '/van-ban/1-2020-nd-cp/')
    expect(replaced).toMatchObject({
      id: expect.stringContaining('#2026-02/replaces/'),
      date_published: '2026-02-28T00:00:00+07:00',
      content_html: expect.stringContaining('<p>Tháng 02/2026: Được thay thế bởi'),
    })
    const ofYear = await feedsOf(replacing('{document: 1-2020-nd-cp, on: 2026}'), '2026-12-31')
    expect(itemsOf(ofYear, '/van-ban/1-2020-nd-cp/')[0]?.content_html).toContain('<p>Năm 2026: Được thay')
  })

  test('does not tell what has no day', async () => {
    const feeds = await feedsOf({
      ...decree('1/2020'),
      'documents/2-2025-nd-cp.yaml':
        'type: nghi-dinh\nnumber: 2/2025/NĐ-CP\nissuer: chinh-phu\ntitle: Về việc khác\nsources: []\nrelations: {replaces: [{document: 1-2020-nd-cp}]}\n',
    })
    expect(titlesOf(feeds, '/van-ban/1-2020-nd-cp/')).toEqual([
      'Nghị định 1/2020/NĐ-CP: Có hiệu lực',
      'Nghị định 1/2020/NĐ-CP: Ban hành',
    ])
    expect(faultsOf(feeds)).toEqual([])
  })

  test('tells what others do from a day nobody knows when they are issued', async () => {
    const feeds = await feedsOf({
      ...decree('1/2020'),
      'documents/2-2025-nd-cp.yaml':
        'type: nghi-dinh\nnumber: 2/2025/NĐ-CP\nissuer: chinh-phu\ntitle: Về việc khác\nissuedOn: 2025-03-04\nsources: []\nrelations: {amends: [{document: 1-2020-nd-cp}]}\n',
    })
    const [newest] = itemsOf(feeds, '/van-ban/1-2020-nd-cp/')
    expect(newest?.title).toBe('Nghị định 1/2020/NĐ-CP: Được sửa đổi, bổ sung bởi Nghị định 2/2025/NĐ-CP')
    expect(newest?.date_published).toBe('2025-03-04T00:00:00+07:00')
    expect(newest?.content_html).toContain('ban hành ngày này, chưa rõ từ ngày nào.')
    expect(faultsOf(feeds)).toEqual([])
  })

  test('gives two events of one day two names, and the same names in whatever order they are written', async () => {
    const parts = ['{document: 1-2020-nd-cp, on: 2025-03-01, scope: khoản 1 Điều 2}']
    parts.push(parts[0]?.replace('khoản 1 Điều', 'khoản 1/Điều') ?? '')
    const one = await feedsOf({
      ...decree('1/2020'),
      ...decree('2/2025', `relations: {amends: [${parts}], repeals: [${parts[0]}]}\n`),
    })
    const other = await feedsOf({
      ...decree('2/2025', `relations: {repeals: [${parts[0]}], amends: [${parts.toReversed()}]}\n`),
      ...decree('1/2020'),
    })
    const address = '/van-ban/1-2020-nd-cp/'
    const part = 'kho%E1%BA%A3n%201'
    expect(
      itemsOf(one, address)
        .slice(0, 3)
        .map(({ id }) => id.split('#')[1]),
    ).toEqual([
      `2025-03-01/amends/2-2025-nd-cp/${part}%20%C4%90i%E1%BB%81u%202`,
      `2025-03-01/amends/2-2025-nd-cp/${part}%2F%C4%90i%E1%BB%81u%202`,
      `2025-03-01/repeals/2-2025-nd-cp/${part}%20%C4%90i%E1%BB%81u%202`,
    ])
    expect(other.get(`${address}feed.xml`)).toBe(one.get(`${address}feed.xml`))
    expect(other.get(`${address}feed.json`)).toBe(one.get(`${address}feed.json`))
  })

  test('tells once what a record says twice', async () => {
    const twice =
      '{document: 1-2020-nd-cp, on: 2025-07-01, by: Điều 8}, {document: 1-2020-nd-cp, on: 2025-07-01}'
    const feeds = await feedsOf(replacing(twice))
    expect(titlesOf(feeds, '/van-ban/1-2020-nd-cp/')).toHaveLength(3)
    expect(faultsOf(feeds)).toEqual([])
  })

  test('has of an article what it says of the document, and whether that held', async () => {
    const feeds = await feedsOf({
      ...replacing(),
      ...article(
        'cu',
        '2024-05-06',
        'Lời đầu. Theo khoản 3 Điều 4 Nghị định 1/2020/NĐ-CP và Điều 9 Nghị định 1/2020/NĐ-CP thì được. Lời cuối.',
      ),
      ...article('moi', '2026-05-06', 'Trước đây là Nghị định 1/2020/NĐ-CP.'),
      ...article(
        'go',
        '2026-06-06',
        'Theo Nghị định 1/2020/NĐ-CP.',
        'withdrawn: {on: 2026-07-01, reason: Sai.}\n',
      ),
    })
    const mentions = itemsOf(feeds, '/van-ban/1-2020-nd-cp/').filter(({ id }) => id.includes('#cited-in/'))
    expect(mentions.map(({ title }) => title)).toEqual([
      'Nghị định 1/2020/NĐ-CP: Được nhắc trong bài “Bài moi”',
      'Nghị định 1/2020/NĐ-CP: Được nhắc trong bài “Bài cu”',
    ])
    expect(mentions[0]?.content_html).toContain(
      'Hiệu lực của văn bản khi bài đăng: Hết hiệu lực từ 01/7/2025, thay bằng Nghị định 2/2025/NĐ-CP.',
    )
    expect(mentions[1]).toMatchObject({
      id: `${base}/van-ban/1-2020-nd-cp/#cited-in/tin/2024/cu/`,
      url: `${base}/tin/2024/cu/`,
      date_published: '2024-05-06T00:00:00+07:00',
      authors: [{ name: 'Ban biên tập' }],
      content_html: `<p>Bài <a href="${base}/tin/2024/cu/">Bài cu</a>, đăng ngày 06/5/2024, nhắc đến <a href="${base}/van-ban/1-2020-nd-cp/">Nghị định 1/2020/NĐ-CP</a>:</p>
<blockquote><p>Theo khoản 3 Điều 4 <strong>Nghị định 1/2020/NĐ-CP</strong> và Điều 9 Nghị định 1/2020/NĐ-CP thì được.</p></blockquote>
<p>Dẫn khoản 3 Điều 4; Điều 9.</p>
<p>Hiệu lực của văn bản khi bài đăng: Còn hiệu lực từ 03/02/2020, theo kiểm tra ngày 04/3/2020.</p>`,
    })
  })

  test('leaves out what says nothing of it but its name, where the article says more', async () => {
    const said = async (body: string): Promise<string[]> => {
      const feeds = await feedsOf({ ...decree('1/2020'), ...article('mot', '2024-05-06', body) })
      const mention = itemsOf(feeds, '/van-ban/1-2020-nd-cp/').find(({ id }) => id.includes('#cited-in'))
      return [...(mention?.content_html ?? '').matchAll(/<blockquote><p>(.*?)<\/p>/g)].map(([, text = '']) =>
        text.replace(/<[^>]*>/g, ''),
      )
    }
    const names = `## Sửa Nghị định 1/2020/NĐ-CP

| Văn bản | Việc |
|---|---|
| Nghị định số 1/2020/NĐ-CP | |
`
    expect(await said(`${names}\nTừ nay Nghị định 1/2020/NĐ-CP không còn hai điều.`)).toEqual([
      'Từ nay Nghị định 1/2020/NĐ-CP không còn hai điều.',
    ])
    expect(await said(`${names}\n- Khoản 2 Điều 5 Nghị định 1/2020/NĐ-CP`)).toEqual([
      'Khoản 2 Điều 5 Nghị định 1/2020/NĐ-CP',
    ])
    expect(await said(names)).toEqual(['Sửa Nghị định 1/2020/NĐ-CP'])
  })

  test('shows the first sentences of an article about it, and counts the others', async () => {
    const sentences = Array.from({ length: 8 }, (_, i) => `Điều ${i + 1} Nghị định 1/2020/NĐ-CP.`)
    const feeds = await feedsOf({
      ...decree('1/2020'),
      ...article('dai', '2024-05-06', sentences.join('\n\n')),
    })
    const [mention] = itemsOf(feeds, '/van-ban/1-2020-nd-cp/')
    expect(mention?.content_html?.match(/<blockquote>/g)).toHaveLength(5)
    expect(mention?.content_html).toContain('<p>Còn 3 đoạn nữa trong bài.</p>')
  })
})

test('the feed of a much cited document has the newest fifteen articles beside its life', async () => {
  const articles = Array.from({ length: 18 }, (_, i) =>
    article(`bai-${i}`, `2024-05-${i + 10}`, 'Theo Nghị định 1/2020/NĐ-CP.'),
  )
  const titles = titlesOf(
    await feedsOf(Object.assign(decree('1/2020'), ...articles)),
    '/van-ban/1-2020-nd-cp/',
  )
  expect(titles).toHaveLength(15 + 2)
  expect(titles[0]).toContain('“Bài bai-17”')
  expect(titles[14]).toContain('“Bài bai-3”')
})

describe('who follows', () => {
  const files = {
    ...replacing(),
    ...decree('3/2021', 'gazette: {date: 2021-01-09, numbers: "1-2"}\n'),
    ...decree(
      '4/2022',
      'relations: {guides: [{document: 3-2021-nd-cp}], amends: [{document: 3-2021-nd-cp, on: 2022-02-03}]}\n',
    ),
    ...article('mot', '2024-05-06', 'Theo Nghị định 1/2020/NĐ-CP, Nghị định 3/2021/NĐ-CP.'),
  }

  test('the bulletin reads its articles, and what becomes of the documents they spoke of', async () => {
    expect(titlesOf(await feedsOf(files), '/')).toEqual([
      'Nghị định 1/2020/NĐ-CP: Được thay thế bởi Nghị định 2/2025/NĐ-CP',
      'Bài mot',
    ])
  })

  test('a topic hears also of its new documents, but not of the gazette', async () => {
    const titles = titlesOf(await feedsOf(files), '/chu-de/mot-cua/')
    expect(titles).toHaveLength(1 + 4 * 2 + 2)
    expect(titles.slice(0, 4)).toEqual([
      'Nghị định 1/2020/NĐ-CP: Được thay thế bởi Nghị định 2/2025/NĐ-CP',
      'Nghị định 2/2025/NĐ-CP: Có hiệu lực',
      'Nghị định 2/2025/NĐ-CP: Ban hành',
      'Bài mot',
    ])
    expect(titles).toContain('Nghị định 3/2021/NĐ-CP: Được sửa đổi, bổ sung bởi Nghị định 4/2022/NĐ-CP')
  })

  test('a document hears of all of it', async () => {
    expect(titlesOf(await feedsOf(files), '/van-ban/3-2021-nd-cp/')).toEqual([
      'Nghị định 3/2021/NĐ-CP: Được nhắc trong bài “Bài mot”',
      'Nghị định 3/2021/NĐ-CP: Được sửa đổi, bổ sung bởi Nghị định 4/2022/NĐ-CP',
      'Nghị định 3/2021/NĐ-CP: Được hướng dẫn, quy định chi tiết bởi Nghị định 4/2022/NĐ-CP',
      'Nghị định 3/2021/NĐ-CP: Có hiệu lực',
      'Nghị định 3/2021/NĐ-CP: Đăng Công báo số 1-2',
      'Nghị định 3/2021/NĐ-CP: Ban hành',
    ])
  })

  test('two of these is told the same thing under one name', async () => {
    const feeds = await feedsOf(files)
    const isReplacement = ({ id }: { id: string }) => id.includes('/replaces/')
    const told = ['/', '/chu-de/mot-cua/', '/van-ban/1-2020-nd-cp/'].map(page =>
      itemsOf(feeds, page).find(isReplacement),
    )
    expect(told[0]).toBeDefined()
    expect(new Set(told.map(item => JSON.stringify(item))).size).toBe(1)
  })

  test('a busy topic loses no article to a day on which many documents change', async () => {
    const documents = Array.from({ length: 20 }, (_, i) => decree(`${i + 1}/2025`))
    const feeds = await feedsOf(
      Object.assign(
        {},
        ...documents,
        article('mot', '2024-05-06', 'Lời.'),
        article('hai', '2024-05-07', 'Lời.'),
      ),
    )
    const titles = titlesOf(feeds, '/chu-de/mot-cua/')
    expect(titles).toHaveLength(30 + 2)
    expect(titles.slice(-2)).toEqual(['Bài hai', 'Bài mot'])
  })
})
