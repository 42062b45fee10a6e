// Reads the files of tests/fixtures/citations: what a line says, and how a citation would be written in one.
import { readdirSync, readFileSync } from 'node:fs'
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

const folder = new URL('../fixtures/citations/', import.meta.url)

/** The lines of one of the two folders, each with the name of its file as family. */
export function citationLines(kind: 'found' | 'not-found'): CitationLine[] {
  return readdirSync(new URL(`${kind}/`, folder))
    .toSorted()
    .flatMap(file => linesOf(kind, file))
}

function linesOf(kind: string, file: string): CitationLine[] {
  return readFileSync(new URL(`${kind}/${file}`, folder), 'utf8')
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#'))
    .map(written => ({ family: file.replace(/\.txt$/, ''), written, ...readLine(written) }))
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
    .replace(/\\nfd\{([^}]*)\}/g, (_, composed: string) => composed.normalize('NFD'))
    .replaceAll('\\n', '\n')
    .replace(/\\u([0-9a-f]{4})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

/** A citation as a line of `found/` writes it. */
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
