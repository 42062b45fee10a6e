import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRegistry, findCitations, moveCitation, resolveCitations } from '../../src/legal/index.ts'
import { documents, localIssuers } from './documents.ts'

const registry = createRegistry({ documents, issuers: localIssuers })

// Pieces that make a text look like law, so that random texts come near what the readers look for.
const pieces = [
  'Nghị định',
  'số',
  '61',
  '/',
  '2018',
  'NĐ',
  '-',
  'CP',
  ' ',
  '\n',
  '\n\n',
  'Luật',
  'Đất đai',
  'khoản',
  'Điều',
  '2',
  'a',
  ',',
  'và',
  'ngày',
  '23/4/2018',
  'của',
  'Chính phủ',
  '(',
  ')',
  'sau đây gọi là',
  'QĐ',
  'UBND',
  'tỉnh',
  'Lạng Sơn',
  ':',
  '.',
  'BLHS',
  'Hiến pháp',
  'năm',
  '66.22',
  '\u00ad',
  '\u0301',
  'Ð',
  'С',
  '–',
  '&',
  'Bộ',
  'Tài chính',
  'đến',
  'từ',
  'Phụ lục',
  'I',
  'nđ',
  'ngày24',
  '//',
  'TT-BTCngày',
  'QH13',
  '57-NQ/TW',
]
const lawLike = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map(parts => parts.join(''))

describe('whatever the text', () => {
  it('citations lie in it, in order, and do not overlap', async () => {
    await fc.assert(
      fc.property(fc.oneof(lawLike, fc.string({ unit: 'binary' }), fc.string()), text => {
        let end = 0
        for (const citation of findCitations(text)) {
          expect(citation.start).toBeGreaterThanOrEqual(end)
          expect(citation.end).toBeGreaterThan(citation.start)
          expect(citation.end).toBeLessThanOrEqual(text.length)
          expect(citation.text).toBe(text.slice(citation.start, citation.end))
          end = citation.end
        }
      }),
      { numRuns: 3000 },
    )
  })

  it('an empty line parts what stands before it from what stands after it', async () => {
    await fc.assert(
      fc.property(lawLike, lawLike, (before, after) => {
        const start = before.length + 2
        const found = findCitations(`${before}\n\n${after}`)
        expect(found.filter(citation => citation.start < start)).toEqual(findCitations(before))
        const moved = findCitations(after).map(citation =>
          moveCitation(citation, part => ({ ...part, start: part.start + start, end: part.end + start })),
        )
        expect(found.filter(citation => citation.start >= start)).toEqual(moved)
      }),
      { numRuns: 1000 },
    )
  })

  it('resolving answers for each', async () => {
    await fc.assert(
      fc.property(lawLike, text => {
        const citations = findCitations(text)
        const resolved = resolveCitations(citations, registry, { date: '2020-04-20', province: 'Lạng Sơn' })
        expect(resolved.map(({ citation }) => citation)).toEqual(citations)
      }),
      { numRuns: 1000 },
    )
  })
})
