// The newest articles for feed readers, of the whole bulletin and of each topic, as Atom and as JSON Feed.
//   feedFiles(edition)   // [{address: '/feed.xml', …}, {address: '/feed.json', …}, {address: '/chu-de/x/feed.xml', …} …]
import { type Article, topicAddress } from '../bulletin/index.ts'
import { momentOf } from './dates.ts'
import { type Edition, lastChange } from './edition.ts'
import type { PlannedFile } from './planned-file.ts'
import { xml, xmlFile } from './xml.ts'

/** A reader who comes once a month misses nothing. */
const ENTRIES = 30

interface Feed {
  /** Page it follows: `/` or `/chu-de/x/`. */
  of: string
  title: string
  description: string
  articles: readonly Article[]
}

/** feedAddresses('/chu-de/x/') // {atom: '/chu-de/x/feed.xml', json: '/chu-de/x/feed.json'} */
export function feedAddresses(page: string): { atom: string; json: string } {
  return { atom: `${page}feed.xml`, json: `${page}feed.json` }
}

export function feedFiles(edition: Edition): PlannedFile[] {
  const { bulletin, articles, articlesOfTopic } = edition
  const { site } = bulletin
  const feeds: Feed[] = [
    { of: '/', title: site.bulletin, description: site.description, articles },
    ...bulletin.topics.map(({ key, name, description }) => ({
      of: topicAddress(key),
      title: `${name} · ${site.bulletin}`,
      description: description ?? `${name}: tin bài của ${site.bulletin}`,
      articles: articlesOfTopic.get(key) ?? [],
    })),
  ]
  return feeds.flatMap(({ articles: all, ...feed }) => {
    const newest = { ...feed, articles: all.slice(0, ENTRIES) }
    const { atom, json } = feedAddresses(feed.of)
    return [
      { address: atom, content: () => formatAtom(newest, edition) },
      { address: json, content: () => formatJsonFeed(newest, edition) },
    ]
  })
}

/** RFC 4287. */
function formatAtom({ of, title, description, articles }: Feed, edition: Edition): string {
  const { absolute, bulletin } = edition
  const { atom, json } = feedAddresses(of)
  const updated = articles.map(lastChange).sort().at(-1) ?? bulletin.today
  return xmlFile(xml`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi">
<id>${absolute(of)}</id>
<title>${title}</title>
<subtitle>${description}</subtitle>
<updated>${momentOf(updated)}</updated>
<author><name>${bulletin.site.department}</name></author>
<link rel="self" type="application/atom+xml" href="${absolute(atom)}"/>
<link rel="alternate" type="text/html" href="${absolute(of)}"/>
<link rel="alternate" type="application/feed+json" href="${absolute(json)}"/>
${articles.map(
  article => xml`<entry>
<id>${absolute(article.address)}</id>
<title>${article.title}</title>
<link rel="alternate" type="text/html" href="${absolute(article.address)}"/>
<published>${momentOf(article.date)}</published>
<updated>${momentOf(lastChange(article))}</updated>
${article.authors.map(({ name }) => xml`<author><name>${name}</name></author>\n`)}${article.topics.map(
  ({ key, name }) => xml`<category term="${key}" label="${name}"/>\n`,
)}${article.summary !== undefined && xml`<summary>${article.summary}</summary>\n`}<content type="html">${bodyFor(article, edition)}</content>
</entry>
`,
)}</feed>`)
}

/** jsonfeed.org, version 1.1. */
function formatJsonFeed({ of, title, description, articles }: Feed, edition: Edition): string {
  const { absolute, bulletin } = edition
  return `${JSON.stringify(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title,
      home_page_url: absolute(of),
      feed_url: absolute(feedAddresses(of).json),
      description,
      language: 'vi',
      authors: [{ name: bulletin.site.department }],
      items: articles.map(article => ({
        id: absolute(article.address),
        url: absolute(article.address),
        title: article.title,
        ...(article.summary !== undefined && { summary: article.summary }),
        content_html: bodyFor(article, edition),
        ...(article.image !== undefined && { image: absolute(article.image.src) }),
        date_published: momentOf(article.date),
        ...(article.updated !== undefined && { date_modified: momentOf(article.updated) }),
        ...(article.authors.length > 0 && { authors: article.authors.map(({ name }) => ({ name })) }),
        tags: article.topics.map(({ name }) => name),
      })),
    },
    null,
    1,
  )}\n`
}

/** A feed reader shows the text far from its page, so its links have to be whole. */
function bodyFor(article: Article, { absolute, bulletin }: Edition): string {
  const { origin } = new URL(bulletin.site.baseUrl)
  return article.html
    .replaceAll(/ (href|src)="\/(?!\/)/g, ` $1="${origin}/`)
    .replaceAll(' href="#', ` href="${absolute(article.address)}#`)
}
