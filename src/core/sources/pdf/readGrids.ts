import {boxAround, type Block, type TableCell, type TableRow, type TextBlock} from './block.ts'
import type {Grid, GridCell} from './findGrids.ts'
import {type Fragment, sliceFragment} from './fragment.ts'
import {readOpenTables} from './readOpenTables.ts'
import {groupRows, itemOf} from './splitBands.ts'
import {joinCellLines} from './joinCellLines.ts'
import {splitRows, type PlacedFragment} from './splitRows.ts'

/** What is left of a page's fragments when its ruled tables are read, and the tables. */
export interface GridsRead {
  readonly tables: readonly Block[]
  /** Text in a frame, which the text of the page flows around. */
  readonly boxes: readonly TextBlock[]
  readonly rest: readonly Fragment[]
}

/**
 * Puts the fragments into the cells of the ruled tables that they stand in. Lines around one single text are a
 * frame and no table; its text stays among the rest, unless the rest stands beside it.
 */
export function readGrids(fragments: readonly Fragment[], grids: readonly Grid[]): GridsRead {
  let rest = fragments
  const tables: Block[] = []
  const boxes: TextBlock[] = []
  // Small ones first: a table may stand in the frame of a page.
  const sorted = grids.toSorted((one, other) => areaOf(one) - areaOf(other))
  for (const grid of sorted) {
    const inside = rest.filter((fragment) => isInside(fragment, grid))
    const placed = inside.flatMap((fragment) => placeWords(fragment, grid))
    const isFrame = new Set(placed.map(({cell}) => cell)).size < 2
    if (isFrame && !standsInText(grid, inside, rest)) continue
    rest = rest.filter((fragment) => !inside.includes(fragment))
    if (isFrame) {
      boxes.push({kind: 'text', lines: joinCellLines(inside), ...boxAround([grid])})
      continue
    }
    const rows = rowsOf(placed)
    tables.push({kind: 'table', rows, ...boxAround([grid])})
  }
  return {tables, boxes, rest}
}

/** So many lines beside a frame are text that flows around it. */
const FEWEST_BESIDE = 3

/** A frame with words, beside which other lines stand, on one side of it and near. */
function standsInText(
  {x0, y0, x1, y1}: Grid,
  inside: readonly Fragment[],
  all: readonly Fragment[],
): boolean {
  if (inside.length === 0) return false
  const beside = all.filter(
    ({base, size, text, ...own}) =>
      base > y0 && base < y1 && (own.x1 < x0 + 1 || own.x0 > x1 - 1) && text.length * size > LEAST,
  )
  const isLeft = beside.every((own) => own.x1 < x0 + 1)
  return beside.length >= FEWEST_BESIDE && (isLeft || beside.every((own) => own.x0 > x1 - 1))
}

/** Letters times their height: shorter pieces are no lines of text. */
const LEAST = 120

function areaOf({x0, y0, x1, y1}: Grid): number {
  return (x1 - x0) * (y1 - y0)
}

function isInside({x0, x1, base, size}: Fragment, grid: Grid): boolean {
  const [x, y] = [(x0 + x1) / 2, base + 0.3 * size]
  return x > grid.x0 - 1 && x < grid.x1 + 1 && y > grid.y0 && y < grid.y1
}

interface Placed extends PlacedFragment {
  readonly cell: GridCell
}

/** A fragment may run over the line between two cells whose words stand near to it. */
function placeWords(fragment: Fragment, grid: Grid): readonly Placed[] {
  const cells: (GridCell | undefined)[] = []
  const y = fragment.base + 0.3 * fragment.size
  for (let at = 0; at < fragment.words.length; at += 4) {
    const x = ((fragment.words[at + 2] ?? 0) + (fragment.words[at + 3] ?? 0)) / 2
    cells.push(cellAt(grid, x, y) ?? cells[cells.length - 1])
  }
  const placed: Placed[] = []
  let from = 0
  for (let at = 1; at <= cells.length; at++) {
    if (at < cells.length && cells[at] === cells[from]) continue
    const cell = cells[from] ?? grid.cells[0]
    const part = from === 0 && at === cells.length ? fragment : sliceFragment(fragment, from, at)
    if (cell !== undefined) placed.push({fragment: part, cell, column: cell.column})
    from = at
  }
  return placed
}

function cellAt({cells}: Grid, x: number, y: number): GridCell | undefined {
  return cells.find((cell) => x >= cell.x0 && x < cell.x1 && y >= cell.y0 && y < cell.y1)
}

function rowsOf(placed: readonly Placed[]): readonly TableRow[] {
  const bands = Map.groupBy(placed, ({cell}) => cell.row)
  return [...bands]
    .sort(([one], [other]) => one - other)
    .flatMap(([, band]) =>
      isOpenTable(band)
        ? openRows(band)
        : splitRows(band, 'ruled').map((row) => ({cells: cellsOf(row)})),
    )
}

/** One cell over the whole row, with pieces beside each other on several lines: a table without lines in a frame. */
function isOpenTable(band: readonly Placed[]): boolean {
  if (new Set(band.map(({cell}) => cell)).size > 1) return false
  const rows = groupRows(band.map(({fragment}) => itemOf(fragment)))
  return rows.filter(({items}) => items.length > 1).length > 1
}

function openRows(band: readonly Placed[]): readonly TableRow[] {
  const blocks = readOpenTables(groupRows(band.map(({fragment}) => itemOf(fragment))))
  return blocks.flatMap((block) => {
    if (block.kind === 'table') return block.rows
    const {lines, x0, x1} = block
    return [{cells: [{lines, x0, x1, column: 0}]}]
  })
}

function cellsOf(row: readonly Placed[]): readonly TableCell[] {
  const cells = Map.groupBy(row, ({cell}) => cell)
  return [...cells]
    .sort(([one], [other]) => one.column - other.column || one.row - other.row)
    .map(([{x0, x1, column}, own]) => ({
      x0,
      x1,
      column,
      lines: joinCellLines(own.map(({fragment}) => fragment)),
    }))
}
