// A page that stands by itself: about, contact, accessibility.
import { html, raw, type StaticPage } from '../src/site/index.ts'
import { contentsList } from './partials/contents-list.ts'
import { page } from './partials/frame.ts'

export function render({ view }: { view: StaticPage }): string {
  const contents = contentsList(view.contents, view.frame.lang === 'vi' ? 'Trong trang này' : 'On this page')
  return page({
    frame: view.frame,
    kind: 'page',
    styles: ['article'],
    main: html`<article class="reading${contents !== false && ' reading--sided'}">
<header class="reading__head">
<h1>${view.heading}</h1>
${view.summary !== undefined && html`<p class="standfirst">${view.summary}</p>`}
</header>
${contents !== false && html`<div class="reading__side">${contents}</div>`}
<div class="reading__text prose">
${raw(view.html)}
</div>
</article>`,
  })
}
