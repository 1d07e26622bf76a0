import type {TableCell} from './block.ts'
import type {TableRowUnit, TableUnit} from './unit.ts'

/**
 * Joins a table with the part of it that stands in the next column or on the next page; `undefined` where that is
 * another table. Heads that are repeated are left out, and a row that was parted is one row again.
 */
export function joinTables(table: TableUnit, next: TableUnit): TableUnit | undefined {
  const [head] = table.rows
  const [first] = next.rows
  const last = table.rows[table.rows.length - 1]
  if (head === undefined || first === undefined || last === undefined) return undefined
  if (first.page === last.page && !isBeside(last, first)) return undefined
  if (!haveSameColumns(table, next)) return undefined
  let heads = 0
  while (heads < table.rows.length && isSameRow(table.rows[heads], next.rows[heads])) heads++
  const rows = next.rows.slice(heads)
  const [goesOn] = rows
  if (goesOn !== undefined && isContinuation(last, goesOn)) {
    return {
      kind: 'table',
      rows: [...table.rows.slice(0, -1), joinRows(last, goesOn), ...rows.slice(1)],
    }
  }
  return {kind: 'table', rows: [...table.rows, ...rows]}
}

/** In the next column, which begins higher up. */
function isBeside(last: TableRowUnit, first: TableRowUnit): boolean {
  const [one, other] = [last.cells[0]?.lines[0], first.cells[0]?.lines[0]]
  return one !== undefined && other !== undefined && other.base > one.base
}

/** The columns of both are as wide, wherever the tables stand. */
function haveSameColumns(table: TableUnit, next: TableUnit): boolean {
  const one = widthsOf(table)
  const other = widthsOf(next)
  const shared = [...other].filter(([column]) => one.has(column))
  if (shared.length === 0) return false
  const same = shared.filter(([column, width]) => Math.abs(width - (one.get(column) ?? 0)) < 6)
  return same.length >= 0.7 * shared.length
}

/** The narrowest cell of each column: wider ones cover several. */
function widthsOf({rows}: TableUnit): ReadonlyMap<number, number> {
  const widths = new Map<number, number>()
  for (const {column, x0, x1} of rows.flatMap(({cells}) => cells)) {
    widths.set(column, Math.min(x1 - x0, widths.get(column) ?? Infinity))
  }
  return widths
}

function isSameRow(one: TableRowUnit | undefined, other: TableRowUnit | undefined): boolean {
  if (one === undefined || other === undefined) return false
  return wordsOf(one) === wordsOf(other) && /\p{L}/u.test(wordsOf(one))
}

function wordsOf({cells}: TableRowUnit): string {
  return cells.map((cell) => cellText(cell).replace(/[-\u00ad\u2010]?\s/gu, '')).join('\t')
}

function cellText({lines}: TableCell): string {
  return lines.map(({text}) => text).join(' ')
}

/** Every cell goes on with one that was not at its end, and some cells were. */
function isContinuation(last: TableRowUnit, row: TableRowUnit): boolean {
  if (row.cells.length === 0) return false
  const cut = row.cells.map((cell) => {
    const before = last.cells.find(({column}) => column === cell.column)
    if (before === undefined) return false
    const [one, other] = [cellText(before), cellText(cell)]
    if (/\p{L}[-\u00ad\u2010]$/u.test(one)) return /^\p{L}/u.test(other)
    return !/[.!?:]$/u.test(one) && /^[\p{Ll}(]/u.test(other)
  })
  const goesOn = cut.filter(Boolean).length
  if (goesOn === 0) return false
  return (
    goesOn === cut.length ||
    (row.cells.length < last.cells.length && goesOn >= cut.length / 2) ||
    goesOn >= cut.length - 1
  )
}

function joinRows(last: TableRowUnit, row: TableRowUnit): TableRowUnit {
  const cells = last.cells.map((cell) => {
    const more = row.cells.find(({column}) => column === cell.column)
    return more === undefined ? cell : {...cell, lines: [...cell.lines, ...more.lines]}
  })
  const others = row.cells.filter(({column}) => !last.cells.some((cell) => cell.column === column))
  return {
    page: last.page,
    cells: [...cells, ...others].sort((one, other) => one.column - other.column),
  }
}
