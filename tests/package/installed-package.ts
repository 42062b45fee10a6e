// const { folder, tarball } = installPackage()
//
// The package as others get it: packed by npm from a copy of the project, since another test must not meet the
// package.json that stands in meanwhile, and installed in an empty project without a network.

import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'

export interface InstalledPackage {
  /** The copy of the project that was packed. */
  project: string
  /** The empty project it was installed in. */
  folder: string
  /** What `npm pack --json` said. */
  packed: { filename: string; files: { path: string }[] }
  /** To be removed in the end. */
  base: string
}

const root = join(import.meta.dirname, '..', '..')
const ingredients = [
  'package.json',
  'README.md',
  'LICENSE',
  'CHANGELOG.md',
  'tsconfig.json',
  'tsconfig.legal.json',
  'scripts',
  'src/legal',
]

export function installPackage(): InstalledPackage {
  const base = mkdtempSync(join(tmpdir(), 'package-'))
  const project = join(base, 'Bản tin số 1 (thử)')
  const folder = join(base, 'consumer')
  for (const name of ingredients) cpSync(join(root, name), join(project, name), { recursive: true })
  // The launcher finds nothing to install, and the compiler is all that packing needs.
  mkdirSync(join(project, 'node_modules'))
  symlinkSync(join(root, 'node_modules/typescript'), join(project, 'node_modules/typescript'), 'junction')
  for (const name of ['package-lock.json', 'node_modules/.package-lock.json'])
    writeFileSync(join(project, name), JSON.stringify({ lockfileVersion: 3, packages: {} }))

  const [packed] = JSON.parse(npm(project, 'pack', '--json', '--pack-destination', '..'))
  mkdirSync(folder)
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }))
  npm(folder, 'install', '--offline', '--no-audit', '--no-fund', `../${packed.filename}`)
  return { project, folder, packed, base }
}

/** Runs npm as a user does who has no settings, and gives what it wrote on standard output. */
function npm(cwd: string, ...args: string[]): string {
  const run = spawnSync(npmProgram, args, { ...npmOptions(cwd), encoding: 'utf8' })
  if (run.status !== 0) throw new Error(`npm ${args.join(' ')}: ${run.error ?? run.stderr}${run.stdout}`)
  return run.stdout
}

/** Packs the project once more, for a test that does not let npm end. */
export function startPacking({ project }: InstalledPackage): ChildProcess {
  return spawn(npmProgram, ['pack', '--pack-destination', '..'], { ...npmOptions(project), stdio: 'ignore' })
}

const windows = process.platform === 'win32'
const npmProgram = windows ? 'npm.cmd' : 'npm'

function npmOptions(cwd: string) {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(npm_|node$)/i.test(name)))
  const path = Object.keys(env).find(name => name.toUpperCase() === 'PATH') ?? 'PATH'
  env[path] = [dirname(process.execPath), env[path]].join(delimiter)
  env.npm_config_cache = join(cwd, '..', 'npm-cache')
  env.npm_config_update_notifier = 'false'
  // A batch file only starts through a shell, for which none of our arguments needs quotation marks.
  return { cwd, env, shell: windows }
}

/** The JSON of a file in a folder. */
export function readJson(folder: string, name: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(folder, name), 'utf8'))
}
