// The one markdown-it of the project. Order is data: the rules stand here in the order they work in.
import MarkdownIt from 'markdown-it'
import type { RenderRule } from 'markdown-it/lib/renderer.mjs'
import linkify from 'markdown-it/lib/rules_core/linkify.mjs'
import { type Abbreviation, explainAbbreviations } from './abbreviations.ts'
import { prefixAddresses } from './addresses.ts'
import { linkCitations } from './citations.ts'
import { makeFigures } from './figures.ts'
import { readFootnotes } from './footnotes.ts'
import { nameProvisions, splitProvisions } from './full-text.ts'
import { nameHeadings } from './headings.ts'
import { nameFootnotes, printFootnotes } from './print-footnotes.ts'
import { printRawHtml } from './raw-html.ts'
import { readPassages } from './read-passages.ts'
import { markChanges, printSinceMarks } from './since-marks.ts'
import { wrapTables } from './tables.ts'
import { tokenPositions } from './token-positions.ts'

export interface MarkdownOptions {
  glossary?: readonly Abbreviation[]
  /** `/`, or `/ban-tin/` where the site does not stand at the root of its host. */
  pathPrefix?: string
  /** The full text of a document: its Điều, khoản, điểm get anchors, nothing is abbreviated. */
  fullText?: boolean
}

/**
 * The markdown-it that reads everything: articles, pages and (with `fullText`) the texts of documents.
 *
 * @example createMarkdown({ glossary }).render('CCHC') // '<p><abbr title="cải cách hành chính">CCHC</abbr></p>\n'
 */
export function createMarkdown({
  glossary = [],
  pathPrefix = '/',
  fullText,
}: MarkdownOptions = {}): MarkdownIt {
  // html: so that markdown-it knows html when it sees it; raw-html.ts decides what becomes of it.
  const md = new MarkdownIt({ html: true, linkify: true, typographer: false })
  // Else "so.vn" in any sentence is a link.
  md.linkify.set({ fuzzyLink: false })
  tokenPositions(md)
  readFootnotes(md)

  const { ruler } = md.core
  if (fullText) ruler.before('inline', 'split-provisions', splitProvisions)
  ruler.before('linkify', 'passages', readPassages)
  if (fullText) ruler.before('linkify', 'provisions', nameProvisions)
  ruler.before('linkify', 'headings', nameHeadings)
  ruler.before('linkify', 'footnotes', nameFootnotes)
  ruler.before('linkify', 'citations', linkCitations)
  ruler.before('linkify', 'since-marks', markChanges)
  // Its look for addresses costs as much as the rest of the parsing. "https://…" has become a link by now;
  // what is left for it are the addresses of mail.
  ruler.at('linkify', state => (state.src.includes('@') ? linkify(state) : undefined))
  // From here on tokens need not know their places any more.
  ruler.push('abbreviations', explainAbbreviations(fullText ? [] : glossary))
  ruler.push('figures', makeFigures)
  ruler.push('addresses', prefixAddresses(pathPrefix))

  printRawHtml(md)
  wrapTables(md)
  printFootnotes(md)
  // Marks of the citation rule are elements only where editors are to see them.
  const printMark: RenderRule = (tokens, i, options, _env, self) =>
    tokens[i]?.tag ? self.renderToken(tokens, i, options) : ''
  md.renderer.rules.citation_open = printMark
  md.renderer.rules.citation_close = printMark
  printSinceMarks(md)
  return md
}
