// Builds small bulletins as `npm run build` does, in a process of its own, and looks at what came out.
import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const project = fileURLToPath(new URL('../..', import.meta.url))
export const smallBulletin = join(project, 'tests/fixtures/bulletins/site-small')
/** The day of every build here. */
export const today = '2026-11-23'

export interface Run {
  code: number | null
  stdout: string
  stderr: string
}

/** A script of the project with arguments: `await runScript('build', ['--output', folder])`. */
export function runScript(name: string, args: readonly string[]): Promise<Run> {
  const child = spawn(process.execPath, [join(project, 'scripts', `${name}.ts`), ...args], { cwd: project })
  const run: Run = { code: null, stdout: '', stderr: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    run.stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    run.stderr += text
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', code => resolve({ ...run, code }))
  })
}

/** Builds a bulletin of the fixtures, or a copy of one, without search unless asked for. */
export function build(content: string, output: string, ...args: readonly string[]): Promise<Run> {
  return runScript('build', [
    '--content',
    content,
    '--output',
    output,
    '--date',
    today,
    '--no-search',
    ...args,
  ])
}

/** A folder that is gone after `remove`; spaces and Vietnamese letters in its path, as on an editor's machine. */
export function temporaryFolder(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'bản tin thử '))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

export function copyOfSmallBulletin(to: string): string {
  cpSync(smallBulletin, to, { recursive: true })
  return to
}

/** Paths of all files of a folder, sorted: `['404.html', 'tin/2020/mot-cua/index.html', …]`. */
export function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort()
}

/** Every file with its bytes, to compare two trees. */
export function contentsOf(folder: string): Map<string, string> {
  return new Map(filesOf(folder).map(file => [file, readFileSync(join(folder, file)).toString('base64')]))
}
