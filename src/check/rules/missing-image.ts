import { missingMedia } from '../media.ts'
import type { Rule } from '../rule.ts'
import { articlesOf, textsOf } from '../texts.ts'

export const missingImage: Rule = {
  id: 'missing-image',
  severity: 'error',
  title: 'không có tệp ảnh',
  *find(bulletin, files) {
    for (const { images } of textsOf(bulletin)) {
      for (const { src, place } of images) {
        const missing = missingMedia(src, bulletin, files)
        if (missing) yield { place, ...missing }
      }
    }
    for (const { file, image } of articlesOf(bulletin)) {
      const missing = image && missingMedia(image.src, bulletin, files)
      if (missing) yield { place: bulletin.locate(file, ['image', 'src']), ...missing }
    }
  },
}
