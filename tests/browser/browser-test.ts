// browserTest('opens the menu by keyboard', async ({ page }) => { await page.goto(…) })
//
// A vitest test with a fresh Playwright page: no cookies, nothing stored, Vietnamese, in Việt Nam. One browser
// serves all the tests of a worker. A machine without a browser skips.

import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { test } from 'vitest'
import { openBrowser } from './open-browser.ts'

const reader: BrowserContextOptions = { locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' }

export const browserTest = test.extend<{
  $worker: { browser: Browser | undefined }
  $test: { page: Page; openPage: (options?: BrowserContextOptions) => Promise<Page> }
}>({
  browser: [
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads the names of the fixtures a fixture uses.
    async ({}, use) => {
      const browser = await openBrowser()
      await use(browser)
      await browser?.close()
    },
    { scope: 'worker' },
  ],
  /** For a page with other settings: openPage({ viewport: { width: 360, height: 640 } }). */
  openPage: async ({ browser, skip }, use) => {
    if (browser === undefined) return skip()
    const contexts: { close: () => Promise<void> }[] = []
    await use(async options => {
      const context = await browser.newContext({ ...reader, ...options })
      contexts.push(context)
      return context.newPage()
    })
    for (const context of contexts) await context.close()
  },
  page: async ({ openPage }, use) => use(await openPage()),
})
