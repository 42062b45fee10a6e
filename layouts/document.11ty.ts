// A legal document: what it is, whether it holds, how it came to that, what it does to others and they to it, who speaks
// of it.
import { type DocumentPage, html, type Markup, raw, type StandingText } from '../src/site/index.ts'
import { contentsList } from './partials/contents-list.ts'
import { documentList } from './partials/document-card.ts'
import { documentLabel, isCalledByName, titleBesideLabel } from './partials/document-label.ts'
import { page } from './partials/frame.ts'
import { life } from './partials/life.ts'
import { link, links } from './partials/links.ts'
import { mentions } from './partials/mentions.ts'
import { moreChanges } from './partials/more-changes.ts'
import { pageActions } from './partials/page-actions.ts'
import { pager } from './partials/pager.ts'
import { relatedLink } from './partials/related-link.ts'
import { relationPicture } from './partials/relation-picture.ts'
import { standingName, standingSentence } from './partials/standing.ts'
import { subscribe } from './partials/subscribe.ts'
import { time } from './partials/time.ts'
import { turning } from './partials/turning.ts'

type Change = DocumentPage['changes'][number]
type RelationItem = DocumentPage['relations'][number]['items'][number]

/** A law on which hundreds rest: the first ones of a kind are shown, the others folded. */
const RELATIONS_SHOWN = 10

export function render({ view }: { view: DocumentPage }): string {
  const title = titleBesideLabel(view)
  return page({
    frame: view.frame,
    kind: 'document',
    styles: ['lists', ...(view.fullText === undefined ? [] : (['article'] as const)), 'document'],
    main: html`<article class="record">
<header class="record__head">
<h1${isCalledByName(view) && html` class="by-name"`}>${documentLabel(view)}</h1>
${title !== undefined && html`<p class="standfirst">${title}</p>`}
<div class="verdict">
<p>${standingSentence(view.standing)}</p>
${changesOf(view)}
</div>
${
  view.namesakes.length > 0 &&
  html`<section class="notice" aria-labelledby="cung-so">
<h2 class="notice__heading" id="cung-so">Cùng số, ký hiệu nhưng là văn bản khác</h2>
${documentList(view.namesakes, 'h3')}
</section>`
}
${waysDown(view)}
</header>
<section class="record__facts" aria-labelledby="thuoc-tinh">
<h2 class="side-heading" id="thuoc-tinh">Thuộc tính</h2>
<dl class="attributes">${view.attributes.map(attribute)}</dl>
</section>
<div class="record__body">
${view.life.length > 0 && html`<section aria-labelledby="qua-trinh">${sectionHead('qua-trinh', 'Quá trình hiệu lực')}${life(view.life)}</section>`}
${
  view.relations.length > 0 &&
  html`<section class="record__relations" aria-labelledby="luoc-do">${sectionHead('luoc-do', 'Lược đồ')}
<div class="relations-both">
${view.picture !== undefined && relationPicture(view.picture)}
<dl class="relations">${view.relations.map(relationGroup)}</dl>
</div>
</section>`
}
<section aria-labelledby="nhac-trong">
${sectionHead('nhac-trong', 'Được nhắc trong', view.mentions.total > 1 && html`<p class="meta">${view.mentions.total} bài viết, mới nhất trước</p>`)}
${view.citedBy.length > 0 ? mentions(view.citedBy, view.standing, 'h3') : html`<p class="empty">Chưa có bài viết nào nhắc đến văn bản này.</p>`}
${pager(view.mentions.pager)}
</section>
</div>
<div class="record__sources">
${sources(view.sources)}
${view.attachments.length > 0 && html`<section aria-labelledby="tep"><h2 class="side-heading" id="tep">Tệp đính kèm</h2>${links(view.attachments)}</section>`}
${subscribe(view.feed)}
${pageActions()}
</div>
${view.fullText !== undefined && fullText(view.fullText)}
</article>`,
  })
}

function sectionHead(id: string, name: string, beside: Markup | false = false): Markup {
  return html`<div class="section-head"><h2 id="${id}">${name}</h2>${beside}</div>`
}

/** What stands further down: on a phone it lies many screens away. */
function waysDown({ life, relations, fullText }: DocumentPage): Markup {
  const ways = [
    ...(life.length > 0 ? [['qua-trinh', 'Quá trình hiệu lực']] : []),
    ...(relations.length > 0 ? [['luoc-do', 'Lược đồ']] : []),
    ['nhac-trong', 'Được nhắc trong'],
    ...(fullText !== undefined ? [['toan-van', 'Toàn văn']] : []),
  ]
  return html`<nav class="ways-down" aria-label="Các phần của trang"><ul>${ways.map(
    ([id, name]) => html`<li><a href="#${id}">${name}</a></li>`,
  )}</ul></nav>`
}

/** What others have done to it, and what is known to come. */
function changesOf({ changes, coming }: DocumentPage): Markup | false {
  if (changes.length === 0 && coming.length === 0) return false
  return html`<dl class="changes">${changes.map(change)}${coming.map(({ on, standing }) =>
    turning(html`<div><dt>Từ ngày ${time(on)}</dt><dd>${standingSentence(standing)}</dd></div>`, [
      { on: on.iso },
    ]),
  )}</dl>`
}

function change({ name, items, more, come }: Change): Markup {
  return html`<div><dt>${come === undefined ? name : turning(html`<span>${name}</span>`, [{ on: come.on, markup: html`<span>${come.name}</span>` }])}</dt>${items.map(
    ({ on, until, scope, standing, ...other }) =>
      html`<dd>${relatedLink(other)}${scope !== undefined && html` (${scope})`}${on !== undefined && (on === 'unknown' ? ', chưa rõ từ ngày nào' : html` từ ${time(on)}`)}${until !== undefined && html` đến ${time(until)}`}${standing !== undefined && html` ${brief(standing)}`}</dd>`,
  )}${more > 0 && html`<dd>${moreChanges(more)}</dd>`}</div>`
}

/** That another document holds is told in two words; why it does not, in a sentence. */
function brief({ next = [], ...today }: StandingText): Markup {
  const words = (standing: StandingText): Markup =>
    standing.tone === 'good'
      ? standingName(standing)
      : html`<span class="changes__ended">${standingSentence(standing)}</span>`
  return turning(
    words(today),
    next.map(later => ({ on: later.on, markup: words(later) })),
  )
}

function attribute({ name, values }: DocumentPage['attributes'][number]): Markup {
  return html`<div><dt>${name}</dt>${values.map(
    ({ text, href, standing, next }) =>
      html`<dd>${
        standing !== undefined
          ? standingSentence(standing)
          : href === undefined
            ? text
            : turning(
                link({ text, href }),
                next?.map(later => ({ on: later.on, markup: link(later) })),
              )
      }</dd>`,
  )}</div>`
}

function relationGroup({ name, items }: DocumentPage['relations'][number]): Markup {
  const shown = items.length > RELATIONS_SHOWN + 1 ? items.slice(0, RELATIONS_SHOWN) : items
  const folded = items.slice(shown.length)
  return html`<div><dt>${name}</dt>${shown.map(item => html`<dd>${relation(item)}</dd>`)}${
    folded.length > 0 &&
    html`<dd><details class="more"><summary>${folded.length} văn bản khác</summary><ul>${folded.map(item => html`<li>${relation(item)}</li>`)}</ul></details></dd>`
  }</div>`
}

function relation({ title, on, scope, by, standing, ...other }: RelationItem): Markup {
  return html`<p>${relatedLink(other)}${title !== undefined && html` <span class="relations__title">${title}</span>`}</p>
${(scope !== undefined || on !== undefined || by !== undefined) && html`<p class="meta">${parts([scope !== undefined && html`Phần: ${scope}`, on !== undefined && html`Từ ${time(on)}`, by !== undefined && html`Theo ${by}`])}</p>`}
${standing !== undefined && html`<p>${standingName(standing)}</p>`}`
}

/** What is there, with a middle dot between. */
function parts(entries: readonly (Markup | false)[]): Markup {
  const present = entries.filter(entry => entry !== false)
  return html`${present.map((entry, i) => html`${i > 0 && ' · '}${entry}`)}`
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
