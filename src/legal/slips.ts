// The likeliest slip behind what a text says and a record does not: what a hand does when it copies a number or a date.
//   slipOfDigits('16', '61') -> 'digits-swapped'        slipOfDate('ngày 04/9/2020', '2020-04-09') -> 'day-and-month-swapped'
import { dayOf } from './days.ts'
import { foldText } from './fold.ts'
import { type DocumentNumber, keyedNumber, normalizeNumber, repairLetter } from './number.ts'
import type { PartialDate, Slip } from './types.ts'

/**
 * Two neighbours swapped, one digit wrong, one missing, one too many.
 *
 * @example slipOfDigits('612', '61') // 'digit-added'
 */
function slipOfDigits(said: string, recorded: string): Slip | undefined {
  if (said.length === recorded.length) {
    const apart = [...said].flatMap((digit, at) => (digit === recorded[at] ? [] : [at]))
    const [first, second] = apart
    if (first === undefined) return undefined
    if (second === undefined) return 'one-digit'
    const swapped = apart.length === 2 && said[first] === recorded[second] && said[second] === recorded[first]
    return swapped ? 'digits-swapped' : undefined
  }
  if (lacksOne(said, recorded)) return 'digit-missing'
  return lacksOne(recorded, said) ? 'digit-added' : undefined
}

/** Whether one text is the other without one of its letters. */
function lacksOne(shorter: string, longer: string): boolean {
  if (shorter.length + 1 !== longer.length || shorter === '') return false
  let at = 0
  while (at < shorter.length && shorter[at] === longer[at]) at += 1
  return shorter.slice(at) === longer.slice(at + 1)
}

/** The parts of two numbers that differ. */
export interface NumberSlip {
  /** How many of sequence, letter, year, kind and issuer differ. */
  apart: number
  slip?: Slip
}

/**
 * How one number came to be written for another, where one slip can have done it.
 *
 * @example slipOfNumber('125/2025/QH16', '125/2025/QH15') // { apart: 1, slip: 'other-term' }
 */
export function slipOfNumber(said: string, recorded: string): NumberSlip | undefined {
  const one = keyedNumber(normalizeNumber(said))?.parsed
  const other = keyedNumber(normalizeNumber(recorded))?.parsed
  if (!one || !other) return undefined
  const slips: (Slip | undefined)[] = []
  // By the figures as they stand: '01' is not 17 with a figure missing.
  if (one.sequence !== other.sequence) slips.push(slipOfDigits(sequenceOf(said), sequenceOf(recorded)))
  if (one.suffix !== other.suffix)
    slips.push(one.suffix === '' ? 'letter-missing' : other.suffix === '' ? 'letter-added' : 'other-letter')
  if (one.year !== other.year)
    slips.push(
      one.year === undefined ? 'year-missing' : other.year === undefined ? 'year-added' : 'other-year',
    )
  slips.push(...slipsOfCodes(codesOf(one), codesOf(other)))
  const [slip] = slips
  // The term of the National Assembly follows the year: '67/2018/QH14' for 67/2006/QH11 is one slip of the mind.
  const isOne =
    slips.length === 1 || (slips.length === 2 && slip === 'other-year' && slips[1] === 'other-term')
  return { apart: slips.length, ...(isOne && slip ? { slip } : {}) }
}

function sequenceOf(number: string): string {
  return /^\s*(?<sequence>[\d.]+)/.exec(number)?.groups?.sequence ?? ''
}

interface Codes {
  kind: string
  issuers: readonly string[]
}

function codesOf({ typeCode, issuerCodes }: DocumentNumber): Codes {
  return { kind: typeCode?.toUpperCase() ?? '', issuers: issuerCodes.map(code => code.toUpperCase()) }
}

function slipsOfCodes(said: Codes, recorded: Codes): Slip[] {
  const one = [said.kind, ...said.issuers].filter(code => code !== '')
  const other = [recorded.kind, ...recorded.issuers].filter(code => code !== '')
  const oneText = one.join('-')
  const otherText = other.join('-')
  if (oneText === otherText) return []
  if (foldText(oneText) === foldText(otherText)) return ['no-diacritics']
  if (one.toSorted().join('-') === other.toSorted().join('-')) return ['parts-swapped']
  const slips: Slip[] = []
  if (said.kind !== recorded.kind) slips.push('other-code')
  const issuers = said.issuers.join('-')
  const recordedIssuers = recorded.issuers.join('-')
  if (issuers !== recordedIssuers) slips.push(slipOfIssuerCodes(issuers, recordedIssuers))
  return slips
}

// 'QH15', 'UBTVQH13'
const term = /^(?<body>QH|UBTVQH)(?<term>\d{1,2})?$/

function slipOfIssuerCodes(said: string, recorded: string): Slip {
  const one = term.exec(said)?.groups
  const other = term.exec(recorded)?.groups
  if (!one || !other || one.body !== other.body) return 'other-issuer-code'
  return one.term === undefined ? 'term-missing' : 'other-term'
}

const separators = /[/-]+/g

/**
 * What is strange in the spelling of a number that means the same as the printed one.
 *
 * @example slipOfSpelling('57/NQ-TW', '57-NQ/TW') // 'slash-and-dash-swapped'
 */
export function slipOfSpelling(written: string, printed: string): Slip | undefined {
  if (/[ÐðƉ]/.test(written)) return 'eth-for-d'
  if (/\p{Script=Cyrillic}/u.test(written)) return 'cyrillic'
  const said = tidied(written)
  const own = tidied(printed)
  const parts = said.split(separators)
  const ownParts = own.split(separators)
  if (parts.join('/') === ownParts.join('/')) return slipOfSeparators(said, own)
  if (foldText(parts.join('/')) === foldText(ownParts.join('/'))) return 'no-diacritics'
  return parts.toSorted().join('/') === ownParts.toSorted().join('/') ? 'parts-swapped' : undefined
}

function tidied(number: string): string {
  return [...number.normalize('NFC')]
    .map(repairLetter)
    .join('')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[^\p{L}\p{N}&/.-]/gu, '')
    .toUpperCase()
    .replace(/^0+(?=\d)/, '')
}

function slipOfSeparators(said: string, own: string): Slip | undefined {
  const marks = said.match(separators) ?? []
  const ownMarks = own.match(separators) ?? []
  const slashes = marks.some((mark, at) => mark === '/' && ownMarks[at] === '-')
  const dashes = marks.some((mark, at) => mark === '-' && ownMarks[at] === '/')
  if (slashes && dashes) return 'slash-and-dash-swapped'
  if (slashes) return 'slash-for-dash'
  return dashes ? 'dash-for-slash' : undefined
}

/**
 * What is wrong in a date, compared with the recorded one by its figures alone.
 *
 * @example slipOfDate('ngày 24/2018', '2018-04-23') // 'month-missing'
 */
export function slipOfDate(said: string, recorded: PartialDate): Slip | undefined {
  const figures = (said.match(/\d+/g) ?? []).map(figure => figure.replace(/^0+(?=\d)/, ''))
  const [year = '', month, day] = recorded.split('-').map(figure => figure.replace(/^0+/, ''))
  const [first = '', second = '', third] = figures
  if (third === undefined) {
    if (second.length < 4) return 'year-missing'
    return first === month && first !== day ? 'day-missing' : 'month-missing'
  }
  if (third.length < 4) return 'short-year'
  const slip =
    day !== undefined && month !== undefined
      ? slipOfDay([first, second, third], [day, month, year])
      : month !== undefined
        ? slipOfMonth([first, second, third], [month, year])
        : 'other-year'
  return slip ?? (dayOf(Number(third), Number(second), Number(first)) ? undefined : 'impossible-date')
}

type Figures = readonly [day: string, month: string, year: string]

function slipOfDay(said: Figures, recorded: Figures): Slip | undefined {
  const [day, month, year] = said
  const [ownDay, ownMonth, ownYear] = recorded
  if (year !== ownYear) return day === ownDay && month === ownMonth ? 'other-year' : undefined
  if (day === ownMonth && month === ownDay) return 'day-and-month-swapped'
  if (month === ownMonth) return slipOfDigits(day, ownDay)
  if (day === ownDay) return slipOfDigits(month, ownMonth)
  // '24/3' for 23/4: one swap that touches both.
  const slip = slipOfDigits(padded(day) + padded(month), padded(ownDay) + padded(ownMonth))
  return slip === 'digits-swapped' ? slip : undefined
}

function slipOfMonth(
  [day, month, year]: Figures,
  [ownMonth, ownYear]: readonly [string, string],
): Slip | undefined {
  if (year !== ownYear) return month === ownMonth ? 'other-year' : undefined
  return day === ownMonth ? 'day-and-month-swapped' : slipOfDigits(month, ownMonth)
}

function padded(figure: string): string {
  return figure.padStart(2, '0')
}
