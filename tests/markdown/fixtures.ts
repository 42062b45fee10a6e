// Reads fixtures as markdown-it writes them, and has them rendered with a register of a few documents.
//
//   What this one protects
//   .
//   Markdown
//   .
//   <p>HTML</p>
//   .
import { readFileSync } from 'node:fs'
import { createRegistry, enclosingAnchors, type LegalDocument } from '../../src/legal/index.ts'
import {
  type Citing,
  createMarkdown,
  parseSource,
  type RenderedText,
  renderText,
} from '../../src/markdown/index.ts'

export interface Fixture {
  name: string
  line: number
  input: string
  output: string
}

export function readFixtures(file: string): Fixture[] {
  const text = readFileSync(new URL(`../fixtures/markdown/${file}`, import.meta.url), 'utf8')
  const fixtures: Fixture[] = []
  const lines = text.split('\n')
  for (let i = 0; i < lines.length; i++) {
    if (lines[i] !== '.') continue
    const middle = lines.indexOf('.', i + 1)
    const end = lines.indexOf('.', middle + 1)
    fixtures.push({
      name: lines[i - 1] ?? '',
      line: i + 1,
      input: `${visible(lines.slice(i + 1, middle))}\n`,
      output: visible(lines.slice(middle + 1, end)),
    })
    i = end
  }
  return fixtures
}

/**
 * White space that nobody sees in a fixture has a sign there: ␣ space, → tab, ⍽ no-break space. So has the drawing that
 * leads back from a footnote: ↑.
 */
function visible(lines: readonly string[]): string {
  return lines
    .join('\n')
    .replaceAll('␣', ' ')
    .replaceAll('→', '\t')
    .replaceAll('⍽', '\u00a0')
    .replaceAll('↑', arrow)
}

const arrow =
  '<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d="M8 1l6 6-1.4 1.4L9 4.8V15H7V4.8L3.4 8.4 2 7Z"/></svg>'

function documentOf(
  parts: Pick<LegalDocument, 'slug' | 'type' | 'number' | 'title'> & Partial<LegalDocument>,
): LegalDocument {
  return {
    issuers: ['chinh-phu'],
    names: [],
    effectiveOn: [],
    relations: [],
    sources: [],
    attachments: [],
    topics: [],
    ...parts,
  }
}

export const registry = createRegistry({
  documents: [
    documentOf({
      slug: '61-2018-nd-cp',
      type: 'nghi-dinh',
      number: '61/2018/NĐ-CP',
      title: 'Về thực hiện cơ chế một cửa, một cửa liên thông trong giải quyết thủ tục hành chính',
      issuedOn: '2018-04-23',
    }),
    documentOf({
      slug: '118-2025-nd-cp',
      type: 'nghi-dinh',
      number: '118/2025/NĐ-CP',
      title: 'Về thực hiện thủ tục hành chính theo cơ chế một cửa, một cửa liên thông',
      issuedOn: '2025-06-09',
    }),
    documentOf({
      slug: '225-qd-ttg-2016',
      type: 'quyet-dinh',
      number: '225/QĐ-TTg',
      title: 'Ban hành Kế hoạch cải cách hành chính nhà nước giai đoạn 2016 - 2020',
      issuers: ['thu-tuong-chinh-phu'],
      issuedOn: '2016-02-04',
    }),
    documentOf({
      slug: '76-nq-cp-2013',
      type: 'nghi-quyet',
      number: '76/NQ-CP',
      title: 'Sửa đổi, bổ sung một nghị quyết',
      issuedOn: '2013-06-13',
    }),
    documentOf({
      slug: '76-nq-cp-2021',
      type: 'nghi-quyet',
      number: '76/NQ-CP',
      title: 'Ban hành một chương trình',
      issuedOn: '2021-07-15',
    }),
    documentOf({
      slug: '67-2006-qh11',
      type: 'luat',
      number: '67/2006/QH11',
      title: 'Công nghệ thông tin',
      issuers: ['quoc-hoi'],
      issuedOn: '2006-06-29',
    }),
  ],
})

/** Places in the one document whose full text is known. */
const anchors: ReadonlySet<string> = new Set(['dieu-5', 'dieu-5-khoan-2', 'dieu-5-khoan-2-diem-a'])

const citing: Citing = {
  registry,
  context: { date: '2026-11-23', province: 'Lạng Sơn' },
  href(document, pinpoints) {
    const anchor =
      document.slug === '61-2018-nd-cp'
        ? pinpoints.flatMap(enclosingAnchors).find(anchor => anchors.has(anchor))
        : undefined
    return `/van-ban/${document.slug}/${anchor === undefined ? '' : `#${anchor}`}`
  },
}

const glossary = [
  { abbreviation: 'CCHC', expansion: 'cải cách hành chính' },
  { abbreviation: 'TTHC', expansion: 'thủ tục hành chính' },
  { abbreviation: 'KH&CN', expansion: 'Khoa học và Công nghệ' },
  { abbreviation: 'PAR INDEX', also: ['PAR-INDEX'], expansion: 'chỉ số cải cách hành chính' },
  { abbreviation: 'PAR', expansion: 'cải cách hành chính công' },
  { abbreviation: 'UBND', expansion: 'Ủy ban nhân dân' },
  { abbreviation: 'CNTT', expansion: 'công nghệ thông tin' },
  { abbreviation: 'WCAG', expansion: 'Web Content Accessibility Guidelines', lang: 'en' },
]

const articles = createMarkdown({ glossary })
const fullTexts = createMarkdown({ fullText: true })

export function render(markdown: string, options: Partial<Citing> = {}): RenderedText {
  return renderText(articles, parseSource(markdown), { citing: { ...citing, ...options } })
}

export function renderFullText(markdown: string): RenderedText {
  return renderText(fullTexts, parseSource(markdown), { citing })
}
