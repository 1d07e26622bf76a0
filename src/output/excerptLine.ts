import type {Span} from '../core/model/span.ts'
import {displayWidth} from './displayWidth.ts'
import {makeVisible} from './makeVisible.ts'
import type {ReportFile} from './reportFile.ts'

/** One line of a file as it is shown, and where in it the place stands, in columns of the terminal. */
export interface ExcerptLine {
  readonly text: string
  readonly before: number
  readonly width: number
}

const TAB_STOP = 4

/** Columns before and after the place that are shown of a long line. */
const LEAD = 36
const LONGEST = 100
/** Looked at for a space at either edge of a long line. */
const LONGEST_WORD = 24

/**
 * A line of a file, counted from one, with the part of `span` that lies in it. Tabs become spaces, what
 * is invisible is shown, and a line longer than about a hundred columns is cut around the place with `…`.
 */
export function excerptLine(file: ReportFile, line: number, span: Span): ExcerptLine {
  const whole = onOnePage(file, file.lineSpan(line), span.start)
  const from = clamp(span.start, whole)
  const to = Math.max(from, clamp(span.end, whole))
  const cut = atWords(file, cutAround(whole, from), whole, from)
  const cells = toCells(file.textOf(cut), cut.start)
  const shown = (part: readonly Cell[]): string => part.map(({text}) => text).join('')
  const head = cut.start > whole.start ? '…' : ''
  const tail = cut.end < whole.end ? '…' : ''
  const before = shown(cells.filter(({at}) => at < from))
  const inside = shown(cells.filter(({at}) => at >= from && at < to))
  const text = `${head}${shown(cells)}${tail}`
  return {
    text,
    before: displayWidth(head + before),
    width: Math.max(1, displayWidth(inside)),
  }
}

/** The part of a line that stands on the page where a place begins: extracted text has page breaks in its lines. */
function onOnePage(file: ReportFile, line: Span, at: number): Span {
  const text = file.textOf(line)
  if (!text.includes('\f')) return line
  const from = clamp(at, line) - line.start
  const end = text.indexOf('\f', from)
  return {
    start: line.start + (from === 0 ? 0 : text.lastIndexOf('\f', from - 1) + 1),
    end: end < 0 ? line.end : line.start + end,
  }
}

/** The whole of a short line; of a long one a window that the place begins in. */
function cutAround(line: Span, from: number): Span {
  if (line.end - line.start <= LONGEST) return line
  const start = from - line.start <= LEAD ? line.start : from - LEAD
  const early = Math.max(line.start, Math.min(start, line.end - LONGEST))
  return {start: early, end: Math.min(line.end, early + LONGEST)}
}

/** A word that is cut in two at an edge is left out, where it is no longer than words are. */
function atWords(file: ReportFile, cut: Span, line: Span, from: number): Span {
  const text = file.textOf(cut)
  let {start, end} = cut
  if (start > line.start) {
    const space = text.slice(0, LONGEST_WORD).search(/\s/u)
    if (space >= 0 && start + space < from) start += space
  }
  if (end < line.end) {
    const space = text.slice(-LONGEST_WORD).lastIndexOf(' ')
    const at = cut.end - Math.min(LONGEST_WORD, text.length) + space
    if (space >= 0 && at > from) end = at
  }
  return {start, end}
}

interface Cell {
  readonly at: number
  readonly text: string
}

function toCells(text: string, start: number): readonly Cell[] {
  const cells: Cell[] = []
  let at = start
  let column = 0
  for (const character of text) {
    const shown =
      character === '\t' ? ' '.repeat(TAB_STOP - (column % TAB_STOP)) : makeVisible(character)
    cells.push({at, text: shown})
    column += displayWidth(shown)
    at += character.length
  }
  return cells
}

function clamp(offset: number, {start, end}: Span): number {
  return Math.max(start, Math.min(offset, end))
}
