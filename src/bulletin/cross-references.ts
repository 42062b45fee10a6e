// Which articles mention a document. Written nowhere: worked out from the citations.
import type { Slug } from '../legal/index.ts'
import type { Article, ArticleCitation, DocumentEntry } from './types.ts'

/** Articles by the document they cite, in the order of the articles given; citations in order of the text. */
export function citedBySlug(articles: readonly Article[]): Map<Slug, DocumentEntry['citedBy'][number][]> {
  const citedBy = new Map<Slug, { article: Article; citations: ArticleCitation[] }[]>()
  for (const article of articles) {
    const ofArticle = new Map<Slug, ArticleCitation[]>()
    for (const citation of article.citations) {
      if (citation.resolution.outcome !== 'found') continue
      const { slug } = citation.resolution.document
      const citations = ofArticle.get(slug)
      if (citations) citations.push(citation)
      else ofArticle.set(slug, [citation])
    }
    for (const [slug, citations] of ofArticle) {
      const references = citedBy.get(slug)
      if (references) references.push({ article, citations })
      else citedBy.set(slug, [{ article, citations }])
    }
  }
  return citedBy
}
