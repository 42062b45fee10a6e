// Pure functions whose hard cases no small bulletin has.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { formatCsv } from '../../src/site/csv.ts'
import { dayInWords } from '../../src/site/dates.ts'
import { shorten } from '../../src/site/frame.ts'
import { scriptJson } from '../../src/site/json-ld.ts'
import { pagerOf, paginate } from '../../src/site/pager.ts'
import { measurePicture } from '../../src/site/pictures/measure.ts'
import { sitemapFiles } from '../../src/site/sitemap.ts'
import { xml } from '../../src/site/xml.ts'
import { temporaryFolder } from './built-site.ts'
import { faultOf } from './well-formed.ts'

describe('CSV', () => {
  test.each([
    ['=HYPERLINK("http://x","y")', `"'=HYPERLINK(""http://x"",""y"")"`],
    ['+84 25 3810', "'+84 25 3810"],
    ['-5 %', "'-5 %"],
    ['@bantin', "'@bantin"],
    ['\t=1', "'\t=1"],
    ['hai\ndòng', '"hai\ndòng"'],
    ['a, b', '"a, b"'],
    ['61/2018/NĐ-CP', '61/2018/NĐ-CP'],
  ])('%j is written %j', (cell, written) => {
    expect([...formatCsv(['x'], [[cell]])].join('')).toBe(`\uFEFFx\r\n${written}\r\n`)
  })

  test('lists are joined, and what is not known is empty', () => {
    expect([...formatCsv(['a', 'b', 'c'], [[['x', 'y'], undefined, 0]])].join('')).toBe(
      '\uFEFFa,b,c\r\nx; y,,0\r\n',
    )
  })
})

test.each([
  ['2020-04-20', 'Thứ hai, 20/04/2020'],
  ['2021-12-05', 'Chủ nhật, 05/12/2021'],
  ['2021-10-15', 'Thứ sáu, 15/10/2021'],
])('%s is %s', (day, words) => {
  expect(dayInWords(day)).toEqual({ text: words, iso: day })
})

describe('a pager', () => {
  const href = (address: string): string => address
  const numbersOf = (page: number, pages: number): string =>
    pagerOf('/x/', page, pages, href)
      .numbers.map(entry => (entry === null ? '…' : entry.current ? `[${entry.page}]` : String(entry.page)))
      .join(' ')

  test.each([
    [1, 1, '[1]'],
    [1, 20, '[1] 2 3 … 20'],
    [10, 20, '1 … 8 9 [10] 11 12 … 20'],
    [5, 20, '1 2 3 4 [5] 6 7 … 20'],
    [16, 20, '1 … 14 15 [16] 17 18 19 20'],
    [20, 20, '1 … 18 19 [20]'],
  ])('at page %i of %i shows %s', (page, pages, shown) => {
    expect(numbersOf(page, pages)).toBe(shown)
  })

  test('an empty list has one page, which can say so', () => {
    expect(paginate('/x/', [], 20)).toEqual([{ address: '/x/', page: 1, pages: 1, items: [] }])
  })
})

test('a description is cut between words', () => {
  expect(shorten('một hai ba bốn năm', 12)).toBe('một hai ba…')
  expect(shorten('  một\n hai ', 12)).toBe('một hai')
})

test('a title cannot end the script it stands in', () => {
  const json = scriptJson({ name: '</script><!-- KH&CN' })
  expect(json).not.toContain('<')
  expect(JSON.parse(json)).toEqual({ name: '</script><!-- KH&CN' })
})

test('XML keeps what may stand in it, and drops what makes a feed unreadable', () => {
  expect(xml`<t>${'a\u0008b & 😀 \uD800 c'}</t>`.source).toBe('<t>ab &amp; 😀  c</t>')
})

test('more than fifty thousand addresses are split', () => {
  const pages = Array.from({ length: 5 }, (_, i) => ({ address: `/${i}/`, listed: i !== 4 }))
  const files = sitemapFiles(pages, { absolute: address => `https://mau.example${address}` }, 3)
  expect(files.map(({ address }) => address)).toEqual([
    '/robots.txt',
    '/sitemap.xml',
    '/sitemap-1.xml',
    '/sitemap-2.xml',
  ])
  const [, index = '', first = '', second = ''] = files.map(({ content }) => String(content()))
  expect([index, first, second].map(faultOf)).toEqual([undefined, undefined, undefined])
  expect(index).toContain('<loc>https://mau.example/sitemap-2.xml</loc>')
  expect(first.match(/<url>/g)).toHaveLength(3)
  expect(second.match(/<url>/g)).toHaveLength(1)
})

describe('the size of a picture', () => {
  const folder = temporaryFolder()
  const sizeOf = (name: string, bytes: string | Uint8Array) => {
    const file = join(folder.path, name)
    writeFileSync(file, bytes)
    return measurePicture(file)
  }
  const png = Buffer.concat([Buffer.from('\x89PNG\r\n\x1A\n', 'latin1'), Buffer.alloc(16)])
  png.writeUInt32BE(640, 16)
  png.writeUInt32BE(480, 20)
  // Start, an application segment of 4 bytes, start of frame: 360 high, 270 wide.
  const jpeg = Buffer.from('ffd8ffe000040000ffc00011080168010e03', 'hex')

  test.each([
    ['a.png', png, { width: 640, height: 480 }],
    ['a.jpg', Buffer.concat([jpeg, Buffer.alloc(16)]), { width: 270, height: 360 }],
    ['a.svg', '<svg xmlns="…" width="12" height="7.6px">', { width: 12, height: 8 }],
    ['b.svg', '<?xml version="1.0"?>\n<svg viewBox="0 0 800 450">', { width: 800, height: 450 }],
    ['c.svg', '<svg width="100%" viewBox="0 0 3 2">', { width: 3, height: 2 }],
    ['d.svg', '<svg>', undefined],
    ['cụt.png', png.subarray(0, 10), undefined],
    ['cụt.jpg', jpeg.subarray(0, 6), undefined],
    ['rỗng.jpg', '', undefined],
  ])('%s', (name, bytes, size) => {
    expect(sizeOf(name, bytes)).toEqual(size)
  })

  test('is not known of what is not there', () => {
    expect(measurePicture(join(folder.path, 'không có.png'))).toBeUndefined()
    expect(measurePicture(folder.path)).toBeUndefined()
    folder.remove()
  })
})
