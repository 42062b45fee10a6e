// A further page of the articles that speak of a much cited document.
import { type DocumentMentionsPage, html } from '../src/site/index.ts'
import { page } from './partials/frame.ts'
import { mentions } from './partials/mentions.ts'
import { pager } from './partials/pager.ts'
import { standingSentence } from './partials/standing.ts'

export function render({ view }: { view: DocumentMentionsPage }): string {
  const { document, pager: pages } = view
  return page({
    frame: view.frame,
    kind: 'document-mentions',
    styles: ['lists', 'document'],
    main: html`<header class="page-head">
<h1>Bài viết nhắc đến <a href="${document.href}">${document.text}</a></h1>
<p class="standfirst">${view.title}</p>
<div class="verdict"><p>${standingSentence(view.standing)}</p></div>
<p class="meta">${view.total} bài viết, mới nhất trước; trang ${pages.page} trong ${pages.pages} trang.</p>
</header>
${mentions(view.mentions, view.standing, 'h2')}
${pager(pages)}`,
  })
}
