// The relations of the register, each with where it is written.
import type { Bulletin, DocumentEntry, Place } from '../bulletin/index.ts'
import type { LegalDocument, Relation } from '../legal/index.ts'

export interface WrittenRelation {
  entry: DocumentEntry
  relation: Relation
  /** The document acted on, where the register has it. */
  target: LegalDocument | undefined
  /** Where the reference to it stands. Places of YAML files are worked out only when asked for. */
  place(): Place
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
        place: () => bulletin.locate(entry.file, ['relations', relation.kind, index, 'document']),
      }
    }
  }
}
