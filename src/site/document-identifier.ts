// What a document is called by machines: an identifier in the manner of the European Legislation Identifier. Viet Nam
// has assigned none, so it is this site's own, and says so wherever it is given.
import type { LegalDocument, Registry } from '../legal/index.ts'

/**
 * Country, kind, year and slug. Nothing that a better record could change: not the day of issue, which may be found or
 * corrected later. The slug alone is unique within the site.
 *
 * documentIdentifier(decree61, registry) // '/eli/vn/nghi-dinh/2018/61-2018-nd-cp'
 */
export function documentIdentifier(document: LegalDocument, registry: Registry): string {
  const year = registry.numberOf(document)?.year ?? document.issuedOn?.slice(0, 4)
  return ['/eli/vn', document.type, ...(year === undefined ? [] : [year]), document.slug].join('/')
}
