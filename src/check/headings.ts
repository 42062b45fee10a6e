// Where the headings of a text stand in its file: `## Đối tượng` on line 12.
import type { Heading, Place } from '../bulletin/index.ts'
import type { Files } from './files.ts'
import { type Match, matchesIn } from './source.ts'

// «## Đối tượng», in a quotation «> ## Đối tượng»
const markedLine = /^[ \t>]*#{1,6}[ \t]+[^\r\n]*/gmu

/** The headings in order, each with its line; one underlined with === or --- has the line of the one before it. */
export function placeHeadings(
  file: string,
  headings: readonly Heading[],
  files: Files,
  top: Place,
): { heading: Heading; place: Place }[] {
  const lines = [...matchesIn(file, files.read(file), markedLine)]
  let place = top
  let next = 0
  return headings.map(heading => {
    const at = lines.findIndex((line, index) => index >= next && says(line, heading))
    const line = lines[at]
    if (line) {
      place = line.place
      next = at + 1
    }
    return { heading, place }
  })
}

function says(line: Match, { level, text }: Heading): boolean {
  const marks = line.text.replace(/^[ \t>]*/, '')
  return marks.search(/[^#]/) === level && words(marks) === words(text)
}

/** Without marks of emphasis, links and closing #: only what is read. */
function words(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\]\([^)]*\)/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '')
}
