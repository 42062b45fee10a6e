// runTool('knip', []) // runs node_modules/knip/bin/knip.js with this very Node, and gives its exit code

import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '..')

/**
 * Runs a development tool in the project's folder. Not through a shell and not by the file in
 * node_modules/.bin: both may start it with the machine's Node, which may be too old for it.
 */
export function runTool(packageName: string, args: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, [entryOf(packageName), ...args], { cwd: root, stdio: 'inherit' })
  // The tool decides how to end: a first Ctrl+C lets vitest close its workers and its browser.
  const forward = (signal: NodeJS.Signals) => child.kill(signal)
  const wait = () => undefined
  process.on('SIGTERM', forward)
  process.on('SIGINT', wait)
  return new Promise<number>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 143)))
  }).finally(() => {
    process.off('SIGTERM', forward)
    process.off('SIGINT', wait)
  })
}

/** Biome colours its words even where they go to a file. */
export function biomeColors(): readonly string[] {
  return process.stdout.isTTY ? [] : ['--colors=off']
}

function entryOf(packageName: string): string {
  const directory = join(root, 'node_modules', packageName)
  const { bin }: { bin: string | Record<string, string> } = JSON.parse(
    readFileSync(join(directory, 'package.json'), 'utf8'),
  )
  const entry = typeof bin === 'string' ? bin : Object.values(bin)[0]
  if (entry === undefined) throw new Error(`Package has no program: ${packageName}`)
  return join(directory, entry)
}
