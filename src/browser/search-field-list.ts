// What the search field of a page offers while one types: a list below it, by the combobox pattern of the ARIA
// Authoring Practices (list autocomplete with manual selection). The focus stays in the field; arrows go through the
// list, Enter follows the option, or sends the form where none is chosen, Escape closes and then clears.
//
// On the search page the list answers while one types, and makes room for the results as soon as one stops. Its index is
// fetched after the first answer, or when an arrow asks for it; numbers are answered by the page itself.
import { COMPOSING_PAUSE } from './composing.ts'
import { type InstantMatch, readInstantQuery } from './instant.ts'
import type { InstantKind } from './instant-index.ts'
import { createInstantMatches } from './instant-matches.ts'
import { canonicalText } from './search-text.ts'

const MOST = 7
/** A number said at each key would be said over the letters. */
const SAYING_PAUSE = 600
/** Whoever has not typed for so long is reading. */
const READING_PAUSE = 700
/** Between the list and the edge of what is seen. */
const EDGE = 8

const KIND_WORDS: Readonly<Record<InstantKind, string>> = {
  article: 'Bài viết',
  document: 'Văn bản',
  page: 'Trang',
  issue: 'Số bản tin',
  topic: 'Chủ đề',
}

/** `root` is the home page of the site; `isWanted`: the reader has asked for the list already. */
export function startSearchList(field: HTMLInputElement, root: URL, isWanted: boolean): void {
  const { form } = field
  if (!form) return
  const index = createInstantMatches(root)
  const results = document.querySelector<HTMLElement>('[data-search-results]')
  const list = document.createElement('div')
  list.id = `${field.id}-goi-y`
  list.className = 'search-options'
  list.setAttribute('role', 'listbox')
  list.setAttribute('aria-label', 'Gợi ý')
  list.hidden = true
  const status = document.createElement('p')
  status.className = 'unseen'
  status.setAttribute('role', 'status')
  form.append(list)
  // Two voices at once are none: on the search page the results speak.
  if (!results) form.append(status)
  field.setAttribute('aria-controls', list.id)

  let active: HTMLElement | undefined
  let turn = 0
  let composing = 0
  let saying = 0
  let leaving = 0
  let isWarm = false

  if (results) makeRoom()
  else void warmUp()
  field.addEventListener('input', event => {
    clearTimeout(composing)
    makeRoom()
    if (event instanceof InputEvent && event.isComposing)
      composing = window.setTimeout(answer, COMPOSING_PAUSE)
    else void answer()
  })
  field.addEventListener('compositionend', () => {
    clearTimeout(composing)
    void answer()
  })
  if (!results) field.addEventListener('focus', () => void warmUp())
  field.addEventListener('blur', close)
  field.addEventListener('keydown', event => {
    if (event.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey || event.shiftKey) return
    if (pressed(event)) event.preventDefault()
  })
  // The focus stays in the field, so that the list does not close before the finger is up.
  list.addEventListener('mousedown', event => event.preventDefault())
  list.addEventListener('click', close)
  document.addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Node && !form.contains(target)) close()
  })
  form.addEventListener('submit', close)
  addEventListener('pagehide', close)
  window.visualViewport?.addEventListener('resize', fitAboveKeyboard)
  // Typed while this was on its way.
  if (field.value !== '' && document.activeElement === field) void answer(isWanted)

  async function warmUp(): Promise<void> {
    await index.warmUp()
    isWarm = true
  }

  async function answer(isWanted = false): Promise<void> {
    turn += 1
    const mine = turn
    const query = field.value
    activate(undefined)
    const isLeftToPage = results !== null && !isWanted && (!isWarm || /\d/.test(query))
    if (isLeftToPage || readInstantQuery(query).terms.length === 0) {
      close()
      return
    }
    const matches = await index.find(query, MOST)
    if (mine !== turn) return
    if (matches) open(query, matches)
    else close()
  }

  function open(query: string, matches: readonly InstantMatch[]): void {
    const options = matches.map(matchOption)
    // One of the old list may have been come to meanwhile.
    activate(undefined)
    list.replaceChildren(...options, fullTextOption(query))
    for (const [at, option] of [...list.children].entries()) option.id = `${list.id}-${at + 1}`
    list.hidden = false
    list.scrollTop = 0
    field.setAttribute('aria-expanded', 'true')
    fitAboveKeyboard()
    say(
      options.length === 0
        ? 'Không có gợi ý. Nhấn Enter để tìm trong toàn văn.'
        : `${options.length} gợi ý. Dùng phím mũi tên để chọn.`,
    )
  }

  function close(): void {
    turn += 1
    clearTimeout(composing)
    activate(undefined)
    list.hidden = true
    field.setAttribute('aria-expanded', 'false')
    say('')
  }

  /** Once nobody types any more, and the results are there. */
  function makeRoom(): void {
    clearTimeout(leaving)
    if (!results) return
    leaving = window.setTimeout(() => {
      if (active) return
      if (results.dataset.state === 'searching') return makeRoom()
      close()
      if (!/\d/.test(field.value)) void warmUp()
    }, READING_PAUSE)
  }

  /** Whether the key was for the list. */
  function pressed({ key, altKey }: KeyboardEvent): boolean {
    const options = [...list.querySelectorAll<HTMLElement>('[role=option]')]
    const at = active ? options.indexOf(active) : -1
    if (key === 'Escape') {
      if (list.hidden && field.value === '') return false
      if (list.hidden) field.value = ''
      close()
      return true
    }
    if (list.hidden) {
      if (key !== 'ArrowDown' && key !== 'ArrowUp') return false
      clearTimeout(leaving)
      void answer(true)
      return true
    }
    if (altKey && key === 'ArrowUp') close()
    // With none chosen the keys are the field's own.
    else if (key === 'Enter' && active) active.click()
    else if (key === 'ArrowDown') activate(options[at + 1])
    else if (key === 'ArrowUp') activate(at < 0 ? options.at(-1) : options[at - 1])
    else if (key === 'Home' && active) activate(options[0])
    else if (key === 'End' && active) activate(options.at(-1))
    else {
      if (key === 'ArrowLeft' || key === 'ArrowRight') activate(undefined)
      return false
    }
    return true
  }

  function activate(option: HTMLElement | undefined): void {
    active?.setAttribute('aria-selected', 'false')
    active = option
    if (!option) {
      field.removeAttribute('aria-activedescendant')
      return
    }
    option.setAttribute('aria-selected', 'true')
    field.setAttribute('aria-activedescendant', option.id)
    // The list alone: the page stays where it is.
    const { offsetTop, offsetHeight } = option
    if (offsetTop < list.scrollTop) list.scrollTop = offsetTop
    else if (offsetTop + offsetHeight > list.scrollTop + list.clientHeight)
      list.scrollTop = offsetTop + offsetHeight - list.clientHeight
  }

  function fitAboveKeyboard(): void {
    const { visualViewport: seen } = window
    if (!seen || list.hidden) return
    const room = seen.offsetTop + seen.height - list.getBoundingClientRect().top - EDGE
    list.style.maxHeight = `${Math.max(room, 160)}px`
  }

  function say(text: string): void {
    clearTimeout(saying)
    if (text === '') status.textContent = ''
    else saying = window.setTimeout(() => (status.textContent = text), SAYING_PAUSE)
  }

  function matchOption({ address, kind, title, line }: InstantMatch): HTMLElement {
    const option = optionTo(new URL(address.slice(1), root))
    const facts = line.length === 0 ? [] : [part('line', line.map(pieceNode))]
    option.append(part('kind', [KIND_WORDS[kind]]), ' ', part('title', title.map(pieceNode)), ' ', ...facts)
    return option
  }

  function fullTextOption(query: string): HTMLElement {
    const asked = canonicalText(query).trim()
    const address = new URL(form?.action ?? root)
    address.searchParams.set('q', asked)
    const option = optionTo(address)
    option.classList.add('search-option--all')
    // As Enter does: on the search page the results are there already.
    option.addEventListener('click', event => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      form?.requestSubmit()
    })
    option.append('Tìm ', part('asked', [`“${asked}”`]), ' trong toàn văn')
    return option
  }
}

/** A link, so that it may be opened in a new tab; the keyboard goes to it by the field. */
function optionTo(address: URL): HTMLElement {
  const option = document.createElement('a')
  option.className = 'search-option'
  option.setAttribute('role', 'option')
  option.setAttribute('aria-selected', 'false')
  option.tabIndex = -1
  option.href = address.href
  return option
}

function part(name: string, children: readonly (string | Node)[]): HTMLElement {
  const element = document.createElement('span')
  element.className = `search-option__${name}`
  element.append(...children)
  return element
}

function pieceNode({ text, marked }: InstantMatch['title'][number]): string | Node {
  if (!marked) return text
  const mark = document.createElement('mark')
  mark.textContent = text
  return mark
}
