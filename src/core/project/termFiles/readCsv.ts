import type {Span} from '../../model/span.ts'

/** A cell of a CSV file: its text with quotation marks resolved, and its place with them. */
export interface CsvCell extends Span {
  readonly text: string
}

/** Spreadsheets may say in a line before the first which sign parts the columns. */
const NAMED = /^\uFEFF?"?sep=([;,\t])"?(?:\r\n|\r|\n|$)/iu

/**
 * The rows of a CSV file (RFC 4180), parted by semicolons, commas or tabs, whichever the first line has most of:
 * Danish spreadsheets write semicolons. Quoted cells may hold line ends; a quotation mark that is never closed
 * goes on to the end. Empty lines are left out.
 */
export function readCsv(text: string): {
  readonly separator: string
  readonly rows: readonly (readonly CsvCell[])[]
} {
  const [named = '', mark] = NAMED.exec(text) ?? []
  const separator = mark ?? separatorOf(text)
  const rows: CsvCell[][] = []
  let row: CsvCell[] = []
  let at = named !== '' ? named.length : text.startsWith('\uFEFF') ? 1 : 0
  while (at <= text.length) {
    const cell = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at, separator)
    row.push(cell)
    at = cell.end
    const next = text[at]
    if (next === separator) {
      at++
      continue
    }
    if (row.some((each) => each.text !== '')) rows.push(row)
    row = []
    if (next === undefined) break
    at += next === '\r' && text[at + 1] === '\n' ? 2 : 1
  }
  return {separator, rows}
}

function separatorOf(text: string): string {
  const [line = ''] = text.split(/[\r\n]/u, 1)
  const count = (separator: string): number => line.split(separator).length
  return [';', '\t', ','].reduce((best, each) => (count(each) > count(best) ? each : best))
}

function plainCell(text: string, start: number, separator: string): CsvCell {
  let end = start
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r')
    end++
  return {text: text.slice(start, end).trim(), start, end}
}

function quotedCell(text: string, start: number): CsvCell {
  let content = ''
  let at = start + 1
  for (;;) {
    const close = text.indexOf('"', at)
    if (close < 0) return {text: content + text.slice(at), start, end: text.length}
    content += text.slice(at, close)
    if (text[close + 1] !== '"')
      return {text: content.trim(), start, end: endOfCell(text, close + 1)}
    content += '"'
    at = close + 2
  }
}

/** What stands between a closing mark and the next separator belongs to nobody. */
function endOfCell(text: string, from: number): number {
  let end = from
  while (end < text.length && text[end] === ' ') end++
  return end
}
