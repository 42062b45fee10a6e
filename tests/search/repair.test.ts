import { describe, expect, it } from 'vitest'
import { planQuery } from '../../src/browser/query.ts'
import { repairsOf } from '../../src/browser/repair.ts'
import { openVocabulary, packVocabulary } from '../../src/browser/vocabulary.ts'

const texts = [
  'cải cách hành chính nhà nước',
  'quyết định ban hành chính sách',
  'quy định chi tiết',
  'kỹ thuật tiêu chuẩn quốc gia',
  'chuyển đổi số',
  'so sánh',
  'nguyễn như thủy',
  'công nghệ thông tin',
  'dân cư',
  'tỉnh lạng sơn',
  'xử lý',
  'năm cách làm',
  'môn học',
]
const pairs = texts.flatMap(text => {
  const words = text.split(' ')
  return words.slice(1).map((word, at): [string, string] => [words[at] ?? '', word])
})
const vocabulary = openVocabulary(packVocabulary([...new Set(pairs.flat())], pairs))
const repairs = async (query: string) =>
  repairsOf(await planQuery(query), vocabulary).map(({ terms }) => terms.join(' '))

describe('a question that no page answers', () => {
  it.each([
    // An input method that was off.
    ['cari cachs hanhf chinhs', 'cải cách hành chính'],
    ['chuyeenr ddooir soos', 'chuyển đổi số'],
    ['chuye63n d9o63i so61', 'chuyển đổi số'],
    ['cachs lamf nawm 2018', 'cách làm năm 2018'],
    ['coongj ngheej', 'cộng nghệ'],
    // Slips of the fingers.
    ['cai cahc hanh chinh', 'cai cach hanh chinh'],
    ['cai cch hanh chinh', 'cai cach hanh chinh'],
    ['cai caach hanh chinh', 'cai cach hanh chinh'],
    ['cải cáhc hành chính', 'cải cách hành chính'],
    ['cải cahc hành chính', 'cải cách hành chính'],
    ['quyt dinh', 'quyet dinh'],
    ['nguyn nhu thuy', 'nguyen nhu thuy'],
    ['caicach hanh chinh', 'cai cach hanh chinh'],
    ['cai cahc hnah chinh', 'cai cach hanh chinh'],
    // What sounds alike.
    ['sử lý', 'xử lý'],
    ['truyển đổi số', 'chuyển đổi số'],
    ['cãi cách', 'cải cách'],
    // The tone on the other vowel.
    ['chuyển đôỉ số', 'chuyển đổi số'],
    ['kĩ thuật', 'kỹ thuật'],
    ['qui định', 'quy định'],
    ['nạng sơn', 'lạng sơn'],
    // A known word in place of another.
    ['chính sánh', 'chính sách'],
  ])('“%s” may have meant “%s”', async (query, meant) => {
    expect((await repairs(query))[0]).toBe(meant)
  })

  it.each([
    // Right, as far as anybody can know.
    'cải cách hành chính',
    'so sánh',
    // Other words, other people, other places.
    'blockchain',
    'hạt nhãn',
    'Bắc Kạn',
    'lạng giang',
    'nguyễn như thúy',
    'cahc',
    'xyzzy',
    // Words of another language, and names of things.
    'windows',
    'website',
    'moon',
    'list',
    'iso 9001',
    'k3',
    'co2',
    '30c',
    '61/2018/NĐ-CP',
    // In quotes: meant as it stands.
    '"cai cahc" hanh chinh',
    '"cari cachs"',
    // Still being typed.
    'cai cach hanh ch',
    '',
  ])('“%s” is left as it is', async query => {
    expect(await repairs(query)).toEqual([])
  })

  it('is read quickly, however long it is', async () => {
    expect(await repairs('cahc '.repeat(300))).toEqual([])
    expect((await repairs('cai cahc '.repeat(12)))[0]).toContain('cai cach')
    expect(await repairs('cai cahc '.repeat(1000))).toEqual([])
    expect(await repairs('x'.repeat(20_000))).toEqual([])
  })
})
