// The relations of the register, each with where it is written.
import type { Bulletin, DocumentEntry, Place } from '../bulletin/index.ts'
import {
  type DocumentReference,
  documentLabel,
  kindName,
  type LegalDocument,
  type Relation,
  type RelationKind,
} from '../legal/index.ts'

export interface WrittenRelation {
  entry: DocumentEntry
  relation: Relation
  /** The document acted on, where the register has it. */
  target: LegalDocument | undefined
  /** Where a part of it stands, as a rule the document acted on. Places of YAML files are worked out only when asked for. */
  place(part?: 'document' | 'on' | 'until'): Place
}

/** Every relation of every record. */
export function* relationsOf(bulletin: Bulletin): Generator<WrittenRelation> {
  for (const entry of bulletin.documents) {
    // A record has a list for each kind of relation; the document's own list is all of them in a row.
    const counts = new Map<string, number>()
    for (const relation of entry.document.relations) {
      const index = counts.get(relation.kind) ?? 0
      counts.set(relation.kind, index + 1)
      yield {
        entry,
        relation,
        target: bulletin.registry.find(relation.document),
        place: (part = 'document') => bulletin.locate(entry.file, ['relations', relation.kind, index, part]),
      }
    }
  }
}

/** targetName(written) // 'Nghị định 61/2018/NĐ-CP', or what the record says of it */
export function targetName({ relation: { document }, target }: WrittenRelation): string {
  if (target) return documentLabel(target)
  return 'slug' in document ? `«${document.slug}»` : `${kindName(document.type)} ${document.number}`
}

/** What one document does to another, after «không thể» or between the two. */
export const deeds = {
  basedOn: 'căn cứ vào',
  cites: 'dẫn chiếu',
  guides: 'hướng dẫn, quy định chi tiết',
  amends: 'sửa đổi, bổ sung',
  replaces: 'thay thế',
  repeals: 'bãi bỏ',
  suspends: 'đình chỉ',
  corrects: 'đính chính',
  consolidates: 'hợp nhất',
} as const satisfies Record<RelationKind, string>

/** referenceWords({ type: 'nghi-dinh', number: '61/2018/NĐ-CP' }) // '{type: nghi-dinh, number: 61/2018/NĐ-CP}' */
export function referenceWords(reference: DocumentReference): string {
  if ('slug' in reference) return reference.slug
  const { type, number, issuer, year } = reference
  const more = [issuer && `issuer: ${issuer}`, year && `year: ${year}`].filter(Boolean)
  return `{${[`type: ${type}`, `number: ${number}`, ...more].join(', ')}}`
}
