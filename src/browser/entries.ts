// What is shown, in its order: documents named by their numbers first, then the pages found by their words.
import type { FoundPage } from './find-pages.ts'
import type { NumberDifference, NumberedDocument } from './number-table.ts'
import type { QueryPlan } from './query.ts'

export type Entry =
  | { as: 'page'; page: FoundPage; differs?: NumberDifference }
  | { as: 'document'; document: NumberedDocument }

/** `pages` are the best ones; a document among them is shown once, in its first place, with what was found in it. */
export function entriesOf({ documents }: QueryPlan, pages: readonly FoundPage[]): readonly Entry[] {
  const named = documents.map(document => ({ document, page: pages.find(page => isOf(page, document)) }))
  const others = pages.filter(page => !documents.some(document => isOf(page, document)))
  return [
    ...others.filter(({ beforeNumbers }) => beforeNumbers).map(asEntry),
    ...named.map(
      ({ document, page }): Entry =>
        page ? { ...asEntry(page), ...differing(document) } : { as: 'document', document },
    ),
    ...others.filter(({ beforeNumbers }) => !beforeNumbers).map(asEntry),
  ]
}

/** Further pages, without the documents that are shown already. */
export function furtherEntries({ documents }: QueryPlan, pages: readonly FoundPage[]): readonly Entry[] {
  return pages.filter(page => !documents.some(document => isOf(page, document))).map(asEntry)
}

function asEntry(page: FoundPage): Entry & { as: 'page' } {
  return { as: 'page', page }
}

function differing({ differs }: NumberedDocument): { differs?: NumberDifference } {
  return differs ? { differs } : {}
}

/** Whether it is all that was asked for: of a document known by its number, where words were asked for too, that is not known. */
export function isExact(entry: Entry, { onlyNumbers }: Pick<QueryPlan, 'onlyNumbers'>): boolean {
  return entry.as === 'page'
    ? entry.page.exact && entry.differs === undefined
    : onlyNumbers && entry.document.differs === undefined
}

/** The table has addresses without the path prefix. */
function isOf({ href }: FoundPage, { address }: NumberedDocument): boolean {
  return href.endsWith(address)
}
