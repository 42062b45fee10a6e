// What a citation says that the record of its document does not: noted for the editor, never repaired.
import { formatDate, liesIn } from './days.ts'
import { foldText } from './fold.ts'
import { nameKey } from './name-key.ts'
import { normalizeNumber } from './number.ts'
import type { Registry } from './registry.ts'
import type { IssuerFit } from './said-issuer.ts'
import type { Citation, Conflict, LegalDocument } from './types.ts'
import { isAmendment } from './validity.ts'
import { type DocumentKind, documentKinds, kindName } from './vocabulary.ts'

/** The conflicts between a citation and the document found for it. */
export function conflictsOf(
  citation: Citation,
  document: LegalDocument,
  fit: IssuerFit,
  registry: Registry,
): Conflict[] {
  const { date, issuer } = citation
  const conflicts: Conflict[] = []
  const { issuedOn } = document
  if (date && issuedOn !== undefined && !(date.iso !== undefined && liesIn(date.iso, issuedOn)))
    conflicts.push({
      field: 'date',
      start: date.start,
      end: date.end,
      found: date.text,
      expected: formatDate(issuedOn),
    })
  if (issuer && (fit === 'other-issuer' || fit === 'other-place')) {
    const expected = document.issuers.map(key => registry.issuer(key)?.name ?? key).join(', ')
    conflicts.push({ field: 'issuer', start: issuer.start, end: issuer.end, found: issuer.text, expected })
  }
  const type = typeConflict(citation, document)
  if (type) conflicts.push(type)
  const number = numberConflict(citation, document)
  if (number) conflicts.push(number)
  const title = titleConflict(citation, document)
  if (title) conflicts.push(title)
  return conflicts
}

/** Kinds whose names are often said for one another. */
const sameWords: readonly (readonly DocumentKind[])[] = [
  ['luat', 'bo-luat'],
  ['thong-tu', 'thong-tu-lien-tich'],
  ['nghi-quyet', 'nghi-quyet-lien-tich'],
]

interface NamedKind {
  kind: DocumentKind
  name: string
  folded: string
}

const kindNames: readonly NamedKind[] = documentKinds
  .map(({ kind, name }) => ({ kind, name, folded: foldText(name) }))
  .toSorted((a, b) => b.folded.length - a.folded.length)

/** By the words before the first digit. Most citations begin with one of a few: 'Nghị định số ', 'Quyết định '. */
const saidKinds = new Map<string, NamedKind | undefined>()
const mostSaidKinds = 1000

/** The kind whose name stands at the head of a citation. No name holds a digit. */
function saidKind(text: string): NamedKind | undefined {
  const digit = text.search(/\d/)
  const words = digit === -1 ? text : text.slice(0, digit)
  if (!saidKinds.has(words)) {
    if (saidKinds.size >= mostSaidKinds) saidKinds.clear()
    const folded = foldText(words).replace(/\s+/g, ' ')
    saidKinds.set(
      words,
      kindNames.find(({ folded: name }) => folded.startsWith(`${name} `)),
    )
  }
  return saidKinds.get(words)
}

/** 'Nghị định số 11/NQ-CP': the word at the head of the citation is not the document's kind. */
function typeConflict({ text, start }: Citation, { type }: LegalDocument): Conflict | undefined {
  const said = saidKind(text)
  if (!said || said.kind === type || said.kind === 'cong-van') return undefined
  if (sameWords.some(kinds => kinds.includes(said.kind) && kinds.includes(type))) return undefined
  const found = text.slice(0, said.name.length)
  return { field: 'type', start, end: start + found.length, found, expected: kindName(type) }
}

/** '29/NQ-TW' for 29-NQ/TW, 'NÐ' for NĐ: another spelling than the record's, zeros, case and white space apart. */
function numberConflict(citation: Citation, document: LegalDocument): Conflict | undefined {
  if (citation.number === undefined || citation.kind !== 'numbered') return undefined
  const asWritten = citation.text.slice(citation.text.search(/\d/)).normalize('NFC')
  const agrees = plain(citation.number) === plainNumberOf(document)
  if (agrees && !/[ÐðА-я]/u.test(asWritten)) return undefined
  const start = citation.end - citation.text.slice(citation.text.search(/\d/)).length
  return {
    field: 'number',
    start,
    end: citation.end,
    found: citation.text.slice(start - citation.start),
    expected: document.number,
  }
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

/** 'Luật Nhà ở số 31/2024/QH15' where that number is the Luật Đất đai. */
function titleConflict(citation: Citation, document: LegalDocument): Conflict | undefined {
  const { name, kind, start, end, text } = citation
  if (name === undefined || kind !== 'numbered') return undefined
  const said = nameKey(name)
  const own = [`${kindName(document.type)} ${document.title}`, ...document.names].map(nameKey)
  if (own.includes(said) || (isAmendment(document) && own.some(key => key.includes(said)))) return undefined
  return { field: 'title', start, end, found: text, expected: `${kindName(document.type)} ${document.title}` }
}
