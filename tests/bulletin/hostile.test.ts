// Content never throws, whatever stands in it.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readRecord, type YamlPart } from '../../src/bulletin/record-file.ts'
import { articleSchema, documentSchema, issuersSchema } from '../../src/bulletin/schemas.ts'

const part = (text: string): YamlPart => ({
  file: 'x.yaml',
  text,
  placeOf: ({ start, end }) => ({
    file: 'x.yaml',
    line: 1,
    column: start + 1,
    endLine: 1,
    endColumn: end + 1,
  }),
})

const piece = fc.constantFrom(
  ...[
    'title',
    'date',
    'type',
    'number',
    'issuer',
    'relations',
    'amends',
    'document',
    'topics',
    'key',
    '__proto__',
  ],
  ...[
    ': ',
    '- ',
    '\n',
    '  ',
    '\t',
    '[',
    ']',
    '{',
    '}',
    ', ',
    '"',
    "'",
    '|',
    '>',
    '&a',
    '*a',
    '!!js/function ',
    '# ',
  ],
  ...[
    '2026-02-30',
    '0123',
    'nghi-dinh',
    '~',
    'true',
    '<<',
    '---\n',
    '...',
    '%',
    '@',
    '`',
    'ệ',
    '\ud800',
    '\u2028',
  ],
)
const yaml = fc.array(piece, { maxLength: 30 }).map(pieces => pieces.join(''))

describe('readRecord', () => {
  it('answers with a value or with problems in their places, for any text', () => {
    fc.assert(
      fc.property(yaml, fc.constantFrom(articleSchema, documentSchema, issuersSchema), (text, schema) => {
        const { value, problems } = readRecord<unknown>(part(text), schema)
        if (problems.length === 0) expect(value).toBeDefined()
        for (const { line, column, endColumn, message } of problems) {
          expect(line).toBe(1)
          expect(column).toBeGreaterThanOrEqual(1)
          expect(endColumn).toBeGreaterThan(column)
          expect(endColumn).toBeLessThanOrEqual(text.length + 2)
          expect(message).not.toContain('undefined')
        }
      }),
      { numRuns: 2000 },
    )
  })

  it.each([
    ['brackets', '['.repeat(100_000)],
    ['maps', '{a: '.repeat(100_000)],
    ['lists', '- '.repeat(50_000)],
    ['keys', Array.from({ length: 20_000 }, (_, i) => `a${i}: 1`).join('\n')],
    ['a long text', `title: ${'a: '.repeat(100_000)}`],
    // Ten times ten times ten … of the same.
    [
      'aliases',
      `a: &a [1]\n${Array.from({ length: 20 }, (_, i) => `b${i}: &b${i} [${'*a, '.repeat(i === 0 ? 9 : 0)}${`*b${i - 1}, `.repeat(i === 0 ? 0 : 9)}1]`).join('\n')}`,
    ],
  ])('is not stopped by many %s', (_name, text) => {
    expect(readRecord(part(text), documentSchema).problems.length).toBeGreaterThan(0)
  })

  it('runs no code', () => {
    const { problems } = readRecord(
      part('title: !!js/function "function () { process.exit(7) }"'),
      articleSchema,
    )
    expect(problems).toMatchObject([{ rule: 'yaml' }])
  })
})
