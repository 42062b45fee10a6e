import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FilterTable } from '../../src/browser/index.ts'
import type { EngineFragment } from '../../src/browser/pagefind.ts'
import { engineText, outOfSearch, shownText } from '../../src/browser/search-text.ts'
import { sectionsFor } from '../../src/browser/sections.ts'
import { writeSearchIndex } from '../../src/site/index.ts'
import { acronymsIn } from '../../src/site/search/acronyms.ts'
import { blocksOf } from '../../src/site/search/html-blocks.ts'
import { instantIndex } from '../../src/site/search/instant-index.ts'
import { numberForms } from '../../src/site/search/number-forms.ts'
import { copyHtml } from '../../src/site/search/search-copy.ts'
import { openIndex, type Reader } from './reader.ts'
import { smallBulletin } from './small-bulletin.ts'

const folder = mkdtempSync(join(tmpdir(), 'ban-tin-search-'))
const output = join(folder, 'site')
let written: { pages: number }
let reader: Reader
/** By address. */
let fragments: ReadonlyMap<string, EngineFragment>

beforeAll(async () => {
  written = await writeSearchIndex({ bulletin: await smallBulletin(), outputDir: output })
  reader = await openIndex(output)
  const { results } = await reader.engine.search(null)
  const all = await Promise.all(results.map(result => result.data()))
  fragments = new Map(all.map(fragment => [fragment.url, fragment]))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const fragment = (address: string) => {
  const found = fragments.get(address)
  if (!found) throw new Error(`Not in the index: ${address}`)
  return found
}
const filesOf = (root: string) =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(root.length))
    .sort()

describe('the index', () => {
  it('has one page for each article, document, static page and topic, and for the abbreviations, but none that was withdrawn', () => {
    expect(written.pages).toBe(8)
    expect([...fragments.keys()].sort()).toEqual([
      '/chu-de/cai-cach-hanh-chinh/',
      '/gioi-thieu/',
      '/thuat-ngu/',
      '/tin/2020/hoa-binh/',
      '/van-ban/61-2018-nd-cp/',
      '/van-ban/68-kh-ubnd-mau-2016/',
      '/van-ban/76-nq-cp-2013/',
      '/van-ban/76-nq-cp-2021/',
    ])
  })

  it('is one index, in Vietnamese', () => {
    const entry: { languages: object } = JSON.parse(
      readFileSync(join(output, 'pagefind/pagefind-entry.json'), 'utf8'),
    )
    expect(Object.keys(entry.languages)).toEqual(['vi'])
  })

  it('is the same, byte for byte, for the same bulletin, and leaves nothing of an earlier one', async () => {
    const again = join(folder, 'again')
    await writeSearchIndex({ bulletin: await smallBulletin(), outputDir: again })
    writeFileSync(join(again, 'pagefind/fragment/vi_0000000.pf_fragment'), '')
    await writeSearchIndex({ bulletin: await smallBulletin(), outputDir: again })
    expect(filesOf(again)).toEqual(filesOf(output))
    for (const file of filesOf(again)) {
      expect(readFileSync(again + file).equals(readFileSync(output + file)), file).toBe(true)
    }
  })

  it('may be written twice at a time', async () => {
    const bulletin = await smallBulletin()
    const outputs = ['one', 'two'].map(name => join(folder, name))
    const results = await Promise.all(outputs.map(outputDir => writeSearchIndex({ bulletin, outputDir })))
    expect(results).toEqual([{ pages: 8 }, { pages: 8 }])
  })

  it("leaves Pagefind's own interfaces out", () => {
    const files = filesOf(output).filter(file => !file.startsWith('/pagefind/instant/'))
    expect(files.filter(file => /\.(?:js|css|json)$/.test(file))).toEqual([
      '/pagefind/filters.json',
      '/pagefind/numbers.json',
      '/pagefind/numbers/6.json',
      '/pagefind/numbers/7.json',
      '/pagefind/pagefind-entry.json',
      '/pagefind/pagefind.js',
      '/pagefind/words.json',
    ])
  })
})

it('the light index stands beside it, where its script looks for it', async () => {
  const files = filesOf(output).filter(file => file.startsWith('/pagefind/instant/'))
  const { manifest, shards } = instantIndex(await smallBulletin())
  const [shard] = manifest.shards.keys()
  expect(files).toEqual([
    `/pagefind/instant/${manifest.version}/${shard}.json`,
    '/pagefind/instant/index.json',
  ])
  expect(JSON.parse(readFileSync(join(output, 'pagefind/instant/index.json'), 'utf8'))).toEqual(manifest)
  expect(readFileSync(join(output, files[0] ?? ''), 'utf8')).toBe(shards[0])
})

describe('the copy of a page', () => {
  it('has the title, the facts and the text in the form of the engine', () => {
    const { meta, content } = fragment('/tin/2020/hoa-binh/')
    expect(meta).toEqual({
      title: engineText('Ngày hội đọc sách vì hòa bình'),
      titleAsWritten: outOfSearch('Ngày hội đọc sách vì hoà bình'),
      authors: engineText('Lê Thúy'),
      spelledOut: engineText('CCHC'),
      days: engineText('20/04/2020 20/4/2020 23/04/2018'),
      line: engineText('Bài viết · 20/4/2020 · Lê Thúy'),
    })
    expect(shownText(content)).toBe(
      'Ngày hội đọc sách vì hòa bình. Hơn một trăm bạn đọc đã đến. Lê Thúy. Cải cách hành chính. ' +
        'Thực hiện Nghị định 61/2018/NĐ-CP ngày 23/4/2018, giai đoạn 2016-2020. ' +
        'Đổi mới sáng tạo. Việc đổi mới được đẩy mạnh.',
    )
  })

  it('says of a document its number in parts, and in words when, by whom and what about', () => {
    const { meta, content } = fragment('/van-ban/61-2018-nd-cp/')
    expect(meta.numbers).toBe(engineText('61/2018/NĐ-CP 61 2018 NĐ CP'))
    expect(meta.line).toBe(engineText('Chính phủ · 23/4/2018 · Còn hiệu lực'))
    expect(meta.origin).toBe(engineText('Nghị định · Chính phủ · CP · văn bản năm 2018 của'))
    expect(shownText(content)).toContain(
      'Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ về thực hiện cơ chế một cửa',
    )
  })

  it('holds the full text of a document', async () => {
    expect(shownText(fragment('/van-ban/61-2018-nd-cp/').content)).toContain('Bồi dưỡng tập huấn')
    expect((await reader.ask('bồi dưỡng tập huấn')).addresses).toEqual(['/van-ban/61-2018-nd-cp/'])
  })

  it('keeps the ids of headings, for links into the page', async () => {
    const { results } = await reader.engine.search(engineText('tập huấn'))
    expect(await results[0]?.data()).toMatchObject({
      sub_results: [
        { url: '/van-ban/61-2018-nd-cp/#dieu-5', title: engineText('Điều 5. Bồi dưỡng tập huấn') },
      ],
    })
  })

  it('leads to the part of a document that holds the words', async () => {
    const { pages, plan } = await reader.ask('bồi dưỡng tập huấn')
    expect(sectionsFor(pages[0]?.sections ?? [], plan.terms, plan.unfinished)).toMatchObject([
      { id: 'dieu-5', title: 'Điều 5. Bồi dưỡng tập huấn' },
    ])
  })

  it('says what the search page narrows and sorts by, in the words of addresses', async () => {
    const table: FilterTable = JSON.parse(readFileSync(join(output, 'pagefind/filters.json'), 'utf8'))
    const factsOf = async (address: string) => {
      const { results } = await reader.engine.search(null)
      const pages = await Promise.all(results.map(async ({ id, data }) => ({ id, url: (await data()).url })))
      const row = table.ids.indexOf(pages.find(({ url }) => url === address)?.id ?? '')
      const keys = table.facets.map(({ name, keys, of }) => [
        name,
        [of[row] ?? []].flat().map(place => keys[place]),
      ])
      return { day: table.days[row], document: table.documents[row], ...Object.fromEntries(keys) }
    }
    expect(await factsOf('/van-ban/61-2018-nd-cp/')).toEqual({
      day: '2018-04-23',
      document: '/van-ban/61-2018-nd-cp/',
      dang: ['van-ban'],
      loai: ['nghi-dinh'],
      'co-quan': ['chinh-phu'],
      nam: ['2018'],
      'tinh-trang': ['con-hieu-luc'],
      'chu-de': ['cai-cach-hanh-chinh'],
    })
    const nothing = { loai: [], 'co-quan': [], nam: [], 'tinh-trang': [], 'chu-de': [] }
    expect(await factsOf('/tin/2020/hoa-binh/')).toEqual({
      ...nothing,
      day: '2020-04-20',
      dang: ['bai-viet'],
      nam: ['2020'],
      'chu-de': ['cai-cach-hanh-chinh'],
    })
    expect(await factsOf('/gioi-thieu/')).toEqual({ ...nothing, day: '', dang: ['trang'] })
  })

  it('is HTML in which texts are texts', () => {
    const html = copyHtml({
      address: '/x/',
      title: 'Dấu < và "&"',
      line: '',
      facts: { authors: 'a" onload="b' },
      filters: [['chu-de', 'x']],
      blocks: [{ text: '<script>' }],
    })
    expect(html).toContain('<h1>Dấu‿ &lt; và‿ &quot;&amp;&quot;</h1>')
    expect(html).toContain('data-value="a‿&quot; onload‿=&quot;b‿"')
    expect(html).toContain('<p>&lt;script‿&gt;</p>')
  })
})

describe('the words of rendered HTML', () => {
  it.each([
    ['<p>Theo <a href="/x/">Nghị <em>định</em></a> này</p>', ['Theo Nghị định này']],
    ['<p><strong>Đ</strong>iều 5</p>', ['Điều 5']],
    ['<h2 id="a">Một</h2>\n<p>hai<br>ba</p>', ['Một', 'hai ba']],
    ['<table><tr><th>a</th><td>b</td></tr></table>', ['a', 'b']],
    ['<p>KH&amp;CN &lt;b&gt; &#273;ẹp&#x21; &nbsp;</p>', ['KH&CN <b> đẹp!']],
    ['<figure><svg><title>vẽ</title></svg><figcaption>Ảnh</figcaption></figure>', ['Ảnh']],
    ['<ul><li>a</li><li>b</li></ul>', ['a', 'b']],
    ['<!-- ghi chú --><p></p>', []],
    ['chữ trần', ['chữ trần']],
  ])('%s', (html, texts) => {
    expect(blocksOf(html).map(({ text }) => text)).toEqual(texts)
  })

  it('have their headings', () => {
    expect(blocksOf('<h3 id="dieu-5">Điều 5</h3><h2>Không tên</h2>')).toEqual([
      { text: 'Điều 5', heading: { level: 3, id: 'dieu-5' } },
      { text: 'Không tên' },
    ])
  })
})

it('takes numbers apart', () => {
  expect(numberForms('30c/NQ-CP')).toBe('30c/NQ-CP 30c NQ CP 30')
  expect(numberForms('08/2014/NĐ-CP')).toBe('08/2014/NĐ-CP 08 2014 NĐ CP 8')
})

describe('acronyms', () => {
  const glossary = [
    { abbreviation: 'CCHC', also: [], expansion: 'cải cách hành chính' },
    { abbreviation: 'KH&CN', also: ['KHCN'], expansion: 'Khoa học và Công nghệ' },
  ]
  it.each([
    ['Kế hoạch cải cách hành chính', 'CCHC'],
    ['Kế hoạch CCHC', 'cải cách hành chính'],
    ['Sở KHCN', 'Khoa học và Công nghệ'],
    ['cải cách', ''],
    ['CCHCX', ''],
  ])('of %s are %s', (text, acronyms) => {
    expect(acronymsIn(text, glossary)).toBe(acronyms)
  })
})
