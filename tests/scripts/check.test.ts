import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runScript, runScriptFrom } from './run-script.ts'

let content = ''
beforeAll(() => {
  content = join(mkdtempSync(join(tmpdir(), 'check-')), 'content')
  cpSync('tests/fixtures/bulletins/check-texts', content, { recursive: true })
})
afterAll(() => rmSync(join(content, '..'), { recursive: true }))

const check = (...args: string[]) => runScript('check', '--content', content, '--date', '2026-11-23', ...args)

describe('check', () => {
  test('exits with 1 where there are errors, and prints a report', () => {
    const { exitCode, stdout, stderr } = check()
    expect(exitCode).toBe(1)
    expect(stderr).toBe('')
    expect(stdout).toContain(`${content}/articles/2026/lien-ket.md:8:37  lỗi  Liên kết «/tin/2026/dugn/»`)
    expect(stdout).toMatch(/^\d+ lỗi, \d+ cảnh báo, \d+ lời khuyên trong 8 tệp\./m)
  })

  // Each row: the file asked about, more arguments, the exit code.
  test.each([
    ['dung.md', [], 0],
    ['dung.md', ['--strict'], 0],
    ['tieu-de.md', [], 0],
    ['tieu-de.md', ['--strict'], 1],
    ['lien-ket.md', [], 1],
  ] as const)('%s alone with %j ends with %d', (name, more, expected) => {
    const file = `${content}/articles/2026/${name}`
    const { exitCode, stdout } = check('--format', 'json', ...more, file)
    expect(exitCode).toBe(expected)
    const { problems }: { problems: { file: string }[] } = JSON.parse(stdout)
    expect(new Set(problems.map(problem => problem.file))).toEqual(new Set(name === 'dung.md' ? [] : [file]))
  })

  test('a folder stands for the files in it', () => {
    const { stdout } = check('--format', 'github', `${content}/articles/2025`)
    expect(stdout.trimEnd().split('\n')).toHaveLength(3)
  })

  test.each([
    [['khong-co.md'], 'Không có tệp «khong-co.md».'],
    [['lien-kte.md'], 'Không có tệp «lien-kte.md»; có phải bạn muốn viết '],
    [['content/lien-ket.md'], '/articles/2026/lien-ket.md?'],
    [['package.json'], '«package.json» không nằm trong thư mục nội dung'],
    [['--fromat', 'json'], 'có phải bạn muốn viết --format?'],
  ])('%j is wrong usage: one sentence, exit code 2', (args, sentence) => {
    const { exitCode, stdout, stderr } = check(...args)
    expect(exitCode).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toContain(sentence)
    expect(stderr).toContain('npm run check -- --help')
  })

  test('a folder counts from where it was typed, and messages name it from the project', () => {
    const typed = '../fixtures/bulletins/check-texts'
    const { exitCode, stdout } = runScriptFrom(
      'tests/check',
      'check',
      '--content',
      typed,
      '--date',
      '2026-11-23',
    )
    expect(exitCode).toBe(1)
    expect(stdout).toContain('\ntests/fixtures/bulletins/check-texts/articles/2026/lien-ket.md:8:37  lỗi')
    const wrong = runScriptFrom('tests', 'check', '--content', 'content')
    expect(wrong.exitCode).toBe(2)
    expect(wrong.stderr).toContain(
      'Không có thư mục «tests/content»; có phải bạn muốn viết --content ../content?',
    )
  })

  test('--help explains and exits with 0', () => {
    const { exitCode, stdout } = check('--help')
    expect(exitCode).toBe(0)
    expect(stdout).toContain('--format text|json|github|sarif')
  })

  test('--fix mends what a machine can, says so, and has nothing to do the second time', () => {
    const file = `${content}/articles/2026/tieu-de.md`
    const first = check('--fix', file)
    expect(first.stderr).toBe(`${file}: đã sửa 2 chỗ look-alike-letter, 1 chỗ invisible-character.\n`)
    expect(first.stdout).not.toContain('look-alike-letter')
    const mended = readFileSync(file, 'utf8')
    expect(mended).toContain('viết là NĐ-CP, NĐ-CP; họa sĩ Репин thì không. Trường học.')
    const second = check('--fix', file)
    expect(second.stderr).toBe('')
    expect(second.stdout).toBe(first.stdout)
    expect(readFileSync(file, 'utf8')).toBe(mended)
  })
})
