// Old addresses of articles and pages that were renamed: pages that send the reader on.
import { aliasAddress } from '../../bulletin/index.ts'
import type { Edition } from '../edition.ts'
import type { PlannedPage } from '../planned-page.ts'

/** One page for each old address that is free; of the others loading has told. */
export function redirectPages({ bulletin, href, absolute }: Edition): PlannedPage[] {
  return [...bulletin.articles, ...bulletin.pages].flatMap(({ title, address, aliases }) =>
    aliases
      .map(aliasAddress)
      .filter(alias => bulletin.redirects.get(alias) === address)
      .map(alias => ({
        address: alias,
        kind: 'redirect',
        listed: false,
        view: () => ({ kind: 'redirect', title, to: href(address), canonical: absolute(address) }),
      })),
  )
}
