// Which pages of a long list are offered by number.

/** pagesShown(6, 20) // [1, null, 4, 5, 6, 7, 8, null, 20]: `null` is a gap */
export function pagesShown(page: number, pages: number): (number | null)[] {
  const shown = Array.from({ length: pages }, (_, i) => i + 1).filter(
    // A gap of one page would be as wide as its number.
    number =>
      number <= 1 ||
      number >= pages ||
      Math.abs(number - page) <= 2 ||
      (number === 2 && page === 5) ||
      (number === pages - 1 && page === pages - 4),
  )
  return shown.flatMap((number, i) => (i > 0 && shown[i - 1] !== number - 1 ? [null, number] : [number]))
}
