// Renderer rules: html in a text is not passed through. Comments are dropped, anything else is printed
// as it was written, so that nothing vanishes.
import type MarkdownIt from 'markdown-it'
import { withoutComments } from './html-comments.ts'

export function printRawHtml(md: MarkdownIt): void {
  const { escapeHtml } = md.utils
  md.renderer.rules.html_inline = (tokens, i) => escapeHtml(withoutComments(tokens[i]?.content ?? ''))
  md.renderer.rules.html_block = (tokens, i) => {
    const html = withoutComments(tokens[i]?.content ?? '').trim()
    return html === '' ? '' : `<p>${escapeHtml(html)}</p>\n`
  }
}
