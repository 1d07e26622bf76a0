import type {Paragraph, Source} from '../model/source.ts'
import type {Span} from '../model/span.ts'
import {pattern} from '../text/pattern.ts'

/** A table of a source, as far as its figures go. */
export interface Table extends Span {
  readonly rows: readonly TableRow[]
  /** What its figures are to be multiplied with: 1,000 in a table in thousands. */
  readonly factor: number
}

export interface TableRow extends Span {
  /** The words of its first cell. */
  readonly label: string
  readonly cells: readonly TableCell[]
}

export interface TableCell extends Span {
  readonly text: string
  /** `undefined` for a cell that is no figure: words, a year in a heading is one; a code such as `35.10` is none. */
  readonly value?: number
}

const FIGURE = /^[-\u2212\u2013]?\(?(?:\d{1,3}(?:[.\u00A0\u202F ]\d{3})+|\d+)(?:,\d+)?\)?$/u
const THOUSANDS = pattern(
  'iu',
)`(?<![\p{N}.,])1[.\s\u00A0]?000[\s\u00A0]*kr|(?<!\p{L})(?:t\.?\s?kr|tkr|tusinde? kr|hele tusinder)`
const MILLIONS = pattern('iu')`(?<!\p{L})(?:mio|mill)\.?[\s\u00A0]*(?:kr|kroner)|(?<!\p{L})mkr`

/**
 * The tables of a source: rows in a row, their cells parted by tabs or bars. Where the columns were lost
 * (`Gynger 120 130 390`) the figures at the end of a row are its cells.
 */
export function readTables(source: Source): readonly Table[] {
  const tables: Table[] = []
  let rows: Paragraph[] = []
  let before: Paragraph | undefined
  const close = (): void => {
    if (rows.length > 1) tables.push(readTable(source, rows))
    rows = []
  }
  for (const paragraph of source.paragraphs) {
    if (paragraph.kind !== 'table-row') close()
    else {
      if (before !== undefined && before.index !== paragraph.index - 1) close()
      rows.push(paragraph)
    }
    before = paragraph
  }
  close()
  return tables
}

function readTable({text, paragraphs}: Source, rows: readonly Paragraph[]): Table {
  const [first] = rows
  const start = first?.start ?? 0
  const end = rows.at(-1)?.end ?? start
  // What the figures are counted in stands in the table's head or in the caption before it.
  const caption = paragraphs[(first?.index ?? 0) - 1]
  const head = text.slice(caption?.kind === 'caption' ? caption.start : start, rows[1]?.end ?? end)
  const factor = THOUSANDS.test(head) ? 1000 : MILLIONS.test(head) ? 1_000_000 : 1
  return {start, end, factor, rows: withWholeHead(rows.map((row) => readRow(text, row)))}
}

/** The first cell of a head is often empty, and lost with the white space before the line. */
function withWholeHead(rows: readonly TableRow[]): readonly TableRow[] {
  const [head, second, ...others] = rows
  if (head === undefined || second === undefined) return rows
  const width = second.cells.length
  const isShort = head.cells.length === width - 1 && width > 2
  if (!isShort || others.some(({cells}) => cells.length < width)) return rows
  const empty = {text: '', start: head.start, end: head.start}
  return [{...head, label: '', cells: [empty, ...head.cells]}, second, ...others]
}

function readRow(text: string, {start, end}: Span): TableRow {
  const line = text.slice(start, end)
  const cells = /[\t|]/u.test(line) ? partedCells(line) : lostCells(line)
  return {
    start,
    end,
    label: cells[0]?.text ?? '',
    cells: cells.map((cell) => {
      const value = FIGURE.test(cell.text) ? valueOf(cell.text) : undefined
      const place = {text: cell.text, start: start + cell.start, end: start + cell.end}
      return value === undefined ? place : {...place, value}
    }),
  }
}

interface Cell extends Span {
  readonly text: string
}

function partedCells(line: string): readonly Cell[] {
  const cells: Cell[] = []
  let from = 0
  const take = (until: number): void => {
    const raw = line.slice(from, until)
    const text = joinLines(raw.trim().replace(/^\*+|\*+$/gu, ''))
    const start = from + (raw.length - raw.trimStart().length)
    cells.push({text, start, end: start + raw.trim().length})
    from = until + 1
  }
  for (let at = 0; at < line.length; at++) if (line[at] === '\t' || line[at] === '|') take(at)
  take(line.length)
  // A bar at the beginning of a line of Markdown parts nothing.
  return line.startsWith('|') ? cells.slice(1, line.endsWith('|') ? -1 : undefined) : cells
}

/** A narrow column breaks labels (`Midler i\nalt`) and figures (`4.85\n4`) over lines. */
function joinLines(cell: string): string {
  if (!cell.includes('\n')) return cell
  const joined = cell.replace(/\s*\n\s*/gu, '')
  return FIGURE.test(joined) ? joined : cell.replace(/\s*\n\s*/gu, ' ')
}

/** The figures at the end of a line, and the words before them as its first cell. */
function lostCells(line: string): readonly Cell[] {
  const words = Array.from(line.matchAll(/\S+/gu))
  let first = words.length
  while (first > 0 && FIGURE.test(words[first - 1]?.[0] ?? '')) first--
  const figures = words
    .slice(first)
    .map(({0: text, index}) => ({text, start: index, end: index + text.length}))
  const until = figures[0]?.start ?? line.length
  const label = line.slice(0, until).trim()
  return [{text: label, start: 0, end: label.length}, ...figures]
}

function valueOf(figure: string): number {
  const digits = figure.replace(/[^\d,]/gu, '').replace(',', '.')
  return /^[-\u2212\u2013(]/u.test(figure) ? -Number(digits) : Number(digits)
}
