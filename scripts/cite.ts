// Finds and resolves the citations of texts: JSON lines in, JSON lines out, in order. For programs, not for editors.
//
//   {"id": 1, "text": "Nghị định 61/2018/NĐ-CP", "date": "2020-04-20"}
//   {"id": 1, "citations": [{"start": 0, "end": 23, "kind": "numbered", "number": "61/2018/NĐ-CP", "outcome": "found", …}]}
import { once } from 'node:events'
import { loadBulletin } from '../src/bulletin/index.ts'
import {
  type Day,
  findCitations,
  formatConflict,
  formatPinpoint,
  formatReason,
  type Registry,
  type ResolutionContext,
  type ResolvedCitation,
  resolveCitations,
} from '../src/legal/index.ts'
import { citationsInMarkdown } from '../src/markdown/index.ts'
import { contentOption, defineCommand, isRealDay, runCommand, todayInVietnam } from './arguments.ts'

const command = defineCommand({
  name: 'cite',
  summary:
    'Tìm viện dẫn trong các đoạn văn: nhận từng dòng JSON {id, text}, trả từng dòng JSON {id, citations}.',
  options: {
    content: contentOption,
    format: {
      kind: 'choice',
      choices: ['text', 'markdown'],
      default: 'text',
      help: 'cách viết của đoạn văn không tự nói là gì',
    },
    date: { kind: 'day', help: 'ngày của đoạn văn không có ngày riêng' },
  },
  examples: [`echo '{"id": 1, "text": "theo Nghị định 61/2018/NĐ-CP"}' | npm run --silent cite`],
})

await runCommand(command, async ({ content, format, date }) => {
  const { registry, site } = await loadBulletin({ contentDir: content, today: date ?? todayInVietnam() })
  const context: ResolutionContext = {
    ...(site.province === '' ? {} : { province: site.province }),
    ...(date === undefined ? {} : { date }),
  }
  for await (const line of linesOf(process.stdin)) {
    const answer = JSON.stringify(answerTo(line, { format, registry, context }))
    if (!process.stdout.write(`${answer}\n`)) await once(process.stdout, 'drain')
  }
  return 0
})

/** Lines end at '\n' only: a JSON text may hold U+2028, at which Node's readline would cut it. */
async function* linesOf(input: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of input) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  rest += decoder.decode()
  if (rest !== '') yield rest
}

interface Settings {
  format: 'text' | 'markdown'
  registry: Registry
  context: ResolutionContext
}

function answerTo(line: string, settings: Settings): object {
  let asked: unknown
  try {
    asked = JSON.parse(line)
  } catch {
    return { error: 'not JSON' }
  }
  if (typeof asked !== 'object' || asked === null || Array.isArray(asked)) return { error: 'not an object' }
  const id = 'id' in asked ? { id: asked.id } : {}
  if (!('text' in asked) || typeof asked.text !== 'string') return { ...id, error: 'text is missing' }
  const format = 'format' in asked ? asked.format : settings.format
  if (format !== 'text' && format !== 'markdown')
    return { ...id, error: 'format is neither text nor markdown' }
  const date = 'date' in asked ? asked.date : undefined
  if (date !== undefined && date !== null && !isDay(date))
    return { ...id, error: 'date is not a real day, YYYY-MM-DD' }
  const context = isDay(date) ? { ...settings.context, date } : settings.context
  return { ...id, citations: citationsOf(asked.text.normalize('NFC'), format, settings.registry, context) }
}

function isDay(value: unknown): value is Day {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && isRealDay(value)
}

function citationsOf(
  text: string,
  format: 'text' | 'markdown',
  registry: Registry,
  context: ResolutionContext,
): object[] {
  if (format === 'markdown')
    return citationsInMarkdown(text, registry, context).map(located => rowOf(located, located.linkable))
  return resolveCitations(findCitations(text), registry, context).map(resolved => rowOf(resolved, true))
}

/** A citation as the contract prints it. What is not there is null. */
function rowOf({ citation, resolution, resolvedNumber }: ResolvedCitation, linkable: boolean): object {
  const { start, end, text, kind, type, number, name, year, date, issuer, pinpoints } = citation
  const found = resolution.outcome === 'found' ? resolution : undefined
  return {
    start,
    end,
    text,
    kind,
    type: type ?? null,
    number: number ?? null,
    ...(resolvedNumber === undefined ? {} : { resolvedNumber }),
    name: name ?? null,
    year: year ?? null,
    date: date?.iso ?? null,
    dateText: date?.text ?? null,
    issuer: issuer?.text ?? null,
    pinpoint: pinpoints.length === 0 ? null : formatPinpoint(pinpoints),
    linkable,
    outcome: resolution.outcome,
    document: found?.document.slug ?? null,
    candidates: resolution.outcome === 'found' ? [] : resolution.candidates.map(({ slug }) => slug),
    conflicts: (found?.conflicts ?? []).map(conflict => ({
      ...conflict,
      slip: conflict.slip ?? null,
      text: formatConflict(conflict),
    })),
    reasons: resolution.reasons.map(reason => ({
      code: reason.code,
      ...(reason.code === 'near-document' ? { document: reason.slug, slip: reason.slip ?? null } : {}),
      text: formatReason(reason),
    })),
  }
}
