// What a reader's line has to carry before an article is there: HTML and styles in one round trip, scripts after that.
// Bytes are those of brotli, as hosts send them.
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Bulletin, loadBulletin } from '../../src/bulletin/index.ts'
import { build, filesOf, project, temporaryFolder, today } from './built-site.ts'

/** The first flight of a connection: ten packets. */
const ROUND_TRIP = 14 * 1024
const SCRIPTS = 8 * 1024

const folder = temporaryFolder()
const site = join(folder.path, 'site')
let bulletin: Bulletin
beforeAll(async () => {
  const content = join(folder.path, 'content')
  cpSync(join(project, 'content'), content, { recursive: true })
  bulletin = await loadBulletin({ contentDir: content, today })
  writeFileSync(
    join(content, 'articles/2026/dai-nhat.md'),
    longArticle(bulletin, { words: 1500, citations: 20 }),
  )
  const run = await build(content, site)
  expect(run.code, run.stderr).toBe(0)
})
afterAll(() => folder.remove())

/** Words that stand in articles, with as many documents between them, each cited in full. */
function longArticle(
  { articles, documents }: Bulletin,
  { words, citations }: { words: number; citations: number },
): string {
  const named = documents.filter(({ document }) => document.type === 'nghi-dinh').slice(0, citations)
  if (named.length < citations) throw new Error('Too few decrees')
  const plain = articles.flatMap(({ text }) => text.split(/\s+/)).filter(word => /^\p{L}+[,.]?$/u.test(word))
  const per = Math.floor(words / citations)
  const paragraphs = named.map(({ document: { number, issuedOn = '' } }, i) => {
    const cited = `Nghị định số ${number} ngày ${issuedOn.split('-').reverse().join('/')} của Chính phủ`
    const around = plain.slice(i * per, (i + 1) * per - cited.split(' ').length).join(' ')
    return `${i % 4 === 0 ? `## Phần ${i / 4 + 1}\n\n` : ''}Theo ${cited}, ${around}.`
  })
  return `---
title: Bài dài nhất mà một vòng đi về còn chở được, với hai mươi văn bản
date: 2026-11-20
summary: Một bài dựng để đo, dài một nghìn năm trăm chữ và nhắc hai mươi nghị định.
author: ban-bien-tap
topics: [cai-cach-hanh-chinh]
image: {src: /media/2026/so-van-ban.svg, alt: "Những tờ giấy nối với nhau", caption: "Ảnh minh họa"}
---

${paragraphs.join('\n\n')}
`
}

const weight = (path: string) => brotliCompressSync(readFileSync(join(site, path))).length
const articlePages = () => filesOf(join(site, 'tin')).map(file => `tin/${file}`)

function stylesOf(html: string): readonly string[] {
  return [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href = '']) => href)
}

/** A script with all it imports; with `later` also what it fetches when a reader does something. */
function withImports(path: string, later: boolean, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(path)) return seen
  seen.add(path)
  const code = readFileSync(join(site, path), 'utf8')
  const imports = [
    ...code.matchAll(/(?:from|import)\s*["'`](\.\/[^"'`]+)["'`]/g),
    ...(later ? code.matchAll(/import\(\s*["'`](\.\/[^"'`]+)["'`]\s*\)/g) : []),
  ]
  for (const [, name = ''] of imports) withImports(join('/assets', name), later, seen)
  return seen
}

describe('an article', () => {
  test('arrives in one round trip with its styles, up to 1,500 words and 20 documents', () => {
    const weights = articlePages().map(page => {
      const html = readFileSync(join(site, page), 'utf8')
      const styles = stylesOf(html)
      expect(styles.length, page).toBeGreaterThan(1)
      return { page, bytes: weight(page) + styles.reduce((sum, style) => sum + weight(style), 0) }
    })
    const longest = weights.find(({ page }) => page.includes('dai-nhat'))
    expect(longest?.bytes).toBeGreaterThan(8 * 1024)
    expect(weights.filter(({ bytes }) => bytes > ROUND_TRIP)).toEqual([])
  })

  test('is as long as it is said to be', () => {
    const html = readFileSync(join(site, 'tin/2026/dai-nhat/index.html'), 'utf8')
    expect(
      new Set([...html.matchAll(/class="citation" data-document="([^"]+)"/g)].map(([, slug]) => slug)).size,
    ).toBeGreaterThanOrEqual(20)
    const text = /data-article-body>([\s\S]*?)<\/div>/.exec(html)?.[1]?.replace(/<[^>]+>/g, ' ') ?? ''
    expect(text.split(/\s+/).length).toBeGreaterThan(1450)
  })

  test('runs little script: at once, and with the search field in use', () => {
    const html = readFileSync(join(site, 'tin/2026/dai-nhat/index.html'), 'utf8')
    const scripts = [...html.matchAll(/<script type="module" src="([^"]+)"/g)].map(([, src = '']) => src)
    const bytes = (later: (script: string) => boolean) => {
      const files = new Set(scripts.flatMap(script => [...withImports(script, later(script))]))
      return [...files].reduce((sum, file) => sum + weight(file), 0)
    }
    expect(scripts.length).toBeGreaterThan(2)
    const atOnce = bytes(() => false)
    const searching = bytes(script => script.includes('/search-field.'))
    expect(atOnce).toBeLessThan(3 * 1024)
    expect(searching).toBeGreaterThan(atOnce)
    expect(searching).toBeLessThan(SCRIPTS)
  })

  test('fetches two fonts before the styles ask for them, and four at most', () => {
    const html = readFileSync(join(site, 'tin/2026/dai-nhat/index.html'), 'utf8')
    expect(html.match(/<link rel="preload"[^>]* as="font"/g)).toHaveLength(2)
    expect(filesOf(join(site, 'assets/fonts')).filter(file => file.endsWith('.woff2'))).toHaveLength(4)
  })
})

test('the search field costs at most 5 kB before it is focused', () => {
  const html = readFileSync(join(site, 'index.html'), 'utf8')
  const field = /src="([^"]*\/search-field\.[^"]+)"/.exec(html)?.[1] ?? ''
  const bytes = [...withImports(field, false)].reduce((sum, file) => sum + weight(file), 0)
  expect(bytes).toBeLessThan(5 * 1024)
})
