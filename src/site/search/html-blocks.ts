// Rendered HTML as the blocks of words in it, headings with their ids:
//   '<h2 id="dieu-5">Điều 5</h2><p>Theo <a href="…">Nghị định</a> này</p>'
//   -> [{text: 'Điều 5', heading: {level: 2, id: 'dieu-5'}}, {text: 'Theo Nghị định này'}]
// It reads what our own Markdown renders, not the HTML of others.

export interface Block {
  text: string
  heading?: { level: number; id: string }
}

/** Elements inside a line: no word ends at them. */
const inline = new Set([
  'a',
  'abbr',
  'b',
  'cite',
  'code',
  'del',
  'em',
  'i',
  'ins',
  'kbd',
  'mark',
  'q',
  's',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'time',
  'u',
])
const tag = /<(?<end>\/)?(?<name>[a-z][a-z0-9]*)(?<attributes>[^>]*)>|<!--.*?-->/gis
/** What is not read aloud is not searched for either. */
const unread = /<(script|style|svg|template)\b.*?<\/\1>/gis

export function blocksOf(html: string): readonly Block[] {
  const blocks: Block[] = []
  let text = ''
  let heading: Block['heading']
  const close = () => {
    const words = decoded(text).replace(/\s+/g, ' ').trim()
    if (words !== '') blocks.push({ text: words, ...(heading && { heading }) })
    text = ''
    heading = undefined
  }
  let at = 0
  const source = html.replace(unread, ' ')
  for (const match of source.matchAll(tag)) {
    text += source.slice(at, match.index)
    at = match.index + match[0].length
    const { end, name = '', attributes = '' } = match.groups ?? {}
    if (name === '' || inline.has(name)) continue
    if (name === 'br') {
      text += ' '
      continue
    }
    close()
    const id = / id="(?<id>[^"]+)"/.exec(attributes)?.groups?.id
    if (/^h[2-6]$/.test(name) && end === undefined && id !== undefined)
      heading = { level: Number(name.slice(1)), id: decoded(id) }
  }
  text += source.slice(at)
  close()
  return blocks
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
}

function decoded(text: string): string {
  return text.replace(/&(?:#x(?<hex>[0-9a-f]+)|#(?<decimal>\d+)|(?<name>[a-z]+));/gi, (entity, ...args) => {
    const groups: Record<string, string | undefined> = args.at(-1)
    if (groups.name !== undefined) return named[groups.name.toLowerCase()] ?? entity
    return String.fromCodePoint(
      groups.hex === undefined ? Number(groups.decimal) : Number.parseInt(groups.hex, 16),
    )
  })
}
