// What Word leaves where words should stand: «C:\Users\An\Desktop\tải xuống.jpg», «IMG_2041», «image001.png».
import type { Rule } from '../rule.ts'
import { articlesOf, textsOf } from '../texts.ts'

// «Description: C:\Users\…», «D:\anh\1.jpg», «/home/an/anh.jpg»
const path = /^(?:description:\s*)?(?:[a-z]:\\|\\\\|\/(?:home|users|media)\/)/i
// «tải xuống.jpg», «so do.PNG»
const fileName = /\.(?:jpe?g|png|gif|webp|avif|svg|bmp|tiff?|heic|pdf)$/i
// «IMG_2041», «DSC00123», «image001», «Picture 3», «Screenshot 2026-11-23»
const cameraName = /^(?:img|dsc[fn]?|image|picture|screenshot|photo|untitled|unnamed)[\s_-]*[\d\s_.-]*$/i

export const altIsFileName: Rule = {
  id: 'alt-is-file-name',
  severity: 'warning',
  title: 'lời mô tả ảnh là tên tệp',
  *find(bulletin) {
    const body = textsOf(bulletin).flatMap(({ images }) => images)
    for (const { alt, place } of body) if (looksLikeFileName(alt)) yield { place, ...wordsFor(alt) }
    for (const { file, image } of articlesOf(bulletin)) {
      if (image && looksLikeFileName(image.alt)) {
        yield { place: bulletin.locate(file, ['image', 'alt']), ...wordsFor(image.alt) }
      }
    }
  },
}

/** looksLikeFileName('Description: C:\\Users\\An\\tải xuống.jpg') // true */
function looksLikeFileName(alt: string): boolean {
  const text = alt.trim()
  return path.test(text) || fileName.test(text) || cameraName.test(text)
}

function wordsFor(alt: string): { message: string; hint: string } {
  return {
    message: `Lời mô tả ảnh «${alt}» là tên tệp, người nghe trang đọc không hiểu được.`,
    hint: 'Thay bằng một câu nói ảnh cho thấy gì: ai, ở đâu, đang làm gì.',
  }
}
