// Places in a document: written in random ways they are read back, and what is made of them agrees with itself.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  enclosingAnchors,
  findCitations,
  formatPinpoint,
  type Pinpoint,
  pinpointAnchor,
  pinpointLabel,
} from '../../src/legal/index.ts'
import { placesOf, simplePinpoint, writtenPlace } from './written-places.ts'

const documents = fc.constantFrom('Luật Lưu trữ', 'Nghị định số 61/2018/NĐ-CP', 'Nghị quyết 57-NQ/TW')
/** Điều are numbered through a document, so the chapter is no part of their address. */
function addressed(pinpoint: Pinpoint): Pinpoint {
  const { muc: _muc, chuong: _chuong, ...rest } = pinpoint
  return pinpoint.dieu ? rest : pinpoint
}

const joints = fc.constantFrom(' ', ' của ', ', ', ' tại ', '\n', '\u00a0')

describe('places', () => {
  it('are read back however they are written', async () => {
    await fc.assert(
      fc.property(writtenPlace, joints, documents, ({ text, pinpoints }, joint, document) => {
        const [citation] = findCitations(`Theo ${text}${joint}${document}.`)
        expect(placesOf(citation?.pinpoints ?? [])).toEqual(placesOf(pinpoints))
      }),
      { numRuns: 2000 },
    )
  })

  it('span the words that name them', async () => {
    await fc.assert(
      fc.property(writtenPlace, joints, documents, ({ text }, joint, document) => {
        const written = `Theo ${text}${joint}${document}.`
        const [citation] = findCitations(written)
        const { start, end } = citation?.pinpointSpan ?? { start: 0, end: 0 }
        // 'các' and 'từ' before the first unit say nothing of the place.
        expect(written.slice(start, end)).toBe(text.replace(/^(?:các|từ) /, ''))
      }),
      { numRuns: 300 },
    )
  })

  it('are read back from their labels', async () => {
    await fc.assert(
      fc.property(simplePinpoint, documents, (pinpoint, document) => {
        const [citation] = findCitations(`Theo ${pinpointLabel(pinpoint)} ${document}.`)
        expect(formatPinpoint(citation?.pinpoints ?? [])).toBe(formatPinpoint([pinpoint]))
      }),
      { numRuns: 500 },
    )
  })

  it('have an address that begins with those of the places they lie in', async () => {
    await fc.assert(
      fc.property(simplePinpoint, pinpoint => {
        const anchors = enclosingAnchors(pinpoint)
        expect(anchors[0]).toBe(pinpointAnchor(pinpoint))
        anchors.slice(1).forEach((anchor, index) => {
          expect(anchors[index]).toMatch(new RegExp(`^${anchor}-`))
        })
      }),
      { numRuns: 300 },
    )
  })

  it('have two addresses where they are two', async () => {
    await fc.assert(
      fc.property(simplePinpoint, simplePinpoint, (one, other) => {
        const same = formatPinpoint([addressed(one)]) === formatPinpoint([addressed(other)])
        expect(pinpointAnchor(one) === pinpointAnchor(other)).toBe(same)
      }),
      { numRuns: 500 },
    )
  })
})
