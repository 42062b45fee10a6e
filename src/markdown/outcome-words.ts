// How a citation was understood, in words for editors: in the messages of the check, and on hover in the preview.
import {
  formatCitation,
  formatConflict,
  formatReason,
  type IssuerLookup,
  type LegalDocument,
  type Reason,
} from '../legal/index.ts'
import type { LocatedCitation } from './reading.ts'

/**
 * Why a citation means a document, or none. `lineOf` gives the line of a place in the text.
 *
 * @example reasonWords([{ code: 'number-agrees' }, { code: 'date-agrees', date: '2018-04-23' }])
 * // 'khớp số, ký hiệu; khớp ngày ban hành 23/4/2018'
 */
export function reasonWords(
  reasons: readonly Reason[],
  lineOf?: (offset: number) => number | undefined,
): string {
  return reasons
    .map(reason => {
      const line = reason.code === 'short-form-of' ? lineOf?.(reason.start) : undefined
      return formatReason(reason) + (line === undefined ? '' : ` (dòng ${line})`)
    })
    .join('; ')
}

/** More of them tell nothing apart any more. */
const mostCandidates = 5

/**
 * Documents that may be meant, a line for each with what tells it apart from the others.
 *
 * @example candidateLines(candidates, registry)
 * // ['– Nghị quyết số 76/NQ-CP ngày 13/6/2013 của Chính phủ về … (76-nq-cp-2013)', …]
 */
export function candidateLines(candidates: readonly LegalDocument[], issuers: IssuerLookup): string[] {
  const lines = candidates
    .slice(0, mostCandidates)
    .map(document => `– ${formatCitation(document, issuers)} (${document.slug})`)
  const others = candidates.length - lines.length
  return others === 0 ? lines : [...lines, `– và ${others} văn bản khác`]
}

/**
 * What an editor is told of a citation on the spot, a line for each thing.
 *
 * @example outcomeWords(located, registry) // '61-2018-nd-cp: khớp số, ký hiệu; khớp ngày ban hành 23/4/2018'
 */
export function outcomeWords(
  { resolution, override }: Pick<LocatedCitation, 'resolution' | 'override'>,
  issuers: IssuerLookup,
  lineOf: (offset: number) => number,
): string {
  const { reasons } = resolution
  if (resolution.outcome === 'found') {
    const { document, conflicts } = resolution
    const why = override === 'forced' ? 'người biên tập chỉ đích danh' : reasonWords(reasons, lineOf)
    const differences = conflicts.map(conflict => `Khác sổ: ${formatConflict(conflict)}`)
    return [`${document.slug}: ${why}`, ...differences].join('\n')
  }
  const lines = candidateLines(resolution.candidates, issuers)
  return [
    `Chưa có liên kết: ${reasonWords(reasons, lineOf)}`,
    ...(lines.length === 0 ? [] : ['Có thể là:', ...lines]),
  ].join('\n')
}
