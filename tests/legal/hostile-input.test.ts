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

/** Milliseconds of the quickest of a few runs: other work on the machine only ever makes a run slower. */
function quickest(text: string): number {
  let best = Number.POSITIVE_INFINITY
  for (let run = 0; run < 3; run += 1) {
    const start = performance.now()
    resolveCitations(findCitations(text), registry, { date: '2026-11-23', province: 'Lạng Sơn' })
    best = Math.min(best, performance.now() - start)
  }
  return best
}

describe('a text of nothing but', () => {
  it.each(patterns)('%j takes time in proportion to its length', pattern => {
    const small = quickest(pattern.repeat(Math.ceil(50_000 / pattern.length)))
    const large = quickest(pattern.repeat(Math.ceil(400_000 / pattern.length)))
    // Eight times the text in eight times the time; in sixty-four times it would be quadratic.
    expect(large).toBeLessThan(30 * small + 1000)
  })
})
