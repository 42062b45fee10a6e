// For people. The same problem in ten places is one message with ten places:
//
// content/articles/2025/ke-hoach.md:14:23  cảnh báo  Không có «15/2021/NĐ-CP» trong sổ văn bản.
//   cũng ở content/articles/2025/tong-ket.md:8:5
//   Gần nhất: «15/2020/NĐ-CP». Sửa số hiệu trong bài, hoặc thêm content/documents/15-2021-nd-cp.yaml.
//   (unknown-document)
import { styleText } from 'node:util'
import type { Place, Problem, Severity } from '../../bulletin/index.ts'
import { isMendable } from '../fixes.ts'
import { countBySeverity } from './count.ts'

const names: Record<Severity, string> = { error: 'lỗi', warning: 'cảnh báo', advice: 'lời khuyên' }
const colours = { error: 'red', warning: 'yellow', advice: 'cyan' } as const satisfies Record<
  Severity,
  string
>

/** Ready to print on a terminal (`'colour'`) or to keep in a file. */
export function reportText(problems: readonly Problem[], style: 'colour' | 'plain'): string {
  const paint = (format: Parameters<typeof styleText>[0], text: string): string =>
    style === 'colour' ? styleText(format, text, { validateStream: false }) : text

  const blocks = groupAlike(problems).map(alike => {
    const [{ rule, severity, message, hint }, ...others] = alike
    const lines = [
      `${paint('bold', placeOf(alike[0]))}  ${paint(colours[severity], names[severity])}  ${message}`,
      ...others.map(other => `  cũng ở ${placeOf(other)}`),
      ...(hint === undefined ? [] : hint.split('\n').map(line => `  ${line}`)),
      paint('dim', `  (${rule})`),
    ]
    return `${lines.join('\n')}\n`
  })
  return [...blocks, `${summaryOf(problems)}\n`].join('\n')
}

type AtLeastOne = [Problem, ...Problem[]]

/** Groups problems that say the same, each group where its first one stands. */
function groupAlike(problems: readonly Problem[]): AtLeastOne[] {
  const groups = new Map<string, AtLeastOne>()
  for (const problem of problems) {
    const key = JSON.stringify([problem.rule, problem.severity, problem.message, problem.hint])
    const group = groups.get(key)
    if (group) group.push(problem)
    else groups.set(key, [problem])
  }
  return [...groups.values()]
}

function placeOf({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`
}

function summaryOf(problems: readonly Problem[]): string {
  if (problems.length === 0) return 'Không thấy vấn đề nào.'
  const counts = countBySeverity(problems)
  const said = (['error', 'warning', 'advice'] as const)
    .filter(severity => counts[severity] > 0)
    .map(severity => `${counts[severity]} ${names[severity]}`)
  const files = new Set(problems.map(({ file }) => file)).size
  const mendable = problems.filter(isMendable).length
  const offer = mendable === 0 ? '' : ` Máy sửa được ${mendable} chỗ: npm run check -- --fix`
  return `${said.join(', ')} trong ${files} tệp.${offer}`
}
