// Reads the citation whose number begins at a digit: numbered ('Nghị định 61/2018/NĐ-CP') or short ('Nghị định 61').
import { type Finding, takeCitation } from './finding.ts'
import {
  belongs,
  isSymbolAfter,
  kindInList,
  kindOfCitation,
  kindsOfSymbol,
  standsAlone,
} from './kind-of-citation.ts'
import type { KindWord } from './kind-words.ts'
import { classAt, digitsEnd, isDigitAt, isLetterAt, NEWLINE, SPACE, UPPER } from './letters.ts'
import { normalizeNumber } from './number.ts'
import { isJoint, jointEnd } from './read-joint.ts'
import { type FarLead, type Lead, readFarLead, readLead, startsNumber } from './read-lead.ts'
import { type NumberedSymbol, pastNote, readBareNumber, readSymbol } from './read-symbol.ts'
import { isShortCitation, listedNumbers, shortYear } from './short-forms.ts'
import type { Citation, Span } from './types.ts'
import type { DocumentKind } from './vocabulary.ts'

/** Reads a citation at one of its digits; gives the place to go on from. */
export function readNumberAt(finding: Finding, digit: number): number {
  const { text, floor } = finding
  const at = numberStart(text, digit, floor)
  const symbol = readSymbol(text, at)
  if (symbol && isFileName(text, symbol.end)) return symbol.end
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

const fileName =
  /(?:\.[\p{L}\p{N}_-]{1,20})?\.(?:pdf|docx?|xlsx?|pptx?|jpe?g|png|gif|zip|rar|html?|aspx?|txt|csv)(?![\p{L}\p{N}])/iuy

/** '61-2018-ND-CP.pdf', '61-2018-ND-CP.signed.pdf' */
function isFileName(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== 0x2e) return false
  fileName.lastIndex = at
  return fileName.test(text)
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
  const between = word ? undefined : membersBetween(finding, at)
  const far: FarLead | undefined =
    word || between ? undefined : readFarLead(text, lead, floor, kindsOfSymbol(symbol))
  const announced = word ?? (lead.so && symbol.codes.length > 1 ? far?.word : undefined)
  const continued = between && previous?.kind === 'numbered'
  if (!alone && !continued && !(announced && isSymbolAfter(announced, symbol, lead.so))) return undefined

  const said = word ?? far?.word
  const type = kindOf(symbol, said, between && previous)
  const start = said && type && belongs(said, type) ? said.start : at
  if (between && type)
    completeList(finding, between, text.slice(digitsEnd(text, at), symbol.end), symbol, type)
  return takeCitation(finding, {
    kind: 'numbered',
    start,
    end: symbol.end,
    stop: pastNote(text, symbol.end),
    number: symbol.number,
    ...(type === undefined ? {} : { type }),
    ...(far?.issuer ? { issuer: far.issuer } : {}),
    ...(lead.year === undefined ? {} : { year: lead.year }),
    local: symbol.codes.some(({ local }) => local),
    yearWanted: !symbol.hasYear,
  })
}

function kindOf(
  symbol: NumberedSymbol,
  said: KindWord | undefined,
  previous: Citation | undefined,
): DocumentKind | undefined {
  if (symbol.kind === 'hop-dong') return said?.kind
  if (said) return kindOfCitation(said.general ? undefined : said.kind, symbol)
  return previous ? kindInList(previous, symbol) : kindOfCitation(undefined, symbol)
}

const none: readonly Span[] = []

/**
 * The numbers between the last citation and the one that begins at `at`, where the two stand in one list: '238' of
 * 'Nghị định số 235, 238 và 241/2026/NĐ-CP', none as a rule. Nothing where they stand in none.
 */
function membersBetween({ text, citations, floor }: Finding, at: number): readonly Span[] | undefined {
  const previous = citations.at(-1)
  if (!previous || previous.kind === 'named') return undefined
  if (previous.kind === 'numbered') return isJoint(text, floor, at) ? none : undefined
  const members: Span[] = []
  for (let place = floor; ; ) {
    const start = jointEnd(text, place, at)
    if (start === undefined) return undefined
    if (start >= at) return members
    place = digitsEnd(text, start)
    if (place === start) return undefined
    members.push({ start, end: place })
  }
}

/** 'Nghị định số 235, 238 và 241/2026/NĐ-CP': the symbol of the last member is that of all. */
function completeList(
  { text, citations }: Finding,
  members: readonly Span[],
  symbol: string,
  { hasYear }: NumberedSymbol,
  type: DocumentKind,
): void {
  const previous = citations.at(-1)
  if (previous?.kind !== 'short' || previous.type !== type || previous.number?.includes('/')) return
  if (!hasYear && type === 'nghi-dinh') return
  previous.fullNumber = normalizeNumber(`${previous.number}${symbol}`)
  for (const { start, end } of members) {
    const number = text.slice(start, end)
    citations.push({
      kind: 'short',
      start,
      end,
      text: number,
      type,
      number,
      fullNumber: normalizeNumber(`${number}${symbol}`),
      pinpoints: [],
    })
  }
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
  const bare = readBareNumber(text, at, classAt(text, word.start + 1) === UPPER)
  if (!bare || !isShortCitation(text, lead, word, bare)) return undefined
  if (isFileName(text, bare.end)) return bare.end
  const { end, number } = shortYear(text, bare) ?? bare
  const type = word.kind
  let stop = takeCitation(finding, {
    kind: 'short',
    start: word.start,
    end,
    number,
    type,
    yearWanted: false,
  })
  for (const listed of listedNumbers(text, stop, type))
    stop = takeCitation(finding, { kind: 'short', ...listed, type, yearWanted: false })
  return stop
}
