// What hosts are told, each in its own file, from one table.
import { describe, expect, test } from 'vitest'
import { formatHtaccess } from '../../src/site/hosts/apache.ts'
import type { HostRules } from '../../src/site/hosts/host-rules.ts'
import { formatHeaders, formatRedirects } from '../../src/site/hosts/netlify.ts'
import { formatNginx } from '../../src/site/hosts/nginx.ts'
import { contentPolicy } from '../../src/site/hosts/policy.ts'

const rules: HostRules = {
  headers: [
    ['Content-Security-Policy', "default-src 'none'"],
    ['X-Content-Type-Options', 'nosniff'],
  ],
  kept: ['/ban-tin/assets/'],
  types: [
    {
      ending: 'feed.xml',
      addresses: ['/ban-tin/feed.xml', '/ban-tin/chu-de/:x/feed.xml'],
      type: 'application/atom+xml; charset=utf-8',
    },
  ],
  redirects: [
    { from: '/ban-tin/node/57318/', to: '/ban-tin/tin/2020/x/' },
    { from: '/ban-tin/tin (cũ).html', to: '/ban-tin/tin/2020/y/' },
  ],
  notFound: '/ban-tin/404.html',
}

test('_headers names a pattern, and the headers below it', () => {
  expect(formatHeaders(rules)).toBe(`/*
  Content-Security-Policy: default-src 'none'
  X-Content-Type-Options: nosniff

/ban-tin/assets/*
  Cache-Control: public, max-age=31536000, immutable

/ban-tin/feed.xml
  Content-Type: application/atom+xml; charset=utf-8

/ban-tin/chu-de/:x/feed.xml
  Content-Type: application/atom+xml; charset=utf-8
`)
})

test('_redirects has a line for each old address, of plain letters', () => {
  expect(formatRedirects(rules)).toBe(`/ban-tin/node/57318/ /ban-tin/tin/2020/x/ 301
/ban-tin/tin%20(c%C5%A9).html /ban-tin/tin/2020/y/ 301
`)
})

test('.htaccess leads on from the folder with and without its slash, and from nothing that begins so', () => {
  const text = formatHtaccess(rules)
  const patterns = [...text.matchAll(/RedirectMatch 301 "(.*)" "(.*)"/g)].map(([, pattern = '', to]) => ({
    pattern: new RegExp(pattern),
    to,
  }))
  const target = (address: string) => patterns.find(({ pattern }) => pattern.test(address))?.to
  expect(target('/ban-tin/node/57318/')).toBe('/ban-tin/tin/2020/x/')
  expect(target('/ban-tin/node/57318')).toBe('/ban-tin/tin/2020/x/')
  expect(target('/ban-tin/tin (cũ).html')).toBe('/ban-tin/tin/2020/y/')
  expect(target('/ban-tin/node/573181/')).toBeUndefined()
  expect(text).toContain('ErrorDocument 404 /ban-tin/404.html')
  expect(text).toContain('Header always set X-Content-Type-Options "nosniff"')
  expect(text).toContain('m#^(?:/ban-tin/assets/)#')
})

test('nginx is told of both, and of the headers once', () => {
  const text = formatNginx(rules)
  expect(text).toContain('location = "/ban-tin/node/57318/" { return 301 "/ban-tin/tin/2020/x/"; }')
  expect(text).toContain('location = "/ban-tin/node/57318" { return 301 "/ban-tin/tin/2020/x/"; }')
  expect(text.match(/add_header X-Content-Type-Options/g)).toHaveLength(1)
  expect(text).toContain('location ^~ "/ban-tin/assets/" { expires 1y; }')
  expect(text).toContain('error_page 404 /ban-tin/404.html;')
})

test('without old addresses nothing is said of them', () => {
  const none = { ...rules, redirects: [] }
  expect(formatRedirects(none)).toBe('')
  expect(formatHtaccess(none)).not.toContain('mod_alias')
  expect(formatNginx(none)).not.toContain('301')
})

describe('the policy for contents', () => {
  test('lets only the page of the search run its engine', () => {
    expect(contentPolicy('page')).not.toContain('wasm')
    expect(contentPolicy('search')).toContain("script-src 'self' 'wasm-unsafe-eval'")
  })

  test('allows nothing inline and nothing from elsewhere', () => {
    for (const kind of ['page', 'search', 'host'] as const)
      expect(contentPolicy(kind)).not.toMatch(
        /unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')|https?:|\*|data:/,
      )
    // A page cannot say it of itself.
    expect(contentPolicy('page')).not.toContain('frame-ancestors')
    expect(contentPolicy('host')).toContain("frame-ancestors 'none'")
  })
})
