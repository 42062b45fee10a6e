// The door of this room for the index step: the words both sides of the search share.
export type { NumberRow, NumberTable } from './number-table.ts'
export type { FactName } from './pagefind.ts'
export { canonicalText, daysIn, engineText, foldUnits } from './search-text.ts'
