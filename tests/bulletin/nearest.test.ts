import { expect, test } from 'vitest'
import { nearestWord } from '../../src/bulletin/index.ts'

test.each([
  ['fromat', 'format'],
  ['contnet', 'content'],
  // The first letters are enough.
  ['form', 'format'],
  // Not two letters of three.
  ['xyz', undefined],
  ['', undefined],
])('the word nearest to «%s» is %s', (word, nearest) => {
  expect(nearestWord(word, ['content', 'format', 'fix', 'date'])).toBe(nearest)
})
