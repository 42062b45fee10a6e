// From page to page of a long list; nothing where one page holds it all.
import { html, type Markup, type Pager } from '../../src/site/index.ts'

export function pager(list: Pager): Markup | false {
  if (list.pages < 2) return false
  return html`<nav class="pager" aria-label="Các trang của danh sách">
<p class="pager__place">Trang ${list.page} / ${list.pages}</p>
${pagerSteps(list)}
</nav>`
}

/** The links alone. */
export function pagerSteps({
  previous,
  next,
  numbers,
}: Pick<Pager, 'previous' | 'next' | 'numbers'>): Markup {
  return html`<ul>
${previous !== undefined && html`<li><a class="pager__step" href="${previous}" rel="prev">Trang trước</a></li>`}
${numbers.map(number =>
  number === null
    ? html`<li class="pager__gap">…</li>`
    : html`<li class="pager__number"><a href="${number.href}"${number.current && html` aria-current="page"`}><span class="unseen">Trang </span>${number.page}</a></li>`,
)}
${next !== undefined && html`<li><a class="pager__step" href="${next}" rel="next">Trang sau</a></li>`}
</ul>`
}
