import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  canonicalText,
  daysIn,
  engineText,
  foldUnits,
  mayMean,
  openEngineText,
  shownText,
  wordsOf,
} from '../../src/browser/search-text.ts'

describe('canonical text', () => {
  it.each([
    // The tone stands on the first letter of oa, oe, uy at the end of a syllable …
    ['hoà', 'hòa'],
    ['hòa', 'hòa'],
    ['Hoà bình', 'Hòa bình'],
    ['HOÀ BÌNH', 'HÒA BÌNH'],
    ['thuý', 'thúy'],
    ['Thuỷ', 'Thủy'],
    ['khoẻ', 'khỏe'],
    ['Uỷ ban', 'Ủy ban'],
    ['UỶ BAN', 'ỦY BAN'],
    ['luỹ', 'lũy'],
    ['hoạ sĩ', 'họa sĩ'],
    // … and stays where the syllable goes on
    ['hoàn toàn', 'hoàn toàn'],
    ['khuỷu', 'khuỷu'],
    ['ngoài', 'ngoài'],
    ['thuyền', 'thuyền'],
    ['hoặc', 'hoặc'],
    // … and after q, where u is no vowel.
    ['quý', 'quý'],
    ['qúy', 'quý'],
    ['Qúy', 'Quý'],
    ['quỷ', 'quỷ'],
    ['qủa', 'quả'],
    ['quá', 'quá'],
    // Letters typed for ours, and letters nobody sees.
    ['NÐ-CP', 'NĐ-CP'],
    ['Ð\u0169ng', 'Đ\u0169ng'],
    ['Nghị\u00a0định', 'Nghị định'],
    ['hành\u200bchính', 'hànhchính'],
    ['co\u00adng', 'cong'],
    ['ḑ', 'd'],
    ['a‿b', 'ab'],
  ])('of %s is %s', (text, canonical) => {
    expect(canonicalText(text)).toBe(canonical)
  })

  const letters = [...'aăâbcdđeêghiklmnoôơpqrstuưvxy'].flatMap(letter => [letter, letter.toUpperCase()])
  const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323']
  const letter = fc
    .tuple(fc.constantFrom(...letters), fc.constantFrom(...tones))
    .map(([base, tone]) => (base + (/[aăâeêioôơuưy]/i.test(base) ? tone : '')).normalize('NFC'))
  const words = fc
    .array(fc.oneof(letter, fc.constantFrom(' ', ' ', '/', '-', ',', '. ', '&', '1', '30c', '(', ')', '"')))
    .map(parts => parts.join(''))

  const holds = (check: (text: string) => void) => fc.assert(fc.property(words, text => void check(text)))

  it('is the same for composed and decomposed letters', () => {
    holds(text => expect(canonicalText(text.normalize('NFD'))).toBe(canonicalText(text)))
  })

  it('of canonical text is that text', () => {
    holds(text => expect(canonicalText(canonicalText(text))).toBe(canonicalText(text)))
  })

  it('comes back from the engine unchanged', () => {
    holds(text => expect(shownText(engineText(text))).toBe(canonicalText(text)))
  })

  it('is folded unit by unit', () => {
    holds(text => expect(foldUnits(canonicalText(text))).toHaveLength(canonicalText(text).length))
  })
})

describe('the text of the engine', () => {
  it.each([
    ['Quyết định 225/QĐ-TTg', 'Quyết‿ ḑịnh‿ 225‿ ‿/QḐ‿-TTg‿'],
    ['8/11/2011', '8‿ ‿/11‿/2011‿'],
    ['Sở KH&CN (CCHC)', 'Sở‿ KH&CN‿ (CCHC‿)'],
    // The engine cuts words at punctuation of ASCII only.
    ['2016–2020', '2016‿-2020‿'],
    ['một…hai', 'một‿… hai‿'],
    ['giai đoạn 2016 – 2020', 'giai‿ ḑoạn‿ 2016‿ – 2020‿'],
    ['“đẹp”', '“ḑẹp‿”'],
  ])('of %s is %s', (text, expected) => {
    expect(engineText(text)).toBe(expected)
  })

  it('leaves the end of an unfinished word open', () => {
    expect(openEngineText('hành ch')).toBe('hành‿ ch')
  })

  it('holds no carrier that the engine would not fold to d', () => {
    expect(engineText('đĐ').normalize('NFD').replace(/\p{M}/gu, '')).toBe('dD‿')
  })
})

it('finds words', () => {
  expect(wordsOf('theo “Nghị định” 30c/NQ-CP của Sở KH&CN')).toEqual([
    'theo',
    'Nghị',
    'định',
    '30c',
    'NQ',
    'CP',
    'của',
    'Sở',
    'KH&CN',
  ])
})

describe('a word typed', () => {
  it.each([
    ['chinh', 'chính', true],
    ['Chính', 'chính', true],
    ['chính', 'chính', true],
    ['chỉnh', 'chính', false],
    ['chính', 'chinh', false],
    ['dinh', 'định', true],
    ['đinh', 'định', true],
    ['định', 'dính', false],
    ['đ', 'd', false],
    ['khcn', 'KH&CN', true],
    ['kh&cn', 'KHCN', true],
    ['chin', 'chính', false],
  ])('%s may mean %s: %s', (typed, written, may) => {
    expect(mayMean(typed, written)).toBe(may)
  })
})

describe('days', () => {
  it.each([
    ['ngày 8/11/2011', ['08/11/2011']],
    ['08-11-2011', ['08/11/2011']],
    ['8.11.2011', ['08/11/2011']],
    ['ngày 8 tháng 11 năm 2011', ['08/11/2011']],
    ['ngay 8 thang 11 nam 2011', ['08/11/2011']],
    ['từ 20/4/2020 đến 01/5/2020', ['20/04/2020', '01/05/2020']],
    // Numbers of documents, and days nobody can name.
    ['61/2018/NĐ-CP', []],
    ['01/2012/TT-BNV', []],
    ['24/2018', []],
    ['8/11', []],
  ])('in %s are %j', (text, days) => {
    expect(daysIn(text).map(day => day.text)).toEqual(days)
  })
})
