import type { Problem } from '../bulletin/index.ts'
import { reportGithub } from './reporters/github.ts'
import { reportJson } from './reporters/json.ts'
import { reportSarif } from './reporters/sarif.ts'
import { reportText } from './reporters/text.ts'
import { describedRules } from './rules.ts'

/** Tells problems in one format. Only text for people takes colours. */
export type Reporter = (problems: readonly Problem[], style: 'colour' | 'plain') => string

/** By the names of `check --format`. */
export const reporters = {
  text: reportText,
  json: reportJson,
  github: reportGithub,
  sarif: problems => reportSarif(problems, describedRules),
} as const satisfies Record<string, Reporter>

export type ReportFormat = keyof typeof reporters
