// Files that hosts read, beside the pages: hostFiles(edition)[0].address // '/_headers'
import type { Edition } from '../edition.ts'
import type { PlannedFile } from '../planned-file.ts'
import { formatHtaccess } from './apache.ts'
import { hostRules } from './host-rules.ts'
import { formatHeaders, formatRedirects } from './netlify.ts'
import { formatNginx } from './nginx.ts'

/** All of them, whichever host it will be: the others take no notice. */
export function hostFiles(edition: Edition): PlannedFile[] {
  const rules = hostRules(edition)
  return [
    { address: '/_headers', content: () => formatHeaders(rules) },
    { address: '/_redirects', content: () => formatRedirects(rules) },
    { address: '/.htaccess', content: () => formatHtaccess(rules) },
    { address: '/_nginx.conf', content: () => formatNginx(rules) },
  ]
}
