// A reader of a search page, from outside: whatever stands behind the page, it keeps its promises
// (`/tim-kiem/?q=…`, `[data-search-results]` with its state, `[data-search-result]` with its link first).
//
//   const reader = await openReader(context, site.url)
//   await reader.open('chuyen doi so')   // the page anew: {milliseconds, hits: [{address: '/van-ban/…/', exact: true}]}
//   await reader.type('một cửa')         // in the page as it is, used by all that was asked before

import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import type { Hit } from '../search/queries/index.ts'

export interface Answered {
  /** From the key, or from the start of the page, to the whole answer. */
  milliseconds: number
  hits: readonly Hit[]
}

export interface SearchReader {
  page: Page
  /** Opens the address of a query, or with '' the page that nothing was asked of. */
  open(query: string): Promise<Answered>
  /** Types a query into the open page. 'pause' waits as for a next key, 'enter' is sent at once. */
  type(query: string, how?: 'pause' | 'enter'): Promise<Answered>
  /** Types a query, and waits only for the first hit. */
  typeForFirstHit(query: string): Promise<Answered>
  close(): Promise<void>
}

interface Watched {
  milliseconds: number
  hits: readonly { href: string; exact: boolean }[]
}

/** The page is not opened yet. */
export async function openReader(context: BrowserContext, site: string): Promise<SearchReader> {
  const page = await context.newPage()
  await page.addInitScript({ path: join(import.meta.dirname, 'search-watch.js') })

  async function watch(asked: string): Promise<Answered> {
    const { milliseconds, hits } = await page.evaluate<Watched>(`searchWatch.${asked}`)
    return { milliseconds, hits: hits.map(({ href, exact }) => ({ address: addressOf(href, site), exact })) }
  }

  return {
    page,
    async open(query) {
      const search = query === '' ? '' : `?q=${encodeURIComponent(query)}`
      await page.goto(`${site}tim-kiem/${search}`, { waitUntil: 'domcontentloaded' })
      return query === '' ? { milliseconds: 0, hits: [] } : watch('answered()')
    },
    async type(query, how = 'enter') {
      await page.locator('main input[name="q"]').focus()
      return watch(`ask(${JSON.stringify(query)}, ${JSON.stringify(how)})`)
    },
    async typeForFirstHit(query) {
      await page.locator('main input[name="q"]').fill(query)
      return watch('firstHit()')
    },
    close: () => page.close(),
  }
}

/** addressOf('http://127.0.0.1:80/a/van-ban/x/?tu-khoa=y#dieu-5', 'http://127.0.0.1:80/a/') // '/van-ban/x/' */
function addressOf(href: string, site: string): string {
  const { origin, pathname } = new URL(href, site)
  const base = new URL(site)
  const isOurs = origin === base.origin && pathname.startsWith(base.pathname)
  return isOurs ? `/${pathname.slice(base.pathname.length)}` : href
}
