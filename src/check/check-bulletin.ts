// Everything that is wrong with a bulletin, told once and in order: what loading found, what the rules find, less
// what editors have silenced.
import type { Bulletin, Problem } from '../bulletin/index.ts'
import { openFiles } from './files.ts'
import type { Finding, Rule } from './rule.ts'
import { describedRules, rules } from './rules.ts'
import { applySilences } from './silences.ts'

/**
 * All problems of a bulletin, sorted by file, line and column.
 *
 * checkBulletin(await loadBulletin({contentDir: 'content', today: '2026-11-23'}))
 * // [{rule: 'date-conflict', severity: 'warning', file: 'content/articles/2020/x.md', line: 25, column: 3, …}]
 */
export function checkBulletin(bulletin: Bulletin): Problem[] {
  const files = openFiles(bulletin)
  const found = rules.flatMap(rule =>
    Array.from(rule.find(bulletin, files), finding => problemOf(rule, finding)),
  )
  const ids = describedRules.map(({ id }) => id)
  const told = withoutConsequences(bulletin.problems, found)
  return applySilences(told, bulletin, files, ids).sort(inOrderOfReading)
}

/** What loading says of a file it could not read as it should: bytes first, then the form. */
const UNREAD = [new Set(['encoding']), new Set(['yaml', 'front-matter'])]

/** One message for a file that could not be read: what else seems wrong in it may only follow from that. */
function withoutConsequences(loading: readonly Problem[], found: readonly Problem[]): Problem[] {
  let problems = [...loading, ...found]
  for (const rules of UNREAD) {
    const isCause = ({ rule, severity }: Problem): boolean => severity === 'error' && rules.has(rule)
    const unread = new Set(problems.filter(isCause).map(({ file }) => file))
    problems = problems.filter(problem => isCause(problem) || !unread.has(problem.file))
  }
  return problems
}

function problemOf({ id, severity }: Rule, { place, ...words }: Finding): Problem {
  return { rule: id, severity, ...place, ...words }
}

function inOrderOfReading(a: Problem, b: Problem): number {
  // By code unit and not by locale: the same order on every machine.
  if (a.file !== b.file) return a.file < b.file ? -1 : 1
  return a.line - b.line || a.column - b.column || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
}
