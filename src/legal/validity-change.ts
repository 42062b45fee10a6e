// What has become of a document between two days, in the few words that stand behind a citation.
//   in force on the day of the article, replaced today  ->  hết hiệu lực
//   not yet in force then, in force today               ->  có hiệu lực
import type { Validity } from './types.ts'
import { validityName } from './validity-words.ts'

/**
 * How an answer to "does it hold?" differs from an earlier one; nothing where it is the same. The same answer for other
 * reasons is no change, but a further part that has ended or begun is one.
 *
 * @example validityChange(validityOn(decree61, registry, '2020-04-20'), validityOn(decree61, registry, '2026-11-23'))
 * // 'hết hiệu lực'
 */
export function validityChange(before: Validity, after: Validity): string | undefined {
  if (after.status === 'partly-expired' && before.status === 'partly-expired')
    return partsOf(before) === partsOf(after) ? suspensionChange(before, after) : 'hết hiệu lực thêm một phần'
  // Of a document in force the parts are those still to come.
  if (after.status === 'in-force' && before.status === 'in-force')
    return partsOf(before) === partsOf(after) ? suspensionChange(before, after) : 'có hiệu lực thêm một phần'
  if (before.status === after.status) return undefined
  if (after.status === 'in-force') {
    if (before.status === 'not-yet-in-force') return 'có hiệu lực'
    if (before.status === 'suspended') return 'có hiệu lực trở lại'
  }
  return validityName(after.status).toLowerCase()
}

type Suspendable = Validity & { status: 'in-force' | 'partly-expired' }

function suspensionChange({ suspended: before = [] }: Suspendable, { suspended: after = [] }: Suspendable) {
  const told = (parts: NonNullable<Suspendable['suspended']>): readonly string[] =>
    parts.map(({ scope }) => scope)
  if (told(after).some(scope => !told(before).includes(scope))) return 'ngưng hiệu lực một phần'
  return after.length < before.length ? 'có hiệu lực trở lại một phần' : undefined
}

function partsOf({ parts = [] }: { parts?: readonly { scope: string }[] }): string {
  return JSON.stringify(parts.map(({ scope }) => scope))
}

/**
 * The same, said on the later day: what readers of an old text are told.
 *
 * @example validityChangeSince({ status: 'not-yet-in-force' }, { status: 'in-force', inferred: false }) // 'nay đã có hiệu lực'
 */
export function validityChangeSince(before: Validity, after: Validity): string | undefined {
  const change = validityChange(before, after)
  if (change === undefined) return undefined
  return change === 'có hiệu lực' ? 'nay đã có hiệu lực' : `nay ${change}`
}
