// Articles in feeds: whole where the feed is of articles, and in a document's feed what they say of the document.
import type { Article, DocumentEntry } from '../../bulletin/index.ts'
import { documentLabel, formatDate } from '../../legal/index.ts'
import { type Edition, lastChange } from '../edition.ts'
import { html, type Markup } from '../html.ts'
import { passagesOf } from '../passages.ts'
import type { Passage } from '../view-models.ts'
import type { FeedEntry } from './feed.ts'

export function articleEntry(article: Article, edition: Edition): FeedEntry {
  const { title, address, date, summary, image, authors, topics } = article
  const url = edition.absolute(address)
  return {
    id: url,
    title,
    url,
    published: date,
    updated: lastChange(article),
    ...(summary !== undefined && { summary }),
    content: bodyFor(article, edition),
    // A file may bear any letters; an address in a feed may not.
    ...(image !== undefined && { image: new URL(edition.absolute(image.src)).href }),
    authors,
    topics,
  }
}

/** What does not begin with a scheme: `/van-ban/x/`, `../bai-khac/`, `#muc`. */
const NOT_WHOLE = / (?<name>href|src)="(?![a-z][a-z\d+.-]*:)(?<address>[^"]*)"/gi

function bodyFor({ html: body, address: page }: Article, { absolute }: Edition): string {
  const base = absolute(page)
  return body.replaceAll(
    NOT_WHOLE,
    (_, name: string, address: string) => ` ${name}="${URL.parse(address, base)?.href ?? address}"`,
  )
}

/** An article about one decree names it in every sentence; who wants them all reads the article. */
const PASSAGES = 5

/**
 * Its id is not that of the article, which a subscriber of the whole bulletin may have read: that it speaks of this
 * document is another piece of news.
 */
export function mentionEntry(
  entry: DocumentEntry,
  { article, citations }: DocumentEntry['citedBy'][number],
  { absolute, standing }: Edition,
): FeedEntry {
  const { document, address } = entry
  const url = absolute(article.address)
  const label = documentLabel(document)
  const passages = passagesOf(citations, entry, absolute)
  const more = passages.length - PASSAGES
  return {
    id: `${absolute(address)}#cited-in${article.address}`,
    title: `${label}: Được nhắc trong bài “${article.title}”`,
    url,
    published: article.date,
    updated: lastChange(article),
    content:
      html`<p>Bài <a href="${url}">${article.title}</a>, đăng ngày ${formatDate(article.date)}, nhắc đến <a href="${absolute(address)}">${label}</a>:</p>
${passages.slice(0, PASSAGES).map(passageHtml)}${more > 0 && html`<p>Còn ${more} đoạn nữa trong bài.</p>\n`}<p>Hiệu lực của văn bản khi bài đăng: ${standing(document, article.date).sentence}.</p>`
        .source,
    authors: article.authors,
    topics: article.topics,
  }
}

function passageHtml({ before, cited, after, pinpoints }: Passage): Markup {
  const places = pinpoints.map(
    ({ text, href }, i) =>
      html`${i > 0 && '; '}${href === undefined ? text : html`<a href="${href}">${text}</a>`}`,
  )
  return html`<blockquote><p>${before}<strong>${cited}</strong>${after}</p></blockquote>
${places.length > 0 && html`<p>Dẫn ${places}.</p>\n`}`
}
