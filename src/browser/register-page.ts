// The register with filters. Its state is the address: what is chosen stands there, and the back button goes
// through the choices. Until something is chosen the page is the one that was built, and the data is not fetched.
import { find } from './elements.ts'
import { createFacetBoxes } from './facet-boxes.ts'
import { countOf } from './facets.ts'
import { pagesShown } from './pages-shown.ts'
import { formatState, isFiltered, type RegisterState, readState } from './register-address.ts'
import type { RegisterData } from './register-data.ts'
import { filterRegister, type Register, readRegister, sorts } from './register-filter.ts'
import { createRowMaker } from './register-rows.ts'
import { todayInVietNam } from './standing-on.ts'

/** Long enough for the next key of a slow typist, short enough to seem at once. */
const PAUSE = 200

export function startRegisterPage(root: HTMLElement): void {
  const source = new URL(root.dataset.register ?? '', location.href)
  const form = find(root, '.filter', HTMLFormElement)
  const field = find(form, 'input', HTMLInputElement)
  const order = find(form, 'select', HTMLSelectElement)
  const status = find(form, '.filter__status', HTMLElement)
  const list = find(root, '.register__list', HTMLElement)
  const table = find(list, 'table', HTMLElement)
  const body = find(table, 'tbody', HTMLElement)
  const nav = list.querySelector('.pager')

  const boxes = createFacetBoxes({
    root,
    status,
    onChange: chosen => go({ ...asTyped(), chosen }),
    onClear: () => go({ chosen: new Map(), words: '', sort: state.sort, page: 1 }),
  })
  let loading: Promise<{ register: Register; rowOf: (row: number) => Node }> | undefined
  let state = readState(location.search, boxes.names)
  let turn = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  /** The words in the address are still being typed, and what follows is no step of its own. */
  let typing = false

  root.classList.add('register--filtering')
  leadPagesHere()
  // A reader may type before this script is there.
  if (state.words === '' && field.value !== '') typed()
  else showControls()
  if (formatState(state) !== '') void show()

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
  list.addEventListener('click', event => {
    const link = event.target instanceof Element && event.target.closest('.pager a')
    if (!(link instanceof HTMLAnchorElement)) return
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    go(readState(link.search, boxes.names))
    status.focus({ preventScroll: true })
    status.scrollIntoView()
  })
  addEventListener('popstate', () => {
    const there = readState(location.search, boxes.names)
    // A link within the page comes here too.
    if (formatState(there) === formatState(state)) return
    state = there
    typing = false
    clearTimeout(timer)
    showControls()
    void show()
  })

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
    const words = state.words.trim()
    // A space at the end is not the reader's last word.
    if (field.value.trim() !== words) field.value = state.words
    order.value = state.sort
    boxes.show(state.chosen, words === '' ? [] : [`“${words}”`])
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
    boxes.showCounts((facet, key) => countOf(register.facets, counts, facet, key))
    const place = pages > 1 ? ` Trang ${page} / ${pages}.` : ''
    const filtered = isFiltered(state)
    const found = filtered ? `${rows.length} văn bản khớp, trong` : 'Tất cả'
    say(`${found} ${slugs.length} văn bản của sổ.${place}`)
    boxes.sayOnClose(filtered ? `Xem ${rows.length} văn bản` : undefined)
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
