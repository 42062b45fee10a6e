// Documents by their numbers, for a reader who types one in any spelling:
//   '61/2018/nd-cp'  'nđ 61 2018'  'nghị định số 61 năm 2018'  '612018ndcp'  ->  61/2018/NĐ-CP
//   '76/nq-cp'  ->  the resolution of 2021 and that of 2013
//   'điều 5', 'giai đoạn 2016-2020', 'nghị định 61/2019'  ->  nothing
//
// The table brings the words by which its documents are named, so that this script carries no vocabulary. What is
// read around a number either agrees with a document or speaks against it: one word against it is enough.
//
// It comes in parts, so that a register of thousands costs a reader no more than one of fifty: the words of all, and
// a shard for the numbers that begin with the same figures.
import { foldText } from '../legal/index.ts'
import { canonicalText, daysIn, foldUnits, type NamedDay, wordsOf } from './search-text.ts'

/** What the index step writes and the script loads at the first digit. */
export interface NumberTable {
  /** For each kind in use the ways to name it, folded: `{'nghi-dinh': ['nghi dinh', 'nd']}`. */
  kinds: Readonly<Record<string, readonly string[]>>
  /** For each issuer in use the ways to name it: `{'chinh-phu': ['chinh phu', 'cp']}`. */
  issuers: Readonly<Record<string, readonly string[]>>
  /** All codes in the numbers of all documents: `['nd', 'cp', 'ndcp', …]`. */
  codes: readonly string[]
  /** Names of the shards: the figures with which their numbers begin. */
  shards: readonly string[]
}

/** Addresses are without the path prefix. */
export type NumberRow = readonly [
  address: string,
  /** As printed: `61/2018/NĐ-CP`. */
  number: string,
  /** Keys in `kinds` and `issuers`. */
  kind: string,
  issuers: readonly string[],
  /** As far as it is known: `2018-04-23`, `2018`, or empty. */
  issuedOn: string,
  /** What the reader sees: title and a line of facts. */
  title: string,
  line: string,
]

export interface NumberedDocument {
  address: string
  number: string
  title: string
  line: string
  /** What was said of it and is not so: it may be meant, and is no match. */
  differs?: NumberDifference
}

/** `{as: 'kind', asked: 'thông tư'}` of a decree, `{as: 'day', asked: '24/04/2018'}` of one of the 23rd. */
export interface NumberDifference {
  as: 'kind' | 'day'
  asked: string
}

/** A number found in a query: the stretch of the canonical query that names it, and the documents it can mean. */
export interface NumberMention {
  start: number
  end: number
  documents: readonly NumberedDocument[]
}

/** What a query says of numbers. */
export interface NumberReading {
  mentions: readonly NumberMention[]
  /** Stretches that name a kind and a number which no document here has together: 'thông tư 61' of a decree. */
  misnamed: readonly { start: number; end: number }[]
  /** Nothing is asked for but numbers. */
  onlyNumbers: boolean
}

export interface NumberFinder {
  read(query: string): Promise<NumberReading>
}

/** More than these are no answer but a list, and the register is a better one. */
const MOST_DOCUMENTS = 10

/** What stands between the parts of a number, or beside it, without saying which document it is. */
const FILLERS: ReadonlySet<string> = new Set(['so', 'nam', 'ngay', 'cua', 'do', 'ban', 'hanh', 'ky', 'va'])
/** The number after one of these is no document's. */
const PLACES: ReadonlySet<string> = new Set([
  'dieu',
  'khoan',
  'diem',
  'chuong',
  'muc',
  'phan',
  'trang',
  'thang',
  'quy',
  'khoa',
  'lan',
])
const YEAR = /^(?:19|20)\d\d$/

interface Candidate extends NumberedDocument {
  /** `61`, `30c`: without leading zeros. */
  sequence: string
  issuedOn: string
  /** The year in the number, and that of issue. */
  years: ReadonlySet<string>
  /** All that may be said of it, but for the years. */
  names: ReadonlySet<string>
}

interface Token {
  text: string
  start: number
  end: number
  /** By a slash or a dash to what is before. */
  isGlued: boolean
}

/** A token, or several with one meaning. */
interface Part extends Token {
  as: 'number' | 'name' | 'filler' | 'other'
}

/**
 * Where the row of a document is looked for: under its sequence, and under the figures it begins with where somebody
 * leaves the signs out. Never under leading zeros.
 *
 * @example figuresOf('061/2018/NĐ-CP') // ['61', '612018']
 */
export function figuresOf(number: string): readonly string[] {
  const folded = foldUnits(canonicalText(number))
  return [...new Set([leadingFigures(folded), leadingFigures(compact(folded))])]
}

/** Names the codes in a number: 'nd', 'cp', 'qh13'; 'ndcp' and 'qh 13' for who leaves out or puts in a sign. */
export function codesOf(number: string): readonly string[] {
  const [, ...rest] = tokensOf(foldUnits(canonicalText(number))).map(({ text }) => text)
  const codes = rest.filter(part => !YEAR.test(part))
  const spaced = codes.map(code => code.replace(/(?<=[a-z])(?=\d)/, ' '))
  return [...new Set([...codes, ...spaced, codes.join('')])].filter(code => code !== '')
}

/** Makes a table ready for questions; its shards are loaded as questions need them, each once. */
export function createNumberFinder(
  table: NumberTable,
  loadShard: (name: string) => Promise<readonly NumberRow[]>,
): NumberFinder {
  const bySequence = new Map<string, Candidate[]>()
  const byCompact = new Map<string, Candidate[]>()
  const shards: ReadonlySet<string> = new Set(table.shards)
  const loaded = new Set<string>()
  // Names of kinds speak against a document of another kind; but the words among them (the first of each) only
  // before its number, for after it they may begin something else: 'nghị định 225 luật …'.
  const kindNames = new Set<string>(Object.values(table.kinds).flat())
  const kindCodes = new Set<string>(Object.values(table.kinds).flatMap(([, ...codes]) => codes))
  const names = new Set<string>([...kindNames, ...Object.values(table.issuers).flat(), ...table.codes])
  const longestName = Math.max(1, ...[...names].map(name => name.split(' ').length))

  return { read }

  async function read(query: string): Promise<NumberReading> {
    for (;;) {
      const { reading, wanted } = readLoaded(query)
      if (wanted.length === 0) return reading
      await Promise.all(wanted.map(load))
    }
  }

  async function load(name: string): Promise<void> {
    const rows = await loadShard(name)
    if (loaded.has(name)) return
    loaded.add(name)
    for (const row of rows) {
      const candidate = candidateOf(row, table)
      addOnce(bySequence, candidate.sequence, candidate)
      addOnce(byCompact, compact(candidate.number), candidate)
    }
  }

  /** The shard with the numbers that begin like these figures, unless it is here already. */
  function missingShard(text: string): string | undefined {
    const figures = leadingFigures(text)
    for (let length = figures.length; length > 0; length--) {
      const name = figures.slice(0, length)
      if (shards.has(name)) return loaded.has(name) ? undefined : name
    }
    return undefined
  }

  /** '612018ndcp' between other words: the parts of the number it is. */
  function spelledOut(token: Token): readonly Token[] {
    const [candidate] = /^\d+[a-z]/.test(token.text) ? (byCompact.get(compact(token.text)) ?? []) : []
    if (!candidate) return [token]
    return tokensOf(foldUnits(canonicalText(candidate.number))).map(part => ({
      ...part,
      start: token.start,
      end: token.end,
    }))
  }

  /** What the shards loaded so far say, and which others must be asked before it holds. */
  function readLoaded(query: string): { reading: NumberReading; wanted: readonly string[] } {
    const text = canonicalText(query)
    const whole = byCompact.get(compact(text))
    if (whole) {
      const documents = best(whole, [], undefined, undefined)
      return {
        reading: { mentions: [{ start: 0, end: text.length, documents }], misnamed: [], onlyNumbers: true },
        wanted: [],
      }
    }
    const days = daysIn(text)
    const parts = partsOf(
      unglue(tokensOf(withoutDays(foldUnits(text), days)).flatMap(spelledOut), bySequence, names),
    )
    const onlyNumbers = parts.every(({ as }) => as !== 'other')
    const mentions: NumberMention[] = []
    const misnamed: { start: number; end: number }[] = []
    const wanted = { numbers: new Set<string>(), years: new Set<string>() }
    let from = 0
    for (let at = 0; at < parts.length; at++) {
      const part = parts[at]
      if (at < from || part?.as !== 'number') continue
      const missing = missingShard(part.text)
      if (missing !== undefined) wanted[YEAR.test(part.text) ? 'years' : 'numbers'].add(missing)
      const found = readAround(parts, at, from)
      if (!found || (!found.agreed && !onlyNumbers)) continue
      const { start, end } = found
      const kind = found.kind && text.slice(found.kind.start, found.kind.end)
      from = found.next
      if (kind !== undefined) misnamed.push({ start, end })
      // Among other words another document is more likely to be meant, one that is not here.
      if (kind !== undefined && !onlyNumbers) continue
      const said =
        kind !== undefined ? undefined : days.find(day => isSaidBehind(text.slice(end, day.start), day, end))
      mentions.push({ start, end, documents: best(found.candidates, days, said, kind) })
    }
    return {
      reading: { mentions, misnamed, onlyNumbers: onlyNumbers && mentions.length > 0 },
      // A year is mostly part of the number before it, once that is known.
      wanted: [...(wanted.numbers.size > 0 ? wanted.numbers : wanted.years)],
    }
  }

  /** What stands to the right and to the left of a number belongs to it as long as it agrees with a document. */
  function readAround(parts: readonly Part[], at: number, first: number) {
    const number = parts[at]
    let candidates: readonly Candidate[] = (number && bySequence.get(number.text)) ?? []
    if (!number || candidates.length === 0) return undefined
    // Nothing else is called '30c'.
    let agreed = /\d[a-z]$/.test(number.text)
    let [start, end] = [at, at]
    /** Said before it, and of none of them. */
    let kind: Part | undefined

    for (let i = at + 1; i < parts.length; i++) {
      const part = parts[i]
      if (!part || (part.as === 'other' && !part.isGlued)) break
      if (part.as === 'filler') continue
      const agreeing = candidates.filter(({ names, years }) =>
        (part.as === 'name' ? names : years).has(part.text),
      )
      const contradicts = YEAR.test(part.text) || kindCodes.has(part.text) || part.isGlued
      // Another number, or another document: '5 nghị định 61'.
      if ((agreeing.length === 0 && !contradicts) || (part.as === 'name' && isNumberNext(parts, i))) break
      candidates = agreeing
      agreed = true
      end = i
    }
    for (let i = at - 1; i >= first; i--) {
      const part = parts[i]
      if (!part || part.as === 'other' || part.as === 'number') break
      if (part.as === 'filler') continue
      const agreeing = candidates.filter(({ names }) => names.has(part.text))
      if (agreeing.length === 0) {
        // Beside what agrees it is of something else.
        if (start === at && kindNames.has(part.text)) {
          kind = part
          agreed = true
          start = i
        }
        break
      }
      candidates = agreeing
      agreed = true
      start = i
    }
    if (candidates.length === 0 || PLACES.has(parts[start - 1]?.text ?? '')) return undefined
    return {
      candidates,
      agreed,
      start: parts[start]?.start ?? number.start,
      end: parts[end]?.end ?? number.end,
      next: end + 1,
      kind,
    }
  }

  function partsOf(tokens: readonly Token[]): readonly Part[] {
    const parts: Part[] = []
    for (let at = 0; at < tokens.length; ) {
      const { part, length } = partAt(tokens, at)
      parts.push(part)
      at += length
    }
    return parts
  }

  /** The longest name that begins here, or one token. */
  function partAt(tokens: readonly Token[], at: number): { part: Part; length: number } {
    const { text, start, end, isGlued } = tokens[at] ?? { text: '', start: 0, end: 0, isGlued: false }
    for (let length = Math.min(longestName, tokens.length - at); length > 0; length--) {
      const stretch = tokens.slice(at, at + length)
      const name = stretch.map(token => token.text).join(' ')
      if (names.has(name))
        return { part: { as: 'name', text: name, start, end: stretch.at(-1)?.end ?? end, isGlued }, length }
    }
    if (/^\d/.test(text))
      return { part: { as: 'number', text: withoutZeros(text), start, end, isGlued }, length: 1 }
    return { part: { as: FILLERS.has(text) ? 'filler' : 'other', text, start, end, isGlued }, length: 1 }
  }
}

/** Whether the next thing said after this one is a number that is no year: then this one belongs to that. */
function isNumberNext(parts: readonly Part[], at: number): boolean {
  const next = parts.slice(at + 1).find(({ as }) => as !== 'filler')
  return next?.as === 'number' && !YEAR.test(next.text)
}

function candidateOf(row: NumberRow, table: NumberTable): Candidate {
  const [address, number, kind, issuers, issuedOn, title, line] = row
  const [sequence = '', ...rest] = tokensOf(foldUnits(canonicalText(number))).map(({ text }) => text)
  return {
    address,
    number,
    title,
    line,
    sequence: withoutZeros(sequence),
    issuedOn,
    years: new Set([...rest.filter(part => YEAR.test(part)), issuedOn.slice(0, 4)]),
    names: new Set([
      ...(table.kinds[kind] ?? []),
      ...issuers.flatMap(key => table.issuers[key] ?? []),
      ...codesOf(number),
    ]),
  }
}

/** Whether a day is said of the number before it: '61/2018/NĐ-CP ngày 23/4/2018', not '… có hiệu lực từ 21/6/2018'. */
function isSaidBehind(between: string, day: NamedDay, end: number): boolean {
  return day.start >= end && wordsOf(foldUnits(between)).every(word => FILLERS.has(word))
}

/** Those issued on a day that is named, or all of them: these differ, if the day is said of them. */
function best(
  candidates: readonly Candidate[],
  days: readonly NamedDay[],
  said: NamedDay | undefined,
  kind: string | undefined,
): readonly NumberedDocument[] {
  const ofTheDay = candidates.filter(({ issuedOn }) => days.some(({ iso }) => iso === issuedOn))
  return newestFirst(ofTheDay.length > 0 ? ofTheDay : candidates).map(
    ({ address, number, title, line, issuedOn }) => {
      const differs: NumberDifference | undefined =
        kind !== undefined
          ? { as: 'kind', asked: kind }
          : // Of the day as far as it is known.
            said && !said.iso.startsWith(issuedOn)
            ? { as: 'day', asked: said.text }
            : undefined
      return { address, number, title, line, ...(differs && { differs }) }
    },
  )
}

function newestFirst(candidates: readonly Candidate[]): readonly Candidate[] {
  return [...candidates]
    .sort((a, b) => (a.issuedOn < b.issuedOn ? 1 : a.issuedOn > b.issuedOn ? -1 : 0))
    .slice(0, MOST_DOCUMENTS)
}

/** A document may stand in two shards. */
function addOnce(map: Map<string, Candidate[]>, key: string, candidate: Candidate): void {
  const all = map.get(key)
  if (!all) map.set(key, [candidate])
  else if (!all.some(({ address }) => address === candidate.address)) all.push(candidate)
}

function leadingFigures(text: string): string {
  return /^\d*/.exec(withoutZeros(text))?.[0] ?? ''
}

/** compact('61/2018/NĐ-CP') // '612018ndcp' */
function compact(text: string): string {
  return withoutZeros(foldText(text).replace(/[^a-z0-9]/g, ''))
}

function withoutZeros(text: string): string {
  return text.replace(/^0+(?=\d)/, '')
}

/** The days of a query are compared apart; in the text they would be numbers. */
function withoutDays(folded: string, days: readonly { start: number; end: number }[]): string {
  let text = folded
  for (const { start, end } of days) text = text.slice(0, start) + ' '.repeat(end - start) + text.slice(end)
  // 'ngày 24/2018' and 'ngày 7/6' are days too, if poor ones.
  return text.replace(/(?<=\bngay )\d{1,2}\/\d{1,4}\b/g, poor => ' '.repeat(poor.length))
}

/** Words and figures, `66.22` and `bkh&cn` whole. */
function tokensOf(folded: string): Token[] {
  return [...folded.matchAll(/[a-z0-9]+(?:\.(?=\d)\d+|&[a-z0-9]+)*/g)].map(match => {
    const isGlued = /[/-]/.test(folded.charAt(match.index - 1))
    const text = match[0].replaceAll('&', '')
    return {
      // 'NDD-CP', 'ND9-CP': the keys of an input method that is off.
      text: isGlued ? text.replace(/(?<=^[a-z]?d)[d9]$/, '') : text,
      start: match.index,
      end: match.index + match[0].length,
      isGlued,
    }
  })
}

/** 'qd749' and '30cnq' come apart, '30 c' comes together. */
function unglue(
  tokens: readonly Token[],
  sequences: ReadonlyMap<string, unknown>,
  names: ReadonlySet<string>,
): readonly Token[] {
  const glued: Token[] = []
  for (const token of tokens.flatMap(token => cut(token, names))) {
    const last = glued.at(-1)
    const joined = last && /^\d+$/.test(last.text) && /^[a-z]$/.test(token.text) ? last.text + token.text : ''
    if (last && sequences.has(withoutZeros(joined)))
      glued[glued.length - 1] = { ...last, text: joined, end: token.end }
    else glued.push(token)
  }
  return glued
}

function cut(token: Token, names: ReadonlySet<string>): readonly Token[] {
  const { text, start, end, isGlued } = token
  const length = names.has(text) ? 0 : firstLength(text, names)
  if (length === 0) return [token]
  const first = { text: text.slice(0, length), start, end: start + length, isGlued }
  return [first, ...cut({ text: text.slice(length), start: start + length, end, isGlued: true }, names)]
}

/** How much of a token is a part of its own: 2 of 'qd749', 3 of '30cnq', 0 of '30c' and 'dieu5'. */
function firstLength(text: string, names: ReadonlySet<string>): number {
  const letters = /^([a-z]+)\d/.exec(text)?.[1] ?? ''
  if (names.has(letters)) return letters.length
  const [, figures = '', rest = ''] = /^(\d+)([a-z]{2,})$/.exec(text) ?? []
  if (names.has(rest)) return figures.length
  return names.has(rest.slice(1)) ? figures.length + 1 : 0
}
