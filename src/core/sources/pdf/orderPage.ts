import {boxAround, type Block, type TableRow} from './block.ts'
import type {Fragment} from './fragment.ts'
import {readsByColumns} from './readsByColumns.ts'
import {joinCellLines} from './joinCellLines.ts'
import {
  type Band,
  columnOf,
  columnsOf,
  type Gap,
  groupRows,
  type Item,
  type ItemRow,
  splitBands,
} from './splitBands.ts'
import {type PlacedFragment, splitRows} from './splitRows.ts'

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
    ...fragments.map((content) => ({
      ...boxOf(content),
      content,
      size: content.size,
      order: content.order,
      base: content.base,
    })),
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
  const bands = splitBands(groupRows(items))
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
  if (core.length < 2 && !isTableLike(core)) return readLines(rows)
  return [
    ...readLines(rows.slice(0, start)),
    ...readTable(core, gaps, depth),
    ...readLines(rows.slice(end)),
  ]
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

/** Two cells side by side are hardly a table; three are. */
function isTableLike(rows: readonly ItemRow[]): boolean {
  return rows.some((row) => row.items.length > 2)
}

function readTable(
  rows: readonly ItemRow[],
  gaps: readonly Gap[],
  depth: number,
): readonly Block[] {
  const items = rows.flatMap((row) => row.items)
  if (items.some(({content}) => 'kind' in content)) return readColumns(rows, gaps, depth)
  const placed = items.flatMap((item): PlacedFragment[] =>
    'kind' in item.content ? [] : [{fragment: item.content, column: columnOf(item, gaps)}],
  )
  const edges = [-Infinity, ...gaps.map(({from, to}) => (from + to) / 2), Infinity]
  const box = boxAround(rows)
  const tableRows = splitRows(placed, 'open').map((row): TableRow => {
    const cells = Map.groupBy(row, ({column}) => column)
    return {
      cells: [...cells]
        .sort(([one], [other]) => one - other)
        .map(([column, own]) => ({
          column,
          x0: Math.max(box.x0, edges[column] ?? box.x0),
          x1: Math.min(box.x1, edges[column + 1] ?? box.x1),
          lines: joinCellLines(own.map(({fragment}) => fragment)),
        })),
    }
  })
  return [{kind: 'table', rows: tableRows, ...box}]
}

/** What stands on one line is one line; a table is a block of its own. */
function readLines(rows: readonly ItemRow[]): readonly Block[] {
  return rows.flatMap(({items}): readonly Block[] => {
    const fragments: Fragment[] = []
    const blocks: Block[] = []
    for (const {content} of items) {
      if ('kind' in content) blocks.push(content)
      else fragments.push(content)
    }
    const lines = joinCellLines(fragments)
    const text: readonly Block[] =
      lines.length === 0 ? [] : [{kind: 'text', lines, ...boxAround(lines)}]
    return [...text, ...blocks].sort((one, other) => other.y1 - one.y1)
  })
}

/** Text that follows text, in one column, is one block. */
function joinText(blocks: readonly Block[]): readonly Block[] {
  const joined: Block[] = []
  for (const block of blocks) {
    const last = joined[joined.length - 1]
    if (block.kind === 'text' && last?.kind === 'text' && isUnder(block, last)) {
      const lines = [...last.lines, ...block.lines]
      joined[joined.length - 1] = {kind: 'text', lines, ...boxAround([last, block])}
    } else joined.push(block)
  }
  return joined
}

/** Under it, and not beside it: they share most of the width of the narrower. */
function isUnder(block: Block, above: Block): boolean {
  const shared = Math.min(block.x1, above.x1) - Math.max(block.x0, above.x0)
  return block.y1 <= above.y0 + 12 && shared > 0
}
