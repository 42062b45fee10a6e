// Filters of the register against the plainest way to count.
import { beforeAll, describe, expect, test } from 'vitest'
import type { RegisterData } from '../../src/browser/index.ts'
import { formatState, isFiltered, readState } from '../../src/browser/register-address.ts'
import {
  type Filters,
  filterRegister,
  type Register,
  readRegister,
} from '../../src/browser/register-filter.ts'
import { standingOn, todayInVietNam } from '../../src/browser/standing-on.ts'
import { shippedBulletin } from '../search/small-bulletin.ts'
import { registerOf } from './register-data.ts'

let data: RegisterData
let register: Register
beforeAll(async () => {
  data = registerOf(await shippedBulletin())
  register = readRegister(data, '2026-11-23')
})

const everything: Filters = { chosen: new Map(), words: '', sort: 'moi-nhat' }
const found = (filters: Partial<Filters>): (string | undefined)[] =>
  filterRegister(register, { ...everything, ...filters }).rows.map(row => data.slugs[row])
const foundByWords = (words: string): (string | undefined)[] => found({ words })
const chosen = (keys: Record<string, readonly string[]>): Filters['chosen'] =>
  new Map(Object.entries(keys).map(([name, values]) => [name, new Set(values)]))

/** Keys of a row by name of the facet, as the data says. */
function keysOf(row: number, facet: string): string[] {
  const column = data.facets.find(({ name }) => name === facet)
  return [column?.of[row] ?? []].flat().map(place => column?.keys[place] ?? '')
}

function matches(row: number, filter: Filters['chosen'], except?: string): boolean {
  return [...filter].every(
    ([name, keys]) => name === except || keys.size === 0 || keysOf(row, name).some(key => keys.has(key)),
  )
}

test('rows and counts are those of the plainest way to count, for every two choices', () => {
  const options = data.facets.flatMap(({ name, keys }) => keys.map(key => [name, key] as const))
  const rows = data.slugs.map((_, row) => row)
  let combinations = 0
  for (const [i, [name, key]] of options.entries()) {
    for (const [otherName, otherKey] of options.slice(i)) {
      const keys = { [name]: [key] }
      keys[otherName] = [...(keys[otherName] ?? []), otherKey]
      const filter = chosen(keys)
      const answer = filterRegister(register, { ...everything, chosen: filter })
      expect(answer.rows).toEqual(rows.filter(row => matches(row, filter)))
      expect(answer.counts).toEqual(
        data.facets.map(facet => {
          const admitted = rows.filter(row => matches(row, filter, facet.name))
          return facet.keys.map(
            option => admitted.filter(row => keysOf(row, facet.name).includes(option)).length,
          )
        }),
      )
      combinations += 1
    }
  }
  expect(combinations).toBeGreaterThan(1000)
})

test('a key that no document has finds nothing, and is not as good as none', () => {
  expect(found({ chosen: chosen({ nam: ['1999'] }) })).toEqual([])
  expect(found({ chosen: chosen({ nam: ['1999', '2018'] }) })).toEqual(
    found({ chosen: chosen({ nam: ['2018'] }) }),
  )
})

describe('words', () => {
  test.each([
    ['nghi dinh 61'],
    ['Nghị định 61'],
    ['61/2018/NĐ-CP'],
    ['61/2018/nd-cp'],
    ['61 2018 nđ cp'],
    ['nđ 061'],
    ['  61-2018 '],
    ['ĐỊNH 61'],
  ])('«%s» finds 61/2018/NĐ-CP', words => {
    expect(foundByWords(words)).toContain('61-2018-nd-cp')
  })

  test.each([['6'], ['61/2018/NQ-CP'], ['61 luat'], ['1/2018/NĐ-CP']])('«%s» does not find it', words => {
    expect(foundByWords(words)).not.toContain('61-2018-nd-cp')
  })

  test('a number is whole, its letter may be missing, and the beginning of a word is enough', () => {
    expect(foundByWords('30')).toContain('30c-nq-cp-2011')
    expect(foundByWords('chuyen doi s')).toContain('148-2025-qh15')
    expect(foundByWords('huyen doi so')).toEqual([])
  })

  test('a law is found by its name, by another name, by its issuer and its year', () => {
    expect(foundByWords('luat chuyen doi so')).toContain('148-2025-qh15')
    expect(foundByWords('luat cntt')).toHaveLength(1)
    expect(foundByWords('quoc hoi 148 2025')).toContain('148-2025-qh15')
  })

  test('marks alone ask for nothing', () => {
    expect(foundByWords('  /-. ')).toHaveLength(data.slugs.length)
  })
})

describe('the order', () => {
  const column = (sort: Filters['sort'], values: readonly string[]): string[] =>
    filterRegister(register, { ...everything, sort }).rows.map(row => values[row] ?? '')

  test('newest first is the order of the register, oldest first the other way round', () => {
    expect(column('moi-nhat', data.slugs)).toEqual(data.slugs)
    expect(column('cu-nhat', data.days)).toEqual(data.days.toReversed())
  })

  test('numbers are sorted by their value, titles as Vietnamese sorts', () => {
    const sequences = column('so', data.numbers).map(number => Number.parseInt(number, 10))
    expect(sequences).toEqual(sequences.toSorted((a, b) => a - b))
    const titles = column('trich-yeu', data.titles)
    expect(titles).toEqual(titles.toSorted(new Intl.Collator('vi', { numeric: true }).compare))
  })

  test('what has no day or no number stands at the end', () => {
    const days = ['', ...data.days.slice(1)]
    const numbers = ['', ...data.numbers.slice(1)]
    const lacking = readRegister({ ...data, days, numbers }, '2026-11-23')
    for (const sort of ['cu-nhat', 'so'] as const)
      expect(filterRegister(lacking, { ...everything, sort }).rows.at(-1), sort).toBe(0)
  })
})

describe('the day', () => {
  test('turns at midnight in Việt Nam', () => {
    expect(todayInVietNam(new Date('2026-11-23T16:59:59Z'))).toBe('2026-11-23')
    expect(todayInVietNam(new Date('2026-11-23T17:00:00Z'))).toBe('2026-11-24')
    expect(todayInVietNam(new Date('2026-12-31T17:00:00Z'))).toBe('2027-01-01')
  })

  test('brings the changes that have come, and the last of them holds', () => {
    const next = [
      ['2026-01-01', 'b'],
      ['2027-01-01', 'c'],
    ] as const
    expect(
      ['2025-12-31', '2026-01-01', '2026-12-31', '2030-01-01'].map(day => standingOn('a', next, day)),
    ).toEqual(['a', 'b', 'b', 'c'])
  })

  test('moves a document from one standing to another', () => {
    const over = chosen({ 'tinh-trang': ['het-giai-doan'] })
    const plan = data.slugs.indexOf('333-kh-ubnd-lang-son-2025')
    expect(filterRegister(register, { ...everything, chosen: over }).rows).not.toContain(plan)
    const later = readRegister(data, '2027-01-01')
    expect(filterRegister(later, { ...everything, chosen: over }).rows).toContain(plan)
  })
})

describe('the address', () => {
  const facets = ['loai', 'co-quan', 'nam', 'tinh-trang', 'linh-vuc']

  test.each([
    [''],
    ['?loai=nghi-dinh,quyet-dinh&nam=2018&tinh-trang=het-hieu-luc'],
    ['?linh-vuc=mot-cua&tu=m%E1%BB%99t+c%E1%BB%ADa&sap-xep=so&trang=2'],
    ['?tu=61%2F2018%2FN%C4%90-CP'],
    ['?nam=1999'],
  ])('%s says all there is to say', search => {
    expect(formatState(readState(search, facets))).toBe(search)
  })

  test('one state has one address, however it was written', () => {
    for (const search of [
      '?nam=2019,2018&loai=luat',
      '?loai=luat&nam=2018&nam=2019',
      '?x=1&loai=luat&nam=2018%2C2019&trang=1',
      '?loai=luat,&nam=2018,2019&trang=-3&sap-xep=lung-tung',
    ])
      expect(formatState(readState(search, facets)), search).toBe('?loai=luat&nam=2018,2019')
  })

  test('order and page leave out no document', () => {
    expect(isFiltered(readState('?sap-xep=so&trang=3', facets))).toBe(false)
    expect(isFiltered(readState('?nam=2018', facets))).toBe(true)
    expect(isFiltered(readState('?tu=30c', facets))).toBe(true)
  })
})
