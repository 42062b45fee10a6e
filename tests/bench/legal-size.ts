// What the citation engine weighs in a page, bundled and minified as the site's own scripts are.
//   await legalSize() // { everything: { minified: 95_000, gzip: 33_000, brotli: 29_000 }, findCitations: … }
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { rolldown } from 'rolldown'

/** In bytes. */
export interface Size {
  minified: number
  gzip: number
  brotli: number
}

const door = join(import.meta.dirname, '..', '..', 'src', 'legal', 'index.ts')

/** All that the package exports, and the one function that needs no register. */
export async function legalSize(): Promise<{ everything: Size; findCitations: Size }> {
  return { everything: await sizeOf('*'), findCitations: await sizeOf('{ findCitations }') }
}

async function sizeOf(exported: string): Promise<Size> {
  const entry = 'what-a-page-imports'
  const bundle = await rolldown({
    input: entry,
    platform: 'browser',
    treeshake: { moduleSideEffects: false },
    plugins: [
      {
        name: entry,
        resolveId: id => (id === entry ? id : undefined),
        load: id => (id === entry ? `export ${exported} from ${JSON.stringify(door)}` : undefined),
      },
    ],
  })
  const { output } = await bundle.generate({ format: 'es', minify: true })
  await bundle.close()
  const code = output[0].code
  return {
    minified: Buffer.byteLength(code),
    gzip: gzipSync(code, { level: 9 }).length,
    brotli: brotliCompressSync(code).length,
  }
}
