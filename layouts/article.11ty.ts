// An article, made for reading; beside it the documents it mentions and whether they still hold.
import {
  type ArticleCard,
  type ArticlePage,
  type CitedDocument,
  html,
  type LinkText,
  type Markup,
  raw,
} from '../src/site/index.ts'
import { abbreviations } from './partials/abbreviations.ts'
import { articleLine } from './partials/article-card.ts'
import { contentsList } from './partials/contents-list.ts'
import { documentTitle } from './partials/document-card.ts'
import { documentLabel } from './partials/document-label.ts'
import { figure } from './partials/figure.ts'
import { page } from './partials/frame.ts'
import { link, topics } from './partials/links.ts'
import { moreChanges } from './partials/more-changes.ts'
import { neighbours } from './partials/neighbours.ts'
import { pageActions } from './partials/page-actions.ts'
import { standingName, standingSentence } from './partials/standing.ts'
import { time } from './partials/time.ts'
import { turning } from './partials/turning.ts'

export function render({ view }: { view: ArticlePage }): string {
  const contents = contentsList(view.contents, 'Trong bài này')
  return page({
    frame: view.frame,
    kind: 'article',
    styles: ['article'],
    main: html`<article class="reading${view.cited.length > 0 && ' reading--sided'}">
<header class="reading__head">
<h1>${view.title}</h1>
<p class="meta dateline">${time(view.date)}${view.updated !== undefined && html` <span>Cập nhật: ${time(view.updated)}</span>`}${view.issue !== undefined && html` ${link(view.issue)}`}${view.cited.length > 0 && html` <a href="#duoc-nhac">${citedInShort(view)}</a>`}</p>
${view.withdrawn !== undefined && withdrawal(view.withdrawn)}
${view.summary !== undefined && html`<p class="standfirst">${view.summary}</p>`}
</header>
${contents !== false && html`<div class="reading__contents">${contents}</div>`}
<div class="reading__text">
${view.image !== undefined && figure(view.image)}
${
  view.html !== '' &&
  html`<div class="prose" data-article-body>
${raw(view.html)}
</div>`
}
${view.corrections.length > 0 && corrections(view.corrections)}
${view.authors.length > 0 && html`<p class="byline">${view.authors.join(', ')}</p>`}
${abbreviations(view.abbreviations)}
${topics(view.topics)}
${pageActions()}
</div>
${
  view.cited.length > 0 &&
  html`<section class="reading__side" aria-labelledby="duoc-nhac">
<h2 class="side-heading" id="duoc-nhac">Văn bản được nhắc</h2>
<ol class="cited">${view.cited.map(citedDocument)}</ol>
</section>`
}
</article>
${neighbours('Bài', view.previous && neighbour(view.previous), view.next && neighbour(view.next))}
${
  view.related.length > 0 &&
  html`<section class="related" aria-labelledby="lien-quan">
<div class="section-head"><h2 id="lien-quan">Bài liên quan</h2></div>
<ul class="lines">${view.related.map(articleLine)}</ul>
</section>`
}`,
  })
}

/** `Nhắc đến 6 văn bản, 4 nay đã thay đổi hiệu lực`: whether the list is worth going to. */
function citedInShort({ cited, changed }: ArticlePage): Markup {
  const words = (count: number): Markup =>
    html`<span>Nhắc đến ${cited.length} văn bản${count > 0 && `, ${count} nay đã thay đổi hiệu lực`}</span>`
  return turning(
    words(changed.today),
    changed.next.map(({ on, count }) => ({ on, markup: words(count) })),
  )
}

function withdrawal({ on, reason }: { on: ArticlePage['date']; reason: string }): Markup {
  return html`<div class="notice notice--ended"><p><strong>Bài viết đã được gỡ ngày ${time(on)}.</strong> ${reason}</p></div>`
}

function corrections(entries: ArticlePage['corrections']): Markup {
  return html`<section class="notice" aria-labelledby="dinh-chinh">
<h2 class="notice__heading" id="dinh-chinh">Đính chính</h2>
<ul>${entries.map(({ on, text }) => html`<li>${time(on)}: ${text}</li>`)}</ul>
</section>`
}

function citedDocument(document: CitedDocument): Markup {
  return html`<li data-document="${document.slug}">
<h3 class="document__label"><a href="${document.href}">${documentLabel(document)}</a></h3>
${documentTitle(document)}
<p class="address">${document.shortAddress}</p>
<p class="meta">${origin(document)}</p>
${document.pinpoints.length > 0 && html`<p class="meta">Dẫn ${document.pinpoints.join('; ')}</p>`}
<dl class="then-now">${thenNow(document).map(([name, words, id]) => html`<div><dt>${name}</dt><dd${id !== undefined && html` id="${id}"`}>${words}</dd></div>`)}</dl>
</li>`
}

/** Who issued it, when, and since when it holds: what is not known is said too. */
function origin({ issuer, issuedOn, effectiveOn }: CitedDocument): Markup {
  return html`${issuer} · ${issuedOn === undefined ? 'chưa rõ ngày ban hành' : html`ban hành ${time(issuedOn)}`} · ${
    effectiveOn.length === 0 ? 'chưa rõ ngày có hiệu lực' : `có hiệu lực từ ${effectiveOn.join('; ')}`
  }`
}

/** On its day and today, once where that is the same; then what came in between. The links in the text name today's row. */
function thenNow(document: CitedDocument): [name: string, words: Markup | Markup[], id?: string][] {
  const { slug, href, standingThen, standing, sinceNext, amendedBy, replacedBy } = document
  const id = `nay-${slug}`
  const now = standingSentence(standing, { links: true, since: sinceNext })
  const rows: [string, Markup | Markup[], string?][] =
    standingThen === undefined
      ? [['Khi bài đăng và nay', now, id]]
      : [
          ['Khi bài đăng', standingSentence(standingThen, { links: true })],
          ['Nay', now, id],
        ]
  if (replacedBy.length > 0)
    rows.push([
      'Văn bản thay thế',
      replacedBy.map(
        ({ text, href, standing }) => html`<p><a href="${href}">${text}</a> ${standingName(standing)}</p>`,
      ),
    ])
  if (amendedBy.items.length > 0)
    rows.push([
      'Sửa đổi sau ngày đăng',
      [
        ...amendedBy.items.map(
          ({ text, href, when, scope }) =>
            html`<p><a href="${href}">${text}</a>${scope !== undefined && `: ${scope}`}, ${when}</p>`,
        ),
        ...(amendedBy.more > 0 ? [html`<p>${moreChanges(amendedBy.more, href)}</p>`] : []),
      ],
    ])
  return rows
}

function neighbour({ title, href }: ArticleCard): LinkText {
  return { text: title, href }
}
