// An article, made for reading; beside it the documents it mentions and whether they still hold.
import {
  type ArticleCard,
  type ArticlePage,
  type CitedDocument,
  html,
  type LinkText,
  type Markup,
  raw,
  type StandingText,
} from '../src/site/index.ts'
import { articleLine } from './partials/article-card.ts'
import { contentsList } from './partials/contents-list.ts'
import { documentOrigin, documentTitle } from './partials/document-card.ts'
import { documentLabel } from './partials/document-label.ts'
import { figure } from './partials/figure.ts'
import { page } from './partials/frame.ts'
import { link, topics } from './partials/links.ts'
import { neighbours } from './partials/neighbours.ts'
import { standingSentence } from './partials/standing.ts'
import { time } from './partials/time.ts'

export function render({ view }: { view: ArticlePage }): string {
  const contents = contentsList(view.contents, 'Trong bài này')
  return page({
    frame: view.frame,
    kind: 'article',
    main: html`<article class="reading${view.cited.length > 0 && ' reading--sided'}">
<header class="reading__head">
<h1>${view.title}</h1>
<p class="meta dateline">${time(view.date)}${view.updated !== undefined && html` <span>Cập nhật: ${time(view.updated)}</span>`}${view.issue !== undefined && html` ${link(view.issue)}`}${view.cited.length > 0 && html` <a href="#duoc-nhac">${citedInShort(view.cited)}</a>`}</p>
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
${topics(view.topics)}
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

/** `Nhắc đến 6 văn bản, 4 văn bản nay đã khác`: whether the list is worth going to. */
function citedInShort(cited: ArticlePage['cited']): string {
  const changed = cited.filter(document => document.changed).length
  return `Nhắc đến ${cited.length} văn bản${changed > 0 ? `, ${changed} nay đã thay đổi hiệu lực` : ''}`
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
  return html`<li>
<h3 class="document__label"><a href="${document.href}">${documentLabel(document)}</a></h3>
${documentTitle(document)}
<p class="meta">${documentOrigin(document)}</p>
${document.pinpoints.length > 0 && html`<p class="meta">Dẫn ${document.pinpoints.join('; ')}</p>`}
${standings(document)}
</li>`
}

/** On its day and today; once where nothing has changed since. */
function standings({ standingThen, standing }: CitedDocument): Markup {
  const rows: [name: string, standing: StandingText][] =
    standingThen.sentence === standing.sentence
      ? [['Khi bài đăng và nay', standing]]
      : [
          ['Khi bài đăng', standingThen],
          ['Nay', standing],
        ]
  return html`<dl class="then-now">${rows.map(
    ([name, standing]) => html`<div><dt>${name}</dt><dd>${standingSentence(standing)}</dd></div>`,
  )}</dl>`
}

function neighbour({ title, href }: ArticleCard): LinkText {
  return { text: title, href }
}
