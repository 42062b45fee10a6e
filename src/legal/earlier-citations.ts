// What was cited before in the same text, ready to look up: later mentions are shorter than the first.
import { foldText } from './fold.ts'
import { nameKey } from './name-key.ts'
import { type DocumentNumber, keyedNumber } from './number.ts'
import type { ResolvedCitation } from './types.ts'

/** A citation with number, with the number's parts. */
export interface EarlierNumber {
  resolved: ResolvedCitation
  parsed: DocumentNumber
  key: string
}

/**
 * Earlier citations by what a later one may say of them: of each document the last mention, the newest last. A number
 * whose document is not known stands for itself; two documents with one number or name are two.
 */
export interface EarlierCitations {
  bySequence: Map<string, EarlierNumber[]>
  byName: Map<string, ResolvedCitation[]>
  byDeclaredName: Map<string, ResolvedCitation>
  read: number
}

/** One index for each list, grown as the list grows: a long text is not read again for each of its citations. */
const indexes = new WeakMap<readonly ResolvedCitation[], EarlierCitations>()

/** The look-up of a list of earlier citations. */
export function earlierCitations(list: readonly ResolvedCitation[]): EarlierCitations {
  const index = indexes.get(list) ?? {
    bySequence: new Map(),
    byName: new Map(),
    byDeclaredName: new Map(),
    read: 0,
  }
  indexes.set(list, index)
  for (; index.read < list.length; index.read += 1) {
    const resolved = list[index.read]
    if (resolved) take(index, resolved)
  }
  return index
}

function take(index: EarlierCitations, resolved: ResolvedCitation): void {
  const { number, name, kind, declaredAs } = resolved.citation
  if (declaredAs) index.byDeclaredName.set(shortKey(declaredAs.text), resolved)
  if (name !== undefined && tellsWhich(resolved))
    push(index.byName, nameKey(name), resolved, other => isSame(other, resolved))
  const cited = kind === 'numbered' && number !== undefined ? keyedNumber(number) : undefined
  if (!cited) return
  const { parsed, key } = cited
  push(
    index.bySequence,
    parsed.sequence,
    { resolved, parsed, key },
    other => other.key === key && isSame(other.resolved, resolved),
  )
}

/** A bare name that nobody could resolve tells a later one nothing. */
function tellsWhich({ citation: { number, year, date, draft }, resolution }: ResolvedCitation): boolean {
  if (draft) return false
  return resolution.outcome === 'found' || number !== undefined || year !== undefined || date !== undefined
}

function isSame(a: ResolvedCitation, b: ResolvedCitation): boolean {
  const one = a.resolution
  const other = b.resolution
  if (one.outcome === 'found' && other.outcome === 'found') return one.document === other.document
  return one.outcome === other.outcome && a.citation.number === b.citation.number
}

/** Takes an entry in at the end, in place of the same one before. */
function push<T>(map: Map<string, T[]>, key: string, entry: T, isSameAs: (other: T) => boolean): void {
  const entries = map.get(key)
  if (!entries) {
    map.set(key, [entry])
    return
  }
  // Most often the last mention is mentioned again.
  const last = entries.length - 1
  const at = entries[last] !== undefined && isSameAs(entries[last]) ? last : entries.findIndex(isSameAs)
  if (at >= 0) entries.splice(at, 1)
  entries.push(entry)
}

/** @example shortKey('Nghị định số 61') === shortKey('nghị định 61') // true */
export function shortKey(text: string): string {
  return foldText(text)
    .replace(/[^a-z0-9/]+/g, ' ')
    .replace(/ so (?=\d)/g, ' ')
    .trim()
}
