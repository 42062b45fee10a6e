// The script of every page that can be found: whoever comes from a hit of the search finds the words marked. It only looks whether
// there are words; all else is fetched when there are.
import type { ASKED_WORDS } from './asked-words.ts'

// Written again, for an import would be a file of its own to fetch.
const key: typeof ASKED_WORDS = 'tim-kiem'

try {
  const kept = sessionStorage.getItem(key)
  if (kept) void import('./highlight.ts').then(({ highlightWords }) => highlightWords(kept))
} catch {
  // Nothing may be stored here, and so nothing was.
}
