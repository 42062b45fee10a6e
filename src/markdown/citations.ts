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
  moveCitation,
  type Pinpoint,
  pinpointLabel,
  type Resolution,
  type ResolvedCitation,
  resolveCitations,
  withCells,
} from '../legal/index.ts'
import { type Wrapping, wrapTokens } from './link-tokens.ts'
import { outcomeWords } from './outcome-words.ts'
import { ownText } from './own-text.ts'
import { isLinkable, linkStretch, type Passage, type PassageLink } from './passage.ts'
import { overrideScheme, sourceSpan } from './read-passages.ts'
import { type Citing, type LocatedCitation, type Reading, readingOf } from './reading.ts'
import { tableRows } from './table-rows.ts'

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
  // In order of the source, which is the order of an editor's places: a note counts where it is written, although it
  // is printed behind the text. What a note right below its paragraph names is known to the next one.
  const mentions = reading.passages
    .flatMap(passage => findMentions(reading, passage, citing))
    .sort((a, b) => a.citation.start - b.citation.start)
  readRows(reading, state.tokens, mentions)
  const resolved = resolveInOrder(mentions, citing)
  const located = mentions.map((mention, i) => ({ mention, located: locate(mention, resolved[i]) }))
  reading.citations = located.map(({ located }) => located)
  for (const [passage, ofPassage] of Map.groupBy(located, ({ mention }) => mention.passage))
    if (passage.token) linkPassage(reading, passage, passage.token, ofPassage, citing)
}

/** The citations of a passage, with what the editor says about them. */
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
  return mentions
}

/** A document alone in its row has the day and the issuer that stand in the cells beside it. */
function readRows(reading: Reading, tokens: readonly Token[], mentions: readonly Mention[]): void {
  if (mentions.length === 0 || !tokens.some(({ type }) => type === 'table_open')) return
  const rows = tableRows(tokens)
  const passageOf = new Map(reading.passages.map(passage => [passage.token, passage]))
  const inRows = mentions.flatMap(mention => {
    const row = mention.passage.token && rows.get(mention.passage.token)
    return row ? [{ mention, row }] : []
  })
  for (const [row, [only, another]] of Map.groupBy(inRows, ({ row }) => row)) {
    if (!only || another) continue
    const { mention } = only
    const cells = row.flatMap(({ content, heading }) => {
      const passage = passageOf.get(content)
      const text = passage?.text.trim() ?? ''
      if (!passage || passage === mention.passage || text === '') return []
      const start = passage.text.indexOf(text)
      return [{ ...sourceSpan(reading, passage, { start, end: start + text.length }), text, heading }]
    })
    mention.citation = withCells(mention.citation, cells)
  }
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
  const { number, name, titleText } = citation
  return {
    ...moveCitation(citation, part => ({ ...sourceSpan(reading, passage, part), text: ownText(part.text) })),
    ...(number !== undefined && { number: ownText(number) }),
    ...(name !== undefined && { name: ownText(name) }),
    ...(titleText !== undefined && { titleText: ownText(titleText) }),
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
  reading: Reading,
  passage: Passage,
  block: Token,
  mentions: readonly { mention: Mention; located: LocatedCitation }[],
  citing: Citing,
): void {
  const wrappings: Wrapping[] = []
  let lastEnd = 0
  for (const { mention, located } of mentions) {
    const { inPassage, override } = mention
    const { resolution, linkable } = located
    const words: [string, string][] = citing.explain ? [['title', explanation(reading, located, citing)]] : []
    const attrs =
      resolution.outcome === 'found' && resolution.document.slug !== citing.self
        ? [...linkAttributes(resolution.document, inPassage, citing), ...words]
        : undefined
    if (override?.document && attrs) {
      override.link.open.attrs = attrs
      override.link.open.hidden = false
      override.link.close.hidden = false
    } else if (linkable) {
      const start = attrs ? joinedStart(passage, inPassage, lastEnd) : inPassage.start
      lastEnd = inPassage.end
      const stretch = linkStretch(passage, { start, end: lastEnd })
      wrappings.push({ ...stretch, ...(attrs ? linkTokens(attrs) : markTokens(resolution.outcome, words)) })
    }
  }
  if (wrappings.length > 0) block.children = wrapTokens(block.children ?? [], passage.pieces, wrappings)
}

/** Where the link of a citation starts: with the words of the place in front of it. */
function joinedStart(passage: Passage, { start, pinpointSpan }: Citation, lastEnd: number): number {
  if (!pinpointSpan || pinpointSpan.start < lastEnd) return start
  return isLinkable(passage, { start: pinpointSpan.start, end: start }) ? pinpointSpan.start : start
}

/** The place is named even where the document's page has no anchor for it. */
function linkAttributes(
  document: LegalDocument,
  { pinpoints }: Citation,
  { href }: Citing,
): [string, string][] {
  const attrs: [string, string][] = [
    ['class', 'citation'],
    ['data-document', document.slug],
    ['href', href(document, pinpoints)],
  ]
  if (pinpoints.length > 0) attrs.push(['data-pinpoint', placesOf(pinpoints)])
  return attrs
}

/** placesOf([{ khoan: ['2'], dieu: ['5'] }, { dieu: ['7'] }]) // 'khoản 2 Điều 5; Điều 7' */
function placesOf(pinpoints: readonly Pinpoint[]): string {
  return pinpoints.map(pinpointLabel).join('; ')
}

/** What an editor reads on hover. */
function explanation({ source }: Reading, located: LocatedCitation, citing: Citing): string {
  const { resolution, citation } = located
  const words = outcomeWords(located, citing.registry, offset => source.positionAt(offset).line)
  if (resolution.outcome !== 'found') return words
  const { document } = resolution
  if (document.slug === citing.self) return `${words}\nKhông đặt liên kết: chính là văn bản này`
  const { pinpoints } = citation
  return pinpoints.length === 0 || citing.href(document, pinpoints).includes('#')
    ? words
    : `${words}\nToàn văn trong sổ chưa có ${placesOf(pinpoints)}, nên dẫn đến trang của văn bản`
}

function linkTokens(attrs: [string, string][]): { open: Token; close: Token } {
  const open = new Token('link_open', 'a', 1)
  open.attrs = attrs
  return { open, close: new Token('link_close', 'a', -1) }
}

/**
 * Around a citation that stays text: no abbreviation is explained inside. Without words for editors nothing is
 * printed either.
 */
function markTokens(
  outcome: Resolution['outcome'],
  words: [string, string][],
): { open: Token; close: Token } {
  if (words.length === 0)
    return { open: new Token('citation_open', '', 0), close: new Token('citation_close', '', 0) }
  const open = new Token('citation_open', 'span', 1)
  open.attrs = [['class', 'unlinked-citation'], ['data-outcome', outcome], ...words]
  return { open, close: new Token('citation_close', 'span', -1) }
}
