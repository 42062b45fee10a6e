// What is wrong in content is told, each thing once and in its place, and the rest goes on.
import { describe, expect, it } from 'vitest'
import { loadBulletin } from '../../src/bulletin/index.ts'

const folder = 'tests/fixtures/bulletins/loading'
const bulletin = await loadBulletin({ contentDir: folder, today: '2026-11-23', includeDrafts: true })

describe('problems found while loading', () => {
  const rows: [file: string, rule: string, line: number, column: number, words: string | RegExp][] = [
    // Lists
    ['authors.yaml', 'duplicate-key', 2, 9, 'Khóa «an» dùng cho hai mục.'],
    // Documents
    [
      'documents/225-qd-ttg-2016-02-04.yaml',
      'duplicate-document',
      3,
      9,
      /225-qd-ttg-2016\.yaml và .*225-qd-ttg-2016-02-04\.yaml/,
    ],
    ['documents/Nghị định 7.yaml', 'file-name', 1, 1, /«Nghị định 7»/],
    ['documents/Nghị định 7.yaml', 'missing-key', 1, 1, /«number»/],
    ['documents/Nghị định 7.yaml', 'missing-key', 1, 1, /«issuer»/],
    ['documents/Nghị định 7.yaml', 'missing-key', 1, 1, /«title»/],
    ['documents/chi-co-toan-van.md', 'text-without-record', 1, 1, /chi-co-toan-van\.yaml/],
    ['documents/hai-cham.yaml', 'yaml', 4, 8, /dấu hai chấm/],
    ['documents/nghi-dinh-8.yml', 'file-type', 1, 1, /«nghi-dinh-8\.yml»/],
    ['documents/sai-khoa.yaml', 'unknown-key', 4, 1, 'Không có khóa «tilte»; gần nhất: «title».'],
    ['documents/sai-khoa.yaml', 'unknown-key', 8, 33, 'Không có khóa «no»; gần nhất: «on».'],
    [
      'documents/sai-loai.yaml',
      'invalid-value',
      1,
      7,
      '«type» không có loại văn bản «nghi-dihn»; gần nhất: «nghi-dinh».',
    ],
    ['documents/sai-loai.yaml', 'invalid-value', 5, 11, /«issuedOn» phải là ngày.*mà đang là «24\/2018»\./],
    ['documents/sai-loai.yaml', 'missing-key', 8, 8, /«relations › amends › 1 › document › number»/],
    ['documents/sai-loai.yaml', 'unknown-key', 8, 36, /«so»/],
    [
      'documents/sai-loai.yaml',
      'invalid-value',
      9,
      12,
      '«relations › repeals» phải là danh sách, mà đang là «61-2018-nd-cp».',
    ],
    // YAML reads 0123 as a number, and the zero is gone.
    ['documents/so-khong-nhay.yaml', 'invalid-value', 2, 9, /0123 không có dấu nháy được đọc thành số 123/],
    ['documents/so-khong-nhay.yaml', 'invalid-value', 5, 11, /«2018-02-30»/],
    ['documents/thieu-khoa.yaml', 'missing-key', 4, 1, /«title»/],
    ['documents/trung-khoa.yaml', 'duplicate-key', 3, 1, 'Khóa «number» ghi hai lần.'],
    // Articles
    ['articles/2026/Bai_Hoa.md', 'file-name', 1, 1, /«Bai_Hoa»/],
    ['articles/2026/chay-ma.md', 'front-matter', 1, 1, /không chạy mã/],
    ['articles/2026/dia-chi-cu.md', 'duplicate-address', 5, 5, /nay là địa chỉ của .*bai-tot\.md/],
    ['articles/2026/dia-chi-cu.md', 'duplicate-address', 6, 5, /đã được .*bai-tot\.md nhận/],
    ['articles/2026/ke-hoach.docx', 'file-type', 1, 1, /«ke-hoach\.docx»/],
    ['articles/2026/khong-phan-dau.md', 'front-matter', 1, 1, 'Tệp không có phần đầu.'],
    ['articles/2026/nhap.md', 'raw-html', 7, 24, /<b>/],
    ['articles/2026/phim-tab.md', 'yaml', 3, 1, 'Thụt dòng bằng phím Tab.'],
    ['articles/2026/sai-ngay.md', 'invalid-value', 3, 7, /«date» phải là một ngày có thật.*«20\/4\/2026»/],
    ['articles/2026/sai-ngay.md', 'invalid-value', 6, 8, '«draft» phải là true hoặc false, mà đang là «co».'],
    ['articles/2026/sai-ngay.md', 'unknown-author', 4, 9, /«ann»/],
    ['articles/2026/sai-ngay.md', 'unknown-topic', 5, 20, /«cai-cahc»/],
    ['articles/2026/sai-ngay.md', 'raw-html', 9, 1, /<b>/],
    ['articles/2026/sai-ngay.md', 'unknown-override', 10, 2, /«61-2018-nd»/],
    ['articles/2026/thieu-dong-dong.md', 'front-matter', 1, 1, /không có dòng --- kết thúc/],
    ['articles/2026/thieu-nhay.md', 'yaml', 2, 8, 'Thiếu dấu nháy đóng.'],
    ['articles/nam-2026/a.md', 'wrong-folder', 1, 1, /«nam-2026»/],
    ['articles/ngoai-nam.md', 'wrong-folder', 1, 1, /«ngoai-nam\.md»/],
    // Pages
    ['pages/van-ban.md', 'duplicate-address', 1, 1, /\/van-ban\//],
    // Issues
    ['issues/2026-11.md', 'unknown-article', 6, 5, 'Không có bài «2026/bai-tto» trong thư mục articles.'],
    ['issues/2026-11.md', 'unknown-article', 8, 5, 'Bài «2026/nhap» còn nháp, chưa đăng.'],
    ['issues/2026-12.md', 'unknown-key', 2, 1, 'Không có khóa «tilte»; gần nhất: «title».'],
    ['issues/2026-12.md', 'invalid-value', 3, 12, /«articles › 1» phải viết năm\/tên-tệp/],
    ['issues/2026-12.md', 'invalid-value', 3, 43, '«articles › 3» đã ghi ở trên.'],
    ['issues/2026-12.md', 'raw-html', 6, 1, /<b>/],
    ['issues/2026-13.md', 'file-name', 1, 1, /«2026-13\.md» không phải là một tháng/],
    ['issues/2026/10.md', 'wrong-folder', 1, 1, /«10\.md»/],
    ['issues/thang-11.md', 'file-name', 1, 1, /«thang-11\.md» không phải là một tháng/],
  ]

  it.each(rows)('%s: %s at %i:%i', (file, rule, line, column, words) => {
    const found = bulletin.problems.filter(
      problem =>
        problem.file === `${folder}/${file}` &&
        problem.rule === rule &&
        problem.line === line &&
        problem.column === column &&
        (typeof words === 'string' ? problem.message === words : words.test(problem.message)),
    )
    expect(found).toHaveLength(1)
  })

  it('are these and no others', () => {
    expect(
      bulletin.problems.map(({ file, rule }) => `${file.slice(folder.length + 1)} ${rule}`).sort(),
    ).toEqual(rows.map(([file, rule]) => `${file} ${rule}`).sort())
  })

  it('come with a date to put where one can be read', () => {
    expect(bulletin.problems.find(({ message }) => message.includes('20/4/2026'))).toMatchObject({
      hint: 'Viết 2026-04-20.',
      fix: { text: '2026-04-20' },
    })
  })

  it('leave out drafts where these are not wanted', async () => {
    const published = await loadBulletin({ contentDir: folder, today: '2026-11-23' })
    expect(published.drafts).toEqual([])
    expect(published.problems.filter(({ file }) => file.endsWith('nhap.md'))).toEqual([])
  })

  it('do not keep a file with a slip in it away', () => {
    expect(bulletin.articles.find(({ slug }) => slug === 'sai-ngay')).toMatchObject({
      title: 'Sai ngày',
      // The last day of its folder, after everything it cites.
      date: '2026-12-31',
      draft: false,
    })
    expect(bulletin.entry('hai-cham')?.document).toMatchObject({ number: '4/2020/NĐ-CP' })
    expect(bulletin.entry('sai-khoa')?.document.relations).toEqual([])
  })
})

it('throws where there is no content at all, and only there', async () => {
  await expect(loadBulletin({ contentDir: 'khong-co', today: '2026-11-23' })).rejects.toThrow('khong-co')
})
