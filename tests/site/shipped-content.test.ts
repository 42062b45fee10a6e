// The bulletin this project ships, judged as a whole: what it cites, what `check` says, and every page it becomes.
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { HtmlValidate } from 'html-validate'
import { LinkChecker, LinkState } from 'linkinator'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadBulletin } from '../../src/bulletin/index.ts'
import { checkBulletin } from '../../src/check/index.ts'
import { serveFolder } from '../browser/serve.ts'
import { build, filesOf, project, temporaryFolder, today } from './built-site.ts'

const content = join(project, 'content')
const temporary = temporaryFolder()
afterAll(() => temporary.remove())
let copies = 0

const load = (contentDir: string) => loadBulletin({ contentDir, today })

/** `[number as written, slug or undefined]` of each citation of an article. */
async function citationsOf(contentDir: string, year: string, slug: string) {
  const { articles } = await load(contentDir)
  const article = articles.find(candidate => candidate.year === year && candidate.slug === slug)
  return article?.citations.map(({ citation, resolution }) => [
    citation.number,
    resolution.outcome === 'found' ? resolution.document.slug : undefined,
  ])
}

/** The shipped content with some files changed. */
function changedContent(files: Readonly<Record<string, (before: string) => string>>): string {
  copies += 1
  const folder = join(temporary.path, `content-${copies}`)
  cpSync(content, folder, { recursive: true })
  for (const [name, change] of Object.entries(files)) {
    const file = join(folder, name)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, change(existsSync(file) ? readFileSync(file, 'utf8') : ''))
  }
  return folder
}

const articleOf = (date: string, text: string) => () =>
  `---\ntitle: Thử\ndate: ${date}\nsummary: Thử.\n---\n\n${text}\n`

describe('the seed article', () => {
  test('leads with its seven mentions to six documents', async () => {
    expect(await citationsOf(content, '2020', 'so-khcn-tang-cuong-tuyen-truyen-cchc')).toEqual([
      ['30c/NQ-CP', '30c-nq-cp-2011'],
      ['76/NQ-CP', '76-nq-cp-2013'],
      ['30c/NQ-CP', '30c-nq-cp-2011'],
      ['61/2018/NĐ-CP', '61-2018-nd-cp'],
      ['225/QĐ-TTg', '225-qd-ttg-2016'],
      ['68/KH-UBND', '68-kh-ubnd-lang-son-2016'],
      ['1063/QĐ-UBND', '1063-qd-ubnd-lang-son-2019'],
    ])
  })

  test('its misprinted date is the one thing check reports, with both dates', async () => {
    const problems = checkBulletin(await load(content))
    expect(problems.map(({ rule, file, line }) => [rule, file.split('/').at(-1), line])).toEqual([
      ['date-conflict', 'so-khcn-tang-cuong-tuyen-truyen-cchc.md', 22],
    ])
    expect(problems[0]?.message).toMatch(/ngày 24\/2018.*23\/4\/2018/)
  })
})

describe('a number that several documents bear', () => {
  test('means the one of the article’s day: 76/NQ-CP is of 2021 in an article of 2022, of 2013 in one of 2020', async () => {
    const text = 'Thực hiện Nghị quyết số 76/NQ-CP của Chính phủ.'
    const folder = changedContent({
      'articles/2022/thu.md': articleOf('2022-03-01', text),
      'articles/2020/thu.md': articleOf('2020-03-01', text),
    })
    expect(await citationsOf(folder, '2022', 'thu')).toEqual([['76/NQ-CP', '76-nq-cp-2021']])
    expect(await citationsOf(folder, '2020', 'thu')).toEqual([['76/NQ-CP', '76-nq-cp-2013']])
  })

  test('a bare “UBND tỉnh” is that of the site’s province, and of no other', async () => {
    const text =
      'Kế hoạch số 68/KH-UBND của UBND tỉnh; Quyết định số 1063/QĐ-UBND ngày 07/6/2019 của UBND tỉnh.'
    const article = { 'articles/2020/thu.md': articleOf('2020-04-20', text) }
    expect(await citationsOf(changedContent(article), '2020', 'thu')).toEqual([
      ['68/KH-UBND', '68-kh-ubnd-lang-son-2016'],
      ['1063/QĐ-UBND', '1063-qd-ubnd-lang-son-2019'],
    ])
    const elsewhere = changedContent({
      ...article,
      'site.yaml': before => before.replace(/^province: .*$/m, 'province: Cao Bằng'),
    })
    expect(await citationsOf(elsewhere, '2020', 'thu')).toEqual([
      ['68/KH-UBND', undefined],
      ['1063/QĐ-UBND', undefined],
    ])
    // The seed names the province of the one beside its issuer, and of the other in its title.
    const seed = await citationsOf(elsewhere, '2020', 'so-khcn-tang-cuong-tuyen-truyen-cchc')
    expect(seed?.slice(5)).toEqual([
      ['68/KH-UBND', '68-kh-ubnd-lang-son-2016'],
      ['1063/QĐ-UBND', '1063-qd-ubnd-lang-son-2019'],
    ])
  })
})

describe('every page', () => {
  const site = join(temporary.path, 'site')
  beforeAll(async () => {
    expect(await build(content, site)).toMatchObject({ code: 0 })
  })

  test('is valid HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended', 'html-validate:document'],
      rules: {
        'doctype-style': ['error', { style: 'lowercase' }],
        'long-title': 'off',
        // For what comes from other hosts; nothing of ours does.
        'require-sri': 'off',
      },
    })
    const faults: string[] = []
    for (const name of filesOf(site).filter(name => name.endsWith('.html'))) {
      const report = await validator.validateString(readFileSync(join(site, name), 'utf8'))
      for (const { messages } of report.results)
        for (const { ruleId, message, line, column } of messages)
          faults.push(`${name}:${line}:${column} ${message} (${ruleId})`)
    }
    expect(faults).toEqual([])
  })

  test('leads nowhere that is not there, down to the place in the page', async () => {
    const served = await serveFolder(site)
    const { links } = await new LinkChecker().check({
      path: served.url,
      recurse: true,
      checkFragments: true,
      linksToSkip: ['^https?://(?!127\\.0\\.0\\.1)', '^mailto:', '^tel:'],
    })
    await served.close()
    expect(
      links.filter(({ state }) => state === LinkState.BROKEN).map(({ url, parent }) => `${parent} → ${url}`),
    ).toEqual([])
    expect(links.filter(({ state }) => state === LinkState.OK).length).toBeGreaterThan(150)
  })
})
