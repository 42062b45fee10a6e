// Relations between documents, seen from either side. Records say them once, on the acting document.
import type { InverseRelation, Registry } from './registry.ts'
import type { LegalDocument, PartialDate, Relation, RelationKind } from './types.ts'
import { effectOf, takesEffect } from './validity.ts'

/** Both sides in the words of the national database of legal documents (vbpl.vn), in the order it shows them. */
const names = {
  basedOn: { active: 'Căn cứ', inverse: 'Là căn cứ của' },
  cites: { active: 'Dẫn chiếu', inverse: 'Được dẫn chiếu bởi' },
  guides: { active: 'Hướng dẫn, quy định chi tiết', inverse: 'Được hướng dẫn, quy định chi tiết bởi' },
  amends: { active: 'Sửa đổi, bổ sung', inverse: 'Được sửa đổi, bổ sung bởi' },
  replaces: { active: 'Thay thế', inverse: 'Được thay thế bởi' },
  repeals: { active: 'Bãi bỏ', inverse: 'Bị bãi bỏ bởi' },
  suspends: { active: 'Đình chỉ', inverse: 'Bị đình chỉ bởi' },
  corrects: { active: 'Đính chính', inverse: 'Được đính chính bởi' },
  consolidates: { active: 'Hợp nhất', inverse: 'Được hợp nhất tại' },
} as const satisfies Record<RelationKind, { active: string; inverse: string }>

/** Every kind of relation, in the order in which they are shown. */
export const relationKinds: readonly RelationKind[] = [
  'basedOn',
  'cites',
  'guides',
  'amends',
  'replaces',
  'repeals',
  'suspends',
  'corrects',
  'consolidates',
]

/**
 * What a relation is called, seen from the document that acts or, as `inverse`, from the one it acts on.
 *
 * @example relationName('replaces', 'inverse') // 'Được thay thế bởi'
 */
export function relationName(kind: RelationKind, side: 'active' | 'inverse'): string {
  return names[kind][side]
}

/** What takes effect with the acting document; the rest is done on the day it is issued. */
export const changingKinds: ReadonlySet<RelationKind> = new Set(['amends', 'replaces', 'repeals', 'suspends'])

/**
 * First day of a relation, where it has one: of what changes the other document the first day of the acting one, unless
 * the record says another.
 *
 * @example effectDay({ relation: { kind: 'replaces', … }, document: decree118 }, registry) // '2025-07-01'
 */
export function effectDay(act: InverseRelation, registry: Registry): PartialDate | undefined {
  if (!changingKinds.has(act.relation.kind)) return act.relation.on
  return takesEffect(act, registry) ? effectOf(act, registry) : undefined
}

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
  return registry
    .inverse(document)
    .map(act => ({ act, place: order(act, registry) }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ act }) => act)
}

/** Days as numbers keep the sort free of locale; what has no date stands last. */
function order(act: InverseRelation, registry: Registry): number {
  const date = effectDay(act, registry) ?? act.document.issuedOn
  return date === undefined ? Number.POSITIVE_INFINITY : Number(date.replaceAll('-', '').padEnd(8, '0'))
}
