// What was found, narrowed and ordered: the parts that need no page.
import { describe, expect, test } from 'vitest'
import type { Hit } from '../../src/browser/find-pages.ts'
import type { NumberedDocument } from '../../src/browser/number-table.ts'
import { formatSearchState, readSearchState } from '../../src/browser/search-address.ts'
import { type FilterTable, openFilters } from '../../src/browser/search-filters.ts'
import { sectionsFor, sectionsOf } from '../../src/browser/sections.ts'

const table: FilterTable = {
  ids: ['a', 'b', 'c', 'd'],
  days: ['2020-04', '2018-04-23', '', '2020-04-12'],
  facets: [
    { name: 'dang', keys: ['bai-viet', 'trang', 'van-ban'], of: [2, 2, 1, 0] },
    { name: 'co-quan', keys: ['bo-noi-vu', 'chinh-phu'], of: [[0, 1], 1, [], []] },
  ],
  documents: { 0: '/van-ban/a/', 1: '/van-ban/b/' },
}
const filters = openFilters(table)
const hit = (id: string): Hit => ({
  id,
  load: () => {
    throw new Error(`${id} is not wanted`)
  },
})
const every = async () => table.ids.map(hit)
const none = async (): Promise<readonly Hit[]> => {
  throw new Error('All pages are not wanted')
}
const pinned = (address: string): NumberedDocument => ({ address, number: '', title: '', line: '' })
const chosen = (keys: Record<string, string[]>) =>
  new Map(Object.entries(keys).map(([name, values]) => [name, new Set(values)]))
const ids = (hits: readonly Hit[]) => hits.map(({ id }) => id)

describe('narrowing', () => {
  test('keeps the order of relevance, and the documents that were pinned', async () => {
    const found = { documents: [pinned('/van-ban/b/')], hits: ['d', 'b', 'a'].map(hit) }
    const all = await filters.narrow(found, { chosen: chosen({}), sort: 'lien-quan' }, none)
    expect(all).toMatchObject({ documents: found.documents, total: 3, outOf: 3 })
    expect(ids(all.hits)).toEqual(['d', 'b', 'a'])
    const articles = await filters.narrow(
      found,
      { chosen: chosen({ dang: ['bai-viet'] }), sort: 'lien-quan' },
      none,
    )
    expect(articles).toMatchObject({ documents: [], total: 1, outOf: 3 })
    expect(ids(articles.hits)).toEqual(['d'])
  })

  test('counts what each further choice would leave', async () => {
    const found = { documents: [], hits: ['a', 'b', 'd'].map(hit) }
    const { counts } = await filters.narrow(
      found,
      { chosen: chosen({ 'co-quan': ['bo-noi-vu'] }), sort: 'lien-quan' },
      none,
    )
    expect(filters.countOf(counts, 'dang', 'van-ban')).toBe(1)
    expect(filters.countOf(counts, 'dang', 'bai-viet')).toBe(0)
    // In its own facet a further choice widens.
    expect(filters.countOf(counts, 'co-quan', 'chinh-phu')).toBe(2)
    expect(filters.countOf(counts, 'co-quan', 'of-nobody')).toBe(0)
  })

  test('finds nothing for a key that nothing has', async () => {
    const found = { documents: [], hits: ['a'].map(hit) }
    expect(
      await filters.narrow(found, { chosen: chosen({ dang: ['x'] }), sort: 'ngay' }, none),
    ).toMatchObject({
      hits: [],
      total: 0,
      outOf: 1,
    })
  })

  test('puts documents that are known by number alone among the others, by day', async () => {
    const found = { documents: [pinned('/van-ban/b/')], hits: ['d', 'a'].map(hit) }
    const newest = await filters.narrow(found, { chosen: chosen({}), sort: 'ngay' }, every)
    expect(newest).toMatchObject({ documents: [], total: 3 })
    expect(ids(newest.hits)).toEqual(['d', 'a', 'b'])
    const oldest = await filters.narrow(found, { chosen: chosen({}), sort: 'cu-nhat' }, every)
    expect(ids(oldest.hits)).toEqual(['b', 'a', 'd'])
  })

  test('lists everything, the newest first, without a question', async () => {
    const { hits } = await filters.narrow(undefined, { chosen: chosen({}), sort: 'lien-quan' }, every)
    expect(ids(hits)).toEqual(['d', 'a', 'b', 'c'])
  })
})

describe('the address', () => {
  test.each([
    '',
    '?q=m%E1%BB%99t+c%E1%BB%ADa',
    '?q=30c&loai=luat,nghi-dinh&nam=2018',
    '?nam=2018&sap-xep=cu-nhat',
  ])('%s is the same after reading', address => {
    expect(formatSearchState(readSearchState(address, ['loai', 'nam']))).toBe(address)
  })

  test('takes keys one by one too, and knows no order but its own', () => {
    const state = readSearchState('?nam=2019&nam=2018&sap-xep=xyz&other=1', ['nam'])
    expect(formatSearchState(state)).toBe('?nam=2018,2019')
  })
})

describe('sections', () => {
  const fragment = {
    content:
      'Nghị‿ ḑịnh‿. Ḑiều‿ 1‿. Phạm‿ vi‿ rộng‿. Ḑiều‿ 2‿. Một‿ cửa‿ và‿ cửa‿ một‿. Ḑiều‿ 3‿. Cửa‿ chỉ‿ một‿.',
    anchors: [
      { id: 'dieu-3', text: 'Ḑiều‿ 3‿', location: 14 },
      { id: 'dieu-1', text: 'Ḑiều‿ 1‿', location: 2 },
      { id: 'dieu-2', text: 'Ḑiều‿ 2‿', location: 7 },
    ],
  }

  test('are cut at the headings', () => {
    expect(sectionsOf(fragment)).toEqual([
      { id: 'dieu-1', title: 'Điều 1', text: 'Phạm vi rộng.' },
      { id: 'dieu-2', title: 'Điều 2', text: 'Một cửa và cửa một.' },
      { id: 'dieu-3', title: 'Điều 3', text: 'Cửa chỉ một.' },
    ])
    expect(sectionsOf({ content: 'Một‿', anchors: [] })).toEqual([])
  })

  test('answer if all words are in them', () => {
    const idsFor = (...terms: string[]) => sectionsFor(sectionsOf(fragment), terms, false).map(({ id }) => id)
    expect(idsFor('mot', 'cua')).toEqual(['dieu-2', 'dieu-3'])
    expect(idsFor('cửa', 'rộng')).toEqual([])
    expect(idsFor('cứa')).toEqual([])
    expect(idsFor()).toEqual([])
  })

  test('are three at most: those that say it in their titles or together, in the order of the page', () => {
    const section = (id: string, title: string, text: string) => ({ id, title, text })
    const many = [
      section('a', 'A', 'cửa, một'),
      section('b', 'B', 'một cửa'),
      section('c', 'C', 'cửa: một'),
      section('d', 'D', 'một cửa'),
      section('e', 'Một cửa', ''),
    ]
    expect(sectionsFor(many, ['một', 'cửa'], false).map(({ id }) => id)).toEqual(['b', 'd', 'e'])
  })
})
