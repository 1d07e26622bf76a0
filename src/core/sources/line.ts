import type {Span} from '../model/span.ts'

/** A line without its line end and without white space around; a blank line is an empty span. */
export interface Line extends Span {
  /** Index of the page that it stands on: the number of form feeds before it. */
  readonly page: number
  readonly text: string
  /** How many white-space characters stood before it. */
  readonly indent: number
  /** A tab inside the line or behind it: cells side by side. */
  readonly tabbed: boolean
  /** A tab before the line: an empty first cell, where the line before is a row. */
  readonly tabFirst: boolean
}

const LINE_END = /\r\n?|[\n\f]/g

/** The lines of a text: `\n`, `\r\n`, `\r` and form feeds end one, a form feed also ends the page. */
export function splitLines(text: string): readonly Line[] {
  const lines: Line[] = []
  let page = 0
  let from = 0
  for (const {0: end, index} of text.matchAll(LINE_END)) {
    lines.push(trimmedLine(text, from, index, page))
    if (end === '\f') page++
    from = index + end.length
  }
  lines.push(trimmedLine(text, from, text.length, page))
  return lines
}

function trimmedLine(text: string, from: number, to: number, page: number): Line {
  const raw = text.slice(from, to)
  const content = raw.trim()
  const indent = content === '' ? 0 : raw.length - raw.trimStart().length
  const start = from + indent
  return {
    start,
    end: start + content.length,
    page,
    text: content,
    indent,
    tabbed: content !== '' && raw.slice(indent).includes('\t'),
    tabFirst: content !== '' && raw.slice(0, indent).includes('\t'),
  }
}
