// Finds every citation of a legal document in a text, in one pass over its letters.
//   '… khoản 2 Điều 5 Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ …'
//     -> { kind: 'numbered', text: 'Nghị định số 61/2018/NĐ-CP', number: '61/2018/NĐ-CP', date, issuer, pinpoints }
//
// One native scan stops where a citation may be, and small readers look around such a place: forwards for the
// symbol, backwards for the word before it. Every reader is bounded by the citation
// before, by the paragraph or by a number of words, so the time grows with the text and with nothing else. Of two
// readings that overlap the longer one stays, then the earlier one: a law's name with its number is one citation.
import { type DeclaredName, readDeclaration } from './declared-name.ts'
import { type Finding, startFinding } from './finding.ts'
import { digitsEnd } from './letters.ts'
import { parseNumber } from './number.ts'
import { readCodeAbbreviationAt, readConstitutionAt, readLawAt, readOrdinanceAt } from './read-named.ts'
import { readNumberAt } from './read-numbered.ts'
import { dirtyUnits, isClean, type Reading, readingOf } from './reading.ts'
import type { Citation, Span } from './types.ts'
import { kindFacts } from './vocabulary.ts'

// Where a citation may be, each time at a letter that tells what to look for:
//   a digit      with a symbol ahead ('61/2018/NĐ-CP', '12-\nCTr/BCĐ', '313 VH/VP') or such a word before it ('số 61')
//   't', 'T'     of 'luật'      'h', 'H' of 'pháp lệnh'      'p', 'P' of the second word of 'Hiến pháp'
//   'L'          of 'BLHS'      '(' of '(sau đây gọi là …)'
//   else         a unit that says the text must be cleaned first
// One native scan: every alternative begins with a rare letter and looks around it no further than a few units.
const dash = '\\-\u2010-\u2015\u2212'
const capital = 'A-ZĐƯÂÊÔĂ'
const year = '(?:19|20)\\d\\d'
const symbolAhead = `(?=[a-zđA-ZĐ]{0,2}\\s{0,8}(?:[/${dash}]/?\\s{0,8}(?:[a-zđ${capital}]|${year}\\s{0,8}[/${dash}])|(?<=\\s)[${capital}]+[/-]))`
const words =
  'số|định|quyết|tư|tịch|thị|lệnh|văn|bản|điện|luận|dẫn|báo|hoạch|trình|cáo|nhất|bộ|' +
  'SỐ|ĐỊNH|QUYẾT|TƯ|TỊCH|THỊ|LỆNH|VĂN|BẢN|ĐIỆN|LUẬN|DẪN|BÁO|HOẠCH|TRÌNH|CÁO|NHẤT|Số|NĐ|NQ|QĐ|TT|LT|CV|CT'
// The last letters of those words: one look settles most digits.
const wordBefore = `(?<=[ốhtưịnộoSỐHTƯỊNOĐQV][\\s:]{0,12}\\d)(?<=(?:${words})[\\s:]{0,12}\\d)`
const anchor = new RegExp(
  [
    `\\d(?:${symbolAhead}|${wordBefore})`,
    '[ậẬ](?<=[Ll][uU].)[tT]',
    '[ệỆ](?<=[Pp](?:háp|ÁP|HÁP)\\s{1,8}[lL].)(?:nh|NH)',
    '[ếẾ](?<=[Hh][iI].)[nN]\\s{1,8}[pP]',
    'BL(?=[HDLT])',
    '\\((?=\\s{0,3}(?:sau|dưới|được|gọi|viết))',
    `[${dirtyUnits.map(unit => `\\u${unit.toString(16).padStart(4, '0')}`).join('')}]`,
  ].join('|'),
  'g',
)

/**
 * The citations of a text in order, none overlapping another. A citation inside the title of another document is a
 * citation of its own.
 *
 * @example findCitations('theo Nghị định 61/2018/NĐ-CP')[0]?.number // '61/2018/NĐ-CP'
 */
export function findCitations(text: string): Citation[] {
  const found = scan(text)
  if (found) return found
  const reading = readingOf(text)
  return (scan(reading.text) ?? []).map(citation => placed(citation, reading, text))
}

/** Nothing when the text must be cleaned first. */
function scan(text: string): Citation[] | undefined {
  const finding = startFinding(text)
  anchor.lastIndex = 0
  while (anchor.test(text)) {
    const end = anchor.lastIndex
    const next = readAt(finding, end - 1)
    if (next === 'dirty') return undefined
    if (next === undefined || next <= end) continue
    // The scan does not see what a citation has taken up.
    if (!isClean(text, end, next)) return undefined
    anchor.lastIndex = next
  }
  return finding.citations
}

/** Reads what the anchor's last letter announces; gives the place to go on from. */
function readAt(finding: Finding, at: number): number | 'dirty' | undefined {
  const unit = finding.text.charCodeAt(at)
  switch (unit) {
    case 0x74:
    case 0x54:
      return readLawAt(finding, at)
    case 0x68:
    case 0x48:
      return readOrdinanceAt(finding, at)
    case 0x70:
    case 0x50:
      return readConstitutionAt(finding, at)
    case 0x4c:
      return readCodeAbbreviationAt(finding, at - 1)
    case 0x28:
      declare(finding, at)
      return undefined
    default:
      return unit >= 0x30 && unit <= 0x39 ? readNumberAt(finding, at) : 'dirty'
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

/** A citation of the cleaned text, placed in the given one. */
function placed(citation: Citation, { starts, ends }: Reading, given: string): Citation {
  const span = ({ start, end }: Span): Span => ({
    start: starts[start] ?? 0,
    end: ends[end - 1] ?? given.length,
  })
  const written = (part: Span) => {
    const { start, end } = span(part)
    return { start, end, text: given.slice(start, end) }
  }
  const { date, issuer, sharedIssuer, subject, declaredAs, pinpointSpan } = citation
  return {
    ...citation,
    ...written(citation),
    ...(date ? { date: { ...date, ...written(date) } } : {}),
    ...(issuer ? { issuer: { ...issuer, ...span(issuer) } } : {}),
    ...(sharedIssuer ? { sharedIssuer: { ...sharedIssuer, ...span(sharedIssuer) } } : {}),
    ...(subject ? { subject: { ...subject, ...span(subject) } } : {}),
    ...(declaredAs ? { declaredAs: { ...declaredAs, ...span(declaredAs) } } : {}),
    ...(pinpointSpan ? { pinpointSpan: span(pinpointSpan) } : {}),
  }
}
