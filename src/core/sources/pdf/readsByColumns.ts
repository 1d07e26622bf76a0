import {greatest} from '../../text/greatest.ts'
import {least} from '../../text/least.ts'
import {columnOf, type Gap, type Item, type ItemRow} from './splitBands.ts'

/**
 * Tells columns of text, to be read one after the other, from a table's columns. The order in which the file has
 * them decides where it is clear; else columns are of text when their lines fill them.
 */
export function readsByColumns(rows: readonly ItemRow[], gaps: readonly Gap[]): boolean {
  const items = rows.flatMap((row) => row.items)
  const columns = Array.from({length: gaps.length + 1}, (_, column) =>
    items.filter((item) => columnOf(item, gaps) === column),
  )
  if (items.some(({content}) => 'kind' in content)) return true
  if (columns.slice(1).some(isFigures)) return false
  const prose = columns.filter((own, at) => isProse(own, gaps, at)).length
  const changes = countChanges(items, gaps)
  const once = changes <= gaps.length
  if (prose >= 2) {
    if (once || (changes <= gaps.length + 2 && rows.length > 12)) return true
    // Written line by line over both columns: text all the same, where there is much of it.
    return (
      gaps.length === 1 &&
      prose === 2 &&
      rows.length >= 12 &&
      changes >= rows.length &&
      !hasRowGaps(rows)
    )
  }
  return once && rows.length > 1 && (prose > 0 || rows.length > 2 || items.length > 2)
}

/** How often the file goes on in another column. */
function countChanges(items: readonly Item[], gaps: readonly Gap[]): number {
  const sorted = items.toSorted((one, other) => one.order - other.order)
  return sorted.filter((item, at) => {
    const before = sorted[at - 1]
    return before !== undefined && columnOf(before, gaps) !== columnOf(item, gaps)
  }).length
}

/** Most of its entries are figures. */
function isFigures(items: readonly Item[]): boolean {
  const texts = items.flatMap(({content}) => ('kind' in content ? [] : [content.text]))
  const figures = texts.filter((text) => /^[-–+(]?[\d.,\s]+[%)]?$|^[-–]$/u.test(text)).length
  return texts.length > 0 && figures > texts.length * 0.5
}

/** Lines that fill a column wide enough for text. */
export function isProse(items: readonly Item[], gaps: readonly Gap[], column: number): boolean {
  if (items.length < 3) return false
  const x0 = least(items.map((item) => item.x0))
  const x1 = greatest(items.map((item) => item.x1))
  const right = Math.min(x1, gaps[column]?.from ?? Infinity)
  const width = right - x0
  const size = items[0]?.size ?? 10
  const widths = items.map((item) => item.x1 - item.x0).sort((one, other) => one - other)
  const median = widths[Math.floor(widths.length / 2)] ?? 0
  return width > 12 * size && median > 0.65 * width
}

/** Bands of white between rows, as between the rows of a table. */
function hasRowGaps(rows: readonly ItemRow[]): boolean {
  const gaps = rows.slice(1).map((row, at) => (rows[at]?.y0 ?? 0) - row.y1)
  const sorted = gaps.toSorted((one, other) => one - other)
  const usual = sorted[Math.floor(sorted.length / 3)] ?? 0
  const wide = gaps.filter((gap) => gap > usual + 4).length
  return wide > rows.length / 6
}
