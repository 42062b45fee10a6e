// The bulletin as data: documents, articles, and every citation with the standing of what it cites. Each table is
// declared once, field by field: the JSON, the CSV and the page that explains them all come of it.
import type { Article, ArticleCitation, DocumentEntry } from '../bulletin/index.ts'
import { formatPinpoint, kindName } from '../legal/index.ts'
import { type Cell, formatCsv } from './csv.ts'
import type { Edition } from './edition.ts'
import type { PlannedFile } from './planned-file.ts'

/** Raised when a field changes its meaning or goes away; new fields do not raise it. */
const SCHEMA_VERSION = 1

interface Field<Row> {
  name: string
  /** For the page that explains the data. */
  description: string
  value(row: Row, edition: Edition): Cell
}

/** A table of open data: `/du-lieu/<slug>.json` and `.csv`. */
export interface OpenDataTable {
  slug: string
  name: string
  description: string
  fields: readonly { name: string; description: string }[]
  header: readonly string[]
  rows(edition: Edition): Iterable<readonly Cell[]>
}

function defineTable<Row>({
  fields,
  rows,
  ...table
}: Pick<OpenDataTable, 'slug' | 'name' | 'description'> & {
  fields: readonly Field<Row>[]
  rows(edition: Edition): Iterable<Row>
}): OpenDataTable {
  return {
    ...table,
    fields,
    header: fields.map(({ name }) => name),
    *rows(edition) {
      for (const row of rows(edition)) yield fields.map(({ value }) => value(row, edition))
    },
  }
}

const documents = defineTable<DocumentEntry>({
  slug: 'van-ban',
  name: 'Văn bản',
  description: 'Mỗi dòng là một văn bản trong sổ, với tình trạng hiệu lực vào ngày dựng trang.',
  rows: ({ bulletin }) => bulletin.documents,
  fields: [
    {
      name: 'document',
      description: 'Mã của văn bản, cũng là phần cuối địa chỉ trang của nó.',
      value: ({ document }) => document.slug,
    },
    {
      name: 'url',
      description: 'Địa chỉ trang của văn bản.',
      value: ({ address }, { absolute }) => absolute(address),
    },
    {
      name: 'type',
      description: 'Mã loại văn bản, ví dụ nghi-dinh.',
      value: ({ document }) => document.type,
    },
    { name: 'typeName', description: 'Tên loại văn bản.', value: ({ document }) => kindName(document.type) },
    { name: 'number', description: 'Số, ký hiệu.', value: ({ document }) => document.number },
    { name: 'title', description: 'Trích yếu.', value: ({ document }) => document.title },
    { name: 'issuers', description: 'Mã các cơ quan ban hành.', value: ({ document }) => document.issuers },
    {
      name: 'issuerNames',
      description: 'Tên các cơ quan ban hành.',
      value: ({ document }, { bulletin }) =>
        document.issuers.map(key => bulletin.registry.issuer(key)?.name ?? key),
    },
    {
      name: 'issuedOn',
      description: 'Ngày ban hành; chỉ ghi phần đã biết, ví dụ 2026-02.',
      value: ({ document }) => document.issuedOn,
    },
    {
      name: 'effectiveOn',
      description: 'Các ngày có hiệu lực; phần áp dụng ghi trong ngoặc.',
      value: ({ document }) =>
        document.effectiveOn.map(({ on, scope }) => (scope === undefined ? on : `${on} (${scope})`)),
    },
    {
      name: 'inForceUntil',
      description: 'Ngày cuối cùng còn hiệu lực, khi chính văn bản ghi.',
      value: ({ document }) => document.inForceUntil,
    },
    {
      name: 'validityNow',
      description:
        'Tình trạng vào ngày dựng trang: not-yet-in-force, in-force, partly-expired, expired, suspended, period-over, unverified.',
      value: ({ document }, { standing, bulletin }) => standing(document, bulletin.today).status,
    },
    {
      name: 'validityText',
      description: 'Tình trạng bằng lời, kèm văn bản thay thế hoặc bãi bỏ.',
      value: ({ document }, { standing, bulletin }) => standing(document, bulletin.today).sentence,
    },
    { name: 'topics', description: 'Mã các chủ đề.', value: ({ document }) => document.topics },
    {
      name: 'citedBy',
      description: 'Số bài viết nhắc đến.',
      value: (entry, { documentCard }) => documentCard(entry).citedByCount,
    },
    {
      name: 'checkedOn',
      description: 'Ngày gần nhất đối chiếu với nguồn.',
      value: ({ document }) =>
        document.sources
          .map(({ checkedOn }) => checkedOn)
          .sort()
          .at(-1),
    },
    {
      name: 'sources',
      description: 'Địa chỉ các nguồn.',
      value: ({ document }) => document.sources.flatMap(({ url }) => url ?? []),
    },
  ],
})

const articles = defineTable<Article>({
  slug: 'bai-viet',
  name: 'Bài viết',
  description: 'Mỗi dòng là một bài đã đăng. Bài đã gỡ vẫn có tên, với ngày gỡ.',
  rows: ({ bulletin }) => bulletin.articles,
  fields: [
    {
      name: 'article',
      description: 'Địa chỉ của bài trong trang, ví dụ /tin/2020/x/.',
      value: ({ address }) => address,
    },
    {
      name: 'url',
      description: 'Địa chỉ đầy đủ của bài.',
      value: ({ address }, { absolute }) => absolute(address),
    },
    { name: 'title', description: 'Tên bài.', value: ({ title }) => title },
    { name: 'date', description: 'Ngày đăng.', value: ({ date }) => date },
    { name: 'updated', description: 'Ngày cập nhật, nếu có.', value: ({ updated }) => updated },
    {
      name: 'summary',
      description: 'Tóm tắt.',
      value: ({ summary, withdrawn }) => (withdrawn === undefined ? summary : undefined),
    },
    { name: 'authors', description: 'Tác giả.', value: article => article.authors.map(({ name }) => name) },
    { name: 'topics', description: 'Mã các chủ đề.', value: article => article.topics.map(({ key }) => key) },
    {
      name: 'documents',
      description: 'Mã các văn bản được nhắc, theo thứ tự trong bài.',
      value: article =>
        article.withdrawn === undefined ? [...new Set(article.citations.flatMap(documentOf))] : [],
    },
    { name: 'withdrawnOn', description: 'Ngày gỡ bài, nếu đã gỡ.', value: ({ withdrawn }) => withdrawn?.on },
  ],
})

interface CitationRow {
  article: Article
  citation: ArticleCitation
}

const citations = defineTable<CitationRow>({
  slug: 'vien-dan',
  name: 'Viện dẫn',
  description:
    'Mỗi dòng là một lần bài viết nhắc đến một văn bản, với hiệu lực của văn bản đó khi bài đăng và vào ngày dựng trang.',
  *rows(edition) {
    for (const article of edition.articles)
      for (const citation of article.citations) yield { article, citation }
  },
  fields: [
    { name: 'article', description: 'Địa chỉ của bài trong trang.', value: ({ article }) => article.address },
    { name: 'articleDate', description: 'Ngày đăng bài.', value: ({ article }) => article.date },
    {
      name: 'document',
      description: 'Mã văn bản được nhắc; trống khi chưa xác định được.',
      value: ({ citation }) => documentOf(citation)[0],
    },
    {
      name: 'text',
      description: 'Lời nhắc trong bài.',
      // On one line, as its sentence is.
      value: ({ citation: { sentence } }) => sentence.text.slice(sentence.span.start, sentence.span.end),
    },
    { name: 'sentence', description: 'Câu chứa lời nhắc.', value: ({ citation }) => citation.sentence.text },
    {
      name: 'pinpoint',
      description: 'Điểm, khoản, điều được dẫn, ví dụ khoan=2;dieu=5.',
      value: ({ citation }) => formatPinpoint(citation.citation.pinpoints) || undefined,
    },
    {
      name: 'outcome',
      description: 'found: xác định được; unknown: không có trong sổ; ambiguous: có nhiều văn bản cùng khớp.',
      value: ({ citation }) => citation.resolution.outcome,
    },
    {
      name: 'validityThen',
      description: 'Tình trạng hiệu lực vào ngày đăng bài.',
      value: ({ article, citation }, edition) => statusOf(citation, article.date, edition),
    },
    {
      name: 'validityNow',
      description: 'Tình trạng hiệu lực vào ngày dựng trang.',
      value: ({ citation }, edition) => statusOf(citation, edition.bulletin.today, edition),
    },
  ],
})

function documentOf({ resolution }: ArticleCitation): string[] {
  return resolution.outcome === 'found' ? [resolution.document.slug] : []
}

function statusOf({ resolution }: ArticleCitation, day: string, { standing }: Edition): string | undefined {
  return resolution.outcome === 'found' ? standing(resolution.document, day).status : undefined
}

export const openDataTables: readonly OpenDataTable[] = [documents, articles, citations]

/** openDataAddress(table, 'csv') // '/du-lieu/van-ban.csv' */
export function openDataAddress({ slug }: OpenDataTable, format: 'json' | 'csv'): string {
  return `/du-lieu/${slug}.${format}`
}

export function openDataFiles(edition: Edition): PlannedFile[] {
  return openDataTables.flatMap(table => {
    // Both files say the same; the second is written right after the first.
    let rows: readonly (readonly Cell[])[] | undefined
    const rowsOnce = () => {
      rows ??= [...table.rows(edition)]
      return rows
    }
    return [
      {
        address: openDataAddress(table, 'json'),
        content: () => formatTable(table.header, rowsOnce(), edition),
      },
      { address: openDataAddress(table, 'csv'), content: () => formatCsv(table.header, rowsOnce()) },
    ]
  })
}

/** One item a line: a later edition of the file differs from this one line by line. What is not known is `null`. */
function* formatTable(
  header: readonly string[],
  rows: Iterable<readonly Cell[]>,
  edition: Edition,
): Generator<string> {
  const { today } = edition.bulletin
  yield `{"schemaVersion":${SCHEMA_VERSION},"generatedFor":${JSON.stringify(today)},"items":[`
  let separator = '\n'
  for (const row of rows) {
    const item: Record<string, Cell> = {}
    // One call for a whole item is twice as fast as one for each cell.
    header.forEach((name, i) => {
      item[name] = row[i] ?? null
    })
    yield separator + JSON.stringify(item)
    separator = ',\n'
  }
  yield '\n]}\n'
}
