import type {Line} from './line.ts'

/** How many lines at the top and at the bottom of a page may be a running header or footer. */
const DEPTH = 2
const LONGEST = 120

/**
 * Finds running headers and footers: the first or last lines of a page that stand, but for their figures,
 * in the same place on three pages and on two of five of all pages (left and right pages often differ).
 */
export function findRunningLines(pages: readonly (readonly Line[])[]): readonly Line[] {
  const places = new Map<string, Line[]>()
  for (const lines of pages) {
    if (lines.length <= 2 * DEPTH) continue
    const edges = [
      ...lines.slice(0, DEPTH).map((line) => ({line, edge: 'top'})),
      ...lines.slice(-DEPTH).map((line) => ({line, edge: 'bottom'})),
    ]
    for (const {line, edge} of edges) {
      if (line.text.length > LONGEST) continue
      const key = `${edge} ${line.text
        .replace(/\p{N}+/gu, '#')
        .replace(/\s+/gu, ' ')
        .toLowerCase()}`
      const found = places.get(key)
      if (found === undefined) places.set(key, [line])
      else found.push(line)
    }
  }
  const enough = Math.max(3, pages.length * 0.4)
  return [...places.values()].filter((found) => found.length >= enough).flat()
}
