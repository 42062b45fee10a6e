// What happens to documents, as entries of feeds. An event appears with the first build of its day.
//   changesOf(decree61, edition)[0]        // {on: '2025-07-01', event: {event: 'acted-on', …}, …}
//   changeEntry(change, edition).title     // 'Nghị định 61/2018/NĐ-CP: Được thay thế bởi Nghị định 118/2025/NĐ-CP'
import type { DocumentEntry } from '../../bulletin/index.ts'
import {
  type Day,
  dayWords,
  documentLabel,
  formatDate,
  formatLifeEvent,
  formatValidity,
  hasBegun,
  type LegalDocument,
  type LifeEvent,
  lastDay,
  lifeEventWords,
  lifeOf,
  type PartialDate,
  type RelationKind,
  relationKinds,
  relationName,
  relationsOf,
  validityOn,
} from '../../legal/index.ts'
import { type Edition, labelBesideNumber } from '../edition.ts'
import { html, type Markup } from '../html.ts'
import type { FeedEntry } from './feed.ts'

type DatedEvent = LifeEvent & { on: PartialDate }

export interface Change {
  /** Address of the document with what makes the event this one: `/van-ban/x/#2025-07-01/replaces/118-2025-nd-cp`. */
  id: string
  /** The day it is certain to have happened by: of "tháng 02/2026" the last one. */
  on: Day
  event: DatedEvent
  /** The day is that on which the acting document was issued; from when it acts is not known. */
  isOfIssue: boolean
  entry: DocumentEntry
}

/**
 * What has happened to a document by the day of the bulletin, newest first. What others do from a day that is not known
 * is told when they are issued; what has no day at all is no news, and stands on the page of the document.
 */
export function changesOf(entry: DocumentEntry, { bulletin }: Edition): Change[] {
  const changes = new Map<string, Change>()
  for (const told of lifeOf(entry.document, bulletin.registry)) {
    const event = dated(told)
    if (!event || hasBegun(event.on, bulletin.today) !== 'yes') continue
    const id = `${entry.address}#${fragmentOf(event)}`
    // A record may say the same thing twice, for two provisions of the acting document.
    if (!changes.has(id))
      changes.set(id, { id, on: lastDay(event.on), event, isOfIssue: told.on === undefined, entry })
  }
  return [...changes.values()].sort(newerChangeFirst)
}

/** The order is that of days and ids alone, never that of files. */
export function newerChangeFirst(a: Change, b: Change): number {
  if (a.on !== b.on) return a.on < b.on ? 1 : -1
  return a.id < b.id ? -1 : 1
}

function dated(event: LifeEvent): DatedEvent | undefined {
  const on = event.on ?? (event.event === 'acted-on' ? event.by.issuedOn : undefined)
  return on === undefined ? undefined : { ...event, on }
}

/**
 * The facts that make an event this one and no other; a record that is mended in one of them tells something new.
 * Each part is encoded, so that two events never share an id; what a part means follows from the second one.
 */
function fragmentOf(event: DatedEvent): string {
  const kind = event.event === 'acted-on' ? event.relation.kind : event.event
  const by = 'by' in event ? event.by?.slug : undefined
  const scope = event.event === 'acted-on' ? event.relation.scope : 'scope' in event ? event.scope : undefined
  return [event.on, kind, by, scope]
    .filter(part => part !== undefined)
    .map(encodeURIComponent)
    .join('/')
}

/** What others do that changes whether a document holds, or what it says. */
const CHANGING: ReadonlySet<RelationKind> = new Set(['amends', 'replaces', 'repeals', 'suspends', 'corrects'])

/**
 * News also for who follows many documents at once. Left to the document's own feed: the gazette, which follows each
 * issue; what guides or consolidates, which has its own issue to tell; that nobody has checked.
 */
export function isWidelyNews({ event }: Change): boolean {
  switch (event.event) {
    case 'published':
    case 'unverified':
      return false
    case 'acted-on':
      return CHANGING.has(event.relation.kind)
    default:
      return true
  }
}

export function changeEntry({ id, on, event, isOfIssue, entry }: Change, edition: Edition): FeedEntry {
  const { absolute, bulletin, topicsOf } = edition
  const { document, address } = entry
  const by = 'by' in event ? event.by : undefined
  const acting = by && bulletin.entry(by.slug)
  return {
    id: absolute(id),
    title: `${documentLabel(document)}: ${formatLifeEvent(event)}`,
    url: absolute(address),
    published: on,
    updated: on,
    content:
      html`<p>${documentLink(document, edition)}${!isNamedByTitle(document) && html`: ${document.title}`}.</p>
<p>${capital(dayWords(event.on))}: ${lifeEventWords(event)}${by && html` ${documentLink(by, edition)}`}${event.event === 'acted-on' && event.relation.by !== undefined && ` (${event.relation.by})`}${isOfIssue && ', ban hành ngày này, chưa rõ từ ngày nào'}.</p>
${event.event === 'issued' && actsOf(document, edition)}<p>Hiệu lực vào ngày ${formatDate(on)}: ${formatValidity(validityOn(document, bulletin.registry, on), bulletin.registry)}.</p>`
        .source,
    authors: [],
    topics: topicsOf(document),
    ...(acting && { related: { title: documentLabel(acting.document), url: absolute(acting.address) } }),
  }
}

/** What a new document does to others of the register: they tell it too, but in their own feeds. */
function actsOf(document: LegalDocument, edition: Edition): Markup[] {
  const acts = relationsOf(document, edition.bulletin.registry)
  return relationKinds.flatMap(kind => {
    // What it rests on is no change to anybody.
    if (kind === 'basedOn' || kind === 'cites') return []
    const others = acts.flatMap(act => (act.relation.kind === kind ? (act.document ?? []) : []))
    const links = [...new Set(others)].map(
      (other, i) => html`${i > 0 && ', '}${documentLink(other, edition)}`,
    )
    return links.length === 0 ? [] : [html`<p>${relationName(kind, 'active')}: ${links}.</p>\n`]
  })
}

function documentLink(document: LegalDocument, { absolute, bulletin }: Edition): Markup {
  const label = documentLabel(document)
  const entry = bulletin.entry(document.slug)
  return entry === undefined ? html`${label}` : html`<a href="${absolute(entry.address)}">${label}</a>`
}

/** "Luật Chuyển đổi số số 148/2025/QH15: Chuyển đổi số" says its title twice. */
function isNamedByTitle(document: LegalDocument): boolean {
  return document.title === '' || labelBesideNumber(document) !== documentLabel(document)
}

/** capital('ngày 01/7/2025') // 'Ngày 01/7/2025' */
function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
