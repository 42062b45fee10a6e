// XML from template strings, escaped unless it is XML already: xml`<title>${'KH&CN'}</title>`.
// The rules of `html.ts` serve: the five characters are escaped alike.
import { type Hole, html, Markup } from './html.ts'

/** Characters XML 1.0 forbids even as references; one of them makes a whole feed unreadable. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu

export function xml(strings: TemplateStringsArray, ...holes: readonly Hole[]): Markup {
  return html(strings, ...holes.map(withoutForbidden))
}

function withoutForbidden(hole: Hole): Hole {
  if (typeof hole === 'string') return hole.replace(FORBIDDEN, '')
  // `Array.isArray` does not narrow a readonly array.
  return typeof hole === 'object' && hole !== null && !(hole instanceof Markup)
    ? hole.map(withoutForbidden)
    : hole
}

/** A whole XML file of it. */
export function xmlFile(root: Markup): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.source}\n`
}
