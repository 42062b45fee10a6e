// Feeds for readers who want to be told, without an account: of each document, of each topic, of the whole bulletin;
// each as Atom and as JSON Feed.
//   feedFiles(edition)   // [{address: '/feed.xml', …}, {address: '/feed.json', …}, {address: '/van-ban/x/feed.xml', …} …]
import { type Article, type DocumentEntry, topicAddress } from '../../bulletin/index.ts'
import { documentLabel } from '../../legal/index.ts'
import type { Edition } from '../edition.ts'
import type { PlannedFile } from '../planned-file.ts'
import { articleEntry, mentionEntry } from './article-entries.ts'
import { formatAtom } from './atom.ts'
import { type Change, changeEntry, changesOf, isWidelyNews, newerChangeFirst } from './changes.ts'
import { type Feed, type FeedEntry, feedAddresses } from './feed.ts'
import { formatJsonFeed } from './json-feed.ts'

/**
 * Of each kind, articles and changes: a reader who comes once a month misses nothing, and a day on which a hundred
 * documents end does not push the articles out.
 */
const ENTRIES = 30
/** One document is in the news less often, and there are thousands of them: each entry weighs on all their feeds. */
const ENTRIES_OF_DOCUMENT = 15

export function feedFiles(edition: Edition): PlannedFile[] {
  const feeds = [siteFeed(edition), ...topicFeeds(edition), ...documentFeeds(edition)]
  // The two files of a feed are written one after the other: what they share is made once, and forgotten with the
  // next feed.
  let made: { of: string; entries: readonly FeedEntry[] } | undefined
  const entriesOf = ({ of, entries }: Feed): readonly FeedEntry[] => {
    if (made?.of !== of) made = { of, entries: entries() }
    return made.entries
  }
  return feeds.flatMap(feed => {
    const { atom, json } = feedAddresses(feed.of)
    return [
      { address: atom, content: () => formatAtom(feed, entriesOf(feed), edition) },
      { address: json, content: () => formatJsonFeed(feed, entriesOf(feed), edition) },
    ]
  })
}

/**
 * Who follows the bulletin follows its articles. What becomes of the documents they spoke of belongs to them: it says
 * that an article read last year no longer tells what holds. The rest of the register has its own feeds.
 */
function siteFeed(edition: Edition): Feed {
  const { bulletin, articles } = edition
  const { site } = bulletin
  return {
    of: '/',
    title: site.bulletin,
    description: site.description,
    entries: () =>
      newestFirst(
        articles
          .filter(article => hasAppeared(article, edition))
          .slice(0, ENTRIES)
          .map(article => articleEntry(article, edition)),
        newestChanges(bulletin.documents, edition, isAfterFirstMention),
      ),
  }
}

/** What had happened when the first article spoke of a document was its history already. */
function isAfterFirstMention({ on, entry }: Change): boolean {
  const first = entry.citedBy.findLast(({ article }) => article.withdrawn === undefined)
  return first !== undefined && on > first.article.date
}

/** A topic is its articles and its documents, new ones too, whether or not an article speaks of them. */
function topicFeeds(edition: Edition): Feed[] {
  const { bulletin, articlesOfTopic, documentsOfTopic } = edition
  return bulletin.topics.map(({ key, name, description }) => ({
    of: topicAddress(key),
    title: `${name} · ${bulletin.site.bulletin}`,
    description: description ?? `${name}: tin bài và văn bản, theo ${bulletin.site.bulletin}`,
    entries: () =>
      newestFirst(
        (articlesOfTopic.get(key) ?? [])
          .filter(article => hasAppeared(article, edition))
          .slice(0, ENTRIES)
          .map(article => articleEntry(article, edition)),
        newestChanges(documentsOfTopic.get(key) ?? [], edition),
      ),
  }))
}

function documentFeeds(edition: Edition): Feed[] {
  const { bulletin } = edition
  return bulletin.documents.map(entry => ({
    of: entry.address,
    title: `${documentLabel(entry.document)} · ${bulletin.site.bulletin}`,
    description: 'Bài viết nhắc đến văn bản này và thay đổi về hiệu lực, quan hệ của văn bản.',
    entries: () =>
      newestFirst(
        entry.citedBy
          .filter(({ article }) => article.withdrawn === undefined && hasAppeared(article, edition))
          .slice(0, ENTRIES_OF_DOCUMENT)
          .map(mention => mentionEntry(entry, mention, edition)),
        changesOf(entry, edition)
          .slice(0, ENTRIES_OF_DOCUMENT)
          .map(change => changeEntry(change, edition)),
      ),
  }))
}

function newestChanges(
  entries: readonly DocumentEntry[],
  edition: Edition,
  isWanted: (change: Change) => boolean = () => true,
): FeedEntry[] {
  return entries
    .flatMap(entry => changesOf(entry, edition).filter(change => isWidelyNews(change) && isWanted(change)))
    .sort(newerChangeFirst)
    .slice(0, ENTRIES)
    .map(change => changeEntry(change, edition))
}

/** What bears a day to come waits for it: a feed says when something has appeared. */
function hasAppeared({ date }: Article, { bulletin }: Edition): boolean {
  return date <= bulletin.today
}

function newestFirst(articles: readonly FeedEntry[], changes: readonly FeedEntry[]): FeedEntry[] {
  return [...articles, ...changes].sort((a, b) =>
    a.published === b.published ? 0 : a.published < b.published ? 1 : -1,
  )
}
