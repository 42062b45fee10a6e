// What was found, narrowed to what is chosen, with counts, and in the order asked for:
//   const filters = openFilters(table)
//   await filters.narrow(found, { chosen: new Map([['nam', new Set(['2018'])]]), sort: 'ngay' }, everyHit)
//   // {documents: [], hits: [61/2018/NĐ-CP, …], total: 7, counts: [[2, 5], …]}
// A row is a page. Documents that were named by their numbers and the pages that were found by words are one set.
import { type Chosen, countOf, type FacetColumn, listed, type Narrowed, narrow } from './facets.ts'
import type { Hit } from './find-pages.ts'
import type { NumberedDocument } from './number-table.ts'

/** What the index step writes; loaded when the reader opens the filters, or comes by an address that has one. */
export interface FilterTable {
  /** As the engine calls the pages. */
  ids: readonly string[]
  /** Of the pages, as far as they are known; empty where they are not. */
  days: readonly string[]
  facets: readonly FacetColumn[]
  /** Addresses of documents by row, without the path prefix. */
  documents: Readonly<Record<number, string>>
}

/** By relevance, the newest first, the oldest first: the words of the address. */
export const searchSorts = ['lien-quan', 'ngay', 'cu-nhat'] as const
export type SearchSort = (typeof searchSorts)[number]

export interface Found {
  /** Named by number: before all others, where relevance orders. */
  documents: readonly NumberedDocument[]
  hits: readonly Hit[]
}

export interface NarrowedFound extends Found {
  /** A document that is among the hits as well counts once. */
  total: number
  /** How many pages there would be without filters. */
  outOf: number
  counts: Narrowed['counts']
}

export interface SearchFilters {
  /**
   * Without `found` of all pages. `everyHit` gives these: for what is not among the hits, as a document that is known
   * by its number alone.
   */
  narrow(
    found: Found | undefined,
    asked: { chosen: Chosen; sort: SearchSort },
    everyHit: () => Promise<readonly Hit[]>,
  ): Promise<NarrowedFound>
  countOf(counts: Narrowed['counts'], facet: string, key: string): number
}

export function openFilters({
  ids,
  days,
  facets: columns,
  documents: addresses,
}: FilterTable): SearchFilters {
  const facets = columns.map(listed)
  const rowOfId = new Map(ids.map((id, row) => [id, row]))
  const rowOfAddress = new Map(Object.entries(addresses).map(([row, address]) => [address, Number(row)]))
  const rowOf = ({ id }: Hit): number => rowOfId.get(id) ?? -1
  const rowOfDocument = ({ address }: NumberedDocument): number => rowOfAddress.get(address) ?? -1

  return {
    async narrow(found, { chosen, sort }, everyHit) {
      const { documents, hits } = found ?? { documents: [], hits: [] }
      const all = found ? new Set([...documents.map(rowOfDocument), ...hits.map(rowOf)]) : new Set(ids.keys())
      const { rows, counts } = narrow(all, facets, chosen)
      const kept = new Set(rows)
      const facts = { total: kept.size, outOf: all.size, counts }
      const keptHits = hits.filter(hit => kept.has(rowOf(hit)))
      if (sort === 'lien-quan' && found) {
        return { documents: documents.filter(one => kept.has(rowOfDocument(one))), hits: keptHits, ...facts }
      }
      const hitOf = new Map(keptHits.map(hit => [rowOf(hit), hit]))
      if (hitOf.size < kept.size) {
        for (const hit of await everyHit()) {
          const row = rowOf(hit)
          if (kept.has(row) && !hitOf.has(row)) hitOf.set(row, hit)
        }
      }
      const byDay = inOrderOfDays(rows, days, sort)
      return {
        documents: [],
        hits: byDay.map(row => hitOf.get(row)).filter(hit => hit !== undefined),
        ...facts,
      }
    },
    countOf: (counts, facet, key) => countOf(facets, counts, facet, key),
  }
}

/** What has no day stands at the end; what is of one day stays in the order of relevance. */
function inOrderOfDays(
  rows: readonly number[],
  days: readonly string[],
  sort: SearchSort,
): readonly number[] {
  return [...rows].sort((a, b) => {
    const [left = '', right = ''] = [days[a], days[b]]
    if (left === right) return 0
    if (left === '' || right === '') return left === '' ? 1 : -1
    return left < right === (sort === 'cu-nhat') ? -1 : 1
  })
}
