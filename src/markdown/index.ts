// The door of the Markdown room: one markdown-it, and the texts it renders.
export type { Abbreviation } from './abbreviations.ts'
export { createMarkdown, type MarkdownOptions } from './create-markdown.ts'
export { candidateLines, reasonWords } from './outcome-words.ts'
export { ownText } from './own-text.ts'
export { type LineMap, lineMap, type NormalizedText, normalize } from './positions.ts'
export type {
  Citing,
  Heading,
  LocatedCitation,
  MarkdownEnv,
  SinceThen,
  SourceImage,
  SourceLink,
  TextProblem,
} from './reading.ts'
export { citationsInMarkdown, type RenderedText, renderText } from './render-text.ts'
export { withoutSinceMarks } from './since-marks.ts'
export { type FrontMatter, parseSource, type Source } from './source.ts'
