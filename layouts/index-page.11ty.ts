// All topics, or all months of the archive.
import { html, type IndexPage } from '../src/site/index.ts'
import { page } from './partials/frame.ts'

export function render({ view }: { view: IndexPage }): string {
  return page({
    frame: view.frame,
    kind: 'index',
    styles: ['lists'],
    main: html`<header class="page-head">
<h1>${view.heading}</h1>
${view.intro !== undefined && html`<p class="standfirst">${view.intro}</p>`}
</header>
${view.groups.length === 0 && html`<p class="empty">Chưa có gì ở đây.</p>`}
${view.groups.map(
  ({ name, entries }) => html`<section class="group">
${name !== undefined && html`<div class="section-head"><h2>${name}</h2></div>`}
<ul class="entries${entries.every(entry => entry.description === undefined) && ' entries--short'}">${entries.map(
    entry =>
      html`<li><a href="${entry.href}">${entry.text}</a> <span class="count">${entry.count} bài</span>${
        entry.description !== undefined && html`<p>${entry.description}</p>`
      }</li>`,
  )}</ul>
</section>`,
)}`,
  })
}
