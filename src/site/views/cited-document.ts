// A document as the list at the end of an article shows it: what it is, whether it held on the article's day and holds
// today, what has happened to it in between, and where what replaced it is gone itself.
import type { Article, ArticleCitation, DocumentEntry } from '../../bulletin/index.ts'
import {
  type Day,
  dateWords,
  documentLabel,
  hasBegun,
  type LegalDocument,
  type LifeEvent,
  lifeOf,
  type PartialDate,
  pinpointLabel,
  replacementsOf,
  type Validity,
  validityChangeSince,
  validityOn,
} from '../../legal/index.ts'
import type { Edition } from '../edition.ts'
import type { ArticlePage, CitedDocument, LinkText, StandingText } from '../view-models.ts'
import { type Act, isAct, newestActs } from './document-life.ts'
import { standingThen } from './then-and-now.ts'

/** What is the same for every article that mentions the document. */
interface Today {
  now: Validity
  /** Its answer from each day on which that changes. */
  next: readonly { on: Day; validity: Validity }[]
  amendments: readonly Act[]
  effectiveOn: CitedDocument['effectiveOn']
  replacedBy: CitedDocument['replacedBy']
}

type CitedDocuments = (
  entry: DocumentEntry,
  citations: readonly ArticleCitation[],
  article: Pick<Article, 'date'>,
) => CitedDocument

/** citedDocuments(edition)(entry, citations, article) // CitedDocument */
export function citedDocuments(edition: Edition): CitedDocuments {
  const { absolute, bulletin, documentCard, standingToday } = edition
  const { registry, today } = bulletin
  const known = new Map<LegalDocument, Today>()
  const todayOf = (document: LegalDocument): Today => {
    let answer = known.get(document)
    if (answer === undefined) {
      const life = lifeOf(document, registry)
      const next = standingToday(document).next ?? []
      answer = {
        now: validityOn(document, registry, today),
        next: next.map(({ on }) => ({ on, validity: validityOn(document, registry, on) })),
        amendments: life.filter(isAct).filter(({ relation }) => relation.kind === 'amends'),
        effectiveOn: life.flatMap(event => (event.event === 'begins' ? [beginWords(event)] : [])),
        replacedBy: replacements(document, edition),
      }
      known.set(document, answer)
    }
    return answer
  }

  return (entry, citations, { date }) => {
    const { document } = entry
    const { now, next, amendments, effectiveOn, replacedBy } = todayOf(document)
    const then = validityOn(document, registry, date)
    return {
      ...documentCard(entry),
      slug: document.slug,
      shortAddress: absolute(entry.address).replace(/^https?:\/\//, ''),
      effectiveOn,
      ...standingThen(document, date, edition),
      ...since(then, date < today ? now : then),
      sinceNext: next.flatMap(({ on, validity }) => (on > date ? [{ on, ...since(then, validity) }] : [])),
      amendedBy: amendedSince(amendments, date, edition),
      replacedBy,
      pinpoints: [...new Set(citations.flatMap(({ citation }) => citation.pinpoints.map(pinpointLabel)))],
    }
  }
}

function since(then: Validity, later: Validity): { since?: string } {
  const since = validityChangeSince(then, later)
  return since === undefined ? {} : { since }
}

function linkTo(document: LegalDocument, { bulletin, href }: Edition): LinkText | undefined {
  const entry = bulletin.entry(document.slug)
  return entry && { text: documentLabel(document), href: href(entry.address) }
}

function beginWords({ on, scope, inferred }: Extract<LifeEvent, { event: 'begins' }>): string {
  if (scope !== undefined) return `${dateWords(on)}: ${scope}`
  return inferred ? 'ngày ban hành (suy ra)' : dateWords(on)
}

/** What amended it between the day of the article and today, or may have. */
function amendedSince(amendments: readonly Act[], date: Day, edition: Edition): CitedDocument['amendedBy'] {
  // Of one whose first day nobody knows, the day of issue says whether it is there.
  const dayOf = ({ on, by }: Act): PartialDate | undefined => on ?? by.issuedOn
  const since = amendments.filter(act => {
    const day = dayOf(act)
    return (
      day !== undefined && hasBegun(day, edition.bulletin.today) !== 'no' && hasBegun(day, date) !== 'yes'
    )
  })
  const { acts, more } = newestActs(since)
  const items = acts.flatMap(act => {
    const { on, by, relation } = act
    const day = dayOf(act)
    const link = linkTo(by, edition)
    if (link === undefined || day === undefined) return []
    return {
      ...link,
      when: on === undefined ? `ban hành ${dateWords(day)}, chưa rõ ngày có hiệu lực` : `từ ${dateWords(on)}`,
      ...(relation.scope !== undefined && { scope: relation.scope }),
    }
  })
  return { items, more }
}

/** A day on which all that the register knows of has come. */
const AT_LAST: Day = '9999-12-31'

/**
 * The sentence of its standing names the first one: there is more to tell where that one does not hold either, today
 * or from a day to come. Those that take a place only then are told as well, and say themselves that they do not yet.
 */
function replacements(document: LegalDocument, edition: Edition): CitedDocument['replacedBy'] {
  const { bulletin, standingToday } = edition
  const chain = replacementsOf(document, bulletin.registry, AT_LAST).flatMap(replacement => {
    const link = linkTo(replacement, edition)
    return link ? [{ ...link, standing: standingToday(replacement) }] : []
  })
  const [first] = chain
  const doesNotHold = ({ status }: Pick<StandingText, 'status'>): boolean =>
    status !== 'in-force' && status !== 'not-yet-in-force'
  return first && [first.standing, ...(first.standing.next ?? [])].some(doesNotHold) ? chain : []
}

/** changedCounts(cited) // { today: 4, next: [{ on: '2027-01-01', count: 5 }] } */
export function changedCounts(cited: readonly CitedDocument[]): ArticlePage['changed'] {
  const countOn = (day: Day): number =>
    cited.filter(
      ({ since, sinceNext }) => (sinceNext.findLast(({ on }) => on <= day) ?? { since }).since !== undefined,
    ).length
  const today = countOn('')
  const next: { on: Day; count: number }[] = []
  for (const on of [...new Set(cited.flatMap(({ sinceNext }) => sinceNext.map(({ on }) => on)))].sort()) {
    const count = countOn(on)
    if (count !== (next.at(-1)?.count ?? today)) next.push({ on, count })
  }
  return { today, next }
}
