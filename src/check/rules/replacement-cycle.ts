import type { Slug } from '../../legal/index.ts'
import { relationsOf, type WrittenRelation } from '../register.ts'
import type { Rule } from '../rule.ts'

export const replacementCycle: Rule = {
  id: 'replacement-cycle',
  severity: 'error',
  title: 'các văn bản thay thế nhau thành vòng tròn',
  *find(bulletin) {
    const replaced = new Map<Slug, WrittenRelation[]>()
    for (const written of relationsOf(bulletin)) {
      const { entry, relation, target } = written
      const whole =
        relation.scope === undefined && (relation.kind === 'replaces' || relation.kind === 'repeals')
      // A document that replaces itself has a rule of its own.
      if (!whole || !target || target.slug === entry.document.slug) continue
      replaced.set(entry.document.slug, [...(replaced.get(entry.document.slug) ?? []), written])
    }
    for (const [slug, relations] of replaced) {
      for (const { entry, target, place } of relations) {
        const way = target && wayBack(target.slug, slug, replaced)
        // A circle is told once, from the first of its documents by name.
        if (!way || way.some(step => step < slug)) continue
        yield {
          place: place(),
          message: `${[slug, ...way].map(step => bulletin.entry(step)?.document.number ?? step).join(' thay thế ')}.`,
          hint: `Một văn bản không thể quay lại thay thế văn bản đã thay thế nó; xóa quan hệ sai trong ${entry.file} hoặc tệp kia.`,
        }
      }
    }
  },
}

/** wayBack('b', 'a', a -> b -> c -> a) // ['b', 'c', 'a'] */
function wayBack(
  from: Slug,
  to: Slug,
  replaced: ReadonlyMap<Slug, readonly WrittenRelation[]>,
): Slug[] | undefined {
  const cameFrom = new Map<Slug, Slug | undefined>([[from, undefined]])
  for (const slug of cameFrom.keys()) {
    if (slug === to) {
      const way: Slug[] = []
      for (let step: Slug | undefined = slug; step !== undefined; step = cameFrom.get(step)) way.unshift(step)
      return way
    }
    for (const { target } of replaced.get(slug) ?? []) {
      if (target && !cameFrom.has(target.slug)) cameFrom.set(target.slug, slug)
    }
  }
  return undefined
}
