// To the life of a document, where only the last ones of many changes are told: <a href="#qua-trinh">và 7 lần khác</a>
import { html, type Markup } from '../../src/site/index.ts'

/** `page` is the document's; nothing where the reader is on it. */
export function moreChanges(more: number, page = ''): Markup {
  return html`<a href="${page}#qua-trinh">và ${more} lần khác</a>`
}
