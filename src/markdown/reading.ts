// What one rendering is told and what it finds out. It travels through markdown-it in `env`, so that
// one markdown-it serves every text.
import type { Footnotes } from 'markdown-it-footnote'
import type {
  LegalDocument,
  Pinpoint,
  Registry,
  ResolutionContext,
  ResolvedCitation,
  Slug,
  Span,
  Validity,
} from '../legal/index.ts'
import type { Passage } from './passage.ts'
import { parseSource, type Source } from './source.ts'

/** What a text needs to have its citations found, resolved and linked. */
export interface Citing {
  registry: Registry
  context: ResolutionContext
  /** Where the link of a citation leads: the document's page, or a place in its full text. */
  href(document: LegalDocument, pinpoints: readonly Pinpoint[]): string
  /** The document whose own page this text stands on: it is not linked to itself. */
  self?: Slug
  /** For readers: what has become of a document since the day of the text. It is said behind each link to it. */
  since?(document: LegalDocument): SinceThen | undefined
  /** For editors: each citation says on hover how it was understood, and those that are no links show that they were read. */
  explain?: boolean
}

/** `{ status: 'expired', words: 'nay hết hiệu lực' }` */
export interface SinceThen {
  status: Validity['status']
  words: string
}

/** A citation of a text. All spans, also those inside `citation`, count in the source text. */
export interface LocatedCitation extends ResolvedCitation {
  /** The text of the block it stands in, and where in it: for the sentence around it. */
  passage: { text: string; span: Span }
  /** Whether its place admits a link: not in a link, an image's words, code, html, nor forbidden. */
  linkable: boolean
  /** The editor's word: `[…](van-ban:slug)` or `[…](van-ban:)`. */
  override?: 'forced' | 'forbidden'
}

/** A heading of a rendered text: `{level: 2, id: 'doi-tuong', text: 'Đối tượng'}`. */
export interface Heading extends Span {
  level: number
  id: string
  text: string
}

/** A link as its author wrote it. */
export interface SourceLink extends Span {
  href: string
  text: string
}

export interface SourceImage extends Span {
  src: string
  alt: string
  title?: string
}

/** Something in the text that will not come out as its author meant. */
export type TextProblem = Span &
  ({ kind: 'raw-html'; html: string } | { kind: 'unknown-override'; slug: string; text: string })

export interface Reading {
  source: Source
  lang: string
  citing?: Citing
  passages: Passage[]
  citations: LocatedCitation[]
  headings: Heading[]
  links: SourceLink[]
  images: SourceImage[]
  problems: TextProblem[]
  /** Ids given out, so that each is unique in its text. */
  ids: Map<string, number>
  tables: number
  /** Whether the content of a note written on the spot is being read: it holds no other. */
  inNote: boolean
  /** Abbreviations already explained. */
  explained: Set<string>
}

/** What markdown-it carries along: `md.render(text, { reading })`. Without a reading it makes its own. */
export interface MarkdownEnv {
  reading?: Reading
  /** What markdown-it-footnote has seen so far. */
  footnotes?: Footnotes
}

export function startReading(source: Source, options: { lang?: string; citing?: Citing } = {}): Reading {
  return {
    source,
    lang: options.lang ?? 'vi',
    ...(options.citing && { citing: options.citing }),
    passages: [],
    citations: [],
    headings: [],
    links: [],
    images: [],
    problems: [],
    ids: new Map(),
    tables: 0,
    inNote: false,
    explained: new Set(),
  }
}

/** The reading of the text being parsed. */
export function readingOf(state: { env: MarkdownEnv; src: string }): Reading {
  const { env } = state
  env.reading ??= startReading(parseSource(state.src))
  return env.reading
}

/** An id not given before in this text: `muc-tieu`, `muc-tieu-2`. */
export function uniqueId(reading: Reading, wanted: string): string {
  const base = wanted === '' ? 'muc' : wanted
  let count = reading.ids.get(base) ?? 0
  let id = base
  do {
    count++
    id = count === 1 ? base : `${base}-${count}`
  } while (count > 1 && reading.ids.has(id))
  reading.ids.set(base, count)
  if (id !== base) reading.ids.set(id, 1)
  return id
}
