// Lists to turn to (layouts/partials/facets.ts) made into boxes to check, with a count beside each; and the line
// that says what is chosen.
import { element, find } from './elements.ts'
import type { Chosen } from './facets.ts'

interface Option {
  facet: string
  key: string
  text: string
  item: HTMLElement
  box: HTMLInputElement
  count: HTMLElement
}

interface Parts {
  /** Around lists, line and everything. */
  root: HTMLElement
  /** Takes the focus of a button that goes. */
  status: HTMLElement
  onChange: (chosen: Chosen) => void
  onClear: () => void
}

export interface FacetBoxes {
  names: readonly string[]
  /** Without the keys that have no box. */
  known(chosen: Chosen): Chosen
  /** The sheet that holds them on a narrow screen. */
  sheet: HTMLElement
  /** `others`: what else narrows the list, in words. */
  show(chosen: Chosen, others?: readonly string[]): void
  /** Opens the lists in which something is chosen. */
  open(chosen: Chosen): void
  showCounts(countOf: (facet: string, key: string) => number): void
  /** On the button that closes the sheet: what one sees then. */
  sayOnClose(words?: string): void
}

export function createFacetBoxes({ root, status, onChange, onClear }: Parts): FacetBoxes {
  const sheet = find(root, '.facets', HTMLElement)
  const opener = find(root, '.opener span', HTMLElement)
  const close = find(sheet, '.sheet__close', HTMLButtonElement)
  const chosenLine = find(root, '.filter__chosen', HTMLElement)
  const clear = find(chosenLine, '.filter__clear', HTMLButtonElement)
  const clearInSheet = element('button', 'filter__clear', clear.textContent)
  const [openerWords, closeWords] = [opener.textContent, close.textContent]

  const options = [...sheet.querySelectorAll<HTMLElement>('.facet')].flatMap(facet => {
    facet.setAttribute('aria-label', facet.querySelector('summary')?.textContent ?? '')
    return [...facet.querySelectorAll('li')].map(item => optionOf(item, facet.dataset.facet ?? ''))
  })
  const names = [...new Set(options.map(({ facet }) => facet))]
  close.before(clearInSheet)

  sheet.addEventListener('change', () => {
    const checked = options.filter(({ box }) => box.checked)
    const keysOf = (name: string) => checked.filter(({ facet }) => facet === name).map(({ key }) => key)
    onChange(new Map(names.map(name => [name, new Set(keysOf(name))])))
  })
  for (const button of [clear, clearInSheet])
    button.addEventListener('click', () => {
      // The button goes, and the focus must not go with it.
      const focused = button === clear ? status : close
      focused.focus()
      onClear()
    })

  return {
    names,
    sheet,
    known(chosen) {
      const has = (name: string, key: string) => options.some(one => one.facet === name && one.key === key)
      return new Map(
        [...chosen].map(([name, keys]) => [name, new Set([...keys].filter(key => has(name, key)))]),
      )
    },
    show(chosen, others = []) {
      for (const { facet, key, box } of options) box.checked = chosen.get(facet)?.has(key) ?? false
      const words = [...chosenWords(chosen), ...others]
      chosenLine.hidden = words.length === 0
      clearInSheet.hidden = words.length === 0
      chosenLine.firstElementChild?.replaceChildren(`Đang lọc: ${words.join('; ')}.`)
      const checked = options.filter(({ box }) => box.checked).length
      opener.textContent = openerWords + (checked > 0 ? ` (${checked})` : '')
    },
    open(chosen) {
      for (const facet of sheet.querySelectorAll<HTMLDetailsElement>('.facet'))
        if (chosen.get(facet.dataset.facet ?? '')?.size) facet.open = true
    },
    showCounts(countOf) {
      for (const { facet, key, item, box, count } of options) {
        const number = countOf(facet, key)
        count.textContent = String(number)
        if (number > 0) item.hidden = false
        box.disabled = number === 0 && !box.checked && document.activeElement !== box
      }
    },
    sayOnClose(words = closeWords) {
      close.textContent = words
    },
  }

  function chosenWords(chosen: Chosen): string[] {
    return names
      .map(name =>
        [...(chosen.get(name) ?? [])]
          .map(key => options.find(option => option.facet === name && option.key === key)?.text ?? key)
          .join(' hoặc '),
      )
      .filter(text => text !== '')
  }
}

function optionOf(item: HTMLElement, facet: string): Option {
  const link = find(item, 'a', HTMLAnchorElement)
  const count = find(item, '.count', HTMLElement)
  const text = link.firstChild?.textContent?.trim() ?? ''
  const box = document.createElement('input')
  box.type = 'checkbox'
  item.replaceChildren(element('label', '', box, element('span', '', text), ' ', count))
  return { facet, key: item.dataset.key ?? '', text, item, box, count }
}
