// For a terminal: short, a document at a time.
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

/** More of them would push the next document off the screen; the other forms have all. */
const ARTICLES_SHOWN = 10

export function textReport(comparison: Comparison): string {
  const { impact } = comparison
  if (isUntouched(impact)) return `${comparedWith(comparison)}: ${untouchedWords}.\n`
  const blocks = [
    `${comparedWith(comparison)}: ${totalWords(impact)}.`,
    ...impact.documents.map(documentBlock),
    ...(impact.citations.length > 0 ? [citationsBlock(impact.citations)] : []),
  ]
  return `${blocks.join('\n\n')}\n`
}

function documentBlock(document: DocumentImpact): string {
  const facts = [recordWords(document), ...document.changes.map(changeWords), validityWords(document)]
  const shown = document.articles.slice(0, ARTICLES_SHOWN)
  const more = document.articles.length - shown.length
  return [
    `${document.label}  ${document.file}`,
    ...facts.flatMap(words => (words === undefined ? [] : [`  ${words}`])),
    `  ${articleWords(document)}${document.articles.length > 0 ? ':' : ''}`,
    ...shown.flatMap(article => [
      `    ${article.file}:${article.line}  ${oneLine(article.title)}`,
      `      đăng ${formatDate(article.date)}: khi ấy ${thenName(article).toLowerCase()}, nay ${validityName(article.validityNow.status).toLowerCase()}`,
    ]),
    ...(more > 0 ? [`    … và ${more} bài nữa; --format json in đủ`] : []),
  ].join('\n')
}

function citationsBlock(citations: Comparison['impact']['citations']): string {
  return [
    'Viện dẫn đổi kết quả:',
    ...groupCitations(citations).map(
      ({ file, line, column, lines, text, before, after }) =>
        `  ${file}:${line}:${column}  «${oneLine(text)}»${lines.length > 1 ? ` (cả dòng ${lines.slice(1).join(', ')})` : ''}: ${outcomeWords(before)} → ${outcomeWords(after)}`,
    ),
  ].join('\n')
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
