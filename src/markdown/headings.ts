// Core rule: every heading gets an id made of its words, unique in its text.
//
//   ## Đối tượng áp dụng   ->   <h2 id="doi-tuong-ap-dung">
import type { RuleCore } from 'markdown-it/lib/parser_core.mjs'
import { slugify } from '../legal/index.ts'
import { ownText } from './own-text.ts'
import { readable, sourceSpan } from './read-passages.ts'
import { readingOf, uniqueId } from './reading.ts'

export const nameHeadings: RuleCore = state => {
  const reading = readingOf(state)
  let p = 0
  state.tokens.forEach((opener, i) => {
    const block = state.tokens[i + 1]
    if (opener.type !== 'heading_open' || !block) return
    while (p < reading.passages.length && reading.passages[p]?.token !== block) p++
    const passage = reading.passages[p]
    if (!passage) return
    const text = ownText(readable(passage.text))
    // The headings of a document's own text may have theirs: `dieu-5`.
    const id = opener.attrGet('id') ?? uniqueId(reading, idOf(text))
    opener.attrSet('id', id)
    const span = sourceSpan(reading, passage, { start: 0, end: passage.text.length })
    reading.headings.push({ level: Number(opener.tag.slice(1)), id, text, ...span })
  })
}

/** idOf('2008 hay 2015') // 'muc-2008-hay-2015': an id that begins with a digit is awkward in style sheets and scripts */
function idOf(heading: string): string {
  const words = slugify(heading)
  return /^\d/.test(words) ? `muc-${words}` : words
}
