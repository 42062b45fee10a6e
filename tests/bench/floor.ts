// The floor `npm run bench -- build` compares with: what a plain script needs for the same kinds of page. It reads
// a content folder, renders its Markdown, links each number it finds by one pattern and a map, and writes articles
// with neighbours, documents with "cited by", lists of 20, topics, a feed and a site map. No checks, no validity, no
// positions, no JSON-LD, no open data, no preview: those are what a generator is for.
//   node tests/bench/floor.ts CONTENT OUTPUT
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import matter from 'gray-matter'
import MarkdownIt from 'markdown-it'
import { parse } from 'yaml'

const [content, output] = process.argv.slice(2)
if (content === undefined || output === undefined) throw new Error('usage: floor.ts CONTENT OUTPUT')

const PER_PAGE = 20
/** 61/2018/NĐ-CP, 225/QĐ-TTg */
const NUMBER = /\d+(?:\/\d{4})?\/[A-ZĐ]+-[A-ZĐa-z]+/g

interface Entry {
  address: string
  title: string
}

const started = performance.now()
const markdown = new MarkdownIt({ html: false })
const escapeText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const link = ({ address, title }: Entry): string => `<li><a href="${address}">${escapeText(title)}</a></li>`
const list = (entries: readonly Entry[]): string => `<ul>${entries.map(link).join('')}</ul>`
let pages = 0

function write(address: string, title: string, body: string): void {
  const folder = join(output ?? '', address)
  mkdirSync(folder, { recursive: true })
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${escapeText(title)}</title><link rel="stylesheet" href="/site.css"></head><body><header><a href="/">Bản tin</a></header><main><h1>${escapeText(title)}</h1>${body}</main><footer>Bản tin</footer></body></html>\n`,
  )
  pages += 1
}

const documents = new Map<string, Entry & { text: string; citedBy: Entry[] }>()
for (const name of readdirSync(join(content, 'documents')).sort()) {
  const record: unknown = parse(readFileSync(join(content, 'documents', name), 'utf8'))
  const number = String(Reflect.get(Object(record), 'number'))
  const address = `/van-ban/${name.slice(0, -5)}/`
  documents.set(number, { address, title: number, text: JSON.stringify(record, null, 1), citedBy: [] })
}

const articles: (Entry & { html: string; topic: string })[] = []
for (const year of readdirSync(join(content, 'articles')).sort())
  for (const name of readdirSync(join(content, 'articles', year)).sort()) {
    const { data, content: body } = matter(readFileSync(join(content, 'articles', year, name), 'utf8'), {})
    const article = { address: `/tin/${year}/${name.slice(0, -3)}/`, title: String(data.title) }
    const html = markdown.render(body).replace(NUMBER, number => {
      const document = documents.get(number)
      if (document === undefined) return number
      if (document.citedBy.at(-1)?.address !== article.address) document.citedBy.push(article)
      return `<a href="${document.address}">${number}</a>`
    })
    articles.push({ ...article, html, topic: String(data.topics) })
  }

articles.forEach(({ address, title, html }, i) => {
  write(address, title, html + list(articles.slice(Math.max(0, i - 3), i + 4)))
})
for (const { address, title, text, citedBy } of documents.values())
  write(address, title, `<pre>${escapeText(text)}</pre>${list(citedBy)}`)
for (let i = 0; i < articles.length; i += PER_PAGE)
  write(`/luu-tru/trang-${i / PER_PAGE + 1}/`, 'Tin bài', list(articles.slice(i, i + PER_PAGE)))
for (const [topic, entries] of Map.groupBy(articles, article => article.topic))
  for (let i = 0; i < entries.length; i += PER_PAGE)
    write(`/chu-de/${topic}/trang-${i / PER_PAGE + 1}/`, topic, list(entries.slice(i, i + PER_PAGE)))
writeFileSync(join(output, 'feed.xml'), `<feed>${list(articles.slice(-30))}</feed>`)
writeFileSync(join(output, 'sitemap.xml'), `<urlset>${articles.map(link).join('\n')}</urlset>`)

console.log(
  JSON.stringify({
    pages,
    seconds: Math.round(performance.now() - started) / 1000,
    peakMemoryMB: Math.round(process.resourceUsage().maxRSS / 1024),
  }),
)
