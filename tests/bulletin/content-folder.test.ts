import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { listFiles } from '../../src/bulletin/content-folder.ts'
import { loadBulletin, type Problem } from '../../src/bulletin/index.ts'

const folder = mkdtempSync(join(tmpdir(), 'ban-tin-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('lists files in order, without what systems leave behind; links are told and not followed', () => {
  mkdirSync(join(folder, 'articles/2026'), { recursive: true })
  for (const name of ['b.md', 'a.md', '.DS_Store', '.a.md.swp', 'a.md~', 'Thumbs.db', '~$a.docx']) {
    writeFileSync(join(folder, 'articles/2026', name), '')
  }
  symlinkSync(folder, join(folder, 'articles/vong'))
  symlinkSync('khong-co', join(folder, 'articles/hong.md'))
  symlinkSync('a.md', join(folder, 'articles/2026/trong.md'))
  symlinkSync(join(folder, 'articles'), join(folder, 'pages'))
  const problems: Problem[] = []
  const list = (room: string) =>
    listFiles(folder, room, found => {
      problems.push(...found)
    }).map(({ inside }) => inside)
  expect(list('articles')).toEqual(['2026/a.md', '2026/b.md'])
  expect(list('pages')).toEqual([])
  expect(list('khong-co')).toEqual([])
  expect(problems.map(({ file, rule }) => [file.slice(folder.length + 1), rule])).toEqual([
    ['articles/2026/trong.md', 'symbolic-link'],
    ['articles/hong.md', 'symbolic-link'],
    ['articles/vong', 'symbolic-link'],
    ['pages', 'symbolic-link'],
  ])
})

it('reads no list through a link, and shows no picture through one', async () => {
  const content = join(folder, 'noi-dung')
  mkdirSync(join(content, 'media'), { recursive: true })
  writeFileSync(join(folder, 'ngoai.yaml'), 'department: Bí mật\n')
  symlinkSync(join(folder, 'ngoai.yaml'), join(content, 'site.yaml'))
  symlinkSync(folder, join(content, 'media/ngoai'))
  symlinkSync(join(folder, 'ngoai.yaml'), join(content, 'media/anh.jpg'))
  const bulletin = await loadBulletin({ contentDir: content, today: '2026-11-23' })
  expect(bulletin.site.department).not.toContain('Bí mật')
  expect([...bulletin.media.keys()]).toEqual([])
  expect(bulletin.problems.map(({ file, rule }) => [file.slice(content.length + 1), rule])).toEqual([
    ['site.yaml', 'symbolic-link'],
    ['media/anh.jpg', 'symbolic-link'],
    ['media/ngoai', 'symbolic-link'],
  ])
})
