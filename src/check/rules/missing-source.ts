import type { Rule } from '../rule.ts'

export const missingSource: Rule = {
  id: 'missing-source',
  severity: 'warning',
  title: 'văn bản chưa ghi nguồn',
  *find(bulletin) {
    for (const { document, file } of bulletin.documents) {
      if (document.sources.length > 0) continue
      yield {
        place: bulletin.locate(file, ['sources']),
        message: `${document.number} chưa ghi nguồn; người đọc không biết thông tin lấy từ đâu.`,
        hint: 'Thêm: sources: [{title: …, url: …, kind: official, checkedOn: NĂM-THÁNG-NGÀY}].',
      }
    }
  },
}
