// What an article says in short, spelled out below it: a finger does not see the hint that a pointer sees.
import { type AbbreviationText, html, type Markup } from '../../src/site/index.ts'

export function abbreviations(entries: readonly AbbreviationText[]): Markup | false {
  return (
    entries.length > 0 &&
    html`<section class="abbreviations" aria-labelledby="viet-tat">
<h2 id="viet-tat">Chữ viết tắt trong bài</h2>
<dl>${entries.map(entry => html`<div><dt><a href="${entry.href}">${entry.abbreviation}</a></dt><dd${language(entry)}>${entry.expansion}</dd></div>`)}</dl>
</section>`
  )
}

/** Of words that are not Vietnamese. */
export function language({ lang }: Pick<AbbreviationText, 'lang'>): Markup | false {
  return lang !== undefined && html` lang="${lang}"`
}
