// A legal document: what it is, whether it holds, what it does to others and they to it, who speaks of it.
import { type DocumentPage, html, type Markup, raw } from '../src/site/index.ts'
import { contentsList } from './partials/contents-list.ts'
import { documentList } from './partials/document-card.ts'
import { documentLabel, isCalledByName, titleBesideLabel } from './partials/document-label.ts'
import { page } from './partials/frame.ts'
import { links } from './partials/links.ts'
import { standingSentence } from './partials/standing.ts'
import { subscribe } from './partials/subscribe.ts'
import { time } from './partials/time.ts'

type Mention = DocumentPage['citedBy'][number]
type Passage = Mention['passages'][number]

/** An article about one decree names it in every sentence: the first ones are enough, the others are folded. */
const PASSAGES_SHOWN = 3

export function render({ view }: { view: DocumentPage }): string {
  const title = titleBesideLabel(view)
  return page({
    frame: view.frame,
    kind: 'document',
    main: html`<article class="record">
<header class="record__head">
<h1${isCalledByName(view) && html` class="by-name"`}>${documentLabel(view)}</h1>
${title !== undefined && html`<p class="standfirst">${title}</p>`}
<p class="verdict" data-tone="${view.standing.tone}">${standingSentence(view.standing)}</p>
</header>
<section class="record__facts" aria-labelledby="thuoc-tinh">
<h2 class="side-heading" id="thuoc-tinh">Thuộc tính</h2>
<dl class="attributes">${view.attributes.map(attribute)}</dl>
</section>
<div class="record__body">
${
  view.namesakes.length > 0 &&
  html`<section class="notice" aria-labelledby="cung-so">
<h2 class="notice__heading" id="cung-so">Cùng số, ký hiệu nhưng là văn bản khác</h2>
${documentList(view.namesakes, 'h3')}
</section>`
}
${view.relations.length > 0 && html`<section aria-labelledby="luoc-do"><div class="section-head"><h2 id="luoc-do">Lược đồ</h2></div><dl class="relations">${view.relations.map(relationGroup)}</dl></section>`}
<section aria-labelledby="nhac-trong">
<div class="section-head"><h2 id="nhac-trong">Được nhắc trong</h2></div>
${view.citedBy.length > 0 ? html`<ol class="mentions">${view.citedBy.map(mention)}</ol>` : html`<p class="empty">Chưa có bài viết nào nhắc đến văn bản này.</p>`}
</section>
</div>
<div class="record__sources">
${sources(view.sources)}
${view.attachments.length > 0 && html`<section aria-labelledby="tep"><h2 class="side-heading" id="tep">Tệp đính kèm</h2>${links(view.attachments)}</section>`}
${subscribe(view.feed)}
</div>
${view.fullText !== undefined && fullText(view.fullText)}
</article>`,
  })
}

function attribute({ name, values }: DocumentPage['attributes'][number]): Markup {
  return html`<div><dt>${name}</dt>${values.map(
    ({ text, href }) => html`<dd>${href === undefined ? text : html`<a href="${href}">${text}</a>`}</dd>`,
  )}</div>`
}

function relationGroup({ name, items }: DocumentPage['relations'][number]): Markup {
  return html`<div><dt>${name}</dt>${items.map(
    ({ label, href, title, on, scope, by }) => html`<dd>
<p>${href === undefined ? html`<strong>${label}</strong> <span class="meta">(chưa có trong sổ)</span>` : html`<a href="${href}">${label}</a>`}${title !== undefined && html` <span class="relations__title">${title}</span>`}</p>
${(scope !== undefined || on !== undefined || by !== undefined) && html`<p class="meta">${parts([scope !== undefined && html`Phần: ${scope}`, on !== undefined && html`Từ ${time(on)}`, by !== undefined && html`Theo ${by}`])}</p>`}
</dd>`,
  )}</div>`
}

/** What is there, with a middle dot between. */
function parts(entries: readonly (Markup | false)[]): Markup {
  const present = entries.filter(entry => entry !== false)
  return html`${present.map((entry, i) => html`${i > 0 && ' · '}${entry}`)}`
}

function mention({ article, standingThen, passages }: Mention): Markup {
  return html`<li class="mention">
<p class="meta">${time(article.date)}</p>
<h3 class="mention__title"><a href="${article.href}">${article.title}</a></h3>
${passages.slice(0, PASSAGES_SHOWN).map(passage)}
${
  passages.length > PASSAGES_SHOWN &&
  html`<details class="more"><summary>${passages.length - PASSAGES_SHOWN} đoạn nữa</summary>${passages.slice(PASSAGES_SHOWN).map(passage)}</details>`
}
<p class="mention__then"><span class="meta">Khi bài đăng:</span> ${standingSentence(standingThen)}</p>
</li>`
}

function passage({ before, cited, after, pinpoint }: Passage): Markup {
  return html`<div class="passage"><blockquote><p>${before}<mark>${cited}</mark>${after}</p></blockquote>${
    pinpoint !== undefined && html`<p class="meta">Dẫn ${pinpoint}</p>`
  }</div>`
}

function sources(entries: DocumentPage['sources']): Markup {
  return html`<section aria-labelledby="nguon">
<h2 class="side-heading" id="nguon">Nguồn</h2>
${
  entries.length > 0
    ? html`<ul class="sources">${entries.map(
        ({ title, href, kind, checkedOn }) =>
          html`<li>${href === undefined ? title : html`<a href="${href}">${title}</a>`} <span class="meta">${kind}; kiểm tra ngày ${time(checkedOn)}</span></li>`,
      )}</ul>`
    : html`<p class="empty">Chưa ghi nguồn.</p>`
}
</section>`
}

function fullText({
  html: text,
  contents,
}: {
  html: string
  contents: Parameters<typeof contentsList>[0]
}): Markup {
  return html`<section class="record__text" aria-labelledby="toan-van">
<div class="section-head"><h2 id="toan-van">Toàn văn</h2></div>
${contentsList(contents, 'Mục lục')}
<div class="prose">
${raw(text)}
</div>
</section>`
}
