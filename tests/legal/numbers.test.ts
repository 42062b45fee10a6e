import { describe, expect, it } from 'vitest'
import { normalizeNumber, numberKey, parseNumber } from '../../src/legal/index.ts'

describe('normalizeNumber', () => {
  it.each([
    ['61/2018/NĐ-CP', '61/2018/NĐ-CP'],
    ['105 /2021/TT-BQP', '105/2021/TT-BQP'],
    ['16/2015/TT- BVHTTDL', '16/2015/TT-BVHTTDL'],
    ['222/2013/NĐ – CP', '222/2013/NĐ-CP'],
    ['155/2018/NĐ\u2011CP', '155/2018/NĐ-CP'],
    ['89/2015/N\u00d0-CP', '89/2015/NĐ-CP'],
    ['35/2019/ND-CP', '35/2019/NĐ-CP'],
    ['225/QD-TTg', '225/QĐ-TTg'],
    ['13/2023/NĐ-\u0421\u0420', '13/2023/NĐ-CP'],
    ['145/2020/NĐ/CP', '145/2020/NĐ-CP'],
    ['61/2018/NĐ\u00ad-CP', '61/2018/NĐ-CP'],
    ['61/2018/NĐ-CP'.normalize('NFD'), '61/2018/NĐ-CP'],
    // Meaning stays: zeros, case, letters, the slash of a joint circular.
    ['01/2012/TT-BGD&ĐT', '01/2012/TT-BGD&ĐT'],
    ['183/2010/TTLT/BTC-BNN', '183/2010/TTLT/BTC-BNN'],
    ['30c/NQ-CP', '30c/NQ-CP'],
  ])('%s', (typed, expected) => {
    expect(normalizeNumber(typed)).toBe(expected)
  })
})

describe('parseNumber', () => {
  it.each([
    [
      '61/2018/NĐ-CP',
      { sequence: '61', suffix: '', year: 2018, typeCode: 'NĐ', kind: 'nghi-dinh', issuerCodes: ['CP'] },
    ],
    ['30c/NQ-CP', { sequence: '30', suffix: 'c', typeCode: 'NQ', kind: 'nghi-quyet', issuerCodes: ['CP'] }],
    [
      '66.22/2026/NQ-CP',
      { sequence: '66.22', suffix: '', year: 2026, typeCode: 'NQ', kind: 'nghi-quyet', issuerCodes: ['CP'] },
    ],
    ['57-NQ/TW', { sequence: '57', suffix: '', typeCode: 'NQ', kind: 'nghi-quyet', issuerCodes: ['TW'] }],
    ['29/2013/QH13', { sequence: '29', suffix: '', year: 2013, issuerCodes: ['QH13'] }],
    ['7019/VPCP-TCCV', { sequence: '7019', suffix: '', issuerCodes: ['VPCP', 'TCCV'] }],
    ['74/CP', { sequence: '74', suffix: '', issuerCodes: ['CP'] }],
    [
      '02/2026/VBHN-NĐ-BTP',
      {
        sequence: '2',
        suffix: '',
        year: 2026,
        typeCode: 'VBHN',
        kind: 'van-ban-hop-nhat',
        issuerCodes: ['NĐ', 'BTP'],
      },
    ],
    [
      '183/2010/TTLT/BTC-BNN',
      {
        sequence: '183',
        suffix: '',
        year: 2010,
        typeCode: 'TTLT',
        kind: 'thong-tu-lien-tich',
        issuerCodes: ['BTC', 'BNN'],
      },
    ],
    [
      '19-2017/NQ-CP',
      { sequence: '19', suffix: '', year: 2017, typeCode: 'NQ', kind: 'nghi-quyet', issuerCodes: ['CP'] },
    ],
    ['64/2017', { sequence: '64', suffix: '', year: 2017, issuerCodes: [] }],
  ])('%s', (number, expected) => {
    expect(parseNumber(number)).toEqual(expected)
  })

  it('gives nothing for what is no number', () => {
    for (const text of ['', 'NĐ-CP', 'số 61', 'không số', '/2018/NĐ-CP'])
      expect(parseNumber(text)).toBeUndefined()
  })
})

describe('numberKey', () => {
  it.each([
    ['01/2018/TT-VPCP', '1/2018/TT-VPCP'],
    ['225/QĐ-TTg', '225/qđ-ttg'],
    ['01/2012/TT-BGDĐT', '01/2012/TT-BGD&ĐT'],
    ['29-NQ/TW', '29/NQ-TW'],
    ['183/2010/TTLT/BTC-BNN', '183/2010/TTLT-BTC-BNN'],
  ])('%s is %s', (one, other) => {
    expect(numberKey(one)).toBe(numberKey(other))
  })

  it.each([
    ['57-NQ/TW', '57/NQ-CP'],
    ['30/NQ-CP', '30c/NQ-CP'],
    ['76/NQ-CP', '76/2013/NQ-CP'],
    ['118/2025/NĐ-CP', '118/2025/QH15'],
    ['66.22/2026/NQ-CP', '22/2026/NQ-CP'],
    // HD is a hướng dẫn, HĐ a contract.
    ['12/HD-SNV', '12/HĐ-SNV'],
  ])('%s is not %s', (one, other) => {
    expect(numberKey(one)).not.toBe(numberKey(other))
  })
})
