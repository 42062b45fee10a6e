// Asks and answers. A script fills the results; without it, the ways on stand below.
import { html, type SearchPage } from '../src/site/index.ts'
import { page } from './partials/frame.ts'
import { searchForm } from './partials/search-form.ts'

export function render({ view }: { view: SearchPage }): string {
  return page({
    frame: view.frame,
    kind: 'search',
    searchInMasthead: false,
    main: html`<header class="page-head">
<h1>${view.heading}</h1>
</header>
${searchForm(view.frame.search, 'page')}
${view.empty && html`<p class="empty">Chưa có bài viết, văn bản nào để tìm.</p>`}
<noscript><p class="notice">Trình duyệt đang tắt JavaScript nên ô tìm kiếm chưa trả lời được. Mời dùng các danh mục dưới đây.</p></noscript>
<div class="search-results" data-search-results data-state="idle"></div>
<section class="aids" aria-labelledby="loi-khac">
<div class="section-head"><h2 id="loi-khac">Tìm theo danh mục</h2></div>
<ul class="entries">${view.aids.map(aid => html`<li><a href="${aid.href}">${aid.text}</a><p>${aid.description}</p></li>`)}</ul>
</section>`,
  })
}
