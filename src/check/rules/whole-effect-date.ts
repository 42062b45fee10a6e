// Of several in-force dates one is that of the document as a whole, the one without a scope.
import { formatDate } from '../../legal/index.ts'
import type { Rule } from '../rule.ts'

export const wholeEffectDate: Rule = {
  id: 'whole-effect-date',
  severity: 'warning',
  title: 'không rõ ngày có hiệu lực của cả văn bản',
  *find(bulletin) {
    for (const { document, file } of bulletin.documents) {
      const { number, effectiveOn } = document
      const whole = effectiveOn.flatMap(({ on, scope }, index) =>
        scope === undefined ? [{ on, index }] : [],
      )
      const [first, second] = whole
      if (first && second) {
        yield {
          place: bulletin.locate(file, ['effectiveOn', second.index]),
          message: `${number} có hai ngày có hiệu lực cho cả văn bản: ${formatDate(first.on)} và ${formatDate(second.on)}.`,
          hint: `Ghi phần có ngày riêng vào «scope», ví dụ {on: ${second.on}, scope: Điều 5}; chỉ một dòng không có «scope».`,
        }
      } else if (!first && effectiveOn.length > 0) {
        yield {
          place: bulletin.locate(file, ['effectiveOn']),
          message: `${number} chỉ có ngày có hiệu lực của từng phần, chưa có ngày của cả văn bản.`,
          hint: 'Thêm một dòng không có «scope» cho phần còn lại: {on: NĂM-THÁNG-NGÀY}.',
        }
      }
    }
  },
}
