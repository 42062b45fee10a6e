// Which documents of the register are asked for, and how many each further choice would leave.
//   const register = readRegister(data, '2026-11-26')
//   filterRegister(register, { chosen: new Map([['loai', new Set(['nghi-dinh'])]]), words: 'mot cua', sort: 'moi-nhat' })
//   // {rows: [0, 4], counts: [[2, 7], …]}
import { foldText } from '../legal/index.ts'
import { type Chosen, type Facet, listed, type Narrowed, narrow } from './facets.ts'
import type { RegisterData } from './register-data.ts'
import { standingOn } from './standing-on.ts'

/** Newest, oldest, by number, by title: the words of the address. */
export const sorts = ['moi-nhat', 'cu-nhat', 'so', 'trich-yeu'] as const
export type Sort = (typeof sorts)[number]

export interface Filters {
  chosen: Chosen
  words: string
  sort: Sort
}

export interface Register {
  data: RegisterData
  facets: readonly Facet[]
  /** What words are looked for in, made when first asked for. */
  texts(): readonly string[]
  /** All rows in this order, made when first asked for. */
  order(sort: Sort): readonly number[]
}

/** Standings are those of `day`. */
export function readRegister(data: RegisterData, day: string): Register {
  const facets = data.facets.map(column => {
    const facet = listed(column)
    if (facet.name !== 'tinh-trang') return facet
    const of = facet.of.map(([built], row) =>
      built === undefined ? [] : [standingOn(built, data.next[row] ?? [], day)],
    )
    return { ...facet, of }
  })
  const orders = new Map<Sort, readonly number[]>()
  let texts: readonly string[] | undefined
  return {
    data,
    facets,
    texts: () => (texts ??= textsOf(data)),
    order(sort) {
      const order = orders.get(sort) ?? orderOf(data, sort)
      orders.set(sort, order)
      return order
    },
  }
}

export function filterRegister(register: Register, { chosen, words, sort }: Filters): Narrowed {
  const { facets } = register
  const asked = (spelling(words).match(/\w+/g) ?? []).map(
    word => new RegExp(` ${word}${/\d$/.test(word) ? '(?!\\d)' : ''}`),
  )
  const texts = asked.length > 0 ? register.texts() : []
  const rows = register.order(sort).filter(row => asked.every(word => word.test(texts[row] ?? '')))
  return narrow(rows, facets, chosen)
}

/** labelOf(data, 0) // 'Nghị định', what a document is called before its number */
export function labelOf(data: RegisterData, row: number): string {
  return data.labels[row] ?? namesIn(data, 'loai', data.kinds, row)
}

/** issuerOf(data, 0) // 'Bộ Nội vụ, Bộ Tài chính' */
export function issuerOf(data: RegisterData, row: number): string {
  return namesIn(data, 'co-quan', data.issuers, row)
}

function namesIn({ facets }: RegisterData, facet: string, names: readonly string[], row: number): string {
  const places = facets.find(({ name }) => name === facet)?.of[row] ?? []
  return [places]
    .flat()
    .map(place => names[place])
    .join(', ')
}

/** Folded all at once, which is many times as fast as one by one. */
function textsOf(data: RegisterData): string[] {
  const { slugs, numbers, titles, names, days } = data
  const lines = slugs.map((_, row) =>
    [labelOf(data, row), numbers[row], titles[row], names[row], issuerOf(data, row), days[row]?.slice(0, 4)]
      .join(' ')
      .replaceAll('\n', ' '),
  )
  return spelling(` ${lines.join('\n ')}`).split('\n')
}

/** One spelling of words and numbers: spelling('Nghị định 09/2019/NĐ-CP') // 'nghi dinh 9 2019 nd cp' */
function spelling(text: string): string {
  return foldText(text)
    .replace(/[^a-z0-9\n]+/g, ' ')
    .replace(/(?<![a-z0-9])0+(?=\d)/g, '')
}

function orderOf({ slugs, days, numbers, titles }: RegisterData, sort: Sort): readonly number[] {
  const newest = slugs.map((_, row) => row)
  // What is missing stands at the end, in whatever order.
  const lackLast = (column: readonly string[], compare: (a: string, b: string) => number, rows: number[]) =>
    rows.sort((a, b) => {
      const [left = '', right = ''] = [column[a], column[b]]
      return left === '' || right === '' ? Number(left === '') - Number(right === '') : compare(left, right)
    })
  const { compare } = new Intl.Collator('vi', { numeric: true })
  switch (sort) {
    case 'moi-nhat':
      return newest
    case 'cu-nhat':
      return lackLast(days, (a, b) => (a < b ? -1 : a > b ? 1 : 0), newest.reverse())
    case 'so':
      return lackLast(numbers, compare, newest)
    case 'trich-yeu':
      return lackLast(titles, compare, newest)
  }
}
