// Footnotes on the page: their ids, the marks that lead to them, the ways back, the words for those who listen.
import type MarkdownIt from 'markdown-it'
import type { RuleCore } from 'markdown-it/lib/parser_core.mjs'
import type Token from 'markdown-it/lib/token.mjs'
import type { NoteMeta } from './footnotes.ts'
import { type MarkdownEnv, readingOf, uniqueId } from './reading.ts'

/** Core rule, after the headings have theirs: gives the notes and the places that point to them their ids. */
export const nameFootnotes: RuleCore = state => {
  for (const token of state.tokens) {
    if (token.type !== 'footnote_open') continue
    const { note } = noteOf(token)
    const reading = readingOf(state)
    note.id = uniqueId(reading, `chu-thich-${note.number}`)
    note.places = note.places.map(() => uniqueId(reading, `cho-chu-thich-${note.number}`))
  }
}

function noteOf(token: Token): NoteMeta {
  return token.meta
}

interface Words {
  notes: string
  note(number: number): string
  back(number: number): string
  /** Where several places point to one note. */
  backTo(number: number, place: number): string
}

const vietnamese: Words = {
  notes: 'Chú thích',
  note: number => `Chú thích ${number}`,
  back: number => `Về chỗ chú thích ${number}`,
  backTo: (number, place) => `Về chỗ chú thích ${number}, lần ${place}`,
}
const english: Words = {
  notes: 'Notes',
  note: number => `Note ${number}`,
  back: number => `Back to note ${number}`,
  backTo: (number, place) => `Back to note ${number}, place ${place}`,
}

function wordsFor(env: MarkdownEnv): Words {
  return readingOf({ env, src: '' }).lang === 'en' ? english : vietnamese
}

/** Drawn, since no arrow is in the site's font. */
const arrow =
  '<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d="M8 1l6 6-1.4 1.4L9 4.8V15H7V4.8L3.4 8.4 2 7Z"/></svg>'

/** Renderer rules for the tokens of footnotes.ts. */
export function printFootnotes(md: MarkdownIt): void {
  const { rules } = md.renderer
  const print = (type: string, ofNote: (meta: NoteMeta, words: Words) => string) => {
    rules[type] = (tokens, i, _options, env) => {
      const token = tokens[i]
      return token ? ofNote(noteOf(token), wordsFor(env)) : ''
    }
  }
  rules.footnote_block_open = (_tokens, _i, _options, env) =>
    `<section class="footnotes" role="doc-endnotes" aria-label="${wordsFor(env).notes}">\n<ol>\n`
  rules.footnote_block_close = () => '</ol>\n</section>\n'
  print('footnote_open', ({ note }) => `<li id="${note.id}">\n`)
  print('footnote_close', () => '</li>\n')
  // In brackets: copied or searched, "Điều 5" with a bare 1 behind it would be another one.
  print('footnote_ref', ({ note: { id, number, places }, place, linked }, words) => {
    const mark = linked
      ? `<a href="#${id}" role="doc-noteref" aria-label="${words.note(number)}">[${number}]</a>`
      : `[${number}]`
    return `<sup class="footnote-ref" id="${places[place]}">${mark}</sup>`
  })
  print('footnote_anchor', ({ note: { number, places }, place }, words) => {
    const name = places.length === 1 ? words.back(number) : words.backTo(number, place + 1)
    return ` <a class="footnote-back" href="#${places[place]}" role="doc-backlink" aria-label="${name}">${arrow}</a>`
  })
}
