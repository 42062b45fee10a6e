// The contents list of a long text: its headings of the two upper levels.
import type { Heading } from '../bulletin/index.ts'
import type { ContentsEntry } from './view-models.ts'

/** One or two headings need no list. */
const LEAST = 3

export function contentsOf(headings: readonly Heading[]): ContentsEntry[] {
  const levels = [...new Set(headings.map(({ level }) => level))].sort((a, b) => a - b).slice(0, 2)
  const shown = headings.filter(({ level }) => levels.includes(level))
  return shown.length < LEAST ? [] : shown.map(({ level, text, id }) => ({ level, text, href: `#${id}` }))
}
