// Words on a page that were asked for in the search, marked as the excerpt of the hit marked them. Marks are ranges
// that the browser paints (`::highlight(asked)`), no elements: nothing moves, a phrase may begin in a link and end
// behind it, and screen readers and printers get the page as it is. Browsers without them show no marks.
import { ASKED_WORDS, type AskedWords } from './asked-words.ts'
import { element } from './elements.ts'
import { type Mark, marksIn } from './excerpt.ts'

/** `kept` is what `keepWords` kept, for this page or for one that was not reached. Words are shown once. */
export function highlightWords(kept: string): void {
  sessionStorage.removeItem(ASKED_WORDS)
  const { path, terms, unfinished }: AskedWords = JSON.parse(kept)
  const main = document.querySelector('main')
  if (path !== location.pathname || !main || !('highlights' in CSS)) return
  const text = textOf(main)
  const ranges = marksIn(text.words, terms, unfinished).map(mark => rangeOf(mark, text))
  if (ranges.length === 0) return
  CSS.highlights.set('asked', new Highlight(...ranges))

  const off = element('button', 'marks__off', 'Bỏ đánh dấu')
  const bar = element('p', 'marks', `Đã đánh dấu ${ranges.length} chỗ. `, off)
  off.addEventListener('click', () => {
    CSS.highlights.delete('asked')
    bar.remove()
    main.focus({ preventScroll: true })
  })
  main.append(bar)
}

interface PageText {
  words: string
  /** The nodes it is in, and where each begins. */
  parts: readonly { node: Text; start: number }[]
}

/** Words of two blocks stay two words. */
function textOf(root: Element): PageText {
  const parts: { node: Text; start: number }[] = []
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  let words = ''
  let block: Element | undefined
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const around = node.parentElement
    if (!(node instanceof Text) || !around || around.closest('script, style, template, form, [hidden]'))
      continue
    const own = blockOf(around, root)
    if (block !== own) words += '\n'
    block = own
    parts.push({ node, start: words.length })
    words += node.data
  }
  return { words, parts }
}

function blockOf(element: Element, root: Element): Element {
  let block = element
  while (block !== root && block.parentElement && getComputedStyle(block).display.startsWith('inline'))
    block = block.parentElement
  return block
}

function rangeOf({ start, end }: Mark, { parts }: PageText): Range {
  const range = document.createRange()
  const first = parts.findLast(part => part.start <= start)
  const last = parts.findLast(part => part.start < end)
  if (first) range.setStart(first.node, start - first.start)
  if (last) range.setEnd(last.node, end - last.start)
  return range
}
