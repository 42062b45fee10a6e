// One document does one thing to another once, and does not both replace it and amend it as a whole.
import { type DocumentReference, numberKey, type Relation, type RelationKind } from '../../legal/index.ts'
import { isBefore } from '../days.ts'
import { deeds, relationsOf, targetName, type WrittenRelation } from '../register.ts'
import type { Rule } from '../rule.ts'

/** What cannot be done to the whole of a document at once. */
const exclusive: ReadonlySet<RelationKind> = new Set(['amends', 'replaces', 'repeals', 'suspends'])

export const repeatedRelation: Rule = {
  id: 'repeated-relation',
  severity: 'warning',
  title: 'hai quan hệ với cùng một văn bản trùng hoặc trái nhau',
  *find(bulletin) {
    const byPair = Map.groupBy(
      relationsOf(bulletin),
      ({ entry, relation, target }) => `${entry.document.slug} ${target?.slug ?? keyOf(relation.document)}`,
    )
    for (const relations of byPair.values()) {
      for (const [index, later] of relations.entries()) {
        const earlier = relations.slice(0, index)
        const twin = earlier.find(({ relation }) => isSame(relation, later.relation))
        const rival = twin ? undefined : earlier.find(({ relation }) => excludes(relation, later.relation))
        if (twin) yield { place: later.place(), ...twice(later, twin) }
        else if (rival) yield { place: later.place(), ...contrary(later, rival) }
      }
    }
  },
}

function keyOf(reference: DocumentReference): string {
  if ('slug' in reference) return reference.slug
  const { type, number, issuer, year } = reference
  return [type, numberKey(number) ?? number, issuer, year].join(' ')
}

function isSame(a: Relation, b: Relation): boolean {
  return a.kind === b.kind && a.scope === b.scope && !apart(a, b)
}

function excludes(a: Relation, b: Relation): boolean {
  return (
    exclusive.has(a.kind) &&
    exclusive.has(b.kind) &&
    a.kind !== b.kind &&
    a.scope === undefined &&
    b.scope === undefined &&
    !apart(a, b)
  )
}

/** Whether they are done on different days: amended now, replaced next year. */
function apart({ on: a }: Relation, { on: b }: Relation): boolean {
  return a !== undefined && b !== undefined && (isBefore(a, b) || isBefore(b, a))
}

function twice(later: WrittenRelation, twin: WrittenRelation) {
  const { entry, relation, place } = later
  const part = relation.scope === undefined ? '' : ` (${relation.scope})`
  return {
    message: `${entry.document.number} ghi hai lần việc ${deeds[relation.kind]} ${targetName(later)}${part}: dòng ${twin.place().line} và dòng ${place().line}.`,
    hint: 'Xóa một dòng; nếu là hai phần khác nhau của văn bản ấy, ghi «scope» cho mỗi dòng.',
  }
}

function contrary(later: WrittenRelation, rival: WrittenRelation) {
  const { entry, relation } = later
  return {
    message: `${entry.document.number} vừa ${deeds[rival.relation.kind]} (dòng ${rival.place().line}) vừa ${deeds[relation.kind]} toàn bộ ${targetName(later)}.`,
    hint: 'Giữ quan hệ đúng với bản gốc; nếu chỉ một phần chịu tác động, ghi phần ấy vào «scope», ví dụ scope: khoản 9 Điều 1.',
  }
}
