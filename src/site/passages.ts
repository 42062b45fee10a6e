// The sentences in which an article speaks of a document, in three parts: before the mention, the mention, after it.
import type { ArticleCitation, DocumentEntry } from '../bulletin/index.ts'
import { enclosingAnchors, pinpointLabel } from '../legal/index.ts'
import type { Passage } from './view-models.ts'

/**
 * The passages of one article that cite one document; a sentence that names it twice is shown once, with the places of
 * both. `address` makes
 * the document's address one to print.
 */
export function passagesOf(
  citations: readonly ArticleCitation[],
  { address: page, fullText }: Pick<DocumentEntry, 'address' | 'fullText'>,
  address: (path: string) => string,
): Passage[] {
  return citations
    .filter((citation, i) => citations.findIndex(other => sameSentence(other, citation)) === i)
    .map(first => {
      const { text, span } = first.sentence
      const places = citations
        .filter(other => sameSentence(other, first))
        .flatMap(({ citation }) => citation.pinpoints)
        .map(pinpoint => {
          const anchor = enclosingAnchors(pinpoint).find(place => fullText?.anchors.has(place))
          return {
            text: pinpointLabel(pinpoint),
            ...(anchor !== undefined && { href: `${address(page)}#${anchor}` }),
          }
        })
      return {
        before: text.slice(0, span.start),
        cited: text.slice(span.start, span.end),
        after: text.slice(span.end),
        pinpoints: places.filter((place, i) => places.findIndex(({ text }) => text === place.text) === i),
      }
    })
}

function sameSentence({ sentence: a }: ArticleCitation, { sentence: b }: ArticleCitation): boolean {
  return a === b || a.text === b.text
}
