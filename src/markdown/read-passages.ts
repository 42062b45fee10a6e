// Core rule: the passages of a text, and the links, images and html in it, as plain data.
import type { RuleCore } from 'markdown-it/lib/parser_core.mjs'
import type Token from 'markdown-it/lib/token.mjs'
import type { Span } from '../legal/index.ts'
import { isComment } from './html-comments.ts'
import { ownText } from './own-text.ts'
import { altPassages, inlinePassage, type Passage, rawPassage } from './passage.ts'
import { lineMap } from './positions.ts'
import { type Reading, readingOf } from './reading.ts'
import { contentMap, spanOf } from './token-positions.ts'

/** `[Nghị định 61](van-ban:61-2018-nd-cp)`: an editor says which document is meant. */
export const overrideScheme = 'van-ban:'

const blocksOfCode = new Set(['fence', 'code_block', 'html_block'])

export const readPassages: RuleCore = state => {
  const reading = readingOf(state)
  let lineStarts: readonly number[] | undefined
  for (const token of state.tokens) {
    if (token.type === 'inline') {
      const passage = inlinePassage(token)
      reading.passages.push(passage)
      if (token.children?.every(child => child.type === 'text')) continue
      readLinks(reading, passage, token)
      readImages(reading, token)
      readInlineHtml(reading, token)
      reading.passages.push(...altPassages(token))
    } else if (blocksOfCode.has(token.type)) {
      lineStarts ??= lineMap(state.src).starts
      const passage = rawPassage(token, state.src, lineStarts)
      if (passage.text.trim() === '') continue
      reading.passages.push(passage)
      if (token.type === 'html_block') {
        const start = passage.text.search(/\S/)
        const end = passage.text.trimEnd().length
        const html = passage.text.trim()
        reading.problems.push({ kind: 'raw-html', html, ...sourceSpan(reading, passage, { start, end }) })
      }
    }
  }
}

function readLinks(reading: Reading, passage: Passage, block: Token): void {
  for (const link of passage.links) {
    if (link.href.startsWith(overrideScheme)) continue
    const text = ownText(readable(passage.text.slice(link.start, link.end)))
    reading.links.push({ href: ownText(link.href), text, ...contentSpan(reading, block, link.source) })
  }
}

function readImages(reading: Reading, block: Token): void {
  for (const image of block.children ?? []) {
    if (image.type !== 'image') continue
    const title = image.attrGet('title')
    reading.images.push({
      src: ownText(image.attrGet('src') ?? ''),
      alt: ownText(image.content),
      ...(title !== null && { title }),
      ...contentSpan(reading, block, spanOf(image)),
    })
  }
}

function readInlineHtml(reading: Reading, block: Token): void {
  for (const token of block.children ?? []) {
    if (token.type !== 'html_inline' || isComment(token.content)) continue
    const html = token.content
    reading.problems.push({ kind: 'raw-html', html, ...contentSpan(reading, block, spanOf(token)) })
  }
}

/** Where a stretch of the content of a block stands in the source text. */
function contentSpan({ source }: Reading, block: Token, span: Span = { start: 0, end: 1 }): Span {
  const toBody = contentMap(block)
  return {
    start: source.fromBody(toBody(span.start)),
    end: source.fromBody(toBody(span.end - 1)) + 1,
  }
}

/** Where a stretch of a passage stands in the source text. */
export function sourceSpan({ source }: Reading, passage: Passage, { start, end }: Span): Span {
  return {
    start: source.fromBody(passage.startInBody(start)),
    end: source.fromBody(passage.endInBody(end) - 1) + 1,
  }
}

// Asked of every passage; a regular expression would take ten times as long as these.
const uneven = ['\n', '\ufffc', '\t', '  ']

/** A passage for reading on one line: line ends are spaces, pictures are gone. */
export function readable(text: string): string {
  if (!uneven.some(sign => text.includes(sign))) return text.trim()
  return text
    .replace(/\ufffc/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}
