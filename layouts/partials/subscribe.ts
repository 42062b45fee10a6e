// The way to follow a page without an account, with a word on what comes.
import { type FeedLink, html, type Markup } from '../../src/site/index.ts'
import { icon } from './icon.ts'

export function subscribe({ text, href, description }: FeedLink): Markup {
  return html`<p class="meta subscribe">${icon('feed')} <a href="${href}">${text}</a>: ${description}.</p>`
}
