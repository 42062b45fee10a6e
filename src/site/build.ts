// Builds a bulletin that is already loaded, and already judged by whoever calls.
//   await buildSite({ bulletin, projectDir: '.', contentDir: 'content', output: checkOutput('_site', …) })   // {pages: 431}
import { Eleventy } from '@11ty/eleventy'
import type { Bulletin } from '../bulletin/index.ts'
import { type OutputFolder, replaceFolder } from './output.ts'
import { pageBytesByTemplate } from './page-bytes.ts'
import { giveSource } from './plugin.ts'

export interface BuildOptions {
  bulletin: Bulletin
  /** Where `.eleventy.js` stands; the process must run there. */
  projectDir: string
  contentDir: string
  output: OutputFolder
  /** Work on the written tree before it takes its place, such as a search index. */
  finish?: (folder: string) => Promise<unknown>
}

/** Whatever is thrown, the old output stands as it was. */
export async function buildSite(options: BuildOptions): Promise<{ pages: number }> {
  const { bulletin, projectDir, contentDir, output, finish } = options
  return replaceFolder(output, async folder => {
    const eleventy = new Eleventy(undefined, folder, {
      pathPrefix: bulletin.pathPrefix,
      config(config) {
        giveSource(config, { projectDir, contentDir, loadBulletin: async () => bulletin })
        // Under DEBUG the logger stays on, and Eleventy does not write a page at once.
        if (process.env.DEBUG) return
        const pageBytes = pageBytesByTemplate()
        config.addTransform('bytes', function (page) {
          return pageBytes(this.inputPath, page)
        })
      },
    })
    // Standard output is for the summary of the build; what goes wrong is thrown.
    eleventy.disableLogger()
    await eleventy.init()
    // Measurements of slow functions are for the authors of plugins.
    eleventy.bench.get('Configuration').setIsVerbose(false)
    const [, templates] = await eleventy.write()
    await finish?.(folder)
    return {
      pages: templates.filter(({ url }) => typeof url === 'string' && /(?:\/|\.html?)$/.test(url)).length,
    }
  })
}
