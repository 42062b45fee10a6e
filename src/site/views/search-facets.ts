// The filters of the search page, as lists to turn to: those of the register, and what else can be found. What stands
// behind the words of their addresses says search-copies.ts.
import { archiveAddress, notKnown, topicAddress, yearAddress } from '../../bulletin/index.ts'
import { SITE_ADDRESSES } from '../addresses.ts'
import type { Edition } from '../edition.ts'
import type { SearchFacet } from '../search/search-copy.ts'
import type { Facet, FacetOption } from '../view-models.ts'
import { byName, keyOf, type RegisterFacet, registerFacets } from './register.ts'

export function searchFacets(edition: Edition): Facet[] {
  const register = registerFacets(edition)
  const listsOf = (slug: RegisterFacet['slug']) => register.find(facet => facet.slug === slug)
  const option = (
    { text, address }: { text: string; address: string },
    key = keyOf({ address }),
  ): FacetOption => ({
    text,
    key,
    href: edition.href(address),
    current: false,
  })
  const ofRegister = (slug: RegisterFacet['slug'] & SearchFacet): Facet => {
    const facet = listsOf(slug)
    return { name: facet?.name ?? '', slug, options: facet?.lists.map(list => option(list)) ?? [] }
  }
  const withoutTopic = listsOf('linh-vuc')?.lists.find(list => keyOf(list) === notKnown)
  return [
    { name: 'Dạng', slug: 'dang', options: kinds(edition).map(([key, list]) => option(list, key)) },
    ofRegister('loai'),
    ofRegister('co-quan'),
    { name: 'Năm', slug: 'nam', options: years(edition, listsOf('nam')).map(list => option(list)) },
    ofRegister('tinh-trang'),
    {
      name: 'Chủ đề',
      slug: 'chu-de',
      options: [...topics(edition), ...(withoutTopic ? [withoutTopic] : [])].map(list => option(list)),
    },
  ].filter(({ options }) => options.length > 0)
}

function kinds({ bulletin, articles }: Edition): [key: string, list: { text: string; address: string }][] {
  const all = [
    ['bai-viet', 'Bài viết', SITE_ADDRESSES.archive, articles],
    ['van-ban', 'Văn bản', SITE_ADDRESSES.register, bulletin.documents],
    ['so-ban-tin', 'Số bản tin', SITE_ADDRESSES.issues, bulletin.issues],
    ['chu-de', 'Chủ đề', SITE_ADDRESSES.topics, bulletin.topics],
    ['trang', 'Trang giới thiệu', SITE_ADDRESSES.siteMap, [...bulletin.pages, ...bulletin.glossary]],
  ] as const
  return all.flatMap(([key, text, address, pages]) => (pages.length > 0 ? [[key, { text, address }]] : []))
}

/** Of documents and of articles, the newest first. */
function years(
  { articles }: Edition,
  ofDocuments: RegisterFacet | undefined,
): readonly { text: string; address: string }[] {
  const lists = ofDocuments?.lists ?? []
  const known = new Set(lists.map(keyOf))
  const others = new Set(articles.map(({ date }) => date.slice(0, 4)).filter(year => !known.has(year)))
  const dated = [
    ...lists.filter(list => list.address !== yearAddress(notKnown)),
    ...[...others].map(year => ({ text: year, address: archiveAddress(year) })),
  ]
  return [...byName(dated).reverse(), ...lists.filter(list => list.address === yearAddress(notKnown))]
}

function topics({
  bulletin,
  articlesOfTopic,
  documentsOfTopic,
}: Edition): readonly { text: string; address: string }[] {
  const filled = bulletin.topics.filter(({ key }) =>
    [articlesOfTopic, documentsOfTopic].some(lists => lists.get(key)?.length),
  )
  return byName(filled.map(({ key, name }) => ({ text: name, address: topicAddress(key) })))
}
