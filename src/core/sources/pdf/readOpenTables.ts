import {boxAround, type Block, type TableRow} from './block.ts'
import {joinCellLines} from './joinCellLines.ts'
import {readLines} from './readLines.ts'
import {type Band, columnOf, columnsOf, type Gap, type ItemRow, splitBands} from './splitBands.ts'
import {type PlacedFragment, splitRows} from './splitRows.ts'
import {beginsCell, isNear, isTableLike, takeFirstLines} from './takeFirstLines.ts'

/**
 * Reads rows that stand in columns and have no lines around them: tables that only gaps show. What stands over and
 * under them in one column, captions and headings, is text.
 */
export function readOpenTables(rows: readonly ItemRow[]): readonly Block[] {
  const bands = takeFirstLines(splitBands(rows, 'table'))
  const isTable = bands.map((band) => isTableLike(band))
  return bands.flatMap((band, at) => {
    const isPart = band.gaps.length > 0 && (isTable[at - 1] === true || isTable[at + 1] === true)
    return isTable[at] === true || isPart ? readBand(band) : readLines(band.rows)
  })
}

function readBand(band: Band): readonly Block[] {
  const {rows, gaps} = band
  const isFull = (row: ItemRow): boolean => columnsOf(row, gaps).size > 1
  let start = rows.findIndex(isFull)
  let end = rows.findLastIndex(isFull) + 1
  // A cell's first or last line may stand alone, in line with the others.
  while (isNear(rows[start - 1], rows[start]) && isOver(rows[start - 1], rows[start], gaps)) start--
  while (isNear(rows[end - 1], rows[end]) && goesOn(rows[end - 1], rows[end], gaps)) end++
  return [
    ...readLines(rows.slice(0, start)),
    ...readTable(rows.slice(start, end), gaps),
    ...readLines(rows.slice(end)),
  ]
}

function isOver(
  above: ItemRow | undefined,
  row: ItemRow | undefined,
  gaps: readonly Gap[],
): boolean {
  if (above === undefined) return false
  return !isFirst(above, gaps) || beginsCell(above, row, gaps)
}

function isFirst(row: ItemRow | undefined, gaps: readonly Gap[]): boolean {
  return row === undefined || columnsOf(row, gaps).has(0)
}

/** In a column behind the first, or in the first as the rest of a word or sentence. */
function goesOn(
  above: ItemRow | undefined,
  row: ItemRow | undefined,
  gaps: readonly Gap[],
): boolean {
  if (!isFirst(row, gaps)) return true
  const [before] = above?.items ?? []
  const [item] = row?.items ?? []
  if (before === undefined || item === undefined) return false
  if ('kind' in before.content || 'kind' in item.content) return false
  return /\p{L}[-\u00ad\u2010]$/u.test(before.content.text) || /^\p{Ll}/u.test(item.content.text)
}

function readTable(rows: readonly ItemRow[], gaps: readonly Gap[]): readonly Block[] {
  const items = rows.flatMap((row) => row.items)
  const placed = items.flatMap((item): PlacedFragment[] =>
    'kind' in item.content ? [] : [{fragment: item.content, column: columnOf(item, gaps)}],
  )
  const inner = items.flatMap(({content}) => ('kind' in content ? [content] : []))
  if (placed.length === 0) return inner
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
  return [{kind: 'table', rows: tableRows, ...box}, ...inner]
}
