import type { Bulletin } from '../../bulletin/index.ts'
import type { Slug } from '../../legal/index.ts'
import { deeds, relationsOf, type WrittenRelation } from '../register.ts'
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
    const told = new Set<string>()
    for (const [slug, relations] of replaced) {
      for (const { entry, target, place } of relations) {
        const way = target && wayBack(target.slug, slug, replaced)
        // A circle is told once, from the first of its documents by name, also where one of them is named twice.
        if (!way || way.some(step => step < slug)) continue
        const members = way.toSorted().join(' ')
        if (told.has(members)) continue
        told.add(members)
        const files = way.map(step => bulletin.entry(step)?.file ?? step)
        yield {
          place: place(),
          message: `Thay thế vòng tròn: ${circleWords([slug, ...way], bulletin, replaced)}.`,
          hint: `Một văn bản không thể quay lại thay thế văn bản đã thay thế nó; xem bản gốc rồi xóa quan hệ sai ở một trong các tệp: ${[entry.file, ...files.filter(file => file !== entry.file)].join(', ')}.`,
        }
      }
    }
  },
}

/** circleWords(['a', 'b', 'a'], …) // '31/2026/NĐ-CP thay thế 32/2026/NĐ-CP bãi bỏ 31/2026/NĐ-CP' */
function circleWords(
  circle: readonly Slug[],
  bulletin: Bulletin,
  replaced: ReadonlyMap<Slug, readonly WrittenRelation[]>,
): string {
  return circle
    .map((slug, index) => {
      const number = bulletin.entry(slug)?.document.number ?? slug
      const next = replaced.get(slug)?.find(({ target }) => target?.slug === circle[index + 1])
      return next ? `${number} ${deeds[next.relation.kind]}` : number
    })
    .join(' ')
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
