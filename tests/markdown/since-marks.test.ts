// What is said behind the link of a citation, and that it is no part of the text.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Citing, withoutSinceMarks } from '../../src/markdown/index.ts'
import { render } from './fixtures.ts'

const since: NonNullable<Citing['since']> = ({ slug }) =>
  slug === '61-2018-nd-cp' ? { status: 'expired', words: 'nay hết hiệu lực' } : undefined
const marked = (text: string) => render(text, { since }).html
const first =
  '\u00a0<small class="citation-since" data-status="expired"><span>(nay hết hiệu lực)</span></small>'
const again =
  '\u00a0<small class="citation-since" data-status="expired" data-again><span>(nay hết hiệu lực)</span></small>'

describe('what has become of a cited document', () => {
  it('is said right behind its link, and not inside', () => {
    expect(marked('Theo Nghị định 61/2018/NĐ-CP, hồ sơ…')).toBe(
      `<p>Theo <a class="citation" data-document="61-2018-nd-cp" href="/van-ban/61-2018-nd-cp/">Nghị định 61/2018/NĐ-CP</a>${first}, hồ sơ…</p>\n`,
    )
  })

  it('is said of those it is known of', () => {
    expect(marked('Quyết định 225/QĐ-TTg')).not.toContain('citation-since')
    expect(render('Nghị định 61/2018/NĐ-CP').html).not.toContain('citation-since')
  })

  it('is marked as said before where the document comes again, in whatever words and place', () => {
    const html = marked(`**Nghị định** 61/2018/NĐ-CP[^1], Nghị định 61, [nghị định ấy](van-ban:61-2018-nd-cp).

## Nghị định 61

[^1]: Khoản 2 Điều 5 Nghị định 61/2018/NĐ-CP.
`)
    expect(html.match(/<a class="citation"[^>]*>.*?<\/a>[^<]*<small[^>]*>/g)).toHaveLength(5)
    expect(html.split(first)).toHaveLength(2)
    expect(html.split(again)).toHaveLength(5)
    expect(html.indexOf(first)).toBeLessThan(html.indexOf(again))
  })

  it('comes with the link: where an editor forbids it, or there is none already, nothing is said', () => {
    expect(marked('[Nghị định 61/2018/NĐ-CP](van-ban:), [Nghị định 61/2018/NĐ-CP](/x/)')).not.toContain(
      'citation-since',
    )
  })

  it('is read from no text', () => {
    const text = 'Nghị định 61/2018/NĐ-CP và **Nghị định 61**; Nghị định số 118/2025/NĐ-CP.\n\n# Nghị định 61'
    const { html, ...read } = render(text, { since })
    const { html: plain, ...readPlain } = render(text)
    expect({ ...read, anchors: [...read.anchors] }).toEqual({
      ...readPlain,
      anchors: [...readPlain.anchors],
    })
    expect(html).not.toBe(plain)
    expect(withoutSinceMarks(html)).toBe(plain)
  })

  it('leaves the text as it was when it is taken out, whatever stands around it', () => {
    const part = fc.constantFrom(
      ...['Nghị định', '61/2018/NĐ-CP', '225/QĐ-TTg', '*', '**', '[', '](van-ban:61-2018-nd-cp)', '^[', ']'],
      ...['\n', '| ', '- ', '# ', '<small class="citation-since">', '</small>', '&nbsp;', '`'],
    )
    const told: Citing['since'] = document => ({ status: 'unverified', words: `nay ${document.number}` })
    fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), parts => {
        const text = parts.join(' ')
        expect(withoutSinceMarks(render(text, { since: told }).html)).toBe(render(text).html)
      }),
      { numRuns: 1000 },
    )
  })
})
