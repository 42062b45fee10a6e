// Which document a short form means: 'Nghị định 61' after 'Nghị định số 61/2018/NĐ-CP', or as the text declares it.
import { type EarlierNumber, earlierCitations, shortKey } from './earlier-citations.ts'
import { keyedNumber } from './number.ts'
import type { Registry } from './registry.ts'
import { resolveNumber } from './resolve-number.ts'
import type { Citation, LegalDocument, Resolution, ResolutionContext, ResolvedCitation } from './types.ts'

const mostCandidates = 3

/** Resolves a number without symbol, by what the text cited in full before; gives that number too. */
export function resolveShort(
  citation: Citation,
  registry: Registry,
  context: ResolutionContext,
): Omit<ResolvedCitation, 'citation'> {
  const { fullNumber } = citation
  if (fullNumber !== undefined)
    return {
      resolution: resolveNumber({ ...citation, number: fullNumber }, registry, context),
      resolvedNumber: fullNumber,
    }
  const { earlier = [] } = context
  const index = earlierCitations(earlier)
  const declared = index.byDeclaredName.get(shortKey(citation.text))
  if (declared) return sameAs(declared)
  const parsed = citation.number === undefined ? undefined : keyedNumber(citation.number)?.parsed
  const meant = parsed
    ? (index.bySequence.get(parsed.sequence) ?? []).filter(other =>
        fits(citation, parsed.suffix, parsed.year, other),
      )
    : []
  const [only] = meant
  if (only && meant.length === 1) return sameAs(only.resolved)
  if (meant.length > 1) {
    const documents = meant.flatMap(({ resolved: { resolution } }) =>
      resolution.outcome === 'found' ? [resolution.document] : [],
    )
    return {
      resolution: { outcome: 'ambiguous', candidates: documents, reasons: [{ code: 'several-candidates' }] },
    }
  }
  const candidates = parsed
    ? registry.withSequence(parsed.sequence).filter(document => mayBe(document, citation, parsed.year))
    : []
  return {
    resolution: {
      outcome: 'unknown',
      candidates: candidates.slice(0, mostCandidates),
      reasons: [{ code: 'no-full-citation-before' }],
    },
  }
}

function sameAs({ citation, resolution }: ResolvedCitation): Omit<ResolvedCitation, 'citation'> {
  const resolvedNumber = citation.number === undefined ? {} : { resolvedNumber: citation.number }
  if (resolution.outcome !== 'found') return { resolution, ...resolvedNumber }
  const same: Resolution = {
    outcome: 'found',
    document: resolution.document,
    reasons: [{ code: 'short-form-of', text: citation.text, start: citation.start }],
    conflicts: [],
  }
  return { resolution: same, ...resolvedNumber }
}

function fits(
  short: Citation,
  suffix: string,
  year: number | undefined,
  { resolved, parsed }: EarlierNumber,
): boolean {
  const { citation, resolution } = resolved
  if (citation.type !== short.type || parsed.suffix !== suffix) return false
  if (year === undefined) return true
  const own =
    parsed.year ?? (resolution.outcome === 'found' ? resolution.document.issuedOn : citation.date?.iso)
  return own === undefined || String(own).startsWith(String(year))
}

function mayBe(document: LegalDocument, { type }: Citation, year: number | undefined): boolean {
  if (type !== undefined && document.type !== type) return false
  return year === undefined || (document.issuedOn?.startsWith(String(year)) ?? true)
}
