import type { Rule } from '../rule.ts'
import { articlesOf, textsOf } from '../texts.ts'

/** A page fetches nothing from elsewhere: its readers are nobody else's business, and a host elsewhere may be gone tomorrow. */
export const outsideImage: Rule = {
  id: 'outside-image',
  severity: 'error',
  title: 'ảnh nằm ở trang khác',
  *find(bulletin) {
    for (const { images } of textsOf(bulletin)) {
      for (const { src, place } of images) if (isElsewhere(src)) yield { place, ...told(src) }
    }
    for (const { file, image } of articlesOf(bulletin)) {
      if (image && isElsewhere(image.src))
        yield { place: bulletin.locate(file, ['image', 'src']), ...told(image.src) }
    }
  },
}

function isElsewhere(src: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(src)
}

function told(src: string): { message: string; hint: string } {
  return {
    message: `Ảnh «${src.slice(0, 120)}» nằm ở trang khác; trang của bản tin không tải gì từ nơi khác, nên ảnh sẽ không hiện.`,
    hint: 'Tải ảnh về (khi được phép dùng), đặt vào content/media và viết đường dẫn từ /media/, ví dụ /media/2026/anh.jpg.',
  }
}
