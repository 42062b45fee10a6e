// What a rule is: an id editors see and write, and a look at the whole bulletin.
import type { Bulletin, Place, Severity } from '../bulletin/index.ts'
import type { Files } from './files.ts'

/** What a rule finds. Its id and severity are the rule's own. */
export interface Finding {
  place: Place
  /** What was found and what was expected: one Vietnamese sentence. */
  message: string
  /** What to do, ready to paste where possible. */
  hint?: string
  /** Only where a machine may do it without understanding the text. */
  fix?: { text: string }
}

export interface DescribedRule {
  /** Stable: editors write it in front matter, tools keep it. */
  id: string
  /** What it finds, in a few Vietnamese words: `văn bản không có trong sổ`. */
  title: string
}

export interface Rule extends DescribedRule {
  severity: Severity
  find(bulletin: Bulletin, files: Files): Iterable<Finding>
}
