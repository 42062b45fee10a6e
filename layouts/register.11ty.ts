// The register, or one of its lists: a table of documents, with other lists to turn to. On the first page of the
// register a script (src/browser/register.ts) makes check boxes of these lists and fills the table; what it needs
// lies ready in templates.
import { type DocumentCard, html, type Markup, type RegisterPage } from '../src/site/index.ts'
import { documentLabel } from './partials/document-label.ts'
import { chosenLine, facets } from './partials/facets.ts'
import { page } from './partials/frame.ts'
import { link } from './partials/links.ts'
import { namesakes } from './partials/namesakes.ts'
import { pager, pagerSteps } from './partials/pager.ts'
import { standingName } from './partials/standing.ts'
import { time } from './partials/time.ts'

type Filters = NonNullable<RegisterPage['filters']>

export function render({ view }: { view: RegisterPage }): string {
  const { filters } = view
  return page({
    frame: view.frame,
    kind: 'register',
    styles: ['lists', 'register'],
    main: html`<header class="page-head">
<h1>${view.heading}</h1>
${view.intro !== undefined && html`<p class="standfirst">${view.intro}</p>`}
<p class="meta">${view.total} văn bản${view.filtered !== undefined && view.total > 0 && html`<span class="with-script"> · ${link(view.filtered)}</span>`}</p>
</header>
<div class="register${view.facets.length === 0 && ' register--plain'}"${filters !== undefined && html` data-register="${filters.data}"`}>
${
  view.facets.length > 0 &&
  facets(view.facets, {
    opener: 'Chọn loại, cơ quan, năm…',
    label: 'Lọc văn bản',
    open: true,
    forBoxes: filters !== undefined,
  })
}
<div class="register__list">
${filters !== undefined && filterForm(view.frame.search.action)}
${view.documents.length > 0 ? table(view.documents) : html`<p class="empty">Hiện không có văn bản nào trong danh sách này.</p>`}
${pager(view.pager)}
</div>
</div>
${filters !== undefined && templates(filters, view.frame.search.action)}`,
  })
}

/** Until its script answers, and if it never does, what is typed is asked of the search page. */
function filterForm(action: string): Markup {
  return html`<form class="filter with-script" action="${action}" method="get" data-failed="Không tải được dữ liệu để lọc. Danh sách dưới đây chưa được lọc; hãy thử lại sau.">
<div class="filter__words">
<label for="loc-tu">Số, ký hiệu hoặc từ trong trích yếu</label>
<div class="search-form__field">
<input id="loc-tu" name="q" type="search" maxlength="200" autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="search">
<button type="submit">Lọc</button>
</div>
</div>
<div class="filter__sort">
<label for="loc-thu-tu">Sắp xếp</label>
<select id="loc-thu-tu">
<option value="moi-nhat">Mới nhất trước</option>
<option value="cu-nhat">Cũ nhất trước</option>
<option value="so">Theo số, ký hiệu</option>
<option value="trich-yeu">Theo trích yếu</option>
</select>
</div>
${chosenLine()}
<div class="filter__status" role="status" tabindex="-1"></div>
</form>`
}

/** A row and the links of a pager, every standing, and what is said where nothing is found: for the script to fill. */
function templates({ standings }: Filters, search: string): Markup {
  const specimen: DocumentCard = {
    label: '— —',
    number: '—',
    kind: '',
    title: '—',
    href: '',
    issuer: '—',
    issuedOn: { text: '—', iso: '' },
    standing: { status: 'unverified', name: '—', sentence: '—', tone: 'unknown' },
    citedByCount: 0,
  }
  return html`<template id="mau-dong"><table><tbody>${row(specimen)}</tbody></table></template>
<template id="mau-trang">${pagerSteps({ previous: '', next: '', numbers: [{ page: 1, href: '', current: false }, null] })}</template>
<template id="mau-tinh-trang">${standings.map(standingName)}</template>
<template id="mau-trong"><p class="empty">Không có văn bản nào khớp mọi điều đã chọn. Hãy bỏ bớt lựa chọn, gõ ít chữ hơn, hoặc <a href="${search}">tìm trong cả bài viết và toàn văn</a>.</p></template>`
}

function table(documents: readonly DocumentCard[]): Markup {
  return html`<table class="rows">
<thead><tr><th scope="col">Số, ký hiệu</th><th scope="col">Ngày ban hành</th><th scope="col">Trích yếu</th><th scope="col">Tình trạng</th></tr></thead>
<tbody>
${documents.map(row)}
</tbody>
</table>`
}

function row(document: DocumentCard): Markup {
  return html`<tr>
<th scope="row"><a href="${document.href}">${documentLabel(document)}</a></th>
<td class="rows__date">${document.issuedOn === undefined ? html`<span class="meta">Chưa rõ</span>` : time(document.issuedOn)}</td>
<td class="rows__title">${document.title} <span class="meta">${document.issuer}${document.citedByCount > 0 && ` · ${document.citedByCount} bài nhắc đến`}</span>${namesakes(document)}</td>
<td>${standingName(document.standing)}</td>
</tr>`
}
