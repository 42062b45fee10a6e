// What a citation says that the record of its document does not: noted for the editor, never repaired.

import { formatDate, liesIn, yearOf } from './days.ts'
import { foldText } from './fold.ts'
import { nameKey } from './name-key.ts'
import { normalizeNumber } from './number.ts'
import { dateSlip, issuerSlip, nameOfAnother, ownerOfTitle, yearSlip } from './register-slips.ts'
import type { Registry } from './registry.ts'
import { remembered } from './remembered.ts'
import type { IssuerFit } from './said-issuer.ts'
import { slipOfSpelling } from './slips.ts'
import { agrees, likeness, titleFit } from './title-likeness.ts'
import type { Citation, Conflict, LegalDocument } from './types.ts'
import { isAmendment } from './validity.ts'
import { type DocumentKind, documentKinds, kindName } from './vocabulary.ts'

/** The conflicts between a citation and the document found for it, each with its likeliest slip. */
export function conflictsOf(
  citation: Citation,
  document: LegalDocument,
  fit: IssuerFit,
  registry: Registry,
): Conflict[] {
  const conflicts: Conflict[] = []
  // Most citations have none: nothing is made for them.
  const take = (conflict: Conflict | undefined): void => {
    if (conflict) conflicts.push(conflict)
  }
  take(dateConflict(citation, document, registry))
  take(issuerConflict(citation, document, fit, registry))
  take(typeConflict(citation, document))
  take(numberConflict(citation, document))
  take(
    citation.name === undefined
      ? titleConflict(citation, document, registry)
      : nameConflict(citation, document, registry),
  )
  return conflicts
}

/**
 * The fields that speak against the document altogether, not by a slip of the hand; none where the very day or the
 * title is on its side.
 *
 * @example contradictions(citation, decree61, conflicts, registry) // ['issuer'] for '61/2018/NĐ-CP của Quốc hội'
 */
export function contradictions(
  citation: Citation,
  document: LegalDocument,
  conflicts: readonly Conflict[],
  registry: Registry,
): readonly Conflict['field'][] {
  if (conflicts.length === 0 || isSupported(citation, document, conflicts, registry)) return []
  return conflicts
    .filter(({ field, slip }) => {
      if (field === 'date') return slip === undefined || slip === 'date-of-another'
      if (field === 'issuer') return slip !== 'former-issuer'
      return field === 'type' || (field === 'title' && isUnlike(citation, document))
    })
    .map(({ field }) => field)
}

function isSupported(
  citation: Citation,
  document: LegalDocument,
  conflicts: readonly Conflict[],
  registry: Registry,
): boolean {
  const differ = (field: Conflict['field']) => conflicts.some(conflict => conflict.field === field)
  const { issuedOn } = document
  if (citation.date?.iso !== undefined && issuedOn !== undefined && !differ('date')) {
    // Laws 67 and 68 of 2006 are of one day: it speaks for the one named as much as for the one numbered.
    const named = conflicts.some(({ slip }) => slip === 'name-of-another')
    return !named || ownerOfTitle(citation, registry)?.issuedOn !== issuedOn
  }
  return citation.name === undefined ? titleFit(citation, document) === 'agrees' : !differ('title')
}

/** 'Luật Khoa học và công nghệ' is not unlike the law on khoa học, công nghệ và đổi mới sáng tạo. */
function isUnlike({ name }: Citation, { title }: LegalDocument): boolean {
  return name === undefined || !agrees(likeness(name, title))
}

function dateConflict(
  { date, year, kind, start, end }: Citation,
  document: LegalDocument,
  registry: Registry,
): Conflict | undefined {
  const { issuedOn } = document
  if (issuedOn === undefined) return undefined
  if (date) {
    if (date.iso !== undefined && liesIn(date.iso, issuedOn)) return undefined
    const expected = formatDate(issuedOn)
    const slip = dateSlip(date, document, registry)
    return { field: 'date', start: date.start, end: date.end, found: date.text, expected, ...slip }
  }
  // The year of a law is part of its name, and is what it was found by.
  if (year === undefined || kind !== 'numbered' || year === yearOf(issuedOn)) return undefined
  const slip = yearSlip(year, document, registry) ?? { slip: 'other-year' as const }
  return { field: 'date', start, end, found: `năm ${year}`, expected: formatDate(issuedOn), ...slip }
}

function issuerConflict(
  { issuer }: Citation,
  document: LegalDocument,
  fit: IssuerFit,
  registry: Registry,
): Conflict | undefined {
  if (!issuer || (fit !== 'other-issuer' && fit !== 'other-place')) return undefined
  const { start, end, text: found } = issuer
  const expected = document.issuers.map(key => registry.issuer(key)?.name ?? key).join(', ')
  const slip = issuerSlip(found, document, registry)
  return { field: 'issuer', start, end, found, expected, ...(slip ? { slip } : {}) }
}

/** Kinds whose names are often said for one another. */
const sameWords: readonly (readonly DocumentKind[])[] = [
  ['luat', 'bo-luat'],
  ['thong-tu', 'thong-tu-lien-tich'],
  ['nghi-quyet', 'nghi-quyet-lien-tich'],
]

const kindNames: readonly { kind: DocumentKind; folded: string }[] = documentKinds
  .map(({ kind, name }) => ({ kind, folded: foldText(name) }))
  .toSorted((a, b) => b.folded.length - a.folded.length)

/** By the words before the first digit. Most citations begin with one of a few: 'Nghị định số ', 'Quyết định '. */
const kindOfWords = remembered(1000, words => {
  const folded = foldText(words).replace(/\s+/g, ' ')
  return kindNames.find(({ folded: name }) => folded.startsWith(`${name} `))?.kind
})

/**
 * The kind whose name stands at the head of a citation. No name holds a digit.
 *
 * @example saidKind('Nghị quyết 61/2018/NĐ-CP') // 'nghi-quyet'
 */
export function saidKind(text: string): DocumentKind | undefined {
  const digit = text.search(/\d/)
  return kindOfWords(digit === -1 ? text : text.slice(0, digit))
}

/**
 * Whether the kind that is said is a document's. Nothing where none is said, and for 'Công văn', said of anything.
 *
 * @example kindFit('nghi-quyet', 'nghi-dinh') // 'differs'
 */
export function kindFit(
  said: DocumentKind | undefined,
  type: DocumentKind,
): 'agrees' | 'differs' | undefined {
  if (said === undefined || said === 'cong-van') return undefined
  return said === type || sameWords.some(kinds => kinds.includes(said) && kinds.includes(type))
    ? 'agrees'
    : 'differs'
}

/** 'Nghị định số 11/NQ-CP': the word at the head of the citation is not the document's kind. */
function typeConflict({ text, start }: Citation, { type }: LegalDocument): Conflict | undefined {
  if (text.startsWith(kindName(type))) return undefined
  const said = saidKind(text)
  if (said === undefined || kindFit(said, type) !== 'differs') return undefined
  const found = text.slice(0, kindName(said).length)
  const expected = kindName(type)
  return { field: 'type', start, end: start + found.length, found, expected, slip: 'wrong-kind-word' }
}

/** '29/NQ-TW' for 29-NQ/TW, 'NÐ' for NĐ: another spelling than the record's, zeros, case and white space apart. */
function numberConflict(citation: Citation, document: LegalDocument): Conflict | undefined {
  const { text, kind, end, number } = citation
  if (number === undefined || kind !== 'numbered' || text.endsWith(document.number)) return undefined
  const found = text.slice(numberStart(text, number))
  const agree = plain(number) === plainNumberOf(document)
  const slip = slipOfSpelling(found, document.number)
  if (agree && (slip === undefined || (slip === 'no-diacritics' && isUnmarked(text)))) return undefined
  return {
    field: 'number',
    start: end - found.length,
    end,
    found,
    expected: document.number,
    ...(slip ? { slip } : {}),
  }
}

/** Where the number stands in a citation: 'Luật Thanh niên năm 2020 số 57/2020/QH14' has digits before it. */
function numberStart(text: string, number: string): number {
  const sequence = /^\d+/.exec(number)?.[0] ?? ''
  for (let at = text.lastIndexOf(sequence); at > 0; at = text.lastIndexOf(sequence, at - 1))
    if (normalizeNumber(text.slice(at)) === number) return at
  return text.search(/\d/)
}

/** A text typed without marks as a whole, or in English: 'Nghi dinh 61/2018/ND-CP', 'Decree No. 61/2018/ND-CP'. */
function isUnmarked(text: string): boolean {
  return !/^[^\d]*[^\s!-~]/u.test(text)
}

function plain(number: string): string {
  return number.toUpperCase().replace(/^0+/, '')
}

/** Asked for every citation of a document. */
const plainNumbers = new WeakMap<LegalDocument, string>()

function plainNumberOf(document: LegalDocument): string {
  let number = plainNumbers.get(document)
  if (number === undefined) {
    number = plain(normalizeNumber(document.number))
    plainNumbers.set(document, number)
  }
  return number
}

/**
 * Whether the name a citation gives a law is the document's.
 *
 * @example nameFit('Luật Nhà ở', landLaw) // 'differs'
 */
export function nameFit(name: string, document: LegalDocument): 'agrees' | 'differs' {
  const said = nameKey(name)
  const own = ownNames(document)
  return own.includes(said) || (isAmendment(document) && own.some(key => key.includes(said)))
    ? 'agrees'
    : 'differs'
}

const ownNameKeys = new WeakMap<LegalDocument, readonly string[]>()

function ownNames(document: LegalDocument): readonly string[] {
  let own = ownNameKeys.get(document)
  if (!own) {
    own = [`${kindName(document.type)} ${document.title}`, ...document.names].map(nameKey)
    ownNameKeys.set(document, own)
  }
  return own
}

/** 'Luật Nhà ở số 31/2024/QH15' where that number is the Luật Đất đai. */
function nameConflict(citation: Citation, document: LegalDocument, registry: Registry): Conflict | undefined {
  const { name, kind, start, end, text } = citation
  if (name === undefined || kind !== 'numbered' || nameFit(name, document) === 'agrees') return undefined
  const owner = ownerOfTitle(citation, registry)
  return {
    field: 'title',
    start,
    end,
    found: text,
    expected: `${kindName(document.type)} ${document.title}`,
    ...(owner && owner !== document ? nameOfAnother(owner) : {}),
  }
}

/** '61/2018/NĐ-CP về công tác văn thư' */
function titleConflict(
  citation: Citation,
  document: LegalDocument,
  registry: Registry,
): Conflict | undefined {
  const { titleText, start, end } = citation
  if (titleText === undefined || titleFit(citation, document) !== 'differs') return undefined
  const owner = ownerOfTitle(citation, registry)
  return {
    field: 'title',
    start,
    end,
    found: shortened(titleText),
    expected: document.title,
    ...(owner && owner !== document ? nameOfAnother(owner) : {}),
  }
}

const longestQuote = 80

/** As much of a title as tells it: the text goes on after it. */
function shortened(title: string): string {
  if (title.length <= longestQuote) return title
  return `${title.slice(0, title.lastIndexOf(' ', longestQuote))}…`
}
