// Which texts of a bulletin are judged, and what stands in them.
import type { Article, ArticleCitation, Bulletin, Issue, Page } from '../bulletin/index.ts'

/** Articles and drafts: a draft is judged before it is published. */
export function articlesOf(bulletin: Bulletin): readonly Article[] {
  return [...bulletin.articles, ...bulletin.drafts]
}

/** Everything written in Markdown that has an address of its own. */
export function textsOf(bulletin: Bulletin): readonly (Article | Page | Issue)[] {
  return [...articlesOf(bulletin), ...bulletin.pages, ...bulletin.issues]
}

/** Every citation with its article. */
export function* citationsOf(bulletin: Bulletin): Generator<{ article: Article; cited: ArticleCitation }> {
  for (const article of articlesOf(bulletin)) {
    for (const cited of article.citations) yield { article, cited }
  }
}
