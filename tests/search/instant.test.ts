import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import type { InstantMatch } from '../../src/browser/instant.ts'
import { type InstantShard, instantKeys } from '../../src/browser/instant-index.ts'
import type { InstantMatches } from '../../src/browser/instant-matches.ts'
import type { Bulletin } from '../../src/bulletin/index.ts'
import { foldText } from '../../src/legal/index.ts'
import { instantIndex } from '../../src/site/search/instant-index.ts'
import { openInstantIndex } from './instant-reader.ts'
import { loadQuerySet } from './queries/index.ts'
import { shippedBulletin, smallBulletin } from './small-bulletin.ts'

/** So few that the small bulletins of the tests are divided as a large one is. */
const few = { whole: 10, divided: 12 }
/** Divided, and no shard is left with less than all. */
const roomy = { whole: 10, divided: 60 }

let shipped: Bulletin
let small: Bulletin
beforeAll(async () => {
  shipped = await shippedBulletin()
  small = await smallBulletin()
})

const textOf = (pieces: InstantMatch['title']) => pieces.map(({ text }) => text).join('')
const markedOf = (pieces: InstantMatch['title']) =>
  pieces.flatMap(({ text, marked }) => (marked ? [text] : []))

async function addresses(matches: InstantMatches, query: string, most?: number): Promise<readonly string[]> {
  const found = await matches.find(query, most)
  if (!found) throw new Error(`The index cannot be had for “${query}”`)
  return found.map(({ address }) => address)
}

/** Every entry once, by the rows of all shards. */
function entriesOf(bulletin: Bulletin): readonly { address: string; title: string }[] {
  const { shards } = instantIndex(bulletin)
  return shards.flatMap(shard => {
    const { rows }: InstantShard = JSON.parse(shard)
    return rows.map(([, address, title]) => ({ address, title }))
  })
}

/** On the second letter of oa, oe, uy where we write it on the first. */
const otherTones = (text: string) =>
  text
    .normalize('NFC')
    .replace(/(?<![qQ])(?:[òóỏõọ][ae]|[ùúủũụÙÚỦŨỤ]y)(?!\p{L})/gu, ([first = '', second = '']) => {
      const [letter = '', tone = ''] = first.normalize('NFD')
      return letter + (second + tone).normalize('NFC')
    })

/** How one and the same title is typed. */
const spellings: readonly (readonly [name: string, spell: (title: string) => string])[] = [
  ['as it is written', title => title],
  ['without marks', title => foldText(title)],
  ['without marks but đ', title => title.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')],
  ['in decomposed letters', title => title.normalize('NFD')],
  ['in capitals', title => title.toUpperCase()],
  ['with tones on the other letter', otherTones],
  ['with odd spaces', title => ` ${title.replaceAll(' ', '\u00a0  ')} `],
  ['without what stands between words', title => title.replace(/[^\p{L}\p{N}\p{M}&]+/gu, ' ')],
]

describe('every entry of the shipped content is found', () => {
  it.each(spellings)('by its title %s', async (name, spell) => {
    const isChanged = entriesOf(shipped).some(({ title }) => spell(title) !== title)
    expect(isChanged).toBe(name !== 'as it is written')
    const matches = openInstantIndex(instantIndex(shipped))
    const missed: string[] = []
    for (const { address, title } of entriesOf(shipped)) {
      const found = await addresses(matches, spell(title), 3)
      if (!found.includes(address)) missed.push(`${spell(title)}: ${found}`)
    }
    expect(missed).toEqual([])
  })

  it.each([
    ['one shard', undefined, 1],
    // A few will do: what is found is the same, and only where it is looked for differs.
    ['many', roomy, 5],
  ])('at each key of its title, from the second on, in %s', async (_, limits, step) => {
    const index = instantIndex(shipped, limits)
    expect(index.shards.length > 1).toBe(limits !== undefined)
    const matches = openInstantIndex(index)
    const missed: string[] = []
    for (const [i, { address, title }] of entriesOf(shipped).entries()) {
      if (i % step > 0) continue
      for (let length = 2; length <= title.length; length++) {
        const typed = title.slice(0, length)
        const found = await addresses(matches, typed, Number.POSITIVE_INFINITY)
        if (!found.includes(address)) missed.push(typed)
      }
    }
    expect(missed).toEqual([])
  })

  it('by its number in any spelling, before all that have another', async () => {
    const matches = openInstantIndex(instantIndex(shipped))
    const wrong: string[] = []
    for (const { document, address } of shipped.documents) {
      const namesakes = shipped.documents.filter(other => other.document.number === document.number)
      for (const number of [
        document.number,
        document.number.toLowerCase(),
        foldText(document.number),
        foldText(document.number).replace(/[/-]/g, ' '),
        foldText(document.number).replace(/[/-]/g, ''),
        document.number.replace(/^0+/, ''),
        `số ${document.number}`,
      ]) {
        const found = await addresses(matches, number)
        if (!found.slice(0, namesakes.length).includes(address)) wrong.push(`${number}: ${found}`)
      }
    }
    expect(wrong).toEqual([])
  })
})

describe('an answer', () => {
  it.each([
    ['61', '/van-ban/61-2018-nd-cp/'],
    ['nđ 61', '/van-ban/61-2018-nd-cp/'],
    ['nghị định số 61 năm 2018', '/van-ban/61-2018-nd-cp/'],
    ['30c', '/van-ban/30c-nq-cp-2011/'],
    ['quyết định 225 năm 2016', '/van-ban/225-qd-ttg-2016/'],
    ['225 ttg', '/van-ban/225-qd-ttg-2016/'],
    ['nđ61', '/van-ban/61-2018-nd-cp/'],
    ['NĐCP 61', '/van-ban/61-2018-nd-cp/'],
    ['Nghị định 118/2025/NĐ-CP ngày 09/6/2025 của Chính phủ', '/van-ban/118-2025-nd-cp/'],
    ['luật ban hành văn bản QPPL', '/van-ban/64-2025-qh15/'],
    ['148/2025/qh15', '/van-ban/148-2025-qh15/'],
    // The law by its name, the topic by its own.
    ['luat chuyen doi so', '/van-ban/148-2025-qh15/'],
    ['chuyển đổi số', '/chu-de/chuyen-doi-so/'],
    ['nguyễn như thuỷ', '/tin/2020/so-khcn-tang-cuong-tuyen-truyen-cchc/'],
    ['gioi thieu', '/gioi-thieu/'],
    // Who types the title of an amendment means the amendment.
    ['sửa đổi nghị định 61/2018/NĐ-CP', '/van-ban/107-2021-nd-cp/'],
  ])('to “%s” begins with %s', async (query, address) => {
    expect((await addresses(openInstantIndex(instantIndex(shipped)), query))[0]).toBe(address)
  })

  it('to a query of the set is one of the pages looked for, or none, but never begins with another', async () => {
    const matches = openInstantIndex(instantIndex(shipped))
    const wrong: string[] = []
    const silent = new Map<string, number>()
    for (const { id, queries } of loadQuerySet()) {
      for (const { text, expected } of queries) {
        // 'quyết định 61': a suggestion with that number says itself that it is a decree.
        if (expected.kind === 'nothing' && /\b61\b/.test(text)) continue
        const [first] = await addresses(matches, text)
        const pages =
          expected.kind === 'first' ? expected.anyOf : expected.kind === 'first-three' ? expected.allOf : []
        if (first === undefined) silent.set(id, (silent.get(id) ?? 0) + 1)
        else if (!pages.includes(first)) wrong.push(`${id}: “${text}” begins with ${first}`)
      }
    }
    expect(wrong).toEqual([])
    // Numbers and titles are all answered; what is left is for the full text.
    for (const { id } of loadQuerySet())
      if (/^(?:number|suffix|titles|topics)/.test(id)) expect(silent.get(id), id).toBeUndefined()
  })

  it('has all documents that share a number first, the newest before the others', async () => {
    const found = await addresses(openInstantIndex(instantIndex(shipped)), '76/nq-cp')
    expect(found.slice(0, 2)).toEqual(['/van-ban/76-nq-cp-2021/', '/van-ban/76-nq-cp-2013/'])
  })

  it.each([
    // Marks that are typed are meant …
    ['hóa bình', 0],
    ['hòa bình', 1],
    ['hoà bình', 1],
    ['hoa binh', 1],
    ['hòa b', 1],
    ['hòa bỉ', 0],
    // … every word is, and all of it but for the last …
    ['hòa bình xyz', 0],
    ['ho binh', 0],
    ['đọc sách v', 1],
    ['đọc sách v ', 0],
    ['doc sach', 1],
    ['đoc sach', 1],
    ['đoc đach', 0],
    // … also names and acronyms.
    ['lê thúy', 1],
    ['le thuy', 1],
    ['lê thuỳ', 0],
    // Too little, or nothing at all.
    ['h', 0],
    ['', 0],
    [' – ', 0],
  ])('to “%s” has %i of the article', async (query, count) => {
    const found = await addresses(openInstantIndex(instantIndex(small)), query)
    expect(found.filter(address => address === '/tin/2020/hoa-binh/')).toHaveLength(count)
  })

  it('knows acronyms of the glossary, and does not show them', async () => {
    const [match] = (await openInstantIndex(instantIndex(small)).find('cchc 68')) ?? []
    expect(match?.address).toBe('/van-ban/68-kh-ubnd-mau-2016/')
    expect(textOf(match?.title ?? [])).toBe('Kế hoạch 68/KH-UBND: Cải cách hành chính năm 2016')
  })

  it('has a title as its author spells it, with the words asked for marked', async () => {
    const [match] = (await openInstantIndex(instantIndex(small)).find('hòa bi')) ?? []
    expect(match?.title).toEqual([
      { text: 'Ngày hội đọc sách vì ', marked: false },
      { text: 'hoà bình', marked: true },
    ])
    expect(match?.kind).toBe('article')
    expect(textOf(match?.line ?? [])).toBe('20/4/2020 · Lê Thuý')
  })

  it('marks a number as one, and in the line only what the title has not', async () => {
    const matches = openInstantIndex(instantIndex(small))
    const [byNumber] = (await matches.find('nđ 61/2018')) ?? []
    expect(markedOf(byNumber?.title ?? [])).toEqual(['61/2018/NĐ'])
    expect(markedOf(byNumber?.line ?? [])).toEqual([])
    const [byAuthor] = (await matches.find('sách thúy')) ?? []
    expect(markedOf(byAuthor?.title ?? [])).toEqual(['sách'])
    expect(markedOf(byAuthor?.line ?? [])).toEqual(['Thuý'])
  })

  it('names the number of a law beside its name', async () => {
    const [law] = (await openInstantIndex(instantIndex(shipped)).find('luật chuyển đổi số')) ?? []
    expect(textOf(law?.line ?? [])).toBe('148/2025/QH15 · Quốc hội · 11/12/2025')
  })

  it('leaves out what was withdrawn', async () => {
    expect(await addresses(openInstantIndex(instantIndex(small)), 'bài đã rút')).toEqual([])
  })

  it('is the same whether the index is divided or not', async () => {
    const questions = entriesOf(shipped).flatMap(({ title }) => {
      const words = title.split(' ')
      return [
        title,
        foldText(title),
        words.slice(0, 2).join(' '),
        words.slice(-3).join(' '),
        `${words.at(-1)} `,
      ]
    })
    const whole = openInstantIndex(instantIndex(shipped))
    const answers: (readonly string[])[] = []
    for (const question of questions) answers.push(await addresses(whole, question))
    const divided = openInstantIndex(instantIndex(shipped, roomy))
    const otherwise: string[] = []
    for (const [i, question] of questions.entries()) {
      const found = await addresses(divided, question)
      if (found.join() !== answers[i]?.join()) otherwise.push(`${question}: ${found} for ${answers[i]}`)
    }
    expect(otherwise).toEqual([])
  })
})

describe('a divided index', () => {
  it('has no shard with more entries than may be, and none with one that does not belong there', () => {
    const { manifest, shards } = instantIndex(shipped, few)
    expect(shards).toHaveLength(manifest.shards.length)
    for (const [number, [beginning, entries]] of manifest.shards.entries()) {
      const { rows, names }: InstantShard = JSON.parse(shards[number] ?? '')
      expect(rows, beginning).toHaveLength(Math.min(entries, few.divided))
      for (const row of rows) {
        const words = instantKeys(row, names).map(key => `${key} `)
        expect(
          words.some(word => word.startsWith(beginning)),
          `${beginning}: ${row}`,
        ).toBe(true)
      }
    }
  })

  it('has for each beginning one shard at most, in one order', () => {
    const beginnings = instantIndex(shipped, few).manifest.shards.map(([beginning]) => beginning)
    expect(new Set(beginnings).size).toBe(beginnings.length)
    expect(beginnings.every(beginning => beginning.length > 1)).toBe(true)
  })

  it('is asked for one shard, that of the word that selects most', async () => {
    const asked: string[] = []
    const index = instantIndex(shipped, few)
    const matches = openInstantIndex(index, file => asked.push(file))
    expect((await addresses(matches, 'nghị định 61'))[0]).toBe('/van-ban/61-2018-nd-cp/')
    expect(asked).toHaveLength(2)
    const number = Number(/\/(\d+)\.json/.exec(asked[1] ?? '')?.[1])
    expect(index.manifest.shards[number]?.[0]).toMatch(/^61/)
    await addresses(matches, 'nghị định 61')
    expect(asked).toHaveLength(2)
  })

  it('knows without a shard that nobody has a word', async () => {
    const asked: string[] = []
    const matches = openInstantIndex(instantIndex(shipped, few), file => asked.push(file))
    expect(await addresses(matches, 'xyzzy nghị định')).toEqual([])
    expect(asked).toEqual(['index.json'])
  })

  it('keeps the newest where a word cannot be divided', async () => {
    const matches = openInstantIndex(instantIndex(shipped, few))
    const found = (await matches.find('chính ', Number.POSITIVE_INFINITY)) ?? []
    expect(found).toHaveLength(few.divided)
  })
})

describe('at the reader’s', () => {
  it('a shard that all need is there before the first key', async () => {
    const asked: string[] = []
    const matches = openInstantIndex(instantIndex(small), file => asked.push(file))
    await matches.warmUp()
    expect(asked).toHaveLength(2)
    await matches.find('hoa binh')
    expect(asked).toHaveLength(2)
  })

  it('nothing is known where the index cannot be had, and it is tried again', async () => {
    const matches = openInstantIndex(instantIndex(small))
    const online = globalThis.fetch
    globalThis.fetch = async () => {
      throw new TypeError('Failed to fetch')
    }
    await matches.warmUp()
    expect(await matches.find('hoa binh')).toBeUndefined()
    globalThis.fetch = async () => new Response('', { status: 404 })
    expect(await matches.find('hoa binh')).toBeUndefined()
    globalThis.fetch = online
    expect(await addresses(matches, 'hoa binh')).toEqual(['/tin/2020/hoa-binh/'])
  })
})

it('the same bulletin has the same index', () => {
  expect(instantIndex(shipped, few)).toEqual(instantIndex(shipped, few))
})

it('an entry costs less than 90 bytes', () => {
  const { shards } = instantIndex(shipped)
  expect(gzipSync(shards[0] ?? '').length / entriesOf(shipped).length).toBeLessThan(90)
})
