// What a feed says before it is Atom or JSON, and where it stands.
import type { Topic } from '../../bulletin/index.ts'
import type { Day } from '../../legal/index.ts'
import type { Frame } from '../view-models.ts'

/** An article, or something that happened to a document. */
export interface FeedEntry {
  /** Stays for ever: a reader who has seen it is not told again. */
  id: string
  title: string
  url: string
  published: Day
  updated: Day
  summary?: string
  /** HTML. It is shown far from its page, so its links are whole. */
  content: string
  image?: string
  authors: readonly { name: string }[]
  topics: readonly Topic[]
  /** The document that acted. */
  related?: { title: string; url: string }
}

export interface Feed {
  /** Page it follows: `/`, `/chu-de/x/` or `/van-ban/x/`. */
  of: string
  title: string
  description: string
  /** Newest first. Made when the feed is written: there are as many feeds as documents. */
  entries(): readonly FeedEntry[]
}

/** feedAddresses('/chu-de/x/') // {atom: '/chu-de/x/feed.xml', json: '/chu-de/x/feed.json'} */
export function feedAddresses(page: string): { atom: string; json: string } {
  return { atom: `${page}feed.xml`, json: `${page}feed.json` }
}

/** feedLinks('/chu-de/x/', 'Một cửa', href)[0].text // 'Atom: Một cửa' */
export function feedLinks(page: string, name: string, href: (address: string) => string): Frame['feeds'] {
  const { atom, json } = feedAddresses(page)
  return [
    { text: `Atom: ${name}`, type: 'application/atom+xml', href: href(atom) },
    { text: `JSON Feed: ${name}`, type: 'application/feed+json', href: href(json) },
  ]
}
