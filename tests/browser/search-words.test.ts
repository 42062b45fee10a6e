// Where the words asked for stand: the parts of a page below its hit, and the marks on the page a hit leads to.

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { accessibilityFaults } from './axe.ts'
import { browserTest } from './browser-test.ts'
import { siteFolder } from './built-site.ts'
import { type ServedSite, serveFolder } from './serve.ts'
import { serveUnder, strictPolicy } from './strict-policy.ts'

let site: ServedSite
beforeAll(async () => {
  site = await serveFolder(siteFolder())
})
afterAll(() => site.close())

const PAGE = '/tin/2026/ba-chuong-trinh-tong-the-cai-cach-hanh-chinh/'
const off = (page: Page) => page.getByRole('button', { name: 'Bỏ đánh dấu' })

async function ask(page: Page, query: string): Promise<void> {
  await page.goto(`${site.url}tim-kiem/?q=${encodeURIComponent(query)}`)
  await page.locator('[data-search-results][data-state="done"]').waitFor()
}

/** Asks, and goes to the page by its hit. */
async function follow(page: Page, query: string, address = PAGE): Promise<void> {
  await ask(page, query)
  await page.locator(`.search-result__title[href="${address}"]`).click()
  await page.waitForURL(`**${address}`)
}

/** The texts that are painted as marked. */
const marked = (page: Page) =>
  page.evaluate(() =>
    [...(CSS.highlights.get('asked') ?? [])].map(range => range.toString().replace(/\s+/g, ' ')),
  )

describe('below a hit', () => {
  browserTest('stand the parts that hold the words, at most three, with ways to them', async ({ page }) => {
    await ask(page, 'cải cách hành chính')
    const hit = page.locator('[data-search-result]').filter({ has: page.locator(`a[href="${PAGE}"]`) })
    const parts = hit.locator('.search-result__parts li')
    const count = await parts.count()
    expect(count).toBeGreaterThan(0)
    expect(count).toBeLessThanOrEqual(3)
    for (const part of await parts.all()) expect(await part.innerText()).toMatch(/cải cách hành chính/i)
    // The link of the hit itself comes first.
    expect(await hit.locator('a').first().getAttribute('href')).toBe(PAGE)
    const to = (await parts.first().locator('a').getAttribute('href')) ?? ''
    await parts.first().locator('a').click()
    await page.waitForURL(`**${to}`)
    expect(await page.locator(`:target`).isVisible()).toBe(true)
    await off(page).waitFor()
  })

  browserTest('stands nothing where the words are far apart', async ({ page }) => {
    await ask(page, 'ba chương trình đúng giai đoạn')
    const hit = page.locator('[data-search-result]').filter({ has: page.locator(`a[href="${PAGE}"]`) })
    for (const part of await hit.locator('.search-result__parts li').all())
      expect(await part.innerText()).toMatch(/giai đoạn/i)
  })
})

describe('the page a hit leads to', () => {
  browserTest('has the phrase marked, and a clean address', async ({ page }) => {
    await follow(page, 'cai cach hanh chinh')
    await off(page).waitFor()
    const words = await marked(page)
    expect(words.length).toBeGreaterThan(3)
    expect([...new Set(words.map(word => word.toLowerCase()))]).toEqual(['cải cách hành chính'])
    expect(new URL(page.url()).pathname + new URL(page.url()).search + new URL(page.url()).hash).toBe(PAGE)
    expect(await page.locator('.marks').innerText()).toContain(`${words.length} chỗ`)
  })

  browserTest('has whole words marked, with the marks that were typed', async ({ page }) => {
    await ask(page, 'chính')
    await page.locator('.search-result__title').first().click()
    await off(page).waitFor()
    const words = await marked(page)
    expect(new Set(words.map(word => word.toLowerCase()))).toEqual(new Set(['chính']))
  })

  browserTest('is not changed by the marks, and lets them go', async ({ page }) => {
    await page.goto(site.url + PAGE.slice(1))
    const shape = () =>
      page.evaluate(() => ({
        text: document.querySelector('.article, article, main > *')?.outerHTML,
        places: [...document.querySelectorAll('main p:not(.marks)')].map(p => p.getBoundingClientRect().top),
      }))
    const plain = await shape()
    expect(await off(page).count()).toBe(0)
    await follow(page, 'cải cách hành chính')
    await off(page).waitFor()
    expect(await shape()).toEqual(plain)
    expect(await accessibilityFaults(page)).toEqual([])
    await off(page).click()
    expect(await marked(page)).toEqual([])
    expect(await off(page).count()).toBe(0)
  })

  browserTest('has them once: not after a reload, and on no other page', async ({ page }) => {
    await follow(page, 'cải cách hành chính')
    await off(page).waitFor()
    await page.reload()
    await page.waitForLoadState('networkidle')
    expect(await off(page).count()).toBe(0)
    await ask(page, 'cải cách hành chính')
    await page
      .locator(`.search-result__title[href="${PAGE}"]`)
      .evaluate(link => link.addEventListener('click', event => event.preventDefault()))
    await page.locator(`.search-result__title[href="${PAGE}"]`).click()
    await page.goto(`${site.url}van-ban/30c-nq-cp-2011/`)
    await page.waitForLoadState('networkidle')
    expect(await off(page).count()).toBe(0)
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0)
  })

  browserTest('fetches nothing for marks unless there are words', async ({ page }) => {
    const asked: string[] = []
    page.on('request', request => asked.push(request.url()))
    await page.goto(site.url + PAGE.slice(1))
    await page.waitForLoadState('networkidle')
    expect(asked.filter(url => /highlight|excerpt/.test(url))).toEqual([])
  })

  browserTest('has them under a strict policy for contents', async ({ page }) => {
    await serveUnder(page, '**/*', strictPolicy('search'))
    await page.goto(`${site.url}tim-kiem/?q=${encodeURIComponent('cải cách hành chính')}&nam=2026`)
    await page.locator(`.search-result__title[href="${PAGE}"]`).click()
    await off(page).waitFor()
    expect((await marked(page)).length).toBeGreaterThan(3)
  })
})
