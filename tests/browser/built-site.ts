// Builds the shipped content once for all browser tests, on a fixed day, by the command a publisher types.
//   import { siteFolder } from './built-site.ts'   // then serveFolder(siteFolder())

import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    builtSite: string
  }
}

/** The day of the tests: statuses in the expectations are those of this day. */
export const BUILD_DAY = '2026-11-23'

/** The folder of the built site. */
export const siteFolder = (): string => inject('builtSite')

export default function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'ban-tin-browser-'))
  const output = join(folder, 'site')
  const build = spawnSync(process.execPath, ['scripts/build.ts', '--output', output, '--date', BUILD_DAY], {
    cwd: project.config.root,
    encoding: 'utf8',
  })
  if (build.status !== 0)
    throw new Error(`The shipped content does not build:\n${build.stderr}\n${build.stdout}`)
  project.provide('builtSite', output)
  return () => rmSync(folder, { recursive: true, force: true })
}
