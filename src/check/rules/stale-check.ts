import { formatDate, lastCheckedOn, validityOn } from '../../legal/index.ts'
import type { Rule } from '../rule.ts'

export const staleCheck: Rule = {
  id: 'stale-check',
  severity: 'advice',
  title: 'văn bản đã hơn một năm chưa được đối chiếu nguồn',
  *find(bulletin) {
    const yearAgo = `${Number(bulletin.today.slice(0, 4)) - 1}${bulletin.today.slice(4)}`
    for (const { document, file } of bulletin.documents) {
      const checked = lastCheckedOn(document)
      if (checked === undefined || checked >= yearAgo) continue
      // What has ended does not come back: nothing is left to check.
      const { status } = validityOn(document, bulletin.registry, bulletin.today)
      if (status === 'expired' || status === 'period-over') continue
      const newest = document.sources.findIndex(({ checkedOn }) => checkedOn === checked)
      yield {
        place: bulletin.locate(file, ['sources', newest, 'checkedOn']),
        message: `${document.number} được đối chiếu nguồn lần cuối ngày ${formatDate(checked)}, đã hơn một năm.`,
        hint: 'Mở nguồn, xem văn bản còn hiệu lực không, rồi ghi ngày xem vào «checkedOn».',
      }
    }
  },
}
