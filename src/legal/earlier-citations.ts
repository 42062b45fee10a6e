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

/** Earlier citations by what a later one may say of them. The newest of each stands last. */
export interface EarlierCitations {
  bySequence: Map<string, EarlierNumber[]>
  byKey: Map<string, ResolvedCitation>
  byName: Map<string, ResolvedCitation>
  byDeclaredName: Map<string, ResolvedCitation>
  read: number
}

/** One index for each list, grown as the list grows: a long text is not read again for each of its citations. */
const indexes = new WeakMap<readonly ResolvedCitation[], EarlierCitations>()

/** The look-up of a list of earlier citations. */
export function earlierCitations(list: readonly ResolvedCitation[]): EarlierCitations {
  const index = indexes.get(list) ?? {
    bySequence: new Map(),
    byKey: new Map(),
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
  const { citation, resolution } = resolved
  const { number, name, kind, declaredAs } = citation
  if (declaredAs) index.byDeclaredName.set(shortKey(declaredAs.text), resolved)
  if (name !== undefined && resolution.outcome === 'found') index.byName.set(nameKey(name), resolved)
  const cited = kind === 'numbered' && number !== undefined ? keyedNumber(number) : undefined
  if (!cited) return
  const { parsed, key } = cited
  if (resolution.outcome === 'found') index.byKey.set(key, resolved)
  const same = index.bySequence.get(parsed.sequence)
  const known = same?.findIndex(other => other.key === key) ?? -1
  // Of one number the last mention is enough.
  if (same && known >= 0) same[known] = { resolved, parsed, key }
  else if (same) same.push({ resolved, parsed, key })
  else index.bySequence.set(parsed.sequence, [{ resolved, parsed, key }])
}

/** @example shortKey('Nghị định số 61') === shortKey('nghị định 61') // true */
export function shortKey(text: string): string {
  return foldText(text)
    .replace(/[^a-z0-9/]+/g, ' ')
    .replace(/ so (?=\d)/g, ' ')
    .trim()
}
