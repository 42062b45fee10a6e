// Issues of the bulletin: the list of them, and each with its editorial and its articles in order.
import type { Issue } from '../../bulletin/index.ts'
import { SITE_ADDRESSES } from '../addresses.ts'
import { type Edition, lastChange } from '../edition.ts'
import { type FrameOf, shorten } from '../frame.ts'
import type { PlannedPage } from '../planned-page.ts'
import type { Frame, IndexPage, IssuePage } from '../view-models.ts'

const heading = 'Các số bản tin'
const above = [{ text: heading, address: SITE_ADDRESSES.issues }]

/** None where the bulletin appears in no issues: not every department's does. */
export function issuePages(edition: Edition, frame: (of: FrameOf) => Frame): PlannedPage[] {
  const { issues } = edition.bulletin
  if (issues.length === 0) return []
  return [
    { address: SITE_ADDRESSES.issues, kind: 'index', listed: true, view: () => indexView(edition, frame) },
    ...issues.map((issue, i): PlannedPage => {
      const newest = issue.articles.map(lastChange).sort().at(-1)
      return {
        address: issue.address,
        kind: 'issue',
        listed: true,
        ...(newest !== undefined && { lastModified: newest }),
        // Newest first: the one before in time is the next one in the list.
        view: () => issueView(issue, { previous: issues[i + 1], next: issues[i - 1] }, edition, frame),
      }
    }),
  ]
}

function indexView({ bulletin, href }: Edition, frame: (of: FrameOf) => Frame): IndexPage {
  return {
    kind: 'index',
    frame: frame({
      address: SITE_ADDRESSES.issues,
      title: heading,
      description: `Các số đã ra của ${bulletin.site.bulletin}.`,
      way: above,
    }),
    heading,
    groups: [...Map.groupBy(bulletin.issues, ({ month }) => month.slice(0, 4))].map(([year, issues]) => ({
      name: `Năm ${year}`,
      entries: issues.map(({ title, address, summary, articles }) => ({
        text: title,
        href: href(address),
        count: articles.length,
        ...(summary !== undefined && { description: summary }),
      })),
    })),
  }
}

function issueView(
  issue: Issue,
  { previous, next }: Record<'previous' | 'next', Issue | undefined>,
  { href, articleCard, withPictures }: Edition,
  frame: (of: FrameOf) => Frame,
): IssuePage {
  const { title, address, summary, text, articles } = issue
  const linkTo = (other: Issue) => ({ text: other.title, href: href(other.address) })
  return {
    kind: 'issue',
    frame: frame({
      address,
      title,
      description: summary ?? (text === '' ? `${title}: ${articles.length} bài` : shorten(text)),
      scripts: ['marks'],
      way: [...above, { text: title, address }],
    }),
    heading: title,
    ...(summary !== undefined && { summary }),
    html: withPictures(issue.html),
    articles: articles.map(articleCard),
    ...(previous !== undefined && { previous: linkTo(previous) }),
    ...(next !== undefined && { next: linkTo(next) }),
  }
}
