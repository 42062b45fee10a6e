// How documents are called and how their standing is told.
import { describe, expect, it } from 'vitest'
import { render as renderArticle } from '../../layouts/article.11ty.ts'
import { render as renderDocument } from '../../layouts/document.11ty.ts'
import { documentCard } from '../../layouts/partials/document-card.ts'
import { documentLabel } from '../../layouts/partials/document-label.ts'
import { standingName, standingSentence } from '../../layouts/partials/standing.ts'
import type { ArticlePage, CitedDocument, Mention, StandingText } from '../../src/site/index.ts'
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
    const names = [{ text: 'Nghị định 118/2025/NĐ-CP', href: '/van-ban/118-2025-nd-cp/' }]
    expect(standingSentence({ ...views.expired, names }, { links: true }).source).toContain(
      'thay bằng <a href="/van-ban/118-2025-nd-cp/">Nghị định 118/2025/NĐ-CP</a></span>',
    )
    expect(standingSentence({ ...views.expired, names }).source).not.toContain('<a')
  })

  it('leads to each of two documents of one name', () => {
    const name = 'Nghị quyết 76/NQ-CP'
    const sentence = `Hết hiệu lực một phần: Điều 1 theo ${name}; Điều 2 theo ${name}; Điều 3 theo ${name}`
    const names = ['/2013/', '/2013/', '/2021/'].map(href => ({ text: name, href }))
    expect(standingSentence({ ...views.expired, sentence, names }, { links: true }).source).toContain(
      `Điều 1 theo <a href="/2013/">${name}</a>; Điều 2 theo <a href="/2013/">${name}</a>; Điều 3 theo <a href="/2021/">${name}</a>`,
    )
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
        amendedBy: {
          items: [
            { text: 'Nghị định 1', href: '/1/', when: 'từ 06/12/2021', scope: 'khoản 1 Điều 5' },
            { text: 'Nghị định 2', href: '/2/', when: 'ban hành 31/12/2025, chưa rõ ngày có hiệu lực' },
          ],
          more: 98,
        },
        replacedBy: [
          { text: 'Nghị định 3', href: '/3/', standing: views.expired },
          { text: 'Nghị định 4', href: '/4/', standing: views.inForce },
        ],
      }),
    )
    expect(page).toContain('Chính phủ · ban hành 23/4/2018 · có hiệu lực từ 21/6/2018; 01/7/2019: Điều 9')
    expect(page).toContain('Văn bản thay thế Nghị định 3 Hết hiệu lực Nghị định 4 Còn hiệu lực')
    expect(page).toContain(
      'Sửa đổi sau ngày đăng Nghị định 1 : khoản 1 Điều 5, từ 06/12/2021 Nghị định 2 , ban hành 31/12/2025, chưa rõ ngày có hiệu lực và 98 lần khác',
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
const day = (iso: string, text: string) => ({ iso, text })

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
            passages: [
              {
                before: 'Theo ',
                cited: 'Nghị định 61/2018/NĐ-CP',
                after: ', hồ sơ được nhận.',
                pinpoints: [],
              },
            ],
          },
        ],
      },
    })
    expect(page).toContain('Theo <mark>Nghị định 61/2018/NĐ-CP</mark>, hồ sơ được nhận.')
  })

  it('folds what comes after the third passage of an article, and keeps it', () => {
    const passages = ['một', 'hai', 'ba', 'bốn', 'năm'].map(cited => ({
      before: '',
      cited,
      after: '',
      pinpoints: [],
    }))
    const citedBy = [{ article: views.card, standingThen: views.inForce, passages }]
    const page = renderDocument({ view: { ...views.document, citedBy } })
    const [shown = '', folded = ''] = page.split('<summary>2 đoạn nữa</summary>')
    expect(shown.match(/<mark>/g)).toHaveLength(3)
    expect(folded.match(/<mark>/g)).toHaveLength(2)
  })

  it('tells the life of the document day by day, what is to come in words, and what has no day', () => {
    const page = textOf(
      renderDocument({
        view: {
          ...views.document,
          life: [
            { on: day('2018-04-23', '23/4/2018'), toCome: false, events: [{ words: 'Ban hành' }] },
            {
              on: day('2027-07-01', '01/7/2027'),
              toCome: true,
              events: [
                {
                  words: 'Được thay thế bởi',
                  by: { label: 'Nghị định 118/2025/NĐ-CP', href: '/a/' },
                  provision: 'khoản 2 Điều 36',
                },
              ],
            },
            { toCome: false, events: [{ words: 'Được sửa đổi, bổ sung bởi', by: { label: 'Nghị định B' } }] },
          ],
        },
      }),
    )
    expect(page).toContain(
      '23/4/2018 Ban hành 01/7/2027 sắp tới Được thay thế bởi Nghị định 118/2025/NĐ-CP (theo khoản 2 Điều 36)',
    )
    expect(page).toContain('Chưa rõ ngày Được sửa đổi, bổ sung bởi Nghị định B (chưa có trong sổ)')
  })

  it('folds the middle of a long life, and what is much on one day', () => {
    const life = (days: number, events: number) =>
      Array.from({ length: days }, (_, i) => ({
        on: day(`20${10 + i}-01-01`, `01/01/20${10 + i}`),
        toCome: false,
        events: Array.from({ length: events }, (_, n) => ({ words: `Việc ${i}.${n}` })),
      }))
    const page = (days: number, events: number) =>
      renderDocument({ view: { ...views.document, life: life(days, events) } })
    expect(page(12, 9)).not.toContain('<details')
    const long = page(30, 1)
    expect(textOf(long)).toContain('21 mốc ở giữa, từ 01/01/2013 đến 01/01/2033')
    expect(long.match(/Việc/g)).toHaveLength(30)
    expect(page(1, 20)).toContain('12 việc khác trong ngày')
  })

  it('says beside the verdict what others have done to it, and what is known to come', () => {
    const page = textOf(
      renderDocument({
        view: {
          ...views.document,
          changes: [
            {
              name: 'Được thay thế bởi',
              items: [
                {
                  label: 'Nghị định A',
                  href: '/a/',
                  standing: views.expired,
                  on: day('2025-07-01', '01/7/2025'),
                },
              ],
              more: 0,
            },
            {
              name: 'Được sửa đổi, bổ sung bởi',
              items: [
                {
                  label: 'Nghị định B',
                  href: '/b/',
                  standing: views.inForce,
                  scope: 'Điều 1',
                  on: 'unknown',
                },
              ],
              more: 7,
            },
          ],
          coming: [{ on: day('2027-03-01', '01/3/2027'), standing: views.inForce }],
        },
      }),
    )
    expect(page).toContain('Được thay thế bởi Nghị định A từ 01/7/2025 Hết hiệu lực từ 01/7/2025, thay bằng')
    expect(page).toContain(
      'Được sửa đổi, bổ sung bởi Nghị định B (Điều 1), chưa rõ từ ngày nào Còn hiệu lực và 7',
    )
    expect(page).toContain('Từ ngày 01/3/2027 Còn hiệu lực từ 21/6/2018')
  })

  it('has ready beside the verdict what another document will be, and what an amendment to come will have been', () => {
    const standing = { ...views.inForce, next: [{ ...views.expired, on: '2027-01-01' }] }
    const page = renderDocument({
      view: {
        ...views.document,
        changes: [
          {
            name: 'Sẽ được sửa đổi, bổ sung bởi',
            items: [{ label: 'Nghị định A', href: '/a/', standing, on: day('2027-01-01', '01/01/2027') }],
            more: 0,
            come: { on: '2027-01-01', name: 'Được sửa đổi, bổ sung bởi' },
          },
        ],
      },
    })
    expect(page).toContain(
      '<dt><span>Sẽ được sửa đổi, bổ sung bởi</span><template data-on="2027-01-01"><span>Được sửa đổi',
    )
    expect(page).toMatch(
      /<template data-on="2027-01-01"><span class="changes__ended"><span class="standing" data-tone="ended".*Hết hiệu lực từ 01\/7\/2025/,
    )
  })

  it('folds a long list of relations, and shows the standing of each document', () => {
    const relations = (count: number) => [
      {
        name: 'Là căn cứ của',
        items: Array.from({ length: count }, (_, i) => ({
          label: `Nghị định ${i}`,
          href: '/a/',
          standing: views.inForce,
        })),
      },
    ]
    const page = (count: number) =>
      renderDocument({ view: { ...views.document, relations: relations(count) } })
    expect(page(11)).not.toContain('<details')
    expect(page(30)).toContain('<summary>20 văn bản khác</summary>')
    expect(textOf(page(30))).toContain('Nghị định 29 Còn hiệu lực')
  })

  it('says of an article what held on its day, and today where that differs', () => {
    const page = (then: Pick<Mention, 'standingThen'>) =>
      textOf(
        renderDocument({
          view: { ...views.document, citedBy: [{ article: views.card, ...then, passages: [] }] },
        }),
      )
    expect(page({ standingThen: views.inForce })).toContain(
      `Khi bài đăng: Còn hiệu lực từ 21/6/2018 Nay: ${views.expired.sentence}`,
    )
    expect(page({})).toContain(`Khi bài đăng và nay: ${views.expired.sentence}`)
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
