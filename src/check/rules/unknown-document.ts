import { type Citation, parseNumber, slugOf } from '../../legal/index.ts'
import { candidateLines, reasonWords } from '../../markdown/index.ts'
import type { Files } from '../files.ts'
import type { Rule } from '../rule.ts'
import { citationsOf } from '../texts.ts'

export const unknownDocument: Rule = {
  id: 'unknown-document',
  severity: 'warning',
  title: 'văn bản không có trong sổ',
  *find(bulletin, files) {
    for (const { cited } of citationsOf(bulletin)) {
      const { citation, resolution, linkable, place } = cited
      if (resolution.outcome !== 'unknown' || citation.kind === 'short' || !linkable) continue
      const { reasons, candidates } = resolution
      if (reasons[0] && toldElsewhere.has(reasons[0].code)) continue
      // The message itself says that it is not in the register.
      const others = reasonWords(reasons.filter(({ code }) => code !== 'not-in-register'))
      yield {
        place,
        message: `Không có «${nameOf(citation)}» trong sổ văn bản${others === '' ? '' : `; ${others}`}.`,
        hint: [
          ...(candidates.length === 0 ? [] : ['Gần nhất:', ...candidateLines(candidates, bulletin.registry)]),
          waysOut(citation, files),
        ].join('\n'),
      }
    }
  },
}

/** A document later than the article has a rule of its own; a bill is not a document yet. */
const toldElsewhere: ReadonlySet<string> = new Set(['later-than-text', 'draft'])

/** By its number, so that the same document is one message however each article puts it. */
function nameOf({ number, name, year, text }: Citation): string {
  if (number !== undefined) return number
  if (name === undefined) return text
  return year === undefined ? name : `${name} năm ${year}`
}

function waysOut({ number, text }: Citation, files: Files): string {
  if (number === undefined) {
    return `Thêm văn bản vào ${files.nameOf('documents')}; nếu không muốn có liên kết, viết [${text}](van-ban:).`
  }
  // A number without a year shares its file name with those of other years and places: the command finds it.
  const file =
    parseNumber(number)?.year === undefined
      ? 'văn bản vào sổ'
      : files.nameOf(`documents/${slugOf(number)}.yaml`)
  return `Sửa số hiệu trong bài, hoặc thêm ${file}: npm run new -- document ${number}`
}
