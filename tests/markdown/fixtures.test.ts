import { describe, expect, it } from 'vitest'
import { readFixtures, render, renderFullText } from './fixtures.ts'

/** Each family of fixtures, and how it is rendered. */
const families: readonly [file: string, render: (input: string) => { html: string }][] = [
  ...[
    'citations.txt',
    'pinpoints.txt',
    'emphasis.txt',
    'soft-breaks.txt',
    'escapes.txt',
    'headings-quotes.txt',
    'lists.txt',
    'tables.txt',
    'footnotes.txt',
    'forbidden.txt',
    'overrides.txt',
    'html.txt',
    'abbreviations.txt',
    'blocks.txt',
  ].map(file => [file, render] satisfies [string, typeof render]),
  ['own-page.txt', input => render(input, { self: '61-2018-nd-cp' })],
  ['explained.txt', input => render(input, { explain: true })],
  ['full-text.txt', renderFullText],
]

describe.each(families)('%s', (file, render) => {
  it.each(readFixtures(file))('line $line: $name', ({ input, output }) => {
    expect(render(input).html.trimEnd()).toBe(output)
  })
})
