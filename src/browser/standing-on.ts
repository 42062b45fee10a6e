// What a page says of today was true on the day it was built; days that are known to bring a change come later.

/** The day in Việt Nam: todayInVietNam(new Date('2026-11-23T18:00:00Z')) // '2026-11-24' */
export function todayInVietNam(now: Date): string {
  // The zone has had no summer time since 1975, and no browser needs a calendar for it.
  return new Date(now.getTime() + 7 * 3_600_000).toISOString().slice(0, 10)
}

/** The last change that has come by `day`: standingOn('a', [['2026-01-01', 'b'], ['2027-01-01', 'c']], '2026-11-23') // 'b' */
export function standingOn<Standing>(
  built: Standing,
  next: readonly (readonly [from: string, Standing])[],
  day: string,
): Standing {
  return next.findLast(([from]) => from <= day)?.[1] ?? built
}
