// Tables for spreadsheets: UTF-8 with a byte order mark (without it Excel reads Vietnamese as Latin-1), CRLF,
// and no cell that a spreadsheet would run.

export type Cell = string | number | boolean | null | undefined | readonly string[]

const BYTE_ORDER_MARK = '\uFEFF'

const QUOTED = /[",\r\n]/

/** A cell that begins so is taken for a formula: `=HYPERLINK(…)`, `+1`, `-1`, `@SUM`, and after a tab or return. */
const FORMULA = /^[=+\-@\t\r\n]/

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
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell)
  const text = typeof cell === 'string' ? cell : cell.join('; ')
  if (!SPECIAL.test(text)) return text
  const harmless = FORMULA.test(text) ? `'${text}` : text
  return QUOTED.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
