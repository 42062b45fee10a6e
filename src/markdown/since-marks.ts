// Core rule: says behind the link of a citation what has become of the document since the day of the text.
//
//   theo <a class="citation" …>Nghị định 61/2018/NĐ-CP</a>
//   -> … </a> <small class="citation-since" data-status="expired"><span>(nay hết hiệu lực)</span></small>
//
// It stands beside the words of the text and is none of them: neither the link nor anything read from the text has it.
// Each further mention carries the same words, and `data-again`: there the stylesheet shows a sign and leaves the words
// to those who listen.
import type MarkdownIt from 'markdown-it'
import type { RuleCore } from 'markdown-it/lib/parser_core.mjs'
import Token from 'markdown-it/lib/token.mjs'
import type { Slug } from '../legal/index.ts'
import { readingOf, type SinceThen } from './reading.ts'

const type = 'citation_since'

interface Mark extends SinceThen {
  again: boolean
}

/** After the citations have become links, in the order of the page: a note is printed behind the text. */
export const markChanges: RuleCore = state => {
  const { citing } = readingOf(state)
  if (!citing?.since) return
  const { registry, since } = citing
  const known = new Map<Slug, Mark | undefined>()
  const markOf = (slug: Slug): Mark | undefined => {
    if (!known.has(slug)) {
      const document = registry.document(slug)
      const change = document && since(document)
      known.set(slug, change && { ...change, again: true })
      return change && { ...change, again: false }
    }
    return known.get(slug)
  }
  for (const block of state.tokens) {
    if (block.type !== 'inline' || !block.children?.some(({ attrs }) => attrs?.some(isDocument))) continue
    let mark: Mark | undefined
    block.children = block.children.flatMap(token => {
      if (token.type === 'link_open') {
        const slug = token.attrGet('data-document')
        mark = slug === null ? undefined : markOf(slug)
      }
      return token.type === 'link_close' && mark ? [token, markToken(mark)] : [token]
    })
  }
}

function isDocument([name]: [string, string]): boolean {
  return name === 'data-document'
}

function markToken(mark: Mark): Token {
  const token = new Token(type, '', 0)
  token.meta = mark
  return token
}

export function printSinceMarks(md: MarkdownIt): void {
  md.renderer.rules[type] = (tokens, i) => {
    const token = tokens[i]
    if (!token) return ''
    const { status, words, again }: Mark = token.meta
    return `\u00a0<small class="citation-since" data-status="${status}"${again ? ' data-again' : ''}><span>(${words})</span></small>`
  }
}

/**
 * The html of a text as its author wrote it: what is said beside the citations is of today, and not to be searched for.
 *
 * @example withoutSinceMarks('Nghị định 61\u00a0<small class="citation-since" …>(nay hết hiệu lực)</small>, …') // 'Nghị định 61, …'
 */
export function withoutSinceMarks(html: string): string {
  return html.replaceAll(/\u00a0<small class="citation-since".*?<\/small>/g, '')
}
