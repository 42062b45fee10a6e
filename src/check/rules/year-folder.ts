import { formatDate } from '../../legal/index.ts'
import type { Rule } from '../rule.ts'
import { articlesOf } from '../texts.ts'

export const yearFolder: Rule = {
  id: 'year-folder',
  severity: 'advice',
  title: 'bài nằm trong thư mục của năm khác',
  *find(bulletin) {
    for (const { file, date, year, slug, draft } of articlesOf(bulletin)) {
      const right = date.slice(0, 4)
      if (year === right) continue
      yield {
        place: bulletin.locate(file, ['date']),
        message: `Bài đề ngày ${formatDate(date)} mà nằm trong thư mục ${year}.`,
        hint:
          `Chuyển tệp vào thư mục ${right}.` +
          (draft ? '' : ` Bài đã đăng rồi thì thêm địa chỉ cũ: aliases: [/tin/${year}/${slug}/].`),
      }
    }
  },
}
