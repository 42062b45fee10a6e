import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Problem } from '../../src/bulletin/index.ts'
import { applyFixes } from '../../src/check/index.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fixes-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function written(text: string | Uint8Array): string {
  const file = join(folder, 'bai.md')
  writeFileSync(file, text)
  return file
}

function problem(
  file: string,
  [line, column, endLine, endColumn]: readonly [number, number, number, number],
  text: string,
): Problem {
  return {
    ...{ file, line, column, endLine, endColumn },
    ...{ rule: 'look-alike-letter', severity: 'warning', message: '', fix: { text } },
  }
}

test('fixes of one file are applied together, and nothing else of it changes', async () => {
  const file = written('\uFEFFNÐ-CP và Ðảng\r\nbỏ đi\r\nhết')
  const reports = await applyFixes([
    problem(file, [1, 2, 1, 3], 'Đ'),
    problem(file, [1, 10, 1, 11], 'Đ'),
    problem(file, [2, 1, 3, 1], 'thay\n'),
  ])
  expect(readFileSync(file, 'utf8')).toBe('\uFEFFNĐ-CP và Đảng\r\nthay\r\nhết')
  expect(reports).toEqual([{ outcome: 'fixed', file, rules: Array(3).fill('look-alike-letter') }])
  // Written beside and renamed: nothing is left over.
  expect(readdirSync(folder)).toEqual(['bai.md'])
})

test('of two fixes that touch the same words one is done', async () => {
  const file = written('abcdef')
  await applyFixes([problem(file, [1, 1, 1, 4], 'X'), problem(file, [1, 3, 1, 6], 'Y')])
  expect(readFileSync(file, 'utf8')).toBe('abYf')
})

test('the same fix told twice is done once', async () => {
  const file = written('abcdef')
  await applyFixes([problem(file, [1, 2, 1, 3], 'BB'), problem(file, [1, 2, 1, 3], 'BB')])
  expect(readFileSync(file, 'utf8')).toBe('aBBcdef')
})

test('a place outside the file is left alone', async () => {
  const file = written('abc')
  expect(await applyFixes([problem(file, [9, 1, 9, 2], 'X'), problem(file, [1, 9, 1, 10], 'X')])).toEqual([])
  expect(readFileSync(file, 'utf8')).toBe('abc')
})

test('bytes that are no UTF-8 are not touched', async () => {
  const bytes = Uint8Array.of(0x61, 0xff, 0x62)
  const file = written(bytes)
  expect(await applyFixes([problem(file, [1, 1, 1, 2], 'X')])).toEqual([{ outcome: 'not-utf-8', file }])
  expect(readFileSync(file)).toEqual(Buffer.from(bytes))
})

test('what is wrong with a file as a whole is mended after the places in it', async () => {
  const file = written('\uFEFFNÐ\r\nti\u0323nh')
  const whole = (rule: string): Problem => {
    const { fix: _, ...rest } = problem(file, [1, 1, 1, 1], '')
    return { ...rest, rule }
  }
  await applyFixes([
    whole('decomposed-letters'),
    whole('line-endings'),
    whole('byte-order-mark'),
    problem(file, [1, 2, 1, 3], 'Đ'),
  ])
  expect(readFileSync(file, 'utf8')).toBe('NĐ\ntịnh')
})
