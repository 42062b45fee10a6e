import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { canonicalText } from '../../src/browser/search-text.ts'
import { decodedTyping } from '../../src/browser/typing.ts'
import { foldText } from '../../src/legal/index.ts'
import { searchCopies } from '../../src/site/search/search-copies.ts'
import { vocabularyOf } from '../../src/site/search/vocabulary.ts'
import { shippedBulletin } from './small-bulletin.ts'
import { keysOf } from './typists.ts'

describe('raw keys', () => {
  it.each([
    // Telex: keys at once, at the end, one w for both horns, w alone for ư, dd before or after.
    ['cari', 'cải'],
    ['cair', 'cải'],
    ['CACHS', 'cách'],
    ['chuyeenr', 'chuyển'],
    ['chuyeern', 'chuyển'],
    ['chuyener', 'chuyển'],
    ['ddooir', 'đổi'],
    ['doidor', 'đổi'],
    ['luwowngf', 'lường'],
    ['luowngf', 'lường'],
    ['luongwf', 'lường'],
    ['nhw', 'như'],
    ['trwowcs', 'trước'],
    ['hoawcj', 'hoặc'],
    ['chuwa', 'chưa'],
    ['chuaw', 'chưa'],
    ['thuowr', 'thuở'],
    // gi and qu before a vowel, and without one.
    ['gias', 'giá'],
    ['gif', 'gì'],
    ['gieengs', 'giếng'],
    ['quyeets', 'quyết'],
    ['quys', 'quý'],
    // One placement of the tone.
    ['hoaf', 'hòa'],
    ['hoanf', 'hoàn'],
    ['thuyr', 'thủy'],
    ['khuyru', 'khuỷu'],
    ['ngoaif', 'ngoài'],
    // VNI.
    ['ca3i', 'cải'],
    ['cai3', 'cải'],
    ['chuye63n', 'chuyển'],
    ['chuyen63', 'chuyển'],
    ['d9o63i', 'đổi'],
    ['doi963', 'đổi'],
    ['d9u7o72ng', 'đường'],
    ['duong972', 'đường'],
    ['na8m', 'năm'],
  ])('%s is %s', (keys, syllable) => {
    expect(decodedTyping(keys)?.syllable).toBe(syllable)
  })

  it.each([
    'windows',
    'website',
    'data',
    'mark',
    'port',
    'iso',
    'tuyen',
    'nghiem',
    '2018',
    '30c',
    'k3',
    'qd749',
    'h5n1',
    'b2b',
    'cải',
    'ass',
    'caai',
    'thur8',
    'xyzzy',
    'pdf',
    'a',
    '',
  ])('%s is none of them', keys => {
    expect(decodedTyping(keys)).toBeUndefined()
  })

  it.each([
    ['list', false],
    ['moon', false],
    ['now', false],
    ['co2', false],
    ['cachs', false],
    ['soos', true],
    ['dduowcj', true],
    ['tuwf', true],
    ['ca1ch', true],
  ])('%s can be nothing else: %s', (keys, isSure) => {
    expect(decodedTyping(keys)?.isSure).toBe(isSure)
  })
})

describe('every syllable of the bulletin', () => {
  const vowel = /[aăâeêioôơuưy]/
  let syllables: readonly string[]
  beforeAll(async () => {
    syllables = vocabularyOf(searchCopies(await shippedBulletin()))
      .words.split(' ')
      .filter(word => word !== foldText(word) && vowel.test(foldText(word)))
  })

  it('comes back from Telex and VNI, in whatever order its keys are hit', () => {
    expect(syllables.length).toBeGreaterThan(400)
    for (const word of syllables) {
      for (const method of [0, 1] as const) {
        for (const marksLate of [false, true]) {
          for (const toneAtOnce of [false, true]) {
            const keys = keysOf(word, method, marksLate, toneAtOnce)
            expect(decodedTyping(keys)?.syllable, keys).toBe(canonicalText(word))
          }
        }
      }
    }
  })

  it('is left alone without its marks, and with them', () => {
    for (const word of syllables) {
      expect(decodedTyping(foldText(word)), word).toBeUndefined()
      expect(decodedTyping(word), word).toBeUndefined()
    }
  })
})

it('never breaks on what somebody types', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 20 }), text => {
      const syllable = decodedTyping(text)?.syllable ?? 'a'
      expect(syllable).toBe(canonicalText(syllable))
      expect(syllable).not.toBe('')
    }),
  )
})
