// For programs: `{problems: [{rule, severity, file, line, column, endLine, endColumn, message, hint, fix?}], counts}`.
import type { Problem } from '../../bulletin/index.ts'
import { countBySeverity } from './count.ts'

export function reportJson(problems: readonly Problem[]): string {
  // The order of the keys is written here and not left to the rules, so that two reports can be compared.
  const rows = problems.map(
    ({ rule, severity, file, line, column, endLine, endColumn, message, hint, fix }) => ({
      rule,
      severity,
      file,
      line,
      column,
      endLine,
      endColumn,
      message,
      hint: hint ?? null,
      ...(fix && { fix: { text: fix.text } }),
    }),
  )
  return `${JSON.stringify({ problems: rows, counts: countBySeverity(problems) }, null, 2)}\n`
}
