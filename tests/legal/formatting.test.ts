import { describe, expect, it } from 'vitest'
import {
  createRegistry,
  documentLabel,
  enclosingAnchors,
  formatCitation,
  formatDate,
  formatPinpoint,
  pinpointAnchor,
  pinpointLabel,
} from '../../src/legal/index.ts'
import * as records from './documents.ts'
import { documents, localIssuers } from './documents.ts'

const registry = createRegistry({ documents, issuers: localIssuers })

describe('formatDate', () => {
  it.each([
    ['2018-04-23', '23/4/2018'],
    ['2011-11-08', '08/11/2011'],
    ['2019-06-07', '07/6/2019'],
    ['2016-02-04', '04/02/2016'],
    ['2026-02', 'tháng 02/2026'],
    ['2026-11', 'tháng 11/2026'],
    ['2016', '2016'],
  ])('%s is %s', (date, expected) => {
    expect(formatDate(date)).toBe(expected)
  })
})

describe('a place in a document', () => {
  it.each([
    [
      { diem: ['a'], khoan: ['2'], dieu: ['5'] },
      'diem=a;khoan=2;dieu=5',
      'dieu-5-khoan-2-diem-a',
      'điểm a khoản 2 Điều 5',
    ],
    [
      { diem: ['đ'], khoan: ['2a'], dieu: ['52a'] },
      'diem=đ;khoan=2a;dieu=52a',
      'dieu-52a-khoan-2a-diem-dd',
      'điểm đ khoản 2a Điều 52a',
    ],
    [{ dieu: ['7', '8'] }, 'dieu=7,8', 'dieu-7', 'Điều 7, 8'],
    [{ dieu: ['48-52'] }, 'dieu=48-52', 'dieu-48', 'Điều 48 đến 52'],
    [{ muc: ['1'], chuong: ['III'] }, 'muc=1;chuong=III', 'chuong-iii-muc-1', 'Mục 1 Chương III'],
    [{ dieu: ['5'], chuong: ['III'] }, 'dieu=5;chuong=III', 'dieu-5', 'Điều 5 Chương III'],
    [{ 'phu-luc': ['I'] }, 'phu-luc=I', 'phu-luc-i', 'Phụ lục I'],
  ])('%j', (pinpoint, line, anchor, label) => {
    expect(formatPinpoint([pinpoint])).toBe(line)
    expect(pinpointAnchor(pinpoint)).toBe(anchor)
    expect(pinpointLabel(pinpoint)).toBe(label)
  })

  it('has the anchors of what encloses it, the nearest first', () => {
    expect(enclosingAnchors({ diem: ['a'], khoan: ['9'], dieu: ['1'], chuong: ['II'] })).toEqual([
      'dieu-1-khoan-9-diem-a',
      'dieu-1-khoan-9',
      'dieu-1',
    ])
    expect(enclosingAnchors({})).toEqual([])
  })

  it('stands beside others on one line', () => {
    expect(formatPinpoint([{ khoan: ['2'], dieu: ['5'] }, { dieu: ['7'] }])).toBe('khoan=2;dieu=5|dieu=7')
    expect(formatPinpoint([])).toBe('')
  })
})

describe('a document in words', () => {
  it.each([
    [records.nd61, 'Nghị định 61/2018/NĐ-CP'],
    [records.nq30c, 'Nghị quyết 30c/NQ-CP'],
    [records.lawDigital, 'Luật Chuyển đổi số số 148/2025/QH15'],
    [records.lawMaking2020, 'Luật số 63/2020/QH14'],
  ])('$number is shown as %s', (document, expected) => {
    expect(documentLabel(document)).toBe(expected)
  })

  it.each([
    [
      records.nd61,
      'Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ về thực hiện cơ chế một cửa, một cửa liên thông trong giải quyết thủ tục hành chính',
    ],
    [
      records.nqTw57,
      'Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị về đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia',
    ],
    [
      records.nd224,
      'Nghị định số 224/2026/NĐ-CP ngày 24/6/2026 của Chính phủ quy định chi tiết một số điều và biện pháp thi hành Luật Chuyển đổi số',
    ],
    [
      records.qd1063,
      'Quyết định số 1063/QĐ-UBND ngày 07/6/2019 của Ủy ban nhân dân tỉnh Lạng Sơn phê duyệt Đề án xây dựng Chính quyền điện tử tỉnh Lạng Sơn giai đoạn 2019 - 2025',
    ],
    [records.lawDigital, 'Luật Chuyển đổi số số 148/2025/QH15 ngày 11/12/2025'],
  ])('$number is cited in full', (document, expected) => {
    expect(formatCitation(document, registry)).toBe(expected)
  })

  it('leaves out what the record does not know', () => {
    expect(
      formatCitation({
        type: 'quyet-dinh',
        number: '282/QĐ-TTg',
        title: '',
        issuers: [],
        issuedOn: '2026-02',
      }),
    ).toBe('Quyết định số 282/QĐ-TTg tháng 02/2026')
  })
})
