// What the search page narrows and sorts by: see src/browser/search-filters.ts. The engine has filters of its own, but
// they know nothing of what our script pins, drops and puts beside what the engine found; counted is what is shown.
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { FacetColumn, FilterTable } from '../../browser/index.ts'
import { SEARCH_FACETS, type SearchCopy, type SearchFacet } from './search-copy.ts'

/** `ids` are the engine's, by address. */
export function filterTable(copies: readonly SearchCopy[], ids: ReadonlyMap<string, string>): FilterTable {
  return {
    ids: copies.map(({ address }) => {
      const id = ids.get(address)
      if (id === undefined) throw new Error(`Pagefind has no fragment for ${address}`)
      return id
    }),
    days: copies.map(({ date = '' }) => date),
    facets: SEARCH_FACETS.map(name => facetColumn(name, copies)),
    documents: Object.fromEntries(
      copies.flatMap(({ address, filters }, row) =>
        filters.some(([name, key]) => name === 'dang' && key === 'van-ban') ? [[row, address]] : [],
      ),
    ),
  }
}

function facetColumn(name: SearchFacet, copies: readonly SearchCopy[]): FacetColumn {
  const keysOf = ({ filters }: SearchCopy): string[] =>
    filters.filter(([facet]) => facet === name).map(([, key]) => key)
  const keys = [...new Set(copies.flatMap(keysOf))].sort()
  const places = new Map(keys.map((key, place) => [key, place]))
  return {
    name,
    keys,
    of: copies.map(copy => {
      const own = keysOf(copy).map(key => places.get(key) ?? -1)
      return own.length === 1 ? (own[0] ?? own) : own
    }),
  }
}

/** The engine calls a page by the name of its fragment: `fragment/vi_2f3a8b1.pf_fragment`. */
export async function fragmentIds(bundle: string): Promise<ReadonlyMap<string, string>> {
  const folder = join(bundle, 'fragment')
  const ids = new Map<string, string>()
  // None in the bundle of a site that has nothing to search yet.
  for (const file of existsSync(folder) ? await readdir(folder) : []) {
    const text = gunzipSync(await readFile(join(folder, file))).toString('utf8')
    const { url }: { url: string } = JSON.parse(text.slice(text.indexOf('{')))
    ids.set(url, file.replace(/\.pf_fragment$/, ''))
  }
  return ids
}
