// Reads the citation whose number begins at a digit: numbered ('Nghị định 61/2018/NĐ-CP') or short ('Nghị định 61').
import { type Finding, takeCitation } from './finding.ts'
import { isLocalCode } from './issuer-codes.ts'
import { belongs, isSymbolAfter, kindOfCitation, kindsOfSymbol, standsAlone } from './kind-of-citation.ts'
import { classAt, digitsEnd, isDigitAt, isLetterAt, NEWLINE, SPACE } from './letters.ts'
import { type FarLead, type Lead, readFarLead, readLead, startsNumber } from './read-lead.ts'
import { type NumberedSymbol, readBareNumber, readSymbol } from './read-symbol.ts'
import { isShortCitation, shortYear } from './short-forms.ts'

/** Reads a citation at one of its digits; gives the place to go on from. */
export function readNumberAt(finding: Finding, digit: number): number {
  const { text, floor } = finding
  const at = numberStart(text, digit, floor)
  const symbol = readSymbol(text, at)
  if (symbol) {
    const lead = readLead(text, at, floor)
    if (!lead.other && startsNumber(text, at, lead)) {
      const end = takeNumbered(finding, at, symbol, lead)
      if (end !== undefined) return end
    }
    return digitsEnd(text, at)
  }
  return readShort(finding, at) ?? digitsEnd(text, at)
}

/** The first digit of a number, from one of its last: '66.22' begins before its dot. */
function numberStart(text: string, digit: number, floor: number): number {
  const start = digitsStart(text, digit, floor)
  const dotted = text.charCodeAt(start - 1) === 0x2e && isDigitAt(text, start - 2)
  return dotted ? digitsStart(text, start - 2, floor) : start
}

function digitsStart(text: string, digit: number, floor: number): number {
  let start = digit
  while (start > floor && isDigitAt(text, start - 1)) start -= 1
  return start
}

function takeNumbered(finding: Finding, at: number, symbol: NumberedSymbol, lead: Lead): number | undefined {
  const { text, floor } = finding
  const { word } = lead
  // '12/2020/HĐ-KT' is a contract; 'Nghị định 28-HĐ/BT' of the Hội đồng Bộ trưởng says what it is.
  if (symbol.kind === 'hop-dong' && !word) return undefined
  const previous = finding.citations.at(-1)
  const alone = standsAlone(symbol)
  const continued = !word && !alone && previous?.kind === 'numbered' && finding.isJoined(lead.at)
  const far: FarLead | undefined =
    word || continued ? undefined : readFarLead(text, lead, floor, kindsOfSymbol(symbol))
  const announced = word ?? (lead.so && symbol.codes.length > 1 ? far?.word : undefined)
  if (!alone && !continued && !(announced && isSymbolAfter(announced, symbol, lead.so))) return undefined

  const said = word ?? far?.word
  const type =
    symbol.kind === 'hop-dong'
      ? word?.kind
      : continued && symbol.kind === undefined
        ? previous?.type
        : kindOfCitation(said, symbol)
  const start = said && type && belongs(said, type) ? said.start : at
  return takeCitation(finding, {
    kind: 'numbered',
    start,
    end: symbol.end,
    number: symbol.number,
    ...(type === undefined ? {} : { type }),
    ...(far?.issuer ? { issuer: far.issuer } : {}),
    local: symbol.codes.some(isLocalCode),
    yearWanted: !symbol.hasYear,
  })
}

function readShort(finding: Finding, at: number): number | undefined {
  const { text, floor } = finding
  // Most digits of a text stand after something else than a word: they are left at once.
  const before = classAt(text, at - 1)
  if (
    at === 0 ||
    (before !== SPACE && before !== NEWLINE && !isLetterAt(text, at - 1) && text.charCodeAt(at - 1) !== 0x3a)
  )
    return undefined
  const lead = readLead(text, at, floor)
  const { word } = lead
  if (!word || lead.other || !startsNumber(text, at, lead)) return undefined
  const bare = readBareNumber(text, at)
  if (!bare || !isShortCitation(text, lead, word, bare)) return undefined
  const { end, number } = shortYear(text, bare) ?? bare
  return takeCitation(finding, {
    kind: 'short',
    start: word.start,
    end,
    number,
    type: word.kind,
    yearWanted: false,
  })
}
