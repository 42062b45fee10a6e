// A topic's or a month's articles.
import { type ArticleListPage, html } from '../src/site/index.ts'
import { articleList } from './partials/article-card.ts'
import { documentList } from './partials/document-card.ts'
import { page } from './partials/frame.ts'
import { link } from './partials/links.ts'
import { pager } from './partials/pager.ts'
import { subscribe } from './partials/subscribe.ts'

export function render({ view }: { view: ArticleListPage }): string {
  return page({
    frame: view.frame,
    kind: 'article-list',
    styles: ['lists'],
    main: html`<header class="page-head">
<h1>${view.heading}</h1>
${view.intro !== undefined && html`<p class="standfirst">${view.intro}</p>`}
<p class="meta">${view.total} bài</p>
${view.feed !== undefined && subscribe(view.feed)}
</header>
<div class="${view.documents.length > 0 ? 'front' : 'front front--plain'}">
<div class="front__news">
${view.articles.length > 0 ? articleList(view.articles, 'h2') : html`<p class="empty">Chưa có bài viết nào ở đây.</p>`}
${pager(view.pager)}
</div>
${
  view.documents.length > 0 &&
  html`<section class="front__documents" aria-labelledby="van-ban">
<div class="section-head"><h2 id="van-ban">Văn bản cùng chủ đề</h2>${view.allDocuments !== undefined && link(view.allDocuments)}</div>
${documentList(view.documents, 'h3')}
</section>`
}
</div>`,
  })
}
