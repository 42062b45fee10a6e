import { relationsOf } from '../register.ts'
import type { Rule } from '../rule.ts'

export const selfRelation: Rule = {
  id: 'self-relation',
  severity: 'error',
  title: 'văn bản có quan hệ với chính nó',
  *find(bulletin) {
    for (const { entry, target, place } of relationsOf(bulletin)) {
      if (target?.slug !== entry.document.slug) continue
      yield {
        place: place(),
        message: `${entry.document.number} ghi quan hệ với chính nó.`,
        hint: 'Sửa thành văn bản chịu tác động, hoặc xóa dòng này.',
      }
    }
  },
}
