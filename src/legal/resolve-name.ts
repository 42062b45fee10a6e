// Which law a name means: 'Luật Ban hành văn bản quy phạm pháp luật' is three laws, and a fourth that amends.

import { conflictsOf } from './conflicts.ts'
import { firstDay, liesIn, yearOf } from './days.ts'
import { earlierCitations, shortKey } from './earlier-citations.ts'
import { nameKey } from './name-key.ts'
import { nearReasons } from './near-numbers.ts'
import { dateSlip, relativeOfDay, yearSlip } from './register-slips.ts'
import type { Registry } from './registry.ts'
import type { Citation, Day, LegalDocument, Reason, Resolution, ResolutionContext } from './types.ts'
import { isAmendment, validityOn } from './validity.ts'

/** Resolves a citation by name. */
export function resolveName(
  citation: Citation,
  registry: Registry,
  { date: textDay, earlier }: ResolutionContext,
): Resolution {
  const { name = citation.text, year, date, opening } = citation
  const all = registry.withName(nameKey(name)).filter(document => !isAmendment(document))
  if (citation.draft) return { outcome: 'unknown', candidates: all, reasons: [{ code: 'draft' }] }
  const bare = year === undefined && date?.iso === undefined
  const said = bare
    ? (bySaid(citation, all, registry) ?? byMention(citation, name, all, earlier) ?? hedged(citation, all))
    : undefined
  if (said) return said
  if (all.length === 0) return { outcome: 'unknown', candidates: [], reasons: [{ code: 'not-in-register' }] }

  const reasons: Reason[] = [{ code: 'name-agrees', name }]
  const iso = date?.iso
  if (iso !== undefined) {
    const exact = all.filter(({ issuedOn }) => issuedOn !== undefined && liesIn(iso, issuedOn))
    const [only] = exact
    if (only && exact.length === 1) return found(only, ...reasons, { code: 'date-agrees', date: iso })
  }
  const wanted = year ?? (iso === undefined ? undefined : yearOf(iso))
  if (wanted !== undefined) {
    const ofYear = all.filter(document => yearOfLaw(document, registry) === wanted)
    const [only] = ofYear
    if (only && ofYear.length === 1) {
      // The day of the law that amends it: either may be meant.
      const amending = iso === undefined ? undefined : relativeOfDay(iso, only, registry)
      if (amending && isAmendment(amending)) return ambiguous([only, amending])
      return {
        outcome: 'found',
        document: only,
        reasons: [...reasons, { code: 'year-agrees', year: wanted }],
        conflicts: conflictsOf(citation, only, 'silent', registry),
      }
    }
    if (ofYear.length > 1) return ambiguous(ofYear)
    return otherYear(citation, wanted, all, registry)
  }
  return onDays(textDay, opening, day => bareName(all, reasons, registry, day))
}

/** 'Luật Thanh tra có hiệu lực từ ngày 01/7/2023', 'Luật Đầu tư (sửa đổi, bổ sung năm 2020)' */
function bySaid(
  { circumstances }: Citation,
  all: readonly LegalDocument[],
  registry: Registry,
): Resolution | undefined {
  if (!circumstances || all.length === 0) return undefined
  const { effectiveOn, amendedIn } = circumstances
  if (effectiveOn === undefined && amendedIn === undefined) return undefined
  const fitting = all.filter(document =>
    effectiveOn === undefined
      ? registry
          .inverse(document)
          .some(
            ({ relation, document: by }) =>
              relation.kind === 'amends' && yearOfLaw(by, registry) === amendedIn,
          )
      : document.effectiveOn.some(({ on }) => liesIn(effectiveOn, on)),
  )
  const [only] = fitting
  if (!only || fitting.length > 1) return all.length > 1 ? ambiguous(all) : undefined
  return found(
    only,
    effectiveOn === undefined
      ? { code: 'amended-in', year: amendedIn ?? yearOf(only.issuedOn ?? '') }
      : { code: 'effective-date-agrees', date: effectiveOn },
  )
}

/** The law a text declared the name for, or said it of before; two of one name leave it open. */
function byMention(
  citation: Citation,
  name: string,
  all: readonly LegalDocument[],
  earlier: ResolutionContext['earlier'],
): Resolution | undefined {
  if (!earlier) return undefined
  const index = earlierCitations(earlier)
  const declared = index.byDeclaredName.get(shortKey(citation.text))
  const mentions = declared ? [declared] : (index.byName.get(nameKey(name)) ?? [])
  const documents = mentions.flatMap(({ resolution }) =>
    resolution.outcome === 'found' ? [resolution.document] : [],
  )
  if (documents.length < mentions.length) return all.length > 0 ? ambiguous(all) : undefined
  if (documents.length > 1) return ambiguous(documents)
  const [before] = mentions
  return before?.resolution.outcome === 'found'
    ? found(before.resolution.document, {
        code: 'short-form-of',
        text: before.citation.text,
        start: before.citation.start,
      })
    : undefined
}

/** 'Luật Đất đai trước đây', 'Luật Đất đai các năm 2003, 2013': not simply the one in force. */
function hedged({ circumstances }: Citation, all: readonly LegalDocument[]): Resolution | undefined {
  return circumstances?.hedged && all.length > 1 ? ambiguous(all) : undefined
}

/** A year that opens the sentence is its day: 'Năm 2015, tỉnh thu hồi đất theo Luật Đất đai'. It must hold all year. */
function onDays(
  textDay: Day | undefined,
  opening: Citation['opening'],
  resolve: (day: Day | undefined) => Resolution,
): Resolution {
  if (opening?.iso !== undefined) return resolve(opening.iso)
  if (opening?.year === undefined) return resolve(textDay)
  const atEnd = resolve(`${opening.year}-12-31`)
  const atStart = resolve(`${opening.year}-01-01`)
  const same = atEnd.outcome === 'found' && atStart.outcome === 'found' && atEnd.document === atStart.document
  if (same || atEnd.outcome !== 'found') return atEnd
  return ambiguous([
    ...new Set([atEnd.document, ...(atStart.outcome === 'found' ? [atStart.document] : atStart.candidates)]),
  ])
}

/** 'Luật Khoa học và công nghệ năm 2014' is of 2013, and came into force in 2014. */
function otherYear(
  { date }: Citation,
  year: number,
  all: readonly LegalDocument[],
  registry: Registry,
): Resolution {
  const near = all.map(document => ({
    document,
    agrees: [],
    ...(date ? dateSlip(date, document, registry) : yearSlip(year, document, registry)),
  }))
  // 'Luật Khoa học và công nghệ năm 2025': the law of that year has a new name, or it amends the one of that name.
  const ofYear = all
    .flatMap(document => registry.inverse(document))
    .filter(
      ({ relation: { kind }, document }) =>
        (kind === 'replaces' || kind === 'amends') && yearOfLaw(document, registry) === year,
    )
    .map(({ document }) => document)
  return {
    outcome: 'unknown',
    candidates: [...new Set([...ofYear, ...all])],
    reasons: [{ code: 'not-in-register' }, ...nearReasons(near)],
  }
}

function found(document: LegalDocument, ...reasons: Reason[]): Resolution {
  return { outcome: 'found', document, reasons, conflicts: [] }
}

function ambiguous(candidates: readonly LegalDocument[]): Resolution {
  return { outcome: 'ambiguous', candidates, reasons: [{ code: 'several-candidates' }] }
}

function yearOfLaw(document: LegalDocument, registry: Registry): number | undefined {
  return document.issuedOn === undefined ? registry.numberOf(document)?.year : yearOf(document.issuedOn)
}

/** A name alone means the law that held on the day of the text: not one still to come, not one replaced. */
function bareName(
  all: readonly LegalDocument[],
  reasons: readonly Reason[],
  registry: Registry,
  textDay: Day | undefined,
): Resolution {
  if (textDay === undefined) {
    const [only] = all
    if (only && all.length === 1) return found(only, ...reasons)
    return ambiguous(all)
  }
  const before = all.filter(({ issuedOn }) => issuedOn === undefined || firstDay(issuedOn) <= textDay)
  const [only] = before
  if (!only)
    return { outcome: 'unknown', candidates: all, reasons: [{ code: 'later-than-text', date: textDay }] }
  if (before.length === 1 && !hasUnknownForerunner(only, registry, textDay))
    return found(
      only,
      ...reasons,
      ...(all.length > 1 ? [{ code: 'only-one-before', date: textDay } as const] : []),
    )
  const holding = before.filter(document => holds(validityOn(document, registry, textDay).status))
  const [one] = holding
  if (one && holding.length === 1) return found(one, ...reasons, { code: 'newest-before', date: textDay })
  return ambiguous(before)
}

/**
 * The only law of its name, but not yet in force, and nothing says that what it replaces had another name: on 10/01/2014
 * the Luật Đất đai was still that of 2003. The Luật Chuyển đổi số is known to follow the Luật Công nghệ thông tin.
 */
function hasUnknownForerunner(document: LegalDocument, registry: Registry, textDay: Day): boolean {
  if (validityOn(document, registry, textDay).status !== 'not-yet-in-force') return false
  const replaced = document.relations.filter(({ kind }) => kind === 'replaces')
  return replaced.length === 0 || replaced.some(relation => registry.find(relation.document) === undefined)
}

function holds(status: ReturnType<typeof validityOn>['status']): boolean {
  return status !== 'expired' && status !== 'not-yet-in-force' && status !== 'period-over'
}
