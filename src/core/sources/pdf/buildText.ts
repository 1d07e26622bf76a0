import type {Page, SourceLayout} from '../../model/source.ts'
import type {Draft} from '../draft.ts'
import {greatest} from '../../text/greatest.ts'
import {least} from '../../text/least.ts'
import type {Fragment} from './fragment.ts'
import {GrowingNumbers} from './growingNumbers.ts'
import type {Box} from './pdfPage.ts'
import {piecesOfCell} from './tableUnit.ts'
import type {Piece, TableRowUnit, Unit} from './unit.ts'

/** A document's text, its paragraphs and where they stand. */
export interface BuiltText {
  readonly text: string
  readonly pages: readonly Page[]
  readonly drafts: readonly Draft[]
  readonly layout: SourceLayout
}

/**
 * Writes a document's units one after the other: line ends as on the page, so that both readings of a hyphen stay
 * possible, an empty line between paragraphs, tabs between a table's cells, a form feed at the end of each page.
 */
export function buildText(
  units: readonly Unit[],
  boxes: readonly Box[],
  labels: readonly string[],
): BuiltText {
  const writer = new TextWriter(boxes.length)
  for (const unit of units) {
    if (unit.kind === 'table') {
      unit.rows.forEach((row, at) => writer.writeRow(row, at === 0))
    } else {
      const depth = unit.depth === undefined ? {} : {depth: unit.depth}
      writer.write(unit.pieces, unit.kind, '\n\n', depth)
    }
  }
  return writer.finish(boxes, labels)
}

class TextWriter {
  readonly #parts: string[] = []
  #length = 0
  #page = 0
  readonly #starts = [0]
  readonly #drafts: Draft[] = []
  readonly #lines = new GrowingNumbers()
  readonly #words = new GrowingNumbers()
  readonly #pages: number

  constructor(pages: number) {
    this.#pages = pages
  }

  write(
    pieces: readonly Piece[],
    kind: Draft['kind'],
    gap: string,
    extra: {readonly depth?: number},
    turnsPages = true,
  ): void {
    const [first] = pieces
    if (first === undefined) return
    if (this.#page < first.page) this.#turn(first.page)
    else if (this.#length > 0 && !this.#isPageStart()) this.#put(gap)
    const page = this.#page
    const start = this.#length
    pieces.forEach((piece, at) => {
      if (at > 0) this.#put(piece.lead)
      if (turnsPages && piece.page > this.#page) this.#turn(piece.page)
      this.#putLine(piece.fragment, piece.page)
    })
    this.#drafts.push({start, end: this.#length, kind, page, ...extra})
  }

  writeRow({cells, page}: TableRowUnit, isFirst: boolean): void {
    const pieces = cells.flatMap((cell, at) => {
      const before = cells[at - 1]
      const tabs = before === undefined ? 0 : Math.max(1, cell.column - before.column)
      return piecesOfCell(cell, page, tabs)
    })
    this.write(pieces, 'table-row', isFirst ? '\n\n' : '\n', {}, false)
  }

  finish(boxes: readonly Box[], labels: readonly string[]): BuiltText {
    this.#turn(this.#pages - 1)
    const text = this.#parts.join('')
    const pages = labels.map((label, index) => ({
      start: this.#starts[index] ?? text.length,
      end: this.#starts[index + 1] ?? text.length,
      index,
      label,
    }))
    const corners = boxes.flatMap(({x0, y0, x1, y1}) => [x0, y0, x1, y1].map(tenths))
    const layout = {
      pages: Int32Array.from(corners),
      lines: this.#lines.toArray(),
      words: this.#words.toArray(),
    }
    return {text, pages, drafts: this.#drafts, layout}
  }

  #isPageStart(): boolean {
    return this.#length === this.#starts[this.#starts.length - 1]
  }

  #turn(page: number): void {
    while (this.#page < page) {
      this.#put('\f')
      this.#page++
      this.#starts.push(this.#length)
    }
  }

  #put(part: string): void {
    this.#parts.push(part)
    this.#length += part.length
  }

  #putLine(fragment: Fragment, page: number): void {
    const start = this.#length
    this.#put(fragment.text)
    const {words, y0, y1} = fragment
    if (fragment.angle === 0) {
      const {x0, x1} = fragment
      this.#lines.push(start, this.#length, page, tenths(x0), tenths(y0), tenths(x1), tenths(y1))
    }
    for (let at = 0; at < words.length; at += 4) {
      const [from, to] = [words[at] ?? 0, words[at + 1] ?? 0]
      const [x0, x1] = [words[at + 2] ?? 0, words[at + 3] ?? 0]
      if (fragment.angle === 0) {
        this.#words.push(start + from, start + to, tenths(x0), tenths(x1))
        continue
      }
      // Turned words are as high as the line is wide: each has a box of its own.
      const box = turnBack({x0, y0, x1, y1}, fragment.angle)
      const edges = [box.x0, box.y0, box.x1, box.y1].map(tenths)
      this.#lines.push(start + from, start + to, page, ...edges)
      this.#words.push(start + from, start + to, edges[0] ?? 0, edges[2] ?? 0)
    }
  }
}

/** Places that no page has, as broken files give them, are none. */
function tenths(points: number): number {
  const value = Math.round(points * 10)
  return Math.abs(value) < FARTHEST ? value | 0 : 0
}

const FARTHEST = 2 ** 30

function turnBack({x0, y0, x1, y1}: Box, angle: number): Box {
  const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)]
  const xs = [x0 * cos - y0 * sin, x1 * cos - y0 * sin, x0 * cos - y1 * sin, x1 * cos - y1 * sin]
  const ys = [x0 * sin + y0 * cos, x1 * sin + y0 * cos, x0 * sin + y1 * cos, x1 * sin + y1 * cos]
  return {x0: least(xs), x1: greatest(xs), y0: least(ys), y1: greatest(ys)}
}
