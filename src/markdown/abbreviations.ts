// Core rule: an abbreviation of the glossary is explained where an article uses it first.
//
//   CCHC   ->   <abbr title="cải cách hành chính">CCHC</abbr>
//
// Not in headings, links, code and citations; whole words only, so that "CCHC&PC" in the number of a
// letter is no CCHC.
import type { RuleCore } from 'markdown-it/lib/parser_core.mjs'
import Token from 'markdown-it/lib/token.mjs'
import { type Reading, readingOf } from './reading.ts'

export interface Abbreviation {
  abbreviation: string
  /** Other spellings: `PAR-INDEX` for `PAR INDEX`. */
  also?: readonly string[]
  expansion: string
  /** Language of the expansion where it is not Vietnamese. */
  lang?: string
}

export function explainAbbreviations(glossary: readonly Abbreviation[]): RuleCore {
  const byForm = new Map<string, Abbreviation>()
  for (const entry of glossary)
    for (const form of [entry.abbreviation, ...(entry.also ?? [])]) byForm.set(form, entry)
  // Longest first: "KH&CN" before "KH", "PAR INDEX" before "PAR".
  const forms = [...byForm.keys()].sort((a, b) => b.length - a.length).map(escapeForRegExp)
  if (forms.length === 0) return () => {}
  // What touches a word here is part of it: "61/2018/TTHC", "CCHC&PC", "CCHC-NV", "ubnd@…".
  const word = new RegExp(
    `(?<![\\p{L}\\p{N}&/@_-])(?:${forms.join('|')})(?![\\p{L}\\p{N}@_]|[&/-][\\p{L}\\p{N}])`,
    'gu',
  )

  return state => {
    const reading = readingOf(state)
    // The expansions are Vietnamese; a reader of an English page is not helped by them.
    if (reading.lang !== 'vi') return
    state.tokens.forEach((block, i) => {
      if (block.type !== 'inline' || state.tokens[i - 1]?.type === 'heading_open') return
      if (reading.explained.size < byForm.size) explainBlock(block, word, byForm, reading)
    })
  }
}

const closed: Readonly<Record<string, number>> = {
  link_open: 1,
  link_close: -1,
  citation_open: 1,
  citation_close: -1,
}

function explainBlock(
  block: Token,
  word: RegExp,
  byForm: ReadonlyMap<string, Abbreviation>,
  reading: Reading,
): void {
  let depth = 0
  let changed = false
  const children = (block.children ?? []).flatMap(child => {
    depth += closed[child.type] ?? 0
    if (child.type !== 'text' || depth > 0) return [child]
    const parts = explainText(child, word, byForm, reading)
    if (parts.length > 1) changed = true
    return parts
  })
  if (changed) block.children = children
}

function explainText(
  token: Token,
  word: RegExp,
  byForm: ReadonlyMap<string, Abbreviation>,
  { explained }: Reading,
): Token[] {
  const parts: Token[] = []
  let end = 0
  for (const { 0: form, index } of token.content.matchAll(word)) {
    const entry = byForm.get(form)
    if (!entry || explained.has(entry.abbreviation)) continue
    explained.add(entry.abbreviation)
    const open = new Token('abbr_open', 'abbr', 1)
    open.attrs = [['title', entry.expansion]]
    if (entry.lang !== undefined) open.attrs.push(['lang', entry.lang])
    parts.push(
      textToken(token.content.slice(end, index)),
      open,
      textToken(form),
      new Token('abbr_close', 'abbr', -1),
    )
    end = index + form.length
  }
  if (end === 0) return [token]
  parts.push(textToken(token.content.slice(end)))
  return parts
}

function textToken(content: string): Token {
  const token = new Token('text', '', 0)
  token.content = content
  return token
}

function escapeForRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}
