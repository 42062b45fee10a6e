// const tour = await builtForATour()   // the shipped content, built and served as a host does, on a day of its own
// tour.url   // 'http://127.0.0.1:40321/'
// await tour.close()

import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serveFolder } from '../tests/browser/index.ts'
import { root } from './run-tool.ts'

export async function builtForATour(day: string): Promise<{ url: string; close: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'ban-tin-tour-'))
  const site = join(folder, 'site')
  const build = spawnSync(
    process.execPath,
    [join(root, 'scripts/build.ts'), '--output', site, '--date', day],
    {
      cwd: root,
      encoding: 'utf8',
    },
  )
  if (build.status !== 0) {
    rmSync(folder, { recursive: true, force: true })
    throw new Error(`The content does not build:\n${build.stderr}`)
  }
  const served = await serveFolder(site, { compress: true })
  return {
    url: served.url,
    async close() {
      await served.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
