// Builds texts of citations whose parts are known, piece by piece, so that a spelling can change one kind of piece and
// still say where each citation stands:
//   parts   Nghị định, 61, 2018, 23/4/2018, Chính phủ, khoản 2 Điều 5
//   pieces  'Theo' ' ' 'khoản' ' ' '2' … 'Nghị' ' ' 'định' ' ' 'số' ' ' '61' '/' '2018' '/' 'NĐ' '-' 'CP' …
//   lines   '8–35 numbered nghi-dinh 61/2018/NĐ-CP ngày 2018-04-23 (36–50) của chinh phu (55–64) tại khoan=2;dieu=5'
import * as fc from 'fast-check'
import { type Citation, foldText } from '../../src/legal/index.ts'
import { type Family, families, type LawTitle, lawTitles } from './citation-families.ts'
import { placesOf, type WrittenPlace, writtenPlace } from './written-places.ts'

/** What a piece is. `joint` is what stands between two parts: 'của', ',', 'các'. */
export type Part =
  | 'neutral'
  | 'gap'
  | 'place'
  | 'word'
  | 'name'
  | 'so'
  | 'sequence'
  | 'year'
  | 'slash'
  | 'dash'
  | 'code'
  | 'date'
  | 'joint'
  | 'issuer'

/** A stretch of a text under way. `of` is the index of the citation it belongs to. */
export interface Piece {
  text: string
  part: Part
  of?: number
}

/** The parts a citation was built of, as the finder should give them back. */
interface Expected {
  kind: Citation['kind']
  type: string
  number?: string
  fullNumber?: string
  name?: string
  year?: number
  iso?: string
  issuer?: string
  sharedIssuer?: string
  places: readonly string[]
}

/** A text of pieces and what was written into it. */
export interface Written {
  pieces: readonly Piece[]
  expected: readonly Expected[]
}

// ---- The parts

interface WrittenDate {
  before: string
  text: string
  after: string
  iso?: string
  year?: number
}

interface Member {
  sequence: string
  year: string
  term: string
  date: WrittenDate | undefined
}

/** Whether each member has its word, or one word stands before them all, or even the symbol is said once. */
type ListForm = 'word-each' | 'word-once' | 'symbol-once'

interface NumberedParts {
  form: 'numbered'
  family: Family
  place: (WrittenPlace & { joint: string }) | undefined
  members: readonly Member[]
  list: ListForm
  so: 'each' | 'first' | 'none'
  plural: boolean
  last: string
  issuer: string | undefined
  by: string
  issuerFirst: boolean
}

interface NamedParts {
  form: 'named'
  law: LawTitle
  place: (WrittenPlace & { joint: string }) | undefined
  tail: 'bare' | 'year' | 'number'
  yearForm: readonly [string, string]
  numberForm: readonly [string, string]
  member: Member
  issuer: string | undefined
}

type Parts = NumberedParts | NamedParts

const two = (value: number): string => String(value).padStart(2, '0')

/** The forms of a day: as the rules want it, and as people write it. */
const dayForms: readonly ((year: number, month: number, day: number) => string)[] = [
  (y, m, d) => `ngày ${two(d)}/${m < 3 ? two(m) : m}/${y}`,
  (y, m, d) => `ngày ${d}/${m}/${y}`,
  (y, m, d) => `ngày ${two(d)}/${two(m)}/${y}`,
  (y, m, d) => `ngày ${two(d)} tháng ${m < 3 ? two(m) : m} năm ${y}`,
  (y, m, d) => `ngày ${d} tháng ${m} năm ${y}`,
  (y, m, d) => `ngày ${d}tháng ${m} năm ${y}`,
  (y, m, d) => `ngày ${two(d)} tháng ${m}/${y}`,
  (y, m, d) => `ngày ${d}-${m}-${y}`,
  (y, m, d) => `ngày ${two(d)}.${two(m)}.${y}`,
  (y, m, d) => `ngày ${two(d)}/${m}//${y}`,
]
/** What ties a day to its document. */
const dateFrames = [
  [' ', ''],
  [', ', ''],
  [' (', ')'],
  [' ban hành ', ''],
  [' được ký ', ''],
  [' (ban hành ', ')'],
] as const

const calendarDay = fc
  .integer({ min: Date.UTC(1945, 8, 2) / 86_400_000, max: Date.UTC(2030, 11, 31) / 86_400_000 })
  .map(days => new Date(days * 86_400_000).toISOString().slice(0, 10))

const writtenDate: fc.Arbitrary<WrittenDate> = fc
  .tuple(calendarDay, fc.constantFrom(...dayForms), fc.constantFrom(...dateFrames))
  .map(([iso, form, [before, after]]) => {
    const [year = 0, month = 1, day = 1] = iso.split('-').map(Number)
    return { before, text: form(year, month, day), after, iso }
  })

const yearOnly: fc.Arbitrary<WrittenDate> = fc
  .integer({ min: 1990, max: 2030 })
  .map(year => ({ before: ' ', text: `năm ${year}`, after: '', year }))

function member(family: Family): fc.Arbitrary<Member> {
  const short = !/[A-Z]/u.test(family.symbol)
  // '5' alone after a word may be an amount, and '2021' a year.
  const sequence = short
    ? fc.integer({ min: 10, max: 999 }).map(String)
    : fc.oneof(
        fc.integer({ min: 1, max: 12_000 }).map(String),
        fc.integer({ min: 1, max: 9 }).map(n => `0${n}`),
      )
  const hasYear = family.symbol.includes('y')
  return fc.record({
    sequence,
    year: fc.integer({ min: 1946, max: 2030 }).map(String),
    term: fc.integer({ min: 8, max: 16 }).map(String),
    date: fc.option(
      hasYear || short
        ? writtenDate
        : fc.oneof({ arbitrary: writtenDate, weight: 4 }, { arbitrary: yearOnly, weight: 1 }),
      { nil: undefined },
    ),
  })
}

const placeBefore = fc.option(
  fc
    .tuple(writtenPlace, fc.constantFrom(' ', ' của ', ', ', ' tại '))
    .map(([place, joint]) => ({ ...place, joint })),
  { nil: undefined },
)

const issuerOf = (issuers: readonly string[]): fc.Arbitrary<string | undefined> =>
  issuers.length === 0 ? fc.constant(undefined) : fc.option(fc.constantFrom(...issuers), { nil: undefined })

const numberedParts: fc.Arbitrary<NumberedParts> = fc
  .constantFrom(...families)
  .chain(rows => fc.constantFrom(...rows))
  .chain(family => {
    const short = !/[A-Z]/u.test(family.symbol)
    const lists: readonly ListForm[] = family.symbol.startsWith('n/y/')
      ? ['word-each', 'word-once', 'symbol-once']
      : ['word-each', 'word-once']
    return fc.record({
      form: fc.constant('numbered' as const),
      family: fc.constant(family),
      place: placeBefore,
      members: fc.oneof(
        { arbitrary: fc.array(member(family), { minLength: 1, maxLength: 1 }), weight: 3 },
        { arbitrary: fc.array(member(family), { minLength: 1, maxLength: short ? 1 : 4 }), weight: 2 },
      ),
      list: fc.constantFrom(...lists),
      so: fc.constantFrom('each' as const, 'first' as const, 'none' as const),
      plural: fc.boolean(),
      last: fc.constantFrom(' và ', ', ', '; '),
      issuer: issuerOf(family.issuers),
      by: fc.constantFrom('của', 'do'),
      issuerFirst: fc.boolean(),
    })
  })

const namedParts: fc.Arbitrary<NamedParts> = fc.constantFrom(...lawTitles).chain(law =>
  fc.record({
    form: fc.constant('named' as const),
    law: fc.constant(law),
    place: placeBefore,
    tail: fc.constantFrom('bare' as const, 'year' as const, 'number' as const),
    yearForm: fc.constantFrom(
      [' năm ', ''] as const,
      [' ', ''] as const,
      [' (năm ', ')'] as const,
      [' (', ')'] as const,
    ),
    numberForm: fc.constantFrom([' số ', ''] as const, [' (số ', ')'] as const, [' ', ''] as const),
    member: member({ word: law.word, type: law.type, symbol: 'n/y/QH#', issuers: [] }),
    issuer: issuerOf([law.type === 'phap-lenh' ? 'Ủy ban Thường vụ Quốc hội' : 'Quốc hội']),
  }),
)

// ---- The printer

interface Sheet {
  pieces: Piece[]
  expected: Expected[]
}

/** Writes words as pieces, the spaces between them as gaps. */
function write({ pieces }: Sheet, text: string, part: Part, of?: number): void {
  for (const piece of text.split(/( )/u))
    if (piece !== '')
      pieces.push({ text: piece, part: piece === ' ' ? 'gap' : part, ...(of === undefined ? {} : { of }) })
}

/** Writes '61/2018/NĐ-CP' by its template 'n/y/NĐ-CP'; gives the number written. */
function writeSymbol(sheet: Sheet, symbol: string, { sequence, year, term }: Member, of: number): string {
  const from = sheet.pieces.length
  symbol.split(/([/-])/u).forEach((token, index) => {
    if (index === 0) write(sheet, token.replace('n', sequence), 'sequence', of)
    else if (token === '/') write(sheet, token, 'slash', of)
    else if (token === '-') write(sheet, token, 'dash', of)
    else if (token === 'y') write(sheet, year, 'year', of)
    else write(sheet, token.replace('#', term), 'code', of)
  })
  return sheet.pieces
    .slice(from)
    .map(({ text }) => text)
    .join('')
}

function writeDate(sheet: Sheet, { before, text, after }: WrittenDate, of: number): void {
  write(sheet, before, 'joint', of)
  write(sheet, text, 'date', of)
  write(sheet, after, 'joint', of)
}

function dateParts(date: WrittenDate | undefined): Pick<Expected, 'iso' | 'year'> {
  if (!date) return {}
  return date.iso === undefined ? { ...(date.year !== undefined && { year: date.year }) } : { iso: date.iso }
}

function writePlace(sheet: Sheet, place: NumberedParts['place']): readonly string[] {
  if (!place) return []
  const of = sheet.expected.length
  write(sheet, place.text, 'place', of)
  write(sheet, place.joint, 'joint', of)
  return placesOf(place.pinpoints)
}

function isYearLike({ sequence }: Member): boolean {
  return /^(?:19|20)\d\d$/.test(sequence)
}

function writeNumbered(sheet: Sheet, parts: NumberedParts): void {
  const { family, members, so, plural, last, issuer, by, issuerFirst } = parts
  // 'Nghị quyết 1994, 1995' without symbols names years.
  const list = parts.list === 'symbol-once' && members.some(isYearLike) ? 'word-once' : parts.list
  const places = writePlace(sheet, parts.place)
  if (plural && members.length > 1) write(sheet, 'các ', 'joint', sheet.expected.length)
  const ofLast = sheet.expected.length + members.length - 1
  members.forEach((member, index) => {
    const of = sheet.expected.length
    const isLast = of === ofLast
    if (index > 0) write(sheet, isLast ? last : ', ', 'joint', of)
    if (index === 0 || list === 'word-each') {
      write(sheet, family.word, 'word', of)
      write(sheet, ' ', 'gap', of)
    }
    if (so === 'each' || (so === 'first' && index === 0)) write(sheet, 'số ', 'so', of)
    const bare = list === 'symbol-once' && !isLast
    // '5' alone after a word may be an amount.
    const sequence = bare ? member.sequence.padStart(2, '0') : member.sequence
    const number = writeSymbol(sheet, bare ? 'n' : family.symbol, { ...member, sequence }, of)
    const date = bare ? undefined : member.date
    const issuerHere = isLast ? issuer : undefined
    const writeIssuer = (): void => {
      if (issuerHere === undefined) return
      write(sheet, ` ${by} `, 'joint', of)
      write(sheet, issuerHere, 'issuer', of)
    }
    if (issuerFirst && date?.year === undefined) writeIssuer()
    if (date) writeDate(sheet, date, of)
    if (!issuerFirst || date?.year !== undefined) writeIssuer()
    const symbol = family.symbol.replace('n', '').replace('y', members.at(-1)?.year ?? '')
    sheet.expected.push({
      kind: bare || !/[A-Z]/u.test(family.symbol) ? 'short' : 'numbered',
      type: family.type,
      number,
      ...(bare && { fullNumber: `${number}${symbol.replace('#', members.at(-1)?.term ?? '')}` }),
      ...dateParts(date),
      ...(issuerHere !== undefined && { issuer: issuerKey(issuerHere) }),
      places: index === 0 ? places : [],
    })
  })
  if (issuer !== undefined && list !== 'symbol-once') shareIssuer(sheet, members, issuer)
}

/** The issuer said after the last of a list is that of the others, as far back as nothing but a day stands between. */
function shareIssuer({ expected }: Sheet, members: readonly Member[], issuer: string): void {
  const first = expected.length - members.length
  for (let index = members.length - 2; index >= 0; index -= 1) {
    const date = members[index]?.date
    const citation = expected[first + index]
    if (!citation || date?.year !== undefined) return
    citation.sharedIssuer = issuerKey(issuer)
  }
}

function writeNamed(sheet: Sheet, parts: NamedParts): void {
  const { law, tail, yearForm, numberForm, member, issuer } = parts
  const { date } = member
  const places = writePlace(sheet, parts.place)
  const of = sheet.expected.length
  const name = `${law.word} ${law.title}`
  write(sheet, name, 'name', of)
  const expected: Expected = { kind: 'named', type: law.type, name, places, ...dateParts(date) }
  if (tail === 'year') {
    write(sheet, `${yearForm[0]}${member.year}${yearForm[1]}`, 'name', of)
    expected.year = Number(member.year)
  }
  if (tail === 'number') {
    const [before, after] = numberForm
    write(sheet, before, 'so', of)
    const symbol = law.type === 'phap-lenh' ? 'n/y/UBTVQH#' : 'n/y/QH#'
    expected.kind = 'numbered'
    expected.number = writeSymbol(sheet, symbol, member, of)
    write(sheet, after, 'joint', of)
  }
  if (date) writeDate(sheet, date, of)
  if (issuer !== undefined) {
    write(sheet, ' của ', 'joint', of)
    write(sheet, issuer, 'issuer', of)
    expected.issuer = issuerKey(issuer)
  }
  sheet.expected.push(expected)
}

// ---- Sentences round them

/** Openings, joints and ends of sentences that name no document, no issuer and no place. */
const openings = [
  '',
  'Theo ',
  'Căn cứ ',
  'Cơ quan thực hiện ',
  'Các phòng đã cùng đọc ',
  'Trang tin có giới thiệu ',
  'Người dân hay hỏi: ',
  'Hội nghị (buổi sáng) đã quán triệt ',
  'Cán bộ đối chiếu với ',
  'Khi nói đến ',
]
const joints = [' và ', ', ', '; ', ' cùng với ', ' cũng như ', ' thay thế ', ' rồi đến cả ']
const ends = [
  '.',
  ', mọi việc đã xong.',
  ' được gửi đến các phòng.',
  ' đã có từ lâu.',
  '; việc này còn mới!',
  ' và tài liệu kèm theo.',
  ' (bản điện tử).',
  ' là căn cứ chính?',
  ' về công tác văn thư.',
  '',
]
/** Sentences of their own. */
export const neutralSentences = [
  'Cơ quan làm việc từ thứ hai đến thứ sáu.',
  'Buổi tập huấn có nhiều người tham gia, ai cũng hài lòng.',
  'Thư viện mở cửa buổi sáng; buổi chiều nghỉ.',
  'Phần mềm mới (bản thử) chạy nhanh hơn trước!',
]

interface Sentence {
  opening: string
  parts: readonly Parts[]
  joints: readonly string[]
  end: string
}

const sentence: fc.Arbitrary<Sentence> = fc.record({
  opening: fc.constantFrom(...openings),
  parts: fc.array(fc.oneof({ arbitrary: numberedParts, weight: 4 }, { arbitrary: namedParts, weight: 1 }), {
    minLength: 1,
    maxLength: 3,
  }),
  joints: fc.array(fc.constantFrom(...joints), { minLength: 2, maxLength: 2 }),
  end: fc.constantFrom(...ends),
})

/** A text of one or two sentences with citations, in standard spelling. */
export const writtenText: fc.Arbitrary<Written> = fc
  .tuple(fc.array(sentence, { minLength: 1, maxLength: 2 }), fc.constantFrom(' ', '\n\n', ' Việc khác. '))
  .map(([sentences, between]) => {
    const sheet: Sheet = { pieces: [], expected: [] }
    sentences.forEach(({ opening, parts, joints, end }, index) => {
      if (index > 0) write(sheet, between, 'neutral')
      write(sheet, opening, 'neutral')
      parts.forEach((part, at) => {
        if (at > 0) write(sheet, joints[at - 1] ?? ' và ', 'neutral')
        if (part.form === 'numbered') writeNumbered(sheet, part)
        else writeNamed(sheet, part)
      })
      write(sheet, end === '' && index < sentences.length - 1 ? '.' : end, 'neutral')
    })
    return sheet
  })

// ---- What should be found, and what is

/** The text of the pieces. */
export function textOf(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('')
}

/** Names of issuers made comparable: marks, case, dashes, white space and what is not seen fall away. */
export function issuerKey(name: string): string {
  return foldText(name)
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/\s*[\u2010-\u2015\u2212-]\s*/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Whether letters were written in another case than they were built in. */
export type Casing = 'kept' | 'changed'

const own: ReadonlySet<Part> = new Set(['word', 'name', 'sequence', 'year', 'code'])

/** What should be read of a text, a line for each citation. */
export function expectedLines({ pieces, expected }: Written, casing: Casing = 'kept'): string[] {
  const spans = expected.map(() => new Map<string, { start: number; end: number }>())
  let at = 0
  for (const { text, part, of } of pieces) {
    const end = at + text.length
    const key = own.has(part) ? 'own' : part
    const ofCitation = of === undefined ? undefined : spans[of]
    const before = ofCitation?.get(key)
    ofCitation?.set(key, { start: before?.start ?? at, end })
    at = end
  }
  return expected.map(({ kind, type, number, fullNumber, name, year, iso, issuer, places }, of) => {
    const span = (key: string): string => {
      const { start = -1, end = -1 } = spans[of]?.get(key) ?? {}
      return `${start}–${end}`
    }
    const issuedBy = issuer === undefined ? undefined : `${issuer} (${span('issuer')})`
    const issuedOn = iso === undefined ? undefined : `${iso} (${span('date')})`
    return line([span('own'), kind, type, number, fullNumber, name, year, issuedOn, issuedBy, places], casing)
  })
}

/** What is read of a text, in the same lines. */
export function foundLines(citations: readonly Citation[], casing: Casing = 'kept'): string[] {
  return citations.map(
    ({ start, end, kind, type, number, fullNumber, name, year, date, issuer, pinpoints, draft }) =>
      line(
        [
          `${start}–${end}`,
          draft ? `${kind} draft` : kind,
          type,
          number,
          fullNumber,
          name,
          year,
          date && `${date.iso ?? '?'} (${date.start}–${date.end})`,
          issuer && `${issuerKey(issuer.text)} (${issuer.start}–${issuer.end})`,
          placesOf(pinpoints),
        ],
        casing,
      ),
  )
}

type Cell = string | number | readonly string[] | undefined

function line(
  [span, kind, type, number, fullNumber, name, year, date, issuer, places]: readonly Cell[],
  casing: Casing,
): string {
  const cells: readonly (readonly [string, Cell])[] = [
    ['', span],
    ['', kind],
    ['', type],
    ['', number],
    ['đủ là ', fullNumber],
    ['tên ', name],
    ['năm ', year],
    ['ngày ', date],
    ['của ', issuer],
    ['tại ', Array.isArray(places) && places.length > 0 ? places.join(' | ') : undefined],
  ]
  const words = cells
    .filter(([, cell]) => cell !== undefined)
    .map(([label, cell]) => `${label}${cell}`)
    .join(' ')
  return casing === 'changed' ? words.toLowerCase() : words
}

/** The same lines without the places in the text. */
export function withoutSpans(lines: readonly string[]): string[] {
  return lines.map(words => words.replaceAll(/ ?\(?-?\d+–-?\d+\)?/g, ''))
}
