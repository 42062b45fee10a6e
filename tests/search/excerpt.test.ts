import { describe, expect, it } from 'vitest'
import { excerptOf, holdsTerms, markedText, marksIn, type Piece } from '../../src/browser/excerpt.ts'

const written = (pieces: readonly Piece[]) =>
  pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('')
const marks = (text: string, ...terms: string[]) => written(markedText(text, terms, false))

describe('marks', () => {
  it.each([
    // Whole words, with their own letters, whatever was typed.
    ['Công tác cải cách', ['cai', 'cach'], 'Công tác [cải cách]'],
    ['Đẩy mạnh việc này', ['day'], '[Đẩy] mạnh việc này'],
    ['cải cách và cảnh cáo', ['cach'], 'cải [cách] và cảnh cáo'],
    // Not another word with the same letters; what has more marks than were typed may be meant.
    ['tư tự tụ', ['tư'], '[tư tự] tụ'],
    // The phrase alone where there is one.
    ['hành động chính là cải cách hành chính', ['hành', 'chính'], 'hành động chính là cải cách [hành chính]'],
    ['theo 61/2018/NĐ-CP, và 161/2018/NĐ-CP', ['61/2018/nd-cp'], 'theo [61/2018/NĐ-CP], và 161/2018/NĐ-CP'],
    ['Sở KH&CN tỉnh', ['khcn'], 'Sở [KH&CN] tỉnh'],
    ['a <b>đậm</b>', ['dam'], 'a <b>[đậm]</b>'],
    ['không có gì', ['xyz'], 'không có gì'],
    ['giá (20.000 đ)', ['(20'], 'giá ([20].000 đ)'],
  ])('in %s for %j', (text, terms, expected) => {
    // '(20' is no term that a plan would make, and must not break the pattern.
    expect(marks(text, ...terms.map(term => term.replace('(', '')))).toBe(expected)
  })

  it('take in the rest of an unfinished word', () => {
    expect(written(markedText('hành chính', ['hanh', 'chi'], true))).toBe('[hành chính]')
    expect(written(markedText('chính sách', ['chí'], true))).toBe('[chính] sách')
  })
})

describe('marks of a text as it is shown', () => {
  it('are found whichever vowel its author puts the tone on', () => {
    expect(marksIn('Vì hoà bình, vì hoa', ['hòa'], false)).toEqual([{ start: 3, end: 6, term: 0 }])
  })

  it('say whether all words are there, and whether together', () => {
    expect(holdsTerms('Một cửa liên thông', ['mot', 'cua'], false)).toBe('together')
    expect(holdsTerms('Cửa chỉ một', ['mot', 'cua'], false)).toBe('all')
    expect(holdsTerms('Một của', ['một', 'cửa'], false)).toBeUndefined()
  })
})

describe('an excerpt', () => {
  const filler = 'lời dẫn dài dòng '.repeat(40)

  it('shows the place with most of the words', () => {
    const text = `${filler}cách một. ${filler}cải tiến và cách làm. ${filler}`
    const excerpt = written(excerptOf(text, ['cai', 'cach'], false))
    expect(excerpt).toContain('[cải] tiến và [cách] làm')
    expect(excerpt.length).toBeLessThan(270)
    expect(excerpt).toMatch(/^… .* …$/)
  })

  it('begins with the text where nothing is marked', () => {
    expect(written(excerptOf('Ngắn thôi.', ['xyz'], false))).toBe('Ngắn thôi.')
  })

  it('cuts between words', () => {
    const [first] = excerptOf(`${filler}đích ${filler}`, ['dich'], false)
    expect(first?.text).toBe('… ')
    expect(written(excerptOf(`${filler}đích ${filler}`, ['dich'], false))).toMatch(/^… (?:lời|dẫn|dài|dòng) /)
  })

  it('of a long text is found quickly', () => {
    expect(excerptOf('cải cách hành chính '.repeat(20_000), ['cai', 'hanh'], true)).not.toEqual([])
  })
})
