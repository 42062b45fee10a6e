// The life of a document: what happened to it and when, and how long each answer to "does it hold?" stays true.
//   lifeOf(decree61, registry)          ->  issued 23/4/2018, published, begins 21/6/2018, amended …, replaced 01/7/2025
//   validityPeriods(decree61, registry) ->  not yet in force until 20/6/2018, in force until 30/6/2025, expired
//   replacementsOf(decree43, registry, '2026-11-23')  ->  42/2022/NĐ-CP, which was replaced by 224/2026/NĐ-CP
import { firstDay, lastDay, nextDay, previousDay } from './days.ts'
import { documentLabel } from './document-label.ts'
import type { InverseRelation, Registry } from './registry.ts'
import { changingKinds, relationName } from './relations.ts'
import type { Day, LegalDocument, PartialDate, Relation, RelationKind, Validity } from './types.ts'
import { effectOf, isAmendment, startOf, takesEffect, validityOn } from './validity.ts'

/** Something that happens to a document. `on` is absent where the day is not known. */
export type LifeEvent =
  | { event: 'issued'; on: PartialDate }
  /** In the official gazette. */
  | { event: 'published'; on: Day; numbers: string }
  /** It, or a part of it, comes into force; `inferred` from its day of issue. */
  | { event: 'begins'; on: PartialDate; scope?: string; inferred: boolean }
  /** Another document does something to it. */
  | { event: 'acted-on'; on?: PartialDate; relation: Relation; by: LegalDocument }
  | { event: 'suspension-ends'; on: Day; scope?: string; by: LegalDocument }
  /** The first day after the last one that it set itself. */
  | { event: 'term-ends'; on: Day }
  | { event: 'period-ends'; on: Day }
  /** It only amended, and all that it amended has ended. */
  | { event: 'falls'; on: PartialDate; by?: LegalDocument }
  /** From here on nobody has found out whether it still holds. */
  | { event: 'unverified'; on: Day; reason: string }

/** What others do to a document without its life being told by it: thousands rest on a law. */
const mentions: ReadonlySet<RelationKind> = new Set(['basedOn', 'cites'])

/**
 * What is known of a document's life, oldest first; what has no day stands last.
 *
 * @example lifeOf(decree61, registry)[0] // { event: 'issued', on: '2018-04-23' }
 */
export function lifeOf(document: LegalDocument, registry: Registry): readonly LifeEvent[] {
  const { issuedOn, gazette, effectiveOn, inForceUntil, period, unverifiedSince } = document
  const events: LifeEvent[] = []
  if (issuedOn !== undefined) events.push({ event: 'issued', on: issuedOn })
  if (gazette?.date !== undefined)
    events.push({ event: 'published', on: gazette.date, numbers: gazette.numbers })
  for (const part of effectiveOn) events.push({ event: 'begins', ...part, inferred: false })
  const start = effectiveOn.length === 0 ? startOf(document, registry) : undefined
  if (start) events.push({ event: 'begins', ...start })
  for (const act of registry.inverse(document)) events.push(...eventsOf(act, registry))
  if (inForceUntil !== undefined) events.push({ event: 'term-ends', on: nextDay(inForceUntil) })
  if (period) events.push({ event: 'period-ends', on: nextDay(lastDay(period.to)) })
  const fall = fallOf(document, registry)
  if (fall) events.push(fall)
  if (unverifiedSince) events.push({ event: 'unverified', ...unverifiedSince })
  return events
    .filter(event => !isOverBefore(event, document, registry))
    .toSorted((a, b) => compare(placeOf(a, document), placeOf(b, document)))
}

function eventsOf(act: InverseRelation, registry: Registry): LifeEvent[] {
  const { relation, document: by } = act
  if (mentions.has(relation.kind) || !takesEffect(act, registry)) return []
  const on = changingKinds.has(relation.kind) ? effectOf(act, registry) : (relation.on ?? by.issuedOn)
  const done: LifeEvent = { event: 'acted-on', ...(on !== undefined && { on }), relation, by }
  if (relation.kind !== 'suspends' || relation.until === undefined) return [done]
  const { scope, until } = relation
  return [
    done,
    { event: 'suspension-ends', on: nextDay(lastDay(until)), ...(scope !== undefined && { scope }), by },
  ]
}

function fallOf(document: LegalDocument, registry: Registry): LifeEvent | undefined {
  if (!isAmendment(document)) return undefined
  for (const { validity } of validityPeriods(document, registry)) {
    if (validity.status !== 'expired' || validity.reason !== 'fell-with-amended' || !validity.since) continue
    const by = validity.by && registry.find(validity.by)
    return { event: 'falls', on: validity.since, ...(by && { by }) }
  }
  return undefined
}

/** Nothing ends twice: of a document replaced in 2025 nobody asks for its own term of 2027. */
function isOverBefore(event: LifeEvent, document: LegalDocument, registry: Registry): boolean {
  switch (event.event) {
    case 'suspension-ends':
    case 'term-ends':
    case 'period-ends':
    case 'unverified':
      return validityOn(document, registry, previousDay(event.on)).status === 'expired'
    default:
      return false
  }
}

/** Where an event stands in the order. What begins "in 2024" does not do so before it is issued in May. */
function placeOf({ event, on }: LifeEvent, { issuedOn }: LegalDocument): Day {
  if (on === undefined) return '9999'
  const first = firstDay(on)
  const isPartial = first !== on
  return event === 'begins' && isPartial && issuedOn !== undefined && firstDay(issuedOn) > first
    ? firstDay(issuedOn)
    : first
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/**
 * What happened, without the document that did it.
 *
 * @example lifeEventWords({ event: 'begins', on: '2025-07-01', scope: 'Điều 75', inferred: false }) // 'Có hiệu lực: Điều 75'
 */
export function lifeEventWords(event: LifeEvent): string {
  switch (event.event) {
    case 'issued':
      return 'Ban hành'
    case 'published':
      return `Đăng Công báo số ${event.numbers}`
    case 'begins':
      if (event.inferred) return 'Có hiệu lực (suy ra từ ngày ban hành)'
      return event.scope === undefined ? 'Có hiệu lực' : `Có hiệu lực: ${event.scope}`
    case 'acted-on': {
      const { kind, scope } = event.relation
      const name = relationName(kind, 'inverse')
      return scope === undefined ? name : `${capital(scope)}: ${name.charAt(0).toLowerCase()}${name.slice(1)}`
    }
    case 'suspension-ends':
      return `${event.scope === undefined ? 'Có' : `${capital(event.scope)}: có`} hiệu lực trở lại, hết thời gian đình chỉ theo`
    case 'term-ends':
      return 'Hết hiệu lực theo thời hạn của chính văn bản'
    case 'period-ends':
      return 'Hết giai đoạn'
    case 'falls':
      return event.by === undefined
        ? 'Hết hiệu lực cùng văn bản được sửa đổi'
        : 'Hết hiệu lực cùng văn bản được sửa đổi, theo'
    case 'unverified':
      return `Chưa kiểm chứng: ${event.reason.replace(/[.\s]+$/u, '')}`
  }
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/**
 * What happened, with the document that did it; without the day.
 *
 * @example formatLifeEvent(lifeOf(decree61, registry).at(-1)) // 'Được thay thế bởi Nghị định 118/2025/NĐ-CP'
 */
export function formatLifeEvent(event: LifeEvent): string {
  const by = 'by' in event ? event.by : undefined
  return by === undefined ? lifeEventWords(event) : `${lifeEventWords(event)} ${documentLabel(by)}`
}

/** Days on which one answer to "does it hold?" stays true. */
export interface ValidityPeriod {
  /** Absent: since ever. */
  from?: Day
  /** Last day; absent where no change is known of. */
  until?: Day
  validity: Validity
}

/**
 * The validity of a document on all days, as far as the register knows: each answer with its first and last day.
 *
 * @example validityPeriods(decree61, registry).at(-1) // { from: '2025-07-01', validity: { status: 'expired', … } }
 */
export function validityPeriods(document: LegalDocument, registry: Registry): readonly ValidityPeriod[] {
  const periods: ValidityPeriod[] = [{ validity: validityOn(document, registry, '0000-01-01') }]
  for (const from of [...turningDays(document, registry, new Set())].sort()) {
    const validity = validityOn(document, registry, from)
    const last = periods.at(-1)
    if (last && JSON.stringify(last.validity) === JSON.stringify(validity)) continue
    if (last) last.until = previousDay(from)
    periods.push({ from, validity })
  }
  return periods
}

/** Every day on which the answer may be another than the day before. */
function turningDays(document: LegalDocument, registry: Registry, seen: Set<LegalDocument>): Set<Day> {
  const days = new Set<Day>()
  if (seen.has(document)) return days
  seen.add(document)
  // Of a month nobody knows the day: its first day makes unsure, its last one sure.
  const add = (date: PartialDate | undefined): void => {
    if (date !== undefined) days.add(firstDay(date)).add(lastDay(date))
  }
  const addAfter = (date: PartialDate | undefined): void => {
    if (date !== undefined) days.add(nextDay(lastDay(date)))
  }
  add(document.issuedOn)
  for (const { on } of document.effectiveOn) add(on)
  addAfter(document.inForceUntil)
  addAfter(document.period?.to)
  add(document.unverifiedSince?.on)
  for (const act of registry.endings(document)) {
    add(effectOf(act, registry) ?? act.document.issuedOn)
    addAfter(act.relation.until)
    // What suspends without an end may itself come to one.
    if (act.relation.kind === 'suspends' && act.relation.until === undefined)
      for (const day of turningDays(act.document, registry, seen)) days.add(day)
  }
  if (isAmendment(document))
    for (const { kind, document: reference } of document.relations) {
      const target = kind === 'amends' ? registry.find(reference) : undefined
      if (target) for (const day of turningDays(target, registry, seen)) days.add(day)
    }
  return days
}

/**
 * What took the place of an expired document, followed to the end: the last one is today's. Empty where it was not
 * replaced by a document of the register.
 *
 * @example replacementsOf(decree61, registry, '2026-11-23').map(({ slug }) => slug) // ['118-2025-nd-cp']
 */
export function replacementsOf(
  document: LegalDocument,
  registry: Registry,
  day: Day,
): readonly LegalDocument[] {
  const chain: LegalDocument[] = []
  for (let ended = document; ; ) {
    const validity = validityOn(ended, registry, day)
    const replaced = validity.status === 'expired' && validity.reason === 'replaced' ? validity.by : undefined
    const next = replaced && registry.find(replaced)
    if (!next || next === document || chain.includes(next)) return chain
    chain.push(next)
    ended = next
  }
}
