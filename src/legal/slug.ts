// The address of a document by rule: its number, then the place of a local issuer, then the year where the
// number holds none.
import { yearOf } from './days.ts'
import { slugify } from './fold.ts'
import { parseNumber } from './number.ts'
import type { PartialDate, Slug } from './types.ts'

/** What the address of a document is made of. */
export interface SlugParts {
  number: string
  issuedOn?: PartialDate | undefined
  /** Place of a local issuer: `Cao Bằng`. */
  place?: string | undefined
}

/**
 * The address name of a document.
 *
 * @example slugOf('22/2018/QĐ-TTg') // '22-2018-qd-ttg'
 * @example slugOf({ number: '68/KH-UBND', place: 'Cao Bằng', issuedOn: '2016-06-15' }) // '68-kh-ubnd-cao-bang-2016'
 */
export function slugOf(document: string | SlugParts): Slug {
  const { number, issuedOn, place } = typeof document === 'string' ? { number: document } : { ...document }
  const parts = [slugify(number)]
  if (place !== undefined) parts.push(slugify(place))
  if (issuedOn !== undefined && parseNumber(number)?.year === undefined) parts.push(String(yearOf(issuedOn)))
  return parts.filter(part => part !== '').join('-')
}
