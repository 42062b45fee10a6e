import {
  type Day,
  dayWords,
  documentLabel,
  type LegalDocument,
  type PartialDate,
  type Resolution,
} from '../../legal/index.ts'
import { candidateLines } from '../../markdown/index.ts'
import { isBefore } from '../days.ts'
import { whyFound } from '../reasons.ts'
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
      if (day === undefined) continue
      const later = laterDocument(cited.resolution, day)
      if (!later) continue
      const { document, issuedOn, others } = later
      yield {
        place: cited.place,
        message: `${documentLabel(document)} ban hành ${dayWords(issuedOn)}, sau ngày của bài (${dayWords(day)}).`,
        hint: [
          ...(others.length === 0 ? [] : ['Cũng có thể là:', ...candidateLines(others, bulletin.registry)]),
          `${whyFound(article, cited)}Xem lại số hiệu: có thể bài muốn nói một văn bản cùng số của năm trước. ` +
            'Nếu bài được viết thêm sau này, ghi ngày ấy vào «updated».',
        ].join('\n'),
      }
    }
  },
}

interface LaterDocument {
  document: LegalDocument
  issuedOn: PartialDate
  /** What else may be meant. */
  others: readonly LegalDocument[]
}

/** The document meant, also where the engine did not link it because it is later than the text. */
function laterDocument(resolution: Resolution, day: Day): LaterDocument | undefined {
  const candidates =
    resolution.outcome === 'found'
      ? [resolution.document]
      : resolution.reasons.some(({ code }) => code === 'later-than-text')
        ? resolution.candidates
        : []
  for (const document of candidates) {
    const { issuedOn } = document
    if (issuedOn === undefined || !isBefore(day, issuedOn)) continue
    return { document, issuedOn, others: candidates.filter(other => other !== document) }
  }
  return undefined
}
