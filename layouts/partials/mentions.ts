// The articles that speak of a document, each with its sentences and whether the document held on its day.
import { html, type Markup, type Mention, type StandingText } from '../../src/site/index.ts'
import { standingSentence } from './standing.ts'
import { time } from './time.ts'

/** An article about one decree names it in every sentence: the first ones are enough, the others are folded. */
const PASSAGES_SHOWN = 3

export function mentions(entries: readonly Mention[], today: StandingText, heading: 'h2' | 'h3'): Markup {
  return html`<ol class="mentions">${entries.map(entry => mention(entry, today, heading))}</ol>`
}

function mention(
  { article, standingThen, passages }: Mention,
  today: StandingText,
  heading: 'h2' | 'h3',
): Markup {
  const title = html`<a href="${article.href}">${article.title}</a>`
  return html`<li class="mention">
<p class="meta">${time(article.date)}</p>
${heading === 'h2' ? html`<h2 class="mention__title">${title}</h2>` : html`<h3 class="mention__title">${title}</h3>`}
${passages.slice(0, PASSAGES_SHOWN).map(passage)}
${
  passages.length > PASSAGES_SHOWN &&
  html`<details class="more"><summary>${passages.length - PASSAGES_SHOWN} đoạn nữa</summary>${passages.slice(PASSAGES_SHOWN).map(passage)}</details>`
}
${standingThen !== undefined && html`<p class="mention__then"><span class="meta">Khi bài đăng:</span> ${standingSentence(standingThen)}</p>`}
<p class="mention__then"><span class="meta">${standingThen === undefined ? 'Khi bài đăng và nay:' : 'Nay:'}</span> ${standingSentence(today)}</p>
</li>`
}

function passage({ before, cited, after, pinpoints }: Mention['passages'][number]): Markup {
  return html`<div class="passage"><blockquote><p>${before}<mark>${cited}</mark>${after}</p></blockquote>${
    pinpoints.length > 0 &&
    html`<p class="meta">Dẫn ${pinpoints.map(
      ({ text, href }, i) =>
        html`${i > 0 && '; '}${href === undefined ? text : html`<a href="${href}">${text}</a>`}`,
    )}</p>`
  }</div>`
}
