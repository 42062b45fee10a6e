// content/issues/YYYY-MM.md
import type MarkdownIt from 'markdown-it'
import { type Day, lastDay, type Slug } from '../legal/index.ts'
import { type Citing, renderText } from '../markdown/index.ts'
import { issueAddress } from './addresses.ts'
import { type ContentFile, listFiles } from './content-folder.ts'
import { fileNameProblem } from './file-name.ts'
import { locateIn } from './locate.ts'
import { readFrontMatter, readMarkdown, textProblems, textTargets } from './markdown-file.ts'
import { nearestWord } from './nearest.ts'
import { issueSchema } from './schemas.ts'
import type { Article, Issue, Problem } from './types.ts'

export interface IssueContext {
  md: MarkdownIt
  citingOn(date: Day): Citing
  slugs: readonly Slug[]
  /** Drafts too, where these are loaded: an issue that names one is told so. */
  articles: readonly Article[]
  report(problems: readonly Problem[]): void
}

/** The name of an issue: `2026-11`. */
export const issueMonth = /^[12]\d{3}-(?:0[1-9]|1[0-2])$/

const nameRule = {
  pattern: issueMonth,
  message: 'không phải là một tháng; mỗi số bản tin là của một tháng.',
  hint: 'Đặt tên theo năm-tháng, ví dụ 2026-11.md.',
}

/** Newest first. */
export function loadIssues(contentDir: string, context: IssueContext): Issue[] {
  const byKey = new Map(context.articles.map(article => [`${article.year}/${article.slug}`, article]))
  const issues = listFiles(contentDir, 'issues', context.report).flatMap(contentFile => {
    const misnamed = fileNameProblem(contentFile, { extensions: ['.md'], depth: 1, name: nameRule })
    if (misnamed) context.report([misnamed])
    return misnamed ? [] : (loadIssue(contentFile, byKey, context) ?? [])
  })
  return issues.reverse()
}

function loadIssue(
  contentFile: ContentFile,
  byKey: ReadonlyMap<string, Article>,
  { md, citingOn, slugs, articles, report }: IssueContext,
): Issue | undefined {
  const { file, inside } = contentFile
  const { source, problems } = readMarkdown(contentFile)
  report(problems)
  if (!source) return undefined
  const month = inside.slice(0, -'.md'.length)
  const { value, problems: frontMatterProblems } = readFrontMatter(file, source, issueSchema, {
    title: month,
  })
  report(frontMatterProblems)
  if (!value) return undefined

  const { articles: keys, ...rest } = value
  const chosen = keys?.flatMap((key, i) => {
    const article = byKey.get(key)
    if (article && !article.draft) return [article]
    report([unknownArticle(contentFile, key, i, byKey)])
    return []
  })
  const rendered = renderText(md, source, { citing: citingOn(lastDay(month)) })
  report(textProblems(file, source, rendered, slugs))
  return {
    ...rest,
    month,
    file,
    address: issueAddress(month),
    articles: (chosen ?? articlesOf(month, articles)).filter(({ withdrawn }) => withdrawn === undefined),
    html: rendered.html,
    text: rendered.text,
    headings: rendered.headings.map(({ level, id, text }) => ({ level, id, text })),
    ...textTargets(file, source, rendered),
  }
}

/** A month is read from its beginning. The articles given stand newest first, those of one day by address. */
function articlesOf(month: string, articles: readonly Article[]): Article[] {
  return articles
    .filter(({ date, draft }) => date.startsWith(month) && !draft)
    .sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? -1 : 1))
}

function unknownArticle(
  contentFile: ContentFile,
  key: string,
  i: number,
  byKey: ReadonlyMap<string, Article>,
): Problem {
  const problem = {
    ...locateIn(contentFile)(['articles', i]),
    rule: 'unknown-article',
    severity: 'error',
  } as const
  if (byKey.has(key)) {
    return {
      ...problem,
      message: `Bài «${key}» còn nháp, chưa đăng.`,
      hint: 'Đăng bài ấy trước (bỏ «draft: true»), hoặc xóa dòng này.',
    }
  }
  const nearest = nearestWord(key, byKey.keys())
  return {
    ...problem,
    message: `Không có bài «${key}» trong thư mục articles.`,
    hint: `${nearest === undefined ? '' : `Gần nhất: «${nearest}». `}Viết năm/tên-tệp của bài, không có .md; bài còn nháp thì chưa đưa vào số được.`,
  }
}
