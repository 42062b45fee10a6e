// Lets every inline token know where it stands in the text. markdown-it knows lines of blocks only.
//
// Three layers, each exact:
//   block   the rules that make inline content are wrapped: where each line of the content starts
//   inline  a rule that never matches is asked first at every position, and so sees where the text
//           that is pending began; tokens take it over when they are pushed
//   join    what markdown-it joins (delimiters left unused) keeps the start of its first part
//
// A token's span is kept in its `meta`, in offsets of the content of its block; `contentMap` leads from
// there to the body. Spans of text tokens are literal: content.slice(start, end) is the token's content.
import type MarkdownIt from 'markdown-it'
import type { RuleBlock } from 'markdown-it/lib/parser_block.mjs'
import type { RuleInline, RuleInline2 } from 'markdown-it/lib/parser_inline.mjs'
import heading from 'markdown-it/lib/rules_block/heading.mjs'
import lheading from 'markdown-it/lib/rules_block/lheading.mjs'
import paragraph from 'markdown-it/lib/rules_block/paragraph.mjs'
import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs'
import table from 'markdown-it/lib/rules_block/table.mjs'
import autolink from 'markdown-it/lib/rules_inline/autolink.mjs'
import image from 'markdown-it/lib/rules_inline/image.mjs'
import link from 'markdown-it/lib/rules_inline/link.mjs'
import linkify from 'markdown-it/lib/rules_inline/linkify.mjs'
import StateInline from 'markdown-it/lib/rules_inline/state_inline.mjs'
import Token from 'markdown-it/lib/token.mjs'
import type { Span } from '../legal/index.ts'
import { type LineMap, lastAtMost, lineMap } from './positions.ts'

/** Span of an inline token in the content of its block. */
export function spanOf(token: Token): Span | undefined {
  const { meta }: { meta: { span?: Span } | null } = token
  return meta?.span
}

function setSpan(token: Token, start: number, end: number): void {
  token.meta = { span: { start, end } }
}

// ------------------------------------------------------------------ inline

class PositionedState extends StateInline {
  /** Where the rule at work started. */
  ruleStart = 0
  /** Where the text in `pending` started. */
  pendingStart = 0

  override pushPending(): Token {
    const start = this.pendingStart
    const end = start + this.pending.length
    const token = super.pushPending()
    setSpan(token, start, end)
    return token
  }

  override push(...[type, tag, nesting]: Parameters<StateInline['push']>): Token {
    const token = super.push(type, tag, nesting)
    setSpan(token, this.ruleStart, this.ruleStart)
    return token
  }
}

// Asked first at every position; says no, having seen where things start.
const observe: RuleInline = (state, silent) => {
  if (!silent && state instanceof PositionedState) {
    state.ruleStart = state.pos
    if (state.pending === '') state.pendingStart = state.pos
  }
  return false
}

// A link's or image's span reaches from its first bracket to its last parenthesis.
function withSpan(rule: RuleInline, type: string): RuleInline {
  return (state, silent) => {
    const before = state.tokens.length
    let start = state.pos
    const matched = rule(state, silent)
    if (matched && !silent) {
      // Pending text, where there is some, was pushed in front of the token.
      const i = state.tokens[before]?.type === type ? before : before + 1
      const token = state.tokens[i]
      if (token?.type !== type) return matched
      // A bare address is noticed at its colon: its scheme stood in the pending text.
      if (token.markup === 'linkify') start -= state.tokens[i + 1]?.content.indexOf(':') ?? 0
      setSpan(token, start, state.pos)
    }
    return matched
  }
}

const delimiters = new Set(['em_open', 'em_close', 'strong_open', 'strong_close', 's_open', 's_close'])

// The delimiters of one run ("***") were all pushed at the start of the run: each starts where the one
// before it ended.
function spreadDelimiters(tokens: readonly Token[]): void {
  let runStart = -1
  let cursor = 0
  for (const token of tokens) {
    const span = spanOf(token)
    const isDelimiter = delimiters.has(token.type) || (token.type === 'text' && span?.start === span?.end)
    if (!span || !isDelimiter) {
      if (span && token.type === 'text_special') setSpan(token, span.start, span.start + token.markup.length)
      else if (span && token.type === 'html_inline')
        setSpan(token, span.start, span.start + token.content.length)
      runStart = -1
      continue
    }
    const start = span.start === runStart ? cursor : span.start
    runStart = span.start
    // The second half of a <strong>'s delimiter is an empty text: the first half has both units.
    cursor = start + (token.type === 'text' ? token.content.length : token.markup.length)
    setSpan(token, start, cursor)
  }
}

// As markdown-it's own rule of this name, keeping the start of the first part of what is joined.
const joinFragments: RuleInline2 = state => {
  const { tokens } = state
  spreadDelimiters(tokens)
  let level = 0
  let last = 0
  tokens.forEach((token, i) => {
    if (token.nesting < 0) level--
    token.level = level
    if (token.nesting > 0) level++

    const next = tokens[i + 1]
    if (token.type === 'text' && next?.type === 'text') {
      const span = spanOf(token)
      const nextSpan = spanOf(next)
      if (span && nextSpan && token.content !== '') {
        setSpan(next, span.start, next.content === '' ? span.end : nextSpan.end)
      }
      next.content = token.content + next.content
    } else {
      tokens[last] = token
      last++
    }
  })
  tokens.length = last
  return false
}

// ------------------------------------------------------------------ block

/** Where the lines of a block's content stand in the body. */
interface ContentLines {
  /** Offset in the body of the first unit, white space skipped, of each line of the content. */
  starts: readonly number[]
  /** A cell of a table: its row's text, in which `\|` became `|`. */
  escapedPipes: boolean
}

function setLines(token: Token, starts: readonly number[], escapedPipes = false): void {
  const lines: ContentLines = { starts, escapedPipes }
  token.meta = { lines }
}

function firstInk(state: StateBlock, line: number): number {
  return (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0)
}

function withLines(rule: RuleBlock): RuleBlock {
  return (state, startLine, endLine, silent) => {
    const before = state.tokens.length
    const matched = rule(state, startLine, endLine, silent)
    if (!matched || silent) return matched
    for (let i = before; i < state.tokens.length; i++) {
      const token = state.tokens[i]
      const opener = state.tokens[i - 1]
      if (token?.type === 'inline' && token.map) {
        const [from, to] = token.map
        const starts: number[] = []
        for (let line = from; line < to; line++) starts.push(firstInk(state, line))
        if (opener?.markup.startsWith('#')) {
          // "## Tên mục": the content starts after the signs and the white space.
          const rest = state.src.slice((starts[0] ?? 0) + opener.markup.length)
          starts[0] = (starts[0] ?? 0) + opener.markup.length + rest.search(/[^ \t]|$/)
        }
        setLines(token, starts)
      } else if (token?.type === 'tr_open' && token.map) {
        const line = token.map[0]
        const row = firstInk(state, line)
        setCellLines(state.tokens, i, row, state.src.slice(row, state.eMarks[line]))
      }
    }
    return matched
  }
}

// The cells of one row, told apart as markdown-it does it: at every pipe without a backslash.
function setCellLines(tokens: readonly Token[], rowIndex: number, rowStart: number, row: string): void {
  const cells: number[] = [0]
  for (const { index } of row.matchAll(/(?<!\\)\|/g)) cells.push(index + 1)
  if (row.startsWith('|')) cells.shift()
  let cell = 0
  for (let i = rowIndex + 1; tokens[i] && tokens[i]?.type !== 'tr_close'; i++) {
    const token = tokens[i]
    if (token?.type !== 'inline') continue
    const start = cells[cell] ?? row.length
    setLines(token, [rowStart + start + row.slice(start).search(/\S|$/)], true)
    cell++
  }
}

/** The content of this token was cut from that of a block, where it starts at `at`. */
export function setWithin(token: Token, block: Token, at: number): void {
  const within: Within = { block, at }
  token.meta = { within }
}

interface Within {
  block: Token
  at: number
}

/** Offset in the body of an offset in the content of a block's inline token. */
export function contentMap(token: Token): (offset: number) => number {
  const { meta }: { meta: { lines?: ContentLines; within?: Within } | null } = token
  if (meta?.within) {
    const { block, at } = meta.within
    const toBody = contentMap(block)
    return offset => toBody(at + offset)
  }
  const lines = meta?.lines
  const { content } = token
  if (!lines) return offset => offset
  if (lines.escapedPipes) {
    const start = lines.starts[0] ?? 0
    // Each pipe in the content of a cell stands for two units of the row.
    const pipes = [-1]
    for (let i = content.indexOf('|'); i !== -1; i = content.indexOf('|', i + 1)) pipes.push(i)
    return offset => start + offset + lastAtMost(pipes, offset - 1)
  }
  if (lines.starts.length === 1) return offset => (lines.starts[0] ?? 0) + offset
  let contentLines: LineMap | undefined
  return offset => {
    contentLines ??= lineMap(content)
    const line = contentLines.lineAt(offset)
    const lineStart = contentLines.starts[line] ?? 0
    // White space at the start of a line may be tabs in the body and spaces here: it is stepped over.
    const indent = /[ \t]*/y
    indent.lastIndex = lineStart
    const ink = lineStart + (indent.exec(content)?.[0].length ?? 0)
    return (lines.starts[line] ?? 0) + Math.max(0, offset - ink)
  }
}

/** The inline token of a block as several, a new one from each line that `startsNew` says yes to. */
export function splitLines(block: Token, startsNew: (line: string) => boolean): Token[] {
  const { meta }: { meta: { lines?: ContentLines } | null } = block
  const parts: { lines: string[]; starts: number[] }[] = []
  block.content.split('\n').forEach((line, i) => {
    if (i === 0 || startsNew(line)) parts.push({ lines: [], starts: [] })
    parts.at(-1)?.lines.push(line)
    parts.at(-1)?.starts.push(meta?.lines?.starts[i] ?? 0)
  })
  return parts.map(({ lines, starts }) => {
    const part = new Token('inline', '', 0)
    part.content = lines.join('\n').trim()
    part.children = []
    part.map = block.map
    part.level = block.level
    setLines(part, starts)
    return part
  })
}

/** Makes the tokens of this markdown-it know their places: `spanOf`, `contentMap`. */
export function tokenPositions(md: MarkdownIt): void {
  md.inline.State = PositionedState
  md.inline.ruler.before('text', 'observe', observe)
  md.inline.ruler.at('link', withSpan(link, 'link_open'))
  md.inline.ruler.at('image', withSpan(image, 'image'))
  md.inline.ruler.at('linkify', withSpan(linkify, 'link_open'))
  md.inline.ruler.at('autolink', withSpan(autolink, 'link_open'))
  md.inline.ruler2.at('fragments_join', joinFragments)

  md.block.ruler.at('table', withLines(table), { alt: ['paragraph', 'reference'] })
  md.block.ruler.at('heading', withLines(heading), { alt: ['paragraph', 'reference', 'blockquote'] })
  md.block.ruler.at('lheading', withLines(lheading))
  md.block.ruler.at('paragraph', withLines(paragraph))
}
