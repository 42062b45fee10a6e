/**
 * The word meant by a slip of the hand: at most one letter in three is wrong, capitals aside. Its first letters are
 * enough. Nothing where no word is near.
 *
 * nearestWord('tilte', ['title', 'date']) // 'title'
 */
export function nearestWord(word: string, words: Iterable<string>): string | undefined {
  const given = word.toLowerCase()
  let nearest: string | undefined
  // A third of the letters wrong is another word.
  let least = Math.max(1, Math.floor(given.length / 3)) + 1
  for (const candidate of words) {
    const known = candidate.toLowerCase()
    const shortened = given.length > 2 && known.startsWith(given) && known !== given
    const distance = shortened ? 1 : distanceBetween(given, known, least)
    if (distance < least) [nearest, least] = [candidate, distance]
  }
  return nearest
}

/** Letters to add, drop, change, or exchange with their neighbour; `limit` where there are at least so many. */
function distanceBetween(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const changed = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      let least = Math.min(changed, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1)
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (beforeLast[j - 2] ?? 0) + 1)
      row.push(least)
    }
    ;[beforeLast, last] = [last, row]
  }
  return last[b.length] ?? 0
}
