import { describe, expect, it } from 'vitest'
import { sentenceAround } from '../../src/bulletin/index.ts'

const citation = 'Nghị định 61/2018/NĐ-CP'
const around = (text: string, cited = citation) => {
  const start = text.indexOf(cited)
  return sentenceAround(text, { start, end: start + cited.length })
}

describe('the sentence around a citation', () => {
  it.each([
    [`Một. Theo ${citation}, hai. Ba.`, `Theo ${citation}, hai.`],
    // No sentence ends inside a number, a date, an address.
    [
      'Một. Nghị quyết 66.22/2026/NQ-CP, khoản 1.2, ngày 01.7.2018 theo Nghị định 61/2018/NĐ-CP. Hai.',
      'Nghị quyết 66.22/2026/NQ-CP, khoản 1.2, ngày 01.7.2018 theo Nghị định 61/2018/NĐ-CP.',
    ],
    // Nor behind abbreviations and initials.
    [
      `UBND TP. Lạng Sơn, TS. Nguyễn V. A. ký ${citation} v.v. Hai.`,
      `UBND TP. Lạng Sơn, TS. Nguyễn V. A. ký ${citation} v.v. Hai.`,
    ],
    ['(TP. Hà Nội) có Nghị định 61/2018/NĐ-CP! Hai.', '(TP. Hà Nội) có Nghị định 61/2018/NĐ-CP!'],
    // Nor behind a number that starts a line.
    [`1. ${citation}. Hai.`, `1. ${citation}.`],
    // Dots that go on, dots that do not.
    [`Giải quyết TTHC… theo ${citation}… Hai.`, `Giải quyết TTHC… theo ${citation}…`],
    // Quotation marks and brackets close with their sentence.
    [`Ông nói: “Theo ${citation}.” Hai.`, `Ông nói: “Theo ${citation}.”`],
    // Soft line breaks and pictures are no part of a sentence.
    [`\ufffcTheo\n${citation}\nthì rõ.`, `Theo ${citation} thì rõ.`],
    [citation, citation],
  ])('%j', (text, expected) => {
    const { text: sentence, span } = around(text)
    expect(sentence).toBe(expected)
    expect(sentence.slice(span.start, span.end)).toBe(citation)
  })

  it('is the clause where a list with semicolons is too long', () => {
    const other = `Quyết định 1/QĐ-TTg ${'về một việc rất dài '.repeat(10)}`
    const text = `Căn cứ ${other}; ${citation} ngày 23/4/2018; ${other}.`
    expect(around(text).text).toBe(`… ${citation} ngày 23/4/2018 …`)
  })

  it('is cut between words where it is too long without any', () => {
    const words = 'một hai ba '.repeat(100)
    const { text, span } = around(`${words}${citation} ${words}`)
    expect(text.length).toBeLessThan(320)
    expect(text).toMatch(/^… (?:một|hai|ba) .* (?:một|hai|ba) …$/)
    expect(text.slice(span.start, span.end)).toBe(citation)
  })

  it('is found quickly in a long text', () => {
    const text = `${'a'.repeat(1_000_000)} ${citation} ${'b. '.repeat(300_000)}`
    expect(around(text).text).toContain(citation)
  })
})
