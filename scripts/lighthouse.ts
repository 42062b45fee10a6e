// npm run lighthouse: judges every kind of page as on a phone, and measures how long a slow line takes to show it.
// Ends with 1 where a page is not perfect, and names what is wrong.
import { writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import lighthouse from 'lighthouse'
import type { Browser } from 'playwright-core'
import { KINDS, noBrowser, openBrowser } from '../tests/browser/index.ts'
import { dateOption, defineCommand, runCommand } from './arguments.ts'
import { builtForATour } from './built-for-a-tour.ts'

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const

/** Pages that ask not to be found, and are judged for that. */
const HIDDEN = ['tim-kiem/', '404.html']
/** A line of 1.6 Mbit a second, 150 ms away, with nothing fetched before. */
const LINE = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000 }
const MOST_LCP = 1200
/** A word that stands a pixel elsewhere once its letters are there. */
const MOST_CLS = 0.001

/** Runs in the page. */
const OBSERVED = `new Promise(resolve => {
  let lcp = 0
  let cls = 0
  new PerformanceObserver(list => {
    for (const { startTime } of list.getEntries()) lcp = Math.max(lcp, startTime)
  }).observe({ type: 'largest-contentful-paint', buffered: true })
  new PerformanceObserver(list => {
    for (const { value } of list.getEntries()) cls += value
  }).observe({ type: 'layout-shift', buffered: true })
  setTimeout(() => resolve({ lcp, cls }), 300)
})`

interface Judged {
  address: string
  /** From 0 to 100. */
  scores: Readonly<Record<(typeof CATEGORIES)[number], number>>
  /** Audits that cost a point. */
  failed: readonly string[]
  /** On the slow line: milliseconds, and a sum of shares of the window. */
  lcp: number
  cls: number
}

const command = defineCommand({
  name: 'lighthouse',
  summary:
    'Chấm mọi kiểu trang bằng Lighthouse như trên điện thoại, và đo thời gian hiện trang trên đường truyền chậm.',
  options: {
    only: { kind: 'text', value: 'ĐỊA_CHỈ', help: 'chỉ những trang có địa chỉ chứa chữ này, ví dụ tim-kiem' },
    json: { kind: 'text', value: 'TỆP', help: 'ghi kết quả vào tệp JSON' },
    date: dateOption,
  },
  examples: ['npm run lighthouse', 'npm run lighthouse -- --only van-ban/61'],
})

await runCommand(command, async ({ only, json, date }) => {
  const port = await freePort()
  const browser = await openBrowser({ port })
  if (browser === undefined) throw new Error(noBrowser)
  const tour = await builtForATour(date)
  const judged: Judged[] = []
  try {
    process.stdout.write(`${row('trang', ['nhanh', 'tiếp cận', 'cách làm', 'SEO', 'LCP ms', 'CLS'])}\n`)
    for (const address of KINDS.filter(each => only === undefined || each.includes(only))) {
      const page = await judge(tour.url, address, port, browser)
      judged.push(page)
      const scores = CATEGORIES.map(category => String(page.scores[category]))
      process.stdout.write(`${row(`/${address}`, [...scores, page.lcp.toFixed(0), page.cls.toFixed(3)])}\n`)
      for (const fault of page.failed) process.stdout.write(`  ${fault}\n`)
    }
  } finally {
    await browser.close()
    await tour.close()
  }
  if (json !== undefined) writeFileSync(json, `${JSON.stringify(judged, undefined, 1)}\n`)
  const isPerfect = ({ scores, lcp, cls }: Judged): boolean =>
    CATEGORIES.every(category => scores[category] === 100) && lcp < MOST_LCP && cls < MOST_CLS
  return judged.length > 0 && judged.every(isPerfect) ? 0 : 1
})

async function judge(home: string, address: string, port: number, browser: Browser): Promise<Judged> {
  const result = await lighthouse(home + address, {
    port,
    output: 'json',
    logLevel: 'error',
    onlyCategories: [...CATEGORIES],
    // A page that does not want to be found is not worse for it.
    ...(HIDDEN.includes(address) && { skipAudits: ['is-crawlable', 'http-status-code'] }),
  })
  if (!result) throw new Error(`No result for /${address}`)
  const { categories, audits } = result.lhr
  const scoreOf = (id: string): number => Math.round((categories[id]?.score ?? 0) * 100)
  const failed = CATEGORIES.filter(id => scoreOf(id) < 100).flatMap(id =>
    (categories[id]?.auditRefs ?? []).flatMap(({ id: audit, weight }) => {
      const found = audits[audit]
      return weight > 0 && found && found.score !== null && found.score < 1
        ? [`${id}: ${audit} ${found.displayValue ?? ''} ${found.title}`]
        : []
    }),
  )
  return {
    address,
    scores: {
      performance: scoreOf('performance'),
      accessibility: scoreOf('accessibility'),
      'best-practices': scoreOf('best-practices'),
      seo: scoreOf('seo'),
    },
    failed,
    ...(await onSlowLine(home + address, browser)),
  }
}

/** A phone that has never been here. */
async function onSlowLine(url: string, browser: Browser): Promise<{ lcp: number; cls: number }> {
  const context = await browser.newContext({ viewport: { width: 360, height: 640 }, deviceScaleFactor: 2 })
  try {
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await session.send('Network.enable')
    await session.send('Network.emulateNetworkConditions', LINE)
    await page.goto(url, { waitUntil: 'networkidle' })
    return await page.evaluate<{ lcp: number; cls: number }>(OBSERVED)
  } finally {
    await context.close()
  }
}

function row(name: string, values: readonly string[]): string {
  return name.padEnd(52) + values.map(value => value.padStart(9)).join('')
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        address === null || typeof address === 'string'
          ? reject(new Error('The system gives no port'))
          : resolve(address.port),
      )
    })
  })
}
