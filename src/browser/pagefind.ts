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
  options(options: { ranking: { metaWeights: Readonly<Record<string, number>> } }): Promise<void>
  init(): Promise<void>
  search(text: string | null): Promise<{ results: readonly EngineResult[] }>
}

/** Loads the engine from its folder, once; a failed load may be tried again. */
export function createEngineLoader(folder: URL): () => Promise<SearchEngine> {
  let loading: Promise<SearchEngine> | undefined
  return () => {
    loading ??= load(folder).catch((error: unknown) => {
      loading = undefined
      throw error
    })
    return loading
  }
}

async function load(folder: URL): Promise<SearchEngine> {
  const engine: SearchEngine = await import(new URL('pagefind.js', folder).href)
  await engine.options({ ranking: { metaWeights: FACT_WEIGHTS } })
  await engine.init()
  return engine
}
