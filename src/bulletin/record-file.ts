// From the YAML of a file to a value of its schema, with one problem for each thing that is wrong.
import * as z from 'zod'
import type { Span } from '../legal/index.ts'
import { keyMeant } from './schemas.ts'
import type { Place, Problem } from './types.ts'
import { mapYaml, readYaml, type YamlMap, type YamlPath } from './yaml.ts'

/** A file with more slips than this is another kind of file; nobody reads a thousand messages about it. */
const mostProblems = 20

/** The YAML of a file: all of it, or its front matter. */
export interface YamlPart {
  file: string
  text: string
  /** Where a stretch of the text stands in the file. */
  placeOf(span: Span): Place
}

export interface RecordResult<T> {
  /** Absent where not enough is right. What is wrong was left out. */
  value?: T
  problems: Problem[]
}

export interface RecordWords {
  /** Stands for what is wrong where it is needed. */
  instead?: object
  /** What to do with a file that has nothing in it. */
  whenEmpty?: string
}

/**
 * Reads the YAML of a file against a schema. What is wrong is left out, and `instead` stands for it where it
 * is needed: a file with a slip in it is still there, for the preview and for those who refer to it.
 */
export function readRecord<T>(
  part: YamlPart,
  schema: z.ZodType<T>,
  { instead = {}, whenEmpty = 'Ghi các khóa bắt buộc, hoặc xóa tệp này.' }: RecordWords = {},
): RecordResult<T> {
  const yaml = readYaml(part.text)
  const parsed = schema.safeParse(yaml.value)
  if ('fault' in yaml) {
    const { fault, value } = yaml
    const problem: Problem = {
      ...part.placeOf(fault),
      rule: fault.rule,
      severity: 'error',
      message: fault.message,
      ...(fault.hint !== undefined && { hint: fault.hint }),
    }
    return {
      ...rescue(value, parsed.success ? [] : parsed.error.issues, schema, instead),
      problems: [problem],
    }
  }
  if (parsed.success) return { value: parsed.data, problems: [] }
  const map = mapYaml(part.text)
  const issues = parsed.error.issues.flatMap(flattened)
  if (yaml.value === undefined || yaml.value === null) {
    const place = part.placeOf(map.valueAt([]))
    // What the schema calls itself, it says of what is not there.
    const [missing] = schema.safeParse(undefined).error?.issues ?? []
    const message = `Chưa có nội dung nào; ở đây cần ${missing?.message ?? 'các khóa của tệp'}.`
    const problem: Problem = { ...place, rule: 'missing-key', severity: 'error', message, hint: whenEmpty }
    return { ...rescue(yaml.value, issues, schema, instead), problems: [problem] }
  }
  const told = withoutMisspelt(issues, yaml.value)
  const problems = told.slice(0, mostProblems).flatMap(issue => problemsOf(issue, yaml.value, part, map))
  return { ...rescue(yaml.value, issues, schema, instead), problems }
}

function rescue<T>(
  value: unknown,
  issues: readonly z.core.$ZodIssue[],
  schema: z.ZodType<T>,
  instead: object,
): { value?: T } {
  const rest = withoutFaulty(value, issues)
  const whole = Array.isArray(rest) ? rest : { ...instead, ...(typeof rest === 'object' ? rest : {}) }
  const parsed = schema.safeParse(whole)
  return parsed.success ? { value: parsed.data } : {}
}

/** `titel:` is one slip, not an unknown key and a missing one. */
function withoutMisspelt(issues: readonly z.core.$ZodIssue[], value: unknown): z.core.$ZodIssue[] {
  const meant = new Set(
    issues.flatMap(issue =>
      issue.code === 'unrecognized_keys'
        ? issue.message
            .split('\n')
            .flatMap(message => nameOf([...yamlPath(issue.path), keyMeant(message) ?? '']))
        : [],
    ),
  )
  return issues.filter(({ path }) => {
    const known = yamlPath(path)
    return valueAt(value, known) !== undefined || !meant.has(nameOf(known))
  })
}

// A union says "none of these"; the branch that got furthest says what is wrong.
function flattened(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue]
  const branches = issue.errors.filter(branch =>
    branch.every(inner => inner.code !== 'invalid_type' || inner.path.length > 0),
  )
  const [branch] = branches.length > 0 ? branches : []
  if (!branch) return [issue]
  return branch.flatMap(inner => flattened({ ...inner, path: [...issue.path, ...inner.path] }))
}

function problemsOf(issue: z.core.$ZodIssue, value: unknown, part: YamlPart, map: YamlMap): Problem[] {
  const path = yamlPath(issue.path)
  if (issue.code === 'unrecognized_keys') {
    const messages = issue.message.split('\n')
    return issue.keys.slice(0, mostProblems).map((key, i) => ({
      ...part.placeOf(map.keyAt([...path, key])),
      rule: 'unknown-key',
      severity: 'error',
      message: messages[i] ?? issue.message,
      hint: 'Sửa tên khóa, hoặc xóa dòng ấy.',
    }))
  }
  const found = valueAt(value, path)
  const name = nameOf(path)
  if (found === undefined) {
    return [
      {
        ...part.placeOf(map.valueAt(path)),
        rule: 'missing-key',
        severity: 'error',
        message: name === '' ? `Thiếu ${issue.message}.` : `Thiếu «${name}»: ${issue.message}.`,
        ...(name !== '' && {
          hint: map.has(path) ? `Ghi giá trị sau «${lastName(path)}:».` : `Thêm dòng «${lastName(path)}: …».`,
        }),
      },
    ]
  }
  const place = part.placeOf(map.valueAt(path))
  return [
    { ...place, rule: 'invalid-value', severity: 'error', ...invalidWords(issue, found, path, name, map) },
  ]
}

function invalidWords(
  issue: z.core.$ZodIssue,
  found: unknown,
  path: YamlPath,
  name: string,
  map: YamlMap,
): Pick<Problem, 'message' | 'hint' | 'fix'> {
  const subject = name === '' ? 'Tệp này' : `«${name}»`
  if (issue.code !== 'invalid_type') {
    // "phải là một ngày có thật" tells what was expected; other words name what was found themselves.
    const shown = issue.message.startsWith('phải') ? `, mà đang là ${kindOf(found)}` : ''
    const date = issue.message.includes('ngày') ? isoDate(found) : undefined
    return {
      message: `${subject} ${issue.message}${shown}.`,
      ...(date !== undefined && { hint: `Viết ${date}.`, fix: { text: date } }),
    }
  }
  if (issue.expected === 'string' && (typeof found === 'number' || typeof found === 'boolean')) {
    const written = map.writtenAt(path) ?? String(found)
    const read = typeof found === 'number' ? `số ${String(found)}` : String(found)
    return {
      message: `${subject} phải là chữ, mà ${written} không có dấu nháy được đọc thành ${read}.`,
      hint: `Đặt trong dấu nháy kép: ${lastName(path)}: "${written}".`,
    }
  }
  const expected = kindWords[issue.expected] ?? issue.expected
  // Words of the schema's own say more than the kind of value.
  const words = issue.message.startsWith('phải') ? issue.message : `phải là ${expected}`
  return { message: `${subject} ${words}, mà đang là ${kindOf(found)}.` }
}

/** isoDate('20/4/2026') // '2026-04-20' */
function isoDate(found: unknown): string | undefined {
  const { day, month, year } =
    /^(?<day>\d{1,2})[/.-](?<month>\d{1,2})[/.-](?<year>\d{4})$/.exec(String(found))?.groups ?? {}
  if (day === undefined || month === undefined || year === undefined) return undefined
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return z.iso.date().safeParse(date).success ? date : undefined
}

const kindWords: Readonly<Record<string, string>> = {
  string: 'chữ',
  number: 'số',
  int: 'số nguyên',
  boolean: 'true hoặc false',
  array: 'danh sách',
  object: 'một nhóm khóa',
}

/** «24/2018» for what can be shown, `danh sách` for what cannot. */
function kindOf(value: unknown): string {
  if (typeof value === 'string' && value.length <= 60) return `«${value}»`
  if (typeof value === 'number' || typeof value === 'boolean') return `«${String(value)}»`
  if (Array.isArray(value)) return 'danh sách'
  return kindWords[typeof value] ?? typeof value
}

/** `relations › amends › 1 › on`, counted as people do. */
function nameOf(path: YamlPath): string {
  return path.map(part => (typeof part === 'number' ? part + 1 : part)).join(' › ')
}

function lastName(path: YamlPath): string {
  return String(path.findLast(part => typeof part === 'string') ?? '')
}

function yamlPath(path: readonly PropertyKey[]): (string | number)[] {
  return path.map(part => (typeof part === 'number' ? part : String(part)))
}

function valueAt(value: unknown, path: YamlPath): unknown {
  let found = value
  for (const part of path) {
    if (typeof found !== 'object' || found === null) return undefined
    found = Reflect.get(found, part)
  }
  return found
}

/** The value without the keys (or elements of a list of the file) that have something wrong in them. */
function withoutFaulty(value: unknown, issues: readonly z.core.$ZodIssue[]): unknown {
  const faulty = new Set(
    issues.flatMap(issue =>
      issue.path[0] !== undefined ? [issue.path[0]] : issue.code === 'unrecognized_keys' ? issue.keys : [],
    ),
  )
  if (Array.isArray(value)) return value.filter((_, i) => !faulty.has(i))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).filter(([key]) => !faulty.has(key)))
}
