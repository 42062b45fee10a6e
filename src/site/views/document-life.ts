// What happened to a document: its whole life day by day, and beside its standing what others have done to it.
import {
  documentLabel,
  hasBegun,
  type LegalDocument,
  type LifeEvent,
  lastDay,
  lifeEventWords,
  lifeOf,
  type PartialDate,
  type RelationKind,
  relationName,
  replacementsOf,
  validityOn,
} from '../../legal/index.ts'
import { dateInWords } from '../dates.ts'
import type { Edition } from '../edition.ts'
import type { ChangesToDocument, DateText, LifeDay, RelatedDocument } from '../view-models.ts'

/** A law that a hundred others amend: the last ones are told beside its standing, all in its life. */
const ACTS_SHOWN = 3

export function relatedDocument(document: LegalDocument, edition: Edition): RelatedDocument {
  const { bulletin, href, standingToday } = edition
  const entry = bulletin.entry(document.slug)
  return {
    label: documentLabel(document),
    ...(entry !== undefined && { href: href(entry.address) }),
    standing: standingToday(document),
  }
}

/** A date inside a sentence: `năm 2019` where only the year is known. */
export function knownDate(date: PartialDate): DateText {
  return date.length === 4 ? { text: `năm ${date}`, iso: date } : dateInWords(date)
}

/** The life of a document by days, each with all that happened on it. */
export function lifeDays(document: LegalDocument, edition: Edition): LifeDay[] {
  const { registry, today } = edition.bulletin
  return [...Map.groupBy(lifeOf(document, registry), ({ on }) => on)].map(([on, events]) => ({
    ...(on !== undefined && { on: capitalized(knownDate(on)) }),
    toCome: on !== undefined && hasBegun(on, today) === 'no',
    events: events.map(event => ({
      words: lifeEventWords(event),
      ...('by' in event && event.by !== undefined && { by: relatedDocument(event.by, edition) }),
      ...(event.event === 'acted-on' && event.relation.by !== undefined && { provision: event.relation.by }),
    })),
  }))
}

/** At the beginning of a line: `Năm 2019`, `Tháng 02/2026`. */
function capitalized({ text, iso }: DateText): DateText {
  return { text: text.charAt(0).toUpperCase() + text.slice(1), iso }
}

export type Act = LifeEvent & { event: 'acted-on' }

export function isAct(event: LifeEvent): event is Act {
  return event.event === 'acted-on'
}

/** The newest ones first, of unknown day last, and how many more there are. */
export function newestActs(acts: readonly Act[]): { acts: readonly Act[]; more: number } {
  const ordered = [
    ...acts.filter(({ on }) => on !== undefined).reverse(),
    ...acts.filter(({ on }) => on === undefined),
  ].slice(0, ACTS_SHOWN)
  return { acts: ordered, more: acts.length - ordered.length }
}

/** What changes it, in the order of weight. */
const CHANGES = ['replaces', 'repeals', 'suspends', 'amends'] as const satisfies readonly RelationKind[]

/** What others have done to a document until today, and the amendments to come. */
export function changesTo(document: LegalDocument, edition: Edition): ChangesToDocument[] {
  const { registry, today } = edition.bulletin
  const life = lifeOf(document, registry)
  const acts = life.filter(isAct)
  const isToCome = ({ on }: Act): boolean => on !== undefined && hasBegun(on, today) === 'no'
  const begun = acts.filter(
    act => !isToCome(act) && (act.relation.until === undefined || lastDay(act.relation.until) >= today),
  )
  const fallen = life.find(event => event.event === 'falls' && hasBegun(event.on, today) === 'yes')
  const changes = CHANGES.flatMap(kind => {
    const told = changeOf(
      relationName(kind, 'inverse'),
      begun.filter(({ relation }) => relation.kind === kind),
      edition,
    )
    return kind === 'replaces' ? [...told, ...fateOfReplacement(document, edition)] : told
  })
  return [
    ...changes,
    ...(fallen?.event === 'falls' && fallen.by !== undefined
      ? [{ name: 'Hết hiệu lực theo', items: [relatedDocument(fallen.by, edition)], more: 0 }]
      : []),
    ...Map.groupBy(
      acts.filter(act => act.relation.kind === 'amends' && isToCome(act)),
      ({ on = '' }) => lastDay(on),
    )
      .entries()
      .flatMap(([on, coming]) =>
        changeOf('Sẽ được sửa đổi, bổ sung bởi', coming, edition).map(change => ({
          ...change,
          come: { on, name: relationName('amends', 'inverse') },
        })),
      ),
  ]
}

/** Where what replaced it has ended as well: by what, to the end of the chain. */
function fateOfReplacement(document: LegalDocument, edition: Edition): ChangesToDocument[] {
  const { registry, today } = edition.bulletin
  const [first, ...later] = replacementsOf(document, registry, today)
  const last = later.at(-1) ?? first
  const end = last && validityOn(last, registry, today)
  const repealing =
    end?.status === 'expired' && end.reason === 'repealed' && end.by ? registry.find(end.by) : undefined
  const row = (name: string, documents: readonly LegalDocument[]): ChangesToDocument[] =>
    documents.length === 0
      ? []
      : [{ name, items: documents.map(other => relatedDocument(other, edition)), more: 0 }]
  return [
    ...row('Văn bản đó lại được thay thế bởi', later),
    ...row('Văn bản đó lại bị bãi bỏ bởi', repealing === undefined ? [] : [repealing]),
  ]
}

function changeOf(name: string, all: readonly Act[], edition: Edition): ChangesToDocument[] {
  if (all.length === 0) return []
  const { acts, more } = newestActs(all)
  const items = acts.map(({ on, relation: { scope, until }, by }) => ({
    ...relatedDocument(by, edition),
    on: on === undefined ? ('unknown' as const) : knownDate(on),
    ...(until !== undefined && { until: knownDate(until) }),
    ...(scope !== undefined && { scope }),
  }))
  return [{ name, items, more }]
}
