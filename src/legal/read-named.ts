// Reads the citation of a law at the word that announces it: 'luật', the second of 'pháp lệnh', 'Hiến' or 'BLHS'.
import { type Finding, takeCitation } from './finding.ts'
import { hashOf, isDigitAt, lettersEnd, skipGap, skipGapBack, wordHash } from './letters.ts'
import { makePhrases, readPhrase } from './phrases.ts'
import { pastBracket } from './read-attributes.ts'
import { readDate, readYear } from './read-date.ts'
import {
  type LawName,
  ownStart,
  readCodeAbbreviation,
  readConstitution,
  readLaw,
  readOrdinance,
  revisionEnd,
} from './read-law-name.ts'
import { readPinpoint } from './read-pinpoint.ts'
import { type NumberedSymbol, pastNote, readSymbol } from './read-symbol.ts'

const PHAP = hashOf('pháp')
const SO = hashOf('số')

/** At the word 'luật'. */
export function readLawAt(finding: Finding, at: number): number | undefined {
  return take(finding, readLaw(finding.text, at, at + 4, finding.floor))
}

/** At the word 'lệnh' of 'pháp lệnh'. */
export function readOrdinanceAt(finding: Finding, at: number): number | undefined {
  const { text, floor } = finding
  const before = skipGapBack(text, at, floor)
  const start = ownStart(text, before, floor)
  if (wordHash(text, start, before) !== PHAP) return undefined
  return take(finding, readOrdinance(text, start, at + 4, floor))
}

/** At the word 'hiến' of 'hiến pháp'. */
export function readConstitutionAt(finding: Finding, at: number): number | undefined {
  const { text, floor } = finding
  const next = skipGap(text, lettersEnd(text, at))
  const end = lettersEnd(text, next)
  if (wordHash(text, next, end) !== PHAP) return undefined
  return take(finding, readConstitution(text, at, end, floor))
}

/** At the B of 'BLHS'. */
export function readCodeAbbreviationAt(finding: Finding, at: number): number | undefined {
  return take(finding, readCodeAbbreviation(finding.text, at))
}

function take(finding: Finding, name: LawName | undefined): number | undefined {
  if (!name || name.start < finding.floor) return undefined
  const { text } = finding
  const own = name.draft ? undefined : (readYear(text, name.end, true) ?? yearOfCountry(text, name.end))
  const revised = name.draft || own ? undefined : revisionEnd(text, name.end)
  const year = revised === undefined ? own : readYear(text, revised, true)
  const read = numberAfter(text, name.end) ?? (year && numberAfter(text, year.end))
  if (read) {
    const { start, kind, name: said } = name
    const { symbol, end: stop } = read
    return takeCitation(finding, {
      kind: 'numbered',
      start,
      end: symbol.end,
      stop,
      number: symbol.number,
      type: kind,
      name: said,
      yearWanted: false,
    })
  }
  if (!name.known && !isEvident(finding, name, year !== undefined)) return undefined
  if (name.kind === 'hien-phap' && year && !constitutionYears.has(year.year)) return undefined
  return takeCitation(finding, {
    kind: 'named',
    start: name.start,
    end: own?.end ?? name.end,
    stop: year?.end ?? pastNote(text, name.end),
    type: name.kind,
    name: name.name,
    ...(year ? { year: year.year } : {}),
    ...(name.draft ? { draft: true as const } : {}),
    yearWanted: false,
  })
}

/** 'Luật Hải quan Việt Nam 2014' */
function yearOfCountry(text: string, at: number): { end: number; year: number } | undefined {
  const country = readPhrase(text, skipGap(text, at), vietNam)
  return country && readYear(text, country.end, true)
}

const vietNam = makePhrases([['Việt Nam', true]])
const constitutionYears: ReadonlySet<number> = new Set([1946, 1959, 1980, 1992, 2013])

/** A name nobody has told us of counts with a place in it before, or a year or a date after. */
function isEvident({ text, floor }: Finding, name: LawName, dated: boolean): boolean {
  return (
    dated ||
    readPinpoint(text, name.start, floor) !== undefined ||
    readDate(text, name.end)?.iso !== undefined
  )
}

/** A law's number behind its name, and where the bracket round it ends. */
interface NumberAfter {
  symbol: NumberedSymbol
  end: number
}

/** 'Luật Đất đai số 31/2024/QH15', 'Luật Đất đai (số 31/2024/QH15)', 'Luật Đất đai số số 31/2024/QH15'. */
function numberAfter(text: string, at: number): NumberAfter | undefined {
  let place = skipGap(text, at)
  const comma = text.charCodeAt(place) === 0x2c
  const bracket = text.charCodeAt(place) === 0x28
  if (comma || bracket) place = skipGap(text, place + 1)
  let so = false
  for (let times = 0; times < 2; times += 1) {
    const end = lettersEnd(text, place)
    if (end === place) break
    if (wordHash(text, place, end) !== SO) return undefined
    so = true
    place = skipGap(text, end)
    if (text.charCodeAt(place) === 0x3a) place = skipGap(text, place + 1)
  }
  // 'Luật Thủ đô, số 39/2024/QH15'; without 'số' a comma parts two of a list.
  if ((comma && !so) || !isDigitAt(text, place)) return undefined
  const symbol = readSymbol(text, place)
  if (!symbol || !(symbol.codes[0]?.assembly || symbol.kind === 'lenh' || symbol.kind === 'phap-lenh'))
    return undefined
  return { symbol, end: bracket ? pastBracket(text, symbol.end) : symbol.end }
}
