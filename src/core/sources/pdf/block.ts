import type {Fragment} from './fragment.ts'
import type {Box} from './pdfPage.ts'

/** A table's cell: its lines from the top down. */
export interface TableCell {
  readonly lines: readonly Fragment[]
  /** Left and right edge of what the cell may fill. */
  readonly x0: number
  readonly x1: number
  /** Position among the table's columns, counted from zero. */
  readonly column: number
}

export interface TableRow {
  readonly cells: readonly TableCell[]
}

/** Lines that are read one after the other. */
export type TextBlock = Box & {readonly kind: 'text'; readonly lines: readonly Fragment[]}

/** A part of a page that is read as one, before the next. */
export type Block = TextBlock | (Box & {readonly kind: 'table'; readonly rows: readonly TableRow[]})

/** The box around boxes. */
export function boxAround(boxes: readonly Box[]): Box {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const box of boxes) {
    x0 = Math.min(x0, box.x0)
    y0 = Math.min(y0, box.y0)
    x1 = Math.max(x1, box.x1)
    y1 = Math.max(y1, box.y1)
  }
  return {x0, y0, x1, y1}
}
