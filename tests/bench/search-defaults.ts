// The same pages, searched by Pagefind as it comes: what ours has to be better than.
//   await writeDefaults(folder, siteFolder, addresses)   // a folder with /tim-kiem/ that keeps the promises of ours
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { close, createIndex } from 'pagefind'
import { pagefindPage } from '../browser/index.ts'

/** Indexes the built pages at these addresses, with no option set and nothing marked in them. */
export async function writeDefaults(
  folder: string,
  site: string,
  addresses: readonly string[],
): Promise<void> {
  const { index } = await createIndex()
  if (!index) throw new Error('Pagefind made no index')
  try {
    for (const address of addresses) {
      const content = await readFile(join(site, address, 'index.html'), 'utf8')
      const { errors } = await index.addHTMLFile({ url: address, content })
      if (errors.length > 0) throw new Error(`Pagefind did not take ${address}: ${errors.join('; ')}`)
    }
    await index.writeFiles({ outputPath: join(folder, 'pagefind') })
  } finally {
    await close()
  }
  await mkdir(join(folder, 'tim-kiem'))
  await copyFile(pagefindPage, join(folder, 'tim-kiem', 'page.js'))
  await writeFile(
    join(folder, 'tim-kiem', 'index.html'),
    `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Pagefind</title><script type="module" src="page.js"></script>
<main><form><input name="q"></form><ol data-search-results data-state="idle"></ol></main></html>`,
  )
}
