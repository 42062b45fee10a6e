// Small drawings beside words, never instead of them: `<svg class="icon" aria-hidden="true">…</svg>`.
import { html, type Markup } from '../../src/site/index.ts'

function drawn(shape: Markup): { shape: Markup; icon: Markup } {
  return { shape, icon: html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">${shape}</svg>` }
}

// Made once each: they stand beside every standing.
// On a field of 16 × 16, in the colour of the words. Holes are cut by the even-odd rule.
const ICONS = {
  // The four tones of a standing differ in outline: ticked disc, half disc, crossed diamond, broken ring.
  good: drawn(
    html`<path fill-rule="evenodd" d="M8 0a8 8 0 1 1 0 16A8 8 0 0 1 8 0ZM7 11.9l5.3-6-1.5-1.3-3.9 4.4L5 7.2 3.6 8.6Z"/>`,
  ),
  caution: drawn(
    html`<path fill-rule="evenodd" d="M8 0a8 8 0 1 1 0 16A8 8 0 0 1 8 0Zm0 2.2v11.6A5.8 5.8 0 0 0 8 2.2Z"/>`,
  ),
  ended: drawn(
    html`<path fill-rule="evenodd" d="M8-.5 16.5 8 8 16.5-.5 8ZM8 6.6 6.1 4.7 4.7 6.1 6.6 8 4.7 9.9l1.4 1.4L8 9.4l1.9 1.9 1.4-1.4L9.4 8l1.9-1.9-1.4-1.4Z"/>`,
  ),
  unknown: drawn(
    html`<circle cx="8" cy="8" r="6.7" fill="none" stroke="currentColor" stroke-width="2.4" stroke-dasharray="3.5"/>`,
  ),
  search: drawn(
    html`<path fill-rule="evenodd" d="M6.5 0a6.5 6.5 0 0 1 5.2 10.3l4 4-1.4 1.4-4-4A6.5 6.5 0 1 1 6.5 0Zm0 2a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9Z"/>`,
  ),
  menu: drawn(html`<path d="M0 2h16v2H0Zm0 5h16v2H0Zm0 5h10v2H0Z"/>`),
  feed: drawn(
    html`<path d="M2 12a2 2 0 1 1 0 4 2 2 0 0 1 0-4ZM0 6a10 10 0 0 1 10 10H7.6A7.6 7.6 0 0 0 0 8.4ZM0 0a16 16 0 0 1 16 16h-2.4A13.6 13.6 0 0 0 0 2.4Z"/>`,
  ),
  share: drawn(html`<path d="M8 0 12.5 4.5 11 6 9 4v7H7V4L5 6 3.5 4.5ZM1 8h3v2H3v4h10v-4h-1V8h3v8H1Z"/>`),
  link: drawn(html`<path fill-rule="evenodd" d="M0 0h11v3h5v13H5v-3H0Zm2 2v9h3V3h4V2Zm5 3v9h7V5Z"/>`),
  print: drawn(
    html`<path fill-rule="evenodd" d="M4 0h8v4h4v8h-3v4H3v-4H0V4h4Zm2 2v2h4V2ZM2 6v4h1V9h10v1h1V6Zm3 5v3h6v-3Z"/>`,
  ),
} as const

type IconName = keyof typeof ICONS

export function icon(name: IconName): Markup {
  return ICONS[name].icon
}

/** The shape alone, on its field of 16 × 16: for a larger drawing that holds it. */
export function iconShape(name: IconName): Markup {
  return ICONS[name].shape
}
