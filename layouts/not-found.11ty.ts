// The address leads nowhere: say so, and help on.
import { html, type NotFoundPage } from '../src/site/index.ts'
import { page } from './partials/frame.ts'
import { links } from './partials/links.ts'
import { searchForm } from './partials/search-form.ts'

export function render({ view }: { view: NotFoundPage }): string {
  return page({
    frame: view.frame,
    kind: 'not-found',
    styles: ['lists', 'search'],
    searchInMasthead: false,
    main: html`<div class="lost">
<p class="lost__code">404</p>
<h1>${view.heading}</h1>
<p class="standfirst">Có thể địa chỉ đã gõ nhầm, hoặc trang đã được chuyển đi. Mời tìm lại theo tên bài hoặc số, ký hiệu văn bản.</p>
${searchForm(view.frame.search, 'page')}
${links(view.aids)}
</div>`,
  })
}
