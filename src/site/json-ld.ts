// The site for machines, in the words of schema.org. Only what is known is said: a document whose standing is
// not verified has no `legislationLegalForce`. A node stands on the page of its thing, and in a file with all of its
// kind (`/du-lieu/van-ban.jsonld`).
import type {
  AdministrativeArea,
  BreadcrumbList,
  Country,
  CreativeWork,
  DataDownload,
  Dataset,
  GovernmentOrganization,
  Legislation,
  NewsArticle,
  Organization,
  Person,
  PropertyValue,
  WebSite,
  WithContext,
} from 'schema-dts'
import type { Article, ArticleCitation, Author, DocumentEntry, Site } from '../bulletin/index.ts'
import {
  type DocumentReference,
  documentLabel,
  hasBegun,
  kindName,
  type LegalDocument,
  nextDay,
  type PartialDate,
  pinpointLabel,
  type Registry,
  type RelationKind,
  relationsOf,
  type Validity,
  validityOn,
  validityPeriods,
} from '../legal/index.ts'
import { SITE_ADDRESSES } from './addresses.ts'
import { momentOf } from './dates.ts'
import { documentIdentifier } from './document-identifier.ts'
import type { Edition } from './edition.ts'

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

/** A document as others name it; the node of the same `@id` says more. */
function mention({ document, address }: DocumentEntry, absolute: Edition['absolute']) {
  return {
    '@type': 'Legislation',
    '@id': absolute(address),
    name: documentLabel(document),
    legislationIdentifier: document.number,
  } satisfies Legislation
}

function authorOf({ name, collective = false }: Author): Person | Organization {
  return collective ? { '@type': 'Organization', name } : { '@type': 'Person', name }
}

/** The page of a document. */
export function documentLd(entry: DocumentEntry, edition: Edition): WithContext<Legislation> {
  return { '@context': JSON_LD_CONTEXT, ...legislationNode(entry, edition) }
}

export function legislationNode(entry: DocumentEntry, edition: Edition) {
  const { document } = entry
  const { bulletin, absolute } = edition
  const { registry, today } = bulletin
  const force = legalForceOf(validityOn(document, registry, today), today)
  const official = document.sources.filter(source => source.kind === 'official' && source.url !== undefined)
  const url = absolute(entry.address)
  return {
    '@type': 'Legislation',
    '@id': url,
    url,
    name: documentLabel(document),
    ...(document.names.length > 0 && { alternateName: [...document.names] }),
    description: document.title,
    identifier: identifierOf(document, edition),
    legislationIdentifier: document.number,
    legislationType: kindName(document.type),
    // A day or nothing: a reader of this cannot tell a year from the first of January.
    ...(isDay(document.issuedOn) && { legislationDate: document.issuedOn }),
    ...(document.gazette?.date !== undefined && { datePublished: document.gazette.date }),
    ...(document.issuers.length > 0 && {
      legislationPassedBy: document.issuers.map(key => issuerNode(key, registry)),
    }),
    ...jurisdictionOf(document, registry),
    ...(force !== undefined && { legislationLegalForce: force }),
    ...daysInForce(document, registry),
    ...relationNodes(document, edition),
    inLanguage: 'vi',
    ...(official.length > 0 && { sameAs: official.flatMap(source => source.url ?? []) }),
  } satisfies Legislation
}

/** Whoever reads it must not take it for an identifier of the State: there is none. */
function identifierOf(document: LegalDocument, { bulletin, absolute }: Edition): PropertyValue {
  return {
    '@type': 'PropertyValue',
    propertyID: absolute(`${SITE_ADDRESSES.data}#ma-dinh-danh`),
    name: 'Mã theo lối ELI do trang này tự đặt, không phải mã do Nhà nước cấp',
    value: documentIdentifier(document, bulletin.registry),
  }
}

/** Bodies of the Party and of the Fatherland Front have TW (Trung ương) in their codes, and are no government. */
function issuerNode(key: string, registry: Registry): GovernmentOrganization | Organization {
  const issuer = registry.issuer(key)
  const name = issuer?.name ?? key
  return issuer?.codes.some(code => /T[WƯ]$/.test(code))
    ? { '@type': 'Organization', name }
    : { '@type': 'GovernmentOrganization', name }
}

/** Where it comes from: the places of its local issuers, or the country; nothing where an issuer is not known. */
function jurisdictionOf(
  { issuers }: LegalDocument,
  registry: Registry,
): { legislationJurisdiction?: AdministrativeArea | Country | (AdministrativeArea | Country)[] } {
  const places = new Set<string | undefined>()
  for (const key of issuers) {
    const issuer = registry.issuer(key)
    if (issuer === undefined) return {}
    places.add(issuer.place)
  }
  const areas = [...places].map((place): AdministrativeArea | Country =>
    place === undefined
      ? { '@type': 'Country', name: 'Việt Nam' }
      : { '@type': 'AdministrativeArea', name: place },
  )
  const [area, ...more] = areas
  if (area === undefined) return {}
  return { legislationJurisdiction: more.length === 0 ? area : areas }
}

type LegalForce =
  | 'https://schema.org/InForce'
  | 'https://schema.org/NotInForce'
  | 'https://schema.org/PartiallyInForce'

function legalForceOf(validity: Validity, today: string): LegalForce | undefined {
  switch (validity.status) {
    case 'in-force':
      // Inferred from the day of issue: said to readers with that reason, not stated as a fact to machines.
      if (validity.inferred) return undefined
      return validity.parts ? 'https://schema.org/PartiallyInForce' : 'https://schema.org/InForce'
    case 'partly-expired':
      return 'https://schema.org/PartiallyInForce'
    case 'not-yet-in-force': {
      const begun = validity.parts?.some(({ since }) => hasBegun(since, today) === 'yes') ?? false
      return begun ? 'https://schema.org/PartiallyInForce' : 'https://schema.org/NotInForce'
    }
    case 'expired':
    case 'suspended':
      return 'https://schema.org/NotInForce'
    case 'period-over':
    case 'unverified':
      return undefined
  }
}

/**
 * When it holds, as far as that is known to the day: nothing is said of a beginning that is only inferred, or of an end
 * that nobody has found out. `temporalCoverage` ends on the last day in force (`2018-06-21/2025-06-30`, or `..` where no
 * end is known of), `expires` is the day after.
 */
function daysInForce(document: LegalDocument, registry: Registry) {
  const { effectiveOn } = document
  const start = effectiveOn.find(({ scope }) => scope === undefined)?.on
  const periods = validityPeriods(document, registry)
  const end = periods.find(({ validity }) => validity.status === 'expired')
  const expires = end?.validity.status === 'expired' ? end.validity.since : undefined
  const coverage = coverageOf(periods)
  const [only, ...more] = coverage
  return {
    ...(isDay(start) && { legislationDateOfApplicability: start }),
    ...(only !== undefined && { temporalCoverage: more.length === 0 ? only : coverage }),
    ...(isDay(expires) && { expires }),
  }
}

/** coverageOf(validityPeriods(decree61, registry)) // ['2018-06-21/2025-06-30'] */
function coverageOf(periods: ReturnType<typeof validityPeriods>): string[] {
  const intervals: { from: string; until: string | undefined }[] = []
  for (const { from, until, validity } of periods) {
    const { status } = validity
    if (status === 'unverified' || (status === 'in-force' && validity.inferred)) return []
    if (status !== 'in-force' && status !== 'partly-expired') continue
    if (from === undefined) return []
    const last = intervals.at(-1)
    if (last?.until !== undefined && nextDay(last.until) === from) last.until = until
    else intervals.push({ from, until })
  }
  return intervals.map(({ from, until = '..' }) => `${from}/${until}`)
}

/** What each kind of relation is to schema.org. It has no word for a basis or for guidance, which cite what they follow. */
const RELATIONS = {
  amends: ['legislationChanges', 'legislationAmends'],
  replaces: ['legislationChanges', 'legislationRepeals'],
  repeals: ['legislationChanges', 'legislationRepeals'],
  suspends: ['legislationChanges'],
  corrects: ['legislationChanges', 'legislationCorrects'],
  consolidates: ['legislationConsolidates'],
  basedOn: ['citation'],
  cites: ['citation'],
  guides: ['citation'],
} as const satisfies Record<RelationKind, readonly (keyof RelationNodes)[]>

interface RelationNodes {
  legislationChanges?: Legislation[]
  legislationAmends?: Legislation[]
  legislationRepeals?: Legislation[]
  legislationCorrects?: Legislation[]
  legislationConsolidates?: Legislation[]
  citation?: Legislation[]
}

/**
 * What the document does to others, each under the general word and the exact one. A part that is repealed changes the
 * document, and does not repeal it.
 */
function relationNodes(document: LegalDocument, { bulletin, absolute }: Edition): RelationNodes {
  const nodes: RelationNodes = {}
  const seen = new Set<string>()
  for (const { relation, document: other } of relationsOf(document, bulletin.registry)) {
    const entry = other && bulletin.entry(other.slug)
    const node = entry ? mention(entry, absolute) : unregistered(relation.document)
    for (const property of RELATIONS[relation.kind]) {
      if (property === 'legislationRepeals' && relation.scope !== undefined) continue
      const once = `${property} ${node.name}`
      if (seen.has(once)) continue
      seen.add(once)
      nodes[property] ??= []
      nodes[property].push(node)
    }
  }
  return nodes
}

/** A document that the register lacks has no address: all that is known of it stands here. */
function unregistered(reference: DocumentReference) {
  return {
    '@type': 'Legislation',
    name: referenceLabel(reference),
    ...('number' in reference && {
      legislationIdentifier: reference.number,
      legislationType: kindName(reference.type),
    }),
  } satisfies Legislation
}

/** referenceLabel({ type: 'luat', number: '63/2025/QH15' }) // 'Luật 63/2025/QH15' */
export function referenceLabel(reference: DocumentReference): string {
  return 'slug' in reference ? reference.slug : `${kindName(reference.type)} ${reference.number}`
}

function isDay(date: PartialDate | undefined): date is string {
  return date?.length === 'YYYY-MM-DD'.length
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
