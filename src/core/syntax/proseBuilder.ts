import type {Inline, Piece, Prose} from '../model/prose.ts'
import type {Span} from '../model/span.ts'

type Mutable<T> = {-readonly [Key in keyof T]: T[Key]}

/** Collects the text of a prose with the way back to the document. All offsets are in the document. */
export class ProseBuilder {
  #text = ''
  readonly #pieces: Mutable<Piece>[] = []
  readonly #inlines: (Inline | undefined)[] = []
  /** Whether the text ends with a line break that the next inline follows. */
  #isAtBreak = false

  /** How much text there is so far. */
  get length(): number {
    return this.#text.length
  }

  /** Appends text that comes from `[start, end)`; it is divisible where both are of one length. */
  append(text: string, start: number, end: number): void {
    if (text === '') return
    const last = this.#pieces.at(-1)
    const divisible = end - start === text.length
    if (divisible && last?.end === start && last.end - last.start === last.length) {
      last.length += text.length
      last.end = end
    } else {
      this.#pieces.push({at: this.#text.length, length: text.length, start, end})
    }
    this.#text += text
    this.#isAtBreak = text.endsWith('\n')
  }

  /**
   * Says that the next inline starts at `start`. A line break just before it takes the prefix of the new
   * line (`> `) along, so that there is no stretch of the document that belongs to nothing.
   */
  reach(start: number): void {
    const last = this.#pieces.at(-1)
    const isAtBreak = this.#isAtBreak
    this.#isAtBreak = false
    if (last === undefined || last.end >= start || !isAtBreak) return
    if (last.length > 1 && last.end - last.start === last.length) {
      last.length--
      last.end--
      this.#pieces.push({at: this.#text.length - 1, length: 1, start: last.end, end: start})
    } else if (last.length === 1) {
      last.end = start
    }
  }

  /** Keeps a place in the order of the inlines for one whose end is not known yet. */
  reserve(): number {
    return this.#inlines.push(undefined) - 1
  }

  place(index: number, inline: Inline): void {
    this.#inlines[index] = inline
  }

  /** An inline whose words are not text: its place in the text is empty. */
  placeEmpty(inline: (text: Span) => Inline): void {
    const at = this.#text.length
    this.#inlines.push(inline({start: at, end: at}))
  }

  build(): Prose {
    const inlines = this.#inlines.filter((inline) => inline !== undefined)
    return {text: this.#text, pieces: this.#pieces, inlines}
  }
}
