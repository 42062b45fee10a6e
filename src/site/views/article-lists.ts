// Lists of articles: of a topic, with its documents and its own feed; of a month of the archive.
import {
  type Article,
  archiveAddress,
  type DocumentEntry,
  topicAddress,
  topicDocumentsAddress,
} from '../../bulletin/index.ts'
import type { Day } from '../../legal/index.ts'
import { SITE_ADDRESSES } from '../addresses.ts'
import { monthInWords } from '../dates.ts'
import type { Edition } from '../edition.ts'
import { feedAddresses, feedLinks } from '../feeds/feed.ts'
import type { FrameOf } from '../frame.ts'
import { pagerOf, paginate } from '../pager.ts'
import type { PlannedPage } from '../planned-page.ts'
import type { ArticleListPage, Frame, IndexPage } from '../view-models.ts'

const PER_PAGE = 20

/** The newest documents of a topic; the register holds them all. */
const DOCUMENTS_OF_TOPIC = 20

interface ArticleList {
  address: string
  heading: string
  intro?: string
  /** Lists above it: `{text: 'Chủ đề', address: '/chu-de/'}`. */
  above: readonly { text: string; address: string }[]
  /** Its own name in the way back. */
  name: string
  articles: readonly Article[]
  documents: readonly DocumentEntry[]
  /** Where they all are. */
  allDocuments?: { text: string; address: string }
  /** Whether it can be followed. */
  hasFeeds: boolean
  /** Of a topic: by its key. */
  topic?: string
}

/** The index of topics, and the pages of each. */
export function topicPages(edition: Edition, frame: (of: FrameOf) => Frame): PlannedPage[] {
  const { bulletin, articlesOfTopic, documentsOfTopic } = edition
  const above = [{ text: 'Chủ đề', address: SITE_ADDRESSES.topics }]
  const index: PlannedPage = {
    address: SITE_ADDRESSES.topics,
    kind: 'index',
    listed: true,
    view: (): IndexPage => ({
      kind: 'index',
      frame: frame({ address: SITE_ADDRESSES.topics, title: 'Chủ đề', way: above }),
      heading: 'Chủ đề',
      groups: [
        {
          entries: bulletin.topics.map(topic => ({
            ...edition.topicLink(topic),
            count: articlesOfTopic.get(topic.key)?.length ?? 0,
            ...(topic.description !== undefined && { description: topic.description }),
          })),
        },
      ].filter(({ entries }) => entries.length > 0),
    }),
  }
  const lists = bulletin.topics.map(({ key, name, description }): ArticleList => {
    const documents = documentsOfTopic.get(key) ?? []
    return {
      address: topicAddress(key),
      heading: name,
      name,
      ...(description !== undefined && { intro: description }),
      above,
      articles: articlesOfTopic.get(key) ?? [],
      documents: documents.slice(0, DOCUMENTS_OF_TOPIC),
      ...(documents.length > 0 && {
        allDocuments: {
          text: `Tất cả ${documents.length} văn bản`,
          address: topicDocumentsAddress(key),
        },
      }),
      hasFeeds: true,
      topic: key,
    }
  })
  return [index, ...lists.flatMap(list => listPages(list, edition, frame))]
}

/** The archive, its years, and the pages of each month. It keeps the withdrawn ones, marked. */
export function archivePages(edition: Edition, frame: (of: FrameOf) => Frame): PlannedPage[] {
  const { articles } = edition.bulletin
  const months = monthsOf(articles)
  const years = Map.groupBy(months, ([month]) => month.slice(0, 4))
  const above = [{ text: 'Lưu trữ', address: SITE_ADDRESSES.archive }]

  const index = (
    address: string,
    heading: string,
    way: readonly { text: string; address: string }[],
    shown: readonly (readonly [string, readonly (readonly [string, Article[]])[]])[],
  ): PlannedPage => ({
    address,
    kind: 'index',
    listed: true,
    view: (): IndexPage => ({
      kind: 'index',
      frame: frame({ address, title: heading, way }),
      heading,
      groups: shown.map(([year, entries]) => ({
        name: `Năm ${year}`,
        entries: entries.map(([month, list]) => ({
          text: monthInWords(month),
          href: edition.href(archiveAddress(month)),
          count: list.length,
        })),
      })),
    }),
  })

  return [
    index(SITE_ADDRESSES.archive, 'Lưu trữ', above, [...years]),
    ...[...years].map(([year, list]) => {
      const address = archiveAddress(year)
      return index(
        address,
        `Tin bài năm ${year}`,
        [...above, { text: `Năm ${year}`, address }],
        [[year, list]],
      )
    }),
    ...months.flatMap(([month, list]) => {
      const year = month.slice(0, 4)
      return listPages(
        {
          address: archiveAddress(month),
          heading: `Tin bài ${monthInWords(month).toLowerCase()}`,
          name: monthInWords(month),
          above: [...above, { text: `Năm ${year}`, address: archiveAddress(year) }],
          articles: list,
          documents: [],
          hasFeeds: false,
        },
        edition,
        frame,
      )
    }),
  ]
}

/** Months with something in them, newest first: `[['2020-04', [article]], …]`. */
export function monthsOf(articles: readonly Article[]): [month: string, articles: Article[]][] {
  return [...Map.groupBy(articles, ({ date }) => date.slice(0, 7))]
}

function listPages(list: ArticleList, edition: Edition, frame: (of: FrameOf) => Frame): PlannedPage[] {
  return paginate(list.address, list.articles, PER_PAGE).map(part => ({
    address: part.address,
    kind: 'article-list',
    listed: true,
    ...newestDay(part.items),
    view: () => listView(part, list, edition, frame),
  }))
}

function newestDay(articles: readonly Article[]): { lastModified?: Day } {
  const newest = articles[0]?.date
  return newest === undefined ? {} : { lastModified: newest }
}

function listView(
  { address, page, pages, items }: ReturnType<typeof paginate<Article>>[number],
  list: ArticleList,
  { href, articleCard, documentCard, sharePicture }: Edition,
  frame: (of: FrameOf) => Frame,
): ArticleListPage {
  const pageWords = page === 1 ? '' : `, trang ${page}`
  const image = list.topic === undefined ? undefined : sharePicture({ topic: list.topic })
  return {
    kind: 'article-list',
    frame: frame({
      address,
      title: `${list.heading}${pageWords}`,
      description: `${list.intro ?? `${list.heading}: ${list.articles.length} bài`}${pageWords}`,
      way: [
        ...list.above,
        { text: list.name, address: list.address },
        ...(page === 1 ? [] : [{ text: `Trang ${page}`, address }]),
      ],
      ...(image && { openGraph: { image } }),
      ...(list.hasFeeds && { feeds: feedLinks(list.address, list.heading, href) }),
    }),
    heading: list.heading,
    ...(list.intro !== undefined && { intro: list.intro }),
    total: list.articles.length,
    articles: items.map(articleCard),
    pager: pagerOf(list.address, page, pages, href),
    documents: page === 1 ? list.documents.map(documentCard) : [],
    ...(list.allDocuments !== undefined && {
      allDocuments: { text: list.allDocuments.text, href: href(list.allDocuments.address) },
    }),
    ...(list.hasFeeds && {
      feed: {
        text: 'Theo dõi chủ đề này',
        href: href(feedAddresses(list.address).atom),
        description: 'báo khi có bài viết mới, văn bản mới hay văn bản thay đổi hiệu lực',
      },
    }),
  }
}
