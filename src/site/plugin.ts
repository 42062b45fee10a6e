// The site as a plugin of Eleventy: one virtual template for each kind of page goes through the planned pages of
// that kind, one by one, and each page's layout gets its view. Eleventy owns layouts, addresses, writing,
// watching and serving; what a page says was decided before.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { TemplateData, UserConfig } from '@11ty/eleventy'
import type { Bulletin } from '../bulletin/index.ts'
import { bundleAssets } from './assets.ts'
import { bulletinPictures } from './pictures/index.ts'
import { type Audience, planSite } from './plan.ts'
import type { PlannedFile } from './planned-file.ts'
import type { PlannedPage } from './planned-page.ts'
import { copyMedia, writeFiles } from './site-files.ts'
import type { PageView } from './view-models.ts'

/** What a run of Eleventy is of. Given before the configuration is read; see `giveSource`. */
export interface SiteSource {
  projectDir: string
  /** Its `media` are published; in the preview it is watched. */
  contentDir: string
  /** Called once for each build: a preview answers with what the folder says now. */
  loadBulletin(): Promise<Bulletin>
  /** Absent: readers. */
  audience?: Audience
}

const given = new WeakMap<UserConfig, SiteSource>()

/**
 * Says what to build. For the `config` option of Eleventy's constructor, which runs before `.eleventy.js`:
 *
 * new Eleventy(undefined, output, { config: config => giveSource(config, source) })
 */
export function giveSource(config: UserConfig, source: SiteSource): void {
  given.set(config, source)
}

/** The layout of each kind of page. */
const LAYOUTS: Readonly<Record<PageView['kind'], string>> = {
  home: 'home',
  article: 'article',
  document: 'document',
  'document-mentions': 'document-mentions',
  register: 'register',
  'article-list': 'article-list',
  index: 'index-page',
  glossary: 'glossary',
  issue: 'issue',
  page: 'page',
  search: 'search',
  'site-map': 'site-map',
  data: 'data',
  'not-found': 'not-found',
  'ended-documents': 'ended-documents',
  redirect: 'redirect',
}

/** What the templates below find in their data. A class, since Eleventy copies plain objects for every template. */
class PagesByKind {
  readonly [kind: string]: readonly PlannedPage[]
  constructor(pages: readonly PlannedPage[]) {
    Object.assign(
      this,
      Object.fromEntries(Object.keys(LAYOUTS).map(kind => [kind, []])),
      Object.groupBy(pages, ({ kind }) => kind),
    )
  }
}

/** `fallback` says what `eleventy`, called without the scripts of this project, is to build. */
export function sitePlugin(config: UserConfig, { fallback }: { fallback: () => SiteSource }): void {
  config.versionCheck('>=3.1')
  const { projectDir, contentDir, loadBulletin, audience } = given.get(config) ?? fallback()
  let files: readonly PlannedFile[] = []

  // Asked for once for each build.
  config.addGlobalData('planned', async () => {
    const assets = await bundleAssets(projectDir)
    const bulletin = await loadBulletin()
    const pictures = await bulletinPictures({
      bulletin,
      contentDir,
      cacheDir: join(projectDir, '.cache', 'images'),
    })
    const plan = planSite(bulletin, assets, { pictures, ...(audience && { audience }) })
    files = [...assets.files, ...plan.files]
    return new PagesByKind(plan.pages)
  })

  for (const [kind, layout] of Object.entries(LAYOUTS)) {
    config.addTemplate(`${kind}.11ty.js`, {
      data: {
        layout: `${layout}.11ty.ts`,
        pagination: { data: `planned.${kind}`, size: 1, alias: 'here' },
        permalink: ({ here }: { here: PlannedPage }) => here.address,
        eleventyExcludeFromCollections: true,
      },
      render: () => '',
    })
  }

  // The view is made as its page is about to be written: in the page's data it would stay in memory with all the
  // others. Layouts get nothing else, so that the engine of `11ty.js`, which mixes Eleventy's functions into each
  // call, is not needed.
  config.addExtension('11ty.ts', {
    read: false,
    getData: false,
    async compile(_, path) {
      const layout = await loadLayout(path)
      return data => layout.render({ view: viewOf(data) })
    },
  })

  config.on('eleventy.after', ({ directories }) => {
    // Of a picture that was made ready the copy stands there already, without what a camera writes into it.
    copyMedia(contentDir, directories.output)
    writeFiles(files, directories.output)
  })
  config.addWatchTarget(contentDir)
}

/** `layouts/article.11ty.ts`: `export function render({ view }: { view: ArticlePage }): string`. */
interface Layout {
  render(data: { view: PageView }): string
}

async function loadLayout(path: string): Promise<Layout> {
  const layout: unknown = await import(pathToFileURL(path).href)
  if (!isLayout(layout)) throw new Error(`Layout without a render function: ${path}`)
  return layout
}

function isLayout(module: unknown): module is Layout {
  return (
    typeof module === 'object' && module !== null && 'render' in module && typeof module.render === 'function'
  )
}

/** The pagination above has put it there; the data of Eleventy have no types. */
function viewOf({ here }: TemplateData): PageView {
  if (!isPlannedPage(here)) throw new Error('A page that nobody has planned')
  return here.view()
}

function isPlannedPage(data: unknown): data is PlannedPage {
  return typeof data === 'object' && data !== null && 'view' in data && typeof data.view === 'function'
}
