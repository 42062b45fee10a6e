// What stands before and after: `neighbours('Bài', previous, next)` leads to «Bài trước» and «Bài sau»; nothing
// where there is neither.
import { html, type LinkText, type Markup } from '../../src/site/index.ts'

export function neighbours(
  what: 'Bài' | 'Số',
  previous: LinkText | undefined,
  next: LinkText | undefined,
): Markup | false {
  if (previous === undefined && next === undefined) return false
  return html`<nav class="neighbours" aria-label="${what} trước và ${what.toLowerCase()} sau">
${previous !== undefined && html`<a class="neighbours__previous" href="${previous.href}" rel="prev"><span class="meta">${what} trước</span> ${previous.text}</a>`}
${next !== undefined && html`<a class="neighbours__next" href="${next.href}" rel="next"><span class="meta">${what} sau</span> ${next.text}</a>`}
</nav>`
}
