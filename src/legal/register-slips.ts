// Slips that only the register can tell: the day is another day of the record, the year or the name that of another
// document, the issuer one that is often said for the right one.
//   '61/2018/NĐ-CP ngày 21/6/2018' -> it came into force that day
import { formatDate, newestFirst, yearOf } from './days.ts'
import { documentLabel } from './document-label.ts'
import { nameKey } from './name-key.ts'
import { numberKey, parseNumber } from './number.ts'
import type { Registry } from './registry.ts'
import { relationsOf } from './relations.ts'
import { saidIssuer } from './said-issuer.ts'
import { slipOfDate } from './slips.ts'
import { titleFit } from './title-likeness.ts'
import type { Citation, Day, LegalDocument, Slip } from './types.ts'

/** A slip, and the document it takes something from. */
export interface NamedSlip {
  slip?: Slip
  of?: string
}

/**
 * The likeliest reason why a date is not the day of issue of a document.
 *
 * @example dateSlip({ text: 'ngày 21/6/2018', iso: '2018-06-21' }, decree, registry) // { slip: 'effective-date-for-issue-date' }
 */
export function dateSlip(
  { text, iso }: { text: string; iso?: Day },
  document: LegalDocument,
  registry: Registry,
): NamedSlip {
  const { issuedOn, effectiveOn, gazette } = document
  if (iso !== undefined) {
    if (effectiveOn.some(({ on }) => on === iso)) return { slip: 'effective-date-for-issue-date' }
    if (gazette?.date === iso) return { slip: 'gazette-date-for-issue-date' }
    const other = relativeOfDay(iso, document, registry)
    if (other) return { slip: 'date-of-another', of: tellingLabel(other) }
  }
  const slip = issuedOn === undefined ? undefined : slipOfDate(text, issuedOn)
  if (slip !== 'other-year') return slip ? { slip } : {}
  const year = yearIn(text)
  return (year === undefined ? undefined : yearOfAnother(year, document, registry)) ?? { slip }
}

/**
 * What a year is that is not the document's: the year it came into force, or that of another document.
 *
 * @example yearSlip(2014, lawOf2013, registry) // { slip: 'effective-year-for-issue-year' }
 */
export function yearSlip(year: number, document: LegalDocument, registry: Registry): NamedSlip | undefined {
  return document.effectiveOn.some(({ on }) => yearOf(on) === year)
    ? { slip: 'effective-year-for-issue-year' }
    : yearOfAnother(year, document, registry)
}

function yearOfAnother(year: number, document: LegalDocument, registry: Registry): NamedSlip | undefined {
  const own = registry.numberOf(document)
  // A number that holds its year is not used again in another.
  const key = own && own.year === undefined ? numberKey(own) : undefined
  const same = key === undefined ? [] : registry.withNumber(key)
  const other = [...same, ...relatives(document, registry)].find(
    candidate =>
      candidate !== document && candidate.issuedOn !== undefined && yearOf(candidate.issuedOn) === year,
  )
  return other && { slip: 'year-of-another', of: tellingLabel(other) }
}

/** 'ngày 24/2018' */
export function yearIn(text: string | undefined): number | undefined {
  const year = text === undefined ? undefined : /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(text)?.[0]
  return year === undefined ? undefined : Number(year)
}

/**
 * The document issued on a day that does something to this one, or that this one does something to.
 *
 * @example relativeOfDay('2025-06-09', decree61, registry) // decree118
 */
export function relativeOfDay(
  day: Day,
  document: LegalDocument,
  registry: Registry,
): LegalDocument | undefined {
  return relatives(document, registry).find(({ issuedOn }) => issuedOn === day)
}

/** Documents of the register that this one does something to, or that do something to it. */
function relatives(document: LegalDocument, registry: Registry): LegalDocument[] {
  const targets = relationsOf(document, registry).map(({ document: target }) => target)
  const acting = registry.inverse(document).map(({ document: actor }) => actor)
  return [...targets, ...acting].filter(other => other !== undefined)
}

/**
 * A label that tells documents of one number apart.
 *
 * @example tellingLabel(resolution) // 'Nghị quyết 76/NQ-CP ngày 15/7/2021'
 */
export function tellingLabel(document: LegalDocument): string {
  const { issuedOn, number } = document
  const label = documentLabel(document)
  return issuedOn?.length === 10 && parseNumber(number)?.year === undefined
    ? `${label} ngày ${formatDate(issuedOn)}`
    : label
}

/** Bodies often said for one another. */
const kindred: readonly (readonly string[])[] = [
  ['chinh-phu', 'thu-tuong-chinh-phu', 'van-phong-chinh-phu'],
  ['quoc-hoi', 'uy-ban-thuong-vu-quoc-hoi', 'van-phong-quoc-hoi'],
  ['ban-chap-hanh-trung-uong', 'bo-chinh-tri', 'ban-bi-thu'],
]

/**
 * Why another issuer is named.
 *
 * @example issuerSlip('Thủ tướng Chính phủ', decree, registry) // 'kindred-issuer'
 */
export function issuerSlip(text: string, document: LegalDocument, registry: Registry): Slip | undefined {
  const said = saidIssuer(text, registry)
  const { issuers } = document
  if (said.named.some(({ successor }) => successor !== undefined && issuers.includes(successor)))
    return 'former-issuer'
  const confused = kindred.some(
    keys => said.named.some(({ key }) => keys.includes(key)) && issuers.some(key => keys.includes(key)),
  )
  return confused ? 'kindred-issuer' : undefined
}

/**
 * The document of the register that bears the name or the title a citation gives: of several the one of the year in
 * the number, else the newest.
 *
 * @example ownerOfTitle(citation, registry) // law 148/2025/QH15 for 'Luật Chuyển đổi số số 93/2025/QH15'
 */
export function ownerOfTitle(citation: Citation, registry: Registry): LegalDocument | undefined {
  const { name, type, number = '' } = citation
  const owners =
    name === undefined
      ? registry.documents.filter(
          document => document.type === type && titleFit(citation, document) === 'agrees',
        )
      : registry.withName(nameKey(name))
  const year = parseNumber(number)?.year
  return (
    owners.find(({ issuedOn }) => issuedOn !== undefined && yearOf(issuedOn) === year) ??
    newestFirst(owners)[0]
  )
}

/** @example nameOfAnother(law) // { slip: 'name-of-another', of: 'Luật Chuyển đổi số số 148/2025/QH15' } */
export function nameOfAnother(document: LegalDocument): NamedSlip {
  return { slip: 'name-of-another', of: tellingLabel(document) }
}
