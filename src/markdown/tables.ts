// Renderer rules: a table wider than a phone scrolls in a region of its own, which a keyboard can reach
// and which has a name of its own: "Bảng 1", "Bảng 2".
import type MarkdownIt from 'markdown-it'
import { readingOf } from './reading.ts'

export function wrapTables(md: MarkdownIt): void {
  md.renderer.rules.table_open = (_tokens, _i, _options, env) => {
    const reading = readingOf({ env, src: '' })
    reading.tables++
    const word = reading.lang === 'en' ? 'Table' : 'Bảng'
    return `<section class="table" tabindex="0" aria-label="${word} ${reading.tables}">\n<table>\n`
  }
  md.renderer.rules.table_close = () => '</table>\n</section>\n'
}
