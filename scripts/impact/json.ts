// For programs. The names of the fields stay; docs/publishing.md describes them.
import type { Comparison } from './words.ts'

export function jsonReport({ impact, base, commit }: Comparison): string {
  const { today, documents, citations, articles } = impact
  const counts = { documents: documents.length, articles: articles.length, citations: citations.length }
  const report = {
    schemaVersion: 1,
    base: { revision: base, commit },
    date: today,
    counts,
    documents,
    citations,
    articles,
  }
  return `${JSON.stringify(report, null, 2)}\n`
}
