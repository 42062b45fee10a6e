// What the sentence around a citation says of who issued it and when, where nothing is attached to the citation itself.
//   'UBND tỉnh Cao Bằng vừa ban hành Kế hoạch số 68/KH-UBND'       subject: that body
//   'Kế hoạch 68/KH-UBND (Cao Bằng)', 'Ở Cao Bằng, Kế hoạch …'     subject: that place
//   'UBND tỉnh Lạng Sơn phối hợp với UBND tỉnh Cao Bằng thực hiện …'  nearby: both, and nobody can tell whose it is
//   'Ngày 13/6/2013, Chính phủ ban hành Nghị quyết 76/NQ-CP'        opening: that day, issued
import { foldText } from './fold.ts'
import {
  classAt,
  DASH,
  exactHash,
  exactWords,
  lettersEnd,
  lettersStart,
  NEWLINE,
  nextWord,
  skipGap,
  skipGapBack,
  UPPER,
} from './letters.ts'
import { provinceAtEnd } from './provinces.ts'
import { type DateRead, readDate, readYear } from './read-date.ts'
import { type IssuerRead, readLocalBody, readPlace } from './read-issuer.ts'
import { hasIssuingVerb, isStop, sentenceStart } from './sentences.ts'

/** Who may have issued a local document. */
export interface Surroundings {
  /** The body or place that did, by the words of the sentence. */
  subject?: IssuerRead
  /** Bodies and places in this sentence and the one before, where it may be any of them, or none. */
  nearby: readonly IssuerRead[]
}

const inPlace = exactWords('ở tại')

/** Reads the bodies and places around a citation that spans `start` to `end`; nothing before `floor` is looked at. */
export function readSurroundings(text: string, start: number, end: number, floor: number): Surroundings {
  const after = placeAfter(text, end)
  if (after) return { subject: after, nearby: [] }
  const next = bodyNext(text, end)
  if (next && endsClause(text, next.end)) return { subject: next, nearby: [] }
  const sentence = sentenceStart(text, start, floor)
  const own = mentions(text, sentence, start)
  const subject = issuingSubject(text, sentence, own, start)
  // 'Tại Cao Bằng, UBND tỉnh ban hành …': the body without a place is that place's, or the site's.
  if (subject)
    return { subject, nearby: provinceIn(subject) === undefined ? own.filter(one => one !== subject) : [] }
  // The sentence before is read whole, with what it cites: 'UBND tỉnh Cao Bằng có Công văn 123/UBND-KT. Thực hiện …'
  const earlier: readonly IssuerRead[] =
    sentence > floor && isStop(text, sentence - 1)
      ? mentions(text, sentenceStart(text, sentence - 1, 0), sentence)
      : []
  return { nearby: next ? [...earlier, ...own, next] : [...earlier, ...own] }
}

const passive = exactWords('được mà')
const by = exactWords('của do')
const sent = exactWords('gửi trình')

/**
 * '… (Cao Bằng)', '… (của UBND tỉnh Cao Bằng)', '… tỉnh Cao Bằng', '… được UBND tỉnh Cao Bằng ban hành',
 * '… mà UBND tỉnh Cao Bằng vừa ban hành'
 */
function placeAfter(text: string, end: number): IssuerRead | undefined {
  const at = skipGap(text, end)
  if (text.charCodeAt(at) === 0x28) {
    const first = skipGap(text, at + 1)
    const word = lettersEnd(text, first)
    const inside = by.has(exactHash(text, first, word)) ? skipGap(text, word) : first
    const place = readLocalBody(text, inside) ?? readPlace(text, inside, 'any')
    return place && text.charCodeAt(skipGap(text, place.end)) === 0x29 ? place : undefined
  }
  const word = lettersEnd(text, at)
  if (word > at && passive.has(exactHash(text, at, word))) {
    const body = readLocalBody(text, skipGap(text, word))
    if (!body) return undefined
    const verb = skipGap(text, body.end)
    return hasIssuingVerb(text, verb, verb + shortWay) ||
      sent.has(exactHash(text, verb, lettersEnd(text, verb)))
      ? body
      : undefined
  }
  return at > end ? readPlace(text, at, 'with-level') : undefined
}

const shortWay = 12

/**
 * The body of a province behind a comma or a dash: the issuer where the clause ends with it ('…, UBND tỉnh Cao Bằng.'),
 * else one that does something of its own ('Thực hiện Kế hoạch 68/KH-UBND, UBND tỉnh Cao Bằng giao …').
 */
function bodyNext(text: string, end: number): IssuerRead | undefined {
  // '…, ngày 09/3/2020, UBND tỉnh Cao Bằng'
  const at = pastMark(text, end)
  const day = at === undefined ? undefined : readDate(text, at)
  const start = day ? pastMark(text, day.end) : at
  const body = start === undefined ? undefined : readLocalBody(text, start)
  return body && provinceIn(body) !== undefined ? body : undefined
}

/** Behind the comma or the dash at `at`. */
function pastMark(text: string, at: number): number | undefined {
  const mark = skipGap(text, at)
  return text.charCodeAt(mark) === 0x2c || classAt(text, mark) === DASH ? skipGap(text, mark + 1) : undefined
}

/** At the end of the text or of a paragraph, at '.', ';', ')' or '|'. */
function endsClause(text: string, at: number): boolean {
  const next = skipGap(text, at)
  const unit = text.charCodeAt(next)
  return (
    next >= text.length ||
    classAt(text, next) === NEWLINE ||
    unit === 0x2e ||
    unit === 0x3b ||
    unit === 0x29 ||
    unit === 0x7c
  )
}

const besides = exactWords('với cùng của và cho từ như')

/** The body or place the sentence says has issued what is cited. */
function issuingSubject(
  text: string,
  sentence: number,
  own: readonly Mention[],
  citation: number,
): Mention | undefined {
  const subject = onlyOne(own)
  if (subject) return isSubject(text, sentence, subject, citation) ? subject : undefined
  // 'So với tỉnh Cao Bằng, UBND tỉnh Lạng Sơn sớm ban hành …': the last one, where it stands beside no other.
  const last = own.at(-1)
  if (!last?.body || provinceIn(last) === undefined || !hasIssuingVerb(text, last.end, citation))
    return undefined
  const before = skipGapBack(text, last.start, sentence)
  return besides.has(exactHash(text, lettersStart(text, before, sentence), before)) ? undefined : last
}

function provinceIn({ text }: IssuerRead): string | undefined {
  return provinceAtEnd(foldText(text))
}

/** It stands at the head of the sentence and issues, or opens it as a place: 'Ở Cao Bằng, …'. */
function isSubject(text: string, sentence: number, { start, end }: IssuerRead, citation: number): boolean {
  const before = skipGapBack(text, start, sentence)
  const word = lettersStart(text, before, sentence)
  if (inPlace.has(exactHash(text, word, before))) return text.charCodeAt(skipGap(text, end)) === 0x2c
  return hasIssuingVerb(text, end, citation)
}

interface Mention extends IssuerRead {
  /** A body, not a place alone. */
  body: boolean
}

/** The one body all mentions are about: 'Tại Hòa Bình, UBND tỉnh Hòa Bình …', 'UBND huyện Hòa An (Cao Bằng) …'. */
function onlyOne(mentions: readonly Mention[]): Mention | undefined {
  const provinces = new Set(mentions.map(provinceIn))
  provinces.delete(undefined)
  const bodies = mentions.filter(({ body }) => body)
  if (provinces.size > 1 || bodies.length > 1) return undefined
  return bodies[0] ?? (mentions.length === 1 ? mentions[0] : undefined)
}

function mentions(text: string, from: number, to: number): Mention[] {
  const found: Mention[] = []
  for (let at = nextWord(text, from, to); at < to; ) {
    const body = readLocalBody(text, at)
    // In small letters only with its province: 'ủy ban nhân dân tỉnh cao bằng'.
    const read = body && (classAt(text, at) === UPPER || provinceIn(body) !== undefined) ? body : undefined
    const mention = read ?? readPlace(text, at, 'any')
    if (mention && mention.end <= to) {
      found.push({ ...mention, body: read !== undefined })
      at = nextWord(text, mention.end, to)
    } else at = nextWord(text, lettersEnd(text, at), to)
  }
  return found
}

/** A day or a year that opens a sentence. */
export interface Opening extends DateRead {
  year?: number
  /** A verb of issuing stands between it and the citation. */
  issued: boolean
}

/** Reads the day or the year that opens the sentence of a citation that begins at `start`. */
export function readOpening(text: string, start: number, floor: number): Opening | undefined {
  const at = skipGap(text, sentenceStart(text, start, floor))
  if (at >= start) return undefined
  const issued = (end: number): boolean => hasIssuingVerb(text, end, start)
  const date = readDate(text, at)
  if (date && date.end < start) return { ...date, issued: issued(date.end) }
  const year = readYear(text, at, false)
  return year && year.end < start
    ? { start: at, end: year.end, text: text.slice(at, year.end), year: year.year, issued: issued(year.end) }
    : undefined
}
