import type { Rule } from '../rule.ts'
import { articlesOf } from '../texts.ts'

export const missingSummary: Rule = {
  id: 'missing-summary',
  severity: 'advice',
  title: 'bài chưa có tóm tắt',
  *find(bulletin) {
    for (const { file, summary, withdrawn } of articlesOf(bulletin)) {
      if (summary || withdrawn) continue
      yield {
        place: bulletin.locate(file, ['summary']),
        message: 'Bài chưa có tóm tắt; danh sách bài và kết quả tìm kiếm sẽ lấy tạm mấy câu đầu.',
        hint: 'Thêm một, hai câu vào đầu tệp: «summary: …».',
      }
    }
  },
}
