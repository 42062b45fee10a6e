// Finds every citation of a legal document in a text, in one pass over its letters.
//   '… khoản 2 Điều 5 Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ …'
//     -> { kind: 'numbered', text: 'Nghị định số 61/2018/NĐ-CP', number: '61/2018/NĐ-CP', date, issuer, pinpoints }
//
// `anchors.ts` tells where a citation may be, and small readers look around such a place: forwards for the symbol,
// backwards for the word before it. Every reader is bounded by the citation before, by the paragraph or by a number of
// words, so the time grows with the text and with nothing else. Of two readings that overlap the longer one stays, then
// the earlier one: a law's name with its number is one citation.
import { type Anchor, startAnchors } from './anchors.ts'
import { type DeclaredName, readDeclaration } from './declared-name.ts'
import { type Finding, startFinding } from './finding.ts'
import { digitsEnd } from './letters.ts'
import { moveCitation } from './move-citation.ts'
import { parseNumber } from './number.ts'
import { readCodeAbbreviationAt, readConstitutionAt, readLawAt, readOrdinanceAt } from './read-named.ts'
import { readNumberAt } from './read-numbered.ts'
import { type Reading, readingOf } from './reading.ts'
import type { Citation, Span } from './types.ts'
import { kindFacts } from './vocabulary.ts'

/**
 * The citations of a text in order, none overlapping another. A citation inside the title of another document is a
 * citation of its own.
 *
 * @example findCitations('theo Nghị định 61/2018/NĐ-CP')[0]?.number // '61/2018/NĐ-CP'
 */
export function findCitations(text: string): Citation[] {
  const reading = readingOf(text)
  return reading ? scan(reading.text).map(citation => placed(citation, reading, text)) : scan(text)
}

function scan(text: string): Citation[] {
  const finding = startFinding(text)
  const nextAnchor = startAnchors(text)
  for (let from = 0; ; ) {
    const anchor = nextAnchor(from)
    if (!anchor) return finding.citations
    from = Math.max(anchor.at + 1, readAt(finding, anchor) ?? 0)
  }
}

/** Reads what an anchor announces; gives the place to go on from, where something was read. */
function readAt(finding: Finding, { announces, at }: Anchor): number | undefined {
  switch (announces) {
    case 'number':
      return readNumberAt(finding, at)
    case 'law':
      return readLawAt(finding, at)
    case 'ordinance':
      return readOrdinanceAt(finding, at)
    case 'constitution':
      return readConstitutionAt(finding, at)
    case 'code':
      return readCodeAbbreviationAt(finding, at)
    case 'declaration':
      declare(finding, at)
      return undefined
  }
}

const declarationReach = 600

/** Gives a declared short name to the nearest citation before it that it can stand for. */
function declare({ text, citations }: Finding, at: number): void {
  const last = citations.at(-1)
  if (!last || at - last.end > declarationReach) return
  const name = readDeclaration(text, at)
  if (!name) return
  for (let index = citations.length - 1; index >= 0; index -= 1) {
    const citation = citations[index]
    if (!citation || at - citation.end > declarationReach) return
    if (citation.declaredAs === undefined && canStandFor(name, citation)) {
      citation.declaredAs = name
      return
    }
  }
}

/** 'Nghị định 61' can stand for 61/2018/NĐ-CP, 'Luật Đất đai' for a law, 'Kế hoạch' for a plan. */
function canStandFor({ text }: DeclaredName, { type, number }: Citation): boolean {
  if (type === undefined || !text.toLowerCase().startsWith(kindFacts(type).name.toLowerCase())) return false
  const digit = text.search(/\d/)
  if (digit < 0 || number === undefined) return true
  return parseNumber(number)?.sequence === parseNumber(text.slice(digit, digitsEnd(text, digit)))?.sequence
}

/** A citation of the cleaned text, placed in the given one. Itself and its date are shown as they were written. */
function placed(citation: Citation, reading: Reading, given: string): Citation {
  const moved = moveCitation(citation, ({ start, end, text }) => ({
    start: reading.startOf(start),
    end: reading.endOf(end - 1),
    text,
  }))
  const written = <T extends Span>(part: T): T => ({ ...part, text: given.slice(part.start, part.end) })
  return { ...written(moved), ...(moved.date && { date: written(moved.date) }) }
}
