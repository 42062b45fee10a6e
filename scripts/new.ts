// Creates the file of a new article, document or issue, with what can be known filled in, and says what is left to do.
//
//   npm run new -- article "Một cửa ở Lộc Bình" --topic mot-cua
//   npm run new -- document 61/2018/NĐ-CP --date 2018-04-23
//   npm run new -- issue 2026-11
//   npm run new -- site ../so-tu-phap --department "Sở Tư pháp tỉnh Sông Mây" --province "Sông Mây"
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { stringify } from 'yaml'
import { type Article, type Bulletin, issueAddress, issueMonth, loadBulletin } from '../src/bulletin/index.ts'
import {
  type DocumentKind,
  documentKinds,
  firstDay,
  foldText,
  formatDate,
  type Issuer,
  lastDay,
  normalizeNumber,
  parseNumber,
  slugify,
  slugOf,
} from '../src/legal/index.ts'
import {
  contentOption,
  dateOption,
  defineCommand,
  fromProject,
  nearestWord,
  runCommand,
  todayInVietnam,
  WrongUsage,
} from './arguments.ts'
import { starterFiles } from './new-site.ts'

const article = defineCommand({
  name: 'new article',
  summary: 'Tạo tệp cho một bài mới.',
  rest: { value: '"TIÊU ĐỀ"', help: 'tiêu đề của bài, đặt trong dấu ngoặc kép', min: 1, max: 1 },
  options: {
    date: { ...dateOption, help: 'ngày đăng' },
    author: { kind: 'text', value: 'TÁC_GIẢ', help: 'khóa của tác giả trong authors.yaml' },
    topic: {
      kind: 'list',
      value: 'CHỦ_ĐỀ',
      help: 'khóa của chủ đề trong topics.yaml; nhiều chủ đề cách nhau bằng dấu phẩy',
    },
    content: contentOption,
  },
  examples: ['npm run new -- article "Tập huấn chữ ký số" --author ban-bien-tap --topic chuyen-doi-so'],
})

const document = defineCommand({
  name: 'new document',
  summary: 'Thêm một văn bản vào sổ văn bản.',
  rest: { value: 'SỐ_KÝ_HIỆU', help: 'như in trên văn bản, ví dụ 61/2018/NĐ-CP', min: 1, max: 1 },
  options: {
    type: {
      kind: 'choice',
      value: 'LOẠI',
      choices: documentKinds.map(({ kind }) => kind),
      help: 'tên loại, khi số, ký hiệu chưa nói rõ',
    },
    issuer: {
      kind: 'list',
      value: 'CƠ_QUAN',
      help: 'khóa của cơ quan ban hành, khi số, ký hiệu chưa nói rõ',
    },
    date: { kind: 'date', help: 'ngày ban hành; chưa rõ ngày thì viết tháng hoặc năm' },
    title: { kind: 'text', value: '"TRÍCH YẾU"', help: 'trích yếu như in trên văn bản' },
    content: contentOption,
  },
  examples: [
    'npm run new -- document 61/2018/NĐ-CP --date 2018-04-23',
    'npm run new -- document 148/2025/QH15 --type luat --date 2025-12-11',
  ],
})

const issue = defineCommand({
  name: 'new issue',
  summary: 'Tạo tệp cho một số bản tin.',
  rest: { value: 'THÁNG', help: 'tháng của số bản tin, viết năm-tháng, ví dụ 2026-11', min: 1, max: 1 },
  options: {
    title: { kind: 'text', value: '"TÊN SỐ"', help: 'tên của số, khi không phải là «Số tháng 11/2026»' },
    content: contentOption,
  },
  examples: ['npm run new -- issue 2026-11'],
})

const site = defineCommand({
  name: 'new site',
  summary: 'Tạo thư mục nội dung cho bản tin của một cơ quan khác.',
  rest: { value: 'THƯ_MỤC', help: 'thư mục sẽ chứa nội dung; chưa có, hoặc còn trống', min: 1, max: 1 },
  options: {
    department: {
      kind: 'text',
      value: '"CƠ_QUAN"',
      help: 'tên đầy đủ của cơ quan, ví dụ "Sở Tư pháp tỉnh Sông Mây"',
    },
    province: {
      kind: 'text',
      value: '"TỈNH"',
      help: 'tên tỉnh, thành phố, không có chữ "tỉnh", ví dụ "Sông Mây"',
    },
    'base-url': { kind: 'url', value: 'ĐỊA_CHỈ', help: 'địa chỉ công khai của trang chủ, nếu đã biết' },
    date: { ...dateOption, help: 'ngày của bài đầu tiên' },
  },
  examples: [
    'npm run new -- site ../ban-tin-song-may --department "Sở Tư pháp tỉnh Sông Mây" --province "Sông Mây"',
  ],
})

const kinds = ['article', 'document', 'issue', 'site']
const [kind = '', ...given] = process.argv.slice(2)
if (kind === 'article') await runCommand(article, (values, [title = '']) => newArticle(title, values), given)
else if (kind === 'document')
  await runCommand(document, (values, [number = '']) => newDocument(number, values), given)
else if (kind === 'issue') await runCommand(issue, (values, [month = '']) => newIssue(month, values), given)
else if (kind === 'site') await runCommand(site, (values, [folder = '']) => newSite(folder, values), given)
else process.exitCode = explain(kind)

/** Which commands there are, when none was named. */
function explain(word: string): number {
  const help = kinds.map(name => `  npm run new -- ${name} --help`).join('\n')
  if (word === '--help' || word === '-h') {
    process.stdout.write(
      `Tạo tệp cho một bài, một văn bản hoặc một số bản tin mới, hoặc thư mục nội dung cho một cơ quan khác.\n\n${help}\n`,
    )
    return 0
  }
  const near = nearestWord(word, kinds)
  const known =
    near === undefined
      ? 'viết article (bài), document (văn bản), issue (số bản tin) hoặc site (trang của một cơ quan)'
      : `có phải bạn muốn viết ${near}`
  process.stderr.write(`${word === '' ? 'Tạo gì?' : `Không tạo được «${word}»;`} ${known}. Xem:\n${help}\n`)
  return 2
}

async function newArticle(
  title: string,
  {
    date,
    author,
    topic,
    content,
  }: { date: string; author?: string | undefined; topic: readonly string[]; content: string },
): Promise<number> {
  // Composed letters and single spaces, whatever the terminal sent.
  const name = title.normalize('NFC').replace(/\s+/g, ' ').trim()
  const slug = shorten(slugify(name))
  if (slug === '') throw new WrongUsage(`Tiêu đề «${title}» không có chữ nào để đặt tên tệp.`)
  const bulletin = await loadBulletin({ contentDir: content, today: todayInVietnam(), includeDrafts: true })
  if (author !== undefined) requireKey('tác giả', author, bulletin.authors, `${content}/authors.yaml`)
  for (const key of topic) requireKey('chủ đề', key, bulletin.topics, `${content}/topics.yaml`)

  const file = `${content}/articles/${date.slice(0, 4)}/${slug}.md`
  create(file, articleText({ title: name, date, author, topics: topic }))
  print(file, [
    'Điền «summary» (một, hai câu)' +
      (author === undefined ? ', «author»' : '') +
      (topic.length === 0 ? ', «topics»' : '') +
      '.',
    'Viết lời bài dưới dòng --- thứ hai; số, ký hiệu văn bản viết như thường, trang tự đặt liên kết.',
    `Xem thử: npm start. Soát: npm run check -- ${file}`,
    'Bài viết xong thì xóa dòng «draft: true».',
  ])
  return 0
}

function articleText({
  title,
  date,
  author,
  topics,
}: {
  title: string
  date: string
  author: string | undefined
  topics: readonly string[]
}): string {
  return `---
title: ${scalar(title)}
date: ${date}
summary: # một, hai câu; hiện trong danh sách bài và kết quả tìm kiếm
author:${author === undefined ? ' # khóa trong authors.yaml' : ` ${author}`}
topics:${topics.length === 0 ? ' # các khóa trong topics.yaml, ví dụ [mot-cua, chuyen-doi-so]' : ` [${topics.join(', ')}]`}
draft: true # xóa dòng này khi bài viết xong
---

<!-- Viết lời bài ở đây, rồi xóa dòng này. -->
`
}

async function newDocument(
  given: string,
  {
    type,
    issuer,
    date,
    title,
    content,
  }: {
    type?: DocumentKind | undefined
    issuer: readonly string[]
    date?: string | undefined
    title?: string | undefined
    content: string
  },
): Promise<number> {
  const number = normalizeNumber(given)
  const parsed = parseNumber(number)
  if (!parsed)
    throw new WrongUsage(
      `«${given}» không giống một số, ký hiệu; viết như in trên văn bản, ví dụ 61/2018/NĐ-CP.`,
    )
  const kind = type ?? parsed.kind
  if (kind === undefined)
    throw new WrongUsage(
      `Số ${number} không nói rõ tên loại; thêm --type, ví dụ --type luat hoặc --type nghi-quyet.`,
    )
  const bulletin = await loadBulletin({ contentDir: content, today: todayInVietnam(), includeDrafts: true })
  const issuers = issuersOf(number, issuer, date, bulletin, content)
  if (parsed.year === undefined && date === undefined) {
    throw new WrongUsage(
      `Số ${number} không có năm, mà mỗi năm lại đánh số từ đầu; thêm --date với ngày (hoặc năm) ban hành.`,
    )
  }

  const place = issuers.map(key => bulletin.registry.issuer(key)?.place).find(name => name !== undefined)
  const slug = slugOf({ number, issuedOn: date, place })
  // The same number, issuer and year twice: the day tells them apart, once it is known that it is another one.
  const taken = bulletin.entry(slug)
  const other = taken && date?.length === 10 && taken.document.issuedOn !== date
  const file = `${content}/documents/${other ? `${slug}${date.slice(4)}` : slug}.yaml`
  create(file, documentText({ kind, number, issuers, date, title, file }))
  print(file, [
    `Điền ${title === undefined ? '«title» (trích yếu), ' : ''}${date === undefined ? '«issuedOn», ' : ''}«effectiveOn» và nguồn trong «sources»; bỏ dấu # ở dòng cần dùng.`,
    'Văn bản này thay thế, sửa đổi văn bản nào thì ghi ở «relations»; chiều ngược lại trang tự tính.',
    `Soát: npm run check -- ${file}`,
  ])
  return 0
}

function documentText({
  kind,
  number,
  issuers,
  date,
  title,
  file,
}: {
  kind: DocumentKind
  number: string
  issuers: readonly string[]
  date: string | undefined
  title: string | undefined
  file: string
}): string {
  const schema = relative(dirname(file), 'schemas/document.schema.json').replaceAll('\\', '/')
  return `# yaml-language-server: $schema=${schema}
type: ${kind}
number: ${scalar(number)}
issuer: ${issuers.length === 1 ? issuers[0] : `[${issuers.join(', ')}]`}
title:${title === undefined ? ' # trích yếu như in trên văn bản' : ` ${scalar(title.normalize('NFC'))}`}
issuedOn:${date === undefined ? ' # ngày ban hành, chưa rõ thì để trống' : ` ${date}`}
effectiveOn: # ngày có hiệu lực, chưa rõ thì để trống
# period: {from: 2021, to: 2030} # giai đoạn của chương trình, kế hoạch
# relations:
#   replaces: # hoặc amends, repeals, suspends, guides, basedOn, corrects, consolidates
#     - {document: ten-tep-trong-so, on: 2026-01-01}
#     - {document: {type: quyet-dinh, number: 09/2015/QĐ-TTg}, on: 2026-01-01} # văn bản chưa có trong sổ
sources: # mỗi nguồn một dòng; kind là official (chính thức) hoặc secondary (dẫn lại)
#  - {title: "…", url: "https://…", kind: official, checkedOn: ${todayInVietnam()}}
topics: # các khóa trong topics.yaml, ví dụ [cai-cach-hanh-chinh]
`
}

async function newIssue(
  given: string,
  { title, content }: { title?: string | undefined; content: string },
): Promise<number> {
  const month = monthOf(given)
  const bulletin = await loadBulletin({ contentDir: content, today: todayInVietnam() })
  const articles = bulletin.articles.filter(
    ({ date, withdrawn }) => date.startsWith(month) && withdrawn === undefined,
  )
  const file = `${content}/issues/${month}.md`
  create(file, issueText({ title: title?.normalize('NFC') ?? `Số ${formatDate(month)}`, articles }))
  print(file, [
    `Mọi bài đăng trong tháng tự vào số này (nay có ${articles.length} bài). Muốn chọn bài hay xếp thứ tự thì bỏ dấu # ở «articles» và các dòng dưới nó.`,
    'Viết lời mở đầu dưới dòng --- thứ hai; không có thì để trống.',
    `Xem thử: npm start, trang ${issueAddress(month)}. Soát: npm run check -- ${file}`,
  ])
  return 0
}

async function newSite(
  given: string,
  {
    department,
    province,
    'base-url': baseUrl = 'https://ban-tin.example/',
    date,
  }: {
    department?: string | undefined
    province?: string | undefined
    'base-url'?: string | undefined
    date: string
  },
): Promise<number> {
  if (department === undefined || department.trim() === '')
    throw new WrongUsage('Thêm --department với tên đầy đủ của cơ quan, ví dụ "Sở Tư pháp tỉnh Sông Mây".')
  if (province === undefined || province.trim() === '')
    throw new WrongUsage('Thêm --province với tên tỉnh, thành phố, ví dụ "Sông Mây".')
  const folder = fromProject(given)
  if (existsSync(folder) && !(statSync(folder).isDirectory() && readdirSync(folder).length === 0))
    throw new WrongUsage(`«${given}» đã có nội dung, không ghi đè; hãy cho một thư mục mới hoặc còn trống.`)
  const named = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim()
  const files = starterFiles({
    department: named(department),
    province: named(province).replace(/^(?:tỉnh|thành phố)\s+/i, ''),
    baseUrl,
    today: date,
  })
  for (const [path, text] of files) create(join(folder, path), text)
  print(given, [
    `Đọc lại ${given}/site.yaml: tên cơ quan, tên bản tin, địa chỉ trang, thực đơn.`,
    `Điền các trang trong ${given}/pages; điều chưa có nguồn chính thức thì để trống.`,
    `Thêm văn bản: npm run new -- document 61/2018/NĐ-CP --content ${given}`,
    `Viết bài: npm run new -- article "Tên bài" --content ${given}; rồi xóa bài mẫu.`,
    `Xem thử: npm start -- --content ${given}. Dựng trang: npm run build -- --content ${given}`,
  ])
  return 0
}

/** monthOf('2026-11') // '2026-11'; of '11/2026' it says how that is written. */
function monthOf(given: string): string {
  if (issueMonth.test(given)) return given
  const [first = '', second = ''] = /^\d{1,4}[/.-]\d{1,4}$/.test(given) ? given.split(/[/.-]/) : []
  const [year, number] = first.length === 4 ? [first, second] : [second, first]
  const meant = `${year}-${number.padStart(2, '0')}`
  const hint = issueMonth.test(meant) ? `có phải bạn muốn viết ${meant}?` : 'viết năm-tháng, ví dụ 2026-11.'
  throw new WrongUsage(`«${given}» không phải là một tháng; ${hint}`)
}

function issueText({ title, articles }: { title: string; articles: readonly Article[] }): string {
  const lines = articles
    .toSorted((a, b) => (a.date === b.date ? 0 : a.date < b.date ? -1 : 1))
    .map(({ year, slug }) => `#   - ${year}/${slug}`)
  return `---
title: ${scalar(title)}
summary: # một câu; hiện trong danh sách các số
# articles: # không ghi: mọi bài đăng trong tháng, từ cũ đến mới
${lines.length > 0 ? lines.join('\n') : '#   - 2026/ten-bai'}
---
`
}

/** Keys of the issuers: those given, else those whose codes stand in the number. */
function issuersOf(
  number: string,
  given: readonly string[],
  date: string | undefined,
  { registry }: Bulletin,
  content: string,
): readonly string[] {
  for (const key of given) requireKey('cơ quan', key, registry.issuers, `${content}/issuers.yaml`)
  if (given.length > 0) return given
  const fitting = (parseNumber(number)?.issuerCodes ?? []).map(code =>
    registry.issuers.filter(issuer => hasCode(issuer, code) && livedOn(issuer, date)),
  )
  const [first = []] = fitting
  const listed = `${content}/issuers.yaml`
  if (first.length === 0) {
    throw new WrongUsage(
      `Chưa rõ cơ quan nào ban hành ${number}; thêm --issuer với khóa của cơ quan (xem ${listed}).`,
    )
  }
  // «6335/QĐ-BCA-V03»: after the first issuer come others, or units of it that are no issuers.
  const issuers = fitting.filter(list => list.length > 0)
  const unclear = issuers.find(list => list.length > 1)
  if (unclear) {
    throw new WrongUsage(
      `${number} có thể của nhiều cơ quan; thêm --issuer với một trong: ${unclear.map(({ key }) => key).join(', ')}.`,
    )
  }
  return issuers.flat().map(({ key }) => key)
}

/** `QH13` is the National Assembly of term 13. */
function hasCode({ codes }: Issuer, code: string): boolean {
  const plain = (text: string): string => foldText(text).replace(/[^a-z]/g, '')
  return codes.some(known => plain(known) === plain(code))
}

function livedOn({ from, until }: Issuer, date: string | undefined): boolean {
  if (date === undefined) return true
  return (
    (from === undefined || firstDay(from) <= lastDay(date)) &&
    (until === undefined || lastDay(until) >= firstDay(date))
  )
}

function requireKey(what: string, key: string, known: readonly { key: string }[], file: string): void {
  const keys = known.map(entry => entry.key)
  if (keys.includes(key)) return
  const near = nearestWord(key, keys)
  throw new WrongUsage(
    `Không có ${what} «${key}»; ${near === undefined ? `thêm vào ${file} trước` : `có phải bạn muốn viết ${near}?`}`,
  )
}

/** A text as YAML takes it: quoted where it holds a colon, a quotation mark or looks like a number. */
function scalar(text: string): string {
  return stringify(text, { lineWidth: 0 }).trimEnd()
}

/** An address people can read out: the first words, 80 letters at most. */
function shorten(slug: string): string {
  return slug.length <= 80 ? slug : slug.slice(0, 81).replace(/-[^-]*$/, '')
}

function create(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true })
  try {
    writeFileSync(file, text, { flag: 'wx' })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    throw new WrongUsage(`Đã có ${file}, không ghi đè.`)
  }
}

function print(file: string, steps: readonly string[]): void {
  const list = steps.map((step, index) => `  ${index + 1}. ${step}`).join('\n')
  process.stdout.write(`Đã tạo ${file}\n\nViệc tiếp theo:\n${list}\n`)
}
