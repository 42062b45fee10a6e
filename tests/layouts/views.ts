// The smallest view models of every kind of page, with the letters that break templates: "KH&CN", `<script>`.
import type {
  ArticleCard,
  ArticleListPage,
  ArticlePage,
  CitedDocument,
  DataPage,
  DateText,
  DocumentCard,
  DocumentMentionsPage,
  DocumentPage,
  EndedDocumentsPage,
  Frame,
  GlossaryPage,
  HomePage,
  IndexPage,
  IssuePage,
  NotFoundPage,
  Pager,
  RedirectPage,
  RegisterPage,
  SearchPage,
  SiteMapPage,
  StandingText,
  StaticPage,
} from '../../src/site/index.ts'

export const HOSTILE = 'Sở KH&CN <script>alert("1")</script>'

export const date: DateText = { text: 'Thứ hai, 20/04/2020', iso: '2020-04-20' }

export const frame: Frame = {
  lang: 'vi',
  title: 'Một trang · Bản tin thử',
  description: 'Trang để thử',
  canonical: 'https://ban-tin.example/mot-trang/',
  noIndex: false,
  policy: "default-src 'none'",
  openGraph: { type: 'website', title: 'Một trang' },
  jsonLd: ['{"@context":"https://schema.org"}'],
  feeds: [{ text: 'Atom', type: 'application/atom+xml', href: '/feed.xml' }],
  assets: {
    stylesheets: { site: '/assets/site.css', print: '/assets/print.css' },
    fonts: ['/assets/fonts/a.woff2'],
    scripts: ['/assets/search.js'],
    turning: '/assets/standings.js',
  },
  masthead: { department: 'Sở Thử nghiệm', bulletin: 'Bản tin thử', home: '/' },
  menu: [
    { text: 'Văn bản', href: '/van-ban/', current: 'section' },
    { text: 'Chủ đề', href: '/chu-de/', current: false },
  ],
  breadcrumbs: [{ text: 'Trang chủ', href: '/' }, { text: 'Một trang' }],
  search: { action: '/tim-kiem/', home: '/' },
  footer: {
    contact: [],
    pages: [{ text: 'Sơ đồ trang', href: '/so-do-trang/' }],
    links: [],
    asOf: { text: 'Dữ liệu tính đến ngày 23/11/2026', iso: '2026-11-23' },
  },
}

export const inForce: StandingText = {
  status: 'in-force',
  name: 'Còn hiệu lực',
  sentence: 'Còn hiệu lực từ 21/6/2018',
  tone: 'good',
}

export const expired: StandingText = {
  status: 'expired',
  name: 'Hết hiệu lực',
  sentence: 'Hết hiệu lực từ 01/7/2025, thay bằng Nghị định 118/2025/NĐ-CP',
  tone: 'ended',
}

export const card: ArticleCard = {
  title: HOSTILE,
  href: '/tin/2020/x/',
  date,
  topics: [],
  withdrawn: false,
}

export const documentCard: DocumentCard = {
  label: 'Nghị định 61/2018/NĐ-CP',
  number: '61/2018/NĐ-CP',
  kind: 'Nghị định',
  title: 'Về thực hiện cơ chế một cửa',
  href: '/van-ban/61-2018-nd-cp/',
  issuer: 'Chính phủ',
  standing: expired,
  citedByCount: 1,
}

export const law: DocumentCard = {
  ...documentCard,
  label: 'Luật Chuyển đổi số',
  number: '148/2025/QH15',
  title: 'Chuyển đổi số',
}

const onlyPage: Pager = { page: 1, pages: 1, numbers: [] }

export const home: HomePage = {
  kind: 'home',
  frame: { ...frame, breadcrumbs: [] },
  latest: [],
  archive: { text: 'Tất cả bài viết', href: '/luu-tru/' },
  documents: [],
  register: { text: 'Sổ văn bản', href: '/van-ban/' },
  topics: [],
}

export const cited: CitedDocument = {
  ...documentCard,
  slug: '61-2018-nd-cp',
  shortAddress: 'ban-tin.example/van-ban/61-2018-nd-cp/',
  effectiveOn: [],
  standingThen: inForce,
  since: 'nay hết hiệu lực',
  sinceNext: [],
  amendedBy: { items: [], more: 0 },
  replacedBy: [],
  pinpoints: [],
}

export const article: ArticlePage = {
  kind: 'article',
  frame,
  title: HOSTILE,
  date,
  authors: [],
  topics: [],
  html: '<p>Nội dung</p>',
  contents: [],
  abbreviations: [],
  corrections: [],
  cited: [],
  changed: { today: 0, next: [] },
  related: [],
}

export const document: DocumentPage = {
  kind: 'document',
  frame,
  label: documentCard.label,
  number: documentCard.number,
  title: documentCard.title,
  attributes: [{ name: 'Số, ký hiệu', values: [{ text: '61/2018/NĐ-CP' }] }],
  standing: expired,
  changes: [],
  coming: [],
  namesakes: [],
  life: [],
  relations: [],
  citedBy: [],
  mentions: { total: 0, pager: onlyPage },
  sources: [],
  attachments: [],
  topics: [],
  feed: { text: 'Theo dõi văn bản này', href: '/van-ban/x/feed.xml', description: 'báo khi có bài mới' },
}

export const documentMentions: DocumentMentionsPage = {
  kind: 'document-mentions',
  frame,
  document: { text: documentCard.label, href: documentCard.href },
  title: HOSTILE,
  standing: expired,
  total: 51,
  mentions: [
    {
      article: card,
      standingThen: inForce,
      passages: [{ before: HOSTILE, cited: HOSTILE, after: HOSTILE, pinpoints: [{ text: 'Điều 5' }] }],
    },
  ],
  pager: {
    page: 2,
    pages: 2,
    previous: documentCard.href,
    numbers: [
      { page: 1, href: documentCard.href, current: false },
      { page: 2, href: `${documentCard.href}trang-2/`, current: true },
    ],
  },
}

export const register: RegisterPage = {
  kind: 'register',
  frame,
  heading: 'Sổ văn bản',
  total: 0,
  facets: [],
  documents: [],
  pager: onlyPage,
}

export const articleList: ArticleListPage = {
  kind: 'article-list',
  frame,
  heading: 'Tháng 4/2020',
  total: 0,
  articles: [],
  pager: onlyPage,
  documents: [],
}

export const index: IndexPage = { kind: 'index', frame, heading: 'Chủ đề', groups: [] }

export const issue: IssuePage = { kind: 'issue', frame, heading: HOSTILE, html: '', articles: [] }

export const staticPage: StaticPage = {
  kind: 'page',
  frame,
  heading: 'Giới thiệu',
  html: '<p>Nội dung</p>',
  contents: [],
}

export const search: SearchPage = {
  kind: 'search',
  frame,
  heading: 'Tìm kiếm',
  empty: false,
  facets: [
    {
      name: HOSTILE,
      slug: 'loai',
      options: [{ text: HOSTILE, key: HOSTILE, href: '/van-ban/loai/luat/', current: false }],
    },
  ],
  aids: [{ text: 'Sổ văn bản', href: '/van-ban/', description: 'Theo loại, cơ quan, năm' }],
  registerPages: [
    { text: HOSTILE, href: '/van-ban/' },
    { text: HOSTILE, href: '/van-ban/trang-2/' },
  ],
}

export const siteMap: SiteMapPage = {
  kind: 'site-map',
  frame,
  heading: 'Sơ đồ trang',
  groups: [{ name: 'Văn bản', links: [{ text: 'Sổ văn bản', href: '/van-ban/' }] }],
}

export const data: DataPage = {
  kind: 'data',
  frame,
  heading: 'Dữ liệu mở',
  asOf: { text: '23/11/2026', iso: '2026-11-23' },
  schemaVersion: 1,
  examples: { documents: '/du-lieu/van-ban.json', citations: '/du-lieu/vien-dan.json' },
  files: [
    {
      id: 'van-ban',
      name: { vi: 'Văn bản', en: 'Documents' },
      description: { vi: HOSTILE, en: HOSTILE },
      rows: 57,
      formats: [{ text: 'JSON', href: '/du-lieu/van-ban.json' }],
      fields: [
        {
          name: 'signer',
          shape: '{name} | null',
          meaning: { vi: HOSTILE, en: HOSTILE },
          parts: [{ name: 'name', shape: 'string', meaning: { vi: 'Họ tên', en: 'Name' } }],
        },
      ],
    },
  ],
}

export const endedDocuments: EndedDocumentsPage = {
  kind: 'ended-documents',
  frame: {
    ...frame,
    noIndex: true,
    footer: { ...frame.footer, editors: [{ text: HOSTILE, href: '/xem-thu/van-ban-het-hieu-luc/' }] },
  },
  heading: 'Văn bản hết hiệu lực sau khi bài đăng',
  articleCount: 0,
  documents: [],
}

export const notFound: NotFoundPage = {
  kind: 'not-found',
  frame: { ...frame, noIndex: true, breadcrumbs: [] },
  heading: 'Không tìm thấy trang này',
  aids: [{ text: 'Trang chủ', href: '/' }],
}

export const redirect: RedirectPage = {
  kind: 'redirect',
  title: HOSTILE,
  to: '/tin/2020/x/',
  canonical: 'https://ban-tin.example/tin/2020/x/',
}

export const glossary: GlossaryPage = {
  kind: 'glossary',
  frame,
  heading: 'Chữ viết tắt và chỉ số',
  entries: [
    {
      id: 'cchc',
      abbreviation: 'CCHC',
      expansion: HOSTILE,
      href: '/thuat-ngu/#cchc',
      also: [],
      isIndex: false,
      articles: [],
    },
  ],
  indices: [],
  province: 'Thử',
}
