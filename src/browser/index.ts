// The door of this room for the build: the words both sides of the search and of the register share.
export type { FacetColumn } from './facets.ts'
export {
  INSTANT_KINDS,
  type InstantKind,
  type InstantManifest,
  type InstantRow,
  type InstantShard,
  instantKeys,
} from './instant-index.ts'
export { namesakesShown, namesakeWords } from './namesake-words.ts'
export { codesOf, figuresOf, type NumberRow, type NumberTable } from './number-table.ts'
export type { FactName } from './pagefind.ts'
export { pagesShown } from './pages-shown.ts'
export type { RegisterData } from './register-data.ts'
export type { FilterTable } from './search-filters.ts'
export { canonicalText, daysIn, engineText, foldUnits, outOfSearch, wordsOf } from './search-text.ts'
export { packVocabulary, type VocabularyData } from './vocabulary.ts'
