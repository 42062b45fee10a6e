import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { citationsInMarkdown, createMarkdown, parseSource, renderText } from '../../src/markdown/index.ts'
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
  ...['[^a]', '[^b]', '^[', ']', '\n\n[^a]: ', '\n\n[^b]: ', '\n\n'],
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

  it('shows editors each citation once, be it a link or not', () => {
    fc.assert(
      fc.property(markdown, text => {
        const { html, citations } = render(text, { explain: true })
        expect(unclosed(html)).toEqual([])
        expect(withoutTags(html)).toBe(withoutTags(plain.render(text)))
        const shown = citations.filter(({ linkable, override }) => linkable || override === 'forced')
        expect(html.match(/<(?:a class="citation"|span class="unlinked-citation")/g)?.length ?? 0).toBe(
          shown.length,
        )
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

describe('footnotes', () => {
  // A note is printed behind the text and counts where it is written, as the places of an editor do.
  const text = `Một[^a] ^[Luật Công nghệ thông tin] Nghị định 61.

[^a]: Nghị định 61/2018/NĐ-CP

Nghị định 61 và [xem ^[118/2025/NĐ-CP]](/x/).
`
  const { citations } = render(text)

  it('hold citations of the text, in order of the source', () => {
    expect(citations.map(({ citation: { start, end } }) => text.slice(start, end))).toEqual([
      'Luật Công nghệ thông tin',
      'Nghị định 61',
      'Nghị định 61/2018/NĐ-CP',
      'Nghị định 61',
      '118/2025/NĐ-CP',
    ])
  })

  it('explain the short forms below them, not those above', () => {
    const outcomes = citations.map(({ resolution }) => resolution.outcome)
    expect(outcomes).toEqual(['found', 'unknown', 'found', 'found', 'found'])
  })

  it('speak English on an English page', () => {
    const md = createMarkdown()
    const { html } = renderText(md, parseSource('One^[Two], three[^a], four[^a].\n\n[^a]: Five'), {
      lang: 'en',
    })
    const names = Array.from(html.matchAll(/aria-label="(?<name>[^"]*)"/g), ({ groups }) => groups?.name)
    expect(names).toEqual([
      ...['Note 1', 'Note 2', 'Note 2', 'Notes'],
      ...['Back to note 1', 'Back to note 2, place 1', 'Back to note 2, place 2'],
    ])
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
    ['footnotes', `${'a[^1] '.repeat(4000)}\n\n[^1]: ${citation.repeat(100)}`],
    [
      'many footnotes',
      Array.from({ length: 4000 }, (_, i) => `a[^${i}]\n\n[^${4000 - i}]: ${citation}\n\n`).join(''),
    ],
    ['footnotes on the spot', `a^[${citation}] `.repeat(4000)],
    ['footnotes begun', '^['.repeat(4000)],
    ['footnotes inside each other', '^[a '.repeat(4000) + ']'.repeat(4000)],
    ['marks inside a citation', `Luật ${'công[^1] '.repeat(2000)}\n\n[^1]: a`],
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
    if (/^(?:br|img|hr|path)$/.test(name)) continue
    if (slash === '') open.push(name)
    else if (open.pop() !== name) return [`/${name}`]
  }
  return open
}

function withoutTags(html: string): string {
  return html.replace(/<[^>]*>/g, '')
}
