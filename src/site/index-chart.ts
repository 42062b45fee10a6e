// The figures of an index, drawn: a stem and a dot for each year, a gap where a year is not known.
//   indexChart([{year: 2017, score: 70.1, …}, {year: 2018, score: 77.25, …}], 100)?.points
//   // [{x: 32, y: 63, label: '70,1', year: '2017'}, {x: 80, y: 51, label: '77,25', year: '2018'}]
// Scores where at least two years have one, else ranks, the first at the top. One point says less than its row in the table.
import type { IndexFigure } from '../bulletin/index.ts'
import type { IndexChart } from './view-models.ts'

/** Pixels of a phone. */
const STEP = 56
const LEFT = 32
const TOP = 28
const HEIGHT = 120
const BELOW = 28

export function indexChart(figures: readonly IndexFigure[], scale = 100): IndexChart | undefined {
  const scores = figures.flatMap(({ year, score }) =>
    score === undefined
      ? []
      : [{ year, share: score / scale, label: new Intl.NumberFormat('vi').format(score) }],
  )
  if (scores.length > 1) return drawn(scores, 'score')
  const ranks = figures.flatMap(({ year, rank, outOf }) =>
    rank === undefined || outOf === undefined
      ? []
      : [{ year, share: outOf === 1 ? 1 : 1 - (rank - 1) / (outOf - 1), label: String(rank) }],
  )
  return ranks.length > 1 ? drawn(ranks, 'rank') : undefined
}

function drawn(
  points: readonly { year: number; share: number; label: string }[],
  of: IndexChart['of'],
): IndexChart {
  const years = points.map(({ year }) => year)
  const [first, last] = [Math.min(...years), Math.max(...years)]
  return {
    of,
    width: 2 * LEFT + (last - first) * STEP,
    height: TOP + HEIGHT + BELOW,
    base: TOP + HEIGHT,
    points: points.map(({ year, share, label }) => ({
      x: LEFT + (year - first) * STEP,
      y: Math.round(TOP + (1 - Math.min(1, Math.max(0, share))) * HEIGHT),
      label,
      year: String(year),
    })),
  }
}
