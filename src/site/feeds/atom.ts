// A feed as Atom, RFC 4287.
import type { Day } from '../../legal/index.ts'
import { momentOf } from '../dates.ts'
import type { Edition } from '../edition.ts'
import { xml, xmlFile } from '../xml.ts'
import { type Feed, type FeedEntry, feedAddresses } from './feed.ts'

/**
 * The format wants a day even of a feed in which nothing has happened. The day of the build would make each of them
 * new with each build, so it is always this one: the month in which the standard appeared.
 */
const NOTHING_YET: Day = '2005-12-01'

export function formatAtom(
  { of, title, description }: Omit<Feed, 'entries'>,
  entries: readonly FeedEntry[],
  { absolute, bulletin }: Edition,
): string {
  const { atom, json } = feedAddresses(of)
  const updated = entries.reduce((last, entry) => (entry.updated > last ? entry.updated : last), '')
  return xmlFile(xml`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi">
<id>${absolute(of)}</id>
<title>${title}</title>
<subtitle>${description}</subtitle>
<updated>${momentOf(updated === '' ? NOTHING_YET : updated)}</updated>
<author><name>${bulletin.site.department}</name></author>
<link rel="self" type="application/atom+xml" href="${absolute(atom)}"/>
<link rel="alternate" type="text/html" href="${absolute(of)}"/>
<link rel="alternate" type="application/feed+json" href="${absolute(json)}"/>
${entries.map(
  entry => xml`<entry>
<id>${entry.id}</id>
<title>${entry.title}</title>
<link rel="alternate" type="text/html" href="${entry.url}"/>
${entry.related !== undefined && xml`<link rel="related" type="text/html" href="${entry.related.url}" title="${entry.related.title}"/>\n`}<published>${momentOf(entry.published)}</published>
<updated>${momentOf(entry.updated)}</updated>
${entry.authors.map(({ name }) => xml`<author><name>${name}</name></author>\n`)}${entry.topics.map(
  ({ key, name }) => xml`<category term="${key}" label="${name}"/>\n`,
)}${entry.summary !== undefined && xml`<summary>${entry.summary}</summary>\n`}<content type="html">${entry.content}</content>
</entry>
`,
)}</feed>`)
}
