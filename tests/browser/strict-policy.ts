// Pages as a host with a strict policy for contents serves them.
//   await serveUnder(page, '**/van-ban/', strictPolicy('page'))
import type { Page } from 'playwright-core'
import { contentPolicy, type PolicyFor } from '../../src/site/hosts/policy.ts'

/** The policy of a page in the header; `more` is what is forbidden besides. */
export function strictPolicy(page: PolicyFor, ...more: readonly string[]): string {
  return [contentPolicy(page), ...more].join('; ')
}

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
