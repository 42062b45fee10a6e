// Everything a page fetches besides itself: the stylesheet, fonts, scripts, the icon. Names of stylesheet and
// scripts carry a hash of their bytes, so that a host may tell browsers to keep them for ever.
//   (await bundleAssets(projectDir)).stylesheets.site   // '/assets/site.3f9a0c71d2.css'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundleAsync } from 'lightningcss'
import { rolldown } from 'rolldown'
import type { PlannedFile } from './planned-file.ts'
import type { StyleName } from './view-models.ts'

/** Addresses from the root, without the path prefix. */
export interface Assets {
  /** By the name of their file in `layouts/style`: `{site: '/assets/site.3f9a0c71d2.css'}`. */
  stylesheets: Readonly<Record<string, string>>
  icon: string
  /** Worth fetching before the stylesheet asks for them: what the first lines of every page are set in. */
  preloadedFonts: readonly string[]
  /** By the name of their entry in `src/browser`: `{search: '/assets/search.1b2c3d4e5f.js'}`. */
  scripts: Readonly<Record<string, string>>
  files: readonly PlannedFile[]
}

/** Entries of `src/browser`; each becomes one module, what they share becomes another. */
const SCRIPTS = ['search-field', 'search', 'register', 'citation-card', 'standings', 'marks', 'page-actions']

const STYLES: readonly StyleName[] = [
  'site',
  'article',
  'lists',
  'document',
  'register',
  'search',
  'glossary',
  'data',
  'editors',
  'print',
]

/** Below these the site still reads well, only plainer. */
const BROWSERS = { chrome: 111 << 16, firefox: 113 << 16, safari: (16 << 16) | (4 << 8) }

const WEIGHTS = [400, 700]
const SUBSETS = ['vietnamese', 'latin']

/** Reads `layouts/style`, `src/browser` and the font package of the project. */
export async function bundleAssets(projectDir: string): Promise<Assets> {
  const styles = await bundleStyles(join(projectDir, 'layouts', 'style'))
  const scripts = await bundleScripts(resolve(projectDir, 'src', 'browser'))
  const fonts = readFonts()
  const icon = { address: '/favicon.svg', content: () => ICON }
  return {
    stylesheets: styles.addresses,
    icon: icon.address,
    preloadedFonts: fonts
      .map(({ address }) => address)
      .filter(address => address.includes(`-${WEIGHTS[0]}-`)),
    scripts: scripts.entries,
    files: [...styles.files, ...scripts.files, ...fonts, icon],
  }
}

async function bundleStyles(
  folder: string,
): Promise<{ addresses: Readonly<Record<string, string>>; files: readonly PlannedFile[] }> {
  const styles = await Promise.all(
    STYLES.map(async name => {
      const { code } = await bundleAsync({
        filename: join(folder, `${name}.css`),
        minify: true,
        targets: BROWSERS,
      })
      return { name, address: `/assets/${name}.${hashOf(code)}.css`, content: () => code }
    }),
  )
  return { addresses: Object.fromEntries(styles.map(({ name, address }) => [name, address])), files: styles }
}

async function bundleScripts(
  folder: string,
): Promise<{ entries: Readonly<Record<string, string>>; files: PlannedFile[] }> {
  const input = Object.fromEntries(
    SCRIPTS.map(name => [name, `./${name}.ts`] as const).filter(([, file]) => existsSync(join(folder, file))),
  )
  if (Object.keys(input).length === 0) return { entries: {}, files: [] }
  const bundle = await rolldown({
    input,
    platform: 'browser',
    cwd: folder,
    treeshake: { moduleSideEffects: false },
  })
  const { output } = await bundle.generate({
    format: 'es',
    minify: true,
    entryFileNames: '[name].[hash].js',
    chunkFileNames: '[name].[hash].js',
  })
  await bundle.close()
  const entries: Record<string, string> = {}
  const files: PlannedFile[] = []
  for (const part of output) {
    const address = `/assets/${part.fileName}`
    if (part.type === 'chunk' && part.isEntry) entries[part.name] = address
    files.push({ address, content: () => (part.type === 'chunk' ? part.code : part.source) })
  }
  return { entries, files }
}

/** Two subsets draw every tone of every vowel; the package's own order would make browsers fetch a third. */
function readFonts(): PlannedFile[] {
  const home = dirname(fileURLToPath(import.meta.resolve('@fontsource/be-vietnam-pro/package.json')))
  const files = WEIGHTS.flatMap(weight =>
    SUBSETS.map(subset => join(home, 'files', `be-vietnam-pro-${subset}-${weight}-normal.woff2`)),
  )
  // The licence asks to travel with the fonts.
  return [...files, join(home, 'LICENSE')].map(file => ({
    address: `/assets/fonts/${basename(file) === 'LICENSE' ? 'LICENSE.txt' : basename(file)}`,
    content: () => readFileSync(file),
  }))
}

function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 10)
}

/** A sheet of paper with lines of text and a mark of reference: a bulletin, and nobody's emblem. */
const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect x="4" y="2" width="24" height="28" rx="3" fill="#0b5d57"/><path d="M9 9h14M9 14h14M9 19h8" stroke="#fff" stroke-width="2.4" stroke-linecap="round"/><circle cx="22.5" cy="22.5" r="4" fill="#f2c14e"/></svg>
`
