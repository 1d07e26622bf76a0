import type {Span} from '../model/span.ts'

type Container = {readonly kind: 'quote'} | {readonly kind: 'item'; readonly indent: number}

const LINE = /[^\r\n]*(?:\r\n|\r|\n|$)/uy
const MARKER = /(?:[-+*]|\d{1,9}[.)])(?=[ \t\r\n]|$)/uy
const THEMATIC_BREAK = /[ \t]*(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})(?:[\r\n]|$)/uy

/**
 * Where the text first goes more than `limit` containers deep (quotations, list items): the place of the
 * marker that opens one too many. Counted on the raw lines, so that nothing deep is ever parsed.
 */
export function findTooDeep(text: string, {start, end}: Span, limit: number): Span | undefined {
  let open: Container[] = []
  for (let at = start; at < end;) {
    LINE.lastIndex = at
    const length = LINE.exec(text)?.[0].length ?? 0
    if (length === 0) break
    const line = new LineReader(text, at)
    open = matchOpen(line, open)
    const deep = openMore(line, open, limit)
    if (deep !== undefined) return {start: deep, end: Math.min(deep + 1, end)}
    at += length
  }
  return undefined
}

/** The containers of the lines before that this line goes on with. */
function matchOpen(line: LineReader, open: readonly Container[]): Container[] {
  const matched: Container[] = []
  for (const container of open) {
    const goesOn =
      container.kind === 'quote'
        ? line.indent() <= 3 && line.takeQuote()
        : line.isBlank() || (line.indent() >= container.indent && line.take(container.indent))
    if (!goesOn) break
    matched.push(container)
  }
  return matched
}

/** Opens what the rest of the line opens; gives the offset of the first marker beyond the limit. */
function openMore(line: LineReader, open: Container[], limit: number): number | undefined {
  while (line.indent() <= 3 && !line.matches(THEMATIC_BREAK)) {
    const at = line.markerAt()
    if (line.takeQuote()) {
      open.push({kind: 'quote'})
    } else {
      const indent = line.takeMarker()
      if (indent === undefined) return undefined
      open.push({kind: 'item', indent})
    }
    if (open.length > limit) return at
  }
  return undefined
}

/** One line read from the left, with tab stops of four columns. */
class LineReader {
  readonly #text: string
  #at: number
  #column = 0

  constructor(text: string, at: number) {
    this.#text = text
    this.#at = at
  }

  /** The width of the white space ahead. */
  indent(): number {
    let column = this.#column
    for (let at = this.#at; ; at++) {
      const code = this.#text.charCodeAt(at)
      if (code === 32) column++
      else if (code === 9) column += 4 - (column % 4)
      else return column - this.#column
    }
  }

  isBlank(): boolean {
    const code = this.#text.charCodeAt(this.markerAt())
    return Number.isNaN(code) || code === 10 || code === 13
  }

  markerAt(): number {
    let at = this.#at
    while (this.#text.charCodeAt(at) === 32 || this.#text.charCodeAt(at) === 9) at++
    return at
  }

  matches(pattern: RegExp): boolean {
    pattern.lastIndex = this.#at
    return pattern.test(this.#text)
  }

  /** Takes white space of a width, or all there is. */
  take(width: number): true {
    const until = this.#column + width
    while (this.#column < until) {
      const code = this.#text.charCodeAt(this.#at)
      if (code === 32) this.#column++
      else if (code === 9) this.#column += 4 - (this.#column % 4)
      else break
      this.#at++
    }
    return true
  }

  takeQuote(): boolean {
    if (this.#text[this.markerAt()] !== '>') return false
    this.take(this.indent())
    this.#at++
    this.#column++
    this.take(Math.min(1, this.indent()))
    return true
  }

  /** Takes the marker of a list item; gives the indent that its content has on later lines. */
  takeMarker(): number | undefined {
    const before = this.indent()
    const at = this.markerAt()
    MARKER.lastIndex = at
    const marker = MARKER.exec(this.#text)?.[0]
    if (marker === undefined) return undefined
    this.take(before)
    this.#at += marker.length
    this.#column += marker.length
    const space = this.indent()
    const taken = this.isBlank() || space > 4 ? Math.min(1, space) : space
    this.take(taken)
    return before + marker.length + Math.max(1, taken)
  }
}
