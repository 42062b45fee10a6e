// What a reader sees at a citation: the words behind it, the card beside it, and what turns when its day comes.

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { accessibilityFaults } from './axe.ts'
import { browserTest } from './browser-test.ts'
import { siteFolder } from './built-site.ts'
import { type ServedSite, serveFolder } from './serve.ts'

const SEED = 'tin/2020/so-khcn-tang-cuong-tuyen-truyen-cchc/'
const PLANS = 'tin/2026/chuyen-doi-so-lang-son-qua-cac-van-ban/'
const WORDS_OF_61 = 'Hết hiệu lực từ 01/7/2025, thay bằng Nghị định 118/2025/NĐ-CP'

let site: ServedSite
beforeAll(async () => {
  site = await serveFolder(siteFolder())
})
afterAll(() => site.close())

const open = (page: Page, address = SEED) => page.goto(site.url + address)
const citation = (page: Page, slug: string) =>
  page.locator(`[data-article-body] a.citation[data-document="${slug}"]`)
const cardOf = (page: Page) => page.locator('.citation-card')
/** The words of an element as they are shown, on one line. */
const shown = (text: string) => text.replace(/\s+/g, ' ').trim()
const focusedText = (page: Page) => page.evaluate(() => document.activeElement?.textContent)

/** Focuses a citation as the keyboard does: from what stands before it. */
async function tabTo(page: Page, slug: string): Promise<void> {
  await citation(page, slug).first().focus()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Tab')
}

describe('behind a citation', () => {
  browserTest('the text says in words what has become of the document, once', async ({ page }) => {
    await open(page)
    const paragraph = page.locator('[data-article-body] p', {
      has: page.locator('a[data-document="61-2018-nd-cp"]'),
    })
    const text = shown(await paragraph.innerText())
    expect(text).toContain('Nghị định 61/2018/NĐ-CP (nay hết hiệu lực) ngày 24/2018')
    expect(text.match(/Nghị quyết 30c\/NQ-CP \(nay hết giai đoạn\)/g)).toHaveLength(2)
    const marks = page.locator('[data-document="30c-nq-cp-2011"] + .citation-since span')
    const widths = await marks.evaluateAll(spans => spans.map(span => span.getBoundingClientRect().width))
    expect(widths[0]).toBeGreaterThan(50)
    // The second one is heard, and seen as a sign.
    expect(widths[1]).toBe(1)
  })

  browserTest('says on paper all of it in words', async ({ page }) => {
    await open(page)
    await page.emulateMedia({ media: 'print' })
    const widths = await page
      .locator('.citation-since span')
      .evaluateAll(spans => spans.map(span => span.getBoundingClientRect().width))
    expect(widths).toHaveLength(7)
    expect(Math.min(...widths)).toBeGreaterThan(50)
  })

  browserTest('nothing is missing without JavaScript', async ({ openPage }) => {
    const page = await openPage({ javaScriptEnabled: false })
    await open(page)
    const entry = page.locator('.cited > [data-document="61-2018-nd-cp"]')
    const text = shown(await entry.innerText())
    for (const words of [
      'Nghị định 61/2018/NĐ-CP',
      'Về thực hiện cơ chế một cửa, một cửa liên thông trong giải quyết thủ tục hành chính',
      'Chính phủ · ban hành 23/4/2018 · có hiệu lực từ 21/6/2018',
      'Khi bài đăng Còn hiệu lực từ 21/6/2018',
      `Nay ${WORDS_OF_61}`,
      'Sửa đổi sau ngày đăng Nghị định 107/2021/NĐ-CP',
    ])
      expect(text).toContain(words)
    await entry.getByRole('link', { name: '118/2025/NĐ-CP' }).click()
    await page.waitForURL('**/van-ban/118-2025-nd-cp/')
  })
})

describe('the card of a citation', () => {
  browserTest('shows what the list says, and lets the pointer in', async ({ page }) => {
    await open(page)
    await citation(page, '61-2018-nd-cp').hover()
    await cardOf(page).waitFor()
    const entry = page.locator('.cited > [data-document="61-2018-nd-cp"]')
    expect(shown(await cardOf(page).innerText())).toBe(shown(await entry.innerText()))

    await cardOf(page).getByText('Khi bài đăng').hover()
    await page.waitForTimeout(600)
    expect(await cardOf(page).isVisible()).toBe(true)

    await page.locator('h1').hover()
    await cardOf(page).waitFor({ state: 'detached' })
  })

  browserTest('leads on to the document that took the place', async ({ page }) => {
    await open(page)
    await citation(page, '61-2018-nd-cp').hover()
    await cardOf(page).locator('a[href$="/118-2025-nd-cp/"]').click()
    await page.waitForURL('**/van-ban/118-2025-nd-cp/')
  })

  browserTest('comes with the focus of the keyboard, and goes with it', async ({ page }) => {
    await open(page)
    await tabTo(page, '61-2018-nd-cp')
    await cardOf(page).waitFor()
    expect(await focusedText(page)).toBe('Nghị định 61/2018/NĐ-CP')
    expect(await cardOf(page).locator('.number').first().innerText()).toBe('61/2018/NĐ-CP')
    // The next stop is the next link of the text: the card's own are none.
    await page.keyboard.press('Tab')
    expect(await focusedText(page)).toBe('Quyết định 225/QĐ-TTg')
    expect(await cardOf(page).locator('.number').first().innerText()).toBe('225/QĐ-TTg')
    await citation(page, '1063-qd-ubnd-lang-son-2019').focus()
    await page.keyboard.press('Tab')
    expect(await cardOf(page).count()).toBe(0)
  })

  browserTest('goes at Escape, and leaves the focus where it is', async ({ page }) => {
    await open(page)
    await tabTo(page, '61-2018-nd-cp')
    await cardOf(page).waitFor()
    await page.keyboard.press('Escape')
    expect(await cardOf(page).count()).toBe(0)
    expect(await focusedText(page)).toBe('Nghị định 61/2018/NĐ-CP')

    await citation(page, '225-qd-ttg-2016').hover()
    await cardOf(page).waitFor()
    await page.keyboard.press('Escape')
    expect(await cardOf(page).count()).toBe(0)
  })

  browserTest('is short to those who listen: the standing of today', async ({ page }) => {
    await open(page)
    const id = await citation(page, '61-2018-nd-cp').getAttribute('aria-describedby')
    expect(shown(await page.locator(`#${id}`).innerText())).toBe(WORDS_OF_61)
    await citation(page, '61-2018-nd-cp').hover()
    await cardOf(page).waitFor()
    expect(await page.locator(`[id="${id}"]`).count()).toBe(1)
    expect(await cardOf(page).getAttribute('aria-hidden')).toBe('true')
  })

  browserTest('does not come between a finger and the link', async ({ openPage }) => {
    const page = await openPage({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } })
    await open(page)
    await citation(page, '61-2018-nd-cp').tap()
    await page.waitForURL('**/van-ban/61-2018-nd-cp/')
    await page.goBack()
    await page.waitForTimeout(600)
    expect(await cardOf(page).count()).toBe(0)
  })

  for (const [width, height] of [
    [360, 740],
    // 1280 × 1024 at 400 %
    [320, 256],
  ] as const) {
    browserTest(`stands beside the link, inside a window of ${width} pixels`, async ({ openPage }) => {
      const page = await openPage({ viewport: { width, height }, reducedMotion: 'reduce' })
      await open(page)
      for (const slug of ['30c-nq-cp-2011', '61-2018-nd-cp', '1063-qd-ubnd-lang-son-2019']) {
        await tabTo(page, slug)
        await cardOf(page).waitFor()
        const card = await cardOf(page).boundingBox()
        const link = await citation(page, slug).first().boundingBox()
        if (!card || !link) throw new Error(`Nothing is shown of ${slug}`)
        expect(card.x).toBeGreaterThanOrEqual(0)
        expect(card.x + card.width).toBeLessThanOrEqual(width)
        expect(card.y >= link.y + link.height - 1 || card.y + card.height <= link.y + 1).toBe(true)
        const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        expect(excess).toBeLessThanOrEqual(0)
      }
    })
  }

  browserTest('stands above the link where there is no room below', async ({ page }) => {
    await open(page)
    const link = citation(page, '61-2018-nd-cp')
    await link.evaluate(element => {
      scrollTo({
        top: scrollY + element.getBoundingClientRect().bottom - innerHeight + 40,
        behavior: 'instant',
      })
    })
    await link.hover()
    await cardOf(page).waitFor()
    const card = await cardOf(page).boundingBox()
    const box = await link.boundingBox()
    expect(card && box && card.y + card.height <= box.y + 1 && card.y >= 0).toBe(true)
  })

  for (const colorScheme of ['light', 'dark'] as const) {
    browserTest(`has nothing that axe would find, ${colorScheme}`, async ({ openPage }) => {
      const page = await openPage({ colorScheme })
      await open(page)
      await citation(page, '61-2018-nd-cp').hover()
      await cardOf(page).waitFor()
      expect(await accessibilityFaults(page)).toEqual([])
    })
  }

  browserTest('is not printed', async ({ page }) => {
    await open(page)
    await citation(page, '61-2018-nd-cp').hover()
    await cardOf(page).waitFor()
    await page.emulateMedia({ media: 'print' })
    expect(await cardOf(page).isVisible()).toBe(false)
  })

  browserTest('is no burden to pages without citations', async ({ page }) => {
    await open(page, 'gioi-thieu/')
    expect(await page.locator('script[src*="citation-card"], script[src*="standings"]').count()).toBe(0)
  })
})

describe('on the day a standing changes', () => {
  const plan = 'van-ban/333-kh-ubnd-lang-son-2025/'
  /** The reader's clock; the page was built in November. */
  const openOn = async (page: Page, moment: string, address: string) => {
    await page.clock.setFixedTime(moment)
    await open(page, address)
  }
  const standingOf = (page: Page) => page.locator('.verdict > p > .standing')

  browserTest('the page of the document turns at midnight in Việt Nam', async ({ openPage }) => {
    // A reader in Paris, whose own year is not over yet.
    const page = await openPage({ timezoneId: 'Europe/Paris' })
    await openOn(page, '2026-12-31T23:59:00+07:00', plan)
    expect(await standingOf(page).getAttribute('data-status')).toBe('in-force')
    const toCome = page.getByText(/^Từ ngày 01\/01\/2027|^sắp tới$/)
    expect(await toCome.count()).toBe(2)
    await openOn(page, '2027-01-01T00:01:00+07:00', plan)
    expect(await standingOf(page).innerText()).toBe('Hết giai đoạn từ 01/01/2027')
    expect(await standingOf(page).getAttribute('data-status')).toBe('period-over')
    expect(await standingOf(page).getAttribute('data-tone')).toBe('ended')
    expect(await toCome.count()).toBe(0)
  })

  browserTest('no other place of that page says what held before', async ({ page }) => {
    await openOn(page, '2027-01-02T12:00:00+07:00', plan)
    const facts = shown(await page.locator('.attributes').innerText())
    expect(facts).toContain('Tình trạng hiệu lực Hết giai đoạn từ 01/01/2027 ')
    expect(await page.locator('.attributes a', { hasText: 'Các văn bản' }).getAttribute('href')).toBe(
      '/van-ban/tinh-trang/het-giai-doan/',
    )
    const [mention] = await page.locator('.mention').allInnerTexts()
    expect(shown(mention ?? '')).toMatch(
      /Khi bài đăng: Còn hiệu lực từ 31\/12\/2025[^:]* Nay: Hết giai đoạn từ 01\/01\/2027$/,
    )
    expect(await accessibilityFaults(page)).toEqual([])
  })

  browserTest('so do lists, with their marks', async ({ page }) => {
    await openOn(page, '2027-01-02T12:00:00+07:00', 'van-ban/nam/2025/')
    const row = page.locator('tr, li', { hasText: '333/KH-UBND' }).last()
    expect(await row.locator('.standing').innerText()).toContain('Hết giai đoạn')
    const pathOf = (name: string) =>
      page.locator(`.standing[data-tone="${name}"] path`).first().getAttribute('d')
    expect(await row.locator('.standing path').getAttribute('d')).not.toBe(await pathOf('good'))
  })

  browserTest('so does an article: list, dateline, text and card', async ({ page }) => {
    await openOn(page, '2026-12-31T12:00:00+07:00', PLANS)
    const dateline = page.locator('.dateline a[href="#duoc-nhac"]')
    expect(await dateline.innerText()).toBe('Nhắc đến 10 văn bản')
    expect(await page.locator('.citation-since').count()).toBe(0)

    await openOn(page, '2027-01-02T12:00:00+07:00', PLANS)
    expect(await dateline.innerText()).toBe('Nhắc đến 10 văn bản, 2 nay đã thay đổi hiệu lực')
    const entry = page.locator('.cited > [data-document="333-kh-ubnd-lang-son-2025"]')
    const words = shown(await entry.innerText())
    expect(words).toContain('Khi bài đăng Còn hiệu lực từ 31/12/2025')
    expect(words).toContain('Nay Hết giai đoạn từ 01/01/2027')
    const links = citation(page, '333-kh-ubnd-lang-son-2025')
    const marks = page.locator('a[data-document="333-kh-ubnd-lang-son-2025"] + .citation-since')
    expect(await marks.count()).toBe(await links.count())
    expect(await marks.first().innerText()).toBe('(nay hết giai đoạn)')
    expect(await marks.evaluateAll(all => all.map(mark => mark.hasAttribute('data-again')))).toEqual([
      false,
      ...Array.from({ length: (await links.count()) - 1 }, () => true),
    ])
    await links.first().hover()
    await cardOf(page).waitFor()
    expect(shown(await cardOf(page).innerText())).toBe(words)
    expect(await accessibilityFaults(page)).toEqual([])
  })
})
