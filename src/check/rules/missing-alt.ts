import type { Rule } from '../rule.ts'
import { textsOf } from '../texts.ts'

export const missingAlt: Rule = {
  id: 'missing-alt',
  severity: 'warning',
  title: 'ảnh chưa có lời mô tả',
  *find(bulletin) {
    for (const { images } of textsOf(bulletin)) {
      for (const { src, alt, place } of images) {
        if (alt.trim() !== '') continue
        yield {
          place,
          message: `Ảnh «${src}» chưa có lời mô tả cho người không nhìn thấy ảnh.`,
          hint: `Viết trong ngoặc vuông những gì ảnh cho thấy: ![Cán bộ nhận hồ sơ ở quầy một cửa](${src})`,
        }
      }
    }
  },
}
