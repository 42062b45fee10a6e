// Workflow commands that GitHub Actions shows beside the changed lines:
// ::error file=content/articles/2020/x.md,line=3,col=7,endLine=3,endColumn=21,title=unknown-document::Không có …
import type { Problem, Severity } from '../../bulletin/index.ts'

const commands: Record<Severity, string> = { error: 'error', warning: 'warning', advice: 'notice' }

// GitHub shows ten errors, ten warnings and ten notices of a step; the rest stands in the log. Errors come first there too.
const order: readonly Severity[] = ['error', 'warning', 'advice']

export function reportGithub(problems: readonly Problem[]): string {
  return order
    .flatMap(severity => problems.filter(problem => problem.severity === severity))
    .map(commandOf)
    .join('')
}

function commandOf(problem: Problem): string {
  const { file, line, column, endLine, endColumn, rule, message, hint } = problem
  const properties = {
    file,
    line,
    // GitHub takes columns only where the place ends on the line where it begins.
    ...(line === endLine ? { col: column, endLine, endColumn } : { endLine }),
    title: rule,
  }
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
  const text = hint === undefined ? message : `${message}\n${hint}`
  return `::${commands[problem.severity]} ${list.join(',')}::${escapeText(text)}\n`
}

/** The rules of actions/toolkit, packages/core/src/command.ts. */
function escapeText(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeText(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
