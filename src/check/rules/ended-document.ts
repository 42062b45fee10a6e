// «Căn cứ Nghị định 61/2018/NĐ-CP» in an article of 2026: the decree had ended in 2025, and the article leans on
// it as if it held. Articles about the past name ended documents rightly, so nothing is said unless the words just
// before the citation lean on it, and nothing when the article shows that it knows.
import type { Article, ArticleCitation } from '../../bulletin/index.ts'
import {
  dayWords,
  documentLabel,
  formatValidity,
  type LegalDocument,
  type Registry,
  validityOn,
} from '../../legal/index.ts'
import type { Rule } from '../rule.ts'
import { articlesOf } from '../texts.ts'

// «căn cứ Nghị định …», «theo đúng quy định tại khoản 2, Điều 5 Nghị định …», «thực hiện Quyết định …»: between the
// leaning word and the citation stands nothing but the way to it.
const leansOn = new RegExp(
  [
    '(?<!\\p{L})(?:căn cứ|theo|thực hiện|triển khai|áp dụng|chấp hành|tuân thủ|quy định|hướng dẫn)(?!\\p{L})',
    // Each step is a whole word and only one of these, so that a long text is read once.
    '(?:\\s*(?:,|(?:đúng|các|những|vào|nội dung|quy định|tinh thần|tại|của|ở|trong|và|số',
    '|điểm|khoản|điều|mục|chương|phần|phụ lục|[a-zđ]|[ivx]{2,5}|\\d+[a-zđ]?)(?![\\p{L}\\p{N}])))*\\s*$',
  ].join(''),
  'iu',
)

// «đã hết hiệu lực», «được thay thế bằng», «trước đây», «giai đoạn 2018 - 2025», «sau 7 năm thực hiện»
const aboutThePast =
  /(?<!\p{L})(?:hết hiệu lực|không còn|thay thế|thay cho|thay bằng|bãi bỏ|hủy bỏ|huỷ bỏ|trước (?:đây|kia|đó|khi|ngày)|cũ|từng|khi ấy|khi đó|lúc đó|bấy giờ|giai đoạn|tổng kết|sơ kết|nhìn lại|sau \S+ năm|qua \S+ năm|kể từ khi|lịch sử|chuyển tiếp)(?!\p{L})/iu

export const endedDocument: Rule = {
  id: 'ended-document',
  severity: 'warning',
  title: 'bài dựa vào văn bản đã hết hiệu lực vào ngày của bài',
  *find(bulletin) {
    for (const article of articlesOf(bulletin)) {
      const seen = new Set<string>()
      for (const cited of article.citations) {
        if (cited.resolution.outcome !== 'found') continue
        const { document } = cited.resolution
        const validity = validityOn(document, bulletin.registry, article.date)
        if (validity.status !== 'expired' || seen.has(document.slug)) continue
        const end = validity.since
        if (end === undefined || !leansOn.test(before(cited))) continue
        if (knowsOfTheEnd(article, document, end, bulletin.registry)) continue
        seen.add(document.slug)
        yield {
          place: cited.place,
          message: `${documentLabel(document)} ${lowerFirst(formatValidity(validity, bulletin.registry))}; bài ${dayWords(article.date)} vẫn dựa vào nó.`,
          hint: 'Dẫn văn bản đang có hiệu lực, hoặc nói rõ trong bài rằng văn bản này đã được thay thế.',
        }
      }
    }
  },
}

/** The article calls the document past, speaks of a year in which it held, or cites what came after it. */
function knowsOfTheEnd(article: Article, document: LegalDocument, end: string, registry: Registry): boolean {
  const later = successorsOf(document, registry)
  return article.citations.some(({ resolution, sentence }) => {
    if (resolution.outcome !== 'found') return false
    if (later.has(resolution.document)) return true
    if (resolution.document !== document) return false
    if (aboutThePast.test(sentence.text)) return true
    // Years of the article's own words, not those in numbers and dates of documents.
    const cited = article.citations.flatMap(other => [
      other.citation.text,
      other.citation.date?.text ?? other.citation.text,
    ])
    const own = cited.reduce((text, words) => text.replaceAll(words, ' '), sentence.text)
    return Array.from(own.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)).some(([year]) => year <= end.slice(0, 4))
  })
}

/** What replaced or repealed it, and what replaced that. */
function successorsOf(document: LegalDocument, registry: Registry): ReadonlySet<LegalDocument> {
  const later = new Set<LegalDocument>()
  const waiting = [document]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    for (const { relation, document: acting } of registry.inverse(next)) {
      if ((relation.kind !== 'replaces' && relation.kind !== 'repeals') || later.has(acting)) continue
      later.add(acting)
      waiting.push(acting)
    }
  }
  return later
}

function before({ sentence }: ArticleCitation): string {
  return sentence.text.slice(0, sentence.span.start)
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
