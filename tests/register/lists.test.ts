// The lists of the register: how they are sorted, and that every document stands in one of each facet.
import { describe, expect, test } from 'vitest'
import { byName, registerFacets } from '../../src/site/views/register.ts'
import { shippedBulletin } from '../search/small-bulletin.ts'
import { editionOf } from './register-data.ts'

const sorted = (texts: readonly string[]): string[] =>
  byName(texts.map(text => ({ text }))).map(({ text }) => text)

describe('names are sorted as Vietnamese sorts', () => {
  test.each([
    ['the letters of the alphabet', [...'aăâbcdđeêghiklmnoôơpqrstuưvxy']],
    [
      'capitals beside small letters',
      ['An', 'ăn', 'ân', 'Bình', 'Dân', 'Đan', 'Em', 'Êm', 'On', 'Ôn', 'Ơn', 'Um', 'Ưm'],
    ],
    // Ngang, huyền, hỏi, ngã, sắc, nặng.
    ['the six tones', ['ma', 'mà', 'mả', 'mã', 'má', 'mạ']],
    ['the tones of a letter with a mark', ['bê', 'bề', 'bể', 'bễ', 'bế', 'bệ']],
    ['a letter before its tone', ['ban', 'bán', 'bản tin', 'bang', 'bàng']],
    [
      'kinds of documents',
      [
        'Chỉ thị',
        'Công văn',
        'Kế hoạch',
        'Luật',
        'Nghị định',
        'Nghị quyết',
        'Pháp lệnh',
        'Quyết định',
        'Thông tư',
        'Thông tư liên tịch',
      ],
    ],
    [
      'issuers',
      [
        'Bộ Chính trị',
        'Bộ Nội vụ',
        'Chính phủ',
        'Quốc hội',
        'Thủ tướng Chính phủ',
        'Ủy ban nhân dân tỉnh Lạng Sơn',
        'Ủy ban Thường vụ Quốc hội',
        'Văn phòng Chính phủ',
      ],
    ],
  ])('%s', (_, names) => {
    expect(sorted(names.toReversed())).toEqual(names)
    expect(sorted(sorted(names))).toEqual(names)
  })
})

describe('of the shipped content', () => {
  test('every document stands in a list of every facet', async () => {
    const bulletin = await shippedBulletin()
    for (const { name, lists } of registerFacets(editionOf(bulletin))) {
      const listed = new Set(lists.flatMap(({ documents }) => documents))
      expect(listed.size, name).toBe(bulletin.documents.length)
    }
  })

  test('years stand newest first, standings from good to ended', async () => {
    const facets = registerFacets(editionOf(await shippedBulletin()))
    const textsOf = (slug: string) =>
      facets.find(facet => facet.slug === slug)?.lists.map(({ text }) => text) ?? []
    expect(textsOf('nam')).toEqual(textsOf('nam').toSorted().reverse())
    expect(textsOf('tinh-trang')[0]).toBe('Còn hiệu lực')
  })
})

test('what has no year and no topic stands in lists of its own, at the end', async () => {
  const bulletin = await shippedBulletin()
  const [first, ...others] = bulletin.documents
  if (first === undefined) throw new Error('No document')
  const { issuedOn: _, ...document } = first.document
  const bare = { ...first, document: { ...document, topics: ['khong-co-chu-de-nay'] } }
  const facets = registerFacets(editionOf({ ...bulletin, documents: [...others, bare] }))
  const lastOf = (slug: string) => facets.find(facet => facet.slug === slug)?.lists.at(-1)
  expect(lastOf('nam')).toEqual({ text: 'Chưa rõ năm', address: '/van-ban/nam/chua-ro/', documents: [bare] })
  expect(lastOf('linh-vuc')).toEqual({
    text: 'Chưa xếp lĩnh vực',
    address: '/van-ban/linh-vuc/chua-ro/',
    documents: [bare],
  })
})
