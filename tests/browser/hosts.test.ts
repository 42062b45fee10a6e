// The site as a host with our own rules serves it, at the root and below a path: nothing is fetched from elsewhere, and
// nothing is stopped by the policy.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { browserTest } from './browser-test.ts'
import { BUILD_DAY, siteFolder } from './built-site.ts'
import { readHostRules } from './host-rules.ts'
import { type ServedSite, serveFolder } from './serve.ts'

const ARTICLE = 'tin/2020/so-khcn-tang-cuong-tuyen-truyen-cchc/'
const PREFIX = '/ban-tin/'

const folder = mkdtempSync(join(tmpdir(), 'ban-tin-hosts-'))
const below = join(folder, 'site')
const sites = new Map<string, ServedSite>()

beforeAll(async () => {
  const content = join(folder, 'content')
  cpSync('content', content, { recursive: true })
  const file = join(content, 'articles/2020/so-khcn-tang-cuong-tuyen-truyen-cchc.md')
  writeFileSync(file, readFileSync(file, 'utf8').replace('\ndate:', '\naliases: [/node/57318]\ndate:'))
  const build = spawnSync(
    process.execPath,
    [
      'scripts/build.ts',
      '--content',
      content,
      '--output',
      below,
      '--date',
      BUILD_DAY,
      '--base-url',
      `https://vi.example${PREFIX}`,
    ],
    { encoding: 'utf8' },
  )
  expect(build.status, build.stderr).toBe(0)
  sites.set('at the root', await serveFolder(siteFolder(), { rules: readHostRules(siteFolder()) }))
  sites.set('below a path', await serveFolder(below, { prefix: PREFIX, rules: readHostRules(below) }))
})
afterAll(async () => {
  for (const site of sites.values()) await site.close()
  rmSync(folder, { recursive: true, force: true })
})

/** What goes wrong on a page, in words; filled while it is used. */
async function watched(page: Page, home: string): Promise<string[]> {
  const wrong: string[] = []
  page.on('request', request => {
    if (!request.url().startsWith(home)) wrong.push(`fetched from elsewhere: ${request.url()}`)
  })
  page.on('response', response => {
    if (response.status() >= 400) wrong.push(`${response.status()} ${response.url()}`)
  })
  page.on('pageerror', error => wrong.push(error.message))
  page.on('console', message => {
    if (/Content Security Policy|Refused to/i.test(message.text())) wrong.push(message.text())
  })
  return wrong
}

for (const place of ['at the root', 'below a path']) {
  describe(`a site ${place}`, () => {
    browserTest('is used from one end to the other without a word to anybody else', async ({ page }) => {
      const { url = '' } = sites.get(place) ?? {}
      const wrong = await watched(page, url)
      const response = await page.goto(url)
      expect(response?.headers()['content-security-policy']).toContain("default-src 'none'")
      expect(await page.locator('meta[http-equiv="Content-Security-Policy"]').count()).toBe(1)

      // The field of every page.
      await page.getByRole('combobox').pressSequentially('nđ 61')
      await page.getByRole('option').first().waitFor()
      await page.keyboard.press('Enter')
      await page.locator('[data-search-results][data-state="done"]').waitFor()
      await page.goto(`${url}tim-kiem/?q=c%E1%BA%A3i+c%C3%A1ch`)
      await page.locator('[data-search-result] a').first().waitFor()
      await page.locator('[data-search-result] a').first().click()
      await page.waitForURL(address => !address.pathname.includes('tim-kiem'))

      // An article with its card, and the document behind it.
      await page.goto(url + ARTICLE)
      await page.locator('.citation').first().focus()
      await page.keyboard.press('Tab')
      await page.locator('.citation-card').waitFor()
      await page.locator('.citation').first().click()
      await page.waitForURL('**/van-ban/**')

      // The register, its filters; a list, a feed page, open data.
      await page.goto(`${url}van-ban/?loai=nghi-dinh`)
      await page.locator('.rows[aria-busy="false"]').waitFor()
      for (const address of [
        'chu-de/mot-cua/',
        'luu-tru/',
        'ban-tin/2026-11/',
        'du-lieu/',
        'gioi-thieu/',
        'so-do-trang/',
      ])
        await page.goto(url + address)
      expect(wrong).toEqual([])
    })

    browserTest('has no link out of the place it stands in', async ({ page }) => {
      const { url = '' } = sites.get(place) ?? {}
      const own = new URL(url)
      for (const address of [
        '',
        ARTICLE,
        'van-ban/',
        'van-ban/61-2018-nd-cp/',
        'tim-kiem/',
        'du-lieu/',
        '404.html',
      ]) {
        await page.goto(url + address)
        const astray = await page.evaluate(
          prefix =>
            [...document.querySelectorAll<HTMLElement>('[href], [src], [action]')]
              .map(
                one =>
                  new URL(
                    one.getAttribute('href') ?? one.getAttribute('src') ?? one.getAttribute('action') ?? '',
                    location.href,
                  ),
              )
              .filter(to => to.origin === location.origin && !to.pathname.startsWith(prefix))
              .map(String),
          own.pathname,
        )
        expect(astray, address).toEqual([])
      }
    })
  })
}

browserTest('leads on from an old address, by the rule and by the page', async ({ page }) => {
  const { url = '' } = sites.get('below a path') ?? {}
  const response = await page.request.get(`${url}node/57318/`, { maxRedirects: 0 })
  expect(response.status()).toBe(301)
  expect(response.headers().location).toBe(`${PREFIX}${ARTICLE}`)
  const plain = await serveFolder(below, { prefix: PREFIX })
  await page.goto(`${plain.url}node/57318/`)
  await page.waitForURL(`**/${ARTICLE}`)
  await plain.close()
})

browserTest('keeps what is named by its bytes, and names feeds', async ({ page }) => {
  const { url = '' } = sites.get('below a path') ?? {}
  await page.goto(url)
  const style = await page.locator('link[rel="stylesheet"]').first().getAttribute('href')
  const headersOf = async (address: string) => (await page.request.get(new URL(address, url).href)).headers()
  expect((await headersOf(style ?? ''))['cache-control']).toBe('public, max-age=31536000, immutable')
  expect((await headersOf('feed.xml'))['content-type']).toBe('application/atom+xml; charset=utf-8')
  expect((await headersOf('chu-de/mot-cua/feed.json'))['content-type']).toBe(
    'application/feed+json; charset=utf-8',
  )
})
