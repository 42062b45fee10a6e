// The page of a document as a reader meets it: on a phone, in the dark, in colours of his own, by a pinpoint.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { writeBusyBulletin } from '../site/busy-bulletin.ts'
import { accessibilityFaults } from './axe.ts'
import { browserTest } from './browser-test.ts'
import { BUILD_DAY, siteFolder } from './built-site.ts'
import { type ServedSite, serveFolder } from './serve.ts'

/** Many relations; laws with long names; replaced; a namesake; one of a local body. */
const DOCUMENTS = [
  'van-ban/224-2026-nd-cp/',
  'van-ban/118-2025-nd-cp/',
  'van-ban/61-2018-nd-cp/',
  'van-ban/64-2025-qh15/',
  'van-ban/93-2025-qh15/',
  'van-ban/76-nq-cp-2013/',
  'van-ban/30c-nq-cp-2011/',
  'van-ban/43-2011-nd-cp/',
  'van-ban/68-kh-ubnd-lang-son-2016/',
]
const BUSY = ['van-ban/900-2020-nd-cp/', 'van-ban/900-2020-nd-cp/trang-2/', 'van-ban/910-2010-nd-cp/']

const folder = mkdtempSync(join(tmpdir(), 'ban-tin-documents-'))
let shipped: ServedSite
let busy: ServedSite

beforeAll(async () => {
  const content = join(folder, 'content')
  const output = join(folder, 'site')
  writeBusyBulletin(content, 60)
  const options = ['--content', content, '--output', output, '--date', BUILD_DAY, '--no-search']
  const build = spawnSync(process.execPath, ['scripts/build.ts', ...options], { encoding: 'utf8' })
  expect(build.status, build.stderr).toBe(0)
  shipped = await serveFolder(siteFolder())
  busy = await serveFolder(output)
})
afterAll(async () => {
  await shipped.close()
  await busy.close()
  rmSync(folder, { recursive: true, force: true })
})

const addresses = (): string[] => [
  ...DOCUMENTS.map(address => shipped.url + address),
  ...BUSY.map(address => busy.url + address),
]

/** Words of the picture that leave their box or are smaller than can be read. */
const unreadable = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    await document.fonts.ready
    return [...document.querySelectorAll('.relation-picture text')].flatMap(text => {
      const words = text.getBoundingClientRect()
      const svg = text.closest('svg')?.getBoundingClientRect()
      const box = text.closest('g')?.querySelector('rect')?.getBoundingClientRect() ?? svg
      if (box === undefined || svg === undefined) return [`${text.textContent}: no box`]
      const size = Number.parseFloat(getComputedStyle(text).fontSize) * (svg.width / 328)
      return [
        ...(words.right > box.right + 0.5 || words.left < box.left
          ? [`${text.textContent}: leaves its box`]
          : []),
        ...(size < 12.9 ? [`${text.textContent}: ${size} px`] : []),
      ]
    })
  })

browserTest(
  'the picture of relations can be read on a phone, without scrolling sideways',
  async ({ openPage }) => {
    const page = await openPage({ viewport: { width: 360, height: 740 } })
    const faults: string[] = []
    let pictures = 0
    for (const address of addresses()) {
      await page.goto(address)
      pictures += await page.locator('.relation-picture').count()
      faults.push(...(await unreadable(page)).map(fault => `${address} ${fault}`))
      const excess = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      if (excess > 0) faults.push(`${address} scrolls ${excess} px sideways`)
    }
    expect(faults).toEqual([])
    expect(pictures).toBeGreaterThan(8)
  },
)

browserTest('the picture is no poster on a large screen', async ({ openPage }) => {
  const page = await openPage({ viewport: { width: 1280, height: 800 } })
  await page.goto(shipped.url + DOCUMENTS[0])
  const picture = await page.locator('.relation-picture').boundingBox()
  const list = await page.locator('.relations').boundingBox()
  expect(picture?.width).toBeLessThanOrEqual(416)
  // The list stands beside it, not below.
  expect(list?.x).toBeGreaterThan((picture?.x ?? 0) + (picture?.width ?? 0))
})

for (const [name, options] of [
  ['light', {}],
  ['dark', { colorScheme: 'dark' }],
] as const) {
  browserTest(`axe finds nothing on pages of documents, ${name}`, async ({ openPage }) => {
    const page = await openPage({ viewport: { width: 360, height: 740 }, ...options })
    const faults: string[] = []
    // Of the shipped documents two are looked at with all the other kinds of page.
    for (const address of [shipped.url + DOCUMENTS[0], ...BUSY.map(address => busy.url + address)]) {
      await page.goto(address)
      // What is folded is looked at as well.
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true
      })
      faults.push(...(await accessibilityFaults(page)).map(fault => `${address} ${fault}`))
    }
    expect(faults).toEqual([])
  })
}

browserTest('the picture takes the colours the reader has chosen', async ({ openPage }) => {
  const page = await openPage({ forcedColors: 'active', colorScheme: 'dark' })
  await page.goto(shipped.url + DOCUMENTS[0])
  const colours = await page.evaluate(() => {
    const chosen = getComputedStyle(document.body).color
    return [...document.querySelectorAll('.relation-picture svg :is(text, rect, use)')]
      .map(part => getComputedStyle(part).color)
      .filter(colour => colour !== chosen)
  })
  expect(colours).toEqual([])
})

browserTest('a pinpoint of an article leads to the provision, marked and in sight', async ({ openPage }) => {
  const page = await openPage({ viewport: { width: 360, height: 740 }, reducedMotion: 'reduce' })
  await page.goto(`${busy.url}tin/2024/bai-7/`)
  await page.locator('[data-article-body] a.citation').click()
  await page.waitForURL('**/van-ban/900-2020-nd-cp/#dieu-8-khoan-2-diem-b')
  const target = page.locator(':target')
  expect(await target.innerText()).toBe('b) Điểm b.')
  const place = await target.boundingBox()
  expect(place?.y).toBeGreaterThan(0)
  expect(place?.y).toBeLessThan(740 / 2)
  const background = (element: Element): string => getComputedStyle(element).backgroundColor
  expect(await target.evaluate(background)).not.toBe(
    await page.locator('#dieu-8-khoan-2-diem-a').evaluate(background),
  )
})

browserTest('what is folded opens by keyboard', async ({ page }) => {
  await page.goto(busy.url + BUSY[0])
  const summary = page.locator('.life__fold summary')
  await summary.focus()
  await page.keyboard.press('Enter')
  expect(await page.locator('.life__fold details').getAttribute('open')).not.toBeNull()
  await page.keyboard.press('Tab')
  expect(await page.locator(':focus').getAttribute('href')).toContain('/van-ban/')
})
