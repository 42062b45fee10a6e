import { formatDate } from '../../legal/index.ts'
import type { Rule } from '../rule.ts'

export const futureDate: Rule = {
  id: 'future-date',
  severity: 'warning',
  title: 'ngày của bài còn ở phía trước',
  *find(bulletin) {
    const today = formatDate(bulletin.today)
    for (const { file, date, updated } of bulletin.articles) {
      if (date > bulletin.today) {
        yield {
          place: bulletin.locate(file, ['date']),
          message: `Bài đề ngày ${formatDate(date)}, mà hôm nay mới là ngày ${today}.`,
          hint: 'Sửa «date» nếu gõ nhầm; nếu bài để dành cho ngày ấy, thêm «draft: true» cho tới ngày đăng.',
        }
      } else if (updated !== undefined && updated > bulletin.today) {
        yield {
          place: bulletin.locate(file, ['updated']),
          message: `Bài ghi cập nhật ngày ${formatDate(updated)}, mà hôm nay mới là ngày ${today}.`,
          hint: 'Sửa «updated».',
        }
      }
    }
  },
}
