// openBrowser() // a Chromium driven by Playwright, or undefined on a laptop that has none
//
// In order: the browser CHROME_PATH names; on Linux x64 the Chromium that came with the packages, so that a
// machine without one and without root still tests in a browser; elsewhere the installed Chrome.

import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

const flags = [
  // Tests run as root in containers, where the sandbox cannot start, and open only pages we built.
  '--no-sandbox',
  '--no-zygote',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

/** `port`: where a tool of its own may speak to it too. */
export async function openBrowser({ port }: { port?: number } = {}): Promise<Browser | undefined> {
  const args = port === undefined ? flags : [...flags, `--remote-debugging-port=${port}`]
  const named = process.env.CHROME_PATH
  if (named) return chromium.launch({ executablePath: named, args })
  if (process.platform === 'linux' && process.arch === 'x64') {
    const folder = await unpackBrowser()
    return chromium.launch({
      executablePath: join(folder, 'chromium'),
      args,
      env: {
        ...process.env,
        FONTCONFIG_PATH: join(folder, 'fonts'),
        LD_LIBRARY_PATH: [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH]
          .filter(Boolean)
          .join(':'),
      },
    })
  }
  try {
    return await chromium.launch({ channel: 'chrome', args })
  } catch (error) {
    // A laptop may do without; a pipeline that tests nothing must not look like one that passed.
    if (process.env.CI) throw new Error(noBrowser, { cause: error })
    return undefined
  }
}

export const noBrowser = 'No browser: install Chrome, or let CHROME_PATH name a Chromium.'

/**
 * Unpacks the Chromium of @sparticuz/chromium, once per version, and gives its folder. Done under another
 * name and then renamed, so that the folder is complete or absent, whoever else unpacks or was interrupted.
 */
async function unpackBrowser(): Promise<string> {
  const packageFolder = dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')))
  const { version }: { version: string } = JSON.parse(
    await readFile(join(packageFolder, 'package.json'), 'utf8'),
  )
  const cache = join(import.meta.dirname, '..', '..', 'node_modules', '.cache')
  // The package's own choice, the system's temporary folder, knows no versions and outlives an upgrade.
  const folder = join(cache, `chromium-${version}`)
  if (existsSync(folder)) return folder

  await mkdir(cache, { recursive: true })
  const unfinished = await mkdtemp(`${folder}-`)
  await inflateInto(unfinished, join(packageFolder, 'bin'))
  await writeFile(join(unfinished, 'fonts', 'fonts.conf'), fontsConfiguration(join(folder, 'fonts')))
  try {
    await rename(unfinished, folder)
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true })
    // Another process was faster, and its folder is as good.
    if (!existsSync(folder)) throw error
  }
  return folder
}

async function inflateInto(folder: string, archives: string): Promise<void> {
  const { inflate } = await import('@sparticuz/chromium')
  // `inflate` writes where this variable points, and nowhere else.
  const before = process.env.TMPDIR
  process.env.TMPDIR = folder
  try {
    // Its own executablePath() leaves out the NSS libraries (al2023) unless it runs in Amazon's cloud.
    for (const archive of ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br']) {
      await inflate(join(archives, archive))
    }
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
}

/**
 * The package's configuration names a folder that is nowhere, and a browser without any font passes every
 * contrast check: axe skips text that has no size.
 */
function fontsConfiguration(fonts: string): string {
  const path = (name: string) => name.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${path(fonts)}</dir>
  <cachedir>${path(join(fonts, 'cache'))}</cachedir>
</fontconfig>
`
}
