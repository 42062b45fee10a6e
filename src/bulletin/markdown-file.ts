// One Markdown file with its front matter: what articles, pages and full texts have in common.
import type * as z from 'zod'
import type { Span } from '../legal/index.ts'
import { parseSource, type RenderedText, type Source } from '../markdown/index.ts'
import type { ContentFile } from './content-folder.ts'
import { nearestWord } from './nearest.ts'
import { readRecord } from './record-file.ts'
import { readTextFile } from './text-file.ts'
import type { Place, Problem, TextImage, TextLink } from './types.ts'

/** A stretch of a source as a place in its file. */
export function placeIn(file: string, source: Source, { start, end }: Span): Place {
  const from = source.positionAt(start)
  const to = source.positionAt(end)
  return { file, line: from.line, column: from.column, endLine: to.line, endColumn: to.column }
}

/** The text of a Markdown file, told from its front matter. */
export function readMarkdown({ path, file }: ContentFile): { source?: Source; problems: Problem[] } {
  const { raw, problems } = readTextFile(path, file)
  if (raw === undefined) return { problems }
  const source = parseSource(raw)
  if (source.normalized) problems.push(decomposed(file, raw, source))
  return { source, problems }
}

/** Letters typed as letter + marks look right and are found by no search. Reported once a file. */
export function decomposed(file: string, raw: string, source: Pick<Source, 'text' | 'positionAt'>): Problem {
  const { text } = source
  let first = 0
  while (text[first] === raw[first] && first < text.length) first++
  const { line, column } = source.positionAt(first)
  return {
    ...{ file, line, column, endLine: line, endColumn: column + 1 },
    rule: 'decomposed-letters',
    severity: 'advice',
    message: 'Chữ có dấu gõ kiểu tổ hợp (chữ và dấu rời nhau, Unicode NFD).',
    hint: 'Chuyển bảng mã của bộ gõ sang "Unicode" (không phải "Unicode tổ hợp"), hoặc chạy npm run check -- --fix.',
  }
}

/** The front matter of an article or page, read against its schema. */
export function readFrontMatter<T>(
  file: string,
  source: Source,
  schema: z.ZodType<T>,
  instead: object,
): { value?: T; problems: Problem[] } {
  const { frontMatter, unclosedFrontMatter } = source
  const start: Place = { file, line: 1, column: 1, endLine: 1, endColumn: 4 }
  if (!frontMatter) {
    const words = unclosedFrontMatter
      ? { message: 'Phần đầu tệp không có dòng --- kết thúc.', hint: 'Thêm một dòng --- sau khóa cuối cùng.' }
      : {
          message: 'Tệp không có phần đầu.',
          hint: 'Thêm ở đầu tệp: một dòng ---, các khóa title: và date:, rồi một dòng --- nữa.',
        }
    return { problems: [{ ...start, rule: 'front-matter', severity: 'error', ...words }] }
  }
  const { language } = frontMatter
  if (language !== undefined && !/^ya?ml$/i.test(language)) {
    const message = `Phần đầu tệp viết bằng «${language}»; ở đây chỉ đọc YAML và không chạy mã.`
    const hint = `Viết dòng đầu là --- (không có chữ ${language}), và các khóa theo YAML.`
    return { problems: [{ ...start, rule: 'front-matter', severity: 'error', message, hint }] }
  }
  return readRecord(
    {
      file,
      text: frontMatter.text,
      placeOf: span =>
        placeIn(file, source, { start: frontMatter.start + span.start, end: frontMatter.start + span.end }),
    },
    schema,
    { instead },
  )
}

/** What is wrong in a text itself. */
export function textProblems(
  file: string,
  source: Source,
  rendered: RenderedText,
  slugs: Iterable<string>,
): Problem[] {
  return rendered.problems.filter(isNotClosedHere(rendered.problems)).map((problem): Problem => {
    const place = placeIn(file, source, problem)
    if (problem.kind === 'raw-html') {
      return {
        ...place,
        rule: 'raw-html',
        severity: 'error',
        message: `Có mã HTML trong bài: ${shortened(problem.html)}. Người đọc sẽ thấy nguyên các chữ ấy.`,
        hint: htmlHint(problem.html),
      }
    }
    const nearest = nearestWord(problem.slug, slugs)
    return {
      ...place,
      rule: 'unknown-override',
      severity: 'error',
      message: `Không có văn bản «${problem.slug}» trong sổ văn bản.`,
      hint: `${nearest === undefined ? '' : `Gần nhất: «${nearest}». `}Sau van-ban: ghi tên tệp trong documents, không có .yaml.`,
    }
  })
}

/** `</b>` after `<b>` is one slip, told once; a closing tag of its own is told. */
function isNotClosedHere(
  problems: RenderedText['problems'],
): (problem: RenderedText['problems'][number]) => boolean {
  const opened = new Set(
    problems.map(problem =>
      problem.kind === 'raw-html' ? /^<([a-z][\w-]*)/i.exec(problem.html)?.[1] : undefined,
    ),
  )
  return problem => {
    const closing = problem.kind === 'raw-html' ? /^<\/([a-z][\w-]*)/i.exec(problem.html)?.[1] : undefined
    return closing === undefined || !opened.has(closing)
  }
}

function shortened(html: string): string {
  const line = html.replace(/\s+/g, ' ')
  return line.length > 60 ? `${line.slice(0, 59)}…` : line
}

function htmlHint(html: string): string {
  if (/^<br\b/i.test(html)) return 'Xuống dòng trong đoạn: để hai dấu cách ở cuối dòng trên.'
  if (/^<\/?(?:b|strong)\b/i.test(html)) return 'Chữ đậm viết **như thế này**.'
  if (/^<\/?(?:i|em)\b/i.test(html)) return 'Chữ nghiêng viết *như thế này*.'
  if (/^<a\b/i.test(html)) return 'Liên kết viết [chữ](địa chỉ).'
  if (/^<img\b/i.test(html)) return 'Ảnh viết ![lời mô tả](/media/…).'
  if (/^<\/?(?:table|t[rdh]|tbody|thead)\b/i.test(html)) return 'Bảng viết bằng các dấu | của Markdown.'
  return 'Xóa mã ấy, viết bằng Markdown; muốn hiện nguyên văn thì đặt giữa hai dấu `.'
}

/** Links and images of a text with their places. */
export function textTargets(
  file: string,
  source: Source,
  { links, images }: RenderedText,
): { links: TextLink[]; images: TextImage[] } {
  return {
    links: links.map(({ href, text, ...span }) => ({ href, text, place: placeIn(file, source, span) })),
    images: images.map(({ src, alt, start, end }) => ({
      src,
      alt,
      place: placeIn(file, source, { start, end }),
    })),
  }
}
