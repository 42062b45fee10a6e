// The articles as a table.
import * as z from 'zod'
import type { Article, ArticleCitation } from '../../bulletin/index.ts'
import { articleNode, citedDocuments, withdrawnNode } from '../json-ld.ts'
import { address, count, day, defineTable, fieldsOf, slug, text, told } from './field.ts'

const field = fieldsOf<Article>()

export const articles = defineTable<Article>({
  slug: 'bai-viet',
  name: { vi: 'Bài viết', en: 'Articles' },
  description: {
    vi: 'Mỗi dòng là một bài đã đăng. Bài đã gỡ vẫn có tên, ngày gỡ và lý do, không có nội dung.',
    en: 'One row per published article. Of a withdrawn one its title, the day and the reason remain, and nothing of what it said.',
  },
  size: ({ bulletin }) => bulletin.articles.length,
  rows: ({ bulletin }) => bulletin.articles,
  *nodes(edition) {
    for (const article of edition.bulletin.articles)
      yield article.withdrawn === undefined
        ? articleNode(article, citedDocuments(article, edition), edition)
        : withdrawnNode(article, edition)
  },
  fields: [
    field(
      'article',
      told(
        z.string().regex(/^\/tin\/.+\/$/),
        'Địa chỉ của bài trong trang, ví dụ /tin/2020/x/.',
        'Address of the article within the site, such as /tin/2020/x/.',
      ),
      article => article.address,
    ),
    field('url', told(address(), 'Địa chỉ đầy đủ của bài.', 'Its whole address.'), (article, { absolute }) =>
      absolute(article.address),
    ),
    field('title', told(text(), 'Tên bài.', 'Title.'), ({ title }) => title),
    field('date', told(day(), 'Ngày đăng.', 'Day of publication.'), ({ date }) => date),
    field(
      'updated',
      told(day().nullable(), 'Ngày cập nhật.', 'Day of the last update.'),
      ({ updated = null }) => updated,
    ),
    field('summary', told(text().nullable(), 'Tóm tắt.', 'Summary.'), ({ summary = null, withdrawn }) =>
      withdrawn === undefined ? summary : null,
    ),
    field('authors', told(z.array(z.string()), 'Tác giả.', 'Authors.'), article =>
      article.authors.map(({ name }) => name),
    ),
    field('topics', told(z.array(slug()), 'Mã các chủ đề.', 'Keys of its topics.'), article =>
      article.topics.map(({ key }) => key),
    ),
    field(
      'documents',
      told(
        z.array(slug()),
        'Mã các văn bản được nhắc, theo thứ tự trong bài.',
        'Slugs of the documents it mentions, in the order of the text.',
      ),
      article => [...new Set(standing(article).flatMap(documentOf))],
    ),
    field(
      'citations',
      told(
        count(),
        'Số lần nhắc đến văn bản, kể cả khi chưa xác định được văn bản nào.',
        'How often it mentions a document, whether or not it is known which one.',
      ),
      article => standing(article).length,
    ),
    field(
      'words',
      told(
        count().nullable(),
        'Số chữ (tiếng) của nội dung.',
        'Words of its body, counted as Vietnamese writes them: by syllable.',
      ),
      article => (article.withdrawn === undefined ? wordCount(article.text) : null),
    ),
    field(
      'corrections',
      told(
        z.array(
          z.object({
            on: told(day(), 'Ngày đính chính.', 'Day of the correction.'),
            text: told(text(), 'Nội dung đính chính.', 'What was corrected.'),
          }),
        ),
        'Các đính chính.',
        'Corrections.',
      ),
      ({ corrections }) => corrections.map(correction => ({ on: correction.on, text: correction.text })),
    ),
    field(
      'withdrawnOn',
      told(day().nullable(), 'Ngày gỡ bài, nếu đã gỡ.', 'Day of withdrawal.'),
      ({ withdrawn }) => withdrawn?.on ?? null,
    ),
    field(
      'withdrawnReason',
      told(text().nullable(), 'Lý do gỡ bài.', 'Reason of the withdrawal.'),
      ({ withdrawn }) => withdrawn?.reason ?? null,
    ),
  ],
})

/** Of a withdrawn article nothing counts any more. */
function standing({ citations, withdrawn }: Article): readonly ArticleCitation[] {
  return withdrawn === undefined ? citations : []
}

function documentOf({ resolution }: ArticleCitation): string[] {
  return resolution.outcome === 'found' ? [resolution.document.slug] : []
}

/** wordCount('Sở Khoa học và Công nghệ') // 6 */
function wordCount(body: string): number {
  // By letter: lists of all the words of ten thousand texts would cost more than the rest of the table.
  let words = 0
  let blankBefore = true
  for (let i = 0; i < body.length; i += 1) {
    const code = body.charCodeAt(i)
    const blank = code <= SPACE || code === NO_BREAK_SPACE
    if (blankBefore && !blank) words += 1
    blankBefore = blank
  }
  return words
}

const SPACE = 0x20
const NO_BREAK_SPACE = 0xa0
