// Core rules for the full text of a document: its parts become places a link can lead to.
//
//   ## Điều 5. Tiếp nhận hồ sơ      ->   <h2 id="dieu-5">
//   2. Cơ quan tiếp nhận …          ->   id="dieu-5-khoan-2", as a list item or as a paragraph
//   a) Đúng thời hạn …              ->   <p id="dieu-5-khoan-2-diem-a">
//
// Texts are pasted from gazettes, one provision a line without blank lines between: each gets its paragraph.
import type { RuleCore } from 'markdown-it/lib/parser_core.mjs'
import Token from 'markdown-it/lib/token.mjs'
import { type Pinpoint, pinpointAnchor } from '../legal/index.ts'
import { readingOf } from './reading.ts'
import { splitLines } from './token-positions.ts'

// "Điều 5.", "ĐIỀU 5a:", also in bold
const dieuStart = /^(?:\*\*|__)?Điều\s+(?<value>\d+[a-zđ]*)\s*[.:]/iu
// "2. ", "2a. ", "2\. " (as Markdown writes a number that is no list)
const khoanStart = /^(?<value>\d{1,3}[a-zđ]?)\\?\.\s/u
// "a) ", "đ) ", "aa) "
const diemStart = /^(?<value>[a-zđ]{1,2})\\?\)\s/u
// "Chương II", "Mục 1", "Phụ lục", "PHỤ LỤC III"
const partStart =
  /^(?:\*\*|__)?(?<unit>Phần|Chương|Mục|Phụ lục)(?:\s+(?<value>[IVXLC]+|\d+))?(?![\p{L}\p{N}])/iu

const starts = [dieuStart, khoanStart, diemStart]

/** Core rule, before inline: a paragraph is split where one of its lines starts a provision. */
export const splitProvisions: RuleCore = state => {
  state.tokens = state.tokens.flatMap((block, i) => {
    const opener = state.tokens[i - 1]
    if (block.type !== 'inline' || opener?.type !== 'paragraph_open' || !block.content.includes('\n'))
      return [block]
    const parts = splitLines(block, line => starts.some(start => start.test(line.trimStart())))
    if (parts.length === 1) return [block]
    // A tight list hides its paragraphs; two of them would run into one.
    opener.hidden = false
    const closer = state.tokens[i + 1]
    if (closer) closer.hidden = false
    return parts.flatMap((part, n) =>
      n === 0 ? [part] : [blockToken('paragraph_close', -1), blockToken('paragraph_open', 1), part],
    )
  })
}

function blockToken(type: string, nesting: 1 | -1): Token {
  const token = new Token(type, 'p', nesting)
  token.block = true
  return token
}

/** Core rule, after inline and before the headings get their ids: provisions get theirs. */
export const nameProvisions: RuleCore = state => {
  const reading = readingOf(state)
  let place: Pinpoint = {}
  // Between “ and ” stand the words of another document: an amending one quotes what it puts there.
  let quoted = 0
  let p = 0

  const name = (token: Token, pinpoint: Pinpoint) => {
    place = pinpoint
    const id = pinpointAnchor(pinpoint)
    if (quoted > 0 || reading.ids.has(id)) return
    reading.ids.set(id, 1)
    token.attrSet('id', id)
  }

  // What a note says stands behind the text and is no part of it.
  const notes = state.tokens.findIndex(({ type }) => type === 'footnote_block_open')
  const provisions = notes === -1 ? state.tokens : state.tokens.slice(0, notes)
  provisions.forEach((opener, i) => {
    if (opener.type === 'list_item_open' && opener.markup === '.' && opener.level <= 1) {
      name(opener, withKhoan(place, opener.info))
      return
    }
    const block = state.tokens[i + 1]
    if (block?.type !== 'inline' || (opener.type !== 'heading_open' && opener.type !== 'paragraph_open'))
      return
    while (p < reading.passages.length && reading.passages[p]?.token !== block) p++
    const { text = '' } = reading.passages[p] ?? {}
    if (opener.type === 'heading_open') quoted = 0

    const dieu = dieuStart.exec(text)?.groups?.value
    const khoan = khoanStart.exec(text)?.groups?.value
    const diem = diemStart.exec(text)?.groups?.value
    const part =
      opener.type === 'heading_open' || text.length < 200 ? partStart.exec(text)?.groups : undefined
    if (dieu) name(opener, { dieu: [dieu.toLowerCase()] })
    else if (khoan) name(opener, withKhoan(place, khoan))
    else if (diem) name(opener, withDiem(place, diem))
    else if (part?.unit) name(opener, partOf(part.unit, part.value))
    quoted = Math.max(0, quoted + text.split('“').length - text.split('”').length)
  })
}

function withKhoan({ dieu, 'phu-luc': phuLuc }: Pinpoint, khoan: string): Pinpoint {
  return { ...(dieu ? { dieu } : phuLuc && { 'phu-luc': phuLuc }), khoan: [khoan.toLowerCase()] }
}

function withDiem({ dieu, khoan, 'phu-luc': phuLuc }: Pinpoint, diem: string): Pinpoint {
  return {
    ...(dieu ? { dieu } : phuLuc && { 'phu-luc': phuLuc }),
    ...(khoan && { khoan }),
    diem: [diem],
  }
}

function partOf(unit: string, value = ''): Pinpoint {
  switch (unit.toLowerCase()) {
    case 'phần':
      return { phan: [value] }
    case 'chương':
      return { chuong: [value] }
    case 'mục':
      return { muc: [value] }
    default:
      return { 'phu-luc': [value] }
  }
}
