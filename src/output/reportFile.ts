import type {Span} from '../core/model/span.ts'
import {LineIndex} from '../core/text/lineIndex.ts'
import {maskCpr} from './maskCpr.ts'
import type {ReportPlace} from './report.ts'

/** A civil registration number with its widest separators is shorter than this. */
const WIDEST_CPR = 30

/** A file that a report shows places of. Its lines are counted when first asked for. */
export class ReportFile {
  readonly name: string
  readonly #text: string
  #index: LineIndex | undefined

  constructor(name: string, text: string) {
    this.name = name
    this.#text = text
  }

  /** Lines and columns, from one, of a span of the file's text; what lies outside counts as the nearest end. */
  placeOf(span: Span): ReportPlace {
    const start = this.#lines().positionAt(span.start)
    const end = this.#lines().positionAt(Math.max(span.start, span.end))
    return {
      file: this.name,
      span,
      line: start.line + 1,
      column: start.column + 1,
      endLine: end.line + 1,
      endColumn: end.column + 1,
    }
  }

  /** The span of a line, counted from one, without its line end. */
  lineSpan(line: number): Span {
    const start = this.#lines().startOf(line - 1)
    if (line >= this.#lines().lineCount) return {start, end: this.#text.length}
    let end = this.#lines().startOf(line)
    if (end > start && this.#text.charCodeAt(end - 1) === 10) end--
    if (end > start && this.#text.charCodeAt(end - 1) === 13) end--
    return {start, end}
  }

  /** The text of a span as it may be printed: civil registration numbers hidden, at unchanged length. */
  textOf({start, end}: Span): string {
    const from = Math.max(0, start - WIDEST_CPR)
    return maskCpr(this.#text.slice(from, end + WIDEST_CPR)).slice(start - from, end - from)
  }

  #lines(): LineIndex {
    this.#index ??= new LineIndex(this.#text)
    return this.#index
  }
}
