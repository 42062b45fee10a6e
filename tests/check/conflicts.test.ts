// What an editor reads where an article contradicts the register: the likeliest slip, and what to paste.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadBulletin, type Problem } from '../../src/bulletin/index.ts'
import { checkBulletin } from '../../src/check/index.ts'
import { today } from './rows.ts'

/** What is said of an article with this sentence, among the documents of check-citations. */
async function problemsIn(sentence: string): Promise<Problem[]> {
  const contentDir = mkdtempSync(join(tmpdir(), 'conflicts-'))
  try {
    cpSync('tests/fixtures/bulletins/check-citations', contentDir, {
      recursive: true,
      filter: path => !path.includes('articles'),
    })
    mkdirSync(join(contentDir, 'articles/2026'), { recursive: true })
    const text = `---\ntitle: Thử\ndate: 2026-11-20\nsummary: Thử.\n---\n\n${sentence}\n`
    writeFileSync(join(contentDir, 'articles/2026/thu.md'), text)
    const problems = checkBulletin(await loadBulletin({ contentDir, today, includeDrafts: true }))
    return problems.filter(({ file, rule }) => file.endsWith('thu.md') && rule !== 'ended-document')
  } finally {
    rmSync(contentDir, { recursive: true })
  }
}

test.each([
  [
    'Nghị định 61/2018/NĐ-CP ngày 24/2018 nêu rõ.',
    'date-conflict',
    'Bài ghi Nghị định 61/2018/NĐ-CP «ngày 24/2018», sổ văn bản ghi ngày 23/4/2018 (có lẽ thiếu tháng).',
    'Sửa trong bài thành «ngày 23/4/2018»;',
  ],
  [
    'Nghị định 61/2018/NĐ-CP ngày 21/6/2018 nêu rõ.',
    'date-conflict',
    '«ngày 21/6/2018», sổ văn bản ghi ngày 23/4/2018 (đó là ngày có hiệu lực).',
    'Sửa trong bài thành «ngày 23/4/2018»;',
  ],
  // A date in words is mended in words, with the zeros of a legal text.
  [
    'Quyết định 225/QĐ-TTg ngày 02 tháng 4 năm 2016 nêu rõ.',
    'date-conflict',
    '«ngày 02 tháng 4 năm 2016», sổ văn bản ghi ngày 04/02/2016 (có lẽ đảo ngày và tháng).',
    'Sửa trong bài thành «ngày 04 tháng 02 năm 2016»;',
  ],
  [
    'Nghị định 61/2018/NĐ-CP của Thủ tướng Chính phủ nêu rõ.',
    'issuer-conflict',
    'của «Thủ tướng Chính phủ», sổ văn bản ghi của «Chính phủ» (có lẽ lẫn hai cơ quan gần nhau).',
    'Sửa trong bài thành «Chính phủ»;',
  ],
  [
    'Quyết định 61/2018/NĐ-CP nêu rõ.',
    'type-conflict',
    'là «Quyết định», sổ văn bản ghi là «Nghị định» (có lẽ nhầm tên loại).',
    'Sửa trong bài thành «Nghị định 61/2018/NĐ-CP».',
  ],
  [
    'Nghị quyết 57/NQ-TW nêu rõ.',
    'number-conflict',
    'Bài ghi «57/NQ-TW», sổ văn bản ghi «57-NQ/TW» (đổi chỗ «/» và «-»).',
    'Sửa trong bài thành «57-NQ/TW».',
  ],
  [
    'Nghị định 61/2018/ND-CP nêu rõ.',
    'number-conflict',
    'Bài ghi «61/2018/ND-CP», sổ văn bản ghi «61/2018/NĐ-CP» (ký hiệu gõ không dấu).',
    'Sửa trong bài thành «61/2018/NĐ-CP».',
  ],
  [
    'Nghị định 61/2018/NĐ-CP về chăn nuôi, thú y nêu rõ.',
    'title-conflict',
    '«về chăn nuôi, thú y nêu rõ», mà số 61/2018/NĐ-CP trong sổ là «Về thực hiện cơ chế một cửa',
    'Đúng số thì sửa tên thành «Về thực hiện cơ chế một cửa',
  ],
  // Where it may be another document, it is not linked, and the candidate comes with its slip.
  [
    'Nghị định 16/2018/NĐ-CP nêu rõ.',
    'unknown-document',
    'Không có «16/2018/NĐ-CP» trong sổ văn bản',
    'Nghị định số 61/2018/NĐ-CP ngày 23/4/2018',
  ],
  [
    'Nghị định 61/2018/NĐ-CP ngày 20/8/2018 về chăn nuôi, thú y nêu rõ.',
    'unknown-document',
    'khác về ngày ban hành và trích yếu',
    'Nghị định số 61/2018/NĐ-CP ngày 23/4/2018',
  ],
])('%s', async (sentence, rule, message, hint) => {
  const problems = await problemsIn(sentence)
  expect(problems.map(problem => problem.rule)).toEqual([rule])
  expect(problems[0]?.message).toContain(message)
  expect(problems[0]?.hint).toContain(hint)
})

test('a slip that is only likely is never mended by the machine', async () => {
  for (const sentence of [
    'Nghị định 61/2018/NĐ-CP ngày 24/2018 nêu rõ.',
    'Nghị quyết 57/NQ-TW nêu rõ.',
    'Quyết định 61/2018/NĐ-CP nêu rõ.',
  ])
    for (const problem of await problemsIn(sentence)) expect(problem).not.toHaveProperty('fix')
})

test('a letter of another alphabet is told once, by the rule that mends it', async () => {
  const problems = await problemsIn('Nghị định 61/2018/NÐ-CP nêu rõ.')
  expect(problems.map(({ rule, fix }) => [rule, fix?.text])).toEqual([['look-alike-letter', '61/2018/NĐ-CP']])
})
