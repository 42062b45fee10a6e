import { describe, expect, it } from 'vitest'
import { createNumberFinder, type NumberRow, type NumberTable } from '../../src/browser/number-table.ts'
import { isAsked, planQuery } from '../../src/browser/query.ts'

const CHINH_PHU = ['chinh-phu']
const rows: Record<string, readonly NumberRow[]> = {
  6: [['/van-ban/61-2018-nd-cp/', '61/2018/NĐ-CP', 'nghi-dinh', CHINH_PHU, '2018-04-23', 'Nghị định 61', '']],
  7: [
    ['/van-ban/76-nq-cp-2013/', '76/NQ-CP', 'nghi-quyet', CHINH_PHU, '2013-06-13', 'Nghị quyết 76', ''],
    ['/van-ban/76-2025-nd-cp/', '76/2025/NĐ-CP', 'nghi-dinh', CHINH_PHU, '2025-01-02', 'Nghị định 76', ''],
  ],
}
const table: NumberTable = {
  kinds: { 'nghi-dinh': ['nghi dinh', 'nd'], 'nghi-quyet': ['nghi quyet', 'nq'] },
  issuers: { 'chinh-phu': ['chinh phu', 'cp'] },
  codes: ['nd', 'nq', 'cp', 'ndcp', 'nqcp'],
  shards: ['6', '7'],
}
const numbers = createNumberFinder(table, async name => rows[name] ?? [])
const plan = (query: string) => planQuery(query, numbers)

describe('the plan of a query', () => {
  it.each([
    // Numbers stand for themselves as they are printed, however they are typed.
    ['nđ 61 2018', ['61/2018/NĐ-CP']],
    ['nđ 61 2018 về một cửa', ['61/2018/NĐ-CP', 'về', 'một', 'cửa']],
    // Two documents can be meant: the words stay as they are.
    ['76', ['76']],
    ['76/nq-cp', ['76/NQ-CP']],
    // The day of a number already found says nothing more.
    ['61/2018/NĐ-CP ngày 23/4/2018', ['61/2018/NĐ-CP']],
    ['ngày 8/11/2011', ['ngày', '08/11/2011']],
    ['cuộc họp 8 tháng 11 năm 2011', ['cuộc', 'họp', '08/11/2011']],
    // A number of no document here is one term all the same, a span of years is two.
    ['09/2015/QĐ-TTg', ['09/2015/QĐ-TTg']],
    ['giai đoạn 2016-2020', ['giai', 'đoạn', '2016', '2020']],
    ['kinh tế-xã hội', ['kinh', 'tế', 'xã', 'hội']],
    ['nd-cp', ['nd', 'cp']],
    ['Sở KH&CN', ['Sở', 'KH&CN']],
    ['  “cải cách   hành chính” ', ['cải', 'cách', 'hành', 'chính']],
    ['Hoà bình', ['Hòa', 'bình']],
    ['văn bản ban hành', ['văn', 'bản', 'ban', 'hành']],
  ])('%s asks for %j', async (query, terms) => {
    expect((await plan(query)).terms).toEqual(terms)
  })

  it.each([
    ['“cải cách”', [['cải', 'cách']]],
    ['«một cửa» Lạng Sơn', [['một', 'cửa']]],
    [
      '"một cửa" ở "Lạng Sơn"',
      [
        ['một', 'cửa'],
        ['Lạng', 'Sơn'],
      ],
    ],
    ['"theo 61/2018/NĐ-CP"', [['theo', '61/2018/NĐ-CP']]],
    ['"theo nđ 61 2018"', [['theo', 'nđ', '61', '2018']]],
    ['cải "cách', []],
    ['cải "" cách', []],
  ])('%s asks for %j together', async (query, phrases) => {
    expect((await plan(query)).phrases).toEqual(phrases)
  })

  it('takes a number for words inside quotes, unless nothing else stands there', async () => {
    expect((await plan('"theo nđ 61 2018"')).documents).toEqual([])
    expect((await plan('"nđ 61 2018"')).documents).toHaveLength(1)
    expect((await plan('nđ 61 2018 "một cửa"')).documents).toHaveLength(1)
  })

  it('asks for the words of what no document here is called, together', async () => {
    expect(await plan('nghị quyết 61')).toMatchObject({
      documents: [{ differs: { as: 'kind' } }],
      onlyNumbers: false,
      terms: ['nghị', 'quyết', '61'],
      misnamed: [['nghị', 'quyết', '61']],
    })
  })

  it('asks for the day that a document was not issued on', async () => {
    expect(await plan('61/2018/NĐ-CP ngày 24/4/2018')).toMatchObject({
      documents: [{ differs: { as: 'day' } }],
      onlyNumbers: false,
      terms: ['61/2018/NĐ-CP', 'ngày', '24/04/2018'],
    })
  })

  it('takes the last word for a beginning until something follows it', async () => {
    expect((await plan('hành ch')).unfinished).toBe(true)
    expect((await plan('hành ch ')).unfinished).toBe(false)
    expect((await plan('61/2018')).unfinished)
    expect((await plan('"hành ch"')).unfinished).toBe(false)
  })

  it('takes numbers for words where the table could not be loaded', async () => {
    const words = { documents: [], terms: ['nđ', '61', '2018'] }
    expect(await planQuery('nđ 61 2018')).toMatchObject(words)
    const broken = createNumberFinder(table, () => Promise.reject(new Error('404')))
    expect(await planQuery('nđ 61 2018', broken)).toMatchObject(words)
  })
})

it.each([
  ['', false],
  ['  ', false],
  ['a', false],
  ['…', false],
  ['an', true],
  ['7', true],
  // One letter and its mark, or a mark alone.
  ['ế'.normalize('NFD'), false],
  ['\u0301', false],
])('“%s” is a question: %s', (query, asked) => {
  expect(isAsked(query)).toBe(asked)
})
