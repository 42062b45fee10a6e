// One search copy for each article, document, static page, issue and topic of a bulletin. Other lists are not searched: what
// stands in them stands on pages of its own. A withdrawn article is not found any more.
import {
  type Article,
  type Bulletin,
  type DocumentEntry,
  type Issue,
  notKnown,
  type Page,
  statusAddress,
  type Topic,
} from '../../bulletin/index.ts'
import {
  documentLabel,
  foldText,
  formatCitation,
  formatDate,
  formatValidity,
  type Issuer,
  kindName,
  type LegalDocument,
  type Relation,
  validityName,
  validityOn,
} from '../../legal/index.ts'
import { withoutSinceMarks } from '../../markdown/index.ts'
import { SITE_ADDRESSES } from '../addresses.ts'
import { labelBesideNumber } from '../edition.ts'
import { keyOf } from '../views/register.ts'
import { acronymsIn } from './acronyms.ts'
import { blocksOf } from './html-blocks.ts'
import { numberForms } from './number-forms.ts'
import type { SearchCopy } from './search-copy.ts'

/** A page so short would come before the documents it lists, some of which have its very name. */
const TOPIC_WEIGHTS = { title: 1, text: 0.2 }

export function searchCopies(bulletin: Bulletin): readonly SearchCopy[] {
  const copies = [
    ...bulletin.articles
      .filter(({ withdrawn }) => withdrawn === undefined)
      .map(article => articleCopy(article, bulletin)),
    ...bulletin.documents.map(entry => documentCopy(entry, bulletin)),
    ...bulletin.pages.map(page => pageCopy(page, 'trang', bulletin)),
    ...bulletin.issues.map(issue => pageCopy(issue, 'so-ban-tin', bulletin)),
    ...bulletin.topics.map(topic => topicCopy(topic, bulletin)),
    ...glossaryCopies(bulletin),
  ]
  return copies.map(copy => withAcronymsOfText(copy, bulletin))
}

/** A page that only says "HĐND" is found by "Hội đồng nhân dân" too, but counts for less than one about it. */
function withAcronymsOfText(copy: SearchCopy, { glossary }: Bulletin): SearchCopy {
  const { acronyms = '' } = copy.facts
  const text = [copy.title, acronyms, ...copy.blocks.map(({ text }) => text)].join(' · ')
  return { ...copy, facts: { ...copy.facts, spelledOut: acronymsIn(text, glossary) } }
}

function articleCopy(article: Article, bulletin: Bulletin): SearchCopy {
  const { title, date, summary = '', address } = article
  const authors = article.authors.map(({ name }) => name).join(' · ')
  const topics = article.topics.map(({ name }) => name).join(' · ')
  return {
    address,
    title,
    line: ['Bài viết', formatDate(date), authors].filter(part => part !== '').join(' · '),
    date,
    facts: { authors, acronyms: acronymsIn([title, summary].join(' · '), bulletin.glossary) },
    filters: [
      ['dang', 'bai-viet'],
      ['nam', date.slice(0, 4)],
      ...article.topics.map(({ key }) => ['chu-de', key] as const),
    ],
    blocks: [...textBlocks(summary, authors, topics), ...blocksOf(withoutSinceMarks(article.html))],
  }
}

function documentCopy({ document, address, fullText }: DocumentEntry, bulletin: Bulletin): SearchCopy {
  const { registry, today } = bulletin
  const { type, number, issuedOn, issuers } = document
  const title = documentTitle(document)
  const topics = namesOf(document.topics, bulletin.topics)
  const knownTopics = bulletin.topics.map(({ key }) => key).filter(key => document.topics.includes(key))
  const standing = validityOn(document, registry, today)
  return {
    address,
    title,
    line: documentLine(document, bulletin),
    ...(issuedOn !== undefined && { date: issuedOn }),
    facts: {
      numbers: numberForms(number),
      origin: documentOrigin(document, bulletin),
      acronyms: acronymsIn(title, bulletin.glossary),
    },
    filters: [
      ['dang', 'van-ban'],
      ['loai', type],
      ...[...new Set(issuers)].map(key => ['co-quan', key] as const),
      ['nam', issuedOn?.slice(0, 4) ?? notKnown],
      ['tinh-trang', keyOf({ address: statusAddress(standing.status) })],
      ...(knownTopics.length > 0 ? knownTopics : [notKnown]).map(key => ['chu-de', key] as const),
    ],
    blocks: [
      ...textBlocks(
        formatCitation(document, registry),
        document.names.join(' · '),
        formatValidity(standing, registry),
        ...document.relations.map(relation => relatedLabel(relation, bulletin)),
        document.signer === undefined
          ? ''
          : [document.signer.position, document.signer.name].filter(Boolean).join(' '),
        topics,
      ),
      ...blocksOf(fullText?.html ?? ''),
    ],
  }
}

function pageCopy(
  { address, title, summary = '', html }: Page | Issue,
  kind: 'trang' | 'so-ban-tin',
  bulletin: Bulletin,
): SearchCopy {
  return {
    address,
    title,
    line: bulletin.site.bulletin,
    facts: { acronyms: acronymsIn([title, summary].join(' · '), bulletin.glossary) },
    filters: [['dang', kind]],
    blocks: [...textBlocks(summary), ...blocksOf(html)],
  }
}

/** What PCI is, is told on a page of its own; nothing where there is no glossary. */
function glossaryCopies({ glossary, site }: Bulletin): readonly SearchCopy[] {
  if (glossary.length === 0) return []
  return [
    {
      address: SITE_ADDRESSES.glossary,
      title: 'Chữ viết tắt và chỉ số',
      line: site.bulletin,
      facts: {},
      filters: [['dang', 'trang']],
      blocks: textBlocks(
        ...glossary.map(({ abbreviation, expansion }) => `${abbreviation}: ${expansion}`),
        ...glossary.flatMap(({ abbreviation, expansion, index }) =>
          index ? [`${abbreviation}, ${expansion}: ${index.measures} Công bố: ${index.publishedBy}`] : [],
        ),
      ),
      weights: TOPIC_WEIGHTS,
    },
  ]
}

/** The page of a topic lists what is about it; here it has its own words alone. */
function topicCopy({ key, name, description = '' }: Topic, bulletin: Bulletin): SearchCopy {
  return {
    address: `${SITE_ADDRESSES.topics}${key}/`,
    title: name,
    line: 'Chủ đề',
    facts: { acronyms: acronymsIn(name, bulletin.glossary) },
    filters: [['dang', 'chu-de']],
    blocks: textBlocks(description),
    weights: TOPIC_WEIGHTS,
  }
}

/**
 * What a document is, by whom and of which year, in the words that questions name it by.
 *
 * @example documentOrigin(ordinance, bulletin) // 'Pháp lệnh · Ủy ban Thường vụ Quốc hội · UBTVQH · văn bản năm 2012 của'
 */
function documentOrigin({ type, issuers, issuedOn = '' }: LegalDocument, { registry }: Bulletin): string {
  const names = issuers.flatMap(key => {
    const issuer = registry.issuer(key)
    return issuer ? [issuer.name, issuer.shortName ?? '', ...longerLeftOut(issuer), ...issuer.codes] : []
  })
  // Questions join these with words that the document itself may lack.
  const links = issuedOn === '' ? 'văn bản của' : `văn bản năm ${issuedOn.slice(0, 4)} của`
  const said = [kindName(type), ...names, links]
  return [...new Set(said)].filter(name => name !== '').join(' · ')
}

/** 'Chính phủ nước …' says no more than 'Chính phủ', and its words would stand in every decree. */
function longerLeftOut({ name, names = [] }: Issuer): readonly string[] {
  return names.filter(other => !other.includes(name))
}

/**
 * A document as a result names it: what it is called, and what it is about.
 *
 * @example documentTitle(decree) // 'Nghị định 61/2018/NĐ-CP: Về thực hiện cơ chế một cửa, …'
 */
export function documentTitle(document: LegalDocument): string {
  const label = documentLabel(document)
  if (document.title === '') return label
  // 'Luật Chuyển đổi số' says both; its number stands in the line of facts.
  return label.includes(document.title) ? labelBesideNumber(document) : `${label}: ${document.title}`
}

/** @example documentLine(decree, bulletin) // 'Chính phủ · 23/4/2018 · Hết hiệu lực' */
export function documentLine(document: LegalDocument, { registry, today }: Bulletin): string {
  const standing = validityName(validityOn(document, registry, today).status)
  return [
    ...(documentTitle(document).includes(document.number) ? [] : [document.number]),
    document.issuers.map(key => registry.issuer(key)?.name ?? key).join(' · '),
    ...(document.issuedOn === undefined ? [] : [formatDate(document.issuedOn)]),
    standing,
  ].join(' · ')
}

function relatedLabel({ document }: Relation, { registry }: Bulletin): string {
  const known = registry.find(document)
  if (known) return documentLabel(known)
  return 'slug' in document ? '' : `${kindName(document.type)} ${document.number}`
}

function namesOf(keys: readonly string[], all: readonly { key: string; name: string }[]): string {
  return keys
    .map(key => all.find(one => one.key === key)?.name ?? '')
    .filter(name => name !== '')
    .join(' · ')
}

/** Blocks of plain text, each once: the same words twice would weigh twice. */
function textBlocks(...texts: readonly string[]): { text: string }[] {
  const seen = new Set<string>()
  return texts
    .filter(text => text !== '' && !seen.has(foldText(text)) && seen.add(foldText(text)))
    .map(text => ({ text }))
}
