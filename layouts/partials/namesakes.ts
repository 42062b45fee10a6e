// That a number is not one document's alone: `Trùng số với <a>Nghị quyết ngày 15/7/2021 của Chính phủ</a>`.
import { type DocumentCard, html, type Markup } from '../../src/site/index.ts'
import { link } from './links.ts'

export function namesakes({ namesakes }: DocumentCard): Markup | false {
  if (namesakes === undefined) return false
  const { links, others } = namesakes
  return html` <span class="namesakes">Trùng số với ${links.map((entry, i) => html`${i > 0 && ', '}${link(entry)}`)}${others > 0 && ` và ${others} văn bản khác`}</span>`
}
