// Examples with their results, as they stand in the README and in doc comments, made into code that runs them.
//   findCitations('61/2018/NĐ-CP')[0]?.kind // 'numbered'
//   kindName('nghi-dinh')
//   // 'Nghị định'

/** What an example gives, and what the text says it gives. */
export interface Outcome {
  example: string
  given: unknown
  promised: unknown
}

export interface Example {
  expression: string
  result: string
}

/** The code of all fences of these languages that stand under a heading: codeUnder(readme, 'Publish', ['sh']) */
export function codeUnder(markdown: string, heading: string, languages: readonly string[]): string[] {
  const section = markdown.split(/^## /m).find(part => part.startsWith(heading)) ?? ''
  return [...section.matchAll(/^```(?<language>\w+)\n(?<code>.*?)^```$/gms)].flatMap(({ groups }) =>
    languages.includes(groups?.language ?? '') ? [groups?.code ?? ''] : [],
  )
}

/** The examples of doc comments that show a whole result; one with `…` in it is for reading. */
export function docExamples(source: string): Example[] {
  const comments = [...source.matchAll(/\/\*\*(?<comment>.*?)\*\//gs)].map(({ groups }) =>
    (groups?.comment ?? '').replace(/^\s*\* ?/gm, '').trim(),
  )
  return comments
    .flatMap(comment => comment.split('@example').slice(1))
    .flatMap(example => {
      const { expression, result } = /^(?<expression>.+?)\s*\/\/ (?<result>.+)/s.exec(example)?.groups ?? {}
      if (expression === undefined || result === undefined || example.includes('…')) return []
      return [{ expression: expression.trim(), result: result.trim() }]
    })
}

/** A module that runs code and notes the outcome of every line in it that is an expression. */
export function runnable(code: string): string {
  const lines = code.split('\n')
  const made = lines.map((line, index) => {
    if (!isExpression(line)) return line
    const [expression = '', result = lines[index + 1]?.match(/^\/\/ (?<result>.+)/)?.groups?.result] =
      line.split(' // ')
    if (result === undefined) throw new Error(`An example without its result: ${line}`)
    return noting({ expression, result })
  })
  return ['export const outcomes = []', ...made].join('\n')
}

/** The code without those lines: what it declares. */
export function declarations(code: string): string {
  return code
    .split('\n')
    .filter(line => !isExpression(line))
    .join('\n')
}

/** noting({ expression: '1 + 1', result: '2' }) // "outcomes.push({ example: '1 + 1', given: 1 + 1, promised: 2 })" */
export function noting({ expression, result }: Example): string {
  return `outcomes.push({ example: ${JSON.stringify(expression)}, given: ${expression}, promised: ${result} })`
}

/** Neither a declaration, nor a further line of one, nor a comment. */
function isExpression(line: string): boolean {
  return line !== '' && !/^(?:import|const|\s|[\])}]|\/\/)/.test(line)
}
