// Citations are built from parts and written in random spellings; the parts must come back, and nothing else.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findCitations } from '../../src/legal/index.ts'
import { spelt } from './spelling-variants.ts'
import { expectedLines, foundLines, textOf, writtenText } from './written-citations.ts'

describe('citations built from parts', () => {
  it('are found with these parts in whatever spelling, and nothing else is', async () => {
    await fc.assert(
      fc.property(spelt(writtenText), text => {
        const found = findCitations(textOf(text.pieces))
        expect(foundLines(found, text.casing)).toEqual(expectedLines(text, text.casing))
      }),
      { numRuns: Number(process.env.RUNS ?? 2000) },
    )
  })
})
