import { documentLabel, formatDate, type RelationKind } from '../../legal/index.ts'
import { isBefore } from '../days.ts'
import { relationsOf } from '../register.ts'
import type { Rule } from '../rule.ts'

const deeds: Partial<Record<RelationKind, string>> = {
  replaces: 'thay thế',
  repeals: 'bãi bỏ',
  suspends: 'tạm ngưng',
  amends: 'sửa đổi',
}

export const endedByOlder: Rule = {
  id: 'ended-by-older',
  severity: 'error',
  title: 'văn bản cũ hơn lại thay thế, bãi bỏ hoặc sửa đổi văn bản mới hơn',
  *find(bulletin) {
    for (const { entry, relation, target, place } of relationsOf(bulletin)) {
      const deed = deeds[relation.kind]
      const issuedOn = entry.document.issuedOn
      if (!deed || !target?.issuedOn || !issuedOn || !isBefore(issuedOn, target.issuedOn)) continue
      yield {
        place: place(),
        message:
          `${documentLabel(entry.document)} (${formatDate(issuedOn)}) không thể ${deed} ` +
          `${documentLabel(target)}, ban hành sau nó (${formatDate(target.issuedOn)}).`,
        hint: 'Quan hệ được ghi ở văn bản mới hơn; xem lại chiều của quan hệ và hai ngày ban hành.',
      }
    }
  },
}
