// The content folder as another revision of its git repository has it, written into a temporary folder.
//   const revision = readRevision('content', 'HEAD')
//   try { … revision.folder … } finally { revision.remove() }
//
// Only git and Node. The blobs are taken as they were committed: no line endings are turned, no filter of
// .gitattributes runs, and names come with a NUL between them, so that any letter may stand in them.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { nearestWord, WrongUsage } from '../arguments.ts'

export interface Revision {
  /** A content folder, for `loadBulletin`. */
  folder: string
  /** The whole name of the commit. */
  commit: string
  /** Path of the content folder inside the repository: `content/`; empty where it is all of it. */
  inRepository: string
  /** Deletes the folder. */
  remove(): void
}

/** Whatever cannot be read is `WrongUsage`, in one sentence. */
export function readRevision(contentDir: string, base: string): Revision {
  const git = gitIn(resolve(contentDir))
  const prefix = git('rev-parse', '--show-prefix')
  if (prefix.failure !== undefined)
    throw new WrongUsage(`Thư mục «${contentDir}» không nằm trong một kho git đọc được (${prefix.failure}).`)
  const inRepository = prefix.output.toString().replace(/\n$/, '')
  const commit = commitOf(base, git)
  const entries = listEntries(commit, inRepository, git)
  if (entries === undefined)
    throw new WrongUsage(`Phiên bản «${base}» không có thư mục «${inRepository.replace(/\/$/, '')}».`)

  const folder = mkdtempSync(join(tmpdir(), 'ban-tin-impact-'))
  const remove = (): void => rmSync(folder, { recursive: true, force: true })
  try {
    writeBlobs(entries, folder, git)
  } catch (error) {
    remove()
    throw error
  }
  return { folder, commit, inRepository, remove }
}

type Git = (...args: readonly string[]) => { output: Buffer; failure?: string }

/** git in a folder; `input` is given to it by `withInput`. */
function gitIn(folder: string): Git & { withInput(input: string, ...args: readonly string[]): Buffer } {
  // Set by git for its hooks, where they name the repository without its work tree.
  const { GIT_DIR, GIT_WORK_TREE, GIT_INDEX_FILE, GIT_PREFIX, ...env } = process.env
  const run = (args: readonly string[], input: string) => {
    const { error, status, stdout, stderr } = spawnSync('git', args, {
      cwd: folder,
      env: { ...env, LC_ALL: 'C' },
      input,
      maxBuffer: Number.POSITIVE_INFINITY,
    })
    if (error && 'code' in error && error.code === 'ENOENT')
      throw new WrongUsage('Không tìm thấy chương trình git; hãy cài từ https://git-scm.com rồi chạy lại.')
    if (error) throw error
    if (status === 0) return { output: stdout }
    return {
      output: stdout,
      failure:
        stderr
          .toString()
          .split('\n')[0]
          ?.replace(/[.\s]+$/, '') || `git ${status}`,
    }
  }
  return Object.assign((...args: readonly string[]) => run(args, ''), {
    withInput(input: string, ...args: readonly string[]): Buffer {
      const { output, failure } = run(args, input)
      if (failure !== undefined) throw new Error(`git ${args.join(' ')}: ${failure}`)
      return output
    },
  })
}

function commitOf(base: string, git: Git): string {
  // What begins with a hyphen would be an option of git; no revision does.
  const found = base.startsWith('-')
    ? { output: Buffer.of(), failure: 'not a revision' }
    : git('rev-parse', '--verify', '--quiet', `${base}^{commit}`)
  if (found.failure === undefined) return found.output.toString().trim()
  if (git('rev-parse', '--is-shallow-repository').output.toString().trim() === 'true')
    throw new WrongUsage(
      `Bản sao này của kho không có phiên bản «${base}», vì chỉ tải về một phần lịch sử; hãy chạy git fetch --unshallow (trong GitHub Actions: fetch-depth: 0).`,
    )
  if (git('rev-parse', '--verify', '--quiet', 'HEAD').failure !== undefined)
    throw new WrongUsage('Kho git này chưa có lần commit nào để so.')
  const names = git('for-each-ref', '--format=%(refname:short)').output.toString().split('\n')
  const near = nearestWord(base, names)
  throw new WrongUsage(
    `Kho git không có phiên bản «${base}»; ${near === undefined ? 'hãy ghi tên nhánh, nhãn hoặc mã commit, ví dụ --base HEAD~1.' : `có phải bạn muốn viết --base ${near}?`}`,
  )
}

interface Entry {
  blob: string
  /** Below the content folder. */
  path: string
}

/** Nothing where the revision has no such folder. Links are not followed, and media say nothing of the register. */
function listEntries(commit: string, inRepository: string, git: Git): Entry[] | undefined {
  const tree = `${commit}:${inRepository.replace(/\/$/, '')}`
  const { output, failure } = git('ls-tree', '-r', '-z', '--full-tree', tree)
  if (failure !== undefined) return undefined
  return output
    .toString()
    .split('\0')
    .flatMap(line => {
      // 100644 blob 5e0f24e…<TAB>articles/2020/x.md
      const [, blob, path] = /^100\d{3} blob (\S+)\t(.+)$/s.exec(line) ?? []
      return blob === undefined || path === undefined || path.startsWith('media/') ? [] : [{ blob, path }]
    })
}

function writeBlobs(entries: readonly Entry[], folder: string, git: ReturnType<typeof gitIn>): void {
  const names = entries.map(({ blob }) => `${blob}\n`).join('')
  const answer = git.withInput(names, 'cat-file', '--batch')
  // For each name '5e0f24e… blob 12\n', then so many bytes and '\n'.
  let at = 0
  for (const { blob, path } of entries) {
    const headEnd = answer.indexOf('\n', at)
    const [, , size] = answer.toString('latin1', at, headEnd).split(' ')
    if (headEnd < 0 || size === undefined) throw new Error(`git cat-file has no ${blob}: ${path}`)
    const end = headEnd + 1 + Number(size)
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, answer.subarray(headEnd + 1, end))
    at = end + 1
  }
}
