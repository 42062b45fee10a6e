// Old addresses of articles and pages that were renamed: pages that send the reader on.
import type { Edition } from '../edition.ts'
import type { PlannedPage } from '../planned-page.ts'

/** One page for each alias. */
export function redirectPages({ bulletin, href, absolute }: Edition): PlannedPage[] {
  return [...bulletin.articles, ...bulletin.pages].flatMap(({ title, address, aliases }) =>
    aliases
      .map(asPageAddress)
      .filter(alias => ADDRESS.test(alias))
      .map(alias => ({
        address: alias,
        kind: 'redirect',
        listed: false,
        view: () => ({ kind: 'redirect', title, to: href(address), canonical: absolute(address) }),
      })),
  )
}

/** A path a static host can serve: no query, and nothing that climbs out of the site (`/../x/`). */
const ADDRESS = /^\/(?:(?!\.\.?\/)[^/?#\\]+\/)*(?:[^/?#\\]+\.html?)?$/

/** asPageAddress('/tin/cu') // '/tin/cu/', and '/tin/cu.html' stays a file */
function asPageAddress(alias: string): string {
  const path = alias.startsWith('/') ? alias : `/${alias}`
  return path.endsWith('/') || /\.html?$/.test(path) ? path : `${path}/`
}
