import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { createNumberFinder, type NumberFinder } from '../../src/browser/number-table.ts'
import type { Bulletin } from '../../src/bulletin/index.ts'
import {
  centralIssuers,
  createRegistry,
  foldText,
  kindName,
  type LegalDocument,
} from '../../src/legal/index.ts'
import { type NumberTableParts, numberTable } from '../../src/site/search/number-table.ts'
import { makeRegister } from '../bench/generate-register.ts'
import { shippedBulletin } from './small-bulletin.ts'

let bulletin: Bulletin
let finder: NumberFinder
beforeAll(async () => {
  bulletin = await shippedBulletin()
  finder = finderOf(numberTable(bulletin))
})

/** Through JSON, as readers get it. */
function finderOf({ table, shards }: NumberTableParts, onLoad = (_: string) => {}): NumberFinder {
  return createNumberFinder(JSON.parse(JSON.stringify(table)), async name => {
    onLoad(name)
    return JSON.parse(JSON.stringify(shards.get(name)))
  })
}

const addresses = async (query: string) =>
  (await finder.read(query)).mentions.flatMap(({ documents }) => documents.map(({ address }) => address))

/** Ways to type a number, each of which can follow another: `nghi dinh so 61 2018 nd cp`. */
const spellings: Record<string, (number: string) => string> = {
  printed: number => number,
  lower: number => number.toLowerCase(),
  upper: number => number.toUpperCase(),
  folded: number => foldText(number),
  decomposed: number => number.normalize('NFD'),
  'with spaces for signs': number => number.replace(/[/-]/g, ' '),
  'with spaces beside signs': number => number.replace(/[/-]/g, ' $& '),
  'with slashes only': number => number.replaceAll('-', '/'),
  'with dashes only': number => number.replaceAll('/', '-'),
  'with an en dash': number => number.replaceAll('-', '–'),
  'without signs': number => number.replace(/[/-]/g, ''),
  'without zeros': number => number.replace(/^0+/, ''),
  'with a zero': number => (/^\d(?!\d)/.test(number) ? `0${number}` : number),
  'with an Icelandic letter': number => number.replaceAll('Đ', 'Ð'),
  'with its letter apart': number => number.replace(/^(\d+)([a-z])/, '$1 $2'),
}
const surroundings: Record<string, (number: string, document: LegalDocument) => string> = {
  alone: number => number,
  'after số': number => `số ${number}`,
  'after its kind': (number, { type }) => `${kindName(type)} ${number}`,
  'after its kind, folded': (number, { type }) => `${foldText(kindName(type))} so ${number}`,
  'before its day': (number, { issuedOn = '' }) =>
    `${number} ngày ${issuedOn.split('-').reverse().map(Number).join('/')}`,
  'before its day in words': (number, { issuedOn = '' }) => {
    const [year, month, day] = issuedOn.split('-')
    return `${number} ngày ${Number(day)} tháng ${Number(month)} năm ${year}`
  },
  'before its issuer': (number, { issuers: [issuer = ''] }) =>
    `${number} của ${bulletin.registry.issuer(issuer)?.name}`,
  'inside other words': number => `tìm giúp ${number} với`,
}

describe('every spelling of every number', () => {
  it('is recognised, and leads to all documents with that number', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...bulletin.documents),
        fc.constantFrom(...Object.entries(spellings)),
        fc.constantFrom(...Object.entries(surroundings)),
        async ({ document, address }, [, spell], [place, surround]) => {
          // A number without signs between other words is a word.
          const spelled =
            place === 'alone' || spell !== spellings['without signs']
              ? spell(document.number)
              : document.number
          const found = await addresses(surround(spelled, document))
          expect(found).toContain(address)
          for (const other of found) {
            expect(bulletin.documents.find(entry => entry.address === other)?.document.number).toBe(
              document.number,
            )
          }
        },
      ),
      { numRuns: 4000 },
    )
  })

  it('finds the newest first where a number was used again', async () => {
    expect(await addresses('76/nq-cp')).toEqual(['/van-ban/76-nq-cp-2021/', '/van-ban/76-nq-cp-2013/'])
    expect(await addresses('76')).toEqual(['/van-ban/76-nq-cp-2021/', '/van-ban/76-nq-cp-2013/'])
  })
})

describe('a number typed', () => {
  it.each([
    ['30c', ['30c-nq-cp-2011']],
    ['30C', ['30c-nq-cp-2011']],
    ['nghị quyết 30c', ['30c-nq-cp-2011']],
    // A letter says enough beside other words; figures alone do not.
    ['30c cải cách hành chính', ['30c-nq-cp-2011']],
    ['76 cải cách hành chính', []],
    ['điều 30c', []],
    ['61/2018/nd-cp', ['61-2018-nd-cp']],
    ['nd 61 2018', ['61-2018-nd-cp']],
    ['nd61', ['61-2018-nd-cp']],
    ['nghị định số 612018nđcp', ['61-2018-nd-cp']],
    ['luật 1482025qh15', ['148-2025-qh15']],
    ['sửa đổi 30cnqcp thế nào', ['30c-nq-cp-2011']],
    // The keys of an input method that is off.
    ['61/2018/NDD-CP', ['61-2018-nd-cp']],
    ['225/QDD-TTg', ['225-qd-ttg-2016']],
    ['61/2018/ND9-CP', ['61-2018-nd-cp']],
    ['nd9', ['09-2019-nd-cp']],
    ['61/2018', ['61-2018-nd-cp']],
    ['nghị định 61 năm 2018', ['61-2018-nd-cp']],
    ['nghị định 61 của chính phủ', ['61-2018-nd-cp']],
    ['225 qd ttg', ['225-qd-ttg-2016']],
    ['qd225', ['225-qd-ttg-2016']],
    ['quyết định 225 thủ tướng', ['225-qd-ttg-2016']],
    ['225', ['225-2026-nd-cp', '225-qd-ttg-2016']],
    ['225/2016', ['225-qd-ttg-2016']],
    ['76/nq-cp năm 2013', ['76-nq-cp-2013']],
    ['76/NQ-CP ngày 13/6/2013', ['76-nq-cp-2013']],
    ['kế hoạch 68 lạng sơn', ['68-kh-ubnd-lang-son-2016']],
    ['68 ubnd tỉnh', ['68-kh-ubnd-lang-son-2016']],
    ['luật 29/2013', ['29-2013-qh13']],
    ['luat 29 2013 qh 13', ['29-2013-qh13']],
    ['57 nq tw', ['57-nq-tw-2024']],
    ['nghị quyết 57 bộ chính trị', ['57-nq-tw-2024']],
    ['nghị định 61 về một cửa', ['61-2018-nd-cp']],
    ['từ nghị định 61 năm 2018 đến nghị định 309', ['61-2018-nd-cp', '309-2026-nd-cp']],
    ['5 nghị định 61', ['61-2018-nd-cp']],
    ['điều 5 nghị định 61', ['61-2018-nd-cp']],
    // The law after it is another document.
    ['nghị định 224 luật chuyển đổi số', ['224-2026-nd-cp']],
    // The misprint of the article of 2020 is no number.
    ['61/2018/NĐ-CP ngày 24/2018', ['61-2018-nd-cp']],
  ])('%s means %j', async (query, slugs) => {
    expect(await addresses(query)).toEqual(slugs.map(slug => `/van-ban/${slug}/`))
  })

  it.each([
    // Another year, kind or issuer is another document, and that is not here.
    '61/2019/NĐ-CP',
    '61/2018/TT-BKHCN',
    'thông tư 61 về tiền lương',
    '225/QĐ-BKHCN',
    '76/KH-UBND',
    '999/2018/NĐ-CP',
    '30d/NQ-CP',
    // Numbers of something else.
    'điều 61',
    'khoản 61',
    'giai đoạn 2016-2020',
    'năm 2018',
    'ISO 9001',
    'tháng 61',
    'có 61 người',
    '23/4/2018',
    '',
  ])('%s means no document', async query => {
    expect(await addresses(query)).toEqual([])
  })

  it.each([
    ['thông tư 61/2018', { as: 'kind', asked: 'thông tư' }],
    ['Quyết định số 61', { as: 'kind', asked: 'Quyết định' }],
    ['luật 61 năm 2018', { as: 'kind', asked: 'luật' }],
    ['61/2018/NĐ-CP ngày 24/4/2018', { as: 'day', asked: '24/04/2018' }],
    ['nđ 61 ban hành ngày 24 tháng 4 năm 2018', { as: 'day', asked: '24/04/2018' }],
  ])('%s names a document of which not all of it is so', async (query, differs) => {
    const { mentions } = await finder.read(query)
    expect(mentions.flatMap(({ documents }) => documents)).toMatchObject([
      { address: '/van-ban/61-2018-nd-cp/', differs },
    ])
  })

  it.each([
    '61/2018/NĐ-CP ngày 23/4/2018',
    'nghị định 61 năm 2018',
    // Not the day of issue: nothing is said of that.
    'nghị định 61 có hiệu lực từ 21/6/2018',
    'thông tư hướng dẫn nghị định 61',
  ])('%s names a document of which all of it is so', async query => {
    const [document] = (await finder.read(query)).mentions.flatMap(({ documents }) => documents)
    expect(document?.address).toBe('/van-ban/61-2018-nd-cp/')
    expect(document?.differs).toBeUndefined()
  })

  it('is told from a kind and a number that no document here has together', async () => {
    const query = 'thông tư 61 về tiền lương'
    const { misnamed } = await finder.read(query)
    expect(misnamed.map(({ start, end }) => query.slice(start, end))).toEqual(['thông tư 61'])
  })

  it('is all that is asked, or only a part of it', async () => {
    expect((await finder.read('nghị định số 61/2018')).onlyNumbers).toBe(true)
    expect((await finder.read('30c và 76')).onlyNumbers).toBe(true)
    expect((await finder.read('nghị định 61 về một cửa')).onlyNumbers).toBe(false)
    expect((await finder.read('năm 2018')).onlyNumbers).toBe(false)
  })

  it('stands where it was typed', async () => {
    const query = 'sửa đổi Nghị định số 61/2018/NĐ-CP thế nào'
    const [mention] = (await finder.read(query)).mentions
    expect(query.slice(mention?.start, mention?.end)).toBe('Nghị định số 61/2018/NĐ-CP')
  })

  it('is read in time linear in the query', async () => {
    expect((await finder.read('nghị định 61/2018/nđ-cp '.repeat(2000))).mentions).not.toEqual([])
    expect((await finder.read('61'.repeat(5000))).mentions).toEqual([])
    expect((await finder.read('a61 '.repeat(5000))).mentions).toBeDefined()
  })
})

describe('the table', () => {
  const rowsOf = ({ shards }: NumberTableParts) =>
    new Map([...shards.values()].flat().map(row => [row[0], row]))

  it('has a row for every document', () => {
    expect([...rowsOf(numberTable(bulletin)).keys()].sort()).toEqual(
      bulletin.documents.map(({ address }) => address).sort(),
    )
  })

  it('brings what readers are shown', () => {
    expect(rowsOf(numberTable(bulletin)).get('/van-ban/148-2025-qh15/')).toEqual([
      '/van-ban/148-2025-qh15/',
      '148/2025/QH15',
      'luat',
      ['quoc-hoi'],
      '2025-12-11',
      'Luật Chuyển đổi số',
      '148/2025/QH15 · Quốc hội · 11/12/2025 · Còn hiệu lực',
    ])
  })

  it('names every kind and issuer of its rows', () => {
    const parts = numberTable(bulletin)
    for (const [, , kind, issuers] of rowsOf(parts).values()) {
      expect(parts.table.kinds[kind]).toBeDefined()
      for (const issuer of issuers) expect(parts.table.issuers[issuer]).toBeDefined()
    }
  })
})

describe('a register of thousands', () => {
  // Low numbers are used again by everybody, and titles are long.
  const documents = makeRegister({ documents: 2500 }).map((document, index) => ({
    ...document,
    number: document.number.replace(/^\d+/, String(1 + ((index * 37) % 400))),
    title: `${document.title} của cơ quan, đơn vị trong thực hiện nhiệm vụ cải cách hành chính`,
  }))
  const large = () =>
    numberTable({
      ...bulletin,
      documents: documents.map(document => ({ ...entry(), document, address: `/van-ban/${document.slug}/` })),
      registry: createRegistry({ documents, issuers: centralIssuers }),
    })
  const entry = () => {
    const [first] = bulletin.documents
    if (!first) throw new Error('The shipped bulletin has no documents')
    return first
  }
  const weight = (data: unknown) => gzipSync(JSON.stringify(data)).length

  it('costs a reader of one number at most 5 kB', async () => {
    const parts = large()
    const heaviest = Math.max(...[...parts.shards.values()].map(weight))
    expect(weight(parts.table) + heaviest).toBeLessThan(5000)
  })

  it('is asked for one shard, for a number in any spelling', async () => {
    const parts = large()
    for (const document of documents.filter((_, index) => index % 25 === 0)) {
      for (const spell of Object.values(spellings)) {
        const loaded: string[] = []
        const fresh = finderOf(parts, name => loaded.push(name))
        const { mentions } = await fresh.read(spell(document.number))
        expect(loaded, spell(document.number)).toHaveLength(1)
        const found = mentions.flatMap(mention => mention.documents.map(({ address }) => address))
        const namesakes = documents.filter(({ number }) => number === document.number).length
        if (namesakes <= 10) expect(found).toContain(`/van-ban/${document.slug}/`)
      }
    }
  })

  it('answers the same, whatever was asked before', async () => {
    const used = finderOf(large())
    for (const query of [
      '61',
      '612018ndcp',
      'nghị định 61 năm 2018',
      '2018',
      '30 c',
      '61/2018/nd-cp và 5/2020',
    ]) {
      const fresh = finderOf(large())
      expect(await used.read(query), query).toEqual(await fresh.read(query))
    }
  })
})
