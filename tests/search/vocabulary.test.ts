import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { openVocabulary, packVocabulary } from '../../src/browser/vocabulary.ts'
import { searchCopies } from '../../src/site/search/search-copies.ts'
import type { SearchCopy } from '../../src/site/search/search-copy.ts'
import { vocabularyOf } from '../../src/site/search/vocabulary.ts'
import { shippedBulletin } from './small-bulletin.ts'

const copy = (title: string, ...texts: string[]): SearchCopy => ({
  address: '/x/',
  title,
  line: '',
  facts: {},
  filters: [],
  blocks: texts.map(text => ({ text })),
})

describe('a vocabulary', () => {
  const vocabulary = openVocabulary(
    vocabularyOf([
      copy('Kế hoạch cải cách', 'Việc cải cách hành chính (đẩy mạnh), năm 2018 ở Hoà Bình.'),
      copy('Chính sách', 'Cải chính.'),
    ]),
  )

  it.each([
    ['cải', 'cách', true],
    ['cai', 'cach', true],
    ['cách', 'hành', true],
    ['chính', 'đẩy', false],
    ['cách', 'cải', false],
    ['cãi', 'cách', false],
    ['hòa', 'bình', true],
    // Figures part words.
    ['năm', 'ở', false],
    ['kế', 'nothing', false],
  ])('knows whether “%s %s” stands in it: %s', (left, right, known) => {
    expect(vocabulary.isPair(left, right)).toBe(known)
  })

  it('knows what a word may mean', () => {
    expect(vocabulary.meanings('chinh')).toEqual(['chính'])
    expect(vocabulary.meanings('Hòa')).toEqual(['hòa'])
    expect(vocabulary.meanings('2018')).toEqual([])
    expect(vocabulary.meanings('xyz')).toEqual([])
  })

  it('goes on with a word, the most frequent first', () => {
    expect(vocabulary.completions('c')).toEqual(['chính', 'cải', 'cách'])
    expect(vocabulary.completions('cá')).toEqual(['cách'])
    expect(vocabulary.completions('hoa')).toEqual(['hoạch', 'hòa'])
    expect(vocabulary.completions('hoạ')).toEqual(['hoạch'])
  })

  it('comes back from its packing, with thousands of words', () => {
    const words = Array.from({ length: 4000 }, (_, place) => `w${place.toString(36)}z`)
    const pairs = words.map((word, place): [string, string] => [
      word,
      words[(place * place + 7) % 4000] ?? '',
    ])
    const open = openVocabulary(packVocabulary(words, [...pairs, ['w0z', 'w1z'], ['w0z', 'w30z']]))
    for (const [left, right] of pairs) expect(open.isPair(left, right), `${left} ${right}`).toBe(true)
    expect(open.isPair('w0z', 'w1z')).toBe(true)
    expect(open.isPair('w0z', 'w30z')).toBe(true)
    expect(open.isPair('w0z', 'w2z')).toBe(false)
  })

  it('of nothing knows nothing', () => {
    expect(openVocabulary(vocabularyOf([])).meanings('a')).toEqual([])
  })
})

describe('the vocabulary of the bulletin', () => {
  it('is the same for the same bulletin, and light enough to be loaded for one slip', async () => {
    const data = JSON.stringify(vocabularyOf(searchCopies(await shippedBulletin())))
    expect(JSON.stringify(vocabularyOf(searchCopies(await shippedBulletin())))).toBe(data)
    expect(gzipSync(data).length).toBeLessThan(12_000)
  })

  it('does not grow with the bulletin for ever', () => {
    const word = (place: number) => `w${(place % 9000).toString(36)}`
    const copies = Array.from({ length: 3000 }, (_, page) =>
      copy(
        `${word(page)} ${word(page * 3)} ${word(page * 7)}`,
        Array.from({ length: 60 }, (_, at) => word(page * at * 11)).join(' '),
      ),
    )
    const { words, pairs } = vocabularyOf(copies)
    expect(words.split(' ').length).toBeLessThan(9000)
    expect(pairs.replace(/[^A-Z0-5]/g, '').length).toBeLessThanOrEqual(12_000)
  })
})
