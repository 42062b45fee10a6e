// Pages that editors wrote (`content/pages`), and the site's own: search, site map, 404.

import type { DocumentEntry, Page } from '../../bulletin/index.ts'
import { archiveAddress } from '../../bulletin/index.ts'
import { SITE_ADDRESSES } from '../addresses.ts'
import { contentsOf } from '../contents.ts'
import { monthInWords } from '../dates.ts'
import type { Edition } from '../edition.ts'
import { type FrameOf, foreign, shorten } from '../frame.ts'
import { paginate } from '../pager.ts'
import type { PlannedPage } from '../planned-page.ts'
import type { Frame, LinkText, NotFoundPage, SearchPage, SiteMapPage, StaticPage } from '../view-models.ts'
import { monthsOf } from './article-lists.ts'
import { DOCUMENTS_PER_PAGE, registerFacets } from './register.ts'
import { searchFacets } from './search-facets.ts'

export function staticPages(
  { bulletin, withPictures }: Edition,
  frame: (of: FrameOf) => Frame,
): PlannedPage[] {
  return bulletin.pages.map(page => ({
    address: page.address,
    kind: 'page',
    listed: true,
    view: () => staticView(page, withPictures, frame),
  }))
}

function staticView(
  page: Page,
  withPictures: Edition['withPictures'],
  frame: (of: FrameOf) => Frame,
): StaticPage {
  const { title, address, summary, lang } = page
  return {
    kind: 'page',
    frame: frame({
      address,
      title,
      lang,
      description: summary ?? shorten(page.text === '' ? title : page.text),
      scripts: ['marks'],
      way: [{ text: title, address }],
    }),
    heading: title,
    ...(summary !== undefined && { summary }),
    html: withPictures(page.html),
    contents: contentsOf(page.headings),
  }
}

export function searchPage(edition: Edition, frame: (of: FrameOf) => Frame): PlannedPage {
  const { href, bulletin } = edition
  const { articles, documents, pages, issues } = bulletin
  const empty = [articles, documents, pages, issues].every(({ length }) => length === 0)
  const address = SITE_ADDRESSES.search
  const aids = [
    [
      'Sổ văn bản',
      SITE_ADDRESSES.register,
      'Mọi văn bản, theo loại, cơ quan ban hành, năm và tình trạng hiệu lực.',
    ],
    ['Chủ đề', SITE_ADDRESSES.topics, 'Tin bài và văn bản của từng chủ đề.'],
    ['Lưu trữ', SITE_ADDRESSES.archive, 'Tin bài theo tháng đăng.'],
    ['Sơ đồ trang', SITE_ADDRESSES.siteMap, 'Toàn bộ các phần của trang.'],
  ] as const
  return {
    address,
    kind: 'search',
    listed: false,
    view: (): SearchPage => ({
      kind: 'search',
      frame: frame({
        address,
        title: 'Tìm kiếm',
        noIndex: true,
        // The engine fails on an index of nothing.
        scripts: empty ? [] : ['search'],
        policy: 'search',
        way: [{ text: 'Tìm kiếm', address }],
      }),
      heading: 'Tìm kiếm',
      empty,
      facets: empty ? [] : searchFacets(edition),
      aids: aids.map(([text, to, description]) => ({ text, href: href(to), description })),
      registerPages: paginate(SITE_ADDRESSES.register, documents, DOCUMENTS_PER_PAGE).map(part => ({
        text: stretchOf(part.items),
        href: href(part.address),
      })),
    }),
  }
}

/** Of documents from new to old: stretchOf(…) // '2013 – 2018' */
function stretchOf(entries: readonly DocumentEntry[]): string {
  const years = entries.map(({ document }) => document.issuedOn?.slice(0, 4) ?? '')
  const [newest = '', oldest = ''] = [years.find(year => year !== ''), years.findLast(year => year !== '')]
  const stretch = newest === oldest ? newest : `${oldest} – ${newest}`
  return [stretch, ...(years.includes('') ? ['chưa rõ năm'] : [])].filter(text => text !== '').join(', ')
}

export function siteMapPage(edition: Edition, frame: (of: FrameOf) => Frame): PlannedPage {
  const { bulletin, href, topicLink } = edition
  const address = SITE_ADDRESSES.siteMap
  const link = (text: string, to: string): LinkText => ({ text, href: href(to) })
  return {
    address,
    kind: 'site-map',
    listed: true,
    view: (): SiteMapPage => ({
      kind: 'site-map',
      frame: frame({ address, title: 'Sơ đồ trang', way: [{ text: 'Sơ đồ trang', address }] }),
      heading: 'Sơ đồ trang',
      groups: [
        {
          name: 'Các phần chính',
          links: [
            link('Trang chủ', '/'),
            link('Sổ văn bản', SITE_ADDRESSES.register),
            link('Chủ đề', SITE_ADDRESSES.topics),
            link('Lưu trữ', SITE_ADDRESSES.archive),
            ...(bulletin.issues.length > 0 ? [link('Các số bản tin', SITE_ADDRESSES.issues)] : []),
            link('Tìm kiếm', SITE_ADDRESSES.search),
            ...(bulletin.glossary.length > 0
              ? [link('Chữ viết tắt và chỉ số', SITE_ADDRESSES.glossary)]
              : []),
            link('Dữ liệu mở', SITE_ADDRESSES.data),
          ],
        },
        {
          name: 'Giới thiệu và liên hệ',
          links: bulletin.pages.map(page => ({ ...link(page.title, page.address), ...foreign(page) })),
        },
        { name: 'Chủ đề', links: bulletin.topics.map(topicLink) },
        ...registerFacets(edition).map(({ name, lists }) => ({
          name,
          links: lists.map(list => link(list.text, list.address)),
        })),
        { name: 'Các số bản tin', links: bulletin.issues.map(issue => link(issue.title, issue.address)) },
        {
          name: 'Tin bài theo tháng',
          links: monthsOf(bulletin.articles).map(([month]) =>
            link(monthInWords(month), archiveAddress(month)),
          ),
        },
        {
          name: 'Theo dõi',
          intro:
            'Dán địa chỉ vào một phần mềm đọc tin (RSS) để được báo khi có bài mới, không cần tài khoản. Trang của mỗi chủ đề và mỗi văn bản có địa chỉ theo dõi riêng.',
          links: [link('Atom', SITE_ADDRESSES.atom), link('JSON Feed', SITE_ADDRESSES.jsonFeed)],
        },
      ].filter(({ links }) => links.length > 0),
    }),
  }
}

export function notFoundPage({ href }: Edition, frame: (of: FrameOf) => Frame): PlannedPage {
  const address = SITE_ADDRESSES.notFound
  return {
    address,
    kind: 'not-found',
    listed: false,
    view: (): NotFoundPage => ({
      kind: 'not-found',
      frame: frame({ address, title: 'Không có trang này', noIndex: true }),
      heading: 'Không có trang này',
      aids: [
        { text: 'Trang chủ', href: href('/') },
        { text: 'Sổ văn bản', href: href(SITE_ADDRESSES.register) },
        { text: 'Lưu trữ tin bài', href: href(SITE_ADDRESSES.archive) },
        { text: 'Sơ đồ trang', href: href(SITE_ADDRESSES.siteMap) },
      ],
    }),
  }
}
