// What becomes of good content.
import { describe, expect, it } from 'vitest'
import { loadBulletin } from '../../src/bulletin/index.ts'

const folder = 'tests/fixtures/bulletins/loading'
const bulletin = await loadBulletin({ contentDir: folder, today: '2026-11-23', includeDrafts: true })
const article = bulletin.articles.find(({ slug }) => slug === 'bai-tot')
const decree = bulletin.entry('61-2018-nd-cp')

describe('an article', () => {
  it('is what its front matter says', () => {
    expect(article).toMatchObject({
      slug: 'bai-tot',
      year: '2026',
      file: `${folder}/articles/2026/bai-tot.md`,
      address: '/tin/2026/bai-tot/',
      title: 'Bài tốt',
      date: '2026-11-20',
      updated: '2026-11-21',
      summary: 'Một bài không có lỗi.',
      authors: [{ key: 'an' }],
      topics: [{ key: 'cai-cach', name: 'Cải cách' }],
      image: { src: '/media/2026/anh.svg', alt: 'Ảnh', caption: 'Ảnh minh họa' },
      aliases: ['/cu/bai-tot/'],
      corrections: [{ on: '2026-11-21', text: 'Sửa một số.' }],
      draft: false,
      silence: [{ rule: 'date-conflict', reason: 'Lời gốc' }],
    })
  })

  it('has html with links, under the path prefix', () => {
    expect(article?.html).toBe(`\
<p><abbr title="cải cách hành chính">CCHC</abbr> theo <a class="citation" data-document="61-2018-nd-cp" href="/ban-tin/van-ban/61-2018-nd-cp/#dieu-5-khoan-1" data-pinpoint="khoản 1 Điều 5">khoản 1 Điều 5 Nghị định số 61/2018/NĐ-CP</a> ngày 23/4/2018. Câu sau. Xem <a href="/ban-tin/lien-he/">Liên hệ</a>.</p>
<figure><img src="/ban-tin/media/2026/anh.svg" alt="Ảnh" loading="lazy"><figcaption>Chú thích</figcaption></figure>
<h2 id="muc-mot">Mục một</h2>
<p><a class="citation" data-document="61-2018-nd-cp" href="/ban-tin/van-ban/61-2018-nd-cp/">Nghị định 61</a> và <a class="citation" data-document="225-qd-ttg-2016" href="/ban-tin/van-ban/225-qd-ttg-2016/">Quyết định 225/QĐ-TTg</a>; hồ sơ 225/QĐ-TTg.</p>
`)
  })

  it('has text, headings, links and images as its author wrote them', () => {
    expect(article?.text).toBe(
      'CCHC theo khoản 1 Điều 5 Nghị định số 61/2018/NĐ-CP ngày 23/4/2018. Câu sau. Xem Liên hệ.\nMục một\nNghị định 61 và Quyết định 225/QĐ-TTg; hồ sơ 225/QĐ-TTg.',
    )
    expect(article?.headings).toEqual([{ level: 2, id: 'muc-mot', text: 'Mục một' }])
    expect(article?.links).toMatchObject([
      { href: '/lien-he/', text: 'Liên hệ', place: { line: 14, column: 82 } },
    ])
    expect(article?.images).toMatchObject([
      { src: '/media/2026/anh.svg', alt: 'Ảnh', place: { line: 16, column: 1 } },
    ])
  })

  it('has citations with their places and sentences', () => {
    expect(
      article?.citations.map(({ place, sentence, linkable, override, resolution }) => ({
        line: place.line,
        column: place.column,
        sentence: sentence.text,
        cited: sentence.text.slice(sentence.span.start, sentence.span.end),
        linkable,
        override,
        outcome: resolution.outcome,
      })),
    ).toEqual([
      {
        line: 14,
        column: 26,
        sentence: 'CCHC theo khoản 1 Điều 5 Nghị định số 61/2018/NĐ-CP ngày 23/4/2018.',
        cited: 'Nghị định số 61/2018/NĐ-CP',
        linkable: true,
        override: undefined,
        outcome: 'found',
      },
      expect.objectContaining({ line: 20, column: 1, cited: 'Nghị định 61', outcome: 'found' }),
      // Of two records of one document the first counts; the second is told at its own file.
      expect.objectContaining({ line: 20, column: 17, cited: 'Quyết định 225/QĐ-TTg', outcome: 'found' }),
      // [hồ sơ 225/QĐ-TTg](van-ban:) of the same line counts nowhere.
    ])
  })

  it('stands before older ones', () => {
    const dates = bulletin.articles.map(({ date }) => date)
    expect(dates).toEqual(dates.toSorted().reverse())
  })

  it('that is a draft stands among the drafts', () => {
    expect(bulletin.drafts.map(({ slug }) => slug)).toEqual(['nhap'])
    expect(bulletin.articles.map(({ slug }) => slug)).not.toContain('nhap')
  })
})

describe('a document', () => {
  it('is what its record says', () => {
    expect(decree?.document).toEqual({
      slug: '61-2018-nd-cp',
      type: 'nghi-dinh',
      number: '61/2018/NĐ-CP',
      issuers: ['chinh-phu'],
      title: 'Về thực hiện cơ chế một cửa',
      names: [],
      issuedOn: '2018-04-23',
      effectiveOn: [{ on: '2018-06-21' }],
      relations: [
        {
          kind: 'replaces',
          document: { type: 'quyet-dinh', number: '09/2015/QĐ-TTg', year: 2015 },
          on: '2018-06-21',
        },
      ],
      signer: { name: 'Nguyễn Xuân Phúc' },
      gazette: { date: '2018-05-08', numbers: '551-552' },
      sources: [],
      attachments: [],
      topics: [],
    })
  })

  it('has dates as text, years included', () => {
    expect(bulletin.entry('225-qd-ttg-2016')?.document).toMatchObject({
      issuers: ['thu-tuong-chinh-phu'],
      effectiveOn: [{ on: '2016-02-04' }, { on: '2017', scope: 'Điều 3' }],
      period: { from: '2016', to: '2020' },
    })
  })

  it('knows the articles that cite it, each with its citations in order', () => {
    expect(decree?.citedBy.map(({ article, citations }) => [article.slug, citations.length])).toEqual([
      ['bai-tot', 2],
    ])
  })

  it('has its full text with places to link to, without links to itself', () => {
    expect([...(decree?.fullText?.anchors ?? [])]).toEqual(['dieu-5', 'dieu-5-khoan-1', 'dieu-5-khoan-2'])
    expect(decree?.fullText?.html).not.toContain('data-document="61-2018-nd-cp"')
  })
})

describe('an issue', () => {
  const issueOf = (month: string) => bulletin.issues.find(issue => issue.month === month)

  it('is what its front matter says, with the articles it names in its order, but for those withdrawn', () => {
    expect(issueOf('2026-11')).toMatchObject({
      file: `${folder}/issues/2026-11.md`,
      address: '/ban-tin/2026-11/',
      title: 'Số tháng 11/2026',
      summary: 'Một số chọn bài.',
      articles: [{ slug: 'dia-chi-cu' }, { slug: 'bai-tot' }],
      html: '',
    })
  })

  it('that names none has all of its month, from the first day on, without drafts and withdrawn ones', () => {
    expect(issueOf('2026-01')?.articles.map(({ slug, date }) => [slug, date])).toEqual([
      ['Bai_Hoa', '2026-01-01'],
      ['dia-chi-cu', '2026-01-01'],
      ['phim-tab', '2026-01-01'],
      ['a-hom-sau', '2026-01-03'],
    ])
  })

  it('has an editorial whose citations are of its month', () => {
    const { html, links } = issueOf('2026-01') ?? {}
    expect(html).toContain('<a class="citation" data-document="61-2018-nd-cp"')
    expect(links).toMatchObject([{ href: '/lien-he/' }])
  })

  it('stands before older ones', () => {
    expect(bulletin.issues.map(({ month }) => month)).toEqual(['2026-12', '2026-11', '2026-01'])
  })
})

describe('the bulletin', () => {
  it('has its pages with address and language', () => {
    expect(bulletin.pages.map(({ address, lang }) => [address, lang])).toEqual([
      ['/en/about/', 'en'],
      ['/lien-he/', 'vi'],
      ['/van-ban/', 'vi'],
    ])
  })

  it('has local issuers beside the central ones', () => {
    expect(bulletin.issuers.find(({ key }) => key === 'so-thu')).toMatchObject({
      codes: ['STN', 'SỞTN'],
      from: '2010',
      until: '2025-02',
    })
    expect(bulletin.issuers.some(({ key }) => key === 'chinh-phu')).toBe(true)
  })

  it('has its media with their sizes', () => {
    expect([...bulletin.media]).toEqual([['/media/2026/anh.svg', 42]])
  })

  it('locates values of YAML files and front matter, and the nearest parent of what is not there', () => {
    const place = (file: string, path: (string | number)[]) => {
      const { line, column, endColumn } = bulletin.locate(`${folder}/${file}`, path)
      return [line, column, endColumn]
    }
    const document = 'documents/61-2018-nd-cp.yaml'
    expect(place(document, ['relations', 'replaces', 0, 'on'])).toEqual([10, 78, 88])
    expect(place(document, ['gazette', 'numbers'])).toEqual([12, 38, 47])
    expect(place(document, ['gazette', 'pages'])).toEqual([12, 1, 8])
    expect(place(document, ['inForceUntil'])).toEqual([7, 1, 13])
    expect(place(document, ['attachments'])).toEqual([1, 1, 5])
    expect(place('articles/2026/bai-tot.md', ['silence', 0, 'reason'])).toEqual([11, 41, 48])
    expect(place('khong-co.yaml', ['title'])).toEqual([1, 1, 1])
  })

  it('can be built for another address', async () => {
    const elsewhere = await loadBulletin({
      contentDir: folder,
      today: '2026-11-23',
      baseUrl: 'http://localhost:8080',
    })
    expect(elsewhere.site.baseUrl).toBe('http://localhost:8080/')
    expect(elsewhere.pathPrefix).toBe('/')
  })

  it('is the same whenever it is loaded', async () => {
    const again = await loadBulletin({ contentDir: folder, today: '2026-11-23', includeDrafts: true })
    expect(again.articles).toEqual(bulletin.articles)
    expect(again.problems).toEqual(bulletin.problems)
  })
})
