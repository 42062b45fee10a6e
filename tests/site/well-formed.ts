// Whether XML is well-formed, as far as a file of ours can go wrong: tags that do not close each other, attributes
// without quotes or twice, a bare `&` or `<`, a second root.
const TAG = /<(?<closing>\/?)(?<name>[\w:.-]+)(?<attributes>(?:\s+[\w:.-]+="[^"<]*")*)\s*(?<empty>\/?)>/y
const TEXT = /[^<]+/y
const DECLARATION = /^<\?xml version="1\.0" encoding="UTF-8"\?>\n/

/** faultOf('<a><b></a>') // '</a> closes <b> at 6', and undefined for well-formed XML */
export function faultOf(xml: string): string | undefined {
  const declaration = DECLARATION.exec(xml)
  if (declaration === null) return 'no declaration'
  let at = declaration[0].length
  const open: string[] = []
  let roots = 0
  while (at < xml.length) {
    TAG.lastIndex = TEXT.lastIndex = at
    const text = TEXT.exec(xml)?.[0]
    if (text !== undefined) {
      if (open.length === 0 && text.trim() !== '') return `text outside the root at ${at}`
      if (/&(?!(?:amp|lt|gt|quot|#39);)/.test(text)) return `bare & after ${at}`
      at += text.length
      continue
    }
    const tag = TAG.exec(xml)
    if (tag?.groups === undefined) return `no tag at ${at}: ${xml.slice(at, at + 40)}`
    const { closing, name = '', attributes = '', empty } = tag.groups
    const names = [...attributes.matchAll(/\s([\w:.-]+)=/g)].map(match => match[1])
    if (new Set(names).size < names.length) return `an attribute twice at ${at}`
    if (/&(?!(?:amp|lt|gt|quot|#39);)/.test(attributes)) return `bare & in an attribute at ${at}`
    if (closing === '/') {
      const last = open.pop()
      if (last !== name) return `</${name}> closes <${last}> at ${at}`
    } else {
      if (open.length === 0 && ++roots > 1) return `a second root at ${at}`
      if (empty !== '/') open.push(name)
    }
    at += tag[0].length
  }
  return open.length > 0 ? `<${open.at(-1)}> stays open` : undefined
}
