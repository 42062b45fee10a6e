// Documents of the register as rows of its table: the row the page was built with, filled anew.
import { formatDate } from '../legal/index.ts'
import { element } from './elements.ts'
import { namesakesShown, namesakeWords } from './namesake-words.ts'
import { issuerOf, labelOf, type Register } from './register-filter.ts'

/** `copyOf` gives what the page holds ready; `source` is where the data came from, beside the documents. */
export function createRowMaker(
  { data, facets }: Register,
  copyOf: (id: string) => DocumentFragment,
  source: URL,
): (row: number) => Node {
  const specimen = copyOf('mau-dong').querySelector('tr')
  if (specimen === null) throw new Error('No row to fill')
  const standings = copyOf('mau-tinh-trang').children
  const status = facets.find(({ name }) => name === 'tinh-trang')
  const namesakes = new Map(data.namesakes.flatMap(rows => rows.map(row => [row, rows])))
  const addressOf = (row: number) => new URL(`${data.slugs[row]}/`, source).pathname

  return row => {
    const made = document.importNode(specimen, true)
    const [head, date, title, standing] = made.cells
    const link = head?.querySelector('a')
    link?.setAttribute('href', addressOf(row))
    const [label, number] = link?.children ?? []
    label?.replaceChildren(labelOf(data, row))
    number?.replaceChildren(data.numbers[row] ?? '')
    if (data.numbers[row] === '') link?.replaceChildren(label ?? '')
    const day = data.days[row] ?? ''
    const time = date?.firstElementChild
    time?.setAttribute('datetime', day)
    time?.replaceChildren(formatDate(day))
    if (day === '') time?.replaceWith(element('span', 'meta', 'Chưa rõ'))
    const citedBy = data.citedBy[row] ?? 0
    title?.replaceChildren(
      `${data.titles[row]} `,
      element('span', 'meta', issuerOf(data, row) + (citedBy > 0 ? ` · ${citedBy} bài nhắc đến` : '')),
      ...namesakesOf(row),
    )
    const mark = standings[status?.of[row]?.[0] ?? -1]
    standing?.replaceChildren(mark?.cloneNode(true) ?? '')
    return made
  }

  function namesakesOf(row: number): (Node | string)[] {
    const others = namesakes.get(row)?.filter(other => other !== row) ?? []
    if (others.length === 0) return []
    const links = others.slice(0, namesakesShown).flatMap((other, i) => {
      const words = namesakeWords(labelOf(data, other), data.days[other] || undefined, issuerOf(data, other))
      const link = element('a', '', words)
      link.setAttribute('href', addressOf(other))
      return i > 0 ? [', ', link] : [link]
    })
    const more = others.length - namesakesShown
    const rest = more > 0 ? ` và ${more} văn bản khác` : ''
    return [' ', element('span', 'namesakes', 'Trùng số với ', ...links, rest)]
  }
}
