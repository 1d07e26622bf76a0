import type {Line} from './line.ts'
import {parsePageNumber} from './parsePageNumber.ts'

/** How many lines at the top and at the bottom of a page may be a running header or footer. */
const DEPTH = 2
const LONGEST = 120

/**
 * Finds running headers and footers: the first or last lines of a page that stand, but for their figures,
 * in the same place on three pages and on two of five of all pages (left and right pages often differ).
 * The second line from an edge is one only where the outermost is one too, or a page number.
 */
export function findRunningLines(pages: readonly (readonly Line[])[]): readonly Line[] {
  const edges = pages
    .filter((lines) => lines.length > 2 * DEPTH)
    .flatMap((lines) => [lines.slice(0, DEPTH), lines.slice(-DEPTH).reverse()])
  const counts = new Map<string, number>()
  edges.forEach((lines, edge) => {
    for (const line of lines) {
      const key = keyOf(line, edge)
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  })
  const enough = Math.max(3, pages.length * 0.4)
  return edges.flatMap((lines, edge) => {
    const running = lines.filter((line) => (counts.get(keyOf(line, edge)) ?? 0) >= enough)
    const [outer] = lines
    if (outer === undefined) return []
    return running.includes(outer) || parsePageNumber(outer.text) !== undefined ? running : []
  })
}

/** Edges come by turns: the top of a page, then its bottom. */
function keyOf({text}: Line, edge: number): string {
  const words = text.slice(0, LONGEST + 1)
  const plain = words
    .replace(/\p{N}+/gu, '#')
    .replace(/\s+/gu, ' ')
    .toLowerCase()
  // A line of text is too long to be a header, and is none however often it comes.
  return text.length > LONGEST ? `${edge}` : `${edge % 2} ${plain}`
}
