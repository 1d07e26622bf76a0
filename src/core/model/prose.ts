import type {Span} from './span.ts'

/**
 * A stretch of plain text with the way back to the document that it was taken from.
 *
 * In `**Holdning:** Støtter &amp; roser` the text is `Holdning: Støtter & roser`. White space stays
 * as written; a soft line break is one `\n`, whatever line prefix (`> `) follows it in the document.
 * What a reader does not see as words (HTML, footnote marks, images, link targets) is not in `text`.
 */
export interface Prose {
  readonly text: string
  /** Which stretch of the document each stretch of `text` comes from, in order, without gaps in `text`. */
  readonly pieces: readonly Piece[]
  /** The inline elements, in order of their start; an outer element stands before those inside it. */
  readonly inlines: readonly Inline[]
}

/**
 * `length` code units of the text from `at` on come from `[start, end)` of the document.
 *
 * Where `end - start === length` they correspond one to one; else (an entity such as `&amp;`, a line
 * break with the next line's `> `, a line ending of two characters) the piece is indivisible.
 */
export interface Piece {
  readonly at: number
  readonly length: number
  readonly start: number
  readonly end: number
}

/** An inline element of a prose. `text` is its place in the prose's text, `span` in the document. */
export type Inline = InlineMarkup | InlineLink | InlineFootnoteReference

export interface InlineMarkup {
  readonly kind: 'emphasis' | 'strong' | 'code' | 'html' | 'break' | 'image'
  readonly text: Span
  readonly span: Span
}

export interface InlineLink {
  readonly kind: 'link'
  readonly text: Span
  /** `[ikke](#x "titel")`, whole. */
  readonly span: Span
  /** What the link leads to, entities and escapes resolved: `#x`. */
  readonly url: string
  /** Where that stands in the document: `#x`; for `<https://…>` the address without the brackets. */
  readonly urlSpan: Span
  readonly autolink: boolean
}

export interface InlineFootnoteReference {
  readonly kind: 'footnoteReference'
  /** An empty span: a footnote mark is not among the words. */
  readonly text: Span
  /** `[^1]`. */
  readonly span: Span
  readonly label: string
}
