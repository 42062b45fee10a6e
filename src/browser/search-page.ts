// The page that asks and answers: a field, filters, a list, and one sentence that says what was found.
//
// Its state is the address: `?q=…&loai=…` answers like typing and choosing, and the back button goes through the
// searches that were sent with Enter and through the choices; with `&dung=1` words are asked for as they stand, and no
// slip is repaired. `data-state` of the list tells scripts and stylesheets what goes on: idle, searching, done.
// Without a query the filters list what there is, the newest first.
import { keepWords } from './asked-words.ts'
import { COMPOSING_PAUSE } from './composing.ts'
import { element, find } from './elements.ts'
import { type Entry, entriesOf, furtherEntries, isExact } from './entries.ts'
import { createFacetBoxes } from './facet-boxes.ts'
import { isNarrowed } from './facets.ts'
import { type Answer, everyPage, type FoundPage, findPages, type Hit } from './find-pages.ts'
import { type KeptPlace, keepPlace, readPlace } from './kept-place.ts'
import { createNumberFinder, type NumberFinder, type NumberRow, type NumberTable } from './number-table.ts'
import { createEngineLoader } from './pagefind.ts'
import { hasDigit, isAsked, planQuery, type QueryPlan } from './query.ts'
import { entryItem, link, quoted, said } from './results-view.ts'
import { formatSearchState, readSearchState, type SearchState } from './search-address.ts'
import {
  type FilterTable,
  type Found,
  type NarrowedFound,
  openFilters,
  type SearchFilters,
  searchSorts,
} from './search-filters.ts'
import { openVocabulary, type Vocabulary, type VocabularyData } from './vocabulary.ts'

interface Parts {
  form: HTMLFormElement
  field: HTMLInputElement
  results: HTMLElement
  /** Home page of the site; the engine and all addresses stand under it. */
  root: URL
}

/** What is shown: the answer to a query or, without one, all pages; as far as the filters let it through. */
interface Shown {
  /** What was asked in the end, and what was typed. */
  plan: QueryPlan
  typed: QueryPlan
  answer: Answer | undefined
  narrowed: NarrowedFound | undefined
}

/** Long enough for the next key of a slow typist, short enough to seem at once. */
const PAUSE = 200
/** Whoever waits longer is told that the search goes on. */
const SOON = 500
const HITS_AT_ONCE = 10
/** A history does not make a page of hundreds of texts. */
const MOST_HITS_AGAIN = 100
const TOO_SHORT = 'Hãy gõ ít nhất hai chữ cái hoặc một chữ số.'

/** How an answer came to be wanted: in a pause of typing, with Enter or by the address, or by a filter. */
type Occasion = 'typed' | 'sent' | 'chosen'

export function startSearchPage({ form, field, results, root }: Parts): void {
  const engines = createEngineLoader(new URL('pagefind/', root))
  const page = find(document, '.search', HTMLElement)
  const status = find(page, '.search-status', HTMLElement)
  const order = find(page, '.filter__sort select', HTMLSelectElement)
  const orderBox = find(page, '.filter__sort', HTMLElement)
  const boxes = createFacetBoxes({
    root: page,
    status,
    onChange: chosen => go({ ...asTyped(), chosen }, 'chosen'),
    onClear: clearFilters,
  })

  let state = readSearchState('', boxes.names)
  let numbers: Promise<NumberFinder | undefined> | undefined
  let vocabulary: Promise<Vocabulary | undefined> | undefined
  let loadingFilters: Promise<SearchFilters> | undefined
  /** The reader has looked into the filters: from then on they count. */
  let counting = false
  let shown: Shown | undefined
  let turn = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let slow: ReturnType<typeof setTimeout> | undefined
  /** The query in the address was sent, or chosen for; what is typed next is another one. */
  let sent = false
  /** Pages found by words that are shown. */
  let hitsShown = 0

  field.addEventListener('focus', warmUp, { once: true })
  field.addEventListener('input', event => {
    typed(event instanceof InputEvent && event.isComposing ? COMPOSING_PAUSE : PAUSE)
  })
  field.addEventListener('compositionend', () => typed(PAUSE))
  field.addEventListener('keydown', event => {
    if (event.key !== 'Escape' || event.isComposing || field.value === '') return
    // That one is for the list of suggestions.
    if (field.ariaExpanded === 'true') return
    event.preventDefault()
    field.value = ''
    askNow('typed')
  })
  form.addEventListener('submit', event => {
    event.preventDefault()
    askNow('sent')
    sent = true
  })
  order.addEventListener('change', () => {
    go({ ...asTyped(), sort: searchSorts.find(sort => sort === order.value) ?? state.sort }, 'chosen')
  })
  // Events of lists and of the sheet do not bubble.
  for (const event of ['toggle', 'beforetoggle']) boxes.sheet.addEventListener(event, countNow, true)
  results.addEventListener('click', event => {
    const to = event.target instanceof Element && event.target.closest('[data-search-result] a')
    // A page in another tab would not get them.
    if (!(to instanceof HTMLAnchorElement) || !shown || event.ctrlKey || event.metaKey || event.shiftKey)
      return
    const { terms, unfinished } = shown.plan
    if (terms.length > 0) keepWords({ path: to.pathname, terms, unfinished })
  })
  addEventListener('pagehide', leaveMark)
  addEventListener('popstate', () => {
    // A link within the page comes here too.
    const there = readAddress()
    if (formatSearchState(there) !== formatSearchState(state)) showAddress()
  })
  showAddress()

  function showAddress(): void {
    state = readAddress()
    // A reader may type before this script is there.
    if (state.query === '' && turn === 0) state = asTyped()
    field.value = state.query
    sent = state.query !== ''
    turn += 1
    clearTimeout(timer)
    showControls()
    boxes.open(state.chosen)
    void answer(turn, 'sent', readPlace(history.state))
  }

  /** For whoever comes back to this entry of the history. */
  function leaveMark(): void {
    if (hitsShown > 0) keepPlace({ hits: hitsShown, scrolled: scrollY })
  }

  function readAddress(): SearchState {
    const there = readSearchState(location.search, boxes.names)
    return { ...there, chosen: boxes.known(there.chosen) }
  }

  function warmUp(): void {
    // Nothing was asked yet; whoever asks is told what is wrong.
    engines.load().catch(() => undefined)
  }

  function typed(pause: number): void {
    turn += 1
    clearTimeout(timer)
    clearTimeout(slow)
    if (isAsked(field.value)) show('searching')
    timer = setTimeout(() => askNow('typed'), pause)
  }

  function askNow(by: Occasion): void {
    go(asTyped(), by)
  }

  function asTyped(): SearchState {
    const isSame = field.value.trim() === state.query.trim()
    return { ...state, query: field.value, unrepaired: state.unrepaired && isSame }
  }

  function clearFilters(): void {
    go({ ...asTyped(), chosen: new Map() }, 'chosen')
  }

  /** The back button leads to what was before a choice, and to queries that were sent. */
  function go(next: SearchState, by: Occasion): void {
    turn += 1
    clearTimeout(timer)
    const [before, after] = [formatSearchState(state), formatSearchState(next)]
    state = next
    if (after !== before) {
      const address = location.pathname + after
      if (sent || by === 'chosen') {
        leaveMark()
        history.pushState(null, '', address)
      } else history.replaceState(null, '', address)
      sent = by === 'chosen'
    }
    showControls()
    void answer(turn, by)
  }

  function showControls(): void {
    const browsing = !isAsked(state.query)
    boxes.show(state.chosen)
    order.options[0]?.toggleAttribute('hidden', browsing)
    order.value = browsing && state.sort === 'lien-quan' ? 'ngay' : state.sort
  }

  async function answer(mine: number, by: Occasion, place?: KeptPlace): Promise<void> {
    const { query } = state
    const asked = isAsked(query)
    clearTimeout(slow)
    hitsShown = 0
    if (!asked && !isNarrowed(state.chosen)) {
      results.replaceChildren()
      shown = undefined
      // Who is still typing is not interrupted.
      say(query.trim() !== '' && by !== 'typed' ? TOO_SHORT : '')
      show('idle')
      countShown()
      return
    }
    show('searching')
    slow = setTimeout(() => say('Đang tìm…'), SOON)
    const typed = await makePlan(asked ? query : '')
    if (mine !== turn) return
    const narrows = isNarrowed(state.chosen) || state.sort !== 'lien-quan'
    // Known without the engine, and often all that is wanted.
    // Of their words nothing is known yet.
    if (typed.documents.length > 0 && !narrows)
      showList({ ...typed, onlyNumbers: true }, entriesOf(typed, []))
    try {
      const engine = await engines.load()
      const second = state.unrepaired ? undefined : { loadVocabulary, plan: makePlan }
      const found = asked ? await findPages(typed, engine, second) : undefined
      const plan = found?.plan ?? typed
      const filters = narrows || counting ? await loadFilters().catch(filtersFailed) : undefined
      if (!found && !filters) throw new Error('Nothing to list by')
      const all = found && { documents: plan.documents, hits: found.hits }
      const narrowed = await filters?.narrow(all, state, () => everyPage(plan, engine))
      const { documents, hits } = narrowed ?? { documents: plan.documents, hits: found?.hits ?? [] }
      const atOnce = Math.min(Math.max(place?.hits ?? 0, HITS_AT_ONCE), MOST_HITS_AGAIN)
      const pages = await loadPages(hits.slice(0, atOnce))
      if (mine !== turn) return
      clearTimeout(slow)
      shown = { plan, typed, answer: found, narrowed }
      showAnswer(shown, { documents, hits }, pages)
      if (place) scrollTo({ top: place.scrolled, behavior: 'instant' })
    } catch (error) {
      console.error(error)
      engines.discard()
      if (mine !== turn) return
      clearTimeout(slow)
      shown = undefined
      showFailure(typed)
    }
    show('done')
    if (counting) countShown()
  }

  async function makePlan(query: string): Promise<QueryPlan> {
    return planQuery(query, hasDigit(query) ? await loadNumbers() : undefined)
  }

  /** Without the table numbers are words like others. */
  async function loadNumbers(): Promise<NumberFinder | undefined> {
    numbers ??= loadData<NumberTable>('numbers.json')
      .then(table =>
        createNumberFinder(table, name => loadData<readonly NumberRow[]>(`numbers/${name}.json`)),
      )
      .catch(() => {
        numbers = undefined
        return undefined
      })
    return numbers
  }

  /** Without it slips stay slips. */
  async function loadVocabulary(): Promise<Vocabulary | undefined> {
    vocabulary ??= loadData<VocabularyData>('words.json')
      .then(openVocabulary)
      .catch(() => {
        vocabulary = undefined
        return undefined
      })
    return vocabulary
  }

  function loadFilters(): Promise<SearchFilters> {
    loadingFilters ??= loadData<FilterTable>('filters.json')
      .then(openFilters)
      .catch((error: unknown) => {
        loadingFilters = undefined
        throw error
      })
    return loadingFilters
  }

  async function loadData<Data>(file: string): Promise<Data> {
    const response = await fetch(new URL(`pagefind/${file}`, root))
    if (!response.ok) throw new Error(`${file} not loaded: ${response.status}`)
    return response.json()
  }

  function filtersFailed(error: unknown): undefined {
    console.error(error)
  }

  function countNow(): void {
    if (counting) return
    counting = true
    countShown()
  }

  /** Beside every box, of what is shown now. */
  function countShown(): void {
    const mine = turn
    if (!counting && !shown?.narrowed) return
    const counted = shown?.narrowed ?? countFound()
    void Promise.all([loadFilters(), counted])
      .then(([filters, { counts, total }]) => {
        if (mine !== turn) return
        boxes.showCounts((facet, key) => filters.countOf(counts, facet, key))
        boxes.sayOnClose(shown ? `Xem ${total} kết quả` : undefined)
      })
      .catch((error: unknown) => {
        console.error(error)
        counting = false
      })
  }

  async function countFound(): Promise<NarrowedFound> {
    const found = shown?.answer && { documents: shown.plan.documents, hits: shown.answer.hits }
    const filters = await loadFilters()
    return filters.narrow(found, state, async () => [])
  }

  function loadPages(hits: readonly Hit[]): Promise<readonly FoundPage[]> {
    return Promise.all(hits.map(hit => hit.load()))
  }

  function showAnswer(
    { plan: asked, typed, answer, narrowed }: Shown,
    { documents, hits }: Found,
    pages: readonly FoundPage[],
  ): void {
    const plan = { ...asked, documents }
    const entries = entriesOf(plan, pages)
    const all = narrowed?.outOf ?? 0
    const filtered = isNarrowed(state.chosen)
    if (entries.length === 0) {
      const forQuery = answer ? ` cho ${quoted(typed.text)}` : ''
      results.replaceChildren(filtered && all > 0 ? withoutFilters(all) : waysOn())
      say(
        filtered && all > 0
          ? `Không có kết quả nào${forQuery} khớp bộ lọc.`
          : `Không tìm thấy trang nào${forQuery}.`,
      )
      return
    }
    const list = showList(plan, entries)
    const loaded = pages.length
    hitsShown = loaded
    const count = `${narrowed?.total ?? entries.length + hits.length - loaded} kết quả`
    const outOf =
      filtered && narrowed ? `, trong ${all} ${answer ? 'kết quả khi chưa lọc' : 'trang của bản tin'}` : ''
    const counted =
      asked !== typed
        ? `Đã tìm: ${quoted(asked.text)}, thay cho ${quoted(typed.text)}. ${count}${outOf}.`
        : `${count}${answer ? ` cho ${quoted(typed.text)}` : ''}${outOf}.`
    const without =
      answer || state.query.trim() === '' ? '' : `${TOO_SHORT} Dưới đây là các trang khớp bộ lọc: `
    const unfiltered = filtered && !narrowed ? ' Không tải được bộ lọc: kết quả dưới đây chưa được lọc.' : ''
    say(without + counted + unfiltered + (answer ? remark(answer, entries, plan) : ''))
    if (asked !== typed) list.before(asTypedOffer())
    if (hits.length > loaded) results.append(moreButton(plan, hits, loaded, list))
  }

  function asTypedOffer(): HTMLElement {
    const address = location.pathname + formatSearchState({ ...state, unrepaired: true })
    const offer = link('Tìm đúng như đã gõ', address)
    offer.addEventListener('click', event => {
      // Another tab loads the page anew.
      if (event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      // The link goes, and the focus must not go with it.
      status.focus()
      go({ ...asTyped(), unrepaired: true }, 'chosen')
    })
    return element('p', 'search-note', offer)
  }

  function showList(plan: QueryPlan, entries: readonly Entry[]): HTMLUListElement {
    const list = document.createElement('ul')
    list.className = 'search-list'
    list.append(...entries.map(entry => entryItem(entry, plan, root)))
    results.replaceChildren(list)
    return list
  }

  function moreButton(
    plan: QueryPlan,
    hits: readonly Hit[],
    loaded: number,
    list: HTMLUListElement,
  ): HTMLButtonElement {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'search-more'
    button.textContent = 'Xem thêm kết quả'
    const mine = turn
    let wanted: readonly Hit[] = hits.slice(loaded, loaded + HITS_AT_ONCE)
    let isLost = false
    button.addEventListener('click', async () => {
      button.disabled = true
      try {
        if (isLost) wanted = await fromAnotherEngine(wanted, plan)
        const pages = await loadPages(wanted)
        if (mine !== turn) return
        const items = furtherEntries(plan, pages).map(entry => entryItem(entry, plan, root))
        list.append(...items)
        button.remove()
        const next = loaded + HITS_AT_ONCE
        hitsShown = Math.min(next, hits.length)
        if (hits.length > next) results.append(moreButton(plan, hits, next, list))
        items[0]?.querySelector('a')?.focus()
        say(`Đã hiện thêm ${items.length} kết quả.`)
      } catch {
        engines.discard()
        isLost = true
        button.disabled = false
        say('Không tải được thêm kết quả. Hãy thử lại.')
      }
    })
    return button
  }

  /** The engine that failed to load a text fails again. */
  async function fromAnotherEngine(hits: readonly Hit[], plan: QueryPlan): Promise<readonly Hit[]> {
    const every = new Map((await everyPage(plan, await engines.load())).map(hit => [hit.id, hit]))
    return hits.map(hit => every.get(hit.id) ?? hit)
  }

  function showFailure(plan: QueryPlan): void {
    if (plan.documents.length > 0) showList({ ...plan, onlyNumbers: true }, entriesOf(plan, []))
    else results.replaceChildren()
    results.append(aidNote(), retryButton())
    say('Không tải được công cụ tìm kiếm.')
  }

  function retryButton(): HTMLElement {
    const button = element('button', 'search-more', 'Thử lại')
    button.addEventListener('click', () => {
      // The button goes, and the focus must not go with it.
      status.focus()
      askNow('sent')
    })
    return button
  }

  /** What to try, and where readers find what the search did not. */
  function waysOn(): HTMLElement {
    const tries = element(
      'ul',
      '',
      element('li', '', 'Gõ ít từ hơn, hoặc chỉ gõ số của văn bản.'),
      element('li', '', 'Gõ không dấu, nếu chưa chắc dấu của một chữ.'),
      element('li', '', 'Viết cả cụm từ thay cho chữ viết tắt.'),
    )
    return element('div', 'search-nothing', element('p', '', 'Có thể thử:'), tries, aidNote())
  }

  function aidNote(): HTMLElement {
    const register = link('sổ văn bản', new URL('van-ban/', root).pathname)
    const archive = link('lưu trữ tin bài', new URL('luu-tru/', root).pathname)
    return element('p', 'search-note', 'Mời tìm trong ', register, ' hoặc ', archive, '.')
  }

  function withoutFilters(all: number): HTMLElement {
    const button = element('button', 'search-more', `Bỏ lọc, xem ${all} kết quả`)
    button.addEventListener('click', () => {
      // The button goes, and the focus must not go with it.
      status.focus()
      clearFilters()
    })
    return button
  }

  function say(text: string): void {
    status.textContent = text
  }

  function show(now: 'idle' | 'searching' | 'done'): void {
    results.dataset.state = now
    results.setAttribute('aria-busy', String(now === 'searching'))
    if (now === 'searching') return
    const isEmpty = results.querySelector('[data-search-result]') === null
    orderBox.hidden = isEmpty
    // Nothing to filter; what is chosen can be taken back all the same.
    page.classList.toggle('search--plain', isEmpty && now === 'done' && !isNarrowed(state.chosen))
  }
}

/** Never a guess as a match: what was left out is said. */
function remark({ missing, found }: Answer, entries: readonly Entry[], plan: QueryPlan): string {
  if (missing.length > 0) {
    const instead = found.length > 0 ? `; dưới đây là những trang có ${said(found)}` : ''
    return ` Không có trang nào có ${said(missing)}${instead}.`
  }
  if (entries.some(entry => isExact(entry, plan))) return ''
  const wanted = plan.misnamed[0] ? quoted(plan.misnamed[0].join(' ')) : 'đủ các từ'
  return ` Không có trang nào có ${wanted}; dưới đây là những trang gần nhất.`
}
