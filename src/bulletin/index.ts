// The door of the bulletin: everything in `content/` as one value, and the addresses of what it becomes.
export {
  aliasAddress,
  archiveAddress,
  issueAddress,
  issuerAddress,
  kindAddress,
  notKnown,
  pagedAddress,
  statusAddress,
  topicAddress,
  topicDocumentsAddress,
  yearAddress,
} from './addresses.ts'
export { citedBySlug } from './cross-references.ts'
export {
  type ArticleImpact,
  type CitationImpact,
  type CitationOutcome,
  type DocumentImpact,
  type Impact,
  impactOf,
  type RecordChange,
} from './impact.ts'
export { jsonSchemas } from './json-schemas.ts'
export { type LoadOptions, loadBulletin } from './load-bulletin.ts'
export { issueMonth } from './load-issues.ts'
export { nearestWord } from './nearest.ts'
export { type Sentence, sentenceAround } from './sentence.ts'
export type * from './types.ts'
export { formatUpcoming, type UpcomingChange, upcomingChanges } from './upcoming.ts'
