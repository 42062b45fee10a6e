// Reads tests/fixtures/citations/*.txt: what a line says, and how a citation would be written in one.
import { readFileSync } from 'node:fs'
import { type Citation, formatPinpoint } from '../../src/legal/index.ts'

/** One line of a fixture file. */
export interface CitationLine {
  family: string
  /** The line as written, for the name of the test. */
  written: string
  text: string
  /** What stands between « and », with what is expected of it. */
  marks: { start: number; end: number; expected: string }[]
}

/** The lines of `found.txt` or `not-found.txt`. */
export function citationLines(file: string): CitationLine[] {
  const lines: CitationLine[] = []
  let family = ''
  const path = new URL(`../fixtures/citations/${file}`, import.meta.url)
  for (const written of readFileSync(path, 'utf8').split('\n')) {
    if (written.startsWith('## ')) family = written.slice(3)
    else if (written !== '' && !written.startsWith('#')) lines.push({ family, written, ...readLine(written) })
  }
  return lines
}

function readLine(line: string): Pick<CitationLine, 'text' | 'marks'> {
  const [marked = '', expectations = ''] = line.split(' | ')
  const expected = expectations === '' ? [] : expectations.split(' + ')
  const marks: CitationLine['marks'] = []
  let text = ''
  let start = 0
  for (const piece of unescaped(marked).split(/([«»])/u)) {
    if (piece === '«') start = text.length
    else if (piece === '»')
      marks.push({ start, end: text.length, expected: expected[marks.length] ?? '(nothing written)' })
    else text += piece
  }
  if (marks.length !== expected.length)
    throw new Error(`${marks.length} marks, ${expected.length} expectations: ${line}`)
  return { text, marks }
}

function unescaped(text: string): string {
  return text
    .replaceAll('\\n', '\n')
    .replace(/\\u([0-9a-f]{4})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

/** A citation as a line of `found.txt` writes it. */
export function expectationOf({
  kind,
  type,
  number,
  name,
  year,
  date,
  issuer,
  pinpoints,
  draft,
}: Citation): string {
  const said = [number, name === undefined ? undefined : `“${name}”`]
    .filter(part => part !== undefined)
    .join(' ')
  return [
    `${kind === 'short' ? '~' : ''}${type} ${said}`,
    year === undefined ? '' : `năm ${year}`,
    date ? `ngày ${date.iso ?? '?'}` : '',
    issuer ? `của ${issuer.text.replace(/\s+/gu, ' ')}` : '',
    pinpoints.length === 0 ? '' : `tại ${formatPinpoint(pinpoints)}`,
    draft ? 'dự thảo' : '',
  ]
    .filter(part => part !== '')
    .join(' · ')
}
