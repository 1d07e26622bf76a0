import {boxAround, type Block} from './block.ts'
import type {Fragment} from './fragment.ts'
import type {Box} from './pdfPage.ts'
import {readLines} from './readLines.ts'
import {readOpenTables} from './readOpenTables.ts'
import {readsByColumns} from './readsByColumns.ts'
import {
  type Band,
  columnOf,
  columnsOf,
  type Gap,
  groupRows,
  type Item,
  itemOf,
  type ItemRow,
  splitBands,
} from './splitBands.ts'
import {takeFirstLines} from './takeFirstLines.ts'

/** Columns in columns in columns: nobody reads that. */
const DEEPEST = 5

/**
 * Puts what stands on a page into the order of reading: columns of text one after the other, tables row by row,
 * everything else from the top down.
 */
export function orderPage(
  fragments: readonly Fragment[],
  tables: readonly Block[],
): readonly Block[] {
  const items: Item[] = [
    ...fragments.map(itemOf),
    ...tables.map((content) => ({
      ...boxOf(content),
      content,
      size: 10,
      order: orderOf(content),
      base: content.y1,
    })),
  ]
  return joinText(orderItems(items, 0))
}

function boxOf({x0, y0, x1, y1}: Item | Fragment | Block): {
  x0: number
  y0: number
  x1: number
  y1: number
} {
  return {x0, y0, x1, y1}
}

function orderOf(block: Block): number {
  if (block.kind === 'text') return block.lines[0]?.order ?? 0
  return block.rows[0]?.cells[0]?.lines[0]?.order ?? 0
}

function orderItems(items: readonly Item[], depth: number): readonly Block[] {
  const bands = takeFirstLines(splitBands(groupRows(items)))
  return bands.flatMap((band, at) => orderBand(band, bands[at + 1], depth))
}

function orderBand(band: Band, next: Band | undefined, depth: number): readonly Block[] {
  const {rows, gaps} = band
  const start = rows.findIndex((row) => columnsOf(row, gaps).size > 1)
  if (gaps.length === 0 || start < 0 || depth > DEEPEST) return readLines(rows)
  const end = rows.findLastIndex((row) => columnsOf(row, gaps).size > 1) + 1
  const core = rows.slice(start, end)
  if (readsByColumns(core, gaps)) {
    const from = leadingRows(rows.slice(0, start), gaps)
    const to = end + trailingRows(rows.slice(end - 1), next?.rows[0])
    return [
      ...readLines(rows.slice(0, from)),
      ...readColumns(rows.slice(from, to), gaps, depth),
      ...readLines(rows.slice(to)),
    ]
  }
  return readOpenTables(rows)
}

/** How many rows over the columns are read before them: those at the left, which are read first anyhow. */
function leadingRows(rows: readonly ItemRow[], gaps: readonly Gap[]): number {
  const right = rows.findIndex((row) => !columnsOf(row, gaps).has(0))
  return right < 0 ? rows.length : right
}

/** How many rows after the first are still of a column, and not nearer to what stands under the columns. */
function trailingRows(rows: readonly ItemRow[], below: ItemRow | undefined): number {
  let count = rows.length - 1
  while (count > 0) {
    const [before, row, after] = [rows[count - 1], rows[count], rows[count + 1] ?? below]
    if (before === undefined || row === undefined || after === undefined) break
    if (row.y0 - after.y1 >= 0.9 * (before.y0 - row.y1)) break
    count--
  }
  return count
}

function readColumns(
  rows: readonly ItemRow[],
  gaps: readonly Gap[],
  depth: number,
): readonly Block[] {
  const items = rows.flatMap((row) => row.items)
  const columns = Map.groupBy(items, (item) => columnOf(item, gaps))
  return [...columns]
    .sort(([one], [other]) => one - other)
    .flatMap(([, own]) => orderItems(own, depth + 1))
}

/** Text that follows text, in one column, is one block. */
function joinText(blocks: readonly Block[]): readonly Block[] {
  const joined: Block[] = []
  let open: {lines: Fragment[]; box: Box} | undefined
  for (const block of blocks) {
    if (block.kind === 'text' && open !== undefined && isUnder(block, open.box)) {
      for (const line of block.lines) open.lines.push(line)
      open.box = boxAround([open.box, block])
      joined[joined.length - 1] = {kind: 'text', lines: open.lines, ...open.box}
    } else {
      joined.push(block)
      open = block.kind === 'text' ? {lines: [...block.lines], box: block} : undefined
    }
  }
  return joined
}

/** Under it, and not beside it: they share most of the width of the narrower. */
function isUnder(block: Box, above: Box): boolean {
  const shared = Math.min(block.x1, above.x1) - Math.max(block.x0, above.x0)
  return block.y1 <= above.y0 + 12 && shared > 0
}
