// Puts links into the tokens of a block, whatever emphasis they cross, and always as one element:
//
//   **Nghị định** 61         ->  <a><strong>Nghị định</strong> 61</a>
//   **theo Nghị định** 61    ->  <strong>theo </strong><a><strong>Nghị định</strong> 61</a>
//
// A link that covers the whole of an emphasis goes around it; an emphasis covered in part is closed in
// front of the link and opened again inside. Two halves look like one; two links would be read out twice.
import Token from 'markdown-it/lib/token.mjs'
import type { Span } from '../legal/index.ts'
import type { Piece } from './passage.ts'

/** A stretch of a passage that shall stand between two tokens. */
export interface Wrapping extends Span {
  open: Token
  close: Token
}

/** Children of a block with the wrappings in place. They must be in order and not overlap. */
export function wrapTokens(
  children: readonly Token[],
  pieces: readonly Piece[],
  wrappings: readonly Wrapping[],
): Token[] {
  const cuts = wrappings.flatMap(wrapping => [wrapping.start, wrapping.end])
  const { tokens, starts } = cutAt(children, pieces, cuts)
  const result: Token[] = []
  const stack: Token[] = []
  const emit = (token: Token) => {
    if (token.nesting === -1) stack.pop()
    token.level = stack.length
    if (token.nesting === 1) stack.push(token)
    result.push(token)
  }

  let next = 0
  for (const { start, end, open, close } of wrappings) {
    let first = next
    while (first < tokens.length && (starts[first] ?? -1) < start) first++
    let last = first
    for (let i = first; i < tokens.length && (starts[i] ?? -1) < end; i++)
      if (starts[i] !== undefined) last = i
    if (first === tokens.length) break
    const range = widen(tokens, first, last, next)
    for (; next < range.first; next++) emit(tokens[next] ?? open)

    const inner = tokens.slice(range.first, range.last + 1)
    // Marks without an element of their own can cross whatever they like.
    const { closers, openers } = open.nesting === 0 ? { closers: [], openers: [] } : unbalanced(inner)
    // What closes inside without having opened there is what is innermost now.
    const before = closers.length === 0 ? [] : stack.slice(-closers.length)
    for (const opener of before.toReversed()) emit(closerOf(opener))
    emit(open)
    for (const opener of before) emit(copyOf(opener))
    for (const token of inner) emit(token)
    for (const opener of openers.toReversed()) emit(closerOf(opener))
    emit(close)
    for (const opener of openers) emit(copyOf(opener))
    next = range.last + 1
  }
  for (const token of tokens.slice(next)) emit(token)
  return result
}

/** The tokens, their texts cut at the given offsets (in order), each with the offset its text starts at. */
function cutAt(children: readonly Token[], pieces: readonly Piece[], cuts: readonly number[]) {
  const tokens: Token[] = []
  const starts: (number | undefined)[] = []
  let p = 0
  let c = 0
  children.forEach((token, child) => {
    const piece = pieces[p]?.child === child ? pieces[p++] : undefined
    if (!piece || token.type !== 'text') {
      tokens.push(token)
      starts.push(piece?.start)
      return
    }
    let from = piece.start
    const cut = (to: number) => {
      const part = from === piece.start && to === piece.end ? token : new Token('text', '', 0)
      part.content = token.content.slice(from - piece.start, to - piece.start)
      tokens.push(part)
      starts.push(from)
      from = to
    }
    for (; (cuts[c] ?? piece.end) < piece.end; c++) if ((cuts[c] ?? 0) > from) cut(cuts[c] ?? 0)
    cut(piece.end)
  })
  return { tokens, starts }
}

/** Takes in the opening tokens just in front, and the closing ones just behind, whose other half is inside. */
function widen(tokens: readonly Token[], first: number, last: number, from: number) {
  let { closers, openers } = unbalanced(tokens.slice(first, last + 1))
  while (closers.length > 0 && first > from && tokens[first - 1]?.nesting === 1) {
    first--
    closers = closers.slice(1)
  }
  while (openers.length > 0 && tokens[last + 1]?.nesting === -1) {
    last++
    openers = openers.slice(0, -1)
  }
  return { first, last }
}

/** Closing tokens whose opening one is not among these, and opening ones that stay open, in order. */
function unbalanced(tokens: readonly Token[]): { closers: Token[]; openers: Token[] } {
  const closers: Token[] = []
  const openers: Token[] = []
  for (const token of tokens) {
    if (token.nesting === 1) openers.push(token)
    else if (token.nesting === -1 && openers.pop() === undefined) closers.push(token)
  }
  return { closers, openers }
}

function copyOf(opener: Token): Token {
  const copy = new Token(opener.type, opener.tag, 1)
  copy.attrs = opener.attrs
  copy.markup = opener.markup
  return copy
}

function closerOf(opener: Token): Token {
  const closer = new Token(opener.type.replace(/_open$/, '_close'), opener.tag, -1)
  closer.markup = opener.markup
  return closer
}
