// Issuers as they stood on a day: ministries merge, and what they were called or had in their symbols goes with them.
import type { Issuer, PartialDate, Registry } from '../legal/index.ts'
import { isBefore } from './days.ts'

/** Whether an issuer had ended before a date for certain. */
export function hadEnded({ until }: Issuer, date: PartialDate): boolean {
  return until !== undefined && isBefore(until, date)
}

/** Who had taken over from an issuer by a date: the Ministry of Posts of 2005 is that of Science in 2026. */
export function successorOn(issuer: Issuer, date: PartialDate, registry: Registry): Issuer | undefined {
  const seen = new Set<Issuer>([issuer])
  let next = issuer
  while (hadEnded(next, date)) {
    const successor = next.successor === undefined ? undefined : registry.issuer(next.successor)
    if (!successor || seen.has(successor)) return undefined
    seen.add(successor)
    next = successor
  }
  return next === issuer ? undefined : next
}

/** Those whom an issuer took over from and who were there on a date. */
export function predecessorsOn(issuer: Issuer, date: PartialDate, registry: Registry): readonly Issuer[] {
  return registry.issuers.filter(
    other =>
      other.successor === issuer.key &&
      !hadEnded(other, date) &&
      (other.from === undefined || !isBefore(date, other.from)),
  )
}
