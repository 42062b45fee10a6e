// How typists, word processors and old files spell one and the same citation. Each variant is a pure function over the
// pieces of a text; `here` says which of the places it could touch it does. Their order is the one in which they can be
// composed: letters, then separators, then the borders of words, then the white space, then what is not seen.
import * as fc from 'fast-check'
import {
  type Casing,
  expectedLines,
  type Part,
  type Piece,
  textOf,
  type Written,
} from './written-citations.ts'

type Here = (index: number) => boolean
type Spell = (pieces: readonly Piece[], here: Here) => readonly Piece[]

interface Variant {
  name: string
  /** Of the variants of one slot, which would undo each other, one is taken. */
  slot: string
  spell: Spell
}

// ---- Pieces to change

/** Changes the text of the pieces of some parts. */
function inParts(parts: readonly Part[], change: (text: string) => string): Spell {
  return (pieces, here) => {
    let seen = 0
    return pieces.map(piece => {
      if (!parts.includes(piece.part)) return piece
      const text = change(piece.text)
      return text !== piece.text && here(seen++) ? { ...piece, text } : piece
    })
  }
}

/** Puts gaps before or after the pieces that are asked for. */
function spaced(
  asked: (piece: Piece, before: Piece | undefined, after: Piece | undefined) => boolean,
  before: string,
  after: string,
): Spell {
  return (pieces, here) => {
    let seen = 0
    return pieces.flatMap((piece, at) => {
      if (!asked(piece, pieces[at - 1], pieces[at + 1]) || !here(seen++)) return [piece]
      const gap = (text: string): Piece[] => (text === '' ? [] : [{ ...piece, part: 'gap', text }])
      return [...gap(before), piece, ...gap(after)]
    })
  }
}

/** Takes away the gaps that are asked for. */
function stuck(asked: (before: Piece, after: Piece) => boolean): Spell {
  return (pieces, here) => {
    let seen = 0
    return pieces.filter((piece, at) => {
      const before = pieces[at - 1]
      const after = pieces[at + 1]
      return !(piece.part === 'gap' && before && after && asked(before, after) && here(seen++))
    })
  }
}

// ---- Letters

const everyPart: readonly Part[] = [
  'neutral',
  'place',
  'word',
  'name',
  'so',
  'sequence',
  'code',
  'date',
  'joint',
  'issuer',
]

/** The two places of a tone mark in an open syllable: 'Ủy' and 'Uỷ', 'hóa' and 'hoá'. */
const tonePairs = [
  ['òa', 'oà'],
  ['óa', 'oá'],
  ['ỏa', 'oả'],
  ['õa', 'oã'],
  ['ọa', 'oạ'],
  ['òe', 'oè'],
  ['óe', 'oé'],
  ['ỏe', 'oẻ'],
  ['õe', 'oẽ'],
  ['ọe', 'oẹ'],
  ['ùy', 'uỳ'],
  ['úy', 'uý'],
  ['ủy', 'uỷ'],
  ['ũy', 'uỹ'],
  ['ụy', 'uỵ'],
] as const
const capital = (syllable: string): string => syllable.charAt(0).toUpperCase() + syllable.slice(1)
const newPlaces = new Map(
  tonePairs.flatMap(([one, other]) => [
    [one, other],
    [capital(one), capital(other)],
    [one.toUpperCase(), other.toUpperCase()],
  ]),
)
/** Not after q, whose u belongs to it: 'quý' has one place only. */
const openSyllable = new RegExp(`(?<![qQ])(?:${[...newPlaces.keys()].join('|')})(?!\\p{L})`, 'gu')
const toneMoved = (text: string): string => text.replace(openSyllable, read => newPlaces.get(read) ?? read)

const cyrillic: Readonly<Record<string, string>> = {
  A: 'А',
  B: 'В',
  C: 'С',
  E: 'Е',
  H: 'Н',
  K: 'К',
  M: 'М',
  O: 'О',
  P: 'Р',
  T: 'Т',
  X: 'Х',
  Y: 'У',
}

const inCapitals: Spell = (pieces, here) =>
  pieces.map(piece =>
    piece.of !== undefined && here(piece.of) ? { ...piece, text: piece.text.toUpperCase() } : piece,
  )

const unmarked: Spell = (pieces, here) => {
  let seen = 0
  return pieces.map((piece, at) => {
    // 'ND-' and 'QD-' only: 'NĐ' before a slash is another variant.
    const plain = piece.part === 'code' && /^(?:NĐ|QĐ)$/u.test(piece.text) && pieces[at + 1]?.part === 'dash'
    return plain && here(seen++) ? { ...piece, text: piece.text.replace('Đ', 'D') } : piece
  })
}

// ---- Separators

const dashed = (dash: string): Spell =>
  inParts(['dash', 'date', 'issuer'], text => text.replaceAll('-', dash))

/** 'NĐ/CP', the one symbol whose hyphen is known to be a slip of the hand where a slash stands. */
const slashForHyphen: Spell = (pieces, here) => {
  let seen = 0
  return pieces.map((piece, at) => {
    const decree = /^N[ĐÐD]$/u.test(pieces[at - 1]?.text ?? '') && pieces[at + 1]?.text === 'CP'
    return piece.part === 'dash' && decree && here(seen++) ? { ...piece, part: 'slash', text: '/' } : piece
  })
}

const afterKindCode = ({ part }: Piece, before: Piece | undefined): boolean =>
  part === 'dash' && before?.part === 'code'
const beforeYearOrCode = ({ part }: Piece, _: Piece | undefined, after: Piece | undefined): boolean =>
  part === 'slash' && (after?.part === 'year' || after?.part === 'code')

// ---- 'số'

const withoutSo: Spell = (pieces, here) => {
  let seen = 0
  const gone = new Set<number>()
  pieces.forEach(({ part, text }, at) => {
    if (part !== 'so' || text !== 'số' || !here(seen++)) return
    gone.add(at)
    gone.add(at + 1)
  })
  return pieces.filter((_, at) => !gone.has(at))
}

const doubledSo: Spell = (pieces, here) => {
  let seen = 0
  return pieces.flatMap(piece =>
    piece.part === 'so' && piece.text === 'số' && here(seen++)
      ? [piece, { ...piece, part: 'gap', text: ' ' }, piece]
      : [piece],
  )
}

const isSo = (piece: Piece | undefined): boolean => piece?.part === 'so'

// ---- Borders of words

const runOnWords: ReadonlySet<string> = new Set(['ngày', 'của', 'do', 'và', 'về', 'được', 'đã', 'là'])
/** 'TT-BTCngày', 'QĐ-TTgcủa' */
const runsOn = (before: Piece, after: Piece): boolean => before.part === 'code' && runOnWords.has(after.text)
/** 'theoThông tư', 'Điều 5Luật' */
const isStuckBefore = (before: Piece, after: Piece): boolean =>
  (after.part === 'word' || after.part === 'name') &&
  before.of !== after.of &&
  /\p{Ll}$/u.test(before.text) &&
  /^\p{Lu}\p{Ll}/u.test(after.text)

// ---- White space and what is not seen

const gaps = (gap: string): Spell => inParts(['gap'], () => gap)

const softHyphens = inParts(['neutral', 'place', 'word', 'name', 'so', 'code', 'issuer'], text =>
  text.replaceAll(/(?<=\p{L})(?=\p{L})/gu, '\u00ad'),
)

const wholeNfd: Spell = pieces => pieces.map(piece => ({ ...piece, text: piece.text.normalize('NFD') }))

const variants: readonly Variant[] = [
  { name: 'in capitals', slot: 'case', spell: inCapitals },
  {
    name: 'tone marks in their new place',
    slot: 'tone',
    spell: inParts(['word', 'name', 'issuer', 'neutral'], toneMoved),
  },
  { name: 'ND for NĐ', slot: 'đ', spell: unmarked },
  {
    name: 'eth for đ',
    slot: 'đ',
    spell: inParts(everyPart, text => text.replaceAll('Đ', 'Ð').replaceAll('đ', 'ð')),
  },
  {
    name: 'Cyrillic letters in the code',
    slot: 'cyrillic',
    spell: inParts(['code'], text => text.replaceAll(/[A-Z]/g, letter => cyrillic[letter] ?? letter)),
  },
  {
    name: 'one Cyrillic letter in the code',
    slot: 'cyrillic',
    spell: inParts(['code'], text => text.replace(/[ABCEHKMOPTXY]/, letter => cyrillic[letter] ?? letter)),
  },
  { name: 'slash for hyphen', slot: 'slash', spell: slashForHyphen },
  { name: 'en dash', slot: 'dash', spell: dashed('–') },
  { name: 'non-breaking hyphen', slot: 'dash', spell: dashed('\u2011') },
  { name: 'hyphen of Unicode', slot: 'dash', spell: dashed('\u2010') },
  { name: 'minus', slot: 'dash', spell: dashed('\u2212') },
  { name: 'space after the dash', slot: 'space at dash', spell: spaced(afterKindCode, '', ' ') },
  { name: 'space before the dash', slot: 'space at dash', spell: spaced(afterKindCode, ' ', '') },
  { name: 'spaces round the dash', slot: 'space at dash', spell: spaced(afterKindCode, ' ', ' ') },
  {
    name: 'line wrapped after the dash',
    slot: 'space at dash',
    spell: spaced(({ part }) => part === 'dash', '', '\n'),
  },
  { name: 'space before the slash', slot: 'space at slash', spell: spaced(beforeYearOrCode, ' ', '') },
  { name: 'space after the slash', slot: 'space at slash', spell: spaced(beforeYearOrCode, '', ' ') },
  { name: 'without "số"', slot: 'số', spell: withoutSo },
  { name: '"số" twice', slot: 'số', spell: doubledSo },
  { name: '"số:"', slot: 'số', spell: inParts(['so'], text => text.replace('số', 'số:')) },
  { name: '"số :"', slot: 'số', spell: inParts(['so'], text => text.replace('số', 'số :')) },
  { name: '"số" stuck to the number', slot: 'số', spell: stuck(isSo) },
  {
    name: '"số" stuck to the word',
    slot: 'số',
    spell: stuck((before, after) => before.part === 'word' && isSo(after)),
  },
  { name: 'run on', slot: 'run on', spell: stuck(runsOn) },
  { name: 'stuck before', slot: 'stuck before', spell: stuck(isStuckBefore) },
  { name: 'no-break spaces', slot: 'gap', spell: gaps('\u00a0') },
  { name: 'narrow no-break spaces', slot: 'gap', spell: gaps('\u202f') },
  { name: 'thin spaces', slot: 'gap', spell: gaps('\u2009') },
  { name: 'two spaces', slot: 'gap', spell: gaps('  ') },
  { name: 'wrapped lines', slot: 'wrap', spell: gaps('\n') },
  { name: 'wrapped lines with trailing spaces', slot: 'wrap', spell: gaps(' \n') },
  { name: 'wrapped lines of Windows', slot: 'wrap', spell: gaps('\r\n') },
  { name: 'wrapped and indented lines', slot: 'wrap', spell: gaps(' \r\n    ') },
  { name: 'zero-width spaces', slot: 'unseen', spell: inParts(['gap'], text => `\u200b${text}\u200b`) },
  { name: 'soft hyphens in words', slot: 'soft', spell: softHyphens },
  { name: 'decomposed', slot: 'nfd', spell: wholeNfd },
  { name: 'decomposed words', slot: 'nfd', spell: inParts(everyPart, text => text.normalize('NFD')) },
]

/** A text in another spelling, with what it was built of. */
export interface Spelt extends Written, fc.WithToStringMethod {
  casing: Casing
  names: readonly string[]
}

/** Which of the places a variant touches: all, or some by a pattern that goes round. */
const pattern = fc.oneof(fc.constant([true]), fc.array(fc.boolean(), { minLength: 1, maxLength: 6 }))

const chosenVariants = fc.tuple(
  fc.subarray([...variants], { maxLength: 4 }),
  fc.array(pattern, { minLength: variants.length, maxLength: variants.length }),
)

/** A text in none to four variants of its spelling. */
export function spelt(text: fc.Arbitrary<Written>): fc.Arbitrary<Spelt> {
  return fc.tuple(text, chosenVariants).map(([{ pieces, expected }, [chosen, patterns]]) => {
    const slots = new Set<string>()
    const names: string[] = []
    let respelt = pieces
    for (const variant of chosen) {
      const { name, slot, spell } = variant
      if (slots.has(slot)) continue
      slots.add(slot)
      const where = patterns[variants.indexOf(variant)] ?? [true]
      const before = textOf(respelt)
      respelt = spell(respelt, index => where[index % where.length] ?? false)
      if (textOf(respelt) !== before) names.push(name)
    }
    return readable({
      pieces: respelt,
      expected,
      names,
      casing: names.includes('in capitals') ? 'changed' : 'kept',
    })
  })
}

/** With words for a counterexample. */
function readable(text: Omit<Spelt, keyof fc.WithToStringMethod>): Spelt {
  return {
    ...text,
    [fc.toStringMethod]: () =>
      [
        `\n  ${JSON.stringify(textOf(text.pieces))}`,
        `spelt: ${text.names.join(', ') || 'as it should be'}`,
        ...expectedLines(text, text.casing),
      ].join('\n  '),
  }
}
