// A bulletin to search in, the same bytes for the same size: no two titles alike, real words, some 400 of them on a
// page, and documents whose numbers are easily taken for each other.
//   const news = generateNews(folder, { pages: 500 })   // 400 articles, 100 documents
// Its words mean nothing and its numbers are made up, so it never stands in `content/`.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { foldText, kindName, slugOf } from '../../src/legal/index.ts'
import {
  documentActions,
  familyNames,
  givenNames,
  middleNames,
  type NewsTopic,
  newsActions,
  newsPlaces,
  newsSentences,
  newsTopics,
} from './news-words.ts'
import { random } from './random.ts'

export interface NewsArticle {
  address: string
  title: string
  subject: string
  place: string
  author: string
  topic: string
  /** Words that stand together on this page alone: 'Lý Văn Quân ở xã Suối Đá'. */
  phrase: string
}

export interface NewsDocument {
  address: string
  number: string
  title: string
  topic: string
}

export interface News {
  articles: readonly NewsArticle[]
  documents: readonly NewsDocument[]
  authors: readonly string[]
  topics: readonly { name: string; address: string }[]
}

const DOCUMENT_SHARE = 5
const WORDS_PER_ARTICLE = 400
const AUTHORS = 48
const FIRST_DAY = Date.UTC(2011, 0, 10)
const LAST_DAY = Date.UTC(2026, 9, 30)
const DAY_MS = 86_400_000

interface Family {
  type: 'nghi-dinh' | 'quyet-dinh' | 'nghi-quyet' | 'thong-tu' | 'ke-hoach'
  issuer: string
  of: string
  number(sequence: string, year: string): string
}

const decree: Family = {
  type: 'nghi-dinh',
  issuer: 'chinh-phu',
  of: 'Chính phủ',
  number: (n, year) => `${n}/${year}/NĐ-CP`,
}
const resolution: Family = {
  type: 'nghi-quyet',
  issuer: 'chinh-phu',
  of: 'Chính phủ',
  number: n => `${n}/NQ-CP`,
}
const primeMinister: Family = {
  type: 'quyet-dinh',
  issuer: 'thu-tuong-chinh-phu',
  of: 'Thủ tướng Chính phủ',
  number: n => `${n}/QĐ-TTg`,
}
const decision: Family = {
  type: 'quyet-dinh',
  issuer: 'ubnd-tinh-mau',
  of: 'UBND tỉnh Mẫu',
  number: n => `${n}/QĐ-UBND`,
}
const plan: Family = {
  type: 'ke-hoach',
  issuer: 'ubnd-tinh-mau',
  of: 'UBND tỉnh Mẫu',
  number: n => `${n}/KH-UBND`,
}
const circular: Family = {
  type: 'thong-tu',
  issuer: 'bo-khoa-hoc-va-cong-nghe',
  of: 'Bộ Khoa học và Công nghệ',
  number: (n, year) => `${n}/${year}/TT-BKHCN`,
}
const families = [decree, decision, circular, plan, resolution, primeMinister]

/** Numbers that a careless reader takes for each other; every bulletin has them. */
const confusable: readonly [Family, string, string][] = [
  [decree, '61', '2018-04-23'],
  [decision, '61', '2017-01-16'],
  [plan, '61', '2019-03-11'],
  [resolution, '30c', '2011-11-08'],
  [resolution, '30', '2014-03-04'],
  [resolution, '30a', '2012-12-27'],
  [decree, '30', '2020-03-05'],
  [primeMinister, '225', '2016-02-04'],
  [decision, '225', '2016-02-04'],
  [resolution, '76', '2013-06-13'],
  [resolution, '76', '2021-07-15'],
  [plan, '36a', '2015-10-14'],
  [decision, '36', '2015-10-20'],
]

export function generateNews(folder: string, { pages }: { pages: number }): News {
  const next = random(20_111_108)
  const write = (name: string, text: string) => {
    const file = join(folder, name)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  writeLists(write)
  const authors = Array.from({ length: AUTHORS }, (_, i) => personName(next, i))
  write('authors.yaml', authors.map(name => `- key: ${keyOf(name)}\n  name: ${name}\n`).join(''))

  const documents = makeDocuments(Math.floor(pages / DOCUMENT_SHARE), next)
  for (const document of documents) write(`documents/${document.slug}.yaml`, document.yaml)

  const articles = makeArticles(pages - documents.length, authors, documents, next)
  for (const { file, text } of articles) write(file, text)
  return {
    articles,
    documents,
    authors,
    topics: newsTopics.map(({ name }) => ({ name, address: `/chu-de/${keyOf(name)}/` })),
  }
}

function writeLists(write: (name: string, text: string) => void): void {
  write(
    'site.yaml',
    [
      'department: Sở Khoa học và Công nghệ tỉnh Mẫu',
      'shortName: Sở KH&CN Mẫu',
      'bulletin: Bản tin mẫu',
      'description: Bản tin sinh ra để đo tìm kiếm.',
      'province: Mẫu',
      'baseUrl: https://mau.example/',
      '',
    ].join('\n'),
  )
  write('topics.yaml', newsTopics.map(({ name }) => `- key: ${keyOf(name)}\n  name: ${name}\n`).join(''))
  write(
    'glossary.yaml',
    Object.entries(newsAcronyms)
      .map(([abbreviation, expansion]) => `- {abbreviation: ${abbreviation}, expansion: ${expansion}}\n`)
      .join(''),
  )
  write(
    'issuers.yaml',
    '- key: ubnd-tinh-mau\n  name: Ủy ban nhân dân tỉnh Mẫu\n  shortName: UBND tỉnh Mẫu\n  code: UBND\n  place: Mẫu\n',
  )
}

/** Both ways stand for each other; the expansions are in titles. */
export const newsAcronyms: Readonly<Record<string, string>> = {
  CCHC: 'cải cách hành chính',
  TTHC: 'thủ tục hành chính',
  CĐS: 'chuyển đổi số',
  DVC: 'dịch vụ công',
  ATTT: 'an toàn thông tin',
  CDĐL: 'chỉ dẫn địa lý',
  TCCS: 'tiêu chuẩn cơ sở',
  TTNT: 'trí tuệ nhân tạo',
  MSMV: 'mã số mã vạch',
}

interface WrittenDocument extends NewsDocument {
  slug: string
  yaml: string
  day: string
  /** As an article cites it. */
  citation: string
}

function makeDocuments(count: number, next: (below: number) => number): readonly WrittenDocument[] {
  const documents: WrittenDocument[] = []
  const taken = new Set<string>()
  for (let i = 0; documents.length < count; i += 1) {
    const [family, sequence, day] = confusable[i] ?? [
      at(families, i),
      // Numbers below 400 come again and again: of other kinds, issuers and years.
      `${1 + next(400)}${next(25) === 0 ? at(['a', 'b', 'c'], next(3)) : ''}`,
      dayBetween(next),
    ]
    const number = family.number(sequence, day.slice(0, 4))
    const key = `${family.type} ${number} ${family.issuer} ${day.slice(0, 4)}`
    if (taken.has(key)) continue
    taken.add(key)
    const { name, subjects } = at(newsTopics, next(newsTopics.length))
    // The number of another document in a title: only the own one may decide.
    const amended = i >= confusable.length && i % 6 === 0 ? at(documents, next(documents.length)) : undefined
    const title =
      amended === undefined
        ? `${at(documentActions, next(documentActions.length))} ${at(subjects, next(subjects.length))} tại xã ${at(newsPlaces, next(newsPlaces.length))}`
        : `Sửa đổi, bổ sung một số điều của ${amended.citation}`
    const slug = slugOf({
      number,
      issuedOn: day,
      place: family.issuer === 'ubnd-tinh-mau' ? 'Mẫu' : undefined,
    })
    const [year, month, date] = day.split('-').map(Number)
    documents.push({
      slug,
      address: `/van-ban/${slug}/`,
      number,
      title,
      topic: name,
      day,
      citation: `${kindName(family.type)} số ${number} ngày ${writtenDay(year, month, date)} của ${family.of}`,
      yaml: [
        `type: ${family.type}`,
        `number: ${number}`,
        `issuer: ${family.issuer}`,
        `title: ${title}`,
        `issuedOn: ${day}`,
        `effectiveOn: ${day}`,
        'sources:',
        '  - {title: Sinh ra để đo tìm kiếm, kind: secondary, checkedOn: 2026-10-30}',
        `topics: [${keyOf(name)}]`,
        '',
      ].join('\n'),
    })
  }
  return documents
}

interface WrittenArticle extends NewsArticle {
  file: string
  text: string
}

function makeArticles(
  count: number,
  authors: readonly string[],
  documents: readonly WrittenDocument[],
  next: (below: number) => number,
): readonly WrittenArticle[] {
  const articles: WrittenArticle[] = []
  const titles = new Set<string>()
  const phrases = new Set<string>()
  while (articles.length < count) {
    const topic = at(newsTopics, articles.length)
    const subject = at(topic.subjects, next(topic.subjects.length))
    const place = at(newsPlaces, next(newsPlaces.length))
    const title = `${at(newsActions, next(newsActions.length))} ${subject} ở xã ${place}`
    const phrase = `${personName(next)} ở xã ${place}`
    if (titles.has(title) || phrases.has(phrase)) continue
    titles.add(title)
    phrases.add(phrase)
    const day = dayBetween(next)
    const author = at(authors, next(authors.length))
    const slug = `bai-${articles.length + 1}`
    const known = documents.filter(document => document.day < day)
    const paragraphs = paragraphsOf({ topic, subject, place, phrase, known }, next)
    articles.push({
      address: `/tin/${day.slice(0, 4)}/${slug}/`,
      title,
      subject,
      place,
      author,
      topic: topic.name,
      phrase,
      file: `articles/${day.slice(0, 4)}/${slug}.md`,
      text: `---\ntitle: ${title}\ndate: ${day}\nsummary: ${paragraphs.summary}\nauthor: ${keyOf(author)}\ntopics: [${keyOf(topic.name)}]\n---\n\n${paragraphs.body.join('\n\n')}\n`,
    })
  }
  return articles
}

function paragraphsOf(
  about: {
    topic: NewsTopic
    subject: string
    place: string
    phrase: string
    known: readonly WrittenDocument[]
  },
  next: (below: number) => number,
): { summary: string; body: readonly string[] } {
  const { topic, subject, place, phrase, known } = about
  const sentence = (pattern: string): string => {
    const term = next(topic.terms.length)
    return `${pattern
      .replaceAll('{subject}', subject)
      .replaceAll('{place}', place)
      .replaceAll('{term2}', at(topic.terms, term + 1 + next(topic.terms.length - 1)))
      .replaceAll('{term}', at(topic.terms, term))
      .replaceAll('{month}', String(1 + next(12)))
      .replaceAll('{n}', String(3 + next(45)))}.`
  }
  const sentences = [sentence(`Gia đình bà ${phrase} là một trong những hộ đầu tiên {subject}`)]
  const offset = next(newsSentences.length)
  for (let i = 0, words = 0; words < WORDS_PER_ARTICLE; i += 1) {
    // Seven and the number of sentences have no common divisor: each comes before one comes again.
    const text = sentence(at(newsSentences, offset + i * 7))
    words += text.split(' ').length
    sentences.push(text)
    if (i % 8 === 4 && known.length > 0)
      sentences.push(`Căn cứ là ${at(known, next(known.length)).citation}.`)
  }
  const body: string[] = []
  for (let i = 0; i < sentences.length; i += 4) body.push(sentences.slice(i, i + 4).join(' '))
  body.splice(2, 0, `## Về ${at(topic.terms, next(topic.terms.length))}`)
  return { summary: sentence('Chuyện {subject} ở xã {place}, với {n} hộ và bài học về {term}'), body }
}

/** With `index`, names that are all different. */
function personName(next: (below: number) => number, index?: number): string {
  const given = index ?? next(givenNames.length)
  const family = index === undefined ? next(familyNames.length) : index * 3
  return `${at(familyNames, family)} ${at(middleNames, next(middleNames.length))} ${at(givenNames, given)}`
}

function dayBetween(next: (below: number) => number): string {
  const days = Math.floor((LAST_DAY - FIRST_DAY) / DAY_MS)
  return new Date(FIRST_DAY + next(days) * DAY_MS).toISOString().slice(0, 10)
}

/** As decrees are dated: 05/3/2020, 04/02/2016. */
function writtenDay(year = 0, month = 0, day = 0): string {
  return `${String(day).padStart(2, '0')}/${month < 3 ? `0${month}` : month}/${year}`
}

function keyOf(name: string): string {
  return foldText(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

/** Round and round. */
function at<T>(list: readonly T[], index: number): T {
  const item = list[index % list.length]
  if (item === undefined) throw new Error('Nothing to choose from')
  return item
}
