// `npm run build` as a whole: exit codes, what is told, and that nothing ever harms the output that was there.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { copyMedia } from '../../src/site/site-files.ts'
import { generateBulletin } from '../bench/generate.ts'
import {
  build,
  contentsOf,
  copyOfSmallBulletin,
  filesOf,
  project,
  runScript,
  smallBulletin,
  temporaryFolder,
  today,
} from './built-site.ts'

const folder = temporaryFolder()
afterAll(() => folder.remove())

test('the same content on the same day gives the same bytes, wherever it is built', async () => {
  const here = join(folder.path, 'một')
  const there = join(folder.path, 'hai', 'ba')
  const copy = copyOfSmallBulletin(join(folder.path, 'nội dung [1]'))
  expect(await build(smallBulletin, here)).toMatchObject({ code: 0 })
  expect(await build(copy, there)).toMatchObject({ code: 0 })
  expect(contentsOf(there)).toEqual(contentsOf(here))
})

test('pages of a long list follow each other', async () => {
  const content = join(folder.path, 'dài')
  const output = join(folder.path, 'trang dài')
  generateBulletin(content, { articles: 300 })
  expect(await build(content, output)).toMatchObject({ code: 0 })
  const page = readFileSync(join(output, 'van-ban/trang-2/index.html'), 'utf8')
  expect(page).toContain('href="/van-ban/trang-3/"')
  expect(page).toMatch(
    /href="\/van-ban\/" rel="prev"|rel="prev" href="\/van-ban\/"|class="pager__step" href="\/van-ban\/"/,
  )
  // Pages of one template share a stretch of memory while they are written: each must still be its own.
  for (const article of readdirSync(join(output, 'tin/2020'))) {
    const text = readFileSync(join(output, 'tin/2020', article, 'index.html'), 'utf8')
    expect(text).toContain(`<link rel="canonical" href="https://mau.example/tin/2020/${article}/">`)
    expect(text.trimEnd().endsWith('</html>')).toBe(true)
  }
})

test('a department that has only its name yet gets a site that says so', async () => {
  const content = join(folder.path, 'mới mở')
  const output = join(folder.path, 'trang mới mở')
  mkdirSync(content)
  writeFileSync(join(content, 'site.yaml'), readFileSync(join(smallBulletin, 'site.yaml')))
  expect(await runScript('build', ['--content', content, '--output', output, '--date', today])).toMatchObject(
    { code: 0, stderr: '' },
  )
  const shown = (file: string) => readFileSync(join(output, file), 'utf8')
  expect(shown('index.html')).toContain('Chưa có bài viết nào.')
  expect(shown('index.html')).toContain('Sổ văn bản chưa có văn bản nào.')
  expect(shown('van-ban/index.html')).toContain('<p class="empty">')
  expect(shown('luu-tru/index.html')).toContain('Chưa có gì ở đây.')
  expect(shown('tim-kiem/index.html')).toContain('Chưa có bài viết, văn bản nào để tìm.')
  expect(shown('tim-kiem/index.html')).not.toMatch(/<script[^>]*\/search\./)
  expect(existsSync(join(output, 'pagefind/pagefind.js'))).toBe(true)
})

test('what a link in the media leads to is not published', async () => {
  const media = join(folder.path, 'có liên kết', 'media')
  const outside = join(folder.path, 'riêng')
  mkdirSync(join(media, '2026'), { recursive: true })
  mkdirSync(outside)
  writeFileSync(join(outside, 'mật.txt'), 'x')
  writeFileSync(join(media, '2026', 'anh.svg'), '<svg/>')
  symlinkSync(outside, join(media, 'riêng'))
  symlinkSync(join(outside, 'mật.txt'), join(media, '2026', 'mật.txt'))
  const output = join(folder.path, 'chép ảnh')
  copyMedia(join(folder.path, 'có liên kết'), output)
  expect(filesOf(output)).toEqual(['media/2026/anh.svg'])
  expect(readdirSync(join(output, 'media'))).toEqual(['2026'])

  // The whole folder, too.
  const linked = join(folder.path, 'liên kết cả thư mục')
  mkdirSync(linked)
  symlinkSync(outside, join(linked, 'media'))
  copyMedia(linked, join(folder.path, 'không chép'))
  expect(existsSync(join(folder.path, 'không chép'))).toBe(false)
})

describe('content that forbids a build', () => {
  const output = join(folder.path, 'xuất bản')
  const content = copyOfSmallBulletin(join(folder.path, 'hỏng'))
  let before: Map<string, string>
  beforeAll(async () => {
    expect(await build(smallBulletin, output)).toMatchObject({ code: 0 })
    before = contentsOf(output)
    writeFileSync(join(content, 'documents/62-2018-nd-cp.yaml'), 'type: nghi-dinh\nnumbr: 62/2018/NĐ-CP\n')
  })

  test('is told as the check tells it, and leaves the old output as it was', async () => {
    const run = await build(content, output)
    expect(run.code).toBe(1)
    expect(run.stdout).toBe('')
    expect(run.stderr).toMatch(/documents\/62-2018-nd-cp\.yaml:\d+:\d+ {2}lỗi {2}/)
    expect(contentsOf(output)).toEqual(before)
    expect(readdirSync(folder.path).filter(name => name.startsWith('xuất bản.'))).toEqual([])
  })

  test('may be a warning where --strict is given', async () => {
    expect(await build(smallBulletin, output, '--strict')).toMatchObject({ code: 1, stdout: '' })
    expect(contentsOf(output)).toEqual(before)
  })
})

describe('a build that is killed', () => {
  const output = join(folder.path, 'bị ngắt')
  const large = join(folder.path, 'lớn')
  beforeAll(() => {
    generateBulletin(large, { articles: 600 })
  })

  test('leaves the old output as it was, and the next build clears up after it', async () => {
    expect(await build(smallBulletin, output)).toMatchObject({ code: 0 })
    const before = contentsOf(output)
    const args = ['--content', large, '--output', output, '--date', '2026-11-23', '--no-search']
    const child = spawn(process.execPath, [join(project, 'scripts/build.ts'), ...args], { cwd: project })
    const next = `${output}.next-${child.pid}`
    // The first pages stand in the new tree, the last ones do not.
    while (child.exitCode === null && !existsSync(join(next, 'tin'))) await sleep(1)
    child.kill('SIGKILL')
    await once(child, 'exit')
    expect(child.signalCode).toBe('SIGKILL')
    expect(existsSync(next)).toBe(true)
    expect(contentsOf(output)).toEqual(before)

    expect(await build(smallBulletin, output)).toMatchObject({ code: 0 })
    expect(contentsOf(output)).toEqual(before)
    expect(readdirSync(folder.path).filter(name => name.startsWith('bị ngắt.'))).toEqual([])
  })
})

describe('wrong usage', () => {
  test.each([
    ['an option that does not exist', ['--outptu', 'x'], /--output/],
    ['a day that does not exist', ['--date', '2026-02-30'], /2026-02-30/],
    ['content that does not exist', ['--content', 'khong-co'], /khong-co/],
    ['the root of the machine', ['--output', '/'], /mã nguồn/],
    ['the project', ['--output', '.'], /mã nguồn/],
    ['the content', ['--output', 'content'], /nội dung/],
    ['a folder of the content', ['--output', 'content/media'], /nội dung/],
    ['the source code', ['--output', 'src'], /những thứ khác/],
    ['a file', ['--output', 'package.json'], /tệp/],
  ])('%s: exit 2, and one line that says so', async (_, args, words) => {
    const run = await runScript('build', ['--no-search', ...args])
    expect(run).toMatchObject({ code: 2, stdout: '' })
    expect(run.stderr.trim().split('\n')).toHaveLength(1)
    expect(run.stderr).toMatch(words)
  })

  test('a folder that holds the content, by whatever path', async () => {
    const parent = join(folder.path, 'cha')
    const content = copyOfSmallBulletin(join(parent, 'content'))
    const link = join(folder.path, 'lối khác')
    symlinkSync(parent, link)
    for (const output of [parent, link]) expect(await build(content, output)).toMatchObject({ code: 2 })
    expect(contentsOf(content)).toEqual(contentsOf(smallBulletin))
  })

  test('a folder with something else in it, or with an earlier build under git', async () => {
    const foreign = join(folder.path, 'của người khác')
    mkdirSync(foreign)
    writeFileSync(join(foreign, 'luận văn.docx'), 'x')
    expect(await build(smallBulletin, foreign)).toMatchObject({ code: 2 })
    expect(readdirSync(foreign)).toEqual(['luận văn.docx'])

    const worktree = join(folder.path, 'gh-pages')
    mkdirSync(worktree)
    expect(await build(smallBulletin, worktree)).toMatchObject({ code: 0 })
    writeFileSync(join(worktree, '.git'), 'gitdir: elsewhere\n')
    expect(await build(smallBulletin, worktree)).toMatchObject({ code: 2 })
    expect(existsSync(join(worktree, '.git'))).toBe(true)
    rmSync(worktree, { recursive: true })
  })
})
