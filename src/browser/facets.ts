// Ways to divide a set of things, and what is left when something is chosen in them:
//   narrow([0, 1, 2], facets, new Map([['loai', new Set(['nghi-dinh'])]]))   // {rows: [0, 2], counts: [[2, 7], …]}
// Several keys of one facet widen the choice, several facets narrow it.

/** One way to divide things: `{name: 'loai', keys: ['nghi-dinh', 'luat'], of: [0, 0, 1]}`. */
export interface FacetColumn {
  /** The word of its addresses: `?<name>=<key>,<key>`. */
  name: string
  keys: readonly string[]
  /** Places of the keys of each thing; what has several, or none, has a list. */
  of: readonly (number | readonly number[])[]
}

/** A column with a list for every thing. */
export interface Facet extends FacetColumn {
  of: readonly (readonly number[])[]
}

/** Keys by name of the facet. */
export type Chosen = ReadonlyMap<string, ReadonlySet<string>>

export interface Narrowed {
  /** What holds everything chosen, in the order it was given in. */
  rows: readonly number[]
  /** By facet and key: how many hold that key and everything chosen in the other facets. */
  counts: readonly (readonly number[])[]
}

/** listed({name: 'loai', keys: ['luat'], of: [0]}).of // [[0]] */
export function listed({ name, keys, of }: FacetColumn): Facet {
  return { name, keys, of: of.map(places => (typeof places === 'number' ? [places] : places)) }
}

/** Whether anything is left out. */
export function isNarrowed(chosen: Chosen): boolean {
  return [...chosen.values()].some(keys => keys.size > 0)
}

export function narrow(all: Iterable<number>, facets: readonly Facet[], chosen: Chosen): Narrowed {
  const wanted = facets.map(({ name, keys }) => {
    const set = chosen.get(name)
    // A key that nothing has is asked for all the same, and finds nothing.
    return set !== undefined && set.size > 0 ? keys.map(key => set.has(key)) : undefined
  })
  const counts = facets.map(({ keys }) => keys.map(() => 0))
  const rows: number[] = []
  for (const row of all) {
    // What only one facet shuts out would be let in by a further choice there.
    const shutOutBy = facets.flatMap(({ of }, f) =>
      wanted[f] === undefined || of[row]?.some(place => wanted[f]?.[place]) ? [] : [f],
    )
    if (shutOutBy.length > 1) continue
    const [only] = shutOutBy
    if (only === undefined) rows.push(row)
    facets.forEach(({ of }, f) => {
      const count = counts[f]
      if (count === undefined || (only !== undefined && only !== f)) return
      for (const place of of[row] ?? []) count[place] = (count[place] ?? 0) + 1
    })
  }
  return { rows, counts }
}

/** How many of a key, by the counts of `narrow`. */
export function countOf(
  facets: readonly FacetColumn[],
  counts: Narrowed['counts'],
  facet: string,
  key: string,
): number {
  const place = facets.findIndex(({ name }) => name === facet)
  return counts[place]?.[facets[place]?.keys.indexOf(key) ?? -1] ?? 0
}
