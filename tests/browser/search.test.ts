// The search page in a reader's hands.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { accessibilityFaults } from './axe.ts'
import { browserTest } from './browser-test.ts'
import { BUILD_DAY, siteFolder } from './built-site.ts'
import { type ServedSite, serveFolder } from './serve.ts'
import { serveUnder, strictPolicy } from './strict-policy.ts'

let site: ServedSite
beforeAll(async () => {
  site = await serveFolder(siteFolder())
})
afterAll(() => site.close())

const results = (page: Page) => page.locator('[data-search-results]')
const hits = (page: Page) => page.locator('[data-search-result]')
const field = (page: Page) => page.getByRole('combobox', { name: 'Tìm bài viết, văn bản' })
const status = (page: Page) => page.getByRole('status')
const state = (page: Page) => results(page).getAttribute('data-state')
const done = (page: Page) => page.locator('[data-search-results][data-state="done"]').waitFor()
const idle = (page: Page) =>
  page.locator('[data-search-results][data-state="idle"]').waitFor({ state: 'attached' })
const titles = (page: Page) => hits(page).locator('a.search-result__title').allInnerTexts()
const addresses = (page: Page) =>
  hits(page)
    .locator('a.search-result__title')
    .evaluateAll(links => links.map(link => link.getAttribute('href')))

async function ask(page: Page, query: string): Promise<void> {
  await page.goto(`${site.url}tim-kiem/?q=${encodeURIComponent(query)}`)
  await done(page)
}

describe('the search page', () => {
  browserTest('answers its address', async ({ page }) => {
    await ask(page, 'cai cach hanh chinh')
    expect(await field(page).inputValue()).toBe('cai cach hanh chinh')
    expect((await titles(page))[0]).toMatch(/cải cách hành chính/i)
    expect(await hits(page).first().locator('mark').first().innerText()).toMatch(/^cải cách hành chính$/i)
    expect(await status(page).innerText()).toMatch(/^\d+ kết quả cho “cai cach hanh chinh”\.$/)
    expect(await hits(page).locator(':scope[data-inexact]').count()).toBe(0)
    // The letters the engine works with stay with it.
    expect(await page.locator('body').innerText()).not.toMatch(/[ḑḐ‿]/)
  })

  browserTest('says what of a document is not as it was asked, and calls it no match', async ({ page }) => {
    for (const [query, words] of [
      ['thông tư 61/2018', 'Trùng số, nhưng không phải “thông tư”.'],
      ['61/2018/NĐ-CP ngày 24/4/2018', 'Đúng số, nhưng không ban hành ngày 24/04/2018.'],
    ] as const) {
      await ask(page, query)
      expect((await addresses(page))[0]).toBe('/van-ban/61-2018-nd-cp/')
      expect(await hits(page).first().innerText()).toContain(words)
      expect(await hits(page).locator(':scope:not([data-inexact])').count(), query).toBe(0)
      expect(await status(page).innerText()).toMatch(
        /Không có trang nào có “(?:thông tư 61\/2018|24\/04\/2018)”/,
      )
    }
  })

  browserTest('suggests while one types, and makes room for the results when one stops', async ({ page }) => {
    await page.goto(`${site.url}tim-kiem/`)
    const options = page.getByRole('listbox', { name: 'Gợi ý' }).getByRole('option')
    const index = page.waitForResponse('**/pagefind/instant/**')
    await field(page).pressSequentially('luật')
    await done(page)
    // After the first answer.
    await index
    await field(page).pressSequentially(' chuyển đổi', { delay: 20 })
    await options.first().waitFor()
    expect(await field(page).getAttribute('aria-expanded')).toBe('true')
    await done(page)
    await options.first().waitFor({ state: 'hidden' })
    expect(await field(page).getAttribute('aria-expanded')).toBe('false')
    // The arrow brings them back, and Enter follows the one that is chosen.
    await field(page).press('ArrowDown')
    await options.first().waitFor()
    await field(page).press('ArrowDown')
    expect(await options.first().getAttribute('aria-selected')).toBe('true')
    await page.waitForTimeout(1000)
    expect(await options.first().isVisible()).toBe(true)
    await field(page).press('Enter')
    await page.waitForURL('**/van-ban/148-2025-qh15/')
  })

  browserTest(
    'closes the suggestions with Escape, and clears the field with the next one',
    async ({ page }) => {
      await page.goto(`${site.url}tim-kiem/`)
      const list = page.getByRole('listbox', { name: 'Gợi ý' })
      await field(page).pressSequentially('một cửa')
      await done(page)
      await field(page).press('ArrowDown')
      await list.waitFor()
      await field(page).press('Escape')
      expect(await list.isVisible()).toBe(false)
      expect(await field(page).inputValue()).toBe('một cửa')
      await field(page).press('Escape')
      expect(await field(page).inputValue()).toBe('')
      await idle(page)
    },
  )

  browserTest('sends with Enter, and with the last suggestion, and closes the list', async ({ page }) => {
    await page.goto(`${site.url}tim-kiem/`)
    const list = page.getByRole('listbox', { name: 'Gợi ý' })
    for (const query of ['một cửa', 'văn thư']) {
      await field(page).fill('')
      await field(page).pressSequentially(query)
      await done(page)
      await field(page).press('ArrowDown')
      await list.waitFor()
      if (query === 'một cửa') await field(page).press('Enter')
      else await list.getByRole('option', { name: 'trong toàn văn' }).click()
      expect(await list.isVisible()).toBe(false)
      await done(page)
      expect(new URL(page.url()).searchParams.get('q')).toBe(query)
    }
  })

  browserTest('opens the list for an answer it was opened with', async ({ page }) => {
    await ask(page, 'luật chuyển đổi số')
    await field(page).press('ArrowDown')
    await page.getByRole('listbox', { name: 'Gợi ý' }).waitFor()
  })

  browserTest('fetches no suggestions for a number', async ({ page }) => {
    const fetched: string[] = []
    page.on('request', request => fetched.push(new URL(request.url()).pathname))
    await page.goto(`${site.url}tim-kiem/`)
    await field(page).pressSequentially('61/2018')
    await done(page)
    await page.waitForTimeout(1000)
    expect(fetched.filter(path => /instant|search-field-list/.test(path))).toEqual([])
  })

  browserTest('is where it was left when the reader comes back', async ({ page }) => {
    await ask(page, 'nghị định')
    await page.getByRole('button', { name: 'Xem thêm kết quả' }).click()
    await hits(page).nth(10).waitFor()
    const shown = await hits(page).count()
    const twelfth = hits(page).nth(12).getByRole('link').first()
    await twelfth.scrollIntoViewIfNeeded()
    const scrolled = await page.evaluate(() => scrollY)
    expect(scrolled).toBeGreaterThan(500)
    const address = await twelfth.getAttribute('href')
    await twelfth.click()
    await page.waitForURL(`**${address}`)
    await page.goBack()
    await done(page)
    expect(await hits(page).count()).toBe(shown)
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(scrolled)
  })

  browserTest('marks no single words of a phrase that is nowhere', async ({ page }) => {
    await ask(page, '"cách cải"')
    expect(await hits(page).count()).toBeGreaterThan(0)
    expect(await hits(page).locator('mark').count()).toBe(0)
  })

  browserTest('answers typing after a pause, and keeps the query in the address', async ({ page }) => {
    await page.goto(`${site.url}tim-kiem/`)
    expect(await state(page)).toBe('idle')
    await field(page).pressSequentially('61/2018/nd-cp')
    expect(await state(page)).toBe('searching')
    await done(page)
    expect((await addresses(page))[0]).toBe('/van-ban/61-2018-nd-cp/')
    expect(new URL(page.url()).searchParams.get('q')).toBe('61/2018/nd-cp')
  })

  browserTest('goes back through the questions that were sent', async ({ page }) => {
    await page.goto(`${site.url}tim-kiem/`)
    for (const query of ['30c', 'chuyển đổi số']) {
      await field(page).fill(query)
      await field(page).press('Enter')
      await page.waitForURL(url => url.searchParams.get('q') === query)
      await done(page)
    }
    await page.goBack()
    await page.waitForURL(url => url.searchParams.get('q') === '30c')
    await done(page)
    expect(await field(page).inputValue()).toBe('30c')
    expect((await addresses(page))[0]).toBe('/van-ban/30c-nq-cp-2011/')
  })

  browserTest('shows all documents that share a number first', async ({ page }) => {
    await ask(page, '76/nq-cp')
    expect((await addresses(page)).slice(0, 2)).toEqual([
      '/van-ban/76-nq-cp-2021/',
      '/van-ban/76-nq-cp-2013/',
    ])
    expect(new Set(await addresses(page)).size).toBe((await addresses(page)).length)
  })

  browserTest('leads from a hit to its page', async ({ page }) => {
    await ask(page, 'nguyễn như thuỷ')
    await hits(page).first().getByRole('link').click()
    await page.waitForURL('**/tin/2020/so-khcn-tang-cuong-tuyen-truyen-cchc/')
  })

  browserTest('shows more hits, and moves the focus to the first of them', async ({ page }) => {
    await ask(page, 'chính phủ')
    expect(await hits(page).count()).toBe(10)
    await page.getByRole('button', { name: 'Xem thêm kết quả' }).click()
    await hits(page).nth(10).waitFor()
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('href'))
    await expect.poll(focused).toBe((await addresses(page))[10])
    expect(new Set(await addresses(page)).size).toBe(await hits(page).count())
  })

  browserTest('says which words are nowhere, and does not call the rest a match', async ({ page }) => {
    await ask(page, 'xyzzy cải cách')
    expect(await status(page).innerText()).toContain('Không có trang nào có “xyzzy”')
    expect(await hits(page).count()).toBeGreaterThan(0)
    expect(await page.locator('[data-search-result]:not([data-inexact])').count()).toBe(0)
  })

  browserTest(
    'does not call a document a match for words that only stand beside its number',
    async ({ page }) => {
      await ask(page, 'nghị định 61 trí tuệ nhân tạo')
      expect((await addresses(page))[0]).toBe('/van-ban/61-2018-nd-cp/')
      expect(await page.locator('[data-search-result]:not([data-inexact])').count()).toBe(0)
      expect(await hits(page).first().innerText()).toContain('Chỉ khớp số, ký hiệu.')
      await ask(page, 'nghị định 61')
      expect(await hits(page).first().getAttribute('data-inexact')).toBeNull()
    },
  )

  browserTest('leads on where nothing was found', async ({ page }) => {
    await ask(page, 'xyzzy')
    expect(await status(page).innerText()).toBe('Không tìm thấy trang nào cho “xyzzy”.')
    expect(await hits(page).count()).toBe(0)
    const ways = results(page).getByRole('link')
    expect(await ways.evaluateAll(links => links.map(link => link.getAttribute('href')))).toEqual([
      '/van-ban/',
      '/luu-tru/',
    ])
  })

  browserTest('shows a query as text, whatever is in it', async ({ page }) => {
    await ask(page, '<img src=x onerror=alert(1)> cải cách')
    expect(await page.locator('main img').count()).toBe(0)
    expect(await status(page).innerText()).toContain('<img src=x')
  })
})

describe('a question that was typed wrongly', () => {
  const offer = (page: Page) => page.getByRole('link', { name: 'Tìm đúng như đã gõ' })

  browserTest('is answered, and what was searched is said', async ({ page }) => {
    await ask(page, 'cari cachs hanhf chinhs')
    expect(await status(page).innerText()).toMatch(
      /^Đã tìm: “cải cách hành chính”, thay cho “cari cachs hanhf chinhs”\. \d+ kết quả\.$/,
    )
    expect(await hits(page).first().locator('mark').first().innerText()).toMatch(/^cải cách hành chính$/i)
    expect(await field(page).inputValue()).toBe('cari cachs hanhf chinhs')
    expect(await hits(page).locator(':scope[data-inexact]').count()).toBe(0)
    expect(await accessibilityFaults(page)).toEqual([])
  })

  browserTest('is asked as it was typed without leaving the page or the place on it', async ({ page }) => {
    await ask(page, 'cai cahc hanh chinh')
    let loads = 0
    page.on('load', () => {
      loads += 1
    })
    await offer(page).press('Enter')
    await expect.poll(() => status(page).innerText()).toContain('Không có trang nào có “cahc”')
    expect(await status(page).evaluate(line => line === document.activeElement)).toBe(true)
    expect(loads).toBe(0)
    await page.goBack()
    await offer(page).waitFor()
    expect(await field(page).inputValue()).toBe('cai cahc hanh chinh')
  })

  browserTest('names a word once', async ({ page }) => {
    await page.goto(`${site.url}tim-kiem/?q=xyzzy+cải+xyzzy+cải+cải&dung=1`)
    await done(page)
    expect(await status(page).innerText()).toContain(
      'Không có trang nào có “xyzzy”; dưới đây là những trang có “cải”.',
    )
  })

  browserTest(
    'can be asked as it was typed, also after a reload, until another is typed',
    async ({ page }) => {
      await ask(page, 'cai cahc hanh chinh')
      await offer(page).click()
      await page.waitForURL('**/tim-kiem/?q=cai+cahc+hanh+chinh&dung=1')
      for (const again of [false, true]) {
        if (again) await page.reload()
        await done(page)
        expect(await status(page).innerText()).toContain('Không có trang nào có “cahc”')
        expect(await status(page).innerText()).toContain('dưới đây là những trang có “cai”, “hanh”, “chinh”')
        expect(await hits(page).first().innerText()).toContain('Trang này không có “cahc”.')
        expect(await page.locator('[data-search-result]:not([data-inexact])').count()).toBe(0)
        expect(await offer(page).count()).toBe(0)
      }
      await field(page).fill('cai cahc hanh')
      await offer(page).waitFor()
      expect(new URL(page.url()).searchParams.has('dung')).toBe(false)
    },
  )

  browserTest('costs the readers of other questions nothing', async ({ page }) => {
    const loaded: string[] = []
    page.on('request', request => loaded.push(new URL(request.url()).pathname))
    for (const query of ['cai cach hanh chinh', 'dịch vụ công', '61/2018/nd-cp', 'nguyen nhu thuy']) {
      await ask(page, query)
      expect(await hits(page).count()).toBeGreaterThan(0)
    }
    expect(loaded).not.toContain('/pagefind/words.json')
    await ask(page, 'cai cahc')
    expect(loaded).toContain('/pagefind/words.json')
  })

  browserTest('is asked as it was typed where the vocabulary is missing', async ({ page }) => {
    await page.route('**/words.json', route => route.fulfill({ status: 404 }))
    await ask(page, 'cai cahc hanh chinh')
    expect(await status(page).innerText()).toContain('Không có trang nào có “cahc”')
    expect(await offer(page).count()).toBe(0)
  })
})

describe('a number', () => {
  browserTest('is looked up in two small files', async ({ page }) => {
    const loaded: string[] = []
    page.on('request', request => loaded.push(new URL(request.url()).pathname))
    await ask(page, '61/2018/nd-cp')
    expect(loaded.filter(path => path.startsWith('/pagefind/numbers'))).toEqual([
      '/pagefind/numbers.json',
      '/pagefind/numbers/6.json',
    ])
  })

  browserTest('is a word like others where its part of the table is missing', async ({ page }) => {
    await page.route('**/numbers/*.json', route => route.fulfill({ status: 404 }))
    await ask(page, '61/2018/NĐ-CP')
    expect((await addresses(page))[0]).toBe('/van-ban/61-2018-nd-cp/')
  })
})

describe('the keyboard', () => {
  browserTest('/ goes to the field, but is a letter in it', async ({ page }) => {
    await page.goto(`${site.url}tim-kiem/`)
    await page.locator('h1').click()
    await page.keyboard.press('/')
    expect(await field(page).evaluate(input => input === document.activeElement)).toBe(true)
    expect(await field(page).inputValue()).toBe('')
    await page.keyboard.press('/')
    expect(await field(page).inputValue()).toBe('/')
  })

  browserTest('/ is left to an input method and to shortcuts', async ({ page }) => {
    await page.goto(`${site.url}tim-kiem/`)
    const focusedBy = (key: { isComposing: boolean; ctrlKey: boolean }) =>
      page.evaluate(({ isComposing, ctrlKey }) => {
        const event = new KeyboardEvent('keydown', { key: '/', bubbles: true, isComposing, ctrlKey })
        document.body.dispatchEvent(event)
        return document.activeElement?.tagName
      }, key)
    expect(await focusedBy({ isComposing: true, ctrlKey: false })).toBe('BODY')
    expect(await focusedBy({ isComposing: false, ctrlKey: true })).toBe('BODY')
    expect(await focusedBy({ isComposing: false, ctrlKey: false })).toBe('INPUT')
  })

  browserTest('Escape clears the field and the list', async ({ page }) => {
    await ask(page, '30c')
    await field(page).press('Escape')
    await idle(page)
    expect(await field(page).inputValue()).toBe('')
    expect(await hits(page).count()).toBe(0)
    expect(new URL(page.url()).search).toBe('')
  })

  browserTest(
    'an input method is answered once the fingers rest, also in the midst of a word',
    async ({ page }) => {
      await page.goto(`${site.url}tim-kiem/`)
      const compose = (value: string) =>
        field(page).evaluate((input, typed) => {
          if (!(input instanceof HTMLInputElement)) return
          input.value = typed
          input.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }))
        }, value)
      await compose('quyế')
      await compose('quyết định')
      await done(page)
      expect((await titles(page))[0]).toMatch(/^Quyết định/)
      await compose('chuyển đổi số')
      await field(page).dispatchEvent('compositionend')
      await page.waitForURL(url => url.searchParams.get('q') === 'chuyển đổi số')
      await done(page)
      expect((await addresses(page))[0]).toBe('/van-ban/148-2025-qh15/')
    },
  )
})

describe('too little to search for', () => {
  const HINT = 'Hãy gõ ít nhất hai chữ cái hoặc một chữ số.'

  for (const query of ['a', '.*', '👍', 'x\u0303', '\u0301\u0301'])
    browserTest(`is said of ${JSON.stringify(query)}, by its address and on Enter`, async ({ page }) => {
      await page.goto(`${site.url}tim-kiem/?q=${encodeURIComponent(query)}`)
      await expect.poll(() => status(page).innerText()).toBe(HINT)
      expect(await state(page)).toBe('idle')
      await field(page).press('Escape')
      await expect.poll(() => status(page).innerText()).toBe('')
      await field(page).fill(query)
      await field(page).press('Enter')
      await expect.poll(() => status(page).innerText()).toBe(HINT)
      expect(await accessibilityFaults(page)).toEqual([])
    })

  browserTest('is not said to those who go on typing', async ({ page }) => {
    await page.goto(`${site.url}tim-kiem/`)
    await field(page).pressSequentially('c')
    await page.waitForURL('**/tim-kiem/?q=c')
    expect(await status(page).innerText()).toBe('')
  })

  browserTest('is said beside what the filters let through', async ({ page }) => {
    await page.goto(`${site.url}tim-kiem/?q=a&nam=2018`)
    await done(page)
    expect(await status(page).innerText()).toMatch(
      /^Hãy gõ ít nhất hai chữ cái hoặc một chữ số\. Dưới đây là các trang khớp bộ lọc: \d+ kết quả, trong \d+ trang của bản tin\.$/,
    )
    expect(await hits(page).count()).toBeGreaterThan(0)
    expect(await hits(page).locator(':scope[data-inexact]').count()).toBe(0)
  })
})

describe('a slow line', () => {
  browserTest('is told of, and no old count stands beside a new question', async ({ page }) => {
    await ask(page, 'chuyển đổi số')
    let goOn = () => {}
    const wait = new Promise<void>(resolve => {
      goOn = resolve
    })
    await page.route('**/*.pf_*', async route => {
      await wait
      await route.continue()
    })
    await field(page).fill('cải cách hành chính')
    await field(page).press('Enter')
    await expect.poll(() => status(page).innerText()).toBe('Đang tìm…')
    goOn()
    await done(page)
    expect(await status(page).innerText()).toMatch(/^\d+ kết quả cho “cải cách hành chính”\.$/)
  })
})

describe('without its engine', () => {
  browserTest('the page says so, and leads to the register and the archive', async ({ page }) => {
    await page.route('**/pagefind.js', route => route.abort())
    await ask(page, 'cải cách')
    expect(await status(page).innerText()).toBe('Không tải được công cụ tìm kiếm.')
    expect(await results(page).getByRole('link').count()).toBe(2)
  })

  browserTest('the page says so where a policy forbids its program', async ({ page }) => {
    await serveUnder(page, '**/tim-kiem/**', "script-src 'self'")
    await ask(page, 'cải cách')
    expect(await status(page).innerText()).toBe('Không tải được công cụ tìm kiếm.')
    expect(await results(page).getByRole('link').count()).toBe(2)
  })

  for (const [part, files] of Object.entries({
    program: '**/pagefind.js*',
    entry: '**/pagefind-entry.json*',
    'meta index': '**/*.pf_meta',
    'WebAssembly program': '**/wasm.*.pagefind',
    'chunk of the index': '**/*.pf_index',
    'text of a page': '**/*.pf_fragment',
  })) {
    browserTest(`the page never says that nothing was found, without its ${part}`, async ({ page }) => {
      await page.route(files, route => route.abort())
      await page.goto(`${site.url}tim-kiem/`)
      await field(page).pressSequentially('cải cách')
      await done(page)
      expect(await status(page).innerText()).toBe('Không tải được công cụ tìm kiếm.')
      expect(await hits(page).count()).toBe(0)
      // It is asked again in vain, and then with the network back.
      await page.getByRole('button', { name: 'Thử lại' }).click()
      await done(page)
      expect(await status(page).innerText()).toBe('Không tải được công cụ tìm kiếm.')
      await page.unroute(files)
      await page.getByRole('button', { name: 'Thử lại' }).click()
      await hits(page).first().waitFor()
      await done(page)
      expect(await status(page).innerText()).toMatch(/^\d+ kết quả cho “cải cách”\.$/)
      expect(await status(page).evaluate(line => line === document.activeElement)).toBe(true)
    })
  }

  browserTest('the next question is answered when the network is back', async ({ page }) => {
    await page.route('**/*.pf_index', route => route.fulfill({ status: 404 }))
    await ask(page, 'cải cách')
    expect(await status(page).innerText()).toBe('Không tải được công cụ tìm kiếm.')
    await page.unroute('**/*.pf_index')
    await field(page).fill('cải cách hành chính')
    await hits(page).first().waitFor()
    await done(page)
    expect(await hits(page).locator(':scope[data-inexact]').count()).toBe(0)
  })

  browserTest('further hits come at the second try', async ({ page }) => {
    await ask(page, 'chính phủ')
    await page.route('**/*.pf_fragment', route => route.abort())
    const more = page.getByRole('button', { name: 'Xem thêm kết quả' })
    await more.click()
    await expect.poll(() => status(page).innerText()).toBe('Không tải được thêm kết quả. Hãy thử lại.')
    await page.unroute('**/*.pf_fragment')
    await more.click()
    await hits(page).nth(10).waitFor()
    expect(new Set(await addresses(page)).size).toBe(await hits(page).count())
  })

  browserTest('the page still knows documents by their numbers', async ({ page }) => {
    await page.route('**/pagefind.js', route => route.abort())
    await ask(page, '61/2018/nd-cp')
    expect(await addresses(page)).toEqual(['/van-ban/61-2018-nd-cp/'])
    expect(await hits(page).first().innerText()).toContain('Chính phủ · 23/4/2018 · Hết hiệu lực')
  })

  browserTest('the page searches for the words of a number when the table is missing', async ({ page }) => {
    await page.route('**/numbers.json', route => route.fulfill({ status: 404 }))
    await ask(page, '61/2018/NĐ-CP')
    expect((await addresses(page))[0]).toBe('/van-ban/61-2018-nd-cp/')
  })
})

describe('anywhere', () => {
  browserTest('it works under a strict policy for contents', async ({ page }) => {
    await serveUnder(page, '**/tim-kiem/**', strictPolicy('search'))
    await ask(page, 'chuyển đổi số')
    expect((await addresses(page))[0]).toBe('/van-ban/148-2025-qh15/')
  })

  browserTest('it works under a path', async ({ page }) => {
    const folder = mkdtempSync(join(tmpdir(), 'ban-tin-prefix-'))
    const output = join(folder, 'site')
    const build = spawnSync(
      process.execPath,
      ['scripts/build.ts', '--output', output, '--date', BUILD_DAY, '--base-url', 'https://x.example/a/b/'],
      { encoding: 'utf8' },
    )
    expect(build.status, build.stderr).toBe(0)
    const underPath = await serveFolder(output, { prefix: '/a/b/' })
    try {
      await page.goto(`${underPath.url}tim-kiem/?q=30c`)
      await done(page)
      expect((await addresses(page)).slice(0, 2)).toEqual([
        '/a/b/van-ban/30c-nq-cp-2011/',
        '/a/b/van-ban/76-nq-cp-2013/',
      ])
      await page.goto(`${underPath.url}tim-kiem/?q=30c&nam=2013`)
      await done(page)
      expect(await addresses(page)).toEqual(['/a/b/van-ban/76-nq-cp-2013/'])
      await hits(page).first().getByRole('link').first().click()
      await page.getByRole('button', { name: 'Bỏ đánh dấu' }).waitFor()
      await page.route('**/pagefind.js', route => route.abort())
      await page.goto(`${underPath.url}tim-kiem/?q=30c`)
      await done(page)
      expect(await addresses(page)).toEqual(['/a/b/van-ban/30c-nq-cp-2011/'])
    } finally {
      await underPath.close()
      rmSync(folder, { recursive: true, force: true })
    }
  })

  for (const colorScheme of ['light', 'dark'] as const) {
    browserTest(`axe finds nothing in its answers, ${colorScheme}`, async ({ openPage }) => {
      const page = await openPage({ colorScheme })
      for (const query of ['cải cách hành chính', '76/nq-cp', 'xyzzy', 'xyzzy cải cách']) {
        await ask(page, query)
        expect(await accessibilityFaults(page), query).toEqual([])
      }
    })
  }

  browserTest(
    'a question without end is cut, said in short and never scrolls sideways',
    async ({ openPage }) => {
      const page = await openPage({ viewport: { width: 360, height: 640 } })
      for (const query of ['a'.repeat(300), `cải ${'a'.repeat(300)}`]) {
        await ask(page, query)
        expect(await field(page).inputValue()).toBe(query.slice(0, 200))
        expect(await status(page).innerText()).toContain(`${query.slice(0, 80)}…”`)
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
      }
    },
  )

  browserTest('keys of filters that are none are passed over in the address', async ({ page }) => {
    await page.goto(`${site.url}tim-kiem/?q=nghị+định&nam=2018,1066,%20&loai=%20`)
    await done(page)
    expect(await page.getByText('Đang lọc:').innerText()).toBe('Đang lọc: 2018.')
    expect(await status(page).innerText()).toMatch(
      /^\d+ kết quả cho “nghị định”, trong \d+ kết quả khi chưa lọc\.$/,
    )
    await page.goto(`${site.url}tim-kiem/?nam=1066`)
    await idle(page)
    expect(await page.getByText('Đang lọc:').isVisible()).toBe(false)
    expect(await status(page).innerText()).toBe('')
  })

  browserTest('it never scrolls sideways at 320 pixels', async ({ openPage }) => {
    const page = await openPage({ viewport: { width: 320, height: 640 } })
    await ask(page, 'cải cách hành chính')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  })
})
