// The light index that answers at each key: see src/browser/instant-index.ts.
//   instantIndex(bulletin)   // {manifest: {version: '3f9a0c71d2', shards: [['', 73]]}, shards: ['{"names":…']}
import { createHash } from 'node:crypto'
import {
  INSTANT_KINDS,
  type InstantKind,
  type InstantManifest,
  type InstantRow,
  type InstantShard,
  instantKeys,
} from '../../browser/index.ts'
import { type Bulletin, topicAddress } from '../../bulletin/index.ts'
import { acronymsIn } from './acronyms.ts'
import { documentTitle } from './search-copies.ts'

/** How many entries a shard may have. */
interface Limits {
  /** Where it is the only one: as many bytes as a picture, and nothing more to fetch while typing. */
  whole: number
  /** Where it is one of many, and is fetched between two keys. */
  divided: number
}

const LIMITS: Limits = { whole: 600, divided: 250 }
/** Shards begin with two letters; one begins too many words. */
const SHORTEST = 2

export interface InstantIndex {
  manifest: InstantManifest
  /** Ready to be written, by their numbers. */
  shards: readonly string[]
}

interface Entry {
  kind: InstantKind
  address: string
  title: string
  number?: string
  names?: readonly string[]
  date?: string
  also?: string
}

interface Filed {
  row: InstantRow
  /** Its words, with their ends. */
  words: readonly string[]
}

/** The same bulletin gives the same index. */
export function instantIndex(bulletin: Bulletin, limits = LIMITS): InstantIndex {
  const entries = entriesOf(bulletin)
  const names = [...new Set(entries.flatMap(({ names = [] }) => names))]
  const filed = entries.map(entry => {
    const row = rowOf(entry, names)
    return { row, words: instantKeys(row, names).map(key => `${key} `) }
  })
  const divided = divide(filed, limits)
  const shards = divided.map(({ filed }) => JSON.stringify(shardOf(filed, names)))
  const version = createHash('sha256').update(JSON.stringify(shards)).digest('hex').slice(0, 10)
  return {
    manifest: { version, shards: divided.map(({ beginning, entries }) => [beginning, entries]) },
    shards,
  }
}

/** Those without a day, which are few and lead on to others, and then the newest first. */
function entriesOf(bulletin: Bulletin): readonly Entry[] {
  const { articles, documents, pages, issues, topics, registry, glossary } = bulletin
  const acronyms = (title: string) => acronymsIn(title, glossary)
  const named: Entry[] = [
    ...topics.map(({ key, name }): Entry => ({ kind: 'topic', address: topicAddress(key), title: name })),
    ...pages.map(({ address, title }): Entry => ({ kind: 'page', address, title })),
    ...issues.map(({ address, title }): Entry => ({ kind: 'issue', address, title })),
  ].map(entry => ({ ...entry, also: acronyms(entry.title) }))
  const dated: Entry[] = [
    ...articles
      .filter(({ withdrawn }) => withdrawn === undefined)
      .map(
        ({ address, title, authors, date }): Entry => ({
          kind: 'article',
          address,
          title,
          names: authors.map(({ name }) => name),
          date,
          also: acronyms(title),
        }),
      ),
    ...documents.map(({ document, address }): Entry => {
      const title = documentTitle(document)
      return {
        kind: 'document',
        address,
        title,
        number: document.number,
        names: document.issuers.map(key => registry.issuer(key)?.name ?? key),
        date: document.issuedOn ?? '',
        also: [...document.names.filter(name => !title.includes(name)), acronyms(title)]
          .filter(name => name !== '')
          .join(' · '),
      }
    }),
  ]
  return [...named, ...dated.sort((a, b) => newestFirst(a, b))]
}

function newestFirst(a: Entry, b: Entry): number {
  const [first = '', second = ''] = [a.date, b.date]
  if (first !== second) return first < second ? 1 : -1
  return a.address < b.address ? -1 : 1
}

function rowOf(entry: Entry, names: readonly string[]): InstantRow {
  const { kind, address, title, number = '', date = '', also = '' } = entry
  const places = (entry.names ?? []).map(name => names.indexOf(name))
  return [INSTANT_KINDS.indexOf(kind), address, title.normalize('NFC'), number, places, date, also]
}

interface Division {
  beginning: string
  entries: number
  filed: readonly Filed[]
}

function divide(filed: readonly Filed[], { whole, divided }: Limits): readonly Division[] {
  if (filed.length <= whole) return [{ beginning: '', entries: filed.length, filed }]
  return divisionsBelow('', filed, SHORTEST, divided)
}

/** For each way on from a beginning a shard, and where it has too many, those below it. */
function divisionsBelow(
  beginning: string,
  filed: readonly Filed[],
  length: number,
  most: number,
): readonly Division[] {
  const ways = new Map<string, Filed[]>()
  for (const entry of filed) {
    const words = entry.words.filter(word => word.startsWith(beginning))
    for (const way of new Set(words.map(word => word.slice(0, length)))) {
      const there = ways.get(way)
      if (there) there.push(entry)
      else ways.set(way, [entry])
    }
  }
  return [...ways].sort(byBeginning).flatMap(([way, there]) => {
    // `chuy` where nothing but `chuyen` begins so would be the same entries again.
    const common = commonBeginning(there.flatMap(({ words }) => words.filter(word => word.startsWith(way))))
    const division = { beginning: common, entries: there.length, filed: there.slice(0, most) }
    const isWord = common.endsWith(' ')
    return there.length <= most || isWord
      ? [division]
      : [division, ...divisionsBelow(common, there, common.length + 1, most)]
  })
}

function byBeginning([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1
}

function commonBeginning(words: readonly string[]): string {
  let common = words[0] ?? ''
  for (const word of words) while (!word.startsWith(common)) common = common.slice(0, -1)
  return common
}

/** With the names that its own rows have. */
function shardOf(filed: readonly Filed[], names: readonly string[]): InstantShard {
  const own: number[] = []
  const rows = filed.map(({ row }): InstantRow => {
    const [kind, address, title, number, places, date, also] = row
    const ownPlaces = places.map(place => {
      if (!own.includes(place)) own.push(place)
      return own.indexOf(place)
    })
    return [kind, address, title, number, ownPlaces, date, also]
  })
  return { names: own.map(place => names[place] ?? ''), rows }
}
