import { candidateLines, reasonWords } from '../../markdown/index.ts'
import type { Rule } from '../rule.ts'
import { citationsOf } from '../texts.ts'

export const ambiguousDocument: Rule = {
  id: 'ambiguous-document',
  severity: 'warning',
  title: 'nhiều văn bản trong sổ cùng khớp',
  *find(bulletin) {
    for (const { cited } of citationsOf(bulletin)) {
      const { citation, resolution, linkable, place } = cited
      if (resolution.outcome !== 'ambiguous' || citation.kind === 'short' || !linkable) continue
      const { candidates, reasons } = resolution
      const saysDay = citation.date !== undefined || citation.opening?.issued === true
      const missing = saysDay
        ? 'Đối chiếu lại ngày, số và tên với văn bản gốc'
        : 'Viết thêm ngày ban hành hoặc cơ quan'
      yield {
        place,
        message: `«${citation.text}» có thể là ${candidates.length} văn bản, nên chưa có liên kết: ${reasonWords(reasons)}.`,
        hint: [
          'Có thể là:',
          ...candidateLines(candidates, bulletin.registry),
          `${missing}, hoặc chỉ đích danh: [${citation.text}](van-ban:${candidates[0]?.slug ?? '…'}).`,
        ].join('\n'),
      }
    }
  },
}
