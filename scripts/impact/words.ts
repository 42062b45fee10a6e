// What all three forms of the report say in the same words.
import type {
  ArticleImpact,
  CitationImpact,
  CitationOutcome,
  DocumentImpact,
  Impact,
  RecordChange,
} from '../../src/bulletin/index.ts'
import { formatDate, validityName } from '../../src/legal/index.ts'

/** What is compared, and how it is to be named. */
export interface Comparison {
  impact: Impact
  /** As it was typed: `origin/main`. */
  base: string
  /** Its whole name. */
  commit: string
}

/** `So với origin/main (5e0f24e), tính đến ngày 26/11/2026` */
export function comparedWith({ impact, base, commit }: Comparison): string {
  const short = commit.slice(0, 7)
  return `So với ${base === short ? base : `${base} (${short})`}, tính đến ngày ${formatDate(impact.today)}`
}

export function isUntouched({ documents, citations }: Impact): boolean {
  return documents.length === 0 && citations.length === 0
}

export const untouchedWords = 'sổ văn bản không có gì thay đổi, không bài nào bị tác động'

/** `2 văn bản thay đổi, 12 bài bị tác động, 1 viện dẫn đổi kết quả` */
export function totalWords({ documents, articles, citations }: Impact): string {
  return [
    `${documents.length} văn bản thay đổi`,
    `${articles.length} bài bị tác động`,
    ...(citations.length > 0 ? [`${citations.length} viện dẫn đổi kết quả`] : []),
  ].join(', ')
}

/** `12 bài nhắc văn bản này; 3 bài đăng sau ngày hết hiệu lực (01/7/2025)` */
export function articleWords({ change, articles, end, publishedAfterEnd }: DocumentImpact): string {
  if (articles.length === 0) return 'Chưa có bài nào nhắc văn bản này'
  const cited = `${articles.length} bài ${change === 'removed' ? 'đã ' : ''}nhắc văn bản này`
  if (end === undefined || publishedAfterEnd === 0) return cited
  // An article of the very day on which it ended was not published after that day.
  const since = articles.some(({ date }) => date === end.on) ? 'từ' : 'sau'
  const name = end.status === 'expired' ? 'ngày hết hiệu lực' : 'ngày hết giai đoạn'
  return `${cited}; ${publishedAfterEnd} bài đăng ${since} ${name} (${formatDate(end.on)})`
}

/** What became of the record itself: `Mới có trong sổ`, `Đổi tên tệp từ …`; nothing where it only changed. */
export function recordWords({ change, renamedFrom }: DocumentImpact): string | undefined {
  if (change === 'added') return 'Mới có trong sổ'
  if (change === 'removed') return 'Không còn trong sổ'
  return renamedFrom && `Tệp đổi tên, trước là ${renamedFrom.file}; địa chỉ trang đổi theo`
}

/** `Được thay thế bởi: Nghị định 118/2025/NĐ-CP, từ 01/7/2025`, before and after where both are there. */
export function changeWords({ name, before, after }: RecordChange): string {
  if (before === undefined) return `Thêm «${name}»: ${after}`
  if (after === undefined) return `Bỏ «${name}»: ${before}`
  return `«${name}»: ${before} → ${after}`
}

/** Whether it holds today, and where only other days have changed, those. Nothing where all is as it was. */
export function validityWords({ validity, periods }: DocumentImpact): string | undefined {
  const { before, after } = validity
  if (before === undefined || after === undefined) return `Hiệu lực: ${(after ?? before)?.words}`
  if (before.words !== after.words) return `Hiệu lực: ${before.words} → ${after.words}`
  const [were, are] = [periodWords(periods.before), periodWords(periods.after)]
  return were === are ? undefined : `Các thời kỳ hiệu lực: ${were} → ${are}`
}

/** `Chưa có hiệu lực … (đến 20/6/2018); Còn hiệu lực … (đến 30/6/2025); Hết hiệu lực …` */
function periodWords(periods: DocumentImpact['periods']['before'] = []): string {
  return periods
    .map(({ words, until }) => (until === undefined ? words : `${words} (đến ${formatDate(until)})`))
    .join('; ')
}

/** `không có trong sổ` */
export function outcomeWords(outcome: CitationOutcome): string {
  switch (outcome.outcome) {
    case 'found':
      return outcome.label
    case 'unknown':
      return 'không có trong sổ'
    case 'ambiguous':
      return `chưa rõ là văn bản nào (${outcome.candidates.join(', ')})`
  }
}

/** On the day of an article: `Còn hiệu lực`; where the register said otherwise of that day, `Còn hiệu lực → Hết hiệu lực`. */
export function thenName({ validityThen: then, validityThenBefore: before }: ArticleImpact): string {
  const name = validityName(then.status)
  return before === undefined || before.status === then.status
    ? name
    : `${validityName(before.status)} → ${name}`
}

/** The same words of one article that came to mean the same: one row, at the first of their places. */
export interface CitationGroup extends CitationImpact {
  lines: readonly number[]
}

export function groupCitations(citations: readonly CitationImpact[]): CitationGroup[] {
  const key = ({ file, text, before, after }: CitationImpact): string =>
    JSON.stringify([file, text, before, after])
  return [...Map.groupBy(citations, key).values()].flatMap(group => {
    const [first] = group
    return first === undefined ? [] : [{ ...first, lines: [...new Set(group.map(({ line }) => line))] }]
  })
}
