import {firstAbove} from './firstAbove.ts'

/** A place in a text by line and column, both from zero; the column is counted in UTF-16 code units. */
export interface Position {
  readonly line: number
  readonly column: number
}

/**
 * Lines of a text. Line ends are `\n`, `\r\n` and `\r`, as in LSP and CommonMark; no other character
 * ends a line (not U+2028, not a form feed).
 */
export class LineIndex {
  readonly #text: string
  readonly #starts: readonly number[]

  constructor(text: string) {
    this.#text = text
    this.#starts = lineStarts(text)
  }

  get lineCount(): number {
    return this.#starts.length
  }

  /** The place of an offset; an offset outside the text counts as the nearest end. */
  positionAt(offset: number): Position {
    const inside = Math.max(0, Math.min(offset, this.#text.length))
    const line = firstAbove(this.#starts, inside) - 1
    return {line, column: inside - (this.#starts[line] ?? 0)}
  }

  /** Where a line starts; a line outside the text counts as the nearest. */
  startOf(line: number): number {
    const inside = Math.max(0, Math.min(line, this.#starts.length - 1))
    return this.#starts[inside] ?? 0
  }

  /** A line's text without its line end. */
  lineText(line: number): string {
    const start = this.startOf(line)
    const next = line + 1 < this.#starts.length ? this.startOf(line + 1) : this.#text.length
    return this.#text.slice(start, next).replace(/\r?\n$|\r$/, '')
  }
}

function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 13 && text.charCodeAt(at + 1) === 10) continue
    if (code === 10 || code === 13) starts.push(at + 1)
  }
  return starts
}
