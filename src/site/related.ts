// What to read after an article: first what speaks of the same documents (of the rare ones rather than of those
// everybody cites), then the newest of its topics, then the newest of all.
import type { Article, DocumentEntry } from '../bulletin/index.ts'
import type { Edition } from './edition.ts'

/** Shown under an article. */
const COUNT = 4

/**
 * How many articles of one document are looked at, newest first. Without a bound, a decree cited by every article
 * would make the work grow with the square of their number.
 */
const LOOKED_AT = 20

/**
 * Related articles of every article, asked for with the documents it cites, each once. Each answer costs the same
 * however many articles there are.
 */
export function relatedArticles(
  edition: Edition,
): (article: Article, cited: readonly DocumentEntry[]) => Article[] {
  const { articles } = edition
  const places = new Map(articles.map((article, place) => [article, place]))

  const newestPlaces = new Map<DocumentEntry, readonly number[]>()
  const newest = (entry: DocumentEntry): readonly number[] => {
    let found = newestPlaces.get(entry)
    if (found === undefined) {
      found = entry.citedBy
        .map(({ article }) => places.get(article))
        .filter(place => place !== undefined)
        .slice(0, LOOKED_AT)
      newestPlaces.set(entry, found)
    }
    return found
  }

  // By place, nought again after each answer: a table of its own for each article would cost more than the work.
  const scores = new Float64Array(articles.length)

  return (article, cited) => {
    const own = places.get(article)
    const scored: number[] = []
    for (const entry of cited) {
      const rarity = 1 / Math.log2(1 + entry.citedBy.length)
      for (const place of newest(entry)) {
        if (place === own) continue
        if (scores[place] === 0) scored.push(place)
        scores[place] = (scores[place] ?? 0) + rarity
      }
    }
    const best = bestOf(scored, place => scores[place] ?? 0)
    for (const place of scored) scores[place] = 0

    const chosen = new Set(best.flatMap(place => articles[place] ?? []))
    const lists = [...article.topics.map(({ key }) => edition.articlesOfTopic.get(key) ?? []), articles]
    for (const list of lists) {
      // One of the list may be the article itself, and all of the chosen may be in it.
      for (const other of list.slice(0, 2 * COUNT)) {
        if (chosen.size < COUNT && other !== article) chosen.add(other)
      }
    }
    return [...chosen]
  }
}

/** The places with the highest scores, highest first; of equal ones the newest, which is the lowest place. */
function bestOf(places: readonly number[], scoreOf: (place: number) => number): number[] {
  const best: number[] = []
  for (const place of places) {
    const score = scoreOf(place)
    let at = best.length
    while (at > 0) {
      const other = best[at - 1] ?? place
      if (scoreOf(other) > score || (scoreOf(other) === score && other < place)) break
      at -= 1
    }
    if (at < COUNT) best.splice(at, 0, place)
    if (best.length > COUNT) best.pop()
  }
  return best
}
