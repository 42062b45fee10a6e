// A search page and Pagefind's defaults over the same pages, asked the same questions in the same browser.
//   const report = await measureSearch({ browser, site: '_site', addresses, groups, words })
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext } from 'playwright-core'
import { foldText } from '../../src/legal/index.ts'
import { openReader, type SearchReader, type ServedSite, serveFolder } from '../browser/index.ts'
import { type Hit, judge, type Query, type QueryGroup, waysOfTyping } from '../search/queries/index.ts'
import { everyNth } from './news-queries.ts'
import { writeDefaults } from './search-defaults.ts'

export const sides = ['ours', 'defaults'] as const
/** What was measured of our page, and of Pagefind's defaults. */
export type Sides<T> = Readonly<Record<(typeof sides)[number], T>>

/** Between 0 and 1. */
export interface Score {
  first: number
  firstThree: number
  reciprocal: number
}

export interface GroupScore {
  id: string
  name: string
  count: number
  score: Sides<Score>
  /** Queries of which ours does not put an expected page first, and what came instead. */
  failed: readonly { query: string; instead: string; expected: string }[]
}

export interface Transfer {
  /** Bytes of the first query of a visit, the engine included; median of some visits. */
  first: number
  /** Median of the queries after it. */
  later: number
  /** Bytes until a document asked for by its number is shown, where the engine does not come. */
  numberJump: number | undefined
}

export interface Times {
  /** From Enter to the answer in a page in use, in milliseconds. */
  median: number
  p95: number
  /** From a key to the answer, the pause for a next key included. */
  afterPause: number
  /** The first query of a visit, half a second after the field was focused. */
  first: number
}

export interface SearchReport {
  groups: readonly GroupScore[]
  /** Of groups together, by a name for them. */
  totals: readonly { name: string; count: number; score: Sides<Score> }[]
  /** How many of the asked give the same answer when they are typed in another way. */
  invariances: readonly { way: string; count: number; same: Sides<number> }[]
  transfer: Sides<Transfer>
  times: Sides<Times>
}

interface Asked {
  browser: Browser
  /** The folder of the built site. */
  site: string
  /** Of the pages that both sides search. */
  addresses: readonly string[]
  groups: readonly QueryGroup[]
  /** A number that is a document's. */
  number: string
}

const VISITS = 5
const LATER_QUERIES = 8
const INVARIANCE_QUERIES = 24
const FRESH_QUERIES = 12
/** Groups whose queries are words with all their marks. */
const WRITTEN = ['exact-marks', 'tone-placement', 'titles', 'topics', 'acronyms']

const isNumberForm = (id: string): boolean => id.startsWith('every-number-')
/** Apart, for there are as many numbers as the register is long. */
const totals = [
  { name: 'all words and numbers', includes: (id: string) => !isNumberForm(id) },
  { name: 'every number in every form', includes: isNumberForm },
]

interface Side {
  host: ServedSite
  browser: Browser
}

export async function measureSearch({
  browser,
  site,
  addresses,
  groups,
  number,
}: Asked): Promise<SearchReport> {
  const folder = await mkdtemp(join(tmpdir(), 'ban-tin-defaults-'))
  const hosts: ServedSite[] = []
  const serve = async (served: string): Promise<Side> => {
    const host = await serveFolder(served, { compress: true })
    hosts.push(host)
    return { host, browser }
  }
  try {
    await writeDefaults(folder, site, addresses)
    const both: Sides<Side> = { ours: await serve(site), defaults: await serve(folder) }
    const written = everyNth(
      groups.filter(({ id }) => WRITTEN.includes(id)).flatMap(group => group.queries),
      INVARIANCE_QUERIES,
    )
    return {
      ...(await scores(both, groups)),
      invariances: await invariances(both, written),
      ...(await visits(both, written, number)),
    }
  } finally {
    for (const host of hosts) await host.close()
    await rm(folder, { recursive: true, force: true })
  }
}

async function ofBoth<T>(both: Sides<Side>, measure: (side: Side) => Promise<T>): Promise<Sides<T>> {
  // One after the other: what runs beside it would be measured too.
  const ours = await measure(both.ours)
  return { ours, defaults: await measure(both.defaults) }
}

/** In a context of its own: nothing cached, nothing asked before. */
async function inVisit<T>({ browser, host }: Side, visit: (reader: SearchReader) => Promise<T>): Promise<T> {
  const context: BrowserContext = await browser.newContext({
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
  })
  try {
    const reader = await openReader(context, host.url)
    await reader.open('')
    await reader.page.waitForLoadState('networkidle')
    return await visit(reader)
  } finally {
    await context.close()
  }
}

async function scores(
  both: Sides<Side>,
  groups: readonly QueryGroup[],
): Promise<Pick<SearchReport, 'groups' | 'totals'>> {
  const answers = await ofBoth(both, side =>
    inVisit(side, async reader => {
      const given = new Map<Query, readonly Hit[]>()
      for (const query of groups.flatMap(group => group.queries)) {
        try {
          given.set(query, (await reader.type(query.text)).hits)
        } catch {
          // No answer in a minute is none; a new page has nothing to finish first.
          await reader.open('')
        }
      }
      return given
    }),
  )
  const scoreOf = (queries: readonly Query[]): Sides<Score> => ({
    ours: score(queries, answers.ours),
    defaults: score(queries, answers.defaults),
  })
  return {
    groups: groups.map(({ id, name, queries }) => ({
      id,
      name,
      count: queries.length,
      score: scoreOf(queries),
      failed: queries
        .filter(query => !judge(query.expected, answers.ours.get(query) ?? []).first)
        .map(query => ({
          query: query.text,
          instead: instead(answers.ours.get(query)),
          expected: wanted(query),
        })),
    })),
    totals: totals.map(({ name, includes }) => {
      const queries = groups.filter(({ id }) => includes(id)).flatMap(group => group.queries)
      return { name, count: queries.length, score: scoreOf(queries) }
    }),
  }
}

function score(queries: readonly Query[], answers: ReadonlyMap<Query, readonly Hit[]>): Score {
  const judged = queries.map(query => judge(query.expected, answers.get(query) ?? []))
  return {
    first: mean(judged.map(({ first }) => Number(first))),
    firstThree: mean(judged.map(({ firstThree }) => Number(firstThree))),
    reciprocal: mean(judged.map(({ reciprocal }) => reciprocal)),
  }
}

function instead(hits: readonly Hit[] | undefined): string {
  if (hits === undefined) return '(no answer in a minute)'
  const [first] = hits
  return first === undefined ? '(nothing)' : `${first.address}${first.exact ? '' : ' (inexact)'}`
}

function wanted({ expected }: Query): string {
  if (expected.kind === 'nothing') return '(nothing exact)'
  return expected.kind === 'first' ? (expected.anyOf[0] ?? '') : `${expected.allOf.join(' and ')}, all`
}

/** Typed in other ways, the same first ten; without marks, the same first; in a fresh page, the same first ten. */
async function invariances(
  both: Sides<Side>,
  queries: readonly Query[],
): Promise<SearchReport['invariances']> {
  const texts = queries.map(({ text }) => text.normalize('NFC'))
  const compared = await ofBoth(both, side =>
    inVisit(side, async reader => {
      const plain = new Map<string, readonly string[]>()
      const ask = async (text: string, places: number) => addressesOf(await reader.type(text), places)
      for (const text of texts) plain.set(text, await ask(text, 10))
      const count = async (write: (text: string) => string, places: number): Promise<number> => {
        let same = 0
        for (const text of texts)
          same += Number(isSame(await ask(write(text), places), plain.get(text)?.slice(0, places)))
        return same
      }
      const ways = new Map<string, number>()
      for (const [way, write] of Object.entries(waysOfTyping))
        ways.set(`${way}, first ten`, await count(write, 10))
      ways.set('without marks, the first', await count(foldText, 1))
      let same = 0
      for (const text of texts.slice(0, FRESH_QUERIES)) {
        const used = await ask(text, 10)
        same += Number(
          isSame(await inVisit(side, async fresh => addressesOf(await fresh.open(text), 10)), used),
        )
      }
      ways.set('fresh and used page, first ten', same)
      return ways
    }),
  )
  return [...compared.ours].map(([way, same]) => ({
    way,
    count: way.startsWith('fresh') ? Math.min(FRESH_QUERIES, texts.length) : texts.length,
    same: { ours: same, defaults: compared.defaults.get(way) ?? 0 },
  }))
}

function addressesOf({ hits }: { hits: readonly Hit[] }, places: number): readonly string[] {
  return hits.slice(0, places).map(({ address }) => address)
}

function isSame(some: readonly string[], others: readonly string[] = []): boolean {
  return some.join() === others.join()
}

/** Some visits, each with a first query and later ones. */
async function visits(
  both: Sides<Side>,
  queries: readonly Query[],
  number: string,
): Promise<Pick<SearchReport, 'transfer' | 'times'>> {
  const measured = await ofBoth(both, async side => {
    const first: { bytes: number; milliseconds: number }[] = []
    const later: { bytes: number; milliseconds: number }[] = []
    const pauses: number[] = []
    for (let visit = 0; visit < VISITS; visit += 1) {
      await inVisit(side, async reader => {
        // Each visit begins elsewhere in the list, so that not all begin with the same kind of query.
        const from = Math.floor((visit * queries.length) / VISITS)
        const asked = Array.from(
          { length: LATER_QUERIES + 1 },
          (_, i) => queries[(from + i) % queries.length]?.text ?? '',
        )
        const start = side.host.bytesSent()
        await reader.page.locator('main input[name="q"]').focus()
        // A hand needs as long to type its first words.
        await reader.page.waitForTimeout(500)
        for (const [i, text] of asked.entries()) {
          const before = i === 0 ? start : side.host.bytesSent()
          const { milliseconds } = await reader.type(text)
          await reader.page.waitForLoadState('networkidle')
          const list = i === 0 ? first : later
          list.push({ bytes: side.host.bytesSent() - before, milliseconds })
        }
        pauses.push((await reader.type(asked[1] ?? '', 'pause')).milliseconds)
      })
    }
    const numberJump = await jump(side, number)
    return { first, later, pauses, numberJump }
  })
  const of = <T>(pick: (one: (typeof measured)['ours']) => T): Sides<T> => ({
    ours: pick(measured.ours),
    defaults: pick(measured.defaults),
  })
  return {
    transfer: of(({ first, later, numberJump }) => ({
      first: quantile(
        first.map(({ bytes }) => bytes),
        0.5,
      ),
      later: quantile(
        later.map(({ bytes }) => bytes),
        0.5,
      ),
      numberJump,
    })),
    times: of(({ first, later, pauses }) => ({
      median: quantile(
        later.map(({ milliseconds }) => milliseconds),
        0.5,
      ),
      p95: quantile(
        later.map(({ milliseconds }) => milliseconds),
        0.95,
      ),
      afterPause: quantile(pauses, 0.5),
      first: quantile(
        first.map(({ milliseconds }) => milliseconds),
        0.5,
      ),
    })),
  }
}

/** Nothing where a page knows no document without its engine. */
async function jump(side: Side, number: string): Promise<number | undefined> {
  return inVisit(side, async reader => {
    await reader.page.route('**/pagefind.js*', route => route.abort())
    const before = side.host.bytesSent()
    const answer = await Promise.race([
      // The engine is held back on purpose: that no answer comes is what the other side is expected to show.
      reader.typeForFirstHit(number).catch(() => undefined),
      reader.page.waitForTimeout(3_000),
    ])
    return answer === undefined ? undefined : side.host.bytesSent() - before
  })
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function quantile(values: readonly number[], part: number): number {
  return (
    values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ??
    Number.NaN
  )
}
