// Pictures of editors, as readers get them.
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadBulletin } from '../../src/bulletin/index.ts'
import { withPictures } from '../../src/site/pictures/in-html.ts'
import { preparePictures } from '../../src/site/pictures/prepare.ts'
import { drawSharePictures, SHARE_SIZE } from '../../src/site/pictures/share.ts'
import { temporaryFolder } from './built-site.ts'

const folder = temporaryFolder()
const contentDir = join(folder.path, 'content')
const cacheDir = join(folder.path, 'cache')
const media = [
  '/media/quay.jpg',
  '/media/bieu-tuong.png',
  '/media/hong.jpg',
  '/media/hinh.svg',
  '/media/chu.svg',
  '/media/tep.pdf',
]
const warnings: string[] = []
const prepare = () =>
  preparePictures({ contentDir, media, cacheDir, warn: message => warnings.push(message) })
let made: Awaited<ReturnType<typeof prepare>>

beforeAll(async () => {
  mkdirSync(join(contentDir, 'media'), { recursive: true })
  const at = (name: string) => join(contentDir, 'media', name)
  // Held upright: the camera wrote it lying, with the place where it was taken.
  await sharp({ create: { width: 1600, height: 900, channels: 3, background: '#0b5a5c' } })
    .jpeg()
    .withExif({ IFD0: { Make: 'May thu' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '21/1 51/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .toFile(at('quay.jpg'))
  await sharp({
    create: { width: 500, height: 300, channels: 4, background: { r: 11, g: 90, b: 92, alpha: 0.5 } },
  })
    .png()
    .toFile(at('bieu-tuong.png'))
  writeFileSync(at('hong.jpg'), 'không phải ảnh')
  writeFileSync(at('tep.pdf'), '%PDF-1.7')
  const drawing = (inside: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 675">${inside}</svg>`
  writeFileSync(at('hinh.svg'), drawing('<circle cx="300" cy="300" r="200"/>'))
  writeFileSync(at('chu.svg'), drawing('<text x="20" y="40">Chữ</text>'))
  made = await prepare()
})
afterAll(() => folder.remove())

const written = (address: string) => {
  const content = made.files.find(file => file.address === address)?.content()
  if (!(content instanceof Uint8Array)) throw new Error(`Not made: ${address}`)
  return content
}

describe('a photo', () => {
  test('has AVIF and WebP in several widths, none wider than itself, upright', async () => {
    const photo = made.pictures.get('/media/quay.jpg')
    expect(photo?.sources.map(({ type, srcset }) => [type, srcset.map(({ width }) => width)])).toEqual([
      ['image/avif', [360, 720, 900]],
      ['image/webp', [360, 720, 900]],
    ])
    expect(photo).toMatchObject({ width: 720, height: 1280 })
    for (const { srcset } of photo?.sources ?? [])
      for (const { address, width } of srcset) {
        const size = await sharp(written(address)).metadata()
        expect([size.width, size.height], address).toEqual([width, Math.round((width * 1600) / 900)])
      }
  })

  test('keeps nothing of what the camera wrote, in no file', async () => {
    expect((await sharp(join(contentDir, 'media/quay.jpg')).metadata()).exif).toBeDefined()
    const files = made.files.filter(({ address }) => /\.(?:jpe?g|avif|webp)$/.test(address))
    expect(files.map(({ address }) => address)).toContain('/media/quay.jpg')
    for (const { address } of files) {
      const { exif, xmp, iptc, orientation } = await sharp(written(address)).metadata()
      expect([exif, xmp, iptc, orientation], address).toEqual([undefined, undefined, undefined, undefined])
    }
  })

  test('is kept between builds: a second one makes nothing', async () => {
    const times = () =>
      readdirSync(cacheDir, { recursive: true, encoding: 'utf8' }).map(name => [
        name,
        statSync(join(cacheDir, name)).mtimeMs,
      ])
    const before = times()
    const again = await prepare()
    expect(times()).toEqual(before)
    expect(again.files.map(({ address }) => address)).toEqual(made.files.map(({ address }) => address))
  })
})

test('a picture one can see through stays one', async () => {
  const picture = made.pictures.get('/media/bieu-tuong.png')
  expect(picture?.src).toMatch(/\.png$/)
  expect((await sharp(written(picture?.src ?? '')).metadata()).hasAlpha).toBe(true)
})

test('a drawing stays as it is, with its measures; without words it is painted for those who show no SVG', () => {
  expect(made.pictures.get('/media/hinh.svg')).toMatchObject({
    src: '/media/hinh.svg',
    width: 1200,
    height: 675,
    sources: [],
    shared: { width: 1200, height: 675 },
  })
  expect(made.pictures.get('/media/chu.svg')?.shared).toBeUndefined()
})

test('a file that is no picture is told of by its name, and the others are made', () => {
  expect(made.pictures.has('/media/hong.jpg')).toBe(false)
  expect(warnings[0]).toMatch(/media\/hong\.jpg: không đọc được ảnh này/)
  expect(made.pictures.has('/media/tep.pdf')).toBe(false)
})

test('in a text a picture gets its formats and measures, and keeps what was said of it', () => {
  const html = '<p><img src="/ban-tin/media/quay.jpg" alt="Quầy &quot;một cửa&quot;" loading="lazy"></p>'
  const result = withPictures(
    html,
    src => made.pictures.get(src.replace('/ban-tin', '')),
    address => `/ban-tin${address}`,
  )
  expect(result).toMatch(/^<p><picture><source type="image\/avif" srcset="\/ban-tin\/anh\/[^" ]+ 360w, /)
  expect(result).toContain('alt="Quầy &quot;một cửa&quot;" loading="lazy" width="720" height="1280"')
  const elsewhere = '<img src="/media/khong-co.jpg" alt="">'
  expect(
    withPictures(
      elsewhere,
      () => undefined,
      address => address,
    ),
  ).toBe(elsewhere)
})

test('each topic and kind of document has a picture of its own to be shared, drawn once', async () => {
  const bulletin = await loadBulletin({ contentDir: 'content', today: '2026-11-23' })
  const { share, files } = await drawSharePictures(bulletin, cacheDir)
  const [topic] = bulletin.topics
  const pictures = [share({ topic: topic?.key ?? '' }), share({ kind: 'nghi-dinh' }), share('site')]
  expect(new Set(pictures.map(picture => picture?.address)).size).toBe(3)
  expect(pictures[0]?.alt).toContain(`Chủ đề: ${topic?.name}`)
  expect(share({ topic: 'khong-co' })).toBe(share('site'))
  const bytes = files[0]?.content()
  if (!(bytes instanceof Uint8Array)) throw new Error('Not drawn')
  expect(await sharp(bytes).metadata()).toMatchObject({ format: 'png', ...SHARE_SIZE })
  const again = await drawSharePictures(bulletin, join(folder.path, 'other'))
  expect(again.files.map(({ address }) => address)).toEqual(files.map(({ address }) => address))
  // The same bytes in another place.
  expect(again.files[0]?.content()).toEqual(bytes)
})
