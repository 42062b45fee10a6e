import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { citationsInMarkdown, createMarkdown } from '../../src/markdown/index.ts'
import { registry, render } from './fixtures.ts'

// Whatever the emphasis does, in and around citations.
const part = fc.constantFrom(
  ...[
    'Nghị định',
    'số',
    '61/2018/NĐ-CP',
    'khoản 2 Điều 5',
    'Quyết định',
    '225/QĐ-TTg',
    'và',
    '(',
    ')',
    ';',
    '.',
  ],
  ...[
    '*',
    '**',
    '***',
    '_',
    '~~',
    '`',
    '[',
    '](/x/)',
    '](van-ban:)',
    '](van-ban:61-2018-nd-cp)',
    '![',
    '](/a.svg)',
  ],
  ...['<b>', '</b>', '<br>', '<!-- x -->', '&nbsp;', '\\', '\n', '  \n', '|', '> ', '- ', '# '],
)
const markdown = fc.array(part, { maxLength: 24 }).map(parts => parts.join(' ').replaceAll(' \n ', '\n'))

const plain = createMarkdown()

describe('linked text', () => {
  it('is well-formed, and says what the text says without links', () => {
    fc.assert(
      fc.property(markdown, text => {
        const html = render(text).html
        expect(unclosed(html)).toEqual([])
        expect(withoutTags(html)).toBe(withoutTags(plain.render(text)))
      }),
      { numRuns: 2000 },
    )
  })

  it('has one link for each citation that was found and may be linked, and none inside another', () => {
    fc.assert(
      fc.property(markdown, text => {
        const { html, citations } = render(text)
        const expected = citations.filter(
          ({ resolution, linkable, override }) =>
            resolution.outcome === 'found' && (linkable || override === 'forced'),
        )
        expect(html.match(/<a class="citation"/g)?.length ?? 0).toBe(expected.length)
        expect(html).not.toMatch(/<a [^>]*>(?:(?!<\/a>)[\s\S])*<a /)
      }),
      { numRuns: 2000 },
    )
  })

  it('is never the document itself', () => {
    const html = render('Nghị định 61/2018/NĐ-CP và Quyết định 225/QĐ-TTg', { self: '61-2018-nd-cp' }).html
    expect(html.match(/data-document="[^"]*"/g)).toEqual(['data-document="225-qd-ttg-2016"'])
  })
})

describe('citationsInMarkdown', () => {
  const text = `---
title: Nghị định 1/2000/NĐ-CP
---
Theo Nghị định 61/2018/NĐ-CP, \`\` 225/QĐ-TTg \`\`, [225/QĐ-TTg](/x/), [225/QĐ-TTg](van-ban:), ![225/QĐ-TTg](/a.svg).

    Quyết định 225/QĐ-TTg

<div>225/QĐ-TTg</div>

<!-- 225/QĐ-TTg -->

[Nghị định 999](van-ban:61-2018-nd-cp)
`
  const rows = citationsInMarkdown(text, registry, { date: '2026-11-23' }).map(
    ({ citation: { start, end }, linkable, override, resolution }) => ({
      text: text.slice(start, end),
      linkable,
      override,
      outcome: resolution.outcome,
    }),
  )

  it.each(
    [
      // Not those of the front matter; those of comments neither, which nobody reads.
      ['Nghị định 61/2018/NĐ-CP', true, undefined, 'found'],
      ['225/QĐ-TTg', false, undefined, 'found'],
      ['225/QĐ-TTg', false, undefined, 'found'],
      ['225/QĐ-TTg', false, 'forbidden', 'found'],
      ['225/QĐ-TTg', false, undefined, 'found'],
      ['Quyết định 225/QĐ-TTg', false, undefined, 'found'],
      ['225/QĐ-TTg', false, undefined, 'found'],
      ['Nghị định 999', false, 'forced', 'found'],
    ].map((row, i) => [i, ...row] as const),
  )('%i: %s, linkable: %s', (i, text, linkable, override, outcome) => {
    expect(rows[i]).toEqual({ text, linkable, override, outcome })
  })

  it('finds nothing else', () => {
    expect(rows).toHaveLength(8)
  })
})

describe('long hostile input', () => {
  const citation = 'Nghị định 61/2018/NĐ-CP '
  it.each([
    ['a paragraph of citations', citation.repeat(4000)],
    ['a citation a line', citation.replace(' ', '\n').repeat(4000)],
    ['each in emphasis', `**${citation.trim()}** `.repeat(4000)],
    ['crossing emphasis', '**a Nghị định** 61/2018/NĐ-CP '.repeat(3000)],
    ['deep emphasis', `${'*a '.repeat(3000)}${citation}${'*'.repeat(3000)}`],
    ['table cells', `|a|\n|-|\n${`|${citation}\\||\n`.repeat(4000)}`],
    ['one cell', `|a|\n|-|\n|${`${citation}\\|`.repeat(4000)}|\n`],
    ['overrides', '[Nghị định 61](van-ban:61-2018-nd-cp) '.repeat(2000)],
    ['entities', 'Nghị&nbsp;định 61/2018/NĐ-CP '.repeat(4000)],
    ['html', `${'<b>'.repeat(4000)}${citation}${'</b>'.repeat(4000)}`],
    ['comments', '<!-- '.repeat(20000)],
    ['abbreviations', 'CCHC '.repeat(30000)],
    ['headings of one name', '# a\n'.repeat(8000)],
    ['NFD', 'Nghi\u0323 đi\u0323nh 61/2018/NĐ-CP '.repeat(4000)],
  ])('%s', (_name, text) => {
    // A reader that went back and forth would run into the time limit of the runner.
    expect(render(text).text.length).toBeLessThanOrEqual(text.length)
  })
})

/** Tags opened and not closed, or closed in the wrong order. */
function unclosed(html: string): string[] {
  const open: string[] = []
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^>]*>/g)) {
    if (/^(?:br|img|hr)$/.test(name)) continue
    if (slash === '') open.push(name)
    else if (open.pop() !== name) return [`/${name}`]
  }
  return open
}

function withoutTags(html: string): string {
  return html.replace(/<[^>]*>/g, '')
}
