// What has been found so far in a text, and how a citation is taken into it with all that belongs to it.
import { keyedNumber } from './number.ts'
import { pastBracket, readAttributes } from './read-attributes.ts'
import { readCircumstances, readCircumstancesBefore, readNumberCircumstances } from './read-circumstances.ts'
import type { DateRead } from './read-date.ts'
import type { IssuerRead } from './read-issuer.ts'
import { isJoint } from './read-joint.ts'
import { readPinpoint } from './read-pinpoint.ts'
import { readOpening, readSurroundings } from './surroundings.ts'
import type { Citation } from './types.ts'
import type { DocumentKind } from './vocabulary.ts'

/** The text being read, and the citations found in it. */
export interface Finding {
  readonly text: string
  readonly citations: Citation[]
  /** Nothing before this place is looked at again: the end of the last citation and its attributes. */
  floor: number
}

/** A citation as it was recognised, before what surrounds it is read. */
export interface Recognised {
  kind: Citation['kind']
  start: number
  end: number
  /** Where what belongs to it goes on, if not at its end: behind the bracket of 'Luật Đất đai (số 31/2024/QH15)'. */
  stop?: number
  type?: DocumentKind
  number?: string
  name?: string
  year?: number
  draft?: true
  /** An issuer written between the word and the number. */
  issuer?: IssuerRead
  /** Its number is one that every province uses. */
  local?: boolean
  /** A year after it ("79/QĐ-BTC năm 2023") is part of what is known of it. */
  yearWanted: boolean
}

/** A finding with nothing found yet. */
export function startFinding(text: string): Finding {
  return { text, citations: [], floor: 0 }
}

/** Takes a citation in, with date, issuer, title and place. Gives the end of what belongs to it. */
export function takeCitation(finding: Finding, recognised: Recognised): number {
  const { text, citations } = finding
  const { kind, start, end, type, number, name, draft } = recognised
  const {
    date,
    issuer,
    year = recognised.year,
    titleText,
    end: stop,
  } = readAttributes(text, recognised.stop ?? end, recognised.yearWanted)
  const pinpoint = readPinpoint(text, start, finding.floor)
  const by = issuer ?? recognised.issuer
  const from = pinpoint?.start ?? start
  const citation: Citation = {
    kind,
    start,
    end,
    text: text.slice(start, end),
    pinpoints: pinpoint?.pinpoints ?? [],
  }
  if (type !== undefined) citation.type = type
  if (number !== undefined) citation.number = number
  if (name !== undefined) citation.name = name
  if (year !== undefined) citation.year = year
  if (draft) citation.draft = draft
  if (date) citation.date = dateOf(date)
  if (by) citation.issuer = by
  if (pinpoint) citation.pinpointSpan = { start: pinpoint.start, end: pinpoint.end }
  if (titleText !== undefined) citation.titleText = titleText
  if (recognised.local) {
    const { subject, nearby } = readSurroundings(text, from, stop, finding.floor)
    const others = subject && by ? [subject, ...nearby] : nearby
    if (subject && !by) citation.subject = subject
    if (others.length > 0) citation.nearby = others
    if (!by && !subject && others.length === 0 && isJoint(text, finding.floor, from))
      inherit(citation, citations.at(-1))
  }
  if (!date && year === undefined && (kind === 'named' || recognised.yearWanted)) {
    const circumstances =
      kind === 'named'
        ? readCircumstances(text, end)
        : (readNumberCircumstances(text, { start, end }) ??
          readCircumstancesBefore(text, from, finding.floor))
    if (circumstances) citation.circumstances = circumstances
  }
  if (!date && (recognised.yearWanted || kind === 'named')) {
    const opening = readOpening(text, from, finding.floor)
    if (opening) citation.opening = opening
  }
  if (issuer && kind === 'numbered') shareIssuer(finding, start, citation)
  citations.push(citation)
  finding.floor = stop
  return stop
}

/** 'UBND tỉnh Cao Bằng ban hành Quyết định 12/QĐ-UBND và Kế hoạch 13/KH-UBND': the second is that body's too. */
function inherit(citation: Citation, previous: Citation | undefined): void {
  if (previous?.subject) citation.subject = previous.subject
  if (previous?.nearby) citation.nearby = previous.nearby
}

function dateOf({ start, end, text, iso }: DateRead): NonNullable<Citation['date']> {
  return iso === undefined ? { start, end, text } : { start, end, text, iso }
}

/**
 * 'các Quyết định số 12/QĐ-UBND, 13/QĐ-UBND của UBND tỉnh Cao Bằng': one issuer for the whole list. Where the codes name
 * two issuers, the one that is written is the last one's.
 */
function shareIssuer(finding: Finding, start: number, { issuer, number }: Citation): void {
  const { citations, text } = finding
  let next = start
  for (let index = citations.length - 1; index >= 0; index -= 1) {
    const earlier = citations[index]
    if (earlier?.kind !== 'numbered' || earlier.issuer || earlier.sharedIssuer || !issuer) return
    if (!isJoint(text, earlier.date ? pastBracket(text, earlier.date.end) : earlier.end, next)) return
    if (issuerCode(earlier.number) !== issuerCode(number)) return
    earlier.sharedIssuer = issuer
    next = earlier.start
  }
}

// '13' of 'QH13', '-BNV' of 'BTC-BNV'
const termOrMore = /(?:\d+|-.*)+$/

/** The first code of an issuer in a number, without the term of the National Assembly. */
function issuerCode(number: string | undefined): string | undefined {
  const key = number === undefined ? undefined : keyedNumber(number)?.key
  return key?.slice(key.lastIndexOf('|') + 1).replace(termOrMore, '')
}
