// Why a citation was taken for the document it means, for the messages about it.
import type { Article, ArticleCitation } from '../bulletin/index.ts'
import { reasonWords } from '../markdown/index.ts'

/**
 * The first line of a message's hint; empty where none was found, or the editor has named it.
 *
 * @example whyFound(article, cited) // 'Nhận ra văn bản này vì: khớp số, ký hiệu; khớp ngày ban hành 23/4/2018.\n'
 */
export function whyFound({ citations }: Article, { resolution }: ArticleCitation): string {
  const lineOf = (offset: number) => citations.find(({ citation }) => citation.start === offset)?.place.line
  return resolution.outcome !== 'found' || resolution.reasons.length === 0
    ? ''
    : `Nhận ra văn bản này vì: ${reasonWords(resolution.reasons, lineOf)}.\n`
}
