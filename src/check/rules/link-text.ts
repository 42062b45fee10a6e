import { foldText } from '../../legal/index.ts'
import type { Rule } from '../rule.ts'
import { textsOf } from '../texts.ts'

// Folded: without marks, in lower case.
const empty = new Set([
  'bam vao day',
  'bai nay',
  'chi tiet',
  'click here',
  'day',
  'duong dan',
  'here',
  'lien ket',
  'link',
  'nhan vao day',
  'o day',
  'read more',
  'tai day',
  'tai ve',
  'trang nay',
  'vao day',
  'xem',
  'xem chi tiet',
  'xem chi tiet tai day',
  'xem o day',
  'xem tai day',
  'xem them',
  'xem them tai day',
])

export const linkText: Rule = {
  id: 'link-text',
  severity: 'advice',
  title: 'chữ của liên kết không nói dẫn tới đâu',
  *find(bulletin) {
    for (const { links } of textsOf(bulletin)) {
      for (const { text, place } of links) {
        const words = foldText(text)
          .replace(/[^\p{L}\p{N}]+/gu, ' ')
          .trim()
        if (!empty.has(words)) continue
        yield {
          place,
          message: `Liên kết «${text.trim()}» không nói dẫn tới đâu khi đứng một mình.`,
          hint: 'Đặt liên kết vào chính tên của nơi đến: «[Kế hoạch năm 2026](…)» thay cho «xem [tại đây](…)».',
        }
      }
    }
  },
}
