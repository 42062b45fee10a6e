import { describe, expect, it } from 'vitest'
import { createRegistry, type LegalDocument } from '../../src/legal/index.ts'
import { createMarkdown, parseSource, renderText } from '../../src/markdown/index.ts'

function resolution(issuedOn: string): LegalDocument {
  return {
    slug: `76-nq-cp-${issuedOn.slice(0, 4)}`,
    type: 'nghi-quyet',
    number: '76/NQ-CP',
    issuers: ['chinh-phu'],
    title: 'Nghị quyết mẫu',
    names: [],
    issuedOn,
    effectiveOn: [{ on: issuedOn }],
    relations: [],
    sources: [],
    attachments: [],
    topics: [],
  }
}

const registry = createRegistry({ documents: [resolution('2013-06-13'), resolution('2021-07-15')] })

/** The documents the links of a text lead to. */
function linked(text: string): string[] {
  const rendered = renderText(createMarkdown(), parseSource(text), {
    citing: { registry, context: { date: '2022-12-20' }, href: ({ slug }) => `/${slug}/` },
  })
  return [...rendered.html.matchAll(/data-document="([^"]+)"/g)].map(([, slug = '']) => slug)
}

describe('citations in a table', () => {
  it('have the day of their row', () => {
    const text = `
| TT | Văn bản | Ngày ban hành |
|---|---|---|
| 1 | Nghị quyết 76/NQ-CP | 13/6/2013 |
| 2 | **76/NQ-CP** | *15/7/2021* |
`
    expect(linked(text)).toEqual(['76-nq-cp-2013', '76-nq-cp-2021'])
  })

  it('have the year of their row', () => {
    expect(linked('| Năm | Văn bản |\n|---|---|\n| 2013 | Nghị quyết 76/NQ-CP |\n')).toEqual([
      '76-nq-cp-2013',
    ])
  })

  it('share no day with another of their row', () => {
    const row = '| Nghị quyết 76/NQ-CP | Nghị quyết 76/NQ-CP ngày 15/7/2021 | 13/6/2013 |'
    expect(linked(`| A | B | Ngày ban hành |\n|---|---|---|\n${row}\n`)).not.toContain('76-nq-cp-2013')
  })
})
