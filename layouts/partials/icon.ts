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
} as const

type IconName = keyof typeof ICONS

export function icon(name: IconName): Markup {
  return ICONS[name].icon
}

/** The shape alone, on its field of 16 × 16: for a larger drawing that holds it. */
export function iconShape(name: IconName): Markup {
  return ICONS[name].shape
}
