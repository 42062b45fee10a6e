// A reader without a browser: Pagefind's own browser module over the files of an index, asked through our plan.
//   const reader = await openIndex(folder)
//   await reader.ask('quyet dinh')   // {addresses: ['/van-ban/…/', …], …}
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { entriesOf } from '../../src/browser/entries.ts'
import { type Answer, type FoundPage, findPages } from '../../src/browser/find-pages.ts'
import { createNumberFinder, type NumberRow, type NumberTable } from '../../src/browser/number-table.ts'
import { type EngineModule, FACT_WEIGHTS, type SearchEngine } from '../../src/browser/pagefind.ts'
import { hasDigit, planQuery, type QueryPlan } from '../../src/browser/query.ts'
import { openVocabulary, type VocabularyData } from '../../src/browser/vocabulary.ts'

export interface Asked {
  /** In the order shown, at most the first ten found by words. */
  addresses: readonly string[]
  pages: readonly FoundPage[]
  /** As it was typed; the answer has that which was searched in the end. */
  plan: QueryPlan
  answer: Answer
}

export interface Reader {
  /** As typed: slips stay slips. */
  ask(query: string, how?: { asTyped: boolean }): Promise<Asked>
  engine: SearchEngine
}

/** Each reader has an engine of its own, which has loaded nothing yet. */
export async function openIndex(outputDir: string): Promise<Reader> {
  const folder = join(outputDir, 'pagefind')
  serveFiles(folder)
  const module: EngineModule = await import(pathToFileURL(join(folder, 'pagefind.js')).href)
  const engine = module.createInstance({ basePath: `${folder}/`, baseUrl: '/', noWorker: true })
  await engine.options({ ranking: { metaWeights: FACT_WEIGHTS } })
  const numbers = createNumberFinder(await readJson<NumberTable>(join(folder, 'numbers.json')), name =>
    readJson<readonly NumberRow[]>(join(folder, 'numbers', `${name}.json`)),
  )
  const planFor = (query: string) => planQuery(query, hasDigit(query) ? numbers : undefined)
  const loadVocabulary = async () =>
    openVocabulary(await readJson<VocabularyData>(join(folder, 'words.json')))
  return {
    engine,
    async ask(query, { asTyped } = { asTyped: false }) {
      const plan = await planFor(query)
      const answer = await findPages(plan, engine, asTyped ? undefined : { loadVocabulary, plan: planFor })
      const pages = await Promise.all(answer.hits.slice(0, 10).map(hit => hit.load()))
      const addresses = entriesOf(answer.plan, pages).map(entry =>
        entry.as === 'page' ? entry.page.href : entry.document.address,
      )
      return { addresses, pages, plan, answer }
    },
  }
}

async function readJson<Data>(file: string): Promise<Data> {
  return JSON.parse(await readFile(file, 'utf8'))
}

/** The module fetches its files by their paths. */
function serveFiles(folder: string): void {
  globalThis.fetch = async input => {
    const path = String(input).replace(/\?.*/, '')
    if (!path.startsWith(folder)) throw new Error(`Not a file of the index: ${path}`)
    return new Response(await readFile(path))
  }
}
