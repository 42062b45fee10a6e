import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ServedSite, serveFolder } from './serve.ts'

const files: Record<string, string> = {
  'index.html': 'home',
  '404.html': 'lost',
  'tin/2020/x/index.html': 'article',
  'du-lieu/van-ban.json': '{}',
  'pagefind/index/vi_1.pf_index': 'bytes',
  'media/Ảnh bìa.svg': '<svg/>',
}

describe('the server of the browser tests', () => {
  let folder: string
  let site: ServedSite
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'serve-'))
    for (const [path, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true })
      await writeFile(join(folder, path), content)
    }
    await writeFile(`${folder}-secret`, 'secret')
    site = await serveFolder(folder, { prefix: '/ban-tin/' })
  })
  afterAll(async () => {
    await site.close()
    await rm(folder, { recursive: true })
    await rm(`${folder}-secret`)
  })

  it.each([
    ['', 200, 'text/html; charset=utf-8', 'home'],
    ['tin/2020/x/', 200, 'text/html; charset=utf-8', 'article'],
    ['tin/2020/x/?q=1', 200, 'text/html; charset=utf-8', 'article'],
    ['du-lieu/van-ban.json', 200, 'application/json; charset=utf-8', '{}'],
    ['pagefind/index/vi_1.pf_index', 200, 'application/octet-stream', 'bytes'],
    ['media/%E1%BA%A2nh%20b%C3%ACa.svg', 200, 'image/svg+xml', '<svg/>'],
    ['tin/2020/', 404, 'text/html; charset=utf-8', 'lost'],
    ['du-lieu/van-ban.json/', 404, 'text/html; charset=utf-8', 'lost'],
    ['%ff', 400, null, ''],
    ['..%2f..%2fsecret', 404, 'text/html; charset=utf-8', 'lost'],
  ])('answers %s with %i', async (path, status, type, body) => {
    const response = await fetch(site.url + path)
    expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([
      status,
      type,
      body,
    ])
  })

  it('leads a folder without its slash to the one with it', async () => {
    const response = await fetch(`${site.url}tin/2020/x?q=1`, { redirect: 'manual' })
    expect([response.status, response.headers.get('location')]).toEqual([301, '/ban-tin/tin/2020/x/?q=1'])
  })

  it('has nothing outside its prefix', async () => {
    expect((await fetch(new URL('/tin/2020/x/', site.url))).status).toBe(404)
  })

  it('gives no file from beside the folder', async () => {
    const response = await fetch(`${site.url}..%2f${folder.split('/').at(-1)}-secret`)
    expect(await response.text()).not.toBe('secret')
  })

  it('compresses text as a host does, and counts what goes out', async () => {
    const host = await serveFolder(folder, { compress: true })
    try {
      expect(host.bytesSent()).toBe(0)
      const text = await fetch(host.url)
      expect([text.headers.get('content-encoding'), await text.text()]).toEqual(['gzip', 'home'])
      const bytes = await fetch(`${host.url}pagefind/index/vi_1.pf_index`)
      expect([bytes.headers.get('content-encoding'), await bytes.text()]).toEqual([null, 'bytes'])
      expect(host.bytesSent()).toBeGreaterThan('home'.length + 'bytes'.length)
    } finally {
      await host.close()
    }
  })
})
