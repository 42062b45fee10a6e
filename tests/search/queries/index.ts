// The door of the query set: what readers ask, which pages answer it, and whether an answer did.
export { type Hit, type Judgement, judge } from './judge.ts'
export { numberQueries } from './number-queries.ts'
export { type Expected, loadQuerySet, type Query, type QueryGroup } from './query-set.ts'
export { otherTonePlacement, toTelex, toVni, waysOfTyping } from './ways-of-typing.ts'
