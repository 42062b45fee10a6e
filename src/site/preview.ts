// The bulletin as an editor sees it while writing: served with live reload, drafts and all, built again whenever
// a file of the content changes, is added or goes.
//   await startPreview({ projectDir: '.', contentDir: 'content', output: '.cache/preview', port: 8080, … })
//   // 'http://localhost:8080/'
import { rmSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { Eleventy, type ServerMiddleware } from '@11ty/eleventy'
import type { Bulletin } from '../bulletin/index.ts'
import { giveSource } from './plugin.ts'

export interface PreviewOptions {
  /** Where `.eleventy.js` stands; the process must run there. */
  projectDir: string
  contentDir: string
  /** The preview's own folder, emptied at the start. */
  output: string
  /** A free one. */
  port: number
  /** Called for each build. Problems of the content are its caller's to tell: the preview shows what there is. */
  loadBulletin: () => Promise<Bulletin>
  /** Work on the written tree after each build, such as a search index. */
  finish?: (bulletin: Bulletin, folder: string) => Promise<unknown>
}

/** The address where the home page has answered. It goes on until the process ends. */
export async function startPreview(options: PreviewOptions): Promise<string> {
  const { projectDir, contentDir, output, port, finish } = options
  let shown: Bulletin | undefined
  const loadBulletin = async (): Promise<Bulletin> => {
    shown = withDrafts(await options.loadBulletin())
    return shown
  }
  rmSync(output, { recursive: true, force: true })
  const eleventy = new Eleventy(undefined, output, {
    runMode: 'serve',
    quietMode: true,
    config: config => {
      giveSource(config, { projectDir, contentDir, loadBulletin, audience: 'editors' })
      config.setServerOptions({
        portReassignmentRetryCount: 0,
        messageOnStart: () => '',
        middleware: [refuseStrangePaths],
      })
      let pages = new Set<string>()
      config.on('eleventy.after', async ({ results }) => {
        const before = pages
        pages = new Set(results.flatMap(({ outputPath }) => outputPath || []))
        for (const gone of before.difference(pages)) rmSync(gone, { force: true })
        if (shown !== undefined) await finish?.(shown, output)
      })
    },
  })
  // Only what goes wrong is worth a line in the editor's terminal.
  eleventy.logger.overrideLogger({
    log: () => {},
    info: () => {},
    warn: message => process.stderr.write(`${message}\n`),
    error: message => process.stderr.write(`${message}\n`),
  })
  await eleventy.init()
  const build = await eleventy.watch()
  // Eleventy notices that a file was deleted, and leaves the site as it was.
  eleventy.watcher.on('unlink', path => void build(path))
  await stayOnThisMachine(eleventy)
  await eleventy.serve(port)
  const url = `http://localhost:${port}/`
  await answered(url)
  return url
}

/** The dev server has no option for it, and listens on all networks: everyone in the office would read the drafts. */
async function stayOnThisMachine({ eleventyServe }: Eleventy): Promise<void> {
  await eleventyServe.init()
  await eleventyServe.initServerInstance()
  const devServer = eleventyServe.server
  devServer._serverListen = port => devServer.server.listen({ port, host: 'localhost' })
}

/** Asked for a path that it cannot read or that leads out of its folder, the dev server throws and the process ends. */
const refuseStrangePaths: ServerMiddleware = (request, response, next) => {
  if (isPlainPath(request.url ?? '')) return next()
  response.statusCode = 400
  response.setHeader('Content-Type', 'text/plain; charset=utf-8')
  response.end('Địa chỉ không hợp lệ.')
}

/** isPlainPath('/..%2fpackage.json') // false, and so '/%', '//' and '/a%00' */
function isPlainPath(address: string): boolean {
  try {
    const path = decodeURIComponent(new URL(address, 'http://localhost/').pathname)
    return !path.includes('\0') && !path.split(/[\\/]/).includes('..')
  } catch {
    return false
  }
}

/** Drafts stand among the articles, and say in their titles what they are. */
function withDrafts(bulletin: Bulletin): Bulletin {
  const drafts = bulletin.drafts.map(draft => ({ ...draft, title: `(Nháp) ${draft.title}` }))
  const articles = [...drafts, ...bulletin.articles].sort((a, b) =>
    a.date < b.date ? 1 : a.date > b.date ? -1 : 0,
  )
  return { ...bulletin, articles }
}

async function answered(url: string): Promise<void> {
  for (;;) {
    // Refused until the server listens, which is what we wait for.
    const response = await fetch(url).catch(() => undefined)
    if (response?.ok) return
    await sleep(50)
  }
}
