import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadBulletin } from '../../src/bulletin/index.ts'
import { checkBulletin } from '../../src/check/index.ts'
import { problemsOf, rowsOf, today } from './rows.ts'

test('texts are judged by their links, images, headings, dates and letters', async () => {
  expect(await rowsOf('check-texts')).toEqual([
    'articles/2025/nam-sau.md:3:7 year-folder',
    'articles/2025/nam-sau.md:5:17 updated-before-date',
    'articles/2025/nam-sau.md:8:10 updated-before-date',
    // A silence that covers nothing, one with a misspelt rule, one without a reason; the others do their work.
    'articles/2026/cho-qua.md:7:5 unused-silence',
    'articles/2026/cho-qua.md:8:5 unused-silence',
    'articles/2026/cho-qua.md:9:5 silence-without-reason',
    'articles/2026/cho-qua.md:12:18 link-text',
    // Another case is another file, wherever the check runs.
    'articles/2026/lien-ket.md:5:14 missing-image',
    'articles/2026/lien-ket.md:5:40 alt-is-file-name',
    'articles/2026/lien-ket.md:8:5 link-text',
    'articles/2026/lien-ket.md:8:37 dead-link',
    'articles/2026/lien-ket.md:8:64 dead-link',
    'articles/2026/lien-ket.md:9:1 dead-link',
    'articles/2026/lien-ket.md:9:52 dead-link',
    'articles/2026/lien-ket.md:9:86 dead-link',
    'articles/2026/lien-ket.md:11:1 dead-anchor',
    'articles/2026/lien-ket.md:11:48 dead-anchor',
    'articles/2026/lien-ket.md:13:1 missing-alt',
    'articles/2026/lien-ket.md:15:1 alt-is-file-name',
    'articles/2026/lien-ket.md:17:1 missing-image',
    'articles/2026/lien-ket.md:19:1 outside-image',
    // A draft may have a day to come, but not a folder of another year.
    'articles/2026/nhap.md:3:7 year-folder',
    'articles/2026/tieu-de.md:2:1 missing-summary',
    'articles/2026/tieu-de.md:3:7 future-date',
    'articles/2026/tieu-de.md:4:10 updated-before-date',
    'articles/2026/tieu-de.md:7:1 h1-in-body',
    'articles/2026/tieu-de.md:9:1 skipped-heading-level',
    'articles/2026/tieu-de.md:11:1 word-debris',
    'articles/2026/tieu-de.md:13:33 look-alike-letter',
    'articles/2026/tieu-de.md:13:40 look-alike-letter',
    'articles/2026/tieu-de.md:13:73 invisible-character',
    'articles/2026/tieu-de.md:15:1 word-debris',
    // An editorial is a text like a page, and what an issue names must be there.
    'issues/2026-11.md:5:5 unknown-article',
    'issues/2026-11.md:8:5 dead-link',
    'issues/2026-11.md:10:1 missing-alt',
    'pages/lien-he.md:5:5 dead-link',
    'site.yaml:10:31 dead-link',
  ])
})

test('the menu of a bulletin without any text is told at its line too', async () => {
  const contentDir = mkdtempSync(join(tmpdir(), 'menu-'))
  try {
    cpSync('tests/fixtures/bulletins/check-texts/site.yaml', join(contentDir, 'site.yaml'))
    const problems = checkBulletin(await loadBulletin({ contentDir, today }))
    const places = problems.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`)
    expect(places).toEqual([
      `${contentDir}/site.yaml:9:31 dead-link`,
      `${contentDir}/site.yaml:10:31 dead-link`,
    ])
  } finally {
    rmSync(contentDir, { recursive: true })
  }
})

test('the register is judged by its names, dates, relations, sources and files', async () => {
  expect(await rowsOf('check-register')).toEqual([
    'documents/20-2026-nd-cp.yaml:1:1 missing-source',
    'documents/20-2026-nd-cp.yaml:3:9 unknown-issuer',
    'documents/20-2026-nd-cp.yaml:6:14 effect-before-issue',
    'documents/20-2026-nd-cp.yaml:7:15 end-before-effect',
    'documents/20-2026-nd-cp.yaml:8:9 end-before-effect',
    'documents/20-2026-nd-cp.yaml:11:18 unknown-reference',
    'documents/20-2026-nd-cp.yaml:12:18 self-relation',
    'documents/20-2026-nd-cp.yaml:13:22 missing-attachment',
    'documents/20-2026-nd-cp.yaml:14:19 unknown-topic',
    // Two decrees that replace each other: one circle, and one of the two cannot be.
    'documents/31-2026-nd-cp.yaml:9:18 ended-by-older',
    'documents/31-2026-nd-cp.yaml:9:18 replacement-cycle',
    'documents/kh-68.yaml:2:9 slug-rule',
    // Last checked a year and a day ago. What has ended (11/2018/NĐ-CP) needs no check any more.
    'documents/kh-68.yaml:6:55 stale-check',
    'documents/nq-40.yaml:2:9 slug-rule',
  ])
})

test('citations are judged against the register on the day of the article', async () => {
  expect(await rowsOf('check-citations')).toEqual([
    // In 2020 the decree held, the resolution of 2021 was not there, and the decision was not the ministry's.
    'articles/2020/cu.md:7:52 date-conflict',
    'articles/2020/cu.md:9:1 future-document',
    'articles/2020/cu.md:11:43 issuer-conflict',
    'articles/2026/khac-so.md:9:1 type-conflict',
    'articles/2026/khac-so.md:11:15 number-conflict',
    'articles/2026/khac-so.md:13:1 title-conflict',
    // A strange letter is told once, by the rule that mends it.
    'articles/2026/khac-so.md:15:11 look-alike-letter',
    // One misprint is silenced by its words; the other one is not.
    'articles/2026/khac-so.md:17:94 date-conflict',
    // In 2026 the decree had ended. «Trước đây», a year in which it held, or its successor beside it say that the
    // author knows: nothing in lich-su.md, nam-cu.md and ke-tiep.md.
    'articles/2026/moi.md:7:56 ended-document',
    'articles/2026/moi.md:7:89 unknown-document',
    'articles/2026/moi.md:9:1 short-form-unresolved',
    'articles/2026/moi.md:9:43 ambiguous-document',
    // [62/2018/NĐ-CP](van-ban:) on the same line is none.
    'articles/2026/moi.md:11:65 unknown-document',
    'articles/2026/moi.md:13:50 ambiguous-document',
  ])
})

// What a message says that no other test reads: the nearest name, the right name, both sides of a contradiction.
test.each([
  ['check-texts', 'unused-silence', 'Gần nhất: «missing-summary».'],
  ['check-texts', 'missing-image', 'Gần nhất: «/media/2026/anh.jpg».'],
  ['check-texts', 'outside-image', '«https://anh.example/cong.jpg» nằm ở trang khác'],
  ['check-texts', 'dead-link', 'Gần nhất: «/tin/2026/dung/».'],
  ['check-texts', 'dead-link', 'bài nháp'],
  ['check-texts', 'year-folder', 'aliases: [/tin/2025/nam-sau/]'],
  ['check-texts', 'future-date', '31/12/2026, mà hôm nay mới là ngày 23/11/2026'],
  ['check-citations', 'date-conflict', '«ngày 24/2018», sổ văn bản ghi ngày 23/4/2018'],
  ['check-citations', 'future-document', 'ban hành ngày 15/7/2021, sau ngày của bài (ngày 20/4/2020)'],
  ['check-citations', 'issuer-conflict', '«Bộ Nội vụ», sổ văn bản ghi của «Thủ tướng Chính phủ»'],
  ['check-citations', 'type-conflict', '«Nghị định», sổ văn bản ghi là «Nghị quyết»'],
  ['check-citations', 'number-conflict', '«57/NQ-TW», sổ văn bản ghi «57-NQ/TW»'],
  [
    'check-citations',
    'title-conflict',
    '«Luật Nhà ở số 31/2024/QH15», mà số 31/2024/QH15 trong sổ là «Luật Đất đai»',
  ],
  ['check-citations', 'ended-document', 'hết hiệu lực từ 01/7/2025, thay bằng Nghị định 118/2025/NĐ-CP'],
  ['check-citations', 'unknown-document', '– Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ'],
  ['check-citations', 'unknown-document', 'npm run new -- document 62/2018/NĐ-CP'],
  ['check-citations', 'ambiguous-document', 'chưa có liên kết: có nhiều văn bản cùng khớp.'],
  ['check-citations', 'ambiguous-document', '– Nghị quyết số 76/NQ-CP ngày 13/6/2013 của Chính phủ'],
  ['check-citations', 'ambiguous-document', '(76-nq-cp-2013)'],
  // Where a day is written already, there is none to add.
  ['check-citations', 'ambiguous-document', 'đó là năm của văn bản khác: Nghị quyết 76/NQ-CP ngày 15/7/2021'],
  ['check-citations', 'ambiguous-document', 'Viết thêm ngày ban hành hoặc cơ quan, hoặc chỉ đích danh'],
  [
    'check-citations',
    'ambiguous-document',
    'Đối chiếu lại ngày, số và tên với văn bản gốc, hoặc chỉ đích danh',
  ],
  // Why it was taken for this document all the same, or for none.
  ['check-citations', 'date-conflict', 'Nhận ra văn bản này vì: khớp số, ký hiệu; văn bản duy nhất'],
  ['check-citations', 'issuer-conflict', 'Nhận ra văn bản này vì: khớp số, ký hiệu'],
  [
    'check-citations',
    'type-conflict',
    'Nhận ra văn bản này vì: khớp số, ký hiệu; khớp ngày ban hành 13/6/2013',
  ],
  ['check-citations', 'number-conflict', 'Nhận ra văn bản này vì: '],
  ['check-citations', 'title-conflict', 'Nhận ra văn bản này vì: '],
  [
    'check-citations',
    'future-document',
    'Nhận ra văn bản này vì: khớp số, ký hiệu; khớp cơ quan ban hành (Chính phủ); khớp ngày',
  ],
  [
    'check-citations',
    'short-form-unresolved',
    '«Nghị quyết 57» là văn bản nào: viết gọn mà phía trên chưa viện dẫn đầy đủ.',
  ],
  ['check-register', 'unknown-issuer', 'Gần nhất: «chinh-phu».'],
  ['check-register', 'unknown-reference', 'Gần nhất: «10-2026-nd-cp».'],
  ['check-register', 'slug-rule', 'documents/68-kh-ubnd-lang-son-2016.yaml'],
  ['check-register', 'slug-rule', 'documents/40-nq-cp-2013-09-20.yaml'],
  [
    'check-register',
    'end-before-effect',
    'đến hết 31/12/2025, trước ngày ban hành hoặc có hiệu lực 05/02/2026',
  ],
  ['check-register', 'replacement-cycle', '31/2026/NĐ-CP thay thế 32/2026/NĐ-CP thay thế 31/2026/NĐ-CP'],
])('in %s, %s says «%s»', async (bulletin, rule, words) => {
  const problems = await problemsOf(bulletin)
  const said = problems
    .filter(problem => problem.rule === rule)
    .map(({ message, hint }) => `${message} ${hint}`)
  expect(said.join('\n')).toContain(words)
})
