// An issue of the bulletin: the words of the editors, then its articles in the order they chose.
import { html, type IssuePage, raw } from '../src/site/index.ts'
import { articleList } from './partials/article-card.ts'
import { page } from './partials/frame.ts'
import { neighbours } from './partials/neighbours.ts'

export function render({ view }: { view: IssuePage }): string {
  return page({
    frame: view.frame,
    kind: 'issue',
    styles: ['article', 'lists'],
    main: html`<article class="reading">
<header class="reading__head">
<h1>${view.heading}</h1>
${view.summary !== undefined && html`<p class="standfirst">${view.summary}</p>`}
</header>
${
  view.html !== '' &&
  html`<div class="reading__text prose">
${raw(view.html)}
</div>`
}
</article>
<section class="in-issue" aria-labelledby="trong-so">
<div class="section-head"><h2 id="trong-so">Trong số này</h2> <span class="meta">${view.articles.length} bài</span></div>
${view.articles.length > 0 ? articleList(view.articles, 'h3') : html`<p class="empty">Số này chưa có bài nào.</p>`}
</section>
${neighbours('Số', view.previous, view.next)}`,
  })
}
