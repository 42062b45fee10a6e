// Which document a number means: '76/NQ-CP' is two resolutions, every province has a '68/KH-UBND'.

import { conflictsOf } from './conflicts.ts'
import { firstDay, liesIn, yearOf } from './days.ts'
import { earlierCitations } from './earlier-citations.ts'
import { nearNumbers } from './near-numbers.ts'
import { keyedNumber } from './number.ts'
import type { Registry } from './registry.ts'
import { fitOfIssuer, type IssuerFit, saidIssuer } from './said-issuer.ts'
import { agrees, differs, likeness } from './title-likeness.ts'
import type { Citation, Day, LegalDocument, Reason, Resolution, ResolutionContext } from './types.ts'
import { validityOn } from './validity.ts'

/** Resolves a citation with number and symbol. */
export function resolveNumber(
  citation: Citation,
  registry: Registry,
  context: ResolutionContext,
): Resolution {
  const number = citation.number === undefined ? undefined : keyedNumber(citation.number)
  const all = number ? registry.withNumber(number.key) : []
  if (!number || all.length === 0)
    return unknown(nearNumbers(citation.number ?? '', registry), { code: 'not-in-register' })

  const issuer = citation.issuer ?? citation.sharedIssuer ?? citation.subject
  const said = issuer && saidIssuer(issuer.text, registry)
  const fits = new Map(
    all.map(document => [document, fitOfIssuer(document, said, registry, context.province)]),
  )
  const here = all.filter(document => fits.get(document) !== 'other-place')
  if (here.length === 0) return unknown(all, { code: 'other-place', place: placeOf(all[0], registry) })

  const choice = choose(
    citation,
    narrowed(here, citation, fits),
    number.key,
    number.parsed.year !== undefined,
    registry,
    context,
  )
  if ('outcome' in choice) return choice
  const fit = fits.get(choice.document) ?? 'silent'
  const reasons: Reason[] = [{ code: 'number-agrees' }]
  if (fit === 'named' && said) reasons.push({ code: 'issuer-agrees', issuer: said.text })
  if (fit === 'of-site' && context.province !== undefined)
    reasons.push({ code: 'province-of-site', province: context.province })
  // A local number without its place means nothing, unless the very day agrees as well.
  if (fit === 'placeless' && choice.reason.code !== 'date-agrees')
    return { outcome: 'ambiguous', candidates: all, reasons: [{ code: 'several-candidates' }] }
  return {
    outcome: 'found',
    document: choice.document,
    reasons: [...reasons, choice.reason],
    conflicts: conflictsOf(citation, choice.document, fit, registry),
  }
}

function unknown(candidates: readonly LegalDocument[], reason: Reason): Resolution {
  return { outcome: 'unknown', candidates, reasons: [reason] }
}

function placeOf(document: LegalDocument | undefined, registry: Registry): string {
  const issuers = document?.issuers.map(key => registry.issuer(key)) ?? []
  return issuers.find(issuer => issuer?.place !== undefined)?.place ?? issuers[0]?.name ?? ''
}

/** Kind and issuer of the text leave the documents that agree, if any does. */
function narrowed(
  documents: readonly LegalDocument[],
  citation: Citation,
  fits: ReadonlyMap<LegalDocument, IssuerFit>,
): readonly LegalDocument[] {
  const ofType = documents.filter(({ type }) => type === citation.type)
  const left = ofType.length > 0 ? ofType : documents
  const named = left.filter(document => fits.get(document) === 'named')
  if (named.length > 0) return named
  const silent = left.filter(document => fits.get(document) !== 'other-issuer')
  return silent.length > 0 ? silent : left
}

interface Choice {
  document: LegalDocument
  reason: Reason
}

function choose(
  citation: Citation,
  documents: readonly LegalDocument[],
  key: string,
  hasYear: boolean,
  registry: Registry,
  { date: textDay, earlier }: ResolutionContext,
): Choice | Resolution {
  const { date, year } = citation
  const iso = date?.iso
  if (iso !== undefined) {
    const exact = documents.filter(({ issuedOn }) => issuedOn !== undefined && liesIn(iso, issuedOn))
    const [only] = exact
    if (only && exact.length === 1) return { document: only, reason: { code: 'date-agrees', date: iso } }
    if (exact.length > 1) return byTitle(citation, exact) ?? ambiguous(exact)
  }
  const before = documents.filter(document => !isLater(document, textDay))
  if (before.length === 0 && textDay !== undefined)
    return unknown(documents, { code: 'later-than-text', date: textDay })

  const possible = before.filter(document => datesAgree(document, citation, hasYear))
  const [first] = before
  if (possible.length === 0)
    return unknown(
      before,
      first?.issuedOn === undefined
        ? { code: 'not-in-register' }
        : { code: 'date-differs', date: first.issuedOn },
    )
  const [only] = possible
  if (only && possible.length === 1) return single(citation, only, documents, hasYear, textDay, year)

  const mentioned =
    date || year !== undefined ? undefined : earlier && earlierCitations(earlier).byKey.get(key)
  if (mentioned?.resolution.outcome === 'found' && possible.includes(mentioned.resolution.document))
    return {
      document: mentioned.resolution.document,
      reason: { code: 'short-form-of', text: mentioned.citation.text, start: mentioned.citation.start },
    }
  return byTitle(citation, possible) ?? newest(possible, registry, textDay) ?? ambiguous(possible)
}

function ambiguous(candidates: readonly LegalDocument[]): Resolution {
  return { outcome: 'ambiguous', candidates, reasons: [{ code: 'several-candidates' }] }
}

function isLater({ issuedOn }: LegalDocument, textDay: Day | undefined): boolean {
  return textDay !== undefined && issuedOn !== undefined && firstDay(issuedOn) > textDay
}

/**
 * Whether the date in the text can be this document's, slips allowed. A number that holds its year means one
 * document whatever the date; other numbers come again every year, so another year is another document, unless day
 * and month agree (103/QĐ-TTg is printed with 22/01/2018 and 22/01/2019) or the title does.
 */
function datesAgree(document: LegalDocument, citation: Citation, hasYear: boolean): boolean {
  const { issuedOn } = document
  const { date, titleText } = citation
  if (issuedOn === undefined || hasYear) return true
  const said = date?.iso === undefined ? (citation.year ?? yearIn(date?.text)) : yearOf(date.iso)
  if (said === undefined || said === yearOf(issuedOn)) return true
  if (date?.iso !== undefined && date.iso.slice(4) === issuedOn.slice(4)) return true
  return titleText !== undefined && agrees(likeness(titleText, document.title))
}

/** 'ngày 24/2018' */
function yearIn(text: string | undefined): number | undefined {
  const year = text === undefined ? undefined : /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(text)?.[0]
  return year === undefined ? undefined : Number(year)
}

/** One document is left. A number that comes again every year, with a title about something else, is not it. */
function single(
  citation: Citation,
  document: LegalDocument,
  documents: readonly LegalDocument[],
  hasYear: boolean,
  textDay: Day | undefined,
  year: number | undefined,
): Choice | Resolution {
  const { date, titleText } = citation
  if (!hasYear && !date && titleText !== undefined && differs(likeness(titleText, document.title)))
    return unknown([document], { code: 'title-differs' })
  if (year !== undefined && document.issuedOn?.startsWith(String(year)))
    return { document, reason: { code: 'year-agrees', year } }
  if (documents.length > 1 && textDay !== undefined && !date)
    return { document, reason: { code: 'only-one-before', date: textDay } }
  return { document, reason: { code: 'only-one-with-number' } }
}

/** The document whose title the text goes on with, where it is clearly the one. */
function byTitle({ titleText }: Citation, documents: readonly LegalDocument[]): Choice | undefined {
  if (titleText === undefined) return undefined
  const ranked = documents
    .map(document => ({ document, like: likeness(titleText, document.title) }))
    .toSorted((a, b) => b.like.shared - a.like.shared)
  const [best, second] = ranked
  if (!best || !second || !agrees(best.like) || best.like.shared < second.like.shared + 2) return undefined
  return { document: best.document, reason: { code: 'title-agrees' } }
}

/** Apart by so many years, a number is not mistaken for its older use … */
const yearsApart = 5
/** … in a text this soon after the newer one. */
const yearsAfter = 2

/**
 * The newest before the text, where it can only be meant: every older one had ended by then, or they lie far apart
 * and the newest is still new. 39-NQ/TW of 2015 and of 2019 are both cited in 2020: that stays ambiguous.
 */
function newest(
  documents: readonly LegalDocument[],
  registry: Registry,
  textDay: Day | undefined,
): Choice | undefined {
  if (textDay === undefined) return undefined
  const [last, ...older] = documents.toSorted((a, b) => ((a.issuedOn ?? '') < (b.issuedOn ?? '') ? 1 : -1))
  if (last?.issuedOn === undefined || older.some(({ issuedOn }) => issuedOn === undefined)) return undefined
  const newestYear = yearOf(last.issuedOn)
  const ended = older.every(document => {
    const { status } = validityOn(document, registry, textDay)
    return status === 'expired' || status === 'period-over'
  })
  const apart = older.every(({ issuedOn = '' }) => newestYear - yearOf(issuedOn) >= yearsApart)
  const soon = yearOf(textDay) - newestYear <= yearsAfter
  return ended || (apart && soon)
    ? { document: last, reason: { code: 'newest-before', date: textDay } }
    : undefined
}
