// Reads what stands behind a bare citation and tells which of several documents is meant.
//   'Luật Thanh tra có hiệu lực từ ngày 01/7/2023'         effectiveOn 2023-07-01
//   'Luật Đầu tư (sửa đổi, bổ sung năm 2020)'               amendedIn 2020
//   'Quyết định 225/QĐ-TTg năm nay'                         yearsAgo 0
//   'Luật Đất đai trước đây', 'Luật Đất đai các năm 2003, 2013'   hedged: not simply the one in force

import { skipGap } from './letters.ts'
import { listed, makePhrases, readPhrase } from './phrases.ts'
import { readDate, readYear } from './read-date.ts'
import type { Circumstances } from './types.ts'

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
const hedges = makePhrases(
  listed(`
  trước đây; trước đó; cũ; khi ấy; khi đó; hồi đó; thời đó; lúc đó; lúc ấy; các năm; qua các thời kỳ; trước kia; mới; hiện hành và
`).map(words => [words, true] as const),
)

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

const relativeYears = makePhrases([
  ['năm nay', 0],
  ['năm ngoái', 1],
  ['năm trước', 1],
  ['năm kia', 2],
])

/** 'Quyết định 225/QĐ-TTg năm nay': a year said from the day of the text. */
export function readRelativeYear(text: string, at: number): Circumstances | undefined {
  const read = readPhrase(text, skipGap(text, at), relativeYears)
  return read && { yearsAgo: read.value }
}
