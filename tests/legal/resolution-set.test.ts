// Which document is meant: the sentences of tests/fixtures/resolution, file by file.
import { describe, expect, it } from 'vitest'
import { findCitations, formatReason, resolveCitations } from '../../src/legal/index.ts'
import { answerTo, readRegister, resolutionLines } from './resolution-lines.ts'

const registry = readRegister()
const lines = resolutionLines()
const families = [...new Set(lines.map(({ family }) => family))]

describe.each(families)('%s', family => {
  const ofFamily = lines.filter(line => line.family === family)

  it.each(ofFamily)('$written', ({ text, context, marks }) => {
    const resolved = resolveCitations(findCitations(text), registry, context)
    const read = resolved.map(({ citation: { start, end }, resolution }, index) => ({
      start,
      end,
      expected: answerTo(marks[index]?.expected ?? '', resolution),
    }))
    expect(read).toEqual(marks)
    for (const { resolution } of resolved) {
      expect(resolution.reasons.length).toBeGreaterThan(0)
      for (const reason of resolution.reasons) expect(formatReason(reason)).toMatch(/./)
    }
  })

  it('has sentences enough, none twice', () => {
    expect(ofFamily.length).toBeGreaterThanOrEqual(30)
    expect(new Set(ofFamily.map(({ written }) => written)).size).toBe(ofFamily.length)
  })
})

describe('the register of the sentences', () => {
  it('holds every document a sentence expects', () => {
    const expected = lines.flatMap(({ marks }) => marks.flatMap(mark => slugsOf(mark.expected)))
    expect(expected.filter(slug => registry.document(slug) === undefined)).toEqual([])
  })

  it('names issuers and other documents it knows', () => {
    for (const { issuers, relations } of registry.documents) {
      expect(issuers.filter(key => registry.issuer(key) === undefined)).toEqual([])
      expect(relations.filter(({ document }) => registry.find(document) === undefined)).toEqual([])
    }
  })
})

/** 'a ! ngày', '? a b', '- a' */
function slugsOf(expected: string): string[] {
  return (expected.split(' ! ')[0] ?? '').split(' ').filter(word => word !== '?' && word !== '-')
}
