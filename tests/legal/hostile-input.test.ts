import { describe, expect, it } from 'vitest'
import { createRegistry, findCitations, resolveCitations } from '../../src/legal/index.ts'
import { documents, localIssuers } from './documents.ts'

const registry = createRegistry({ documents, issuers: localIssuers })

const patterns = [
  'số ',
  'Điều ',
  'Điều 1 ',
  'khoản 1, ',
  '1/',
  '1/2018/',
  '/NĐ-',
  '-',
  '1',
  '1.',
  '1 ',
  '1\n',
  ' ',
  '\n',
  'Luật ',
  'Luật An ',
  'Luật sửa đổi ',
  'Nghị định ',
  'Nghị định 1 ',
  '12/QĐ-UBND ',
  '12/QĐ-UBND của UBND ',
  'Kế hoạch của A 12/KH-UBND, ',
  '1/A1',
  '1/AAAA-',
  '1-A-',
  'của Bộ trưởng ',
  'Bộ Tài chính, ',
  '(sau đây gọi là ',
  '61/2018/NĐ-CP (sau đây gọi là ',
  'Hiến pháp ',
  'Pháp lệnh ',
  'BLHS',
  'ngày 1/1/',
  'ế'.normalize('NFD'),
  '\u00ad',
  'А',
  'Phụ lục 1A, ',
  'Điều 5 và ',
  'UBND tỉnh Lạng Sơn ',
  'A',
  'Á',
  '&',
  '1/TT-BTCngày',
  'Quyết định của ',
]

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
  it.each(patterns)('%j takes as long in one piece as in many', pattern => {
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
