import type {Block} from '../office/block.ts'
import {type Cell, layOutRow} from '../office/layOutRow.ts'

/** More columns than anybody reads are left out. */
const MOST_COLUMNS = 100
const MOST_ROWS = 1000

/** A table whose rows are being read: it knows which cells reach down into the next rows. */
export class HtmlTable {
  readonly blocks: Block[] = []
  #row: Cell[] | undefined
  /** For each column, into how many more rows the cell above reaches. */
  #reach: number[] = []

  beginRow(): void {
    this.endRow()
    this.#row = []
    this.#fillReached()
  }

  /** Adds a cell; those that it is merged with are empty. A cell outside a row begins one. */
  addCell(cell: Cell, columns: number, rows: number): void {
    if (this.#row === undefined) this.beginRow()
    const row = this.#row ?? []
    for (let column = 0; column < limit(columns, MOST_COLUMNS); column++) {
      if (row.length >= MOST_COLUMNS) break
      this.#reach[row.length] = limit(rows, MOST_ROWS) - 1
      row.push(column === 0 ? cell : [])
    }
    this.#fillReached()
  }

  endRow(): void {
    if (this.#row !== undefined) this.blocks.push(...layOutRow(this.#row))
    this.#row = undefined
  }

  /** Cells of the rows above stand in this row, too, as empty ones. */
  #fillReached(): void {
    const row = this.#row ?? []
    for (let left = this.#reach[row.length] ?? 0; left > 0; left = this.#reach[row.length] ?? 0) {
      this.#reach[row.length] = left - 1
      row.push([])
    }
  }
}

function limit(value: number, most: number): number {
  return Math.min(Math.max(Math.floor(value) || 1, 1), most)
}
