// Core rule: finds the citations of a text, has them resolved, and makes links of those that were found.
//
//   theo Nghị định 61/2018/NĐ-CP
//   -> theo <a class="citation" data-document="61-2018-nd-cp" href="/van-ban/61-2018-nd-cp/">Nghị định …</a>
//
// It runs before linkify and before text_join, while tokens still know their places.
import type { RuleCore } from 'markdown-it/lib/parser_core.mjs'
import Token from 'markdown-it/lib/token.mjs'
import {
  type Citation,
  findCitations,
  type LegalDocument,
  type ResolvedCitation,
  resolveCitations,
  type Span,
} from '../legal/index.ts'
import { type Wrapping, wrapTokens } from './link-tokens.ts'
import { ownText } from './own-text.ts'
import { isLinkable, type Passage, type PassageLink } from './passage.ts'
import { overrideScheme, sourceSpan } from './read-passages.ts'
import { type Citing, type LocatedCitation, type Reading, readingOf } from './reading.ts'

/** A citation on its way: found, not yet resolved. */
interface Mention {
  passage: Passage
  /** Offsets in the passage. */
  inPassage: Citation
  /** Offsets in the source text. */
  citation: Citation
  linkable: boolean
  override?: { link: PassageLink; document: LegalDocument | undefined }
}

export const linkCitations: RuleCore = state => {
  const reading = readingOf(state)
  const { citing } = reading
  if (!citing) {
    for (const { links } of reading.passages) for (const link of links) if (isOverride(link)) hide(link)
    return
  }
  const mentions = reading.passages.map(passage => findMentions(reading, passage, citing))
  const resolved = resolveInOrder(mentions.flat(), citing)
  let next = 0
  for (const ofPassage of mentions) {
    const located = ofPassage.map(mention => locate(mention, resolved[next++]))
    reading.citations.push(...located)
    const { passage } = ofPassage[0] ?? {}
    if (passage?.token) linkPassage(passage, passage.token, ofPassage, located, citing)
  }
}

/** The citations of a passage, in order, with what the editor says about them. */
function findMentions(reading: Reading, passage: Passage, citing: Citing): Mention[] {
  const mentions = findCitations(passage.text).map(
    (inPassage): Mention => ({
      passage,
      inPassage,
      citation: inSource(reading, passage, inPassage),
      linkable: isLinkable(passage, inPassage),
    }),
  )
  for (const link of passage.links) {
    if (!isOverride(link)) continue
    const slug = link.href.slice(overrideScheme.length)
    const document = citing.registry.document(slug)
    const inside = mentions.filter(
      ({ inPassage }) => inPassage.start < link.end && inPassage.end > link.start,
    )
    if (document) {
      const [first = wordsOf(reading, link, passage)] = inside
      first.override = { link, document }
      if (inside.length === 0) mentions.push(first)
    } else if (slug === '') {
      for (const mention of inside) mention.override = { link, document }
    } else {
      const span = sourceSpan(reading, passage, link)
      reading.problems.push({
        kind: 'unknown-override',
        slug,
        text: passage.text.slice(link.start, link.end),
        ...span,
      })
    }
    hide(link)
  }
  return mentions.sort((a, b) => a.inPassage.start - b.inPassage.start)
}

function isOverride({ href }: PassageLink): boolean {
  return href.startsWith(overrideScheme)
}

/** Words the editor spoke about are no link of their own; a forced one gets its address later. */
function hide({ open, close }: PassageLink): void {
  open.hidden = true
  close.hidden = true
}

/** The mention an editor made of words that name no document: `[văn bản nói trên](van-ban:61-2018-nd-cp)`. */
function wordsOf(reading: Reading, link: PassageLink, passage: Passage): Mention {
  const text = passage.text.slice(link.start, link.end)
  const inPassage: Citation = {
    kind: 'named',
    text,
    name: text,
    pinpoints: [],
    start: link.start,
    end: link.end,
  }
  return { passage, inPassage, citation: inSource(reading, passage, inPassage), linkable: false }
}

/** The same citation with its spans counted in the source text; it may outlive the passage. */
function inSource(reading: Reading, passage: Passage, citation: Citation): Citation {
  const { number, name, titleText, date, issuer, sharedIssuer, pinpointSpan, declaredAs } = citation
  const moved = <T extends Span & { text?: string }>(part: T): T => ({
    ...part,
    ...sourceSpan(reading, passage, part),
    ...(part.text !== undefined && { text: ownText(part.text) }),
  })
  return {
    ...moved(citation),
    ...(number !== undefined && { number: ownText(number) }),
    ...(name !== undefined && { name: ownText(name) }),
    ...(titleText !== undefined && { titleText: ownText(titleText) }),
    ...(date && { date: moved(date) }),
    ...(issuer && { issuer: moved(issuer) }),
    ...(sharedIssuer && { sharedIssuer: moved(sharedIssuer) }),
    ...(pinpointSpan && { pinpointSpan: moved(pinpointSpan) }),
    ...(declaredAs && { declaredAs: moved(declaredAs) }),
  }
}

/** Resolves mention after mention, so that a short form finds the full one before it, forced ones included. */
function resolveInOrder(mentions: readonly Mention[], { registry, context }: Citing): ResolvedCitation[] {
  const resolved: ResolvedCitation[] = []
  let waiting: Citation[] = []
  const resolveWaiting = () => {
    if (waiting.length === 0) return
    const earlier = [...(context.earlier ?? []), ...resolved]
    resolved.push(...resolveCitations(waiting, registry, { ...context, earlier }))
    waiting = []
  }
  for (const { citation, override } of mentions) {
    if (override?.document) {
      resolveWaiting()
      const { document } = override
      resolved.push({ citation, resolution: { outcome: 'found', document, reasons: [], conflicts: [] } })
    } else waiting.push(citation)
  }
  resolveWaiting()
  return resolved
}

function locate(mention: Mention, resolved: ResolvedCitation | undefined): LocatedCitation {
  if (!resolved) throw new Error(`Citation not resolved: ${mention.citation.text}`)
  const { passage, inPassage, linkable, override } = mention
  const { start, end } = inPassage
  return {
    ...resolved,
    passage: { text: passage.text, span: { start, end } },
    linkable: linkable && !override,
    ...(override && { override: override.document ? 'forced' : 'forbidden' }),
  }
}

/** Changes the tokens of a block so that its citations are links. */
function linkPassage(
  passage: Passage,
  block: Token,
  mentions: readonly Mention[],
  located: readonly LocatedCitation[],
  citing: Citing,
): void {
  const wrappings: Wrapping[] = []
  let lastEnd = 0
  mentions.forEach(({ inPassage, override }, i) => {
    const { resolution, linkable } = located[i] ?? {}
    const attrs =
      resolution?.outcome === 'found' && resolution.document.slug !== citing.self
        ? linkAttributes(resolution.document, inPassage, citing)
        : undefined
    if (override?.document && attrs) {
      override.link.open.attrs = attrs
      override.link.open.hidden = false
      override.link.close.hidden = false
    } else if (linkable) {
      const start = attrs ? joinedStart(passage, inPassage, lastEnd) : inPassage.start
      lastEnd = inPassage.end
      wrappings.push({ start, end: lastEnd, ...(attrs ? linkTokens(attrs) : markTokens()) })
    }
  })
  if (wrappings.length > 0) block.children = wrapTokens(block.children ?? [], passage.pieces, wrappings)
}

// What may stand between the words of a place and the document: "Điều 5 Nghị định …", "Điều 5 của Nghị định …".
const joining = /^\s*(?:(?:của|thuộc|trong|tại)\s+)?$/

/** Where the link of a citation starts: with the words of the place in front of it, where they touch. */
function joinedStart(passage: Passage, { start, pinpointSpan }: Citation, lastEnd: number): number {
  if (!pinpointSpan || pinpointSpan.end > start || pinpointSpan.start < lastEnd) return start
  if (!joining.test(passage.text.slice(pinpointSpan.end, start))) return start
  return isLinkable(passage, { start: pinpointSpan.start, end: start }) ? pinpointSpan.start : start
}

function linkAttributes(
  document: LegalDocument,
  { pinpoints }: Citation,
  { href }: Citing,
): [string, string][] {
  return [
    ['class', 'citation'],
    ['data-document', document.slug],
    ['href', href(document, pinpoints)],
  ]
}

function linkTokens(attrs: [string, string][]): { open: Token; close: Token } {
  const open = new Token('link_open', 'a', 1)
  open.attrs = attrs
  return { open, close: new Token('link_close', 'a', -1) }
}

/** Around a citation that stays text: nothing is printed, and no abbreviation is explained inside. */
function markTokens(): { open: Token; close: Token } {
  return { open: new Token('citation_open', '', 0), close: new Token('citation_close', '', 0) }
}
