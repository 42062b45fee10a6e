// The register and its lists: all documents; by kind, issuer, year, standing. Each list is a set of static pages,
// and every one of them shows all the others with their counts.
import {
  type DocumentEntry,
  issuerAddress,
  kindAddress,
  statusAddress,
  yearAddress,
} from '../../bulletin/index.ts'
import { kindName, type Validity, validityName } from '../../legal/index.ts'
import { SITE_ADDRESSES } from '../addresses.ts'
import type { Edition } from '../edition.ts'
import type { FrameOf } from '../frame.ts'
import { pagerOf, paginate } from '../pager.ts'
import type { PlannedPage } from '../planned-page.ts'
import type { Frame, RegisterPage } from '../view-models.ts'

const PER_PAGE = 30

/** One list of documents: `{text: 'Nghị định', address: '/van-ban/loai/nghi-dinh/', documents}`. */
export interface RegisterList {
  text: string
  address: string
  documents: DocumentEntry[]
}

/** Lists that divide the register in one way: `{name: 'Loại văn bản', lists}`. */
export interface RegisterFacet {
  name: string
  lists: readonly RegisterList[]
}

export function registerPages(edition: Edition, frame: (of: FrameOf) => Frame): PlannedPage[] {
  const all: RegisterList = {
    text: 'Sổ văn bản',
    address: SITE_ADDRESSES.register,
    documents: [...edition.bulletin.documents],
  }
  const facets = registerFacets(edition)
  const pagesOf = (list: RegisterList, facet?: RegisterFacet): PlannedPage[] =>
    paginate(list.address, list.documents, PER_PAGE).map(part => ({
      address: part.address,
      kind: 'register',
      listed: !isEmpty(list),
      view: () => registerView(part, list, facet, facets, edition, frame),
    }))
  const empty = emptyStatuses(facets)
  return [
    ...pagesOf(all),
    ...facets.flatMap(facet => facet.lists.flatMap(list => pagesOf(list, facet))),
    ...empty.lists.flatMap(list => pagesOf(list, empty)),
  ]
}

/** Its address stays, but search engines are not sent to it. */
function isEmpty({ documents, address }: RegisterList): boolean {
  return documents.length === 0 && address !== SITE_ADDRESSES.register
}

/** Documents come and go between the standings; the addresses of all of them stay. */
function emptyStatuses(facets: readonly RegisterFacet[]): RegisterFacet {
  const filled = new Set(facets.flatMap(({ lists }) => lists.map(({ address }) => address)))
  return {
    name: STATUSES,
    lists: STATUS_ORDER.map(status => ({
      text: validityName(status),
      address: statusAddress(status),
      documents: [],
    })).filter(({ address }) => !filled.has(address)),
  }
}

/** Only lists that hold something, sorted as Vietnamese sorts; years newest first, standings from good to ended. */
export function registerFacets({ bulletin, standing, issuerNames }: Edition): RegisterFacet[] {
  const kinds = new Map<string, RegisterList>()
  const issuers = new Map<string, RegisterList>()
  const years = new Map<string, RegisterList>()
  const statuses = new Map<string, RegisterList>()
  const add = (
    lists: Map<string, RegisterList>,
    key: string,
    list: () => Omit<RegisterList, 'documents'>,
  ) => {
    let found = lists.get(key)
    if (found === undefined) {
      found = { ...list(), documents: [] }
      lists.set(key, found)
    }
    return found.documents
  }
  for (const entry of bulletin.documents) {
    const { document } = entry
    const { type, issuedOn } = document
    add(kinds, type, () => ({ text: kindName(type), address: kindAddress(type) })).push(entry)
    for (const key of new Set(document.issuers)) {
      const text = issuerNames({ ...document, issuers: [key] })
      add(issuers, key, () => ({ text, address: issuerAddress(key) })).push(entry)
    }
    if (issuedOn !== undefined) {
      const year = issuedOn.slice(0, 4)
      add(years, year, () => ({ text: year, address: yearAddress(year) })).push(entry)
    }
    const { status, name } = standing(document, bulletin.today)
    add(statuses, status, () => ({ text: name, address: statusAddress(status) })).push(entry)
  }
  const collator = new Intl.Collator('vi')
  const byName = (lists: Map<string, RegisterList>): RegisterList[] =>
    [...lists.values()].sort((a, b) => collator.compare(a.text, b.text))
  return [
    { name: 'Loại văn bản', lists: byName(kinds) },
    { name: 'Cơ quan ban hành', lists: byName(issuers) },
    { name: 'Năm ban hành', lists: byName(years).reverse() },
    { name: STATUSES, lists: STATUS_ORDER.flatMap(status => statuses.get(status) ?? []) },
  ].filter(({ lists }) => lists.length > 0)
}

const STATUSES = 'Tình trạng hiệu lực'
const STATUS_ORDER = [
  'in-force',
  'partly-expired',
  'not-yet-in-force',
  'suspended',
  'period-over',
  'expired',
  'unverified',
] as const satisfies readonly Validity['status'][]

function registerView(
  { address, page, pages, items }: ReturnType<typeof paginate<DocumentEntry>>[number],
  list: RegisterList,
  facet: RegisterFacet | undefined,
  facets: readonly RegisterFacet[],
  { href, documentCard }: Edition,
  frame: (of: FrameOf) => Frame,
): RegisterPage {
  const heading = facet === undefined ? list.text : `${facet.name}: ${list.text}`
  const pageWords = page === 1 ? '' : `, trang ${page}`
  return {
    kind: 'register',
    frame: frame({
      address,
      title: `${heading}${pageWords}`,
      description:
        list.documents.length === 0
          ? `${heading}: hiện không có văn bản nào.`
          : `${heading}: ${list.documents.length} văn bản, cùng tình trạng hiệu lực và các bài viết nhắc đến${pageWords}.`,
      noIndex: isEmpty(list),
      way: [
        { text: 'Văn bản', address: SITE_ADDRESSES.register },
        ...(facet === undefined ? [] : [{ text: list.text, address: list.address }]),
        ...(page === 1 ? [] : [{ text: `Trang ${page}`, address }]),
      ],
    }),
    heading,
    total: list.documents.length,
    facets: facets.map(({ name, lists }) => ({
      name,
      options: lists.map(option => ({
        text: option.text,
        href: href(option.address),
        count: option.documents.length,
        current: option.address === list.address,
      })),
    })),
    documents: items.map(documentCard),
    pager: pagerOf(list.address, page, pages, href),
  }
}
