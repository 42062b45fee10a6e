// The sentences in which an article speaks of a document, in three parts: before the mention, the mention, after it.
import type { ArticleCitation } from '../bulletin/index.ts'
import { pinpointLabel } from '../legal/index.ts'

export interface Passage {
  before: string
  cited: string
  after: string
  /** `khoản 2 Điều 5` */
  pinpoint?: string
}

/** A sentence that names the document twice is shown once. */
export function passagesOf(citations: readonly ArticleCitation[]): Passage[] {
  return citations
    .filter((citation, i) => citations.findIndex(other => sameSentence(other, citation)) === i)
    .map(({ citation, sentence: { text, span } }) => {
      const pinpoint = citation.pinpoints.map(pinpointLabel).join('; ')
      return {
        before: text.slice(0, span.start),
        cited: text.slice(span.start, span.end),
        after: text.slice(span.end),
        ...(pinpoint !== '' && { pinpoint }),
      }
    })
}

function sameSentence({ sentence: a }: ArticleCitation, { sentence: b }: ArticleCitation): boolean {
  return a === b || a.text === b.text
}
