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

const unitNames: readonly Unit[] = ['diem', 'khoan', 'dieu', 'muc', 'chuong', 'phan', 'phu-luc']

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
  [hashOf('mẫu'), 'skip'],
])
const PHU = hashOf('phụ')
const LUC = hashOf('lục')
const TIEU = hashOf('tiểu')
const MUC = hashOf('mục')
const and = exactWords('và hoặc')
const to = exactWords('đến tới')
const all = exactWords('hết')
/** Words that may stand inside a run of places. */
const inside = exactWords('và hoặc đến tới hết từ các số của thuộc tại tiểu cuối đầu')
/** 'Phụ lục I ban hành kèm theo Thông tư …', 'Điều 5 của Luật …' */
const between = exactWords('của tại trong thuộc ban hành kèm theo được các quy định phụ lục')
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
    // 'Điều 5, Nghị định …', 'Điều 230a-BLHS'
    if (text.charCodeAt(place - 1) === 0x2c || (words === 0 && classAt(text, place - 1) === DASH)) {
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

/** Whether a value ('5', '52a', 'IV', 'b', '1A', 'I.3', 'Điều5') ends here. */
function isValueEnd(text: string, end: number, floor: number): boolean {
  if (end <= floor) return false
  const start = tokenStart(text, end, floor)
  return start < end && (isValue(text, start, end) || stuckUnit(text, start, end) !== undefined)
}

/** 'Điều5', 'khoản2': where the value begins. */
function stuckUnit(text: string, start: number, end: number): number | undefined {
  const letters = lettersEnd(text, start)
  return letters < end &&
    letters - start > 2 &&
    units.has(wordHash(text, start, letters)) &&
    isValue(text, letters, end)
    ? letters
    : undefined
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

// 'IV', 'XII', 'G.III', 'I.3', 'IIa'
function isRoman(text: string, start: number, end: number): boolean {
  let roman = 0
  for (let at = start; at < end; at += 1) {
    const letter = text[at] ?? ''
    if ('IVXLC'.includes(letter)) roman += 1
    else if (letter !== '.' && !isDigitAt(text, at) && at !== start)
      return roman > 0 && at === end - 1 && 'abcdđ'.includes(letter)
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
    if (last === 0x2c || last === 0x3b || last === 0x26 || classAt(text, place - 1) === DASH) {
      place -= 1
      continue
    }
    // 'điểm a) khoản 2'
    if (last === 0x29 && isLetterAt(text, place - 2) && !isLetterAt(text, place - 3)) place -= 1
    const token = tokenStart(text, place, floor)
    if (token === place) return start
    if (stuckUnit(text, token, place) !== undefined) start = token
    else if (!isValue(text, token, place)) {
      const word = wordHash(text, token, place)
      if (units.has(word) || word === TIEU) start = token
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
type Joint = 'none' | 'comma' | 'semicolon' | 'and' | 'to'

/** A value with its unit, as written: 'khoản 2', and the '3' of 'khoản 2, 3'. */
interface Member {
  unit: Unit
  value: string
  /** What stands before it. */
  joint: Joint
  /** The word for its unit stands before it. */
  named: boolean
}

function readMembers(text: string, start: number, end: number): Member[] {
  const members: Member[] = []
  let unit: Unit | 'skip' | undefined
  let joint: Joint = 'none'
  let named = false
  const take = (from: number, to: number): void => {
    if (unit === undefined || unit === 'skip') return
    members.push({ unit, value: text.slice(from, to), joint, named })
    joint = 'none'
    named = false
  }
  for (let place = start; place < end; ) {
    const kind = classAt(text, place)
    if (kind === SPACE || kind === NEWLINE) {
      place += 1
      continue
    }
    if (kind !== LOWER && kind !== UPPER && kind !== DIGIT) {
      joint = kind === DASH ? 'to' : jointOf(text.charCodeAt(place), joint)
      place += 1
      continue
    }
    const stop = valueEnd(text, place, end)
    if (isValue(text, place, stop)) {
      take(place, stop)
      place = stop
      continue
    }
    const stuck = stuckUnit(text, place, stop)
    const word = wordHash(text, place, stuck ?? stop)
    const read = stuck === undefined ? unitAt(text, stop, word, end) : { unit: units.get(word), end: stuck }
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
    // 'đến hết Điều 5' is 'đến Điều 5'.
    else if (!all.has(exact) && joint === 'to') joint = 'none'
    place = stop
  }
  return members
}

function jointOf(unit: number, before: Joint): Joint {
  if (unit === 0x3b) return 'semicolon'
  if (unit === 0x26) return 'and'
  // The bracket of 'điểm a)' joins nothing.
  return unit === 0x29 ? before : 'comma'
}

interface Group {
  values: Partial<Record<Unit, string[]>>
  first: Unit
  last: Unit
}

/** Large units first: 'Điều 8 khoản 2 điểm a'. */
function isReversed({ first, last }: Group): boolean {
  return level[first] > level[last]
}

function readGroups(text: string, start: number, end: number): Pinpoint[] {
  const members = readMembers(text, start, end)
  const lastDieu = members.findLastIndex(({ unit, named }) => unit === 'dieu' && named)
  const groups: Group[] = []
  members.forEach((member, index) => {
    addMember(groups, member, members[index + 1], index < lastDieu)
  })
  shareLargerUnits(groups)
  return groups.map(({ values }) => values)
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
  if (word === PHU || word === TIEU) {
    const next = skipGap(text, end)
    const stop = lettersEnd(text, next)
    if (stop > limit || next === end) return undefined
    const second = wordHash(text, next, stop)
    if (word === PHU && second === LUC) return { unit: 'phu-luc', end: stop }
    return word === TIEU && second === MUC ? { unit: 'skip', end: stop } : undefined
  }
  const unit = units.get(word)
  return unit && { unit, end }
}

function addMember(
  groups: Group[],
  { unit, value, joint, named }: Member,
  next: Member | undefined,
  dieuAhead: boolean,
): void {
  const group = groups.at(-1)
  const values = group?.values[unit]
  if (group && values && group.last === unit) {
    if (joint === 'to') {
      // 'Điều 48 đến Điều 52', '48-52'
      values.push(`${values.pop()}-${value}`)
      return
    }
    const only = group.first === unit
    if (!named || only || isReversed(group)) {
      // 'Điều 11 khoản 2 và khoản 3 điểm a': the point lies in the second clause alone.
      const goesOn = !only && next !== undefined && next.joint === 'none' && level[next.unit] < level[unit]
      if (goesOn) groups.push(within(group, unit, value))
      else values.push(value)
      return
    }
  }
  if (group && !values && joinsGroup(group, unit, joint, dieuAhead)) {
    group.values[unit] = [value]
    group.last = unit
    return
  }
  groups.push({ values: { [unit]: [value] }, first: unit, last: unit })
}

/** A place in the same larger units as the one before it. */
function within(group: Group, unit: Unit, value: string): Group {
  const larger = unitsOf(group).filter(own => level[own] > level[unit])
  const values: Group['values'] = {}
  for (const own of larger) values[own] = [...(group.values[own] ?? [])]
  values[unit] = [value]
  return { values, first: larger[0] ?? unit, last: unit }
}

/**
 * 'khoản 2, Điều 5' is one place; 'Điều 5 và khoản 3 Điều 7' two; 'Điều 8 khoản 2' one, reversed; 'điểm c, d; khoản 1,
 * Điều 9' one, but 'Điều 11; khoản 1 Điều 12' two; 'Chương III, Mục 1, Điều 22' one.
 */
function joinsGroup(group: Group, unit: Unit, joint: Joint, dieuAhead: boolean): boolean {
  if (joint === 'and' || joint === 'to') return false
  if (level[unit] > level[group.last]) return true
  if (joint === 'semicolon') return false
  const fromAbove = level[group.last] > level.dieu && group.last !== 'phu-luc' && level[unit] >= level.dieu
  return joint === 'none' || unit === 'dieu' || fromAbove || !dieuAhead
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
    const largest = unitsOf(group).reduce((a, b) => (level[b] > level[a] ? b : a))
    if (!next.values[largest]) continue
    for (const unit of unitsOf(next)) {
      const values = next.values[unit]
      if (values && level[unit] > level[largest] && !group.values[unit]) group.values[unit] = [...values]
    }
  }
}

function unitsOf({ values }: Group): Unit[] {
  return unitNames.filter(unit => values[unit] !== undefined)
}
