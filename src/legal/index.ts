// The door of the citation engine: find the citations of legal documents in Vietnamese text, say which document
// each one means, and whether that document holds on a day. Strings in, values out; runs in Node and browsers.
export {
  dateWords,
  dayWords,
  firstDay,
  formatDate,
  hasBegun,
  lastCheckedOn,
  lastDay,
  nextDay,
} from './days.ts'
export {
  documentLabel,
  formatCitation,
  type IssuerLookup,
  type NamedDocument,
  referenceLabel,
} from './document-label.ts'
export { findCitations } from './find.ts'
export { foldText, slugify } from './fold.ts'
export { centralIssuers } from './issuers.ts'
export {
  formatLifeEvent,
  type LifeEvent,
  lifeEventWords,
  lifeOf,
  replacementsOf,
  type ValidityPeriod,
  validityPeriods,
} from './life.ts'
export { moveCitation } from './move-citation.ts'
export { nameKey } from './name-key.ts'
export { type DocumentNumber, normalizeNumber, numberKey, parseNumber } from './number.ts'
export { enclosingAnchors, formatPinpoint, pinpointAnchor, pinpointLabel } from './pinpoint.ts'
export { createRegistry, type InverseRelation, type Registry, type RegistryData } from './registry.ts'
export {
  effectDay,
  inverseRelations,
  type ResolvedRelation,
  relationKinds,
  relationName,
  relationsOf,
} from './relations.ts'
export { formatConflict, formatReason, formatSlip } from './resolution-words.ts'
export { resolveCitation, resolveCitations } from './resolve.ts'
export { type SlugParts, slugOf } from './slug.ts'
export { type TableCell, withCells } from './table-row.ts'
export type * from './types.ts'
export { isAmendment, isNormative, validityOn } from './validity.ts'
export { validityChange, validityChangeSince } from './validity-change.ts'
export { formatValidity, validityName } from './validity-words.ts'
export {
  type DocumentKind,
  documentKinds,
  type KindFacts,
  kindName,
  kindOf,
  type Numbering,
} from './vocabulary.ts'
