// A feed as JSON Feed 1.1, https://www.jsonfeed.org/version/1.1/.
import { momentOf } from '../dates.ts'
import type { Edition } from '../edition.ts'
import { type Feed, type FeedEntry, feedAddresses } from './feed.ts'

export function formatJsonFeed(
  { of, title, description }: Omit<Feed, 'entries'>,
  entries: readonly FeedEntry[],
  { absolute, bulletin }: Edition,
): string {
  return `${JSON.stringify(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title,
      home_page_url: absolute(of),
      feed_url: absolute(feedAddresses(of).json),
      description,
      language: 'vi',
      authors: [{ name: bulletin.site.department }],
      items: entries.map(entry => ({
        id: entry.id,
        url: entry.url,
        title: entry.title,
        ...(entry.summary !== undefined && { summary: entry.summary }),
        content_html: entry.content,
        ...(entry.image !== undefined && { image: entry.image }),
        date_published: momentOf(entry.published),
        ...(entry.updated !== entry.published && { date_modified: momentOf(entry.updated) }),
        ...(entry.authors.length > 0 && { authors: entry.authors.map(({ name }) => ({ name })) }),
        ...(entry.topics.length > 0 && { tags: entry.topics.map(({ name }) => name) }),
      })),
    },
    null,
    1,
  )}\n`
}
