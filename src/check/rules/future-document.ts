import { documentLabel, type LegalDocument, type PartialDate, type Resolution } from '../../legal/index.ts'
import { dateWords, isBefore } from '../days.ts'
import type { Rule } from '../rule.ts'
import { citationsOf } from '../texts.ts'

export const futureDocument: Rule = {
  id: 'future-document',
  severity: 'warning',
  title: 'bài dẫn văn bản ban hành sau ngày của bài',
  *find(bulletin) {
    for (const { article, cited } of citationsOf(bulletin)) {
      // A text that was updated may speak of what came in between.
      const day = [article.date, article.updated ?? '', ...article.corrections.map(({ on }) => on)]
        .sort()
        .at(-1)
      const later = laterDocument(cited.resolution)
      if (day === undefined || !later || !isBefore(day, later.issuedOn)) continue
      yield {
        place: cited.place,
        message: `${documentLabel(later.document)} ban hành ${dateWords(later.issuedOn)}, sau ngày của bài (${dateWords(day)}).`,
        hint:
          'Xem lại số hiệu: có thể bài muốn nói một văn bản cùng số của năm trước. ' +
          'Nếu bài được viết thêm sau này, ghi ngày ấy vào «updated».',
      }
    }
  },
}

/** The document meant, also where the engine did not link it because it is later than the text. */
function laterDocument(
  resolution: Resolution,
): { document: LegalDocument; issuedOn: PartialDate } | undefined {
  const tooLate = resolution.reasons.some(({ code }) => code === 'later-than-text')
  const document =
    resolution.outcome === 'found'
      ? resolution.document
      : resolution.outcome === 'unknown' && tooLate
        ? resolution.candidates[0]
        : undefined
  return document?.issuedOn === undefined ? undefined : { document, issuedOn: document.issuedOn }
}
