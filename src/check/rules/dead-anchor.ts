import { targetOf } from '../addresses.ts'
import type { Rule } from '../rule.ts'
import { textsOf } from '../texts.ts'

// Parts of a document's full text: «dieu-5-khoan-2»
const provision = /^(?:dieu|khoan|diem|muc|chuong|phan|phu-luc)-/

export const deadAnchor: Rule = {
  id: 'dead-anchor',
  severity: 'warning',
  title: 'liên kết tới một chỗ không có trong trang',
  *find(bulletin) {
    const html = new Map(textsOf(bulletin).map(text => [text.address, text.html]))
    const entries = new Map(bulletin.documents.map(entry => [entry.address, entry]))
    const isMissing = (path: string, anchor: string): boolean => {
      const entry = entries.get(path)
      if (entry) return provision.test(anchor) && !entry.fullText?.anchors.has(anchor)
      // What the layout puts around a text has places of its own, but nobody links to those.
      return html.get(path)?.includes(` id="${anchor}"`) === false
    }
    for (const { address, links } of textsOf(bulletin)) {
      for (const { href, place } of links) {
        const target = targetOf(href, address, bulletin.site.baseUrl)
        if (target?.anchor === undefined || !isMissing(target.path, target.anchor)) continue
        yield {
          place,
          message: `Liên kết «${href}»: trang có, nhưng không có chỗ «#${target.anchor}» trong trang.`,
          hint: 'Mở trang, bấm vào tiêu đề cần dẫn tới và chép phần sau dấu #; hoặc bỏ phần ấy đi.',
        }
      }
    }
  },
}
