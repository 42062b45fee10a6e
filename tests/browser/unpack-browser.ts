// Vitest runs this once before the browser tests, so that their workers find the browser unpacked, and so
// that a machine without one says so in plain sight.

import { noBrowser, openBrowser } from './open-browser.ts'

export default async function setup(): Promise<void> {
  const browser = await openBrowser()
  if (browser !== undefined) return browser.close()
  const line = '!'.repeat(noBrowser.length + 4)
  console.warn(
    `\n${line}\n! ${noBrowser} !\n! ${'Every browser test is SKIPPED.'.padEnd(noBrowser.length)} !\n${line}\n`,
  )
}
