import { expect, it } from 'vitest'
import { type Citation, findCitations, moveCitation } from '../../src/legal/index.ts'

/** Every stretch of a citation with its words, by the name of its part. */
function stretches(citation: Citation): Record<string, [start: number, end: number, text?: string]> {
  const { date, issuer, sharedIssuer, subject, nearby = [], opening, declaredAs, pinpointSpan } = citation
  const parts = { citation, date, issuer, sharedIssuer, subject, opening, declaredAs, pinpointSpan }
  const entries = [...Object.entries(parts), ...nearby.map((part, i) => [`nearby ${i}`, part] as const)]
  return Object.fromEntries(
    entries.flatMap(([name, part]) => {
      if (!part) return []
      return [[name, 'text' in part ? [part.start, part.end, part.text] : [part.start, part.end]]]
    }),
  )
}

it.each([
  ['its date, issuer and place', 'khoản 2 Điều 5 Nghị định 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ'],
  ['the issuer of its list', 'các Quyết định 12/QĐ-UBND, 13/QĐ-UBND của UBND tỉnh Cao Bằng'],
  ['who issued it by its sentence', 'UBND tỉnh Cao Bằng ban hành Kế hoạch số 68/KH-UBND'],
  ['other bodies near it', 'UBND tỉnh Lạng Sơn và UBND tỉnh Cao Bằng bàn về Kế hoạch số 68/KH-UBND'],
  ['the day that opens its sentence', 'Ngày 13/6/2013, Chính phủ ban hành Nghị quyết 76/NQ-CP'],
  ['its declared name', 'Nghị định 61/2018/NĐ-CP (sau đây gọi là Nghị định 61)'],
])('a citation is moved with %s', (_, text) => {
  for (const citation of findCitations(text)) {
    const moved = moveCitation(citation, part => ({
      start: part.start + 100,
      end: part.end + 100,
      text: part.text.toUpperCase(),
    }))
    const expected = Object.entries(stretches(citation)).map(([name, [start, end, words]]) => [
      name,
      words === undefined ? [start + 100, end + 100] : [start + 100, end + 100, words.toUpperCase()],
    ])
    expect(stretches(moved)).toEqual(Object.fromEntries(expected))
    expect(Object.keys(moved).toSorted()).toEqual(Object.keys(citation).toSorted())
  }
})

it('the texts above have every part there is', () => {
  const parts = new Set(
    [
      'khoản 2 Điều 5 Nghị định 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ (sau đây gọi là Nghị định 61)',
      'các Quyết định 12/QĐ-UBND, 13/QĐ-UBND của UBND tỉnh Cao Bằng',
      'UBND tỉnh Cao Bằng ban hành Kế hoạch số 68/KH-UBND',
      'UBND tỉnh Lạng Sơn và UBND tỉnh Cao Bằng bàn về Kế hoạch số 68/KH-UBND',
      'Ngày 13/6/2013, Chính phủ ban hành Nghị quyết 76/NQ-CP',
    ].flatMap(text => findCitations(text).flatMap(citation => Object.keys(stretches(citation)))),
  )
  for (const part of [
    'date',
    'issuer',
    'sharedIssuer',
    'subject',
    'opening',
    'declaredAs',
    'pinpointSpan',
    'nearby 0',
  ])
    expect(parts).toContain(part)
})
