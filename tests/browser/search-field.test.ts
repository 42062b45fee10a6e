// The search field of every page in a reader's hands: a list of what it may lead to, at each key.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { accessibilityFaults } from './axe.ts'
import { browserTest } from './browser-test.ts'
import { BUILD_DAY, siteFolder } from './built-site.ts'
import { type ServedSite, serveFolder } from './serve.ts'
import { serveUnder, strictPolicy } from './strict-policy.ts'

const ARTICLE = 'tin/2020/so-khcn-tang-cuong-tuyen-truyen-cchc/'
const DECREE = '/van-ban/61-2018-nd-cp/'

let site: ServedSite
beforeAll(async () => {
  site = await serveFolder(siteFolder())
})
afterAll(() => site.close())

const field = (page: Page) => page.getByRole('combobox', { name: 'Tìm bài viết, văn bản' })
const list = (page: Page) => page.getByRole('listbox', { name: 'Gợi ý' })
const options = (page: Page) => list(page).getByRole('option')
const addresses = (page: Page) =>
  options(page).evaluateAll(links => links.map(link => new URL((link as HTMLAnchorElement).href).pathname))
const isFocused = (page: Page) => field(page).evaluate(input => input === document.activeElement)
/** The text of the option the keys have come to, as a screen reader is led to it. */
const active = (page: Page) =>
  field(page).evaluate(input => {
    const option = document.getElementById(input.getAttribute('aria-activedescendant') ?? '')
    if (option && option.ariaSelected !== 'true') return 'not selected'
    if (document.querySelectorAll('[role=option][aria-selected=true]').length > 1) return 'two selected'
    return option ? [...document.querySelectorAll('[role=option]')].indexOf(option) : undefined
  })

async function type(page: Page, query: string, at = ''): Promise<void> {
  await page.goto(`${site.url}${at}`)
  await field(page).click()
  await field(page).pressSequentially(query, { delay: 10 })
  await list(page).waitFor()
  await expect.poll(() => options(page).last().innerText()).toBe(`Tìm “${query.trim()}” trong toàn văn`)
}

/** What an input method does to a field: the event, as the browser sends it while letters are composed. */
async function compose(page: Page, value: string, kind: 'insertCompositionText' | 'end'): Promise<void> {
  await field(page).evaluate(
    (input, { value, kind }) => {
      if (!(input instanceof HTMLInputElement)) return
      input.value = value
      if (kind === 'end')
        input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: value }))
      else input.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true, inputType: kind }))
    },
    { value, kind },
  )
}

describe('the list', () => {
  browserTest('offers the document of a number, however it is typed', async ({ page }) => {
    await type(page, 'nd 61', ARTICLE)
    expect((await addresses(page))[0]).toBe(DECREE)
    expect(await options(page).first().innerText()).toMatch(
      /^Văn bản\s+Nghị định 61\/2018\/NĐ-CP: .*\s+Chính phủ · 23\/4\/2018$/,
    )
    expect(await options(page).first().locator('mark').allInnerTexts()).toEqual(['61', 'NĐ'])
  })

  browserTest(
    'has at most seven pages, each with its kind in words, and the way to the full text',
    async ({ page }) => {
      await type(page, 'chinh')
      expect(await options(page).count()).toBe(8)
      const kinds = await options(page).locator('.search-option__kind').allInnerTexts()
      expect(kinds).toHaveLength(7)
      for (const kind of kinds) expect(kind).toMatch(/^(?:Văn bản|Bài viết|Trang|Số bản tin|Chủ đề)$/)
      await options(page).last().click()
      await page.waitForURL('**/tim-kiem/?q=chinh')
    },
  )

  browserTest(
    'is told to those who listen: its state, its number, the option they are at',
    async ({ page }) => {
      await page.goto(site.url)
      expect(await field(page).getAttribute('aria-expanded')).toBe('false')
      expect(await field(page).getAttribute('aria-autocomplete')).toBe('list')
      await field(page).click()
      await field(page).pressSequentially('76/nq-cp')
      await list(page).waitFor()
      expect(await field(page).getAttribute('aria-expanded')).toBe('true')
      expect(await field(page).getAttribute('aria-controls')).toBe(await list(page).getAttribute('id'))
      await expect
        .poll(() => page.getByRole('status').innerText())
        .toBe('2 gợi ý. Dùng phím mũi tên để chọn.')
      await field(page).fill('xyzzy')
      await expect
        .poll(() => page.getByRole('status').innerText())
        .toBe('Không có gợi ý. Nhấn Enter để tìm trong toàn văn.')
    },
  )

  browserTest('never shows what does not match, and never what was asked before', async ({ page }) => {
    await type(page, 'xyzzy')
    expect(await options(page).count()).toBe(1)
    await field(page).fill('61/2018/nd-cp')
    await expect.poll(() => addresses(page)).toContain(DECREE)
    await field(page).fill('')
    await list(page).waitFor({ state: 'hidden' })
  })

  browserTest('shows what is typed as text, whatever is in it', async ({ page }) => {
    await type(page, '<img src=x>')
    expect(await list(page).locator('img').count()).toBe(0)
  })
})

describe('the keyboard', () => {
  browserTest('goes down and up through the options while the focus stays in the field', async ({ page }) => {
    await type(page, 'chuyen doi so')
    const last = (await options(page).count()) - 1
    expect(await active(page)).toBeUndefined()
    const walk: [key: string, at: number | undefined][] = [
      ['ArrowDown', 0],
      ['ArrowDown', 1],
      ['ArrowUp', 0],
      ['ArrowUp', undefined],
      ['ArrowUp', last],
      ['Home', 0],
      ['End', last],
      ['ArrowDown', undefined],
      ['ArrowDown', 0],
      // To go on typing.
      ['ArrowLeft', undefined],
    ]
    for (const [key, at] of walk) {
      await page.keyboard.press(key)
      expect(await active(page), key).toBe(at)
      expect(await isFocused(page), key).toBe(true)
    }
    expect(await field(page).inputValue()).toBe('chuyen doi so')
    // With none chosen, these are the field's own.
    await page.keyboard.press('Home')
    expect(await active(page)).toBeUndefined()
    expect(await field(page).evaluate(input => (input as HTMLInputElement).selectionStart)).toBe(0)
  })

  browserTest('opens an option by Enter', async ({ page }) => {
    await type(page, '61/2018')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL(`**${DECREE}`)
  })

  browserTest('sends the form by Enter where no option is chosen', async ({ page }) => {
    await type(page, 'một cửa')
    await page.keyboard.press('Enter')
    await page.waitForURL(url => url.pathname === '/tim-kiem/' && url.searchParams.get('q') === 'một cửa')
  })

  browserTest('closes by Escape, then clears, then does nothing', async ({ page }) => {
    await type(page, 'một cửa')
    await page.keyboard.press('Escape')
    expect(await list(page).isVisible()).toBe(false)
    expect(await field(page).inputValue()).toBe('một cửa')
    await page.keyboard.press('Escape')
    expect(await field(page).inputValue()).toBe('')
    await page.keyboard.press('Escape')
    expect(await isFocused(page)).toBe(true)
  })

  browserTest('opens again by an arrow what Escape closed', async ({ page }) => {
    await type(page, 'một cửa')
    await page.keyboard.press('Escape')
    await page.keyboard.press('ArrowDown')
    await list(page).waitFor()
    await page.keyboard.press('Alt+ArrowUp')
    expect(await list(page).isVisible()).toBe(false)
  })

  browserTest('leaves by Tab, and the list is gone', async ({ page }) => {
    await type(page, 'một cửa')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Tab')
    expect(await list(page).isVisible()).toBe(false)
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Tìm')
  })

  browserTest('comes to the field by a stroke, but not while something else is typed', async ({ page }) => {
    await page.goto(`${site.url}van-ban/`)
    const other = page.getByLabel('Số, ký hiệu hoặc từ trong trích yếu')
    await other.click()
    await page.keyboard.type('61/2018')
    expect(await other.inputValue()).toBe('61/2018')
    expect(await isFocused(page)).toBe(false)
    await other.blur()
    // An input method has the stroke for itself.
    for (const composing of [{ isComposing: true }, { keyCode: 229 }]) {
      await page.evaluate(
        init =>
          document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true, ...init })),
        composing,
      )
      expect(await isFocused(page), JSON.stringify(composing)).toBe(false)
    }
    await page.keyboard.press('Control+/')
    expect(await isFocused(page)).toBe(false)
    await page.keyboard.press('/')
    expect(await isFocused(page)).toBe(true)
    expect(await field(page).inputValue()).toBe('')
  })
})

describe('an input method', () => {
  browserTest('composes in peace, and is answered when it is done', async ({ page }) => {
    await page.goto(site.url)
    await field(page).click()
    await page.waitForLoadState('networkidle')
    for (const typed of ['t', 'th', 'thu', 'thur']) {
      await compose(page, typed, 'insertCompositionText')
      expect(await list(page).isVisible(), typed).toBe(false)
    }
    await compose(page, 'thủ tục', 'end')
    await list(page).waitFor()
    expect(await options(page).last().innerText()).toBe('Tìm “thủ tục” trong toàn văn')
  })

  browserTest('that composes all words of a phone is answered once it rests', async ({ page }) => {
    await page.goto(site.url)
    await field(page).click()
    await compose(page, 'nghị', 'insertCompositionText')
    await list(page).waitFor()
    expect(await options(page).last().innerText()).toBe('Tìm “nghị” trong toàn văn')
  })

  browserTest('keeps its keys: Enter, Escape and arrows are not ours while it composes', async ({ page }) => {
    await type(page, 'chuyen doi so')
    for (const composing of [{ isComposing: true }, { keyCode: 229 }]) {
      for (const key of ['ArrowDown', 'Escape', 'Enter']) {
        const isOurs = await field(page).evaluate(
          (input, init) =>
            !input.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init })),
          { key, ...composing },
        )
        expect(isOurs, key).toBe(false)
      }
    }
    expect(await active(page)).toBeUndefined()
    expect(await list(page).isVisible()).toBe(true)
  })
})

describe('pointers', () => {
  browserTest('open an option by a tap on a phone, where the list fits', async ({ openPage }) => {
    const page = await openPage({ viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true })
    await page.goto(`${site.url}${ARTICLE}`)
    await field(page).tap()
    await field(page).pressSequentially('chinh phu')
    await list(page).waitFor()
    const box = await list(page).boundingBox()
    expect(box?.x).toBeGreaterThanOrEqual(0)
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(360)
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(640)
    for (const option of await options(page).all())
      expect((await option.boundingBox())?.height).toBeGreaterThanOrEqual(40)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    const [address = ''] = await addresses(page)
    await options(page).first().tap()
    await page.waitForURL(`**${address}`)
  })

  browserTest('close the list beside it, and keep the focus in the field on it', async ({ page }) => {
    await type(page, 'chinh phu', ARTICLE)
    await options(page).first().dispatchEvent('mousedown', {})
    expect(await list(page).isVisible()).toBe(true)
    await page.locator('.page-head, h1').first().click()
    expect(await list(page).isVisible()).toBe(false)
  })
})

browserTest(
  'the page stays where it is while the keys go through a list too long for the window',
  async ({ openPage }) => {
    const page = await openPage({ viewport: { width: 360, height: 420 } })
    await type(page, 'chinh', ARTICLE)
    expect(await list(page).evaluate(box => box.scrollHeight > box.clientHeight)).toBe(true)
    const last = options(page).last()
    await page.keyboard.press('ArrowUp')
    expect(await page.evaluate(() => scrollY)).toBe(0)
    const [box, frame] = [await last.boundingBox(), await list(page).boundingBox()]
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual((frame?.y ?? 0) + (frame?.height ?? 0))
    await page.keyboard.press('Home')
    expect(await list(page).evaluate(box => box.scrollTop)).toBe(0)
  },
)

describe('what it costs', () => {
  browserTest('before the focus: its script and style, and nothing asked for by it', async ({ page }) => {
    const asked: string[] = []
    page.on('request', request => asked.push(request.url()))
    await page.goto(`${site.url}${ARTICLE}`)
    await page.waitForLoadState('networkidle')
    const own = asked.filter(url => /search|instant|pagefind/.test(url))
    expect(own).toEqual([expect.stringContaining('/assets/search-field.')])
    let bytes = 0
    for (const url of own) bytes += brotliCompressSync(await (await page.request.get(url)).body()).length
    expect(bytes).toBeLessThan(1000)

    await field(page).click()
    await field(page).pressSequentially('nghi dinh 61')
    await list(page).waitFor()
    expect(asked.filter(url => url.includes('/pagefind/instant/'))).toHaveLength(2)
    expect(asked.every(url => url.startsWith(site.url))).toBe(true)
    expect(asked.some(url => url.endsWith('pagefind.js'))).toBe(false)
  })

  browserTest('at each key afterwards: nothing', async ({ page }) => {
    await type(page, 'ng')
    const asked: string[] = []
    page.on('request', request => asked.push(request.url()))
    await field(page).pressSequentially('hị định 30c')
    await expect.poll(() => addresses(page)).toContain('/tim-kiem/')
    expect(asked).toEqual([])
  })
})

describe('where something is missing', () => {
  browserTest('nothing is offered nor thrown, and the form asks the search page', async ({ page }) => {
    const errors: string[] = []
    page.on('pageerror', error => errors.push(error.message))
    for (const missing of ['**/search-field-list.*.js', '**/instant/index.json', '**/instant/*/0.json']) {
      await page.route(missing, route => route.abort())
      await page.goto(site.url)
      await field(page).click()
      await field(page).pressSequentially('một cửa')
      await page.waitForTimeout(300)
      expect(await list(page).count(), missing).toBe(0)
      await field(page).press('Enter')
      await page.waitForURL(url => url.searchParams.get('q') === 'một cửa')
      await page.unroute(missing)
    }
    expect(errors).toEqual([])
  })

  browserTest('it works once the connection is back', async ({ page }) => {
    await page.route('**/instant/index.json', route => route.abort())
    await page.goto(site.url)
    await field(page).click()
    await field(page).pressSequentially('một cửa')
    await page.waitForTimeout(300)
    expect(await list(page).count()).toBe(0)
    await page.unroute('**/instant/index.json')
    await field(page).pressSequentially(' liên thông')
    await list(page).waitFor()
  })

  browserTest('without script it is a form for searching', async ({ openPage }) => {
    const page = await openPage({ javaScriptEnabled: false })
    await page.goto(`${site.url}${ARTICLE}`)
    await page.getByRole('searchbox', { name: 'Tìm bài viết, văn bản' }).fill('61/2018')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/tim-kiem/?q=61%2F2018')
  })
})

browserTest('the search page keeps its field for itself', async ({ page }) => {
  await page.goto(`${site.url}tim-kiem/`)
  await page.locator('main input[name="q"]').pressSequentially('một cửa')
  await page.locator('[data-search-results][data-state="done"]').waitFor()
  expect(await page.getByRole('listbox').count()).toBe(0)
})

browserTest('the page for lost addresses offers the same', async ({ page }) => {
  await type(page, 'nguyen nhu thuy', 'khong-co-o-day/')
  expect((await addresses(page))[0]).toBe(`/${ARTICLE}`)
})

browserTest('it works under a path and a strict policy for contents', async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'ban-tin-o-tim-'))
  const output = join(folder, 'site')
  const build = spawnSync(
    process.execPath,
    ['scripts/build.ts', '--output', output, '--date', BUILD_DAY, '--base-url', 'https://x.example/a/b/'],
    { encoding: 'utf8' },
  )
  expect(build.status, build.stderr).toBe(0)
  const underPath = await serveFolder(output, { prefix: '/a/b/' })
  const refused: string[] = []
  page.on('console', message => message.type() === 'error' && refused.push(message.text()))
  try {
    await serveUnder(page, '**/van-ban/', strictPolicy('search', "require-trusted-types-for 'script'"))
    await page.goto(`${underPath.url}van-ban/`)
    await field(page).click()
    await field(page).pressSequentially('30c')
    await list(page).waitFor()
    expect((await addresses(page))[0]).toBe('/a/b/van-ban/30c-nq-cp-2011/')
    expect((await addresses(page)).at(-1)).toBe('/a/b/tim-kiem/')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/a/b/van-ban/30c-nq-cp-2011/')
    expect(refused).toEqual([])
  } finally {
    await underPath.close()
    rmSync(folder, { recursive: true, force: true })
  }
})

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [360, 1280]) {
    browserTest(
      `axe finds nothing in the open list, ${colorScheme}, ${width} pixels`,
      async ({ openPage }) => {
        const page = await openPage({ colorScheme, viewport: { width, height: 800 } })
        for (const [query, at] of [
          ['chuyen doi so', ''],
          ['76/nq-cp', ARTICLE],
          ['xyzzy', 'khong-co-o-day/'],
        ] as const) {
          await type(page, query, at)
          expect(await accessibilityFaults(page), query).toEqual([])
          await page.keyboard.press('ArrowDown')
          expect(await accessibilityFaults(page), `${query}, one chosen`).toEqual([])
        }
      },
    )
  }
}
