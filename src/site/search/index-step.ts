// The search index of a built site: Pagefind's bundle, and the table of document numbers.
//   await writeSearchIndex({ bulletin, outputDir: '_site' })   // {pages: 76}, in _site/pagefind/
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { close, createIndex, type PagefindIndex } from 'pagefind'
import type { Bulletin } from '../../bulletin/index.ts'
import { numberTable } from './number-table.ts'
import { searchCopies } from './search-copies.ts'
import { copyHtml } from './search-copy.ts'
import { settleFilters } from './settled-filters.ts'

/** Pagefind's own interfaces; ours is a script of the site. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./

/**
 * How much goes into one chunk of the index. A query fetches a chunk for each of its words, and the engine's own
 * choice of 20000 would put all the words of a small bulletin into one. Read by the program from its environment;
 * there is no other way to tell it.
 */
const CHUNK_SIZE = { name: 'PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE', value: '1000' }

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
    const pages = await writeBundle(bulletin, folder)
    await writeFile(join(folder, 'numbers.json'), JSON.stringify(numberTable(bulletin)))
    return { pages }
  } finally {
    await close()
  }
}

async function writeBundle(bulletin: Bulletin, folder: string): Promise<number> {
  // The first call starts the program, which inherits the environment.
  process.env[CHUNK_SIZE.name] ??= CHUNK_SIZE.value
  // Without the forced language a page tagged otherwise would get an index of its own, which nobody searches.
  const { index, errors } = await createIndex({ forceLanguage: 'vi' })
  if (!index) throw new Error(`Pagefind made no index: ${errors.join('; ')}`)
  const pages = await addPages(bulletin, index)
  const written = await index.writeFiles({ outputPath: folder })
  if (written.errors.length > 0) throw new Error(`Pagefind wrote no index: ${written.errors.join('; ')}`)
  for (const name of await readdir(folder)) {
    if (unused.test(name)) await rm(join(folder, name))
  }
  await settleFilters(folder)
  return pages
}

async function addPages(bulletin: Bulletin, index: PagefindIndex): Promise<number> {
  let pages = 0
  for (const copy of searchCopies(bulletin)) {
    const { errors } = await index.addHTMLFile({ url: copy.address, content: copyHtml(copy) })
    if (errors.length > 0) throw new Error(`Pagefind did not take ${copy.address}: ${errors.join('; ')}`)
    pages += 1
  }
  return pages
}
