// What a search shows, as elements. Texts of pages and of readers become text nodes, never markup.
import { element } from './elements.ts'
import { type Entry, isExact } from './entries.ts'
import { excerptOf, markedText, type Piece } from './excerpt.ts'
import type { FoundPage } from './find-pages.ts'
import { quoted as asPhrase } from './lacking.ts'
import type { NumberDifference, NumberedDocument } from './number-table.ts'
import { canonicalText } from './search-text.ts'
import { type Section, sectionsFor } from './sections.ts'

/** Two lines on a phone. */
const PART_LENGTH = 110
const LONGEST_QUOTE = 80

interface Asked {
  terms: readonly string[]
  phrases: readonly (readonly string[])[]
  unfinished: boolean
  /** Nothing is asked for but documents by their numbers. */
  onlyNumbers: boolean
}

export function entryItem(entry: Entry, asked: Asked, root: URL): HTMLLIElement {
  const item = entry.as === 'page' ? pageItem(entry.page, asked) : documentItem(entry.document, asked, root)
  const differs = entry.as === 'page' ? entry.differs : entry.document.differs
  if (differs) item.append(paragraph('search-result__meta', [differenceWords(differs)]))
  if (!isExact(entry, asked)) item.dataset.inexact = ''
  return item
}

function differenceWords({ as, asked }: NumberDifference): string {
  return as === 'kind'
    ? `Trùng số, nhưng không phải ${quoted(asked)}.`
    : `Đúng số, nhưng không ban hành ngày ${asked}.`
}

/** A page found by its words. */
function pageItem(page: FoundPage, { unfinished, ...asked }: Omit<Asked, 'onlyNumbers'>): HTMLLIElement {
  const terms = shownTerms(page, asked)
  const excerpt =
    page.text === '' ? [] : [paragraph('search-result__excerpt', excerptOf(page.text, terms, unfinished))]
  const title = titleLink(page.href, markedText(page.title.normalize('NFC'), terms, unfinished))
  const lacking = page.exact
    ? []
    : [paragraph('search-result__meta', [`Trang này không có ${said(page.lacking)}.`])]
  const parts = sectionsFor(page.sections, terms, unfinished).map(section =>
    partItem(section, page.href, { terms, unfinished }),
  )
  const list = parts.length === 0 ? [] : [element('ul', 'search-result__parts', ...parts)]
  const line = paragraph('search-result__meta', [page.line])
  return resultItem(title, ...excerpt, line, ...lacking, ...list)
}

/** Words of a phrase that the page does not have are not what was asked for. */
function shownTerms(
  { lacking }: FoundPage,
  { terms, phrases }: Pick<Asked, 'terms' | 'phrases'>,
): readonly string[] {
  const lost = phrases.filter(phrase => lacking.includes(asPhrase(phrase))).flat()
  return terms.filter(term => !lost.includes(term))
}

/** said(['một', '"hai ba"', 'một']) // '“một”, “hai ba”' */
export function said(words: readonly string[]): string {
  const each = new Set(words.map(word => quoted(word.replaceAll('"', ''))))
  return [...each].join(', ')
}

/** What was asked, in a sentence: of a long text the beginning says which it is. */
export function quoted(text: string): string {
  const letters = [...text]
  return letters.length > LONGEST_QUOTE ? `“${letters.slice(0, LONGEST_QUOTE).join('')}…”` : `“${text}”`
}

/** A part of the page that has the words, with a way right to it. */
function partItem(
  { id, title, text }: Section,
  page: string,
  { terms, unfinished }: Pick<Asked, 'terms' | 'unfinished'>,
): HTMLElement {
  const to = link('', `${page}#${id}`)
  to.append(...markedText(title, terms, unfinished).map(nodeOf))
  const excerpt = excerptOf(text, terms, unfinished, PART_LENGTH).map(nodeOf)
  return element('li', '', to, element('p', '', ...excerpt))
}

/** A document known by its number alone: where words were asked for too, its page was not found by them. */
function documentItem(document: NumberedDocument, { onlyNumbers }: Asked, root: URL): HTMLLIElement {
  const href = new URL(document.address.replace(/^\//, ''), root).pathname
  const title = titleLink(href, markedText(canonicalText(document.title), [document.number], false))
  const line = paragraph('search-result__meta', [document.line])
  return onlyNumbers || document.differs
    ? resultItem(title, line)
    : resultItem(title, line, paragraph('search-result__meta', ['Chỉ khớp số, ký hiệu.']))
}

function resultItem(...parts: readonly Node[]): HTMLLIElement {
  const item = document.createElement('li')
  item.className = 'search-result'
  item.dataset.searchResult = ''
  item.append(...parts)
  return item
}

function titleLink(href: string, pieces: readonly Piece[]): HTMLAnchorElement {
  const link = document.createElement('a')
  link.className = 'search-result__title'
  link.href = href
  link.append(...pieces.map(nodeOf))
  return link
}

function paragraph(className: string, parts: readonly (string | Node | Piece)[]): HTMLParagraphElement {
  const element = document.createElement('p')
  element.className = className
  element.append(...parts.map(part => (typeof part === 'object' && 'marked' in part ? nodeOf(part) : part)))
  return element
}

export function link(text: string, href: string): HTMLAnchorElement {
  const element = document.createElement('a')
  element.href = href
  element.textContent = text
  return element
}

function nodeOf({ text, marked }: Piece): Node {
  if (!marked) return document.createTextNode(text)
  const mark = document.createElement('mark')
  mark.textContent = text
  return mark
}
