// Whether a document holds: a mark whose outline says it, and the words. Colour only repeats them.
import { html, type Markup, type StandingText } from '../../src/site/index.ts'
import { icon } from './icon.ts'

/** Short, for lists: ◐ Hết hiệu lực một phần */
export function standingName(standing: StandingText): Markup {
  return html`<span class="standing" data-tone="${standing.tone}" data-status="${standing.status}">${icon(standing.tone)} <span>${standing.name}</span></span>`
}

/** The whole sentence: ◆ Hết hiệu lực từ 01/7/2025, thay bằng Nghị định 118/2025/NĐ-CP */
export function standingSentence(standing: StandingText): Markup {
  return html`<span class="standing" data-tone="${standing.tone}" data-status="${standing.status}">${icon(standing.tone)} <span>${standing.sentence}</span></span>`
}
