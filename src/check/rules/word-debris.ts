// What is left of Word and of other web pages when a text was pasted:
// «Description: C:\Users\…\tải xuống.jpg», «Error! Bookmark not defined.», bullets of a symbol font.
import type { Rule } from '../rule.ts'
import { bodyStart, matchesIn } from '../source.ts'
import { articlesOf } from '../texts.ts'

const debris = new RegExp(
  [
    // The description Word keeps of a picture, a line of its own.
    String.raw`^[ \t]*Description:[ \t]*(?:[A-Za-z]:\\|\S*\.(?:jpe?g|png|gif)).*$`,
    // A path on somebody's computer.
    String.raw`[A-Za-z]:\\(?:Users|Documents and Settings)\\[^\n"')\]]*`,
    // Broken cross-references and tables of contents.
    String.raw`Error! (?:Reference source|Bookmark|Hyperlink reference)[^.\n]*\.`,
    // Word's own markup as text.
    String.raw`\bmso-[a-z-]+:[^;\n]*;?`,
    // Bullets of Symbol and Wingdings, which no other font has.
    '[\uF000-\uF0FF]',
    // First line of a page copied whole.
    String.raw`^[ \t]*Skip to main content[ \t]*$`,
  ].join('|'),
  'gm',
)

export const wordDebris: Rule = {
  id: 'word-debris',
  severity: 'warning',
  title: 'mảnh vụn khi dán từ Word hoặc từ trang khác',
  *find(bulletin, files) {
    for (const { file, text, images } of articlesOf(bulletin)) {
      if (text.search(debris) === -1) continue
      // The description of an image has a rule of its own.
      const told = new Set(images.map(({ place }) => place.line))
      const raw = files.read(file)
      for (const found of matchesIn(file, raw, debris, bodyStart(raw))) {
        if (told.has(found.place.line)) continue
        yield {
          place: found.place,
          message: `«${shorten(found.text.trim())}» là mảnh vụn khi dán từ Word hoặc từ trang khác, không phải lời của bài.`,
          hint: 'Xóa đi; nếu đó là chỗ của một ảnh, đặt ảnh vào content/media và viết ![mô tả](/media/…).',
        }
      }
    }
  },
}

function shorten(text: string): string {
  if (/[\uF000-\uF0FF]/.test(text)) return 'Dấu đầu dòng của phông Symbol'
  return text.length <= 60 ? text : `${text.slice(0, 59)}…`
}
