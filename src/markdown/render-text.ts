// From a Markdown text to everything the rest of the project wants to know of it.
import type MarkdownIt from 'markdown-it'
import type { Registry, ResolutionContext } from '../legal/index.ts'
import { createMarkdown } from './create-markdown.ts'
import { ownText } from './own-text.ts'
import { readable } from './read-passages.ts'
import {
  type Citing,
  type Heading,
  type LocatedCitation,
  type MarkdownEnv,
  type SourceImage,
  type SourceLink,
  startReading,
  type TextProblem,
} from './reading.ts'
import { parseSource, type Source } from './source.ts'

/** A text, rendered. Spans count in `source.text`. */
export interface RenderedText {
  html: string
  /** The text without markup, a line for each block. */
  text: string
  headings: readonly Heading[]
  citations: readonly LocatedCitation[]
  links: readonly SourceLink[]
  images: readonly SourceImage[]
  /** Those of the glossary that were explained, in order. */
  abbreviations: readonly string[]
  problems: readonly TextProblem[]
  /** Ids in the html. */
  anchors: ReadonlySet<string>
}

/**
 * Renders the body of a text.
 *
 * @example renderText(md, parseSource('# A')).headings // [{ level: 1, id: 'a', text: 'A', … }]
 */
export function renderText(
  md: MarkdownIt,
  source: Source,
  options: { lang?: string; citing?: Citing } = {},
): RenderedText {
  const reading = startReading(source, options)
  const env: MarkdownEnv = { reading }
  const html = ownText(md.render(source.body, env))
  return {
    html,
    text: ownText(
      reading.passages
        .filter(passage => passage.token)
        .map(passage => readable(passage.text))
        .filter(text => text !== '')
        .join('\n'),
    ),
    headings: reading.headings,
    citations: reading.citations,
    links: reading.links,
    images: reading.images,
    abbreviations: [...reading.explained],
    problems: reading.problems,
    anchors: new Set(reading.ids.keys()),
  }
}

let plain: MarkdownIt | undefined

/**
 * The citations of a Markdown text, front matter left out, as rendering finds them.
 *
 * @example citationsInMarkdown('Theo **Nghị định** 61/2018/NĐ-CP', registry, {})[0]?.citation // { start: 5, end: 32, … }
 */
export function citationsInMarkdown(
  text: string,
  registry: Registry,
  context: ResolutionContext,
): readonly LocatedCitation[] {
  plain ??= createMarkdown()
  const reading = startReading(parseSource(text), { citing: { registry, context, href: () => '' } })
  const env: MarkdownEnv = { reading }
  plain.parse(reading.source.body, env)
  return reading.citations
}
