// A legal document: its attributes under the names Vietnamese readers know, whether it holds, what it does to
// others and they to it, and every article that speaks of it, with the sentence.
import type { DocumentEntry } from '../../bulletin/index.ts'
import { issuerAddress, kindAddress, statusAddress } from '../../bulletin/index.ts'
import {
  documentLabel,
  formatDate,
  isNormative,
  kindName,
  type LegalDocument,
  lastCheckedOn,
} from '../../legal/index.ts'
import { SITE_ADDRESSES } from '../addresses.ts'
import { contentsOf } from '../contents.ts'
import { dateInWords } from '../dates.ts'
import type { Edition } from '../edition.ts'
import { feedAddresses, feedLinks } from '../feeds/feed.ts'
import { type FrameOf, shorten } from '../frame.ts'
import { documentLd } from '../json-ld.ts'
import type { PlannedPage } from '../planned-page.ts'
import type { DocumentPage, Frame, LinkText, StandingText } from '../view-models.ts'
import { changesTo, lifeDays } from './document-life.ts'
import { mentionPages, newestMentions } from './document-mentions.ts'
import { relationsView } from './document-relations.ts'

export function documentPages(edition: Edition, frame: (of: FrameOf) => Frame): PlannedPage[] {
  return edition.bulletin.documents.flatMap((entry): PlannedPage[] => [
    {
      address: entry.address,
      kind: 'document',
      listed: true,
      ...lastModifiedOf(entry),
      view: () => documentView(entry, edition, frame),
    },
    ...mentionPages(entry, edition, frame),
  ])
}

/** A new article that cites it changes the page as a new check of the record does. */
function lastModifiedOf({ document, citedBy }: DocumentEntry): { lastModified?: string } {
  const days = [
    ...document.sources.map(({ checkedOn }) => checkedOn),
    ...citedBy.slice(0, 1).map(({ article }) => article.date),
  ]
  const last = days.sort().at(-1)
  return last === undefined ? {} : { lastModified: last }
}

function documentView(entry: DocumentEntry, edition: Edition, frame: (of: FrameOf) => Frame): DocumentPage {
  const { document, fullText } = entry
  const { documentCard, href, topicLink, topicsOf } = edition
  const { label, ...card } = documentCard(entry)
  const image = edition.sharePicture({ kind: document.type })
  return {
    kind: 'document',
    frame: frame({
      address: entry.address,
      title: documentLabel(document),
      description: shorten(`${documentLabel(document)}: ${document.title}. ${card.standing.sentence}.`),
      openGraph: { type: 'article', ...(image && { image }) },
      jsonLd: [documentLd(entry, edition)],
      feeds: feedLinks(entry.address, documentLabel(document), href),
      scripts: ['marks', 'page-actions'],
      way: [
        { text: 'Văn bản', address: SITE_ADDRESSES.register },
        { text: kindName(document.type), address: kindAddress(document.type) },
        { text: document.number === '' ? label : document.number, address: entry.address },
      ],
    }),
    label,
    number: document.number,
    title: document.title,
    attributes: attributesOf(document, edition),
    standing: card.standing,
    changes: changesTo(document, edition),
    coming: comingOf(card.standing),
    // Each would say again what the heading above them says.
    namesakes: edition
      .namesakes(entry)
      .map(documentCard)
      .map(({ namesakes: _, ...other }) => other),
    life: lifeDays(document, edition),
    ...relationsView(document, edition),
    ...newestMentions(entry, edition),
    sources: document.sources.map(({ title, url, kind, checkedOn }) => ({
      title,
      ...(url !== undefined && { href: url }),
      kind: SOURCE_KINDS[kind],
      checkedOn: dateInWords(checkedOn),
    })),
    attachments: document.attachments.map(({ file, title }) => ({ text: title, href: href(file) })),
    topics: topicsOf(document).map(topicLink),
    feed: {
      text: 'Theo dõi văn bản này',
      href: href(feedAddresses(entry.address).atom),
      description: 'báo khi có bài viết mới nhắc đến văn bản, khi hiệu lực hay quan hệ của văn bản thay đổi',
    },
    ...(fullText !== undefined && {
      fullText: { html: edition.withPictures(fullText.html), contents: contentsOf(fullText.headings) },
    }),
  }
}

/** A part that comes into force later changes nothing in kind, and the standing of today has told it. */
function comingOf(today: StandingText): DocumentPage['coming'] {
  const { next = [] } = today
  return next
    .filter(({ status }, i) => status === 'partly-expired' || status !== (next[i - 1] ?? today).status)
    .map(standing => ({ on: dateInWords(standing.on), standing }))
}

const SOURCE_KINDS = {
  official: 'nguồn chính thức',
  secondary: 'nguồn thứ cấp',
  seed: 'theo bài viết của bản tin',
} as const

function attributesOf(document: LegalDocument, edition: Edition): DocumentPage['attributes'] {
  const { bulletin, href, topicLink, topicsOf } = edition
  const { issuedOn, signer, gazette, period, inForceUntil } = document
  const rows: [name: string, values: DocumentPage['attributes'][number]['values']][] = [
    ['Số, ký hiệu', [{ text: document.number }]],
    ['Ngày ban hành', issuedOn === undefined ? [{ text: 'Chưa rõ' }] : [{ text: formatDate(issuedOn) }]],
    ['Ngày có hiệu lực', effectiveDates(document, edition)],
    ['Trích yếu', [{ text: document.title }]],
    ['Loại văn bản', [{ text: kindName(document.type), href: href(kindAddress(document.type)) }]],
    [
      'Cơ quan ban hành',
      document.issuers.map(key => ({
        text: bulletin.registry.issuer(key)?.name ?? key,
        href: href(issuerAddress(key)),
      })),
    ],
    [
      'Người ký',
      signer === undefined
        ? []
        : [{ text: signer.position === undefined ? signer.name : `${signer.name}, ${signer.position}` }],
    ],
    ['Tình trạng hiệu lực', standingValues(document, edition)],
    [
      'Hết hiệu lực',
      inForceUntil === undefined
        ? []
        : [{ text: `sau ngày ${formatDate(inForceUntil)}, theo chính văn bản` }],
    ],
    ['Giai đoạn', period === undefined ? [] : [{ text: periodWords(period) }]],
    ['Lĩnh vực', topicsOf(document).map(topicLink)],
    ['Tên gọi khác', document.names.map(text => ({ text }))],
    [
      'Công báo',
      gazette === undefined
        ? []
        : [
            {
              text: `số ${gazette.numbers}${gazette.date === undefined ? '' : `, ngày ${formatDate(gazette.date)}`}`,
            },
          ],
    ],
  ]
  return rows.filter(([, values]) => values.length > 0).map(([name, values]) => ({ name, values }))
}

/** The whole sentence, when somebody last looked, and the way to all of this standing. */
function standingValues(
  document: LegalDocument,
  { href, standingToday }: Edition,
): DocumentPage['attributes'][number]['values'] {
  const today = standingToday(document)
  const listOf = ({ name, status }: Pick<StandingText, 'name' | 'status'>): LinkText => ({
    text: `Các văn bản ${lowerFirst(name)}`,
    href: href(statusAddress(status)),
  })
  const checkedOn = lastCheckedOn(document)
  return [
    { text: today.sentence, standing: today },
    ...(checkedOn === undefined || today.sentence.endsWith(formatDate(checkedOn))
      ? []
      : [{ text: `Kiểm tra ngày ${formatDate(checkedOn)}` }]),
    {
      ...listOf(today),
      ...(today.next && { next: today.next.map(next => ({ ...listOf(next), on: next.on })) }),
    },
  ]
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

function effectiveDates(document: LegalDocument, { bulletin: { registry } }: Edition): { text: string }[] {
  if (document.effectiveOn.length > 0) {
    return document.effectiveOn.map(({ on, scope }) => ({
      text: scope === undefined ? formatDate(on) : `${formatDate(on)}: ${scope}`,
    }))
  }
  if (document.issuedOn === undefined || isNormative(document, registry)) return [{ text: 'Chưa rõ' }]
  return [{ text: `${formatDate(document.issuedOn)} (suy ra từ ngày ban hành)` }]
}

/** periodWords({from: '2011', to: '2020'}) // '2011 đến 2020' */
function periodWords({ from, to }: { from?: string; to: string }): string {
  return from === undefined ? `đến ${formatDate(to)}` : `${formatDate(from)} đến ${formatDate(to)}`
}
