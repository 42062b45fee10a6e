// Several searches over one text, and the nearest place any of them has found.
//   const next = startSearches(text, [searchFor('ật'), searchFor('(')])
//   next(0)  ->  { index: 1, at: 17 }, the first place of either, with the number of the search that found it
//
// A search for a short string that begins with a rare letter is several times as fast as any regular expression, so a
// few of them beat one expression that looks for all. They work through a long text window by window: each would else
// run far ahead, and every one of them would have to bring the text anew from memory, which costs more than searching.

/** Gives the first place at or after `from` in a window of the text, in the whole text's offsets, or `nowhere`. */
export type Search = (view: View, from: number) => number

/** A window of a text, with a little of what stands before and after it. */
export interface View {
  readonly text: string
  /** `text.slice(start)`, as far as the window goes. */
  readonly window: string
  readonly start: number
}

/** Beyond every text. */
const nowhere: number = Number.POSITIVE_INFINITY

/** A place, and which of the searches found it. */
export interface Hit {
  index: number
  at: number
}

/** As much as a processor keeps at hand: 64 kB of text in two bytes a unit. */
const windowLength = 32_768
/** No expression looks further around its place, and no searched string is longer. */
const margin = 64

/** Gives the nearest place at or after the one asked for; ask from left to right. */
export function startSearches(text: string, searches: readonly Search[]): (from: number) => Hit | undefined {
  const places = searches.map(() => -1)
  let view: View = { text, window: '', start: 0 }
  let end = 0
  return asked => {
    let from = asked
    for (;;) {
      if (from >= end) {
        if (from >= text.length) return undefined
        const start = Math.max(0, from - margin)
        end = Math.min(text.length, from + windowLength)
        view = { text, window: text.slice(start, end + margin), start }
        places.fill(-1)
      }
      let at = end
      let which = -1
      for (let index = 0; index < searches.length; index += 1) {
        let place = places[index] ?? nowhere
        if (place < from) {
          place = searches[index]?.(view, from) ?? nowhere
          places[index] = place
        }
        if (place < at) {
          at = place
          which = index
        }
      }
      if (which >= 0) return { index: which, at }
      from = end
    }
  }
}

/** Each match of an expression of one unit, which has the flag `g`. */
export function searchBy(expression: RegExp): Search {
  return ({ window, start }, from) => {
    expression.lastIndex = from - start
    return expression.test(window) ? expression.lastIndex - 1 + start : nowhere
  }
}

/**
 * Each occurrence of a string; with `place` taken to where the words begin that it belongs to, or left out where
 * `place` gives nothing.
 */
export function searchFor(part: string, place?: (text: string, at: number) => number | undefined): Search {
  return ({ text, window, start }, from) => {
    for (let at = window.indexOf(part, from - start); at >= 0; at = window.indexOf(part, at + 1)) {
      const found = place ? place(text, at + start) : at + start
      if (found !== undefined && found >= from) return found
    }
    return nowhere
  }
}
