// For Netlify, Cloudflare Pages and others that read the same two files.
import { type HostRules, KEPT } from './host-rules.ts'

/**
 * `_headers`. Headers of all lines that fit are sent together, so that what is fresh is left to the host, which asks again
 * by itself.
 */
export function formatHeaders({ headers, kept, types }: HostRules): string {
  const rules = [
    { address: '/*', headers },
    ...kept.map(folder => ({ address: `${folder}*`, headers: [KEPT] })),
    ...types.flatMap(({ addresses, type }) =>
      addresses.map(address => ({ address, headers: [['Content-Type', type] as const] })),
    ),
  ]
  return rules
    .map(({ address, headers }) =>
      [address, ...headers.map(([name, value]) => `  ${name}: ${value}`), ''].join('\n'),
    )
    .join('\n')
}

/** `_redirects`. A line has no other way to write a space or a letter with a mark. */
export function formatRedirects({ redirects }: HostRules): string {
  return redirects.map(({ from, to }) => `${encodeURI(from)} ${encodeURI(to)} 301\n`).join('')
}
