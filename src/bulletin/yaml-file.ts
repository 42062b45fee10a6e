// One YAML file of `content`, read against its schema.
import type * as z from 'zod'
import { lineMap, normalize } from '../markdown/index.ts'
import type { ContentFile } from './content-folder.ts'
import { decomposed } from './markdown-file.ts'
import { type RecordWords, readRecord, type YamlPart } from './record-file.ts'
import { readTextFile } from './text-file.ts'
import type { Problem } from './types.ts'

export function readYamlFile<T>(
  { path, file }: ContentFile,
  schema: z.ZodType<T>,
  words: RecordWords = {},
): { value?: T; problems: Problem[] } {
  const { raw, problems } = readTextFile(path, file)
  if (raw === undefined) return { problems }
  const { part, changed } = yamlPart(file, raw)
  if (changed) {
    const positionAt = (offset: number) => {
      const { line, column } = part.placeOf({ start: offset, end: offset })
      return { line, column }
    }
    problems.push(decomposed(file, raw, { text: part.text, positionAt }))
  }
  const result = readRecord(part, schema, words)
  return { ...result, problems: [...problems, ...result.problems] }
}

/** The YAML of a whole file, in NFC, with the way back to its places. */
export function yamlPart(file: string, raw: string): { part: YamlPart; changed: boolean } {
  const { text, changed, toWritten } = normalize(raw)
  return {
    changed,
    part: {
      file,
      text,
      placeOf({ start, end }) {
        const { positionAt } = lineMap(raw)
        const from = positionAt(toWritten(start))
        const to = positionAt(toWritten(end))
        return { file, line: from.line, column: from.column, endLine: to.line, endColumn: to.column }
      },
    },
  }
}
