// Lists to turn to, by the ways that divide them; on a narrow screen in a sheet over the page. Where `forBoxes`, a
// script makes boxes of them (src/browser/facet-boxes.ts) that work together.
import { type Facet, html, type Markup } from '../../src/site/index.ts'
import { icon } from './icon.ts'

interface Options {
  /** On the button that opens the sheet. */
  opener: string
  label: string
  open: boolean
  forBoxes: boolean
}

export function facets(entries: readonly Facet[], { opener, label, open, forBoxes }: Options): Markup {
  return html`<div class="register__facets">
<button class="opener" type="button" popovertarget="bo-loc">${icon('menu')} <span>${opener}</span></button>
<nav class="sheet facets" id="bo-loc" popover aria-label="${label}">
<button class="sheet__close" type="button" popovertarget="bo-loc" popovertargetaction="hide">Đóng</button>
${entries.map(
  ({
    name,
    slug,
    options,
  }) => html`<details class="facet"${open && html` open`}${forBoxes && html` data-facet="${slug}"`}>
<summary>${name}</summary>
<ul>${options.map(
    ({ text, href, key, count, current }) =>
      html`<li${forBoxes && html` data-key="${key}"`}${count === 0 && html` hidden`}><a href="${href}"${current && html` aria-current="true"`}>${text} <span class="count">${count ?? ''}</span></a></li>`,
  )}</ul>
</details>`,
)}
</nav>
</div>`
}

/** What is chosen, and the way out of it; for a script to fill. */
export function chosenLine(): Markup {
  return html`<p class="filter__chosen" hidden><span></span> <button class="filter__clear" type="button">Bỏ lọc</button></p>`
}
