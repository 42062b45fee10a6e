import { describe, expect, it } from 'vitest'
import { readYaml } from '../../src/bulletin/yaml.ts'

describe('values', () => {
  it.each([
    // Days are text; a Date would be the day before in Việt Nam.
    ['2026-11-23', '2026-11-23'],
    ['2018-02-30', '2018-02-30'],
    ['2026-11-23T08:00:00+07:00', '2026-11-23T08:00:00+07:00'],
    // Leftovers of YAML 1.1: sexagesimal numbers, yes and no.
    ['22:22', '22:22'],
    ['no', 'no'],
    ['551-552', '551-552'],
    ['61/2018/NĐ-CP', '61/2018/NĐ-CP'],
    // These are numbers to YAML, and the schema says to quote them.
    ['0123', 123],
    ['61e5', 6100000],
    ['"0123"', '0123'],
  ])('%s', (text, value) => {
    expect(readYaml(`a: ${text}`)).toEqual({ value: { a: value } })
  })

  it('leaves out keys without a value', () => {
    expect(readYaml('a:\nb: {c: , d: 1}\ne: [{f: ~}]')).toEqual({ value: { b: { d: 1 }, e: [{}] } })
  })
})

describe('faults', () => {
  it.each<[text: string, at: string, message: RegExp]>([
    ['title: Một cửa: hai điều', 'Một cửa', /dấu hai chấm/],
    ['title: "Một cửa\ndate: 2026-01-01', '"Một cửa', /Thiếu dấu nháy đóng/],
    ['a: 1\na: 2', 'a: 2', /«a» ghi hai lần/],
    ['a:\n\t- b', '\t- b', /phím Tab/],
    ['a: [b, c\nd: e', 'd: e', /./],
    ['a: @b', '@b', /dấu đặc biệt/],
    ['a: *b', '*b', /Dấu \*/],
    ['a: b\n---\nc: d', '---', /---/],
    ['a: "\\d"', '\\d', /nháy kép/],
    ['a:\n  b: 1\n c: 2', 'c: 2', /./],
  ])('%j', (text, at, message) => {
    const result = readYaml(text)
    if (!('fault' in result)) throw new Error('no fault')
    expect(result.fault.message).toMatch(message)
    expect(Math.abs(result.fault.start - text.indexOf(at))).toBeLessThanOrEqual(1)
  })
})
