// The state of the search page, which is its address: `?q=m%E1%BB%99t+c%E1%BB%ADa&loai=nghi-dinh&sap-xep=ngay`.
import { chosenParts, formatParts, readChosen, wordsPart } from './facet-address.ts'
import type { Chosen } from './facets.ts'
import { type SearchSort, searchSorts } from './search-filters.ts'

export interface SearchState {
  query: string
  chosen: Chosen
  sort: SearchSort
  /** Words are asked for as they stand. */
  unrepaired: boolean
}

/** No title is longer, and each word is looked up. */
const LONGEST_QUERY = 200

/** readSearchState('?q=30c&nam=2011', ['nam']).query // '30c' */
export function readSearchState(search: string, facets: readonly string[]): SearchState {
  const asked = new URLSearchParams(search)
  return {
    query: [...(asked.get('q') ?? '')].slice(0, LONGEST_QUERY).join(''),
    chosen: readChosen(asked, facets),
    sort: searchSorts.find(sort => sort === asked.get('sap-xep')) ?? 'lien-quan',
    unrepaired: asked.has('dung'),
  }
}

/** What is as it is without saying is not said; the same state has one address. */
export function formatSearchState({ query, chosen, sort, unrepaired }: SearchState): string {
  return formatParts([
    wordsPart('q', query),
    ['dung', unrepaired ? '1' : ''],
    ...chosenParts(chosen),
    ['sap-xep', sort === 'lien-quan' ? '' : sort],
  ])
}
