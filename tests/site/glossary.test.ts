// Abbreviations and indices, from the file of an editor to the page of a reader.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadBulletin } from '../../src/bulletin/index.ts'
import { indexChart } from '../../src/site/index-chart.ts'
import { build, copyOfSmallBulletin, temporaryFolder, today } from './built-site.ts'

const folder = temporaryFolder()
afterAll(() => folder.remove())

const source = { title: 'Báo', checkedOn: '2026-11-23' }
const INDEX = (figures: string) => `- {abbreviation: TTHC, expansion: thủ tục hành chính}
- abbreviation: PAR INDEX
  expansion: chỉ số cải cách hành chính
  index:
    measures: Kết quả cải cách hành chính hằng năm.
    publishedBy: Bộ Nội vụ
    sources: [{title: Trang của Bộ, checkedOn: 2026-11-23}]
    figures:
${figures}`
const FIGURES = `      - {year: 2018, score: 77.25, rank: 26, outOf: 63, source: {title: Báo A, url: "https://bao.example/a", checkedOn: 2026-11-23}}
      - {year: 2015, score: 60, source: {title: Báo B, checkedOn: 2026-11-23}}
      - {year: 2016, rank: 40, outOf: 63, source: {title: Báo C, checkedOn: 2026-11-23}}
`

describe('the page of abbreviations', () => {
  let html = ''
  let article = ''
  beforeAll(async () => {
    const content = copyOfSmallBulletin(join(folder.path, 'content'))
    writeFileSync(join(content, 'glossary.yaml'), INDEX(FIGURES))
    writeFileSync(
      join(content, 'articles/2020/viet-tat.md'),
      '---\ntitle: Viết tắt\ndate: 2020-05-01\nsummary: Bài có chữ viết tắt.\n---\n\nTTHC và PAR INDEX, rồi lại TTHC.\n',
    )
    const run = await build(content, join(folder.path, 'site'))
    expect(run.code, run.stderr).toBe(0)
    html = readFileSync(join(folder.path, 'site/thuat-ngu/index.html'), 'utf8')
    article = readFileSync(join(folder.path, 'site/tin/2020/viet-tat/index.html'), 'utf8')
  })

  test('spells each out, with the articles that use it', () => {
    expect(html).toMatch(/<div id="tthc"><dt>TTHC<\/dt>\s*<dd><span>thủ tục hành chính<\/span>/)
    expect(html).toMatch(/Trong bài: <a href="[^"]*\/tin\/2020\/viet-tat\/">Viết tắt<\/a>/)
  })

  test('draws the years that have a score, and has all years in a table, each with its source', () => {
    expect(html.match(/<circle /g)).toHaveLength(2)
    expect(html).toContain('>77,25</text>')
    expect(html).toMatch(/<desc id="[^"]+">2015: 60; 2018: 77,25\.<\/desc>/)
    expect([...html.matchAll(/<th scope="row">(\d+)<\/th>/g)].map(([, year]) => year)).toEqual([
      '2015',
      '2016',
      '2018',
    ])
    expect(html).toContain('<td>26/63</td>')
    expect(html).toContain('<a href="https://bao.example/a">Báo A</a>')
    expect(html).toContain('<td>chưa rõ</td>')
  })

  test('is led to from the list below an article, which has each once', () => {
    expect(article.match(/thuat-ngu\/#tthc"/g)).toHaveLength(1)
    expect(article).toMatch(
      /Chữ viết tắt trong bài[\s\S]*thủ tục hành chính[\s\S]*chỉ số cải cách hành chính/,
    )
  })
})

describe('figures of an editor', () => {
  const problems = async (figures: string) => {
    const content = copyOfSmallBulletin(
      join(folder.path, `loi-${Math.abs(figures.length)}-${figures.charCodeAt(9)}`),
    )
    writeFileSync(join(content, 'glossary.yaml'), INDEX(figures))
    const bulletin = await loadBulletin({ contentDir: content, today })
    return bulletin.problems.filter(({ file }) => file.endsWith('glossary.yaml'))
  }
  const of = (words: string) => `      - {${words}, source: {title: Báo, checkedOn: 2026-11-23}}\n`

  test.each([
    ['year: 2018, rank: 64, outOf: 63', 'thứ hạng lớn hơn số tỉnh'],
    ['year: 2018, rank: 26', 'phải đi với nhau'],
    ['year: 2018', 'cần score (điểm) hoặc rank (thứ hạng)'],
    ['year: hai, score: 7', 'phải là một năm'],
  ])('{%s}: %s', async (words, message) => {
    const [problem] = await problems(of(words))
    expect(problem?.severity).toBe('error')
    expect(`${problem?.message} ${problem?.hint}`).toContain(message)
    expect(problem?.line).toBe(9)
  })

  test('need a source', async () => {
    const [problem] = await problems('      - {year: 2018, score: 77}\n')
    expect(`${problem?.message} ${problem?.hint}`).toContain('source')
  })

  test('have each year once', async () => {
    const [problem] = await problems(of('year: 2018, score: 7') + of('year: 2018, score: 8'))
    expect(`${problem?.message} ${problem?.hint}`).toContain('năm 2018 có hai lần')
  })
})

describe('a drawing', () => {
  test('has a place for each year, also for those without a figure', () => {
    const chart = indexChart(
      [
        { year: 2015, score: 0, source },
        { year: 2018, score: 100, source },
      ],
      100,
    )
    expect(chart?.points).toEqual([
      { x: 32, y: 148, label: '0', year: '2015' },
      { x: 200, y: 28, label: '100', year: '2018' },
    ])
  })

  test('has the first rank at the top', () => {
    const chart = indexChart([
      { year: 2015, rank: 63, outOf: 63, source },
      { year: 2016, rank: 1, outOf: 63, source },
    ])
    expect(chart?.of).toBe('rank')
    expect(chart?.points.map(({ y }) => y)).toEqual([148, 28])
  })

  test('is none of one year', () => {
    expect(indexChart([{ year: 2018, score: 77.25, rank: 26, outOf: 63, source }])).toBeUndefined()
  })
})
