import { formatDate } from '../../legal/index.ts'
import type { Rule } from '../rule.ts'
import { articlesOf } from '../texts.ts'

export const updatedBeforeDate: Rule = {
  id: 'updated-before-date',
  severity: 'warning',
  title: 'ngày cập nhật, đính chính hoặc gỡ bài sớm hơn ngày đăng',
  *find(bulletin) {
    for (const { file, date, updated, corrections, withdrawn } of articlesOf(bulletin)) {
      const later = [
        { name: 'cập nhật', day: updated, path: ['updated'] },
        ...corrections.map(({ on }, index) => ({
          name: 'đính chính',
          day: on,
          path: ['corrections', index, 'on'],
        })),
        { name: 'gỡ bài', day: withdrawn?.on, path: ['withdrawn', 'on'] },
      ]
      for (const { name, day, path } of later) {
        if (day === undefined || day >= date) continue
        yield {
          place: bulletin.locate(file, path),
          message: `Ngày ${name} (${formatDate(day)}) sớm hơn ngày đăng bài (${formatDate(date)}).`,
          hint: `Sửa «${path[0]}» hoặc «date».`,
        }
      }
    }
  },
}
