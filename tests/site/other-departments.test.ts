// Another department needs nothing but a content folder of its own: the shipped example, and one started by command.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { foldText } from '../../src/legal/index.ts'
import { filesOf, project, type Run, runScript, temporaryFolder, today } from './built-site.ts'

const folder = temporaryFolder()
afterAll(() => folder.remove())

/** Files of text; what stands in the others is packed. */
const TEXT = /\.(?:html|json|jsonld|xml|csv|txt|css|js|svg|conf)$|\/_|^_|^\.htaccess$/
const textsOf = (site: string) =>
  filesOf(site)
    .filter(file => TEXT.test(file))
    .map(file => ({ file, text: readFileSync(join(site, file), 'utf8') }))
/** As it is written, without marks, in an address, and as the search carries it. */
const isNamed = (text: string, name: string): boolean =>
  foldText(text.normalize('NFC'))
    .replace(/[^a-z0-9]+/g, ' ')
    .includes(foldText(name))

describe('the example department', () => {
  const site = join(folder.path, 'song-may')
  let run: Run
  beforeAll(async () => {
    run = await runScript('build', [
      '--content',
      join(project, 'examples/song-may'),
      '--output',
      site,
      '--date',
      today,
      '--strict',
    ])
  })

  test('builds without a warning', () => {
    expect(run.stderr).not.toContain('cảnh báo')
    expect(run.code).toBe(0)
    expect(JSON.parse(run.stdout.trim().split('\n').at(-1) ?? '')).toMatchObject({
      citations: { unknown: 0, ambiguous: 0 },
    })
  })

  test('says of itself on every page that it is made up', () => {
    const pages = textsOf(site).filter(({ file }) => file.endsWith('.html'))
    expect(pages.length).toBeGreaterThan(40)
    for (const { file, text } of pages)
      if (!text.includes('http-equiv="refresh"')) expect(text, file).toContain('hư cấu')
  })

  test('shows no word of the province the program was made in', () => {
    const texts = textsOf(site)
    expect(texts.some(({ text }) => isNamed(text, 'song may'))).toBe(true)
    expect(texts.filter(({ text }) => isNamed(text, 'lang son')).map(({ file }) => file)).toEqual([])
  })

  test('has records of central issuers alone, each with its sources', () => {
    const records = readdirSync(join(project, 'examples/song-may/documents'))
    expect(records.length).toBeGreaterThan(10)
    for (const record of records) {
      const text = readFileSync(join(project, 'examples/song-may/documents', record), 'utf8')
      expect(text, record).toMatch(/^issuer: (?:chinh-phu|quoc-hoi)$/m)
      expect(text, record).toContain('\nsources:')
    }
  })
})

describe('a site that is started', () => {
  const start = (where: string, ...more: string[]) =>
    runScript('new', ['site', where, '--province', 'tỉnh Núi Xa', '--date', today, ...more])
  const department = ['--department', 'Sở Tư pháp tỉnh Núi Xa & vùng cao: "thử"']

  test('passes the check, builds, and knows whose it is', async () => {
    const content = join(folder.path, 'moi')
    const made = await start(content, ...department)
    expect(made.stderr).toBe('')
    expect(made.stdout).toContain('Việc tiếp theo:')
    const site = join(folder.path, 'moi-site')
    const built = await runScript('build', [
      '--content',
      content,
      '--output',
      site,
      '--date',
      today,
      '--strict',
    ])
    expect(built.stderr).toBe('')
    expect(built.code).toBe(0)
    expect(readFileSync(join(site, 'index.html'), 'utf8')).toContain('Núi Xa &amp; vùng cao')
    expect(readFileSync(join(content, 'site.yaml'), 'utf8')).toContain('province: Núi Xa')
    expect(textsOf(site).filter(({ text }) => isNamed(text, 'lang son'))).toEqual([])
  })

  test('is not written over what is there', async () => {
    const content = join(folder.path, 'co-san')
    mkdirSync(content)
    writeFileSync(join(content, 'ghi-chu.txt'), 'giữ lại')
    const made = await start(content, ...department)
    expect(made.code).toBe(2)
    expect(made.stderr).toContain('không ghi đè')
    expect(filesOf(content)).toEqual(['ghi-chu.txt'])
  })

  test('asks whose it is', async () => {
    const made = await start(join(folder.path, 'khong-ten'))
    expect(made.code).toBe(2)
    expect(made.stderr).toContain('--department')
  })
})

test('the program itself names no department and shows no place of its own', () => {
  const shown = ['layouts', 'src/site', 'src/browser', 'src/check', 'scripts'].flatMap(room =>
    filesOf(join(project, room)).map(file => join(room, file)),
  )
  const naming = shown.filter(file =>
    readFileSync(join(project, file), 'utf8')
      .split('\n')
      // Comments show by examples what the code reads.
      .filter(line => !/^\s*(?:\/\/|\/?\*)/.test(line))
      .some(line => isNamed(line, 'lang son')),
  )
  expect(naming).toEqual([])
})
