// Footnotes: `[^a]` with its definition somewhere in the text, or `^[…]` on the spot.
//
//   Theo quy định mới[^1].
//   -> … mới<sup class="footnote-ref" id="cho-chu-thich-1"><a href="#chu-thich-1" aria-label="Chú thích 1">[1]</a></sup>.
//
//   [^1]: Nghị định 61/2018/NĐ-CP.
//   -> <li id="chu-thich-1">… <a class="footnote-back" href="#cho-chu-thich-1" aria-label="Về chỗ chú thích 1">
//
// markdown-it-footnote reads definitions and references; print-footnotes.ts prints. Between them, here,
//   - what stands in a note written on the spot knows its place in the text, as everything else does;
//   - nothing vanishes: a note that nothing points to, or whose label is taken, is printed behind the others;
//   - no link stands in a link: the mark of a note inside one is only a mark.
import type MarkdownIt from 'markdown-it'
import type { RuleCore } from 'markdown-it/lib/parser_core.mjs'
import type { RuleInline } from 'markdown-it/lib/parser_inline.mjs'
import Token from 'markdown-it/lib/token.mjs'
import footnote, { type Footnotes } from 'markdown-it-footnote'
import { type MarkdownEnv, readingOf } from './reading.ts'
import { setWithin, spanOf } from './token-positions.ts'

/** A note on its way to the page. */
export interface Note {
  number: number
  tokens: Token[]
  id: string
  /** Ids of the places that point to it, in order of the page. */
  places: string[]
}

/** What the tokens of notes and of their places carry in `meta`. */
export interface NoteMeta {
  note: Note
  /** Which of the note's places this token is, or leads back to. */
  place: number
  /** Whether the mark is a link. */
  linked: boolean
}

/** Makes this markdown-it read footnotes. */
export function readFootnotes(md: MarkdownIt): void {
  md.use(footnote)
  md.inline.ruler.at('footnote_inline', noteOnTheSpot)
  md.core.ruler.at('footnote_tail', gatherNotes)
}

function listOf(env: MarkdownEnv): NonNullable<Footnotes['list']> {
  env.footnotes ??= {}
  env.footnotes.list ??= []
  return env.footnotes.list
}

// As the plugin's rule of this name, but for two things: the note has its number before its content is read, else
// a reference in the content would get the same one; and no note is written inside another.
const noteOnTheSpot: RuleInline = (state, silent) => {
  if (!state.src.startsWith('^[', state.pos)) return false
  const reading = readingOf(state)
  if (reading.inNote) return false
  const start = state.pos + '^['.length
  const end = state.md.helpers.parseLinkLabel(state, state.pos + 1)
  if (end <= start) return false
  if (!silent) {
    const list = listOf(state.env)
    const content = state.src.slice(start, end)
    const tokens: Token[] = []
    const reference = state.push('footnote_ref', '', 0)
    reference.meta = { ...reference.meta, id: list.length }
    list.push({ content, tokens })
    reading.inNote = true
    state.md.inline.parse(content, state.md, state.env, tokens)
    reading.inNote = false
  }
  state.pos = end + 1
  return true
}

/** Core rule: takes the definitions out of the text and puts all notes behind it, in order of their numbers. */
const gatherNotes: RuleCore = state => {
  const env: MarkdownEnv = state.env
  if (!env.footnotes) return
  const { body, definitions } = takeOut(state.tokens)
  const list = env.footnotes.list ?? []

  const notes = list.map((written): Token[] => {
    if (written.tokens) return paragraphOf(inlineToken(written.content ?? '', written.tokens))
    const i = definitions.findIndex(({ label }) => label === written.label)
    return definitions.splice(i, 1).flatMap(({ tokens }) => tokens)
  })
  notes.push(...definitions.map(({ tokens }) => tokens))

  const numbered = notes.map((tokens, i): Note => ({ number: i + 1, tokens, id: '', places: [] }))
  for (const token of [body, ...notes].flat()) {
    if (token.type !== 'inline') continue
    findReferences(token.children ?? [], numbered, token, 0, 'shown')
  }
  state.tokens = [body, numbered.length === 0 ? [] : blockOf(numbered)].flat()
}

/** The text without the definitions, and these: one may stand inside another. */
function takeOut(tokens: readonly Token[]): {
  body: Token[]
  definitions: { label: string; tokens: Token[] }[]
} {
  const body: Token[] = []
  const definitions: { label: string; tokens: Token[] }[] = []
  const open: Token[][] = []
  for (const token of tokens) {
    if (token.type === 'footnote_reference_open') {
      const { label }: { label: string } = token.meta
      const inside: Token[] = []
      definitions.push({ label, tokens: inside })
      open.push(inside)
    } else if (token.type === 'footnote_reference_close') open.pop()
    else (open.at(-1) ?? body).push(token)
  }
  return { body, definitions }
}

/**
 * Tells notes and references of each other. `at` is where the children start in the content of the block. The words
 * that stand for a picture show no marks, but a note written there is not lost.
 */
function findReferences(
  children: readonly Token[],
  notes: readonly Note[],
  block: Token,
  at: number,
  shown: 'shown' | 'unseen',
): void {
  let links = 0
  for (const child of children) {
    const start = at + (spanOf(child)?.start ?? 0)
    if (child.type === 'link_open') links++
    else if (child.type === 'link_close') links--
    else if (child.type === 'image')
      findReferences(child.children ?? [], notes, block, start + '!['.length, 'unseen')
    else if (child.type === 'footnote_ref') {
      const { id, label }: { id: number; label?: string } = child.meta
      const note = notes[id]
      if (!note) continue
      const [, inline] = note.tokens
      if (label === undefined && inline) setWithin(inline, block, start + '^['.length)
      if (shown === 'unseen') continue
      setNote(child, { note, place: note.places.length, linked: links === 0 })
      note.places.push('')
    }
  }
}

function blockOf(notes: readonly Note[]): Token[] {
  return [
    new Token('footnote_block_open', 'section', 1),
    ...notes.flatMap(note => [
      noteToken('footnote_open', 1, note),
      ...withWaysBack(note),
      noteToken('footnote_close', -1, note),
    ]),
    new Token('footnote_block_close', 'section', -1),
  ]
}

/** The ways back stand at the end of a note's last paragraph, else in one of their own. */
function withWaysBack(note: Note): Token[] {
  const { tokens, places } = note
  if (places.length === 0) return tokens
  const back = places.map((_, place) => noteToken('footnote_anchor', 0, note, place))
  const last = tokens.at(-1)?.type === 'paragraph_close' ? tokens.at(-2) : undefined
  if (!last) return [...tokens, ...paragraphOf(inlineToken('', back))]
  last.children = [...(last.children ?? []), ...back]
  return tokens
}

function paragraphOf(inline: Token): Token[] {
  const open = new Token('paragraph_open', 'p', 1)
  const close = new Token('paragraph_close', 'p', -1)
  open.block = true
  close.block = true
  return [open, inline, close]
}

function inlineToken(content: string, children: Token[]): Token {
  const token = new Token('inline', '', 0)
  token.content = content
  token.children = children
  return token
}

function noteToken(type: string, nesting: 1 | 0 | -1, note: Note, place = 0): Token {
  const token = new Token(type, '', nesting)
  token.block = nesting !== 0
  setNote(token, { note, place, linked: true })
  return token
}

function setNote(token: Token, meta: NoteMeta): void {
  token.meta = meta
}
