// The relations of a document both ways ("Lược đồ"): as lists by kind, and as a picture.
import {
  type DocumentReference,
  documentLabel,
  effectDay,
  type InverseRelation,
  inverseRelations,
  kindName,
  type LegalDocument,
  type PartialDate,
  type Relation,
  referenceLabel,
  relationKinds,
  relationName,
  relationsOf,
} from '../../legal/index.ts'
import { dateInWords } from '../dates.ts'
import { type Edition, labelBesideNumber } from '../edition.ts'
import { type PicturedDocument, type PicturedGroup, relationPicture } from '../relation-picture.ts'
import type { RelationGroup, RelationPicture } from '../view-models.ts'
import { knownDate, relatedDocument } from './document-life.ts'

/** A relation seen from one of its sides. */
interface Related {
  relation: Relation
  /** First day, where it is known. */
  on: PartialDate | undefined
  /** Absent where the register does not have it. */
  other: LegalDocument | undefined
}

interface Kind {
  name: string
  side: 'active' | 'inverse'
  related: readonly Related[]
}

/** The lists and the picture of the same relations. */
export function relationsView(
  document: LegalDocument,
  edition: Edition,
): { relations: readonly RelationGroup[]; picture?: RelationPicture } {
  const kinds = kindsOf(document, edition)
  const picture = relationPicture({
    label: documentLabel(document),
    self: pictured(document, edition),
    on: dateInWords(edition.bulletin.today),
    above: kinds.filter(({ side }) => side === 'active').map(kind => picturedGroup(kind, edition)),
    below: kinds.filter(({ side }) => side === 'inverse').map(kind => picturedGroup(kind, edition)),
  })
  return {
    relations: kinds.map(({ name, related }) => ({
      name,
      items: related.map(relation => itemOf(relation, edition)),
    })),
    ...(picture !== undefined && { picture }),
  }
}

/** What it does in the order of its record; what is done to it the newest first, of unknown day last. */
function kindsOf(document: LegalDocument, { bulletin: { registry } }: Edition): Kind[] {
  const isDated = (act: InverseRelation): boolean =>
    (effectDay(act, registry) ?? act.document.issuedOn) !== undefined
  const acts = inverseRelations(document, registry)
  const sides = {
    active: relationsOf(document, registry).map(
      ({ relation, document: other }): Related => ({
        relation,
        on: effectDay({ relation, document }, registry),
        other,
      }),
    ),
    inverse: [...acts.filter(isDated).reverse(), ...acts.filter(act => !isDated(act))].map(
      (act): Related => ({
        relation: act.relation,
        on: effectDay(act, registry),
        other: act.document,
      }),
    ),
  }
  return (['active', 'inverse'] as const)
    .flatMap(side =>
      relationKinds.map(kind => ({
        name: relationName(kind, side),
        side,
        related: sides[side].filter(({ relation }) => relation.kind === kind),
      })),
    )
    .filter(({ related }) => related.length > 0)
}

function itemOf({ relation, on, other }: Related, edition: Edition): RelationGroup['items'][number] {
  const { scope, by } = relation
  return {
    ...(other === undefined ? { label: referenceLabel(relation.document) } : relatedDocument(other, edition)),
    // Of most laws the label is the title already.
    ...(other !== undefined && !documentLabel(other).includes(other.title) && { title: other.title }),
    ...(on !== undefined && { on: knownDate(on) }),
    ...(scope !== undefined && { scope }),
    ...(by !== undefined && { by }),
  }
}

/** One document may be named twice, for two of its provisions: it is drawn once. */
function picturedGroup({ name, related }: Kind, edition: Edition): PicturedGroup {
  const documents = new Map<string, PicturedDocument>()
  for (const { relation, other } of related) {
    const label = other?.slug ?? referenceLabel(relation.document)
    if (!documents.has(label))
      documents.set(label, other ? pictured(other, edition) : { number: numberOf(relation.document) })
  }
  return { name, documents: [...documents.values()] }
}

function pictured(document: LegalDocument, { standingToday }: Edition): PicturedDocument {
  const { number, title, type } = document
  const label = labelBesideNumber(document)
  const isCalledByNumber = number !== '' && label.endsWith(number)
  // A law with a long title has no name but that: its first lines say more than "Luật".
  const name = label === kindName(type) ? `${label} ${title}` : label
  return { number, ...(!isCalledByNumber && { name }), standing: standingToday(document) }
}

function numberOf(reference: DocumentReference): string {
  return 'slug' in reference ? reference.slug : reference.number
}
