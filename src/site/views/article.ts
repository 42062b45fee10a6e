// An article with the documents it mentions: what each is, whether it held on the article's day and holds today.
import { type Article, type ArticleCitation, type DocumentEntry, topicAddress } from '../../bulletin/index.ts'
import { SITE_ADDRESSES } from '../addresses.ts'
import { contentsOf } from '../contents.ts'
import { dateInWords, dayInWords, momentOf } from '../dates.ts'
import { type Edition, lastChange } from '../edition.ts'
import { withEndnotes } from '../endnotes.ts'
import { type FrameOf, shorten } from '../frame.ts'
import { articleLd } from '../json-ld.ts'
import type { PlannedPage } from '../planned-page.ts'
import { relatedArticles } from '../related.ts'
import type { ArticlePage, Frame } from '../view-models.ts'
import { changedCounts, citedDocuments } from './cited-document.ts'
import { abbreviationsOf } from './glossary.ts'

/** One page for every article; those of a preview are drafts too. */
export function articlePages(edition: Edition, frame: (of: FrameOf) => Frame): PlannedPage[] {
  const view = articleViews(edition, frame)
  return edition.bulletin.articles.map(article => ({
    address: article.address,
    kind: 'article',
    listed: article.withdrawn === undefined,
    lastModified: lastChange(article),
    view: () => view(article),
  }))
}

function articleViews(edition: Edition, frame: (of: FrameOf) => Frame): (article: Article) => ArticlePage {
  const { bulletin, articles, articleCard, topicLink, picture, sharePicture, withPictures, href } = edition
  const places = new Map(articles.map((article, i) => [article, i]))
  const related = relatedArticles(edition)
  const citedDocument = citedDocuments(edition)
  // Issues stand newest first: of several, the first one to print it stays.
  const issueOf = new Map(
    bulletin.issues.flatMap(issue => issue.articles.map(article => [article, issue] as const)),
  )

  return article => {
    const { title, address, date, updated, summary, image, withdrawn } = article
    const stands = withdrawn === undefined
    // Newest first: the one before in time is the next one in the list.
    const place = places.get(article)
    const previous = place === undefined ? undefined : articles[place + 1]
    const next = place === undefined ? undefined : articles[place - 1]
    const mentioned = stands ? mentionedDocuments(article, edition) : []
    const documents = mentioned.map(({ entry }) => entry)
    const cited = mentioned.map(({ entry, citations }) => citedDocument(entry, citations, article))
    const [topic] = article.topics
    const issue = issueOf.get(article)
    const shownImage = stands ? image : undefined
    const sharedImage = sharePicture(topic === undefined ? 'site' : { topic: topic.key }, shownImage)
    return {
      kind: 'article',
      frame: frame({
        address,
        title,
        description: stands ? (summary ?? shorten(article.text)) : `Bài viết đã được gỡ: ${title}`,
        noIndex: !stands,
        openGraph: {
          type: 'article',
          published: momentOf(date),
          ...(updated !== undefined && { modified: momentOf(updated) }),
          ...(sharedImage && { image: sharedImage }),
        },
        scripts: [...(mentioned.length > 0 ? ['citation-card'] : []), 'marks', 'page-actions'],
        jsonLd: stands ? [articleLd(article, documents, edition)] : [],
        way: [
          topic === undefined
            ? { text: 'Tin bài', address: SITE_ADDRESSES.archive }
            : { text: topic.name, address: topicAddress(topic.key) },
          { text: title, address },
        ],
      }),
      title,
      date: dayInWords(date),
      ...(updated !== undefined && { updated: dateInWords(updated) }),
      ...(issue !== undefined && { issue: { text: issue.title, href: href(issue.address) } }),
      authors: article.authors.map(({ name }) => name),
      topics: article.topics.map(topicLink),
      ...(summary !== undefined && stands && { summary }),
      ...(shownImage !== undefined && { image: picture(shownImage) }),
      html: stands
        ? withEndnotes(
            withPictures(article.html),
            cited.map(({ slug }) => slug),
          )
        : '',
      contents: stands ? contentsOf(article.headings) : [],
      corrections: article.corrections.map(({ on, text }) => ({ on: dateInWords(on), text })),
      abbreviations: stands ? abbreviationsOf(article, edition) : [],
      ...(withdrawn !== undefined && {
        withdrawn: { on: dateInWords(withdrawn.on), reason: withdrawn.reason },
      }),
      cited,
      changed: changedCounts(cited),
      related: stands ? related(article, documents).map(articleCard) : [],
      ...(previous !== undefined && { previous: articleCard(previous) }),
      ...(next !== undefined && { next: articleCard(next) }),
    }
  }
}

/** Each document once, in order of its first mention, with all its mentions. */
function mentionedDocuments(
  article: Article,
  { bulletin }: Edition,
): { entry: DocumentEntry; citations: ArticleCitation[] }[] {
  const mentioned = new Map<DocumentEntry, ArticleCitation[]>()
  for (const citation of article.citations) {
    if (citation.resolution.outcome !== 'found') continue
    const entry = bulletin.entry(citation.resolution.document.slug)
    if (entry === undefined) continue
    const citations = mentioned.get(entry)
    if (citations) citations.push(citation)
    else mentioned.set(entry, [citation])
  }
  return [...mentioned].map(([entry, citations]) => ({ entry, citations }))
}
