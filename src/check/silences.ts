// An editor's word that a problem is known and stays, in the front matter of the article:
//   silence: [{rule: date-conflict, reason: "Lời bài gốc, giữ nguyên văn", text: "ngày 24/2018"}]
import type { Article, Bulletin, Problem, Silence } from '../bulletin/index.ts'
import { nearestWord } from '../bulletin/index.ts'
import type { Files } from './files.ts'
import { rangeOf } from './source.ts'
import { articlesOf } from './texts.ts'

export const unusedSilence = {
  id: 'unused-silence',
  severity: 'advice',
  title: 'lời cho qua không còn che vấn đề nào',
} as const

export const silenceWithoutReason = {
  id: 'silence-without-reason',
  severity: 'advice',
  title: 'lời cho qua không nói lý do',
} as const

/** What is left to say: problems nobody has silenced, and silences that need a word themselves. */
export function applySilences(
  problems: readonly Problem[],
  bulletin: Bulletin,
  files: Files,
  ruleIds: readonly string[],
): Problem[] {
  const silent = articlesOf(bulletin).filter(({ silence }) => silence.length > 0)
  const byFile = new Map(silent.map(article => [article.file, article]))
  const used = new Set<Silence>()
  const loud = problems.filter(problem => {
    const covering =
      byFile.get(problem.file)?.silence.filter(silence => covers(silence, problem, files)) ?? []
    for (const silence of covering) used.add(silence)
    return covering.length === 0
  })
  return [...loud, ...silent.flatMap(article => judgeSilences(article, used, bulletin, ruleIds))]
}

function covers(silence: Silence, problem: Problem, files: Files): boolean {
  if (silence.rule !== problem.rule) return false
  if (silence.text === undefined) return true
  const raw = files.read(problem.file)
  const range = rangeOf(raw, problem)
  if (!range) return false
  const words = raw.slice(range.start, range.end).normalize('NFC')
  const wanted = silence.text.normalize('NFC')
  // The place may be a part of what the editor copied: «Nghị định 61/2018/NĐ-CP ngày 24/2018» for «ngày 24/2018».
  return words.includes(wanted) || (words !== '' && wanted.includes(words))
}

function judgeSilences(
  article: Article,
  used: ReadonlySet<Silence>,
  bulletin: Bulletin,
  ruleIds: readonly string[],
): Problem[] {
  return article.silence.flatMap((silence, index): Problem[] => {
    const problems: Problem[] = []
    if (!used.has(silence)) {
      const near = ruleIds.includes(silence.rule) ? undefined : nearestWord(silence.rule, ruleIds)
      problems.push({
        ...bulletin.locate(article.file, ['silence', index]),
        rule: unusedSilence.id,
        severity: unusedSilence.severity,
        message: ruleIds.includes(silence.rule)
          ? `Lời cho qua «${silence.rule}» không còn che vấn đề nào.`
          : `Không có quy tắc «${silence.rule}», nên lời cho qua này không che gì.`,
        hint: near === undefined ? 'Xóa mục này trong «silence».' : `Gần nhất: «${near}».`,
      })
    }
    if (silence.reason.trim() === '') {
      problems.push({
        ...bulletin.locate(article.file, ['silence', index]),
        rule: silenceWithoutReason.id,
        severity: silenceWithoutReason.severity,
        message: `Lời cho qua «${silence.rule}» chưa nói lý do.`,
        hint: 'Thêm «reason: …» để người sửa bài sau này hiểu vì sao.',
      })
    }
    return problems
  })
}
