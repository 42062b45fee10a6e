// The light index at the reader's: fetched when something is asked, shard by shard, each once.
import {
  createInstantFinder,
  type InstantFinder,
  type InstantMatch,
  readInstantQuery,
  selectingKeys,
} from './instant.ts'
import { type InstantManifest, type InstantShard, shardOf } from './instant-index.ts'

export interface InstantMatches {
  /** Fetches what any query needs, so that the first key finds it there. Never fails. */
  warmUp(): Promise<void>
  /**
   * Pages whose number, title, authors or acronyms have what is typed so far, best first: at each key, from memory once the
   * shard is there. Empty where there is no match; `undefined` where the index cannot be had, and nothing is known.
   */
  find(query: string, most?: number): Promise<readonly InstantMatch[] | undefined>
}

/**
 * `root` is the home page of the site.
 *
 * @example await createInstantMatches(new URL('../', import.meta.url)).find('nđ 61') // [{address: '/van-ban/61-2018-nd-cp/', …}]
 */
export function createInstantMatches(root: URL): InstantMatches {
  const folder = new URL('pagefind/instant/', root)
  let manifest: Promise<InstantManifest> | undefined
  const finders = new Map<string, Promise<InstantFinder>>()

  return {
    async warmUp() {
      try {
        const { version, shards } = await loadManifest()
        if (shards[0]?.[0] === '') await loadShard(version, 0)
      } catch {
        // Whoever asks tries again.
      }
    },
    async find(query, most) {
      const read = readInstantQuery(query)
      if (read.terms.length === 0) return []
      try {
        const manifest = await loadManifest()
        const shard = shardOf(manifest, selectingKeys(read), read.unfinished)
        return shard === undefined ? [] : (await loadShard(manifest.version, shard)).find(read, most)
      } catch {
        return undefined
      }
    },
  }

  function loadManifest(): Promise<InstantManifest> {
    manifest ??= fetchJson<InstantManifest>(new URL('index.json', folder)).catch((error: unknown) => {
      manifest = undefined
      throw error
    })
    return manifest
  }

  function loadShard(version: string, shard: number): Promise<InstantFinder> {
    const name = `${version}/${shard}.json`
    const finder =
      finders.get(name) ??
      fetchJson<InstantShard>(new URL(name, folder))
        .then(createInstantFinder)
        .catch((error: unknown) => {
          finders.delete(name)
          // A newer index may have taken the place of this one.
          manifest = undefined
          throw error
        })
    finders.set(name, finder)
    return finder
  }
}

async function fetchJson<Data>(url: URL): Promise<Data> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`Not loaded: ${url.pathname}: ${response.status}`)
  return JSON.parse(await response.text())
}
