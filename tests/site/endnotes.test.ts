import { expect, test } from 'vitest'
import { withEndnotes } from '../../src/site/endnotes.ts'

const link = (slug: string, more = '') =>
  `<a class="citation" data-document="${slug}" href="/van-ban/${slug}/"${more}>…</a>`

test('each citation has the number of its document in the list, however often it is mentioned', () => {
  const html = `${link('30c-nq-cp-2011')}, ${link('61-2018-nd-cp')}, ${link('30c-nq-cp-2011')}`
  expect(withEndnotes(html, ['30c-nq-cp-2011', '61-2018-nd-cp'])).toBe(
    [
      link('30c-nq-cp-2011', ' data-note="1"'),
      link('61-2018-nd-cp', ' data-note="2"'),
      link('30c-nq-cp-2011', ' data-note="1"'),
    ].join(', '),
  )
})

test('what is not in the list, and other links, stay as they are', () => {
  const html = `${link('61-2018-nd-cp')} <a href="/gioi-thieu/">data-document="61-2018-nd-cp"</a>`
  expect(withEndnotes(html, ['118-2025-nd-cp'])).toBe(html)
})
