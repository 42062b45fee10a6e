// What a tool for accessibility does not see: whether the keyboard gets everywhere, sees where it is and comes back; what
// things are called; whether room for larger letters is there. WCAG 2.2, by the numbers of its success criteria.
import type { CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { accessibilityFaults } from './axe.ts'
import { browserTest } from './browser-test.ts'
import { siteFolder } from './built-site.ts'
import { KINDS, SEED } from './kinds.ts'
import { type ServedSite, serveFolder } from './serve.ts'

let site: ServedSite
beforeAll(async () => {
  site = await serveFolder(siteFolder())
})
afterAll(() => site.close())

/** The browser brings what has the focus into sight in its own time. */
const settled = (page: Page) =>
  page.evaluate(() => new Promise(later => requestAnimationFrame(() => requestAnimationFrame(later))))

/** What has the focus: whether it can be seen, how, and whether something lies over it. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement) || element === document.body) return undefined
    const box = element.getClientRects()[0] ?? element.getBoundingClientRect()
    const style = getComputedStyle(element)
    const [x, y] = [box.left + Math.min(box.width / 2, 8), box.top + box.height / 2]
    const there = document.elementFromPoint(x, y)
    return {
      name: (element.innerText || element.getAttribute('aria-label') || element.id).trim().slice(0, 60),
      inWindow:
        box.top >= -1 && box.bottom <= innerHeight + 1 && box.left >= -1 && box.right <= innerWidth + 1,
      covered: there !== null && !element.contains(there) && !there.contains(element),
      marked: style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2,
    }
  })

describe('by keyboard alone', () => {
  for (const [address, width] of [
    [SEED, 1280],
    [SEED, 360],
    ['van-ban/61-2018-nd-cp/', 1280],
    ['', 360],
  ] as const) {
    browserTest(
      `the focus is seen wherever it goes on /${address} at ${width} px (2.4.7, 2.4.11)`,
      async ({ openPage }) => {
        const page = await openPage({ viewport: { width, height: 640 }, reducedMotion: 'reduce' })
        await page.goto(site.url + address)
        const faults: string[] = []
        const seen: string[] = []
        for (let step = 0; step < 90; step += 1) {
          await page.keyboard.press('Tab')
          await settled(page)
          const now = await focused(page)
          if (now === undefined) break
          seen.push(now.name)
          if (!now.marked) faults.push(`${now.name}: no outline`)
          if (!now.inWindow) faults.push(`${now.name}: out of the window`)
          if (now.covered) faults.push(`${now.name}: something lies over it`)
        }
        expect(seen.length).toBeGreaterThan(15)
        expect(faults).toEqual([])
      },
    )
  }

  browserTest(
    'the card of a citation opens with the focus, goes with Escape, and leaves the focus where it was (1.4.13)',
    async ({ page }) => {
      await page.goto(site.url + SEED)
      const link = page.locator('[data-article-body] .citation').first()
      await page.locator('#noi-dung').focus()
      for (
        let step = 0;
        step < 20 && !(await link.evaluate(element => element === document.activeElement));
        step += 1
      )
        await page.keyboard.press('Tab')
      await page.locator('.citation-card').waitFor()
      await page.keyboard.press('Escape')
      await page.locator('.citation-card').waitFor({ state: 'hidden' })
      expect(await link.evaluate(element => element === document.activeElement)).toBe(true)
      await page.keyboard.press('Tab')
      await page.locator('.citation-card').waitFor()
    },
  )

  browserTest(
    'the menu of a phone opens, goes with Escape, and gives the focus back',
    async ({ openPage }) => {
      const page = await openPage({ viewport: { width: 360, height: 640 } })
      await page.goto(site.url)
      const opener = page.getByRole('button', { name: 'Danh mục' })
      await opener.focus()
      await page.keyboard.press('Enter')
      await page.getByRole('link', { name: 'Văn bản', exact: true }).waitFor()
      await page.keyboard.press('Tab')
      await page.keyboard.press('Escape')
      await page.getByRole('link', { name: 'Văn bản', exact: true }).waitFor({ state: 'hidden' })
      expect(await opener.evaluate(element => element === document.activeElement)).toBe(true)
    },
  )
})

interface Node {
  role: string
  name: string
}

/** As a screen reader is told of them. */
async function accessibilityTree(session: CDPSession): Promise<readonly Node[]> {
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name }) => ({ role: String(role?.value ?? ''), name: String(name?.value ?? '').trim() }))
}

const OPERABLE = new Set([
  'link',
  'button',
  'textbox',
  'searchbox',
  'combobox',
  'checkbox',
  'radio',
  'option',
  'listbox',
])
const LANDMARKS = new Set([
  'banner',
  'navigation',
  'main',
  'contentinfo',
  'region',
  'search',
  'complementary',
  'form',
])

describe('as it is read out', () => {
  browserTest(
    'every kind of page names what can be used, and has one title, one main part, headings in steps (1.3.1, 2.4.6, 4.1.2)',
    async ({ page }) => {
      const session = await page.context().newCDPSession(page)
      const faults: string[] = []
      for (const address of KINDS) {
        await page.goto(site.url + address)
        const nodes = await accessibilityTree(session)
        const tell = (words: string) => faults.push(`/${address}: ${words}`)
        for (const { role, name } of nodes)
          if (OPERABLE.has(role) && name === '') tell(`a ${role} without a name`)
        // The tree is not told in the order of the page.
        const levels = await page.evaluate(() =>
          [...document.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6')]
            .filter(heading => heading.checkVisibility())
            .map(heading => Number(heading.tagName.slice(1))),
        )
        const titles = levels.filter(level => level === 1).length
        if (titles !== 1) tell(`${titles} titles`)
        for (const [i, level] of levels.entries())
          if (i > 0 && level > (levels[i - 1] ?? 0) + 1)
            tell(`a heading of level ${level} below one of ${levels[i - 1]}`)
        if (nodes.filter(({ role }) => role === 'main').length !== 1) tell('not one main part')
        const landmarks = nodes
          .filter(({ role }) => LANDMARKS.has(role))
          .map(({ role, name }) => `${role} ${name}`)
        for (const twice of new Set(landmarks.filter((one, i) => landmarks.indexOf(one) !== i)))
          tell(`two parts are called ${twice}`)
      }
      expect(faults).toEqual([])
    },
  )

  browserTest('says the language of what is not Vietnamese (3.1.2)', async ({ page }) => {
    await page.goto(`${site.url}en/about/`)
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    expect(await page.locator('header').first().getAttribute('lang')).toBe('vi')
    await page.goto(site.url)
    const english = page.getByRole('contentinfo').getByRole('link', { name: 'About this bulletin' })
    expect(await english.getAttribute('lang')).toBe('en')
    await page.goto(`${site.url}thuat-ngu/`)
    expect(await page.locator('#wcag [lang="en"]').innerText()).toBe('Web Content Accessibility Guidelines')
  })
})

describe('for who needs it larger', () => {
  browserTest('axe finds nothing at 400 %, and nothing scrolls sideways (1.4.10)', async ({ openPage }) => {
    // 1280 pixels at 400 % are 320.
    const page = await openPage({ viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 })
    const faults: string[] = []
    for (const address of KINDS) {
      await page.goto(site.url + address)
      faults.push(...(await accessibilityFaults(page)).map(fault => `/${address} ${fault}`))
      const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      if (excess > 0) faults.push(`/${address}: ${excess} px too wide`)
    }
    expect(faults).toEqual([])
  })

  browserTest(
    'wider spaces between letters, words and lines cut nothing off (1.4.12)',
    async ({ openPage }) => {
      const page = await openPage({ viewport: { width: 360, height: 640 } })
      const cut: string[] = []
      for (const address of KINDS) {
        await page.goto(site.url + address)
        cut.push(
          ...(await page.evaluate(() => {
            // By the object model: a policy for contents stops styles in the markup, not readers' own.
            const sheet = new CSSStyleSheet()
            sheet.replaceSync(
              '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
            )
            document.adoptedStyleSheets.push(sheet)
            return [...document.querySelectorAll<HTMLElement>('main *, header *, footer *')]
              .filter(element => {
                const { overflow, clipPath, webkitLineClamp, position } = getComputedStyle(element)
                const isHiddenOnPurpose =
                  clipPath !== 'none' || position === 'absolute' || webkitLineClamp !== 'none'
                return (
                  overflow === 'hidden' &&
                  !isHiddenOnPurpose &&
                  element.clientHeight > 0 &&
                  element.scrollHeight > element.clientHeight + 1
                )
              })
              .map(element => `${location.pathname} ${element.className || element.tagName}`)
          })),
        )
        const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        if (excess > 0) cut.push(`/${address}: ${excess} px too wide`)
      }
      expect(cut).toEqual([])
    },
  )

  browserTest(
    'what a finger is to hit is 24 pixels or stands in a line of text (2.5.8)',
    async ({ openPage }) => {
      const page = await openPage({ viewport: { width: 360, height: 640 } })
      const small: string[] = []
      for (const address of KINDS) {
        await page.goto(site.url + address)
        small.push(
          ...(await page.evaluate(() =>
            [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary')]
              .filter(element => element.checkVisibility() && !element.matches('.skip, .unseen'))
              .map(element => {
                const { width, height, left, top } = element.getBoundingClientRect()
                return { element, width, height, left, top }
              })
              .filter(({ width, height }) => width > 1 && Math.min(width, height) < 24)
              // In the flow of a sentence, or with so much room around that a circle of 24 pixels meets no other.
              .filter(({ element }) => {
                const { display } = getComputedStyle(element)
                const words = (element.parentElement?.textContent ?? '').trim().length
                return !(display === 'inline' && words > (element.textContent ?? '').trim().length)
              })
              .filter(({ element, left, top, width, height }) => {
                const [x, y] = [left + width / 2, top + height / 2]
                return [
                  ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary'),
                ].some(other => {
                  if (other === element || other.contains(element) || element.contains(other)) return false
                  const box = other.getBoundingClientRect()
                  if (box.width === 0) return false
                  const dx = Math.max(box.left - x, 0, x - box.right)
                  const dy = Math.max(box.top - y, 0, y - box.bottom)
                  return Math.hypot(dx, dy) < 12
                })
              })
              .map(
                ({ element, width, height }) =>
                  `${location.pathname} ${(element.textContent ?? '').trim().slice(0, 40)}: ${Math.round(width)} × ${Math.round(height)}`,
              ),
          )),
        )
      }
      expect([...new Set(small)]).toEqual([])
    },
  )
})

browserTest('nothing moves for who wants no motion (2.3.3)', async ({ openPage }) => {
  const page = await openPage({ reducedMotion: 'reduce' })
  for (const address of ['', SEED, 'tim-kiem/?q=mot+cua', 'van-ban/']) {
    await page.goto(site.url + address)
    const moving = await page.evaluate(() => [
      ...(getComputedStyle(document.documentElement).scrollBehavior === 'smooth' ? ['html scrolls'] : []),
      // What browsers do inside their own parts of a field is theirs.
      ...document
        .getAnimations()
        .flatMap(({ effect }) =>
          effect instanceof KeyframeEffect &&
          effect.target?.getRootNode() === document &&
          Number(effect.getTiming().duration) > 0
            ? [`${effect.target.tagName} is animated`]
            : [],
        ),
      ...[...document.querySelectorAll('*')]
        .filter(element => Number.parseFloat(getComputedStyle(element).transitionDuration) > 0)
        .map(element => `${element.tagName} has a transition`),
    ])
    expect(moving, address).toEqual([])
  }
})

browserTest('letters that come late move a line at most', async ({ openPage }) => {
  const page = await openPage({ viewport: { width: 360, height: 640 } })
  await page.route('**/*.woff2', async route => {
    await new Promise(later => setTimeout(later, 600))
    await route.continue()
  })
  const shifts: string[] = []
  for (const address of [
    '',
    SEED,
    'van-ban/61-2018-nd-cp/',
    'van-ban/',
    'tim-kiem/?q=mot+cua',
    'thuat-ngu/',
  ]) {
    await page.goto(site.url + address, { waitUntil: 'networkidle' })
    const shift = await page.evaluate(
      () =>
        new Promise<number>(resolve => {
          let sum = 0
          new PerformanceObserver(list => {
            for (const entry of list.getEntries()) if ('value' in entry) sum += Number(entry.value)
          }).observe({ type: 'layout-shift', buffered: true })
          setTimeout(() => resolve(sum), 200)
        }),
    )
    // Where a title breaks elsewhere with them. On an ordinary line they come before anybody sees others.
    if (shift > 0.02) shifts.push(`/${address}: ${shift.toFixed(4)}`)
  }
  expect(shifts).toEqual([])
})
