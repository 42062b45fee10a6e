// expect(await accessibilityFaults(page)).toEqual([])

import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const source = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/**
 * What axe finds against WCAG 2.2 AA and its best practices, one row for each place:
 * `color-contrast (serious) at p.faint: Element has insufficient color contrast of 1.6 … <p class="faint">`
 */
export async function accessibilityFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate(await source)
  return page.evaluate(async () => {
    const { violations } = await window.axe.run(document, {
      resultTypes: ['violations'],
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    })
    return violations.flatMap(({ id, impact, nodes }) =>
      nodes.map(({ target, failureSummary = '', html }) => {
        // Its first line says "Fix any of the following:".
        const why = failureSummary.split('\n').slice(1).join('; ').replace(/\s+/g, ' ').trim()
        return `${id} (${impact}) at ${target.flat().join(' ')}: ${why} ${html.slice(0, 200)}`
      }),
    )
  })
}

declare global {
  interface Window {
    axe: typeof import('axe-core')
  }
}
