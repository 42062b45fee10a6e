// npm test, npm test -- --only types, npm test -- tests/legal: judges the code, cheapest first.

import { performance } from 'node:perf_hooks'
import { styleText } from 'node:util'
import { nearestWord } from './arguments.ts'
import { biomeColors, runTool } from './run-tool.ts'

interface Step {
  name: string
  heading: string
  /** Each is one run of a tool: [package, ...arguments]. */
  runs: (vitestArguments: readonly string[]) => readonly (readonly [string, ...string[]])[]
}

const vitest = (...projects: string[]): Step['runs'] => {
  const chosen = projects.flatMap(project => ['--project', project])
  return further => [['vitest', 'run', ...chosen, ...further]]
}

const steps: readonly Step[] = [
  {
    name: 'types',
    heading: 'Types (tsc)',
    runs: () =>
      ['.', 'src/browser', 'tests/browser', 'tsconfig.legal.json'].map(project => [
        'typescript',
        '--project',
        project,
      ]),
  },
  {
    name: 'lint',
    heading: 'Lint and format (biome)',
    runs: () => [['@biomejs/biome', 'ci', '--error-on-warnings', ...biomeColors()]],
  },
  { name: 'dead-code', heading: 'Unused files, exports and packages (knip)', runs: () => [['knip']] },
  { name: 'unit', heading: 'Tests of single rooms (vitest)', runs: vitest('unit') },
  { name: 'site', heading: 'Tests of whole sites (vitest)', runs: vitest('site') },
  { name: 'browser', heading: 'Tests in a browser (vitest, Chromium)', runs: vitest('browser') },
]
const names = steps.map(step => step.name)

// One run for files of any project: a project without a match would count as a failure.
const theseTests: Step = { name: 'these', heading: 'These tests (vitest)', runs: vitest() }

const help = `npm test                          everything, in this order: ${names.join(', ')}
npm test -- --only types          one step; several as --only types,lint
npm test -- tests/legal           the tests in these files, and no other step
npm test -- --only unit -t Điều   what follows is for vitest
`

process.exitCode = await main(process.argv.slice(2))

async function main(args: readonly string[]): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(help)
    return 0
  }
  const { only, further } = read(args)
  const unknown = only.find(name => !names.includes(name))
  if (unknown !== undefined) {
    const nearest = nearestWord(unknown, names)
    const hint = nearest === undefined ? '' : ` Did you mean ${nearest}?`
    process.stderr.write(`Unknown step: ${unknown}.${hint} There are ${names.join(', ')}.\n`)
    return 2
  }
  const chosen = steps.filter(({ name }) => only.length === 0 || only.includes(name))
  for (const step of only.length === 0 && further.length > 0 ? [theseTests] : chosen) {
    const exitCode = await run(step, further)
    if (exitCode !== 0) return exitCode
  }
  return 0
}

/** What is not ours is vitest's: read(['--only', 'unit', 'tests/legal']) // { only: ['unit'], further: ['tests/legal'] } */
function read(args: readonly string[]): { only: string[]; further: string[] } {
  const only: string[] = []
  const further: string[] = []
  const rest = args.values()
  for (const arg of rest) {
    if (arg === '--only') only.push(...(rest.next().value ?? 'nothing').split(','))
    else if (arg.startsWith('--only=')) only.push(...arg.slice('--only='.length).split(','))
    else further.push(arg)
  }
  return { only, further }
}

async function run(step: Step, further: readonly string[]): Promise<number> {
  console.log(styleText('bold', `\n== ${step.heading}`))
  const start = performance.now()
  for (const [tool, ...args] of step.runs(further)) {
    const exitCode = await runTool(tool, args)
    if (exitCode !== 0) {
      const again = ['npm test --', ...(step === theseTests ? [] : [`--only ${step.name}`]), ...further]
      console.error(styleText('red', `\nFailed: ${step.heading}. Again: ${again.join(' ')}`))
      return exitCode
    }
  }
  console.log(`Passed in ${((performance.now() - start) / 1000).toFixed(1)} s`)
  return 0
}
