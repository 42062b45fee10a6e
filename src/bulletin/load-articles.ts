// content/articles/YYYY/<slug>.md
import type MarkdownIt from 'markdown-it'
import type { Day, ResolvedCitation, Slug } from '../legal/index.ts'
import { type Citing, type LocatedCitation, renderText, type Source } from '../markdown/index.ts'
import { articleAddress } from './addresses.ts'
import { type ContentFile, listFiles } from './content-folder.ts'
import { fileNameProblem } from './file-name.ts'
import { asList, type Lists } from './load-lists.ts'
import { locateIn } from './locate.ts'
import { placeIn, readFrontMatter, readMarkdown, textProblems, textTargets } from './markdown-file.ts'
import { nearestWord } from './nearest.ts'
import { articleSchema } from './schemas.ts'
import { sentenceAround } from './sentence.ts'
import type { Article, ArticleCitation, Author, Problem, Topic } from './types.ts'

export interface ArticleContext {
  md: MarkdownIt
  lists: Lists
  citingOn(date: Day): Citing
  slugs: readonly Slug[]
  includeDrafts: boolean
  report(problems: readonly Problem[]): void
}

/** In the order of their files. */
export function loadArticles(contentDir: string, context: ArticleContext): Article[] {
  const authors = new Map(context.lists.authors.map(author => [author.key, author]))
  const topics = new Map(context.lists.topics.map(topic => [topic.key, topic]))
  return listFiles(contentDir, 'articles', context.report).flatMap(source => {
    const misnamed = fileNameProblem(source, {
      extensions: ['.md'],
      depth: 2,
      folder: { pattern: /^\d{4}$/, words: 'vào thư mục của năm, ví dụ articles/2026' },
    })
    if (misnamed && misnamed.rule !== 'file-name') {
      context.report([misnamed])
      return []
    }
    const { article, problems } = loadArticle(source, authors, topics, context)
    if (article?.draft && !context.includeDrafts) return []
    if (misnamed) context.report([misnamed])
    context.report(problems)
    return article ? [article] : []
  })
}

function loadArticle(
  contentFile: ContentFile,
  authors: ReadonlyMap<string, Author>,
  topics: ReadonlyMap<string, Topic>,
  { md, citingOn, slugs }: ArticleContext,
): { article?: Article; problems: readonly Problem[] } {
  const { file, inside } = contentFile
  const { source, problems } = readMarkdown(contentFile)
  if (!source) return { problems }
  const [year = '', name = ''] = inside.split('/')
  const slug = name.slice(0, -'.md'.length)
  // Where a date is missing, the last day of the folder's year: nothing it cites is later.
  const instead = { title: slug, date: `${year}-12-31` }
  const { value, problems: frontMatterProblems } = readFrontMatter(file, source, articleSchema, instead)
  problems.push(...frontMatterProblems)
  if (!value) return { problems }

  const { author, topics: topicKeys, aliases, corrections, silence, draft, ...rest } = value
  const named = <T>(keys: readonly string[], known: ReadonlyMap<string, T>, words: NamedWords): T[] =>
    keys.flatMap((key, i) => {
      const found = known.get(key)
      if (found === undefined) problems.push(unknownName(contentFile, key, i, keys.length, known, words))
      return found === undefined ? [] : [found]
    })

  const rendered = renderText(md, source, { citing: citingOn(value.date) })
  problems.push(...textProblems(file, source, rendered, slugs))
  const article: Article = {
    ...rest,
    slug,
    year,
    file,
    address: articleAddress(year, slug),
    authors: named(asList(author), authors, authorWords),
    topics: named(asList(topicKeys), topics, topicWords),
    aliases: asList(aliases),
    corrections: corrections ?? [],
    draft: draft ?? false,
    html: rendered.html,
    text: rendered.text,
    headings: rendered.headings.map(({ level, id, text }) => ({ level, id, text })),
    // What the editor took out by `[…](van-ban:)` counts nowhere: it ends here.
    citations: rendered.citations.flatMap(citation =>
      citation.override === 'forbidden' ? [] : [articleCitation(file, source, citation)],
    ),
    ...textTargets(file, source, rendered),
    abbreviations: rendered.abbreviations,
    silence: (silence ?? []).map(({ reason, ...words }) => ({ ...words, reason: reason ?? '' })),
  }
  return { article, problems }
}

function articleCitation(file: string, source: Source, located: LocatedCitation): ArticleCitation {
  const { passage, linkable, override, ...resolved } = located
  return {
    ...resolved,
    place: placeIn(file, source, resolved.citation),
    sentence: sentenceAround(passage.text, passage.span),
    linkable,
    ...(override === 'forced' && { override }),
    conflictPlaces: conflictsOf(resolved).map(conflict => placeIn(file, source, conflict)),
  }
}

function conflictsOf({ resolution }: ResolvedCitation) {
  return resolution.outcome === 'found' ? resolution.conflicts : []
}

interface NamedWords {
  key: string
  rule: string
  noun: string
  list: string
}

const authorWords: NamedWords = {
  key: 'author',
  rule: 'unknown-author',
  noun: 'tác giả',
  list: 'authors.yaml',
}
const topicWords: NamedWords = { key: 'topics', rule: 'unknown-topic', noun: 'chủ đề', list: 'topics.yaml' }

function unknownName(
  contentFile: ContentFile,
  key: string,
  i: number,
  count: number,
  known: ReadonlyMap<string, unknown>,
  words: NamedWords,
): Problem {
  const locate = locateIn(contentFile)
  const inList = locate([words.key, i])
  const nearest = nearestWord(key, known.keys())
  return {
    ...(count === 1 ? locate([words.key]) : inList),
    rule: words.rule,
    severity: 'error',
    message: `Không có ${words.noun} «${key}» trong ${words.list}.`,
    hint: `${nearest === undefined ? '' : `Gần nhất: «${nearest}». `}Sửa lại, hoặc thêm vào ${words.list}.`,
  }
}

/** Newest first; of the same day by address. */
export function byDate(a: Article, b: Article): number {
  if (a.date !== b.date) return a.date < b.date ? 1 : -1
  return a.address < b.address ? -1 : 1
}
