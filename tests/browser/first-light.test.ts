// A reader's way through the bulletin: from an old article to a decree, back, and to both by searching.

import { readdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { accessibilityFaults } from './axe.ts'
import { browserTest } from './browser-test.ts'
import { siteFolder } from './built-site.ts'
import { KINDS, SEED } from './kinds.ts'
import { type ServedSite, serveFolder } from './serve.ts'

const TITLE = 'Sở Khoa học và Công nghệ tăng cường công tác thông tin, tuyên truyền về công tác CCHC'
/** The seven mentions of the seed article and the six documents they mean, in the order of the text. */
const MENTIONS = [
  ['Nghị quyết 30c/NQ-CP', '30c-nq-cp-2011'],
  ['Nghị quyết 76/NQ-CP', '76-nq-cp-2013'],
  ['Nghị quyết 30c/NQ-CP', '30c-nq-cp-2011'],
  ['Nghị định 61/2018/NĐ-CP', '61-2018-nd-cp'],
  ['Quyết định 225/QĐ-TTg', '225-qd-ttg-2016'],
  ['Kế hoạch số 68/KH-UBND', '68-kh-ubnd-lang-son-2016'],
  ['Quyết định số 1063/QĐ-UBND', '1063-qd-ubnd-lang-son-2019'],
] as const

let site: ServedSite
beforeAll(async () => {
  site = await serveFolder(siteFolder())
})
afterAll(() => site.close())

const open = (page: Page, address: string) => page.goto(site.url + address)

async function readWithoutSearch(page: Page): Promise<void> {
  await open(page, SEED)
  expect(await page.locator('h1').innerText()).toBe(TITLE)
  const links = page.locator('[data-article-body] a.citation')
  expect(
    await links.evaluateAll(found =>
      found.map(link => [link.textContent, link.getAttribute('data-document')]),
    ),
  ).toEqual(MENTIONS)

  await page.locator('[data-article-body] a.citation[data-document="61-2018-nd-cp"]').click()
  await page.waitForURL('**/van-ban/61-2018-nd-cp/')
  expect(await page.locator('h1').innerText()).toContain('61/2018/NĐ-CP')
  expect(await page.locator('main').innerText()).toContain('Hết hiệu lực từ 01/7/2025')

  const mentions = page.locator('section', { has: page.getByRole('heading', { name: 'Được nhắc trong' }) })
  await mentions.getByRole('link', { name: TITLE }).click()
  await page.waitForURL(`**/${SEED}`)
}

describe('a reader of the bulletin', () => {
  browserTest('goes from the seed article to each of its six documents and back', async ({ page }) => {
    await readWithoutSearch(page)
    for (const [, slug] of MENTIONS) {
      await open(page, `van-ban/${slug}/`)
      expect(await page.locator('main').innerText(), slug).toContain(TITLE)
    }
  })

  browserTest(
    'does the same with JavaScript off, and finds the register from the search page',
    async ({ openPage }) => {
      const page = await openPage({ javaScriptEnabled: false })
      await readWithoutSearch(page)
      await page.getByRole('search').getByRole('searchbox').fill('61/2018')
      await page.getByRole('search').getByRole('searchbox').press('Enter')
      await page.waitForURL('**/tim-kiem/?q=61*')
      await page
        .locator('main')
        .getByRole('link', { name: /văn bản/i })
        .first()
        .click()
      await page.waitForURL('**/van-ban/')
      expect(await page.locator('h1').count()).toBe(1)
    },
  )

  for (const [query, address] of [
    ['cai cach hanh chinh', undefined],
    ['61/2018/nd-cp', 'van-ban/61-2018-nd-cp/'],
    ['30c', 'van-ban/30c-nq-cp-2011/'],
  ] as const) {
    browserTest(`finds “${query}”`, async ({ page }) => {
      await open(page, '')
      const field = page.getByRole('search').getByRole('combobox')
      await field.fill(query)
      await field.press('Enter')
      await page.locator('[data-search-results][data-state="done"]').waitFor()
      const hits = page.locator('[data-search-result]')
      expect(await hits.count()).toBeGreaterThan(0)
      const first = hits.first().getByRole('link').first()
      if (address === undefined) expect(await first.innerText()).toMatch(/cải cách hành chính/i)
      else expect(await first.getAttribute('href')).toContain(address)
    })
  }

  browserTest('meets no request to another host, and no error, on any kind of page', async ({ page }) => {
    const strange: string[] = []
    page.on('request', request => {
      if (!request.url().startsWith(site.url) && !request.url().startsWith('data:'))
        strange.push(request.url())
    })
    page.on('pageerror', error => strange.push(String(error)))
    page.on('response', response => {
      if (response.status() >= 400 && !response.url().endsWith('404.html'))
        strange.push(`${response.status()} ${response.url()}`)
    })
    for (const address of KINDS) await open(page, address)
    expect(strange).toEqual([])
  })

  browserTest('never scrolls sideways at 320 pixels', async ({ openPage }) => {
    const page = await openPage({ viewport: { width: 320, height: 640 } })
    const wide: string[] = []
    for (const address of KINDS) {
      await open(page, address)
      const excess = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      if (excess > 0) wide.push(`${address}: ${excess} px`)
    }
    expect(wide).toEqual([])
  })

  browserTest('moves the focus with the skip link', async ({ page }) => {
    await open(page, SEED)
    await page.keyboard.press('Tab')
    expect(await page.locator(':focus').innerText()).toBe('Chuyển đến nội dung chính')
    await page.keyboard.press('Enter')
    // The browser follows a fragment in its own time.
    await page.locator('main:focus').waitFor()
  })
})

for (const colorScheme of ['light', 'dark'] as const) {
  browserTest(`axe finds nothing on any kind of page, ${colorScheme}`, async ({ openPage }) => {
    const page = await openPage({ colorScheme })
    const faults: string[] = []
    for (const address of KINDS) {
      const response = await open(page, address)
      expect(response?.ok(), address).toBe(true)
      faults.push(...(await accessibilityFaults(page)).map(fault => `/${address} ${fault}`))
    }
    expect(faults).toEqual([])
  })
}

browserTest('no kind of page is forgotten in this list', async () => {
  // Every first folder of the built site, apart from files for machines.
  const machine = new Set(['anh', 'assets', 'media', 'pagefind', 'search'])
  const folders = readdirSync(siteFolder(), { withFileTypes: true })
    .filter(entry => entry.isDirectory() && !machine.has(entry.name))
    .map(entry => entry.name)
  const visited = new Set(KINDS.map(address => address.split('/')[0]))
  expect(folders.filter(folder => !visited.has(folder))).toEqual([])
})
