// The script of every page: as small as can be, it waits at the search field. What answers there is fetched when a
// reader comes to the field, and not before; `/` leads to it.
const field = document.querySelector<HTMLInputElement>('.search-form input')

if (field) {
  makeCombobox(field)
  document.addEventListener('keydown', event => {
    const { key, isComposing, keyCode, ctrlKey, metaKey, altKey, target } = event
    // An input method has the key 229, and some say nothing else.
    if (key !== '/' || isComposing || keyCode === 229 || ctrlKey || metaKey || altKey) return
    if (
      target instanceof HTMLElement &&
      (target.isContentEditable || target.matches('input,textarea,select'))
    )
      return
    event.preventDefault()
    field.focus()
    field.select()
  })
}

/** Without this script it is an ordinary field for searching. */
function makeCombobox(field: HTMLInputElement): void {
  field.type = 'text'
  field.setAttribute('role', 'combobox')
  field.setAttribute('aria-autocomplete', 'list')
  field.setAttribute('aria-expanded', 'false')
  // On the search page the answer itself comes first: a reader on the way to a number fetches no list.
  const first = document.querySelector('[data-search-results]') ? 'keyup' : 'focus'
  const prepare = (event?: Event): void => {
    if (first === 'keyup' && /^$|\d/.test(field.value)) return
    field.removeEventListener(first, prepare)
    const isArrow = event instanceof KeyboardEvent && event.key === 'ArrowDown'
    import('./search-field-list.ts').then(
      ({ startSearchList }) => startSearchList(field, new URL('../', import.meta.url), isArrow),
      // Offline: the form asks the search page as ever. A browser keeps in mind that a module failed, and would not try
      // again on this page.
      () => undefined,
    )
  }
  field.addEventListener(first, prepare)
  if (document.activeElement === field) prepare()
}
