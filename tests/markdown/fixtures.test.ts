import { describe, expect, it } from 'vitest'
import { readFixtures, render, renderFullText } from './fixtures.ts'

describe.each(['citations.txt', 'overrides.txt', 'html.txt', 'abbreviations.txt', 'blocks.txt'])(
  '%s',
  file => {
    it.each(readFixtures(file))('line $line: $name', ({ input, output }) => {
      expect(render(input).html.trimEnd()).toBe(output)
    })
  },
)

describe('full-text.txt', () => {
  it.each(readFixtures('full-text.txt'))('line $line: $name', ({ input, output }) => {
    expect(renderFullText(input).html.trimEnd()).toBe(output)
  })
})
