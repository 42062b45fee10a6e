// Who speaks of a document, the newest first. The page of the document has the first ones; a decree that thousands of
// articles cite has more pages: /van-ban/61-2018-nd-cp/trang-2/ …
import type { DocumentEntry } from '../../bulletin/index.ts'
import { kindAddress } from '../../bulletin/index.ts'
import { documentLabel, kindName } from '../../legal/index.ts'
import { SITE_ADDRESSES } from '../addresses.ts'
import type { Edition } from '../edition.ts'
import type { FrameOf } from '../frame.ts'
import { type ListPage, pagerOf, paginate } from '../pager.ts'
import { passagesOf } from '../passages.ts'
import type { PlannedPage } from '../planned-page.ts'
import type { DocumentMentionsPage, Frame, Mention, Pager } from '../view-models.ts'
import { standingThen } from './then-and-now.ts'

const PER_PAGE = 50

type CitedBy = DocumentEntry['citedBy'][number]

/** On pages; the first of them is the page of the document itself. */
function pagesOf(entry: DocumentEntry): ListPage<CitedBy>[] {
  return paginate(entry.address, mentionsOf(entry), PER_PAGE)
}

/** Of a withdrawn article nothing is said again. */
function mentionsOf({ citedBy }: DocumentEntry): CitedBy[] {
  return citedBy.filter(({ article }) => article.withdrawn === undefined)
}

/** From the second page on. */
export function mentionPages(
  entry: DocumentEntry,
  edition: Edition,
  frame: (of: FrameOf) => Frame,
): PlannedPage[] {
  return pagesOf(entry)
    .slice(1)
    .map(page => ({
      address: page.address,
      kind: 'document-mentions',
      listed: true,
      view: () => mentionsView(entry, page, edition, frame),
    }))
}

function mentionsView(
  entry: DocumentEntry,
  { address, page, pages, items }: ListPage<CitedBy>,
  edition: Edition,
  frame: (of: FrameOf) => Frame,
): DocumentMentionsPage {
  const { document } = entry
  const label = documentLabel(document)
  return {
    kind: 'document-mentions',
    frame: frame({
      address,
      title: `Bài viết nhắc đến ${label}, trang ${page}`,
      description: `Các bài viết nhắc đến ${label}, mới nhất trước, trang ${page} trong ${pages} trang.`,
      way: [
        { text: 'Văn bản', address: SITE_ADDRESSES.register },
        { text: kindName(document.type), address: kindAddress(document.type) },
        { text: document.number === '' ? label : document.number, address: entry.address },
        { text: `Trang ${page}`, address },
      ],
    }),
    document: { text: label, href: edition.href(entry.address) },
    title: document.title,
    standing: edition.standingToday(document),
    total: mentionsOf(entry).length,
    mentions: items.map(item => mentionOf(item, entry, edition)),
    pager: pagerOf(entry.address, page, pages, edition.href),
  }
}

/** What the page of the document says of its mentions: the newest, how many there are, the way to the others. */
export function newestMentions(
  entry: DocumentEntry,
  edition: Edition,
): { citedBy: readonly Mention[]; mentions: { total: number; pager: Pager } } {
  const pages = pagesOf(entry)
  return {
    citedBy: (pages[0]?.items ?? []).map(item => mentionOf(item, entry, edition)),
    mentions: {
      total: mentionsOf(entry).length,
      pager: pagerOf(entry.address, 1, pages.length, edition.href),
    },
  }
}

function mentionOf({ article, citations }: CitedBy, entry: DocumentEntry, edition: Edition): Mention {
  return {
    article: edition.articleCard(article),
    ...standingThen(entry.document, article.date, edition),
    passages: passagesOf(citations, entry, edition.href),
  }
}
