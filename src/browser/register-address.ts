// The state of the register's filters, which is its address: `?loai=nghi-dinh,luat&nam=2018&tu=mot+cua&trang=2`.
import { chosenParts, formatParts, readChosen, wordsPart } from './facet-address.ts'
import { isNarrowed } from './facets.ts'
import { type Filters, sorts } from './register-filter.ts'

export interface RegisterState extends Filters {
  /** From 1. */
  page: number
}

/** readState('?nam=2018,2019', ['loai', 'nam']).chosen.get('nam') // Set {'2018', '2019'} */
export function readState(search: string, facets: readonly string[]): RegisterState {
  const asked = new URLSearchParams(search)
  return {
    chosen: readChosen(asked, facets),
    words: asked.get('tu') ?? '',
    sort: sorts.find(sort => sort === asked.get('sap-xep')) ?? 'moi-nhat',
    page: Math.max(1, Math.trunc(Number(asked.get('trang'))) || 1),
  }
}

/** What is as it is without saying is not said; the same state has one address. */
export function formatState({ chosen, words, sort, page }: RegisterState): string {
  return formatParts([
    ...chosenParts(chosen),
    wordsPart('tu', words),
    ['sap-xep', sort === 'moi-nhat' ? '' : sort],
    ['trang', page > 1 ? String(page) : ''],
  ])
}

/** Whether documents are left out; order and page leave out none. */
export function isFiltered({ chosen, words }: Filters): boolean {
  return words.trim() !== '' || isNarrowed(chosen)
}
