// The citation engine as others get it: packed, installed, run in Node and in a browser, compiled against.

import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { browserTest } from '../browser/browser-test.ts'
import { serveFolder } from '../browser/serve.ts'
import { codeUnder, declarations, docExamples, noting, type Outcome, runnable } from './examples.ts'
import { type InstalledPackage, installPackage, readJson, startPacking } from './installed-package.ts'

const root = join(import.meta.dirname, '..', '..')
const readme = readFileSync(join(root, 'README.md'), 'utf8')
const HEADING = 'Dùng bộ đọc viện dẫn'
const readmeCode = codeUnder(readme, HEADING, ['ts', 'js']).join('\n')

/** The functions that the README documents. */
const DOCUMENTED = ['findCitations', 'createRegistry', 'resolveCitation', 'validityOn', 'formatCitation']

let installed: InstalledPackage
beforeAll(() => {
  installed = installPackage()
  writeFileSync(join(installed.folder, 'readme.js'), runnable(readmeCode))
})
afterAll(() => rmSync(installed.base, { recursive: true, force: true, maxRetries: 3 }))

/** Each outcome as its example promises it. */
function expectPromised(outcomes: readonly Outcome[]): void {
  expect(outcomes.map(({ example, given }) => ({ example, given }))).toEqual(
    outcomes.map(({ example, promised }) => ({ example, given: promised })),
  )
}

/** Runs a module of the empty project in a Node of its own, and gives the outcomes it noted. */
function runInNode(module: string): Outcome[] {
  const address = pathToFileURL(join(installed.folder, module)).href
  const script = `import { outcomes } from ${JSON.stringify(address)}; console.log(JSON.stringify(outcomes))`
  const run = spawnSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' })
  if (run.status !== 0) throw new Error(run.stderr)
  return JSON.parse(run.stdout)
}

describe('the package', () => {
  test('holds the compiled engine, its types and its papers, and nothing else', () => {
    const paths = installed.packed.files.map(({ path }) => path)
    const names = readdirSync(join(root, 'src/legal')).map(name => name.replace(/\.ts$/, ''))
    const expected = names.flatMap(name => [`dist/legal/${name}.d.ts`, `dist/legal/${name}.js`])
    expect(paths.toSorted()).toEqual(
      [...expected, 'CHANGELOG.md', 'LICENSE', 'README.md', 'package.json'].toSorted(),
    )
  })

  test('is packed under a manifest that depends on nothing', () => {
    const manifest = readJson(installed.folder, 'node_modules/ban-tin/package.json')
    const { name, version, license, exports } = readJson(root, 'package.json')
    expect(manifest).toMatchObject({ name, version, license, exports, sideEffects: false, type: 'module' })
    expect(Object.keys(manifest).filter(key => /dependencies|private/i.test(key))).toEqual([])
  })

  test('leaves the project that was packed as it was', () => {
    for (const name of ['package.json', 'README.md'])
      expect(readFileSync(join(installed.project, name), 'utf8')).toBe(readFileSync(join(root, name), 'utf8'))
    expect(existsSync(join(installed.project, '.cache/package.json.original'))).toBe(false)
  })

  test('leaves it so by the next command, where npm is killed in the middle', async () => {
    const laidAside = join(installed.project, '.cache/package.json.original')
    const npm = startPacking(installed)
    const killed = once(npm, 'exit')
    while (!existsSync(laidAside) && npm.exitCode === null) await sleep(5)
    npm.kill('SIGKILL')
    await killed
    const mend = spawnSync(process.execPath, ['scripts/run.mjs', 'clean'], { cwd: installed.project })
    expect(mend.status).toBe(0)
    const manifest = readFileSync(join(installed.project, 'package.json'), 'utf8')
    expect(manifest).toBe(readFileSync(join(root, 'package.json'), 'utf8'))
  })

  test('is the only one that an empty project gets', () => {
    const names = readdirSync(join(installed.folder, 'node_modules')).filter(name => !name.startsWith('.'))
    expect(names).toEqual(['ban-tin'])
    const lock = readJson(installed.folder, 'package-lock.json')
    expect(Object.keys(lock.packages ?? {})).toEqual(['', 'node_modules/ban-tin'])
  })

  test('has the name that the README tells to install', () => {
    expect(codeUnder(readme, HEADING, ['sh'])).toEqual([`npm install ./${installed.packed.filename}\n`])
  })
})

describe('the examples', () => {
  test('of the README run in Node and give what they promise', () => {
    const outcomes = runInNode('readme.js')
    expectPromised(outcomes)
    expect(DOCUMENTED.filter(name => !readmeCode.includes(`${name}(`))).toEqual([])
  })

  browserTest('of the README do so in a browser, without a bundler', async ({ page }) => {
    writeFileSync(join(installed.folder, 'index.html'), codeUnder(readme, HEADING, ['html']).join(''))
    const site = await serveFolder(installed.folder)
    await page.goto(site.url)
    const outcomes: Outcome[] = await page.evaluate(`import('/readme.js').then(({ outcomes }) => outcomes)`)
    await site.close()
    expectPromised(outcomes)
    expect(outcomes.length).toBe(runInNode('readme.js').length)
  })

  // Where they name a `registry` or a `citation`, it is the one of the README.
  test('of the doc comments on whatever the package exports do so too', async () => {
    const compiled = join(installed.folder, 'node_modules/ban-tin/dist/legal')
    const exported = Object.keys(await import(pathToFileURL(join(compiled, 'index.js')).href))
    const called = (expression: string) => /^\w+/.exec(expression)?.[0] ?? ''
    const examples = readdirSync(compiled)
      .filter(name => name.endsWith('.d.ts'))
      .flatMap(name => docExamples(readFileSync(join(compiled, name), 'utf8')))
      .filter(({ expression }) => exported.includes(called(expression)))
    const module = [
      declarations(readmeCode),
      `import { ${exported.filter(name => !DOCUMENTED.includes(name)).join(', ')} } from 'ban-tin/legal'`,
      `const law = { type: 'luat', number: '148/2025/QH15', title: 'Chuyển đổi số' }`,
      'export const outcomes = []',
      ...examples.map(noting),
    ]
    writeFileSync(join(installed.folder, 'doc-examples.js'), module.join('\n'))
    expectPromised(runInNode('doc-examples.js'))
    const shown = examples.map(({ expression }) => called(expression))
    expect(DOCUMENTED.filter(name => !shown.includes(name))).toEqual([])
  })
})

describe('the types', () => {
  test.each([
    ['nodenext', 'nodenext'],
    ['esnext', 'bundler'],
  ])('are found and judge, by module %s and resolution %s', (module, moduleResolution) => {
    const code = [
      readmeCode,
      `import type { Citation, Validity } from 'ban-tin/legal'`,
      'export const citations: readonly Citation[] = findCitations(text)',
      `export const validity: Validity = validityOn(decree61, registry, '2026-01-01')`,
      '// @ts-expect-error A day is a text.',
      'validityOn(decree61, registry, 2026)',
      `// @ts-expect-error There is no such way of citing.`,
      `citation.kind === 'numberd'`,
    ]
    writeFileSync(join(installed.folder, 'consumer.ts'), code.join('\n'))
    const compilerOptions = {
      module,
      moduleResolution,
      target: 'es2022',
      strict: true,
      noEmit: true,
      types: [],
    }
    writeFileSync(
      join(installed.folder, 'tsconfig.json'),
      JSON.stringify({ compilerOptions, files: ['consumer.ts'] }),
    )
    const compiler = join(root, 'node_modules/typescript/bin/tsc')
    const run = spawnSync(process.execPath, [compiler, '--project', installed.folder], { encoding: 'utf8' })
    expect(run.stdout + run.stderr).toBe('')
  })
})
