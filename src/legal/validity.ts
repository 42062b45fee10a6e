// Whether a document holds on a day, and why. Nothing here knows today: the day is always given.
//
// Several things can be true of a document at once. The first of these that holds is told:
//   1 not yet in force   before its first day nothing else can have happened to it
//   2 expired            the end is final: replaced, repealed, its own term, or what it amended has ended
//   3 suspended          it may come back, but does not hold on this day
//   4 unverified         we do not know, and say so before anything that would sound like "in force"
//   5 partly expired     the rest holds (this also speaks before "the first day is not known")
//   6 period over        a programme ran out without being repealed: over, yet not "hết hiệu lực" (speaks before
//                        "the first day is not known", too)
//   7 in force
import { firstDay, hasBegun, lastDay, nextDay } from './days.ts'
import { foldText } from './fold.ts'
import type { InverseRelation, Registry } from './registry.ts'
import type {
  Day,
  DocumentReference,
  EffectiveDate,
  LegalDocument,
  PartialDate,
  PartSuspended,
  Validity,
} from './types.ts'
import { kindFacts } from './vocabulary.ts'

/**
 * The validity of a document on a day.
 *
 * @example validityOn(decree61, registry, '2026-01-01')
 * // { status: 'expired', since: '2025-07-01', by: { slug: '118-2025-nd-cp' }, reason: 'replaced' }
 */
export function validityOn(document: LegalDocument, registry: Registry, day: Day): Validity {
  return validity(document, registry, day, [])
}

/**
 * Whether a document is a *văn bản quy phạm pháp luật*: by its kind, and for resolutions and decisions by a year
 * in the number (`05/2025/NQ-CP` is normative, `159/NQ-CP` an individual act).
 */
export function isNormative(document: LegalDocument, registry: Registry): boolean {
  if (!kindFacts(document.type).normative) return false
  if (document.type !== 'nghi-quyet' && document.type !== 'quyet-dinh') return true
  return registry.numberOf(document)?.year !== undefined
}

function validity(
  document: LegalDocument,
  registry: Registry,
  day: Day,
  /** Documents on the way here: amendments that point at each other must not go round for ever. */
  above: readonly LegalDocument[],
): Validity {
  const early = notYet(document, registry, day)
  if (early) return early
  const byOther = wholeEnd(document, registry, day)
  const end = certainEnd(document, byOther, registry, day, above)
  if (end?.status === 'expired') return end
  const suspended = suspension(document, registry, day)
  if (suspended?.status === 'suspended') return suspended
  if (byOther) return byOther
  const { unverifiedSince } = document
  if (unverifiedSince && unverifiedSince.on <= day)
    return { status: 'unverified', since: unverifiedSince.on, reason: unverifiedSince.reason }
  const start = startOf(document, registry)
  if (start && hasBegun(start.on, day) === 'unsure')
    return { status: 'unverified', reason: 'chưa rõ ngày bắt đầu có hiệu lực trong khoảng thời gian này' }
  // Whether it was suspended matters no more for a programme that has run out.
  if (suspended && !end) return suspended
  // A part that ended on a known day says that the document held until then, even where its first day is unknown.
  const parts = partialEnds(document, registry, day)
  const apart = partsSuspended(document, registry, day)
  if (parts?.status === 'partly-expired') return apart.length === 0 ? parts : { ...parts, suspended: apart }
  // A programme that has run out is over, whether or not its first day is known.
  if (end) return end
  if (parts) return parts
  if (!start) return { status: 'unverified', reason: 'chưa rõ ngày có hiệu lực' }
  return {
    status: 'in-force',
    since: start.on,
    inferred: start.inferred,
    ...partsApart(document, on => hasBegun(on, day) === 'no'),
    ...(apart.length > 0 && { suspended: apart }),
  }
}

function notYet(document: LegalDocument, registry: Registry, day: Day): Validity | undefined {
  const start = startOf(document, registry)
  if (start && hasBegun(start.on, day) === 'no')
    return { status: 'not-yet-in-force', from: start.on, ...partsApart(document, () => true) }
  // Nothing holds before it is issued, whatever is known of its first day.
  return document.issuedOn !== undefined && hasBegun(document.issuedOn, day) === 'no'
    ? { status: 'not-yet-in-force' }
    : undefined
}

/** The end of a document that has begun, where it is certain: `byOther` may only be feared. */
function certainEnd(
  document: LegalDocument,
  byOther: Validity | undefined,
  registry: Registry,
  day: Day,
  above: readonly LegalDocument[],
): Validity | undefined {
  if (byOther?.status === 'expired') return byOther
  return ownTerm(document, day) ?? fellWithAmended(document, registry, day, above) ?? periodEnd(document, day)
}

function periodEnd({ period }: LegalDocument, day: Day): Validity | undefined {
  return period && lastDay(period.to) < day
    ? { status: 'period-over', since: nextDay(lastDay(period.to)) }
    : undefined
}

/** The parts with a day of their own that is worth telling beside that of the whole. */
function partsApart({ effectiveOn }: LegalDocument, isTold: (on: PartialDate) => boolean) {
  const whole = wholeOf(effectiveOn)
  const parts = effectiveOn.flatMap(part =>
    part !== whole && part.scope !== undefined && isTold(part.on)
      ? [{ scope: part.scope, since: part.on }]
      : [],
  )
  return parts.length === 0 ? {} : { parts }
}

/** The first day of the document as a whole. Parts that began sooner or later do not move it. */
export function startOf(
  document: LegalDocument,
  registry: Registry,
): { on: PartialDate; inferred: boolean } | undefined {
  const whole = wholeOf(document.effectiveOn)
  if (whole) return { on: whole.on, inferred: false }
  if (document.issuedOn === undefined || isNormative(document, registry)) return undefined
  return { on: document.issuedOn, inferred: true }
}

function wholeOf(effectiveOn: LegalDocument['effectiveOn']): EffectiveDate | undefined {
  return effectiveOn.find(({ scope }) => scope === undefined) ?? effectiveOn[0]
}

/** First day of a relation's effect; one without a day of its own holds from the acting document's first day. */
export function effectOf(
  { relation, document }: InverseRelation,
  registry: Registry,
): PartialDate | undefined {
  return relation.on ?? startOf(document, registry)?.on
}

/** An act of another document upon this one as it stands on a day; `unsure` where nobody can say whether it holds. */
interface Deed {
  act: InverseRelation
  since?: PartialDate
  begun: 'yes' | 'no' | 'unsure'
  /** Why nobody can say. */
  doubt: string
}

/** What other documents do to this one, but for what never took effect. */
function deedsUpon(document: LegalDocument, registry: Registry, day: Day): readonly Deed[] {
  return registry.endings(document).flatMap((act): Deed[] => {
    const since = effectOf(act, registry)
    const doubt = 'chưa rõ từ ngày nào'
    if (since === undefined) return [{ act, begun: issuedBy(act.document, day), doubt }]
    const begun = hasBegun(since, day)
    const fate = fateOf(act, since, registry)
    if (fate === 'void') return []
    if (fate === 'effective' || begun !== 'yes') return [{ act, since, begun, doubt }]
    return [{ act, since, begun: 'unsure', doubt: 'mà văn bản ấy đã được thay thế trước khi có tác động' }]
  })
}

/**
 * What became of an act before its first day. Where the acting document was repealed by then, nothing is left of it
 * (`void`); what replaced the acting document may well say the same again, and the register would not know (`doubtful`).
 */
type Fate = 'effective' | 'void' | 'doubtful'

/** Whether an act ever takes effect, as far as is known: its document may have been repealed before its first day. */
export function takesEffect(act: InverseRelation, registry: Registry): boolean {
  const since = effectOf(act, registry)
  return since === undefined || fateOf(act, since, registry) !== 'void'
}

/** Each is found once: in a register of many repeals the ways from one to the next are far more than the acts. */
const fates = new WeakMap<InverseRelation, Fate>()

function fateOf(act: InverseRelation, effect: PartialDate, registry: Registry): Fate {
  let fate = fates.get(act)
  if (fate === undefined) {
    fate = 'effective'
    for (const earlier of registry.endings(act.document)) {
      if (!endsWhole(earlier)) continue
      const since = effectOf(earlier, registry)
      // Each step asks about an earlier day than the one before, so that a circle of repeals comes to an end.
      if (since === undefined || lastDay(since) >= firstDay(effect)) continue
      if (fateOf(earlier, since, registry) !== 'effective') continue
      fate = earlier.relation.kind === 'replaces' ? 'doubtful' : 'void'
      if (fate === 'doubtful') break
    }
    fates.set(act, fate)
  }
  return fate
}

function endsWhole({ relation: { kind, scope } }: InverseRelation): boolean {
  return (kind === 'replaces' || kind === 'repeals') && scope === undefined
}

/** The end of the whole document by another one. An end of unknown day leaves it unverified. */
function wholeEnd(document: LegalDocument, registry: Registry, day: Day): Validity | undefined {
  let unsure: Validity | undefined
  let end: { since: PartialDate; act: InverseRelation } | undefined
  for (const { act, since, begun, doubt } of deedsUpon(document, registry, day)) {
    if (!endsWhole(act)) continue
    if (begun === 'unsure')
      unsure ??= { status: 'unverified', reason: `có văn bản thay thế hoặc bãi bỏ, ${doubt}` }
    // The end that was certain first: an act of "2019" is none before the year is over, and does not move one of June.
    if (begun === 'yes' && since !== undefined && (!end || lastDay(since) < lastDay(end.since)))
      end = { since, act }
  }
  if (!end) return unsure
  const reason = end.act.relation.kind === 'replaces' ? 'replaced' : 'repealed'
  return { status: 'expired', since: end.since, by: { slug: end.act.document.slug }, reason }
}

/** A replacement whose first day nobody knows: before it was issued nothing has happened, later we cannot say. */
function issuedBy(document: LegalDocument, day: Day): 'no' | 'unsure' {
  return document.issuedOn !== undefined && day < firstDay(document.issuedOn) ? 'no' : 'unsure'
}

function ownTerm(document: LegalDocument, day: Day): Validity | undefined {
  if (document.inForceUntil === undefined || day <= document.inForceUntil) return undefined
  return { status: 'expired', since: nextDay(document.inForceUntil), reason: 'own-term' }
}

/**
 * An amending act has no object left when all it amended has ended: 107/2021/NĐ-CP fell with 61/2018/NĐ-CP. Only
 * an act that is nothing but an amendment falls; one whose target the register lacks stays.
 */
function fellWithAmended(
  document: LegalDocument,
  registry: Registry,
  day: Day,
  above: readonly LegalDocument[],
): Validity | undefined {
  if (!isAmendment(document) || above.includes(document)) return undefined
  const amended = document.relations.filter(({ kind }) => kind === 'amends')
  let last: Validity | undefined
  for (const relation of amended) {
    const target = registry.find(relation.document)
    // Not its validity: a programme that has run out stays so when a part of it is repealed or all of it suspended.
    const end =
      target && !notYet(target, registry, day)
        ? certainEnd(target, wholeEnd(target, registry, day), registry, day, [...above, document])
        : undefined
    if (!end) return undefined
    if (!last || since(end) > since(last)) last = end
  }
  if (last?.status === 'expired') return { ...last, reason: 'fell-with-amended' }
  return last
}

function since(validity: Validity): string {
  return 'since' in validity && validity.since !== undefined ? firstDay(validity.since) : ''
}

/** Asked for every citation of a document, so each title is read once. */
const amendments = new WeakMap<LegalDocument, boolean>()

/** Whether the document says of itself that it amends: "Sửa đổi, bổ sung một số điều của Nghị định …". */
export function isAmendment(document: LegalDocument): boolean {
  let amends = amendments.get(document)
  if (amends === undefined) {
    amends = /^(?:ve )?(?:viec )?(?:sua doi|bo sung)/.test(foldText(document.title))
    amendments.set(document, amends)
  }
  return amends
}

/** A suspension of all of it. One that may or may not have begun leaves it unverified while it may last. */
function suspension(document: LegalDocument, registry: Registry, day: Day): Validity | undefined {
  let unsure: Validity | undefined
  for (const { act, since, begun, doubt } of deedsUpon(document, registry, day)) {
    const { kind, scope, until } = act.relation
    if (kind !== 'suspends' || scope !== undefined || begun === 'no') continue
    if (until !== undefined && lastDay(until) < day) continue
    if (begun === 'unsure' || since === undefined)
      unsure ??= { status: 'unverified', reason: `có văn bản đình chỉ, ${doubt}` }
    else if (until === undefined && hasEnded(act.document, registry, day))
      unsure ??= {
        status: 'unverified',
        reason: 'văn bản đình chỉ đã hết hiệu lực, chưa rõ văn bản này có hiệu lực trở lại hay chưa',
      }
    else
      return {
        status: 'suspended',
        since,
        ...(until === undefined ? {} : { until }),
        by: { slug: act.document.slug },
      }
  }
  return unsure
}

/** Whether a document has ended by what others did or what it said itself. */
function hasEnded(document: LegalDocument, registry: Registry, day: Day): boolean {
  return ownTerm(document, day) !== undefined || wholeEnd(document, registry, day)?.status === 'expired'
}

/** The parts suspended on a day: the rest holds. One of unknown day is not told, as it can be no more than a doubt of a part. */
function partsSuspended(document: LegalDocument, registry: Registry, day: Day): readonly PartSuspended[] {
  return deedsUpon(document, registry, day).flatMap(({ act, since, begun }) => {
    const { kind, scope, until } = act.relation
    if (kind !== 'suspends' || scope === undefined || begun !== 'yes' || since === undefined) return []
    if (until === undefined ? hasEnded(act.document, registry, day) : lastDay(until) < day) return []
    return [{ scope, since, ...(until !== undefined && { until }), by: { slug: act.document.slug } }]
  })
}

/** The parts that have ended. One that may or may not have ended leaves the document unverified. */
function partialEnds(document: LegalDocument, registry: Registry, day: Day): Validity | undefined {
  const parts: { scope: string; since: PartialDate; by: DocumentReference }[] = []
  let unsure: Validity | undefined
  for (const { act, since, begun, doubt } of deedsUpon(document, registry, day)) {
    const { kind, scope } = act.relation
    if ((kind !== 'replaces' && kind !== 'repeals') || scope === undefined || begun === 'no') continue
    if (begun === 'unsure' || since === undefined)
      unsure ??= {
        status: 'unverified',
        reason: `có văn bản thay thế hoặc bãi bỏ một phần (${scope}), ${doubt}`,
      }
    else parts.push({ scope, since, by: { slug: act.document.slug } })
  }
  const first = parts.map(part => part.since).toSorted()[0]
  return first === undefined ? unsure : { status: 'partly-expired', since: first, parts }
}
