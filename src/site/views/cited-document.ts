// A document as the list at the end of an article shows it: what it is, whether it held on the article's day and holds
// today, what has happened to it in between, and where what replaced it is gone itself.
import type { Article, ArticleCitation, DocumentEntry } from '../../bulletin/index.ts'
import {
  type Day,
  documentLabel,
  formatDate,
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
import type { ArticlePage, CitedDocument, LinkText } from '../view-models.ts'

/** What is the same for every article that mentions the document. */
interface Today {
  now: Validity
  /** Its answer from each day on which that changes. */
  next: readonly { on: Day; validity: Validity }[]
  amendments: readonly Extract<LifeEvent, { event: 'acted-on' }>[]
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
  const { bulletin, documentCard, standing, standingToday } = edition
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
        amendments: life.filter(isAmended),
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
      effectiveOn,
      ...((next.length > 0 || !isSame(then, now)) && { standingThen: standing(document, date) }),
      ...since(then, date < today ? now : then),
      sinceNext: next.flatMap(({ on, validity }) => (on > date ? [{ on, ...since(then, validity) }] : [])),
      named: namedIn([then, now, ...next.map(({ validity }) => validity)], edition),
      amendedBy: amendments.flatMap(event => amendmentBetween(event, date, edition) ?? []),
      replacedBy,
      pinpoints: [...new Set(citations.flatMap(({ citation }) => citation.pinpoints.map(pinpointLabel)))],
    }
  }
}

/** Whatever has been checked in between. */
function isSame(then: Validity, now: Validity): boolean {
  return JSON.stringify(then) === JSON.stringify(now)
}

function since(then: Validity, later: Validity): { since?: string } {
  const since = validityChangeSince(then, later)
  return since === undefined ? {} : { since }
}

function linkTo(document: LegalDocument, { bulletin, href }: Edition): LinkText | undefined {
  const entry = bulletin.entry(document.slug)
  return entry && { text: documentLabel(document), href: href(entry.address) }
}

/** The documents that the words for these answers name. */
function namedIn(answers: readonly Validity[], edition: Edition): LinkText[] {
  const references = answers.flatMap(answer =>
    answer.status === 'partly-expired' ? answer.parts.map(({ by }) => by) : 'by' in answer ? [answer.by] : [],
  )
  const documents = references.map(by => by && edition.bulletin.registry.find(by))
  return [...new Set(documents)].flatMap(document => (document && linkTo(document, edition)) ?? [])
}

function beginWords({ on, scope, inferred }: Extract<LifeEvent, { event: 'begins' }>): string {
  if (scope !== undefined) return `${dateWords(on)}: ${scope}`
  return inferred ? 'ngày ban hành (suy ra)' : dateWords(on)
}

function isAmended(event: LifeEvent): event is Extract<LifeEvent, { event: 'acted-on' }> {
  return event.event === 'acted-on' && event.relation.kind === 'amends'
}

/** An amendment, where it came between the day of the article and today, or may have. */
function amendmentBetween(
  { on, by, relation }: Extract<LifeEvent, { event: 'acted-on' }>,
  date: Day,
  edition: Edition,
): CitedDocument['amendedBy'][number] | undefined {
  // Of one whose first day nobody knows, the day of issue says whether it is there.
  const day = on ?? by.issuedOn
  const link = linkTo(by, edition)
  if (link === undefined || day === undefined) return undefined
  if (hasBegun(day, edition.bulletin.today) === 'no' || hasBegun(day, date) === 'yes') return undefined
  return {
    ...link,
    when: on === undefined ? `ban hành ${dateWords(day)}, chưa rõ ngày có hiệu lực` : `từ ${dateWords(on)}`,
    ...(relation.scope !== undefined && { scope: relation.scope }),
  }
}

function dateWords(date: PartialDate): string {
  return date.length === 4 ? `năm ${date}` : formatDate(date)
}

/** The sentence of its standing names the first one: there is more to tell where that one does not hold either. */
function replacements(document: LegalDocument, edition: Edition): CitedDocument['replacedBy'] {
  const { bulletin, standingToday } = edition
  const chain = replacementsOf(document, bulletin.registry, bulletin.today).flatMap(replacement => {
    const link = linkTo(replacement, edition)
    return link ? [{ ...link, standing: standingToday(replacement) }] : []
  })
  return chain[0]?.standing.status === 'in-force' ? [] : chain
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
