// Whether an answer is what was expected.
//   judge({kind: 'first', anyOf: ['/van-ban/61-2018-nd-cp/']}, hits)   // {first: false, firstThree: true, reciprocal: 0.5}
import type { Expected } from './query-set.ts'

/** A page of an answer, best first. */
export interface Hit {
  address: string
  /** Whether the search calls it a match. */
  exact: boolean
}

export interface Judgement {
  /** What was asked for stands first. */
  first: boolean
  /** It stands in the first three. */
  firstThree: boolean
  /** 1 where it stands first, 1/2 where it stands second, 0 where it is not among the first ten. */
  reciprocal: number
}

export function judge(expected: Expected, hits: readonly Hit[]): Judgement {
  const addresses = hits.slice(0, 10).map(hit => hit.address)
  switch (expected.kind) {
    case 'first':
      return atRank(addresses.findIndex(address => expected.anyOf.includes(address)))
    case 'first-three': {
      // As good as the last of them: with two, in the first two places all is as it should be.
      const last = Math.max(...expected.allOf.map(address => placeOf(address, addresses)))
      return atRank(last < 3 ? 0 : last === Number.POSITIVE_INFINITY ? -1 : last)
    }
    case 'nothing': {
      const silent = !hits.some(hit => hit.exact)
      return { first: silent, firstThree: silent, reciprocal: silent ? 1 : 0 }
    }
  }
}

function placeOf(address: string, addresses: readonly string[]): number {
  const place = addresses.indexOf(address)
  return place < 0 ? Number.POSITIVE_INFINITY : place
}

function atRank(place: number): Judgement {
  return {
    first: place === 0,
    firstThree: place >= 0 && place < 3,
    reciprocal: place < 0 ? 0 : 1 / (place + 1),
  }
}
