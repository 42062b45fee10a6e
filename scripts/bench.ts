// `npm run bench -- build --articles 10000`: makes a deterministic bulletin of that size, builds it without search,
// and the floor beside it in the same turn: a plain script that only reads, renders and writes.
// `npm run bench -- citations`: how fast citations are read, beside one scan by a regular expression; and that the
// time for hostile texts grows with their length alone.
// `npm run bench -- register`: registers of growing size read from their files, and what is computed of them.
// `npm run bench -- search`: the query set asked of the shipped content, and generated queries of a generated bulletin,
// in a browser, of our page and of Pagefind's defaults over the same pages.
// `npm run bench -- size`: what the citation engine weighs.
// Machines are noisy: the ratios are what to quote.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  generateBulletin,
  hostilePatterns,
  hostileTimes,
  legalSize,
  loadSearchBench,
  measureCitations,
  measureRegister,
  type RegisterTimes,
} from '../tests/bench/index.ts'
import { defineCommand, runCommand, WrongUsage } from './arguments.ts'

/** A whole process, start of Node included. */
interface Run {
  seconds: number
  cpuSeconds: number
  peakMemoryMB: number
}

const project = fileURLToPath(new URL('..', import.meta.url))
/** The day of every measured build; the generated articles end before it. */
const BENCH_DAY = '2026-11-01'
/** The newest articles of the shipped content are of this day. */
const SEARCH_DAY = '2026-11-23'

/** Children report what they used on this line of standard error, so that no outside program is needed. */
const REPORT = 'bench-usage '
const REPORT_USAGE = `process.on('exit', () => {
  const usage = process.resourceUsage()
  process.stderr.write(${JSON.stringify(REPORT)} + JSON.stringify([usage.userCPUTime + usage.systemCPUTime, usage.maxRSS]) + '\\n')
})`

/** Runs one script to its end. Rejects, with the last words of its standard error, when it fails. */
async function measure(script: string, args: readonly string[]): Promise<Run> {
  const started = performance.now()
  const child = spawn(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(REPORT_USAGE)}`, join(project, script), ...args],
    { cwd: project, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  let words = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    words = (words + text).slice(-4000)
  })
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve)
  })
  if (code !== 0) throw new Error(`${script} ended with ${code}:\n${words}`)
  const line = words.split('\n').find(candidate => candidate.startsWith(REPORT))
  const usage: unknown = JSON.parse(line?.slice(REPORT.length) ?? 'null')
  if (!Array.isArray(usage)) throw new Error(`${script} did not report what it used`)
  const [microseconds, kilobytes] = usage.map(Number)
  return {
    seconds: (performance.now() - started) / 1000,
    cpuSeconds: (microseconds ?? 0) / 1e6,
    peakMemoryMB: (kilobytes ?? 0) / 1024,
  }
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

function row(name: string, runs: readonly Run[]): string {
  const seconds = runs.map(run => run.seconds)
  const range = `${Math.min(...seconds).toFixed(2)}-${Math.max(...seconds).toFixed(2)}`
  return [
    name.padEnd(8),
    `${median(seconds).toFixed(2)} s`.padStart(9),
    `(${range})`.padStart(14),
    `${median(runs.map(run => run.cpuSeconds)).toFixed(2)} s`.padStart(10),
    `${median(runs.map(run => run.peakMemoryMB)).toFixed(0)} MB`.padStart(9),
  ].join('')
}

async function benchBuild(articles: number, runs: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'ban-tin-bench-'))
  try {
    const content = join(folder, 'content')
    const { documents } = generateBulletin(content, { articles })
    console.log(
      `${articles} articles, ${documents} documents; ${runs} counted runs of each, in turn, after a warm-up`,
    )
    const ours: Run[] = []
    const floor: Run[] = []
    for (let i = 0; i <= runs; i++) {
      const build = [
        '--content',
        content,
        '--output',
        join(folder, 'site'),
        '--date',
        BENCH_DAY,
        '--no-search',
      ]
      const built = await measure('scripts/build.ts', build)
      const floorOutput = join(folder, 'floor')
      const plain = await measure('tests/bench/floor.ts', [content, floorOutput])
      if (i === 0) continue
      ours.push(built)
      floor.push(plain)
    }
    console.log('            wall    (min-max)       CPU     peak')
    console.log(row('build', ours))
    console.log(row('floor', floor))
    const ratio = median(ours.map((run, i) => run.seconds / (floor[i]?.seconds ?? Number.NaN)))
    console.log(`build / floor, median of the pairs: ${ratio.toFixed(2)}`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function benchCitations(megabytes: number, runs: number): void {
  console.log('text      MB  citations (found)      scan    engine    engine / scan (min-max)')
  for (const speed of measureCitations(megabytes, runs)) {
    const { text, citations, found, scan, engine, ratio, lowest, highest } = speed
    console.log(
      `${text.padEnd(6)}${speed.megabytes.toFixed(1).padStart(6)}${`${citations} (${found})`.padStart(19)}` +
        `${scan.toFixed(0).padStart(6)} MB/s${engine.toFixed(0).padStart(5)} MB/s` +
        `    ${ratio.toFixed(3)} (${lowest.toFixed(3)}-${highest.toFixed(3)})`,
    )
  }
  const lengths = [1, 2.5, 5, 10].map(millions => millions * 1e6)
  const heads = lengths.map(length => `${length / 1e6} M`.padStart(8)).join('')
  console.log(`\nns a unit at a length of${heads}   longest / shortest`)
  for (const { pattern, nanoseconds } of hostileTimes(hostilePatterns, lengths)) {
    const growth = (nanoseconds.at(-1) ?? Number.NaN) / (nanoseconds[0] ?? Number.NaN)
    const times = nanoseconds.map(time => time.toFixed(1).padStart(8)).join('')
    console.log(`${JSON.stringify(pattern).slice(0, 24).padEnd(24)}${times}   ${growth.toFixed(2)}`)
  }
}

/** The last of the sizes is the one asked for, the others are a half and a quarter: linear time stays level. */
async function benchRegister(documents: number, runs: number): Promise<void> {
  const sizes = [documents / 4, documents / 2, documents].map(Math.round)
  const steps = [
    ['reading', 'files read and parsed, links resolved'],
    ['registry', 'register put together'],
    ['validity', 'validity of all on one day'],
    ['timelines', 'life and validity of all on every day'],
    ['citedBy', 'cited by: one article a document, four citations each'],
  ] as const
  const times: RegisterTimes[] = []
  for (const size of sizes) times.push(await measureRegister(size, runs))
  console.log(`µs a document, fastest of ${runs} runs\n`)
  console.log('documents'.padEnd(14) + times.map(({ documents }) => String(documents).padStart(9)).join(''))
  console.log('relations'.padEnd(14) + times.map(({ relations }) => String(relations).padStart(9)).join(''))
  for (const [step, words] of steps) {
    const each = times.map(time => (time.seconds[step] * 1e6) / time.documents)
    const growth = (each.at(-1) ?? Number.NaN) / (each[0] ?? Number.NaN)
    console.log(
      `${step.padEnd(14)}${each.map(time => time.toFixed(2).padStart(9)).join('')}   ${growth.toFixed(2)}   ${words}`,
    )
  }
  console.log(
    `\nall of ${documents}: ${steps.map(([step]) => `${step} ${times.at(-1)?.seconds[step].toFixed(3)} s`).join(', ')}`,
  )
}

async function benchSize(): Promise<void> {
  console.log('                   minified     gzip   brotli (bytes)')
  for (const [name, { minified, gzip, brotli }] of Object.entries(await legalSize()))
    console.log(name.padEnd(16) + [minified, gzip, brotli].map(bytes => String(bytes).padStart(9)).join(''))
}

interface SearchOptions {
  /** 'content' for the shipped content, else the pages of a generated bulletin. */
  sizes: readonly string[]
  failures: boolean
  json: string | undefined
}

async function benchSearch({ sizes, failures, json }: SearchOptions): Promise<void> {
  const bench = await loadSearchBench()
  const reports: Record<string, unknown> = {}
  for (const size of sizes) {
    const folder = mkdtempSync(join(tmpdir(), 'ban-tin-bench-search-'))
    try {
      const pages = size === 'content' ? undefined : Number(size)
      const content = pages === undefined ? join(project, 'content') : join(folder, 'content')
      const news = pages === undefined ? undefined : bench.generateNews(content, { pages })
      const site = join(folder, 'site')
      const build = ['--content', content, '--output', site, '--date', SEARCH_DAY]
      const { seconds } = await measure('scripts/build.ts', build)
      const report = await bench.measureBuiltSearch({ content, site, today: SEARCH_DAY, news })
      reports[size] = report
      const name = pages === undefined ? 'shipped content' : `generated bulletin of ${pages} pages`
      console.log(`\n${name}, built in ${seconds.toFixed(1)} s\n`)
      for (const line of bench.searchLines(report)) console.log(line)
      if (failures) for (const line of ['', ...bench.failureLines(report)]) console.log(line)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
  if (json !== undefined) writeFileSync(json, `${JSON.stringify(reports, undefined, 1)}\n`)
}

/** Wrong words before anything is measured: that takes minutes. */
function checkedSizes(given: readonly string[] | undefined): readonly string[] {
  const sizes = given ?? ['content', '500']
  const wrong = sizes.find(size => size !== 'content' && !/^[1-9]\d{2,4}$/.test(size))
  if (wrong !== undefined)
    throw new WrongUsage(`--sizes nhận «content» hoặc số trang từ 100 đến 99999, không phải «${wrong}».`)
  return sizes
}

const command = defineCommand({
  name: 'bench',
  summary: 'Đo tốc độ trên một bản tin sinh ra để đo.',
  options: {
    articles: {
      kind: 'number',
      value: 'SỐ_BÀI',
      min: 10,
      max: 100_000,
      default: 10_000,
      help: 'số bài sinh ra',
    },
    documents: {
      kind: 'number',
      value: 'SỐ_VĂN_BẢN',
      min: 400,
      max: 200_000,
      default: 10_000,
      help: 'số văn bản của sổ sinh ra để đo, mỗi văn bản bốn quan hệ',
    },
    megabytes: {
      kind: 'number',
      value: 'SỐ_MB',
      min: 1,
      max: 200,
      default: 25,
      help: 'độ dài mỗi văn bản để đo bộ đọc viện dẫn',
    },
    sizes: {
      kind: 'list',
      value: 'CỠ,CỠ',
      help: 'bản tin để đo tìm kiếm: content (nội dung có sẵn), hoặc số trang của bản tin sinh ra; mặc định content,500',
    },
    failures: { kind: 'flag', help: 'kể từng câu tìm kiếm trả lời chưa đúng' },
    json: { kind: 'text', value: 'TỆP', help: 'ghi cả số đo tìm kiếm vào tệp JSON này' },
    runs: { kind: 'number', value: 'SỐ_LẦN', min: 1, max: 50, default: 3, help: 'số lần đo mỗi bên' },
  },
  rest: {
    value: 'PHÉP_ĐO',
    help: 'build: dựng cả trang, không kèm tìm kiếm; citations: bộ đọc viện dẫn; register: sổ văn bản và hiệu lực; search: tìm kiếm, trong trình duyệt; size: cỡ của bộ đọc viện dẫn',
    min: 1,
    max: 1,
  },
  examples: [
    'npm run bench -- build --articles 10000',
    'npm run bench -- citations',
    'npm run bench -- search --sizes content,500,10000 --failures',
  ],
})

await runCommand(command, async (options, [measurement]) => {
  const { articles, documents, megabytes, runs } = options
  switch (measurement) {
    case 'build':
      await benchBuild(articles, runs)
      return 0
    case 'citations':
      benchCitations(megabytes, runs)
      return 0
    case 'register':
      await benchRegister(documents, runs)
      return 0
    case 'search':
      await benchSearch({ ...options, sizes: checkedSizes(options.sizes) })
      return 0
    case 'size':
      await benchSize()
      return 0
    default:
      throw new WrongUsage(
        `Không có phép đo «${measurement}»; hiện có: build, citations, register, search, size.`,
      )
  }
})
