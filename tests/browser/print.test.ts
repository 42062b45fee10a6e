// On paper: who says it, where it stands, when; the text; the documents it mentions as numbered endnotes.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { browserTest } from './browser-test.ts'
import { siteFolder } from './built-site.ts'
import { type ServedSite, serveFolder } from './serve.ts'

const ARTICLE = 'tin/2020/so-khcn-tang-cuong-tuyen-truyen-cchc/'

let site: ServedSite
beforeAll(async () => {
  site = await serveFolder(siteFolder())
})
afterAll(() => site.close())

async function printed(page: Page, address: string): Promise<string> {
  await page.goto(site.url + address)
  await page.emulateMedia({ media: 'print' })
  return page.locator('body').innerText()
}

browserTest(
  'prints masthead, address and date of an article, and none of its furniture',
  async ({ page }) => {
    const words = await printed(page, ARTICLE)
    expect(words).toMatch(/^Sở Khoa học và Công nghệ tỉnh Lạng Sơn\s+Bản tin Khoa học và Công nghệ\s/i)
    expect(words).toContain(`https://ban-tin.example/${ARTICLE}`)
    expect(words).toContain('Thứ hai, 20/04/2020')
    expect(words).toContain('Nguyễn Như Thủy')
    for (const furniture of ['Danh mục', 'Trang chủ', 'Tìm', 'Sao chép', 'Bài liên quan', 'Sơ đồ trang'])
      expect(words).not.toContain(furniture)
  },
)

browserTest('numbers the citations like the endnotes', async ({ page }) => {
  await printed(page, ARTICLE)
  const numbers = await page.locator('[data-article-body] .citation').evaluateAll(links =>
    links.map(link => [
      link.getAttribute('data-document'),
      getComputedStyle(link, '::after')
        .content.match(/"\[" "(\d+)" "\]"|"\[(\d+)\]"/)?.[0]
        .replace(/\D/g, ''),
    ]),
  )
  const notes = await page
    .locator('.cited > li')
    .evaluateAll(items => items.map(item => item.getAttribute('data-document')))
  expect(numbers).toHaveLength(7)
  for (const [document, number] of numbers) expect(notes[Number(number) - 1], String(document)).toBe(document)
})

browserTest(
  'prints each endnote with its number, validity on both days and an address to type',
  async ({ page }) => {
    await printed(page, ARTICLE)
    const list = page.locator('.cited')
    expect(await list.evaluate(element => getComputedStyle(element).listStyleType)).toBe('decimal')
    const decree = await list.locator('[data-document="61-2018-nd-cp"]').innerText()
    expect(decree).toContain('Nghị định 61/2018/NĐ-CP')
    expect(decree).toContain('ban-tin.example/van-ban/61-2018-nd-cp/')
    expect(decree).toMatch(/Khi bài đăng\s+Còn hiệu lực từ 21\/6\/2018/)
    expect(decree).toMatch(/Nay\s+Hết hiệu lực từ 01\/7\/2025/)
  },
)

browserTest('shows neither numbers nor typed addresses on a screen', async ({ page }) => {
  await page.goto(site.url + ARTICLE)
  expect(await page.locator('body').innerText()).not.toContain('ban-tin.example/')
  expect(
    await page
      .locator('.citation')
      .first()
      .evaluate(link => getComputedStyle(link, '::after').content),
  ).toBe('none')
})

browserTest('prints a document with its standing, its days and its sources', async ({ page }) => {
  const words = await printed(page, 'van-ban/61-2018-nd-cp/')
  for (const part of [
    'https://ban-tin.example/van-ban/61-2018-nd-cp/',
    'Hết hiệu lực từ 01/7/2025, thay bằng Nghị định 118/2025/NĐ-CP',
    'Quá trình hiệu lực',
    'Nguồn',
    'Dữ liệu tính đến ngày 23/11/2026',
  ])
    expect(words).toContain(part)
  expect(words).not.toContain('Theo dõi')
})
