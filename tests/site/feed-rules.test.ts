// The rules that feeds are judged by are judged themselves: each of these is one step away from a valid feed.
import { describe, expect, test } from 'vitest'
import { faultsOfAtom } from './atom-rules.ts'
import { faultsOfJsonFeed } from './json-feed-rules.ts'

const ATOM = `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi">
<id>https://mau.example/</id>
<title>Bản tin mẫu</title>
<updated>2026-11-23T00:00:00+07:00</updated>
<author><name>Sở mẫu</name></author>
<link rel="self" type="application/atom+xml" href="https://mau.example/feed.xml"/>
<link rel="alternate" type="text/html" href="https://mau.example/"/>
<entry>
<id>https://mau.example/tin/</id>
<title type="html">Tin &amp;amp; bài</title>
<published>2026-11-22T23:59:59.5Z</published>
<updated>2026-11-23T00:00:00+07:00</updated>
<category term="mau" label="Mẫu"/>
<content type="html">&lt;p&gt;Tin&lt;/p&gt;</content>
</entry>
</feed>
`

describe('an Atom feed', () => {
  test('that is valid has no faults', () => {
    expect(faultsOfAtom(ATOM)).toEqual([])
  })

  test('may be signed by its entries alone, and end without one', () => {
    const author = '<author><name>Sở mẫu</name></author>\n'
    const signedBelow = ATOM.replace(author, '').replace('<entry>\n', `<entry>\n${author}`)
    expect(faultsOfAtom(signedBelow)).toEqual([])
    expect(faultsOfAtom(ATOM.replace(/<entry>.*<\/entry>\n/s, ''))).toEqual([])
  })

  test.each([
    // What XML itself forbids.
    ['<title>Bản', '<title>\u0008Bản', 'not well-formed: a forbidden character'],
    ['<title>Bản', '<title>\uFFFEBản', 'not well-formed: a forbidden character'],
    ['Bản tin mẫu', 'KH&CN', 'not well-formed: bare &'],
    ['Bản tin mẫu', 'a ]]> b', 'not well-formed: ]]> in the text'],
    ['</entry>', '', 'not well-formed: </feed> closes <entry>'],
    ['</feed>', '</feed><feed/>', 'not well-formed: a second root'],
    // What the schema forbids.
    ['2005/Atom', '1999/Atom', 'the root is <feed> of another vocabulary (2)'],
    ['xml:lang="vi"', 'xml:lang="tiếng Việt"', 'feed: xml:lang="tiếng Việt" (4.1.1)'],
    ['<id>https://mau.example/</id>', '', 'feed: no <id> (4.1.1)'],
    ['<id>https://mau.example/</id>', '<id>/</id>', 'id: is no whole IRI: / (4.2.6)'],
    ['tin/</id>', 'tin mới/</id>', 'id: is no whole IRI: https://mau.example/tin mới/ (4.2.6)'],
    ['<title>Bản tin mẫu</title>', '', 'feed: no <title> (4.1.1)'],
    ['<title>', '<title>A</title><title>', 'feed: 2 <title> (4.1.1)'],
    ['<title>Bản', '<title><b/>Bản', 'title: no place for <b> (4.2.14)'],
    ['type="html">Tin', 'type="markdown">Tin', 'title: type="markdown" (4.2.14)'],
    ['<name>Sở mẫu</name>', '', 'author: no <name> (3.2)'],
    ['<name>Sở mẫu</name>', '<name> </name>', 'name: is empty (3.2.1)'],
    ['2026-11-22T23', '2026-11-31T23', 'published: is no moment: 2026-11-31T23:59:59.5Z (4.2.9)'],
    ['22T23', '22t23', 'published: is no moment: 2026-11-22t23:59:59.5Z (4.2.9)'],
    ['.5Z', '', 'published: is no moment: 2026-11-22T23:59:59 (4.2.9)'],
    ['>2026-11-22T23:59:59.5Z<', '>2026-11-22<', 'published: is no moment: 2026-11-22 (4.2.9)'],
    ['term="mau" ', '', 'category: term="" (4.2.2)'],
    ['term="mau"', 'term="mau" mau=""', 'category: no attribute mau (4.2.2)'],
    ['href="https://mau.example/"', 'href="/"', 'link: href="/" (4.2.7)'],
    [' href="https://mau.example/"', '', 'link: href="" (4.2.7)'],
    ['rel="alternate"', 'rel="khác"', 'link: rel="khác" (4.2.7)'],
    ['type="text/html"', 'type="html"', 'link: type="html" (4.2.7)'],
    ['<entry>', '<entry>lời', 'entry: text: lời (4.1.2)'],
    ['<entry>', '<entry><subtitle>A</subtitle>', 'entry: no place for <subtitle> (4.1.2)'],
    ['<category', '<summary>A</summary><summary>B</summary><category', 'entry: 2 <summary> (4.1.2)'],
    // What it leaves to words.
    ['<author><name>Sở mẫu</name></author>', '', 'entry: no author (4.1.2)'],
    ['rel="self"', 'rel="via"', 'feed: no link to itself (4.1.1)'],
    [
      '<entry>',
      '<link type="text/html" href="https://mau.example/b/"/><entry>',
      'feed: two alternates of one type (4.1.1)',
    ],
    [/<content.*<\/content>/, '', 'entry: neither content nor a link to it (4.1.2)'],
    ['mau.example/tin/', 'mau.example/', 'two things are called https://mau.example/ (4.2.6)'],
  ])('with %j made %j: %s', (from, to, fault) => {
    const broken = ATOM.replace(from, to)
    expect(broken).not.toBe(ATOM)
    expect(faultsOfAtom(broken).map(told => told.replace(/ (?:at|after) \d+$/, ''))).toEqual([fault])
  })
})

describe('a JSON feed', () => {
  const item = {
    id: 'https://mau.example/tin/',
    url: 'https://mau.example/tin/',
    title: 'Tin',
    content_html: '<p>Tin</p>',
    date_published: '2026-11-23T00:00:00+07:00',
    authors: [{ name: 'Sở mẫu' }],
    tags: ['Mẫu'],
  }
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Bản tin mẫu',
    home_page_url: 'https://mau.example/',
    feed_url: 'https://mau.example/feed.json',
    language: 'vi',
    items: [item],
  }

  test('that is valid has no faults, with items or without', () => {
    expect(faultsOfJsonFeed(JSON.stringify(feed))).toEqual([])
    expect(faultsOfJsonFeed(JSON.stringify({ ...feed, items: [] }))).toEqual([])
  })

  test.each([
    [{ version: 'https://jsonfeed.org/version/1' }, 'version'],
    [{ title: undefined }, 'title'],
    [{ items: undefined }, 'items'],
    [{ items: [item, item] }, 'items'],
    [{ feed_url: '/feed.json' }, 'feed_url'],
    [{ language: 'tiếng Việt' }, 'language'],
    [{ author: { name: 'Sở mẫu' } }, ''],
    [{ authors: [{}] }, 'authors.0'],
    [{ items: [{ ...item, id: undefined }] }, 'items.0.id'],
    [{ items: [{ ...item, id: 7 }] }, 'items.0.id'],
    [{ items: [{ ...item, content_html: undefined }] }, 'items.0'],
    [{ items: [{ ...item, date_published: '2026-11-23' }] }, 'items.0.date_published'],
    [{ items: [{ ...item, date_published: '2026-11-31T00:00:00Z' }] }, 'items.0.date_published'],
    [{ items: [{ ...item, tags: 'Mẫu' }] }, 'items.0.tags'],
    [{ items: [{ ...item, image: 'anh.svg' }] }, 'items.0.image'],
    [
      { items: [{ ...item, attachments: [{ url: 'https://mau.example/a.pdf' }] }] },
      'items.0.attachments.0.mime_type',
    ],
  ])('with %j is faulted at %s', (change, path) => {
    const faults = faultsOfJsonFeed(JSON.stringify({ ...feed, ...change }))
    expect(faults.map(fault => fault.slice(0, fault.indexOf(':')))).toEqual([path])
  })

  test('that is cut off is no JSON', () => {
    expect(faultsOfJsonFeed('{"version"')).toEqual([expect.stringMatching(/^no JSON/)])
  })
})
