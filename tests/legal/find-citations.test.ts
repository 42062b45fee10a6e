import { describe, expect, it } from 'vitest'
import { findCitations } from '../../src/legal/index.ts'
import { citationLines, expectationOf } from './citation-lines.ts'

const found = citationLines('found')
const notFound = citationLines('not-found')

describe.each([...new Set(found.map(({ family }) => family))])('%s', family => {
  it.each(found.filter(line => line.family === family))('$written', ({ text, marks }) => {
    const citations = findCitations(text)
    const read = citations.map(citation => ({
      start: citation.start,
      end: citation.end,
      expected: expectationOf(citation),
    }))
    expect(read).toEqual(marks)
    for (const citation of citations) expect(citation.text).toBe(text.slice(citation.start, citation.end))
  })
})

describe('no citation in', () => {
  it.each(notFound)('$family: $written', ({ text }) => {
    expect(findCitations(text)).toEqual([])
  })
})

describe('every way of citing', () => {
  it.each([...new Set([...found, ...notFound].map(({ family }) => family))])(
    'has examples enough: %s',
    family => {
      const written = [...found, ...notFound].filter(line => line.family === family).map(line => line.written)
      expect(written.length).toBeGreaterThanOrEqual(20)
      expect(new Set(written).size).toBe(written.length)
    },
  )
})

describe('a citation', () => {
  it('is found in the words of a sentence of any other citation too', () => {
    // Joined by '. ', every line still says what it says alone: nothing leaks from one sentence into the next.
    for (const { text, marks } of found) {
      const before = 'Sở báo cáo theo Thông tư 01/2018/TT-VPCP. '
      const citations = findCitations(before + text).slice(1)
      expect(citations.map(expectationOf)).toEqual(marks.map(mark => mark.expected))
    }
  })

  it('carries the title words that follow it', () => {
    const [citation] = findCitations(
      'Nghị định 30/2020/NĐ-CP của Chính phủ về công tác văn thư; và việc khác',
    )
    expect(citation?.titleText).toBe('về công tác văn thư')
  })

  it('carries the short name the text declares for it', () => {
    const text = 'Nghị định số 61/2018/NĐ-CP về một cửa (sau đây gọi tắt là Nghị định 61) và Luật Đất đai.'
    const [citation] = findCitations(text)
    expect(citation?.declaredAs?.text).toBe('Nghị định 61')
  })

  it('in a list shares the issuer written after the last member', () => {
    const [first, second] = findCitations('Quyết định số 12/QĐ-UBND, 13/QĐ-UBND của UBND tỉnh Cao Bằng')
    expect(first?.issuer).toBeUndefined()
    expect(first?.sharedIssuer?.text).toBe('UBND tỉnh Cao Bằng')
    expect(second?.issuer?.text).toBe('UBND tỉnh Cao Bằng')
  })

  it('knows the local body its sentence speaks of', () => {
    const [citation] = findCitations('UBND tỉnh Cao Bằng vừa ban hành Kế hoạch số 68/KH-UBND.')
    expect(citation?.subject?.text).toBe('UBND tỉnh Cao Bằng')
  })

  it('has no subject, no neighbours and no day above an empty line', () => {
    const plan = 'Kế hoạch 68/KH-UBND được sơ kết.'
    const heading = 'UBND tỉnh Cao Bằng ban hành quy chế mới'
    for (const before of [heading, `${heading}.`, 'Ngày 15/7/2021'])
      expect(findCitations(`${before}\n\n${plan}`).map(({ start, end, ...rest }) => rest)).toEqual(
        findCitations(plan).map(({ start, end, ...rest }) => rest),
      )
  })

  it('shares no issuer with documents whose symbols name another one', () => {
    const [first, second] = findCitations(
      'Nghị định 61/2018/NĐ-CP và Thông tư 01/2018/TT-VPCP của Văn phòng Chính phủ',
    )
    expect(first?.sharedIssuer).toBeUndefined()
    expect(second?.issuer?.text).toBe('Văn phòng Chính phủ')
  })

  it('points at the places before it', () => {
    const text = 'theo điểm a khoản 2 Điều 5 Nghị định 61/2018/NĐ-CP'
    const span = findCitations(text)[0]?.pinpointSpan
    expect(text.slice(span?.start, span?.end)).toBe('điểm a khoản 2 Điều 5')
  })
})
