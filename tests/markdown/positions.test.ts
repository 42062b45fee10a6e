import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { citationsInMarkdown, lineMap, normalize, parseSource } from '../../src/markdown/index.ts'
import { registry, render } from './fixtures.ts'

// Letters of every kind of trouble: composed, decomposed, marks without a letter, Hangul, astral, line ends.
const letter = fc.constantFrom(
  ...[
    'a',
    'ệ',
    'e\u0323\u0302',
    'e\u0302\u0323',
    'đ',
    '\u0301',
    'u\u031b\u0301',
    '\u1112\u1161\u11ab',
    '\u1161',
  ],
  ...[
    '\u{1f1fb}',
    '\u212b',
    '\u0344',
    '\u0958',
    '\u{16d63}\u{16d67}',
    ' ',
    '\n',
    '\r\n',
    '\r',
    '\ufeff',
    '-',
    '/',
    '1',
  ],
)
const text = fc.array(letter, { maxLength: 40 }).map(letters => letters.join(''))

describe('normalize', () => {
  it('gives the NFC of the whole', () => {
    fc.assert(
      fc.property(text, written => {
        expect(normalize(written).text).toBe(written.normalize('NFC'))
      }),
    )
  })

  it('leads back from every offset, in order, from the first to the last', () => {
    fc.assert(
      fc.property(text, written => {
        const { text: nfc, toWritten } = normalize(written)
        expect(toWritten(0)).toBe(0)
        expect(toWritten(nfc.length)).toBe(written.length)
        for (let i = 0; i < nfc.length; i++) expect(toWritten(i)).toBeLessThanOrEqual(toWritten(i + 1))
      }),
    )
  })

  it('leads back to the piece of the text that a boundary between letters was made of', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        // Two letters that compose with nothing here keep the texts apart.
        const written = `${before}||${after}`
        const { text: nfc, toWritten } = normalize(written)
        const bar = before.normalize('NFC').length
        expect(nfc[bar]).toBe('|')
        expect(toWritten(bar)).toBe(before.length)
        expect(toWritten(bar + 1)).toBe(before.length + 1)
      }),
    )
  })
})

describe('lineMap', () => {
  it.each([
    ['ab\ncd', 3, { line: 2, column: 1 }],
    ['ab\r\ncd', 5, { line: 2, column: 2 }],
    ['ab\rcd', 3, { line: 2, column: 1 }],
    // The end of a text is a place.
    ['ab\n', 3, { line: 2, column: 1 }],
    ['', 0, { line: 1, column: 1 }],
    // Columns are UTF-16 units, as editors count them.
    ['\u{1f1fb}b', 2, { line: 1, column: 3 }],
  ])('%j at %i', (text, offset, place) => {
    expect(lineMap(text).positionAt(offset)).toEqual(place)
  })
})

describe('parseSource', () => {
  it.each([
    ['---\ntitle: A\n---\nXin chào', 'title: A\n', 'Xin chào'],
    ['---\r\ntitle: A\r\n---\r\nXin\r\nchào', 'title: A\r\n', 'Xin\nchào'],
    ['--- yaml\ntitle: A\n---\n', 'title: A\n', ''],
    ['---  \ntitle: A\n---\nXin chào', 'title: A\n', 'Xin chào'],
    ['---\n---\nXin chào', '', 'Xin chào'],
    ['\ufeff---\ntitle: A\n---\nXin chào', 'title: A\n', 'Xin chào'],
    ['---\ntitle: A\n---', 'title: A\n', ''],
    // A line of dashes further down is a rule of Markdown.
    ['Xin chào\n\n---\n\nA', undefined, 'Xin chào\n\n---\n\nA'],
    ['----\ntitle: A\n----\n', undefined, '----\ntitle: A\n----\n'],
  ])('%j', (raw, frontMatter, body) => {
    const source = parseSource(raw)
    expect(source.frontMatter?.text).toBe(frontMatter)
    expect(source.body).toBe(body)
  })

  it('says that the closing dashes are missing, and reads everything as text', () => {
    const source = parseSource('---\ntitle: A\n')
    expect(source.unclosedFrontMatter).toBe(true)
    expect(source.body).toBe('---\ntitle: A\n')
  })
})

/** A citation in whatever a person may write around it and into it. */
const spelling = fc
  .record({
    kind: fc.constantFrom('Nghị định', 'Nghi\u0323 đi\u0323nh', '**Nghị định**', 'Nghị&nbsp;định'),
    gap: fc.constantFrom(' ', ' số ', ' *số* '),
    number: fc.constantFrom('61/2018/NĐ-CP', '61\\/2018/NĐ\\-CP', '**61/2018/NĐ-CP**', '61/2018/N&#272;-CP'),
  })
  .map(({ kind, gap, number }) => kind + gap + number)
const frame = fc.constantFrom<(inside: string) => string>(
  inside => inside,
  inside => `# ${inside} #`,
  inside => `Tựa ${inside}\n===`,
  inside => `> ${inside}`,
  inside => `> > một\n${inside}`,
  inside => `- một\n\n  - ${inside}\n    hai`,
  inside => `1) một\n   ${inside}`,
  inside => `một\n\t${inside}`,
  inside => `| a \\| b | c |\n|---|---|\n| \\|x\\| | ${inside} \\| y |`,
  inside => `> - a | b\n>   -|-\n>   c | ${inside}`,
  inside => `*một **hai*** ${inside} ~~ba~~`,
  inside => `![ảnh](/a.svg) [x](/y "z") \`mã\` ${inside}`,
  inside => `một[^a]\n\n[^a]: hai ${inside}`,
  inside => `một[^a]\n\n> - [^a]:\n>\n>       ${inside}`,
  inside => `một ^[hai ${inside} ba] bốn`,
  inside => `> một\n> ^[hai\n> ba ${inside}]`,
  inside => `| a | b |\n|---|---|\n| a \\| b | một \\| ^[hai \\| ${inside}] |`,
  inside => `[^a]: một ^[${inside}]`,
  inside => `![ảnh ^[một ${inside}]](/a.svg)`,
  inside => `<!-- x --> một\n\n***một*** <b>hai</b> ${inside}`,
)
const filler = fc.constantFrom(
  '',
  'Một câu.\n\n',
  '---\ntitle: Nghị định 1/2000/NĐ-CP\n---\n',
  'Đi\u0323nh.\n\n- một\n- hai\n\n',
)
const lineEnd = fc.constantFrom('\n', '\r\n')

describe('the places of citations', () => {
  it('are those of the words in the text, whatever stands around them and in them', () => {
    fc.assert(
      fc.property(filler, frame, spelling, lineEnd, (before, around, words, newline) => {
        const raw = `${before}${around(words)}\n\nHết.\n`.replaceAll('\n', newline)
        const nfc = raw.normalize('NFC')
        const [found, ...others] = citationsInMarkdown(raw, registry, {})
        expect(others).toEqual([])
        const { start = 0, end = 0 } = found?.citation ?? {}
        // The markup around the first and the last word does not belong to it.
        const wanted = words.normalize('NFC').replace(/^\*\*|\*\*$/g, '')
        expect(nfc.slice(start, end)).toBe(wanted)
        expect(found?.citation.number).toBe('61/2018/NĐ-CP')
        expect(found?.linkable).toBe(true)

        // And in the raw text, by line and column.
        const { line, column } = parseSource(raw).positionAt(start)
        const rawLine = raw.split(/\r\n?|\n/)[line - 1] ?? ''
        const first = words.replace(/^\*\*/, '').split(/[ *&]/)[0] ?? ''
        expect(rawLine.slice(column - 1, column - 1 + first.length)).toBe(first)
      }),
      { numRuns: 500 },
    )
  })

  it('are those of links and images, too', () => {
    const text =
      'Một [hai **ba**](/bon "năm") ![sáu](/bay.svg) https://tam.vn/a_b <chin@x.vn>\n\n[x]: /y\n\n> Xem [x] nhé'
    const { links, images } = render(text)
    expect(links.map(({ start, end, href }) => [text.slice(start, end), href])).toEqual([
      ['[hai **ba**](/bon "năm")', '/bon'],
      ['https://tam.vn/a_b', 'https://tam.vn/a_b'],
      ['<chin@x.vn>', 'mailto:chin@x.vn'],
      ['[x]', '/y'],
    ])
    expect(images.map(({ start, end, alt }) => [text.slice(start, end), alt])).toEqual([
      ['![sáu](/bay.svg)', 'sáu'],
    ])
  })
})
