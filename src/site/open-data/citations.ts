// Every citation as a table: which document an article meant, in which sentence, and whether that held.
import * as z from 'zod'
import type { Article, ArticleCitation } from '../../bulletin/index.ts'
import { formatPinpoint } from '../../legal/index.ts'
import type { Edition } from '../edition.ts'
import { citingSentenceNodes } from '../json-ld.ts'
import { day, defineTable, fieldsOf, slug, text, told, validityStatus } from './field.ts'

interface Row {
  article: Article
  citation: ArticleCitation
}

const field = fieldsOf<Row>()

export const citations = defineTable<Row>({
  slug: 'vien-dan',
  name: { vi: 'Viện dẫn', en: 'Citations' },
  description: {
    vi: 'Mỗi dòng là một lần bài viết nhắc đến một văn bản, với hiệu lực của văn bản đó khi bài đăng và vào ngày của tệp.',
    en: 'One row each time an article mentions a document, with its validity on the day of the article and on the day of the file.',
  },
  size: ({ articles }) => articles.reduce((sum, article) => sum + article.citations.length, 0),
  *rows({ articles }) {
    for (const article of articles) for (const citation of article.citations) yield { article, citation }
  },
  *nodes(edition) {
    for (const article of edition.articles) yield* citingSentenceNodes(article, edition)
  },
  fields: [
    field(
      'article',
      told(
        z.string().regex(/^\/tin\/.+\/$/),
        'Địa chỉ của bài trong trang.',
        'Address of the article within the site.',
      ),
      ({ article }) => article.address,
    ),
    field('articleDate', told(day(), 'Ngày đăng bài.', 'Day of the article.'), ({ article }) => article.date),
    field(
      'document',
      told(
        slug().nullable(),
        'Mã văn bản được nhắc; null khi chưa xác định được.',
        'Slug of the document meant; null where that is not known.',
      ),
      ({ citation: { resolution } }) => (resolution.outcome === 'found' ? resolution.document.slug : null),
    ),
    field(
      'text',
      told(text(), 'Lời nhắc trong bài.', 'The words of the citation.'),
      // On one line, as its sentence is.
      ({ citation: { sentence } }) => sentence.text.slice(sentence.span.start, sentence.span.end),
    ),
    field(
      'sentence',
      told(text(), 'Câu chứa lời nhắc.', 'The sentence it stands in.'),
      ({ citation }) => citation.sentence.text,
    ),
    field(
      'pinpoint',
      told(
        text().nullable(),
        'Điểm, khoản, điều được dẫn, ví dụ khoan=2;dieu=5; nhiều chỗ ngăn bằng dấu |.',
        'The place cited: point (diem), clause (khoan), article (dieu), such as khoan=2;dieu=5; several are separated by |.',
      ),
      ({ citation }) => formatPinpoint(citation.citation.pinpoints) || null,
    ),
    field(
      'outcome',
      told(
        z.enum(['found', 'unknown', 'ambiguous']),
        'found: xác định được; unknown: không có trong sổ; ambiguous: có nhiều văn bản cùng khớp.',
        'Found; unknown: not in the register; ambiguous: several documents fit.',
      ),
      ({ citation }) => citation.resolution.outcome,
    ),
    field(
      'validityThen',
      told(
        validityStatus().nullable(),
        'Tình trạng hiệu lực vào ngày đăng bài, bằng các từ của validityNow ở bảng văn bản.',
        'Whether the document held on the day of the article, in the words of the documents’ validityNow.',
      ),
      ({ article, citation }, edition) => statusOf(citation, article.date, edition),
    ),
    field(
      'validityNow',
      told(
        validityStatus().nullable(),
        'Tình trạng hiệu lực vào ngày của tệp.',
        'Whether it holds on the day of the file.',
      ),
      ({ citation }, edition) => statusOf(citation, edition.bulletin.today, edition),
    ),
  ],
})

function statusOf({ resolution }: ArticleCitation, on: string, { standing }: Edition) {
  return resolution.outcome === 'found' ? standing(resolution.document, on).status : null
}
