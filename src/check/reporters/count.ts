import type { Problem, Severity } from '../../bulletin/index.ts'

/** countBySeverity(problems) // {error: 1, warning: 2, advice: 0} */
export function countBySeverity(problems: readonly Problem[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, advice: 0 }
  for (const { severity } of problems) counts[severity]++
  return counts
}
