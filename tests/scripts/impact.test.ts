// `npm run impact` in git repositories made for it: what it prints in each form, and what it says where it cannot.
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { readRevision } from '../../scripts/impact/read-revision.ts'
import { changeContent, copyContent, decree118, today } from '../bulletin/changed-content.ts'
import { runScript, type ScriptRun } from './run-script.ts'

// Spaces, Vietnamese letters, and one in two parts (NFD), as on an editor's machine.
const root = realpathSync(mkdtempSync(join(tmpdir(), 'kho bản tin ')))
afterAll(() => rmSync(root, { recursive: true }))

/** Where the command puts its temporary folders. */
const temporary = join(root, 'tạm')
mkdirSync(temporary)
beforeAll(() => {
  vi.stubEnv('TMPDIR', temporary).stubEnv('TEMP', temporary)
})
afterEach(() => {
  expect(readdirSync(temporary)).toEqual([])
})

const commitEnvironment = {
  GIT_AUTHOR_NAME: 'An',
  GIT_AUTHOR_EMAIL: 'an@thu.example',
  GIT_COMMITTER_NAME: 'An',
  GIT_COMMITTER_EMAIL: 'an@thu.example',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
}

function git(folder: string, ...args: string[]): string {
  return execFileSync('git', args, {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...commitEnvironment },
  })
}

/** A repository whose only commit holds the fixture in `place`. */
function repository(name: string, place = 'nội dung'): { folder: string; content: string } {
  const folder = join(root, name)
  const content = join(folder, place)
  mkdirSync(content, { recursive: true })
  copyContent(content)
  git(folder, 'init', '-q', '-b', 'main')
  git(folder, 'add', '-A')
  git(folder, 'commit', '-qm', 'Đầu')
  return { folder, content }
}

function impact(content: string, ...args: string[]): ScriptRun {
  return runScript('impact', '--content', content, '--date', today, ...args)
}

describe('impact', () => {
  let content = ''
  let folder = ''
  let commit = ''
  beforeAll(() => {
    ;({ folder, content } = repository('có sửa'))
    commit = git(folder, 'rev-parse', 'HEAD').trim()
    // Not committed, not even added.
    changeContent(content, decree118)
  })

  test('compares what lies on the disk with the last commit, and says so shortly', () => {
    const { exitCode, stdout, stderr } = impact(content)
    expect(stderr).toBe('')
    expect(exitCode).toBe(0)
    expect(stdout.replaceAll(`${content}/`, '').replace(commit.slice(0, 7), '0123456')).toBe(`\
So với HEAD (0123456), tính đến ngày 23/11/2026: 3 văn bản thay đổi, 3 bài bị tác động, 1 viện dẫn đổi kết quả.

Nghị định 61/2018/NĐ-CP  documents/61-2018-nd-cp.yaml
  Thêm «Được thay thế bởi»: Nghị định 118/2025/NĐ-CP, từ 01/7/2025
  Hiệu lực: Còn hiệu lực từ 21/6/2018 → Hết hiệu lực từ 01/7/2025, thay bằng Nghị định 118/2025/NĐ-CP
  3 bài nhắc văn bản này; 2 bài đăng từ ngày hết hiệu lực (01/7/2025):
    articles/2026/huong-dan.md:7  Hướng dẫn | nộp *hồ sơ* <mới> ở [một cửa]
      đăng 03/02/2026: khi ấy còn hiệu lực → hết hiệu lực, nay hết hiệu lực
    articles/2025/ngay-dau.md:7  Ngày đầu của một nghị định mới
      đăng 01/7/2025: khi ấy còn hiệu lực → hết hiệu lực, nay hết hiệu lực
    articles/2020/mot-cua.md:7  Một cửa năm 2020
      đăng 20/4/2020: khi ấy còn hiệu lực, nay hết hiệu lực

Nghị định 107/2021/NĐ-CP  documents/107-2021-nd-cp.yaml
  Hiệu lực: Còn hiệu lực từ 06/12/2021 → Hết hiệu lực từ 01/7/2025, cùng văn bản được sửa đổi (thay bằng Nghị định 118/2025/NĐ-CP)
  1 bài nhắc văn bản này; 1 bài đăng từ ngày hết hiệu lực (01/7/2025):
    articles/2025/ngay-dau.md:7  Ngày đầu của một nghị định mới
      đăng 01/7/2025: khi ấy còn hiệu lực → hết hiệu lực, nay hết hiệu lực

Nghị định 118/2025/NĐ-CP  documents/118-2025-nd-cp.yaml
  Mới có trong sổ
  Thêm «Thay thế»: Nghị định 61/2018/NĐ-CP, từ 01/7/2025
  Hiệu lực: Còn hiệu lực từ 01/7/2025
  1 bài nhắc văn bản này:
    articles/2025/ngay-dau.md:7  Ngày đầu của một nghị định mới
      đăng 01/7/2025: khi ấy còn hiệu lực, nay còn hiệu lực

Viện dẫn đổi kết quả:
  articles/2025/ngay-dau.md:7:1  «Nghị định số 118/2025/NĐ-CP»: không có trong sổ → Nghị định 118/2025/NĐ-CP
`)
  })

  test('gives programs the same as JSON and nothing beside it', () => {
    const { exitCode, stdout, stderr } = impact(content, '--format', 'json')
    expect([exitCode, stderr]).toEqual([0, ''])
    const report: unknown = JSON.parse(stdout)
    expect(report).toMatchObject({
      schemaVersion: 1,
      base: { revision: 'HEAD', commit },
      date: today,
      counts: { documents: 3, articles: 3, citations: 1 },
      documents: [{ slug: '61-2018-nd-cp', publishedAfterEnd: 2 }, {}, { change: 'added' }],
      citations: [{ text: 'Nghị định số 118/2025/NĐ-CP', before: { outcome: 'unknown' } }],
      articles: [{}, {}, {}].map((_, i) => expect.stringContaining(['2020', '2025', '2026'][i] ?? '')),
    })
  })

  test('writes a comment in Markdown, in which a title stays a title', () => {
    const { exitCode, stdout } = impact(content, '--format', 'markdown')
    expect(exitCode).toBe(0)
    expect(stdout).toContain('## Tác động đến bài viết\n\nSo với HEAD (')
    expect(stdout).toContain(
      '### [Nghị định 61/2018/NĐ-CP](n%E1%BB%99i%20dung/documents/61-2018-nd-cp.yaml)\n\n- Thêm «Được thay thế bởi»: Nghị định 118/2025/NĐ-CP, từ 01/7/2025\n',
    )
    expect(stdout).toContain(
      '3 bài nhắc văn bản này; 2 bài đăng từ ngày hết hiệu lực (01/7/2025):\n\n| Bài | Ngày đăng | Khi bài đăng | Nay |\n|---|---|---|---|\n',
    )
    expect(stdout).toContain(
      '| [Hướng dẫn \\| nộp \\*hồ sơ\\* \\<mới\\> ở \\[một cửa\\]](n%E1%BB%99i%20dung/articles/2026/huong-dan.md) (dòng 7) | 03/02/2026 | Còn hiệu lực → Hết hiệu lực | Hết hiệu lực |',
    )
  })

  test('puts a given address before the files', () => {
    const base = 'https://github.com/so/ban-tin/blob/abc'
    const { stdout } = impact(content, '--format', 'markdown', '--link-base', base)
    expect(stdout).toContain(`(${base}/n%E1%BB%99i%20dung/documents/61-2018-nd-cp.yaml)`)
  })

  test('says in one line that nothing is touched, and in every form', () => {
    const { content } = repository('không sửa')
    expect(impact(content).stdout).toMatch(
      /^So với HEAD \([0-9a-f]{7}\), tính đến ngày 23\/11\/2026: sổ văn bản không có gì thay đổi, không bài nào bị tác động\.\n$/,
    )
    expect(impact(content, '--format', 'markdown').stdout).toMatch(
      /^## Tác động đến bài viết\n\nSo với HEAD .*không bài nào bị tác động\.\n$/,
    )
    expect(JSON.parse(impact(content, '--format', 'json').stdout)).toMatchObject({
      counts: { documents: 0, articles: 0, citations: 0 },
      documents: [],
    })
  })

  test('compares with any revision: a branch, a tag, a commit', () => {
    const { folder, content } = repository('nhánh')
    git(folder, 'tag', 'v1')
    git(folder, 'switch', '-qc', 'thêm-118')
    changeContent(content, decree118)
    git(folder, 'add', '-A')
    git(folder, 'commit', '-qm', 'Thêm')
    expect(impact(content).stdout).toContain('không có gì thay đổi')
    for (const base of ['main', 'v1', 'HEAD~1', git(folder, 'rev-parse', 'main').trim()])
      expect(impact(content, '--base', base).stdout).toContain(`So với ${base} (`)
    expect(impact(content, '--base', 'main').stdout).toContain('3 văn bản thay đổi')
  })

  test('reads names with spaces and letters in two parts, and any bytes, as they were committed', () => {
    const { folder, content } = repository('tên tệp', 'nội dung tháng'.normalize('NFD'))
    writeFileSync(
      join(content, 'documents', 'Toàn văn "số 1"\t.md'.normalize('NFD')),
      'Không thuộc về đâu.\n',
    )
    // Its line endings are turned on the way out of the repository, not inside it.
    writeFileSync(join(folder, '.gitattributes'), '* text eol=crlf\n*.yaml ident filter=x\n')
    git(folder, 'add', '-A')
    git(folder, 'commit', '-qm', 'Tên')
    rmSync(content, { recursive: true })
    git(folder, '-c', 'filter.x.smudge=cat', 'checkout', '-q', '--', '.')
    const { exitCode, stdout } = impact(content)
    expect(exitCode).toBe(0)
    expect(stdout).toContain('không có gì thay đổi')
  })

  test('works where the content folder is the whole repository', () => {
    const { content } = repository('chỉ nội dung', '.')
    changeContent(content, decree118)
    const { stdout } = impact(content, '--format', 'markdown')
    expect(stdout).toContain('### [Nghị định 61/2018/NĐ-CP](documents/61-2018-nd-cp.yaml)')
  })

  test('is not led astray by what git sets for its hooks', () => {
    const { status, stdout } = spawnSync(
      process.execPath,
      ['scripts/impact.ts', '--content', content, '--date', today],
      {
        encoding: 'utf8',
        env: { ...process.env, GIT_DIR: join(root, 'không sửa', '.git'), GIT_INDEX_FILE: 'x' },
      },
    )
    expect(status).toBe(0)
    expect(stdout).toContain('3 văn bản thay đổi')
  })

  test('says that a record nobody can read may be missing from the count', () => {
    const { content } = repository('hỏng')
    changeContent(content, { 'documents/61-2018-nd-cp.yaml': 'type: [' })
    const { exitCode, stdout, stderr } = impact(content)
    expect(exitCode).toBe(0)
    expect(stderr).toBe(
      `${content}/documents/61-2018-nd-cp.yaml có lỗi nên có thể chưa được tính; xem: npm run check -- ${content}/documents/61-2018-nd-cp.yaml\n`,
    )
    expect(stdout).toContain('Không còn trong sổ')
  })

  test('folds long lists, and shows the first articles alone on a terminal', () => {
    const { folder, content } = repository('nhiều bài')
    const article = (i: number): string =>
      `---\ntitle: Bài ${i}\ndate: 2024-01-${10 + i}\nauthor: ban-bien-tap\n---\n\nNghị định 61/2018/NĐ-CP.\n`
    changeContent(
      content,
      Object.fromEntries(Array.from({ length: 13 }, (_, i) => [`articles/2024/b${i}.md`, article(i)])),
    )
    changeContent(content, { 'articles/2025/ngay-dau.md': 'removed' })
    git(folder, 'add', '-A')
    git(folder, 'commit', '-qm', 'Bài')
    changeContent(content, decree118)
    expect(impact(content).stdout).toContain('    … và 5 bài nữa; --format json in đủ\n')
    const { stdout } = impact(content, '--format', 'markdown')
    expect(stdout).toMatch(
      /<details><summary>15 bài nhắc văn bản này; 1 bài đăng sau ngày hết hiệu lực \(01\/7\/2025\)<\/summary>\n\n\| Bài .*\n\|---\|---\|---\|---\|\n(?:\| .*\n){15}\n<\/details>/,
    )
  })

  test('tells once of the same words that came to mean the same in an article', () => {
    const { folder, content } = repository('nhiều lần')
    changeContent(content, {
      'articles/2025/ngay-dau.md': text => `${text}\nNghị định 118 rõ hơn.\n\nNghị định 118 gọn hơn.\n`,
    })
    git(folder, 'commit', '-qam', 'Lần')
    changeContent(content, decree118)
    expect(impact(content).stdout).toContain(
      'ngay-dau.md:9:1  «Nghị định 118» (cả dòng 11): không có trong sổ → Nghị định 118/2025/NĐ-CP\n',
    )
    expect(impact(content, '--format', 'markdown').stdout).toContain(
      '(dòng 9, 11) | Nghị định 118 | không có trong sổ | Nghị định 118/2025/NĐ-CP |\n',
    )
  })

  test('keeps a comment shorter than the longest one GitHub takes', () => {
    const { folder, content } = repository('rất nhiều')
    const article = (i: number): string =>
      `---\ntitle: ${'Một tiêu đề khá dài '.repeat(8)}${i}\ndate: 2024-01-10\nauthor: ban-bien-tap\n---\n\nNghị định 107/2021/NĐ-CP và Nghị định 61/2018/NĐ-CP.\n`
    changeContent(
      content,
      Object.fromEntries(Array.from({ length: 150 }, (_, i) => [`articles/2024/b${i}.md`, article(i)])),
    )
    git(folder, 'add', '-A')
    git(folder, 'commit', '-qm', 'Bài')
    changeContent(content, decree118)
    const { stdout } = impact(content, '--format', 'markdown')
    expect(stdout.length).toBeLessThan(65_536)
    expect(stdout).toMatch(
      /… và \d mục nữa, quá dài để in ở đây: `npm run impact -- --base HEAD --format json` in đủ\.\n$/,
    )
  })

  test('calls nobody and points to no issue by what a title holds', () => {
    const { folder, content } = repository('gọi tên')
    changeContent(content, {
      'articles/2026/huong-dan.md': text => text.replace(/title: .*/, 'title: "@an hỏi #12 `x` $y$ ~z~"'),
    })
    git(folder, 'add', '-A')
    git(folder, 'commit', '-qm', 'Tên')
    changeContent(content, decree118)
    expect(impact(content, '--format', 'markdown').stdout).toContain(
      '[@<!-- -->an hỏi #<!-- -->12 \\`x\\` \\$y\\$ \\~z\\~](',
    )
  })

  test('leaves no temporary folder when it is told to end', async () => {
    const child = spawn(process.execPath, ['scripts/impact.ts', '--content', content], { stdio: 'ignore' })
    const ended = once(child, 'exit')
    while (child.exitCode === null && readdirSync(temporary).length === 0) await sleep(5)
    child.kill('SIGTERM')
    await ended
    expect(readdirSync(temporary)).toEqual([])
  })

  test('explains itself', () => {
    const { exitCode, stdout } = runScript('impact', '--help')
    expect(exitCode).toBe(0)
    expect(stdout).toContain('--base PHIÊN_BẢN')
    expect(stdout).toContain('--format text|json|markdown')
  })
})

describe('impact cannot compare', () => {
  let content = ''
  let folder = ''
  beforeAll(() => {
    ;({ folder, content } = repository('không so được'))
  })

  /** One sentence on standard error, nothing on standard output, exit code 2. */
  function refusal({ exitCode, stdout, stderr }: ScriptRun): string {
    expect(exitCode).toBe(2)
    expect(stdout).toBe('')
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
    return stderr
  }

  test.each([
    ['không-có', 'Kho git không có phiên bản «không-có»; hãy ghi tên nhánh'],
    ['mian', 'Kho git không có phiên bản «mian»; có phải bạn muốn viết --base main?'],
    ['0123456789012345678901234567890123456789', 'Kho git không có phiên bản'],
    ['HEAD~7', 'Kho git không có phiên bản «HEAD~7»'],
    ['HEAD:nội dung', 'Kho git không có phiên bản «HEAD:nội dung»'],
    ['-x', 'Kho git không có phiên bản «-x»'],
  ])('with %s, which is no revision', (base, sentence) => {
    expect(() => readRevision(content, base)).toThrow(sentence)
  })

  test('and says so in one sentence', () => {
    expect(refusal(impact(content, '--base=-x'))).toContain('Kho git không có phiên bản «-x»')
  })

  test('outside of any repository', () => {
    const alone = join(root, 'ngoài')
    copyContent(alone)
    expect(refusal(impact(alone))).toContain(`Thư mục «${alone}» không nằm trong một kho git đọc được (`)
  })

  test('with a revision that had no such folder', () => {
    renameSync(content, join(folder, 'mới'))
    expect(refusal(impact(join(folder, 'mới')))).toContain('Phiên bản «HEAD» không có thư mục «mới».')
    renameSync(join(folder, 'mới'), content)
  })

  test('before there is any commit', () => {
    const empty = join(root, 'chưa commit')
    mkdirSync(empty)
    copyContent(empty)
    git(empty, 'init', '-q')
    expect(refusal(impact(empty))).toContain('Kho git này chưa có lần commit nào để so.')
  })

  test('with what a shallow clone has left out', () => {
    const first = git(folder, 'rev-parse', 'HEAD').trim()
    git(folder, 'commit', '-q', '--allow-empty', '-m', 'Sau')
    git(root, 'clone', '-q', '--depth', '1', `file://${encodeURI(folder)}`, 'nông')
    const shallow = join(root, 'nông', 'nội dung')
    expect(refusal(impact(shallow, '--base', first))).toContain('git fetch --unshallow')
  })

  test('without git', () => {
    const path = (process.env.PATH ?? '').split(delimiter).filter(part => part.endsWith('.bin'))
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['scripts/impact.ts', '--content', content],
      { encoding: 'utf8', env: { ...process.env, PATH: path.join(delimiter) || resolve(root) } },
    )
    expect(refusal({ exitCode: status, stdout, stderr })).toContain('Không tìm thấy chương trình git')
  })

  test.each([
    [['--bsae', 'main'], 'có phải bạn muốn viết --base?'],
    [['--format', 'mardown'], 'có phải bạn muốn viết markdown?'],
    [['main'], 'Không hiểu «main»'],
  ])('with %j, which is wrong usage', (args, sentence) => {
    expect(refusal(impact(content, ...args))).toContain(sentence)
  })
})
