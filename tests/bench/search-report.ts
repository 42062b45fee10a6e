// What was measured of a search, in lines for a terminal.
import { type Score, type SearchReport, type Sides, sides } from './search-measure.ts'

const number = (value: number): string => value.toFixed(3).replace(/^0/, '').replace('1.000', '1')
const scores = ({ first, firstThree, reciprocal }: Score): string =>
  [first, firstThree, reciprocal].map(value => number(value).padStart(6)).join('')
const kilobytes = (bytes: number | undefined): string =>
  bytes === undefined ? '–' : `${(bytes / 1000).toFixed(bytes < 10_000 ? 1 : 0)} kB`
const milliseconds = (value: number): string => `${value.toFixed(0)} ms`

export function searchLines(report: SearchReport): readonly string[] {
  const { groups, totals, invariances, transfer, times } = report
  const row = (name: string, asked: number, score: Sides<Score>): string =>
    `${name.padEnd(30)}${String(asked).padStart(5)}   ${sides.map(side => scores(score[side])).join('    ')}`
  const pair = (name: string, values: Sides<string>): string =>
    `${name.padEnd(44)}${sides.map(side => values[side].padStart(12)).join('')}`
  const of = (write: (side: (typeof sides)[number]) => string): Sides<string> => ({
    ours: write('ours'),
    defaults: write('defaults'),
  })
  return [
    `${''.padEnd(30)}${'n'.padStart(5)}   ${'ours'.padEnd(18)}    Pagefind's defaults`,
    `${''.padEnd(35)}   ${sides.map(() => '   s@1   s@3   MRR').join('    ')}`,
    ...groups.map(group => row(group.id, group.count, group.score)),
    '',
    ...totals.map(total => row(total.name, total.count, total.score)),
    '',
    pair(
      'the same answer',
      of(side => (side === 'ours' ? 'ours' : 'defaults')),
    ),
    ...invariances.map(({ way, count: asked, same }) =>
      pair(
        way,
        of(side => `${same[side]}/${asked}`),
      ),
    ),
    '',
    pair(
      'transfer: first query, engine included',
      of(side => kilobytes(transfer[side].first)),
    ),
    pair(
      'later queries, median',
      of(side => kilobytes(transfer[side].later)),
    ),
    pair(
      'a number, without the engine',
      of(side => kilobytes(transfer[side].numberJump)),
    ),
    pair(
      'Enter to answer, warm, median',
      of(side => milliseconds(times[side].median)),
    ),
    pair(
      'Enter to answer, warm, 95 %',
      of(side => milliseconds(times[side].p95)),
    ),
    pair(
      'key to answer, pause included, median',
      of(side => milliseconds(times[side].afterPause)),
    ),
    pair(
      'first query, 0.5 s after focus',
      of(side => milliseconds(times[side].first)),
    ),
  ]
}

/** What ours does not put first, and what came instead. */
export function failureLines({ groups }: SearchReport): readonly string[] {
  return groups.flatMap(({ id, failed }) =>
    failed.map(
      ({ query, instead, expected }) => `${id}: ${query.normalize('NFC')}\n    ${instead}, not ${expected}`,
    ),
  )
}
