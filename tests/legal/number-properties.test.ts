// Numbers of documents: every spelling of one has the same key, and no two numbers share a key.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalizeNumber, numberKey, parseNumber } from '../../src/legal/index.ts'

/** A number taken apart, as it is built here. */
interface NumberParts {
  sequence: number
  part: number | undefined
  suffix: string
  year: number | undefined
  /** Codes with what stands between them: `NQ-CP`, `QH15`. */
  symbol: string
  /** The Party's numbers go on with a hyphen: `57-NQ/TW`. */
  joint: string
}

// Each symbol says something else, marks, slashes and hyphens apart. 'NĐ' and 'QĐ' stand before another code.
const symbols = [
  'NĐ-CP',
  'NQ-CP',
  'QĐ-TTg',
  'CT-TTg',
  'TT-BTC',
  'TT-BGDĐT',
  'TT-BLĐTBXH',
  'QĐ-UBND',
  'KH-UBND',
  'NQ-HĐND',
  'QH15',
  'QH16',
  'UBTVQH15',
  'TTLT-BTC-BNV',
  'TTLT-BNV-BTC',
  'VBHN-NĐ-BTP',
  'VBHN-BTP',
  'CP',
  'HĐBT',
  'VPCP-TCCV',
  'TCCV-VPCP',
  'HD-VPTW',
  'HĐ-VPTW',
  'NQ-TW',
  'NQ-TU',
  'CTr-TU',
]

const numberParts: fc.Arbitrary<NumberParts> = fc.record({
  sequence: fc.integer({ min: 1, max: 9999 }),
  part: fc.option(fc.integer({ min: 1, max: 99 }), { nil: undefined, freq: 8 }),
  suffix: fc.oneof({ arbitrary: fc.constant(''), weight: 4 }, fc.constantFrom('a', 'b', 'c')),
  year: fc.option(fc.integer({ min: 1945, max: 2035 }), { nil: undefined }),
  symbol: fc.constantFrom(...symbols),
  joint: fc.constantFrom('/', '-'),
})

function printed({ sequence, part, suffix, year, symbol, joint }: NumberParts): string {
  const head = `${sequence}${part === undefined ? '' : `.${part}`}${suffix}`
  return year === undefined ? `${head}${joint}${symbol}` : `${head}/${year}/${symbol}`
}

/** What makes two numbers two. The choice of slash or hyphen does not. */
const told = ['sequence', 'part', 'suffix', 'year', 'symbol'] as const

function identity(parts: NumberParts): string {
  return told.map(name => parts[name]).join(' ')
}

const cyrillic: Readonly<Record<string, string>> = { A: 'А', B: 'В', C: 'С', H: 'Н', P: 'Р', T: 'Т', X: 'Х' }

/** How a number may be typed, in the order in which the ways can be composed. */
const typings: readonly ((number: string) => string)[] = [
  number => number.replace(/^/, '0'),
  number => number.toUpperCase(),
  number => number.replaceAll(/(?<=[/-])([NQ])Đ(?=-)/g, '$1D'),
  number => number.replaceAll('Đ', 'Ð'),
  number => number.replaceAll('Đ', 'Ɖ'),
  number => number.replaceAll(/[A-Z]/g, letter => cyrillic[letter] ?? letter),
  // 'TT/BTC' for 'TT-BTC'
  number => number.replaceAll('-', '/'),
  number => number.replaceAll('-', '–'),
  number => number.replaceAll('-', '\u2011'),
  number => number.replace('-', ' - '),
  number => number.replace('/', ' /'),
  number => number.replaceAll('/', '/\n'),
  number => number.replaceAll('/', '//'),
  number => number.replaceAll(/(?<=\p{L})(?=\p{L})/gu, '\u00ad'),
  number => number.replaceAll(/(?<=\p{L})(?=\d)/gu, '\u200b'),
  number => `${number}\u00a0`,
  number => number.normalize('NFD'),
]
const typing = fc
  .subarray([...typings], { maxLength: 5 })
  .map(ways => (number: string) => ways.reduce((typed, way) => way(typed), number))

describe('the key of a number', () => {
  it('is the same for all its spellings', async () => {
    await fc.assert(
      fc.property(numberParts, typing, (parts, type) => {
        const number = printed(parts)
        const typed = type(number)
        expect([typed, numberKey(typed)]).toEqual([typed, numberKey(number)])
      }),
      { numRuns: 2000 },
    )
  })

  it('is another one for another number', async () => {
    // Alike but for one part, so that this part has to tell them apart.
    const near = fc
      .tuple(numberParts, numberParts, fc.constantFrom(...told))
      .map(([one, other, name]) => [one, { ...one, [name]: other[name] }] as const)
    await fc.assert(
      fc.property(fc.oneof(near, fc.tuple(numberParts, numberParts)), ([one, other]) => {
        const same = identity(one) === identity(other)
        expect(numberKey(printed(one)) === numberKey(printed(other))).toBe(same)
      }),
      { numRuns: 1000 },
    )
  })

  it('does not change when the number is normalised, nor the number when it is normalised again', async () => {
    await fc.assert(
      fc.property(numberParts, typing, (parts, type) => {
        const typed = type(printed(parts))
        const normal = normalizeNumber(typed)
        expect(numberKey(normal)).toBe(numberKey(typed))
        expect(normalizeNumber(normal)).toBe(normal)
      }),
      { numRuns: 500 },
    )
  })
})

describe('a number taken apart', () => {
  it('gives its sequence, its letter and its year back', async () => {
    await fc.assert(
      fc.property(numberParts, parts => {
        const { sequence, part, suffix, year } = parts
        expect(parseNumber(printed(parts))).toMatchObject({
          sequence: part === undefined ? String(sequence) : `${sequence}.${part}`,
          suffix,
          ...(year === undefined ? {} : { year }),
        })
      }),
      { numRuns: 500 },
    )
  })
})
