// What is to be shown from a day on, ready behind what is shown until then. A script puts the one for the other when the
// day has come: pages are built when editors write, and days pass in between.
//   <span class="standing">Còn hiệu lực</span><template data-on="2027-01-01"><span class="standing">…</span></template>
import { html, type Markup } from '../../src/site/index.ts'

interface Turn {
  /** First day: `2027-01-01`. */
  on: string
  /** Absent: nothing, what is shown until then only goes. */
  markup?: Markup
  /** What is said from then on behind each link to the document in the text; empty where nothing is. */
  since?: string
}

/** `now` is one element. */
export function turning(now: Markup, next: readonly Turn[] = []): Markup {
  return html`${now}${next.map(
    ({ on, markup, since }) =>
      html`<template ${ATTRIBUTE}="${on}"${since !== undefined && html` data-since="${since}"`}>${markup}</template>`,
  )}`
}

const ATTRIBUTE = 'data-on'

/** Whether anything on the page is going to turn. */
export function turns(page: Markup): boolean {
  return page.source.includes(`<template ${ATTRIBUTE}=`)
}
