// Abbreviations, and the indices of provinces among them: what they measure, and their figures here.
import { type GlossaryPage, html, type IndexText, type Markup } from '../src/site/index.ts'
import { language } from './partials/abbreviations.ts'
import { page } from './partials/frame.ts'
import { indexChart } from './partials/index-chart.ts'
import { link } from './partials/links.ts'
import { time } from './partials/time.ts'

export function render({ view }: { view: GlossaryPage }): string {
  return page({
    frame: view.frame,
    kind: 'glossary',
    styles: ['lists', 'glossary'],
    main: html`<header class="page-head">
<h1>${view.heading}</h1>
<p class="standfirst">Chữ viết tắt gặp trong các bài, viết đầy đủ${view.indices.length > 0 && '; các chỉ số xếp hạng tỉnh, thành phố, kèm số liệu có nguồn'}.</p>
</header>
${view.indices.length > 0 && html`<nav class="ways-down" aria-label="Các phần của trang"><ul><li><a href="#chu-viet-tat">Chữ viết tắt</a></li>${view.indices.map(({ id, abbreviation }) => html`<li><a href="#${id}">${abbreviation}</a></li>`)}</ul></nav>`}
<section class="group" aria-labelledby="chu-viet-tat">
<div class="section-head"><h2 id="chu-viet-tat">Chữ viết tắt</h2></div>
<dl class="glossary">${view.entries.map(entry)}</dl>
</section>
${view.indices.map(index => indexSection(index, view.province))}`,
  })
}

function entry({
  id,
  abbreviation,
  also,
  note,
  isIndex,
  articles,
  ...words
}: GlossaryPage['entries'][number]): Markup {
  return html`<div id="${id}"><dt>${abbreviation}${also.length > 0 && html` <span class="meta">(cũng viết: ${also.join(', ')})</span>`}</dt>
<dd><span${language(words)}>${words.expansion}</span>${isIndex && html` (<a href="#chi-so-${id}">giải thích và số liệu</a>)`}</dd>
${note !== undefined && html`<dd class="meta">${note}</dd>`}
${articles.length > 0 && html`<dd class="meta">Trong bài: ${articles.map((article, i) => html`${i > 0 && '; '}${link(article)}`)}</dd>`}</div>`
}

function indexSection(index: IndexText, province: string): Markup {
  const { id, abbreviation, name, measures, publishedBy, sources, figures, chart } = index
  return html`<section class="group index" aria-labelledby="${id}">
<div class="section-head"><h2 id="${id}">${abbreviation}: ${name}</h2></div>
<p>${measures}</p>
<p class="meta">Công bố: ${publishedBy}. Nguồn của lời giải thích: ${sources.map((source, i) => html`${i > 0 && '; '}${sourceLink(source)}`)}.</p>
<h3>Số liệu của ${province}</h3>
${
  figures.length === 0
    ? html`<p class="empty">Chưa có số liệu nào có nguồn. Ban biên tập chỉ ghi con số kèm nơi công bố nó.</p>`
    : html`${chart !== undefined && indexChart(chart, { id, abbreviation, province })}
${figureTable(index, province)}`
}
</section>`
}

function figureTable({ abbreviation, figures }: IndexText, province: string): Markup {
  return html`<section class="table" tabindex="0" aria-label="Bảng số liệu ${abbreviation} của ${province}"><table>
<thead><tr><th scope="col">Năm</th><th scope="col">Điểm</th><th scope="col">Thứ hạng</th><th scope="col">Nguồn</th></tr></thead>
<tbody>${figures.map(
    ({ year, score, rank, source }) =>
      html`<tr><th scope="row">${year}</th><td>${score ?? 'chưa rõ'}</td><td>${rank ?? 'chưa rõ'}</td><td>${sourceLink(source)}</td></tr>`,
  )}</tbody>
</table></section>`
}

function sourceLink({ text, href, checkedOn }: IndexText['sources'][number]): Markup {
  return html`${href === undefined ? text : html`<a href="${href}">${text}</a>`} (kiểm tra ngày ${time(checkedOn)})`
}
