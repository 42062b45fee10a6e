// `_nginx.conf`, to be included in the `server` of a site whose `root` is the folder of the build.
import type { HostRules } from './host-rules.ts'

/**
 * A location that sets a header of its own loses all others: what is kept is told by `expires`, which is none. `-1` says
 * `no-cache`.
 */
export function formatNginx({ headers, kept, types, redirects, notFound }: HostRules): string {
  return `# Made by the build. In the server:
#   root /srv/ban-tin;
#   include /srv/ban-tin/_nginx.conf;
index index.html;
error_page 404 ${notFound};
charset utf-8;
charset_types text/css text/csv text/javascript application/javascript application/json application/xml image/svg+xml;
${headers.map(([name, value]) => `add_header ${name} "${value}" always;\n`).join('')}expires -1;

${kept.map(folder => `location ^~ ${quoted(folder)} { expires 1y; }\n`).join('')}
${types.map(({ ending, type }) => `location ~ ${quoted(`${literal(ending)}$`)} { types { } default_type "${type}"; }\n`).join('')}
# Files for hosts, and those whose names begin with a dot.
location ~ "/[._]" { return 404; }
${redirects.map(redirect).join('')}`
}

function redirect({ from, to }: HostRules['redirects'][number]): string {
  const addresses = from.endsWith('/') ? [from, from.slice(0, -1)] : [from]
  return addresses
    .map(address => `location = ${quoted(address)} { return 301 "${encodeURI(to)}"; }\n`)
    .join('')
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '\\"')}"`
}

/** As a regular expression has it. */
function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
