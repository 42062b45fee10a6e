// What holds for whatever is written as CSV.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatCsv } from '../../src/site/csv.ts'
import { parseCsv } from './rfc-4180.ts'

/** Texts rich in what CSV and spreadsheets read as more than text. */
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...`=+-@＝＋－＠"';,|\t\r\n \u00A0\u200B\uFEFF15.Đ`), fc.string()), {
    maxLength: 8,
  })
  .map(parts => parts.join(''))

/** What OWASP's list of formula injection names, also behind the blanks and quotes that some programs take away. */
const formula = /^[\s"\u200B\uFEFF]*[=+\-@＝＋－＠]|^[\t\r\n]/
const number = /^-\d+(?:\.\d+)?$/
const runs = (text: string): boolean => formula.test(text) && !number.test(text)

const write = (rows: readonly (readonly string[])[], width: number): string =>
  [
    ...formatCsv(
      Array.from({ length: width }, (_, i) => `c${i}`),
      rows,
    ),
  ].join('')

const tables = fc
  .integer({ min: 1, max: 4 })
  .chain(width =>
    fc.tuple(fc.array(fc.array(hostile, { minLength: width, maxLength: width })), fc.constant(width)),
  )

describe('CSV of any texts', () => {
  test('is read back as it was, but for the mark before a formula', () => {
    fc.assert(
      fc.property(tables, ([rows, width]) => {
        const [, ...read] = parseCsv(write(rows, width))
        expect(read).toEqual(rows.map(row => row.map(text => (runs(text) ? `'${text}` : text))))
      }),
    )
  })

  test('has no cell that begins as a formula, unless it is a number', () => {
    fc.assert(
      fc.property(tables, ([rows, width]) => {
        for (const cell of parseCsv(write(rows, width)).flat()) expect(runs(cell), cell).toBe(false)
      }),
    )
  })
})

test.each([-5, -0.25, 0, 12, 1e21])('the number %d stays a number', value => {
  expect([...formatCsv(['x'], [[value]])].join('')).toBe(`\uFEFFx\r\n${value}\r\n`)
})

test.each(['-5', '-0.5'])('%j as a text stays a number', text => {
  expect(parseCsv(write([[text]], 1))[1]).toEqual([text])
})

test('each member of a list is safe by itself, for where semicolons separate cells', () => {
  expect([...formatCsv(['x'], [[['a', '=1+1', '-5', { on: '@x', by: 'y' }]]])].join('')).toBe(
    "\uFEFFx\r\na; '=1+1; -5; '@x | y\r\n",
  )
})

test('a record is its values in order, those at the end left out where they are not known', () => {
  const dates = [
    { on: '2026-01-01', scope: 'Điều 5', by: null },
    { on: null, scope: 'Điều 6', by: null },
  ]
  expect([...formatCsv(['x', 'y'], [[dates, { from: null, to: null }]])].join('')).toBe(
    '\uFEFFx,y\r\n2026-01-01 | Điều 5;  | Điều 6,\r\n',
  )
})
