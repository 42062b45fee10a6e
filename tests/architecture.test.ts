// Who may import whom. Every room has a row; what a row does not name is forbidden.
// The reasons are in docs/architecture.md.

import { globSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join, posix } from 'node:path'
import { describe, expect, it } from 'vitest'

interface Room {
  /** Other rooms whose door it may use. */
  mayUse: readonly string[]
  /** Node's own modules, or packages. */
  packages: 'any' | 'none'
}

const rooms: Record<string, Room> = {
  // The law runs anywhere: strings in, values out.
  'src/legal': { mayUse: [], packages: 'none' },
  'src/markdown': { mayUse: ['src/legal'], packages: 'any' },
  'src/bulletin': { mayUse: ['src/legal', 'src/markdown'], packages: 'any' },
  // These two do not know each other: a script hands the problems to the preview as data.
  'src/check': { mayUse: ['src/legal', 'src/markdown', 'src/bulletin'], packages: 'any' },
  // The search index is written in the text that the reader's script asks in: both sides share these words.
  'src/site': { mayUse: ['src/legal', 'src/markdown', 'src/bulletin', 'src/browser'], packages: 'any' },
  'src/browser': { mayUse: ['src/legal'], packages: 'any' },
  // A layout turns a view model into HTML. It may borrow the `html` tag and the way numbers and dates are
  // written; where things come from is none of its business.
  layouts: { mayUse: ['src/site', 'src/legal'], packages: 'none' },
  scripts: {
    mayUse: [
      'src/legal',
      'src/markdown',
      'src/bulletin',
      'src/check',
      'src/site',
      'src/browser',
      'tests/bench',
      // A tour of the site in a browser, to measure and to look at it.
      'tests/browser',
    ],
    packages: 'any',
  },
  // What `npm run bench` generates and measures. A search is measured as the tests ask it: by their questions, in
  // their browser. It sees pages alone, and nothing of what stands behind them.
  'tests/bench': {
    mayUse: ['src/legal', 'src/bulletin', 'tests/search/queries', 'tests/browser'],
    packages: 'any',
  },
  'tests/search/queries': { mayUse: ['src/legal'], packages: 'any' },
  'tests/browser': { mayUse: ['src/legal', 'tests/search/queries'], packages: 'any' },
}

/**
 * The specifiers of `import a, { type B } from 'x'`, `import type { A } from 'x'`, `export * from 'x'`, `import 'x'`, `import('x')`.
 * Read without a parser, which is enough for code that the formatter has laid out: statements begin a line, and
 * one that stands in a comment or in a template does not.
 */
function findImports(source: string): string[] {
  const code = source.replace(/^\s*(?:\/\*[\s\S]*?\*\/|\/\/.*$)/gm, '')
  const patterns = [
    /^(?:import|export)\b[^'"`;=()]*?\bfrom\s*(?<quote>['"])(?<specifier>[^'"]+)\k<quote>/gm,
    /^import\s*(?<quote>['"])(?<specifier>[^'"]+)\k<quote>/gm,
    // Also `typeof import('x')`, which is a type, and is held to the same rule.
    /\bimport\s*\(\s*(?<quote>['"`])(?<specifier>[^'"`]+)\k<quote>/g,
  ]
  return patterns.flatMap(pattern => [...code.matchAll(pattern)].map(({ groups }) => groups?.specifier ?? ''))
}

/** roomOf('src/legal/find.ts') // 'src/legal' */
function roomOf(file: string): string | undefined {
  return Object.keys(rooms).find(room => file.startsWith(`${room}/`))
}

/** The rule that an import breaks, or nothing. */
function judge(file: string, specifier: string): string | undefined {
  const from = roomOf(file)
  const room = from === undefined ? undefined : rooms[from]
  if (room === undefined) return `stands in no room: ${Object.keys(rooms).join(', ')}`
  if (!specifier.startsWith('.')) {
    if (room.packages === 'any') return undefined
    return isBuiltin(specifier) ? `${from} uses nothing of Node` : `${from} uses no packages`
  }
  const target = posix.join(posix.dirname(file), specifier)
  const to = roomOf(target)
  if (to === from) return undefined
  if (to === undefined) return `${from} imports from rooms only: ${room.mayUse.join(', ') || 'none'}`
  if (!room.mayUse.includes(to)) return `${from} may use ${room.mayUse.join(', ') || 'no other room'}`
  const door = `${to}/index.ts`
  return target === door ? undefined : `a room is entered by its door, ${door}`
}

const root = join(import.meta.dirname, '..')
const files = globSync(
  [
    'src/**/*.ts',
    'layouts/**/*.ts',
    'scripts/**/*.{ts,mjs}',
    'tests/bench/*.ts',
    'tests/search/queries/*.ts',
  ],
  { cwd: root },
).map(file => file.replaceAll('\\', '/'))

describe('the house', () => {
  it('has only the arrows that are drawn', () => {
    const broken = files.flatMap(file =>
      findImports(readFileSync(join(root, file), 'utf8')).flatMap(specifier => {
        const rule = judge(file, specifier)
        return rule === undefined ? [] : [`${file} imports '${specifier}': ${rule}`]
      }),
    )
    expect(broken).toEqual([])
  })
})

describe('the judge of imports', () => {
  it('finds every way of importing, and no import in a comment or a text', () => {
    const source = `
import 'node:fs'
import a, { type B } from './a.ts'
import type {
  C,
} from './c.ts'
export * from "./d.ts"
export type { E } from './e.ts'
export { f } from './f.ts'
const g = await import('./g.ts')
const plugin = await import(
  './h.ts'
)
// import x from './comment.ts'
/*
import x from './comment.ts'
*/
const text = "import x from './text.ts'"
export const from = 'here'
`
    const names = [...'acdef'].map(name => `./${name}.ts`)
    expect(findImports(source)).toEqual([...names, 'node:fs', './g.ts', './h.ts'])
  })

  it.each([
    ['src/legal/find.ts', './number.ts'],
    ['src/legal/citations/find.ts', '../vocabulary.ts'],
    ['src/bulletin/load.ts', '../legal/index.ts'],
    ['src/bulletin/load.ts', 'yaml'],
    ['src/site/plugin.ts', '../bulletin/index.ts'],
    ['src/site/search/index-step.ts', '../../browser/index.ts'],
    ['layouts/article.11ty.ts', './partials/header.ts'],
    ['layouts/partials/header.ts', '../../src/site/index.ts'],
    ['scripts/check.ts', '../src/check/index.ts'],
    ['src/browser/validity.ts', '../legal/index.ts'],
    ['scripts/bench.ts', '../tests/bench/index.ts'],
    ['tests/bench/search.ts', '../browser/index.ts'],
  ])('lets %s import %s', (file, specifier) => {
    expect(judge(file, specifier)).toBeUndefined()
  })

  it.each([
    // What runs in a browser and at other people's has nothing but itself.
    ['src/legal/find.ts', 'node:fs', 'src/legal uses nothing of Node'],
    ['src/legal/find.ts', 'fs', 'src/legal uses nothing of Node'],
    ['src/legal/dates.ts', 'luxon', 'src/legal uses no packages'],
    // Nothing points back.
    ['src/legal/find.ts', '../markdown/index.ts', 'src/legal may use no other room'],
    ['src/markdown/rule.ts', '../bulletin/index.ts', 'src/markdown may use src/legal'],
    ['src/check/rules.ts', '../site/index.ts', 'src/check may use src/legal, src/markdown, src/bulletin'],
    ['src/site/plugin.ts', '../check/index.ts', 'src/site may use src/legal'],
    ['src/site/plugin.ts', '../../layouts/base.ts', 'src/site may use src/legal'],
    ['src/browser/search.ts', '../bulletin/index.ts', 'src/browser may use src/legal'],
    ['layouts/base.ts', '../src/bulletin/index.ts', 'layouts may use src/site, src/legal'],
    ['layouts/base.ts', 'luxon', 'layouts uses no packages'],
    // By the door.
    ['src/bulletin/load.ts', '../legal/number.ts', 'a room is entered by its door, src/legal/index.ts'],
    ['layouts/base.ts', '../src/site/html.ts', 'a room is entered by its door, src/site/index.ts'],
    ['scripts/build.ts', '../tests/site/built-site.ts', 'scripts imports from rooms only: '],
    // What is measured from outside.
    ['tests/bench/search.ts', '../../src/browser/index.ts', 'tests/bench may use src/legal, src/bulletin'],
    ['tests/bench/search.ts', '../browser/serve.ts', 'entered by its door, tests/browser/index.ts'],
  ])('keeps %s from importing %s', (file, specifier, rule) => {
    expect(judge(file, specifier)).toContain(rule)
  })
})
