import {least} from '../../text/least.ts'
import type {Fragment} from './fragment.ts'
import {boxAround, type Block} from './block.ts'
import type {Box} from './pdfPage.ts'

/** What is put in order on a page: a piece of a line, or a table that was found by its lines. */
export interface Item extends Box {
  readonly content: Fragment | Block
  readonly size: number
  readonly order: number
  /** Where its line of writing is, or its top. */
  readonly base: number
}

/** Items at one height. */
export interface ItemRow extends Box {
  readonly items: readonly Item[]
}

/** An interval from left to right. */
export interface Gap {
  readonly from: number
  readonly to: number
}

/** Rows that are read together; with gaps that run through all of them it has columns. */
export interface Band {
  readonly rows: readonly ItemRow[]
  /** From left to right; each has items on both of its sides. */
  readonly gaps: readonly Gap[]
}

/** A piece of a line as an item. */
export function itemOf(content: Fragment): Item {
  const {x0, y0, x1, y1, size, order, base} = content
  return {x0, y0, x1, y1, size, order, base, content}
}

/** Groups items by height, from the top down; what overlaps in height is in one row. */
export function groupRows(items: readonly Item[]): readonly ItemRow[] {
  const rows: Item[][] = []
  let bottom = Infinity
  for (const item of items.toSorted((one, other) => other.y1 - one.y1)) {
    const row = rows[rows.length - 1]
    // Lines that only touch with their tails stand under each other.
    const middle = item.y1 - Math.min(0.35 * item.size, (item.y1 - item.y0) / 2)
    if (row !== undefined && middle > bottom) {
      row.push(item)
      bottom = Math.min(bottom, item.y0)
    } else {
      rows.push([item])
      bottom = item.y0
    }
  }
  return rows.map((row) => ({items: row, ...boxAround(row)}))
}

/**
 * Parts rows into bands: as long as the same gap runs through them they stay together. Rows of a `table` must leave
 * all of its gaps open, those of `columns` one.
 */
export function splitBands(
  rows: readonly ItemRow[],
  as: 'columns' | 'table' = 'columns',
): readonly Band[] {
  const bands: {rows: ItemRow[]; filled: readonly Gap[]; gaps: readonly Gap[]}[] = []
  for (const row of rows) {
    const own = fillOf(row)
    const band = bands[bands.length - 1]
    const both = band === undefined ? own : union([...band.filled, ...own])
    const least = sizeOf(row) * (as === 'table' ? 0.3 : 0.75)
    const gaps = gapsOf(both, least)
    const ownGaps = gapsOf(own, least)
    const fits =
      band !== undefined &&
      keepsColumns(band.gaps, gaps, ownGaps) &&
      (as === 'columns' || band.gaps.every((gap) => gaps.some((each) => overlap(gap, each))))
    if (fits) {
      band.rows.push(row)
      band.filled = both
      // Two rows beside each other make no gap that either has.
      band.gaps = band.gaps.length === 0 ? [] : gaps
    } else bands.push({rows: [row], filled: own, gaps: ownGaps})
  }
  return as === 'table'
    ? bands
    : bands.map((band, at) => {
        const next = bands[at + 1]
        const own = next === undefined ? 0 : leadingOf(band, next)
        const before = bands[at - 1]
        const taken = before === undefined ? 0 : leadingOf(before, band)
        const rows = band.rows.slice(0, band.rows.length - own)
        return {
          rows: taken === 0 ? rows : [...(before?.rows.slice(-taken) ?? []), ...rows],
          gaps: band.gaps,
        }
      })
}

/**
 * How many of the last rows of a band without columns stand over the right columns of the band that follows: a column
 * may begin a little higher than the one before it.
 */
function leadingOf(band: Band, next: Band): number {
  const [gap] = next.gaps
  if (band.gaps.length > 0 || gap === undefined) return 0
  let [count, seen] = [0, 0]
  let below = next.rows[0]
  for (const row of band.rows.toReversed()) {
    const crosses = next.gaps.some(({from, to}) => row.x0 < from && row.x1 > to)
    if (crosses || below === undefined || row.y0 - below.y1 > 1.5 * sizeOf(row)) break
    below = row
    seen++
    if (row.x0 >= gap.from - 1) count = seen
  }
  return count
}

/** A row joins a band where a gap of the band stays open, or where neither has any. */
function keepsColumns(before: readonly Gap[], both: readonly Gap[], own: readonly Gap[]): boolean {
  return before.length === 0 ? own.length === 0 : both.length > 0
}

function overlap(one: Gap, other: Gap): boolean {
  return one.from < other.to && other.from < one.to
}

function sizeOf(row: ItemRow): number {
  return least(row.items.map(({size}) => size))
}

function fillOf(row: ItemRow): readonly Gap[] {
  return union(row.items.map(({x0, x1}) => ({from: x0, to: x1})))
}

function union(intervals: readonly Gap[]): readonly Gap[] {
  if (intervals.length < 2) return intervals
  const joined: {from: number; to: number}[] = []
  for (const {from, to} of intervals.toSorted((one, other) => one.from - other.from)) {
    const last = joined[joined.length - 1]
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to)
    else joined.push({from, to})
  }
  return joined
}

/** Room between what is filled, wide enough for a column to begin behind it. */
function gapsOf(filled: readonly Gap[], width: number): readonly Gap[] {
  const least = Math.max(2.5, width)
  return filled.slice(1).flatMap(({from}, at) => {
    const to = filled[at]?.to ?? from
    return from - to >= least ? [{from: to, to: from}] : []
  })
}

/** The columns, counted from zero, that a row has items in. */
export function columnsOf(row: ItemRow, gaps: readonly Gap[]): ReadonlySet<number> {
  return new Set(row.items.map((item) => columnOf(item, gaps)))
}

export function columnOf({x0, x1}: Box, gaps: readonly Gap[]): number {
  const middle = (x0 + x1) / 2
  let column = 0
  while (column < gaps.length && middle > (gaps[column]?.from ?? Infinity)) column++
  return column
}
