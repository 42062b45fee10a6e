// Reads the citation of a law at a letter of the word that announces it: the t of 'luật', the h of 'pháp lệnh', the
// p of 'Hiến pháp', the L of 'BLHS'.
import { type Finding, takeCitation } from './finding.ts'
import { isAssemblyCode } from './issuer-codes.ts'
import {
  hashOf,
  isDigitAt,
  isLetterAt,
  lettersEnd,
  lettersStart,
  skipGap,
  skipGapBack,
  wordHash,
} from './letters.ts'
import { makePhrases, readPhrase } from './phrases.ts'
import { readDate, readYear } from './read-date.ts'
import {
  type LawName,
  readCodeAbbreviation,
  readConstitution,
  readLaw,
  readOrdinance,
} from './read-law-name.ts'
import { readPinpoint } from './read-pinpoint.ts'
import { type NumberedSymbol, readSymbol } from './read-symbol.ts'

const LENH = hashOf('lệnh')
const PHAP = hashOf('pháp')
const HIEN = hashOf('hiến')
const SO = hashOf('số')

/** At the last letter of 'luật'. */
export function readLawAt(finding: Finding, at: number): number | undefined {
  const word = wordAt(finding, at, 4)
  return word && take(finding, readLaw(finding.text, word.start, word.end, finding.floor))
}

/** At the last letter of 'pháp lệnh'. */
export function readOrdinanceAt(finding: Finding, at: number): number | undefined {
  const { text, floor } = finding
  const word = wordAt(finding, at, 4)
  if (!word || wordHash(text, word.start, word.end) !== LENH) return undefined
  const before = skipGapBack(text, word.start, floor)
  return take(finding, readOrdinance(text, lettersStart(text, before, floor), word.end, floor))
}

/** At the first letter of the second word of 'Hiến pháp'. */
export function readConstitutionAt(finding: Finding, at: number): number | undefined {
  const { text, floor } = finding
  const end = lettersEnd(text, at)
  if (wordHash(text, at, end) !== PHAP) return undefined
  const before = skipGapBack(text, at, floor)
  const start = lettersStart(text, before, floor)
  return wordHash(text, start, before) === HIEN
    ? take(finding, readConstitution(text, start, end, floor))
    : undefined
}

/** At the B at `at`. */
export function readCodeAbbreviationAt(finding: Finding, at: number): number | undefined {
  return finding.text.charCodeAt(at + 1) === 0x4c
    ? take(finding, readCodeAbbreviation(finding.text, at))
    : undefined
}

/** The word of `length` letters whose last letter stands at `at`, where nothing is stuck to it. */
function wordAt(
  { text, floor }: Finding,
  at: number,
  length: number,
): { start: number; end: number } | undefined {
  const end = at + 1
  const start = end - length
  if (start < floor || isLetterAt(text, start - 1) || isLetterAt(text, end)) return undefined
  return { start, end }
}

function take(finding: Finding, name: LawName | undefined): number | undefined {
  if (!name || name.start < finding.floor) return undefined
  const { text } = finding
  const year = name.draft ? undefined : (readYear(text, name.end, true) ?? yearOfCountry(text, name.end))
  const symbol = numberAfter(text, name.end) ?? (year && numberAfter(text, year.end))
  if (symbol) {
    const { start, kind, name: said } = name
    return takeCitation(finding, {
      kind: 'numbered',
      start,
      end: symbol.end,
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
    end: year?.end ?? name.end,
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

/** 'Luật Đất đai số 31/2024/QH15', 'Luật Đất đai (số 31/2024/QH15)'. */
function numberAfter(text: string, at: number): NumberedSymbol | undefined {
  let place = skipGap(text, at)
  if (text.charCodeAt(place) === 0x28) place = skipGap(text, place + 1)
  const end = lettersEnd(text, place)
  if (end > place) {
    if (wordHash(text, place, end) !== SO) return undefined
    place = skipGap(text, end)
    if (text.charCodeAt(place) === 0x3a) place = skipGap(text, place + 1)
  }
  if (!isDigitAt(text, place)) return undefined
  const symbol = readSymbol(text, place)
  const first = symbol?.codes[0] ?? ''
  return symbol && (isAssemblyCode(first) || symbol.kind === 'lenh' || symbol.kind === 'phap-lenh')
    ? symbol
    : undefined
}
