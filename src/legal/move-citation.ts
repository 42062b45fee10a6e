// A citation with all its places counted in another text: the one given instead of the cleaned one, the Markdown source
// instead of its words.
import type { Citation, Span } from './types.ts'

/** A stretch of text with its words. */
type Words = Span & { text: string }

/**
 * The same citation elsewhere; `move` gives each stretch its new place and words.
 *
 * @example moveCitation(citation, ({ start, end, text }) => ({ start: start + 10, end: end + 10, text })).start // citation.start + 10
 */
export function moveCitation(citation: Citation, move: (part: Words) => Words): Citation {
  const moved = <T extends Words>(part: T): T => ({ ...part, ...move(part) })
  const { date, issuer, sharedIssuer, subject, nearby, opening, declaredAs, pinpointSpan } = citation
  return {
    ...moved(citation),
    ...(date && { date: moved(date) }),
    ...(issuer && { issuer: moved(issuer) }),
    ...(sharedIssuer && { sharedIssuer: moved(sharedIssuer) }),
    ...(subject && { subject: moved(subject) }),
    ...(nearby && { nearby: nearby.map(moved) }),
    ...(opening && { opening: moved(opening) }),
    ...(declaredAs && { declaredAs: moved(declaredAs) }),
    ...(pinpointSpan && { pinpointSpan: spanOf(move({ ...pinpointSpan, text: '' })) }),
  }
}

function spanOf({ start, end }: Span): Span {
  return { start, end }
}
