// The bulletin as one value: everything in `content/`, read once, cross-referenced, with what is wrong in it.
import type {
  Day,
  Issuer,
  LegalDocument,
  PartialDate,
  Registry,
  ResolvedCitation,
  Slug,
  Span,
} from '../legal/index.ts'

/** A place in a file as an editor shows it: 1-based, columns in UTF-16 units of the raw line. */
export interface Place {
  /** Path from the folder the command was started in, with forward slashes: `content/articles/2020/x.md`. */
  file: string
  line: number
  column: number
  endLine: number
  endColumn: number
}

export type Severity = 'error' | 'warning' | 'advice'

/** Something an editor should mend or look at. An `Error` is for programmers; content never throws. */
export interface Problem extends Place {
  /** Stable id: `unknown-document`. Its page for editors stands in docs/bien-tap.md. */
  rule: string
  severity: Severity
  /** What was found and what was expected, in Vietnamese, one sentence. */
  message: string
  /** What to do, ready to paste where possible. */
  hint?: string
  /** A replacement a machine may do: of the raw text between the two places. */
  fix?: { text: string }
}

export interface Slogan {
  text: string
  from?: PartialDate
  to?: PartialDate
}

/** `content/site.yaml` */
export interface Site {
  department: string
  shortName: string
  bulletin: string
  description: string
  /** Name of the province without "tỉnh": decides what a bare "UBND tỉnh" means. */
  province: string
  /** Public address of the home page, ending in `/`: `https://khcn.langson.example/ban-tin/`. */
  baseUrl: string
  slogans: readonly Slogan[]
  contact: { address?: string; phone?: string; email?: string }
  menu: readonly { title: string; address: string }[]
  links: readonly { title: string; url: string }[]
}

export interface Author {
  key: string
  name: string
  note?: string
  /** An editorial board, a division: not one person. */
  collective?: boolean
}

export interface Topic {
  key: string
  name: string
  description?: string
}

export interface GlossaryEntry {
  abbreviation: string
  also: readonly string[]
  expansion: string
  note?: string
  /** Language of the expansion where it is not Vietnamese. */
  lang?: string
  index?: ProvincialIndex
}

/** An index that others keep of all provinces, and what it says of this one. */
export interface ProvincialIndex {
  measures: string
  publishedBy: string
  /** The most that can be scored: 100. */
  scale?: number
  sources: readonly CheckedSource[]
  figures?: readonly IndexFigure[]
}

/** Of a year: `{year: 2018, score: 77.25, rank: 26, outOf: 63, source}`. A rank has how many there were. */
export interface IndexFigure {
  year: number
  score?: number
  rank?: number
  outOf?: number
  source: CheckedSource
}

export interface CheckedSource {
  title: string
  url?: string
  checkedOn: Day
}

export interface Image {
  /** Root-relative address of a file in `content/media`: `/media/2020/x.svg`. */
  src: string
  alt: string
  caption?: string
}

/** A heading of a rendered text, for contents lists: `{level: 2, id: 'doi-tuong', text: 'Đối tượng'}`. */
export interface Heading {
  level: number
  id: string
  text: string
}

/** A citation of an article, resolved, with where it stands. */
export interface ArticleCitation extends ResolvedCitation {
  place: Place
  /** The sentence it stands in, plain text, and where in it the citation is. */
  sentence: { text: string; span: Span }
  /** Whether its place admits a link (not inside a link, code, an image …, not overridden by the editor). */
  linkable: boolean
  /** The editor's word: found by `[…](van-ban:slug)`. Those taken out by `[…](van-ban:)` are not among these. */
  override?: 'forced'
  /** Where the conflicts of its resolution stand, one for one. */
  conflictPlaces: readonly Place[]
}

/** A link of a text as its author wrote it, for dead-link checks. */
export interface TextLink {
  href: string
  text: string
  place: Place
}

export interface TextImage {
  src: string
  alt: string
  place: Place
}

/** An editor's word that a problem of this article is known and stays: `{rule: 'date-conflict', reason: …}`. */
export interface Silence {
  rule: string
  reason: string
  /** Only where the problem's place holds these words; absent: everywhere in the article. */
  text?: string
}

export interface Article {
  /** File name without `.md`. */
  slug: string
  /** Folder under `articles`: `2020`. */
  year: string
  /** Path of its file, as in `Place`. */
  file: string
  /** Root-relative, without path prefix: `/tin/2020/x/`. */
  address: string
  title: string
  date: Day
  updated?: Day
  summary?: string
  authors: readonly Author[]
  topics: readonly Topic[]
  image?: Image
  aliases: readonly string[]
  corrections: readonly { on: Day; text: string }[]
  withdrawn?: { on: Day; reason: string }
  draft: boolean
  /** Body, rendered, citations linked, path prefix applied. */
  html: string
  /** Body as plain text, for search, descriptions and word counts. */
  text: string
  headings: readonly Heading[]
  citations: readonly ArticleCitation[]
  links: readonly TextLink[]
  images: readonly TextImage[]
  /** Abbreviations of the glossary that it uses, in order. */
  abbreviations: readonly string[]
  silence: readonly Silence[]
}

/** A page of `content/pages`: `/gioi-thieu/`, `/en/about/`. */
export interface Page {
  slug: string
  file: string
  address: string
  title: string
  summary?: string
  lang: string
  aliases: readonly string[]
  html: string
  text: string
  headings: readonly Heading[]
  links: readonly TextLink[]
  images: readonly TextImage[]
}

/** An issue of the bulletin: articles in order, with the words of the editors before them. `content/issues/2026-11.md` */
export interface Issue {
  /** File name without `.md`: `2026-11`. */
  month: string
  file: string
  /** `/ban-tin/2026-11/` */
  address: string
  title: string
  summary?: string
  /** In order of reading. Withdrawn ones are left out. */
  articles: readonly Article[]
  /** The editorial; empty where there is none. */
  html: string
  text: string
  headings: readonly Heading[]
  links: readonly TextLink[]
  images: readonly TextImage[]
}

/** What the bulletin knows of a document beyond its record. */
export interface DocumentEntry {
  document: LegalDocument
  file: string
  /** `/van-ban/61-2018-nd-cp/` */
  address: string
  /** Articles that cite it, newest first, each with its citations of it in order of the text. */
  citedBy: readonly { article: Article; citations: readonly ArticleCitation[] }[]
  /** Full text where a `.md` stands beside the record. */
  fullText?: { html: string; text: string; headings: readonly Heading[]; anchors: ReadonlySet<string> }
}

/** All that `content/` says. Sorted once, newest first: articles, issues, documents by the day they were issued. */
export interface Bulletin {
  /** The folder it was read from, as messages and places name it: `content`. Empty where that is the current one. */
  folder: string
  site: Site
  /** The day everything is judged on. */
  today: Day
  /** Path prefix of `site.baseUrl`: `/` or `/ban-tin/`. */
  pathPrefix: string
  /** Published ones: no drafts; withdrawn ones are here with their notice. */
  articles: readonly Article[]
  /** Drafts, shown in the preview and judged by `check`, never built for publishing. */
  drafts: readonly Article[]
  documents: readonly DocumentEntry[]
  registry: Registry
  issuers: readonly Issuer[]
  topics: readonly Topic[]
  authors: readonly Author[]
  glossary: readonly GlossaryEntry[]
  pages: readonly Page[]
  issues: readonly Issue[]
  /** Old addresses and where they lead, but for those that are somebody's: `/node/57318/` to `/tin/2026/x/`. */
  redirects: ReadonlyMap<string, string>
  /** Files of `content/media` with their size in bytes: `/media/2020/x.svg`, as their names are written. */
  media: ReadonlyMap<string, number>
  /** What loading itself found: unreadable files, schema violations, raw HTML. Rules of `check` find the rest. */
  problems: readonly Problem[]
  entry(slug: Slug): DocumentEntry | undefined
  /**
   * The place of a value in a YAML file or front matter, worked out when asked:
   * `locate('content/documents/x.yaml', ['relations', 'amends', 0, 'on'])`. The nearest parent where it is absent.
   */
  locate(file: string, path: readonly (string | number)[]): Place
}
