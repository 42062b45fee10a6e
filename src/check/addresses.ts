// Which addresses the published site has, and where a link of a text leads.
import {
  aliasAddress,
  archiveAddress,
  type Bulletin,
  issuerAddress,
  kindAddress,
  notKnown,
  statusAddress,
  topicAddress,
  topicDocumentsAddress,
  yearAddress,
} from '../bulletin/index.ts'

/** What the site makes of every bulletin, whatever it holds. */
const ofEverySite: readonly string[] = [
  '/',
  '/van-ban/',
  '/van-ban/so-van-ban.json',
  '/chu-de/',
  '/luu-tru/',
  '/tim-kiem/',
  '/so-do-trang/',
  '/du-lieu/',
  ...['van-ban', 'bai-viet', 'vien-dan'].flatMap(name => [
    ...['json', 'csv', 'jsonld'].map(format => `/du-lieu/${name}.${format}`),
    `/du-lieu/schema/v1/${name}.schema.json`,
  ]),
  '/feed.xml',
  '/feed.json',
  '/sitemap.xml',
]

const statuses = [
  'not-yet-in-force',
  'in-force',
  'partly-expired',
  'expired',
  'suspended',
  'period-over',
  'unverified',
] as const

/**
 * Every address a text may lead to. Of a list in several pages only the first: what stands on the others moves. A
 * list by standing is there or not as the days go by, so links to all of them are let pass.
 */
export function addressesOf(bulletin: Bulletin): ReadonlySet<string> {
  const { articles, pages, issues, topics, documents } = bulletin
  const months = articles.map(({ date }) => date.slice(0, 7))
  const ofTopics = topics.map(({ key }) => topicAddress(key))
  return new Set([
    ...ofEverySite,
    ...[...articles, ...pages].flatMap(({ address, aliases }) => [
      address,
      ...aliases,
      ...aliases.map(aliasAddress),
    ]),
    ...(issues.length > 0 ? ['/ban-tin/', ...issues.map(({ address }) => address)] : []),
    ...months.map(archiveAddress),
    ...months.map(month => archiveAddress(month.slice(0, 4))),
    ...ofTopics.flatMap(withFeeds),
    ...documents.flatMap(({ address }) => withFeeds(address)),
    ...documents.map(({ document }) => kindAddress(document.type)),
    ...documents.flatMap(({ document }) => document.issuers.map(issuerAddress)),
    ...documents.map(({ document: { issuedOn } }) => yearAddress(issuedOn?.slice(0, 4) ?? notKnown)),
    ...documents.flatMap(({ document }) => {
      const known = document.topics.filter(key => topics.some(topic => topic.key === key))
      return (known.length > 0 ? known : [notKnown]).map(topicDocumentsAddress)
    }),
    ...statuses.map(statusAddress),
  ])
}

function withFeeds(page: string): string[] {
  return [page, `${page}feed.xml`, `${page}feed.json`]
}

/** Where a link leads inside the site: `{path: '/van-ban/61-2018-nd-cp/', anchor: 'dieu-5'}`. */
export interface Target {
  path: string
  anchor?: string
}

/**
 * Where a link written on a page leads; nothing when it leaves the site.
 *
 * targetOf('../bai-khac/', '/tin/2020/bai-nay/', 'https://so.example/ban-tin/') // {path: '/tin/2020/bai-khac/'}
 * targetOf('https://so.example/ban-tin/lien-he/', …)                            // {path: '/lien-he/'}
 * targetOf('http://localhost:8080/lien-he/', …)                                 // {path: 'http://localhost:8080/lien-he/'}
 */
export function targetOf(href: string, page: string, baseUrl: string): Target | undefined {
  // Nobody else can follow a link to a preview, or to a path on the writer's own computer.
  if (/^(?:https?:\/\/(?:localhost|127\.0\.0\.1)(?=[:/]|$)|[a-z]:(?:\\|%5C|\/(?!\/)))/i.test(href))
    return { path: href }
  const fromRoot = href.startsWith(baseUrl) ? `/${href.slice(baseUrl.length)}` : href
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(fromRoot) || !URL.canParse(fromRoot, `https://trang${page}`))
    return undefined
  const { pathname, hash } = new URL(fromRoot, `https://trang${page}`)
  const path = decode(pathname).replace(/\/index\.html$/, '/')
  return hash.length < 2 ? { path } : { path, anchor: decode(hash.slice(1)) }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
