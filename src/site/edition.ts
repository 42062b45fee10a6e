// A bulletin about to become pages: with its assets, and with what several pages ask for worked out once.
import { namesakesShown, namesakeWords } from '../browser/index.ts'
import {
  type Article,
  type Bulletin,
  type DocumentEntry,
  type Image,
  type Topic,
  topicAddress,
} from '../bulletin/index.ts'
import {
  type Day,
  type DocumentReference,
  documentLabel,
  formatDate,
  formatValidity,
  type LegalDocument,
  lastCheckedOn,
  numberKey,
  type Validity,
  validityName,
  validityOn,
  validityPeriods,
} from '../legal/index.ts'
import type { Assets } from './assets.ts'
import { dateInWords, dayInWords } from './dates.ts'
import { withPictures } from './pictures/in-html.ts'
import { noPictures, type Pictures } from './pictures/prepared.ts'
import { SHARE_SIZE } from './pictures/share.ts'
import type { ArticleCard, DocumentCard, Frame, LinkText, Picture, StandingText } from './view-models.ts'

type StandingOnDay = Omit<StandingText, 'next'>

export interface Edition {
  readonly bulletin: Bulletin
  readonly assets: Assets
  /** Articles that still stand, newest first. A withdrawn one has its own page and its place in the archive. */
  readonly articles: readonly Article[]
  /** By key of the topic, newest first. Every topic has its list, if an empty one. */
  readonly articlesOfTopic: ReadonlyMap<string, readonly Article[]>
  readonly documentsOfTopic: ReadonlyMap<string, readonly DocumentEntry[]>
  /** With the path prefix, for links: `/ban-tin/van-ban/`. Whole addresses (`https://…`) stay as they are. */
  href(address: string): string
  /** For machines elsewhere: `https://khcn.langson.example/ban-tin/van-ban/`. */
  absolute(address: string): string
  standing(document: LegalDocument, day: Day): StandingOnDay
  /** With the changes to come, for what a script turns when their day has come. */
  standingToday(document: LegalDocument): StandingText
  articleCard(article: Article): ArticleCard
  documentCard(entry: DocumentEntry): DocumentCard
  /** Other documents with the same number, the newest first. */
  namesakes(entry: DocumentEntry): readonly DocumentEntry[]
  /** A document's issuers in words: `Bộ Nội vụ, Bộ Tài chính`. */
  issuerNames(document: LegalDocument): string
  topicLink(topic: Topic): LinkText
  /** The topics of a record, which names them by key. */
  topicsOf(document: LegalDocument): readonly Topic[]
  picture(image: Image): Picture
  /** The html of a text with its pictures made ready. */
  withPictures(html: string): string
  /** What stands for a page elsewhere: its own picture, or one of its topic, of its kind, of the site. */
  sharePicture(of: Parameters<Pictures['share']>[0], own?: Image): Frame['openGraph']['image']
}

export function createEdition(bulletin: Bulletin, assets: Assets, pictures: Pictures = noPictures): Edition {
  const prefix = bulletin.pathPrefix.replace(/\/$/, '')
  const { origin } = new URL(bulletin.site.baseUrl)
  const href = (address: string): string => (address.startsWith('/') ? prefix + address : address)
  const absolute = (address: string): string => (address.startsWith('/') ? origin + href(address) : address)

  const articles = bulletin.articles.filter(article => article.withdrawn === undefined)
  const topics = new Map(bulletin.topics.map(topic => [topic.key, topic]))
  const articlesOfTopic = new Map<string, Article[]>(bulletin.topics.map(({ key }) => [key, []]))
  for (const article of articles) {
    for (const { key } of article.topics) articlesOfTopic.get(key)?.push(article)
  }
  const documentsOfTopic = new Map<string, DocumentEntry[]>(bulletin.topics.map(({ key }) => [key, []]))
  for (const entry of bulletin.documents) {
    for (const key of entry.document.topics) documentsOfTopic.get(key)?.push(entry)
  }

  const topicLink = ({ key, name }: Topic): LinkText => ({ text: name, href: href(topicAddress(key)) })
  const standing = standings(bulletin, href)
  const standingToday = remembered((document: LegalDocument): StandingText => {
    const next = changesToCome(document, bulletin, standing)
    return { ...standing(document, bulletin.today), ...(next.length > 0 && { next }) }
  })
  const issuerNames = (document: LegalDocument): string =>
    document.issuers.map(key => bulletin.registry.issuer(key)?.name ?? key).join(', ')

  const namesakes = namesakesOf(bulletin)
  const namesakesOnCard = (entry: DocumentEntry): Pick<DocumentCard, 'namesakes'> => {
    const others = namesakes(entry)
    if (others.length === 0) return {}
    const links = others.slice(0, namesakesShown).map(({ document, address }) => ({
      text: namesakeWords(labelWords(document), document.issuedOn, issuerNames(document)),
      href: href(address),
    }))
    return { namesakes: { links, others: others.length - links.length } }
  }

  const picture = ({ src, alt, caption }: Image): Picture => {
    const prepared = pictures.of(src)
    const words = { alt, ...(caption !== undefined && { caption }) }
    if (prepared === undefined) return { src: href(src), ...words, sources: [] }
    const { width, height, sources } = prepared
    return {
      src: href(prepared.src),
      ...words,
      width,
      height,
      sources: sources.map(({ type, srcset }) => ({
        type,
        srcset: srcset.map(({ address, width }) => `${href(address)} ${width}w`).join(', '),
      })),
    }
  }
  const sharePicture: Edition['sharePicture'] = (of, own) => {
    const prepared = own && pictures.of(own.src)?.shared
    if (own && prepared) return { ...prepared, address: absolute(prepared.address), alt: own.alt }
    const drawn = pictures.share(of)
    return drawn && { ...SHARE_SIZE, address: absolute(drawn.address), alt: drawn.alt }
  }
  // As markdown-it writes an address into the html: with the prefix, and with percent signs.
  const preparedIn = (src: string) => {
    const address = src.startsWith(`${prefix}/`) ? src.slice(prefix.length) : src
    try {
      return pictures.of(decodeURI(address.replaceAll('&amp;', '&')))
    } catch {
      return undefined
    }
  }

  return {
    bulletin,
    assets,
    articles,
    articlesOfTopic,
    documentsOfTopic,
    href,
    absolute,
    standing,
    standingToday,
    issuerNames,
    namesakes,
    topicLink,
    topicsOf: document => document.topics.map(key => topics.get(key)).filter(topic => topic !== undefined),
    picture,
    withPictures: html => withPictures(html, preparedIn, href),
    sharePicture,
    articleCard: remembered(({ title, address, date, summary, topics, image, withdrawn }) => ({
      title,
      href: href(address),
      date: dayInWords(date),
      // Of a withdrawn article nothing is said again but its name.
      ...(summary !== undefined && withdrawn === undefined && { summary }),
      topics: topics.map(topicLink),
      ...(image !== undefined && withdrawn === undefined && { image: picture(image) }),
      withdrawn: withdrawn !== undefined,
    })),
    documentCard: remembered(entry => ({
      label: labelBesideNumber(entry.document),
      number: entry.document.number,
      kind: entry.document.type,
      title: entry.document.title,
      href: href(entry.address),
      issuer: issuerNames(entry.document),
      ...(entry.document.issuedOn !== undefined && { issuedOn: dateInWords(entry.document.issuedOn) }),
      standing: standingToday(entry.document),
      citedByCount: entry.citedBy.filter(({ article }) => article.withdrawn === undefined).length,
      ...namesakesOnCard(entry),
    })),
  }
}

function namesakesOf({ documents }: Bulletin): Edition['namesakes'] {
  const byNumber = Map.groupBy(documents, ({ document }) => numberKey(document.number))
  return entry => {
    const key = numberKey(entry.document.number)
    return key === undefined ? [] : (byNumber.get(key) ?? []).filter(other => other !== entry)
  }
}

/** A label for where the number stands beside it anyway: `Luật Chuyển đổi số` instead of `Luật Chuyển đổi số số 148/2025/QH15`. */
export function labelBesideNumber(document: LegalDocument): string {
  const label = documentLabel(document)
  const repeated = ` số ${document.number}`
  return label.endsWith(repeated) ? label.slice(0, -repeated.length) : label
}

/** What a document is called before its number: labelWords(decree61) // 'Nghị định' */
export function labelWords(document: LegalDocument): string {
  const label = labelBesideNumber(document)
  return document.number !== '' && label.endsWith(document.number)
    ? label.slice(0, -document.number.length).trimEnd()
    : label
}

/** The day an article was last touched: written, updated, corrected or withdrawn. */
export function lastChange({ date, updated, corrections, withdrawn }: Article): Day {
  return [updated ?? date, ...corrections.map(({ on }) => on), withdrawn?.on ?? date].reduce(later, date)
}

const TONES = {
  'in-force': 'good',
  'not-yet-in-force': 'caution',
  'partly-expired': 'caution',
  suspended: 'caution',
  expired: 'ended',
  'period-over': 'ended',
  unverified: 'unknown',
} as const satisfies Record<StandingText['status'], StandingText['tone']>

/** toneOf('expired') // 'ended' */
export function toneOf(status: StandingText['status']): StandingText['tone'] {
  return TONES[status]
}

function changesToCome(
  document: LegalDocument,
  { registry, today }: Bulletin,
  standing: Edition['standing'],
): NonNullable<StandingText['next']> {
  return validityPeriods(document, registry).flatMap(({ from: on }) =>
    on !== undefined && on > today ? [{ ...standing(document, on), on }] : [],
  )
}

/** Standings by document and day: an article's day is asked on its page, on the document's, and for the open data. */
function standings({ registry, entry }: Bulletin, href: Edition['href']): Edition['standing'] {
  const known = remembered((document: LegalDocument) => ({
    days: new Map<Day, StandingOnDay>(),
    checkedOn: lastCheckedOn(document) ?? '',
  }))
  const linksOf = (validity: Validity): LinkText[] =>
    actingOn(validity).flatMap(by => {
      const document = registry.find(by)
      const acting = document && entry(document.slug)
      return acting ? [{ text: documentLabel(acting.document), href: href(acting.address) }] : []
    })
  return (document, day) => {
    const { days, checkedOn } = known(document)
    let standing = days.get(day)
    if (standing === undefined) {
      const validity = validityOn(document, registry, day)
      const names = linksOf(validity)
      standing = {
        status: validity.status,
        name: validityName(validity.status),
        sentence: formatValidity(validity, registry) + checkedWords(validity.status, checkedOn, day),
        tone: TONES[validity.status],
        ...(names.length > 0 && { names }),
      }
      days.set(day, standing)
    }
    return standing
  }
}

/** The documents that the sentence for a validity names, as often as it does and in its order. */
function actingOn(validity: Validity): DocumentReference[] {
  const parts = validity.status === 'partly-expired' ? validity.parts : []
  const suspended = 'suspended' in validity ? (validity.suspended ?? []) : []
  const whole = 'by' in validity ? [validity] : []
  return [...whole, ...parts, ...suspended].flatMap(({ by }) => by ?? [])
}

function later(a: Day, b: Day): Day {
  return a < b ? b : a
}

/** Of a day after the last check nobody has looked whether it still holds: that is said, not hidden. */
function checkedWords(status: StandingText['status'], checkedOn: Day, day: Day): string {
  const holds = status === 'in-force' || status === 'partly-expired'
  return holds && checkedOn !== '' && checkedOn < day ? `, theo kiểm tra ngày ${formatDate(checkedOn)}` : ''
}

/** A function that answers the same object again for the same argument. */
function remembered<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>()
  return key => {
    let value = made.get(key)
    if (value === undefined) {
      value = make(key)
      made.set(key, value)
    }
    return value
  }
}
