// What a reader does with a page: shares it, copies its address, prints it.
import { afterAll, beforeAll, expect } from 'vitest'
import { browserTest } from './browser-test.ts'
import { siteFolder } from './built-site.ts'
import { type ServedSite, serveFolder } from './serve.ts'

const ARTICLE = 'tin/2020/so-khcn-tang-cuong-tuyen-truyen-cchc/'
const ADDRESS = `https://ban-tin.example/${ARTICLE}`

let site: ServedSite
beforeAll(async () => {
  site = await serveFolder(siteFolder())
})
afterAll(() => site.close())

browserTest('copies where the page stands for good, and says so', async ({ page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(`${site.url}${ARTICLE}?tu=thu#duoc-nhac`)
  await page.getByRole('button', { name: 'Sao chép liên kết' }).click()
  await page.getByRole('status').getByText('Đã sao chép liên kết.').waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(ADDRESS)
})

browserTest('says the address where the browser does not let it be copied', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new Error('không được phép')) },
    })
  })
  await page.goto(site.url + ARTICLE)
  await page.getByRole('button', { name: 'Sao chép liên kết' }).click()
  await page.getByRole('status').getByText(ADDRESS).waitFor()
})

browserTest('offers sharing where the browser can, with title and address', async ({ openPage }) => {
  const plain = await openPage()
  await plain.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'share'))
  await plain.goto(site.url + ARTICLE)
  await plain.getByRole('button', { name: 'In trang' }).waitFor()
  expect(await plain.getByRole('button', { name: 'Chia sẻ' }).count()).toBe(0)

  const page = await openPage()
  await page.addInitScript(() => {
    const share = (data: ShareData) => {
      document.documentElement.dataset.shared = `${data.title} ${data.url}`
      return Promise.reject(new DOMException('Đã đóng', 'AbortError'))
    }
    Object.defineProperty(navigator, 'share', { value: share })
  })
  const errors: string[] = []
  page.on('pageerror', error => errors.push(error.message))
  await page.goto(site.url + ARTICLE)
  await page.getByRole('button', { name: 'Chia sẻ' }).click()
  expect(await page.locator('html').getAttribute('data-shared')).toMatch(
    /^Sở Khoa học và Công nghệ tăng cường .* https:\/\/ban-tin\.example\/tin\/2020\/\S+\/$/,
  )
  expect(errors).toEqual([])
})

browserTest('prints, from an article and from a document', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => {
      document.documentElement.dataset.printed = 'yes'
    }
  })
  for (const address of [ARTICLE, 'van-ban/61-2018-nd-cp/']) {
    await page.goto(site.url + address)
    await page.getByRole('button', { name: 'In trang' }).click()
    expect(await page.locator('html').getAttribute('data-printed'), address).toBe('yes')
  }
})

browserTest('offers nothing that does nothing without script', async ({ openPage }) => {
  const page = await openPage({ javaScriptEnabled: false })
  await page.goto(site.url + ARTICLE)
  expect(await page.locator('.page-actions button:visible').count()).toBe(0)
})
