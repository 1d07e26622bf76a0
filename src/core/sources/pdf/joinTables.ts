import {parseListMark} from '../lineForms.ts'
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
      rows: [...table.rows.slice(0, -1), ...joinRows(last, goesOn), ...rows.slice(1)],
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

/** A row that goes on with the one before: words are cut, or the first cell is empty and others go on in small letters. */
function isContinuation(last: TableRowUnit, row: TableRowUnit): boolean {
  const cut = row.cells.map((cell) => cutOf(cellIn(last, cell), cell))
  if (cut.includes('word')) return true
  if (!cut.includes('sentence')) return false
  const [first] = row.cells
  const [before] = last.cells
  if (first === undefined || before === undefined) return false
  if (first.column > before.column)
    return cut.filter((each) => each !== 'none').length >= cut.length / 2
  const begins = first.lines[0]?.text ?? ''
  return cut[0] !== 'none' || parseListMark(begins)?.kind === 'bullet'
}

function cellIn(row: TableRowUnit, {column}: TableCell): TableCell | undefined {
  return row.cells.find((cell) => cell.column === column)
}

/** What a cell's end and the beginning of its next part cut in two. */
function cutOf(before: TableCell | undefined, cell: TableCell): 'word' | 'sentence' | 'none' {
  if (before === undefined) return 'none'
  const [one, other] = [cellText(before), cellText(cell)]
  if (/\p{L}[-\u00ad\u2010]$/u.test(one)) return /^\p{Ll}/u.test(other) ? 'word' : 'none'
  return !/[.!?:]["»”)]?$/u.test(one) && /^[\p{Ll}(]/u.test(other) ? 'sentence' : 'none'
}

/**
 * The row with what its cut paragraphs go on with. Paragraphs of its cells that begin in the second part are a row
 * of the page that they stand on.
 */
function joinRows(last: TableRowUnit, row: TableRowUnit): readonly TableRowUnit[] {
  const parts = row.cells.map((cell) => {
    const before = cellIn(last, cell)
    const end = cutOf(before, cell) === 'none' ? 0 : paragraphEnd(cell)
    return {cell, end}
  })
  const cells = last.cells.map((cell) => {
    const part = parts.find((each) => each.cell.column === cell.column)
    const more = part?.cell.lines.slice(0, part.end) ?? []
    return {...cell, lines: [...cell.lines, ...more]}
  })
  const rest = parts.flatMap(({cell, end}) =>
    end < cell.lines.length ? [{...cell, lines: cell.lines.slice(end)}] : [],
  )
  return [{page: last.page, cells}, ...(rest.length > 0 ? [{page: row.page, cells: rest}] : [])]
}

/** How many lines the paragraph has that a cell begins with. */
function paragraphEnd({lines}: TableCell): number {
  const end = lines.findIndex((line, at) => {
    const before = lines[at - 1]
    if (before === undefined) return false
    if (parseListMark(line.text) !== undefined) return true
    const isApart = before.base - line.base > 1.5 * line.size
    return isApart && /[.!?:]["»”)]?$/u.test(before.text) && /^\p{Lu}/u.test(line.text)
  })
  return end < 0 ? lines.length : end
}
