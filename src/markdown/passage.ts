// A passage is the text of one block as a reader reads it, and the way back to its tokens:
//
//   **Nghị định** số\n61\-NĐ    ->   "Nghị định số\n61-NĐ"
//
// Citations are looked for in passages; they never reach from one into another.
import type Token from 'markdown-it/lib/token.mjs'
import type { Span } from '../legal/index.ts'
import { blankComments, isComment } from './html-comments.ts'
import { lastAtMost, lineMap } from './positions.ts'
import { contentMap, spanOf } from './token-positions.ts'

/** A stretch of a passage that came out of one token. */
export interface Piece extends Span {
  /** Index of its token among the children of the block. */
  child: number
  /** Offset in the content of the block where its text starts. */
  at: number
  /** Length there: `&amp;` is five for the one unit of `&`. */
  length: number
  /** Whether the text stands in the content unit by unit. */
  literal: boolean
  /** Whether a link may be made of it: not in a link, code, html. */
  linkable: boolean
}

/** A link of the author's, with its place in the passage. */
export interface PassageLink extends Span {
  href: string
  open: Token
  close: Token
  /** Its place in the content of the block. */
  source: Span
}

export interface Passage {
  text: string
  pieces: readonly Piece[]
  links: readonly PassageLink[]
  /** Offsets at which marks of footnotes stand. They are no text; the mark is a link of its own. */
  marks: readonly number[]
  /** The block's token, whose `children` the pieces point into. Absent where nothing can be linked. */
  token?: Token
  /** Offset in the body of an offset in the passage: of the unit there, or after the unit before it. */
  startInBody(offset: number): number
  endInBody(offset: number): number
}

/** A picture: no text of the passage, one of its own. */
const objectSign = '\ufffc'

const voidElement = /^<(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)\b/i
const openTag = /^<(?<name>[a-z][a-z0-9-]*)(?:\s[\s\S]*)?(?<!\/)>$/i
const closeTag = /^<\/(?<name>[a-z][a-z0-9-]*)\s*>$/i

/** For each child whether it stands between an html tag and its closing tag. */
function enclosedByHtml(children: readonly Token[]): readonly boolean[] {
  const open: { name: string; child: number }[] = []
  const openOf = new Map<string, number>()
  // How many elements begin, less how many end, at each child.
  const change = children.map(() => 0)
  children.forEach((token, child) => {
    if (token.type !== 'html_inline' || voidElement.test(token.content)) return
    const opened = openTag.exec(token.content)?.groups?.name?.toLowerCase()
    const closed = closeTag.exec(token.content)?.groups?.name?.toLowerCase()
    if (opened !== undefined) {
      open.push({ name: opened, child })
      openOf.set(opened, (openOf.get(opened) ?? 0) + 1)
    }
    // A closing tag closes what was opened last under its name; what was left open inside encloses nothing.
    while (closed !== undefined && (openOf.get(closed) ?? 0) > 0) {
      const last = open.pop()
      if (!last) break
      openOf.set(last.name, (openOf.get(last.name) ?? 0) - 1)
      if (last.name !== closed) continue
      change[last.child] = (change[last.child] ?? 0) + 1
      change[child] = (change[child] ?? 0) - 1
      break
    }
  })
  let depth = 0
  return change.map(step => {
    depth += step
    return depth > 0
  })
}

/** The passage of a block of text (a paragraph, a heading, a cell). */
export function inlinePassage(block: Token): Passage {
  return passageOf(block, contentMap(block), block)
}

/** The passage of a token's children, whose spans count in its content. */
function passageOf({ content, children }: Token, toBody: (offset: number) => number, token?: Token): Passage {
  const enclosed = children?.some(child => child.type === 'html_inline') ? enclosedByHtml(children) : []
  const pieces: Piece[] = []
  const links: PassageLink[] = []
  const marks: number[] = []
  let text = ''
  let link: PassageLink | undefined

  /** Takes a piece from the content: unit by unit, or (`length`) as so many units that stand for it. */
  const add = (child: number, added: string, at: number, place: 'linkable' | 'fixed', length?: number) => {
    if (added === '') return
    pieces.push({
      start: text.length,
      end: text.length + added.length,
      child,
      at,
      length: length ?? added.length,
      literal: length === undefined,
      linkable: place === 'linkable' && !link && enclosed[child] !== true,
    })
    text += added
  }

  children?.forEach((child, i) => {
    const at = spanOf(child)?.start ?? 0
    switch (child.type) {
      case 'text':
        add(i, child.content, at, 'linkable')
        break
      case 'text_special':
        add(i, child.content, at, 'linkable', child.markup.length)
        break
      case 'softbreak':
      case 'hardbreak':
        add(i, '\n', at, 'linkable')
        break
      case 'code_inline': {
        // One space of padding on both sides is not part of the code: "`` `a` ``".
        const start = at + child.markup.length
        const padded = content.slice(start, start + 1) === ' ' && !child.content.startsWith(' ')
        add(i, child.content, padded ? start + 1 : start, 'fixed')
        break
      }
      case 'html_inline':
        if (!isComment(child.content)) add(i, child.content, at, 'fixed')
        break
      case 'image':
        add(i, objectSign, at, 'fixed')
        break
      case 'footnote_ref':
        marks.push(text.length)
        break
      case 'link_open': {
        const href = child.attrGet('href') ?? ''
        const source = spanOf(child) ?? { start: 0, end: 0 }
        link = { start: text.length, end: text.length, href, open: child, close: child, source }
        links.push(link)
        break
      }
      case 'link_close':
        if (link) {
          link.end = text.length
          link.close = child
        }
        link = undefined
        break
    }
  })

  return {
    text,
    pieces,
    links,
    marks,
    ...(token && { token }),
    startInBody(offset) {
      const piece = pieceAt(pieces, offset)
      if (!piece) return toBody(0)
      return toBody(piece.literal ? piece.at + offset - piece.start : piece.at)
    },
    endInBody(offset) {
      const piece = pieceAt(pieces, offset - 1)
      if (!piece) return toBody(0)
      return piece.literal
        ? toBody(piece.at + Math.min(offset, piece.end) - piece.start - 1) + 1
        : toBody(piece.at) + piece.length
    },
  }
}

/** The piece an offset lies in; the last one behind them all. */
function pieceAt(pieces: readonly Piece[], offset: number): Piece | undefined {
  return pieces[pieceIndexAt(pieces, offset)]
}

function pieceIndexAt(pieces: readonly Piece[], offset: number): number {
  let low = 0
  let high = pieces.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((pieces[middle]?.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** Whether a link may cover a stretch of the passage: no part of it stands in a link, code or html. */
export function isLinkable({ pieces }: Passage, { start, end }: Span): boolean {
  for (let i = pieceIndexAt(pieces, start); i < pieces.length; i++) {
    const piece = pieces[i]
    if (!piece || piece.start >= end) break
    if (!piece.linkable) return false
  }
  return true
}

/**
 * The stretch a link may cover: all of the words, or the longest part of them without a mark of a footnote inside,
 * which is a link of its own. `Luật Đất đai[^1] năm 2024`: the name.
 */
export function linkStretch({ text, marks }: Passage, { start, end }: Span): Span {
  let longest = { start, end: start }
  let from = start
  for (const to of [...marks.filter(mark => mark > start && mark < end), end]) {
    if (to - from > longest.end - longest.start) longest = { start: from, end: to }
    from = to
  }
  const words = text.slice(longest.start, longest.end)
  return { start: longest.end - words.trimStart().length, end: longest.start + words.trimEnd().length }
}

/** The words that stand for a picture: a passage of their own, in which nothing is linked. */
export function altPassages(block: Token): Passage[] {
  const toBody = contentMap(block)
  return (block.children ?? []).flatMap(image => {
    if (image.type !== 'image') return []
    const labelStart = (spanOf(image)?.start ?? 0) + '!['.length
    const passage = passageOf(image, offset => toBody(labelStart + offset))
    return [{ ...passage, pieces: passage.pieces.map(piece => ({ ...piece, linkable: false })), links: [] }]
  })
}

/** The passage of a block of code or html: its lines as they are, nothing linked. */
export function rawPassage(block: Token, body: string, lineStarts: readonly number[]): Passage {
  // A comment is not there for the reader. Blanks in its stead keep the positions.
  const content = block.type === 'html_block' ? blankComments(block.content) : block.content
  const firstLine = (block.map?.[0] ?? 0) + (block.type === 'fence' ? 1 : 0)
  const { starts: contentStarts } = lineMap(content)
  // A line of the content is the end of its line in the body: indentation and list marks are cut in front.
  const toBody = (offset: number) => {
    const line = lastAtMost(contentStarts, offset)
    const start = contentStarts[line] ?? 0
    const end = (contentStarts[line + 1] ?? content.length + 1) - 1
    const bodyEnd = (lineStarts[firstLine + line + 1] ?? body.length + 1) - 1
    return Math.max(lineStarts[firstLine + line] ?? 0, bodyEnd - (end - start)) + offset - start
  }
  const whole = { start: 0, end: content.length, child: 0, at: 0, length: content.length }
  return {
    text: content,
    pieces: [{ ...whole, literal: true, linkable: false }],
    links: [],
    marks: [],
    startInBody: toBody,
    endInBody: offset => (offset === 0 ? toBody(0) : toBody(offset - 1) + 1),
  }
}
