// Every part of the site on one page, for people.
import { html, type LinkText, type SiteMapPage } from '../src/site/index.ts'
import { page } from './partials/frame.ts'
import { links } from './partials/links.ts'

export function render({ view }: { view: SiteMapPage }): string {
  return page({
    frame: view.frame,
    kind: 'site-map',
    styles: ['lists'],
    main: html`<header class="page-head">
<h1>${view.heading}</h1>
</header>
<div class="map">${view.groups.map(group => html`<section><h2>${group.name}</h2>${group.intro !== undefined && html`<p class="meta">${group.intro}</p>`}${links(group.links, isShort(group.links) ? 'links links--short' : 'links')}</section>`)}</div>`,
  })
}

/** Twenty years, say: they stand side by side. */
function isShort(entries: readonly LinkText[]): boolean {
  return entries.length > 8 && entries.every(({ text }) => text.length <= 10)
}
