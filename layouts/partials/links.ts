// Plain lists of links: `<ul class="links"><li><a href="/gioi-thieu/">Giới thiệu</a></li></ul>`; nothing for none.
import { html, type LinkText, type Markup } from '../../src/site/index.ts'

export function link({ text, href, lang }: LinkText): Markup {
  return html`<a href="${href}"${lang !== undefined && html` lang="${lang}" hreflang="${lang}"`}>${text}</a>`
}

export function links(entries: readonly LinkText[], className = 'links'): Markup | false {
  return (
    entries.length > 0 &&
    html`<ul class="${className}">${entries.map(entry => html`<li>${link(entry)}</li>`)}</ul>`
  )
}

/** The topics of an article or a document. */
export function topics(entries: readonly LinkText[]): Markup | false {
  return (
    entries.length > 0 &&
    html`<ul class="topics" aria-label="Chủ đề">${entries.map(entry => html`<li>${link(entry)}</li>`)}</ul>`
  )
}
