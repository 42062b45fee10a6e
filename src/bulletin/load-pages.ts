// content/pages/**/*.md
import type MarkdownIt from 'markdown-it'
import type { Slug } from '../legal/index.ts'
import { type Citing, renderText } from '../markdown/index.ts'
import { pageAddress } from './addresses.ts'
import { listFiles } from './content-folder.ts'
import { fileNameProblem } from './file-name.ts'
import { asList } from './load-lists.ts'
import { readFrontMatter, readMarkdown, textProblems, textTargets } from './markdown-file.ts'
import { pageSchema } from './schemas.ts'
import type { Page, Problem } from './types.ts'

export interface PageContext {
  md: MarkdownIt
  citing: Citing
  slugs: readonly Slug[]
  report(problems: readonly Problem[]): void
}

export function loadPages(contentDir: string, { md, citing, slugs, report }: PageContext): Page[] {
  return listFiles(contentDir, 'pages', report).flatMap(contentFile => {
    const { file, inside } = contentFile
    const misnamed = fileNameProblem(contentFile, { extensions: ['.md'] })
    if (misnamed) report([misnamed])
    if (misnamed?.rule === 'file-type') return []
    const { source, problems } = readMarkdown(contentFile)
    report(problems)
    if (!source) return []
    const path = inside.slice(0, -'.md'.length)
    const { value, problems: frontMatterProblems } = readFrontMatter(file, source, pageSchema, {
      title: path,
    })
    report(frontMatterProblems)
    if (!value) return []

    const { aliases, lang = languageOf(inside), ...rest } = value
    const rendered = renderText(md, source, { citing, lang })
    report(textProblems(file, source, rendered, slugs))
    return [
      {
        ...rest,
        slug: path,
        file,
        address: pageAddress(path),
        lang,
        aliases: asList(aliases),
        html: rendered.html,
        text: rendered.text,
        headings: rendered.headings.map(({ level, id, text }) => ({ level, id, text })),
        ...textTargets(file, source, rendered),
      },
    ]
  })
}

/** English pages stand below `en/`. */
function languageOf(inside: string): string {
  return /^(?<lang>[a-z]{2})\//.exec(inside)?.groups?.lang ?? 'vi'
}
