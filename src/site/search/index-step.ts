// The search index of a built site: Pagefind's bundle, the table of document numbers, that of the filters, the words of
// the bulletin, and the light index.
//   await writeSearchIndex({ bulletin, outputDir: '_site' })   // {pages: 76}, in _site/pagefind/
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { close, createIndex, type PagefindIndex } from 'pagefind'
import type { Bulletin } from '../../bulletin/index.ts'
import { filterTable, fragmentIds } from './filter-table.ts'
import { instantIndex } from './instant-index.ts'
import { numberTable } from './number-table.ts'
import { searchCopies } from './search-copies.ts'
import { copyHtml, type SearchCopy } from './search-copy.ts'
import { vocabularyOf } from './vocabulary.ts'

/** Pagefind's own interfaces, and its worker: ours is a script of the site, and asks the engine in the page. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\./

/**
 * How much goes into one chunk of the index. A query fetches a chunk for each of its words, and the engine's own
 * choice of 20000 would put all the words of a small bulletin into one. Chunks so small that a large bulletin has thousands
 * would make their list, which every visit fetches, longer than what they save. Read by the program from its environment;
 * there is no other way to tell it.
 */
const CHUNK_SIZE = 'PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'

function chunkSize(pages: number): number {
  return Math.max(30, Math.round(pages / 16))
}

/** One after the other: all indexes of a process share one service, and closing it ends them all. */
let last: Promise<unknown> = Promise.resolve()

/** The same bulletin gives the same files. */
export function writeSearchIndex(site: {
  bulletin: Bulletin
  outputDir: string
}): Promise<{ pages: number }> {
  const result = last.then(() => write(site))
  last = result.catch(() => undefined)
  return result
}

async function write({
  bulletin,
  outputDir,
}: {
  bulletin: Bulletin
  outputDir: string
}): Promise<{ pages: number }> {
  const folder = join(outputDir, 'pagefind')
  // Names of chunks are hashes: those of an earlier index would stay for ever.
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  try {
    const copies = searchCopies(bulletin)
    await writeBundle(copies, folder)
    await writeNumbers(bulletin, folder)
    const filters = filterTable(copies, await fragmentIds(folder))
    await writeFile(join(folder, 'filters.json'), JSON.stringify(filters))
    await writeFile(join(folder, 'words.json'), JSON.stringify(vocabularyOf(copies)))
    await writeInstantIndex(bulletin, join(folder, 'instant'))
    return { pages: copies.length }
  } finally {
    await close()
  }
}

async function writeNumbers(bulletin: Bulletin, folder: string): Promise<void> {
  const { table, shards } = numberTable(bulletin)
  await writeFile(join(folder, 'numbers.json'), JSON.stringify(table))
  await mkdir(join(folder, 'numbers'))
  for (const [name, rows] of shards) {
    await writeFile(join(folder, 'numbers', `${name}.json`), JSON.stringify(rows))
  }
}

async function writeInstantIndex(bulletin: Bulletin, folder: string): Promise<void> {
  const { manifest, shards } = instantIndex(bulletin)
  await mkdir(join(folder, manifest.version), { recursive: true })
  await writeFile(join(folder, 'index.json'), JSON.stringify(manifest))
  for (const [number, shard] of shards.entries()) {
    await writeFile(join(folder, manifest.version, `${number}.json`), shard)
  }
}

async function writeBundle(copies: readonly SearchCopy[], folder: string): Promise<void> {
  // The first call starts the program, which inherits the environment.
  process.env[CHUNK_SIZE] = String(chunkSize(copies.length))
  // Without the forced language a page tagged otherwise would get an index of its own, which nobody searches.
  const { index, errors } = await createIndex({ forceLanguage: 'vi' })
  if (!index) throw new Error(`Pagefind made no index: ${errors.join('; ')}`)
  await addPages(copies, index)
  const written = await index.writeFiles({ outputPath: folder })
  if (written.errors.length > 0) throw new Error(`Pagefind wrote no index: ${written.errors.join('; ')}`)
  for (const name of await readdir(folder)) {
    if (unused.test(name)) await rm(join(folder, name))
  }
}

async function addPages(copies: readonly SearchCopy[], index: PagefindIndex): Promise<void> {
  for (const copy of copies) {
    const { errors } = await index.addHTMLFile({ url: copy.address, content: copyHtml(copy) })
    if (errors.length > 0) throw new Error(`Pagefind did not take ${copy.address}: ${errors.join('; ')}`)
  }
}
