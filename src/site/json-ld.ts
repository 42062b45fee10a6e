// The site for machines, in the words of schema.org. A node stands on the page of its thing, and in a file with all of
// its kind (`/du-lieu/bai-viet.jsonld`).
import type {
  BreadcrumbList,
  CreativeWork,
  DataDownload,
  Dataset,
  GovernmentOrganization,
  Legislation,
  NewsArticle,
  Organization,
  Person,
  WebSite,
  WithContext,
} from 'schema-dts'
import type { Article, ArticleCitation, Author, DocumentEntry, Site } from '../bulletin/index.ts'
import { pinpointLabel } from '../legal/index.ts'
import { SITE_ADDRESSES } from './addresses.ts'
import { momentOf } from './dates.ts'
import type { Edition } from './edition.ts'
import { legislationNode, mention } from './legislation-ld.ts'

export const JSON_LD_CONTEXT = 'https://schema.org'

/** For a script element: `</script>` and `<!--` in a title must not end or hide it. */
export function scriptJson(node: object): string {
  return JSON.stringify(node).replaceAll('<', '\\u003c')
}

export function websiteLd({ bulletin, absolute }: Edition): WithContext<WebSite> {
  const { site } = bulletin
  return {
    '@context': JSON_LD_CONTEXT,
    '@type': 'WebSite',
    '@id': absolute('/'),
    url: absolute('/'),
    name: site.bulletin,
    description: site.description,
    inLanguage: 'vi',
    publisher: publisherOf(site),
  }
}

function publisherOf(site: Site): GovernmentOrganization {
  return { '@type': 'GovernmentOrganization', name: site.department }
}

/** The page of an article, with the documents it cites. */
export function articleLd(
  article: Article,
  cited: readonly DocumentEntry[],
  edition: Edition,
): WithContext<NewsArticle> {
  return { '@context': JSON_LD_CONTEXT, ...articleNode(article, cited, edition) }
}

/** An article with the documents it cites. */
export function articleNode(
  article: Article,
  cited: readonly DocumentEntry[],
  { bulletin, absolute }: Edition,
) {
  const url = absolute(article.address)
  return {
    '@type': 'NewsArticle',
    '@id': url,
    mainEntityOfPage: url,
    headline: article.title,
    ...(article.summary !== undefined && { description: article.summary }),
    datePublished: momentOf(article.date),
    ...(article.updated !== undefined && { dateModified: momentOf(article.updated) }),
    ...(article.authors.length > 0 && { author: article.authors.map(authorOf) }),
    publisher: publisherOf(bulletin.site),
    ...(article.image !== undefined && { image: absolute(article.image.src) }),
    ...(article.topics.length > 0 && { articleSection: article.topics.map(({ name }) => name) }),
    ...(article.corrections.length > 0 && {
      correction: article.corrections.map(({ on, text }) => ({
        '@type': 'CorrectionComment' as const,
        text,
        datePublished: on,
      })),
    }),
    inLanguage: 'vi',
    isPartOf: { '@id': absolute('/') },
    ...(cited.length > 0 && { citation: cited.map(entry => mention(entry, absolute)) }),
  } satisfies NewsArticle
}

function authorOf({ name, collective = false }: Author): Person | Organization {
  return collective ? { '@type': 'Organization', name } : { '@type': 'Person', name }
}

/** Of a withdrawn article: that there was one. */
export function withdrawnNode({ address, title, date }: Article, { absolute }: Edition) {
  return {
    '@type': 'NewsArticle',
    '@id': absolute(address),
    headline: title,
    datePublished: momentOf(date),
    creativeWorkStatus: 'Withdrawn',
    inLanguage: 'vi',
  } satisfies NewsArticle
}

/** The documents of the register an article cites, once each, in the order of the text. */
export function citedDocuments(article: Article, { bulletin }: Edition): DocumentEntry[] {
  const slugs = article.citations.flatMap(({ resolution }) =>
    resolution.outcome === 'found' ? [resolution.document.slug] : [],
  )
  return [...new Set(slugs)].flatMap(slug => bulletin.entry(slug) ?? [])
}

/**
 * The sentences of an article that cite: a sentence is a part of it, and its citations are those of that part. Which
 * document an unknown one means is not known, so it stays in its own words; a place in a document is a part of it.
 */
export function* citingSentenceNodes(article: Article, edition: Edition) {
  const isPartOf = { '@id': edition.absolute(article.address) }
  const sentences = new Map<string, ArticleCitation[]>()
  for (const citation of article.citations) {
    const others = sentences.get(citation.sentence.text)
    if (others) others.push(citation)
    else sentences.set(citation.sentence.text, [citation])
  }
  for (const [text, citations] of sentences)
    yield {
      '@type': 'CreativeWork',
      text,
      isPartOf,
      citation: citations.flatMap(citation => citedThing(citation, edition)),
    } satisfies CreativeWork
}

function citedThing(
  { citation, resolution, sentence: { text, span } }: ArticleCitation,
  { bulletin, absolute }: Edition,
): (Legislation | string)[] {
  const entry = resolution.outcome === 'found' ? bulletin.entry(resolution.document.slug) : undefined
  if (entry === undefined) return [text.slice(span.start, span.end)]
  const whole = mention(entry, absolute)
  if (citation.pinpoints.length === 0) return [whole]
  return citation.pinpoints.map(pinpoint => ({
    '@type': 'Legislation',
    name: `${pinpointLabel(pinpoint)} ${whole.name}`,
    isPartOf: whole,
  }))
}

/** The page of a document. */
export function documentLd(entry: DocumentEntry, edition: Edition): WithContext<Legislation> {
  return { '@context': JSON_LD_CONTEXT, ...legislationNode(entry, edition) }
}

export function breadcrumbsLd(
  way: readonly { text: string; address: string }[],
  absolute: (address: string) => string,
): WithContext<BreadcrumbList> {
  return {
    '@context': JSON_LD_CONTEXT,
    '@type': 'BreadcrumbList',
    itemListElement: way.map(({ text, address }, i) => ({
      '@type': 'ListItem',
      position: i + 1,
      name: text,
      item: { '@id': absolute(address) },
    })),
  }
}

/** A file of the open data: `{name: 'Văn bản', type: 'text/csv', address: '/du-lieu/van-ban.csv'}`. */
export interface DataFile {
  name: string
  type: string
  address: string
}

/** The open data as a data set, for catalogues. */
export function datasetLd({ bulletin, absolute }: Edition, files: readonly DataFile[]): WithContext<Dataset> {
  return {
    '@context': JSON_LD_CONTEXT,
    '@type': 'Dataset',
    '@id': absolute(SITE_ADDRESSES.data),
    url: absolute(SITE_ADDRESSES.data),
    name: `Dữ liệu mở của ${bulletin.site.bulletin}`,
    description:
      'Văn bản trong sổ, bài viết và từng viện dẫn văn bản trong bài, dưới dạng JSON, CSV và JSON-LD.',
    inLanguage: 'vi',
    dateModified: bulletin.today,
    isAccessibleForFree: true,
    creator: publisherOf(bulletin.site),
    distribution: files.map(
      ({ name, type, address }): DataDownload => ({
        '@type': 'DataDownload',
        name,
        encodingFormat: type,
        contentUrl: absolute(address),
      }),
    ),
  }
}
