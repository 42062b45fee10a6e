// YAML twice: js-yaml for the values (ten times as fast), `yaml` for places and for what is wrong, only
// when someone asks.
import { CORE_SCHEMA, load, YAMLException } from 'js-yaml'
import {
  type Document,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  parseDocument,
  type YAMLError,
} from 'yaml'
import type { Span } from '../legal/index.ts'

/** js-yaml has the last word on what is wrong: here nothing is told twice, and keys are not all compared. */
const quiet = { prettyErrors: false, logLevel: 'error', uniqueKeys: false } as const

/** What went wrong in a YAML text, and where. */
export interface YamlFault extends Span {
  rule: 'yaml' | 'duplicate-key'
  message: string
  hint?: string
}

/** With a fault, `value` is what could be made of the text in spite of it. */
export type YamlResult = { value: unknown } | { value: unknown; fault: YamlFault }

/**
 * The value of a YAML text. Days stay text, keys without a value are left out.
 *
 * @example readYaml('date: 2026-11-23\nimage:') // { value: { date: '2026-11-23' } }
 */
export function readYaml(text: string): YamlResult {
  try {
    return { value: withoutEmpty(load(text, { schema: CORE_SCHEMA })) }
  } catch (error) {
    return { value: withoutEmpty(tolerantValue(text)), fault: explain(text, error) }
  }
}

function tolerantValue(text: string): unknown {
  try {
    const value: unknown = parseDocument(text, quiet).toJS()
    return value
  } catch {
    return undefined
  }
}

/** Deletes keys without a value, in place. Aliases lead to one object many times: it is visited once. */
function withoutEmpty(value: unknown, visited: Set<object> = new Set()): unknown {
  if (typeof value !== 'object' || value === null || visited.has(value)) return value
  visited.add(value)
  for (const [key, inner] of Object.entries(value)) {
    if (inner === null && !Array.isArray(value)) Reflect.deleteProperty(value, key)
    else withoutEmpty(inner, visited)
  }
  return value
}

// ------------------------------------------------------------------ what is wrong

function explain(text: string, error: unknown): YamlFault {
  const first = firstFault(text)
  if (first) {
    const [start, end] = faultSpan(first, text)
    const rule = first.code === 'DUPLICATE_KEY' ? 'duplicate-key' : 'yaml'
    return { start, end: Math.max(end, start + 1), rule, ...faultWords(first, text) }
  }
  // Brackets nested a hundred thousand deep are too much for either reader.
  if (!(error instanceof YAMLException)) {
    return { start: 0, end: 1, rule: 'yaml', message: 'YAML ở đây lồng nhau quá sâu, không đọc được.' }
  }
  // What only js-yaml minds. It looks for the name of an alias before it says that there is none.
  const start = Math.max(0, Math.min(error.mark?.position ?? 0, text.length - 1))
  if (error.reason.includes('alias')) {
    const sign = Math.max(0, text.lastIndexOf('*', start))
    return { start: sign, end: sign + 1, rule: 'yaml', ...aliasWords }
  }
  return { start, end: start + 1, rule: 'yaml', message: `Không đọc được YAML ở chỗ này (${error.reason}).` }
}

function firstFault(text: string): YAMLError | undefined {
  try {
    return parseDocument(text, { ...quiet, uniqueKeys: true }).errors[0]
  } catch {
    return undefined
  }
}

const aliasWords = {
  message: 'Dấu * ở đầu lời có nghĩa riêng trong YAML.',
  hint: 'Đặt cả lời trong dấu nháy kép.',
}

/** Where an editor will look for it. */
function faultSpan({ code, message, pos: [start, end] }: YAMLError, text: string): [number, number] {
  if (code === 'DUPLICATE_KEY')
    return [start, start + (/^[^:\n]*/.exec(text.slice(start))?.[0].trimEnd().length ?? 1)]
  // A quotation without end is noticed at the end of the file; what is wrong stands where it begins.
  if (code === 'MISSING_CHAR' && /quote/i.test(message)) {
    const quote = [...text.slice(0, start).matchAll(/(?<=^|[:,[{-]\s*)["']/gm)].at(-1)?.index
    if (quote !== undefined) return [quote, quote + 1]
  }
  return [start, end]
}

function faultWords({ code, message, pos }: YAMLError, text: string): { message: string; hint?: string } {
  switch (code) {
    case 'DUPLICATE_KEY': {
      const key = /^[^:\n]*/.exec(text.slice(pos[0]))?.[0].trim() ?? ''
      return { message: `Khóa «${key}» ghi hai lần.`, hint: 'Giữ lại một.' }
    }
    case 'TAB_AS_INDENT':
      return { message: 'Thụt dòng bằng phím Tab.', hint: 'Trong YAML, thụt dòng bằng dấu cách.' }
    case 'BAD_INDENT':
      return {
        message: 'Thụt dòng không đều với các dòng quanh đó.',
        hint: 'Cho các khóa cùng cấp thẳng một cột.',
      }
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return {
        message: 'Dòng này không đọc được: có dấu hai chấm trong lời, hoặc thiếu dấu hai chấm sau khóa.',
        hint: 'Lời có dấu hai chấm thì đặt trong dấu nháy kép: title: "Một cửa: năm điều cần biết".',
      }
    case 'MISSING_CHAR':
      return /quote/i.test(message)
        ? { message: 'Thiếu dấu nháy đóng.', hint: 'Thêm dấu nháy ở cuối lời.' }
        : {
            message: 'Thiếu dấu đóng, dấu phẩy hoặc dấu hai chấm ở chỗ này.',
            hint: 'Xem lại các dấu [ ] { } , : trên dòng.',
          }
    case 'BAD_DQ_ESCAPE':
      return { message: 'Dấu \\ trong lời đặt giữa nháy kép.', hint: 'Dùng nháy đơn, hoặc viết \\\\.' }
    case 'BAD_SCALAR_START':
      return {
        message: 'Lời bắt đầu bằng một dấu đặc biệt của YAML.',
        hint: 'Đặt cả lời trong dấu nháy kép.',
      }
    case 'BAD_ALIAS':
    case 'ALIAS_PROPS':
      return aliasWords
    case 'MULTIPLE_DOCS':
      return { message: 'Có dòng --- thừa ở giữa tệp.', hint: 'Xóa dòng ấy.' }
    default:
      return {
        message: 'Không đọc được YAML ở chỗ này.',
        hint: 'Xem lại dấu hai chấm, dấu nháy và thụt dòng của dòng này và dòng trên.',
      }
  }
}

// ------------------------------------------------------------------ places

export type YamlPath = readonly (string | number)[]

/** Finds places in one YAML text, parsed once. */
export interface YamlMap {
  /** The value at a path; where it is absent, the nearest parent: its key, or the start of the text. */
  valueAt(path: YamlPath): Span
  /** The key that ends a path. */
  keyAt(path: YamlPath): Span
  /** Whether the whole path is there, if without a value. */
  has(path: YamlPath): boolean
  /** How the value is written: `0123` for the number 123. */
  writtenAt(path: YamlPath): string | undefined
}

export function mapYaml(text: string): YamlMap {
  const document: Document = parseDocument(text, quiet)

  // Where a path leads, as far as it goes.
  const walk = (path: YamlPath) => {
    let key: Span | undefined
    let value: Span | undefined
    let node: unknown = document.contents
    let written: string | undefined
    for (const part of path) {
      const pair = isMap(node)
        ? node.items.find(item => String(isScalar(item.key) ? item.key.value : item.key) === String(part))
        : undefined
      const next = pair ? pair.value : isSeq(node) ? node.items[Number(part)] : undefined
      if (!pair && next === undefined) {
        return { key, value: key ?? firstKey(node) ?? value, written: undefined, found: false }
      }
      if (pair) key = rangeOf(pair.key) ?? key
      else key = undefined
      value = rangeOf(next) ?? key ?? value
      written = isScalar(next) ? next.source : undefined
      node = next
    }
    return { key, value, written, found: true }
  }

  const start = { start: 0, end: Math.max(1, text.search(/\n|$/)) }
  return {
    valueAt: path => walk(path).value ?? start,
    keyAt: path => {
      const { key, value } = walk(path)
      return key ?? value ?? start
    },
    has: path => walk(path).found,
    writtenAt: path => walk(path).written,
  }
}

function rangeOf(node: unknown): Span | undefined {
  if (!isNode(node) || !node.range) return undefined
  const [start, end] = node.range
  // An empty value has no length; a collection is pointed to by its first line.
  if (end <= start) return undefined
  return isCollection(node) && !node.flow ? (firstKey(node) ?? { start, end }) : { start, end }
}

/** The first key of a map, or what a list starts with. */
function firstKey(node: unknown): Span | undefined {
  if (isMap(node)) return rangeOf(node.items[0]?.key)
  if (isSeq(node)) return rangeOf(node.items[0])
  return undefined
}
