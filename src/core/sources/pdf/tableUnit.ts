import {least} from '../../text/least.ts'
import type {Block, TableCell} from './block.ts'
import type {TableUnit, Piece} from './unit.ts'

/** A block's rows with the page that they stand on. */
export function tableUnit(block: Extract<Block, {kind: 'table'}>, page: number): TableUnit {
  return {kind: 'table', rows: block.rows.map((row) => ({...row, page}))}
}

/** A cell's lines as pieces of a row, with so many tabs in front: one more for each empty column before it. */
export function piecesOfCell(cell: TableCell, page: number, tabs: number): readonly Piece[] {
  return cell.lines.map((fragment, at) => {
    const lead = at > 0 ? (isCut(cell, at) ? '' : '\n') : '\t'.repeat(tabs)
    return {fragment, page, lead}
  })
}

/**
 * A figure that had no room in its cell is cut anywhere, without a hyphen: 12.83 and 0. It filled its line, so that
 * not even one letter more would have fitted. Words are cut so only in very narrow cells.
 */
function isCut({lines, x0, x1}: TableCell, at: number): boolean {
  const [line, next] = [lines[at - 1], lines[at]]
  if (line === undefined || next === undefined) return false
  const padding = Math.max(0, least(lines.map((each) => each.x0)) - x0)
  const width = x1 - x0 - 2 * padding
  const letter = Math.max(0.55 * line.size, (line.x1 - line.x0) / Math.max(1, line.text.length))
  if (line.x1 - line.x0 + 0.8 * letter < width) return false
  if (/\d[.,]?$/u.test(line.text) && /^[\d.,]+%?$/u.test(next.text)) return true
  const isShort = width < 3.2 * line.size && /^\p{L}+$/u.test(line.text)
  return isShort && /^[\p{L}]+$/u.test(next.text) && !/^\p{Lu}\p{Ll}/u.test(next.text)
}
