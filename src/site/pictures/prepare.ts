// Makes the pictures of a content folder ready: AVIF, WebP and JPEG (or PNG) in some widths, turned upright, without what
// a camera writes into them. What was made once is kept in `.cache/images` by the bytes it was made of.
//   const pictures = await preparePictures({ contentDir: 'content', media: ['/media/2020/x.jpg'], cacheDir: '.cache/images' })
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { rename, rm, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { PlannedFile } from '../planned-file.ts'
import { measurePicture } from './measure.ts'
import type { PreparedPicture } from './prepared.ts'

/** Of a phone, of a text column, and of that column on a fine screen. */
const WIDTHS = [360, 720, 1344]
/** Nobody is shown more, and originals of cameras are ten times as heavy. */
const WIDEST_ORIGINAL = 2400
const SHARED_WIDTH = 1200
const FOLDER = '/anh/'
/** Higher numbers where the way they are made changes. */
const VERSION = 2

interface Source {
  contentDir: string
  /** Addresses of all files in `content/media`. */
  media: Iterable<string>
  cacheDir: string
  /** Told of a file that cannot be read; it is published as it is. */
  warn: (message: string) => void
}

export async function preparePictures({ contentDir, media, cacheDir, warn }: Source): Promise<{
  pictures: ReadonlyMap<string, PreparedPicture>
  files: readonly PlannedFile[]
}> {
  const pictures = new Map<string, PreparedPicture>()
  const files = new Map<string, PlannedFile>()
  for (const src of [...media].sort()) {
    const file = join(contentDir, src)
    const made = await prepare(src, file, cacheDir).catch((error: unknown) => {
      warn(
        `${file}: không đọc được ảnh này, nên đăng nguyên tệp (${error instanceof Error ? error.message : error}).`,
      )
      return undefined
    })
    if (made === undefined) continue
    pictures.set(src, made.picture)
    for (const { address, cached } of made.files)
      files.set(address, { address, content: () => readFileSync(cached) })
  }
  return { pictures, files: [...files.values()] }
}

interface Made {
  picture: PreparedPicture
  files: readonly { address: string; cached: string }[]
}

async function prepare(src: string, file: string, cacheDir: string): Promise<Made | undefined> {
  const kind = extname(src).toLowerCase()
  if (kind === '.svg') return prepareDrawing(src, file, cacheDir)
  if (/^\.(?:jpe?g|png|webp|avif|tiff?)$/.test(kind)) return preparePhoto(src, file, cacheDir)
  return undefined
}

/** A drawing has one form for all screens. Where it has no words of its own, it is painted for those who show no SVG. */
async function prepareDrawing(src: string, file: string, cacheDir: string): Promise<Made | undefined> {
  const size = measurePicture(file)
  if (size === undefined) return undefined
  const bytes = readFileSync(file)
  const plain = { src, ...size, sources: [] }
  // Its words would be set in whatever fonts the machine has.
  if (/<(?:text|foreignObject|image)\b/i.test(bytes.toString('utf8'))) return { picture: plain, files: [] }
  const height = Math.round((size.height * SHARED_WIDTH) / size.width)
  const shared = await cachedAs(`${hashOf(bytes)}-chia-se.png`, cacheDir, async sharp =>
    sharp(bytes, { density: 144 }).resize(SHARED_WIDTH, height).png({ palette: true }).toBuffer(),
  )
  return {
    picture: { ...plain, shared: { address: shared.address, width: SHARED_WIDTH, height } },
    files: [shared],
  }
}

async function preparePhoto(src: string, file: string, cacheDir: string): Promise<Made> {
  const bytes = readFileSync(file)
  const { default: sharp } = await import('sharp')
  const {
    width: broad = 0,
    height: high = 0,
    orientation = 1,
    hasAlpha = false,
    pages = 1,
    format,
  } = await sharp(bytes).metadata()
  const [width, height] = orientation > 4 ? [high, broad] : [broad, high]
  const original = await cachedAs(`${hashOf(bytes)}${extname(src).toLowerCase()}`, cacheDir, async sharp => {
    const upright = sharp(bytes, { animated: true }).rotate()
    const smaller = width > WIDEST_ORIGINAL ? upright.resize(WIDEST_ORIGINAL) : upright
    return (format === 'jpeg' ? smaller.jpeg({ quality: 88, mozjpeg: true }) : smaller).toBuffer()
  })
  const whole = { address: src, cached: original.cached }
  // What moves goes on moving.
  if (pages > 1) return { picture: { src, width, height, sources: [] }, files: [whole] }

  const fallback = hasAlpha ? 'png' : 'jpeg'
  const folder = join(cacheDir, hashOf(bytes))
  const made = await inFolder(folder, async outputDir => {
    const { default: makeImages } = await import('@11ty/eleventy-img')
    return makeImages(file, {
      widths: [...WIDTHS.filter(each => each < width), Math.min(width, WIDTHS.at(-1) ?? width)],
      formats: ['avif', 'webp', fallback],
      outputDir,
      urlPath: FOLDER,
      fixOrientation: true,
      sharpJpegOptions: { mozjpeg: true },
    })
  })
  const shown = made[fallback]?.find(each => each.width >= 720) ?? made[fallback]?.at(-1)
  if (shown === undefined) throw new Error('no picture was made of it')
  const shared = made[fallback]?.findLast(each => each.width <= SHARED_WIDTH) ?? shown
  const used = new Set([...(made.avif ?? []), ...(made.webp ?? []), shown, shared])
  return {
    picture: {
      src: shown.url,
      width: shown.width,
      height: shown.height,
      // Whoever knows neither is old, and shown one width.
      sources: ['avif', 'webp'].map(format => ({
        type: `image/${format}`,
        srcset: (made[format] ?? []).map(each => ({ address: each.url, width: each.width })),
      })),
      shared: { address: shared.url, width: shared.width, height: shared.height },
    },
    files: [whole, ...[...used].map(each => ({ address: each.url, cached: join(folder, each.filename) }))],
  }
}

/** What is there is not made again; a build that dies while it makes leaves nothing under that name. */
async function inFolder<T>(folder: string, make: (outputDir: string) => Promise<T>): Promise<T> {
  if (existsSync(folder)) return make(folder)
  const unfinished = `${folder}.${process.pid}`
  const made = await make(unfinished)
  try {
    await rename(unfinished, folder)
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true })
    // Another build was faster, and what it made is the same.
    if (!existsSync(folder)) throw error
  }
  return made
}

type Sharp = typeof import('sharp')['default']

/** Made unless it is there; written under another name first, so that a build that dies leaves no half of it. */
export async function cachedAs(
  name: string,
  cacheDir: string,
  make: (sharp: Sharp) => Promise<Uint8Array>,
): Promise<{ address: string; cached: string }> {
  const cached = join(cacheDir, name)
  if (!existsSync(cached)) {
    const { default: sharp } = await import('sharp')
    const bytes = await make(sharp)
    mkdirSync(cacheDir, { recursive: true })
    const unfinished = `${cached}.${process.pid}`
    await writeFile(unfinished, bytes)
    await rename(unfinished, cached)
  }
  return { address: FOLDER + name, cached }
}

/** hashOf('x', 'y') // '2d711642b7' */
export function hashOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256').update(String(VERSION))
  for (const part of parts) hash.update('\0').update(part)
  return hash.digest('hex').slice(0, 10)
}
