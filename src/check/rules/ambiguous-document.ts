import { documentLabel } from '../../legal/index.ts'
import { dateWords } from '../days.ts'
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
      const { candidates } = resolution
      const list = candidates.map(document => {
        const issuers = document.issuers.map(key => bulletin.registry.issuer(key)?.name ?? key).join(', ')
        const issued = document.issuedOn === undefined ? '' : ` ${dateWords(document.issuedOn)}`
        return `${documentLabel(document)}${issued} của ${issuers} (${document.slug})`
      })
      yield {
        place,
        message: `«${citation.text}» có thể là ${candidates.length} văn bản trong sổ, nên chưa có liên kết.`,
        hint:
          `${list.join('; ')}.\n` +
          `Viết thêm ngày ban hành hoặc cơ quan, hoặc chỉ đích danh: ` +
          `[${citation.text}](van-ban:${candidates[0]?.slug ?? '…'}).`,
      }
    }
  },
}
