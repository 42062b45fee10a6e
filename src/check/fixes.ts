// Does what `--fix` promises: replaces the raw text between two places, and nothing else of the file changes.
import { randomUUID } from 'node:crypto'
import { readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Problem } from '../bulletin/index.ts'
import { type Range, rangeOf } from './source.ts'

/** What a machine mends in a file as a whole. Loading reports these once a file, with no text of their own to put. */
const wholeFileFixes: Readonly<Record<string, (raw: string) => string>> = {
  'decomposed-letters': raw => raw.normalize('NFC'),
  'line-endings': raw => raw.replace(/\r\n?/g, '\n'),
  'byte-order-mark': raw => raw.replace(/^\uFEFF/, ''),
}

/** Whether `--fix` mends it. */
export function isMendable({ rule, fix }: Problem): boolean {
  return fix !== undefined || Object.hasOwn(wholeFileFixes, rule)
}

/** What became of the fixes of one file. */
export type FixReport =
  | { outcome: 'fixed'; file: string; rules: readonly string[] }
  /** Its bytes are no UTF-8; writing it back would lose some. */
  | { outcome: 'not-utf-8'; file: string }

interface Edit extends Range {
  rule: string
  text: string
}

const byteOrderMark = '\uFEFF'

/** Applies the fixes of these problems to their files, each file as a whole or not at all. */
export async function applyFixes(problems: readonly Problem[]): Promise<FixReport[]> {
  const byFile = Map.groupBy(problems.filter(isMendable), ({ file }) => file)
  const reports: FixReport[] = []
  for (const [file, fixable] of byFile) {
    const raw = decode(await readFile(file))
    if (raw === undefined) {
      reports.push({ outcome: 'not-utf-8', file })
      continue
    }
    const { text, rules } = replaceAll(raw, fixable)
    if (text === raw) continue
    await replaceFile(file, text)
    reports.push({ outcome: 'fixed', file, rules })
  }
  return reports
}

/**
 * The text with its fixes applied, from the end backwards so that earlier places stay true. Of two that
 * touch the same stretch the later one is done; the next run finds the other one again.
 */
function replaceAll(raw: string, problems: readonly Problem[]): { text: string; rules: string[] } {
  // Editors show no byte order mark, so places do not count it.
  const start = raw.startsWith(byteOrderMark) ? 1 : 0
  let text = raw.slice(start)
  const newline = text.includes('\r\n') ? '\r\n' : '\n'
  const edits = problems
    .flatMap((problem): Edit[] => {
      const range = rangeOf(text, problem)
      return range && problem.fix ? [{ ...range, rule: problem.rule, text: problem.fix.text }] : []
    })
    .sort((a, b) => b.start - a.start || b.end - a.end)
  const rules: string[] = []
  let untouched = text.length + 1
  for (const edit of edits) {
    if (edit.end > untouched || (edit.end === untouched && edit.start === edit.end)) continue
    text = text.slice(0, edit.start) + edit.text.replace(/\r?\n/g, newline) + text.slice(edit.end)
    untouched = edit.start
    rules.push(edit.rule)
  }
  rules.reverse()
  text = raw.slice(0, start) + text
  // Places are those of the file as it was: what moves them comes last.
  for (const { rule, fix } of problems) {
    const mend = fix ? undefined : wholeFileFixes[rule]
    if (!mend) continue
    text = mend(text)
    rules.push(rule)
  }
  return { text, rules }
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** A reader of the file sees the old text or the new one, never half of it. */
async function replaceFile(file: string, text: string): Promise<void> {
  // A link is followed: what it points to is what the editor edits.
  const path = await realpath(file)
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`)
  try {
    await writeFile(temporary, text, { mode: (await stat(path)).mode })
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}
