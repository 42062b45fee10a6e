// The door of the browser tests for measurements: a browser, a server, a tour of the site, a reader of search pages.
import { join } from 'node:path'

export { KINDS } from './kinds.ts'
export { noBrowser, openBrowser } from './open-browser.ts'
export { type Answered, openReader, type SearchReader } from './search-reader.ts'
export { type ServedSite, serveFolder } from './serve.ts'

/** A script for a page over Pagefind's defaults. */
export const pagefindPage = join(import.meta.dirname, 'pagefind-page.js')
