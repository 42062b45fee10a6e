// SARIF 2.1.0, which code hosts and editors read: one run, its rules, a result for each problem.
import type { Place, Problem, Severity } from '../../bulletin/index.ts'
import type { DescribedRule } from '../rule.ts'

const levels: Record<Severity, string> = { error: 'error', warning: 'warning', advice: 'note' }

export function reportSarif(problems: readonly Problem[], described: readonly DescribedRule[]): string {
  const titles = new Map(described.map(({ id, title }) => [id, title]))
  const ids = [...new Set(problems.map(({ rule }) => rule))].sort()
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'ban-tin check',
            rules: ids.map(id => ({ id, shortDescription: { text: titles.get(id) ?? id } })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: problems.map(problem => resultOf(problem, ids.indexOf(problem.rule))),
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

function resultOf(problem: Problem, ruleIndex: number): object {
  const { rule, severity, message, hint, fix } = problem
  const artifactLocation = { uri: addressOf(problem.file) }
  const region = regionOf(problem)
  return {
    ruleId: rule,
    ruleIndex,
    level: levels[severity],
    message: { text: hint === undefined ? message : `${message}\n${hint}` },
    locations: [{ physicalLocation: { artifactLocation, region } }],
    ...(fix && {
      fixes: [
        {
          artifactChanges: [
            {
              artifactLocation,
              replacements: [{ deletedRegion: region, insertedContent: { text: fix.text } }],
            },
          ],
        },
      ],
    }),
  }
}

function regionOf({ line, column, endLine, endColumn }: Place): object {
  return { startLine: line, startColumn: column, endLine, endColumn }
}

/** A path as a relative address: `content/bài #1.md` is `content/b%C3%A0i%20%231.md`. */
function addressOf(file: string): string {
  return file.split('/').map(encodeURIComponent).join('/')
}
