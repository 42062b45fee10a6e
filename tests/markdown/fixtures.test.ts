import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readFixtures, render, renderFullText } from './fixtures.ts'

type Render = (input: string) => { html: string }

/** The families that are not rendered as an article is. */
const otherwise: ReadonlyMap<string, Render> = new Map<string, Render>([
  ['own-page.txt', input => render(input, { self: '61-2018-nd-cp' })],
  ['explained.txt', input => render(input, { explain: true })],
  ['full-text.txt', renderFullText],
])

/** Every file of the folder, and how it is rendered. */
const families = readdirSync(new URL('../fixtures/markdown/', import.meta.url))
  .filter(file => file.endsWith('.txt'))
  .map((file): [string, Render] => [file, otherwise.get(file) ?? render])

describe.each(families)('%s', (file, render) => {
  it.each(readFixtures(file))('line $line: $name', ({ input, output }) => {
    expect(render(input).html.trimEnd()).toBe(output)
  })
})
