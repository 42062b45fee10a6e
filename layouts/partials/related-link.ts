// Another document by its name: a link, or the name and that the register lacks it.
import { html, type Markup, type RelatedDocument } from '../../src/site/index.ts'

export function relatedLink({ label, href }: RelatedDocument): Markup {
  return href === undefined
    ? html`<strong>${label}</strong> <span class="meta">(chưa có trong sổ)</span>`
    : html`<a href="${href}">${label}</a>`
}
