// A citation that says something else of its document than the register does.
import type { Bulletin, Place } from '../bulletin/index.ts'
import { type Conflict, formatSlip, type LegalDocument } from '../legal/index.ts'
import { whyFound } from './reasons.ts'
import { citationsOf } from './texts.ts'

export interface FoundConflict {
  document: LegalDocument
  conflict: Conflict
  /** Where the words stand that differ: «ngày 24/2018», not the number before it. */
  place: Place
  /** The likeliest slip, to stand after what differs: ` (có lẽ thiếu tháng)`; empty where none can be told. */
  slip: string
  /** Why the citation was taken for this document all the same, for the hint. */
  why: string
}

/** Every conflict of one kind, in order of the articles. */
export function* conflictsOf(bulletin: Bulletin, field: Conflict['field']): Generator<FoundConflict> {
  for (const { article, cited } of citationsOf(bulletin)) {
    if (cited.resolution.outcome !== 'found') continue
    const { document, conflicts } = cited.resolution
    for (const [index, conflict] of conflicts.entries()) {
      if (conflict.field !== field) continue
      const place = cited.conflictPlaces[index] ?? cited.place
      const words = formatSlip(conflict)
      const slip = words === undefined ? '' : ` (${words})`
      yield { document, conflict, place, slip, why: whyFound(article, cited) }
    }
  }
}

/** The way to keep what was written: a quotation stays as its author had it. */
export function keepAsWritten(rule: string): string {
  return `Nếu phải giữ nguyên văn, thêm vào đầu tệp: silence: [{rule: ${rule}, reason: "…"}].`
}
