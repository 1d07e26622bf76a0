import {type Band, columnOf, columnsOf, type Gap, type ItemRow} from './splitBands.ts'

const FIGURE = /^[-–+(]?\d[\d.,]*[%)]?$/u

/**
 * Lines over a table that begin one of its cells were taken for text over it, as they stand alone: they are given back
 * to the table.
 */
export function takeFirstLines(bands: readonly Band[]): readonly Band[] {
  const taken = bands.map((band, at) => {
    const above = bands[at - 1]
    if (above === undefined || above.gaps.length > 0 || !isTableLike(band)) return 0
    let count = 0
    let below = band.rows[0]
    for (const row of above.rows.toReversed()) {
      if (!isNear(row, below) || !beginsCell(row, below, band.gaps)) break
      below = row
      count++
    }
    return count
  })
  return bands.flatMap(({rows, gaps}, at) => {
    const own = rows.slice(0, rows.length - (taken[at + 1] ?? 0))
    const more = taken[at] ?? 0
    const above = more === 0 ? [] : (bands[at - 1]?.rows.slice(-more) ?? [])
    return own.length === 0 ? [] : [{rows: [...above, ...own], gaps}]
  })
}

/** One piece that fits in a column, behind the first one or in it and not at an end. */
export function beginsCell(
  row: ItemRow,
  below: ItemRow | undefined,
  gaps: readonly Gap[],
): boolean {
  const [item, ...more] = row.items
  if (item === undefined || more.length > 0 || 'kind' in item.content) return false
  if (gaps.some(({from, to}) => item.x0 < (from + to) / 2 && item.x1 > (from + to) / 2))
    return false
  const column = columnOf(item, gaps)
  if (column > 0) return true
  const under = below?.items.find((each) => columnOf(each, gaps) === column)
  if (under === undefined || 'kind' in under.content) return false
  if (Math.abs(under.x0 - item.x0) > 2 || item.size > 1.25 * under.size) return false
  return /\p{L}[-\u00ad\u2010]$/u.test(item.content.text) || /^\p{Ll}/u.test(under.content.text)
}

/** Two rows of two cells are a table; one row is if it has three, and figures among them. */
export function isTableLike({rows, gaps}: Band): boolean {
  const filled = rows.filter((row) => columnsOf(row, gaps).size > 1)
  if (filled.length > 1) return true
  const [row] = filled
  if (row === undefined || columnsOf(row, gaps).size < 3) return false
  return row.items.some(({content}) => !('kind' in content) && FIGURE.test(content.text))
}

/** No more room between them than between the lines of a cell. */
export function isNear(above: ItemRow | undefined, row: ItemRow | undefined): boolean {
  if (above === undefined || row === undefined) return false
  return above.y0 - row.y1 < 0.35 * (row.items[0]?.size ?? 10)
}
