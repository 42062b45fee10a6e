// The front page: the leading story, what is new, documents, topics.
import { type ArticleCard, type HomePage, html, type Markup } from '../src/site/index.ts'
import { articleList } from './partials/article-card.ts'
import { documentList } from './partials/document-card.ts'
import { image } from './partials/figure.ts'
import { page } from './partials/frame.ts'
import { link, topics } from './partials/links.ts'
import { time } from './partials/time.ts'

export function render({ view }: { view: HomePage }): string {
  return page({
    frame: view.frame,
    kind: 'home',
    styles: ['lists'],
    brandIsHeading: true,
    main: html`${view.lead !== undefined && lead(view.lead)}
<div class="front">
<section class="front__news" aria-labelledby="tin-moi">
<div class="section-head"><h2 id="tin-moi">Tin mới</h2> ${link(view.archive)}</div>
${view.latest.length > 0 ? articleList(view.latest, 'h3') : view.lead === undefined && html`<p class="empty">Chưa có bài viết nào.</p>`}
</section>
<section class="front__documents" aria-labelledby="van-ban-moi">
<div class="section-head"><h2 id="van-ban-moi">Văn bản mới</h2> ${link(view.register)}</div>
${view.documents.length > 0 ? documentList(view.documents, 'h3') : html`<p class="empty">Sổ văn bản chưa có văn bản nào.</p>`}
</section>
</div>
${
  view.topics.length > 0 &&
  html`<section class="front__topics" aria-labelledby="chu-de">
<div class="section-head"><h2 id="chu-de">Chủ đề</h2></div>
<ul class="entries">${view.topics.map(
    topic =>
      html`<li><a href="${topic.href}">${topic.text}</a> <span class="count">${topic.count} bài</span>${
        topic.description !== undefined && html`<p>${topic.description}</p>`
      }</li>`,
  )}</ul>
</section>`
}`,
  })
}

function lead(article: ArticleCard): Markup {
  return html`<article class="lead${article.image === undefined && ' lead--words'}" aria-labelledby="tin-chinh">
${article.image !== undefined && html`<div class="lead__picture">${image(article.image, { eager: true, sizes: '(min-width: 64rem) 40rem, 100vw' })}</div>`}
<div class="lead__words">
${topics(article.topics)}
<h2 class="lead__title" id="tin-chinh"><a href="${article.href}">${article.title}</a></h2>
${article.summary !== undefined && html`<p class="lead__summary">${article.summary}</p>`}
<p class="meta">${time(article.date)}</p>
</div>
</article>`
}
