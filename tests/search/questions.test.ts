// Questions readers ask, answered by the index of the shipped content.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findPages } from '../../src/browser/find-pages.ts'
import type { SearchEngine } from '../../src/browser/pagefind.ts'
import { planQuery } from '../../src/browser/query.ts'
import type { Bulletin } from '../../src/bulletin/index.ts'
import { foldText } from '../../src/legal/index.ts'
import { writeSearchIndex } from '../../src/site/index.ts'
import { random } from '../bench/random.ts'
import { openIndex, type Reader } from './reader.ts'
import { shippedBulletin } from './small-bulletin.ts'
import { slipIn, telexOf, vniOf } from './typists.ts'

const folder = mkdtempSync(join(tmpdir(), 'ban-tin-questions-'))
const SEED = '/tin/2020/so-khcn-tang-cuong-tuyen-truyen-cchc/'
let bulletin: Bulletin
let reader: Reader
beforeAll(async () => {
  bulletin = await shippedBulletin()
  await writeSearchIndex({ bulletin, outputDir: folder })
  reader = await openIndex(folder)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the first answer', () => {
  it.each([
    // A number in any spelling.
    ['30c', '/van-ban/30c-nq-cp-2011/'],
    ['61/2018/nd-cp', '/van-ban/61-2018-nd-cp/'],
    ['225 qd ttg', '/van-ban/225-qd-ttg-2016/'],
    ['nghị định 61 về một cửa', '/van-ban/61-2018-nd-cp/'],
    // Names of laws.
    ['luat chuyen doi so', '/van-ban/148-2025-qh15/'],
    ['Luật Khoa học và công nghệ', '/van-ban/29-2013-qh13/'],
    ['doi moi sang tao', '/van-ban/93-2025-qh15/'],
    ['đổi mới sáng tạo', '/van-ban/93-2025-qh15/'],
    // An author, with and without marks, and with the tone in its other place.
    ['nguyen nhu thuy', SEED],
    ['Nguyễn Như Thủy', SEED],
    ['nguyễn như thuỷ', SEED],
    // Who types the title of an amendment means the amendment.
    ['sửa đổi nghị định 61/2018/NĐ-CP', '/van-ban/107-2021-nd-cp/'],
    // A kind, an issuer, a year; an acronym among other words.
    ['Uỷ ban Thường vụ Quốc hội', '/van-ban/01-2012-ubtvqh13/'],
    ['phap lenh cua UBTVQH', '/van-ban/01-2012-ubtvqh13/'],
    ['Pháp lệnh năm 2012', '/van-ban/01-2012-ubtvqh13/'],
    ['nghị quyết của Bộ Chính trị', '/van-ban/57-nq-tw-2024/'],
    ['luat ban hanh van ban quy pham phap luat 2025', '/van-ban/64-2025-qh15/'],
    ['luật ban hành văn bản QPPL năm 2015', '/van-ban/80-2015-qh13/'],
    ['sap xep cap xa', '/van-ban/111-kh-ubnd-lang-son-2019/'],
    // A topic by its name, or a part of it.
    ['tài chính công', '/chu-de/to-chuc-bo-may/'],
    // An author beside the word for one.
    ['tác giả Nguyễn Như Thuỷ', SEED],
    ['bai cua nguyen nhu thuy', SEED],
    ['người ký Vũ Đức Đam', '/van-ban/42-2022-nd-cp/'],
    // A number in quotes among other words is what a text says.
    ['"số phận của Nghị định 08"', '/tin/2026/luat-khoa-hoc-cong-nghe-va-doi-moi-sang-tao/'],
    ['30c cải cách hành chính', '/van-ban/30c-nq-cp-2011/'],
    // A day, in any spelling; a number that only other documents mention.
    ['09/2015/QĐ-TTg', '/van-ban/61-2018-nd-cp/'],
  ])('to “%s” is %s', async (query, address) => {
    expect((await reader.ask(query)).addresses[0]).toBe(address)
  })

  it.each([
    ['quyet dinh', /^Quyết định/],
    ['nd-cp', /^Nghị định .*NĐ-CP/],
    ['cai cach hanh chinh', /cải cách hành chính/i],
    ['chuyen doi so', /chuyển đổi số/i],
    ['chuyển đổi số', /chuyển đổi số/i],
    ['dich vu cong', /dịch vụ công/i],
    ['cchc', /CCHC|cải cách hành chính/i],
    ['iso 9001', /ISO 9001/],
    ['tieu chuan quoc gia', /tiêu chuẩn/i],
  ])('to “%s” is a page whose title has %s', async (query, title) => {
    const { pages } = await reader.ask(query)
    expect(pages[0]?.title).toMatch(title)
    expect(pages[0]?.exact).toBe(true)
  })

  it('to a shared number is every document with that number, the newest first', async () => {
    const { addresses } = await reader.ask('76/nq-cp')
    expect(addresses.slice(0, 2)).toEqual(['/van-ban/76-nq-cp-2021/', '/van-ban/76-nq-cp-2013/'])
  })

  it('to the title of an article or a document is that page', async () => {
    const missed: string[] = []
    const pages = [
      ...bulletin.articles.map(({ title, address }) => ({ title, address })),
      ...bulletin.documents.map(({ document, address }) => ({ title: document.title, address })),
    ]
    const titles = [...pages.map(({ title }) => title), ...bulletin.topics.map(({ name }) => name)]
    for (const { title, address } of pages) {
      for (const query of [title, foldText(title)]) {
        const { addresses } = await reader.ask(query)
        // Some documents share a title, but for its capitals, and some have the name of a topic.
        const namesakes = titles.filter(other => foldText(other) === foldText(title)).length
        if (!addresses.slice(0, namesakes).includes(address)) missed.push(`${query}: ${addresses[0]}`)
      }
    }
    expect(missed).toEqual([])
  })
})

describe('a question that was typed wrongly', () => {
  it.each([
    ['cari cachs hanhf chinhs', 'cải cách hành chính'],
    ['ca3i ca1ch ha2nh chi1nh', 'cải cách hành chính'],
    ['CAIR CACHS', 'cải cách'],
    ['chuyeenr ddooir soos', 'chuyển đổi số'],
    ['cai cahc hanh chinh', 'cai cach hanh chinh'],
    ['cải cáhc hành chính', 'cải cách hành chính'],
    ['dich vu cong truc tuyne', 'dich vu cong truc tuyen'],
    ['nghij ddijnh 61 nawm 2018', 'nghị định 61 năm 2018'],
    ['nguyeenx nhuw thuyr', 'nguyễn như thủy'],
  ])('“%s” is answered by pages with “%s”', async (query, meant) => {
    const { plan, answer, pages } = await reader.ask(query)
    expect(answer.plan.text).toBe(meant)
    expect(plan.text).toBe(query)
    expect(pages[0]?.exact).toBe(true)
    expect(answer.missing).toEqual([])
    // The answer is that to the question that was meant.
    expect((await reader.ask(meant)).addresses).toEqual((await reader.ask(query)).addresses)
  })

  it.each([
    ['nghij ddijnh soos 61/2018/NDD-CP', '/van-ban/61-2018-nd-cp/'],
    ['quyeets ddijnh 225/QDD-TTg', '/van-ban/225-qd-ttg-2016/'],
    ['so61 30c', '/van-ban/30c-nq-cp-2011/'],
    ['Nghi5 d9i5nh so61 118/2025/ND9-CP', '/van-ban/118-2025-nd-cp/'],
  ])('“%s” leads to %s by its number', async (query, address) => {
    expect((await reader.ask(query)).addresses[0]).toBe(address)
  })

  it('is asked as it was typed where the reader wants it so', async () => {
    const { answer, plan, pages } = await reader.ask('cai cahc hanh chinh', { asTyped: true })
    expect(answer.plan).toBe(plan)
    expect(answer.missing).toEqual(['cahc'])
    expect(answer.found).toEqual(['cai', 'hanh', 'chinh'])
    for (const { exact, lacking } of pages)
      expect({ exact, lacking }).toEqual({ exact: false, lacking: ['cahc'] })
  })

  it('is found as its title, in the keys of Telex and VNI', async () => {
    const next = random(61)
    for (const { title, address } of bulletin.articles) {
      for (const keys of [telexOf, vniOf]) {
        const { addresses } = await reader.ask(keys(title, next))
        expect(addresses[0], title).toBe(address)
      }
    }
  })

  it('is mostly found with a slip in it', async () => {
    const next = random(61)
    const missed: string[] = []
    for (const { title, address } of bulletin.articles) {
      for (const query of [slipIn(title, next), slipIn(foldText(title), next)]) {
        if ((await reader.ask(query)).addresses[0] !== address) missed.push(query)
      }
    }
    expect(missed.length).toBeLessThanOrEqual(bulletin.articles.length * 2 * 0.05)
  })
})

describe('a question that was typed rightly', () => {
  it('is never changed: titles, authors, topics, names and numbers, with and without marks', async () => {
    const texts = [
      ...bulletin.articles.flatMap(({ title, authors }) => [title, ...authors.map(({ name }) => name)]),
      ...bulletin.documents.flatMap(({ document }) => [document.number, ...document.names]),
      ...bulletin.topics.map(({ name }) => name),
      ...bulletin.glossary.flatMap(({ abbreviation }) => [abbreviation]),
    ]
    const changed: string[] = []
    for (const text of texts) {
      for (const query of [text, foldText(text), `${text} `]) {
        const { plan, answer } = await reader.ask(query)
        if (answer.plan !== plan) changed.push(`${query}: ${answer.plan.text}`)
      }
    }
    expect(changed).toEqual([])
  })

  it('is never changed: words that stand side by side on some page', async () => {
    const text = bulletin.articles.map(({ html }) => html.replace(/<[^>]*>|&[a-z]+;/g, '.')).join('. ')
    const pairs = [...new Set(text.match(/\p{L}+ \p{L}+/gu))].filter((_, at) => at % 40 === 0)
    expect(pairs.length).toBeGreaterThan(50)
    for (const pair of pairs) {
      for (const query of [pair, foldText(pair)]) {
        const { plan, answer } = await reader.ask(query)
        expect(answer.plan.text, query).toBe(plan.text)
      }
    }
  })

  it.each([
    'blockchain',
    'hạt nhãn',
    'Bắc Kạn',
    'Nguyễn Như Thúy',
    'windows',
    'iso 27001',
    'bóng đá',
    'k3',
    'moon',
    '"cai cahc" hanh chinh',
  ])('is not changed either where it has no answer here: “%s”', async query => {
    const { plan, answer, pages } = await reader.ask(query)
    expect(answer.plan).toBe(plan)
    expect(pages.some(({ exact }) => exact)).toBe(false)
  })
})

describe('words that stand together', () => {
  const asWords = (text: string) => ` ${foldText(text).replace(/[^a-z0-9]+/g, ' ')} `

  it.each([
    ['"một cửa" Lạng Sơn', ['một cửa'], ['lang', 'son']],
    ['"hành chính nhà nước" "một cửa"', ['hành chính nhà nước', 'một cửa'], []],
    ['kế hoạch “Lạng Sơn”', ['lạng sơn'], ['ke', 'hoach']],
  ])('are asked for in quotes, beside others: %s', async (query, phrases, words) => {
    const { pages } = await reader.ask(query)
    expect(pages.length).toBeGreaterThan(0)
    for (const { exact, title, text, line } of pages.filter(page => page.exact)) {
      expect(exact).toBe(true)
      for (const phrase of phrases) expect(asWords(`${title} ${text}`)).toContain(asWords(phrase))
      for (const word of words) expect(asWords(`${title} ${text} ${line}`)).toContain(` ${word} `)
    }
    expect(pages[0]?.exact).toBe(true)
  })

  it('are found in the texts where the engine overlooks the phrase', async () => {
    const overlooking: SearchEngine = {
      search: async text => (text?.startsWith('"') ? { results: [] } : reader.engine.search(text)),
    }
    const answer = await findPages(await planQuery('"một cửa liên thông"'), overlooking)
    const pages = await Promise.all(answer.hits.map(hit => hit.load()))
    expect(pages.length).toBeGreaterThan(0)
    for (const { exact, title, text } of pages) {
      expect(exact).toBe(true)
      expect(asWords(`${title} ${text}`)).toContain(asWords('một cửa liên thông'))
    }
  })

  it('are said to stand nowhere, where they do not', async () => {
    const { answer, pages } = await reader.ask('"cách cải"')
    expect(answer.missing).toEqual(['"cách cải"'])
    expect(pages.length).toBeGreaterThan(0)
    for (const { lacking } of pages) expect(lacking).toEqual(['"cách cải"'])
  })
})

describe('the same question', () => {
  const questions = [
    'Cải cách hành chính',
    'dịch vụ công trực tuyến',
    'Uỷ ban nhân dân',
    'đổi mới sáng tạo',
    'Nghị định 61/2018',
  ]

  it.each([
    ['decomposed', (text: string) => text.normalize('NFD')],
    ['in capitals', (text: string) => text.toUpperCase()],
    ['with odd spaces', (text: string) => `  ${text.replaceAll(' ', ' \u00a0 ')}  `],
    ['with the tone in its other place', (text: string) => text.replace('Uỷ', 'Ủy')],
  ])('%s has the same answers', async (_, retyped) => {
    for (const question of questions) {
      expect((await reader.ask(retyped(question))).addresses, question).toEqual(
        (await reader.ask(question)).addresses,
      )
    }
  })

  it('has the same answers on a used page as on a fresh one', async () => {
    // Also one with a slip, one that is not finished, one without an answer, and a number of nothing.
    const others = [
      'cari cachs',
      'cai cahc hanh',
      'quyế',
      'hành chí',
      'hạt nhân',
      'xyzzy cải cách',
      '225/QĐ-X',
    ]
    for (const question of [...questions, ...others]) {
      const fresh = await openIndex(folder)
      expect((await reader.ask(question)).addresses, question).toEqual((await fresh.ask(question)).addresses)
    }
  })
})

describe('what is not there', () => {
  it('is named, and what is shown instead is no match', async () => {
    const { answer, pages } = await reader.ask('xyzzy cải cách')
    expect(answer.missing).toEqual(['xyzzy'])
    expect(answer.found).toEqual(['cải cách'])
    expect(pages.every(({ lacking }) => lacking.includes('xyzzy'))).toBe(true)
    expect(pages.length).toBeGreaterThan(0)
    expect(pages.every(({ exact }) => !exact)).toBe(true)
  })

  it('has no answer where most words are nowhere', async () => {
    expect((await reader.ask('xyzzy plugh cải')).addresses).toEqual([])
    expect((await reader.ask('xyzzy')).addresses).toEqual([])
  })

  it('is not put together from words that have nothing to do with each other', async () => {
    for (const query of ['thời tiết Lạng Sơn', 'luật giá ', 'du lịch Lạng Sơn']) {
      const { pages } = await reader.ask(query)
      expect(
        pages.some(({ exact }) => exact),
        query,
      ).toBe(false)
    }
    expect((await reader.ask('một cửa Lạng Sơn')).pages[0]?.exact).toBe(true)
  })

  it('is not an author’s who did not write it', async () => {
    expect((await reader.ask('tác giả Nguyễn Xuân Phúc')).pages.some(({ exact }) => exact)).toBe(false)
  })

  it('is not replaced by words with other marks', async () => {
    const { pages } = await reader.ask('hạt nhãn')
    expect(pages.some(({ exact }) => exact)).toBe(false)
  })

  it('is not the beginning of a longer word, unless it is still being typed', async () => {
    expect((await reader.ask('quyế')).pages[0]?.exact).toBe(true)
    expect((await reader.ask('quyế ')).addresses).toEqual([])
  })

  it('is not the number of another year', async () => {
    const { plan, pages } = await reader.ask('61/2019/NĐ-CP')
    expect(plan.documents).toEqual([])
    expect(pages.some(({ exact }) => exact)).toBe(false)
  })
})

it('finds a word while it is being typed', async () => {
  const { pages } = await reader.ask('cải cách hành chí')
  expect(pages[0]?.title).toMatch(/cải cách hành chính/i)
})

it('finds words only together where they are asked for in quotes', async () => {
  const { pages } = await reader.ask('"hành chính nhà nước"')
  expect(pages.length).toBeGreaterThan(0)
  for (const page of pages) expect(`${page.title} ${page.text}`).toMatch(/hành chính nhà nước/i)
})

it('shows no letter and no sign of the engine', async () => {
  for (const query of ['quyết định', 'đổi mới', '30c']) {
    const { pages } = await reader.ask(query)
    for (const { title, text, line } of pages) expect(title + text + line).not.toMatch(/[ḑḐ‿]/)
  }
})
