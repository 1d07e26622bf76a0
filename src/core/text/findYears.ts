const YEAR = /(?<!\d)((?:19|20)\d\d)(?:\s?[-–/]\s?((?:19|20)?\d\d)(?!\d))?(?!\d)/g
/** What is longer is no span of years. */
const LONGEST = 50

/** The years that a text names, those inside a span of years too: 2025 to 2028 for `2025-28`. */
export function findYears(text: string): ReadonlySet<number> {
  const years = new Set<number>()
  for (const [, from = '', to] of text.matchAll(YEAR)) {
    const first = Number(from)
    const last = to === undefined ? first : Number(to.length === 2 ? from.slice(0, 2) + to : to)
    const end = last - first > LONGEST ? first : Math.max(first, last)
    for (let year = first; year <= end; year++) years.add(year)
  }
  return years
}
