// Addresses of what the site makes out of a bulletin; those of its articles and documents come from the bulletin.

/** Permanent, without the path prefix. */
export const SITE_ADDRESSES = {
  register: '/van-ban/',
  /** The register as its filters read it. */
  registerData: '/van-ban/so-van-ban.json',
  topics: '/chu-de/',
  archive: '/luu-tru/',
  issues: '/ban-tin/',
  search: '/tim-kiem/',
  data: '/du-lieu/',
  siteMap: '/so-do-trang/',
  /** Abbreviations and provincial indices. */
  glossary: '/thuat-ngu/',
  atom: '/feed.xml',
  jsonFeed: '/feed.json',
  sitemap: '/sitemap.xml',
  robots: '/robots.txt',
  /** Only in the preview. */
  endedDocuments: '/xem-thu/van-ban-het-hieu-luc/',
  /** Hosts serve this file for any address they do not have. */
  notFound: '/404.html',
} as const
