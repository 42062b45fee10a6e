// The documents a citation may mean whose own document is not in the register: their number is nearly the one cited,
// or the name, or the day together with the title, is theirs. The one with most on its side stands first.

import { kindFit, nameFit, saidKind } from './conflicts.ts'
import { liesIn, yearOf } from './days.ts'
import { nameKey } from './name-key.ts'
import { type DocumentNumber, keyedNumber } from './number.ts'
import { type NamedSlip, tellingLabel } from './register-slips.ts'
import type { Registry } from './registry.ts'
import { rememberedFor } from './remembered.ts'
import { fitOfIssuer, issuerOf, type SaidIssuer, saidIssuer } from './said-issuer.ts'
import { type NumberSlip, slipOfDate, slipOfNumber } from './slips.ts'
import { titleFit } from './title-likeness.ts'
import type { Citation, Conflict, Day, LegalDocument, NearReason, PartialDate, Slip } from './types.ts'
import type { DocumentKind } from './vocabulary.ts'

/** A document near to a citation. */
export interface NearDocument extends NamedSlip {
  document: LegalDocument
  /** What in the text agrees with its record, beside the number. */
  agrees: readonly Conflict['field'][]
}

const most = 3

/**
 * The documents nearest to a citation, the likeliest first. `owner` is the one known to bear its title.
 *
 * @example nearDocuments(citation, registry, 'Lạng Sơn')[0] // { document: decree, slip: 'digits-swapped', agrees: [] }
 */
export function nearDocuments(
  citation: Citation,
  registry: Registry,
  province: string | undefined,
  owner?: LegalDocument,
): readonly NearDocument[] {
  const issuer = issuerOf(citation)
  const said: Said = {
    citation,
    issuer: issuer && saidIssuer(issuer.text, registry),
    province,
    kind: saidKind(citation.text),
    most: mostFor(citation, issuer !== undefined),
  }
  let near: Weighed[] = []
  const weigh = (candidate: Candidate) => {
    if (near.some(({ document }) => document === candidate.document)) return
    const last = near[most - 1]?.weight ?? Number.NEGATIVE_INFINITY
    const weighed = weighedBy(said, candidate, registry, last)
    if (weighed && weighed.weight > last)
      near = [...near, weighed].sort((a, b) => b.weight - a.weight).slice(0, most)
  }
  for (const candidate of nearNumbers(citation, registry)) {
    // They stand in the order of their slips: from here on none can be among the likeliest.
    const last = near[most - 1]
    if (last && candidate.base + said.most <= last.weight) break
    weigh(candidate)
  }
  near = withoutGuesses(near)
  if (owner) weigh(candidateOf(owner, citation))
  // A number that is nearly right, with the right name, needs no others of that name.
  if (near.some(({ agrees }) => agrees.includes('title'))) return near
  for (const document of alike(citation, registry)) weigh(candidateOf(document, citation))
  return near
}

/** '181' is rather 118 than 187: one wrong digit is a guess, made where there is no better one. */
function withoutGuesses(near: Weighed[]): Weighed[] {
  const isGuess = ({ slip, agrees }: Weighed) => slip === 'one-digit' && agrees.length === 0
  return near.some(({ slip }) => slip === 'digits-swapped') ? near.filter(one => !isGuess(one)) : near
}

/** A near document as a reason, where there is something to say of it. */
export function nearReasons(near: readonly NearDocument[]): NearReason[] {
  return near
    .filter(({ slip, agrees }) => slip !== undefined || agrees.length > 0)
    .map(({ document, agrees, slip, of }) => ({
      code: 'near-document',
      slug: document.slug,
      label: tellingLabel(document),
      agrees,
      ...(slip ? { slip } : {}),
      ...(of === undefined ? {} : { of }),
    }))
}

/** A document with the slip that makes its number the one cited, and how likely that alone makes it. */
interface Candidate extends NumberSlip {
  document: LegalDocument
  base: number
}

/** Two parts of a number may differ where something else agrees. */
const mostApart = 2

function nearNumbers({ number }: Citation, registry: Registry): readonly Candidate[] {
  return number === undefined ? [] : ofNumber(number, registry)
}

/** Found once for each number of each register: the same misprint often comes again. */
const ofNumber = rememberedFor(10_000, (number, registry: Registry) => {
  const cited = keyedNumber(number)
  return cited ? search(number, cited.parsed, registry) : []
})

function search(
  number: string,
  { sequence: cited }: DocumentNumber,
  registry: Registry,
): readonly Candidate[] {
  const near = new Map<LegalDocument, NumberSlip>()
  const take = (sequence: string, mostParts: number) => {
    for (const document of registry.withSequence(sequence)) {
      const slip = slipOfNumber(number, document.number)
      if (slip && slip.apart > 0 && slip.apart <= mostParts) near.set(document, slip)
    }
  }
  take(cited, mostApart)
  for (const sequence of new Set(misprints(cited))) if (sequence !== cited) take(sequence, 1)
  return [...near]
    .map(([document, slip]) => ({ document, ...slip, base: baseOf(slip) }))
    .sort((a, b) => b.base - a.base)
}

function candidateOf(document: LegalDocument, { number = '' }: Citation): Candidate {
  const slip = slipOfNumber(number, document.number) ?? { apart: mostApart + 1 }
  return { document, ...slip, base: baseOf(slip) }
}

/** Two neighbours swapped, one digit wrong, one missing, one too many. */
function* misprints(sequence: string): Generator<string> {
  for (let at = 0; at + 1 < sequence.length; at += 1)
    yield sequence.slice(0, at) + (sequence[at + 1] ?? '') + (sequence[at] ?? '') + sequence.slice(at + 2)
  for (let at = 0; at < sequence.length; at += 1) {
    for (let digit = 0; digit < 10; digit += 1) yield sequence.slice(0, at) + digit + sequence.slice(at + 1)
    yield sequence.slice(0, at) + sequence.slice(at + 1)
  }
  for (let at = 0; at <= sequence.length; at += 1)
    for (let digit = 0; digit < 10; digit += 1) yield sequence.slice(0, at) + digit + sequence.slice(at)
}

/** Laws of the name cited; documents of the day and the title cited. */
function alike({ name, date, type, titleText }: Citation, registry: Registry): readonly LegalDocument[] {
  if (name !== undefined) return registry.withName(nameKey(name))
  if (date?.iso === undefined || titleText === undefined) return []
  return issuedOnDay(date.iso, registry).filter(document => document.type === type)
}

const days = new WeakMap<Registry, Map<Day, LegalDocument[]>>()

function issuedOnDay(day: Day, registry: Registry): readonly LegalDocument[] {
  let byDay = days.get(registry)
  if (!byDay) {
    byDay = new Map()
    for (const document of registry.documents) {
      const { issuedOn = '' } = document
      const same = byDay.get(issuedOn)
      if (same) same.push(document)
      else byDay.set(issuedOn, [document])
    }
    days.set(registry, byDay)
  }
  return byDay.get(day) ?? []
}

/** How far a slip alone makes a document likely: that 62 is printed for 61 is no more than possible. */
const slipWeights: Partial<Record<Slip, number>> = {
  'no-diacritics': 9,
  'parts-swapped': 9,
  'term-missing': 8,
  'other-term': 6,
  'digits-swapped': 5,
  'letter-missing': 5,
  'letter-added': 4,
  'year-missing': 5,
  'year-added': 4,
  'other-year': 4,
  'other-code': 4,
  'other-letter': 3,
  'other-issuer-code': 5,
  'digit-missing': 3,
  'digit-added': 3,
  'one-digit': 2,
}

/** Two parts differ, even if one slip explains them. */
const leastWeight = 1

function baseOf({ apart, slip }: NumberSlip): number {
  if (slip === undefined) return 0
  return apart > 1 ? leastWeight : (slipWeights[slip] ?? 0)
}

/** How much each agreement counts, and its contrary the other way. */
const weights = {
  name: 8,
  title: 6,
  date: 6,
  nearDate: 2,
  year: 3,
  kind: 2,
  kindAgainstCode: 4,
  issuer: 2,
  place: 6,
}

/** The most that all that is said can add to a slip. */
function mostFor({ date, name, titleText }: Citation, issuer: boolean): number {
  return (
    weights.kindAgainstCode +
    weights.year +
    (date ? weights.date : 0) +
    (name === undefined ? 0 : weights.name) +
    (titleText === undefined ? 0 : weights.title) +
    (issuer ? weights.issuer : 0)
  )
}

/** What a citation says, read once for all candidates. */
interface Said {
  citation: Citation
  issuer: SaidIssuer | undefined
  province: string | undefined
  /** The kind whose name stands before the number. */
  kind: DocumentKind | undefined
  most: number
}

interface Weighed extends NearDocument {
  weight: number
}

/**
 * What speaks for a document and against it. Where something does and nothing else agrees, the document is merely the
 * nearest one: no slip is named. Nothing where it cannot weigh more than `least`.
 */
function weighedBy(
  { citation, issuer, province, kind }: Said,
  { document, apart, slip, base }: Candidate,
  registry: Registry,
  least: number,
): Weighed | undefined {
  const { name } = citation
  const agrees: Conflict['field'][] = []
  let weight = base
  let against = false
  const count = (fit: 'agrees' | 'differs' | undefined, by: number, field?: Conflict['field']) => {
    if (fit === undefined) return
    if (fit === 'differs') against = true
    else if (field !== undefined) agrees.push(field)
    weight += fit === 'agrees' ? by : -by
  }
  const date = dateFit(citation, document)
  if (date === 'near') weight += weights.nearDate
  else count(date, weights.date, 'date')
  // Most candidates are of another day, and there are likelier ones already.
  if (date === 'differs' && name === undefined && weight + weights.kindAgainstCode + weights.issuer <= least)
    return undefined
  // What is of another day is another document, whatever its title; a law is named.
  if (name !== undefined) count(nameFit(name, document), weights.name, 'title')
  else if (date !== 'differs') count(titleFit(citation, document), weights.title, 'title')
  if (slip === 'year-added' && document.issuedOn !== undefined)
    count(saidYear(citation) === yearOf(document.issuedOn) ? 'agrees' : 'differs', weights.year)

  const fit = fitOfIssuer(document, issuer, registry, province)
  if (fit === 'other-place') count('differs', weights.place)
  // As a rule the symbol has said the issuer already; not where the symbol is the slip.
  if (fit === 'named') count('agrees', weights.issuer, slip === 'other-issuer-code' ? 'issuer' : undefined)
  if (fit === 'other-issuer') count('differs', weights.issuer)
  const ofKind = kindFit(kind, document.type)
  if (ofKind === 'agrees' && slip === 'other-code') count(ofKind, weights.kindAgainstCode, 'type')
  else count(ofKind, weights.kind)

  const told = agrees.includes('title') || (agrees.includes('date') && apart <= mostApart)
  if (slip === undefined && !told) return undefined
  const claimed = slip !== undefined && (!against || agrees.length > 0)
  return { document, agrees, weight, ...(claimed ? { slip } : {}) }
}

/** 'near': the same day and month, or a slip within the same year. */
function dateFit(
  { date }: Citation,
  { issuedOn, effectiveOn }: LegalDocument,
): 'agrees' | 'differs' | 'near' | undefined {
  const iso = date?.iso
  if (iso === undefined || issuedOn === undefined) return undefined
  if (liesIn(iso, issuedOn)) return 'agrees'
  if (effectiveOn.some(({ on }) => on === iso)) return 'near'
  return mayBeSlip(iso, issuedOn) && slipOfDate(date?.text ?? '', issuedOn) !== undefined ? 'near' : 'differs'
}

/** Most candidates are of quite another day, and need no closer look: in no slip do both day and month change alone. */
function mayBeSlip(iso: Day, issuedOn: PartialDate): boolean {
  const sameDay = iso.slice(7) === issuedOn.slice(7)
  const sameMonth = iso.slice(5, 7) === issuedOn.slice(5, 7)
  if (!iso.startsWith(issuedOn.slice(0, 4))) return sameDay && sameMonth
  return sameDay || sameMonth || digitSum(iso) === digitSum(issuedOn)
}

/** The same for a day and for any order of its digits. */
function digitSum(day: string): number {
  let sum = 0
  for (let at = 0; at < day.length; at += 1) sum += day.charCodeAt(at)
  return sum
}

function saidYear({ number = '' }: Citation): number | undefined {
  return keyedNumber(number)?.parsed.year
}
