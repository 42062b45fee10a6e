// Places in a document, from text to address: 'điểm a khoản 2 Điều 5' = {diem: ['a'], khoan: ['2'], dieu: ['5']}.
import { slugify } from './fold.ts'
import type { Pinpoint } from './types.ts'

/** The units of a document from small to large, with the words for them. */
const pinpointUnits = [
  ['diem', 'điểm'],
  ['khoan', 'khoản'],
  ['dieu', 'Điều'],
  ['muc', 'Mục'],
  ['chuong', 'Chương'],
  ['phan', 'Phần'],
  ['phu-luc', 'Phụ lục'],
] as const satisfies readonly (readonly [keyof Pinpoint, string])[]

/**
 * Pinpoints on one line, small unit first, separate places joined by `|`.
 *
 * @example formatPinpoint([{ khoan: ['2'], dieu: ['5'] }, { dieu: ['7', '9'] }]) // 'khoan=2;dieu=5|dieu=7,9'
 */
export function formatPinpoint(pinpoints: readonly Pinpoint[]): string {
  return pinpoints
    .map(pinpoint =>
      pinpointUnits
        .flatMap(([unit]) => (pinpoint[unit] ? [`${unit}=${pinpoint[unit].join(',')}`] : []))
        .join(';'),
    )
    .join('|')
}

/**
 * The anchor of a place in the full text: large unit first, the first of several values.
 *
 * @example pinpointAnchor({ diem: ['đ'], khoan: ['2'], dieu: ['5'] }) // 'dieu-5-khoan-2-diem-dd'
 */
export function pinpointAnchor(pinpoint: Pinpoint): string {
  return anchorParts(pinpoint).join('-')
}

/**
 * The anchor of a place and those of what encloses it, the nearest first.
 *
 * @example enclosingAnchors({ khoan: ['9'], dieu: ['1'] }) // ['dieu-1-khoan-9', 'dieu-1']
 */
export function enclosingAnchors(pinpoint: Pinpoint): string[] {
  const parts = anchorParts(pinpoint)
  return parts.map((_, i) => parts.slice(0, parts.length - i).join('-'))
}

function anchorParts(pinpoint: Pinpoint): string[] {
  const units = pinpointUnits.filter(([unit]) => pinpoint[unit]?.length)
  // Mục, chương and phần do not take part in the numbering of điều, which runs through the document.
  const needed = pinpoint.dieu?.length
    ? units.filter(([unit]) => unit === 'diem' || unit === 'khoan' || unit === 'dieu')
    : units
  return needed.toReversed().map(([unit]) => `${unit}-${anchorValue(pinpoint[unit]?.[0] ?? '')}`)
}

/** The first value of a range; `đ` becomes `dd`, since điểm d stands right before điểm đ. */
function anchorValue(value: string): string {
  return slugify((value.split('-')[0] ?? '').toLowerCase().replaceAll('đ', 'dd'))
}

/**
 * A place in words, small unit first.
 *
 * @example pinpointLabel({ diem: ['a', 'b'], khoan: ['2'], dieu: ['5'] }) // 'điểm a, b khoản 2 Điều 5'
 */
export function pinpointLabel(pinpoint: Pinpoint): string {
  return pinpointUnits
    .flatMap(([unit, word]) =>
      pinpoint[unit] ? [`${word} ${pinpoint[unit].map(rangeLabel).join(', ')}`] : [],
    )
    .join(' ')
}

function rangeLabel(value: string): string {
  return value.replace('-', ' đến ')
}
