// The site for machines, in the words of schema.org. Only what is known is said: a document whose standing is
// not verified has no `legislationLegalForce`.
import type {
  BreadcrumbList,
  GovernmentOrganization,
  Legislation,
  NewsArticle,
  Organization,
  Person,
  WebSite,
  WithContext,
} from 'schema-dts'
import type { Article, Author, DocumentEntry, Site } from '../bulletin/index.ts'
import { documentLabel, kindName, type LegalDocument, validityOn } from '../legal/index.ts'
import { SITE_ADDRESSES } from './addresses.ts'
import { momentOf } from './dates.ts'
import type { Edition } from './edition.ts'

const CONTEXT = 'https://schema.org'

/** For a script element: `</script>` and `<!--` in a title must not end or hide it. */
export function scriptJson(node: object): string {
  return JSON.stringify(node).replaceAll('<', '\\u003c')
}

export function websiteLd({ bulletin, absolute }: Edition): WithContext<WebSite> {
  const { site } = bulletin
  return {
    '@context': CONTEXT,
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

/** An article with the documents it cites. */
export function articleLd(
  article: Article,
  cited: readonly DocumentEntry[],
  { bulletin, absolute }: Edition,
): WithContext<NewsArticle> {
  const url = absolute(article.address)
  return {
    '@context': CONTEXT,
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
    inLanguage: 'vi',
    isPartOf: { '@id': absolute('/') },
    ...(cited.length > 0 && {
      citation: cited.map(
        ({ document, address }): Legislation => ({
          '@type': 'Legislation',
          '@id': absolute(address),
          name: documentLabel(document),
          legislationIdentifier: document.number,
        }),
      ),
    }),
  }
}

function authorOf({ name, collective = false }: Author): Person | Organization {
  return collective ? { '@type': 'Organization', name } : { '@type': 'Person', name }
}

export function documentLd(entry: DocumentEntry, edition: Edition): WithContext<Legislation> {
  const { document } = entry
  const { bulletin, absolute } = edition
  const force = legalForceOf(document, edition)
  const official = document.sources.filter(source => source.kind === 'official' && source.url !== undefined)
  const url = absolute(entry.address)
  return {
    '@context': CONTEXT,
    '@type': 'Legislation',
    '@id': url,
    url,
    name: documentLabel(document),
    ...(document.names.length > 0 && { alternateName: [...document.names] }),
    description: document.title,
    legislationIdentifier: document.number,
    legislationType: kindName(document.type),
    // A day or nothing: a reader of this cannot tell a year from the first of January.
    ...(isDay(document.issuedOn) && { legislationDate: document.issuedOn }),
    ...(document.issuers.length > 0 && {
      legislationPassedBy: document.issuers.map(
        (key): GovernmentOrganization => ({
          '@type': 'GovernmentOrganization',
          name: bulletin.registry.issuer(key)?.name ?? key,
        }),
      ),
    }),
    ...(force !== undefined && { legislationLegalForce: force }),
    inLanguage: 'vi',
    ...(official.length > 0 && { sameAs: official.flatMap(source => source.url ?? []) }),
  }
}

type LegalForce =
  | 'https://schema.org/InForce'
  | 'https://schema.org/NotInForce'
  | 'https://schema.org/PartiallyInForce'

function legalForceOf(document: LegalDocument, { bulletin }: Edition): LegalForce | undefined {
  const validity = validityOn(document, bulletin.registry, bulletin.today)
  switch (validity.status) {
    case 'in-force':
      // Inferred from the day of issue: said to readers with that reason, not stated as a fact to machines.
      return validity.inferred ? undefined : 'https://schema.org/InForce'
    case 'partly-expired':
      return 'https://schema.org/PartiallyInForce'
    case 'expired':
    case 'suspended':
    case 'not-yet-in-force':
      return 'https://schema.org/NotInForce'
    case 'period-over':
    case 'unverified':
      return undefined
  }
}

function isDay(date: string | undefined): date is string {
  return date?.length === 'YYYY-MM-DD'.length
}

export function breadcrumbsLd(
  way: readonly { text: string; address: string }[],
  absolute: (address: string) => string,
): WithContext<BreadcrumbList> {
  return {
    '@context': CONTEXT,
    '@type': 'BreadcrumbList',
    itemListElement: way.map(({ text, address }, i) => ({
      '@type': 'ListItem',
      position: i + 1,
      name: text,
      item: absolute(address),
    })),
  }
}

/** The open data as a data set, for catalogues. */
export function datasetLd({ bulletin, absolute }: Edition): object {
  return {
    '@context': CONTEXT,
    '@type': 'Dataset',
    '@id': absolute(SITE_ADDRESSES.data),
    url: absolute(SITE_ADDRESSES.data),
    name: `Dữ liệu mở của ${bulletin.site.bulletin}`,
    description: 'Văn bản trong sổ, bài viết và từng viện dẫn văn bản trong bài, dưới dạng JSON và CSV.',
    inLanguage: 'vi',
    dateModified: bulletin.today,
    creator: publisherOf(bulletin.site),
  }
}
