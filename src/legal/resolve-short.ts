// Which document a short form means: 'Nghị định 61' after 'Nghị định số 61/2018/NĐ-CP', or as the text declares it.
import { liesIn } from './days.ts'
import { type EarlierNumber, earlierCitations, shortKey } from './earlier-citations.ts'
import { keyedNumber } from './number.ts'
import type { Registry } from './registry.ts'
import { resolveNumber } from './resolve-number.ts'
import { fitOfIssuer, saidIssuer } from './said-issuer.ts'
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
  const { earlier = [], province } = context
  const index = earlierCitations(earlier)
  const declared = index.byDeclaredName.get(shortKey(citation.text))
  if (declared) return sameAs(declared)
  const parsed = citation.number === undefined ? undefined : keyedNumber(citation.number)?.parsed
  if (!parsed) return notBefore([])
  const ofNumber = (index.bySequence.get(parsed.sequence) ?? []).filter(other =>
    fits(citation, parsed.suffix, parsed.year, other),
  )
  const weighed = ofNumber.map(other => ({ other, fit: fitOf(citation, other, registry, province) }))
  const agreeing = weighed.filter(({ fit }) => fit === 'agrees')
  const meant = agreeing.length > 0 ? agreeing : weighed.filter(({ fit }) => fit === 'silent')
  const [only] = meant
  if (only && meant.length === 1) return sameAs(only.other.resolved)
  if (meant.length > 1) {
    const candidates = meant.flatMap(({ other }) => documentsOf(other))
    return { resolution: { outcome: 'ambiguous', candidates, reasons: [{ code: 'several-candidates' }] } }
  }
  const mayBe = registry
    .withSequence(parsed.sequence)
    .filter(document => isOfKindAndYear(document, citation, parsed.year))
  const mentioned = ofNumber.flatMap(documentsOf)
  const named = citation.issuer && saidIssuer(citation.issuer.text, registry)
  const byIssuer = named
    ? mayBe.filter(document => fitOfIssuer(document, named, registry, province) === 'named')
    : []
  return notBefore([...new Set([...byIssuer, ...mentioned, ...mayBe])].slice(0, mostCandidates))
}

function notBefore(candidates: readonly LegalDocument[]): Omit<ResolvedCitation, 'citation'> {
  return {
    resolution: { outcome: 'unknown', candidates, reasons: [{ code: 'no-full-citation-before' }] },
  }
}

function documentsOf({ resolved: { resolution } }: EarlierNumber): LegalDocument[] {
  return resolution.outcome === 'found' ? [resolution.document] : []
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

/** Whether kind, letter and year of a short form are those of a citation before it. */
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

/** Whether the day and the issuer a short form brings along are those of a document cited before it. */
function fitOf(
  { date, issuer }: Citation,
  { resolved: { resolution } }: EarlierNumber,
  registry: Registry,
  province: string | undefined,
): 'agrees' | 'silent' | 'differs' {
  if (resolution.outcome !== 'found' || (!date && !issuer)) return 'silent'
  const { document } = resolution
  if (date?.iso !== undefined && document.issuedOn !== undefined && !liesIn(date.iso, document.issuedOn))
    return 'differs'
  const fit = issuer && fitOfIssuer(document, saidIssuer(issuer.text, registry), registry, province)
  if (fit === 'other-issuer' || fit === 'other-place') return 'differs'
  return fit === 'named' || date?.iso !== undefined ? 'agrees' : 'silent'
}

function isOfKindAndYear(document: LegalDocument, { type }: Citation, year: number | undefined): boolean {
  if (type !== undefined && document.type !== type) return false
  return year === undefined || (document.issuedOn?.startsWith(String(year)) ?? true)
}
