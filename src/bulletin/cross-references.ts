// Which articles mention a document. Written nowhere: worked out from the citations.
import type { ResolvedCitation, Slug } from '../legal/index.ts'

/**
 * Articles by the document they cite, in the order of the articles given; citations in order of the text.
 *
 * @example citedBySlug(bulletin.articles).get('61-2018-nd-cp')?.[0]?.article.title
 */
export function citedBySlug<C extends ResolvedCitation, A extends { citations: readonly C[] }>(
  articles: readonly (A & { citations: readonly C[] })[],
): Map<Slug, { article: A; citations: C[] }[]> {
  const citedBy = new Map<Slug, { article: A; citations: C[] }[]>()
  for (const article of articles) {
    const ofArticle = new Map<Slug, C[]>()
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
