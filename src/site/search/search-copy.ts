// What the engine reads in place of a page: made from data, in the engine's form of text, with the facts that words
// are also looked for in.
import { canonicalText, daysIn, engineText, type FactName, outOfSearch } from '../../browser/index.ts'
import { escapeHtml } from '../html.ts'
import type { Block } from './html-blocks.ts'

/** The ways to narrow what was found, in the order they are shown. */
export const SEARCH_FACETS = ['dang', 'loai', 'co-quan', 'nam', 'tinh-trang', 'chu-de'] as const
export type SearchFacet = (typeof SEARCH_FACETS)[number]

export interface SearchCopy {
  /** Without the path prefix: the script adds that of the place it stands at. */
  address: string
  title: string
  /** A line of facts for readers: `Chính phủ · 23/4/2018 · Hết hiệu lực`. */
  line: string
  /** Of the page itself, as far as it is known. */
  date?: string
  /** Words beside the text, by where they come from: what each weighs says the script that asks. */
  facts: { numbers?: string; authors?: string; origin?: string; acronyms?: string; spelledOut?: string }
  /** What the search page narrows by, in the words of its address: not for the engine (filter-table.ts). */
  filters: readonly (readonly [name: SearchFacet, key: string])[]
  blocks: readonly Block[]
  /** Where words of the page count for less or more than the engine has it: 1 is a word of a text. */
  weights?: { title: number; text: number }
}

/** The copy as the engine's indexer takes it. */
export function copyHtml(copy: SearchCopy): string {
  const asWritten = copy.title.normalize('NFC')
  const facts: Partial<Record<FactName, string>> = { ...copy.facts, days: daysOf(copy), line: copy.line }
  const data = [
    ...Object.entries(facts).map(([name, value]) => datum(name, engineText(value))),
    datum('titleAsWritten', asWritten === canonicalText(asWritten) ? '' : outOfSearch(asWritten)),
  ]
  return [
    `<!doctype html><html lang="vi"><body><h1${weighing(copy.weights?.title)}>${escapeHtml(engineText(copy.title))}</h1>`,
    ...data,
    ...copy.blocks.map(block => blockHtml(block, copy.weights?.text)),
    '</body></html>',
  ].join('\n')
}

/** In an attribute of its own, since a value beside its name would end at a comma. */
function datum(name: string, value: string): string {
  return value === ''
    ? ''
    : `<i data-pagefind-meta="${name}[data-value]" data-value="${escapeHtml(value)}"></i>`
}

function blockHtml({ text, heading }: Block, weight: number | undefined): string {
  const words = escapeHtml(engineText(text))
  return heading
    ? `<h${heading.level} id="${escapeHtml(heading.id)}">${words}</h${heading.level}>`
    : `<p${weighing(weight)}>${words}</p>`
}

function weighing(weight: number | undefined): string {
  return weight === undefined ? '' : ` data-pagefind-weight="${weight}"`
}

/** Every day the page names, in the one form that queries ask for, and its own day in both. */
function daysOf({ date = '', title, blocks }: SearchCopy): string {
  const [year = '', month = '', day = ''] = date.split('-')
  const own = day === '' ? [] : [`${day}/${month}/${year}`, `${Number(day)}/${Number(month)}/${year}`]
  const named = [title, ...blocks.map(({ text }) => text)].flatMap(text => daysIn(canonicalText(text)))
  return [...new Set([...own, ...named.map(({ text }) => text)])].join(' ')
}
