// `.htaccess`, for Apache 2.4 with `AllowOverride All`.
import { FRESH, type Header, type HostRules, KEPT } from './host-rules.ts'

/** What a module does that is not there is left out, and the site is served all the same. */
export function formatHtaccess({ headers, kept, types, redirects, notFound }: HostRules): string {
  return `# Made by the build.
DirectoryIndex index.html
Options -Indexes
ErrorDocument 404 ${notFound}
AddDefaultCharset UTF-8

${types.map(({ ending, type }) => `<FilesMatch "${literal(ending)}$">\n  ForceType "${type}"\n</FilesMatch>\n`).join('')}
<FilesMatch "^[._]">
  Require all denied
</FilesMatch>

<IfModule mod_headers.c>
${headers.map(header => `  ${set(header)}\n`).join('')}  ${set(FRESH)}
  <If "%{REQUEST_URI} =~ m#^(?:${kept.map(literal).join('|')})#">
    ${set(KEPT)}
  </If>
</IfModule>
${redirects.length > 0 ? `\n<IfModule mod_alias.c>\n${redirects.map(redirect).join('')}</IfModule>\n` : ''}`
}

function set([name, value]: Header): string {
  return `Header always set ${name} "${value}"`
}

/** It is told of the address as it is read, without its percent signs. */
function redirect({ from, to }: HostRules['redirects'][number]): string {
  const pattern = literal(from).replace(/\/$/, '/?')
  return `  RedirectMatch 301 "^${pattern.replaceAll('"', '\\\\x22')}$" "${encodeURI(to)}"\n`
}

/** As a regular expression has it. */
function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
