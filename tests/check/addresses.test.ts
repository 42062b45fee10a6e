import { expect, test } from 'vitest'
import { loadBulletin } from '../../src/bulletin/index.ts'
import { addressesOf, targetOf } from '../../src/check/addresses.ts'
import { planSite } from '../../src/site/plan.ts'
import { today } from './rows.ts'

const noAssets = { stylesheets: {}, icon: '/i.svg', preloadedFonts: [], scripts: {}, files: [] }

// The check knows addresses without building the site. If the site makes another kind of page, a link to it would
// be called dead: then src/check/addresses.ts has to learn it.
test.each(['check-texts', 'check-register'])('every page and file of %s may be linked to', async name => {
  const contentDir = `tests/fixtures/bulletins/${name}`
  const bulletin = await loadBulletin({ contentDir, today })
  const { pages, files } = planSite(bulletin, noAssets)
  const made = [...pages, ...files].map(({ address }) => address)
  const known = addressesOf(bulletin)
  const nobodyLinksTo = /\/trang-\d+\/$|^\/404\.html$|^\/robots\.txt$|^\/[._]/
  expect(made.filter(address => !known.has(address) && !nobodyLinksTo.test(address))).toEqual([])
  const nowhere = [...known].filter(address => !made.includes(address))
  // Lists by standing come and go with the days.
  expect(nowhere.filter(address => !address.startsWith('/van-ban/tinh-trang/'))).toEqual([])
})

// Each row: a link on the page /tin/2020/bai/ of https://so.example/ban-tin/, and where it leads.
test.each([
  ['/lien-he/', { path: '/lien-he/' }],
  ['../bai-khac/', { path: '/tin/2020/bai-khac/' }],
  ['#muc', { path: '/tin/2020/bai/', anchor: 'muc' }],
  [
    '/van-ban/61-2018-nd-cp/#dieu-5-diem-%C4%91',
    { path: '/van-ban/61-2018-nd-cp/', anchor: 'dieu-5-diem-đ' },
  ],
  ['/media/s%C6%A1-%C4%91%E1%BB%93.pdf', { path: '/media/sơ-đồ.pdf' }],
  ['/lien-he/?in=1', { path: '/lien-he/' }],
  ['/tin/2020/bai/index.html', { path: '/tin/2020/bai/' }],
  ['https://so.example/ban-tin/lien-he/', { path: '/lien-he/' }],
  ['http://localhost:8080/lien-he/', { path: 'http://localhost:8080/lien-he/' }],
  ['C:\\Users\\An\\a.docx', { path: 'C:\\Users\\An\\a.docx' }],
  // Elsewhere.
  ['https://so.example/', undefined],
  ['//so.example/', undefined],
  ['mailto:an@so.example', undefined],
  ['tel:02053812345', undefined],
  ['http://localhost.example/', undefined],
])('the link %s leads to %j', (href, target) => {
  expect(targetOf(href, '/tin/2020/bai/', 'https://so.example/ban-tin/')).toEqual(target)
})
