// What stands between two members of a list: ',', ';', 'và', 'và các', ', số', '; số:'.
import { exactHash, exactWords, isLetterAt, lettersEnd, skipGap } from './letters.ts'

const joints = exactWords('và các số hoặc')
const SO = exactHash('số', 0, 2)
const mostSteps = 6

/** Where the joint that begins at `from` ends, `to` at the latest; nothing where there is none. */
export function jointEnd(text: string, from: number, to: number): number | undefined {
  let place = skipGap(text, from)
  let joined = false
  for (let steps = 0; place < to && steps < mostSteps; steps += 1) {
    const unit = text.charCodeAt(place)
    if (unit === 0x2c || unit === 0x3b) place += 1
    else {
      if (!isLetterAt(text, place)) break
      // 'vàThông tư' has lost its space: the joint ends where the next citation begins.
      const end = Math.min(lettersEnd(text, place), to)
      const word = exactHash(text, place, end)
      if (!joints.has(word)) break
      place = end
      if (word === SO) place = pastColon(text, end)
    }
    joined = true
    place = skipGap(text, place)
  }
  return joined ? place : undefined
}

/** Whether nothing but a joint stands between two places. */
export function isJoint(text: string, from: number, to: number): boolean {
  const end = jointEnd(text, from, to)
  return end !== undefined && end >= to
}

/** 'số: 02', 'số : 02' */
function pastColon(text: string, at: number): number {
  const next = skipGap(text, at)
  return text.charCodeAt(next) === 0x3a ? next + 1 : at
}
