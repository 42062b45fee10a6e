import { describe, expect, it } from 'vitest'
import { createRegistry, findCitations, resolveCitations } from '../../src/legal/index.ts'
import { hostilePatterns } from '../bench/hostile.ts'
import { documents, localIssuers } from './documents.ts'

const registry = createRegistry({ documents, issuers: localIssuers })

const pieces = 16
const wellMeasured = 20_000

/** Microseconds this thread has worked: what else runs on the machine does not count. */
function worked(): number {
  const { user, system } = process.threadCpuUsage()
  return user + system
}

function timeOf(read: () => void): number {
  const start = worked()
  read()
  return worked() - start
}

function readAll(text: string): void {
  resolveCitations(findCitations(text), registry, { date: '2026-11-23', province: 'Lạng Sơn' })
}

describe('a text of nothing but', () => {
  it.each(hostilePatterns)('%j takes as long in one piece as in many', pattern => {
    const piece = pattern.repeat(Math.ceil(25_000 / pattern.length))
    const whole = piece.repeat(pieces)
    let inPieces = 0
    let inOne = 0
    // Some are read so fast that once cannot be measured.
    while (inPieces < wellMeasured) {
      inPieces += timeOf(() => {
        for (let i = 0; i < pieces; i += 1) readAll(piece)
      })
      inOne += timeOf(() => readAll(whole))
    }
    // If the time grew with the square of the length, the whole would take 16 times as long as its pieces.
    expect(inOne / inPieces).toBeLessThan(8)
  })
})
