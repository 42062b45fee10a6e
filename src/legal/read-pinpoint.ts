// Reads the place in a document that stands before its name, from the name backwards and then in order.
//   'điểm a khoản 2 Điều 5 Nghị định …'      {diem: a, khoan: 2, dieu: 5}
//   'các khoản 1, 2 và 3 Điều 19 Luật …'     {khoan: 1,2,3, dieu: 19}
//   'khoản 2 Điều 5 và Điều 7 của Luật …'    {khoan: 2, dieu: 5} {dieu: 7}
//   'từ Điều 48 đến Điều 52 Luật …'          {dieu: 48-52}
import {
  classAt,
  DASH,
  DIGIT,
  exactHash,
  exactWords,
  hashOf,
  isDigitAt,
  isLetterAt,
  LOWER,
  lettersEnd,
  NEWLINE,
  SPACE,
  skipGap,
  skipGapBack,
  UPPER,
  wordHash,
} from './letters.ts'
import type { Pinpoint, Span } from './types.ts'

type Unit = keyof Pinpoint

/** Places read before a citation. */
export interface PinpointRead extends Span {
  pinpoints: readonly Pinpoint[]
}

/** From small to large. `mục` stands inside a điều as well as above it. */
const level: Readonly<Record<Unit, number>> = {
  diem: 0,
  khoan: 1,
  dieu: 2,
  muc: 3,
  chuong: 4,
  phan: 5,
  'phu-luc': 6,
}

// Exact words would miss 'diều' of a hurried hand; folded ones stand only where a value follows.
const units = new Map<number, Unit | 'skip'>([
  [hashOf('điểm'), 'diem'],
  [hashOf('khoản'), 'khoan'],
  [hashOf('điều'), 'dieu'],
  [hashOf('mục'), 'muc'],
  [hashOf('chương'), 'chuong'],
  [hashOf('phần'), 'phan'],
  [hashOf('tiết'), 'skip'],
  [hashOf('đoạn'), 'skip'],
])
const PHU = hashOf('phụ')
const LUC = hashOf('lục')
const TIEU = hashOf('tiểu')
const MUC = hashOf('mục')
const and = exactWords('và hoặc')
const to = exactWords('đến')
/** Words that may stand inside a run of places. */
const inside = exactWords('và hoặc đến từ các số của thuộc tại tiểu cuối đầu')
/** 'Phụ lục I ban hành kèm theo Thông tư …', 'Điều 5 của Luật …' */
const between = exactWords('của tại trong thuộc ban hành kèm theo được các quy định')
const annex = exactWords('kèm')

/** Reads the places before a citation that begins at `end`; nothing before `floor` is looked at. */
export function readPinpoint(text: string, end: number, floor: number): PinpointRead | undefined {
  const stop = pinpointEnd(text, end, floor)
  if (stop === undefined) return undefined
  const start = pinpointStart(text, stop, floor)
  if (start === undefined) return undefined
  const pinpoints = readGroups(text, start, stop)
  return pinpoints.length === 0 ? undefined : { start, end: stop, pinpoints }
}

/** The end of the last value, past 'của', ',', 'ban hành kèm theo' between it and the document. */
function pinpointEnd(text: string, end: number, floor: number): number | undefined {
  let place = skipGapBack(text, end, floor)
  let annexed = false
  for (let words = 0; words < 7; words += 1) {
    if (isValueEnd(text, place, floor)) return place
    if (text.charCodeAt(place - 1) === 0x2c) {
      place = skipGapBack(text, place - 1, floor)
      continue
    }
    let start = place
    while (start > floor && isLetterAt(text, start - 1)) start -= 1
    if (start === place) return undefined
    const word = exactHash(text, start, place)
    if (!between.has(word)) return undefined
    if (annex.has(word)) annexed = true
    place = skipGapBack(text, start, floor)
    // 'ban hành' and 'quy định' only tie an annex: 'Điều 5 quy định Nghị định …' does not.
    if (words >= 2 && !annexed && !isValueEnd(text, place, floor)) return undefined
  }
  return undefined
}

/** Whether a value ('5', '52a', 'IV', 'b', '1A', 'I.3') ends here. */
function isValueEnd(text: string, end: number, floor: number): boolean {
  if (end <= floor) return false
  const start = tokenStart(text, end, floor)
  return start < end && isValue(text, start, end)
}

function tokenStart(text: string, end: number, floor: number): number {
  let start = end
  while (start > floor) {
    const unit = classAt(text, start - 1)
    const dot = text.charCodeAt(start - 1) === 0x2e && start < end && start - 1 > floor
    if (unit !== LOWER && unit !== UPPER && unit !== DIGIT && !dot) break
    start -= 1
  }
  return start
}

function isValue(text: string, start: number, end: number): boolean {
  if (end - start > 8) return false
  if (isDigitAt(text, start)) return isNumberValue(text, start, end)
  // One letter, with digits perhaps: 'a', 'đ', 'b1', 'B'.
  if (end - start === 1) return true
  if (isDigitAt(text, start + 1))
    return lettersEnd(text, start + 1) === start + 1 && onlyDigits(text, start + 1, end)
  return isRoman(text, start, end)
}

// '5', '52a', '1A', '3.2'
function isNumberValue(text: string, start: number, end: number): boolean {
  let letters = 0
  for (let at = start; at < end; at += 1) if (isLetterAt(text, at)) letters += 1
  return letters <= 1
}

function onlyDigits(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (!isDigitAt(text, at)) return false
  return true
}

// 'IV', 'XII', 'G.III', 'I.3'
function isRoman(text: string, start: number, end: number): boolean {
  let roman = 0
  for (let at = start; at < end; at += 1) {
    const letter = text[at] ?? ''
    if ('IVXLC'.includes(letter)) roman += 1
    else if (letter !== '.' && !isDigitAt(text, at) && at !== start) return false
  }
  return roman > 0
}

/** Backwards over values, units and what joins them, to the first unit. */
function pinpointStart(text: string, end: number, floor: number): number | undefined {
  let place = end
  let start: number | undefined
  for (;;) {
    place = skipGapBack(text, place, floor)
    if (place <= floor) return start
    const last = text.charCodeAt(place - 1)
    if (last === 0x2c || last === 0x3b || classAt(text, place - 1) === DASH) {
      place -= 1
      continue
    }
    const token = tokenStart(text, place, floor)
    if (token === place) return start
    if (!isValue(text, token, place)) {
      const word = wordHash(text, token, place)
      if (units.has(word)) start = token
      else if (word === LUC) {
        const phu = wordBefore(text, token, floor)
        if (phu === undefined || wordHash(text, phu.start, phu.end) !== PHU) return start
        start = phu.start
        place = phu.start
        continue
      } else if (!inside.has(exactHash(text, token, place))) return start
    }
    place = token
  }
}

function wordBefore(text: string, at: number, floor: number): Span | undefined {
  const end = skipGapBack(text, at, floor)
  const start = tokenStart(text, end, floor)
  return start < end ? { start, end } : undefined
}

/** What stands between two values. */
type Joint = 'none' | 'comma' | 'and' | 'to'

interface Group {
  values: Map<Unit, string[]>
  last: Unit
}

function readGroups(text: string, start: number, end: number): Pinpoint[] {
  const groups: Group[] = []
  let unit: Unit | 'skip' | undefined
  let joint: Joint = 'none'
  let named = false
  for (let place = start; place < end; ) {
    const kind = classAt(text, place)
    if (kind === SPACE || kind === NEWLINE) {
      place += 1
      continue
    }
    if (kind === DASH) joint = 'to'
    else if (kind !== LOWER && kind !== UPPER && kind !== DIGIT)
      joint = text.charCodeAt(place) === 0x3b ? 'and' : 'comma'
    if (kind !== LOWER && kind !== UPPER && kind !== DIGIT) {
      place += 1
      continue
    }
    const stop = valueEnd(text, place, end)
    if (isValue(text, place, stop)) {
      if (unit !== undefined && unit !== 'skip') {
        addValue(groups, unit, text.slice(place, stop), joint, named, hasUnitAhead(text, stop, end, 'dieu'))
        joint = 'none'
        named = false
      }
      place = stop
      continue
    }
    const word = wordHash(text, place, stop)
    const read = unitAt(text, stop, word, end)
    if (read) {
      unit = read.unit
      named = true
      place = read.end
      continue
    }
    const exact = exactHash(text, place, stop)
    if (and.has(exact)) joint = 'and'
    else if (to.has(exact)) joint = 'to'
    else if (!inside.has(exact)) unit = undefined
    place = stop
  }
  shareLargerUnits(groups)
  return groups.map(({ values }) => Object.fromEntries(values))
}

function valueEnd(text: string, at: number, end: number): number {
  let next = at
  while (next < end) {
    const unit = classAt(text, next)
    const dot =
      text.charCodeAt(next) === 0x2e && next > at && (isLetterAt(text, next + 1) || isDigitAt(text, next + 1))
    if (unit !== LOWER && unit !== UPPER && unit !== DIGIT && !dot) break
    next += 1
  }
  return next
}

function unitAt(
  text: string,
  end: number,
  word: number,
  limit: number,
): { unit: Unit | 'skip'; end: number } | undefined {
  const unit = units.get(word)
  if (unit) return { unit, end }
  if (word !== PHU && word !== TIEU) return undefined
  const next = skipGap(text, end)
  const stop = lettersEnd(text, next)
  if (stop > limit || next === end) return undefined
  const second = wordHash(text, next, stop)
  if (word === PHU && second === LUC) return { unit: 'phu-luc', end: stop }
  return word === TIEU && second === MUC ? { unit: 'skip', end: stop } : undefined
}

/** Whether another place of this unit is named further on: 'Điều 5, khoản 3 Điều 7'. */
function hasUnitAhead(text: string, from: number, to: number, wanted: Unit): boolean {
  for (let place = from; place < to; ) {
    if (!isLetterAt(text, place)) {
      place += 1
      continue
    }
    const stop = lettersEnd(text, place)
    if (units.get(wordHash(text, place, stop)) === wanted) return true
    place = stop
  }
  return false
}

function addValue(
  groups: Group[],
  unit: Unit,
  value: string,
  joint: Joint,
  named: boolean,
  ahead: boolean,
): void {
  const group = groups.at(-1)
  const values = group?.values.get(unit)
  if (group && joint === 'to' && group.last === unit && values) {
    // 'Điều 48 đến Điều 52', '48-52'
    const first = values.pop()
    values.push(`${first}-${value}`)
    return
  }
  if (group && group.last === unit && values && (!named || group.values.size === 1)) {
    values.push(value)
    return
  }
  if (group && !group.values.has(unit) && joinsGroup(group, unit, joint, ahead)) {
    group.values.set(unit, [value])
    group.last = unit
    return
  }
  groups.push({ values: new Map([[unit, [value]]]), last: unit })
}

/** 'khoản 2, Điều 5' is one place; 'Điều 5 và khoản 3 Điều 7' two; 'Điều 8 khoản 2' one, reversed. */
function joinsGroup(group: Group, unit: Unit, joint: Joint, ahead: boolean): boolean {
  if (joint === 'and' || joint === 'to') return false
  if (level[unit] > level[group.last]) return true
  return joint === 'none' || unit === 'dieu' || !ahead
}

/**
 * 'điểm a khoản 1, khoản 2 Điều 5': the first place lies in Điều 5 too. 'khoản 2 Điều 11 và khoản 7 Mục 3': Điều 11
 * stands for itself, since the next place has none.
 */
function shareLargerUnits(groups: readonly Group[]): void {
  for (let index = groups.length - 2; index >= 0; index -= 1) {
    const group = groups[index]
    const next = groups[index + 1]
    if (!group || !next) continue
    const own = [...group.values.keys()].toSorted((a, b) => level[b] - level[a])
    const largest = own[0]
    if (largest === undefined || !next.values.has(largest)) continue
    for (const [unit, values] of next.values)
      if (level[unit] > level[largest] && !group.values.has(unit)) group.values.set(unit, [...values])
  }
}
