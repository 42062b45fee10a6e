// The page that asks and answers: a field, a list, and one sentence that says what was found.
//
// Its state is the address: `?q=…` answers like typing, and the back button goes through the searches that were
// sent with Enter; with `&dung=1` words are asked for as they stand, and no slip is repaired. `data-state` of the list tells scripts and stylesheets what goes on: idle, searching, done.
import { type Entry, entriesOf, furtherEntries } from './entries.ts'
import { type Answer, type FoundPage, findPages, type Hit } from './find-pages.ts'
import { createNumberFinder, type NumberFinder, type NumberRow, type NumberTable } from './number-table.ts'
import { createEngineLoader } from './pagefind.ts'
import { hasDigit, isAsked, planQuery, type QueryPlan } from './query.ts'
import { entryItem, link, paragraph, said } from './results-view.ts'
import { openVocabulary, type Vocabulary, type VocabularyData } from './vocabulary.ts'

interface Parts {
  form: HTMLFormElement
  field: HTMLInputElement
  results: HTMLElement
  /** Home page of the site; the engine and all addresses stand under it. */
  root: URL
}

/** Long enough for the next key of a slow typist, short enough to seem at once. */
const PAUSE = 200
const HITS_AT_ONCE = 10
/** In the address of a question that is to be asked as it was typed. */
const AS_TYPED = 'dung'

export function startSearchPage({ form, field, results, root }: Parts): void {
  const loadEngine = createEngineLoader(new URL('pagefind/', root))
  const status = results.ownerDocument.createElement('p')
  status.className = 'search-status'
  // There before it speaks, or else it is not heard.
  status.setAttribute('role', 'status')
  results.before(status)

  let numbers: Promise<NumberFinder | undefined> | undefined
  let vocabulary: Promise<Vocabulary | undefined> | undefined
  let turn = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  /** The query in the address was sent; what is typed next is another one. */
  let sent = false

  field.addEventListener('focus', warmUp, { once: true })
  field.addEventListener('input', event => {
    // Half-composed letters are no query; the method says when it is done.
    if (event instanceof InputEvent && event.isComposing) return
    typed()
  })
  field.addEventListener('compositionend', typed)
  field.addEventListener('keydown', event => {
    if (event.key !== 'Escape' || event.isComposing || field.value === '') return
    event.preventDefault()
    field.value = ''
    askNow()
  })
  form.addEventListener('submit', event => {
    event.preventDefault()
    askNow()
    sent = true
  })
  addEventListener('popstate', () => {
    showAddress()
  })
  document.addEventListener('keydown', event => {
    if (event.key !== '/' || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.target instanceof HTMLElement && isWritable(event.target)) return
    event.preventDefault()
    field.focus()
    field.select()
  })
  showAddress()

  function showAddress(): void {
    // A reader may type before this script is there.
    const query = new URL(location.href).searchParams.get('q') ?? (turn === 0 ? field.value : '')
    field.value = query
    sent = query !== ''
    turn += 1
    clearTimeout(timer)
    void answer(query, turn)
  }

  function warmUp(): void {
    // Nothing was asked yet; whoever asks is told what is wrong.
    loadEngine().catch(() => undefined)
  }

  function typed(): void {
    turn += 1
    clearTimeout(timer)
    if (isAsked(field.value)) show('searching')
    timer = setTimeout(askNow, PAUSE)
  }

  function askNow(): void {
    turn += 1
    clearTimeout(timer)
    keepInAddress(field.value)
    void answer(field.value, turn)
  }

  function keepInAddress(query: string): void {
    const address = new URL(location.href)
    if (query.trim() === (address.searchParams.get('q') ?? '')) return
    address.searchParams.delete(AS_TYPED)
    if (query.trim() === '') address.searchParams.delete('q')
    else address.searchParams.set('q', query.trim())
    if (sent) history.pushState(null, '', address)
    else history.replaceState(null, '', address)
    sent = false
  }

  async function answer(query: string, mine: number): Promise<void> {
    if (!isAsked(query)) {
      results.replaceChildren()
      say('')
      show('idle')
      return
    }
    show('searching')
    const plan = await makePlan(query)
    if (mine !== turn) return
    // Known without the engine, and often all that is wanted.
    if (plan.documents.length > 0) showList(plan, entriesOf(plan, []))
    try {
      const isAsTyped = new URL(location.href).searchParams.has(AS_TYPED)
      const found = await findPages(
        plan,
        await loadEngine(),
        isAsTyped ? undefined : { loadVocabulary, plan: makePlan },
      )
      const pages = await loadPages(found.hits.slice(0, HITS_AT_ONCE))
      if (mine !== turn) return
      showAnswer(plan, found, entriesOf(found.plan, pages))
    } catch (error) {
      console.error(error)
      if (mine !== turn) return
      showFailure(plan)
    }
    show('done')
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

  async function loadData<Data>(file: string): Promise<Data> {
    const response = await fetch(new URL(`pagefind/${file}`, root))
    if (!response.ok) throw new Error(`${file} not loaded: ${response.status}`)
    return response.json()
  }

  function loadPages(hits: readonly Hit[]): Promise<readonly FoundPage[]> {
    return Promise.all(hits.map(hit => hit.load()))
  }

  function showAnswer(typed: QueryPlan, answer: Answer, entries: readonly Entry[]): void {
    const { plan, hits } = answer
    if (entries.length === 0) {
      results.replaceChildren(waysOn())
      say(`Không tìm thấy trang nào cho “${typed.text}”.`)
      return
    }
    const list = showList(plan, entries)
    const loaded = Math.min(HITS_AT_ONCE, hits.length)
    const count = `${entries.length + hits.length - loaded} kết quả`
    const asked =
      plan === typed
        ? `${count} cho “${typed.text}”.`
        : `Đã tìm: “${plan.text}”, thay cho “${typed.text}”. ${count}.`
    say(asked + remark(answer, entries))
    if (plan !== typed) list.before(asTypedOffer())
    if (hits.length > loaded) results.append(moreButton(plan, hits, loaded, list))
  }

  function asTypedOffer(): HTMLParagraphElement {
    const address = new URL(location.href)
    address.searchParams.set(AS_TYPED, '1')
    return paragraph('search-note', [link('Tìm đúng như đã gõ', address.pathname + address.search)])
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
    button.addEventListener('click', async () => {
      button.disabled = true
      try {
        const pages = await loadPages(hits.slice(loaded, loaded + HITS_AT_ONCE))
        if (mine !== turn) return
        const items = furtherEntries(plan, pages).map(entry => entryItem(entry, plan, root))
        list.append(...items)
        button.remove()
        const next = loaded + HITS_AT_ONCE
        if (hits.length > next) results.append(moreButton(plan, hits, next, list))
        items[0]?.querySelector('a')?.focus()
        say(`Đã hiện thêm ${items.length} kết quả.`)
      } catch {
        button.disabled = false
        say('Không tải được thêm kết quả. Hãy thử lại.')
      }
    })
    return button
  }

  function showFailure(plan: QueryPlan): void {
    if (plan.documents.length > 0) showList(plan, entriesOf(plan, []))
    else results.replaceChildren()
    results.append(waysOn())
    say('Không tải được công cụ tìm kiếm.')
  }

  /** Where readers find what the search did not. */
  function waysOn(): HTMLParagraphElement {
    const register = link('sổ văn bản', new URL('van-ban/', root).pathname)
    const archive = link('lưu trữ tin bài', new URL('luu-tru/', root).pathname)
    return paragraph('search-note', ['Mời tìm trong ', register, ' hoặc ', archive, '.'])
  }

  function say(text: string): void {
    status.textContent = text
  }

  function show(state: 'idle' | 'searching' | 'done'): void {
    results.dataset.state = state
    results.setAttribute('aria-busy', String(state === 'searching'))
  }
}

/** Never a guess as a match: what was left out is said. */
function remark({ missing, found }: Answer, entries: readonly Entry[]): string {
  if (missing.length > 0) {
    const instead = found.length > 0 ? `; dưới đây là những trang có ${said(found)}` : ''
    return ` Không có trang nào có ${said(missing)}${instead}.`
  }
  const isGuess = entries.every(entry => entry.as === 'page' && !entry.page.exact)
  return isGuess ? ' Không có trang nào có đủ các từ; dưới đây là những trang gần nhất.' : ''
}

function isWritable(element: HTMLElement): boolean {
  return element.isContentEditable || element.matches('input, textarea, select')
}
