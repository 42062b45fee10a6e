// The headings of a long text. One heading alone is no list of contents.
import { type ContentsEntry, html, type Markup } from '../../src/site/index.ts'

/** A law has a hundred articles: its list is folded, not to stand between the reader and the text. */
const FOLDED_FROM = 15

export function contentsList(entries: readonly ContentsEntry[], title: string): Markup | false {
  if (entries.length < 2) return false
  const top = Math.min(...entries.map(entry => entry.level))
  const heading = html`<h2 class="side-heading" id="muc-luc">${title}</h2>`
  const list = html`<ol>${entries.map(
    entry =>
      html`<li${entry.level > top && html` class="deeper"`}><a href="${entry.href}">${entry.text}</a></li>`,
  )}</ol>`
  return html`<nav class="contents" aria-labelledby="muc-luc">
${entries.length > FOLDED_FROM ? html`<details><summary>${heading} <span class="count">${entries.length} mục</span></summary>${list}</details>` : html`${heading}${list}`}
</nav>`
}
