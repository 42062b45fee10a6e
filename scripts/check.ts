// Judges the content and says in Vietnamese what is wrong, where, and what to do.
import { existsSync, readdirSync } from 'node:fs'
import { basename, resolve, sep } from 'node:path'
import { styleText } from 'node:util'
import { loadBulletin, type Problem } from '../src/bulletin/index.ts'
import { applyFixes, checkBulletin, type FixReport, reporters } from '../src/check/index.ts'
import {
  contentOption,
  dateOption,
  defineCommand,
  nearestWord,
  runCommand,
  WrongUsage,
  whereTyped,
} from './arguments.ts'

const command = defineCommand({
  name: 'check',
  summary: 'Soát bài và sổ văn bản: chỉ ra chỗ sai, nói vì sao và cách sửa.',
  rest: {
    value: '[TỆP…]',
    help: 'chỉ nói về những tệp hoặc thư mục này (vẫn đọc cả bản tin)',
    max: Infinity,
  },
  options: {
    content: contentOption,
    format: {
      kind: 'choice',
      choices: ['text', 'json', 'github', 'sarif'],
      default: 'text',
      help: 'cách in kết quả',
    },
    fix: { kind: 'flag', help: 'sửa luôn những chỗ máy sửa được' },
    strict: { kind: 'flag', help: 'coi cảnh báo như lỗi' },
    date: dateOption,
  },
  examples: ['npm run check', 'npm run check -- content/articles/2026/bai-moi.md', 'npm run check -- --fix'],
})

await runCommand(command, async ({ content, format, fix, strict, date }, given) => {
  const isWanted = wantedFiles(given, content)
  const judge = async (): Promise<Problem[]> => {
    const bulletin = await loadBulletin({ contentDir: content, today: date, includeDrafts: true })
    return checkBulletin(bulletin).filter(({ file }) => isWanted(file))
  }

  let problems = await judge()
  if (fix) {
    for (const report of await applyFixes(problems)) process.stderr.write(`${wordsOf(report)}\n`)
    problems = await judge()
  }
  process.stdout.write(reporters[format](problems, takesColour() ? 'colour' : 'plain'))
  const fatal = strict ? ['error', 'warning'] : ['error']
  return problems.some(({ severity }) => fatal.includes(severity)) ? 1 : 0
})

/** The files an editor named, or all where none was named. */
function wantedFiles(given: readonly string[], content: string): (file: string) => boolean {
  if (given.length === 0) return () => true
  const wanted = given.map(name => {
    // npm starts us in the project's folder; the editor may have typed a path from the folder below.
    const folders = [process.cwd(), whereTyped()]
    const path = folders.map(folder => resolve(folder, name)).find(existsSync)
    if (path === undefined) throw new WrongUsage(`Không có tệp «${name}»${hintFor(name, content)}`)
    if (!isWithin(path, resolve(content)))
      throw new WrongUsage(`«${name}» không nằm trong thư mục nội dung ${content}.`)
    return path
  })
  return file => wanted.some(path => isWithin(resolve(file), path))
}

/** The file of the content that is called nearly so: in another folder, or with a slip of the hand. */
function hintFor(name: string, content: string): string {
  const files = readdirSync(content, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(({ parentPath, name: own }) => ({ own, path: `${parentPath}/${own}`.replaceAll('\\', '/') }))
  const near = nearestWord(
    basename(name),
    files.map(({ own }) => own),
  )
  const paths = files.flatMap(({ own, path }) => (own === near ? [path] : []))
  const meant = nearestWord(name.replaceAll('\\', '/'), paths) ?? paths[0]
  return meant === undefined ? '.' : `; có phải bạn muốn viết ${meant}?`
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder + sep)
}

function wordsOf(report: FixReport): string {
  if (report.outcome === 'not-utf-8')
    return `${report.file}: chưa sửa, tệp không phải UTF-8; hãy lưu lại bằng UTF-8.`
  const counts = Map.groupBy(report.rules, rule => rule)
  const list = Array.from(counts, ([rule, places]) => `${places.length} chỗ ${rule}`)
  return `${report.file}: đã sửa ${list.join(', ')}.`
}

/** What a terminal, NO_COLOR and FORCE_COLOR say. */
function takesColour(): boolean {
  return styleText('bold', 'x', { stream: process.stdout }) !== 'x'
}
