// One Markdown text with the front matter told from the body, and one map for every position in it.
//
//   raw text      as the file holds it, after its byte order mark: CRLF, NFD and all
//   source text   the raw text in NFC; offsets of citations, links and problems count in it
//   body          what markdown-it reads: the source text after the front matter, every line end '\n'
import matter from 'gray-matter'
import type { Span } from '../legal/index.ts'
import { type LineMap, lineMap, type NormalizedText, normalize } from './positions.ts'

export interface FrontMatter extends Span {
  /** What stands between the two lines of dashes. */
  text: string
  /** Word after the opening dashes: `js` in `---js`. Only `yaml` and none are read. */
  language?: string
}

export interface Source {
  /** The whole text in NFC, front matter and line ends included. */
  text: string
  /** Whether the text given was not NFC. */
  normalized: boolean
  frontMatter?: FrontMatter
  /** Opening dashes without closing ones: then all of the text is body. */
  unclosedFrontMatter: boolean
  body: string
  /** Offset in `text` of an offset in `body`. */
  fromBody(offset: number): number
  /** 1-based line and column in the raw text of an offset in `text`. */
  positionAt(offset: number): { line: number; column: number }
}

/**
 * Reads the outline of a Markdown text.
 *
 *     parseSource('---\ntitle: A\n---\nXin chào').body   // 'Xin chào'
 */
export function parseSource(raw: string): Source {
  const whole = normalize(raw)
  const { text } = whole
  const { frontMatter, bodyStart, unclosed } = splitFrontMatter(text)
  const body = text.slice(bodyStart)
  const lf = body.includes('\r')
    ? unifyLineEnds(body)
    : { text: body, fromUnified: (offset: number) => offset }
  return {
    text,
    normalized: whole.changed,
    ...(frontMatter && { frontMatter }),
    unclosedFrontMatter: unclosed,
    body: lf.text,
    fromBody: offset => bodyStart + lf.fromUnified(offset),
    positionAt: rawPositions(raw, whole),
  }
}

/** What gray-matter reads a front matter with: nothing. It stays text until a schema judges it, and no script in it runs. */
const unread = (): object => ({})

/** Where gray-matter sees the front matter of a text end and its body begin. */
function splitFrontMatter(text: string): { frontMatter?: FrontMatter; bodyStart: number; unclosed: boolean } {
  const mark = text.startsWith('\ufeff') ? 1 : 0
  const given = text.slice(mark)
  const { raw: written, name: language } = matter.language(given)
  // "--- a line of prose" opens nothing.
  if (!matter.test(given) || !/^[A-Za-z]*$/.test(language)) return { bodyStart: mark, unclosed: false }
  // The head alone, since gray-matter copies what it is given. With options: without, it answers from a cache that
  // forgets what was wrong.
  const head = headOf(given)
  const { matter: block, content } = matter(head, { engines: { yaml: unread, [language]: unread } })
  // Blanks after the dashes belong to the block unless a language follows them.
  const blockStart = mark + '---'.length + (language === '' ? 0 : written.length)
  const blockEnd = blockStart + block.length
  if (blockEnd === text.length) return { bodyStart: mark, unclosed: true }
  // The block begins with the end of the line of dashes, and the end of its last line is no longer in it.
  const start = blockStart + (/^[ \t]*\r?\n/.exec(text.slice(blockStart, blockEnd + 1))?.[0].length ?? 0)
  const end = Math.max(start, blockEnd + 1)
  return {
    frontMatter: { start, end, text: text.slice(start, end), ...(language !== '' && { language }) },
    bodyStart: afterLineEnd(text, mark + head.length - content.length),
    unclosed: false,
  }
}

/** What gray-matter ends a front matter at. */
const CLOSING = '\n---'

/** A text up to the dashes that close its front matter; all of it where none do. */
function headOf(text: string): string {
  const closing = text.indexOf(CLOSING)
  return closing === -1 ? text : text.slice(0, closing + CLOSING.length)
}

/** The offset behind the line end at `at`, if one is there. */
function afterLineEnd(text: string, at: number): number {
  const afterReturn = text[at] === '\r' ? at + 1 : at
  return text[afterReturn] === '\n' ? afterReturn + 1 : afterReturn
}

function unifyLineEnds(text: string): { text: string; fromUnified(offset: number): number } {
  const unified = text.replace(/\r\n?/g, '\n')
  const written = lineMap(text)
  const lines = lineMap(unified)
  return {
    text: unified,
    fromUnified(offset) {
      const line = lines.lineAt(offset)
      return (written.starts[line] ?? 0) + offset - (lines.starts[line] ?? 0)
    },
  }
}

// Most texts are never asked for a position, so the lines are counted when the first question comes.
function rawPositions(raw: string, whole: NormalizedText): Source['positionAt'] {
  let lines: LineMap | undefined
  return offset => {
    lines ??= lineMap(raw)
    return lines.positionAt(whole.toWritten(offset))
  }
}
