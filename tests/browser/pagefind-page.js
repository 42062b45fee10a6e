// The smallest page over Pagefind's defaults that can be measured as ours is: the query as it is typed, the first
// ten results with their texts, the same promises to the outside.

const PAUSE = 200
const SHOWN = 10

const field = document.querySelector('input')
const form = document.querySelector('form')
const results = document.querySelector('ol')
if (!field || !form || !results) throw new Error('The page is not whole')

/** @type {Promise<any> | undefined} */
let engine
const load = () => {
  // Not known before it is built.
  engine ??= import(new URL('../pagefind/pagefind.js', import.meta.url).href).then(async pagefind => {
    await pagefind.init()
    return pagefind
  })
  return engine
}

let turn = 0
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer

/** @param {string} query */
async function answer(query) {
  turn += 1
  clearTimeout(timer)
  const mine = turn
  results?.setAttribute('data-state', 'searching')
  const pagefind = await load()
  const found = await pagefind.search(query)
  const shown = found.results.slice(0, SHOWN)
  const pages = await Promise.all(shown.map((/** @type {any} */ result) => result.data()))
  if (mine !== turn) return
  results?.replaceChildren(
    ...pages.map(({ url, meta, excerpt }) => {
      const item = document.createElement('li')
      item.dataset.searchResult = ''
      const link = document.createElement('a')
      link.href = url
      link.textContent = meta.title
      const text = document.createElement('p')
      text.innerHTML = excerpt
      item.append(link, text)
      return item
    }),
  )
  results?.setAttribute('data-state', 'done')
}

field.addEventListener('focus', () => void load(), { once: true })
field.addEventListener('input', () => {
  turn += 1
  results.setAttribute('data-state', 'searching')
  clearTimeout(timer)
  timer = setTimeout(() => void answer(field.value), PAUSE)
})
form.addEventListener('submit', event => {
  event.preventDefault()
  void answer(field.value)
})
const asked = new URL(location.href).searchParams.get('q')
if (asked) {
  field.value = asked
  void answer(asked)
}
