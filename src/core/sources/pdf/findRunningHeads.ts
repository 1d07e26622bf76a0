import {greatest} from '../../text/greatest.ts'
import type {Fragment} from './fragment.ts'
import {parsePageNumber} from '../parsePageNumber.ts'
import type {Box} from './pdfPage.ts'

/** A page's pieces of lines, before it is known what runs over all pages. */
export interface PageFragments extends Box {
  readonly fragments: readonly Fragment[]
  /** The ruled tables: what stands in a large one is part of it. */
  readonly grids?: readonly Box[]
}

/** What stands around the text of a page. */
export interface RunningHeads {
  readonly fragments: ReadonlySet<Fragment>
  /** The number printed on the page. */
  readonly number?: {readonly value: number; readonly label: string}
}

/** So many lines from the top and from the bottom may be running heads and feet. */
const DEPTH = 3
const LONGEST = 160

interface Line {
  readonly fragments: readonly Fragment[]
  readonly text: string
  readonly base: number
  readonly page: number
  readonly edge: 'top' | 'bottom'
  /** Counted from the edge. */
  readonly rank: number
  /** The room between it and the line further in, in heights of its letters. */
  readonly room: number
}

/**
 * Finds running heads, feet and page numbers: the outermost lines of pages that say the same but for their figures,
 * or stand at the same height apart from the text, on several pages.
 */
export function findRunningHeads(pages: readonly PageFragments[]): readonly RunningHeads[] {
  const lines = pages.flatMap((page, at) => edgeLines(page, at))
  const texts = countPages(lines, textKey)
  const exact = countPages(lines, ({edge, text}) => `${edge} ${text}`)
  const places = countPages(lines, placeKey)
  const enough = Math.max(2, Math.min(4, Math.ceil(pages.length * 0.25)))
  const most = Math.max(3, pages.length * 0.6)
  const body = usualSize(pages)
  const running = lines.filter((line) => {
    if (isPageNumber(line, pages[line.page])) return true
    // Rows of a table that differ in figures only stand at the edge, too, but not apart.
    const same = exact.get(`${line.edge} ${line.text}`) ?? 0
    const alike = line.room > 1.6 ? (texts.get(textKey(line)) ?? 0) : 0
    const repeats = Math.max(same, alike) >= enough
    const isPlaced = (places.get(placeKey(line)) ?? 0) >= most && line.room > 2.2
    if (!isPlaced) return repeats
    // At the foot it may be a note.
    const isSmall = line.edge === 'top' && sizeOf(line) < SMALLER * body
    return repeats || isSmall || (texts.get(textKey(line)) ?? 0) >= 2
  })
  const byPage = Map.groupBy(running, ({page}) => page)
  return pages.map((_, at) => ofPage(byPage.get(at) ?? []))
}

/** A line over the text, apart from it on most pages, in letters so much smaller, is a head whatever it says. */
const SMALLER = 0.92

function sizeOf({fragments}: Line): number {
  return greatest(fragments.map(({size}) => size))
}

/** The size of most letters. */
function usualSize(pages: readonly PageFragments[]): number {
  const letters = new Map<number, number>()
  for (const {fragments} of pages) {
    for (const {size, text} of fragments) letters.set(size, (letters.get(size) ?? 0) + text.length)
  }
  return [...letters].reduce((one, other) => (other[1] > one[1] ? other : one), [0, 0])[0]
}

function ofPage(running: readonly Line[]): RunningHeads {
  // What is further in is only a running line where all that is further out is one.
  const kept = (['top', 'bottom'] as const).flatMap((edge) => {
    const own = running.filter((line) => line.edge === edge)
    const ranks = new Set(own.map(({rank}) => rank))
    const all = own.filter(({rank}) => Array.from({length: rank}).every((__, at) => ranks.has(at)))
    // Pages may begin with the same words: only what stands apart from the rest is a head.
    const apart = greatest(
      all.filter(({room}) => room > 1.5).map(({rank}) => rank),
      -1,
    )
    return all.filter(({rank, text}) => rank <= apart || parsePageNumber(text) !== undefined)
  })
  const fragments = new Set(kept.flatMap((line) => line.fragments))
  const number = numberOf(kept)
  return number === undefined ? {fragments} : {fragments, number}
}

function numberOf(lines: readonly Line[]): RunningHeads['number'] {
  const bottomFirst = [...lines].sort((one, other) =>
    one.edge === other.edge ? one.rank - other.rank : one.edge === 'bottom' ? -1 : 1,
  )
  for (const line of bottomFirst) {
    const parsed = parsePageNumber(line.text)
    if (parsed !== undefined) return parsed
    for (const {text} of line.fragments) {
      const own = parsePageNumber(text)
      if (own !== undefined) return own
    }
  }
  return undefined
}

function edgeLines({fragments, grids = [], ...page}: PageFragments, at: number): readonly Line[] {
  const rows = rowsOf(fragments)
  const top = rows.slice(0, DEPTH)
  const bottom = rows.slice(Math.max(DEPTH, rows.length - DEPTH)).reverse()
  const height = page.y1 - page.y0
  const lineOf =
    (edge: 'top' | 'bottom') =>
    (row: readonly Fragment[], rank: number): Line[] => {
      const [first] = row
      const base = first?.base ?? 0
      const index = rows.indexOf(row)
      const inner = rows[edge === 'top' ? index + 1 : index - 1]?.[0]
      const fromEdge = edge === 'top' ? page.y1 - base : base - page.y0
      const text = row.map((fragment) => fragment.text).join(' ')
      if (fromEdge > 0.22 * height || text.length > LONGEST) return []
      if (first !== undefined && grids.some((grid) => isInside(first, grid))) return []
      const room =
        inner === undefined ? 9 : Math.abs(inner.base - base) / Math.max(1, first?.size ?? 1)
      return [{fragments: row, text, base, page: at, edge, rank, room}]
    }
  return [...top.flatMap(lineOf('top')), ...bottom.flatMap(lineOf('bottom'))]
}

function rowsOf(fragments: readonly Fragment[]): readonly (readonly Fragment[])[] {
  const rows: Fragment[][] = []
  for (const fragment of fragments.toSorted((one, other) => other.base - one.base)) {
    const row = rows[rows.length - 1]
    const base = row?.[0]?.base ?? Infinity
    if (row !== undefined && base - fragment.base < 0.4 * fragment.size) row.push(fragment)
    else rows.push([fragment])
  }
  return rows.map((row) => row.sort((one, other) => one.x0 - other.x0))
}

const LARGE = 60

function isInside({x0, base}: Fragment, grid: Box): boolean {
  if (grid.y1 - grid.y0 < LARGE) return false
  return x0 > grid.x0 && x0 < grid.x1 && base > grid.y0 && base < grid.y1
}

function countPages(
  lines: readonly Line[],
  keyOf: (line: Line) => string,
): ReadonlyMap<string, number> {
  const pages = new Map<string, Set<number>>()
  for (const line of lines) {
    const key = keyOf(line)
    const known = pages.get(key)
    if (known === undefined) pages.set(key, new Set([line.page]))
    else known.add(line.page)
  }
  return new Map([...pages].map(([key, own]) => [key, own.size]))
}

function textKey({text, edge, base}: Line): string {
  const words = text
    .replace(/\p{N}+/gu, '#')
    .replace(/\s+/gu, ' ')
    .toLowerCase()
  return `${edge} ${Math.round(base / 24)} ${words}`
}

function placeKey({edge, base}: Line): string {
  return `${edge} ${Math.round(base / 3)}`
}

/** A page number alone at the edge, apart from the text or said to be one. */
function isPageNumber({text, room, rank, edge, base}: Line, page: Box | undefined): boolean {
  if (page === undefined || parsePageNumber(text) === undefined || rank > 1) return false
  const fromEdge = edge === 'top' ? page.y1 - base : base - page.y0
  if (fromEdge > 0.12 * (page.y1 - page.y0)) return false
  return room > 1.8 || /\p{L}{4}/u.test(text)
}
