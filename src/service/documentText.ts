import type {Position, Range} from 'vscode-languageserver-types'
import type {Span} from '../core/model/span.ts'
import {firstAbove} from '../core/text/firstAbove.ts'

/** Words that take the place of others. */
export interface TextChange {
  readonly span: Span
  readonly replacement: string
}

/**
 * A text with its lines: the way between offsets and the positions of the Language Server Protocol (lines and
 * UTF-16 code units from zero; lines end with `\n`, `\r\n` or `\r`). A value: `change` gives a new one.
 *
 * Positions outside the text count as the nearest place inside, and numbers that are none as zero, as the protocol
 * asks for: an editor that is behind must not bring the server down.
 */
export class DocumentText {
  readonly text: string
  readonly #starts: readonly number[]

  constructor(text: string, starts: readonly number[] = startsIn(text, 0)) {
    this.text = text
    this.#starts = starts
  }

  get lineCount(): number {
    return this.#starts.length
  }

  offsetAt(position: Position): number {
    const line = wholeNumber(position.line)
    if (line >= this.#starts.length) return this.text.length
    const start = this.#starts[line] ?? 0
    const end = this.#lineEnd(line)
    return Math.min(start + wholeNumber(position.character), end)
  }

  positionAt(offset: number): Position {
    const inside = Math.max(0, Math.min(offset, this.text.length))
    const line = lineOf(this.#starts, inside)
    return {line, character: inside - (this.#starts[line] ?? 0)}
  }

  rangeOf({start, end}: Span): Range {
    return {start: this.positionAt(start), end: this.positionAt(end)}
  }

  /** A range as a span; one whose end stands before its start is turned round. */
  spanOf({start, end}: Range): Span {
    const [from, to] = [this.offsetAt(start), this.offsetAt(end)]
    return from <= to ? {start: from, end: to} : {start: to, end: from}
  }

  /** The text with a span replaced; the lines around it are counted anew, the rest are moved. */
  change({start, end}: Span, replacement: string): DocumentText {
    const text = this.text.slice(0, start) + replacement + this.text.slice(end)
    // One line more on either side, so that `\r` and `\n` may meet or part.
    const first = Math.max(0, lineOf(this.#starts, start) - 1)
    const last = Math.min(this.#starts.length - 1, lineOf(this.#starts, end) + 1)
    const delta = replacement.length - (end - start)
    const from = this.#starts[first] ?? 0
    const oldEnd = last + 1 < this.#starts.length ? (this.#starts[last + 1] ?? 0) : this.text.length
    const isLast = last + 1 >= this.#starts.length
    const middle = startsIn(text.slice(from, oldEnd + delta), from)
    // Where lines follow, the last start found is the first of those that are moved.
    if (!isLast) middle.pop()
    const starts = this.#starts.slice(0, first)
    for (const each of middle) starts.push(each)
    for (let at = last + 1; at < this.#starts.length; at++) {
      starts.push((this.#starts[at] ?? 0) + delta)
    }
    return new DocumentText(text, starts)
  }

  /** The text with several spans replaced, in the order of the text and without overlaps. */
  changeAll(changes: readonly TextChange[]): DocumentText {
    const [first] = changes
    if (first === undefined) return this
    if (changes.length === 1) return this.change(first.span, first.replacement)
    let text = ''
    let at = 0
    for (const {span, replacement} of changes) {
      text += this.text.slice(at, span.start) + replacement
      at = span.end
    }
    return new DocumentText(text + this.text.slice(at))
  }

  /** Where the line's words end, its line end left out. */
  #lineEnd(line: number): number {
    const next = this.#starts[line + 1]
    if (next === undefined) return this.text.length
    const isPair = this.text.charCodeAt(next - 1) === 10 && this.text.charCodeAt(next - 2) === 13
    return Math.max(this.#starts[line] ?? 0, isPair ? next - 2 : next - 1)
  }
}

function startsIn(text: string, from: number): number[] {
  const starts = [from]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code > 13) continue
    if (code === 13 && text.charCodeAt(at + 1) === 10) continue
    if (code === 10 || code === 13) starts.push(from + at + 1)
  }
  return starts
}

function lineOf(starts: readonly number[], offset: number): number {
  return Math.max(0, firstAbove(starts, offset) - 1)
}

function wholeNumber(value: number): number {
  return Number.isFinite(value) ? Math.max(0, Math.trunc(value)) : 0
}
