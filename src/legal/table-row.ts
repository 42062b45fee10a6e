// What the other cells of a row say of the one document cited in it, where a sentence would say it beside the number.
//   | Nghị quyết 76/NQ-CP | 13/6/2013 | Chính phủ |
import { hashOf, isYearAt, lettersEnd, skipGap, wordHash } from './letters.ts'
import { readDay } from './read-date.ts'
import { readIssuerName } from './read-issuer.ts'
import type { Citation, Span } from './types.ts'

/** A cell with its place in the text; `heading` is what stands above it. */
export type TableCell = Span & { text: string; heading?: string }

const dayOfIssue = /ban hành|ngày ký|^(?:thời gian|ngày|ngày,? tháng|ngày,? tháng,? năm|năm)$/iu
const otherDay = /hiệu lực|hết|thay thế/iu

/**
 * The citation with the day, the year or the issuer that another cell of its row consists of. What the citation says
 * itself stays, and of two such cells none is taken.
 *
 * @example withCells(findCitations('Nghị quyết 76/NQ-CP')[0], [{ start: 30, end: 39, text: '13/6/2013', heading: 'Ngày ban hành' }]).date?.iso // '2013-06-13'
 */
export function withCells(citation: Citation, cells: readonly TableCell[]): Citation {
  if (citation.kind !== 'numbered') return citation
  const days =
    citation.date || citation.year !== undefined ? [] : cells.map(dayIn).filter(day => day !== undefined)
  const bodies = citation.issuer || citation.subject ? [] : cells.filter(isIssuer)
  const [by] = bodies
  return {
    ...citation,
    ...(days.length === 1 && days[0]),
    ...(by && bodies.length === 1 && { issuer: { start: by.start, end: by.end, text: by.text } }),
  }
}

function isIssuer({ text }: TableCell): boolean {
  return readIssuerName(text, 0)?.end === text.length
}

const NGAY = hashOf('ngày')
const NAM = hashOf('năm')

/** The cell as a day or a year of issue, where it is nothing else. */
function dayIn({
  text,
  start,
  end,
  heading = '',
}: TableCell): Pick<Citation, 'date'> | { year: number } | undefined {
  if (heading !== '' && (!dayOfIssue.test(heading) || otherDay.test(heading))) return undefined
  const wordEnd = lettersEnd(text, 0)
  const word = wordHash(text, 0, wordEnd)
  if (wordEnd === 0 || word === NGAY) {
    const day = readDay(text, 0, wordEnd)
    if (day?.iso !== undefined && day.end === text.length) return { date: { start, end, text, iso: day.iso } }
  }
  if (wordEnd > 0 && word !== NAM) return undefined
  const year = wordEnd === 0 ? 0 : skipGap(text, wordEnd)
  return isYearAt(text, year) && year + 4 === text.length ? { year: Number(text.slice(year)) } : undefined
}
