// A host that reads `_headers` and `_redirects` of a built folder, as far as we write them.
//   const rules = readHostRules('_site')
//   rules.headersOf('/feed.xml')     // {'content-type': 'application/atom+xml; charset=utf-8', …}
//   rules.redirectOf('/node/57318/') // '/tin/2020/x/'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface ServedRules {
  headersOf(path: string): Record<string, string>
  redirectOf(path: string): string | undefined
}

export function readHostRules(folder: string): ServedRules {
  const blocks = readFileSync(join(folder, '_headers'), 'utf8')
    .trim()
    .split('\n\n')
    .map(block => {
      const [pattern = '', ...headers] = block.split('\n')
      return { pattern: patternOf(pattern), headers: headers.map(headerOf) }
    })
  const redirects = new Map(
    readFileSync(join(folder, '_redirects'), 'utf8')
      .split('\n')
      .filter(line => line !== '')
      .map(line => {
        const [from = '', to = ''] = line.split(' ')
        return [decodeURI(from), to]
      }),
  )
  return {
    headersOf: path =>
      Object.fromEntries(
        blocks.filter(({ pattern }) => pattern.test(path)).flatMap(({ headers }) => headers),
      ),
    redirectOf: path => redirects.get(path),
  }
}

/** `/assets/*`, `/chu-de/:x/feed.xml` */
function patternOf(text: string): RegExp {
  const pattern = text
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\*$/, '.*')
    .replace(/:\w+/g, '[^/]+')
  return new RegExp(`^${pattern}$`)
}

function headerOf(line: string): [name: string, value: string] {
  const colon = line.indexOf(':')
  return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]
}
