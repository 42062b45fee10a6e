// A legal document: its attributes under the names Vietnamese readers know, whether it holds, what it does to
// others and they to it, and every article that speaks of it, with the sentence.
import type { DocumentEntry } from '../../bulletin/index.ts'
import { issuerAddress, kindAddress, statusAddress } from '../../bulletin/index.ts'
import {
  type DocumentReference,
  documentLabel,
  formatDate,
  inverseRelations,
  isNormative,
  kindName,
  type LegalDocument,
  numberKey,
  relationKinds,
  relationName,
  relationsOf,
} from '../../legal/index.ts'
import { SITE_ADDRESSES } from '../addresses.ts'
import { contentsOf } from '../contents.ts'
import { dateInWords } from '../dates.ts'
import { type Edition, labelBesideNumber } from '../edition.ts'
import { feedAddresses, feedLinks } from '../feeds/feed.ts'
import { type FrameOf, shorten } from '../frame.ts'
import { documentLd } from '../json-ld.ts'
import { passagesOf } from '../passages.ts'
import type { PlannedPage } from '../planned-page.ts'
import type { DocumentPage, Frame, RelationGroup } from '../view-models.ts'

/** A decree that thousands of articles cite still loads on a phone: older mentions go without their sentences. */
const MENTIONS_WITH_PASSAGES = 100

export function documentPages(edition: Edition, frame: (of: FrameOf) => Frame): PlannedPage[] {
  return edition.bulletin.documents.map(entry => ({
    address: entry.address,
    kind: 'document',
    listed: true,
    ...lastModifiedOf(entry),
    view: () => documentView(entry, edition, frame),
  }))
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
  const { bulletin, documentCard, href, standing, topicLink, topicsOf } = edition
  const { label, ...card } = documentCard(entry)
  return {
    kind: 'document',
    frame: frame({
      address: entry.address,
      title: documentLabel(document),
      description: shorten(`${documentLabel(document)}: ${document.title}. ${card.standing.sentence}.`),
      openGraph: { type: 'article' },
      jsonLd: [documentLd(entry, edition)],
      feeds: feedLinks(entry.address, documentLabel(document), href),
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
    namesakes: namesakesOf(document, edition).map(documentCard),
    relations: relationGroups(document, edition),
    citedBy: entry.citedBy
      .filter(({ article }) => article.withdrawn === undefined)
      .map(({ article, citations }, i) => ({
        article: edition.articleCard(article),
        standingThen: standing(document, article.date),
        passages: i < MENTIONS_WITH_PASSAGES ? passagesOf(citations) : [],
      })),
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
      fullText: { html: fullText.html, contents: contentsOf(fullText.headings) },
    }),
  }

  function namesakesOf(of: LegalDocument, { bulletin: { registry } }: Edition): DocumentEntry[] {
    const key = numberKey(of.number)
    return (key === undefined ? [] : registry.withNumber(key))
      .filter(other => other !== of)
      .map(other => bulletin.entry(other.slug))
      .filter(other => other !== undefined)
  }
}

const SOURCE_KINDS = {
  official: 'nguồn chính thức',
  secondary: 'nguồn thứ cấp',
  seed: 'theo bài viết của bản tin',
} as const

function attributesOf(document: LegalDocument, edition: Edition): DocumentPage['attributes'] {
  const { bulletin, href, standing, topicLink, topicsOf } = edition
  const { issuedOn, signer, gazette, period, inForceUntil } = document
  const rows: [name: string, values: readonly { text: string; href?: string }[]][] = [
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
    ['Tình trạng hiệu lực', standingLink(document, { href, standing, bulletin })],
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

function standingLink(
  document: LegalDocument,
  { href, standing, bulletin }: Pick<Edition, 'href' | 'standing' | 'bulletin'>,
): { text: string; href: string }[] {
  const { status, name } = standing(document, bulletin.today)
  return [{ text: name, href: href(statusAddress(status)) }]
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

function relationGroups(document: LegalDocument, edition: Edition): RelationGroup[] {
  const groups = new Map<string, RelationGroup['items'][number][]>()
  for (const kind of relationKinds) {
    groups.set(relationName(kind, 'active'), [])
    groups.set(relationName(kind, 'inverse'), [])
  }
  const { registry } = edition.bulletin
  for (const { relation, document: other } of relationsOf(document, registry)) {
    const item = relatedItem(other, relation.document, relation, edition)
    groups.get(relationName(relation.kind, 'active'))?.push(item)
  }
  for (const { relation, document: other } of inverseRelations(document, registry)) {
    const item = relatedItem(other, { slug: other.slug }, relation, edition)
    groups.get(relationName(relation.kind, 'inverse'))?.push(item)
  }
  return [...groups].filter(([, items]) => items.length > 0).map(([name, items]) => ({ name, items }))
}

function relatedItem(
  other: LegalDocument | undefined,
  reference: DocumentReference,
  { on, scope, by }: LegalDocument['relations'][number],
  { bulletin, href }: Edition,
): RelationGroup['items'][number] {
  const entry = other && bulletin.entry(other.slug)
  return {
    label: other === undefined ? referenceLabel(reference) : documentLabel(other),
    ...(entry !== undefined && { href: href(entry.address) }),
    // A law's label is its title already.
    ...(other !== undefined && labelBesideNumber(other) === documentLabel(other) && { title: other.title }),
    ...(on !== undefined && { on: dateInWords(on) }),
    ...(scope !== undefined && { scope }),
    ...(by !== undefined && { by }),
  }
}

function referenceLabel(reference: DocumentReference): string {
  return 'slug' in reference ? reference.slug : `${kindName(reference.type)} ${reference.number}`
}
