// What has been found so far in a text, and how a citation is taken into it with all that belongs to it.
import { exactHash, exactWords, isLetterAt, lettersEnd, skipGap } from './letters.ts'
import { readAttributes } from './read-attributes.ts'
import { readCircumstances, readRelativeYear } from './read-circumstances.ts'
import type { DateRead } from './read-date.ts'
import type { IssuerRead } from './read-issuer.ts'
import { readPinpoint } from './read-pinpoint.ts'
import { isJustIssued, readOpening, readSurroundings } from './surroundings.ts'
import type { Citation } from './types.ts'
import type { DocumentKind } from './vocabulary.ts'

/** The text being read, and the citations found in it. */
export interface Finding {
  readonly text: string
  readonly citations: Citation[]
  /** Nothing before this place is looked at again: the end of the last citation and its attributes. */
  floor: number
  /** Whether only "," or "và" stands between the last citation and `at`. */
  isJoined(at: number): boolean
}

/** A citation as it was recognised, before what surrounds it is read. */
export interface Recognised {
  kind: Citation['kind']
  start: number
  end: number
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
  const citations: Citation[] = []
  const finding: Finding = {
    text,
    citations,
    floor: 0,
    isJoined: at => citations.length > 0 && isJoint(text, finding.floor, at),
  }
  return finding
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
  } = readAttributes(text, end, recognised.yearWanted)
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
    if (subject && !by) citation.subject = subject
    if (nearby.length > 0) citation.nearby = nearby
  }
  if (!date && year === undefined && (kind === 'named' || recognised.yearWanted)) {
    const circumstances =
      kind === 'named'
        ? readCircumstances(text, end)
        : (readRelativeYear(text, end) ??
          (isJustIssued(text, from, finding.floor) ? { recent: true as const } : undefined))
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

function dateOf({ start, end, text, iso }: DateRead): NonNullable<Citation['date']> {
  return iso === undefined ? { start, end, text } : { start, end, text, iso }
}

/** 'các Quyết định số 12/QĐ-UBND, 13/QĐ-UBND của UBND tỉnh Cao Bằng': one issuer for the whole list. */
function shareIssuer(finding: Finding, start: number, { issuer }: Citation): void {
  const { citations, text } = finding
  let next = start
  for (let index = citations.length - 1; index >= 0; index -= 1) {
    const earlier = citations[index]
    if (earlier?.kind !== 'numbered' || earlier.issuer || earlier.sharedIssuer || !issuer) return
    if (!isJoint(text, earlier.date?.end ?? earlier.end, next)) return
    earlier.sharedIssuer = issuer
    next = earlier.start
  }
}

const joints = exactWords('và các số hoặc')

/** Only commas, 'và', 'số' between two places. */
export function isJoint(text: string, from: number, to: number): boolean {
  let place = skipGap(text, from)
  let joined = false
  for (let steps = 0; place < to && steps < 6; steps += 1) {
    const unit = text.charCodeAt(place)
    if (unit === 0x2c || unit === 0x3b) place += 1
    else {
      if (!isLetterAt(text, place)) return false
      const end = lettersEnd(text, place)
      if (!joints.has(exactHash(text, place, end))) return false
      place = end
    }
    joined = true
    place = skipGap(text, place)
  }
  return joined && place >= to
}
