// What changes next in the register: the days on which an answer to "does it hold?" will be another one.
import {
  type Day,
  documentLabel,
  formatDate,
  type LegalDocument,
  type Validity,
  validityChange,
  validityPeriods,
} from '../legal/index.ts'
import type { Bulletin } from './types.ts'

/** `{ on: '2027-01-01', document, validity: { status: 'period-over', … }, words: 'hết giai đoạn' }` */
export interface UpcomingChange {
  on: Day
  document: LegalDocument
  /** Its answer from that day on. */
  validity: Validity
  words: string
}

/**
 * Changes after today that the register knows of, the next one first; those of a day in the order of the register.
 *
 * @example upcomingChanges(bulletin)[0] // { on: '2027-01-01', words: 'hết giai đoạn', … }
 */
export function upcomingChanges({
  documents,
  registry,
  today,
}: Pick<Bulletin, 'documents' | 'registry' | 'today'>): readonly UpcomingChange[] {
  return documents
    .flatMap(({ document }) => {
      const periods = validityPeriods(document, registry)
      return periods.flatMap(({ from: on, validity }, i): UpcomingChange[] => {
        const before = periods[i - 1]
        if (on === undefined || on <= today || before === undefined) return []
        const words = validityChange(before.validity, validity)
        return words === undefined ? [] : [{ on, document, validity, words }]
      })
    })
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

/**
 * The next changes for editors, a line for each, and how many more there are; nothing where there are none.
 *
 * @example formatUpcoming(upcomingChanges(bulletin), 10)
 * // 'Sắp đổi hiệu lực:\n  01/01/2027: Kế hoạch 234/KH-UBND: hết giai đoạn\n'
 */
export function formatUpcoming(changes: readonly UpcomingChange[], most: number): string {
  if (changes.length === 0) return ''
  const lines = changes
    .slice(0, most)
    .map(({ on, document, words }) => `${formatDate(on)}: ${documentLabel(document)}: ${words}`)
  if (changes.length > most) lines.push(`và ${changes.length - most} thay đổi nữa`)
  return ['Sắp đổi hiệu lực:', ...lines.map(line => `  ${line}`), ''].join('\n')
}
