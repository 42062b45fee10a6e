// The relations of a document as a drawing of the width of a phone, in tiers: what it rests on and acts upon above,
// the document in the middle, what acts upon it below. Every measure is worked out here, and nothing is drawn.
//   relationPicture({ label: 'Nghị định 61/2018/NĐ-CP', self: …, on: …, above: [{ name: 'Thay thế', documents: […] }], below: […] })
import type { DateText, RelationPicture, RelationPictureBox, StandingText } from './view-models.ts'

/** A document in the picture: by its number, a law by its name as well. */
export interface PicturedDocument {
  number: string
  /** `Luật Chuyển đổi số` */
  name?: string
  /** Absent where it is not in the register. */
  standing?: StandingText
}

export interface PicturedGroup {
  /** `Thay thế`, `Được sửa đổi, bổ sung bởi` … */
  name: string
  documents: readonly PicturedDocument[]
}

interface Pictured {
  label: string
  self: PicturedDocument
  /** The day of the standings. */
  on: DateText
  /** What it rests on and acts upon. */
  above: readonly PicturedGroup[]
  /** What acts upon it. */
  below: readonly PicturedGroup[]
}

/** Text area of a phone of 360 pixels. */
const WIDTH = 328
/** The line that ties all groups to the document, and where the boxes begin. */
const SPINE = 8
const LEFT = 18
const GAP = 8
const HALF = (WIDTH - LEFT - GAP) / 2
const PAD = 6
const MARK = 12
const MARK_ROOM = MARK + 4
/** Letters of 13 pixels. */
const LETTER = 13
const LINE = 18
/** From the top of a line to its base. */
const BASE = 13
const ROW_GAP = 6
const GROUP_GAP = 14
/** More of one kind are counted: the list beside the picture has them all. */
const DRAWN = 6
const NAME_LINES = 2
const POINT = 6

/**
 * The picture of a document's relations; nothing where it has none.
 *
 * @example relationPicture({ label, self, on, above: [], below: [] }) // undefined
 */
export function relationPicture({ label, self, on, above, below }: Pictured): RelationPicture | undefined {
  if (above.length === 0 && below.length === 0) return undefined
  const drawing = new Drawing()
  const ups = above.flatMap(group => drawing.group(group))
  const middle = drawing.middle(self)
  const downs = below.flatMap(group => drawing.group(group))

  const first = ups[0]
  const last = downs.at(-1)
  const bottom = middle.y + middle.height
  const lines = [
    ...(first === undefined ? [] : [`M${SPINE} ${middle.y}V${first}`]),
    ...(last === undefined ? [] : [`M${SPINE} ${bottom + POINT}V${last}`]),
    ...ups.map(y => `M${SPINE} ${y}H${LEFT - POINT}`),
    ...downs.map(y => `M${SPINE} ${y}H${LEFT}`),
  ].join('')
  const points = [
    ...ups.map(y => `M${LEFT} ${y}l-${POINT + 1}-4v8Z`),
    ...(last === undefined ? [] : [`M${SPINE} ${bottom + 1}l-4 ${POINT + 1}h8Z`]),
  ].join('')
  const documents = [self, ...[...above, ...below].flatMap(group => group.documents)]
  return {
    width: WIDTH,
    height: drawing.y,
    name: `Lược đồ của ${label}`,
    description: description(above, below),
    ...(documents.some(({ standing }) => standing?.next !== undefined) && { asOf: on }),
    boxes: drawing.boxes,
    words: drawing.words,
    lines,
    points,
    legend: legendOf(documents),
  }
}

/** Goes down the page: each part is put below the one before. */
class Drawing {
  y = 0
  readonly boxes: RelationPictureBox[] = []
  readonly words: RelationPicture['words'][number][] = []

  /** Gives the heights at which its rows are tied to the spine. */
  group({ name, documents }: PicturedGroup): number[] {
    this.#leaveGap()
    this.words.push({ x: LEFT, y: this.y + BASE, text: name, rest: false })
    this.y += LINE + 2
    const tied: number[] = []
    const drawn = documents.length > DRAWN + 1 ? documents.slice(0, DRAWN) : documents
    for (const row of rowsOf(drawn)) {
      const [box] = row.map((document, i) =>
        this.#box(
          document,
          LEFT + i * (HALF + GAP),
          row.length > 1 || fitsHalf(document) ? HALF : WIDTH - LEFT,
        ),
      )
      if (box === undefined) continue
      tied.push(this.y + box.height / 2)
      this.y += box.height + ROW_GAP
    }
    this.y -= ROW_GAP
    const rest = documents.length - drawn.length
    if (rest > 0) {
      this.words.push({ x: LEFT, y: this.y + ROW_GAP + BASE, text: `và ${rest} văn bản khác`, rest: true })
      this.y += ROW_GAP + LINE
    }
    return tied
  }

  middle(self: PicturedDocument): RelationPictureBox {
    this.#leaveGap()
    const box = this.#box(self, 0, WIDTH, 'self')
    this.y += box.height
    return box
  }

  #leaveGap(): void {
    if (this.y > 0) this.y += GROUP_GAP
  }

  #box(document: PicturedDocument, x: number, width: number, of?: 'self'): RelationPictureBox {
    const { number, name, standing } = document
    const indent = x + PAD + (standing === undefined ? 0 : MARK_ROOM)
    // The document's own letters are bold.
    const room = (width - PAD - (indent - x)) * (of === 'self' ? 0.94 : 1)
    const texts = [
      ...(name === undefined ? [] : wrap(name, room, NAME_LINES)),
      ...(number === '' ? [] : [cut(number, room)]),
      ...(of === 'self' && standing !== undefined ? [cut(standing.name, room)] : []),
    ]
    const pad = of === 'self' ? PAD + 2 : PAD - 1
    const box: RelationPictureBox = {
      x,
      y: this.y,
      width,
      height: texts.length * LINE + 2 * pad,
      of: of ?? (standing === undefined ? 'unknown' : 'other'),
      lines: texts.map((text, i) => ({ x: indent, y: this.y + pad + i * LINE + BASE, text })),
      ...(standing !== undefined && {
        mark: { x: x + PAD, y: this.y + pad + (LINE - MARK) / 2, tone: standing.tone },
      }),
    }
    this.boxes.push(box)
    return box
  }
}

/** Two numbers stand side by side where both are short; their order is kept. */
function rowsOf(documents: readonly PicturedDocument[]): PicturedDocument[][] {
  const rows: PicturedDocument[][] = []
  for (const document of documents) {
    const last = rows.at(-1)
    const [left] = last ?? []
    if (last?.length === 1 && left !== undefined && fitsHalf(left) && fitsHalf(document)) last.push(document)
    else rows.push([document])
  }
  return rows
}

function fitsHalf({ number, name, standing }: PicturedDocument): boolean {
  const room = HALF - 2 * PAD - (standing === undefined ? 0 : MARK_ROOM)
  return name === undefined && widthOf(number) <= room
}

/** Widths of letters in parts of their height, none too small for the letters of the site. */
const WIDTHS: readonly (readonly [letters: RegExp, width: number])[] = [
  [/[1/.,:;'’|()\s]/u, 0.44],
  [/[iljtfrIíìỉĩị]/u, 0.44],
  [/[mwMW]/u, 1.02],
  [/[\p{Lu}…%&]/u, 0.78],
]

/** @example widthOf('61/2018/NĐ-CP') // some 112 pixels */
function widthOf(text: string): number {
  let width = 0
  for (const letter of text.normalize('NFC'))
    width += WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? 0.67
  return width * LETTER
}

/** Lines between words; what does not fit the last one is cut. */
function wrap(text: string, room: number, most: number): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1)
    const longer = last === undefined ? word : `${last} ${word}`
    if (last !== undefined && (widthOf(longer) <= room || lines.length === most))
      lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines.map(line => cut(line, room))
}

/** Between words, where one ends in the second half of what there is room for. */
function cut(text: string, room: number): string {
  if (widthOf(text) <= room) return text
  let end = text.length
  while (end > 0 && widthOf(`${text.slice(0, end)}…`) > room) end -= 1
  const space = text.lastIndexOf(' ', end)
  return `${text.slice(0, space > end / 2 ? space : end).replace(/[\s,;:.–-]+$/u, '')}…`
}

function description(above: readonly PicturedGroup[], below: readonly PicturedGroup[]): string {
  const counted = (groups: readonly PicturedGroup[]): string =>
    groups.map(({ name, documents }) => `${name} ${documents.length} văn bản`).join('; ')
  return [
    ...(above.length > 0 ? [`Phía trên: ${counted(above)}.`] : []),
    ...(below.length > 0 ? [`Phía dưới: ${counted(below)}.`] : []),
    'Danh sách đi cùng hình nêu đủ từng văn bản.',
  ].join(' ')
}

const TONES: readonly StandingText['tone'][] = ['good', 'caution', 'ended', 'unknown']

function legendOf(documents: readonly PicturedDocument[]): RelationPicture['legend'] {
  return TONES.map(tone => ({
    tone,
    names: [
      ...new Set(documents.flatMap(({ standing }) => (standing?.tone === tone ? [standing.name] : []))),
    ],
  })).filter(({ names }) => names.length > 0)
}
