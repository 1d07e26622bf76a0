import {greatest} from '../../text/greatest.ts'
import {least} from '../../text/least.ts'
import type {Fragment} from './fragment.ts'
import {joinWrapped} from './joinWrapped.ts'

/** A fragment and the table's column that it stands in, counted from zero. */
export interface PlacedFragment {
  readonly fragment: Fragment
  readonly column: number
}

/**
 * Parts fragments that stand in columns into rows.
 *
 * The order of the file tells: cells are written from left to right, line by line in each, and going back to the
 * left begins a row. Where that contradicts the places on the page, rows are what stands on one line.
 * `ruled` are fragments between two lines of a table, mostly of one row.
 */
export function splitRows<Placed extends PlacedFragment>(
  placed: readonly Placed[],
  where: 'ruled' | 'open',
): readonly (readonly Placed[])[] {
  if (placed.length < 2) return [placed]
  const written = byWriting(placed)
  const rows = isFalling(written) ? written : byLines(placed)
  if (where === 'ruled' && rows.length > 1 && !areRows(rows)) return [placed]
  const parted = where === 'ruled' ? rows : partOpen(rows, placed)
  if (parted.length > 1) return joinContinued(parted)
  return where === 'ruled' && hasFigureLines(placed) ? byLines(placed) : parted
}

/** Where the file has a table line by line, only the room between lines tells which of them are one row. */
function partOpen<Placed extends PlacedFragment>(
  rows: readonly (readonly Placed[])[],
  placed: readonly Placed[],
): readonly (readonly Placed[])[] {
  const lines = byLines(placed)
  const wrapped = areWritten(lines) ? joinWrapped(lines) : lines
  return wrapped.length < lines.length ? wrapped : rows.flatMap(partLabels)
}

/** The file has all of a line before it has any of the next. */
function areWritten(lines: readonly (readonly PlacedFragment[])[]): boolean {
  return lines.every((line, at) => {
    const next = lines[at + 1] ?? []
    const last = greatest(line.map(({fragment}) => fragment.order))
    return next.every(({fragment}) => fragment.order > last)
  })
}

function byWriting<Placed extends PlacedFragment>(placed: readonly Placed[]): Placed[][] {
  const rows: Placed[][] = []
  let last: Placed | undefined
  for (const each of placed.toSorted((one, other) => one.fragment.order - other.fragment.order)) {
    const row = rows[rows.length - 1]
    const below = last !== undefined && each.fragment.base < last.fragment.base - 1
    const back = last !== undefined && each.column < last.column
    const above = row?.every(({fragment}) => fragment.base > each.fragment.base + 1) ?? true
    if (row === undefined || (back && (below || above))) rows.push([each])
    else row.push(each)
    last = each
  }
  return rows
}

/** Each row begins under the beginning of the one before and does not reach over its end. */
function isFalling(rows: readonly (readonly PlacedFragment[])[]): boolean {
  return rows.every((row, at) => {
    const before = rows[at - 1]
    if (before === undefined) return true
    return topOf(row) < topOf(before) - 1 && topOf(row) < bottomOf(before) + 1
  })
}

function topOf(row: readonly PlacedFragment[]): number {
  return greatest(row.map(({fragment}) => fragment.base))
}

function bottomOf(row: readonly PlacedFragment[]): number {
  return least(row.map(({fragment}) => fragment.base))
}

function byLines<Placed extends PlacedFragment>(placed: readonly Placed[]): Placed[][] {
  const rows: Placed[][] = []
  for (const each of placed.toSorted((one, other) => other.fragment.base - one.fragment.base)) {
    const row = rows[rows.length - 1]
    const first = row?.[0]?.fragment
    const {base, size} = each.fragment
    if (row === undefined || first === undefined || first.base - base > 0.4 * size)
      rows.push([each])
    else row.push(each)
  }
  return rows
}

/** Rows between two ruled lines are only believed where most of them fill several columns. */
function areRows(rows: readonly (readonly PlacedFragment[])[]): boolean {
  const filled = rows.filter((row) => new Set(row.map(({column}) => column)).size > 1)
  return filled.length >= rows.length * 0.6
}

/** Two columns of figures with as many lines, side by side: rows that no line parts. */
function hasFigureLines(placed: readonly PlacedFragment[]): boolean {
  const columns = [...Map.groupBy(placed, ({column}) => column).values()]
  const figures = columns.filter(
    (own) =>
      own.length > 1 && own.every(({fragment}) => /^[-–+(]?\d[\d.,]*[%)]?$/u.test(fragment.text)),
  )
  const [first, second] = figures
  if (first === undefined || second === undefined) return false
  // A figure that had no room in its cell goes on in the next line.
  const whole = first.every(({fragment}) => fragment.text.length > 2)
  return (
    whole &&
    first.length === second.length &&
    first.every(({fragment}, at) => {
      const other = second[at]?.fragment
      return other !== undefined && Math.abs(other.base - fragment.base) < 2
    })
  )
}

/** Lines of the first column over the line that the other columns begin with are rows of their own. */
function partLabels<Placed extends PlacedFragment>(row: readonly Placed[]): readonly Placed[][] {
  const first = least(row.map(({column}) => column))
  const labels = row
    .filter(({column}) => column === first)
    .toSorted((one, other) => other.fragment.base - one.fragment.base)
  const others = row.filter(({column}) => column !== first)
  if (others.length === 0) return labels.map((label) => [label])
  const top = topOf(others)
  const rows: Placed[][] = []
  const own = [...others]
  // Lines of one label stay together, and go where the last of them goes.
  let label: Placed[] = []
  labels.forEach((line, at) => {
    label.push(line)
    const next = labels[at + 1]
    if (next !== undefined && goesOn(line.fragment, next.fragment)) return
    if (line.fragment.base > top + 2) rows.push(label)
    else for (const each of label) own.push(each)
    label = []
  })
  return [...rows, own]
}

/** A row that only goes on with the label of the one before is part of it. */
function joinContinued<Placed extends PlacedFragment>(
  rows: readonly (readonly Placed[])[],
): readonly (readonly Placed[])[] {
  const joined: (readonly Placed[])[] = []
  for (const row of rows) {
    const before = joined[joined.length - 1]
    const [only, ...more] = row
    const above = before
      ?.filter(({column}) => column === only?.column)
      .toSorted((one, other) => one.fragment.base - other.fragment.base)[0]
    const continues =
      only !== undefined &&
      more.length === 0 &&
      above !== undefined &&
      goesOn(above.fragment, only.fragment)
    if (continues && before !== undefined) joined[joined.length - 1] = [...before, only]
    else joined.push(row)
  }
  return joined
}

function goesOn(one: Fragment, other: Fragment): boolean {
  if (one.base - other.base > 1.7 * one.size) return false
  return /^[\p{Ll}(&+]/u.test(other.text)
}
