// A legal document in the words of schema.org. Only what is known is said: where the validity is not verified there is
// no `legislationLegalForce`, and where an end is not known there is no `temporalCoverage`.
import type {
  AdministrativeArea,
  Country,
  GovernmentOrganization,
  Legislation,
  Organization,
  PropertyValue,
} from 'schema-dts'
import type { DocumentEntry } from '../bulletin/index.ts'
import {
  type DocumentReference,
  documentLabel,
  hasBegun,
  kindName,
  type LegalDocument,
  nextDay,
  type PartialDate,
  type Registry,
  type RelationKind,
  referenceLabel,
  relationsOf,
  type Validity,
  type ValidityPeriod,
  validityOn,
  validityPeriods,
} from '../legal/index.ts'
import { SITE_ADDRESSES } from './addresses.ts'
import { documentIdentifier } from './document-identifier.ts'
import type { Edition } from './edition.ts'

/** legislationNode(entry, edition) // { '@type': 'Legislation', '@id': 'https://…/van-ban/61-2018-nd-cp/', … } */
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
      return validity.parts || validity.suspended
        ? 'https://schema.org/PartiallyInForce'
        : 'https://schema.org/InForce'
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
function coverageOf(periods: readonly ValidityPeriod[]): string[] {
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

function isDay(date: PartialDate | undefined): date is string {
  return date?.length === 'YYYY-MM-DD'.length
}

/** A document as others name it; the node of the same `@id` says more. */
export function mention({ document, address }: DocumentEntry, absolute: Edition['absolute']) {
  return {
    '@type': 'Legislation',
    '@id': absolute(address),
    name: documentLabel(document),
    legislationIdentifier: document.number,
  } satisfies Legislation
}
