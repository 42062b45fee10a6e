// Tables for spreadsheets (RFC 4180): UTF-8 with a byte order mark (without it Excel reads Vietnamese as Latin-1),
// CRLF, and no cell that a spreadsheet would run.
//
// A list is its members with `; ` between them, a record its values with ` | ` between them, in the order of its keys:
//   [{ on: '2018-06-21', scope: 'Điều 5' }, { on: '2019-01-01', scope: null }]  ->  2018-06-21 | Điều 5; 2019-01-01

/** What a cell can hold: all that JSON can. */
export type Cell =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly Cell[]
  | { readonly [key: string]: Cell }

const BYTE_ORDER_MARK = '\uFEFF'

const QUOTED = /[",\r\n]/

/**
 * A cell that begins so is taken for a formula: `=HYPERLINK(…)`, `+1+1`, `-1+1`, `@SUM`, the same in full width, and
 * behind a quote or blanks, which some spreadsheets take away first.
 */
const FORMULA = /^(?:[\s"\u200B-\u200F\u2060\uFEFF]*[=+\-@＝＋－＠]|[\t\r\n])/

/** '-5' and '-0.5' begin so too, and are no more than numbers. */
const NUMBER = /^-\d+(?:\.\d+)?$/

/** Most cells are neither: one look finds that out. */
const SPECIAL = new RegExp(`${QUOTED.source}|${FORMULA.source}`)

/** [...formatCsv(['so'], [['=1+1']])].join('') // '\uFEFFso\r\n\'=1+1\r\n' */
export function* formatCsv(header: readonly string[], rows: Iterable<readonly Cell[]>): Generator<string> {
  yield `${BYTE_ORDER_MARK}${formatRow(header)}`
  for (const row of rows) yield formatRow(row)
}

function formatRow(cells: readonly Cell[]): string {
  return `${cells.map(formatCell).join(',')}\r\n`
}

function formatCell(cell: Cell): string {
  if (typeof cell === 'number') return String(cell)
  const text = cellText(cell)
  if (!SPECIAL.test(text)) return text
  const safe = harmless(text)
  return QUOTED.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

function harmless(text: string): string {
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text
}

/** A cell as one text, before it is quoted. */
function cellText(cell: Cell): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell !== 'object') return String(cell)
  // Where a spreadsheet takes the semicolon for the separator, each member comes to stand in a cell of its own.
  if (isList(cell)) return cell.map(member => harmless(cellText(member))).join('; ')
  // What is not known at the end leaves no trace; in the middle it keeps its place.
  const values = Object.values(cell).map(cellText)
  return values.slice(0, values.findLastIndex(value => value !== '') + 1).join(' | ')
}

function isList(cell: object): cell is readonly Cell[] {
  return Array.isArray(cell)
}
