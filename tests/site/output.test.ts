// The swap itself, where a whole build could not be stopped at just the right moment.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { replaceFolder } from '../../src/site/output.ts'
import { temporaryFolder } from './built-site.ts'

/** No process has this number: they end far below. */
const NOBODY = 2 ** 31 - 1

let folder = temporaryFolder()
let output = { path: '' }
beforeEach(() => {
  folder = temporaryFolder()
  output = { path: join(folder.path, '_site') }
})
afterEach(() => folder.remove())

const write = (path: string, text: string): void => {
  mkdirSync(path, { recursive: true })
  writeFileSync(join(path, 'index.html'), text)
}
const shown = (): string => readFileSync(join(output.path, 'index.html'), 'utf8')

test('a new tree takes the place of the old one, whole', async () => {
  write(output.path, 'cũ')
  writeFileSync(join(output.path, 'không còn.html'), 'cũ')
  const result = await replaceFolder(output, async next => {
    expect(shown()).toBe('cũ')
    write(next, 'mới')
    return 'xong'
  })
  expect(result).toBe('xong')
  expect(shown()).toBe('mới')
  expect(readdirSync(folder.path)).toEqual(['_site'])
  expect(readdirSync(output.path)).toEqual(['index.html'])
})

test('what fails leaves the old tree and nothing else', async () => {
  write(output.path, 'cũ')
  const failing = replaceFolder(output, async next => {
    write(next, 'nửa vời')
    throw new Error('hết chỗ')
  })
  await expect(failing).rejects.toThrow('hết chỗ')
  expect(shown()).toBe('cũ')
  expect(readdirSync(folder.path)).toEqual(['_site'])
})

test('an old tree moved away by a build that died before it could move the new one in comes back', async () => {
  write(`${output.path}.old-${NOBODY}`, 'cũ')
  write(`${output.path}.next-${NOBODY}`, 'nửa vời')
  const failing = replaceFolder(output, async () => {
    expect(shown()).toBe('cũ')
    throw new Error('lại hỏng')
  })
  await expect(failing).rejects.toThrow('lại hỏng')
  expect(shown()).toBe('cũ')
  expect(readdirSync(folder.path)).toEqual(['_site'])
})

test('what belongs to a build that still runs, or to nobody of ours, is left alone', async () => {
  const others = [`_site.next-${process.ppid}`, '_site.next-thử', '_site.bak', '_site2.next-1']
  for (const name of others) write(join(folder.path, name), 'của người khác')
  await replaceFolder(output, async next => write(next, 'mới'))
  for (const name of others) expect(existsSync(join(folder.path, name)), name).toBe(true)
})
