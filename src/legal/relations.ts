// Relations between documents, seen from either side. Records say them once, on the acting document.
import type { InverseRelation, Registry } from './registry.ts'
import type { LegalDocument, Relation } from './types.ts'

/** A relation of a document with the other document, where the register has it. */
export interface ResolvedRelation {
  relation: Relation
  document: LegalDocument | undefined
}

/**
 * What a document does to others, in the order of its record.
 *
 * @example relationsOf(decree118, registry) // [{ relation: { kind: 'replaces', … }, document: decree61 }]
 */
export function relationsOf(document: LegalDocument, registry: Registry): readonly ResolvedRelation[] {
  return document.relations.map(relation => ({ relation, document: registry.find(relation.document) }))
}

/**
 * What others in the register do to a document, oldest first.
 *
 * @example inverseRelations(decree61, registry) // [{ relation: { kind: 'replaces', … }, document: decree118 }]
 */
export function inverseRelations(document: LegalDocument, registry: Registry): readonly InverseRelation[] {
  return registry.inverse(document).toSorted((a, b) => order(a) - order(b))
}

/** Days as numbers keep the sort free of locale; what has no date stands last. */
function order({ relation, document }: InverseRelation): number {
  const date = relation.on ?? document.issuedOn
  return date === undefined ? Number.POSITIVE_INFINITY : Number(date.replaceAll('-', '').padEnd(8, '0'))
}
