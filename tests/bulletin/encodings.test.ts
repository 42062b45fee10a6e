// Files as other machines write them are read, and told.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Bulletin, loadBulletin } from '../../src/bulletin/index.ts'

const folder = mkdtempSync(join(tmpdir(), 'ban-tin-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const article = (title: string) =>
  `---\ntitle: ${title}\ndate: 2026-01-02\nauthor: ai-do\n---\n\nTheo Nghị định số 61/2018/NĐ-CP.\n`
const swapped = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()

const files: Record<string, string | Buffer> = {
  'site.yaml':
    'department: A\nshortName: A\nbulletin: A\ndescription: A\nprovince: Lạng Sơn\nbaseUrl: https://a.example/\n',
  'documents/61-2018-nd-cp.yaml':
    'type: nghi-dinh\nnumber: 61/2018/NĐ-CP\nissuer: chinh-phu\ntitle: A\nissuedOn: 2018-04-23\n',
  'articles/2026/thuong.md': article('Thường'),
  'articles/2026/bom.md': `\ufeff${article('Có BOM')}`,
  'articles/2026/crlf.md': article('Có CRLF').replaceAll('\n', '\r\n'),
  'articles/2026/nfd.md': article('Tổ hợp').normalize('NFD'),
  'articles/2026/tat-ca.md': `\ufeff${article('Tất cả').normalize('NFD').replaceAll('\n', '\r\n')}`,
  'articles/2026/utf-16.md': Buffer.from(`\ufeff${article('UTF-16')}`, 'utf16le'),
  'articles/2026/utf-16-be.md': swapped(article('UTF-16 BE')),
  'articles/2026/utf-16-khong-bom.md': Buffer.from(article('UTF-16 không BOM'), 'utf16le'),
  // A letter of the old one-byte code pages.
  'articles/2026/tcvn3.md': Buffer.concat([
    Buffer.from('---\ntitle: A\ndate: 2026-01-02\n---\n\nTh'),
    Buffer.from([0xd6]),
    Buffer.from(' thao\n'),
  ]),
  // Someone typed the sign: odd, but UTF-8.
  'articles/2026/dau-hoi.md': '---\ntitle: A\ndate: 2026-01-02\n---\n\nKý tự \ufffd\n',
  'articles/2026/rat-lon.md': `---\ntitle: A\ndate: 2026-01-02\n---\n${'a '.repeat(10 * 1024 * 1024)}`,
  'articles/2026/rong.md': '',
  'documents/rong.yaml': '',
  'documents/rat-lon.yaml': `title: ${'a '.repeat(10 * 1024 * 1024)}`,
  'documents/nhi-phan.yaml': Buffer.from([0, 1, 2, 3, 255, 254, 0, 7]),
  'topics.yaml': 'không phải danh sách\n',
}

let bulletin: Bulletin
beforeAll(async () => {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  // A folder that looks like a file, and a file that cannot be opened.
  mkdirSync(join(folder, 'authors.yaml'))
  bulletin = await loadBulletin({ contentDir: folder, today: '2026-11-23' })
})

describe('odd files', () => {
  it.each<[file: string, rule: string, severity: string, line: number, column: number]>([
    ['articles/2026/bom.md', 'byte-order-mark', 'advice', 1, 1],
    ['articles/2026/crlf.md', 'line-endings', 'advice', 1, 4],
    ['articles/2026/nfd.md', 'decomposed-letters', 'advice', 2, 9],
    ['articles/2026/tat-ca.md', 'byte-order-mark', 'advice', 1, 1],
    ['articles/2026/tat-ca.md', 'line-endings', 'advice', 1, 4],
    ['articles/2026/tat-ca.md', 'decomposed-letters', 'advice', 2, 9],
    ['articles/2026/utf-16.md', 'encoding', 'warning', 1, 1],
    ['articles/2026/utf-16-be.md', 'encoding', 'warning', 1, 1],
    ['articles/2026/utf-16-khong-bom.md', 'encoding', 'warning', 1, 1],
    ['articles/2026/tcvn3.md', 'encoding', 'error', 6, 3],
    ['articles/2026/rat-lon.md', 'file-too-large', 'error', 1, 1],
    ['articles/2026/rong.md', 'front-matter', 'error', 1, 1],
    ['documents/rat-lon.yaml', 'file-too-large', 'error', 1, 1],
    ['documents/nhi-phan.yaml', 'encoding', 'error', 1, 1],
    ['authors.yaml', 'unreadable-file', 'error', 1, 1],
    ['topics.yaml', 'invalid-value', 'error', 1, 1],
  ])('%s: %s', (file, rule, severity, line, column) => {
    expect(
      bulletin.problems.filter(problem => problem.file === `${folder}/${file}` && problem.rule === rule),
    ).toEqual([expect.objectContaining({ severity, line, column })])
  })

  it('have one message for each thing', () => {
    const counts = Map.groupBy(
      bulletin.problems.filter(({ rule }) => rule !== 'missing-key'),
      ({ file, rule }) => `${file} ${rule}`,
    )
    expect([...counts].filter(([, problems]) => problems.length > 1)).toEqual([])
  })

  it('are read all the same, and their citations found in their places', () => {
    const places = bulletin.articles
      .filter(({ citations }) => citations.length > 0)
      .map(({ slug, title, citations: [first] }) => [
        slug,
        title,
        first?.place.line,
        first?.place.column,
        (first?.place.endColumn ?? 0) - (first?.place.column ?? 0),
        first?.resolution.outcome,
      ])
    // "Nghị định" typed with marks of its own is four units longer, and so is the place in the raw file.
    expect(places.sort()).toEqual([
      ['bom', 'Có BOM', 7, 6, 26, 'found'],
      ['crlf', 'Có CRLF', 7, 6, 26, 'found'],
      ['nfd', 'Tổ hợp', 7, 6, 30, 'found'],
      ['tat-ca', 'Tất cả', 7, 6, 30, 'found'],
      ['thuong', 'Thường', 7, 6, 26, 'found'],
      ['utf-16', 'UTF-16', 7, 6, 26, 'found'],
      ['utf-16-be', 'UTF-16 BE', 7, 6, 26, 'found'],
      ['utf-16-khong-bom', 'UTF-16 không BOM', 7, 6, 26, 'found'],
    ])
  })

  it('have the places of their front matter, too', () => {
    const authors = bulletin.problems.filter(({ rule }) => rule === 'unknown-author')
    expect(authors.map(({ line, column, endColumn }) => [line, column, endColumn])).toEqual(
      authors.map(() => [4, 9, 14]),
    )
    expect(authors).toHaveLength(8)
  })
})
