// Characters that nobody sees and that break words for search: a soft hyphen in «trường», a zero-width space.
import type { Rule } from '../rule.ts'
import { bodyStart, matchesIn } from '../source.ts'
import { articlesOf } from '../texts.ts'

const names = new Map([
  ['\u00AD', 'dấu nối mềm (U+00AD)'],
  ['\u200B', 'dấu cách rộng bằng không (U+200B)'],
  ['\u200C', 'dấu ngăn chữ (U+200C)'],
  ['\u200E', 'dấu chiều chữ (U+200E)'],
  ['\u200F', 'dấu chiều chữ (U+200F)'],
  ['\u2060', 'dấu dính chữ (U+2060)'],
])
const invisible = new RegExp(`[${[...names.keys()].join('')}]`, 'gu')

export const invisibleCharacter: Rule = {
  id: 'invisible-character',
  severity: 'advice',
  title: 'ký tự không nhìn thấy nằm giữa chữ',
  *find(bulletin, files) {
    for (const { file, title, text } of articlesOf(bulletin)) {
      const inTitle = title.search(invisible) !== -1
      if (!inTitle && text.search(invisible) === -1) continue
      const raw = files.read(file)
      for (const { text: found, place } of matchesIn(file, raw, invisible, inTitle ? 0 : bodyStart(raw))) {
        yield {
          place,
          message: `Có ${names.get(found)} không nhìn thấy; nó cắt đôi chữ khi tìm kiếm.`,
          hint: 'Xóa đi, hoặc để máy xóa: npm run check -- --fix',
          fix: { text: '' },
        }
      }
    }
  },
}
