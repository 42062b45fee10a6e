// A reader without a browser: Pagefind's own browser module over the files of an index, asked through our plan.
//   const reader = await openIndex(folder)
//   await reader.ask('quyet dinh')   // {addresses: ['/van-ban/…/', …], …}
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { entriesOf } from '../../src/browser/entries.ts'
import { type Answer, type FoundPage, findPages } from '../../src/browser/find-pages.ts'
import { createNumberFinder } from '../../src/browser/number-table.ts'
import { FACT_WEIGHTS, type SearchEngine } from '../../src/browser/pagefind.ts'
import { hasDigit, planQuery, type QueryPlan } from '../../src/browser/query.ts'

export interface Asked {
  /** In the order shown, at most the first ten found by words. */
  addresses: readonly string[]
  pages: readonly FoundPage[]
  plan: QueryPlan
  answer: Answer
}

export interface Reader {
  ask(query: string): Promise<Asked>
  engine: SearchEngine
}

/** Each reader has an engine of its own, which has loaded nothing yet. */
export async function openIndex(outputDir: string): Promise<Reader> {
  const folder = join(outputDir, 'pagefind')
  serveFiles(folder)
  const module: { createInstance(options: object): SearchEngine } = await import(
    pathToFileURL(join(folder, 'pagefind.js')).href
  )
  const engine = module.createInstance({ basePath: `${folder}/`, baseUrl: '/', noWorker: true })
  await engine.options({ ranking: { metaWeights: FACT_WEIGHTS } })
  const numbers = createNumberFinder(JSON.parse(await readFile(join(folder, 'numbers.json'), 'utf8')))
  return {
    engine,
    async ask(query) {
      const plan = planQuery(query, hasDigit(query) ? numbers : undefined)
      const answer = await findPages(plan, engine)
      const pages = await Promise.all(answer.hits.slice(0, 10).map(hit => hit.load()))
      const addresses = entriesOf(plan, pages).map(entry =>
        entry.as === 'page' ? entry.page.href : entry.document.address,
      )
      return { addresses, pages, plan, answer }
    },
  }
}

/** The module fetches its files by their paths. */
function serveFiles(folder: string): void {
  globalThis.fetch = async input => {
    const path = String(input).replace(/\?.*/, '')
    if (!path.startsWith(folder)) throw new Error(`Not a file of the index: ${path}`)
    return new Response(await readFile(path))
  }
}
