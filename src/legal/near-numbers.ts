// Documents whose number is nearly the one cited: digits swapped, one digit wrong, another year, another kind.
import { type DocumentNumber, keyedNumber } from './number.ts'
import type { Registry } from './registry.ts'
import type { LegalDocument } from './types.ts'

const most = 3

/** Found once for each number of each register: the same misprint often comes again. */
const known = new WeakMap<Registry, Map<string, readonly LegalDocument[]>>()

/**
 * The documents nearest to a number that is not in the register.
 *
 * @example nearNumbers('16/2018/NĐ-CP', registry) // [decree 61/2018/NĐ-CP]
 */
export function nearNumbers(number: string, registry: Registry): readonly LegalDocument[] {
  const cited = keyedNumber(number)
  if (!cited) return []
  const { parsed, key } = cited
  const ofRegistry = known.get(registry) ?? new Map<string, readonly LegalDocument[]>()
  known.set(registry, ofRegistry)
  const before = ofRegistry.get(key)
  if (before) return before
  const near = search(parsed, registry)
  ofRegistry.set(key, near)
  return near
}

function search(cited: DocumentNumber, registry: Registry): readonly LegalDocument[] {
  const near: LegalDocument[] = []
  const take = (sequence: string, partsMayDiffer: number) => {
    for (const document of registry.withSequence(sequence)) {
      const own = registry.numberOf(document)
      if (
        own &&
        near.length < most &&
        !near.includes(document) &&
        differingParts(cited, own) <= partsMayDiffer
      )
        near.push(document)
    }
  }
  take(cited.sequence, 1)
  for (const sequence of misprints(cited.sequence)) {
    if (near.length >= most) break
    take(sequence, 0)
  }
  return near
}

/** How many of suffix, year, kind and issuer differ. */
function differingParts(a: DocumentNumber, b: DocumentNumber): number {
  return (
    Number(a.suffix !== b.suffix) +
    Number(a.year !== b.year) +
    Number(a.typeCode?.toUpperCase() !== b.typeCode?.toUpperCase()) +
    Number(a.issuerCodes.join('-').toUpperCase() !== b.issuerCodes.join('-').toUpperCase())
  )
}

/** Two neighbours swapped, one digit wrong, one missing, one too many. */
function* misprints(sequence: string): Generator<string> {
  for (let at = 0; at + 1 < sequence.length; at += 1)
    yield sequence.slice(0, at) + (sequence[at + 1] ?? '') + (sequence[at] ?? '') + sequence.slice(at + 2)
  for (let at = 0; at < sequence.length; at += 1) {
    for (let digit = 0; digit < 10; digit += 1) yield sequence.slice(0, at) + digit + sequence.slice(at + 1)
    yield sequence.slice(0, at) + sequence.slice(at + 1)
  }
  for (let at = 0; at <= sequence.length; at += 1)
    for (let digit = 0; digit < 10; digit += 1) yield sequence.slice(0, at) + digit + sequence.slice(at)
}
