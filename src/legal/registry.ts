// The register of documents, with the look-ups that resolving and validity need. Built once, then only read.
import { foldText } from './fold.ts'
import { centralIssuers } from './issuers.ts'
import { nameKey } from './name-key.ts'
import { type DocumentNumber, numberKey, parseNumber } from './number.ts'
import type { DocumentReference, Issuer, LegalDocument, Relation, RelationKind, Slug } from './types.ts'
import { kindName } from './vocabulary.ts'

/** What an acting document does, seen from the document it acts on. */
export interface InverseRelation {
  relation: Relation
  /** The acting document. */
  document: LegalDocument
}

/** The register of documents of a site, ready for look-ups. */
export interface Registry {
  readonly documents: readonly LegalDocument[]
  readonly issuers: readonly Issuer[]
  document(slug: Slug): LegalDocument | undefined
  issuer(key: string): Issuer | undefined
  /** The document a record points to, where it is in the register and only one fits. */
  find(reference: DocumentReference): LegalDocument | undefined
  /** All documents a record may point to: two where its number was given twice and the reference does not say more. */
  fitting(reference: DocumentReference): readonly LegalDocument[]
  /** All documents with this number, of whatever issuer and year. `numberKey` makes keys. */
  withNumber(key: string): readonly LegalDocument[]
  /** All documents with this sequence (`61`), of whatever kind: near misses of a misprinted number. */
  withSequence(sequence: string): readonly LegalDocument[]
  /** All documents cited by this name. `nameKey` makes keys. */
  withName(key: string): readonly LegalDocument[]
  /** The parts of a document's number. */
  numberOf(document: LegalDocument): DocumentNumber | undefined
  /** The issuers a name in prose can mean ("Ban Bí thư", "UBND tỉnh Cao Bằng"). */
  issuersNamed(name: string): readonly Issuer[]
  /** What others in the register do to this document, by the slug of the acting one. */
  inverse(document: LegalDocument): readonly InverseRelation[]
  /** Of these, what may end it, in part or for a time: replacements, repeals, suspensions. */
  endings(document: LegalDocument): readonly InverseRelation[]
}

/** What a registry is made of: `issuers` holds local ones, and may replace a central one by its key. */
export interface RegistryData {
  documents: readonly LegalDocument[]
  issuers?: readonly Issuer[]
}

/**
 * A registry of documents.
 *
 * @example createRegistry({ documents: [decree61] }).document('61-2018-nd-cp') // decree61
 */
export function createRegistry({ documents, issuers = [] }: RegistryData): Registry {
  const issuerByKey = new Map([...centralIssuers, ...issuers].map(issuer => [issuer.key, issuer]))
  const bySlug = new Map<Slug, LegalDocument>()
  const byNumber = new Map<string, LegalDocument[]>()
  const bySequence = new Map<string, LegalDocument[]>()
  const byName = new Map<string, LegalDocument[]>()
  const byIssuerName = new Map<string, Issuer[]>()
  const numbers = new Map<LegalDocument, DocumentNumber>()
  const inverses = new Map<LegalDocument, InverseRelation[]>()

  for (const document of documents) {
    bySlug.set(document.slug, document)
    const parsed = parseNumber(document.number)
    const key = parsed && numberKey(parsed)
    if (parsed && key !== undefined) {
      numbers.set(document, parsed)
      add(byNumber, key, document)
      add(bySequence, parsed.sequence, document)
    }
    for (const name of new Set(namesOf(document).map(nameKey))) add(byName, name, document)
  }
  for (const issuer of issuerByKey.values())
    for (const name of new Set(
      [issuer.name, issuer.shortName, ...(issuer.names ?? [])].map(name => foldName(name ?? '')),
    ))
      if (name !== '') add(byIssuerName, name, issuer)

  const fitting = (reference: DocumentReference): readonly LegalDocument[] => {
    if ('slug' in reference) {
      const document = bySlug.get(reference.slug)
      return document ? [document] : []
    }
    const { issuer, year } = reference
    const key = numberKey(reference.number)
    return (key === undefined ? [] : (byNumber.get(key) ?? [])).filter(
      document =>
        document.type === reference.type &&
        (issuer === undefined || document.issuers.includes(issuer)) &&
        (year === undefined ||
          (document.issuedOn?.startsWith(String(year)) ?? numbers.get(document)?.year === year)),
    )
  }
  const find = (reference: DocumentReference): LegalDocument | undefined => {
    const [only, other] = fitting(reference)
    return other ? undefined : only
  }

  // By slug: of two acts of one day the same one is told, in whatever order the files were read.
  const endings = new Map<LegalDocument, InverseRelation[]>()
  for (const document of documents.toSorted(({ slug: a }, { slug: b }) => (a < b ? -1 : 1)))
    for (const relation of document.relations) {
      const target = find(relation.document)
      if (!target || target === document) continue
      add(inverses, target, { relation, document })
      if (endingKinds.has(relation.kind)) add(endings, target, { relation, document })
    }

  return {
    documents,
    issuers: [...issuerByKey.values()],
    document: slug => bySlug.get(slug),
    issuer: key => issuerByKey.get(key),
    find,
    fitting,
    withNumber: key => byNumber.get(key) ?? [],
    withSequence: sequence => bySequence.get(sequence) ?? [],
    withName: key => byName.get(key) ?? [],
    numberOf: document => numbers.get(document),
    issuersNamed: name => byIssuerName.get(foldName(name)) ?? [],
    inverse: document => inverses.get(document) ?? [],
    endings: document => endings.get(document) ?? [],
  }
}

const endingKinds: ReadonlySet<RelationKind> = new Set(['replaces', 'repeals', 'suspends'])

function add<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key)
  if (values) values.push(value)
  else map.set(key, [value])
}

/** `Luật Chuyển đổi số`, `Hiến pháp`, and whatever else the record says it is cited by. */
function namesOf(document: LegalDocument): string[] {
  const own = nameableKinds.has(document.type)
    ? [`${kindName(document.type)} ${document.title}`, document.title]
    : []
  if (document.type === 'hien-phap') own.push(kindName(document.type))
  return [...own, ...document.names]
}

const nameableKinds: ReadonlySet<string> = new Set(['hien-phap', 'bo-luat', 'luat', 'phap-lenh'])

function foldName(name: string): string {
  return foldText(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}
