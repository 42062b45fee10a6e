// The rules of RFC 4287 that apply to feeds like ours, each with its section: the cardinalities of the schema in its
// Appendix B, and what the schema leaves to words. Stricter in three things: no elements or attributes of other
// vocabularies, no two entries with one id, and a link to the feed itself.
//   faultsOfAtom('<?xml …?>\n<feed xmlns="http://www.w3.org/2005/Atom">…')   // ['feed: no <id> (4.1.1)']
import { readXml, type XmlElement } from './well-formed.ts'

const NAMESPACE = 'http://www.w3.org/2005/Atom'

/** How often a child may stand: exactly once, at most once, any number of times. */
type Times = '1' | '?' | '*'

interface Rule {
  section: string
  /** Of a container. An element without children of its own holds text. */
  children?: Readonly<Record<string, Times>>
  attributes?: Readonly<Record<string, { required?: true; form: RegExp }>>
  /** What is wrong with its text. */
  text?: (text: string) => string | undefined
}

const ANY = /^/
/** An IRI with its scheme, without what RFC 3987 forbids in one. */
const WHOLE_IRI = /^[a-z][a-z\d+.-]*:[^\s<>"{}|\\^`]+$/i
/** RFC 3066. */
const LANGUAGE = /^[a-z]{1,8}(?:-[a-z\d]{1,8})*$/i
/** Appendix B: atomMediaType. */
const MEDIA_TYPE = /^[^\s/]+\/[^\s/]+$/
/** Section 4.2.7.2: a name that the RFC registers, or an IRI. */
const LINK_RELATION = /^(?:alternate|related|self|enclosure|via|[a-z][a-z\d+.-]*:\S+)$/
/** Section 3.3: RFC 3339, with a capital T, and a capital Z where there is no offset. */
const MOMENT =
  /^(?<day>\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/

const iri = (text: string): string | undefined =>
  WHOLE_IRI.test(text) ? undefined : `is no whole IRI: ${text}`
const notEmpty = (text: string): string | undefined => (text.trim() === '' ? 'is empty' : undefined)
const moment = (text: string): string | undefined => {
  const day = MOMENT.exec(text)?.groups?.day
  // The thirty-first of April becomes the first of May.
  return day !== undefined && new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day)
    ? undefined
    : `is no moment: ${text}`
}

/** `xhtml` needs an element inside, which we never write. */
const textConstruct = (section: string): Rule => ({
  section,
  attributes: { type: { form: /^(?:text|html)$/ } },
  text: () => undefined,
})

const RULES: Readonly<Record<string, Rule>> = {
  feed: {
    section: '4.1.1',
    children: {
      author: '*',
      category: '*',
      contributor: '*',
      generator: '?',
      icon: '?',
      id: '1',
      link: '*',
      logo: '?',
      rights: '?',
      subtitle: '?',
      title: '1',
      updated: '1',
      entry: '*',
    },
    attributes: { xmlns: { required: true, form: /^http:\/\/www\.w3\.org\/2005\/Atom$/ } },
  },
  entry: {
    section: '4.1.2',
    children: {
      author: '*',
      category: '*',
      content: '?',
      contributor: '*',
      id: '1',
      link: '*',
      published: '?',
      rights: '?',
      summary: '?',
      title: '1',
      updated: '1',
    },
  },
  author: { section: '3.2', children: { name: '1', uri: '?', email: '?' } },
  contributor: { section: '3.2', children: { name: '1', uri: '?', email: '?' } },
  name: { section: '3.2.1', text: notEmpty },
  uri: { section: '3.2.2', text: iri },
  email: { section: '3.2.3', text: text => (/^.+@.+$/.test(text) ? undefined : `is no address: ${text}`) },
  content: { section: '4.1.3', attributes: { type: { form: /^(?:text|html)$/ } }, text: () => undefined },
  category: {
    section: '4.2.2',
    attributes: { term: { required: true, form: /\S/ }, scheme: { form: WHOLE_IRI }, label: { form: ANY } },
  },
  generator: {
    section: '4.2.4',
    attributes: { uri: { form: WHOLE_IRI }, version: { form: ANY } },
    text: notEmpty,
  },
  icon: { section: '4.2.5', text: iri },
  id: { section: '4.2.6', text: iri },
  link: {
    section: '4.2.7',
    attributes: {
      href: { required: true, form: WHOLE_IRI },
      rel: { form: LINK_RELATION },
      type: { form: MEDIA_TYPE },
      hreflang: { form: LANGUAGE },
      title: { form: ANY },
      length: { form: /^\d+$/ },
    },
  },
  logo: { section: '4.2.8', text: iri },
  published: { section: '4.2.9', text: moment },
  rights: textConstruct('4.2.10'),
  subtitle: textConstruct('4.2.12'),
  summary: textConstruct('4.2.13'),
  title: textConstruct('4.2.14'),
  updated: { section: '4.2.15', text: moment },
}

/** Section 2: on every element. */
const COMMON = { 'xml:lang': { form: LANGUAGE }, 'xml:base': { form: WHOLE_IRI } }

export function faultsOfAtom(xml: string): string[] {
  let root: XmlElement
  try {
    root = readXml(xml)
  } catch (error) {
    if (error instanceof SyntaxError) return [`not well-formed: ${error.message}`]
    throw error
  }
  if (root.name !== 'feed' || root.attributes.xmlns !== NAMESPACE)
    return [`the root is <${root.name}> of another vocabulary (2)`]
  return [...faultsOf(root), ...faultsOfFeed(root)]
}

function faultsOf(element: XmlElement): string[] {
  const { name, attributes, children, text } = element
  const rule = RULES[name]
  // Told where it stands.
  if (rule === undefined) return []
  const faults: string[] = []
  const say = (fault: string): void => void faults.push(`${name}: ${fault} (${rule.section})`)

  const known: NonNullable<Rule['attributes']> = { ...COMMON, ...rule.attributes }
  for (const [key, { required, form }] of Object.entries(known)) {
    const value = attributes[key]
    if (value === undefined ? required : !form.test(value)) say(`${key}="${value ?? ''}"`)
  }
  for (const key of Object.keys(attributes)) if (!(key in known)) say(`no attribute ${key}`)

  const allowed = rule.children ?? {}
  for (const [child, times] of Object.entries(allowed)) {
    const count = children.filter(other => other.name === child).length
    if (times === '1' && count === 0) say(`no <${child}>`)
    if (times !== '*' && count > 1) say(`${count} <${child}>`)
  }
  for (const child of children) if (!(child.name in allowed)) say(`no place for <${child.name}>`)

  if (rule.text === undefined && text.trim() !== '') say(`text: ${text.trim()}`)
  const fault = rule.text?.(text)
  if (fault !== undefined) say(fault)
  return [...faults, ...children.flatMap(faultsOf)]
}

/** What the schema cannot say. */
function faultsOfFeed(feed: XmlElement): string[] {
  const faults: string[] = []
  const entries = childrenOf(feed, 'entry')
  const signed = childrenOf(feed, 'author').length > 0
  if (!signed && entries.length === 0) faults.push('feed: no author (4.1.1)')
  if (!linksOf(feed, 'self')[0]) faults.push('feed: no link to itself (4.1.1)')
  for (const holder of [feed, ...entries]) {
    const alternates = linksOf(holder, 'alternate').map(
      ({ attributes: { type, hreflang } }) => `${type} ${hreflang}`,
    )
    if (new Set(alternates).size < alternates.length)
      faults.push(`${holder.name}: two alternates of one type (${RULES[holder.name]?.section})`)
  }
  for (const entry of entries) {
    if (!signed && childrenOf(entry, 'author').length === 0) faults.push('entry: no author (4.1.2)')
    if (childrenOf(entry, 'content').length === 0 && linksOf(entry, 'alternate').length === 0)
      faults.push('entry: neither content nor a link to it (4.1.2)')
  }
  const ids = [feed, ...entries].map(holder => childrenOf(holder, 'id')[0]?.text)
  for (const id of new Set(ids))
    if (ids.filter(other => other === id).length > 1) faults.push(`two things are called ${id} (4.2.6)`)
  return faults
}

/** childrenOf(feed, 'entry').length // 3 */
export function childrenOf({ children }: XmlElement, name: string): XmlElement[] {
  return children.filter(child => child.name === name)
}

/** A link without a relation is an alternate one (4.2.7.2). */
function linksOf(holder: XmlElement, rel: string): XmlElement[] {
  return childrenOf(holder, 'link').filter(({ attributes }) => (attributes.rel ?? 'alternate') === rel)
}
