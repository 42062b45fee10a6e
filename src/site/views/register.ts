// The register and its lists: all documents; by kind, issuer, year, standing, topic. Each list is a set of static
// pages, and every one of them shows all the others with their counts. On the first page of the register a script
// makes filters of them that work together; it reads the register as data (`registerDataFile`).
import {
  type DocumentEntry,
  issuerAddress,
  kindAddress,
  notKnown,
  statusAddress,
  topicDocumentsAddress,
  yearAddress,
} from '../../bulletin/index.ts'
import { kindName, type Validity, validityName } from '../../legal/index.ts'
import { SITE_ADDRESSES } from '../addresses.ts'
import { type Edition, toneOf } from '../edition.ts'
import type { FrameOf } from '../frame.ts'
import { pagerOf, paginate } from '../pager.ts'
import type { PlannedPage } from '../planned-page.ts'
import type { Frame, RegisterPage } from '../view-models.ts'

export const DOCUMENTS_PER_PAGE = 30

/** One list of documents: `{text: 'Nghị định', address: '/van-ban/loai/nghi-dinh/', documents}`. */
export interface RegisterList {
  text: string
  address: string
  documents: DocumentEntry[]
}

/** Lists that divide the register in one way: `{name: 'Loại văn bản', slug: 'loai', lists}`. */
export interface RegisterFacet {
  name: string
  /** The word of their addresses. */
  slug: 'loai' | 'co-quan' | 'nam' | 'tinh-trang' | 'linh-vuc'
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
    paginate(list.address, list.documents, DOCUMENTS_PER_PAGE).map(part => ({
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
    ...STATUSES,
    lists: STATUS_ORDER.map(statusList).filter(({ address }) => !filled.has(address)),
  }
}

function statusList(status: Validity['status']): RegisterList {
  return { text: validityName(status), address: statusAddress(status), documents: [] }
}

/**
 * Only lists that hold something, sorted as Vietnamese sorts; years newest first, standings from good to ended. A
 * document without a year of issue or without a topic stands in a list at the end.
 */
export function registerFacets({ bulletin, standing, issuerNames, topicsOf }: Edition): RegisterFacet[] {
  const kinds = new Map<string, RegisterList>()
  const issuers = new Map<string, RegisterList>()
  const years = new Map<string, RegisterList>()
  const statuses = new Map<string, RegisterList>()
  const topics = new Map<string, RegisterList>()
  const undated: RegisterList = { text: 'Chưa rõ năm', address: yearAddress(notKnown), documents: [] }
  const withoutTopic: RegisterList = {
    text: 'Chưa xếp lĩnh vực',
    address: topicDocumentsAddress(notKnown),
    documents: [],
  }
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
    if (issuedOn === undefined) undated.documents.push(entry)
    else {
      const year = issuedOn.slice(0, 4)
      add(years, year, () => ({ text: year, address: yearAddress(year) })).push(entry)
    }
    const { status, name } = standing(document, bulletin.today)
    add(statuses, status, () => ({ text: name, address: statusAddress(status) })).push(entry)
    const known = topicsOf(document)
    for (const { key, name } of new Set(known)) {
      add(topics, key, () => ({ text: name, address: topicDocumentsAddress(key) })).push(entry)
    }
    if (known.length === 0) withoutTopic.documents.push(entry)
  }
  const filled = (list: RegisterList): RegisterList[] => (list.documents.length > 0 ? [list] : [])
  const facets: RegisterFacet[] = [
    { name: 'Loại văn bản', slug: 'loai', lists: byName(kinds.values()) },
    { name: 'Cơ quan ban hành', slug: 'co-quan', lists: byName(issuers.values()) },
    {
      name: 'Năm ban hành',
      slug: 'nam',
      lists: [...byName(years.values()).reverse(), ...filled(undated)],
    },
    { ...STATUSES, lists: STATUS_ORDER.flatMap(status => statuses.get(status) ?? []) },
    { name: 'Lĩnh vực', slug: 'linh-vuc', lists: [...byName(topics.values()), ...filled(withoutTopic)] },
  ]
  return facets.filter(({ lists }) => lists.length > 0)
}

const collator = new Intl.Collator('vi')

/** As Vietnamese sorts: a ă â b c d đ e ê …, and of the tones ngang, huyền, hỏi, ngã, sắc, nặng. */
export function byName<Named extends { text: string }>(lists: Iterable<Named>): Named[] {
  return [...lists].sort((a, b) => collator.compare(a.text, b.text))
}

const STATUSES = { name: 'Tình trạng hiệu lực', slug: 'tinh-trang' } as const
export const STATUS_ORDER = [
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
  edition: Edition,
  frame: (of: FrameOf) => Frame,
): RegisterPage {
  const { href, documentCard } = edition
  const heading = facet === undefined ? list.text : `${facet.name}: ${list.text}`
  const pageWords = page === 1 ? '' : `, trang ${page}`
  const hasFilters = facet === undefined && page === 1 && items.length > 0
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
      scripts: hasFilters ? ['register'] : [],
      way: [
        { text: 'Văn bản', address: SITE_ADDRESSES.register },
        ...(facet === undefined ? [] : [{ text: list.text, address: list.address }]),
        ...(page === 1 ? [] : [{ text: `Trang ${page}`, address }]),
      ],
    }),
    heading,
    total: list.documents.length,
    facets: (hasFilters ? facets.map(facet => withComingStatuses(facet, edition)) : facets).map(
      ({ name, slug, lists }) => ({
        name,
        slug,
        options: lists.map(option => ({
          text: option.text,
          href: href(option.address),
          key: keyOf(option),
          count: option.documents.length,
          current: option.address === list.address,
        })),
      }),
    ),
    documents: items.map(documentCard),
    pager: pagerOf(list.address, page, pages, href),
    ...(hasFilters
      ? {
          filters: {
            data: href(SITE_ADDRESSES.registerData),
            standings: STATUS_ORDER.map(status => ({
              status,
              name: validityName(status),
              sentence: validityName(status),
              tone: toneOf(status),
            })),
          },
        }
      : { filtered: filteredRegister(list, facet, edition) }),
  }
}

/** A standing that no document has today may be that of one tomorrow, while the page still stands. */
function withComingStatuses(
  facet: RegisterFacet,
  { bulletin: { documents }, standingToday }: Edition,
): RegisterFacet {
  if (facet.slug !== STATUSES.slug) return facet
  const coming = new Set(
    documents.flatMap(
      ({ document }) => standingToday(document).next?.map(({ status }) => statusAddress(status)) ?? [],
    ),
  )
  return {
    ...facet,
    lists: STATUS_ORDER.flatMap(status => {
      const filled = facet.lists.find(({ address }) => address === statusAddress(status))
      return filled ?? (coming.has(statusAddress(status)) ? statusList(status) : [])
    }),
  }
}

function filteredRegister(
  list: RegisterList,
  facet: RegisterFacet | undefined,
  { href }: Edition,
): { text: string; href: string } {
  const register = href(SITE_ADDRESSES.register)
  return facet === undefined
    ? { text: 'Lọc theo nhiều điều kiện', href: register }
    : { text: 'Lọc thêm trong danh sách này', href: `${register}?${facet.slug}=${keyOf(list)}` }
}

/** keyOf({address: '/van-ban/loai/nghi-dinh/'}) // 'nghi-dinh' */
export function keyOf({ address }: Pick<RegisterList, 'address'>): string {
  return address.split('/').at(-2) ?? ''
}
