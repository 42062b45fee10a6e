// `npm run bench -- build --articles 10000`: makes a deterministic bulletin of that size, builds it without search,
// and the floor beside it in the same turn: a plain script that only reads, renders and writes.
// Machines are noisy: the ratio of the medians is what to quote.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { generateBulletin } from '../tests/bench/generate.ts'
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
    runs: { kind: 'number', value: 'SỐ_LẦN', min: 1, max: 50, default: 3, help: 'số lần đo mỗi bên' },
  },
  rest: { value: 'PHÉP_ĐO', help: 'build: dựng cả trang, không kèm tìm kiếm', min: 1, max: 1 },
  examples: ['npm run bench -- build --articles 10000'],
})

await runCommand(command, async ({ articles, runs }, [measurement]) => {
  if (measurement !== 'build') throw new WrongUsage(`Không có phép đo «${measurement}»; hiện có: build.`)
  await benchBuild(articles, runs)
  return 0
})
