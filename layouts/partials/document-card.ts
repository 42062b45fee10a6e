// A document in a list: what it is called, what it is about, who issued it and when, whether it holds.
import { type DocumentCard, html, type Markup } from '../../src/site/index.ts'
import { documentLabel, titleBesideLabel } from './document-label.ts'
import { namesakes } from './namesakes.ts'
import { standingName } from './standing.ts'
import { time } from './time.ts'

export function documentCard(document: DocumentCard, heading: 'h2' | 'h3'): Markup {
  const label = html`<a href="${document.href}">${documentLabel(document)}</a>`
  return html`<li class="document">
${heading === 'h2' ? html`<h2 class="document__label">${label}</h2>` : html`<h3 class="document__label">${label}</h3>`}
${documentTitle(document)}
<p class="meta">${documentOrigin(document)}</p>
<p class="document__standing">${standingName(document.standing)}${namesakes(document)}</p>
</li>`
}

export function documentTitle(document: DocumentCard): Markup | false {
  const title = titleBesideLabel(document)
  return title !== undefined && html`<p class="document__title">${title}</p>`
}

/** Who issued it and when: `Chính phủ · 23/04/2018`. */
function documentOrigin(document: DocumentCard): Markup {
  return html`${document.issuer}${document.issuedOn !== undefined && html` · ${time(document.issuedOn)}`}`
}

export function documentList(documents: readonly DocumentCard[], heading: 'h2' | 'h3'): Markup {
  return html`<ul class="documents">${documents.map(document => documentCard(document, heading))}</ul>`
}
