// For editors alone, in the preview: documents that have ended since an article cited them, the ones with most such
// articles first, and what may be done about it. Never built for readers.
import type { Article, DocumentEntry } from '../../bulletin/index.ts'
import { type Day, documentLabel, replacementsOf, type Validity, validityPeriods } from '../../legal/index.ts'
import { SITE_ADDRESSES } from '../addresses.ts'
import { dateInWords } from '../dates.ts'
import type { Edition } from '../edition.ts'
import type { FrameOf } from '../frame.ts'
import type { PlannedPage } from '../planned-page.ts'
import type { DocumentCard, EndedDocument, EndedDocumentsPage, Frame } from '../view-models.ts'

const HEADING = 'Văn bản hết hiệu lực sau khi bài đăng'

const ended: ReadonlySet<Validity['status']> = new Set([
  'expired',
  'period-over',
  'suspended',
  'partly-expired',
])

export function endedDocumentsPage(edition: Edition, frame: (of: FrameOf) => Frame): PlannedPage {
  const address = SITE_ADDRESSES.endedDocuments
  return {
    address,
    kind: 'ended-documents',
    listed: false,
    view: (): EndedDocumentsPage => {
      const documents = edition.bulletin.documents
        .flatMap(entry => endedDocument(entry, edition) ?? [])
        .sort((a, b) => b.articles.length - a.articles.length)
      return {
        kind: 'ended-documents',
        frame: frame({
          address,
          title: HEADING,
          noIndex: true,
          way: [{ text: HEADING, address }],
        }),
        heading: HEADING,
        articleCount: new Set(documents.flatMap(({ articles }) => articles.map(({ file }) => file))).size,
        documents,
      }
    },
  }
}

/** Nothing where it holds, or had ended before any article that cites it. */
function endedDocument(entry: DocumentEntry, edition: Edition): EndedDocument | undefined {
  const { bulletin, documentCard, standing, href } = edition
  const { document } = entry
  const card = documentCard(entry)
  if (!ended.has(card.standing.status)) return undefined
  const endDays = validityPeriods(document, bulletin.registry).flatMap(({ from, validity }) =>
    from !== undefined && from <= bulletin.today && ended.has(validity.status) ? [from] : [],
  )
  const hasEndedSince = ({ date, withdrawn }: Article): boolean =>
    withdrawn === undefined &&
    standing(document, date).status !== 'expired' &&
    endDays.some(day => day > date)
  const articles = entry.citedBy
    .filter(({ article }) => hasEndedSince(article))
    .map(({ article, citations }) => ({
      title: article.title,
      href: href(article.address),
      date: dateInWords(article.date),
      file: article.file,
      line: citations[0]?.place.line ?? 1,
      standingThen: standing(document, article.date),
      corrected: article.corrections.length > 0,
    }))
  if (articles.length === 0) return undefined
  return {
    ...card,
    file: entry.file,
    replacements: replacementsOf(document, bulletin.registry, bulletin.today).flatMap(replacement => {
      const address = bulletin.entry(replacement.slug)?.address
      return address === undefined ? [] : [{ text: documentLabel(replacement), href: href(address) }]
    }),
    articles,
    correction: correctionFor(card, bulletin.today),
  }
}

/** A line for the front matter: `corrections: [{on: 2026-11-26, text: "Nghị định …: hết hiệu lực từ …"}]` */
function correctionFor({ label, number, standing }: DocumentCard, today: Day): string {
  const name = label.endsWith(number) ? label : `${label} số ${number}`
  const sentence = standing.sentence.charAt(0).toLowerCase() + standing.sentence.slice(1)
  return `corrections: [{on: ${today}, text: ${JSON.stringify(`${name}: ${sentence}.`)}}]`
}
