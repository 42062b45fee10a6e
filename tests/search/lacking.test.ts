import { describe, expect, it } from 'vitest'
import { lackingIn } from '../../src/browser/lacking.ts'
import { planQuery } from '../../src/browser/query.ts'

const page = {
  meta: { title: 'Giới thiệu', origin: 'Quyết định · UBND tỉnh · năm 2024 của' },
  content:
    'Giới thiệu. Một cửa là nơi nhận hồ sơ, và kết quả được trả tại đó. Mọi chi tiết xin hỏi cán bộ của phòng trong thời gian làm việc ở Lạng Sơn. Lương 2024.',
}
const lacking = async (query: string) => lackingIn(page, await planQuery(`${query} `))

describe('a page lacks', () => {
  it.each([
    ['mưa Lạng Sơn', ['mưa']],
    ['một cứa', ['cứa']],
    ['"hồ sơ nhận"', ['"hồ sơ nhận"']],
    // Over the end of a sentence, and from one fact into the next.
    ['"tại đó mọi"', ['"tại đó mọi"']],
    ['"quyết định UBND"', ['"quyết định UBND"']],
    // Each is there, in other company.
    ['thời tiết Lạng Sơn', ['"thời tiết"']],
    ['thoi tiet', ['"thoi tiet"']],
    ['Lạng Sơn thời tiết', ['"thời tiết"']],
  ])('of “%s” %j', async (query, missing) => {
    expect(await lacking(query)).toEqual(missing)
  })
})

describe('a page has', () => {
  it.each([
    ['words apart that stand each beside its neighbour', 'một cửa Lạng Sơn'],
    ['words beside each other, in any order', 'sơ hồ nhận nơi'],
    ['one word apart from the others', 'một cửa lương'],
    ['words of its title and of what is known of it, beside all others', 'giới thiệu lương'],
    ['a kind beside a word of the text', 'quyết định lương'],
    ['figures apart from words', 'chi 2024'],
  ])('%s: “%s”', async (_, query) => {
    expect(await lacking(query)).toEqual([])
  })

  it('a word that is not finished, behind the one before it', async () => {
    expect(lackingIn(page, await planQuery('cửa than'))).toEqual(['than'])
    expect(lackingIn(page, await planQuery('trong thờ'))).toEqual([])
    expect(lackingIn(page, await planQuery('thờ'))).toEqual([])
    // 'thời' stands elsewhere.
    expect(lackingIn(page, await planQuery('cửa thờ'))).toEqual(['thờ'])
  })
})
