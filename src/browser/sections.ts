// The parts of a page by its headings, and those that answer a question:
//   sectionsFor(sectionsOf(fragment), ['tap', 'huan'], false)   // [{id: 'dieu-5', title: 'Điều 5. …', text: '…'}]
import { holdsTerms } from './excerpt.ts'
import type { EngineFragment } from './pagefind.ts'
import { shownText } from './search-text.ts'

export interface Section {
  id: string
  title: string
  /** What stands below the heading. */
  text: string
}

/** As many as help to choose; more would push the next hit out of sight. */
const MOST = 3

/** Without what stands before the first heading. */
export function sectionsOf({ content, anchors }: Pick<EngineFragment, 'content' | 'anchors'>): Section[] {
  if (anchors.length === 0) return []
  const words = content.split(/\s+/)
  const ordered = [...anchors].sort((a, b) => a.location - b.location)
  return ordered.map(({ id, text, location }, place) => {
    const title = shownText(text).trim()
    const section = shownText(words.slice(location, ordered[place + 1]?.location).join(' '))
    // The engine puts a full stop after every block, the heading included.
    return { id, title, text: section.slice(title.length).replace(/^[.\s]+/, '') }
  })
}

/** Those that hold all the words, in the order of the page; where there are too many, those that say it best. */
export function sectionsFor(
  sections: readonly Section[],
  terms: readonly string[],
  unfinished: boolean,
): readonly Section[] {
  if (terms.length === 0) return []
  const fitting = sections.flatMap((section, place) => {
    const held = holdsTerms(`${section.title}\n${section.text}`, terms, unfinished)
    if (held === undefined) return []
    const inTitle = holdsTerms(section.title, terms, unfinished) !== undefined
    return [{ section, place, rank: (inTitle ? 2 : 0) + (held === 'together' ? 1 : 0) }]
  })
  return fitting
    .sort((a, b) => b.rank - a.rank || a.place - b.place)
    .slice(0, MOST)
    .sort((a, b) => a.place - b.place)
    .map(({ section }) => section)
}
