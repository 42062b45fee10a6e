// The register as its filters read it: one column for each thing known of documents, in the order of the register
// (the newest first), with what comes again and again written once. A row is the place of a document in the columns.
import type { Day, PartialDate } from '../legal/index.ts'
import type { FacetColumn } from './facets.ts'

export interface RegisterData {
  /** Rows on one page of a list. */
  perPage: number
  /** In the order the page shows them; their names are words of addresses: `/van-ban/<name>/<key>/`. */
  facets: readonly FacetColumn[]
  /** Names of the keys of `loai` and of `co-quan`. */
  kinds: readonly string[]
  issuers: readonly string[]
  /** Standings to come, by row: `[['2027-02-28', 5]]`, a day and a place among the keys of `tinh-trang`. */
  next: Readonly<Record<number, readonly (readonly [from: Day, key: number])[]>>
  slugs: readonly string[]
  /** As printed; empty where there is none. */
  numbers: readonly string[]
  titles: readonly string[]
  /** Of issue; empty where it is not known. */
  days: readonly (PartialDate | '')[]
  /** What stands before the number, by row, where that is not the name of the kind: `Luật Chuyển đổi số`. */
  labels: Readonly<Record<number, string>>
  /** Other names, by row. */
  names: Readonly<Record<number, string>>
  citedBy: readonly number[]
  /** Rows that share a number. */
  namesakes: readonly (readonly number[])[]
}
