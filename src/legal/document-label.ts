// A document in words, as Nghị định 30/2020/NĐ-CP has it cited: in full the first time, shorter later.
import { dayWords } from './days.ts'
import { foldText } from './fold.ts'
import { centralIssuers } from './issuers.ts'
import type { DocumentReference, Issuer, LegalDocument } from './types.ts'
import { type DocumentKind, kindName } from './vocabulary.ts'

/** Kinds cited by their title, with the number after it. */
const titled: ReadonlySet<DocumentKind> = new Set(['bo-luat', 'luat', 'phap-lenh'])
/** Longer titles make poor labels: "Luật Sửa đổi, bổ sung một số điều của Luật …" is shown by its number. */
const longestTitle = 70

/** The parts of a record that words are made of. */
export type NamedDocument = Pick<LegalDocument, 'type' | 'number' | 'title' | 'issuers' | 'issuedOn'>

/** Where names of issuers are looked up: a registry, or the built-in central ones. */
export interface IssuerLookup {
  issuer(key: string): Issuer | undefined
}

const central = new Map(centralIssuers.map(issuer => [issuer.key, issuer]))
const centralOnly: IssuerLookup = { issuer: key => central.get(key) }

/**
 * A document by kind and number, laws by title and number.
 *
 * @example documentLabel(decree61) // 'Nghị định 61/2018/NĐ-CP'
 * @example documentLabel(law) // 'Luật Chuyển đổi số số 148/2025/QH15'
 */
export function documentLabel(document: Pick<NamedDocument, 'type' | 'number' | 'title'>): string {
  const { type, number, title } = document
  const name = kindName(type)
  if (type === 'hien-phap') return number === '' ? title : `${name} ${number}`.trim()
  if (!titled.has(type)) return `${name} ${number}`
  return title !== '' && title.length <= longestTitle
    ? `${name} ${title} số ${number}`
    : `${name} số ${number}`
}

/**
 * A document that a record points to and the register lacks, by what the record says of it.
 *
 * @example referenceLabel({ type: 'luat', number: '63/2025/QH15' }) // 'Luật 63/2025/QH15'
 */
export function referenceLabel(reference: DocumentReference): string {
  return 'slug' in reference ? reference.slug : `${kindName(reference.type)} ${reference.number}`
}

/**
 * The first mention of a document as the rules of clerical work want it: kind, number, date, issuer, title.
 *
 * @example formatCitation({ ...decree61, title: 'Về thực hiện cơ chế một cửa' })
 * // 'Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ về thực hiện cơ chế một cửa'
 */
export function formatCitation(document: NamedDocument, issuers: IssuerLookup = centralOnly): string {
  const { type, number, issuedOn } = document
  const title = document.title.trim()
  const date = issuedOn === undefined ? '' : ` ${dayWords(issuedOn)}`
  if (titled.has(type) || type === 'hien-phap')
    return `${kindName(type)}${title === '' ? '' : ` ${title}`}${number === '' ? '' : ` số ${number}`}${date}`
  const names = document.issuers.map(key => issuers.issuer(key)?.name).filter(name => name !== undefined)
  const by = names.length === 0 ? '' : ` của ${joinNames(names)}`
  return `${kindName(type)} số ${number}${date}${by}${title === '' ? '' : ` ${titleInSentence(title)}`}`
}

function joinNames(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} và ${names.at(-1)}`
}

// 'Về công tác văn thư', 'Quy định chi tiết …', 'Sửa đổi, bổ sung …': verbs that go on inside a sentence.
const running =
  /^(?:ve|quy dinh|sua doi|bo sung|ban hanh|phe duyet|huong dan|thay the|bai bo|thanh lap|thuc hien|ap dung)(?![a-z])/

function titleInSentence(title: string): string {
  if (running.test(foldText(title))) return title.charAt(0).toLowerCase() + title.slice(1)
  return `về ${title}`
}
