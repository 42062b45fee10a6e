// What a reader does with a page: passes it on, keeps its address, prints it. Shown by the script that does it, each only
// where the browser can (src/browser/page-actions.ts): without script the browser's own menu has them.
import { html, type Markup } from '../../src/site/index.ts'
import { icon } from './icon.ts'

export function pageActions(): Markup {
  return html`<div class="page-actions">
<button type="button" data-action="share" hidden>${icon('share')} Chia sẻ</button>
<button type="button" data-action="copy" hidden>${icon('link')} Sao chép liên kết</button>
<button type="button" data-action="print" hidden>${icon('print')} In trang</button>
<span class="meta" role="status"></span>
</div>`
}
