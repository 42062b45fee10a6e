// Which document a number means: '76/NQ-CP' is two resolutions, every province has a '68/KH-UBND'.

import { conflictsOf, contradictions, kindFit, saidKind } from './conflicts.ts'
import { firstDay, liesIn, newestFirst, yearOf } from './days.ts'
import { earlierCitations } from './earlier-citations.ts'
import { nearDocuments, nearReasons } from './near-numbers.ts'
import { type DocumentNumber, type KeyedNumber, keyedNumber } from './number.ts'
import { isProvince, placeKey } from './provinces.ts'
import { dateSlip, issuerSlip, ownerOfTitle, yearIn } from './register-slips.ts'
import type { Registry } from './registry.ts'
import { fitOfIssuer, type IssuerFit, issuerOf, type SaidIssuer, saidIssuer } from './said-issuer.ts'
import { agrees, likeness, placeInTitle, titleFit } from './title-likeness.ts'
import type {
  Citation,
  Conflict,
  Day,
  LegalDocument,
  Reason,
  Resolution,
  ResolutionContext,
  ResolvedCitation,
} from './types.ts'
import { validityOn } from './validity.ts'
import type { DocumentKind } from './vocabulary.ts'

/** How the issuer of a document agrees with what is said. */
type FitOf = (document: LegalDocument) => IssuerFit

const numberAgrees: Reason = { code: 'number-agrees' }

/** Those that pass; the list itself where all do, which is nearly always: a number has one document. */
function kept<T>(list: readonly T[], passes: (one: T, index: number) => boolean): readonly T[] {
  return list.every(passes) ? list : list.filter(passes)
}

/** Resolves a citation with number and symbol. */
export function resolveNumber(
  cited: Citation,
  registry: Registry,
  surrounding: ResolutionContext,
): Resolution {
  const citation = withOpening(cited, surrounding.date)
  const context = inTitlesPlace(citation, beforeOpening(cited, surrounding))
  const number = citation.number === undefined ? undefined : keyedNumber(citation.number)
  const all = number ? registry.withNumber(number.key) : []
  if (!number || all.length === 0) {
    const near = nearDocuments(citation, registry, context.province)
    return {
      outcome: 'unknown',
      candidates: near.map(({ document }) => document),
      reasons: [{ code: 'not-in-register' }, ...nearReasons(near)],
    }
  }

  const issuer = issuerOf(citation)
  const hasYear = number.parsed.year !== undefined
  const mentioned =
    issuer || hasYear || !context.earlier
      ? undefined
      : lastMention(citation, number, context.earlier, registry)
  if (mentioned) return mentioned

  const said = issuer && saidIssuer(issuer.text, registry)
  const elsewhere = unsureOfPlace(citation, said, all, registry, context.province)
  if (elsewhere) return elsewhere
  const fits = all.map(document => fitOfIssuer(document, said, registry, context.province))
  const here = kept(all, (document, index) => isHere(document, fits[index], registry))
  if (here.length === 0) return unknown(all, { code: 'other-place', place: placeOf(all[0], registry) })
  const ofKind = kept(here, ({ type }) => mayBeOfKind(citation, type, number.parsed))
  if (ofKind.length === 0) return unknown(here, { code: 'fields-differ', fields: ['type'] })

  const fitOf: FitOf = document => fits[all.indexOf(document)] ?? 'silent'
  const choice = choose(citation, ofKind, fitOf, number, registry, context)
  if ('outcome' in choice)
    return choice.outcome === 'unknown' ? withNear(choice, citation, registry, context.province) : choice
  const fit = fitOf(choice.document)
  const reasons: Reason[] = [numberAgrees]
  if (fit === 'named' && said) reasons.push({ code: 'issuer-agrees', issuer: said.text })
  if (fit === 'of-site' && context.province !== undefined)
    reasons.push({ code: 'province-of-site', province: context.province })
  // A local number without its place means nothing, unless the very day agrees as well.
  if (fit === 'placeless' && choice.reason.code !== 'date-agrees') return ambiguous(all)
  const rivals = rivalsByTitle(citation, choice.document, here)
  if (rivals.length > 0) return ambiguous([choice.document, ...rivals])
  const conflicts = conflictsOf(citation, choice.document, fit, registry)
  reasons.push(choice.reason)
  return (
    doubted(citation, choice.document, conflicts, registry, context.province) ?? {
      outcome: 'found',
      document: choice.document,
      reasons,
      conflicts,
    }
  )
}

/**
 * 'Kế hoạch 68/KH-UBND' after 'Kế hoạch 68/KH-UBND của UBND tỉnh Cao Bằng': a number of which there are many, said
 * again with nothing beside it, is the one said before, known or not.
 */
function lastMention(
  citation: Citation,
  { parsed, key }: KeyedNumber,
  earlier: readonly ResolvedCitation[],
  registry: Registry,
): Resolution | undefined {
  if (citation.date || citation.year !== undefined) return undefined
  const ofSequence = earlierCitations(earlier).bySequence.get(parsed.sequence)
  const same = ofSequence?.filter(other => other.key === key) ?? []
  if (same.length === 0) return undefined
  const documents = same.flatMap(({ resolved: { resolution } }) =>
    resolution.outcome === 'found' && titleFit(citation, resolution.document) !== 'differs'
      ? [resolution.document]
      : [],
  )
  if (documents.length > 1) return ambiguous(documents)
  const last = same.at(-1)?.resolved
  if (!last) return undefined
  // What the first mention left open stays open, unless a title tells more.
  if (last.resolution.outcome !== 'found')
    return citation.titleText === undefined ? last.resolution : undefined
  const { document } = last.resolution
  if (titleFit(citation, document) === 'differs') return undefined
  const { text, start } = last.citation
  return {
    outcome: 'found',
    document,
    reasons: [numberAgrees, { code: 'short-form-of', text, start }],
    conflicts: conflictsOf(citation, document, 'silent', registry),
  }
}

/** 'Ngày 13/6/2013, Chính phủ ban hành Nghị quyết 76/NQ-CP', 'Quyết định 225/QĐ-TTg năm nay': with the day or year said. */
function withOpening(citation: Citation, textDay: Day | undefined): Citation {
  const { date, year, opening, circumstances } = citation
  if (date || year !== undefined) return citation
  if (circumstances?.yearsAgo !== undefined && textDay !== undefined)
    return { ...citation, year: yearOf(textDay) - circumstances.yearsAgo }
  if (!opening?.issued) return citation
  if (opening.year !== undefined) return { ...citation, year: opening.year }
  const { start, end, text, iso } = opening
  return { ...citation, date: iso === undefined ? { start, end, text } : { start, end, text, iso } }
}

/** 'Ngày 20/4/2015, Sở triển khai Nghị quyết 76/NQ-CP': what was issued later is not meant. */
function beforeOpening({ opening }: Citation, context: ResolutionContext): ResolutionContext {
  const day = opening?.iso ?? (opening?.year === undefined ? undefined : `${opening.year}-12-31`)
  return day === undefined || (context.date !== undefined && context.date < day)
    ? context
    : { ...context, date: day }
}

/** 'Kế hoạch 68/KH-UBND về cải cách hành chính tỉnh Cao Bằng': the title says whose plan it is. */
function inTitlesPlace(citation: Citation, context: ResolutionContext): ResolutionContext {
  const place = placeInTitle(citation)
  return place === undefined || context.province === undefined ? context : { ...context, province: place }
}

/**
 * 'Đoàn công tác của UBND tỉnh Cao Bằng đến tìm hiểu Kế hoạch 68/KH-UBND': another province is named, and nobody can
 * tell whose plan it is, unless the very day says so.
 */
function unsureOfPlace(
  { nearby = [], date }: Citation,
  said: SaidIssuer | undefined,
  all: readonly LegalDocument[],
  registry: Registry,
  province: string | undefined,
): Resolution | undefined {
  if (nearby.length === 0 || said?.place !== undefined || (said && !said.local)) return undefined
  const here = province === undefined ? undefined : placeKey(province)
  const places = new Set(
    nearby.flatMap(({ text }) => {
      // A district or a commune is taken to lie in the site's own province.
      const { place, province: within } = saidIssuer(text, registry)
      return [within ?? place].filter(key => key !== undefined && isProvince(key))
    }),
  )
  if ([...places].every(place => place === here)) return undefined
  const iso = date?.iso
  if (iso !== undefined && said) {
    const onDay = all.filter(({ issuedOn }) => issuedOn !== undefined && liesIn(iso, issuedOn))
    if (onDay.length === 1) return undefined
  }
  const ofPlaces = all.filter(({ issuers }) => {
    const place = issuers.map(key => registry.issuer(key)?.place).find(key => key !== undefined)
    return place !== undefined && (placeKey(place) === here || places.has(placeKey(place)))
  })
  return {
    outcome: 'ambiguous',
    candidates: ofPlaces.length > 0 ? ofPlaces : all,
    reasons: [{ code: 'several-places', places: nearby.map(({ text }) => text) }],
  }
}

/** Not of another place; and what a province issued is not the document of a ministry. */
function isHere(document: LegalDocument, fit: IssuerFit | undefined, registry: Registry): boolean {
  if (fit === 'other-place') return false
  return fit !== 'other-issuer' || document.issuers.every(key => registry.issuer(key)?.place === undefined)
}

/**
 * Laws and resolutions of the National Assembly are numbered apart and look the same: there the word before the
 * number tells one from the other.
 */
function mayBeOfKind({ text }: Citation, kind: DocumentKind, { typeCode }: DocumentNumber): boolean {
  return typeCode !== undefined || kindFit(saidKind(text), kind) !== 'differs'
}

/**
 * The answer where the citation contradicts the only document of its number. One contradiction is told and linked,
 * unless another document has just that name or that issuer; two are too many to link.
 */
function doubted(
  citation: Citation,
  document: LegalDocument,
  conflicts: readonly Conflict[],
  registry: Registry,
  province: string | undefined,
): Resolution | undefined {
  const fields = contradictions(citation, document, conflicts, registry)
  if (fields.length === 0) return undefined
  const owner = conflicts.some(({ slip }) => slip === 'name-of-another')
    ? ownerOfTitle(citation, registry)
    : undefined
  const doubtful = unknown([document], { code: 'fields-differ', fields })
  if (fields.length > 1) return withNear(doubtful, citation, registry, province, owner)
  const rivals = nearDocuments(citation, registry, province, owner).filter(
    ({ document: rival, agrees }) =>
      rival === owner || agrees.some(field => field === 'issuer' && fields.includes(field)),
  )
  if (rivals.length === 0) return undefined
  return {
    outcome: 'ambiguous',
    candidates: [document, ...rivals.map(({ document: rival }) => rival)],
    reasons: [...doubtful.reasons, ...nearReasons(rivals)],
  }
}

/** The documents that have the day or the title of the citation, before those that have its number alone. */
function withNear(
  { candidates, reasons }: Resolution & { outcome: 'unknown' },
  citation: Citation,
  registry: Registry,
  province: string | undefined,
  owner?: LegalDocument,
): Resolution {
  const near = nearDocuments(citation, registry, province, owner).filter(
    ({ document, agrees }) => agrees.length > 0 && !candidates.includes(document),
  )
  return {
    outcome: 'unknown',
    candidates: [...near.map(({ document }) => document), ...candidates],
    reasons: [...reasons, ...nearReasons(near)],
  }
}

function unknown(candidates: readonly LegalDocument[], reason: Reason): Resolution & { outcome: 'unknown' } {
  return { outcome: 'unknown', candidates, reasons: [reason] }
}

function placeOf(document: LegalDocument | undefined, registry: Registry): string {
  const issuers = document?.issuers.map(key => registry.issuer(key)) ?? []
  return issuers.find(issuer => issuer?.place !== undefined)?.place ?? issuers[0]?.name ?? ''
}

/** The kind of the text leaves the documents that agree, if any does. A symbol alone may say too little. */
function narrowedByKind(
  documents: readonly LegalDocument[],
  { type, text }: Citation,
  { typeCode }: DocumentNumber,
): readonly LegalDocument[] {
  if (typeCode === undefined && /^\d/.test(text)) return documents
  const ofType = kept(documents, document => document.type === type)
  return ofType.length > 0 ? ofType : documents
}

/** The issuer of the text leaves the documents that agree, if any does. */
function narrowedByIssuer(documents: readonly LegalDocument[], fitOf: FitOf): readonly LegalDocument[] {
  if (documents.length < 2) return documents
  const named = documents.filter(document => fitOf(document) === 'named')
  if (named.length > 0) return named
  const silent = documents.filter(document => fitOf(document) !== 'other-issuer')
  return silent.length > 0 ? silent : documents
}

interface Choice {
  document: LegalDocument
  reason: Reason
}

function choose(
  citation: Citation,
  all: readonly LegalDocument[],
  fitOf: FitOf,
  { parsed, key }: KeyedNumber,
  registry: Registry,
  { date: textDay, earlier }: ResolutionContext,
): Choice | Resolution {
  const { date, year } = citation
  const hasYear = parsed.year !== undefined
  const ofKind = narrowedByKind(all, citation, parsed)
  const documents = narrowedByIssuer(ofKind, fitOf)
  const iso = date?.iso
  if (iso !== undefined) {
    // The very day outweighs the issuer.
    const onDay = kept(ofKind, ({ issuedOn }) => issuedOn !== undefined && liesIn(iso, issuedOn))
    const exact = narrowedByIssuer(onDay, fitOf)
    const [only] = exact
    if (only && exact.length === 1) return { document: only, reason: { code: 'date-agrees', date: iso } }
    if (exact.length > 1) return byTitle(citation, exact) ?? ambiguous(exact)
  }
  const before = kept(documents, document => !isLater(document, textDay))
  if (before.length === 0 && textDay !== undefined)
    return unknown(documents, { code: 'later-than-text', date: textDay })

  const dated = kept(
    before,
    document => datesAgree(document, citation, hasYear) && isRecent(document, citation, textDay),
  )
  const [first] = before
  if (dated.length === 0)
    return unknown(
      before,
      first?.issuedOn === undefined
        ? { code: 'not-in-register' }
        : { code: 'date-differs', date: first.issuedOn },
    )
  const possible =
    hasYear || date ? dated : kept(dated, document => titleFit(citation, document) !== 'differs')
  const [only] = possible
  if (!only) return unknown(newestFirst(dated), { code: 'title-differs' })
  if (possible.length === 1) return single(citation, only, documents, textDay)

  const mentioned =
    date || year !== undefined || !earlier
      ? []
      : (earlierCitations(earlier).bySequence.get(parsed.sequence) ?? []).filter(
          ({ key: other, resolved: { resolution } }) =>
            other === key && resolution.outcome === 'found' && possible.includes(resolution.document),
        )
  const [one] = mentioned
  if (one?.resolved.resolution.outcome === 'found' && mentioned.length === 1) {
    const { text, start } = one.resolved.citation
    return { document: one.resolved.resolution.document, reason: { code: 'short-form-of', text, start } }
  }
  const related = earlier && byRelation(possible, earlier, registry)
  if (related) return related
  const titled = byTitle(citation, possible)
  if (titled) return titled
  if (date) return unsureOfDay(date, possible, registry)
  // '76/NQ-CP của Quốc hội' is none of them, '76/NQ-CP trước đây' mostly an older one: the newest would be a guess.
  const contradicted = possible.every(document => isOfAnotherIssuer(citation, document, fitOf, registry))
  const doubtful = contradicted || citation.circumstances?.hedged
  const last = doubtful ? undefined : newest(possible, registry, textDay)
  return last && !isAfterSince(last.document, citation) ? last : ambiguous(possible)
}

/** '76/NQ-CP ngày 13/6/2021' has day and month of one and the year of the other: said of each, as far as it can be told. */
function unsureOfDay(
  date: NonNullable<Citation['date']>,
  documents: readonly LegalDocument[],
  registry: Registry,
): Resolution {
  const slips = documents.map(document => ({ document, agrees: [], ...dateSlip(date, document, registry) }))
  return ambiguous(documents, nearReasons(slips))
}

/** Another issuer is named, and not one that is often said for the right one. */
function isOfAnotherIssuer(
  { issuer }: Citation,
  document: LegalDocument,
  fitOf: FitOf,
  registry: Registry,
): boolean {
  return (
    issuer !== undefined &&
    fitOf(document) === 'other-issuer' &&
    issuerSlip(issuer.text, document, registry) === undefined
  )
}

function ambiguous(candidates: readonly LegalDocument[], more: readonly Reason[] = []): Resolution {
  return { outcome: 'ambiguous', candidates, reasons: [{ code: 'several-candidates' }, ...more] }
}

function isLater({ issuedOn }: LegalDocument, textDay: Day | undefined): boolean {
  return textDay !== undefined && issuedOn !== undefined && firstDay(issuedOn) > textDay
}

/**
 * Whether the date in the text can be this document's, slips allowed. A number that holds its year means one
 * document whatever the date; other numbers come again every year, so another year is another document, unless day
 * and month agree (103/QĐ-TTg is printed with 22/01/2018 and 22/01/2019) or it came into force then, and the title does
 * not differ too, or the title agrees.
 */
function datesAgree(document: LegalDocument, citation: Citation, hasYear: boolean): boolean {
  const { issuedOn, effectiveOn } = document
  const { date } = citation
  if (issuedOn === undefined || hasYear) return true
  const said = date?.iso === undefined ? (citation.year ?? yearIn(date?.text)) : yearOf(date.iso)
  if (said === undefined || said === yearOf(issuedOn)) return true
  const fit = titleFit(citation, document)
  const iso = date?.iso
  if (iso === undefined || fit === 'differs') return fit === 'agrees'
  return fit === 'agrees' || iso.slice(4) === issuedOn.slice(4) || effectiveOn.some(({ on }) => on === iso)
}

/** 'Hôm qua Thủ tướng Chính phủ ký Quyết định 225/QĐ-TTg': it cannot be one of years ago. */
function isRecent(
  { issuedOn }: LegalDocument,
  { circumstances }: Citation,
  textDay: Day | undefined,
): boolean {
  if (!circumstances?.recent || textDay === undefined || issuedOn === undefined) return true
  return yearOf(textDay) - yearOf(issuedOn) <= 1
}

/** 'Từ năm 2013, Nghị quyết 76/NQ-CP …' is hardly of a later year. */
function isAfterSince({ issuedOn }: LegalDocument, { circumstances }: Citation): boolean {
  const since = circumstances?.since
  return since !== undefined && issuedOn !== undefined && yearOf(issuedOn) > since
}

/** One document is left. */
function single(
  { date, year }: Citation,
  document: LegalDocument,
  documents: readonly LegalDocument[],
  textDay: Day | undefined,
): Choice {
  if (year !== undefined && document.issuedOn?.startsWith(String(year)))
    return { document, reason: { code: 'year-agrees', year } }
  if (documents.length > 1 && textDay !== undefined && !date)
    return { document, reason: { code: 'only-one-before', date: textDay } }
  return { document, reason: { code: 'only-one-with-number' } }
}

/** '53/NQ-CP ngày 02/11/2009' with the title of the 53/NQ-CP of 2010: nobody knows which part is wrong. */
function rivalsByTitle(
  citation: Citation,
  document: LegalDocument,
  documents: readonly LegalDocument[],
): readonly LegalDocument[] {
  if (documents.length < 2 || titleFit(citation, document) === 'agrees') return []
  return documents.filter(other => other !== document && titleFit(citation, other) === 'agrees')
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

/** 'Nghị quyết 30c/NQ-CP được sửa đổi bởi Nghị quyết 76/NQ-CP': the one that changes what was cited just before. */
function byRelation(
  documents: readonly LegalDocument[],
  earlier: readonly ResolvedCitation[],
  registry: Registry,
): Choice | undefined {
  const last = earlier.at(-1)
  if (last?.resolution.outcome !== 'found') return undefined
  const { document: before } = last.resolution
  const changing = registry.inverse(before).map(({ document }) => document)
  const related = documents.filter(document => changing.includes(document))
  const [only] = related
  return only && related.length === 1
    ? { document: only, reason: { code: 'changes-cited', text: last.citation.text } }
    : undefined
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
  const [last, ...older] = newestFirst(documents)
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
