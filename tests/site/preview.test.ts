// `npm start`: what an editor sees while writing.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { connect, createServer } from 'node:net'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  build,
  copyOfSmallBulletin,
  filesOf,
  project,
  smallBulletin,
  temporaryFolder,
  today,
} from './built-site.ts'

const folder = temporaryFolder()
const content = copyOfSmallBulletin(join(folder.path, 'nội dung'))
afterAll(() => folder.remove())

interface Started {
  child: ChildProcess
  url: string
  /** How often it has become ready. */
  starts(): number
  /** What has been said on standard error so far. */
  told(): string
}

/** The process that serves notes who it is. */
const pidFile = join(folder.path, 'pid')
const NOTE_PID = `--import=data:text/javascript,${encodeURIComponent(
  `import { writeFileSync } from 'node:fs'
  if (process.env.BAN_TIN_PREVIEW_PORT) writeFileSync(${JSON.stringify(pidFile)}, String(process.pid))`,
)}`
const killServing = (): boolean => process.kill(Number(readFileSync(pidFile, 'utf8')), 'SIGKILL')

async function start(...args: readonly string[]): Promise<Started> {
  const child = spawn(
    process.execPath,
    [join(project, 'scripts/start.ts'), '--content', content, '--date', today, ...args],
    { cwd: project, env: { ...process.env, NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} ${NOTE_PID}` } },
  )
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  const ready = /^ready (?<url>http:\/\/localhost:\d+\/)$/m
  while (child.exitCode === null && !ready.test(stdout)) await sleep(20)
  return {
    child,
    url: ready.exec(stdout)?.groups?.url ?? '',
    starts: () => stdout.split('ready ').length - 1,
    told: () => stderr,
  }
}

async function stop({ child }: Started): Promise<number | null> {
  if (child.exitCode === null) {
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
  return child.exitCode
}

/** A port nobody uses now. */
async function anyPort(): Promise<number> {
  const server = createServer().listen(0)
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' && address !== null ? address.port : 0
}

async function becomes<T>(expected: T, look: () => T | Promise<T>): Promise<void> {
  const end = Date.now() + 60_000
  while ((await look()) !== expected && Date.now() < end) await sleep(50)
  expect(await look()).toBe(expected)
}

describe('the preview', () => {
  let preview: Started
  beforeAll(async () => {
    preview = await start('--port', String(await anyPort()))
  })
  afterAll(() => stop(preview))

  const page = async (address: string): Promise<Response> => fetch(new URL(address, preview.url))
  const shows = (address: string, words: string) => async (): Promise<boolean> =>
    (await (await page(address)).text()).includes(words)

  test('answers at the address it has printed, and shows drafts as drafts', async () => {
    expect((await page('/')).status).toBe(200)
    expect(await shows('/', '(Nháp) Bài còn nháp')()).toBe(true)
    expect((await page('/tin/2026/nhap/')).status).toBe(200)
  })

  test('tells the problems of the content and goes on', () => {
    expect(preview.told()).toContain('(unknown-document)')
  })

  test('says on hover how each citation was understood, and shows those that are no links', async () => {
    const html = await (await page('/tin/2020/mot-cua/')).text()
    expect(html).toContain('title="61-2018-nd-cp: khớp số, ký hiệu;')
    expect(html).toMatch(
      /<span class="unlinked-citation" data-outcome="unknown" title="Chưa có liên kết: không có trong sổ văn bản[^"]*">Nghị định số 999\/2019\/NĐ-CP<\/span>/,
    )
  })

  test('lists for editors what has ended since articles cited it, and leads there from every page', async () => {
    const address = '/xem-thu/van-ban-het-hieu-luc/'
    const html = await (await page(address)).text()
    expect(html).toContain('<meta name="robots" content="noindex">')
    expect(html).toContain('Hết hiệu lực từ 01/7/2025, thay bằng Nghị định 118/2025/NĐ-CP')
    expect(html).toContain('articles/2020/mot-cua.md:16</code>')
    expect(html).toContain('Nay xem: <a href="/van-ban/118-2025-nd-cp/">')
    for (const other of ['/', '/van-ban/', '/tin/2020/mot-cua/', '/en/about/'])
      expect(await shows(other, `<a href="${address}">`)()).toBe(true)
  })

  test('finds what was written, by its search index', async () => {
    expect((await page('/pagefind/pagefind.js')).status).toBe(200)
  })

  test('shows a new article, a change and a removal', async () => {
    const file = join(content, 'articles/2026/moi.md')
    const article = (title: string): string =>
      `---\ntitle: ${title}\ndate: 2026-11-10\nauthor: ban-bien-tap\n---\n\nMới.\n`
    writeFileSync(file, article('Bài vừa viết'))
    await becomes(true, shows('/', 'Bài vừa viết'))
    writeFileSync(file, article('Bài vừa sửa'))
    await becomes(true, shows('/', 'Bài vừa sửa'))
    rmSync(file)
    await becomes(false, shows('/', 'Bài vừa sửa'))
    await becomes(404, async () => (await page('/tin/2026/moi/')).status)
  })

  test('survives an article nobody can read, and says where it breaks', async () => {
    const file = join(content, 'articles/2026/hong.md')
    writeFileSync(file, '---\ntitle: [\n---\n')
    await becomes(true, () => preview.told().includes('hong.md'))
    expect(preview.told()).toMatch(/hong\.md:\d+:\d+ {2}lỗi/)
    expect((await page('/')).status).toBe(200)
    rmSync(file)
  })

  test('survives a page that takes the address of another one', async () => {
    const file = join(content, 'pages/van-ban.md')
    writeFileSync(file, '---\ntitle: Giành chỗ\n---\n\nLời.\n')
    await becomes(true, () => preview.told().includes('van-ban.md'))
    await becomes(true, shows('/van-ban/', 'Sổ văn bản'))
    rmSync(file)
  })

  test('starts again when the source code changes', async () => {
    const before = preview.starts()
    const now = new Date()
    utimesSync(join(project, 'layouts/redirect.11ty.ts'), now, now)
    await becomes(true, () => preview.starts() > before)
    expect((await page('/')).status).toBe(200)
  })

  // `fetch` would tidy them up.
  test.each(['/..%2f..%2f..%2fetc/passwd', '/tin/..%5c..%5cx', '/%2e%2e%2fx', '/%', '/%ff', '//', '/a%00'])(
    'refuses the strange address %s and goes on',
    async path => {
      const status = await new Promise(resolve => {
        request(preview.url, { path }, response => resolve(response.resume().statusCode))
          .on('error', resolve)
          .end()
      })
      expect(status).toBe(400)
      expect((await page('/')).status).toBe(200)
      expect(preview.told()).not.toContain('đột ngột')
    },
  )

  test('is for this machine alone', async () => {
    const addresses = Object.values(networkInterfaces()).flatMap(list => list ?? [])
    const { port } = new URL(preview.url)
    for (const { address, internal, scopeid } of addresses) {
      if (internal || scopeid) continue
      const socket = connect(Number(port), address)
      await expect(once(socket, 'connect')).rejects.toThrow()
      socket.destroy()
    }
  })

  test('starts again when the process that serves has died, and gives up where it goes on dying', async () => {
    const hasGivenUp = () => preview.told().includes('nhiều lần liền')
    let deaths = 0
    for (; deaths < 20 && !hasGivenUp(); deaths++) {
      const before = preview.starts()
      killServing()
      await becomes(true, () => hasGivenUp() || preview.starts() > before)
      if (!hasGivenUp()) expect((await page('/')).status).toBe(200)
    }
    expect(deaths).toBeGreaterThan(3)
    expect(hasGivenUp()).toBe(true)
    expect(preview.child.exitCode).toBe(null)
    // A change of the source code is a new beginning.
    const before = preview.starts()
    const now = new Date()
    utimesSync(join(project, 'layouts/redirect.11ty.ts'), now, now)
    await becomes(true, () => preview.starts() > before)
  })

  test('refuses the port it was asked for when that is taken', async () => {
    const second = await start('--port', new URL(preview.url).port)
    expect(second.child.exitCode).toBe(2)
    expect(second.told()).toContain('đang bận')
  })

  test('ends when asked to', async () => {
    expect(await stop(preview)).toBe(0)
    await expect(fetch(preview.url)).rejects.toThrow()
  })
})

test('a build for readers has nothing of what the preview alone has', async () => {
  const output = join(folder.path, 'trang')
  expect((await build(smallBulletin, output)).code).toBe(0)
  const files = filesOf(output)
  expect(files.filter(file => file.includes('xem-thu'))).toEqual([])
  const pages = files.filter(file => /\.(?:html|xml|json|txt)$/.test(file))
  expect(pages.length).toBeGreaterThan(20)
  for (const file of pages)
    expect(readFileSync(join(output, file), 'utf8')).not.toMatch(/xem-thu|Dành cho biên tập/)
})

test('without a port the next free one is taken', async () => {
  const taken = createServer()
  taken.on('error', () => {}).listen(8080)
  await Promise.race([once(taken, 'listening'), sleep(1000)])
  const preview = await start()
  expect(Number(new URL(preview.url).port)).toBeGreaterThan(8080)
  expect(await stop(preview)).toBe(0)
  taken.close()
})
