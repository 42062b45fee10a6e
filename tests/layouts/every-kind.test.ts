// What holds for every kind of page, from its smallest view model and from a full one.
import { HtmlValidate } from 'html-validate'
import { describe, expect, it } from 'vitest'
import { render as renderArticle } from '../../layouts/article.11ty.ts'
import { render as renderArticleList } from '../../layouts/article-list.11ty.ts'
import { render as renderData } from '../../layouts/data.11ty.ts'
import { render as renderDocument } from '../../layouts/document.11ty.ts'
import { render as renderDocumentMentions } from '../../layouts/document-mentions.11ty.ts'
import { render as renderEndedDocuments } from '../../layouts/ended-documents.11ty.ts'
import { render as renderGlossary } from '../../layouts/glossary.11ty.ts'
import { render as renderHome } from '../../layouts/home.11ty.ts'
import { render as renderIndex } from '../../layouts/index-page.11ty.ts'
import { render as renderIssue } from '../../layouts/issue.11ty.ts'
import { render as renderNotFound } from '../../layouts/not-found.11ty.ts'
import { render as renderPage } from '../../layouts/page.11ty.ts'
import { render as renderRedirect } from '../../layouts/redirect.11ty.ts'
import { render as renderRegister } from '../../layouts/register.11ty.ts'
import { render as renderSearch } from '../../layouts/search.11ty.ts'
import { render as renderSiteMap } from '../../layouts/site-map.11ty.ts'
import { relationPicture } from '../../src/site/relation-picture.ts'
import * as views from './views.ts'

const { HOSTILE, card, cited, date, documentCard, inForce, law } = views

const picture = {
  src: '/anh/x-720.jpeg',
  alt: HOSTILE,
  caption: 'Ảnh minh họa',
  width: 720,
  height: 405,
  sources: [{ type: 'image/avif', srcset: '/anh/x-360.avif 360w, /anh/x-720.avif 720w' }],
}
const topics = [{ text: 'Cải cách hành chính', href: '/chu-de/cai-cach-hanh-chinh/' }]
const contents = [
  { level: 2, text: HOSTILE, href: '#a' },
  { level: 3, text: 'Hai', href: '#b' },
]
const fullCard = { ...card, summary: HOSTILE, topics, image: picture }
const pager = {
  page: 2,
  pages: 3,
  previous: '/van-ban/',
  next: '/van-ban/trang-3/',
  numbers: [
    { page: 1, href: '/van-ban/', current: false },
    null,
    { page: 2, href: '/van-ban/trang-2/', current: true },
  ],
}
const on = { text: '22/4/2020', iso: '2020-04-22' }

const turningStanding = {
  ...inForce,
  next: [{ ...views.expired, on: '2027-01-01' }],
}
const drawn = relationPicture({
  label: HOSTILE,
  self: { number: '1/2026/NĐ-CP', standing: turningStanding },
  on,
  above: [{ name: 'Căn cứ', documents: [{ number: '2/2026/QH16', name: HOSTILE, standing: views.expired }] }],
  below: [{ name: HOSTILE, documents: [{ number: HOSTILE }, { number: '3/2026/NĐ-CP' }] }],
})

const pages: Record<string, string> = {
  'an empty home page': renderHome({ view: views.home }),
  'a home page': renderHome({
    view: {
      ...views.home,
      lead: fullCard,
      latest: [fullCard, { ...card, withdrawn: true }],
      documents: [documentCard, law],
      topics: topics.map(topic => ({ ...topic, count: 1, description: HOSTILE })),
    },
  }),
  'a small article': renderArticle({ view: views.article }),
  'an article': renderArticle({
    view: {
      ...views.article,
      updated: on,
      issue: { text: HOSTILE, href: '/ban-tin/2020-04/' },
      authors: ['Một', 'Hai'],
      topics,
      summary: HOSTILE,
      image: picture,
      contents,
      html: '<h2 id="a">Một</h2><h3 id="b">Hai</h3>',
      corrections: [{ on, text: HOSTILE }],
      cited: [
        {
          ...cited,
          issuedOn: on,
          effectiveOn: [HOSTILE],
          standing: {
            ...inForce,
            names: [{ text: 'Còn', href: '/a/' }],
            next: [
              {
                ...inForce,
                on: '2027-01-01',
                name: HOSTILE,
                sentence: HOSTILE,
                names: [{ text: HOSTILE, href: '/a/' }],
              },
            ],
          },
          sinceNext: [{ on: '2027-01-01', since: HOSTILE }],
          amendedBy: { items: [{ text: HOSTILE, href: '/a/', when: HOSTILE, scope: HOSTILE }], more: 7 },
          replacedBy: [{ text: HOSTILE, href: '/a/', standing: inForce }],
          pinpoints: ['khoản 2 Điều 5'],
        },
      ],
      changed: { today: 0, next: [{ on: '2027-01-01', count: 1 }] },
      related: [card],
      previous: card,
      next: card,
    },
  }),
  'a withdrawn article': renderArticle({
    view: { ...views.article, html: '', withdrawn: { on, reason: HOSTILE } },
  }),
  'a small document': renderDocument({ view: views.document }),
  'a document': renderDocument({
    view: {
      ...views.document,
      label: law.label,
      number: law.number,
      namesakes: [documentCard],
      relations: [
        {
          name: 'Thay thế',
          items: [
            { label: 'A', href: '/a/', standing: inForce, title: HOSTILE, on, scope: 'Điều 1', by: 'Điều 2' },
            { label: 'B' },
          ],
        },
        { name: 'Được hướng dẫn bởi', items: Array.from({ length: 20 }, () => ({ label: HOSTILE })) },
      ],
      ...(drawn !== undefined && { picture: drawn }),
      changes: [
        {
          name: 'Được sửa đổi, bổ sung bởi',
          items: [
            { label: HOSTILE, href: '/a/', standing: turningStanding, on, until: on, scope: HOSTILE },
            { label: 'B', standing: views.expired, on: 'unknown' },
          ],
          more: 3,
          come: { on: '2027-01-01', name: HOSTILE },
        },
      ],
      attributes: [
        {
          name: 'Tình trạng hiệu lực',
          values: [
            { text: '', standing: turningStanding },
            { text: HOSTILE, href: '/a/', next: [{ text: HOSTILE, href: '/b/', on: '2027-01-01' }] },
          ],
        },
      ],
      coming: [{ on, standing: views.expired }],
      life: [
        ...Array.from({ length: 20 }, () => ({
          on,
          toCome: true,
          events: Array.from({ length: 20 }, () => ({
            words: HOSTILE,
            by: { label: HOSTILE, href: '/a/' },
            provision: HOSTILE,
          })),
        })),
        { toCome: false, events: [{ words: 'Bị bãi bỏ bởi', by: { label: 'B' } }] },
      ],
      citedBy: [
        {
          article: card,
          standingThen: inForce,
          passages: [
            {
              before: HOSTILE,
              cited: HOSTILE,
              after: HOSTILE,
              pinpoints: [{ text: 'Điều 5', href: '#dieu-5' }],
            },
          ],
        },
      ],
      sources: [{ title: HOSTILE, href: 'https://vbpl.vn/', kind: 'nguồn chính thức', checkedOn: on }],
      attachments: [{ text: HOSTILE, href: '/media/x.pdf' }],
      topics,
      fullText: {
        html: '<h3 id="a">Điều 1</h3>',
        contents: Array.from({ length: 20 }, (_, i) => ({ level: 3, text: `Điều ${i}`, href: '#a' })),
      },
    },
  }),
  'a further page of mentions': renderDocumentMentions({ view: views.documentMentions }),
  'an empty register': renderRegister({ view: views.register }),
  'a register': renderRegister({
    view: {
      ...views.register,
      intro: HOSTILE,
      facets: [
        {
          name: HOSTILE,
          slug: 'loai',
          options: [{ text: HOSTILE, key: HOSTILE, href: '/a/', count: 1, current: true }],
        },
      ],
      documents: [
        documentCard,
        {
          ...law,
          issuedOn: on,
          namesakes: {
            links: [
              { text: HOSTILE, href: '/a/' },
              { text: HOSTILE, href: '/b/' },
            ],
            others: 2,
          },
        },
      ],
      pager,
      filters: { data: '/van-ban/so-van-ban.json', standings: [documentCard.standing] },
      filtered: { text: HOSTILE, href: '/van-ban/?loai=luat' },
    },
  }),
  'an empty list': renderArticleList({ view: views.articleList }),
  'a list': renderArticleList({
    view: {
      ...views.articleList,
      intro: HOSTILE,
      articles: [fullCard],
      documents: [documentCard],
      pager,
      feed: { text: HOSTILE, href: '/feed.xml', description: HOSTILE },
    },
  }),
  'an empty index': renderIndex({ view: views.index }),
  'an index': renderIndex({
    view: {
      ...views.index,
      intro: HOSTILE,
      groups: [
        { entries: [{ text: HOSTILE, href: '/a/', count: 1, description: HOSTILE }] },
        { name: HOSTILE, entries: [{ text: 'Tháng 4', href: '/b/', count: 2 }] },
      ],
    },
  }),
  'an empty issue': renderIssue({ view: views.issue }),
  'an issue': renderIssue({
    view: {
      ...views.issue,
      summary: HOSTILE,
      html: '<p>Lời mở đầu</p>',
      articles: [fullCard, card],
      previous: { text: HOSTILE, href: '/ban-tin/2026-10/' },
      next: { text: HOSTILE, href: '/ban-tin/2026-12/' },
    },
  }),
  'a glossary': renderGlossary({ view: views.glossary }),
  'a glossary with indices': renderGlossary({
    view: {
      ...views.glossary,
      entries: [
        {
          id: 'par-index',
          abbreviation: HOSTILE,
          expansion: HOSTILE,
          lang: 'en',
          href: '/thuat-ngu/#par-index',
          also: [HOSTILE],
          note: HOSTILE,
          isIndex: true,
          articles: [
            { text: HOSTILE, href: '/a/' },
            { text: HOSTILE, href: '/b/' },
          ],
        },
      ],
      indices: [
        {
          id: 'chi-so-par-index',
          abbreviation: HOSTILE,
          name: HOSTILE,
          measures: HOSTILE,
          publishedBy: HOSTILE,
          sources: [{ text: HOSTILE, checkedOn: date }],
          figures: [
            { year: '2017', rank: '27/63', source: { text: HOSTILE, href: '/nguon/', checkedOn: date } },
            { year: '2018', score: '77,25', rank: '26/63', source: { text: HOSTILE, checkedOn: date } },
          ],
          chart: {
            of: 'rank',
            width: 120,
            height: 176,
            base: 148,
            points: [
              { x: 32, y: 78, label: '27', year: '2017' },
              { x: 88, y: 76, label: '26', year: '2018' },
            ],
          },
        },
        {
          id: 'chi-so-pci',
          abbreviation: 'PCI',
          name: HOSTILE,
          measures: HOSTILE,
          publishedBy: HOSTILE,
          sources: [],
          figures: [],
        },
      ],
    },
  }),
  'a page': renderPage({ view: { ...views.staticPage, summary: HOSTILE, contents } }),
  'a page in English': renderPage({ view: { ...views.staticPage, frame: { ...views.frame, lang: 'en' } } }),
  'the search page': renderSearch({ view: views.search }),
  'the site map': renderSiteMap({ view: views.siteMap }),
  'the data page': renderData({ view: views.data }),
  'the page of lost addresses': renderNotFound({ view: views.notFound }),
  'the empty page of ended documents': renderEndedDocuments({ view: views.endedDocuments }),
  'the page of ended documents': renderEndedDocuments({
    view: {
      ...views.endedDocuments,
      articleCount: 1,
      documents: [documentCard, law].map(document => ({
        ...document,
        file: 'content/documents/x.yaml',
        replacements: [
          { text: HOSTILE, href: '/a/' },
          { text: 'B', href: '/b/' },
        ],
        articles: [true, false].map(corrected => ({
          title: HOSTILE,
          href: '/tin/2020/x/',
          date: on,
          file: 'content/articles/2020/x.md',
          line: 7,
          standingThen: inForce,
          corrected,
        })),
        correction: HOSTILE,
      })),
    },
  }),
  'an old address': renderRedirect({ view: views.redirect }),
}

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: { 'doctype-style': ['error', { style: 'lowercase' }] },
})

for (const [name, page] of Object.entries(pages)) {
  describe(name, () => {
    it('is valid HTML', async () => {
      const { results } = await validator.validateString(page)
      expect(results.flatMap(({ messages }) => messages.map(m => `${m.line}: ${m.message}`))).toEqual([])
    })

    it('has one heading of the first level', () => {
      expect(page.match(/<h1[\s>]/g)).toHaveLength(1)
    })

    it('lets no text become markup', () => {
      expect(page).not.toContain('<script>')
      expect(page).not.toContain('KH&CN')
    })

    it('prints nothing for what is absent', () => {
      expect(page).not.toMatch(/undefined|\[object|NaN|>\s*(?:null|false|true)\s*</)
      expect(page).not.toMatch(/<(?:ul|ol|dl|p|section|h\d)\b[^>]*>\s*<\/(?:ul|ol|dl|p|section|h\d)>/)
    })

    it('has no style or script of its own', () => {
      expect(page).not.toMatch(/<style|\sstyle=|\son[a-z]+=/)
      expect(page.match(/<script(?! type="application\/ld\+json"| type="module" src=)/g)).toBeNull()
    })
  })
}
