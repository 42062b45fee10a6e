// An article in a list: date, headline, summary, topics.
import { type ArticleCard, html, type Markup } from '../../src/site/index.ts'
import { topics } from './links.ts'
import { time } from './time.ts'

function articleCard(article: ArticleCard, heading: 'h2' | 'h3'): Markup {
  const title = html`<a href="${article.href}">${article.title}</a>`
  return html`<li class="story">
<p class="story__date">${time(article.date)}</p>
<div class="story__words">
${heading === 'h2' ? html`<h2 class="story__title">${title}</h2>` : html`<h3 class="story__title">${title}</h3>`}
${article.withdrawn && html`<p class="story__withdrawn">Bài đã được gỡ</p>`}
${article.summary !== undefined && html`<p class="story__summary">${article.summary}</p>`}
${topics(article.topics)}
</div>
</li>`
}

export function articleList(articles: readonly ArticleCard[], heading: 'h2' | 'h3'): Markup {
  return html`<ol class="stories">${articles.map(article => articleCard(article, heading))}</ol>`
}

/** A headline with its date, where there is no room for more. */
export function articleLine(article: ArticleCard): Markup {
  return html`<li class="line"><a href="${article.href}">${article.title}</a> <span class="meta">${time(article.date)}</span></li>`
}
