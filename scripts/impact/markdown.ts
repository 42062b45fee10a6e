// For a comment on a pull request: GitHub Markdown, long lists folded, whatever stands in a title shown as it is.
import type { DocumentImpact } from '../../src/bulletin/index.ts'
import { formatDate, validityName } from '../../src/legal/index.ts'
import {
  articleWords,
  type Comparison,
  changeWords,
  comparedWith,
  groupCitations,
  isUntouched,
  outcomeWords,
  recordWords,
  thenName,
  totalWords,
  untouchedWords,
  validityWords,
} from './words.ts'

/** Longer lists are folded. */
const OPEN_ROWS = 5
/** GitHub takes no comment of more than 65536 characters. */
const MOST_CHARACTERS = 60_000

/** `addressOf` says where a file can be read: relative to the repository, or the whole address. */
export function markdownReport(comparison: Comparison, addressOf: (file: string) => string): string {
  const { impact } = comparison
  const heading = '## Tác động đến bài viết'
  if (isUntouched(impact))
    return `${heading}\n\n${escapeMarkdown(comparedWith(comparison))}: ${untouchedWords}.\n`
  const link = (text: string, file: string): string => `[${escapeMarkdown(text)}](${addressOf(file)})`
  const sections = [
    ...impact.documents.map(document => documentSection(document, link)),
    ...(impact.citations.length > 0 ? [citationsSection(impact.citations, link)] : []),
  ]
  let report = `${heading}\n\n${escapeMarkdown(comparedWith(comparison))}: **${totalWords(impact)}**.\n`
  for (const [i, section] of sections.entries()) {
    if (report.length + section.length > MOST_CHARACTERS) {
      const left = sections.length - i
      return `${report}\n… và ${left} mục nữa, quá dài để in ở đây: \`npm run impact -- --base ${comparison.base} --format json\` in đủ.\n`
    }
    report += `\n${section}\n`
  }
  return report
}

type LinkTo = (text: string, file: string) => string

function documentSection(document: DocumentImpact, link: LinkTo): string {
  const facts = [recordWords(document), ...document.changes.map(changeWords), validityWords(document)]
  const name =
    document.change === 'removed' ? escapeMarkdown(document.label) : link(document.label, document.file)
  const list = facts.flatMap(words => (words === undefined ? [] : [`- ${escapeMarkdown(words)}`]))
  return [`### ${name}`, ...(list.length > 0 ? [list.join('\n')] : []), articleTable(document, link)].join(
    '\n\n',
  )
}

function articleTable(document: DocumentImpact, link: LinkTo): string {
  const rows = document.articles.map(article =>
    tableRow([
      `${link(article.title, article.file)} (dòng ${article.line})`,
      formatDate(article.date),
      thenName(article),
      validityName(article.validityNow.status),
    ]),
  )
  return listed(articleWords(document), tableRow(['Bài', 'Ngày đăng', 'Khi bài đăng', 'Nay']), rows)
}

function citationsSection(citations: Comparison['impact']['citations'], link: LinkTo): string {
  const rows = groupCitations(citations).map(({ title, file, lines, text, before, after }) =>
    tableRow([
      `${link(title, file)} (dòng ${lines.join(', ')})`,
      escapeMarkdown(text),
      escapeMarkdown(outcomeWords(before)),
      escapeMarkdown(outcomeWords(after)),
    ]),
  )
  const head = tableRow(['Bài', 'Viện dẫn', 'Trước', 'Nay'])
  return `### Viện dẫn đổi kết quả\n\n${listed(`${citations.length} viện dẫn`, head, rows)}`
}

function tableRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

/** A table under a line that says what is in it; folded where it is long. */
function listed(words: string, head: string, rows: readonly string[]): string {
  if (rows.length === 0) return `${escapeMarkdown(words)}.`
  const table = [head, head.trim().replace(/[^|]+/g, '---'), ...rows].join('\n')
  if (rows.length <= OPEN_ROWS) return `${escapeMarkdown(words)}:\n\n${table}`
  // Inside the tag the words are HTML; behind the empty line Markdown goes on.
  return `<details><summary>${escapeHtml(words)}</summary>\n\n${table}\n\n</details>`
}

/**
 * Text that stays text wherever it stands in Markdown, in a cell of a table too. `@name` would call somebody and `#12`
 * lead to an issue, with a backslash or without: an empty comment between takes that from them.
 *
 * escapeMarkdown('a | *b*') // 'a \\| \\*b\\*'
 */
function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>|~$!&]/g, '\\$&')
    .replace(/[@#](?=\w)/g, '$&<!-- -->')
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
