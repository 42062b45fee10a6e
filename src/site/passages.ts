// The sentences in which an article speaks of a document, in three parts: before the mention, the mention, after it.
import type { ArticleCitation, DocumentEntry } from '../bulletin/index.ts'
import { enclosingAnchors, type Pinpoint, pinpointLabel } from '../legal/index.ts'
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
  const places = (sentence: ArticleCitation): Pinpoint[] =>
    citations.filter(other => sameSentence(other, sentence)).flatMap(({ citation }) => citation.pinpoints)
  const sentences = citations.filter(
    (citation, i) => citations.findIndex(other => sameSentence(other, citation)) === i,
  )
  const telling = sentences.filter(sentence => tellsMore(sentence) || places(sentence).length > 0)
  return (telling.length > 0 ? telling : sentences.slice(0, 1)).map(first => {
    const { text, span } = first.sentence
    const pinpoints = places(first).map(pinpoint => {
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
      pinpoints: pinpoints.filter((place, i) => pinpoints.findIndex(({ text }) => text === place.text) === i),
    }
  })
}

/** `Nghị định số 61/2018/NĐ-CP` in a cell, `sửa Nghị định 61` in a heading say nothing of the document but its name. */
function tellsMore({ sentence: { text, span } }: ArticleCitation): boolean {
  const beside = `${text.slice(0, span.start)} ${text.slice(span.end)}`
  return (beside.match(/[\p{L}\p{N}]+/gu) ?? []).length > 2
}

function sameSentence({ sentence: a }: ArticleCitation, { sentence: b }: ArticleCitation): boolean {
  return a === b || a.text === b.text
}
