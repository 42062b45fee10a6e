// A file that could not be read gets one message; what else seems wrong in it may only follow from that.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { loadBulletin } from '../../src/bulletin/index.ts'
import { checkBulletin } from '../../src/check/index.ts'

const folder = mkdtempSync(join(tmpdir(), 'ban-tin-check-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a file that could not be read gets one message, and the others are judged', async () => {
  writeFileSync(
    join(folder, 'site.yaml'),
    'department: Sở Mẫu\nshortName: Sở Mẫu\nbulletin: Bản tin\ndescription: Thử.\nprovince: Mẫu\nbaseUrl: https://mau.example/\n',
  )
  mkdirSync(join(folder, 'articles', '2026'), { recursive: true })
  mkdirSync(join(folder, 'documents'))
  writeFileSync(
    join(folder, 'articles/2026/hong.md'),
    '---\ntitle: "Bài hỏng\ndate: 2026-11-20\n---\n\nTheo Nghị định 1/2020/NĐ-CP.\n',
  )
  writeFileSync(
    join(folder, 'articles/2026/lanh.md'),
    '---\ntitle: Bài lành\ndate: 2026-11-20\n---\n\nXin chào.\n',
  )
  writeFileSync(join(folder, 'documents/hong.yaml'), new Uint8Array([0xff, 0xd8, 0xff, 0, 1, 2, 3]))
  const problems = checkBulletin(await loadBulletin({ contentDir: folder, today: '2026-11-23' }))
  expect(problems.map(({ file, rule }) => [file.slice(folder.length + 1), rule])).toEqual([
    ['articles/2026/hong.md', 'yaml'],
    ['articles/2026/lanh.md', 'missing-summary'],
    ['documents/hong.yaml', 'encoding'],
  ])
})
