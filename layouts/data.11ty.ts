// The open data: each file, its formats, its fields.
import { type DataPage, html } from '../src/site/index.ts'
import { page } from './partials/frame.ts'
import { links } from './partials/links.ts'

export function render({ view }: { view: DataPage }): string {
  return page({
    frame: view.frame,
    kind: 'data',
    main: html`<header class="page-head">
<h1>${view.heading}</h1>
</header>
${view.files.map(
  file => html`<section class="dataset">
<div class="section-head"><h2>${file.name}</h2></div>
<p>${file.description}</p>
${links(file.formats, 'formats')}
<section class="table" aria-label="Các trường của ${file.name}" tabindex="0"><table>
<thead><tr><th scope="col">Trường</th><th scope="col">Ý nghĩa</th></tr></thead>
<tbody>${file.fields.map(field => html`<tr><th scope="row"><code>${field.name}</code></th><td>${field.description}</td></tr>`)}</tbody>
</table></section>
</section>`,
)}`,
  })
}
