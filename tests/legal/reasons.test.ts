// Why a document is meant, in the words an editor reads.
import { expect, it } from 'vitest'
import { findCitations, formatReason, resolveCitations } from '../../src/legal/index.ts'
import { readRegister } from './resolution-lines.ts'

const registry = readRegister()
const law = 'Luật Ban hành văn bản quy phạm pháp luật'
const ofLaw = '80-2015-qh13 64-2025-qh15 17-2008-qh12'

/** What is said of the last citation of a text: 'outcome documents: reason; reason'. */
function answer(text: string, date?: string): string {
  const context = { province: 'Lạng Sơn', ...(date !== undefined && { date }) }
  const last = resolveCitations(findCitations(text), registry, context).at(-1)
  if (!last) return ''
  const { resolution } = last
  const documents = resolution.outcome === 'found' ? [resolution.document] : resolution.candidates
  const slugs = documents.map(({ slug }) => slug).join(' ')
  return `${resolution.outcome} ${slugs}: ${resolution.reasons.map(formatReason).join('; ')}`
}

it.each([
  ['Luật Tiếp cận thông tin', undefined, 'found 104-2016-qh13: khớp tên gọi «Luật Tiếp cận thông tin»'],
  [`${law} năm 2015`, undefined, `found 80-2015-qh13: khớp tên gọi «${law}»; khớp năm 2015`],
  [
    `${law} ngày 22/6/2015`,
    undefined,
    `found 80-2015-qh13: khớp tên gọi «${law}»; khớp ngày ban hành 22/6/2015`,
  ],
  [
    law,
    '2020-01-01',
    `found 80-2015-qh13: khớp tên gọi «${law}»; văn bản gần nhất trước ngày của bài (01/01/2020)`,
  ],
  [`${law} (sửa đổi)`, undefined, `unknown ${ofLaw}: dự thảo, hoặc luật sửa đổi không rõ năm`],
  [`${law} năm 1990`, undefined, `unknown ${ofLaw}: không có trong sổ văn bản`],
  [
    `${law} năm 2015. Theo ${law} thì`,
    undefined,
    `found 80-2015-qh13: viết gọn của «${law} năm 2015» ở trên`,
  ],
  [`${law} (sửa đổi, bổ sung năm 2020)`, '2022-01-01', 'found 80-2015-qh13: được sửa đổi, bổ sung năm 2020'],
  [
    'Nghị định 61/2018/NĐ-CP. Nghị định 61',
    undefined,
    'found 61-2018-nd-cp: viết gọn của «Nghị định 61/2018/NĐ-CP» ở trên',
  ],
  ['Nghị định 61', undefined, 'unknown 61-2018-nd-cp: viết gọn mà phía trên chưa viện dẫn đầy đủ'],
  ['Nghị quyết 76/NQ-CP năm 2013', undefined, 'found 76-nq-cp-2013: khớp số, ký hiệu; khớp năm 2013'],
  [
    'Nghị quyết 76/NQ-CP ngày 13/6/2013. Nghị quyết 76/NQ-CP',
    '2022-01-01',
    'found 76-nq-cp-2013: khớp số, ký hiệu; viết gọn của «Nghị quyết 76/NQ-CP» ở trên',
  ],
  [
    'Nghị quyết 30c/NQ-CP được sửa đổi bởi Nghị quyết 76/NQ-CP',
    '2022-01-01',
    'found 76-nq-cp-2013: khớp số, ký hiệu; sửa đổi, thay thế «Nghị quyết 30c/NQ-CP» vừa nêu',
  ],
])('%s', (text, date, expected) => {
  expect(answer(text, date)).toBe(expected)
})
