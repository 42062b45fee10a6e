// One slip, one message: what only follows from it is not told.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { loadBulletin } from '../../src/bulletin/index.ts'
import { checkBulletin } from '../../src/check/index.ts'

const folder = mkdtempSync(join(tmpdir(), 'ban-tin-mot-loi-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const site =
  'department: Sở Mẫu\nshortName: Sở Mẫu\nbulletin: Bản tin\ndescription: Thử.\nprovince: Mẫu\nbaseUrl: https://mau.example/\n'
const decree =
  'type: nghi-dinh\nnumber: 61/2018/NĐ-CP\nissuer: chinh-phu\ntitle: Về một cửa\nissuedOn: 2018-04-23\nsources: [{title: Công báo, url: https://congbao.example/, kind: official, checkedOn: 2026-11-20}]\n'
const article =
  '---\ntitle: Bài\ndate: 2026-11-20\nsummary: Tóm tắt.\n---\n\nTheo Nghị định 61/2018/NĐ-CP ngày 23/4/2018.\n'

let made = 0
async function problemsOf(files: Readonly<Record<string, string>>) {
  made += 1
  const contentDir = join(folder, String(made))
  for (const [name, text] of Object.entries({ 'site.yaml': site, ...files })) {
    mkdirSync(dirname(join(contentDir, name)), { recursive: true })
    writeFileSync(join(contentDir, name), text)
  }
  const bulletin = await loadBulletin({ contentDir, today: '2026-11-23' })
  return checkBulletin(bulletin).map(({ file, rule, message, hint }) => ({
    at: `${file.slice(contentDir.length + 1)} ${rule}`,
    message,
    hint,
  }))
}

test('a misspelt key is not missing as well', async () => {
  const problems = await problemsOf({
    'documents/61-2018-nd-cp.yaml': decree.replace('title: V', 'titel: V'),
  })
  expect(problems).toMatchObject([
    {
      at: 'documents/61-2018-nd-cp.yaml unknown-key',
      message: 'Không có khóa «titel»; gần nhất: «title».',
    },
  ])
})

test('nor is one inside a list; and a key that is really missing is told beside another slip', async () => {
  const problems = await problemsOf({
    'documents/61-2018-nd-cp.yaml': decree
      .replace('{title: C', '{titel: C')
      .replace('issuer: chinh-phu', 'la: 1'),
  })
  expect(problems.map(({ at }) => at.split(' ')[1]).sort()).toEqual([
    'missing-key',
    'unknown-key',
    'unknown-key',
  ])
})

test.each(['61-2018-nd-cp-2', '61-2018-nd-cp - Copy'])(
  'a second record %s of a document is told once; articles go on with the first',
  async copy => {
    const problems = await problemsOf({
      'documents/61-2018-nd-cp.yaml': decree,
      [`documents/${copy}.yaml`]: decree,
      'articles/2026/bai.md': article,
    })
    expect(problems).toMatchObject([{ at: `documents/${copy}.yaml duplicate-document` }])
  },
)

test('an empty record is called empty', async () => {
  expect(await problemsOf({ 'documents/61-2018-nd-cp.yaml': '# chưa có gì\n' })).toMatchObject([
    {
      at: 'documents/61-2018-nd-cp.yaml missing-key',
      message: 'Chưa có nội dung nào; ở đây cần một văn bản của sổ văn bản.',
      hint: expect.stringContaining('npm run new -- document'),
    },
  ])
})

test('an attachment is told of /media/', async () => {
  const attached = `${decree}attachments: [{file: media/2026/a.pdf, title: Biểu mẫu}]\n`
  expect(await problemsOf({ 'documents/61-2018-nd-cp.yaml': attached })).toMatchObject([
    {
      at: 'documents/61-2018-nd-cp.yaml invalid-value',
      message: expect.stringContaining('ví dụ /media/2026/bieu-mau.pdf'),
    },
  ])
})
