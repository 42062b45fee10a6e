import { candidateLines, reasonWords } from '../../markdown/index.ts'
import type { Rule } from '../rule.ts'
import { citationsOf } from '../texts.ts'

export const shortFormUnresolved: Rule = {
  id: 'short-form-unresolved',
  severity: 'advice',
  title: 'tên gọi tắt chưa rõ là văn bản nào',
  *find(bulletin) {
    for (const { cited } of citationsOf(bulletin)) {
      const { citation, resolution, linkable, place, resolvedNumber } = cited
      if (citation.kind !== 'short' || resolution.outcome === 'found' || !linkable) continue
      // Short for a full citation above, which is unknown itself and reported there.
      if (resolvedNumber !== undefined) continue
      const { candidates, reasons } = resolution
      yield {
        place,
        message: `Chưa rõ «${citation.text}» là văn bản nào: ${reasonWords(reasons)}.`,
        hint: [
          ...(candidates.length === 0
            ? []
            : ['Có thể là:', ...candidateLines(candidates, bulletin.registry)]),
          'Viết đủ số, ký hiệu ở lần nhắc đầu tiên, hoặc chỉ đích danh: ' +
            `[${citation.text}](van-ban:${candidates[0]?.slug ?? '…'}).`,
        ].join('\n'),
      }
    }
  },
}
