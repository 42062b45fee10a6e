import { describe, expect, it } from 'vitest'
import { createNumberFinder } from '../../src/browser/number-table.ts'
import { isAsked, planQuery } from '../../src/browser/query.ts'

const numbers = createNumberFinder({
  kinds: [
    ['nghi dinh', 'nd'],
    ['nghi quyet', 'nq'],
  ],
  issuers: [['chinh phu', 'cp']],
  documents: [
    ['/van-ban/61-2018-nd-cp/', '61/2018/NĐ-CP', 0, [0], '2018-04-23', 'Nghị định 61/2018/NĐ-CP', ''],
    ['/van-ban/76-nq-cp-2013/', '76/NQ-CP', 1, [0], '2013-06-13', 'Nghị quyết 76/NQ-CP', ''],
    ['/van-ban/76-2025-nd-cp/', '76/2025/NĐ-CP', 0, [0], '2025-01-02', 'Nghị định 76/2025/NĐ-CP', ''],
  ],
})
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
  ])('%s asks for %j', (query, terms) => {
    expect(plan(query).terms).toEqual(terms)
  })

  it('asks for words that stand together where they stand in quotes', () => {
    expect(plan('“cải cách”').phrase).toBe(true)
    expect(plan('"cải cách"').phrase).toBe(true)
    expect(plan('cải "cách"').phrase).toBe(false)
  })

  it('takes the last word for a beginning until something follows it', () => {
    expect(plan('hành ch').unfinished).toBe(true)
    expect(plan('hành ch ').unfinished).toBe(false)
    expect(plan('61/2018').unfinished).toBe(false)
  })

  it('takes numbers for words where the table could not be loaded', () => {
    expect(planQuery('nđ 61 2018')).toMatchObject({ documents: [], terms: ['nđ', '61', '2018'] })
  })
})

it.each([
  ['', false],
  ['  ', false],
  ['a', false],
  ['…', false],
  ['an', true],
  ['7', true],
])('“%s” is a question: %s', (query, asked) => {
  expect(isAsked(query)).toBe(asked)
})
