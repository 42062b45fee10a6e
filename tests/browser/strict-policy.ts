// Pages as a host with a strict policy for contents serves them.
//   await serveUnder(page, '**/van-ban/', strictPolicy("'self'"))
import type { Page } from 'playwright-core'

/** Nothing from elsewhere and nothing inline; `scripts` is what may run, `more` what is forbidden besides. */
export function strictPolicy(scripts: string, ...more: readonly string[]): string {
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    "connect-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'self'",
    ...more,
  ].join('; ')
}

/** What the search page needs: its engine is WebAssembly. */
export const withEngine = "'self' 'wasm-unsafe-eval'"

/** Serves the pages that the pattern matches under a policy. */
export async function serveUnder(page: Page, pattern: string, policy: string): Promise<void> {
  await page.route(pattern, async route => {
    if (route.request().resourceType() !== 'document') return route.continue()
    const response = await route.fetch()
    await route.fulfill({
      response,
      headers: { ...response.headers(), 'content-security-policy': policy },
    })
  })
}
