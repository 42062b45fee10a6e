// Queries for a generated bulletin, whose answers are known from what was generated: a group for each way of asking.
//   newsQueries(news, 24)   // at most so many queries a group
import { foldText } from '../../src/legal/index.ts'
import {
  type Expected,
  otherTonePlacement,
  type Query,
  type QueryGroup,
  toTelex,
  toVni,
} from '../search/queries/index.ts'
import { type News, type NewsArticle, newsAcronyms } from './generate-news.ts'
import { random } from './random.ts'

export function newsQueries(news: News, count: number): readonly QueryGroup[] {
  const { articles, documents, authors, topics } = news
  /** What an article is about and where: all articles with both in their title answer. */
  const about = new Map<string, Query>()
  for (const [text, same] of Map.groupBy(articles, ({ subject, place }) => `${subject} xã ${place}`))
    about.set(text, { text, expected: anyOf([...same, ...decidedOn(same, documents)]) })
  const subjects = [...about.values()]
  const typed = (write: (text: string) => string, queries: readonly Query[] = subjects) =>
    queries.map(({ text, expected }) => ({ text: write(text), expected }))
  const slips = random(1_975)

  const groups: Record<string, [string, readonly Query[]]> = {
    'exact-marks': ['đủ dấu', subjects],
    'without-marks': [
      'không dấu',
      typed(
        foldText,
        subjects.filter(({ text }) => !/đ/i.test(text)),
      ),
    ],
    'partly-marked': ['có dấu một phần', typed(everyOtherWordFolded)],
    'd-for-crossed-d': [
      'đ gõ thành d',
      typed(
        foldText,
        subjects.filter(({ text }) => /đ/i.test(text)),
      ),
    ],
    decomposed: ['chữ tổ hợp rời (NFD)', typed(text => text.normalize('NFD'))],
    'tone-placement': [
      'chỗ đặt dấu thanh',
      typed(
        otherTonePlacement,
        subjects.filter(({ text }) => otherTonePlacement(text) !== text),
      ),
    ],
    typos: ['gõ sai một chỗ', typed(text => withSlip(text, slips))],
    telex: ['Telex gõ thẳng', typed(toTelex)],
    vni: ['VNI gõ thẳng', typed(toVni)],
    acronyms: ['chữ viết tắt', acronymQueries(articles, documents)],
    phrases: [
      'cụm từ trong ngoặc kép',
      articles.map(article => ({ text: `"${article.phrase}"`, expected: anyOf([article]) })),
    ],
    authors: [
      'tác giả',
      authors.flatMap((name, index) => {
        const theirs = articles.filter(({ author }) => author === name)
        return theirs.length === 0
          ? []
          : [{ text: index % 2 === 0 ? name : foldText(name), expected: anyOf(theirs) }]
      }),
    ],
    titles: ['tên bài', articles.map(article => ({ text: article.title, expected: anyOf([article]) }))],
    topics: [
      'chủ đề',
      topics.map(({ name, address }) => ({
        text: name,
        expected: anyOf([
          { address },
          ...[...articles, ...documents].filter(page => page.topic === name || isTitled(page.title, name)),
        ]),
      })),
    ],
    'no-answer': ['không có câu trả lời', unanswerable(news)],
  }
  return Object.entries(groups).map(([id, [name, queries]]) => ({
    id,
    name,
    queries: everyNth(queries, count),
  }))
}

/** So many of a list, spread over it. */
export function everyNth<Item>(items: readonly Item[], count: number): readonly Item[] {
  if (items.length <= count) return items
  return Array.from({ length: count }, (_, index) => Math.floor((index * items.length) / count)).flatMap(
    index => items[index] ?? [],
  )
}

/** Documents about the same, of the same place: they answer as well. */
function decidedOn(articles: readonly NewsArticle[], documents: News['documents']): News['documents'] {
  return documents.filter(({ title }) =>
    articles.some(({ subject, place }) => title.includes(subject) && title.endsWith(` ${place}`)),
  )
}

function anyOf(pages: readonly { address: string }[]): Expected {
  return { kind: 'first', anyOf: pages.map(({ address }) => address) }
}

/** An inspection of meters is about inspections too, whatever its topic. */
function isTitled(title: string, name: string): boolean {
  return title.toLowerCase().includes(name.toLowerCase())
}

function everyOtherWordFolded(text: string): string {
  return text
    .split(' ')
    .map((word, index) => (index % 2 === 0 ? word : foldText(word)))
    .join(' ')
}

/** One letter left out, doubled or swapped with the next, in the middle of a word of at least four. */
function withSlip(text: string, next: (below: number) => number): string {
  const words = text.split(' ')
  const long = words.flatMap((word, index) => (word.length >= 4 ? [index] : []))
  const chosen = long[next(long.length)]
  if (chosen === undefined) return `${text}${text.slice(-1)}`
  const word = words[chosen] ?? ''
  const place = 1 + next(word.length - 2)
  const [before, letter, after] = [word.slice(0, place), word.charAt(place), word.slice(place + 1)]
  const slip = next(3)
  words[chosen] =
    slip === 0
      ? before + after
      : slip === 1
        ? before + letter + letter + after
        : before + after.charAt(0) + letter + after.slice(1)
  return words.join(' ')
}

/** 'CĐS ở xã vùng cao Suối Đá' for 'chuyển đổi số ở xã vùng cao …'. */
function acronymQueries(articles: readonly NewsArticle[], documents: News['documents']): readonly Query[] {
  return Object.entries(newsAcronyms).flatMap(([short, long]) => {
    const named = Map.groupBy(
      articles.filter(({ subject }) => subject.includes(long)),
      ({ subject, place }) => `${subject.replace(long, short)} ${place}`,
    )
    return [...named]
      .map(([text, same]) => ({ text, expected: anyOf([...same, ...decidedOn(same, documents)]) }))
      .slice(0, 4)
  })
}

/** Words that are nowhere, numbers that nobody gave, and words in an order that nobody wrote. */
function unanswerable({ articles, documents }: News): readonly Query[] {
  const taken = new Set(documents.map(({ number }) => number))
  const numbers = [
    '61/2019/NĐ-CP',
    '30d/NQ-CP',
    '999/QĐ-UBND',
    '777/2015/TT-BKHCN',
    '500/KH-UBND',
    '225/2016/NĐ-CP',
  ]
  const words = ['xyzzy', 'blockchain', 'crypto airdrop', 'worldcup', 'giá bitcoin', 'wordpress plugin']
  const phrases = everyNth(articles, 6).map(({ phrase }) => `"${phrase.split(' ').reverse().join(' ')}"`)
  return [...numbers.filter(number => !taken.has(number)), ...words, ...phrases].map(text => ({
    text,
    expected: { kind: 'nothing' },
  }))
}
