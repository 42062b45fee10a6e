// For search engines: every page they may show, with the day it last changed where that is known; and robots.txt,
// which tells them where to look. The protocol allows 50,000 addresses a file.
import { SITE_ADDRESSES } from './addresses.ts'
import type { Edition } from './edition.ts'
import type { PlannedFile } from './planned-file.ts'
import type { PlannedPage } from './planned-page.ts'
import { xml, xmlFile } from './xml.ts'

type SitemapPage = Pick<PlannedPage, 'address' | 'listed' | 'lastModified'>

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9'

export function sitemapFiles(
  pages: readonly SitemapPage[],
  { absolute }: Pick<Edition, 'absolute'>,
  mostPerFile = 50_000,
): PlannedFile[] {
  const listed = pages.filter(page => page.listed)
  const robots = {
    address: SITE_ADDRESSES.robots,
    content: () => `User-agent: *\nAllow: /\nSitemap: ${absolute(SITE_ADDRESSES.sitemap)}\n`,
  }
  if (listed.length <= mostPerFile) {
    return [robots, { address: SITE_ADDRESSES.sitemap, content: () => formatUrls(listed, absolute) }]
  }
  const parts = Array.from({ length: Math.ceil(listed.length / mostPerFile) }, (_, i) => ({
    address: `/sitemap-${i + 1}.xml`,
    content: () => formatUrls(listed.slice(i * mostPerFile, (i + 1) * mostPerFile), absolute),
  }))
  const index = {
    address: SITE_ADDRESSES.sitemap,
    content: () =>
      xmlFile(
        xml`<sitemapindex xmlns="${NAMESPACE}">\n${parts.map(({ address }) => xml`<sitemap><loc>${absolute(address)}</loc></sitemap>\n`)}</sitemapindex>`,
      ),
  }
  return [robots, index, ...parts]
}

function formatUrls(pages: readonly SitemapPage[], absolute: Edition['absolute']): string {
  return xmlFile(
    xml`<urlset xmlns="${NAMESPACE}">\n${pages.map(
      ({ address, lastModified }) =>
        xml`<url><loc>${absolute(address)}</loc>${lastModified !== undefined && xml`<lastmod>${lastModified}</lastmod>`}</url>\n`,
    )}</urlset>`,
  )
}
