/** Runs of so many letters are counted. */
const RUN = 5
/** Chance strews unevenly: so much more may be intact than on average. */
const UNEVEN = 1.4

/**
 * True where errors are strewn over a pattern as a scanner or a hurried hand strews them, so that few runs of
 * its letters are intact. Where other words stand, the errors are in one place and the rest is intact: that much
 * is alike by chance in any large text, and needs to be liker to be the same.
 */
export function isStrewn(pattern: string, stretch: string, errors: number): boolean {
  const runs = new Set<string>()
  for (let at = 0; at + RUN <= stretch.length; at++) runs.add(stretch.slice(at, at + RUN))
  const all = pattern.length - RUN + 1
  let intact = 0
  for (let at = 0; at < all; at++) if (runs.has(pattern.slice(at, at + RUN))) intact++
  return intact <= all * (1 - errors / pattern.length) ** RUN * UNEVEN
}
