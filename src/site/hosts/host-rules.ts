// What a host has to be told, in one table; each host's own file is made of it.
import type { Edition } from '../edition.ts'
import { type OpenDataFormat, openDataAddress, openDataTables } from '../open-data/tables.ts'
import { contentPolicy } from './policy.ts'

export interface HostRules {
  /** For everything. */
  headers: readonly Header[]
  /** Folders of files whose names change with their bytes. With the prefix, like all addresses here. */
  kept: readonly string[]
  /** What hosts do not know, or call otherwise: by the end of the name, and where such files stand (`:x` is any folder). */
  types: readonly { ending: string; addresses: readonly string[]; type: string }[]
  /** Old addresses of pages, and where these stand now. */
  redirects: readonly { from: string; to: string }[]
  notFound: string
}

export type Header = readonly [name: string, value: string]

const YEAR = 31_536_000

/** For what is kept. */
export const KEPT: Header = ['Cache-Control', `public, max-age=${YEAR}, immutable`]
/** For everything else: asked for again each time, and mostly not sent again. */
export const FRESH: Header = ['Cache-Control', 'no-cache']

/** hostRules(edition).redirects // [{from: '/ban-tin/node/57318/', to: '/ban-tin/tin/2020/x/'}] */
export function hostRules({ bulletin, href }: Edition): HostRules {
  const feeds = (name: string) => ['/', '/chu-de/:x/', '/van-ban/:x/'].map(folder => href(folder) + name)
  const tables = (format: OpenDataFormat) => openDataTables.map(table => href(openDataAddress(table, format)))
  return {
    headers: [
      ['Content-Security-Policy', contentPolicy('host')],
      ['X-Content-Type-Options', 'nosniff'],
      ['Referrer-Policy', 'strict-origin-when-cross-origin'],
      ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
      ['Cross-Origin-Opener-Policy', 'same-origin'],
      // Of this name alone: what stands beside it is not ours to decide.
      ...(bulletin.site.baseUrl.startsWith('https:')
        ? [['Strict-Transport-Security', `max-age=${YEAR}`] as const]
        : []),
    ],
    kept: ['/assets/', '/anh/', '/pagefind/fragment/', '/pagefind/index/'].map(href),
    types: [
      { ending: 'feed.xml', addresses: feeds('feed.xml'), type: 'application/atom+xml; charset=utf-8' },
      { ending: 'feed.json', addresses: feeds('feed.json'), type: 'application/feed+json; charset=utf-8' },
      { ending: '.jsonld', addresses: tables('jsonld'), type: 'application/ld+json; charset=utf-8' },
      { ending: '.csv', addresses: tables('csv'), type: 'text/csv; charset=utf-8' },
    ],
    redirects: [...bulletin.redirects].map(([from, to]) => ({ from: href(from), to: href(to) })),
    notFound: href('/404.html'),
  }
}
