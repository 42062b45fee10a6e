// The life of a document, day by day: <li><time>01/7/2025</time> Được thay thế bởi <a>Nghị định 118/2025/NĐ-CP</a></li>

import { lastDay } from '../../src/legal/index.ts'
import { type DocumentPage, html, type LifeDay, type Markup } from '../../src/site/index.ts'
import { relatedLink } from './related-link.ts'
import { time } from './time.ts'
import { turning } from './turning.ts'

/** Of a law amended a hundred times: how it began, and what happened last. The middle is folded. */
const MOST_DAYS = 12
const FIRST_DAYS = 3
const LAST_DAYS = 6
const MOST_EVENTS = 8

export function life(days: DocumentPage['life']): Markup {
  if (days.length <= MOST_DAYS) return html`<ol class="life">${days.map(day)}</ol>`
  const middle = days.slice(FIRST_DAYS, -LAST_DAYS)
  return html`<ol class="life">${days.slice(0, FIRST_DAYS).map(day)}<li class="life__fold"><details class="more"><summary>${middle.length} mốc ở giữa${span(middle)}</summary><ol class="life">${middle.map(day)}</ol></details></li>${days.slice(-LAST_DAYS).map(day)}</ol>`
}

/** `, từ 15/02/2021 đến 15/10/2025` */
function span(days: readonly LifeDay[]): Markup | false {
  const first = days[0]?.on
  const last = days.at(-1)?.on
  return first !== undefined && last !== undefined && html`, từ ${time(first)} đến ${time(last)}`
}

function day({ on, toCome, events }: LifeDay): Markup {
  const shown = events.length > MOST_EVENTS + 1 ? events.slice(0, MOST_EVENTS) : events
  const folded = events.slice(shown.length)
  return html`<li class="life__day${toCome && ' life__day--to-come'}"><p class="life__on">${on === undefined ? 'Chưa rõ ngày' : time(on)}${toCome && html` ${turning(html`<span class="life__to-come">sắp tới</span>`, on === undefined ? [] : [{ on: lastDay(on.iso) }])}`}</p><div>${shown.map(event)}${
    folded.length > 0 &&
    html`<details class="more"><summary>${folded.length} việc khác trong ngày</summary>${folded.map(event)}</details>`
  }</div></li>`
}

function event({ words, by, provision }: LifeDay['events'][number]): Markup {
  return html`<p>${words}${by !== undefined && html` ${relatedLink(by)}`}${provision !== undefined && html` <span class="meta">(theo ${provision})</span>`}</p>`
}
