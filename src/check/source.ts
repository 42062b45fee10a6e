// Places and offsets of a raw text without its byte order mark: `{line: 2, column: 3}` of 'ab\ncdef' is offset 5.
import type { Place } from '../bulletin/index.ts'
import { lineMap } from '../markdown/index.ts'

/** UTF-16 offsets, end exclusive. */
export interface Range {
  start: number
  end: number
}

/** Some words of a file and where they stand. */
export interface Match {
  text: string
  start: number
  place: Place
}

/** rangeOf('ab\ncdef', {line: 2, column: 2, endLine: 2, endColumn: 4}) // {start: 4, end: 6}; undefined outside the text */
export function rangeOf(text: string, place: Omit<Place, 'file'>): Range | undefined {
  const { starts } = lineMap(text)
  const offsetAt = (line: number, column: number): number | undefined => {
    const start = starts[line - 1]
    const offset = (start ?? 0) + column - 1
    return start === undefined || column < 1 || offset > (starts[line] ?? text.length) ? undefined : offset
  }
  const start = offsetAt(place.line, place.column)
  const end = offsetAt(place.endLine, place.endColumn)
  return start === undefined || end === undefined || end < start ? undefined : { start, end }
}

/** placeAt('x.md', 'ab\ncdef', {start: 4, end: 6}) // {file: 'x.md', line: 2, column: 2, endLine: 2, endColumn: 4} */
function placeAt(file: string, text: string, range: Range): Place {
  const lines = lineMap(text)
  const { line, column } = lines.positionAt(range.start)
  const { line: endLine, column: endColumn } = lines.positionAt(range.end)
  return { file, line, column, endLine, endColumn }
}

/**
 * Each place of a text where the pattern (with the flag `g`) matches, from an offset on. What stands in code,
 * `like this`, is quoted on purpose and left out.
 */
export function* matchesIn(file: string, text: string, pattern: RegExp, from = 0): Generator<Match> {
  const quoted = Array.from(text.matchAll(code), ({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }))
  for (const { 0: found, index } of text.matchAll(pattern)) {
    if (index < from || quoted.some(({ start, end }) => start <= index && index < end)) continue
    yield {
      text: found,
      start: index,
      place: placeAt(file, text, { start: index, end: index + found.length }),
    }
  }
}

// «```yaml … ```» over several lines, «`number`» inside one
const code =
  /^[ \t]*(?<fence>```+|~~~+)[\s\S]*?(?:^[ \t]*\k<fence>|(?![\s\S]))|(?<ticks>`+)[^`\n]+\k<ticks>/gm

/** Where the body of a Markdown text begins: after its front matter. */
export function bodyStart(text: string): number {
  return /^---[^\n]*\n[\s\S]*?\n---[ \t]*\r?(?:\n|$)/.exec(text)?.[0].length ?? 0
}
