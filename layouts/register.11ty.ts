// The register, or one of its lists: a table of documents, with other lists to turn to.
import { type DocumentCard, html, type Markup, type RegisterPage } from '../src/site/index.ts'
import { documentLabel } from './partials/document-label.ts'
import { page } from './partials/frame.ts'
import { icon } from './partials/icon.ts'
import { pager } from './partials/pager.ts'
import { standingName } from './partials/standing.ts'
import { time } from './partials/time.ts'

export function render({ view }: { view: RegisterPage }): string {
  return page({
    frame: view.frame,
    kind: 'register',
    main: html`<header class="page-head">
<h1>${view.heading}</h1>
${view.intro !== undefined && html`<p class="standfirst">${view.intro}</p>`}
<p class="meta">${view.total} văn bản</p>
</header>
<div class="register${view.facets.length === 0 && ' register--plain'}">
${view.facets.length > 0 && facets(view.facets)}
<div class="register__list">
${view.documents.length > 0 ? table(view.documents) : html`<p class="empty">Hiện không có văn bản nào trong danh sách này.</p>`}
${pager(view.pager)}
</div>
</div>`,
  })
}

function facets(entries: RegisterPage['facets']): Markup {
  return html`<div class="register__facets">
<button class="opener" type="button" popovertarget="bo-loc">${icon('menu')} <span>Chọn loại, cơ quan, năm, tình trạng</span></button>
<nav class="sheet facets" id="bo-loc" popover aria-label="Chọn danh sách văn bản">
<button class="sheet__close" type="button" popovertarget="bo-loc" popovertargetaction="hide">Đóng</button>
${entries.map(
  ({ name, options }) => html`<details class="facet" open>
<summary>${name}</summary>
<ul>${options.map(
    option =>
      html`<li><a href="${option.href}"${option.current && html` aria-current="true"`}>${option.text} <span class="count">${option.count}</span></a></li>`,
  )}</ul>
</details>`,
)}
</nav>
</div>`
}

function table(documents: readonly DocumentCard[]): Markup {
  return html`<table class="rows">
<thead><tr><th scope="col">Số, ký hiệu</th><th scope="col">Ngày ban hành</th><th scope="col">Trích yếu</th><th scope="col">Tình trạng</th></tr></thead>
<tbody>
${documents.map(
  document => html`<tr>
<th scope="row"><a href="${document.href}">${documentLabel(document)}</a></th>
<td class="rows__date">${document.issuedOn === undefined ? html`<span class="meta">Chưa rõ</span>` : time(document.issuedOn)}</td>
<td class="rows__title">${document.title} <span class="meta">${document.issuer}${document.citedByCount > 0 && ` · ${document.citedByCount} bài nhắc đến`}</span></td>
<td>${standingName(document.standing)}</td>
</tr>`,
)}
</tbody>
</table>`
}
