import { describe, expect, it } from 'vitest'
import { foldText, slugify, slugOf } from '../../src/legal/index.ts'

describe('slugOf', () => {
  it.each([
    [{ number: '61/2018/NĐ-CP', issuedOn: '2018-04-23' }, '61-2018-nd-cp'],
    [{ number: '30c/NQ-CP', issuedOn: '2011-11-08' }, '30c-nq-cp-2011'],
    [{ number: '76/NQ-CP', issuedOn: '2013-06-13' }, '76-nq-cp-2013'],
    [{ number: '225/QĐ-TTg', issuedOn: '2016-02-04' }, '225-qd-ttg-2016'],
    [{ number: '68/KH-UBND', issuedOn: '2016-06-15', place: 'Lạng Sơn' }, '68-kh-ubnd-lang-son-2016'],
    [{ number: '27/2023/QĐ-UBND', issuedOn: '2023-09-01', place: 'Hà Nội' }, '27-2023-qd-ubnd-ha-noi'],
    [{ number: '57-NQ/TW', issuedOn: '2024-12-22' }, '57-nq-tw-2024'],
    [{ number: '29/2013/QH13', issuedOn: '2013-06-18' }, '29-2013-qh13'],
    [{ number: '66.22/2026/NQ-CP', issuedOn: '2026-08-14' }, '66-22-2026-nq-cp'],
    [{ number: '282/QĐ-TTg', issuedOn: '2026-02' }, '282-qd-ttg-2026'],
    [{ number: '74/CP' }, '74-cp'],
    ['22/2018/QĐ-TTg', '22-2018-qd-ttg'],
  ])('%j is %s', (document, slug) => {
    expect(slugOf(document)).toBe(slug)
  })
})

it('folds Vietnamese text, however its marks are placed and composed', () => {
  expect(foldText('Uỷ ban nhân dân')).toBe(foldText('Ủy ban nhân dân'))
  expect(foldText('Đề án'.normalize('NFD'))).toBe('de an')
  expect(foldText('N\u00d0-CP')).toBe('nd-cp')
})

it('makes names for addresses', () => {
  expect(slugify('  Ủy ban nhân dân tỉnh Lạng Sơn — 2016! ')).toBe('uy-ban-nhan-dan-tinh-lang-son-2016')
})
