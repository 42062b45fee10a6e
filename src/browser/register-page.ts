// The register with filters. Its state is the address: what is chosen stands there, and the back button goes
// through the choices. Until something is chosen the page is the one that was built, and the data is not fetched.
import { pagesShown } from './pages-shown.ts'
import { formatState, isFiltered, type RegisterState, readState } from './register-address.ts'
import type { RegisterData } from './register-data.ts'
import { filterRegister, type Register, readRegister, sorts } from './register-filter.ts'
import { createRowMaker, element } from './register-rows.ts'
import { todayInVietNam } from './standing-on.ts'

interface Option {
  facet: string
  key: string
  text: string
  item: HTMLElement
  box: HTMLInputElement
  count: HTMLElement
}

/** Long enough for the next key of a slow typist, short enough to seem at once. */
const PAUSE = 200

export function startRegisterPage(root: HTMLElement): void {
  const source = new URL(root.dataset.register ?? '', location.href)
  const form = find(root, '.filter', HTMLFormElement)
  const field = find(form, 'input', HTMLInputElement)
  const order = find(form, 'select', HTMLSelectElement)
  const status = find(form, '.filter__status', HTMLElement)
  const chosenLine = find(form, '.filter__chosen', HTMLElement)
  const clear = find(form, '.filter__clear', HTMLButtonElement)
  const list = find(root, '.register__list', HTMLElement)
  const opener = find(root, '.opener span', HTMLElement)
  const sheet = find(root, '.facets', HTMLElement)
  const close = find(sheet, '.sheet__close', HTMLButtonElement)
  const [openerWords, closeWords] = [opener.textContent, close.textContent]
  const clearInSheet = element('button', 'filter__clear', clear.textContent)
  const table = find(list, 'table', HTMLElement)
  const body = find(table, 'tbody', HTMLElement)
  const nav = list.querySelector('.pager')

  const options = [...sheet.querySelectorAll('.facet')].flatMap(facet => {
    facet.setAttribute('aria-label', facet.querySelector('summary')?.textContent ?? '')
    return [...facet.querySelectorAll('li')].map(optionOf)
  })
  const facets = [...new Set(options.map(({ facet }) => facet))]

  let loading: Promise<{ register: Register; rowOf: (row: number) => Node }> | undefined
  let state = readState(location.search, facets)
  let turn = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  /** The words in the address are still being typed, and what follows is no step of its own. */
  let typing = false

  root.classList.add('register--filtering')
  close.before(clearInSheet)
  leadPagesHere()
  // A reader may type before this script is there.
  if (state.words === '' && field.value !== '') typed()
  else showControls()
  if (formatState(state) !== '') void show()

  sheet.addEventListener('change', () => {
    const checked = options.filter(({ box }) => box.checked)
    const keysOf = (name: string) => checked.filter(({ facet }) => facet === name).map(({ key }) => key)
    go({ ...asTyped(), chosen: new Map(facets.map(name => [name, new Set(keysOf(name))])) })
  })
  order.addEventListener('change', () => {
    go({ ...asTyped(), sort: sorts.find(sort => sort === order.value) ?? state.sort })
  })
  field.addEventListener('input', event => {
    // Half-composed letters are no words; the method says when it is done.
    if (!(event instanceof InputEvent && event.isComposing)) typed()
  })
  field.addEventListener('compositionend', typed)
  form.addEventListener('submit', event => {
    event.preventDefault()
    readWords()
    typing = false
  })
  for (const button of [clear, clearInSheet])
    button.addEventListener('click', () => {
      // The button goes, and the focus must not go with it.
      const focused = button === clear ? status : close
      focused.focus()
      go({ chosen: new Map(), words: '', sort: state.sort, page: 1 })
    })
  list.addEventListener('click', event => {
    const link = event.target instanceof Element && event.target.closest('.pager a')
    if (!(link instanceof HTMLAnchorElement)) return
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    go(readState(link.search, facets))
    status.focus({ preventScroll: true })
    status.scrollIntoView()
  })
  addEventListener('popstate', () => {
    const there = readState(location.search, facets)
    // A link within the page comes here too.
    if (formatState(there) === formatState(state)) return
    state = there
    typing = false
    clearTimeout(timer)
    showControls()
    void show()
  })

  function optionOf(item: HTMLElement): Option {
    const link = find(item, 'a', HTMLAnchorElement)
    const count = find(item, '.count', HTMLElement)
    const [facet = '', key = ''] = link.pathname.split('/').slice(-3)
    const text = link.firstChild?.textContent?.trim() ?? ''
    const box = document.createElement('input')
    box.type = 'checkbox'
    item.replaceChildren(element('label', '', box, element('span', '', text), ' ', count))
    return { facet, key, text, item, box, count }
  }

  function typed(): void {
    clearTimeout(timer)
    timer = setTimeout(readWords, PAUSE)
  }

  function readWords(): void {
    if (field.value.trim() === state.words.trim()) return
    const step = !typing
    typing = true
    go(asTyped(), step)
  }

  /** The first page of what is chosen, with words that were typed a moment ago. */
  function asTyped(): RegisterState {
    return { ...state, words: field.value, page: 1 }
  }

  /** `step`: the back button leads back to what was before. */
  function go(next: RegisterState, step = true): void {
    clearTimeout(timer)
    if (next.words === state.words) typing = false
    state = next
    const address = location.pathname + formatState(state)
    if (step) history.pushState(null, '', address)
    else history.replaceState(null, '', address)
    showControls()
    void show()
  }

  function showControls(): void {
    for (const { facet, key, box } of options) box.checked = state.chosen.get(facet)?.has(key) ?? false
    // A space at the end is not the reader's last word.
    if (field.value.trim() !== state.words.trim()) field.value = state.words
    order.value = state.sort
    const filtered = isFiltered(state)
    chosenLine.hidden = !filtered
    clearInSheet.hidden = !filtered
    chosenLine.firstElementChild?.replaceChildren(`Đang lọc: ${chosenWords()}.`)
    const chosen = options.filter(({ box }) => box.checked).length
    opener.textContent = openerWords + (chosen > 0 ? ` (${chosen})` : '')
  }

  function chosenWords(): string {
    const words = state.words.trim()
    return [
      ...facets.map(name =>
        [...(state.chosen.get(name) ?? [])]
          .map(key => options.find(option => option.facet === name && option.key === key)?.text ?? key)
          .join(' hoặc '),
      ),
      words === '' ? '' : `“${words}”`,
    ]
      .filter(text => text !== '')
      .join('; ')
  }

  async function show(): Promise<void> {
    turn += 1
    const mine = turn
    table.setAttribute('aria-busy', 'true')
    try {
      const { register, rowOf } = await load()
      if (mine === turn) showRegister(register, rowOf)
    } catch (error) {
      console.error(error)
      if (mine === turn) say(form.dataset.failed ?? '')
    }
    if (mine === turn) table.setAttribute('aria-busy', 'false')
  }

  function load(): NonNullable<typeof loading> {
    loading ??= fetch(source, { cache: 'no-cache' })
      .then(async response => {
        if (!response.ok) throw new Error(`Register not loaded: ${response.status}`)
        const data: RegisterData = await response.json()
        const register = readRegister(data, todayInVietNam(new Date()))
        return { register, rowOf: createRowMaker(register, copyOf, source) }
      })
      .catch(error => {
        // The next choice tries again.
        loading = undefined
        throw error
      })
    return loading
  }

  function showRegister(register: Register, rowOf: (row: number) => Node): void {
    const { rows, counts } = filterRegister(register, state)
    const { perPage, slugs } = register.data
    const pages = Math.max(1, Math.ceil(rows.length / perPage))
    const page = Math.min(state.page, pages)
    const shown = rows.slice((page - 1) * perPage, page * perPage)
    body.replaceChildren(...shown.map(rowOf))
    for (const old of list.querySelectorAll('.empty, .pager')) old.remove()
    table.hidden = rows.length === 0
    if (rows.length === 0) table.after(nothingFound())
    showPager(page, pages)
    showCounts(register, counts)
    const place = pages > 1 ? ` Trang ${page} / ${pages}.` : ''
    const filtered = isFiltered(state)
    const found = filtered ? `${rows.length} văn bản khớp, trong` : 'Tất cả'
    say(`${found} ${slugs.length} văn bản của sổ.${place}`)
    close.textContent = filtered ? `Xem ${rows.length} văn bản` : closeWords
  }

  function showCounts(register: Register, counts: readonly (readonly number[])[]): void {
    for (const { facet, key, item, box, count } of options) {
      const place = register.facets.findIndex(({ name }) => name === facet)
      const number = counts[place]?.[register.facets[place]?.keys.indexOf(key) ?? -1] ?? 0
      count.textContent = String(number)
      if (number > 0) item.hidden = false
      box.disabled = number === 0 && !box.checked && document.activeElement !== box
    }
  }

  function nothingFound(): Node {
    const words = copyOf('mau-trong')
    const search = words.querySelector('a')
    if (search && state.words !== '') search.search = `?${new URLSearchParams({ q: state.words })}`
    return words
  }

  /** Where one page held all documents, one holds all that are found. */
  function showPager(page: number, pages: number): void {
    if (nav === null || pages < 2) return
    const steps = copyOf('mau-trang')
    const [previous, number, gap, next] = steps.querySelectorAll('li')
    const lead = (item: Element | undefined, to: number): void => {
      item?.firstElementChild?.setAttribute('href', location.pathname + formatState({ ...state, page: to }))
      if (to < 1 || to > pages) item?.remove()
    }
    lead(previous, page - 1)
    lead(next, page + 1)
    for (const shown of pagesShown(page, pages)) {
      const specimen = shown === null ? gap : number
      if (specimen === undefined) continue
      const item = document.importNode(specimen, true)
      gap?.before(item)
      if (shown === null) continue
      lead(item, shown)
      item.firstElementChild?.lastChild?.replaceWith(String(shown))
      if (shown === page) item.firstElementChild?.setAttribute('aria-current', 'page')
    }
    gap?.remove()
    number?.remove()
    nav.querySelector('p')?.replaceChildren(`Trang ${page} / ${pages}`)
    nav.querySelector('ul')?.replaceWith(steps)
    table.after(nav)
  }

  /** The pages that were built have addresses of their own; from here on they are pages of what is chosen. */
  function leadPagesHere(): void {
    for (const link of list.querySelectorAll<HTMLAnchorElement>('.pager a')) {
      const page = Number(/trang-(\d+)\/$/.exec(link.pathname)?.[1] ?? 1)
      link.href = location.pathname + formatState({ chosen: new Map(), words: '', sort: 'moi-nhat', page })
    }
  }

  function say(text: string): void {
    status.textContent = text
  }
}

/** What the page holds ready in a template. */
function copyOf(id: string): DocumentFragment {
  return document.importNode(find(document, `#${id}`, HTMLTemplateElement).content, true)
}

function find<Found extends Element>(
  within: ParentNode,
  selector: string,
  kind: abstract new () => Found,
): Found {
  const found = within.querySelector(selector)
  if (!(found instanceof kind)) throw new Error(`Not on this page: ${selector}`)
  return found
}
