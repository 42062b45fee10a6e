// A reader without a browser: the script that fetches the light index, over an index that was just made.
//   const matches = openInstantIndex(instantIndex(bulletin))
//   await matches.find('nđ 61')   // [{address: '/van-ban/61-2018-nd-cp/', …}]
import { createInstantMatches, type InstantMatches } from '../../src/browser/instant-matches.ts'
import type { InstantIndex } from '../../src/site/search/instant-index.ts'

const root = 'https://ban-tin.example/a/'

/** `asked` is told of every file that is fetched. */
export function openInstantIndex(
  { manifest, shards }: InstantIndex,
  asked: (file: string) => void = () => undefined,
): InstantMatches {
  const files = new Map([
    ['index.json', JSON.stringify(manifest)],
    ...shards.map((shard, number) => [`${manifest.version}/${number}.json`, shard] as const),
  ])
  globalThis.fetch = async input => {
    const file = String(input).replace(`${root}pagefind/instant/`, '')
    asked(file)
    return new Response(files.get(file) ?? '', { status: files.has(file) ? 200 : 404 })
  }
  return createInstantMatches(new URL(root))
}
