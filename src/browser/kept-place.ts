// Where a reader was among the results, kept with the entry of the history: going back leads there again, also where the
// browser has let go of the page meanwhile.

export interface KeptPlace {
  /** How many pages found by words were shown. */
  hits: number
  /** How far the window was scrolled. */
  scrolled: number
}

/** Without a new entry. */
export function keepPlace(place: KeptPlace): void {
  history.replaceState(place, '')
}

/** readPlace({ hits: 20, scrolled: 1200 }) // the same; of anything else nothing */
export function readPlace(state: unknown): KeptPlace | undefined {
  if (typeof state !== 'object' || state === null) return undefined
  if (!('hits' in state && 'scrolled' in state)) return undefined
  const { hits, scrolled } = state
  return typeof hits === 'number' && typeof scrolled === 'number' ? { hits, scrolled } : undefined
}
