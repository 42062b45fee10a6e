// Reads the short name a text gives to a document: '(sau đây gọi tắt là Nghị định 61)'.
import type { Span } from './types.ts'

/** A declared short name. */
export interface DeclaredName extends Span {
  text: string
}

// '(sau đây gọi là X)', '(sau đây viết tắt là: “X”)', '(gọi tắt là X)', '(sau đây được gọi chung là X)'
const declaration =
  /\(\s{0,3}(?:(?:sau|dưới)\s{1,3}đây\s{1,3})?(?:được\s{1,3})?(?:gọi|viết)(?:\s{1,3}(?:tắt|chung|gọn))*(?:\s{1,3}là)?\s{0,3}:?\s{0,3}[“"'«]?(?<name>[^()”"'»\n]{2,120})/duy

/** Reads the declaration that begins at the bracket at `at`. */
export function readDeclaration(text: string, at: number): DeclaredName | undefined {
  declaration.lastIndex = at
  const match = declaration.exec(text)
  const span = match?.indices?.groups?.name
  const name = match?.groups?.name
  if (!span || name === undefined) return undefined
  const trimmed = name.trimEnd()
  return { start: span[0], end: span[0] + trimmed.length, text: trimmed }
}
