// XML read as strictly as feed readers read it, as far as files of ours can go wrong: tags that do not close each other,
// attributes without quotes or twice, a bare `&` or `<`, a second root, characters that XML 1.0 forbids.

export interface XmlElement {
  name: string
  attributes: Readonly<Record<string, string>>
  children: readonly XmlElement[]
  /** Its own text, without that of its children. */
  text: string
}

const TAG = /<(?<closing>\/?)(?<name>[\w:.-]+)(?<attributes>(?:\s+[\w:.-]+="[^"<]*")*)\s*(?<empty>\/?)>/y
const TEXT = /[^<]+/y
const DECLARATION = /^<\?xml version="1\.0" encoding="UTF-8"\?>\n/
/** XML 1.0, production 2. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u
const BARE = /&(?!(?:amp|lt|gt|quot|#39);)/
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

/** readXml('<?xml …?>\n<a><b/></a>').children[0].name // 'b'; throws where it is not well-formed */
export function readXml(xml: string): XmlElement {
  const declaration = DECLARATION.exec(xml)
  if (declaration === null) throw new SyntaxError('no declaration')
  const forbidden = FORBIDDEN.exec(xml)
  if (forbidden) throw new SyntaxError(`a forbidden character at ${forbidden.index}`)
  let at = declaration[0].length
  const document = { name: '', attributes: {}, children: [] as XmlElement[], text: '' }
  const open = [document]
  while (at < xml.length) {
    TAG.lastIndex = TEXT.lastIndex = at
    const parent = open.at(-1) ?? document
    const text = TEXT.exec(xml)?.[0]
    if (text !== undefined) {
      if (parent === document && text.trim() !== '') throw new SyntaxError(`text outside the root at ${at}`)
      if (BARE.test(text)) throw new SyntaxError(`bare & after ${at}`)
      if (text.includes(']]>')) throw new SyntaxError(`]]> in the text after ${at}`)
      parent.text += decode(text)
      at += text.length
      continue
    }
    const tag = TAG.exec(xml)
    if (tag?.groups === undefined) throw new SyntaxError(`no tag at ${at}: ${xml.slice(at, at + 40)}`)
    const { closing, name = '', attributes = '', empty } = tag.groups
    if (BARE.test(attributes)) throw new SyntaxError(`bare & in an attribute at ${at}`)
    if (closing === '/') {
      if (parent.name !== name) throw new SyntaxError(`</${name}> closes <${parent.name}> at ${at}`)
      open.pop()
    } else {
      if (parent === document && document.children.length > 0) throw new SyntaxError(`a second root at ${at}`)
      const pairs = [...attributes.matchAll(/\s(?<key>[\w:.-]+)="(?<value>[^"]*)"/g)].map(
        ({ groups }) => [groups?.key ?? '', decode(groups?.value ?? '')] as const,
      )
      if (new Set(pairs.map(([key]) => key)).size < pairs.length)
        throw new SyntaxError(`an attribute twice at ${at}`)
      const element = { name, attributes: Object.fromEntries(pairs), children: [], text: '' }
      parent.children.push(element)
      if (empty !== '/') open.push(element)
    }
    at += tag[0].length
  }
  if (open.length > 1) throw new SyntaxError(`<${open.at(-1)?.name}> stays open`)
  const [root] = document.children
  if (root === undefined) throw new SyntaxError('no root')
  return root
}

const decode = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? '')

/** faultOf('<a><b></a>') // '</a> closes <b> at 6', and undefined for well-formed XML */
export function faultOf(xml: string): string | undefined {
  try {
    readXml(xml)
    return undefined
  } catch (error) {
    if (error instanceof SyntaxError) return error.message
    throw error
  }
}
