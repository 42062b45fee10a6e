// The filters of the search page in a reader's hands: counts, order, addresses, the ways back.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { accessibilityFaults } from './axe.ts'
import { browserTest } from './browser-test.ts'
import { siteFolder } from './built-site.ts'
import { type ServedSite, serveFolder } from './serve.ts'

let site: ServedSite
beforeAll(async () => {
  site = await serveFolder(siteFolder())
})
afterAll(() => site.close())

const hits = (page: Page) => page.locator('[data-search-result]')
const status = (page: Page) => page.getByRole('status')
const done = (page: Page) => page.locator('[data-search-results][data-state="done"]').waitFor()
const addresses = (page: Page) =>
  page
    .locator('.search-result__title')
    .evaluateAll(links => links.map(link => link.getAttribute('href') ?? ''))
const facet = (page: Page, name: string) => page.locator('.facet').filter({ hasText: name })
const box = (page: Page, name: string, option: string) =>
  facet(page, name).getByRole('checkbox', { name: new RegExp(`^${option} \\d+$`) })
const searchOf = (page: Page) => decodeURIComponent(new URL(page.url()).search).replaceAll('+', ' ')

async function open(page: Page, search = ''): Promise<void> {
  await page.goto(`${site.url}tim-kiem/${search}`)
  await page.locator('[data-search-results]:not([data-state="searching"])').waitFor({ state: 'attached' })
}

type Facts = Readonly<Record<string, readonly string[]>>

/** What can be found as the open data tells of it, with the words of addresses; what is in no data has its kind alone. */
function factsByAddress(): Record<string, Facts> {
  const words: Record<string, string> = {
    'not-yet-in-force': 'chua-co-hieu-luc',
    'in-force': 'con-hieu-luc',
    'partly-expired': 'het-hieu-luc-mot-phan',
    expired: 'het-hieu-luc',
    suspended: 'ngung-hieu-luc',
    'period-over': 'het-giai-doan',
    unverified: 'chua-kiem-chung',
  }
  const read = (name: string) => JSON.parse(readFileSync(join(siteFolder(), 'du-lieu', name), 'utf8')).items
  const documents: {
    document: string
    type: string
    issuers: string[]
    issuedOn: string
    validityNow: string
    topics: string[]
  }[] = read('van-ban.json')
  const articles: { article: string; date: string; topics: string[] }[] = read('bai-viet.json')
  return Object.fromEntries([
    ...documents.map(({ document, type, issuers, issuedOn, validityNow, topics }) => [
      `/van-ban/${document}/`,
      {
        dang: ['van-ban'],
        loai: [type],
        'co-quan': issuers,
        nam: [issuedOn.slice(0, 4)],
        'tinh-trang': [words[validityNow] ?? ''],
        'chu-de': topics.length > 0 ? topics : ['chua-ro'],
      },
    ]),
    ...articles.map(({ article, date, topics }) => [
      article,
      { dang: ['bai-viet'], nam: [date.slice(0, 4)], 'chu-de': topics },
    ]),
  ])
}

/** Every page that a query finds, without filters. */
async function everyHit(page: Page, query: string): Promise<string[]> {
  await open(page, `?q=${encodeURIComponent(query)}`)
  const more = page.getByRole('button', { name: 'Xem thêm kết quả' })
  while ((await more.count()) > 0) {
    const before = await hits(page).count()
    await more.click()
    await hits(page).nth(before).waitFor()
  }
  return addresses(page)
}

describe('the filters', () => {
  // Words and a phrase; documents pinned by a number; a guess.
  for (const [query, step, which] of [
    ['cải cách', 3, 'every third of the'],
    ['76/nq-cp', 7, 'every seventh of the'],
    ['xyzzy cải cách', 7, 'every seventh of the'],
    ['', 7, 'every seventh of the'],
  ] as const) {
    browserTest(
      `count as the open data do, for ${which} pairs of options of two filters: “${query}”`,
      async ({ page }) => {
        const facts = factsByAddress()
        const found = query === '' ? Object.keys(facts) : await everyHit(page, query)
        const pages = found.map(
          (address): Facts =>
            facts[address] ?? { dang: [address.startsWith('/ban-tin/') ? 'so-ban-tin' : 'trang'] },
        )
        await open(page, `?q=${encodeURIComponent(query)}&nam=2018`)
        const wrong = await page.evaluate(
          async ({ pages, query, step }) => {
            const options = [...document.querySelectorAll<HTMLElement>('.facet')].flatMap(facet =>
              [...facet.querySelectorAll<HTMLElement>('li')].map(item => ({
                facet: facet.dataset.facet ?? '',
                key: item.dataset.key ?? '',
                count: item.querySelector('.count'),
              })),
            )
            const results = document.querySelector<HTMLElement>('[data-search-results]')
            const wrong: string[] = []
            let pairs = 0
            for (const one of options) {
              for (const other of options) {
                if (one.facet >= other.facet) continue
                // Static pages and issues are in no open data; without a query they are not among what was found.
                if (query === '' && [one, other].some(({ key }) => ['trang', 'so-ban-tin'].includes(key)))
                  continue
                pairs += 1
                if (pairs % step !== 0) continue
                const q = query === '' ? '' : `q=${encodeURIComponent(query)}&`
                history.pushState(null, '', `?${q}${one.facet}=${one.key}&${other.facet}=${other.key}`)
                dispatchEvent(new PopStateEvent('popstate'))
                while (results?.dataset.state === 'searching') await new Promise(next => setTimeout(next))
                await new Promise(next => setTimeout(next))
                const admits = (page: Readonly<Record<string, readonly string[]>>, except: string) =>
                  [one, other].every(({ facet, key }) => facet === except || page[facet]?.includes(key))
                const expected = pages.filter(page => admits(page, '')).length
                const said = document.querySelector('[role="status"]')?.textContent ?? ''
                const begins = expected === 0 ? 'Không có kết quả nào' : `${expected} kết quả`
                if (!said.startsWith(begins)) wrong.push(`${location.search}: ${said} for ${expected}`)
                const shown = document.querySelectorAll('[data-search-result]').length
                if (shown !== Math.min(10, expected)) wrong.push(`${location.search}: ${shown} shown`)
                for (const { facet, key, count } of options) {
                  if (query === '' && ['trang', 'so-ban-tin'].includes(key)) continue
                  const left = pages.filter(page => admits(page, facet) && page[facet]?.includes(key)).length
                  if (count?.textContent !== String(left))
                    wrong.push(`${location.search} ${facet}=${key}: ${count?.textContent} for ${left}`)
                }
              }
            }
            if (pairs < 500) wrong.push(`only ${pairs} pairs`)
            return wrong.slice(0, 10)
          },
          { pages, query, step },
        )
        expect(wrong).toEqual([])
      },
    )
  }

  browserTest('have an option for everything there is', async ({ page }) => {
    await open(page)
    const lacking = await page.evaluate(async () => {
      const response = await fetch('../pagefind/filters.json')
      const { facets }: { facets: { name: string; keys: string[] }[] } = await response.json()
      return facets.flatMap(({ name, keys }) =>
        keys
          .filter(key => !document.querySelector(`[data-facet="${name}"] [data-key="${key}"]`))
          .map(key => `${name}=${key}`),
      )
    })
    expect(lacking).toEqual([])
  })

  browserTest('widen within one and narrow with another, keep the address, and go back', async ({ page }) => {
    await open(page, `?q=${encodeURIComponent('cải cách')}`)
    const before = await status(page).innerText()
    await facet(page, 'Loại văn bản').locator('summary').click()
    await box(page, 'Loại văn bản', 'Nghị định').check()
    await expect.poll(() => searchOf(page)).toBe('?q=cải cách&loai=nghi-dinh')
    await done(page)
    const decrees = await addresses(page)
    await box(page, 'Loại văn bản', 'Nghị quyết').check()
    await expect.poll(() => searchOf(page)).toBe('?q=cải cách&loai=nghi-dinh,nghi-quyet')
    await done(page)
    expect((await addresses(page)).length).toBeGreaterThanOrEqual(decrees.length)
    await facet(page, 'Tình trạng').locator('summary').click()
    await box(page, 'Tình trạng', 'Còn hiệu lực').check()
    await expect.poll(() => searchOf(page)).toContain('&tinh-trang=con-hieu-luc')
    await done(page)
    expect(await page.locator('.filter__chosen').innerText()).toContain(
      'Đang lọc: Nghị định hoặc Nghị quyết; Còn hiệu lực.',
    )
    for (const left of [
      '?q=cải cách&loai=nghi-dinh,nghi-quyet',
      '?q=cải cách&loai=nghi-dinh',
      '?q=cải cách',
    ]) {
      await page.goBack()
      await expect.poll(() => searchOf(page)).toBe(left)
      await done(page)
    }
    expect(await status(page).innerText()).toBe(before)
    await page.goForward()
    await done(page)
    await expect.poll(() => addresses(page)).toEqual(decrees)
    expect(await box(page, 'Loại văn bản', 'Nghị định').isChecked()).toBe(true)
  })

  browserTest('cost nothing until the reader looks into them', async ({ page }) => {
    const asked: string[] = []
    page.on('request', request => asked.push(new URL(request.url()).pathname))
    await open(page, '?q=30c')
    expect(asked).not.toContain('/pagefind/filters.json')
    await facet(page, 'Năm').locator('summary').click()
    await expect.poll(() => box(page, 'Năm', '2011').count()).toBe(1)
    expect(asked.filter(path => path === '/pagefind/filters.json')).toHaveLength(1)
  })

  browserTest('list what there is, the newest first, without a query', async ({ page }) => {
    await open(page, '?dang=van-ban')
    const facts = factsByAddress()
    const years = (await addresses(page)).map(address => Number(facts[address]?.nam?.[0]))
    expect(years).toHaveLength(10)
    expect(years).toEqual([...years].sort((a, b) => b - a))
    expect(await page.getByLabel('Sắp xếp').inputValue()).toBe('ngay')
    expect(await status(page).innerText()).toMatch(/^\d+ kết quả, trong \d+ trang của bản tin\.$/)
  })

  browserTest('say where they let nothing through, and go by one button', async ({ page }) => {
    await open(page, '?q=30c&nam=2025')
    expect(await status(page).innerText()).toBe('Không có kết quả nào cho “30c” khớp bộ lọc.')
    await page.getByRole('button', { name: /^Bỏ lọc, xem \d+ kết quả$/ }).click()
    await hits(page).first().waitFor()
    expect(searchOf(page)).toBe('?q=30c')
    expect(await status(page).evaluate(element => element === document.activeElement)).toBe(true)
  })

  browserTest('are said to be missing where their data is', async ({ page }) => {
    await page.route('**/filters.json', route => route.abort())
    await open(page, '?q=30c&nam=2011')
    expect(await status(page).innerText()).toContain('Không tải được bộ lọc: kết quả dưới đây chưa được lọc.')
    expect(await hits(page).count()).toBeGreaterThan(1)
    await open(page, '?nam=2011')
    expect(await status(page).innerText()).toBe('Không tải được công cụ tìm kiếm.')
  })

  browserTest('are in a sheet on a phone, which says what it would show', async ({ openPage }) => {
    const page = await openPage({ viewport: { width: 360, height: 780 } })
    await open(page, `?q=${encodeURIComponent('cải cách')}`)
    await page.getByRole('button', { name: 'Lọc theo' }).click()
    await facet(page, 'Dạng').locator('summary').click()
    await box(page, 'Dạng', 'Bài viết').check()
    const close = page.getByRole('button', { name: /^Xem \d+ kết quả$/ })
    await close.click()
    expect(await page.locator('.facets').isVisible()).toBe(false)
    expect(await page.getByRole('button', { name: 'Lọc theo' }).innerText()).toContain('(1)')
    expect(new Set((await addresses(page)).map(address => address.split('/')[1]))).toEqual(new Set(['tin']))
  })
})

describe('the order', () => {
  for (const [sort, ordered] of [
    ['ngay', (days: string[]) => [...days].sort().reverse()],
    ['cu-nhat', (days: string[]) => [...days].sort()],
  ] as const) {
    browserTest(`${sort} goes by days, pinned documents among the others`, async ({ page }) => {
      await open(page, `?q=76/nq-cp`)
      const relevant = await everyHit(page, '76/nq-cp')
      await open(page, '?q=76/nq-cp')
      await page.getByLabel('Sắp xếp').selectOption(sort)
      await expect.poll(() => searchOf(page)).toBe(`?q=76/nq-cp&sap-xep=${sort}`)
      await done(page)
      const more = page.getByRole('button', { name: 'Xem thêm kết quả' })
      while ((await more.count()) > 0) {
        const before = await hits(page).count()
        await more.click()
        await hits(page).nth(before).waitFor()
      }
      const sorted = await addresses(page)
      expect([...sorted].sort()).toEqual([...relevant].sort())
      const days = await page.evaluate(async addresses => {
        const [documents, articles] = await Promise.all(
          ['van-ban', 'bai-viet'].map(async name => (await fetch(`../du-lieu/${name}.json`)).json()),
        )
        const dayOf = new Map<string, string>([
          ...documents.items.map((item: { document: string; issuedOn: string }) => [
            `/van-ban/${item.document}/`,
            item.issuedOn,
          ]),
          ...articles.items.map((item: { article: string; date: string }) => [item.article, item.date]),
        ])
        return addresses.map(address => dayOf.get(address)).filter(day => day !== undefined)
      }, sorted)
      expect(days.length).toBeGreaterThan(3)
      expect(days).toEqual(ordered(days))
    })
  }
})

describe('without script', () => {
  browserTest('every document is within two steps', async ({ openPage }) => {
    const page = await openPage({ javaScriptEnabled: false })
    const linksOf = async (address: string) => {
      await page.goto(new URL(address, site.url).href)
      return page
        .locator('a[href^="/"]')
        .evaluateAll(links => links.map(link => link.getAttribute('href') ?? ''))
    }
    const reached = new Set<string>()
    for (const first of new Set(await linksOf('/tim-kiem/'))) {
      reached.add(first)
      if (/\.(xml|json)$/.test(first)) continue
      for (const second of await linksOf(first)) reached.add(second)
    }
    const documents = Object.keys(factsByAddress()).filter(address => address.startsWith('/van-ban/'))
    expect(documents.filter(address => !reached.has(address))).toEqual([])
  })

  browserTest('the form asks by an ordinary address', async ({ openPage }) => {
    const page = await openPage({ javaScriptEnabled: false })
    await page.goto(`${site.url}tim-kiem/`)
    await page.getByRole('searchbox').fill('30c')
    await page.getByRole('button', { name: 'Tìm', exact: true }).click()
    await page.waitForURL('**/tim-kiem/?q=30c')
    expect(await page.locator('.notice').isVisible()).toBe(true)
  })
})

describe('all may use them', () => {
  const states = [
    '',
    '?q=30c&nam=2011',
    '?q=30c&nam=1999',
    '?nam=2020',
    '?q=xyzzy',
    '?q=xyzzy+cải+cách&loai=luat',
  ]
  for (const options of [
    { colorScheme: 'light' },
    { colorScheme: 'dark' },
    { viewport: { width: 360, height: 780 } },
  ] as const) {
    browserTest(`axe finds nothing: ${JSON.stringify(options)}`, async ({ openPage }) => {
      const page = await openPage(options)
      for (const search of states) {
        await open(page, search)
        for (const summary of await page.locator('.facet summary').all())
          if (await summary.isVisible()) await summary.click()
        expect(await accessibilityFaults(page), search).toEqual([])
      }
    })
  }
})
