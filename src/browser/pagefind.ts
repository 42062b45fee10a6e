// The part of Pagefind's browser API that is used here, and how it is loaded.

/** How much a word weighs that stands in one of these, beside the text of the page. */
export const FACT_WEIGHTS = {
  title: 5,
  numbers: 20,
  authors: 5,
  origin: 5,
  acronyms: 2,
  spelledOut: 0.5,
  days: 1,
  line: 0,
  titleAsWritten: 0,
}

export type FactName = keyof typeof FACT_WEIGHTS

export interface EngineFragment {
  /** With the path prefix. */
  url: string
  content: string
  /** In the form of `engineText`, but for the title as its author spells it (there only where it differs). */
  meta: Readonly<Partial<Record<FactName, string>>>
  /** Headings with ids: at which word of the content each stands, counted by the white space between words. */
  anchors: readonly { id: string; text: string; location: number }[]
}

export interface EngineResult {
  id: string
  score: number
  /** Places in the text of the page where words stand that were asked for. */
  words: readonly number[]
  data(): Promise<EngineFragment>
}

export interface SearchEngine {
  search(text: string | null): Promise<{ results: readonly EngineResult[] }>
}

export interface EngineLoader {
  /** The engine, loaded once; after a failure another one. */
  load(): Promise<SearchEngine>
  /** For whoever saw it fail: the next one to ask gets another. */
  discard(): void
}

/** What the file of the engine gives. Its files and the pages stand where its own address says, if not elsewhere. */
export interface EngineModule {
  createInstance(options: { noWorker: boolean; basePath?: string; baseUrl?: string }): SearchEngine & {
    options(options: { ranking: { metaWeights: Readonly<Record<string, number>> } }): Promise<void>
  }
}

/**
 * Loads the engine from its folder. An engine that failed once stays as it is: it keeps the promises of what it could
 * not fetch, and a browser those of a module. So each has an address of its own, and is given up when it fails.
 */
export function createEngineLoader(folder: URL): EngineLoader {
  const lostChunks = watchChunks(folder)
  let loading: Promise<SearchEngine> | undefined
  let engines = 0
  return {
    load() {
      if (!loading) {
        const mine = load(folder, engines, lostChunks)
        engines += 1
        loading = mine
        mine.catch(() => {
          if (loading === mine) loading = undefined
        })
      }
      return loading
    },
    discard() {
      loading = undefined
    },
  }
}

async function load(folder: URL, before: number, lostChunks: () => number): Promise<SearchEngine> {
  const address = new URL('pagefind.js', folder)
  if (before > 0) address.searchParams.set('lan', String(before + 1))
  const { createInstance }: EngineModule = await import(address.href)
  const lostBefore = lostChunks()
  // What a worker could not fetch would be seen by nobody.
  const engine = createInstance({ noWorker: true })
  // Answers when the engine is ready, or says why it is not.
  await engine.options({ ranking: { metaWeights: FACT_WEIGHTS } })
  return {
    async search(text) {
      const found = await engine.search(text)
      if (lostChunks() > lostBefore) throw new Error('A chunk of the index was not loaded')
      return found
    },
  }
}

/**
 * Counts the chunks of the index that did not come. The engine only logs that, and answers as if their words stood on
 * no page.
 */
function watchChunks(folder: URL): () => number {
  const fetchAny = globalThis.fetch
  let lost = 0
  globalThis.fetch = async (input, init) => {
    const { href } = new URL(input instanceof Request ? input.url : input, folder)
    if (!href.startsWith(folder.href) || !href.endsWith('.pf_index')) return fetchAny(input, init)
    try {
      const response = await fetchAny(input, init)
      if (!response.ok) throw new Error(`${href} not loaded: ${response.status}`)
      // The line may break in the midst of it.
      return new Response(await response.arrayBuffer())
    } catch (error) {
      lost += 1
      throw error
    }
  }
  return () => lost
}
