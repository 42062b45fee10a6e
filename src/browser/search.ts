// The script of /tim-kiem/. It stands in <site>/assets/, and so knows where the site begins.
import { startSearchPage } from './search-page.ts'

const results = document.querySelector('[data-search-results]')
const field = document.querySelector('main input[name="q"]') ?? document.querySelector('input[name="q"]')
if (results instanceof HTMLElement && field instanceof HTMLInputElement && field.form) {
  startSearchPage({ form: field.form, field, results, root: new URL('../', import.meta.url) })
}
