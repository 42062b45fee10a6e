// Records of the register that contradict themselves, each other, or the calendar.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadBulletin, type Problem } from '../../src/bulletin/index.ts'
import { checkBulletin } from '../../src/check/index.ts'
import { problemsOf, rowsOf } from './rows.ts'

test('issuers, numbers, relations and their days are judged against each other', async () => {
  expect(await rowsOf('check-relations')).toEqual([
    // A merged ministry, one to come, one of two: the last day, a year that may fit and no day at all are let pass.
    'documents/01-2026-tt-btttt.yaml:3:9 issuer-out-of-time',
    'documents/02-2024-tt-bnnmt.yaml:3:9 issuer-out-of-time',
    'documents/03-2026-ttlt-btc-bkhdt.yaml:3:24 issuer-out-of-time',
    // The code of a merged ministry, in its own number and in that of another; never beside issuer-out-of-time.
    'documents/05-2026-tt-btttt.yaml:2:9 former-issuer-code',
    'documents/05-2026-tt-btttt.yaml:9:18 former-issuer-code',
    'documents/07-2026-ttlt-bnv-bldtbxh.yaml:2:9 former-issuer-code',
    'documents/08-2026-tt-bbcvt.yaml:2:9 former-issuer-code',
    'documents/12-kh-stttt-lang-son-2026.yaml:3:9 issuer-out-of-time',
    // 76/NQ-CP of 2013 or 2021; with a year it is one, or none of the register.
    'documents/21-2026-nd-cp.yaml:9:18 ambiguous-reference',
    'documents/21-2026-nd-cp.yaml:12:18 unknown-reference',
    'documents/21-2026-nd-cp.yaml:13:18 unknown-reference',
    // By its number, and with an Icelandic letter in it.
    'documents/21-2026-nd-cp.yaml:14:18 self-relation',
    // Two parts are two; amended now and replaced next year is no contradiction.
    'documents/22-2026-nd-cp.yaml:12:18 repeated-relation',
    'documents/22-2026-nd-cp.yaml:14:18 repeated-relation',
    'documents/22-2026-nd-cp.yaml:16:18 repeated-relation',
    'documents/23-2026-nd-cp.yaml:9:10 effect-before-issue',
    'documents/23-2026-nd-cp.yaml:11:23 end-before-effect',
    'documents/23-2026-nd-cp.yaml:14:37 relation-dates',
    'documents/23-2026-nd-cp.yaml:15:63 relation-dates',
    'documents/23-2026-nd-cp.yaml:18:66 relation-dates',
    'documents/23-2026-nd-cp.yaml:20:82 relation-dates',
    'documents/23-2026-nd-cp.yaml:21:66 relation-dates',
    'documents/24-2026-nd-cp.yaml:8:5 whole-effect-date',
    'documents/25-2026-nd-cp.yaml:7:5 whole-effect-date',
    // Every kind of relation runs from the younger to the older; of the same day or year nothing is said.
    'documents/26-2015-nd-cp.yaml:8:24 ended-by-older',
    'documents/26-2015-nd-cp.yaml:10:23 ended-by-older',
    'documents/26-2015-nd-cp.yaml:11:23 ended-by-older',
    'documents/26-2015-nd-cp.yaml:12:25 ended-by-older',
    'documents/26-2015-nd-cp.yaml:13:25 ended-by-older',
    // A circle of three is told once. One that replaces parts is none.
    'documents/41-2026-nd-cp.yaml:8:25 replacement-cycle',
    'documents/41-2026-nd-cp.yaml:9:24 repeated-relation',
  ])
})

test.each([
  ['issuer-out-of-time', 'khi không còn Bộ Thông tin và Truyền thông (có đến ngày 28/02/2025).'],
  ['issuer-out-of-time', 'Cơ quan kế tục: Bộ Khoa học và Công nghệ («bo-khoa-hoc-va-cong-nghe»).'],
  ['issuer-out-of-time', 'khi chưa có Bộ Nông nghiệp và Môi trường (có từ ngày 01/3/2025).'],
  ['issuer-out-of-time', 'Bộ Tài nguyên và Môi trường («bo-tai-nguyen-va-moi-truong»)'],
  ['issuer-out-of-time', '«from» và «until» trong tests/fixtures/bulletins/check-relations/issuers.yaml'],
  ['former-issuer-code', '05/2026/TT-BTTTT (ngày 06/01/2026) mang ký hiệu «BTTTT»'],
  ['former-issuer-code', 'Bộ Khoa học và Công nghệ (BKHCN): có phải 05/2026/TT-BKHCN không?'],
  // From one successor to the next, and none is asked for that is a member already.
  ['former-issuer-code', 'có phải 08/2026/TT-BKHCN không?'],
  ['former-issuer-code', 'Cơ quan kế tục là Bộ Nội vụ (BNV). Xem lại'],
  ['ambiguous-reference', 'có thể là «76-nq-cp-2013» hoặc «76-nq-cp-2021»'],
  ['ambiguous-reference', '– {document: 76-nq-cp-2021} là Nghị quyết 76/NQ-CP ngày 15/7/2021'],
  ['unknown-reference', 'sổ có Nghị định số 22/2026/NĐ-CP ngày 05/3/2026 của Chính phủ.'],
  ['self-relation', '21/2026/NĐ-CP ghi là thay thế chính nó.'],
  [
    'repeated-relation',
    'ghi hai lần việc sửa đổi, bổ sung Nghị quyết 76/NQ-CP (Điều 2): dòng 11 và dòng 12.',
  ],
  ['repeated-relation', 'vừa sửa đổi, bổ sung (dòng 9) vừa thay thế toàn bộ Nghị quyết 76/NQ-CP.'],
  ['relation-dates', 'từ ngày 01/02/2026, trước khi chính nó được ban hành (ngày 05/3/2026).'],
  ['relation-dates', 'từ ngày 01/01/2028, khi chính nó đã hết hiệu lực (ngày 31/12/2027).'],
  ['relation-dates', '«until» chỉ dùng cho «suspends»'],
  ['relation-dates', 'đình chỉ đến hết ngày 28/02/2026, mà từ ngày 01/3/2026 mới bắt đầu.'],
  ['whole-effect-date', 'hai ngày có hiệu lực cho cả văn bản: 15/3/2026 và 01/5/2026.'],
  ['effect-before-issue', 'Điều 6 của 23/2026/NĐ-CP có hiệu lực từ 01/3/2026'],
  ['end-before-effect', 'Từ 01/01/2026 không rõ 23/2026/NĐ-CP còn hiệu lực hay không'],
  ['ended-by-older', 'documents/27-2016-nd-cp.yaml: guides: [{document: 26-2015-nd-cp}]'],
  ['ended-by-older', 'không thể đình chỉ Quyết định 225/QĐ-TTg, ban hành sau nó (năm 2016).'],
  ['replacement-cycle', '41/2026/NĐ-CP thay thế 42/2026/NĐ-CP bãi bỏ 43/2026/NĐ-CP thay thế 41/2026/NĐ-CP.'],
])('%s says «%s»', async (rule, words) => {
  const problems = await problemsOf('check-relations')
  expect(wordsOf(problems.filter(problem => problem.rule === rule))).toContain(words)
})

function wordsOf(problems: readonly Problem[]): string {
  return problems.map(({ message, hint }) => `${message} ${hint}`).join('\n')
}

/** What is wrong in a register of a few records, given by file name; each has a source, as a rule of November 2026. */
async function judge(
  records: Readonly<Record<string, string>>,
  today = '2026-11-23',
  checkedOn = '2026-11-01',
): Promise<readonly Problem[]> {
  const contentDir = mkdtempSync(join(tmpdir(), 'register-'))
  try {
    writeFileSync(
      join(contentDir, 'site.yaml'),
      'department: Sở Mẫu\nshortName: Sở Mẫu\nbulletin: Bản tin\ndescription: Thử.\nprovince: Mẫu\nbaseUrl: https://mau.example/\n',
    )
    mkdirSync(join(contentDir, 'documents'))
    for (const [name, record] of Object.entries(records))
      writeFileSync(
        join(contentDir, 'documents', name),
        name.endsWith('.md') ? record : `title: Về một việc\n${sourced(record, checkedOn)}\n`,
      )
    const problems = checkBulletin(await loadBulletin({ contentDir, today, includeDrafts: true }))
    return problems.map(problem => ({
      ...problem,
      file: problem.file.slice(contentDir.length + 1),
      message: problem.message.replaceAll(`${contentDir}/`, ''),
      ...(problem.hint !== undefined && { hint: problem.hint.replaceAll(`${contentDir}/`, '') }),
    }))
  } finally {
    rmSync(contentDir, { recursive: true })
  }
}

function sourced(record: string, checkedOn: string): string {
  return record.includes('sources:')
    ? record
    : `sources: [{title: Bản gốc, kind: official, checkedOn: ${checkedOn}}]\n${record}`
}

const rulesOf = (problems: readonly Problem[]) => problems.map(({ rule }) => rule)
const decree = (number: string, more = '') =>
  `type: nghi-dinh\nnumber: ${number}\nissuer: chinh-phu\nissuedOn: 2018-04-23\neffectiveOn: 2018-06-21\n${more}`
const resolution = (issuedOn: string) =>
  `type: nghi-quyet\nnumber: 40/NQ-CP\nissuer: chinh-phu\nissuedOn: ${issuedOn}`

describe('two records of one document', () => {
  test.each([
    ['an Icelandic Ð', '61/2018/NÐ-CP'],
    ['letters and marks apart', '61/2018/NĐ-CP'.normalize('NFD')],
    ['no marks', '61/2018/ND-CP'],
    ['spaces and a long dash', '61 /2018/NĐ – CP'],
  ])('are found where one number has %s', async (_, number) => {
    const problems = await judge({
      '61-2018-nd-cp.yaml': decree('61/2018/NĐ-CP'),
      '61-2018-nd-cp-2.yaml': decree(number),
    })
    expect(rulesOf(problems)).toContain('duplicate-document')
  })

  test('are found where joint issuers stand in another order', async () => {
    const joint = (issuers: string) =>
      `type: thong-tu-lien-tich\nnumber: 1/2012/TTLT-BTC-BNV\nissuer: [${issuers}]\nissuedOn: 2012-01-05\neffectiveOn: 2012-03-01`
    const problems = await judge({
      '1-2012-ttlt-btc-bnv.yaml': joint('bo-tai-chinh, bo-noi-vu'),
      '1-2012-ttlt-btc-bnv-2.yaml': joint('bo-noi-vu, bo-tai-chinh'),
    })
    expect(rulesOf(problems)).toEqual(['duplicate-document'])
  })

  test('are found where one has another day, since a number with its year is given once', async () => {
    const problems = await judge({
      '61-2018-nd-cp.yaml': decree('61/2018/NĐ-CP'),
      '61-2018-nd-cp-2.yaml': decree('61/2018/NĐ-CP').replace('2018-04-23', '2018-04-24'),
    })
    expect(rulesOf(problems)).toEqual(['duplicate-document'])
    expect(wordsOf(problems)).toContain('Hai tệp ghi hai ngày ban hành: 2018-04-23 và 2018-04-24.')
  })

  test('are two documents where the number comes again on another day', async () => {
    const problems = await judge({
      '40-nq-cp-2013.yaml': resolution('2013-03-01'),
      '40-nq-cp-2013-06-13.yaml': resolution('2013-06-13'),
    })
    expect(problems).toEqual([])
  })
})

describe('the name of a file', () => {
  test('is given with the command to rename it, its full text too', async () => {
    const problems = await judge({ 'nd-61.yaml': decree('61/2018/NĐ-CP'), 'nd-61.md': 'Điều 1. Thử' })
    expect(rulesOf(problems)).toEqual(['slug-rule'])
    expect(wordsOf(problems)).toContain(
      'git mv documents/nd-61.yaml documents/61-2018-nd-cp.yaml && git mv documents/nd-61.md documents/61-2018-nd-cp.md',
    )
    expect(wordsOf(problems)).toContain('Sau đó sửa những chỗ còn viết «nd-61»')
  })

  test('is never the same for two documents: the older one has the short name', async () => {
    const problems = await judge({
      'nq-a.yaml': resolution('2013-06-13'),
      'nq-b.yaml': resolution('2013-03-01'),
    })
    expect(wordsOf(problems)).toMatch(/nq-a\.yaml documents\/40-nq-cp-2013-06-13\.yaml/)
    expect(wordsOf(problems)).toMatch(/nq-b\.yaml documents\/40-nq-cp-2013\.yaml/)
  })

  test('waits for a day where the short one is taken and the day is not known', async () => {
    const problems = await judge({
      '40-nq-cp-2013.yaml': resolution('2013-03-01'),
      'nq-b.yaml': resolution('2013-06'),
    })
    expect(rulesOf(problems)).toEqual(['slug-rule'])
    expect(wordsOf(problems)).toContain('«40-nq-cp-2013.yaml» đã là của văn bản khác cùng số')
    expect(wordsOf(problems)).not.toContain('git mv')
  })
})

describe('a check of the sources', () => {
  test.each([
    ['2026-11-23', '2025-11-23', []],
    ['2026-11-23', '2025-11-22', ['stale-check']],
    // In a leap year, and from one.
    ['2028-02-29', '2027-03-01', []],
    ['2028-02-29', '2027-02-28', ['stale-check']],
    ['2025-02-28', '2024-02-29', []],
    ['2025-03-01', '2024-02-29', ['stale-check']],
  ])('on %s is asked for where the last one was on %s: %s', async (today, checkedOn, expected) => {
    expect(rulesOf(await judge({ '61-2018-nd-cp.yaml': decree('61/2018/NĐ-CP') }, today, checkedOn))).toEqual(
      expected,
    )
  })

  test('is counted from the newest source, and its place is there', async () => {
    const sources = (newest: string) =>
      `sources: [{title: A, kind: official, checkedOn: ${newest}}, {title: B, kind: official, checkedOn: 2020-01-01}]`
    const judged = (newest: string) =>
      judge({ '61-2018-nd-cp.yaml': `${decree('61/2018/NĐ-CP')}${sources(newest)}` })
    expect(await judged('2026-11-01')).toEqual([])
    expect(await judged('2021-01-01')).toMatchObject([{ rule: 'stale-check', line: 7, column: 49 }])
  })
})

describe('dates known in part', () => {
  test.each([
    ['2018-06', '2018-06-01', []],
    ['2018-06', '2018', []],
    ['2018-07', '2018-06-30', ['effect-before-issue']],
    ['2018', '2017-12', ['effect-before-issue']],
  ])('issued %s, in force from %s: %s', async (issuedOn, effectiveOn, expected) => {
    const record = `type: nghi-dinh\nnumber: 61/2018/NĐ-CP\nissuer: chinh-phu\nissuedOn: ${issuedOn}\neffectiveOn: ${effectiveOn}`
    expect(rulesOf(await judge({ '61-2018-nd-cp.yaml': record }))).toEqual(expected)
  })
})

test('two decrees that replace each other are one circle', async () => {
  const replacing = (number: string, other: string) =>
    decree(number, `relations: {replaces: [{document: ${other}}]}`)
  const problems = await judge({
    '1-2018-nd-cp.yaml': replacing('1/2018/NĐ-CP', '2-2018-nd-cp'),
    '2-2018-nd-cp.yaml': replacing('2/2018/NĐ-CP', '1-2018-nd-cp'),
  })
  expect(rulesOf(problems)).toEqual(['replacement-cycle'])
  expect(wordsOf(problems)).toContain('1/2018/NĐ-CP thay thế 2/2018/NĐ-CP thay thế 1/2018/NĐ-CP.')
  expect(wordsOf(problems)).toContain('documents/1-2018-nd-cp.yaml, documents/2-2018-nd-cp.yaml')
})

test('an issuer without its day is not judged, nor one the list lacks', async () => {
  const record = (more: string) => `type: thong-tu\nnumber: 1/2020/TT-BTTTT\n${more}`
  expect(
    rulesOf(
      await judge({
        '1-2020-tt-btttt.yaml': record('issuer: bo-thong-tin-va-truyen-thong\nissuedOn: 2020'),
      }),
    ),
  ).toEqual([])
  expect(
    rulesOf(await judge({ '1-2020-tt-btttt.yaml': record('issuer: bo-khong-co\nissuedOn: 2026-01-05') })),
  ).toEqual(['former-issuer-code', 'unknown-issuer'])
})
