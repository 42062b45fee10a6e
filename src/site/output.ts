// A build that fails leaves what was there as it was: the new tree is written beside the old one and takes
// its place when it is whole.
//   await replaceFolder(checkOutput('_site', { projectDir, contentDir }), async folder => { … })
import {
  existsSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
} from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'

/** Thrown where writing to a folder would destroy what is no earlier build. `message` is for the editor. */
export class OutputRefused extends Error {}

/** A file every build has, with words in it that nobody else's has: how an earlier build is known. */
const MARK = join('du-lieu', 'van-ban.json')

/** What a build must never swallow, even where an earlier build stands beside it. */
const KEPT = ['.git', '.hg', '.svn', 'package.json', 'node_modules']

/** A folder that may be replaced. Only `checkOutput` makes one. */
export interface OutputFolder {
  readonly path: string
}

/**
 * The real path of the folder to build into.
 *
 * @throws OutputRefused where it holds or is held by the content, holds the project, or has something else in it
 */
export function checkOutput(
  output: string,
  { projectDir, contentDir }: { projectDir: string; contentDir: string },
): OutputFolder {
  const folder = realOf(resolve(output))
  const named = `«${output}»`
  const project = realOf(resolve(projectDir))
  const content = realOf(resolve(contentDir))
  if (holds(folder, project))
    throw new OutputRefused(`Không dựng trang vào ${named}: mã nguồn của bản tin ở trong đó.`)
  if (holds(folder, content) || holds(content, folder)) {
    throw new OutputRefused(`Không dựng trang vào ${named}: đó là chỗ của nội dung. Chọn một thư mục khác.`)
  }
  const found = statOf(folder)
  if (found === undefined) return { path: folder }
  if (!found.isDirectory())
    throw new OutputRefused(`Không dựng trang vào ${named}: đó là một tệp, không phải thư mục.`)
  const names = readdirSync(folder)
  if (names.length === 0) return { path: folder }
  const kept = KEPT.find(name => names.includes(name))
  if (kept !== undefined || !existsSync(join(folder, MARK))) {
    throw new OutputRefused(
      `Không dựng trang vào ${named}: thư mục đã có ${kept === undefined ? 'những thứ khác' : `«${kept}»`}, dựng vào đó sẽ làm mất. Chọn một thư mục trống hoặc một thư mục do lần dựng trước tạo ra.`,
    )
  }
  return { path: folder }
}

/** Calls `write` with an empty folder beside `output`, then puts that folder in its place. */
export async function replaceFolder<Result>(
  { path: output }: OutputFolder,
  write: (folder: string) => Promise<Result>,
): Promise<Result> {
  const parent = dirname(output)
  mkdirSync(parent, { recursive: true })
  clearLeftovers(output)
  const next = siblingOf(output, 'next')
  rmSync(next, { recursive: true, force: true })
  mkdirSync(next)
  try {
    const result = await write(next)
    swapIn(next, output)
    return result
  } catch (error) {
    rmSync(next, { recursive: true, force: true })
    throw error
  }
}

/** `_site.next-4711`: on the same file system as the output, so that renaming is all there is to do. */
function siblingOf(output: string, role: 'next' | 'old'): string {
  return `${output}.${role}-${process.pid}`
}

function swapIn(next: string, output: string): void {
  const old = siblingOf(output, 'old')
  const replaced = existsSync(output)
  if (replaced) renameSync(output, old)
  try {
    renameSync(next, output)
  } catch (error) {
    if (replaced) renameSync(old, output)
    throw error
  }
  // The new build stands. What cannot be deleted now (a file open on Windows) the next build clears away.
  if (replaced) rmSync(old, { recursive: true, force: true, maxRetries: 3 })
}

/** What builds left that were killed: half a new tree; or, killed between two renames, the old one. */
function clearLeftovers(output: string): void {
  const beginning = `${basename(output)}.`
  for (const name of readdirSync(dirname(output)).sort()) {
    if (!name.startsWith(beginning)) continue
    const leftover = /^(?<role>next|old)-(?<pid>\d+)$/.exec(name.slice(beginning.length))?.groups
    if (leftover === undefined || isRunning(Number(leftover.pid))) continue
    const path = join(dirname(output), name)
    if (leftover.role === 'old' && !existsSync(output)) renameSync(path, output)
    else rmSync(path, { recursive: true, force: true })
  }
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Somebody else's process is running too, it only may not be asked.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** The path with links followed as far as it exists: `_site` may be a link to a folder of the web server. */
function realOf(path: string): string {
  if (existsSync(path)) return realpathSync(path)
  const parent = dirname(path)
  return parent === path ? path : join(realOf(parent), basename(path))
}

/** holds('/a', '/a/b') // true, and so does '/a' itself */
function holds(outer: string, inner: string): boolean {
  const path = relative(outer, inner)
  return path === '' || (path !== '..' && !path.startsWith(`..${sep}`) && path !== resolve(path))
}

function statOf(path: string): Stats | undefined {
  return statSync(path, { throwIfNoEntry: false })
}
