// Markup from template strings, escaped unless it is markup already:
//   html`<p>${'KH&CN'}</p>`  →  <p>KH&amp;CN</p>

/** A string that is markup. Only `html` and `raw` make one. */
export class Markup {
  readonly source: string
  constructor(source: string) {
    this.source = source
  }
  toString(): string {
    return this.source
  }
}

/** What may stand in a hole: absent and `false` print nothing, lists are joined, text is escaped. */
export type Hole = string | number | Markup | false | null | undefined | readonly Hole[]

/** The five characters that end text or an attribute. */
const SPECIAL = /[&<>"']/
const ALL_SPECIAL = /[&<>"']/g
const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** escapeHtml('KH&CN') // 'KH&amp;CN' */
export function escapeHtml(text: string): string {
  // Most texts have none of them, and to look costs less than to replace.
  return SPECIAL.test(text) ? text.replace(ALL_SPECIAL, c => ESCAPED[c] ?? c) : text
}

function fill(hole: Hole): string {
  if (hole === undefined || hole === null || hole === false) return ''
  if (typeof hole === 'string') return escapeHtml(hole)
  if (typeof hole === 'number') return String(hole)
  if (hole instanceof Markup) return hole.source
  let joined = ''
  for (const part of hole) joined += fill(part)
  return joined
}

/** Template tag: html`<a href="${href}">${text}</a>`. Attributes must be quoted. */
export function html(strings: TemplateStringsArray, ...holes: readonly Hole[]): Markup {
  let source = strings[0] ?? ''
  for (let i = 0; i < holes.length; i++) source += fill(holes[i]) + (strings[i + 1] ?? '')
  return new Markup(source)
}

/** Markup made elsewhere by us (rendered Markdown, JSON-LD): raw(article.html). Never a reader's or editor's text. */
export function raw(source: string): Markup {
  return new Markup(source)
}
