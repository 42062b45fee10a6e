// What surrounds every page: head, masthead, menu, way back, footer. Most of it is the same on every page of an
// edition and is made once.

import type { Site } from '../bulletin/index.ts'
import { type Day, firstDay, formatDate, lastDay } from '../legal/index.ts'
import { SITE_ADDRESSES } from './addresses.ts'
import type { Edition } from './edition.ts'
import { contentPolicy, type PolicyFor } from './hosts/policy.ts'
import { breadcrumbsLd, scriptJson } from './json-ld.ts'
import type { Frame, LinkText } from './view-models.ts'

/** What one page says of itself. */
export interface FrameOf {
  address: string
  /** Of the tab; the name of the bulletin follows. Absent on the home page. */
  title?: string
  description?: string
  lang?: string
  noIndex?: boolean
  openGraph?: Partial<Frame['openGraph']>
  /** Nodes of schema.org about this page. Breadcrumbs are added. */
  jsonLd?: readonly object[]
  /** What it may run; `page` unless told. */
  policy?: PolicyFor
  /** Feeds of its own, before those of the site. */
  feeds?: Frame['feeds']
  /** Entries of `src/browser` it runs, beside that of the search field. */
  scripts?: readonly string[]
  /** From below the home page down to this page. */
  way?: readonly { text: string; address: string }[]
}

/** With `editors`, links to what the preview alone has. framesOf(edition)({address: '/van-ban/', title: 'Sổ văn bản', way: […]}) // Frame */
export function framesOf(edition: Edition, editors?: readonly LinkText[]): (of: FrameOf) => Frame {
  const { bulletin, assets, href, absolute } = edition
  const { site, today } = bulletin
  const slogan = sloganOf(site, today)
  const shared = {
    masthead: {
      department: site.department,
      bulletin: site.bulletin,
      home: href('/'),
      ...(slogan !== undefined && { slogan }),
    },
    search: { action: href(SITE_ADDRESSES.search), home: href('/') },
    footer: {
      contact: contactOf(site),
      pages: footerPages(edition),
      links: site.links.map(({ title, url }) => ({ text: title, href: url })),
      ...(editors !== undefined && { editors }),
      asOf: { text: `Dữ liệu tính đến ngày ${formatDate(today)}`, iso: today },
    },
  }
  const stylesheets = Object.fromEntries(
    Object.entries(assets.stylesheets).map(([name, address]) => [name, href(address)]),
  )
  const fonts = assets.preloadedFonts.map(href)
  const icon = href(assets.icon)
  const turning = assets.scripts.standings
  const image = edition.sharePicture('site')
  const ofSite = image && { image }
  const siteFeeds: Frame['feeds'] = [
    { text: 'Atom', type: 'application/atom+xml', href: href(SITE_ADDRESSES.atom) },
    { text: 'JSON Feed', type: 'application/feed+json', href: href(SITE_ADDRESSES.jsonFeed) },
  ]

  return ({
    address,
    title,
    description,
    lang = 'vi',
    noIndex = false,
    policy = 'page',
    openGraph,
    jsonLd = [],
    feeds = [],
    scripts = [],
    way = [],
  }) => {
    const breadcrumbs = [{ text: 'Trang chủ', address: '/' }, ...way]
    return {
      lang,
      title: title === undefined ? site.bulletin : `${title} · ${site.bulletin}`,
      description: description ?? site.description,
      canonical: absolute(address),
      noIndex,
      policy: contentPolicy(policy),
      openGraph: { type: 'website', title: title ?? site.bulletin, ...ofSite, ...openGraph },
      jsonLd: [...jsonLd, ...(way.length > 0 ? [breadcrumbsLd(breadcrumbs, absolute)] : [])].map(scriptJson),
      feeds: [...feeds, ...siteFeeds],
      assets: {
        stylesheets,
        fonts,
        scripts: ['search-field', ...scripts].flatMap(name => assets.scripts[name] ?? []).map(href),
        ...(turning !== undefined && { turning: href(turning) }),
        icon,
      },
      menu: site.menu.map(entry => ({
        text: entry.title,
        href: href(entry.address),
        current: currentIn(entry.address, address, way),
      })),
      breadcrumbs:
        way.length === 0
          ? []
          : breadcrumbs.map((crumb, i) =>
              i === way.length ? { text: crumb.text } : { text: crumb.text, href: href(crumb.address) },
            ),
      ...shared,
    }
  }
}

/** An entry of the menu stands for its page and for what lies below it, by address or by the way back. */
function currentIn(
  entry: string,
  address: string,
  way: FrameOf['way'] = [],
): Frame['menu'][number]['current'] {
  if (entry === address) return 'page'
  if (entry === '/') return false
  return address.startsWith(entry) || way.some(crumb => crumb.address === entry) ? 'section' : false
}

function sloganOf({ slogans }: Site, today: Day): string | undefined {
  return slogans.find(
    ({ from, to }) =>
      (from === undefined || firstDay(from) <= today) && (to === undefined || today <= lastDay(to)),
  )?.text
}

function contactOf({ contact }: Site): { label: string; value: string }[] {
  const labels = { address: 'Địa chỉ', phone: 'Điện thoại', email: 'Thư điện tử' } as const
  return (['address', 'phone', 'email'] as const).flatMap(key => {
    const value = contact[key]
    return value === undefined ? [] : [{ label: labels[key], value }]
  })
}

function footerPages({ bulletin, href }: Edition): LinkText[] {
  return [
    ...bulletin.pages.map(page => ({ text: page.title, href: href(page.address), ...foreign(page) })),
    ...(bulletin.issues.length > 0 ? [{ text: 'Các số bản tin', href: href(SITE_ADDRESSES.issues) }] : []),
    ...(bulletin.glossary.length > 0
      ? [{ text: 'Chữ viết tắt và chỉ số', href: href(SITE_ADDRESSES.glossary) }]
      : []),
    { text: 'Sơ đồ trang', href: href(SITE_ADDRESSES.siteMap) },
    { text: 'Dữ liệu mở', href: href(SITE_ADDRESSES.data) },
  ]
}

/** The language of a page where it is not that of the furniture: for the links that name it. */
export function foreign({ lang }: { lang: string }): { lang?: string } {
  return lang === 'vi' ? {} : { lang }
}

/**
 * A description of at most a hundred and sixty letters, cut between words: what search engines show.
 *
 * shorten('Một câu dài …') // 'Một câu …'
 */
export function shorten(text: string, most = 160): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= most) return line
  const cut = line.slice(0, most - 1)
  const space = cut.lastIndexOf(' ')
  return `${(space > most / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:.–-]+$/, '')}…`
}
