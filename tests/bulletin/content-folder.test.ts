import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { listFiles } from '../../src/bulletin/content-folder.ts'

const folder = mkdtempSync(join(tmpdir(), 'ban-tin-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('lists files in order, without what systems leave behind, and once where links go round', () => {
  mkdirSync(join(folder, 'articles/2026'), { recursive: true })
  for (const name of ['b.md', 'a.md', '.DS_Store', '.a.md.swp', 'a.md~', 'Thumbs.db', '~$a.docx']) {
    writeFileSync(join(folder, 'articles/2026', name), '')
  }
  symlinkSync(folder, join(folder, 'articles/vong'))
  symlinkSync('khong-co', join(folder, 'articles/hong.md'))
  expect(listFiles(folder, 'articles').map(({ inside }) => inside)).toEqual([
    '2026/a.md',
    '2026/b.md',
    'hong.md',
    'vong/articles/2026/a.md',
    'vong/articles/2026/b.md',
    'vong/articles/hong.md',
    'vong/articles/vong',
  ])
  expect(listFiles(folder, 'khong-co')).toEqual([])
})
