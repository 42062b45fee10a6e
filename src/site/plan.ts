// The whole site before anything is written: every page and file, with its address.
import type { Bulletin } from '../bulletin/index.ts'
import { SITE_ADDRESSES } from './addresses.ts'
import type { Assets } from './assets.ts'
import { createEdition, type Edition } from './edition.ts'
import { feedFiles } from './feeds/feeds.ts'
import { framesOf } from './frame.ts'
import { hostFiles } from './hosts/files.ts'
import { openDataFiles } from './open-data/files.ts'
import { noPictures, type Pictures } from './pictures/prepared.ts'
import type { PlannedFile } from './planned-file.ts'
import type { PlannedPage } from './planned-page.ts'
import { registerDataFile } from './register-data.ts'
import { sitemapFiles } from './sitemap.ts'
import type { LinkText } from './view-models.ts'
import { articlePages } from './views/article.ts'
import { archivePages, topicPages } from './views/article-lists.ts'
import { dataPage } from './views/data.ts'
import { documentPages } from './views/document.ts'
import { endedDocumentsPage } from './views/ended-documents.ts'
import { glossaryPages } from './views/glossary.ts'
import { homePage } from './views/home.ts'
import { issuePages } from './views/issues.ts'
import { notFoundPage, searchPage, siteMapPage, staticPages } from './views/pages.ts'
import { redirectPages } from './views/redirects.ts'
import { registerPages } from './views/register.ts'

export interface SitePlan {
  pages: readonly PlannedPage[]
  files: readonly PlannedFile[]
}

/** Who looks at it: `editors` in the preview, which has pages that are never published. */
export type Audience = 'readers' | 'editors'

/** planSite(bulletin, assets, { pictures }).pages[0].address // '/' */
export function planSite(
  bulletin: Bulletin,
  assets: Assets,
  { audience = 'readers', pictures = noPictures }: { audience?: Audience; pictures?: Pictures } = {},
): SitePlan {
  const edition = createEdition(bulletin, assets, pictures)
  const frame = framesOf(edition, audience === 'editors' ? editorsLinks(edition) : undefined)
  const pages = atFreeAddresses([
    homePage(edition, frame),
    ...articlePages(edition, frame),
    ...documentPages(edition, frame),
    ...registerPages(edition, frame),
    ...topicPages(edition, frame),
    ...archivePages(edition, frame),
    ...issuePages(edition, frame),
    searchPage(edition, frame),
    siteMapPage(edition, frame),
    dataPage(edition, frame),
    ...glossaryPages(edition, frame),
    notFoundPage(edition, frame),
    ...(audience === 'editors' ? [endedDocumentsPage(edition, frame)] : []),
    ...staticPages(edition, frame),
    ...redirectPages(edition),
  ])
  return {
    pages,
    files: [
      ...feedFiles(edition),
      ...sitemapFiles(pages, edition),
      ...openDataFiles(edition),
      registerDataFile(edition),
      ...hostFiles(edition),
      ...pictures.files,
    ],
  }
}

function editorsLinks({ href }: Edition): readonly LinkText[] {
  return [{ text: 'Văn bản hết hiệu lực sau khi bài đăng', href: href(SITE_ADDRESSES.endedDocuments) }]
}

/**
 * Two pages cannot stand at one address. Such content is never published, and the preview shows the first of them:
 * a page of the site before one of an editor, a page before a forwarding one.
 */
function atFreeAddresses(pages: readonly PlannedPage[]): PlannedPage[] {
  const taken = new Set<string>()
  return pages.filter(({ address }) => !taken.has(address) && taken.add(address))
}
