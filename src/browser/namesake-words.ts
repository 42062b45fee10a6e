// Documents that bear the same number, told apart in a few words.
import { dayWords, type PartialDate } from '../legal/index.ts'

/** How many are named in a list; their own pages name them all. */
export const namesakesShown = 3

/** namesakeWords('Nghị quyết', '2021-07-15', 'Chính phủ') // 'Nghị quyết ngày 15/7/2021 của Chính phủ' */
export function namesakeWords(label: string, issuedOn: PartialDate | undefined, issuer: string): string {
  const date = issuedOn === undefined ? '' : ` ${dayWords(issuedOn)}`
  return `${label}${date} của ${issuer}`
}
