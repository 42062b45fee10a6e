// Addresses of pages, from the root of the site and without its path prefix. They are permanent: readers,
// search engines and other sites keep them, so what is written here is never changed, only added to.
import type { DocumentKind, Slug, Validity } from '../legal/index.ts'

/** articleAddress('2020', 'mot-cua') // '/tin/2020/mot-cua/' */
export function articleAddress(year: string, slug: string): string {
  return `/tin/${year}/${slug}/`
}

/** documentAddress('61-2018-nd-cp') // '/van-ban/61-2018-nd-cp/' */
export function documentAddress(slug: Slug): string {
  return `/van-ban/${slug}/`
}

/** Documents of one kind: kindAddress('nghi-dinh') // '/van-ban/loai/nghi-dinh/' */
export function kindAddress(kind: DocumentKind): string {
  return `/van-ban/loai/${kind}/`
}

/** Documents of one issuer: issuerAddress('chinh-phu') // '/van-ban/co-quan/chinh-phu/' */
export function issuerAddress(key: string): string {
  return `/van-ban/co-quan/${key}/`
}

/** Documents issued in one year: yearAddress('2018') // '/van-ban/nam/2018/' */
export function yearAddress(year: string | number): string {
  return `/van-ban/nam/${year}/`
}

/** Documents of one topic: topicDocumentsAddress('mot-cua') // '/van-ban/linh-vuc/mot-cua/' */
export function topicDocumentsAddress(key: string): string {
  return `/van-ban/linh-vuc/${key}/`
}

/** In place of a year or a topic that a record does not name: yearAddress(notKnown) // '/van-ban/nam/chua-ro/' */
export const notKnown = 'chua-ro'

/** The words of a validity in addresses. */
const statusSlugs = {
  'not-yet-in-force': 'chua-co-hieu-luc',
  'in-force': 'con-hieu-luc',
  'partly-expired': 'het-hieu-luc-mot-phan',
  expired: 'het-hieu-luc',
  suspended: 'ngung-hieu-luc',
  'period-over': 'het-giai-doan',
  unverified: 'chua-kiem-chung',
} as const satisfies Record<Validity['status'], string>

/** Documents by validity: statusAddress('expired') // '/van-ban/tinh-trang/het-hieu-luc/' */
export function statusAddress(status: Validity['status']): string {
  return `/van-ban/tinh-trang/${statusSlugs[status]}/`
}

/** topicAddress('cai-cach-hanh-chinh') // '/chu-de/cai-cach-hanh-chinh/' */
export function topicAddress(key: string): string {
  return `/chu-de/${key}/`
}

/** The archive of a month or year: archiveAddress('2020-04') // '/luu-tru/2020/04/' */
export function archiveAddress(month: string): string {
  return `/luu-tru/${month.replace('-', '/')}/`
}

/** An issue of the bulletin: issueAddress('2020-04') // '/ban-tin/2020-04/' */
export function issueAddress(month: string): string {
  return `/ban-tin/${month}/`
}

/** A page of `pages`: pageAddress('en/about') // '/en/about/'; 'en/index' is '/en/'. */
export function pageAddress(path: string): string {
  const folder = path.replace(/(^|\/)index$/, '')
  return folder === '' ? '/' : `/${folder}/`
}

/** Page n of a list: pagedAddress('/chu-de/x/', 2) // '/chu-de/x/trang-2/'; page 1 is the list itself. */
export function pagedAddress(address: string, page: number): string {
  return page === 1 ? address : `${address}trang-${page}/`
}

/**
 * Where the page of an old address stands. `.html` is a file; all else is a folder, since a host would offer
 * `bai.aspx` for download.
 *
 * aliasAddress('/node/57318') // '/node/57318/'
 * aliasAddress('/tin-tuc/bai.html') // '/tin-tuc/bai.html'
 */
export function aliasAddress(alias: string): string {
  return /(?:\/|\.html?)$/i.test(alias) ? alias : `${alias}/`
}

/** First parts of addresses that the site itself uses: no page may take them. */
export const reservedParts: ReadonlySet<string> = new Set([
  'tin',
  'van-ban',
  'chu-de',
  'luu-tru',
  'ban-tin',
  'tim-kiem',
  'du-lieu',
  'so-do-trang',
  'thuat-ngu',
  'media',
  'anh',
  'assets',
  'pagefind',
  // What the preview alone has.
  'xem-thu',
])

/** Files at the root that the site itself makes: '/feed.xml', '/sitemap-2.xml', '/index.html'. */
export const reservedFile =
  /^\/(?:index\.html|404\.html|feed\.(?:xml|json)|sitemap(?:-\d+)?\.xml|robots\.txt|favicon\.svg|_headers|_redirects|_nginx\.conf|\.htaccess)$/i
