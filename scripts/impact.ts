// npm run impact -- [--base REV] [--content DIR] [--date DAY] [--format text|json|markdown] [--link-base URL]
// Compares the content as it lies here with another revision of its git repository, and says which articles the
// difference of the register concerns.
import { setImmediate } from 'node:timers/promises'
import { type Bulletin, impactOf, loadBulletin } from '../src/bulletin/index.ts'
import { contentOption, dateOption, defineCommand, runCommand } from './arguments.ts'
import { jsonReport } from './impact/json.ts'
import { markdownReport } from './impact/markdown.ts'
import { type Revision, readRevision } from './impact/read-revision.ts'
import { textReport } from './impact/text.ts'
import type { Comparison } from './impact/words.ts'

const command = defineCommand({
  name: 'impact',
  summary:
    'So sổ văn bản đang có trên đĩa (cả những gì chưa commit) với một phiên bản git khác: văn bản nào đổi, bài nào bị tác động.',
  options: {
    base: {
      kind: 'text',
      value: 'PHIÊN_BẢN',
      default: 'HEAD',
      help: 'phiên bản git để so: nhánh, nhãn, mã commit',
    },
    content: contentOption,
    format: {
      kind: 'choice',
      choices: ['text', 'json', 'markdown'],
      default: 'text',
      help: 'cách in kết quả',
    },
    'link-base': {
      kind: 'url',
      value: 'ĐỊA_CHỈ',
      help: 'đặt trước đường dẫn của tệp trong Markdown (không viết: đường dẫn tính từ gốc của kho)',
    },
    date: dateOption,
  },
  examples: [
    'npm run impact',
    'npm run impact -- --base origin/main',
    'npm run --silent impact -- --base origin/main --format markdown > tac-dong.md',
  ],
})

await runCommand(command, async ({ base, content, format, 'link-base': linkBase = '', date }) => {
  let revision: Revision | undefined
  // A signal would end the process without a `finally`.
  const stop = (): void => {
    revision?.remove()
    process.exit(130)
  }
  process.once('SIGINT', stop).once('SIGTERM', stop)
  try {
    revision = readRevision(content, base)
    // Loading never waits for anything: here is where a signal is heard.
    await setImmediate()
    const before = await loadBulletin({ contentDir: revision.folder, today: date })
    await setImmediate()
    const after = await loadBulletin({ contentDir: content, today: date })
    tellUnread(after)
    const comparison = { impact: impactOf(before, after), base, commit: revision.commit }
    process.stdout.write(reportOf(comparison, format, fileAddresses(linkBase, revision, after)))
    return 0
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop)
    revision?.remove()
  }
})

function reportOf(
  comparison: Comparison,
  format: 'text' | 'json' | 'markdown',
  addressOf: (file: string) => string,
): string {
  if (format === 'json') return jsonReport(comparison)
  return format === 'text' ? textReport(comparison) : markdownReport(comparison, addressOf)
}

/** Where a file of the content is read: its path from the root of the repository, behind `linkBase`. */
function fileAddresses(
  linkBase: string,
  { inRepository }: Revision,
  { folder }: Bulletin,
): (file: string) => string {
  return file => {
    const path = inRepository + (folder === '' ? file : file.slice(folder.length + 1))
    return linkBase + path.split('/').map(encodePart).join('/')
  }
}

/** A record with an error may be missing from the register, and would look as if it had been removed. */
function tellUnread({ problems, folder }: Bulletin): void {
  const records = [folder, 'documents/'].filter(part => part !== '').join('/')
  const files = new Set(
    problems.flatMap(({ severity, file }) =>
      severity === 'error' && file.startsWith(records) ? [file] : [],
    ),
  )
  for (const file of files)
    process.stderr.write(`${file} có lỗi nên có thể chưa được tính; xem: npm run check -- ${file}\n`)
}

/** Parentheses would end the link. */
function encodePart(part: string): string {
  return encodeURIComponent(part).replace(/[()*!']/g, c => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
}
