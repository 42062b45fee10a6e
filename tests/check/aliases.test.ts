// Old addresses of a page: those of other systems work, and none can take the place of what the site has.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { loadBulletin } from '../../src/bulletin/index.ts'
import { bundleAssets } from '../../src/site/assets.ts'
import { planSite } from '../../src/site/plan.ts'

const folder = mkdtempSync(join(tmpdir(), 'ban-tin-dia-chi-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const assets = await bundleAssets('.')

let made = 0
/** A bulletin whose article has these old addresses: what is wrong, and where the site sends readers on. */
async function withAliases(aliases: readonly string[]) {
  made += 1
  const contentDir = join(folder, String(made))
  const files = {
    'site.yaml':
      'department: Sở Mẫu\nshortName: Sở Mẫu\nbulletin: Bản tin\ndescription: Thử.\nprovince: Mẫu\nbaseUrl: https://mau.example/\n',
    'topics.yaml': '- {key: mot-cua, name: Một cửa}\n',
    'documents/61-2018-nd-cp.yaml':
      'type: nghi-dinh\nnumber: 61/2018/NĐ-CP\nissuer: chinh-phu\ntitle: Một cửa\nissuedOn: 2018-04-23\n',
    'pages/lien-he.md': '---\ntitle: Liên hệ\n---\n\nA.\n',
    'issues/2026-11.md': '---\ntitle: Số tháng 11\n---\n',
    'articles/2026/khac.md': '---\ntitle: Khác\ndate: 2026-11-20\naliases: [/cu/khac.html]\n---\n\nA.\n',
    'articles/2026/moi.md': `---\ntitle: Mới\ndate: 2026-11-20\naliases: ${JSON.stringify(['/cu/', ...aliases])}\n---\n\nA.\n`,
    'media/2026/x.svg': '<svg/>',
  }
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(contentDir, name)), { recursive: true })
    writeFileSync(join(contentDir, name), text)
  }
  const bulletin = await loadBulletin({ contentDir, today: '2026-11-23' })
  const { pages, files: planned } = planSite(bulletin, assets)
  return {
    problems: bulletin.problems,
    redirects: pages.filter(({ kind }) => kind === 'redirect').map(({ address }) => address),
    addresses: [
      ...pages.filter(({ kind }) => kind !== 'redirect').map(({ address }) => address),
      ...[...assets.files, ...planned].map(({ address }) => address),
      ...bulletin.media.keys(),
    ],
  }
}

test.each([
  ['/node/57318', '/node/57318/'],
  ['/tin-tuc/bai.html', '/tin-tuc/bai.html'],
  ['/Tin-Tuc/Bai_1.htm', '/Tin-Tuc/Bai_1.htm'],
  // A host would offer this file for download; as a folder it is shown.
  ['/Default.aspx', '/Default.aspx/'],
  ['/tin/2025/moi/', '/tin/2025/moi/'],
  ['/tin/2026/', '/tin/2026/'],
])('%s leads on from %s', async (alias, address) => {
  const { problems, redirects } = await withAliases([alias])
  expect(problems).toEqual([])
  expect(redirects).toContain(address)
})

test.each([
  ...[
    '/',
    'cu',
    '//evil.example/',
    'https://evil.example/',
    '/../../zz/',
    '/a/./b/',
    '/a./',
    '/a?b=c',
    '/a#b',
  ],
  ...['/x%2f..%2fy/', '/tin/2026/<script>/', '/c\\d/', '/tin-tức/', '/a//b/'],
])('%s is no address', async alias => {
  const { problems } = await withAliases([alias])
  expect(problems).toMatchObject([
    { rule: 'invalid-value', severity: 'error', line: 4, message: expect.stringContaining('/node/57318') },
  ])
})

test.each([
  ['/index.html', '/index.html'],
  ['/404.html', '/404.html'],
  ['/feed.xml/cu/', '/feed.xml'],
  ['/Sitemap-2.xml', '/sitemap-2.xml'],
  ['/van-ban/nam/2018/', '/van-ban/'],
  ['/van-ban/trang-2/', '/van-ban/'],
  ['/luu-tru/2026/11/', '/luu-tru/'],
  ['/pagefind/pagefind.js', '/pagefind/'],
  ['/media/2026/y.svg', '/media/'],
  ['/tin/2026/khac/', 'articles/2026/khac.md'],
  ['/tin/2026/khac/index.html', 'articles/2026/khac.md'],
  ['/Tin/2026/Khac', 'articles/2026/khac.md'],
  ['/Lien-he/', 'pages/lien-he.md'],
  ['/cu/khac.html', 'articles/2026/khac.md'],
  ['/cu/khac.html/a/', 'articles/2026/khac.md'],
])('%s is taken, and it is told by what: %s', async (alias, owner) => {
  const { problems, redirects } = await withAliases([alias])
  expect(problems).toMatchObject([
    { rule: 'duplicate-address', severity: 'error', line: 4, message: expect.stringContaining(owner) },
  ])
  expect(redirects.toSorted()).toEqual(['/cu/', '/cu/khac.html'])
})

test('nothing that the site has can be taken by an old address', async () => {
  const { addresses } = await withAliases([])
  const { problems, redirects } = await withAliases(addresses.filter(address => address !== '/'))
  expect(problems.map(({ rule }) => rule)).toEqual(addresses.slice(1).map(() => 'duplicate-address'))
  expect(redirects.toSorted()).toEqual(['/cu/', '/cu/khac.html'])
})
