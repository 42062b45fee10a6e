import { deeds, relationsOf } from '../register.ts'
import type { Rule } from '../rule.ts'

export const selfRelation: Rule = {
  id: 'self-relation',
  severity: 'error',
  title: 'văn bản có quan hệ với chính nó',
  *find(bulletin) {
    for (const { entry, relation, target, place } of relationsOf(bulletin)) {
      if (target?.slug !== entry.document.slug) continue
      yield {
        place: place(),
        message: `${entry.document.number} ghi là ${deeds[relation.kind]} chính nó.`,
        hint: 'Sửa «document» thành văn bản chịu tác động, hoặc xóa dòng này.',
      }
    }
  },
}
