// How every command reads its arguments: declared once, typed, explained in Vietnamese.
//
//   const command = defineCommand({
//     name: 'check',
//     summary: 'Soát nội dung bản tin.',
//     options: { content: contentOption, date: dateOption, fix: { kind: 'flag', help: 'sửa những chỗ máy sửa được' } },
//   })
//   await runCommand(command, async ({ content, date, fix }, files) => 0)
//
//   npm run check -- --dat 2026-11-23
//   // Không có tùy chọn --dat; có phải bạn muốn viết --date? Xem: npm run check -- --help   (exit 2)
import { statSync } from 'node:fs'
import { isAbsolute, relative, resolve, sep } from 'node:path'
import { parseArgs } from 'node:util'
import { DateTime } from 'luxon'
import { nearestWord } from '../src/bulletin/index.ts'

export { nearestWord }

/** One option of a command. `value` is the word that stands for the value in the help. */
export type Option = { help: string } & (
  | { kind: 'flag' }
  | { kind: 'text'; value: string; default?: string }
  /** Several words, as `--topic a,b` or `--topic a --topic b`. */
  | { kind: 'list'; value: string }
  /** A folder that exists, unless it `mayBeNew`. What is typed counts from where it was typed, the default does not. */
  | { kind: 'folder'; value: string; default: string; mayBeNew?: true }
  | { kind: 'number'; value: string; min: number; max: number; default?: number }
  /** With `value` the help shows that word instead of all choices. */
  | { kind: 'choice'; choices: readonly string[]; value?: string; default?: string }
  /** The public http(s) address of a home page; it ends with a slash, whoever left that out. */
  | { kind: 'url'; value: string }
  /** A real day, `2026-11-23`. With `default: 'today'`: today in Việt Nam where none is given. */
  | { kind: 'day'; default?: 'today' }
  /** As much of a date as is known: `2016`, `2016-02`, `2016-02-04`. */
  | { kind: 'date' }
)

export interface Command<Options extends Record<string, Option> = Record<string, Option>> {
  /** What stands after `npm run`: `check`; `new article` shows as `npm run new -- article`. */
  name: string
  summary: string
  options: Options
  /** What may stand without a name: `{value: 'TỆP', help: 'chỉ nói về những tệp này', max: Infinity}`. */
  rest?: { value: string; help: string; min?: number; max: number }
  /** Lines printed at the end of the help, ready to paste. */
  examples?: readonly string[]
}

type ValueOf<O extends Option> = O extends { kind: 'flag' }
  ? boolean
  : O extends { kind: 'number' }
    ? O extends { default: number }
      ? number
      : number | undefined
    : O extends { kind: 'list' }
      ? readonly string[]
      : O extends { kind: 'choice'; choices: readonly (infer Choice)[]; default: string }
        ? Choice
        : O extends { kind: 'choice'; choices: readonly (infer Choice)[] }
          ? Choice | undefined
          : O extends { default: string }
            ? string
            : string | undefined

export type ValuesOf<Options extends Record<string, Option>> = {
  -readonly [Name in keyof Options]: ValueOf<Options[Name]>
}

/** What the arguments say: go on with these values, print this help, or this is wrong. */
export type Reading<Options extends Record<string, Option>> =
  | { outcome: 'ready'; values: ValuesOf<Options>; rest: readonly string[] }
  | { outcome: 'help'; text: string }
  | { outcome: 'wrong'; message: string }

/** Thrown by a command that finds its arguments wrong only while running: a file that does not exist. */
export class WrongUsage extends Error {}

export const contentOption = {
  kind: 'folder',
  value: 'THƯ_MỤC',
  default: 'content',
  help: 'thư mục nội dung',
} as const satisfies Option

export const dateOption = {
  kind: 'day',
  default: 'today',
  help: 'ngày coi là hôm nay',
} as const satisfies Option

/** Keeps the literal types of a declaration, so that `--format` is `'text' | 'json'` and no mere string. */
export function defineCommand<const Options extends Record<string, Option>>(
  command: Command<Options>,
): Command<Options> {
  return command
}

/** Today in Việt Nam, wherever the machine stands: `'2026-11-23'`. */
export function todayInVietnam(): string {
  const today = DateTime.now().setZone('Asia/Ho_Chi_Minh').toISODate()
  if (today === null) throw new Error('The clock of this machine gives no valid day')
  return today
}

/**
 * Reads the arguments of the running process and runs the command with them; sets the exit code.
 * `run` answers the exit code: 0 well, 1 the content forbids it.
 */
export async function runCommand<const Options extends Record<string, Option>>(
  command: Command<Options>,
  run: (values: ValuesOf<Options>, rest: readonly string[]) => Promise<number>,
  given: readonly string[] = process.argv.slice(2),
): Promise<void> {
  const reading = readArguments(command, given, todayInVietnam(), whereTyped())
  if (reading.outcome === 'help') {
    process.stdout.write(reading.text)
    return
  }
  try {
    if (reading.outcome === 'wrong') throw new WrongUsage(reading.message)
    process.exitCode = await run(reading.values, reading.rest)
  } catch (error) {
    if (!(error instanceof WrongUsage)) throw error
    process.stderr.write(`${error.message} Xem: ${callOf(command)} --help\n`)
    process.exitCode = 2
  }
}

/** The folder the command was typed in; npm starts it in the project's. */
export function whereTyped(): string {
  return process.env.INIT_CWD ?? process.cwd()
}

/** readArguments(command, ['--date', '23/11/2026'], today).message // '… có phải bạn muốn viết --date 2026-11-23?' */
export function readArguments<const Options extends Record<string, Option>>(
  command: Command<Options>,
  given: readonly string[],
  today: string,
  typedIn: string = process.cwd(),
): Reading<Options> {
  // Not `strict`: its messages are English and do not name the nearest option. We judge the tokens ourselves.
  const { tokens } = parseArgs({
    args: [...given],
    strict: false,
    tokens: true,
    options: {
      help: { type: 'boolean', short: 'h' },
      ...Object.fromEntries(
        Object.entries(command.options).map(([name, option]) => [
          name,
          { type: option.kind === 'flag' ? ('boolean' as const) : ('string' as const) },
        ]),
      ),
    },
  })
  const wrong = (message: string): Reading<Options> => ({ outcome: 'wrong', message })
  if (tokens.some(token => token.kind === 'option' && token.name === 'help')) {
    return { outcome: 'help', text: formatHelp(command) }
  }

  const values: Record<string, unknown> = {}
  for (const [name, option] of Object.entries(command.options)) values[name] = defaultOf(option, today)
  const rest: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') rest.push(token.value)
    if (token.kind !== 'option') continue
    const option = Object.hasOwn(command.options, token.name) ? command.options[token.name] : undefined
    if (!option) return wrong(unknownOption(token.rawName, Object.keys(command.options)))
    const reading = readValue(option, token, typedIn)
    if ('message' in reading) return wrong(reading.message)
    const before = values[token.name]
    values[token.name] =
      Array.isArray(before) && Array.isArray(reading.value) ? [...before, ...reading.value] : reading.value
  }

  const { min = 0, max = 0, value: word = '' } = command.rest ?? {}
  const extra = rest[max]
  if (extra !== undefined) return wrong(unexpectedWord(extra, rest[max - 1], command))
  if (rest.length < min) return wrong(`Còn thiếu ${word}.`)
  for (const [name, option] of Object.entries(command.options)) {
    // A folder given by default is looked for like one that was typed.
    const fault =
      option.kind === 'folder' &&
      !option.mayBeNew &&
      folderFault(name, String(values[name]), option.default, typedIn)
    if (fault) return wrong(fault)
  }
  // Every value was read by the kind of its own option above; the compiler cannot follow that through a loop.
  return { outcome: 'ready', values: values as ValuesOf<Options>, rest }
}

function defaultOf(option: Option, today: string): unknown {
  if (option.kind === 'flag') return false
  if (option.kind === 'list') return []
  if (option.kind === 'day') return option.default === 'today' ? today : undefined
  return 'default' in option ? option.default : undefined
}

type OptionToken = { rawName: string; value?: string | undefined; inlineValue?: boolean | undefined }

function readValue(
  option: Option,
  token: OptionToken,
  typedIn: string,
): { value: unknown } | { message: string } {
  const { rawName: name, value } = token
  if (option.kind === 'flag') {
    return value === undefined
      ? { value: true }
      : { message: `${name} không nhận giá trị; viết ${name} là đủ.` }
  }
  // `--date --fix`: the next option is no value. `--content=-x` says so on purpose.
  if (value === undefined || value === '' || (value.startsWith('--') && !token.inlineValue)) {
    return { message: `Sau ${name} còn thiếu giá trị, ví dụ: ${name} ${exampleOf(option)}.` }
  }
  switch (option.kind) {
    case 'text':
      return { value }
    case 'folder':
      return { value: fromProject(value.replace(/(?<=.)[\\/]+$/, ''), typedIn) }
    case 'list':
      return {
        value: value
          .split(',')
          .map(word => word.trim())
          .filter(word => word !== ''),
      }
    case 'choice': {
      if (option.choices.includes(value)) return { value }
      const near = nearestWord(value, option.choices)
      const known =
        near === undefined ? `chỉ có: ${option.choices.join(', ')}.` : `có phải bạn muốn viết ${near}?`
      return { message: `${name} không có «${value}»; ${known}` }
    }
    case 'number': {
      const number = Number(value)
      if (/^\d+$/.test(value) && number >= option.min && number <= option.max) return { value: number }
      return { message: `${name} cần một số từ ${option.min} đến ${option.max}, không phải «${value}».` }
    }
    case 'url': {
      const fault = urlFault(name, value)
      return fault === undefined ? { value: value.replace(/\/?$/, '/') } : { message: fault }
    }
    case 'day':
    case 'date': {
      if (isRealDay(value)) return { value }
      if (option.kind === 'date' && (/^\d{4}$/.test(value) || isRealDay(`${value}-01`))) return { value }
      const near = nearestDay(value)
      const known =
        near === undefined ? 'viết NĂM-THÁNG-NGÀY, ví dụ 2026-11-23.' : `có phải bạn muốn viết ${near}?`
      return { message: `${name} cần một ngày có thật, không phải «${value}»; ${known}` }
    }
  }
}

/**
 * The path as the project's folder sees it, as short as it was typed there:
 * fromProject('../content', '/project/src') // 'content'
 */
export function fromProject(path: string, typedIn: string = whereTyped()): string {
  const project = process.cwd()
  if (isAbsolute(path) || resolve(typedIn) === project) return path
  const there = resolve(typedIn, path)
  const short = relative(project, there) || '.'
  return short === '..' || short.startsWith(`..${sep}`) || isAbsolute(short)
    ? there
    : short.replaceAll(sep, '/')
}

function urlFault(name: string, value: string): string | undefined {
  const plain = value.replace(/[?#].*$/s, '')
  if (URL.canParse(value) && /^https?:\/\//i.test(value)) {
    if (plain === value) return undefined
    return `${name} cần địa chỉ của trang chủ, không có phần từ dấu ? hay # trở đi; có phải bạn muốn viết ${plain}?`
  }
  const meant = `https://${plain.replace(/^(?:[a-z][a-z\d+.-]*:)?\/\//i, '')}`
  const known =
    /^https:\/\/[^/]/.test(meant) && URL.canParse(meant)
      ? `có phải bạn muốn viết ${meant}?`
      : 'viết cả https://, ví dụ https://example.vn/.'
  return `${name} cần một địa chỉ web, không phải «${value}»; ${known}`
}

/** isRealDay('2026-02-30') // false */
export function isRealDay(text: string): boolean {
  return DateTime.fromFormat(text, 'yyyy-MM-dd', { zone: 'utc', locale: 'en' }).isValid
}

/** nearestDay('23/11/2026') // '2026-11-23', and so '23-11-2026', '2026-1-3', '20261123' */
function nearestDay(text: string): string | undefined {
  for (const format of ['d/M/yyyy', 'd-M-yyyy', 'd.M.yyyy', 'yyyy-M-d', 'yyyy/M/d', 'yyyyMMdd']) {
    const day = DateTime.fromFormat(text, format, { zone: 'utc', locale: 'en' })
    if (day.isValid) return day.toISODate()
  }
  return undefined
}

function folderFault(name: string, folder: string, usual: string, typedIn: string): string | undefined {
  const found = statSync(folder, { throwIfNoEntry: false })
  if (found?.isDirectory()) return undefined
  if (found) return `--${name} cần một thư mục, mà «${folder}» là một tệp.`
  const known = folder !== usual && statSync(usual, { throwIfNoEntry: false })?.isDirectory()
  const typed = relative(typedIn, resolve(usual)).replaceAll('\\', '/')
  return `Không có thư mục «${folder}»${known ? `; có phải bạn muốn viết --${name} ${typed}?` : '.'}`
}

function unknownOption(given: string, names: readonly string[]): string {
  const near = nearestWord(given.replace(/^-+/, ''), names)
  const known =
    near !== undefined
      ? `có phải bạn muốn viết --${near}?`
      : names.length > 0
        ? `chỉ có: ${names.map(name => `--${name}`).join(', ')}.`
        : 'lệnh này không có tùy chọn nào.'
  return `Không có tùy chọn ${given}; ${known}`
}

function unexpectedWord(extra: string, before: string | undefined, command: Command): string {
  if (!command.rest) return `Không hiểu «${extra}»; lệnh này chỉ nhận các tùy chọn bắt đầu bằng --.`
  // A title typed without quotation marks comes as many words.
  return `Thừa «${extra}» sau «${before}»; nếu ${command.rest.value} có dấu cách, hãy đặt trong dấu ngoặc kép "…".`
}

/** How the command is typed: `npm run check --`, `npm run new -- article`. */
function callOf(command: Pick<Command, 'name'>): string {
  const [script = '', ...words] = command.name.split(' ')
  return ['npm run', script, '--', ...words].join(' ')
}

function formatHelp(command: Command): string {
  const rows: [string, string][] = []
  if (command.rest) rows.push([command.rest.value, command.rest.help])
  for (const [name, option] of Object.entries(command.options)) {
    const value = valueWordOf(option)
    rows.push([value === '' ? `--${name}` : `--${name} ${value}`, `${option.help}${defaultNoteOf(option)}`])
  }
  rows.push(['--help', 'in lời giải thích này'])
  const width = Math.max(...rows.map(([left]) => left.length))
  const lines = [
    command.summary,
    '',
    `Cách gọi: ${callOf(command)} ${command.rest ? `${command.rest.value} ` : ''}[tùy chọn]`,
    '',
    ...rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`),
  ]
  if (command.examples) lines.push('', 'Ví dụ:', ...command.examples.map(example => `  ${example}`))
  return `${lines.join('\n')}\n`
}

function valueWordOf(option: Option): string {
  if (option.kind === 'flag') return ''
  if (option.kind === 'day' || option.kind === 'date') return 'NĂM-THÁNG-NGÀY'
  return option.kind === 'choice' ? (option.value ?? option.choices.join('|')) : option.value
}

function defaultNoteOf(option: Option): string {
  if (!('default' in option) || option.default === undefined) return ''
  return option.default === 'today' ? ' (không viết: hôm nay)' : ` (không viết: ${option.default})`
}

function exampleOf(option: Exclude<Option, { kind: 'flag' }>): string {
  if (option.kind === 'day' || option.kind === 'date') return '2026-11-23'
  if (option.kind === 'url') return 'https://example.vn/'
  if (option.kind === 'choice') return option.choices[0] ?? ''
  return String(('default' in option ? option.default : undefined) ?? option.value)
}
