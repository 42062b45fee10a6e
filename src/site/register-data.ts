// The register as its filters read it, `/van-ban/so-van-ban.json`: see src/browser/register-data.ts.
import type { FacetColumn, RegisterData } from '../browser/index.ts'
import { type DocumentEntry, statusAddress } from '../bulletin/index.ts'
import { kindName, numberKey } from '../legal/index.ts'
import { SITE_ADDRESSES } from './addresses.ts'
import { type Edition, labelWords } from './edition.ts'
import type { PlannedFile } from './planned-file.ts'
import {
  DOCUMENTS_PER_PAGE,
  keyOf,
  type RegisterFacet,
  registerFacets,
  STATUS_ORDER,
} from './views/register.ts'

export function registerDataFile(edition: Edition): PlannedFile {
  return {
    address: SITE_ADDRESSES.registerData,
    content: () => `${JSON.stringify(registerData(edition))}\n`,
  }
}

export function registerData(edition: Edition): RegisterData {
  const { bulletin, standingToday, documentCard } = edition
  const documents = bulletin.documents.map(({ document }) => document)
  const rows = new Map(bulletin.documents.map((entry, row) => [entry, row]))
  const facets = registerFacets(edition)
  const textsOf = (slug: RegisterFacet['slug']): string[] =>
    facets.find(facet => facet.slug === slug)?.lists.map(({ text }) => text) ?? []
  /** Only the rows that have something to say. */
  const sparse = <Value>(knownOf: (entry: DocumentEntry) => Value | undefined): Record<number, Value> =>
    Object.fromEntries(
      bulletin.documents.flatMap((entry, row) => {
        const value = knownOf(entry)
        return value === undefined ? [] : [[row, value]]
      }),
    )
  const byNumber = Map.groupBy(documents.keys(), row => numberKey(documents[row]?.number ?? ''))
  return {
    perPage: DOCUMENTS_PER_PAGE,
    facets: facets.map(facet => facetColumn(facet, rows)),
    kinds: textsOf('loai'),
    issuers: textsOf('co-quan'),
    next: sparse(({ document }) =>
      standingToday(document).next?.map(({ on, status }) => [on, STATUS_ORDER.indexOf(status)]),
    ),
    slugs: documents.map(({ slug }) => slug),
    numbers: documents.map(({ number }) => number),
    titles: documents.map(({ title }) => title),
    days: documents.map(({ issuedOn }) => issuedOn ?? ''),
    labels: sparse(({ document }) => {
      const words = labelWords(document)
      return words === kindName(document.type) ? undefined : words
    }),
    names: sparse(({ document: { names } }) => (names.length === 0 ? undefined : names.join('; '))),
    citedBy: bulletin.documents.map(entry => documentCard(entry).citedByCount),
    namesakes: [...byNumber].flatMap(([key, sharing]) =>
      key === undefined || sharing.length < 2 ? [] : [sharing],
    ),
  }
}

function facetColumn({ slug, lists }: RegisterFacet, rows: ReadonlyMap<DocumentEntry, number>): FacetColumn {
  // Whatever standing a document will have, its key stands here.
  const keys =
    slug === 'tinh-trang'
      ? STATUS_ORDER.map(status => keyOf({ address: statusAddress(status) }))
      : lists.map(keyOf)
  const of = Array.from({ length: rows.size }, (): number[] => [])
  for (const list of lists) {
    const place = keys.indexOf(keyOf(list))
    for (const entry of list.documents) of[rows.get(entry) ?? -1]?.push(place)
  }
  // In the order of the record, as they are named.
  if (slug === 'co-quan') {
    for (const [{ document }, row] of rows)
      of[row]?.sort(
        (a, b) => document.issuers.indexOf(keys[a] ?? '') - document.issuers.indexOf(keys[b] ?? ''),
      )
  }
  return { name: slug, keys, of: of.map(places => (places.length === 1 ? (places[0] ?? places) : places)) }
}
