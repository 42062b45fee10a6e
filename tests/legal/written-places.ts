// Places in a document as they are written, with what is meant:
//   'các điểm a, b và c khoản 2 Điều 5'   [{ diem: a,b,c, khoan: 2, dieu: 5 }]
//   'Điều 8 khoản 2'  'từ Điều 48 đến Điều 52'  'Khoản 2, Điều 1'  'khoản 2 Điều 5 và Điều 7'
import * as fc from 'fast-check'
import type { Pinpoint } from '../../src/legal/index.ts'

/** A place with its words. */
export interface WrittenPlace {
  text: string
  pinpoints: readonly Pinpoint[]
}

type Unit = keyof Pinpoint

const words: Readonly<Record<Unit, string>> = {
  diem: 'điểm',
  khoan: 'khoản',
  dieu: 'Điều',
  muc: 'Mục',
  chuong: 'Chương',
  phan: 'Phần',
  'phu-luc': 'Phụ lục',
}

const roman = fc.constantFrom('I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'IX', 'X', 'XII')
const small = fc.integer({ min: 1, max: 20 }).map(String)
/** '5', and the '5a' of a unit put in later. */
const inserted = (value: fc.Arbitrary<string>) =>
  fc.oneof(
    { arbitrary: value, weight: 5 },
    { arbitrary: fc.tuple(value, fc.constantFrom('a', 'b', 'đ')).map(parts => parts.join('')), weight: 1 },
  )
const values: Readonly<Record<Unit, fc.Arbitrary<string>>> = {
  diem: fc.oneof(
    { arbitrary: fc.constantFrom(...'abcdđeghiklmnopqrstuvxy'), weight: 5 },
    { arbitrary: fc.constantFrom('a1', 'b1', 'đ2', 'q2'), weight: 1 },
  ),
  khoan: inserted(small),
  dieu: inserted(fc.integer({ min: 1, max: 426 }).map(String)),
  muc: fc.integer({ min: 1, max: 6 }).map(String),
  chuong: roman,
  phan: roman,
  'phu-luc': roman,
}

/** Several values of one unit, and how they are written. */
interface Values {
  text: string
  values: readonly string[]
}

type ListStyle = 'plural' | 'plain' | 'repeated' | 'range'
const listStyles: readonly ListStyle[] = ['plural', 'plain', 'repeated', 'range']

function listed(items: readonly string[], last: string): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')}${last}${items.at(-1)}`
}

function writeValues(unit: Unit, items: readonly string[], style: ListStyle, last: string): Values {
  const word = words[unit]
  const [first = '', second = ''] = items
  if (items.length === 1) return { text: `${word} ${first}`, values: items }
  switch (style) {
    case 'plural':
      return { text: `các ${word} ${listed(items, last)}`, values: items }
    case 'plain':
      return { text: `${word} ${listed(items, last)}`, values: items }
    case 'repeated':
      return {
        text: listed(
          items.map(value => `${word} ${value}`),
          last,
        ),
        values: items,
      }
    case 'range':
      return { text: `từ ${word} ${first} đến ${word} ${second}`, values: [`${first}-${second}`] }
  }
}

const one = (unit: Unit): fc.Arbitrary<Values> =>
  values[unit].map(value => writeValues(unit, [value], 'plain', ''))
const several = (unit: Unit): fc.Arbitrary<Values> =>
  fc
    .record({
      items: fc.uniqueArray(values[unit], { minLength: 1, maxLength: 4 }),
      style: fc.constantFrom(...listStyles),
      last: fc.constantFrom(' và ', ', '),
    })
    .map(({ items, style, last }) => writeValues(unit, items, style, last))

/** From small to large. Only the smallest unit has several values: 'khoản 1, 2 Điều 5'. */
const chains: readonly (readonly [Unit, ...Unit[]])[] = [
  ['dieu'],
  ['khoan', 'dieu'],
  ['diem', 'khoan', 'dieu'],
  ['dieu', 'chuong'],
  ['dieu', 'muc', 'chuong'],
  ['muc', 'chuong'],
  ['chuong'],
  ['chuong', 'phan'],
  ['phu-luc'],
  ['muc', 'phu-luc'],
]
const downwards: readonly (readonly [Unit, ...Unit[]])[] = [
  ['khoan', 'dieu'],
  ['diem', 'khoan', 'dieu'],
]

function chain([smallest, ...larger]: readonly [Unit, ...Unit[]]): fc.Arbitrary<{
  parts: readonly Values[]
  pinpoint: Pinpoint
}> {
  return fc.tuple(several(smallest), ...larger.map(one)).map(parts => ({
    parts,
    pinpoint: Object.fromEntries([smallest, ...larger].map((unit, at) => [unit, parts[at]?.values ?? []])),
  }))
}

const upwardsPlace: fc.Arbitrary<WrittenPlace> = fc
  .tuple(fc.constantFrom(...chains).chain(chain), fc.constantFrom(' ', ', '))
  .map(([{ parts, pinpoint }, joint]) => ({
    text: parts.map(({ text }) => text).join(joint),
    pinpoints: [pinpoint],
  }))

const reversedPlace: fc.Arbitrary<WrittenPlace> = fc
  .tuple(fc.constantFrom(...downwards).chain(chain), fc.constantFrom(' ', ', '))
  .map(([{ parts, pinpoint }, joint]) => ({
    text: parts
      .toReversed()
      .map(({ text }) => text)
      .join(joint),
    pinpoints: [pinpoint],
  }))

/** 'khoản 2 Điều 5 và Điều 7', 'điểm a khoản 1 Điều 5; khoản 3 Điều 7' */
const twoPlaces: fc.Arbitrary<WrittenPlace> = fc
  .tuple(
    fc.constantFrom(...chains.slice(0, 3)).chain(chain),
    fc.constantFrom(' và ', '; '),
    fc.constantFrom(...chains.slice(0, 3)).chain(chain),
  )
  .map(([first, joint, second]) => ({
    text: [first, second].map(({ parts }) => parts.map(({ text }) => text).join(' ')).join(joint),
    pinpoints: [first.pinpoint, second.pinpoint],
  }))

/** 'điểm a khoản 1 và khoản 2 Điều 5': both lie in Điều 5. */
const sharedDieu: fc.Arbitrary<WrittenPlace> = fc
  .tuple(values.diem, fc.uniqueArray(values.khoan, { minLength: 2, maxLength: 2 }), values.dieu)
  .map(([diem, [first = '', second = ''], dieu]) => ({
    text: `điểm ${diem} khoản ${first} và khoản ${second} Điều ${dieu}`,
    pinpoints: [
      { diem: [diem], khoan: [first], dieu: [dieu] },
      { khoan: [second], dieu: [dieu] },
    ],
  }))

/** 'Khoản 2, Điều 1' of those who write every unit with a capital. */
function capitalised({ text, pinpoints }: WrittenPlace): WrittenPlace {
  return {
    text: text.replace(/(?:điểm|khoản)/gu, word => word.replace(/^./u, c => c.toUpperCase())),
    pinpoints,
  }
}

/** A place, written in one of the ways people write it. */
export const writtenPlace: fc.Arbitrary<WrittenPlace> = fc
  .tuple(
    fc.oneof(
      { arbitrary: upwardsPlace, weight: 5 },
      { arbitrary: reversedPlace, weight: 2 },
      { arbitrary: twoPlaces, weight: 2 },
      { arbitrary: sharedDieu, weight: 1 },
    ),
    fc.boolean(),
  )
  .map(([place, capitals]) => (capitals ? capitalised(place) : place))

/** Single units, as the full text of a document has them. */
export const simplePinpoint: fc.Arbitrary<Pinpoint> = fc
  .constantFrom(...chains)
  .chain(([smallest, ...larger]) =>
    fc.record(
      Object.fromEntries([smallest, ...larger].map(unit => [unit, values[unit].map(value => [value])])),
    ),
  )

/**
 * The places meant, one line each: lists are taken apart, so that it does not matter whether 'khoản 2 và khoản 3
 * Điều 5' is one place with two values or two places.
 *
 * @example placesOf([{ khoan: ['2', '3'], dieu: ['5'] }]) // ['khoan=2;dieu=5', 'khoan=3;dieu=5']
 */
export function placesOf(pinpoints: readonly Pinpoint[]): string[] {
  const units = Object.keys(words).filter(isUnit)
  const lines = pinpoints.flatMap(pinpoint =>
    units
      .filter(unit => pinpoint[unit] !== undefined)
      .reduce<readonly string[]>(
        (before, unit) =>
          before.flatMap(line =>
            (pinpoint[unit] ?? []).map(value => `${line === '' ? '' : `${line};`}${unit}=${value}`),
          ),
        [''],
      ),
  )
  return [...new Set(lines)].toSorted()
}

function isUnit(name: string): name is Unit {
  return name in words
}
