// The shipped content, asked in a real browser: a sample of the query set, and what no answer may depend on.
// `npm run bench -- search` asks all of it.

import { afterAll, beforeAll, describe, expect } from 'vitest'
import { judge, loadQuerySet, type Query, type QueryGroup, waysOfTyping } from '../search/queries/index.ts'
import { browserTest } from './browser-test.ts'
import { siteFolder } from './built-site.ts'
import { type Answered, openReader } from './search-reader.ts'
import { type ServedSite, serveFolder } from './serve.ts'

const SAMPLE = 5
/** Of these the whole set tells how many are answered; the others answer every query of the sample. */
const MEASURED_ONLY: ReadonlySet<string> = new Set(['phrases', 'telex', 'typos', 'vni'])

let site: ServedSite
beforeAll(async () => {
  site = await serveFolder(siteFolder(), { compress: true })
})
afterAll(() => site.close())

const groups = loadQuerySet()

/** Every n-th of a group: spread over it, and the same on every machine. */
function sampleOf({ queries }: QueryGroup, count = SAMPLE): readonly Query[] {
  const chosen = Array.from({ length: count }, (_, index) => Math.floor((index * queries.length) / count))
  return chosen.flatMap(index => queries[index] ?? [])
}

const firstTen = ({ hits }: Answered): readonly string[] => hits.slice(0, 10).map(({ address }) => address)

describe('the first page a reader is shown', () => {
  browserTest('is the right one, however the query is typed', async ({ page }) => {
    const reader = await openReader(page.context(), site.url)
    await reader.open('')
    const failed: string[] = []
    for (const group of groups.filter(({ id }) => !MEASURED_ONLY.has(id))) {
      for (const { text, expected } of sampleOf(group)) {
        const { hits } = await reader.type(text)
        if (!judge(expected, hits).first)
          failed.push(`${group.id}, ${text}: ${hits[0]?.address ?? 'nothing'}`)
      }
    }
    expect(failed).toEqual([])
  })
})

describe('the first ten pages', () => {
  const asked = ['exact-marks', 'tone-placement', 'titles', 'number-full']
    .flatMap(id => groups.filter(group => group.id === id))
    .flatMap(group => sampleOf(group, 2))
    .map(({ text }) => text.normalize('NFC'))

  browserTest('are the same for every way of typing the same letters', async ({ page }) => {
    const reader = await openReader(page.context(), site.url)
    await reader.open('')
    for (const text of asked) {
      const answer = firstTen(await reader.type(text))
      expect(answer.length, text).toBeGreaterThan(0)
      for (const [way, write] of Object.entries(waysOfTyping))
        expect(firstTen(await reader.type(write(text))), `${text}, ${way}`).toEqual(answer)
    }
  })

  browserTest('do not depend on what was asked before', async ({ openPage }) => {
    const used = await openReader((await openPage()).context(), site.url)
    await used.open('')
    for (const text of [...asked, 'an toan', 'di']) await used.type(text)
    for (const text of asked.slice(0, 3)) {
      const fresh = await openReader((await openPage()).context(), site.url)
      expect(firstTen(await used.type(text)), text).toEqual(firstTen(await fresh.open(text)))
    }
  })
})
