// Put into a search page by tests, before its own scripts: types a query, and tells when it is answered.
//   await searchWatch.ask('một cửa', 'enter')   // {milliseconds: 41, hits: [{href: '/van-ban/…/', exact: true}, …]}
//   await searchWatch.answered()                // the same, for a query that the address asks
// It knows what the page promises to all: the field named q, the list and its state, its hits.

/** Long enough for a machine that does three other things. */
const PATIENCE = 60_000

const searchWatch = {
  /**
   * 'pause': as typing, so that the page waits for a next key; 'enter': sent at once.
   * @param {string} query
   * @param {'pause' | 'enter'} how
   */
  async ask(query, how) {
    const field = document.querySelector('main input[name="q"]')
    if (!(field instanceof HTMLInputElement)) throw new Error('The page has no field to search in')
    const started = performance.now()
    const answer = untilDone(list())
    field.value = query
    field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: query }))
    if (how === 'enter') field.form?.requestSubmit()
    await answer
    return { milliseconds: performance.now() - started, hits: hits() }
  },

  async answered() {
    const results = list()
    if (results.dataset.state !== 'done') await untilDone(results)
    return { milliseconds: performance.now(), hits: hits() }
  },

  /** When the first hit is shown, whatever else is still awaited. */
  async firstHit() {
    const results = list()
    if (hits().length === 0) await until(results, () => hits().length > 0)
    return { milliseconds: performance.now(), hits: hits() }
  },
}

function list() {
  const results = document.querySelector('[data-search-results]')
  if (!(results instanceof HTMLElement)) throw new Error('The page has no list of results')
  return results
}

/** @param {HTMLElement} results */
function untilDone(results) {
  return until(
    results,
    changes =>
      changes.some(({ attributeName }) => attributeName === 'data-state') && results.dataset.state === 'done',
  )
}

/**
 * @param {HTMLElement} results
 * @param {(changes: readonly MutationRecord[]) => boolean} isReached
 */
function until(results, isReached) {
  return new Promise((resolve, reject) => {
    const observer = new MutationObserver(changes => {
      if (!isReached(changes)) return
      clearTimeout(timer)
      observer.disconnect()
      resolve(undefined)
    })
    const timer = setTimeout(() => {
      observer.disconnect()
      reject(new Error('The search did not answer'))
    }, PATIENCE)
    observer.observe(results, { attributes: true, childList: true, subtree: true })
  })
}

function hits() {
  return [...document.querySelectorAll('[data-search-result]')].map(hit => ({
    href: hit.querySelector('a')?.href ?? '',
    exact: !hit.hasAttribute('data-inexact'),
  }))
}

Object.assign(globalThis, { searchWatch })
