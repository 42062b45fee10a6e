import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { loadBulletin } from '../../src/bulletin/index.ts'
import { checkBulletin } from '../../src/check/index.ts'
import { runScript } from './run-script.ts'

let content = ''
beforeEach(() => {
  content = mkdtempSync(join(tmpdir(), 'new-'))
  for (const name of ['site.yaml', 'authors.yaml', 'topics.yaml', 'issuers.yaml']) {
    cpSync(`tests/fixtures/bulletins/check-register/${name}`, join(content, name))
  }
})
afterEach(() => rmSync(content, { recursive: true }))

const create = (...args: string[]) => runScript('new', ...args, '--content', content)

async function rulesOf(file: string): Promise<string[]> {
  const bulletin = await loadBulletin({ contentDir: content, today: '2026-11-23', includeDrafts: true })
  return checkBulletin(bulletin).flatMap(problem => (problem.file.endsWith(file) ? [problem.rule] : []))
}

describe('new article', () => {
  // Each row: a title, its file, the title read back.
  test.each([
    ['Tập huấn chữ ký số', 'tap-huan-chu-ky-so'],
    ['Một cửa: "năm điều" cần biết & KH&CN', 'mot-cua-nam-dieu-can-biet-kh-cn'],
    ["# không phải 'ghi chú', {và} [không] phải danh sách", 'khong-phai-ghi-chu-va-khong-phai-danh-sach'],
    ['2026', '2026'],
    ['* đầu dòng', 'dau-dong'],
  ])('works with the title %s', async (title, slug) => {
    const { exitCode, stdout } = create(
      'article',
      title,
      '--date',
      '2026-11-20',
      '--author',
      'an',
      '--topic',
      'mot-cua',
    )
    expect(exitCode).toBe(0)
    expect(stdout).toContain(`Đã tạo ${content}/articles/2026/${slug}.md`)
    const bulletin = await loadBulletin({ contentDir: content, today: '2026-11-23', includeDrafts: true })
    expect(bulletin.drafts).toMatchObject([
      { title, date: '2026-11-20', authors: [{ key: 'an' }], topics: [{ key: 'mot-cua' }] },
    ])
    // Only what the command asks the editor to fill in.
    expect(await rulesOf(`${slug}.md`)).toEqual(['missing-summary'])
  })

  test('a title of decomposed letters and many words makes a composed title and a short name', async () => {
    const { stdout } = create('article', 'Nghi\u0323  '.repeat(40), '--date', '2026-11-20')
    const file = /Đã tạo (?<file>.+)/.exec(stdout)?.groups?.file ?? ''
    expect(file).toMatch(/\/nghi(?:-nghi)+\.md$/)
    expect(file.length - content.length).toBeLessThan(105)
    expect(readFileSync(file, 'utf8')).toContain('title: Nghị Nghị')
  })

  test('never overwrites', () => {
    create('article', 'Bài một', '--date', '2026-11-20')
    const again = create('article', 'Bài một', '--date', '2026-11-20')
    expect(again.exitCode).toBe(2)
    expect(again.stderr).toContain(`Đã có ${content}/articles/2026/bai-mot.md, không ghi đè.`)
  })

  test.each([
    [[], 'Còn thiếu "TIÊU ĐỀ".'],
    [['???'], 'không có chữ nào để đặt tên tệp'],
    [['Bài', 'một'], 'hãy đặt trong dấu ngoặc kép'],
    [['Bài', '--author', 'anh'], 'Không có tác giả «anh»; có phải bạn muốn viết an?'],
    [['Bài', '--topic', 'mot-cu'], 'có phải bạn muốn viết mot-cua?'],
  ])('%j is wrong usage', (args, sentence) => {
    const { exitCode, stderr } = create('article', ...args)
    expect(exitCode).toBe(2)
    expect(stderr).toContain(sentence)
    expect(existsSync(join(content, 'articles'))).toBe(false)
  })
})

describe('new document', () => {
  // Each row: the number, more arguments, the file.
  test.each([
    ['61/2018/NĐ-CP', ['--date', '2018-04-23'], '61-2018-nd-cp'],
    ['61 /2018/NÐ- CP', [], '61-2018-nd-cp'],
    ['68/KH-UBND', ['--date', '2016-06-15'], '68-kh-ubnd-lang-son-2016'],
    ['225/QĐ-TTg', ['--date', '2016'], '225-qd-ttg-2016'],
    ['148/2025/QH15', ['--type', 'luat', '--date', '2025-12-11'], '148-2025-qh15'],
    ['57-NQ/TW', ['--issuer', 'bo-chinh-tri', '--date', '2024-12-22'], '57-nq-tw-2024'],
    ['99/2014/TTLT-BKHCN-BYT', [], '99-2014-ttlt-bkhcn-byt'],
  ])('%s with %j', async (number, args, slug) => {
    const { exitCode, stderr } = create('document', number, ...args, '--title', 'Về việc: thử')
    expect(stderr).toBe('')
    expect(exitCode).toBe(0)
    const bulletin = await loadBulletin({ contentDir: content, today: '2026-11-23' })
    expect(bulletin.documents).toMatchObject([{ document: { slug, title: 'Về việc: thử' } }])
    expect(await rulesOf(`${slug}.yaml`)).toEqual(['missing-source'])
  })

  test('without a title only that and the source are left to fill in', async () => {
    create('document', '61/2018/NĐ-CP')
    expect(await rulesOf('61-2018-nd-cp.yaml')).toEqual(['missing-key', 'missing-source'])
  })

  test('another document of the same number and year adds its day', () => {
    create('document', '40/NQ-CP', '--date', '2013-03-01', '--title', 'Một')
    const { stdout } = create('document', '40/NQ-CP', '--date', '2013-06-13', '--title', 'Hai')
    expect(stdout).toContain('40-nq-cp-2013-06-13.yaml')
    expect(create('document', '40/NQ-CP', '--date', '2013-03-01').exitCode).toBe(2)
  })

  test.each([
    [['abc'], '«abc» không giống một số, ký hiệu'],
    [['148/2025/QH15'], 'không nói rõ tên loại; thêm --type'],
    [['225/QĐ-TTg'], 'thêm --date'],
    [['57-NQ/TW', '--date', '2024'], 'ban-chap-hanh-trung-uong, bo-chinh-tri, ban-bi-thu'],
    [['61/2018/QĐ-XYZ'], 'Chưa rõ cơ quan nào ban hành 61/2018/QĐ-XYZ'],
    // The ministry had ended.
    [['1/2026/TT-BTTTT', '--date', '2026-01-01'], 'Chưa rõ cơ quan nào'],
    [['61/2018/NĐ-CP', '--issuer', 'chinhphu'], 'có phải bạn muốn viết chinh-phu?'],
    [['61/2018/NĐ-CP', '--type', 'nghidinh'], 'có phải bạn muốn viết nghi-dinh?'],
  ])('%j is wrong usage', (args, sentence) => {
    const { exitCode, stderr } = create('document', ...args)
    expect(exitCode).toBe(2)
    expect(stderr).toContain(sentence)
  })
})

describe('new issue', () => {
  test('names its month and lists the articles it has so far', async () => {
    create('article', 'Bài một', '--date', '2026-02-20')
    const article = join(content, 'articles/2026/bai-mot.md')
    writeFileSync(article, readFileSync(article, 'utf8').replace(/^draft.*\n/m, ''))
    const { exitCode, stdout, stderr } = create('issue', '2026-02')
    expect(stderr).toBe('')
    expect(exitCode).toBe(0)
    expect(stdout).toContain(`Đã tạo ${content}/issues/2026-02.md`)
    const bulletin = await loadBulletin({ contentDir: content, today: '2026-11-23' })
    expect(bulletin.issues).toMatchObject([{ title: 'Số tháng 02/2026', articles: [{ slug: 'bai-mot' }] }])
    expect(await rulesOf('2026-02.md')).toEqual([])

    // The list only waits to be let in.
    const file = join(content, 'issues/2026-02.md')
    const chosen = readFileSync(file, 'utf8').replace(/^# ?(?=articles| {2}-)/gm, '')
    expect(chosen).toContain('\narticles:')
    writeFileSync(file, chosen)
    expect(await rulesOf('2026-02.md')).toEqual([])
  })

  test('takes a name of its own, and never overwrites', async () => {
    expect(create('issue', '2026-02', '--title', 'Số Xuân: "Bính Ngọ"').exitCode).toBe(0)
    const { issues } = await loadBulletin({ contentDir: content, today: '2026-11-23' })
    expect(issues).toMatchObject([{ title: 'Số Xuân: "Bính Ngọ"', articles: [] }])
    expect(create('issue', '2026-02')).toMatchObject({ exitCode: 2 })
  })

  test.each([
    [[], 'Còn thiếu THÁNG.'],
    [['2026-13'], '«2026-13» không phải là một tháng; viết năm-tháng, ví dụ 2026-11.'],
    [['2/2026'], 'có phải bạn muốn viết 2026-02?'],
    [['2026/2'], 'có phải bạn muốn viết 2026-02?'],
  ])('%j is wrong usage', (args, sentence) => {
    const { exitCode, stderr } = create('issue', ...args)
    expect(exitCode).toBe(2)
    expect(stderr).toContain(sentence)
    expect(existsSync(join(content, 'issues'))).toBe(false)
  })
})

test('new by itself says what it can make', () => {
  expect(runScript('new')).toMatchObject({ exitCode: 2, stdout: '' })
  expect(runScript('new', 'artcle').stderr).toContain('có phải bạn muốn viết article')
  expect(runScript('new', '--help')).toMatchObject({ exitCode: 0, stderr: '' })
})
