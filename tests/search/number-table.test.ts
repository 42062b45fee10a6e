import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { createNumberFinder, type NumberFinder } from '../../src/browser/number-table.ts'
import type { Bulletin } from '../../src/bulletin/index.ts'
import { foldText, kindName, type LegalDocument } from '../../src/legal/index.ts'
import { numberTable } from '../../src/site/search/number-table.ts'
import { shippedBulletin } from './small-bulletin.ts'

let bulletin: Bulletin
let finder: NumberFinder
beforeAll(async () => {
  bulletin = await shippedBulletin()
  finder = createNumberFinder(JSON.parse(JSON.stringify(numberTable(bulletin))))
})

const addresses = (query: string) =>
  finder.read(query).mentions.flatMap(({ documents }) => documents.map(({ address }) => address))

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
  it('is recognised, and leads to all documents with that number', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...bulletin.documents),
        fc.constantFrom(...Object.entries(spellings)),
        fc.constantFrom(...Object.entries(surroundings)),
        ({ document, address }, [, spell], [place, surround]) => {
          // A number without signs between other words is a word.
          const spelled =
            place === 'alone' || spell !== spellings['without signs']
              ? spell(document.number)
              : document.number
          const found = addresses(surround(spelled, document))
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

  it('finds the newest first where a number was used again', () => {
    expect(addresses('76/nq-cp')).toEqual(['/van-ban/76-nq-cp-2021/', '/van-ban/76-nq-cp-2013/'])
    expect(addresses('76')).toEqual(['/van-ban/76-nq-cp-2021/', '/van-ban/76-nq-cp-2013/'])
  })
})

describe('a number typed', () => {
  it.each([
    ['30c', ['30c-nq-cp-2011']],
    ['30C', ['30c-nq-cp-2011']],
    ['nghị quyết 30c', ['30c-nq-cp-2011']],
    ['61/2018/nd-cp', ['61-2018-nd-cp']],
    ['nd 61 2018', ['61-2018-nd-cp']],
    ['nd61', ['61-2018-nd-cp']],
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
  ])('%s means %j', (query, slugs) => {
    expect(addresses(query)).toEqual(slugs.map(slug => `/van-ban/${slug}/`))
  })

  it.each([
    // Another year, kind or issuer is another document, and that is not here.
    '61/2019/NĐ-CP',
    '61/2018/TT-BKHCN',
    'thông tư 61',
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
  ])('%s means no document', query => {
    expect(addresses(query)).toEqual([])
  })

  it('is all that is asked, or only a part of it', () => {
    expect(finder.read('nghị định số 61/2018').onlyNumbers).toBe(true)
    expect(finder.read('30c và 76').onlyNumbers).toBe(true)
    expect(finder.read('nghị định 61 về một cửa').onlyNumbers).toBe(false)
    expect(finder.read('năm 2018').onlyNumbers).toBe(false)
  })

  it('stands where it was typed', () => {
    const query = 'sửa đổi Nghị định số 61/2018/NĐ-CP thế nào'
    const [mention] = finder.read(query).mentions
    expect(query.slice(mention?.start, mention?.end)).toBe('Nghị định số 61/2018/NĐ-CP')
  })

  it('is read in time linear in the query', () => {
    expect(finder.read('nghị định 61/2018/nđ-cp '.repeat(2000)).mentions).not.toEqual([])
    expect(finder.read('61'.repeat(5000)).mentions).toEqual([])
    expect(finder.read('a61 '.repeat(5000)).mentions).toBeDefined()
  })
})

describe('the table', () => {
  it('has a row for every document', () => {
    expect(numberTable(bulletin).documents).toHaveLength(bulletin.documents.length)
  })

  it('brings what readers are shown', () => {
    expect(
      numberTable(bulletin).documents.find(([address]) => address === '/van-ban/148-2025-qh15/'),
    ).toEqual([
      '/van-ban/148-2025-qh15/',
      '148/2025/QH15',
      expect.any(Number),
      [expect.any(Number)],
      '2025-12-11',
      'Luật Chuyển đổi số',
      '148/2025/QH15 · Quốc hội · 11/12/2025 · Còn hiệu lực',
    ])
  })
})
