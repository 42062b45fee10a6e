// How documents are called and how their standing is told.
import { describe, expect, it } from 'vitest'
import { render as renderArticle } from '../../layouts/article.11ty.ts'
import { render as renderDocument } from '../../layouts/document.11ty.ts'
import { documentCard } from '../../layouts/partials/document-card.ts'
import { documentLabel } from '../../layouts/partials/document-label.ts'
import { standingName, standingSentence } from '../../layouts/partials/standing.ts'
import type { ArticlePage, CitedDocument, StandingText } from '../../src/site/index.ts'
import * as views from './views.ts'

const textOf = (markup: string) =>
  markup
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

describe('the label of a document', () => {
  for (const [label, number, kind] of [
    ['Nghị định 61/2018/NĐ-CP', '61/2018/NĐ-CP', 'Nghị định'],
    // A law is known by its name.
    ['Luật Chuyển đổi số', '148/2025/QH15', 'Luật Chuyển đổi số'],
  ] as const) {
    it(`sets the number of ${label} apart`, () => {
      expect(documentLabel({ label, number }).source).toBe(
        `<span class="kind">${kind}</span> <span class="number">${number}</span>`,
      )
    })
  }

  it('does without a number', () => {
    expect(documentLabel({ label: 'Hiến pháp', number: '' }).source).toBe(
      '<span class="kind">Hiến pháp</span>',
    )
  })

  it('does not say the name of a law twice', () => {
    expect(textOf(documentCard(views.law, 'h3').source).match(/Chuyển đổi số/g)).toHaveLength(1)
    expect(documentCard(views.documentCard, 'h3').source).toContain('Về thực hiện cơ chế một cửa')
  })
})

describe('the standing of a document', () => {
  it('is told in words, beside a mark whose outline differs from tone to tone', () => {
    const tones: StandingText['tone'][] = ['good', 'caution', 'ended', 'unknown']
    const marks = tones.map(tone => {
      const markup = standingName({ ...views.expired, tone }).source
      expect(textOf(markup)).toBe('Hết hiệu lực')
      return /<svg.*<\/svg>/.exec(markup)?.[0]
    })
    expect(new Set(marks).size).toBe(tones.length)
  })

  it('is told in an article for its day and for today', () => {
    const page = textOf(pageWith(views.cited, { today: 1, next: [] }))
    expect(page).toContain('Nhắc đến 1 văn bản, 1 nay đã thay đổi hiệu lực')
    expect(page).toContain('Khi bài đăng Còn hiệu lực từ 21/6/2018')
    expect(page).toContain('Nay Hết hiệu lực từ 01/7/2025, thay bằng Nghị định 118/2025/NĐ-CP')
  })

  it('is told once where nothing has changed since', () => {
    const { standingThen, since, ...unchanged } = views.cited
    const page = textOf(pageWith(unchanged))
    expect(page).toContain('Nhắc đến 1 văn bản Nội dung')
    expect(page).toContain('Khi bài đăng và nay Hết hiệu lực từ 01/7/2025')
    expect(page.match(/Hết hiệu lực từ/g)).toHaveLength(1)
  })

  it('leads to the document it names', () => {
    const named = [{ text: 'Nghị định 118/2025/NĐ-CP', href: '/van-ban/118-2025-nd-cp/' }]
    expect(standingSentence(views.expired, { named }).source).toContain(
      'thay bằng <a href="/van-ban/118-2025-nd-cp/">Nghị định 118/2025/NĐ-CP</a></span>',
    )
    expect(textOf(standingSentence(views.inForce, { named }).source)).toBe('Còn hiệu lực từ 21/6/2018')
  })

  it('that changes on a known day has the next one ready behind it, and the script that turns it', () => {
    const standing = { ...views.inForce, next: [{ ...views.expired, on: '2027-01-01' }] }
    const page = pageWith(
      { ...views.cited, standing, sinceNext: [{ on: '2027-01-01', since: 'nay hết hiệu lực' }] },
      { today: 0, next: [{ on: '2027-01-01', count: 1 }] },
    )
    expect(page).toMatch(
      /<span class="standing" data-tone="good"[^>]*>.*<\/span><\/span><template data-on="2027-01-01" data-since="nay hết hiệu lực"><span class="standing" data-tone="ended"/,
    )
    expect(page).toContain(
      '<span>Nhắc đến 1 văn bản</span><template data-on="2027-01-01"><span>Nhắc đến 1 văn bản, 1 nay',
    )
    expect(page).toContain('<script type="module" src="/assets/standings.js">')
    expect(pageWith(views.cited)).not.toContain('standings.js')
    expect(standingName(standing).source).toContain('<template data-on="2027-01-01"><span')
  })
})

describe('a document in the list of an article', () => {
  it('is told with what came after the article', () => {
    const page = textOf(
      pageWith({
        ...views.cited,
        issuedOn: { text: '23/4/2018', iso: '2018-04-23' },
        effectiveOn: ['21/6/2018', '01/7/2019: Điều 9'],
        amendedBy: [
          { text: 'Nghị định 1', href: '/1/', when: 'từ 06/12/2021', scope: 'khoản 1 Điều 5' },
          { text: 'Nghị định 2', href: '/2/', when: 'ban hành 31/12/2025, chưa rõ ngày có hiệu lực' },
        ],
        replacedBy: [
          { text: 'Nghị định 3', href: '/3/', standing: views.expired },
          { text: 'Nghị định 4', href: '/4/', standing: views.inForce },
        ],
      }),
    )
    expect(page).toContain('Chính phủ · ban hành 23/4/2018 · có hiệu lực từ 21/6/2018; 01/7/2019: Điều 9')
    expect(page).toContain('Văn bản thay thế Nghị định 3 Hết hiệu lực Nghị định 4 Còn hiệu lực')
    expect(page).toContain(
      'Sửa đổi sau ngày đăng Nghị định 1 : khoản 1 Điều 5, từ 06/12/2021 Nghị định 2 , ban',
    )
  })

  it('says what is not known of it', () => {
    expect(textOf(pageWith(views.cited))).toContain(
      'Chính phủ · chưa rõ ngày ban hành · chưa rõ ngày có hiệu lực',
    )
  })
})

function pageWith(cited: CitedDocument, changed: ArticlePage['changed'] = { today: 0, next: [] }): string {
  return renderArticle({ view: { ...views.article, cited: [cited], changed } })
}

describe('the page of a document', () => {
  it('says honestly what it does not have', () => {
    const page = renderDocument({ view: views.document })
    expect(page).toContain('Chưa có bài viết nào nhắc đến văn bản này.')
    expect(page).toContain('Chưa ghi nguồn.')
    expect(page).not.toContain('Lược đồ')
    expect(page).not.toContain('Toàn văn')
  })

  it('marks the citation in the sentence of an article', () => {
    const page = renderDocument({
      view: {
        ...views.document,
        citedBy: [
          {
            article: views.card,
            standingThen: views.inForce,
            passages: [{ before: 'Theo ', cited: 'Nghị định 61/2018/NĐ-CP', after: ', hồ sơ được nhận.' }],
          },
        ],
      },
    })
    expect(page).toContain('Theo <mark>Nghị định 61/2018/NĐ-CP</mark>, hồ sơ được nhận.')
  })

  it('folds what comes after the third passage of an article, and keeps it', () => {
    const passages = ['một', 'hai', 'ba', 'bốn', 'năm'].map(cited => ({ before: '', cited, after: '' }))
    const citedBy = [{ article: views.card, standingThen: views.inForce, passages }]
    const page = renderDocument({ view: { ...views.document, citedBy } })
    const [shown = '', folded = ''] = page.split('<summary>2 đoạn nữa</summary>')
    expect(shown.match(/<mark>/g)).toHaveLength(3)
    expect(folded.match(/<mark>/g)).toHaveLength(2)
  })

  it('folds the contents of a long text only', () => {
    const withContents = (entries: number) =>
      renderDocument({
        view: {
          ...views.document,
          fullText: {
            html: '<p>Toàn văn</p>',
            contents: Array.from({ length: entries }, (_, i) => ({
              level: 3,
              text: `Điều ${i + 1}`,
              href: '#a',
            })),
          },
        },
      })
    expect(withContents(1)).not.toContain('Mục lục')
    expect(withContents(5)).toContain('Mục lục')
    expect(withContents(5)).not.toContain('<details>')
    expect(withContents(92)).toContain('<details>')
  })
})
