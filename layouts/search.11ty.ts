// Asks and answers. A script fills the results and makes filters of the lists (src/browser/search-page.ts); without
// it, lists and ways on lead to every page.
import { html, type Markup, type SearchPage } from '../src/site/index.ts'
import { chosenLine, facets } from './partials/facets.ts'
import { page } from './partials/frame.ts'
import { link } from './partials/links.ts'
import { searchForm } from './partials/search-form.ts'

export function render({ view }: { view: SearchPage }): string {
  return page({
    frame: view.frame,
    kind: 'search',
    styles: ['lists', 'register', 'search'],
    searchInMasthead: false,
    main: html`<header class="page-head">
<h1>${view.heading}</h1>
</header>
${searchForm(view.frame.search, 'page')}
<p class="search-hint">Từ ngữ, số văn bản, tên tác giả; không dấu cũng được, cụm từ để trong ngoặc kép.</p>
${view.empty && html`<p class="empty">Chưa có bài viết, văn bản nào để tìm.</p>`}
<noscript><p class="notice">Trình duyệt đang tắt JavaScript nên ô tìm kiếm chưa trả lời được. Mời dùng các danh mục dưới đây.</p></noscript>
<div class="search">
${
  view.facets.length > 0 &&
  facets(view.facets, {
    opener: 'Lọc theo dạng, loại, năm…',
    label: 'Lọc kết quả',
    open: false,
    forBoxes: true,
  })
}
<div class="search__list">
${!view.empty && answerHead()}
<div class="search-results" data-search-results data-state="idle"></div>
<section class="aids" aria-labelledby="loi-khac">
<div class="section-head"><h2 id="loi-khac">Tìm theo danh mục</h2></div>
<ul class="entries">${view.aids.map(aid => html`<li><a href="${aid.href}">${aid.text}</a><p>${aid.description}</p></li>`)}</ul>
${view.registerPages.length > 1 && registerPages(view.registerPages)}
</section>
</div>
</div>`,
  })
}

function answerHead(): Markup {
  return html`${chosenLine()}
<div class="search__head">
<div class="search-status" role="status" tabindex="-1"></div>
<div class="filter__sort" hidden>
<label for="tim-thu-tu">Sắp xếp</label>
<select id="tim-thu-tu">
<option value="lien-quan">Liên quan nhất</option>
<option value="ngay">Mới nhất trước</option>
<option value="cu-nhat">Cũ nhất trước</option>
</select>
</div>
</div>`
}

/** The newest documents first, a page of the register each. */
function registerPages(pages: SearchPage['registerPages']): Markup {
  return html`<nav class="stretches" aria-labelledby="cac-doan">
<h3 id="cac-doan">Toàn bộ văn bản theo năm ban hành</h3>
<ol>${pages.map(entry => html`<li>${link(entry)}</li>`)}</ol>
</nav>`
}
