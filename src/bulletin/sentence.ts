// The sentence a citation stands in, for readers of the document's page: "mentioned in … as …".
import type { Span } from '../legal/index.ts'
import { ownText } from '../markdown/index.ts'

export interface Sentence {
  text: string
  /** Where in it the citation is. */
  span: Span
}

/** Longer sentences are cut to the clause, then to the words, around the citation. */
const longest = 300

// Full stops that end no sentence: after "TP.", "TS.", "PGS.", initials ("Nguyễn V. A."), "tr. 5", "v.v."
const abbreviation =
  /(?:^|[\s(“"])(?:TP|Tp|TS|Ts|ThS|PGS|GS|BS|KS|CN|TX|TT|Q|P|H|Đ|ĐT|Ths|KT|TM|TL|TUQ|tr|Tr|St|No|v\.v|\p{Lu})\.$/u

/**
 * The sentence around a stretch of a text.
 *
 * @example sentenceAround('Một. Theo Nghị quyết 66.22/2026/NQ-CP, hai. Ba.', { start: 10, end: 37 }).text
 * // 'Theo Nghị quyết 66.22/2026/NQ-CP, hai.'
 */
export function sentenceAround(text: string, span: Span): Sentence {
  const start = sentenceStart(text, span.start)
  const end = sentenceEnd(text, span.end)
  return tidy(text, trim(text, { start, end }, span), span)
}

/** Whether the sign at `i` ends a sentence: white space follows, and no abbreviation stands in front. */
function endsSentence(text: string, i: number): boolean {
  const sign = text[i]
  if (sign !== '.' && sign !== '!' && sign !== '?' && sign !== '…') return false
  // "TTHC….", "(…)." and closing quotes belong to the sentence.
  const after = /^[.!?…)”"’»\]]*/.exec(text.slice(i + 1, i + 8))?.[0].length ?? 0
  const next = text[i + 1 + after]
  if (next !== undefined && !/\s/.test(next)) return false
  // "giải quyết TTHC… của đơn vị" goes on.
  if (sign === '…') return !/^\s+[\p{Ll}\d]/u.test(text.slice(i + 1 + after, i + 4 + after))
  if (sign !== '.') return true
  const before = text.slice(Math.max(0, i - 6), i + 1)
  if (abbreviation.test(before)) return false
  // "1. Nghị định …" at the start of a line is a number, no sentence.
  return !/(?:^|\n)\s*\d{1,3}\.$/.test(text.slice(Math.max(0, i - 8), i + 1))
}

function sentenceStart(text: string, from: number): number {
  for (let i = from - 1; i >= 0; i--) {
    if (endsSentence(text, i))
      return i + 1 + (/^[.!?…)”"’»\]]*\s*/.exec(text.slice(i + 1, from))?.[0].length ?? 0)
  }
  return 0
}

function sentenceEnd(text: string, from: number): number {
  for (let i = Math.max(0, from - 1); i < text.length; i++) {
    if (i >= from && endsSentence(text, i)) {
      return i + 1 + (/^[.!?…)”"’»\]]*/.exec(text.slice(i + 1, i + 8))?.[0].length ?? 0)
    }
  }
  return text.length
}

// A list of documents, each with its date, issuer and title, runs over half a page with semicolons between.
function trim(text: string, sentence: Span, span: Span): Span {
  if (sentence.end - sentence.start <= longest) return sentence
  const before = text.lastIndexOf(';', span.start - 1)
  const after = text.indexOf(';', span.end)
  const clause = {
    start: before >= sentence.start ? before + 1 : sentence.start,
    end: after !== -1 && after < sentence.end ? after : sentence.end,
  }
  if (clause.end - clause.start <= longest) return clause
  // Words in front and behind, in the measure they have.
  const room = Math.max(0, longest - (span.end - span.start))
  const wantedBefore = Math.min(span.start - clause.start, Math.floor(room / 2))
  const end = wordEnd(text, Math.min(clause.end, span.end + room - wantedBefore), span.end)
  const start = wordStart(
    text,
    Math.max(clause.start, span.start - (room - Math.max(0, end - span.end))),
    span.start,
  )
  return { start: start < clause.start + 2 ? clause.start : start, end }
}

function wordStart(text: string, at: number, before: number): number {
  if (at === 0 || /\s/.test(text[at - 1] ?? '')) return at
  const space = text.slice(at, before).search(/\s/)
  return space === -1 ? before : at + space + 1
}

function wordEnd(text: string, at: number, after: number): number {
  if (at >= text.length || /\s/.test(text[at] ?? '')) return at
  const inner = text.slice(after, at).search(/\s\S*$/)
  return inner === -1 ? after : after + inner
}

/** One line, the signs of what was left out, and the span moved along. */
function tidy(text: string, { start, end }: Span, span: Span): Sentence {
  const oneLine = (part: string) =>
    /[^\S ]|\ufffc| {2}/.test(part) ? part.replace(/\ufffc/g, '').replace(/\s+/g, ' ') : part
  const cutBefore = !/^\s*$|[.!?…)”"’»\]]\s*$/.test(text.slice(Math.max(0, start - 8), start))
  const cutAfter = end < text.length && !/[.!?…)”"’»\]]$/.test(text.slice(start, end))
  const before = oneLine(text.slice(start, span.start)).trimStart()
  const inside = oneLine(text.slice(span.start, span.end))
  const after = oneLine(text.slice(span.end, end)).trimEnd()
  const lead = cutBefore ? '… ' : ''
  return {
    text: ownText(`${lead}${before}${inside}${after}${cutAfter ? ' …' : ''}`),
    span: { start: lead.length + before.length, end: lead.length + before.length + inside.length },
  }
}
