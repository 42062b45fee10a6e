// How fast the citation engine reads, beside one scan by a regular expression in the same turn: machines differ and
// are noisy, the ratio is what to quote.
import {
  findCitations,
  type Registry,
  type ResolvedCitation,
  resolveCitations,
} from '../../src/legal/index.ts'
import { denseOf, proseOf, registryOfDense } from './citation-texts.ts'

/** Texts of one sort, read by the scan and by the engine. Speeds in MB of UTF-8 a second, medians of the rounds. */
export interface CitationSpeed {
  text: 'prose' | 'dense'
  megabytes: number
  citations: number
  /** Citations whose document was named. */
  found: number
  scan: number
  engine: number
  /** Median of the rounds' ratios, and the lowest and highest of them. */
  ratio: number
  lowest: number
  highest: number
}

/**
 * What somebody in a hurry would write: the word for the kind, 'số', the number with its symbol, in one expression.
 * It finds neither laws by name nor party documents, dates, issuers or places, and reads nothing of what it finds.
 */
const oneExpression =
  /(?:[Nn]ghị (?:định|quyết)|[Qq]uyết định|[Tt]hông tư|[Cc]hỉ thị|[Kk]ế hoạch|[Ll]uật|[Cc]ông văn)\s+(?:số\s*:?\s*)?\d+[^\s,;.)]*/g

/** UTF-8 bytes for each UTF-16 unit of Vietnamese prose. */
const bytesPerUnit = 1.31

/** UTF-16 units of an article: a long one. No text has the hundred thousand citations of all together. */
const articleUnits = 20_000

/** Reads prose (found only) and dense text (found and resolved) of so many megabytes, article by article. */
export function measureCitations(megabytes: number, rounds: number): CitationSpeed[] {
  const registry = registryOfDense()
  const units = Math.ceil((megabytes * 1e6) / bytesPerUnit)
  return [
    measure('prose', articlesOf(proseOf(units)), rounds, registry, text => findCitations(text)),
    measure('dense', articlesOf(denseOf(units)), rounds, registry, text => readFully(text, registry)),
  ]
}

/** Cut at ends of lines, each a text of its own as if read from a file. */
function articlesOf(text: string): string[] {
  const articles: string[] = []
  for (let start = 0; start < text.length; ) {
    const line = text.indexOf('\n', start + articleUnits)
    const end = line === -1 ? text.length : line + 1
    articles.push(Buffer.from(text.slice(start, end), 'utf16le').toString('utf16le'))
    start = end
  }
  return articles
}

function readFully(text: string, registry: Registry): ResolvedCitation[] {
  return resolveCitations(findCitations(text), registry, { date: '2026-11-01', province: 'Mẫu' })
}

function measure(
  name: CitationSpeed['text'],
  articles: readonly string[],
  rounds: number,
  registry: Registry,
  read: (text: string) => readonly unknown[],
): CitationSpeed {
  const bytes = articles.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  const scans: number[] = []
  const reads: number[] = []
  for (let round = 0; round <= rounds; round += 1) {
    const scan = secondsOf(() => articles.forEach(countMatches))
    const engine = secondsOf(() => articles.forEach(read))
    // The first round warms up.
    if (round === 0) continue
    scans.push(scan)
    reads.push(engine)
  }
  const ratios = scans.map((scan, round) => scan / (reads[round] ?? Number.NaN))
  const resolved = articles.flatMap(text => readFully(text, registry))
  return {
    text: name,
    megabytes: bytes / 1e6,
    citations: resolved.length,
    found: resolved.filter(({ resolution }) => resolution.outcome === 'found').length,
    scan: bytes / 1e6 / median(scans),
    engine: bytes / 1e6 / median(reads),
    ratio: median(ratios),
    lowest: Math.min(...ratios),
    highest: Math.max(...ratios),
  }
}

function countMatches(text: string): number {
  let count = 0
  oneExpression.lastIndex = 0
  while (oneExpression.test(text)) count += 1
  return count
}

function secondsOf(work: () => void): number {
  const start = performance.now()
  work()
  return (performance.now() - start) / 1000
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

/** Time for each unit of a text that is one pattern again and again. */
export interface HostileTime {
  pattern: string
  /** Nanoseconds a unit at each of the sizes asked for. */
  nanoseconds: readonly number[]
}

/** Finds and resolves in texts of one pattern, each of the given lengths (UTF-16 units). Linear time stays level. */
export function hostileTimes(patterns: readonly string[], lengths: readonly number[]): HostileTime[] {
  const registry = registryOfDense()
  return patterns.map(pattern => ({
    pattern,
    nanoseconds: lengths.map(length => {
      const text = pattern.repeat(Math.ceil(length / pattern.length))
      const times = [0, 1].map(() => secondsOf(() => readFully(text, registry)))
      return (Math.min(...times) * 1e9) / text.length
    }),
  }))
}
