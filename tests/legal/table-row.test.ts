import { describe, expect, it } from 'vitest'
import { type Citation, findCitations, type TableCell, withCells } from '../../src/legal/index.ts'

function cited(text: string): Citation {
  const [citation] = findCitations(text)
  if (!citation) throw new Error(`No citation in ${text}`)
  return citation
}

function cell(text: string, heading?: string): TableCell {
  return { start: 100, end: 100 + text.length, text, ...(heading !== undefined && { heading }) }
}

describe('a row of a table', () => {
  it.each([
    ['13/6/2013', '2013-06-13'],
    ['ngày 13/6/2013', '2013-06-13'],
    ['13-06-2013', '2013-06-13'],
    ['ngày 13 tháng 6 năm 2013', '2013-06-13'],
  ])('dates the document with a cell that is a day: %s', (text, iso) => {
    const { date } = withCells(cited('Nghị quyết 76/NQ-CP'), [cell(text)])
    expect(date).toEqual({ start: 100, end: 100 + text.length, text, iso })
  })

  it('takes a year alone', () => {
    expect(withCells(cited('Nghị quyết 76/NQ-CP'), [cell('2013')]).year).toBe(2013)
    expect(withCells(cited('Nghị quyết 76/NQ-CP'), [cell('năm 2013')]).year).toBe(2013)
  })

  it('takes an issuer', () => {
    const { issuer } = withCells(cited('Kế hoạch số 68/KH-UBND'), [cell('1'), cell('UBND tỉnh Hải Phòng')])
    expect(issuer?.text).toBe('UBND tỉnh Hải Phòng')
  })

  it.each(['Ngày hiệu lực', 'Ngày hết hiệu lực', 'Thời hạn', 'Ngày đăng', 'Số trang'])(
    'takes nothing from under “%s”',
    heading => {
      const row = withCells(cited('Nghị quyết 76/NQ-CP'), [cell('13/6/2013', heading)])
      expect(row.date).toBeUndefined()
    },
  )

  it.each(['Ngày ban hành', 'Ngày, tháng, năm', 'Ngày ký', 'Thời gian', ''])(
    'takes a day from under “%s”',
    heading => {
      expect(withCells(cited('Nghị quyết 76/NQ-CP'), [cell('13/6/2013', heading)]).date?.iso).toBe(
        '2013-06-13',
      )
    },
  )

  it('takes none of two days, and none beside other words', () => {
    const two = withCells(cited('Nghị quyết 76/NQ-CP'), [cell('13/6/2013'), cell('15/7/2021')])
    expect(two.date).toBeUndefined()
    expect(withCells(cited('Nghị quyết 76/NQ-CP'), [cell('họp ngày 13/6/2013')]).date).toBeUndefined()
  })

  it('leaves what the citation says itself', () => {
    const said = cited('Nghị quyết 76/NQ-CP ngày 15/7/2021 của Chính phủ')
    const row = withCells(said, [cell('13/6/2013'), cell('Quốc hội')])
    expect(row).toEqual(said)
  })
})
