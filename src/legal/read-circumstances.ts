// Reads what is said around a bare citation and tells which of several documents is meant.
//   'Luật Thanh tra có hiệu lực từ ngày 01/7/2023'         effectiveOn 2023-07-01
//   'Luật Đầu tư (sửa đổi, bổ sung năm 2020)'               amendedIn 2020
//   'Quyết định 225/QĐ-TTg năm nay'                         yearsAgo 0
//   'Luật Đất đai trước đây', 'Luật Đất đai các năm 2003, 2013'   hedged: not simply the one in force
//   'Quyết định 225/QĐ-TTg vừa được Thủ tướng ký ban hành'  recent
//   'Từ năm 2013, Nghị quyết 76/NQ-CP …'                    since 2013

import { exactHash, exactWords, isDigitAt, isLetterAt, lettersEnd, nextWord, skipGap } from './letters.ts'
import { listed, makePhrases, readPhrase } from './phrases.ts'
import { readDate, readYear } from './read-date.ts'
import { readIssuer, readIssuerName } from './read-issuer.ts'
import { hasIssuingVerb, isStop, issuing, reach, sentenceStart } from './sentences.ts'
import type { Circumstances, Span } from './types.ts'

const amended = makePhrases(
  listed(
    'sửa đổi, bổ sung; sửa đổi; được sửa đổi, bổ sung; đã được sửa đổi, bổ sung; đã sửa đổi, bổ sung',
  ).map(words => [words, true] as const),
)
const inForce = makePhrases(
  listed(`
  có hiệu lực từ; có hiệu lực kể từ; có hiệu lực thi hành từ; có hiệu lực thi hành kể từ; có hiệu lực; có hiệu lực vào
`).map(words => [words, true] as const),
)
const ofThePast = listed(`
  trước đây; trước đó; cũ; khi ấy; khi đó; hồi đó; thời đó; lúc đó; lúc ấy; các năm; qua các thời kỳ; trước kia
`)
const hedges = makePhrases([...ofThePast, 'mới', 'hiện hành và'].map(words => [words, true] as const))

/** Reads the circumstances behind a name that ends at `at`. */
export function readCircumstances(text: string, at: number): Circumstances | undefined {
  const start = skipGap(text, at)
  if (readPhrase(text, start, hedges)) return { hedged: true }
  const force = readPhrase(text, start, inForce)
  const effectiveOn = force && readDate(text, force.end)?.iso
  if (effectiveOn !== undefined) return { effectiveOn }
  const open = text.charCodeAt(start) === 0x28 ? skipGap(text, start + 1) : start
  const change = readPhrase(text, open, amended)
  const year = change && readYear(text, change.end, false)
  return year && { amendedIn: year.year }
}

/** What the words right behind a number say; 'mới' is left out, which is mostly 'only now' there. */
const ofNumber = makePhrases<Circumstances>([
  ['năm nay', { yearsAgo: 0 }],
  ['năm ngoái', { yearsAgo: 1 }],
  ['năm trước', { yearsAgo: 1 }],
  ['năm kia', { yearsAgo: 2 }],
  ...listed('mới đây; vừa qua').map(words => [words, { recent: true }] as const),
  ...ofThePast.map(words => [words, { hedged: true }] as const),
])
const just = exactWords('vừa mới')
/** Not 'vừa có', 'vừa ra': behind a number they go on with 'hiệu lực', 'đời'. */
const issued = exactWords('ban ký kí phê công thông')
const passive = exactWords('được')

/**
 * Reads the circumstances behind a numbered citation, or behind its issuer ('năm nay', 'vừa được Thủ tướng ký',
 * 'của Chính phủ trước đây'), or in it ('Nghị quyết cũ số 76/NQ-CP').
 */
export function readNumberCircumstances(text: string, { start: from, end }: Span): Circumstances | undefined {
  if (isCalledOld(text, from, end)) return { hedged: true }
  const start = skipGap(text, readIssuer(text, end)?.end ?? end)
  return (
    readPhrase(text, start, ofNumber)?.value ?? (isJustIssuedAt(text, start) ? { recent: true } : undefined)
  )
}

const old = exactWords('cũ')
const so = exactWords('số')

/** 'cũ' stands right before 'số' in what is cited. */
function isCalledOld(text: string, from: number, to: number): boolean {
  let before = 0
  for (let at = from; at < to; ) {
    if (!isLetterAt(text, at)) {
      // Behind the word 'số', or at the number, nothing is said of it any more.
      if (isDigitAt(text, at)) return false
      at += 1
      continue
    }
    const word = firstWord(text, at)
    if (so.has(word)) return old.has(before)
    before = word
    at = lettersEnd(text, at)
  }
  return false
}

/** 'vừa ban hành', 'mới được Thủ tướng Chính phủ ký'; not 'vừa được triển khai'. */
function isJustIssuedAt(text: string, at: number): boolean {
  const word = lettersEnd(text, at)
  if (!just.has(exactHash(text, at, word))) return false
  const next = skipGap(text, word)
  return issued.has(firstWord(text, next)) || isPassivelyIssued(text, next)
}

/** 'được ban hành', 'được Thủ tướng Chính phủ ký' at a place. */
function isPassivelyIssued(text: string, at: number): boolean {
  if (!passive.has(firstWord(text, at))) return false
  const agent = skipGap(text, lettersEnd(text, at))
  const verb = skipGap(text, readIssuerName(text, agent)?.end ?? agent)
  return issued.has(firstWord(text, verb))
}

function firstWord(text: string, at: number): number {
  return exactHash(text, at, lettersEnd(text, at))
}

/** What the sentence says before a number that begins at `start`: 'Hôm qua Thủ tướng ký …', 'Từ năm 2013, …'. */
export function readCircumstancesBefore(
  text: string,
  start: number,
  floor: number,
): Circumstances | undefined {
  if (isJustIssued(text, start, floor)) return { recent: true }
  const since = readSince(text, start, floor)
  return since === undefined ? undefined : { since }
}

const sinceWords = makePhrases(listed('từ; kể từ; tính từ').map(words => [words, true] as const))

/** The year of 'Từ năm 2013, …' at the head of the sentence of a citation that begins at `start`. */
function readSince(text: string, start: number, floor: number): number | undefined {
  const since = readPhrase(text, skipGap(text, sentenceStart(text, start, floor)), sinceWords)
  const read = since && readYear(text, since.end, false)
  return read && read.end < start ? read.year : undefined
}

const justNow = makePhrases(
  listed('hôm qua; hôm nay; sáng nay; chiều nay; tối qua; mới đây; vừa qua; tuần qua; tuần này').map(
    words => [words, true] as const,
  ),
)
/**
 * 'Hôm qua Thủ tướng Chính phủ ký …', 'UBND tỉnh vừa ban hành …' before a citation that begins at `start`; or around it
 * 'Mới đây, … đã được ban hành'.
 */
function isJustIssued(text: string, start: number, floor: number): boolean {
  const sentence = skipGap(text, sentenceStart(text, start, floor))
  const now = readPhrase(text, sentence, justNow)
  if (now) return hasIssuingVerb(text, sentence, start) || isSubjectOfIssuing(text, now.end, start)
  let before = 0
  for (let at = nextWord(text, sentence, start); at < start; ) {
    const end = lettersEnd(text, at)
    const word = exactHash(text, at, end)
    if (just.has(before) && issuing.has(word)) return true
    before = word
    at = nextWord(text, end, start)
  }
  return false
}

/** The citation at `start` opens the sentence, behind no more than a comma after `end`, and is said to be issued. */
function isSubjectOfIssuing(text: string, end: number, start: number): boolean {
  let first = skipGap(text, end)
  if (text.charCodeAt(first) === 0x2c) first = skipGap(text, first + 1)
  if (first !== start) return false
  for (let at = start; at < start + reach && at < text.length; ) {
    if (isStop(text, at)) return false
    if (!isLetterAt(text, at)) {
      at += 1
      continue
    }
    if (isPassivelyIssued(text, at)) return true
    at = lettersEnd(text, at)
  }
  return false
}
