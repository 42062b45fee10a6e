// The register in a reader's hands: filters that work together, and the lists without script.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
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

const rows = (page: Page) => page.locator('.rows tbody tr')
const status = (page: Page) => page.getByRole('status')
const field = (page: Page) => page.getByLabel('Số, ký hiệu hoặc từ trong trích yếu')
const box = (page: Page, name: RegExp) => page.getByRole('checkbox', { name })
const search = (page: Page) => decodeURIComponent(new URL(page.url()).search)
const focused = (page: Page) =>
  page.evaluate(() => [document.activeElement?.tagName, document.activeElement?.className].join('.'))
const settled = (page: Page) => page.locator('.rows[aria-busy="false"]').waitFor({ state: 'attached' })

/** The register with a state, on the day it was built. */
async function open(page: Page, state = '', day = BUILD_DAY): Promise<void> {
  await page.clock.setFixedTime(`${day}T05:00:00+07:00`)
  await page.goto(`${site.url}van-ban/${state}`)
  if (state === '') await page.locator('.register--filtering').waitFor()
  else if (state.startsWith('?')) await settled(page)
}

async function total(page: Page): Promise<number> {
  return Number(/^\d+/.exec(await status(page).innerText())?.[0])
}

/** Documents as the open data tells of them, with the words of addresses: the counts below owe nothing to the filters. */
function documentsByKeys(): Record<string, readonly string[]>[] {
  const words: Record<string, string> = {
    'not-yet-in-force': 'chua-co-hieu-luc',
    'in-force': 'con-hieu-luc',
    'partly-expired': 'het-hieu-luc-mot-phan',
    expired: 'het-hieu-luc',
    suspended: 'ngung-hieu-luc',
    'period-over': 'het-giai-doan',
    unverified: 'chua-kiem-chung',
  }
  const { items } = JSON.parse(readFileSync(join(siteFolder(), 'du-lieu/van-ban.json'), 'utf8'))
  return items.map(
    (item: { type: string; issuers: string[]; issuedOn: string; validityNow: string; topics: string[] }) => ({
      loai: [item.type],
      'co-quan': item.issuers,
      nam: [item.issuedOn.slice(0, 4)],
      'tinh-trang': [words[item.validityNow] ?? ''],
      'linh-vuc': item.topics,
    }),
  )
}

describe('the filters', () => {
  browserTest('count as the open data do, for all pairs of options of two filters', async ({ page }) => {
    await open(page, '?nam=2018')
    const wrong = await page.evaluate(async documents => {
      const counts = new Map<string, Element>()
      const response = await fetch('so-van-ban.json')
      const { facets }: { facets: { name: string; keys: string[] }[] } = await response.json()
      const groups = [...document.querySelectorAll('.facet')]
      // Options stand in the order of the data, but for standings that nothing has.
      const wrong: string[] = []
      for (const [f, { name, keys }] of facets.entries()) {
        const shown = keys.filter(
          key => name !== 'tinh-trang' || documents.some(document => document[name]?.includes(key)),
        )
        const items = [...(groups[f]?.querySelectorAll('li:not([hidden])') ?? [])]
        if (items.length !== shown.length) wrong.push(`${name}: ${items.length} options of ${shown.length}`)
        for (const [i, key] of shown.entries()) {
          const count = items[i]?.querySelector('.count')
          if (count) counts.set(`${name}=${key}`, count)
        }
      }
      const options = [...counts.keys()].map(option => option.split('='))
      let pairs = 0
      for (const [name = '', key = ''] of options) {
        for (const [otherName = '', otherKey = ''] of options) {
          if (name >= otherName) continue
          pairs += 1
          history.pushState(null, '', `?${name}=${key}&${otherName}=${otherKey}`)
          dispatchEvent(new PopStateEvent('popstate'))
          await new Promise(done => setTimeout(done))
          const admits = (document: Record<string, readonly string[]>, except: string) =>
            (name === except || document[name]?.includes(key)) &&
            (otherName === except || document[otherName]?.includes(otherKey))
          const expected = documents.filter(document => admits(document, '')).length
          const said = document.querySelector('[role="status"]')?.textContent ?? ''
          if (!said.startsWith(`${expected} văn bản khớp, trong ${documents.length} `))
            wrong.push(`${location.search}: ${said}`)
          if (document.querySelectorAll('.rows tbody tr').length !== Math.min(30, expected))
            wrong.push(`${location.search}: rows`)
          for (const [option, count] of counts) {
            const [facet = '', value = ''] = option.split('=')
            const left = documents.filter(one => admits(one, facet) && one[facet]?.includes(value)).length
            if (count.textContent !== String(left))
              wrong.push(`${location.search} ${option}: ${count.textContent} for ${left}`)
          }
        }
      }
      if (pairs < 500) wrong.push(`only ${pairs} pairs`)
      return wrong.slice(0, 10)
    }, documentsByKeys())
    expect(wrong).toEqual([])
  })

  browserTest('show rows exactly as the page was built with', async ({ page }) => {
    // What will change is written in the rows that were built; those that are made know the day.
    const written = () =>
      rows(page).evaluateAll(found =>
        found.map(row => row.outerHTML.replace(/<template.*?<\/template>/gs, '').replace(/\s+/g, ' ')),
      )
    await open(page, 'trang-2/')
    const secondPage = await written()
    await open(page)
    const firstPage = await written()
    const order = page.getByLabel('Sắp xếp')
    for (const sort of ['so', 'moi-nhat']) {
      await order.selectOption(sort)
      await expect.poll(() => search(page)).toBe(sort === 'so' ? '?sap-xep=so' : '')
      await settled(page)
    }
    expect(await written()).toEqual(firstPage)
    await page.getByRole('link', { name: 'Trang sau' }).click()
    await expect.poll(() => search(page)).toBe('?trang=2')
    expect(await written()).toEqual(secondPage)
  })

  browserTest('are fetched when they are used, and not before', async ({ page }) => {
    const asked: string[] = []
    page.on('request', request => asked.push(new URL(request.url()).pathname))
    await open(page)
    expect(await status(page).innerText()).toBe('')
    expect(asked).not.toContain('/van-ban/so-van-ban.json')
    await box(page, /^Luật/).check()
    await settled(page)
    expect(asked).toContain('/van-ban/so-van-ban.json')
    expect(await total(page)).toBe(await rows(page).count())
  })

  browserTest(
    'widen within one filter and narrow between two, and say so in the address',
    async ({ page }) => {
      await open(page)
      await box(page, /^Nghị định/).check()
      await settled(page)
      const decrees = await total(page)
      await box(page, /^Nghị quyết/).check()
      await expect.poll(() => total(page)).toBeGreaterThan(decrees)
      const both = await total(page)
      await box(page, /^Hết hiệu lực \d/).check()
      await expect.poll(() => total(page)).toBeLessThan(both)
      expect(search(page)).toBe('?loai=nghi-dinh,nghi-quyet&tinh-trang=het-hieu-luc')
      expect(await page.locator('.filter__chosen').innerText()).toContain(
        'Đang lọc: Nghị định hoặc Nghị quyết; Hết hiệu lực.',
      )
      expect(await rows(page).locator('.standing:not([data-status="expired"])').count()).toBe(0)
    },
  )

  browserTest('find numbers and words without marks, and take typing as one step back', async ({ page }) => {
    await open(page)
    await field(page).pressSequentially('nghi dinh 61', { delay: 60 })
    await expect.poll(() => search(page)).toBe('?tu=nghi+dinh+61')
    await expect.poll(() => rows(page).locator('a[href="/van-ban/61-2018-nd-cp/"]').count()).toBe(1)
    expect(await field(page).evaluate(input => input === document.activeElement)).toBe(true)
    await page.goBack()
    await expect.poll(() => search(page)).toBe('')
    await expect.poll(() => field(page).inputValue()).toBe('')
    await expect.poll(() => rows(page).count()).toBe(30)
  })

  browserTest('keep what was typed a moment ago when something else is chosen', async ({ page }) => {
    await open(page)
    await field(page).fill('một cửa')
    await box(page, /^Nghị định/).check()
    expect(search(page)).toBe('?loai=nghi-dinh&tu=một+cửa')
    expect(await field(page).inputValue()).toBe('một cửa')
  })

  browserTest('wait for an input method to finish', async ({ page }) => {
    await open(page)
    const type = (value: string, isComposing: boolean) =>
      field(page).evaluate(
        (input, typed) => {
          if (!(input instanceof HTMLInputElement)) return
          input.value = typed.value
          input.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: typed.isComposing }))
        },
        { value, isComposing },
      )
    await type('quyet', true)
    await page.waitForTimeout(400)
    expect(search(page)).toBe('')
    await type('quyết định', true)
    await field(page).dispatchEvent('compositionend')
    await expect.poll(() => search(page)).toBe('?tu=quyết+định')
  })

  browserTest('go back and forward through the choices', async ({ page }) => {
    await open(page)
    await box(page, /^Luật/).check()
    await box(page, /^2025 /).check()
    await settled(page)
    const narrow = await status(page).innerText()
    await page.goBack()
    await expect.poll(() => search(page)).toBe('?loai=luat')
    expect(await box(page, /^2025 /).isChecked()).toBe(false)
    await page.goForward()
    await expect.poll(() => search(page)).toBe('?loai=luat&nam=2025')
    expect(await box(page, /^2025 /).isChecked()).toBe(true)
    await expect.poll(() => status(page).innerText()).toBe(narrow)
  })

  browserTest(
    'turn pages in the state, and move the reader to the beginning of the rows',
    async ({ page }) => {
      await open(page, '?sap-xep=so')
      expect(await page.getByLabel('Sắp xếp').inputValue()).toBe('so')
      const first = await rows(page).first().innerText()
      await page.getByRole('link', { name: 'Trang sau' }).click()
      await expect.poll(() => search(page)).toBe('?sap-xep=so&trang=2')
      expect(await rows(page).first().innerText()).not.toBe(first)
      expect(await focused(page)).toBe('DIV.filter__status')
      expect(await page.locator('.pager [aria-current="page"]').innerText()).toMatch(/^Trang\s2$/)
      await page.reload()
      await settled(page)
      expect(await status(page).innerText()).toBe('Tất cả 58 văn bản của sổ. Trang 2 / 2.')
    },
  )

  browserTest('lead from the pages that were built, too', async ({ page }) => {
    await open(page)
    await page.getByRole('link', { name: 'Trang sau' }).click()
    await settled(page)
    expect(search(page)).toBe('?trang=2')
    expect(await page.locator('.register--filtering').count()).toBe(1)
  })

  browserTest('say how to go on where nothing is found, and are dropped by one button', async ({ page }) => {
    await open(page, '?loai=nghi-dinh&nam=1999&tu=xyz')
    expect(await status(page).innerText()).toBe('0 văn bản khớp, trong 58 văn bản của sổ.')
    expect(await rows(page).count()).toBe(0)
    const way = page.locator('.register__list .empty a')
    expect(await way.evaluate(link => link instanceof HTMLAnchorElement && link.pathname + link.search)).toBe(
      '/tim-kiem/?q=xyz',
    )
    expect(await page.locator('.filter__chosen').innerText()).toContain('Đang lọc: Nghị định; 1999; “xyz”.')
    await page.locator('.filter__chosen').getByRole('button', { name: 'Bỏ lọc' }).click()
    await expect.poll(() => rows(page).count()).toBe(30)
    expect(search(page)).toBe('')
    expect(await focused(page)).toBe('DIV.filter__status')
    expect(await status(page).innerText()).toBe('Tất cả 58 văn bản của sổ. Trang 1 / 2.')
    expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(0)
  })

  browserTest('disable what would give nothing', async ({ page }) => {
    await open(page, '?loai=phap-lenh')
    expect(await box(page, /^Chính phủ 0$/).isDisabled()).toBe(true)
    expect(await box(page, /^Pháp lệnh \d/).isEnabled()).toBe(true)
    expect(await box(page, /^Nghị định \d/).isEnabled()).toBe(true)
  })

  browserTest('know what holds on the reader’s day', async ({ page }) => {
    // The plan of one year is over when the next one begins, whatever the page said when it was built.
    const over = '?tinh-trang=het-giai-doan&loai=ke-hoach&nam=2025'
    await open(page, over)
    const before = await total(page)
    await open(page, over, '2027-01-02')
    expect(await total(page)).toBe(before + 2)
    expect(await rows(page).locator('.standing[data-status="period-over"]').count()).toBe(before + 2)
  })

  browserTest('say so where the data cannot be fetched, and try again', async ({ page }) => {
    await page.route('**/so-van-ban.json', route => route.fulfill({ status: 503 }))
    await open(page, '?loai=luat')
    expect(await status(page).innerText()).toContain('Không tải được dữ liệu để lọc.')
    expect(await rows(page).count()).toBe(30)
    await page.unroute('**/so-van-ban.json')
    await box(page, /^2025 /).check()
    await expect.poll(() => status(page).innerText()).toContain('văn bản khớp')
  })

  browserTest('show what a reader typed as text, whatever is in it', async ({ page }) => {
    await open(
      page,
      `?tu=${encodeURIComponent('<img src=x onerror=alert(1)>')}&loai=${encodeURIComponent('<b>')}`,
    )
    expect(await page.locator('main img, main b').count()).toBe(0)
    expect(await page.locator('.filter__chosen').innerText()).toContain('<img src=x')
  })
})

describe('a shared number', () => {
  browserTest('is said in the rows, built and made, and leads to the other document', async ({ page }) => {
    for (const address of ['van-ban/nam/2013/', 'van-ban/?nam=2013']) {
      await page.goto(site.url + address)
      const link = page.locator('.namesakes a')
      await link.waitFor()
      expect(await page.locator('.namesakes').innerText()).toBe(
        'Trùng số với Nghị quyết ngày 15/7/2021 của Chính phủ',
      )
      expect(await link.getAttribute('href'), address).toBe('/van-ban/76-nq-cp-2021/')
    }
  })
})

describe('by keyboard', () => {
  browserTest('a reader chooses, and stays where the choice was made', async ({ page }) => {
    await open(page)
    await box(page, /^Kế hoạch/).focus()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await settled(page)
    expect(search(page)).toBe('?loai=luat')
    expect(await box(page, /^Luật/).evaluate(input => input === document.activeElement)).toBe(true)
    // Left again, it is still there.
    await page.keyboard.press('Space')
    await expect.poll(() => search(page)).toBe('')
    expect(await box(page, /^Luật/).evaluate(input => input === document.activeElement)).toBe(true)
  })

  browserTest('a reader goes from the options to the field, the order and the rows', async ({ page }) => {
    await open(page, '?loai=luat')
    await field(page).focus()
    const stops: string[] = []
    for (let i = 0; i < 5; i++) {
      stops.push(await focused(page))
      await page.keyboard.press('Tab')
    }
    expect(stops).toEqual(['INPUT.', 'BUTTON.', 'SELECT.', 'BUTTON.filter__clear', 'A.'])
  })
})

describe('on a phone', () => {
  const phone = { viewport: { width: 360, height: 740 } }

  browserTest('the filters are in a sheet that says what it would show', async ({ openPage }) => {
    const page = await openPage(phone)
    await open(page)
    expect(await page.getByRole('checkbox').first().isVisible()).toBe(false)
    await page.getByRole('button', { name: 'Chọn loại, cơ quan, năm…' }).click()
    await box(page, /^Luật/).check()
    await settled(page)
    const laws = await total(page)
    const close = page.getByRole('button', { name: `Xem ${laws} văn bản` })
    const drop = page.locator('.facets').getByRole('button', { name: 'Bỏ lọc' })
    await drop.click()
    expect(await focused(page)).toBe('BUTTON.sheet__close')
    await box(page, /^Luật/).check()
    await close.click()
    expect(await page.getByRole('checkbox').first().isVisible()).toBe(false)
    expect(await page.getByRole('button', { name: 'Chọn loại, cơ quan, năm… (1)' }).count()).toBe(1)
    expect(await rows(page).count()).toBe(laws)
  })

  for (const state of ['', '?loai=nghi-dinh,nghi-quyet&tu=một cửa', '?nam=1999'])
    browserTest(`nothing scrolls sideways at 320 pixels: van-ban/${state}`, async ({ openPage }) => {
      const page = await openPage({ viewport: { width: 320, height: 640 } })
      await open(page, state)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    })
})

describe('without script', () => {
  browserTest('the lists are links, and nothing stands there that would not work', async ({ openPage }) => {
    const page = await openPage({ javaScriptEnabled: false })
    await page.goto(`${site.url}van-ban/`)
    expect(await page.locator('.filter').isVisible()).toBe(false)
    expect(await page.getByRole('checkbox').count()).toBe(0)
    await page.getByRole('link', { name: /^Một cửa, một cửa liên thông/ }).click()
    await page.waitForURL('**/van-ban/linh-vuc/mot-cua/')
    expect(await page.locator('h1').innerText()).toBe('Lĩnh vực: Một cửa, một cửa liên thông')
    expect(await page.getByRole('link', { name: 'Lọc thêm trong danh sách này' }).count()).toBe(0)
  })
})

browserTest('a list leads to the register with itself chosen', async ({ page }) => {
  await page.goto(`${site.url}van-ban/linh-vuc/mot-cua/`)
  const listed = await rows(page).count()
  await page.getByRole('link', { name: 'Lọc thêm trong danh sách này' }).click()
  await settled(page)
  expect(search(page)).toBe('?linh-vuc=mot-cua')
  expect(await total(page)).toBe(listed)
})

browserTest('it works under a path and a strict policy for contents', async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'ban-tin-so-'))
  const output = join(folder, 'site')
  const build = spawnSync(
    process.execPath,
    [
      'scripts/build.ts',
      '--output',
      output,
      '--date',
      BUILD_DAY,
      '--no-search',
      '--base-url',
      'https://x.example/a/b/',
    ],
    { encoding: 'utf8' },
  )
  expect(build.status, build.stderr).toBe(0)
  const underPath = await serveFolder(output, { prefix: '/a/b/' })
  try {
    await serveUnder(page, '**/van-ban/', strictPolicy('page'))
    await page.clock.setFixedTime(`${BUILD_DAY}T05:00:00+07:00`)
    await page.goto(`${underPath.url}van-ban/`)
    await field(page).fill('76/nq-cp')
    await field(page).press('Enter')
    await expect.poll(() => rows(page).count()).toBe(2)
    const addresses = await rows(page)
      .locator('a')
      .evaluateAll(links => links.map(link => link.getAttribute('href')))
    expect(new Set(addresses)).toEqual(
      new Set(['/a/b/van-ban/76-nq-cp-2021/', '/a/b/van-ban/76-nq-cp-2013/']),
    )
    expect(new URL(page.url()).pathname).toBe('/a/b/van-ban/')
  } finally {
    await underPath.close()
    rmSync(folder, { recursive: true, force: true })
  }
})

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [360, 1280]) {
    browserTest(`axe finds nothing in any state, ${colorScheme}, ${width} pixels`, async ({ openPage }) => {
      const page = await openPage({ colorScheme, viewport: { width, height: 800 } })
      for (const state of ['', '?loai=nghi-dinh,nghi-quyet', '?nam=1999&tu=xyz', '?trang=2', '?tu=76']) {
        await open(page, state)
        if (width === 360) await page.getByRole('button', { name: /^Chọn loại/ }).click()
        expect(await accessibilityFaults(page), state).toEqual([])
      }
    })
  }
}
