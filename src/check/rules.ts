// Every rule, in the order editors read about them in docs/bien-tap.md. Problems are sorted by place afterwards.
import { loadingRules } from './loading-rules.ts'
import type { DescribedRule, Rule } from './rule.ts'
import { altIsFileName } from './rules/alt-is-file-name.ts'
import { ambiguousDocument } from './rules/ambiguous-document.ts'
import { ambiguousReference } from './rules/ambiguous-reference.ts'
import { dateConflict } from './rules/date-conflict.ts'
import { deadAnchor } from './rules/dead-anchor.ts'
import { deadLink } from './rules/dead-link.ts'
import { effectBeforeIssue } from './rules/effect-before-issue.ts'
import { endBeforeEffect } from './rules/end-before-effect.ts'
import { endedByOlder } from './rules/ended-by-older.ts'
import { endedDocument } from './rules/ended-document.ts'
import { formerIssuerCode } from './rules/former-issuer-code.ts'
import { futureDate } from './rules/future-date.ts'
import { futureDocument } from './rules/future-document.ts'
import { h1InBody } from './rules/h1-in-body.ts'
import { invisibleCharacter } from './rules/invisible-character.ts'
import { issuerConflict } from './rules/issuer-conflict.ts'
import { issuerOutOfTime } from './rules/issuer-out-of-time.ts'
import { linkText } from './rules/link-text.ts'
import { lookAlikeLetter } from './rules/look-alike-letter.ts'
import { missingAlt } from './rules/missing-alt.ts'
import { missingAttachment } from './rules/missing-attachment.ts'
import { missingImage } from './rules/missing-image.ts'
import { missingSource } from './rules/missing-source.ts'
import { missingSummary } from './rules/missing-summary.ts'
import { numberConflict } from './rules/number-conflict.ts'
import { outsideImage } from './rules/outside-image.ts'
import { relationDates } from './rules/relation-dates.ts'
import { repeatedRelation } from './rules/repeated-relation.ts'
import { replacementCycle } from './rules/replacement-cycle.ts'
import { selfRelation } from './rules/self-relation.ts'
import { shortFormUnresolved } from './rules/short-form-unresolved.ts'
import { skippedHeadingLevel } from './rules/skipped-heading-level.ts'
import { slugRule } from './rules/slug-rule.ts'
import { staleCheck } from './rules/stale-check.ts'
import { titleConflict } from './rules/title-conflict.ts'
import { typeConflict } from './rules/type-conflict.ts'
import { unknownDocument } from './rules/unknown-document.ts'
import { unknownIssuer } from './rules/unknown-issuer.ts'
import { unknownReference } from './rules/unknown-reference.ts'
import { unknownTopic } from './rules/unknown-topic.ts'
import { updatedBeforeDate } from './rules/updated-before-date.ts'
import { wholeEffectDate } from './rules/whole-effect-date.ts'
import { wordDebris } from './rules/word-debris.ts'
import { yearFolder } from './rules/year-folder.ts'
import { silenceWithoutReason, unusedSilence } from './silences.ts'

export const rules: readonly Rule[] = [
  // Citations
  unknownDocument,
  ambiguousDocument,
  shortFormUnresolved,
  dateConflict,
  typeConflict,
  issuerConflict,
  numberConflict,
  titleConflict,
  endedDocument,
  futureDocument,
  // Links, images, headings
  deadLink,
  deadAnchor,
  missingImage,
  outsideImage,
  missingAlt,
  altIsFileName,
  linkText,
  h1InBody,
  skippedHeadingLevel,
  // Articles
  missingSummary,
  futureDate,
  updatedBeforeDate,
  yearFolder,
  wordDebris,
  lookAlikeLetter,
  invisibleCharacter,
  // The register
  slugRule,
  unknownIssuer,
  issuerOutOfTime,
  formerIssuerCode,
  unknownTopic,
  unknownReference,
  ambiguousReference,
  selfRelation,
  repeatedRelation,
  replacementCycle,
  endedByOlder,
  relationDates,
  effectBeforeIssue,
  wholeEffectDate,
  endBeforeEffect,
  missingSource,
  staleCheck,
  missingAttachment,
]

/** Every id that can stand in a report, with its title: the rules above, silences, and what loading finds. */
export const describedRules: readonly DescribedRule[] = [
  ...rules,
  unusedSilence,
  silenceWithoutReason,
  ...loadingRules,
]
