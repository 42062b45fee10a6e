// How typists, word processors and old files spell one and the same citation. Each variant is a pure function over the
// pieces of a text; `here` says which of the places it could touch it does. Their order is the one in which they can be
// composed: letters, then separators, then the borders of words, then the white space, then what is not seen.
import * as fc from 'fast-check'
import { kindOfCode } from '../../src/legal/vocabulary.ts'
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

/** A question about the piece at a place. */
type Asked = (pieces: readonly Piece[], at: number) => boolean

const partAt = (pieces: readonly Piece[], at: number): Part | undefined => pieces[at]?.part
const textAt = (pieces: readonly Piece[], at: number): string => pieces[at]?.text ?? ''

/** Changes the text of the pieces that are asked for. */
function asked(asks: Asked, change: (text: string) => string): Spell {
  return (pieces, here) => {
    let seen = 0
    return pieces.map((piece, at) =>
      asks(pieces, at) && here(seen++) ? { ...piece, text: change(piece.text) } : piece,
    )
  }
}

/** Puts gaps before or after the pieces that are asked for. */
function spaced(asks: Asked, before: string, after: string): Spell {
  return (pieces, here) => {
    let seen = 0
    return pieces.flatMap((piece, at) => {
      if (!asks(pieces, at) || !here(seen++)) return [piece]
      const gap = (text: string): Piece[] => (text === '' ? [] : [{ ...piece, part: 'gap', text }])
      return [...gap(before), piece, ...gap(after)]
    })
  }
}

/** Takes away the gaps that are asked for. */
function stuck(asks: Asked): Spell {
  return (pieces, here) => {
    let seen = 0
    return pieces.filter((piece, at) => !(piece.part === 'gap' && asks(pieces, at) && here(seen++)))
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

/** A slash or a dash follows. */
const isSymbolNext: Asked = (pieces, at) => /^(?:slash|dash)$/.test(partAt(pieces, at + 1) ?? '')
const isShortNumber: Asked = (pieces, at) => partAt(pieces, at) === 'sequence' && !isSymbolNext(pieces, at)

/** 'QUYẾT ĐỊNH 12' is read with a date or an issuer after it only. */
const notInCapitals: Asked = (pieces, at) => isShortNumber(pieces, at) && textAt(pieces, at - 4) === 'Quyết'

const inCapitals: Spell = (pieces, here) => {
  const kept = new Set(pieces.filter((_, at) => notInCapitals(pieces, at)).map(({ of }) => of))
  return pieces.map(piece =>
    piece.of !== undefined && !kept.has(piece.of) && here(piece.of)
      ? { ...piece, text: piece.text.toUpperCase() }
      : piece,
  )
}

const hasPlainCode: Asked = (pieces, at) =>
  partAt(pieces, at) === 'code' && /^(?:NĐ|QĐ)$/u.test(textAt(pieces, at))

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

const isFirstCode: Asked = (pieces, at) =>
  partAt(pieces, at) === 'code' && /^(?:sequence|year)$/.test(partAt(pieces, at - 2) ?? '')
const isKindCode: Asked = (pieces, at) =>
  isFirstCode(pieces, at) && kindOfCode(textAt(pieces, at)) !== undefined

/** 'NĐ -CP', '57 - NQ/TW'. */
const hasRoomBefore: Asked = (pieces, at) =>
  partAt(pieces, at) === 'dash' &&
  // '2010 - Hà Nội' is no symbol, so a number without a kind keeps its dash close: '74-CP'.
  (partAt(pieces, at - 1) !== 'sequence' || isKindCode(pieces, at + 1))
/** 'NĐ - CP', 'TTLT - BKHCN - BYT'; in 'QĐ-BCA - V03 chủ trì' the office may be the next word. */
const hasRoomRound: Asked = (pieces, at) => hasRoomBefore(pieces, at) && textAt(pieces, at + 1) !== 'V03'
/** 'NĐ- CP', '57- NQ/TW', 'TTLT- BKHCN- BYT'. */
const isDash: Asked = (pieces, at) => partAt(pieces, at) === 'dash'
const isSlash: Asked = (pieces, at) => partAt(pieces, at) === 'slash'

// ---- 'số'

const isSo: Asked = (pieces, at) => partAt(pieces, at) === 'so' && textAt(pieces, at) === 'số'

const withoutSo: Spell = (pieces, here) => {
  let seen = 0
  const gone = new Set<number>()
  pieces.forEach((_, at) => {
    if (isSo(pieces, at) && here(seen++)) gone.add(at).add(at + 1)
  })
  return pieces.filter((_, at) => !gone.has(at))
}

// ---- Borders of words

const runOnWords: ReadonlySet<string> = new Set(['ngày', 'của', 'do', 'và', 'về', 'được', 'đã', 'là'])
/** 'TT-BTCngày', 'QĐ-TTgcủa' */
const runsOn: Asked = (pieces, at) =>
  partAt(pieces, at - 1) === 'code' && runOnWords.has(textAt(pieces, at + 1))
/** 'theoThông tư', 'Điều 5Luật' */
const isStuckBefore: Asked = (pieces, at) =>
  (partAt(pieces, at + 1) === 'word' || partAt(pieces, at + 1) === 'name') &&
  /\p{Ll}$/u.test(textAt(pieces, at - 1)) &&
  /^\p{Lu}\p{Ll}/u.test(textAt(pieces, at + 1)) &&
  partAt(pieces, at - 1) !== partAt(pieces, at + 1)

// ---- White space and what is not seen

const isGap: Asked = (pieces, at) => partAt(pieces, at) === 'gap'
/** A number without symbol that is alone on its line, or has a dot after it there, may be of a table or a list. */
const mayWrap: Asked = (pieces, at) =>
  isGap(pieces, at) &&
  !(/^(?:sequence|year)$/.test(partAt(pieces, at - 1) ?? '') && !isSymbolNext(pieces, at)) &&
  !(isShortNumber(pieces, at + 1) && partAt(pieces, at + 2) !== 'gap')

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
  { name: 'ND for NĐ', slot: 'đ', spell: asked(hasPlainCode, text => text.replace('Đ', 'D')) },
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
  { name: 'space after the dash', slot: 'space at dash', spell: spaced(isDash, '', ' ') },
  { name: 'space before the dash', slot: 'space at dash', spell: spaced(hasRoomBefore, ' ', '') },
  { name: 'spaces round the dash', slot: 'space at dash', spell: spaced(hasRoomRound, ' ', ' ') },
  {
    name: 'line wrapped after the dash',
    slot: 'space at dash',
    spell: asked(isDash, dash => `${dash}\n`),
  },
  { name: 'space before the slash', slot: 'space at slash', spell: spaced(isSlash, ' ', '') },
  { name: 'space after the slash', slot: 'space at slash', spell: spaced(isSlash, '', ' ') },
  { name: 'slash for hyphen', slot: 'slash', spell: slashForHyphen },
  { name: 'en dash', slot: 'dash', spell: dashed('–') },
  { name: 'non-breaking hyphen', slot: 'dash', spell: dashed('\u2011') },
  { name: 'hyphen of Unicode', slot: 'dash', spell: dashed('\u2010') },
  { name: 'minus', slot: 'dash', spell: dashed('\u2212') },
  { name: 'without "số"', slot: 'số', spell: withoutSo },
  { name: '"số" twice', slot: 'số', spell: asked(isSo, () => 'số số') },
  { name: '"số:"', slot: 'số', spell: asked(isSo, () => 'số:') },
  { name: '"số :"', slot: 'số', spell: asked(isSo, () => 'số :') },
  { name: '"số" stuck to the number', slot: 'số', spell: stuck((pieces, at) => isSo(pieces, at - 1)) },
  {
    name: '"số" stuck to the word',
    slot: 'số',
    spell: stuck((pieces, at) => partAt(pieces, at - 1) === 'word' && isSo(pieces, at + 1)),
  },
  { name: 'run on', slot: 'run on', spell: stuck(runsOn) },
  { name: 'stuck before', slot: 'stuck before', spell: stuck(isStuckBefore) },
  { name: 'no-break spaces', slot: 'gap', spell: asked(isGap, () => '\u00a0') },
  { name: 'narrow no-break spaces', slot: 'gap', spell: asked(isGap, () => '\u202f') },
  { name: 'thin spaces', slot: 'gap', spell: asked(isGap, () => '\u2009') },
  { name: 'two spaces', slot: 'gap', spell: asked(isGap, () => '  ') },
  { name: 'wrapped lines', slot: 'wrap', spell: asked(mayWrap, () => '\n') },
  { name: 'wrapped lines with trailing spaces', slot: 'wrap', spell: asked(mayWrap, () => ' \n') },
  { name: 'wrapped lines of Windows', slot: 'wrap', spell: asked(mayWrap, () => '\r\n') },
  { name: 'wrapped and indented lines', slot: 'wrap', spell: asked(mayWrap, () => ' \r\n    ') },
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

/** A text in so many variants of its spelling, or fewer. */
export function spelt(text: fc.Arbitrary<Written>, most: number): fc.Arbitrary<Spelt> {
  const chosenVariants = fc.subarray([...variants], { maxLength: most })
  const patterns = fc.array(pattern, { minLength: most, maxLength: most })
  return fc.tuple(text, chosenVariants, patterns).map(([{ pieces, expected }, chosen, patterns]) => {
    const slots = new Set<string>()
    const names: string[] = []
    let respelt = pieces
    for (const [index, { name, slot, spell }] of chosen.entries()) {
      if (slots.has(slot)) continue
      slots.add(slot)
      const where = patterns[index] ?? [true]
      const before = textOf(respelt)
      respelt = spell(respelt, place => where[place % where.length] ?? false)
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
