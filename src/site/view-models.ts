// What each kind of page shows: plain, final data. Every `href` here carries the path prefix and may be
// printed as it stands; every text is unescaped (the `html` tag escapes it); fields named `html` are markup.
import type { Day } from '../legal/index.ts'

/** A link in words. */
export interface LinkText {
  text: string
  href: string
  /** Language of the text and of what it leads to, where it is not Vietnamese. */
  lang?: string
}

/** A link, or the words alone where there is nothing to lead to. */
export interface LinkWhereKnown {
  text: string
  href?: string
}

/** A date for people and for machines: `{text: 'Thứ hai, 20/04/2020', iso: '2020-04-20'}`. */
export interface DateText {
  text: string
  iso: string
}

/** The feed of a page, with a word on what it tells: `báo khi có bài viết mới`. */
export interface FeedLink extends LinkText {
  description: string
}

/** Stylesheets in `layouts/style`: `site` is what every page needs, `print` is for paper, the others are for kinds of pages. */
export type StyleName =
  | 'site'
  | 'article'
  | 'lists'
  | 'document'
  | 'register'
  | 'search'
  | 'glossary'
  | 'data'
  | 'editors'
  | 'print'

/** What the head, the header and the footer of every page need. */
export interface Frame {
  lang: string
  /** Of the tab: `61/2018/NĐ-CP · Bản tin Khoa học và Công nghệ`. */
  title: string
  description: string
  /** Absolute. */
  canonical: string
  /** Kept out of search engines: 404, search. */
  noIndex: boolean
  /** Content Security Policy of the page. */
  policy: string
  openGraph: {
    type: 'website' | 'article'
    title: string
    /** Absolute. */
    image?: { address: string; alt: string; width: number; height: number }
    published?: string
    modified?: string
  }
  /** JSON-LD, ready for a script element (`<` escaped). */
  jsonLd: readonly string[]
  feeds: readonly (LinkText & { type: string })[]
  /** Stylesheets by name, preloaded fonts, deferred scripts, the mark of the site in a tab. */
  assets: {
    stylesheets: Readonly<Record<string, string>>
    fonts: readonly string[]
    scripts: readonly string[]
    /** Turns what stands ready for a day to come. For pages that hold such. */
    turning?: string
    icon?: string
  }
  masthead: { department: string; bulletin: string; home: string; slogan?: string }
  menu: readonly (LinkText & { current: 'page' | 'section' | false })[]
  /** From the home page down; the last one is this page and has no address. Empty on the home page. */
  breadcrumbs: readonly LinkWhereKnown[]
  search: { action: string; home: string }
  footer: {
    contact: readonly { label: string; value: string }[]
    pages: readonly LinkText[]
    links: readonly LinkText[]
    /** Pages for editors, which only the preview has. */
    editors?: readonly LinkText[]
    /** `Dữ liệu tính đến ngày 23/11/2026` */
    asOf: DateText
  }
}

export interface ArticleCard {
  title: string
  href: string
  date: DateText
  summary?: string
  topics: readonly LinkText[]
  image?: Picture
  withdrawn: boolean
}

export interface Picture {
  src: string
  alt: string
  caption?: string
  width?: number
  height?: number
  /** Other formats and widths of it, the best first: `{type: 'image/avif', srcset: '/anh/x-360.avif 360w, …'}`. */
  sources: readonly { type: string; srcset: string }[]
}

/** Words and tone of a document's standing on one day. Tone picks the mark and colour; the words always stand beside. */
export interface StandingText {
  status:
    | 'not-yet-in-force'
    | 'in-force'
    | 'partly-expired'
    | 'expired'
    | 'suspended'
    | 'period-over'
    | 'unverified'
  /** Short: `Hết hiệu lực` */
  name: string
  /** Whole sentence: `Hết hiệu lực từ 01/7/2025, thay bằng Nghị định 118/2025/NĐ-CP` */
  sentence: string
  tone: 'good' | 'caution' | 'ended' | 'unknown'
  /** Documents the sentence names, in its order: two of one label are told apart by their places. */
  names?: readonly LinkText[]
  /**
   * Of today's standing only, and only where the register knows of a change: what it will be, from which day on. The
   * page carries it, and a script turns the words when the day comes.
   */
  next?: readonly (Omit<StandingText, 'next'> & { on: Day })[]
}

export interface DocumentCard {
  /** `Nghị định 61/2018/NĐ-CP`; a law: `Luật Chuyển đổi số` with number beside. */
  label: string
  number: string
  kind: string
  title: string
  href: string
  issuer: string
  issuedOn?: DateText
  standing: StandingText
  citedByCount: number
  /** Others that bear the same number, the newest first, and how many more there are than are named. */
  namesakes?: { links: readonly LinkText[]; others: number }
}

/** Contents list of a long text. */
export interface ContentsEntry {
  level: number
  text: string
  href: string
}

export interface Pager {
  page: number
  pages: number
  previous?: string
  next?: string
  /** All pages, for links by number; gaps are `null`. */
  numbers: readonly ({ page: number; href: string; current: boolean } | null)[]
}

export interface HomePage {
  kind: 'home'
  frame: Frame
  lead?: ArticleCard
  latest: readonly ArticleCard[]
  archive: LinkText
  documents: readonly DocumentCard[]
  register: LinkText
  topics: readonly (LinkText & { count: number; description?: string })[]
}

/** A document an article mentions, once each, in order of first mention. */
export interface CitedDocument extends DocumentCard {
  /** As links to it in the text name it: `61-2018-nd-cp`. */
  slug: string
  /** To be typed from paper: `ban-tin.example/van-ban/61-2018-nd-cp/` */
  shortAddress: string
  /** `21/6/2018`; by parts: `01/7/2025: Điều 75`, `01/10/2025`; `ngày ban hành (suy ra)`. Empty where it is not known. */
  effectiveOn: readonly string[]
  /** Standing on the article's day; absent where one answer serves for both days and for those to come. */
  standingThen?: StandingText
  /** What has become of it since, as the text says behind its links: `nay hết hiệu lực`. Absent where nothing has. */
  since?: string
  /** The same for each day on which today's standing changes. */
  sinceNext: readonly { on: Day; since?: string }[]
  /** The last to amend it between the article's day and today, and how many more did: `từ 06/12/2021`, `ban hành 31/12/2025, chưa rõ ngày có hiệu lực`. */
  amendedBy: { items: readonly (LinkText & { when: string; scope?: string })[]; more: number }
  /** Where what replaced it has ended too, or will have: the replacements one after the other. */
  replacedBy: readonly (LinkText & { standing: StandingText })[]
  /** `khoản 9 Điều 1` of each pinpointed mention. */
  pinpoints: readonly string[]
}

/** What is said in short: `{abbreviation: 'CCHC', expansion: 'cải cách hành chính', href: '/thuat-ngu/#cchc', …}` */
export interface AbbreviationText {
  id: string
  abbreviation: string
  expansion: string
  /** Language of the expansion where it is not Vietnamese. */
  lang?: string
  href: string
}

/** A drawing of figures by year. All measures are pixels of a phone. */
export interface IndexChart {
  /** Of ranks the first stands at the top. */
  of: 'score' | 'rank'
  width: number
  height: number
  /** Where the stems stand. */
  base: number
  points: readonly { x: number; y: number; label: string; year: string }[]
}

export interface IndexText {
  id: string
  abbreviation: string
  name: string
  measures: string
  publishedBy: string
  sources: readonly (LinkWhereKnown & { checkedOn: DateText })[]
  /** Oldest first. Empty where nobody has given any. */
  figures: readonly {
    year: string
    score?: string
    /** `26/63` */
    rank?: string
    source: LinkWhereKnown & { checkedOn: DateText }
  }[]
  /** Absent where there is too little to draw. */
  chart?: IndexChart
}

export interface GlossaryPage {
  kind: 'glossary'
  frame: Frame
  heading: string
  entries: readonly (AbbreviationText & {
    also: readonly string[]
    note?: string
    /** Whether it is explained below as an index. */
    isIndex: boolean
    articles: readonly LinkText[]
  })[]
  indices: readonly IndexText[]
  province: string
}

export interface ArticlePage {
  kind: 'article'
  frame: Frame
  title: string
  date: DateText
  updated?: DateText
  /** The issue of the bulletin it appeared in. */
  issue?: LinkText
  authors: readonly string[]
  topics: readonly LinkText[]
  summary?: string
  image?: Picture
  /** Rendered body; stands in `[data-article-body]`. */
  html: string
  contents: readonly ContentsEntry[]
  corrections: readonly { on: DateText; text: string }[]
  abbreviations: readonly AbbreviationText[]
  withdrawn?: { on: DateText; reason: string }
  cited: readonly CitedDocument[]
  /** How many of them have changed since the article's day; and how many will have, from each day on which that changes. */
  changed: { today: number; next: readonly { on: Day; count: number }[] }
  related: readonly ArticleCard[]
  previous?: ArticleCard
  next?: ArticleCard
}

/** A document that the page of another one names. */
export interface RelatedDocument {
  label: string
  /** Absent where it is not in the register, as is its standing today. */
  href?: string
  standing?: StandingText
}

export interface RelationGroup {
  /** `Thay thế`, `Được thay thế bởi`, `Sửa đổi, bổ sung` … */
  name: string
  items: readonly (RelatedDocument & {
    title?: string
    on?: DateText
    scope?: string
    by?: string
  })[]
}

/** What others have done to a document, or are known to do: told beside its standing, the newest first. */
export interface ChangesToDocument {
  /** `Được thay thế bởi`, `Sẽ được sửa đổi, bổ sung bởi` … */
  name: string
  items: readonly (RelatedDocument & { on?: DateText | 'unknown'; until?: DateText; scope?: string })[]
  /** How many more there are. */
  more: number
  /** Of what is to come: its name when it has, and its day. */
  come?: { on: Day; name: string }
}

/** A day in the life of a document, with all that happened on it. */
export interface LifeDay {
  /** Absent where the day is not known. */
  on?: DateText
  toCome: boolean
  events: readonly {
    words: string
    /** The document that did it, and its provision that says so. */
    by?: RelatedDocument
    provision?: string
  }[]
}

/**
 * The relations of a document as a drawing: above it what it rests on and acts upon, below it what acts upon it. All
 * measures are pixels of a phone.
 */
export interface RelationPicture {
  width: number
  height: number
  /** What it shows, in words: `Lược đồ của Nghị định 61/2018/NĐ-CP` and how many of which. */
  name: string
  description: string
  /** The day of its marks, where a standing in it is going to change: a drawing does not turn. */
  asOf?: DateText
  boxes: readonly RelationPictureBox[]
  /** Names of relations, and how many documents are not drawn. Each starts at its base line. */
  words: readonly { x: number; y: number; text: string; rest: boolean }[]
  /** Where lines go, and where their points are, as path data. */
  lines: string
  points: string
  /** What the marks mean, of those that occur. */
  legend: readonly { tone: StandingText['tone']; names: readonly string[] }[]
}

export interface RelationPictureBox {
  x: number
  y: number
  width: number
  height: number
  /** `self`: the document of the page; `unknown`: not in the register. */
  of: 'self' | 'other' | 'unknown'
  /** Its first line stands beside the mark. */
  lines: readonly { x: number; y: number; text: string }[]
  mark?: { x: number; y: number; tone: StandingText['tone'] }
}

export interface DocumentPage {
  kind: 'document'
  frame: Frame
  label: string
  number: string
  title: string
  /** Thuộc tính: `Số, ký hiệu`, `Ngày ban hành` … in the order readers know. */
  attributes: readonly {
    name: string
    values: readonly (LinkWhereKnown & {
      standing?: StandingText
      /** Of a link to documents of the same standing: the one that takes its place, from which day on. */
      next?: readonly (LinkText & { on: Day })[]
    })[]
  }[]
  standing: StandingText
  changes: readonly ChangesToDocument[]
  /** What its standing is known to become, and when. */
  coming: readonly { on: DateText; standing: StandingText }[]
  /** Others that bear the same number. */
  namesakes: readonly DocumentCard[]
  /** Oldest first; what has no day stands last. */
  life: readonly LifeDay[]
  relations: readonly RelationGroup[]
  /** Absent where it has no relations. */
  picture?: RelationPicture
  /** The newest articles that speak of it; `mentions` leads to the others. */
  citedBy: readonly Mention[]
  mentions: { total: number; pager: Pager }
  sources: readonly { title: string; href?: string; kind: string; checkedOn: DateText }[]
  attachments: readonly LinkText[]
  topics: readonly LinkText[]
  feed: FeedLink
  fullText?: { html: string; contents: readonly ContentsEntry[] }
}

/** An article that speaks of a document, with the sentences in which it does. */
export interface Mention {
  article: ArticleCard
  /** Standing of the document on the article's day; absent where one answer serves for both days and for those to come. */
  standingThen?: StandingText
  passages: readonly Passage[]
}

/** A sentence that speaks of a document. */
export interface Passage {
  before: string
  cited: string
  after: string
  /** Places of the document it names; with an address where the full text has them. */
  pinpoints: readonly LinkWhereKnown[]
}

/** The articles that speak of a much cited document, from the second page on. */
export interface DocumentMentionsPage {
  kind: 'document-mentions'
  frame: Frame
  document: LinkText
  title: string
  standing: StandingText
  total: number
  mentions: readonly Mention[]
  pager: Pager
}

/** One way to divide a list: `{name: 'Loại văn bản', slug: 'loai', options}`. */
export interface Facet {
  name: string
  /** The word of its addresses, as the keys of its options are. */
  slug: string
  options: readonly FacetOption[]
}

export interface FacetOption extends LinkText {
  key: string
  /** Absent where only a script can count. */
  count?: number
  current: boolean
}

/** The register and its lists (all; by kind, issuer, year, standing, topic): one page of a list. */
export interface RegisterPage {
  kind: 'register'
  frame: Frame
  heading: string
  intro?: string
  total: number
  facets: readonly Facet[]
  documents: readonly DocumentCard[]
  pager: Pager
  /** On the first page of the register: what a script combines its lists with. */
  filters?: {
    /** The register as data. */
    data: string
    /** Every standing there is, in the order of the data. */
    standings: readonly StandingText[]
  }
  /** From the other pages, with a script: the register with this list chosen. */
  filtered?: LinkText
}

/** A topic's articles and documents, or a month of the archive: one page of a list. */
export interface ArticleListPage {
  kind: 'article-list'
  frame: Frame
  heading: string
  intro?: string
  total: number
  articles: readonly ArticleCard[]
  pager: Pager
  /** Documents of the same topic, the newest. */
  documents: readonly DocumentCard[]
  /** Where they all are. */
  allDocuments?: LinkText
  feed?: FeedLink
}

/** All topics, all months of the archive, or all issues: links with counts in groups. */
export interface IndexPage {
  kind: 'index'
  frame: Frame
  heading: string
  intro?: string
  groups: readonly {
    name?: string
    entries: readonly (LinkText & { count: number; description?: string })[]
  }[]
}

/** An issue of the bulletin: the editorial, then its articles in order. */
export interface IssuePage {
  kind: 'issue'
  frame: Frame
  heading: string
  summary?: string
  /** Rendered editorial; empty where there is none. */
  html: string
  articles: readonly ArticleCard[]
  previous?: LinkText
  next?: LinkText
}

/** A page of `content/pages`. */
export interface StaticPage {
  kind: 'page'
  frame: Frame
  heading: string
  summary?: string
  html: string
  contents: readonly ContentsEntry[]
}

export interface SearchPage {
  kind: 'search'
  frame: Frame
  heading: string
  /** Nothing has been published that could be found. */
  empty: boolean
  /** What a script makes filters of; without one, lists to turn to. */
  facets: readonly Facet[]
  /** Ways on without script: register and archive. */
  aids: readonly (LinkText & { description: string })[]
  /** Every page of the register: from here to any document in two steps. */
  registerPages: readonly LinkText[]
}

export interface SiteMapPage {
  kind: 'site-map'
  frame: Frame
  heading: string
  groups: readonly { name: string; intro?: string; links: readonly LinkText[] }[]
}

/** The same in Vietnamese and in English. */
export interface InBoth {
  vi: string
  en: string
}

/** A field of open data, or a part of one. */
export interface DataField {
  name: string
  /** `string`, `[string]`, `{from, to} | null` */
  shape: string
  meaning: InBoth
  /** Of an object, or of the members of a list of objects. */
  parts: readonly Omit<DataField, 'parts'>[]
}

/** `/du-lieu/`: the files of open data, documented. */
export interface DataPage {
  kind: 'data'
  frame: Frame
  heading: string
  /** The day of the files. */
  asOf: DateText
  schemaVersion: number
  /** Identifier of a document of the register, where it has any. */
  identifier?: string
  /** Whole addresses, for the examples. */
  examples: { documents: string; citations: string }
  files: readonly {
    /** Names its section: `van-ban`. */
    id: string
    name: InBoth
    /** What a row is. */
    description: InBoth
    rows: number
    formats: readonly LinkText[]
    fields: readonly DataField[]
  }[]
}

export interface NotFoundPage {
  kind: 'not-found'
  frame: Frame
  heading: string
  aids: readonly LinkText[]
}

/** Only in the preview: what has ended since articles cited it, the documents with most such articles first. */
export interface EndedDocumentsPage {
  kind: 'ended-documents'
  frame: Frame
  heading: string
  /** Each article once, however many ended documents it cites. */
  articleCount: number
  documents: readonly EndedDocument[]
}

export interface EndedDocument extends DocumentCard {
  /** Its record: `content/documents/61-2018-nd-cp.yaml` */
  file: string
  /** What took its place, followed to the one that holds today. */
  replacements: readonly LinkText[]
  articles: readonly {
    title: string
    href: string
    date: DateText
    file: string
    /** Where it cites the document first. */
    line: number
    standingThen: StandingText
    /** It carries a correction already, of whatever. */
    corrected: boolean
  }[]
  /** A line to paste into the front matter of an article. */
  correction: string
}

/** An old address that forwards. */
export interface RedirectPage {
  kind: 'redirect'
  title: string
  to: string
  canonical: string
}

export type PageView =
  | HomePage
  | ArticlePage
  | DocumentPage
  | DocumentMentionsPage
  | RegisterPage
  | ArticleListPage
  | IndexPage
  | GlossaryPage
  | IssuePage
  | StaticPage
  | SearchPage
  | SiteMapPage
  | DataPage
  | NotFoundPage
  | EndedDocumentsPage
  | RedirectPage
