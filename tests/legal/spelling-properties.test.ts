// Citations are built from parts and written in random spellings; the parts must come back, and nothing else.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Citation, findCitations, moveCitation } from '../../src/legal/index.ts'
import { readingOf } from '../../src/legal/reading.ts'
import { type Spelt, spelt } from './spelling-variants.ts'
import {
  expectedLines,
  foundLines,
  issuerKey,
  neutralSentences,
  textOf,
  withoutSpans,
  writtenText,
} from './written-citations.ts'

const written = spelt(writtenText, 4)

function lines({ casing }: Spelt, text: string): string[] {
  return foundLines(findCitations(text), casing)
}

/** The same citations in a text with so much before it. */
function moved(citations: readonly Citation[], by: number): Citation[] {
  return citations.map(citation =>
    moveCitation(citation, ({ start, end, text }) => ({ start: start + by, end: end + by, text })),
  )
}

describe('citations built from parts', () => {
  it('are found with these parts in whatever spelling, and nothing else is', async () => {
    await fc.assert(
      fc.property(written, text => {
        expect(lines(text, textOf(text.pieces))).toEqual(expectedLines(text, text.casing))
      }),
      { numRuns: 1200 },
    )
  })

  it('share the issuer that a list names once', async () => {
    await fc.assert(
      fc.property(written, ({ pieces, expected }) => {
        const found = findCitations(textOf(pieces))
        expected.forEach(({ sharedIssuer }, index) => {
          if (sharedIssuer !== undefined)
            expect(issuerKey(found[index]?.sharedIssuer?.text ?? '')).toBe(sharedIssuer)
        })
      }),
      { numRuns: 600 },
    )
  })

  it('show the words of the text as it was given', async () => {
    await fc.assert(
      fc.property(written, ({ pieces }) => {
        const text = textOf(pieces)
        for (const { start, end, text: words, date } of findCitations(text)) {
          expect(words).toBe(text.slice(start, end))
          expect(date?.text).toBe(date && text.slice(date.start, date.end))
        }
      }),
      { numRuns: 250 },
    )
  })

  it('have the same parts in composed and in decomposed text', async () => {
    await fc.assert(
      fc.property(written, text => {
        const given = textOf(text.pieces)
        const composed = lines(text, given.normalize('NFC'))
        const decomposed = lines(text, given.normalize('NFD'))
        expect(withoutSpans(decomposed)).toEqual(withoutSpans(composed))
      }),
      { numRuns: 250 },
    )
  })

  it('have the same parts in a text that was cleaned before', async () => {
    await fc.assert(
      fc.property(written, text => {
        const given = textOf(text.pieces)
        const cleaned = readingOf(given)?.text ?? given
        expect(readingOf(cleaned)).toBeUndefined()
        expect(withoutSpans(lines(text, cleaned))).toEqual(withoutSpans(lines(text, given)))
      }),
      { numRuns: 250 },
    )
  })

  it('are those of both texts where two texts stand one after the other', async () => {
    await fc.assert(
      fc.property(written, written, (one, other) => {
        const before = `${textOf(one.pieces)}\n\n`
        const after = textOf(other.pieces)
        expect(findCitations(before + after)).toEqual([
          ...findCitations(before),
          ...moved(findCitations(after), before.length),
        ])
      }),
      { numRuns: 250 },
    )
  })

  it('only move when paragraphs that cite nothing are put round them', async () => {
    const neutral = fc.constantFrom(...neutralSentences)
    await fc.assert(
      fc.property(neutral, written, neutral, (opening, { pieces }, end) => {
        const text = textOf(pieces)
        const before = `${opening}\n\n`
        const found = findCitations(`${before}${text}\n\n${end}`)
        expect(found).toEqual(moved(findCitations(text), before.length))
      }),
      { numRuns: 250 },
    )
  })
})
