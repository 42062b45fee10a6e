// Whether the documents of the shipped register hold, on the days on which the answer changes.
import { expect, test } from 'vitest'
import { loadBulletin } from '../../src/bulletin/index.ts'
import {
  formatValidity,
  inverseRelations,
  replacementsOf,
  validityOn,
  validityPeriods,
} from '../../src/legal/index.ts'

const { registry } = await loadBulletin({ contentDir: 'content', today: '2026-11-26' })

function record(slug: string) {
  const document = registry.document(slug)
  if (!document) throw new Error(`Document not found: ${slug}`)
  return document
}

const on = (slug: string, day: string) => formatValidity(validityOn(record(slug), registry, day), registry)

test.each([
  // 61/2018 gave way to 118/2025, which 367/2025 and 309/2026 amended; 107/2021 went with 61/2018.
  ['61-2018-nd-cp', '2018-06-20', 'Chưa có hiệu lực, có hiệu lực từ 21/6/2018'],
  ['61-2018-nd-cp', '2020-04-20', 'Còn hiệu lực từ 21/6/2018'],
  ['61-2018-nd-cp', '2025-06-30', 'Còn hiệu lực từ 21/6/2018'],
  ['61-2018-nd-cp', '2025-07-01', 'Hết hiệu lực từ 01/7/2025, thay bằng Nghị định 118/2025/NĐ-CP'],
  ['107-2021-nd-cp', '2025-07-01', 'Hết hiệu lực từ 01/7/2025, thay bằng Nghị định 118/2025/NĐ-CP'],
  ['118-2025-nd-cp', '2025-06-30', 'Chưa có hiệu lực, có hiệu lực từ 01/7/2025'],
  ['118-2025-nd-cp', '2026-11-26', 'Còn hiệu lực từ 01/7/2025'],
  ['309-2026-nd-cp', '2026-08-04', 'Chưa có hiệu lực, có hiệu lực từ 05/8/2026'],
  ['309-2026-nd-cp', '2026-08-05', 'Còn hiệu lực từ 05/8/2026'],
  // 224/2026 repealed one clause of 367/2025, whose own first day is not known.
  ['367-2025-nd-cp', '2025-12-30', 'Chưa có hiệu lực'],
  ['367-2025-nd-cp', '2026-06-30', 'Chưa kiểm chứng: chưa rõ ngày có hiệu lực'],
  [
    '367-2025-nd-cp',
    '2026-07-01',
    'Hết hiệu lực một phần: khoản 9 Điều 1 từ 01/7/2026 theo Nghị định 224/2026/NĐ-CP',
  ],
  // 43/2011 to 42/2022 to 224/2026.
  ['43-2011-nd-cp', '2022-08-14', 'Còn hiệu lực từ 01/10/2011'],
  ['43-2011-nd-cp', '2022-08-15', 'Hết hiệu lực từ 15/8/2022, thay bằng Nghị định 42/2022/NĐ-CP'],
  ['42-2022-nd-cp', '2026-06-30', 'Còn hiệu lực từ 15/8/2022'],
  ['42-2022-nd-cp', '2026-07-01', 'Hết hiệu lực từ 01/7/2026, bãi bỏ bởi Nghị định 224/2026/NĐ-CP'],
  ['224-2026-nd-cp', '2026-06-30', 'Chưa có hiệu lực, có hiệu lực từ 01/7/2026'],
  ['224-2026-nd-cp', '2026-07-01', 'Còn hiệu lực từ 01/7/2026'],
  // 93/2025/QH15 begins on two days and ends 29/2013/QH13 on the second.
  [
    '93-2025-qh15',
    '2025-07-01',
    'Chưa có hiệu lực, có hiệu lực từ 01/10/2025; riêng một số điều có hiệu lực từ 01/7/2025',
  ],
  ['93-2025-qh15', '2025-10-01', 'Còn hiệu lực từ 01/10/2025'],
  ['29-2013-qh13', '2025-09-30', 'Còn hiệu lực từ 01/01/2014'],
  [
    '29-2013-qh13',
    '2025-10-01',
    'Hết hiệu lực từ 01/10/2025, thay bằng Luật Khoa học, công nghệ và đổi mới sáng tạo số 93/2025/QH15',
  ],
  // 66.22/2026/NQ-CP ends by itself.
  ['66-22-2026-nq-cp', '2026-08-14', 'Chưa có hiệu lực, có hiệu lực từ 15/8/2026'],
  ['66-22-2026-nq-cp', '2027-02-28', 'Còn hiệu lực từ 15/8/2026'],
  ['66-22-2026-nq-cp', '2027-03-01', 'Hết hiệu lực từ 01/3/2027, theo thời hạn của chính văn bản'],
  // 26/2020/TT-BTTTT and 22/2023/TT-BTTTT are not vouched for since 01/7/2026.
  ['26-2020-tt-btttt', '2026-06-30', 'Còn hiệu lực từ 01/01/2021'],
  ['26-2020-tt-btttt', '2026-07-01', expect.stringMatching(/^Chưa kiểm chứng từ 01\/7\/2026: /)],
  ['22-2023-tt-btttt', '2026-06-30', 'Còn hiệu lực từ 05/4/2024'],
  ['22-2023-tt-btttt', '2026-07-01', expect.stringMatching(/^Chưa kiểm chứng từ 01\/7\/2026: /)],
  // The period of 30c/NQ-CP is over, and with it that of what amended it and of what rested on it.
  ['30c-nq-cp-2011', '2020-12-31', 'Còn hiệu lực từ 08/11/2011 (ngày ban hành)'],
  ['30c-nq-cp-2011', '2021-01-01', 'Hết giai đoạn từ 01/01/2021'],
  ['76-nq-cp-2013', '2021-01-01', 'Hết giai đoạn từ 01/01/2021'],
  ['225-qd-ttg-2016', '2021-01-01', 'Hết giai đoạn từ 01/01/2021'],
  ['68-kh-ubnd-lang-son-2016', '2021-01-01', 'Hết giai đoạn từ 01/01/2021'],
  ['1063-qd-ubnd-lang-son-2019', '2026-01-01', 'Hết giai đoạn từ 01/01/2026'],
  ['76-nq-cp-2021', '2026-11-26', 'Còn hiệu lực từ 15/7/2021 (ngày ban hành)'],
  // The amending law of 2020 fell with the law it amended.
  [
    '63-2020-qh14',
    '2025-04-01',
    'Hết hiệu lực từ 01/4/2025, cùng văn bản được sửa đổi (thay bằng Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15)',
  ],
])('%s on %s: %s', (slug, day, expected) => {
  expect(on(slug, day)).toEqual(expected)
})

test('118/2025/NĐ-CP is amended by 367/2025/NĐ-CP and by 309/2026/NĐ-CP', () => {
  const amending = inverseRelations(record('118-2025-nd-cp'), registry).flatMap(({ relation, document }) =>
    relation.kind === 'amends' ? [document.slug] : [],
  )
  expect(amending).toEqual(['367-2025-nd-cp', '309-2026-nd-cp'])
})

test('what replaced a document is followed to the end', () => {
  const chain = (slug: string, day: string) =>
    replacementsOf(record(slug), registry, day).map(document => document.slug)
  expect(chain('61-2018-nd-cp', '2025-06-30')).toEqual([])
  expect(chain('61-2018-nd-cp', '2026-11-26')).toEqual(['118-2025-nd-cp'])
  // 224/2026 repealed 42/2022 and did not take its place by name.
  expect(chain('43-2011-nd-cp', '2026-11-26')).toEqual(['42-2022-nd-cp'])
  expect(chain('80-2015-qh13', '2026-11-26')).toEqual(['64-2025-qh15'])
})

test('every document has an answer for every day, and no two of them for one', () => {
  for (const { slug } of registry.documents) {
    const periods = validityPeriods(record(slug), registry)
    expect([slug, periods[0]?.from, periods.at(-1)?.until]).toEqual([slug, undefined, undefined])
    for (const [index, { until }] of periods.slice(0, -1).entries())
      expect([slug, until !== undefined && until < (periods[index + 1]?.from ?? '')]).toEqual([slug, true])
  }
})
