// npm run build -- [--content DIR] [--output DIR] [--date DAY] [--base-url URL] [--strict] [--no-search]
// Loads the bulletin, judges it, and builds the site where nothing forbids it. The last line of standard output
// is one JSON object; everything for people goes to standard error.
import { formatUpcoming, loadBulletin, upcomingChanges } from '../src/bulletin/index.ts'
import { checkBulletin, reporters } from '../src/check/index.ts'
import {
  buildSite,
  checkOutput,
  type OutputFolder,
  OutputRefused,
  writeSearchIndex,
} from '../src/site/index.ts'
import { contentOption, dateOption, defineCommand, runCommand, WrongUsage } from './arguments.ts'

/** More would push what is wrong with the content out of sight. */
const MOST_CHANGES = 10

const command = defineCommand({
  name: 'build',
  summary: 'Dựng toàn bộ trang để xuất bản. Nội dung có lỗi thì không dựng, trang cũ còn nguyên.',
  options: {
    content: contentOption,
    output: {
      kind: 'folder',
      value: 'THƯ_MỤC',
      default: '_site',
      mayBeNew: true,
      help: 'thư mục nhận trang',
    },
    date: dateOption,
    'base-url': {
      kind: 'url',
      value: 'ĐỊA_CHỈ',
      help: 'địa chỉ công khai của trang chủ, thay cho baseUrl trong site.yaml',
    },
    strict: { kind: 'flag', help: 'cảnh báo cũng coi như lỗi' },
    'no-search': { kind: 'flag', help: 'không lập chỉ mục tìm kiếm' },
  },
  examples: [
    'npm run build',
    'npm run build -- --output /srv/ban-tin --base-url https://example.vn/ban-tin/',
  ],
})

await runCommand(
  command,
  async ({ content, output, date, strict, 'base-url': baseUrl, 'no-search': noSearch }) => {
    const started = performance.now()
    const folder = outputFolder(output, content)
    const bulletin = await loadBulletin({
      contentDir: content,
      today: date,
      ...(baseUrl !== undefined && { baseUrl }),
    })
    const problems = checkBulletin(bulletin)
    if (problems.length > 0) {
      process.stderr.write(reporters.text(problems, process.stderr.hasColors?.() ? 'colour' : 'plain'))
    }
    if (problems.some(({ severity }) => severity === 'error' || (strict && severity === 'warning'))) return 1

    const { pages } = await buildSite({
      bulletin,
      projectDir: '.',
      contentDir: content,
      output: folder,
      ...(!noSearch && { finish: outputDir => writeSearchIndex({ bulletin, outputDir }) }),
    })

    const outcomes = bulletin.articles.flatMap(article =>
      article.citations.map(({ resolution }) => resolution.outcome),
    )
    const count = (outcome: (typeof outcomes)[number]): number =>
      outcomes.filter(each => each === outcome).length
    const changes = upcomingChanges(bulletin)
    process.stderr.write(formatUpcoming(changes, MOST_CHANGES))
    const summary = {
      articles: bulletin.articles.length,
      documents: bulletin.documents.length,
      pages,
      citations: { found: count('found'), unknown: count('unknown'), ambiguous: count('ambiguous') },
      nextChanges: changes
        .slice(0, MOST_CHANGES)
        .map(({ on, document, validity }) => ({ on, document: document.slug, status: validity.status })),
      seconds: Math.round(performance.now() - started) / 1000,
      peakMemoryMB: Math.round(process.resourceUsage().maxRSS / 1024),
    }
    process.stdout.write(`${JSON.stringify(summary)}\n`)
    return 0
  },
)

/** Asked before anything is read: a wrong folder is a wrong argument. */
function outputFolder(output: string, contentDir: string): OutputFolder {
  try {
    return checkOutput(output, { projectDir: '.', contentDir })
  } catch (error) {
    throw error instanceof OutputRefused ? new WrongUsage(error.message) : error
  }
}
